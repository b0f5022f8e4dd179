"""Answers with the rows of a table: as CSV, JSON or Parquet, by page, with what names them."""

import json
import zlib
from collections.abc import Iterator
from urllib.parse import urlencode

import brotli
import flask

from api import responses
from api.parameters import TableRequest, readable, served_store
from api.parquet import parquet_bytes
from api.tables import BATCH, later_rows, open_page, releases_page
from data.store import Row
from exports.csv_text import csv_parts
from queries import OpenPage, catalogue
from queries.catalogue import RELEASES
from web.kept.etags import matching_etag


def of_release(request: TableRequest) -> flask.Response:
    """A table of one release: its name decides the ETag, so a repeated request asks no query.

    Raises:
        ApiError: 409, the release has another form than this code reads.
    """
    etag = responses.response_etag(request.store.version, request.canonical)
    known = matching_etag(etag)
    if known:
        answer = flask.Response(status=304)
    else:
        with readable(request.store, bool(request.release)):
            page = open_page(
                request.store, request.table.name, request.filters, _first(request), request.offset
            )
        answer = _drawn(request, page)
    answer.headers["Cache-Control"] = responses.KEPT if request.release else responses.REVALIDATED
    return _finished(answer, request, known or etag)


def _first(request: TableRequest) -> int | None:
    """How many rows are fetched before the answer begins; a Parquet file is written as a whole."""
    if request.form == "parquet":
        return request.limit
    return BATCH if request.limit is None else min(request.limit, BATCH)


def of_releases(request: TableRequest) -> flask.Response:
    """The releases: a list that grows, so it is never kept for good."""
    page = releases_page(served_store(), request.release, request.limit, request.offset)
    etag = responses.response_etag(request.canonical, request.release, json.dumps(page.rows))
    known = matching_etag(etag)
    answer = flask.Response(status=304) if known else _drawn(request, page)
    answer.headers["Cache-Control"] = responses.REVALIDATED
    return _finished(answer, request, known or etag)


def _drawn(request: TableRequest, page: OpenPage) -> flask.Response:
    kind = catalogue.FORMS[request.form]
    charset = "" if request.form == "parquet" else "; charset=utf-8"
    later = _later(request, page)
    answer = _streamed(request, page, later) if later else flask.Response(_whole(request, page))
    answer.content_type = kind + charset
    answer.headers["X-Total-Count"] = str(page.total)
    following = request.offset + len(page.rows) + later
    if page.rows and following < page.total:
        answer.headers["Link"] = f'<{_address(request, following)}>; rel="next"'
    if request.form != "json":
        kind = "inline" if request.form == "csv" else "attachment"
        name = f"{request.table.name}-{request.store.version}.{request.form}"
        answer.headers["Content-Disposition"] = f"{kind}; filename={name}"
    return answer


def _whole(request: TableRequest, page: OpenPage) -> str | bytes:
    if request.form == "parquet":
        return parquet_bytes(request.table, page.rows)
    return "".join(_text(request, page, iter([page.rows])))


def _streamed(request: TableRequest, page: OpenPage, later: int) -> flask.Response:
    # Whoever reads on keeps the turn at the gate, and the request, until all is sent.
    parts = flask.stream_with_context(_text(request, page, _batches(request, page, later)))
    accepted = flask.request.accept_encodings
    encoding = next((name for name in ("br", "gzip") if accepted.quality(name) > 0), "")
    if not encoding:
        return flask.Response(parts)
    return flask.Response(_packed(parts, encoding), headers={"Content-Encoding": encoding})


def _packed(parts: Iterator[str], encoding: str) -> Iterator[bytes]:
    """Compressed part by part: a compressor left to itself keeps the first rows for seconds."""
    if encoding == "br":
        brief = brotli.Compressor(mode=brotli.MODE_TEXT, quality=6)
        for part in parts:
            yield brief.process(part.encode()) + brief.flush()
        yield brief.finish()
        return
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS + 16)
    for part in parts:
        yield packer.compress(part.encode()) + packer.flush(zlib.Z_SYNC_FLUSH)
    yield packer.flush()


def _later(request: TableRequest, page: OpenPage) -> int:
    """How many rows follow those of `page` in the same answer."""
    rest = page.total - request.offset - len(page.rows)
    if request.table is RELEASES or request.form == "parquet" or not page.rows:
        return 0
    return rest if request.limit is None else min(rest, request.limit - len(page.rows))


def _batches(request: TableRequest, page: OpenPage, later: int) -> Iterator[list[Row]]:
    yield page.rows
    begin = request.offset + len(page.rows)
    yield from later_rows(request.store, request.table.name, request.filters, begin, later)


def _text(request: TableRequest, page: OpenPage, batches: Iterator[list[Row]]) -> Iterator[str]:
    if request.form == "csv":
        return csv_parts(page.columns, batches)
    return json_parts(batches)


def json_parts(batches: Iterator[list[Row]]) -> Iterator[str]:
    """The rows as one JSON list, in parts."""
    begin = "["
    for rows in batches:
        yield begin + json.dumps(rows, ensure_ascii=False)[1:-1]
        begin = ", "
    yield "]"


def _address(request: TableRequest, offset: int) -> str:
    """The next page, of the release of this one: a switch between pages would lose rows."""
    query = {**request.filters, "limit": request.limit, "offset": offset}
    if request.table.name != "releases":
        query["release"] = request.store.version
    return f"{responses.base()}/{request.table.name}.{request.form}?{urlencode(query)}"


def _finished(answer: flask.Response, request: TableRequest, etag: str) -> flask.Response:
    # As compression on the way names it: see web/kept/etags.py.
    encoding = answer.content_encoding
    answer.set_etag(f"{etag}:{encoding}" if encoding else etag)
    answer.headers["X-Data-Release"] = request.store.version
    if request.form == "parquet" and answer.status_code == 200:
        # Readers of Parquet fetch the end of a file first, then the columns they need.
        length = answer.content_length or 0
        answer.make_conditional(flask.request, accept_ranges=True, complete_length=length)
    return answer
