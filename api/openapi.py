"""The API described as OpenAPI 3.1, made from the same declaration as its answers."""

from typing import Any

from api.openapi_parts import (
    DOCUMENT_HEADERS,
    ERROR,
    FILE_HEADERS,
    TABLE_HEADERS,
    answered,
    errors,
    filter_values,
    partial,
    row_schema,
)
from api.parameters import MOST
from data.records.open_data import OpenTable
from presentation.open_data import labels
from presentation.shell import site
from queries import catalogue
from queries.catalogue import RELEASES
from settings import Settings

_ABOUT = (
    "Every figure with its document, table and row; verdicts as published and as computed here. "
    "Answers carry an ETag; with `release` they never change. Errors have one shape. GET and HEAD "
    "are answered, for pages of any host. An empty filter takes all; values are matched exactly, "
    "several with commas between; one that no row can have is answered 400, with the known ones. "
    "Limits: by default 20 calls a second for one address, with bursts of 100, beyond that 429; "
    "six answers at a time in a worker, beyond that 503 with Retry-After. Take whole tables once."
)
_RELEASE = {
    "name": "release",
    "in": "query",
    "description": "A release that is kept (see releases); without it, the current one.",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
}


def openapi(base: str, settings: Settings) -> dict[str, Any]:
    """The description; `base` is the address of the API, without a slash at its end."""
    paths = {
        f"/{table.name}.{form}": {"get": _table(table, form, kind)}
        for table in catalogue.TABLES
        for form, kind in catalogue.FORMS.items()
    }
    rows = {table.name: row_schema(table) for table in catalogue.TABLES}
    return {
        "openapi": "3.1.0",
        "info": _info(settings),
        "servers": [{"url": base}],
        "paths": {**_documents(), **paths},
        "components": {"schemas": {"error": ERROR, **rows}},
    }


def _info(settings: Settings) -> dict[str, Any]:
    info: dict[str, Any] = {
        "title": labels.API_TITLE(brand=site.BRAND()),
        "version": "1",
        "description": _ABOUT,
        "contact": {"name": site.credit(settings.credit)},
    }
    if settings.licence_name:
        licence = {"name": settings.licence_name, "url": settings.licence_url}
        info["license"] = {key: value for key, value in licence.items() if value}
    return info


def _documents() -> dict[str, Any]:
    """What is no table: the index, the descriptions, the whole store."""
    index = {"type": "object", "required": ["release", "tables"]}
    package = {"type": "object", "required": ["name", "version", "resources"]}
    spec = {"type": "object", "required": ["openapi", "paths"]}
    return {
        "/": _document("index", "The tables, the current release and the terms.", index),
        "/openapi.json": _document("openapi", "This description.", spec),
        "/datapackage.json": _document(
            "datapackage", "The tables as a Frictionless data package.", package, _RELEASE
        ),
        "/store.duckdb": {"get": _whole_store()},
    }


def _document(name: str, words: str, schema: dict[str, Any], *query: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    responses = {"200": answered(words, DOCUMENT_HEADERS, content), **errors(release=bool(query))}
    operation = {"operationId": name, "summary": words, "responses": responses}
    return {"get": {**operation, "parameters": list(query)}}


def _whole_store() -> dict[str, Any]:
    words = "The DuckDB file of a release; its tables are listed in docs/open-data.md."
    content: dict[str, Any] = {"application/vnd.duckdb": {}}
    return {
        "operationId": "store",
        "summary": words,
        "parameters": [_RELEASE],
        "responses": {
            "200": answered(words, FILE_HEADERS, content),
            **partial("application/vnd.duckdb"),
            **errors(release=True),
        },
    }


def _table(table: OpenTable, form: str, kind: str) -> dict[str, Any]:
    row = {"$ref": f"#/components/schemas/{table.name}"}
    schemas: dict[str, Any] = {"json": {"type": "array", "items": row}, "csv": {"type": "string"}}
    content = {kind: {"schema": schemas[form]} if form in schemas else {}}
    release = _RELEASE
    if table is RELEASES:
        release = {**_RELEASE, "description": "This release only."}
    return {
        "operationId": f"{table.name}_{form}",
        "summary": table.description,
        "tags": [table.name],
        "parameters": [*_filters(table), *_paging(), release],
        "responses": {
            "200": answered(table.description, TABLE_HEADERS, content),
            **(partial(kind) if form == "parquet" else {}),
            **errors(release=True),
        },
    }


def _filters(table: OpenTable) -> list[dict[str, Any]]:
    filters = [catalogue.FILTERS[name] for name in table.filters]
    return [
        {
            "name": item.name,
            "in": "query",
            "description": item.description,
            **filter_values(table, item.name),
        }
        for item in filters
    ]


def _paging() -> list[dict[str, Any]]:
    limit = {"type": "integer", "minimum": 1, "maximum": MOST}
    offset = {"type": "integer", "minimum": 0, "maximum": MOST, "default": 0}
    parts = (
        ("limit", "At most so many rows; without it, all.", limit),
        ("offset", "Leave out so many rows at the start.", offset),
    )
    return [
        {"name": name, "in": "query", "description": words, "schema": schema}
        for name, words, schema in parts
    ]
