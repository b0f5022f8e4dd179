"""The addresses under /api/v1."""

from typing import Any

import flask

from api import responses
from api.datapackage import datapackage
from api.openapi import openapi
from api.parameters import parameters, readable, requested_store, requested_table, served_store
from api.table_responses import of_release, of_releases
from data.records.open_data import OpenTable
from presentation.shell import site
from queries import catalogue, documents
from queries.catalogue import RELEASES
from queries.releases import built
from web.errors import ApiError
from web.guard.gates import TABLES

blueprint = flask.Blueprint("api", __name__)
blueprint.after_app_request(responses.with_cors)


@blueprint.before_request
def wait_for_a_turn() -> None:
    """Let some be answered at once; the store is sent as it is, and costs no more than a file."""
    if flask.request.endpoint != "api.whole_store":
        turn = TABLES.inside()
        turn.__enter__()
        flask.g.turn = turn


@blueprint.teardown_request
def leave(_error: BaseException | None) -> None:
    """Give the turn to the next."""
    if turn := flask.g.pop("turn", None):
        turn.__exit__(None, None, None)


@blueprint.get("")
@blueprint.get("/")
def index() -> flask.Response:
    """The tables, their formats and filters, the release they come from, and the terms."""
    parameters("The index has no parameter", ())
    at, settings, version = responses.base(), responses.settings(), served_store().version
    body = {
        "release": version,
        "tables": {table.name: _entry(table, at) for table in catalogue.TABLES},
        "store": f"{at}/store.duckdb",
        "openapi": f"{at}/openapi.json",
        "datapackage": f"{at}/datapackage.json",
        "licence": {"name": settings.licence_name or None, "url": settings.licence_url or None},
        "attribution": site.credit(settings.credit),
    }
    return responses.described(body, version)


def _entry(table: OpenTable, at: str) -> dict[str, Any]:
    forms = {form: f"{at}/{table.name}.{form}" for form in catalogue.FORMS}
    return {**forms, "title": table.title, "filters": list(table.filters)}


@blueprint.get("/openapi.json")
def description() -> flask.Response:
    """The API described for programs: OpenAPI 3.1."""
    parameters("The description has no parameter", ())
    return responses.described(openapi(responses.base(), responses.settings()))


@blueprint.get("/datapackage.json")
def package() -> flask.Response:
    """The tables of a release described for programs: a Frictionless data package."""
    values = parameters("The data package has no parameter", ("release",))
    store = requested_store(values)
    pinned = "release" in values
    with readable(store, pinned):
        sources = documents(store)
    body = datapackage(responses.base(), responses.settings(), store.version, built(store), sources)
    return responses.described(body, store.version, keeps=pinned)


@blueprint.get("/store.duckdb")
def whole_store() -> flask.Response:
    """The DuckDB file of a release as it is, whole or in part (`Range`)."""
    values = parameters("The store has no parameter", ("release",))
    store = requested_store(values)
    answer = flask.send_file(
        store.path,
        mimetype="application/vnd.duckdb",
        as_attachment=True,
        download_name=f"store-{store.version}.duckdb",
        etag=f"store-{store.version}",
        conditional=True,
    )
    answer.headers["Cache-Control"] = (
        responses.KEPT if "release" in values else responses.REVALIDATED
    )
    answer.headers["X-Data-Release"] = store.version
    return answer


@blueprint.get("/<name>.<form>")
def table(name: str, form: str) -> flask.Response:
    """One table, whole or filtered: `figures.csv?district=demo&period=2020`."""
    request = requested_table(name, form)
    return of_releases(request) if request.table is RELEASES else of_release(request)


@blueprint.get("/<path:rest>")
def nothing(rest: str) -> flask.Response:
    """Any other address: an error in the API's own shape, not a page."""
    raise ApiError(404, f"There is no {rest[:60]!r} here.", "See /api/v1 for what there is.")
