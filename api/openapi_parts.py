"""Pieces of the OpenAPI description: schemas of rows and errors, headers, answers."""

from typing import Any

from data.records.open_data import OpenColumn, OpenTable

ERROR: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "additionalProperties": False,
            "required": ["status", "message", "advice"],
            "properties": {
                "status": {"type": "integer"},
                "message": {"type": "string"},
                "advice": {"type": "string"},
            },
        }
    },
}


def _header(description: str, required: bool = True, kind: str = "string") -> dict[str, Any]:
    return {"description": description, "required": required, "schema": {"type": kind}}


_CORS = {"Access-Control-Allow-Origin": _header("Always *.")}
DOCUMENT_HEADERS = {**_CORS, "ETag": _header("Names the answer."), "Cache-Control": _header("")}
FILE_HEADERS = {**DOCUMENT_HEADERS, "X-Data-Release": _header("The release it is of.")}
TABLE_HEADERS = {
    **FILE_HEADERS,
    "X-Total-Count": _header("How many rows match, on all pages.", kind="integer"),
    "Link": _header('The next page (rel="next"), of the same release.', required=False),
}


def row_schema(table: OpenTable) -> dict[str, Any]:
    """A row of a table in JSON: every column is there, null where it is empty."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": table.column_names,
        "properties": {column.name: _cell(column, table) for column in table.columns},
    }


def _cell(column: OpenColumn, table: OpenTable) -> dict[str, Any]:
    is_key = column.name in table.key
    schema: dict[str, Any] = {
        "type": column.kind if is_key else [column.kind, "null"],
        "title": column.title,
        "description": column.description,
    }
    if column.values:
        schema["enum"] = [*column.values, None]
    return schema


def filter_values(table: OpenTable, name: str) -> dict[str, Any]:
    """What a filter takes: where its column declares all values, some of them with commas between.

    Another value is answered 400. Codes that a release brings are told by that answer.
    """
    values = [
        value for item in table.columns if item.name == name for value in item.values if value
    ]
    if not values:
        return {"schema": {"type": "string"}}
    several = {"type": "array", "items": {"type": "string", "enum": values}}
    return {"schema": several, "style": "form", "explode": False}


def answered(
    description: str, headers: dict[str, Any], content: dict[str, Any] | None = None
) -> dict[str, Any]:
    """An answer of the description."""
    response = {"description": description, "headers": headers}
    return {**response, "content": content} if content else response


def partial(kind: str) -> dict[str, Any]:
    """The answers to a request for a part of a file."""
    return {
        "206": answered("The part asked for by Range.", FILE_HEADERS, {kind: {}}),
        "416": _error("The file has no such part."),
    }


def errors(release: bool) -> dict[str, Any]:
    """What else may be answered; with a `release` it may be unknown or have another form."""
    responses = {
        "304": answered("The client has it already (If-None-Match).", _CORS),
        "400": _error("A parameter is unknown, given twice, or cannot be read."),
        "405": _error("Another method than GET, HEAD or OPTIONS."),
        "413": _error("The request has a body of more than 64 kB."),
        "414": _error("The address has more than 4 kB."),
        "429": _error("More calls than one address has. Retry-After says when to ask again."),
        "503": _error("The data store is not ready. Retry-After says when to ask again."),
    }
    if release:
        responses["404"] = _error("There is no such release.")
        responses["409"] = _error("The release has another form than this API reads.")
    return dict(sorted(responses.items()))


def _error(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/error"}
    return answered(description, _CORS, {"application/json": {"schema": schema}})
