"""The local Dash app of one review; it answers this machine alone."""

import traceback
from functools import partial
from pathlib import Path

from dash import Dash, set_props
from flask import Response, abort, request

from components.shell.document.html_text import to_html
from curate.callbacks import register
from curate.desk import Desk
from curate.page import layout
from curate.row_view import known_indicators
from presentation.curate import labels

_HERE = Path(__file__).resolve().parent
_TOKENS = _HERE.parent / "assets" / "css" / "base" / "tokens.css"
HOSTS = ("127.0.0.1", "localhost")


def create_app(desk: Desk) -> Dash:
    """The app of a review."""
    app = Dash(
        "curate",
        assets_folder=str(_HERE / "assets"),
        title=labels.TITLE(),
        update_title="",
        on_error=_say,
        # The fields of a row are drawn when it is chosen.
        suppress_callback_exceptions=True,
    )
    tokens = _TOKENS.read_text(encoding="utf-8")
    app.index_string = app.index_string.replace("{%css%}", f"<style>{tokens}</style>{{%css%}}")
    app.index_string = app.index_string.replace("<html>", '<html lang="zh-CN">')
    # Beside what Dash draws: hundreds of options that it would look through at every change.
    known = to_html(known_indicators(desk))
    app.index_string = app.index_string.replace("{%app_entry%}", "{%app_entry%}" + known)
    app.layout = layout(desk)
    app.server.before_request(_only_here)
    app.server.add_url_rule("/pages/<int:number>.png", "page", partial(_picture, desk))
    register(app, desk)
    return app


def _picture(desk: Desk, number: int) -> Response:
    """A page of the document as a picture."""
    pages = desk.source.pages
    if pages is None or not 1 <= number <= len(pages):
        abort(404)
    answer = Response(pages.picture(number), mimetype="image/png")
    # Another review may answer at this address tomorrow.
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _say(error: Exception) -> None:
    """Tell who waits for an answer why there is none."""
    traceback.print_exception(error)
    said = labels.BROKEN(why=str(error))
    if isinstance(error, OSError):
        said = labels.NOT_KEPT(file=str(error.filename or ""), why=error.strerror or str(error))
    set_props("message", {"children": said})


def _only_here() -> None:
    """Refuse names that a foreign page may have pointed at this machine."""
    if request.host.split(":")[0] not in HOSTS:
        abort(403)
