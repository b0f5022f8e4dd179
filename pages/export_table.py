"""`/export/table/<name>.<form>`: a table of a page as a file, filtered as the page is.

The query is the page's own; `release` names another release of the data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import flask

from exports import names
from exports.csv_text import sheet_csv
from exports.sheets.xlsx import CONTENT_TYPE, xlsx
from pages import _files
from pages._files import RefusedError
from pages._frame import current_settings, current_store
from pages._gate import File
from pages._share import absolute
from pages._table import Table, UnknownTableError
from pages._tables import table

blueprint = _files.blueprint("export_table")


class Form(NamedTuple):
    """A file format: its type and what makes it of a table."""

    content_type: str
    make: Callable[[Table], bytes]


FORMS = {
    "csv": Form("text/csv; charset=utf-8", lambda it: sheet_csv(it.sheets[0]).encode()),
    "xlsx": Form(CONTENT_TYPE, lambda it: xlsx(it.sheets, it.cover)),
}


@blueprint.get("/<name>.<form>")
def one(name: str, form: str) -> flask.Response:
    """A table as a file: CSV holds the table alone, XLSX also what it is and comes from."""
    if form not in FORMS:
        raise RefusedError(404, "没有这种文件格式。")
    wanted = _files.asked()
    return _files.send(_files.OTHERS, lambda: _file(name, form, wanted))


def _file(name: str, form: str, wanted: dict[str, str]) -> File:
    try:
        found = _with_address(table(current_store(), name, wanted))
    except UnknownTableError as error:
        raise RefusedError(404, f"{error}可从网页上表格旁的链接下载。") from None
    return File(FORMS[form].make(found), FORMS[form].content_type, file_name(found, form))


def _with_address(found: Table) -> Table:
    """The cover with the page as people find it, and the terms of use."""
    settings = current_settings()
    licence = " ".join(text for text in (settings.licence_name, settings.licence_url) if text)
    page = absolute(found.cover.page)
    cover = replace(found.cover, page=page, credit=settings.credit, licence=licence)
    return replace(found, cover=cover)


def file_name(found: Table, ending: str) -> str:
    """District, plan, period, title and release."""
    cover = found.cover
    parts = [cover.area, cover.plan, cover.period, cover.title]
    return names.file_name(parts, cover.release, ending)
