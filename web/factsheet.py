"""`/factsheet/<district>`: one A4 page of a district and plan, to read, to print, to hand out.

The query is the page's own (`plan`, `area`, `period`); an unknown value is 404.
"""

import flask
from dash import html

import queries
from components.factsheet import sheet as drawing
from data.store import NoStoreError
from presentation.factsheet import labels
from presentation.factsheet.sheet import sheet
from presentation.files import labels as file_labels
from presentation.shell.site import MOTTO
from views.addressing.request import current_store, path
from views.chart_kinds import UnknownChartError
from views.factsheet_view import subject_of
from web.bundles import styles
from web.document import document
from web.files import refusal
from web.kept.known_pages import FRESH, known, page_tag

factsheet = flask.Blueprint("factsheet", __name__)

_SCRIPTS = ("factsheet/factsheet.js",)


@factsheet.get("/factsheet/<district>")
def one(district: str) -> flask.Response:
    """The sheet of a district."""
    try:
        tag = page_tag()
        if kept := known(tag):
            return kept
        return _page(district, tag)
    except NoStoreError:
        return refusal(503, file_labels.DATA_NOT_READY_YET())


def _page(district: str, tag: str) -> flask.Response:
    store = current_store()
    try:
        subject, view = subject_of(store, district, flask.request.args.to_dict())
    except UnknownChartError as error:
        ways = [(area.name, path(f"/factsheet/{area.area}")) for area in queries.districts(store)]
        return _document(labels.UNKNOWN(), drawing.unknown(str(error), ways), 404)
    query = view.query()
    ways = [
        (labels.DOCX(), path(f"/export/district/{district}.docx{query}")),
        (labels.TO_DISTRICT(), path(f"/district/{district}{query}")),
    ]
    made = drawing.page(sheet(subject), store.version, ways)
    answer = _document(labels.SHEET_OF(area=subject.area_name), made, 200, _SCRIPTS)
    answer.set_etag(tag)
    return answer


def _document(
    title: str, body: object, status: int, scripts: tuple[str, ...] = ()
) -> flask.Response:  # fmt: skip
    sheet = styles.FACTSHEET.file_name
    head = html.Meta(name="description", content=MOTTO())
    text = document(title, body, sheet=sheet, scripts=scripts, head=head, kind="factsheet")
    return flask.Response(text, status, FRESH, content_type="text/html; charset=utf-8")
