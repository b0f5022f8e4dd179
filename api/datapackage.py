"""The tables as a Frictionless data package: every column typed and described, with the terms."""

from typing import Any

from data.records.open_data import OpenColumn, OpenTable
from data.records.places import Document
from presentation.citing import cited
from presentation.shell import site
from presentation.shell.site import BRAND
from queries import catalogue
from queries.catalogue import RELEASES
from settings import Settings


def datapackage(
    base: str, settings: Settings, release: str, created: str, sources: list[Document]
) -> dict[str, Any]:
    """The package of one release; its paths name the release, so that data and package agree.

    Args:
        base: the address of the API, without a slash at its end.
        settings: for licence and attribution.
        release: the release's name.
        created: when it was built, ISO 8601.
        sources: the documents it is taken from.
    """
    return {
        "profile": "tabular-data-package",
        "name": "plan-progress",
        "title": BRAND(),
        "description": "Progress of Chongqing's government plans: targets, results and verdicts, "
        "each with the document and the place it is printed in.",
        "homepage": base.removesuffix("api/v1") + "data",
        "version": release,
        "created": created,
        **_licences(settings),
        "contributors": [{"title": site.credit(settings.credit), "role": "publisher"}],
        "sources": [_source(document) for document in sources],
        "resources": [_resource(table, base, release) for table in catalogue.TABLES],
    }


def _licences(settings: Settings) -> dict[str, Any]:
    """Nothing where none is declared: a package must not invent one."""
    named = {"name": settings.licence_name, "path": settings.licence_url}
    licence = {key: value for key, value in named.items() if value}
    return {"licenses": [licence]} if licence else {}


def _source(document: Document) -> dict[str, str]:
    parts = (document.issuer, cited.title(document.title), document.number, document.published)
    return {"title": " ".join(part for part in parts if part)}


def _resource(table: OpenTable, base: str, release: str) -> dict[str, Any]:
    pinned = "" if table is RELEASES else f"?release={release}"
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": f"{base}/{table.name}.csv{pinned}",
        "scheme": base.partition(":")[0],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column, table) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **_references(table),
        },
    }


def _field(column: OpenColumn, table: OpenTable) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.kind,
        "title": column.title,
        "description": column.description,
    }
    if column.kind == "boolean":
        field.update(trueValues=["TRUE"], falseValues=["FALSE"])
    constraints: dict[str, Any] = {"required": True} if column.name in table.key else {}
    words = [word for word in column.values if word]
    if words:
        constraints["enum"] = words
    return {**field, "constraints": constraints} if constraints else field


def _references(table: OpenTable) -> dict[str, Any]:
    if "document" not in table.column_names or table.name == "documents":
        return {}
    reference = {"resource": "documents", "fields": ["document"]}
    return {"foreignKeys": [{"fields": ["document"], "reference": reference}]}
