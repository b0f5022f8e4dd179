"""Answers with the rows of a table: as CSV, JSON or Parquet, by page, with what names them."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import flask

from api import responses
from api.parameters import TableRequest, readable, served_store
from api.parquet import parquet_bytes
from api.tables import open_page, releases_page
from exports.csv_text import csv_text
from queries import OpenPage, catalogue
from web.etags import matching_etag


def of_release(asked: TableRequest) -> flask.Response:
    """A table of one release: its name decides the ETag, so a repeated request asks no query.

    Raises:
        ApiError: 409, the release has another form than this code reads.
    """
    etag = responses.response_etag(asked.store.version, asked.canonical)
    known = matching_etag(etag)
    if known:
        answer = flask.Response(status=304)
    else:
        with readable(asked.store, bool(asked.release)):
            page = open_page(
                asked.store, asked.table.name, asked.filters, asked.limit, asked.offset
            )
        answer = _drawn(asked, page)
    answer.headers["Cache-Control"] = responses.KEPT if asked.release else responses.ASKED_AGAIN
    return _finished(answer, asked, known or etag)


def of_releases(asked: TableRequest) -> flask.Response:
    """The releases: a list that grows, so it is never kept for good."""
    page = releases_page(served_store(), asked.release, asked.limit, asked.offset)
    etag = responses.response_etag(asked.canonical, asked.release, json.dumps(page.rows))
    known = matching_etag(etag)
    answer = flask.Response(status=304) if known else _drawn(asked, page)
    answer.headers["Cache-Control"] = responses.ASKED_AGAIN
    return _finished(answer, asked, known or etag)


def _drawn(asked: TableRequest, page: OpenPage) -> flask.Response:
    kind = catalogue.FORMS[asked.form]
    charset = "" if asked.form == "parquet" else "; charset=utf-8"
    answer = flask.Response(_body(asked, page), content_type=kind + charset)
    answer.headers["X-Total-Count"] = str(page.total)
    following = asked.offset + len(page.rows)
    if page.rows and following < page.total:
        answer.headers["Link"] = f'<{_address(asked, following)}>; rel="next"'
    if asked.form != "json":
        kind = "inline" if asked.form == "csv" else "attachment"
        name = f"{asked.table.name}-{asked.store.version}.{asked.form}"
        answer.headers["Content-Disposition"] = f"{kind}; filename={name}"
    return answer


def _body(asked: TableRequest, page: OpenPage) -> str | bytes:
    if asked.form == "csv":
        return csv_text(page.columns, page.rows)
    if asked.form == "json":
        return json.dumps(page.rows, ensure_ascii=False)
    return parquet_bytes(asked.table, page.rows)


def _address(asked: TableRequest, offset: int) -> str:
    """The next page, of the release of this one: a switch between pages would lose rows."""
    given = {**asked.filters, "limit": asked.limit, "offset": offset}
    if asked.table.name != "releases":
        given["release"] = asked.store.version
    return f"{responses.base()}/{asked.table.name}.{asked.form}?{urlencode(given)}"


def _finished(answer: flask.Response, asked: TableRequest, etag: str) -> flask.Response:
    answer.set_etag(etag)
    answer.headers["X-Data-Release"] = asked.store.version
    if asked.form == "parquet" and answer.status_code == 200:
        # Readers of Parquet fetch the end of a file first, then the columns they need.
        length = answer.content_length or 0
        answer.make_conditional(flask.request, accept_ranges=True, complete_length=length)
    return answer
