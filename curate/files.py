"""What the page writes, hands out and reads back as a whole, and the list of what was left out."""

import base64
import io
from typing import Any

from dash import Dash, Input, Output, no_update

from curate.desk import Desk
from curate.page import left_out_list
from curate.read_back import read_back
from curate.workbook import write_workbook
from data.curation.read import read_curated


def register_files(app: Dash, desk: Desk) -> None:
    """The callbacks of files, and of what the import left out."""

    @app.callback(Output("left-out", "children"), Input("out", "n_clicks"))
    def list_left_out(clicks: int) -> Any:
        return left_out_list(desk.review.left_out) if clicks == 1 else no_update

    @app.callback(
        Output("message", "children", allow_duplicate=True),
        Output("version", "data", allow_duplicate=True),
        Output("way", "value"),
        Output("rows", "selectedRows", allow_duplicate=True),
        Input("write", "n_clicks"),
        prevent_initial_call=True,
    )
    def write(_clicks: int) -> Any:
        said, faulty = desk.write()
        if not faulty:
            return said, desk.version, no_update, no_update
        return said, desk.version, "by-row", {"ids": [faulty]}

    @app.callback(Output("file", "data"), Input("download", "n_clicks"), prevent_initial_call=True)
    def download(_clicks: int) -> Any:
        return {
            "content": base64.b64encode(write_workbook(desk.review)).decode(),
            "filename": f"{desk.review.folder.name}.xlsx",
            "base64": True,
        }

    @app.callback(
        Output("message", "children", allow_duplicate=True),
        Output("version", "data", allow_duplicate=True),
        Input("upload", "contents"),
        prevent_initial_call=True,
    )
    def upload(contents: str) -> Any:
        content = base64.b64decode(contents.partition(",")[2])
        try:
            said = read_back(desk.review, io.BytesIO(content), read_curated(desk.curated)[0])
        except ValueError as error:
            return str(error), no_update
        desk.changed()
        return "\n".join(said), desk.version
