"""`/export/district/<district>.pptx`: a whole district as a deck, at the view of its page; `.docx`
its fact sheet.

The query is the page's own (`plan`, `area`, `period`, `theme`); `release` names another release.
An unknown value is 404: nobody presents another view than the one they asked for.
"""

import flask

from exports import factsheet, names
from exports.slides import CONTENT_TYPE, Deck, deck
from presentation import dates
from presentation.factsheet import labels as sheet_labels
from presentation.factsheet.sheet import sheet
from presentation.files import labels
from presentation.shell.site import BRAND
from queries.releases import built
from views.addressing.request import current_settings, current_store
from views.chart_kinds import UnknownChartError
from views.factsheet_view import subject_of
from views.sharing.deck import deck_of, provenance
from web import files
from web.files import RefusedError
from web.kept.bounded_cache import File

blueprint = files.blueprint("export_deck")


@blueprint.get("/<district>.pptx")
def one(district: str) -> flask.Response:
    """The deck as a file."""
    parameters = files.request_parameters()
    return files.send(files.OTHERS, lambda: _file(district, parameters))


@blueprint.get("/<district>.docx")
def fact_sheet(district: str) -> flask.Response:
    """The fact sheet as a file."""
    parameters = files.request_parameters()
    return files.send(files.OTHERS, lambda: _sheet(district, parameters))


def _sheet(district: str, parameters: dict[str, str]) -> File:
    store = current_store()
    try:
        subject, _ = subject_of(store, district, parameters)
    except UnknownChartError as error:
        raise RefusedError(404, str(error)) from None
    author = current_settings().organisation or BRAND()
    made = factsheet.docx(sheet(subject), store.version, author, built(store))
    parts = [subject.area_name, subject.plan_name, dates.period_words(subject.period)]
    name = names.file_name([*parts, sheet_labels.ONE_PAGE()], store.version, "docx")
    return File(made, factsheet.CONTENT_TYPE, name)


def _file(district: str, parameters: dict[str, str]) -> File:
    store = current_store()
    try:
        content, page = deck_of(store, district, parameters)
    except UnknownChartError as error:
        raise RefusedError(404, str(error)) from None
    made = deck(content, provenance(store, page))
    return File(made, CONTENT_TYPE, file_name(content, store.version))


def file_name(content: Deck, release: str) -> str:
    """District, plan, period, theme and release."""
    parts = [
        content.area_name,
        content.plan_name,
        dates.period_words(content.period),
        content.theme,
    ]
    return names.file_name([*parts, labels.PROGRESS()], release, "pptx")
