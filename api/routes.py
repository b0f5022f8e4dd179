"""The addresses under /api/v1."""

from __future__ import annotations

import hashlib
import json
from typing import cast

import flask

import queries
from api.csv_text import csv_text
from api.errors import ApiError
from api.tables import open_table
from data.store import Store

blueprint = flask.Blueprint("api", __name__)

_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}


def _store() -> Store:
    return cast(Store, flask.current_app.extensions["store"])


@blueprint.get("")
def index() -> flask.Response:
    """The tables, their formats and filters, and the release they come from."""
    tables = {
        name: {
            "csv": flask.url_for("api.table", name=name, form="csv"),
            "json": flask.url_for("api.table", name=name, form="json"),
            "filters": list(filters),
        }
        for name, filters in queries.OPEN_TABLES.items()
    }
    return flask.jsonify(release=_store().version, tables=tables)


@blueprint.get("/<name>.<form>")
def table(name: str, form: str) -> flask.Response:
    """One table, whole or filtered: `figures.csv?district=nanan&period=2020`."""
    if name not in queries.OPEN_TABLES or form not in _TYPES:
        known = ", ".join(f"{item}.csv, {item}.json" for item in queries.OPEN_TABLES)
        raise ApiError(404, f"There is no table {name}.{form}.", f"Ask for one of: {known}.")
    store = _store()
    filters = _filters(name)
    answer = flask.Response(mimetype=None, content_type=_TYPES[form])
    answer.set_etag(f"{store.version}-{hash_of(name, form, filters)}")
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["X-Data-Release"] = store.version
    if flask.request.if_none_match.contains(answer.get_etag()[0] or ""):
        answer.status_code = 304
        return answer
    columns, rows = open_table(store, name, filters)
    body = csv_text(columns, rows) if form == "csv" else json.dumps(rows, ensure_ascii=False)
    answer.set_data(body)
    if form == "csv":
        answer.headers["Content-Disposition"] = f"inline; filename={name}-{store.version}.csv"
    return answer


def _filters(name: str) -> dict[str, str]:
    allowed = queries.OPEN_TABLES[name]
    given = flask.request.args
    unknown = [key for key in given if key not in allowed]
    if unknown:
        raise ApiError(
            400, f"{name} has no filter {unknown[0]!r}.", "Use: " + ", ".join(allowed) + "."
        )
    return given.to_dict()


def hash_of(name: str, form: str, filters: dict[str, str]) -> str:
    """A short stable name of a request, for its ETag."""
    text = "&".join([name, form, *(f"{key}={value}" for key, value in sorted(filters.items()))])
    return hashlib.sha256(text.encode()).hexdigest()[:12]
