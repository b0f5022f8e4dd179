"""Open data over HTTP: the format is a contract, so it is compared with literal text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import flask
import pytest
from flask.testing import FlaskClient

import queries
from api import blueprint, install_errors
from data.store import Store

TABLES = tuple(queries.OPEN_TABLES)


def client_on(folder: Path) -> FlaskClient:
    server = flask.Flask(__name__)
    server.extensions["store"] = Store(folder)
    server.register_blueprint(blueprint, url_prefix="/api/v1")
    install_errors(server)
    return server.test_client()


@pytest.fixture
def client(tiny_store_dir: Path) -> FlaskClient:
    return client_on(tiny_store_dir)


def test_figures_are_literally_this_csv(client: FlaskClient) -> None:
    answer = client.get("/api/v1/figures.csv?indicator=dust")
    assert answer.get_data(as_text=True) == (
        "\ufefffigure_id,district,area,plan,indicator,indicator_name,printed_name,theme,"
        "printed_theme,nature,unit,period,role,value,printed_value,bound,basis,note,document,"
        "locator\r\n"
        "d-11,demo,demo,fyp14,dust,细颗粒物浓度,细颗粒物,ecology,生态,binding,微克/立方米,2025,"
        "target,35,<35,lt,every_year,,demo-2023,表1 第3行\r\n"
        "d-12,demo,demo,fyp14,dust,细颗粒物浓度,细颗粒物,ecology,生态,binding,微克/立方米,2022,"
        "actual,33,33,eq,level,,demo-2023,表1 第3行\r\n"
    )
    assert answer.get_data().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("figures", "figure_id,district,area,plan,indicator,indicator_name,printed_name,theme,"
         "printed_theme,nature,unit,period,role,value,printed_value,bound,basis,note,document,"
         "locator"),
        ("investments", "investment_id,district,area,plan,group,group_name,parent,category,stage,"
         "measure,period,unit,value,printed_value,bound,note,document,locator"),
        ("projects", "project_id,district,area,plan,category,printed_category,stage,printed_stage,"
         "name,investment,investment_printed,note,document,locator"),
        ("actions", "task_id,district,plan,action_number,action,task_number,task,"
         "lead_departments,note,document,locator"),
        ("assessments", "district,area,plan,indicator,period,completion,schedule,rating,"
         "published_rating,published_completion,shown_rating,agrees,reason,required_pace,"
         "projected_value,published_words,target_period"),
    ],
)  # fmt: skip
def test_the_columns_of_a_table_are_a_promise_even_without_rows(
    client: FlaskClient, table: str, columns: str
) -> None:
    answer = client.get(f"/api/v1/{table}.csv?plan=none")
    assert answer.get_data(as_text=True) == f"\ufeff{columns}\r\n"
    full = client.get(f"/api/v1/{table}.json").get_json()
    assert ",".join(sorted(full[0])) == ",".join(sorted(columns.split(",")))


def test_verdicts_are_literally_this_csv(client: FlaskClient) -> None:
    text = client.get("/api/v1/assessments.csv?plan=fyp14&period=2022").get_data(as_text=True)
    assert [line.split(",")[2:12] for line in text.split("\r\n")[1:-1]] == [
        ["fyp14", "firms", "2022", "40", "40", "on_track", "slightly_behind", "39.5",
         "slightly_behind", "False"],
        ["fyp14", "trade", "2022", "", "", "not_assessed", "", "", "not_assessed", ""],
        ["fyp14", "dust", "2022", "", "", "on_track", "", "", "on_track", ""],
    ]  # fmt: skip


def test_json_keeps_types_and_chinese(client: FlaskClient) -> None:
    answer = client.get("/api/v1/figures.json?area=demo-core")
    assert "市级下达" in answer.get_data(as_text=True)
    (row,) = answer.get_json()
    assert (row["figure_id"], row["value"], row["bound"]) == ("d-07", None, "none")


def test_no_rows_are_an_empty_json_list(client: FlaskClient) -> None:
    assert client.get("/api/v1/figures.json?period=1999").get_json() == []


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("form", "content_type"), [("csv", "text/csv; charset=utf-8"),
                               ("json", "application/json; charset=utf-8")],
)  # fmt: skip
def test_every_table_comes_in_both_formats(
    client: FlaskClient, tiny_store: Store, table: str, form: str, content_type: str
) -> None:
    answer = client.get(f"/api/v1/{table}.{form}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, content_type)
    assert answer.headers["X-Data-Release"] == tiny_store.version
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_csv_file_is_named_by_table_and_release(client: FlaskClient, tiny_store: Store) -> None:
    answer = client.get("/api/v1/actions.csv")
    assert f"filename=actions-{tiny_store.version}.csv" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("district=demo&plan=annual-2022", ["d-14", "d-15"]),
        ("theme=ecology&period=2022", ["d-12", "d-13"]),
        ("indicator=firms&area=demo-core", ["d-07"]),
        ("period=", [f"d-{number:02}" for number in range(1, 16)]),
    ],
)
def test_filters_narrow_the_rows(client: FlaskClient, query: str, ids: list[str]) -> None:
    rows = client.get(f"/api/v1/figures.json?{query}").get_json()
    assert [row["figure_id"] for row in rows] == ids


def test_a_text_that_a_spreadsheet_would_run_is_guarded(client: FlaskClient) -> None:
    text = client.get("/api/v1/projects.csv").get_data(as_text=True)
    assert ",'=1+1 大道," in text
    rows = client.get("/api/v1/projects.json").get_json()
    assert rows[0]["name"] == "=1+1 大道"


def test_a_negative_number_keeps_its_sign(client: FlaskClient) -> None:
    text = client.get("/api/v1/figures.csv?plan=annual-2022").get_data(as_text=True)
    assert ",-1.5,-1.5%,eq," in text


def test_an_answer_that_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/api/v1/figures.csv?period=2022")
    again = client.get(
        "/api/v1/figures.csv?period=2022", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.get_data()) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_other_filters_and_formats_have_other_etags(client: FlaskClient) -> None:
    paths = ("figures.csv", "figures.json", "figures.csv?period=2022", "figures.csv?period=2020")
    etags = {client.get(f"/api/v1/{path}").headers["ETag"] for path in paths}
    assert len(etags) == len(paths)


def error(status: int, message: str, advice: str) -> dict[str, Any]:
    return {"error": {"status": status, "message": message, "advice": advice}}


def test_an_unknown_filter_is_answered_with_those_there_are(client: FlaskClient) -> None:
    answer = client.get("/api/v1/actions.csv?period=2022")
    assert answer.status_code == 400
    assert answer.get_json() == error(
        400, "actions has no filter 'period'.", "Use: district, plan."
    )


@pytest.mark.parametrize("name", ["salaries.csv", "figures.xml", "meta.json"])
def test_an_unknown_table_is_answered_with_those_there_are(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/api/v1/{name}")
    assert answer.status_code == 404
    known = ", ".join(f"{table}.csv, {table}.json" for table in TABLES)
    message = f"There is no table {name}."
    assert answer.get_json() == error(404, message, f"Ask for one of: {known}.")


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/api/v1/no/such", 404), ("POST", "/api/v1", 405),
                                   ("DELETE", "/api/v1/figures.csv", 405)],
)  # fmt: skip
def test_every_other_error_has_the_same_shape(
    client: FlaskClient, method: str, path: str, status: int
) -> None:
    answer = client.open(path, method=method)
    body = answer.get_json()["error"]
    assert (answer.status_code, sorted(body)) == (status, ["advice", "message", "status"])
    assert (body["status"], body["advice"]) == (status, "See /api/v1 for the addresses there are.")


def test_errors_of_other_addresses_are_left_to_the_pages(client: FlaskClient) -> None:
    answer = client.get("/no/such/page")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/figures.csv", "/api/v1/actions.json"])
def test_without_a_store_the_answer_is_503_with_advice(tmp_path: Path, path: str) -> None:
    answer = client_on(tmp_path).get(path)
    assert answer.status_code == 503
    assert answer.get_json() == error(503, "The data store is not ready.", "Try again in a minute.")


def test_the_index_names_every_table_with_its_filters(
    client: FlaskClient, tiny_store: Store
) -> None:
    body = client.get("/api/v1").get_json()
    assert body["release"] == tiny_store.version
    assert sorted(body["tables"]) == sorted(TABLES)
    assert body["tables"]["actions"] == {
        "csv": "/api/v1/actions.csv", "json": "/api/v1/actions.json",
        "filters": ["district", "plan"],
    }  # fmt: skip
