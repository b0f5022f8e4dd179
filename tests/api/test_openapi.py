"""Answers against the OpenAPI description: requests are made from it, right ones and wrong ones."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import jsonschema_rs
import pytest
import schemathesis
from flask.testing import FlaskClient
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

from queries import catalogue
from settings import ROOT

#: The same requests every time: what the description allows, wrong and unknown parameters, other
#: methods. Chance ones are sent by `bench.fuzz`.
_CONFIG = {
    "seed": 1,
    "generation": {"mode": "all", "deterministic": True, "database": "none"},
    "phases": {"stateful": {"enabled": False}, "fuzzing": {"enabled": False}},
}  # fmt: skip


#: Filters by codes that each release brings: the description lists none, an unknown one is 400.
_BY_CODES = ("district", "area", "plan", "theme", "period", "indicator", "rule")


class Exchange(NamedTuple):
    """A request that was made from the description, and what was wrong with its answer."""

    operation: str
    query: str
    status: int
    wrong: tuple[str, ...]


@pytest.fixture(scope="module")
def asked(make_client, tiny_store_dir) -> list[Exchange]:
    app = make_client(tiny_store_dir).application
    config = schemathesis.Config.from_dict(_CONFIG)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app, config=config)
    return [one for event in from_schema(schema).execute() for one in _asked(event)]


def _asked(event: object) -> Iterator[Exchange]:
    assert not isinstance(event, (FatalError, NonFatalError)), event
    if not isinstance(event, ScenarioFinished):
        return
    for key, made in event.recorder.interactions.items():
        checks = event.recorder.checks.get(key, [])
        assert made.response is not None
        may_refuse = made.response.status_code == 400 and _is_unknown_code(made.response.json())
        wrong = tuple(
            f"{check.name}: {check.failure_info.failure.message}"
            for check in checks
            if check.failure_info and not (may_refuse and check.name == "positive_data_acceptance")
        )
        case = event.recorder.cases[key].value
        yield Exchange(event.recorder.label, str(case.query), made.response.status_code, wrong)


def _is_unknown_code(answer: Any) -> bool:
    """Whether an error says that a code is none of the release's, and which there are."""
    message, advice = answer["error"]["message"], answer["error"]["advice"]
    refused = message.startswith(tuple(f"{name} has no value " for name in _BY_CODES))
    return refused and advice.startswith("Use one or several of: ")


def test_filters_whose_values_are_declared_list_them(client: FlaskClient) -> None:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"]
    filters = [
        parameter
        for table in catalogue.TABLES
        for parameter in paths[f"/{table.name}.json"]["get"]["parameters"]
        if parameter["name"] in set(table.filters) - set(_BY_CODES)
    ]
    assert len(filters) > 3
    for parameter in filters:
        assert parameter["schema"]["items"]["enum"] and parameter["explode"] is False, parameter


def test_every_answer_is_as_described(asked: list[Exchange]) -> None:
    assert len(asked) > 100
    assert [one for one in asked if one.wrong] == []


def test_every_address_is_asked_rightly_and_wrongly(
    client: FlaskClient, asked: list[Exchange]
) -> None:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"]
    rightly = {one.operation for one in asked if one.status == 200}
    # Schemathesis takes the description for granted and does not ask for it again.
    assert rightly == {f"GET {path}" for path in paths if path != "/openapi.json"}
    with_parameters = {f"GET {path}" for path, item in paths.items() if item["get"]["parameters"]}
    wrongly = {one.operation for one in asked if one.status in (400, 404)}
    assert with_parameters <= wrongly
    assert {one.status for one in asked} >= {200, 400, 404, 405}


def test_every_table_is_described_in_every_format(client: FlaskClient) -> None:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"]
    addresses = {f"/{table}.{form}" for table in catalogue.BY_NAME for form in catalogue.FORMS}
    assert addresses <= set(paths)


@pytest.mark.parametrize("table", list(catalogue.BY_NAME))
def test_all_real_rows_are_as_described(real_client: FlaskClient, table: str) -> None:
    schemas = real_client.get("/api/v1/openapi.json").get_json()["components"]["schemas"]
    rows = real_client.get(f"/api/v1/{table}.json").get_json()
    validator = jsonschema_rs.validator_for(schemas[table])
    assert rows
    assert all(validator.is_valid(row) for row in rows)
    assert not validator.is_valid({**rows[0], "unknown": 1})


def test_the_documentation_names_every_table(client: FlaskClient) -> None:
    text = (ROOT / "docs" / "open-data.md").read_text(encoding="utf-8")
    for name in (*catalogue.BY_NAME, *catalogue.FILTERS):
        assert f"`{name}`" in text
