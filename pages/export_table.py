"""`/export/table/<name>.<form>`: a table of a page as a file, filtered as the page is.

The query is the page's own; `release` names another release of the data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import flask

from components.address import shorten
from data.store import UnknownReleaseError
from exports import names
from exports.csv_text import sheet_csv
from exports.sheets.xlsx import CONTENT_TYPE, xlsx
from pages._frame import code_version, current_settings, current_store, read_release
from pages._table import Table, UnknownTableError
from pages._tables import table
from pages.export import answer

blueprint = flask.Blueprint("export_table", __name__)


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
        flask.abort(404)
    try:
        found = _with_address(_table(name))
    except UnknownTableError as error:
        text = f"{error}可从网页上表格旁的链接下载。"
        return flask.Response(text, 404, content_type="text/plain; charset=utf-8")
    asked = tuple(sorted(flask.request.args.items()))
    # A plan whose last year is over says so: the same address reads otherwise next year.
    key = (code_version(), found.cover, name, form, asked, date.today().year)
    content_type, make = FORMS[form]
    return answer(key, lambda: make(found), content_type, file_name(found, form))


def _table(name: str) -> Table:
    args = flask.request.args
    for given in args:
        if len(args.getlist(given)) > 1:
            raise UnknownTableError(f"地址里的参数“{shorten(given)}”重复。")
    asked = args.to_dict()
    release = asked.pop("release", "")
    try:
        store = read_release(release) if release else current_store()
    except UnknownReleaseError:
        raise UnknownTableError(f"没有保留数据版本“{shorten(release)}”。") from None
    return table(store, name, asked)


def _with_address(found: Table) -> Table:
    """The cover with the page as people find it, and the terms of use."""
    settings = current_settings()
    front_page = settings.front_page(flask.request.host_url)
    licence = " ".join(text for text in (settings.licence_name, settings.licence_url) if text)
    page = front_page + found.cover.page.removeprefix("/")
    cover = replace(found.cover, page=page, credit=settings.credit, licence=licence)
    return replace(found, cover=cover)


def file_name(found: Table, ending: str) -> str:
    """District, plan, period, title and release."""
    cover = found.cover
    parts = [cover.area, cover.plan, cover.period, cover.title]
    return names.file_name(parts, cover.release, ending)
