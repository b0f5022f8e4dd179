"""`/export/table/<name>.<form>`: a table of a page as a file, filtered as the page is.

The query is the page's own; `release` names another release of the data.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import flask

from exports import names
from exports.csv_text import sheet_csv
from exports.sheets.xlsx import CONTENT_TYPE, xlsx
from presentation.files import labels
from presentation.shell import site
from views.addressing.request import current_settings, current_store
from views.sharing.shares import absolute
from views.tables.registry import table
from views.tables.table import Table, UnknownTableError
from web import files
from web.files import RefusedError
from web.kept.bounded_cache import File

blueprint = files.blueprint("export_table")


class TableFormat(NamedTuple):
    """A file format: its type and what makes it of a table."""

    content_type: str
    make: Callable[[Table], bytes]


FORMS = {
    "csv": TableFormat("text/csv; charset=utf-8", lambda it: sheet_csv(it.sheets[0]).encode()),
    "xlsx": TableFormat(CONTENT_TYPE, lambda it: xlsx(it.sheets, it.cover)),
}


@blueprint.get("/<name>.<form>")
def one(name: str, form: str) -> flask.Response:
    """A table as a file: CSV holds the table alone, XLSX also what it is and comes from."""
    if form not in FORMS:
        raise RefusedError(404, labels.NO_SUCH_FORMAT())
    parameters = files.request_parameters()
    return files.send(files.OTHERS, lambda: _file(name, form, parameters))


def _file(name: str, form: str, parameters: dict[str, str]) -> File:
    try:
        addressed = _with_address(table(current_store(), name, parameters))
    except UnknownTableError as error:
        raise RefusedError(404, labels.SEE_LINK_BESIDE_TABLE(error=error)) from None
    return File(FORMS[form].make(addressed), FORMS[form].content_type, file_name(addressed, form))


def _with_address(table: Table) -> Table:
    """The cover with the page as people find it, and the terms of use."""
    settings = current_settings()
    licence = " ".join(text for text in (settings.licence_name, settings.licence_url) if text)
    page = absolute(table.cover.page)
    cover = replace(table.cover, page=page, credit=site.credit(settings.credit), licence=licence,
                    site=absolute("/"))  # fmt: skip
    return replace(table, cover=cover)


def file_name(table: Table, ending: str) -> str:
    """District, plan, period, title and release."""
    cover = table.cover
    parts = [cover.area, cover.plan, cover.period, cover.title]
    return names.file_name(parts, cover.release, ending)
