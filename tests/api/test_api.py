"""Open data over HTTP: the format is a contract, so it is compared with literal text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from data.store import Store
from queries import catalogue

TABLES = tuple(catalogue.BY_NAME)


def test_figures_are_literally_this_csv(client: FlaskClient) -> None:
    answer = client.get("/api/v1/figures.csv?indicator=dust")
    assert answer.get_data(as_text=True) == (
        "\ufefffigure_id,district,area,plan,indicator,indicator_name,printed_name,theme,"
        "printed_theme,nature,unit,period,role,value,printed_value,bound,basis,note,document,"
        "locator,missing,coverage,scope,aim,counted,comparator,prices,preliminary,doubt,compared_with,"
        "area_name,plan_name,unit_code,period_start,period_end\r\n"
        "d-11,demo,demo,fyp14,dust,细颗粒物浓度,细颗粒物,ecology,生态,binding,微克/立方米,2025,"
        "target,35,<35,lt,every_year,,demo-2023,表1 第3行,,,,,,,,,,,"
        "示例区,示例区五年规划,ug/m3,'2025-01-01,'2025-12-31\r\n"
        "d-12,demo,demo,fyp14,dust,细颗粒物浓度,细颗粒物,ecology,生态,binding,微克/立方米,2022,"
        "actual,33,33,eq,level,,demo-2023,表1 第3行,,,,,,,,,,,"
        "示例区,示例区五年规划,ug/m3,'2022-01-01,'2022-12-31\r\n"
    )
    assert answer.get_data().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("figures", "figure_id,district,area,plan,indicator,indicator_name,printed_name,theme,"
         "printed_theme,nature,unit,period,role,value,printed_value,bound,basis,note,document,"
         "locator,missing,coverage,scope,aim,counted,comparator,prices,preliminary,doubt,compared_with,"
         "area_name,plan_name,unit_code,period_start,period_end"),
        ("investments", "investment_id,district,area,plan,group,group_name,parent,category,stage,"
         "measure,period,unit,value,printed_value,bound,note,document,locator,"
         "area_name,plan_name,unit_code,period_start,period_end"),
        ("projects", "project_id,district,area,plan,category,printed_category,stage,printed_stage,"
         "name,investment,investment_printed,note,document,locator"),
        ("actions", "task_id,district,plan,action_number,action,task_number,task,"
         "lead_departments,note,document,locator"),
        ("assessments", "district,area,plan,indicator,period,completion,schedule,rating,"
         "published_rating,published_completion,shown_rating,agrees,reason,required_pace,"
         "projected_value,published_words,target_period,theme,pace_unit,target_figure,"
         "baseline_figure,actual_figure,rating_figure,completion_figure,"
         "other_figure,other_rating,published_note,method,rule_by,shown_met,target_kind,"
         "sure,best,worst,completion_low,completion_high,points_best,points_worst,shares_best,"
         "shares_worst,"
         "indicator_name,area_name,plan_name,period_start,period_end,rule,gap,arithmetic"),
        ("documents", "document,district,title,short_title,issuer,number,published,data_until,"
         "note,plans"),
    ],
)  # fmt: skip
def test_the_columns_of_a_table_are_a_promise_even_without_rows(
    client: FlaskClient, table: str, columns: str
) -> None:
    answer = client.get(f"/api/v1/{table}.csv?limit=1&offset=9999")
    assert answer.get_data(as_text=True) == f"\ufeff{columns}\r\n"
    full = client.get(f"/api/v1/{table}.json").get_json()
    assert ",".join(sorted(full[0])) == ",".join(sorted(columns.split(",")))


def test_verdicts_are_literally_this_csv(client: FlaskClient) -> None:
    text = client.get("/api/v1/assessments.csv?plan=fyp14&period=2022").get_data(as_text=True)
    assert [line.split(",")[2:12] for line in text.split("\r\n")[1:-1]] == [
        ["fyp14", "firms", "2022", "40", "40", "on_track", "slightly_behind", "39.5",
         "slightly_behind", "FALSE"],
        ["fyp14", "trade", "2022", "", "40", "not_assessed", "", "", "not_assessed", ""],
        ["fyp14", "dust", "2022", "", "40", "on_track", "", "", "on_track", ""],
    ]  # fmt: skip


def test_json_keeps_types_and_chinese(client: FlaskClient) -> None:
    answer = client.get("/api/v1/figures.json?area=demo-core")
    assert "市级下达" in answer.get_data(as_text=True)
    (row,) = answer.get_json()
    assert (row["figure_id"], row["value"], row["bound"]) == ("d-07", None, "none")


def test_no_rows_are_an_empty_json_list(client: FlaskClient) -> None:
    assert client.get("/api/v1/figures.json?period=2022&role=baseline").get_json() == []


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("form", "content_type"), [("csv", "text/csv; charset=utf-8"),
                               ("json", "application/json; charset=utf-8"),
                               ("parquet", "application/vnd.apache.parquet")],
)  # fmt: skip
def test_every_table_comes_in_every_format(
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
    assert ",-1.5,'-1.5%,eq," in text


def error(status: int, message: str, advice: str) -> dict[str, Any]:
    return {"error": {"status": status, "message": message, "advice": advice}}


def test_an_unknown_filter_is_answered_with_those_there_are(client: FlaskClient) -> None:
    answer = client.get("/api/v1/actions.csv?period=2022")
    assert answer.status_code == 400
    assert answer.get_json() == error(
        400, "actions has no filter 'period'.", "Use: district, plan, limit, offset, release."
    )


@pytest.mark.parametrize(
    ("query", "message", "advice"),
    [
        ("limit=many", "limit cannot be 'many'.",
         "Give limit as a whole number from 1 to 1000000000."),
        ("limit=0", "limit cannot be '0'.", "Give limit as a whole number from 1 to 1000000000."),
        ("limit=", "limit cannot be ''.", "Give limit as a whole number from 1 to 1000000000."),
        ("offset=-1", "offset cannot be '-1'.",
         "Give offset as a whole number from 0 to 1000000000."),
        ("offset=٣", "offset cannot be '٣'.",
         "Give offset as a whole number from 0 to 1000000000."),
        ("area=demo&area=city", "area is given 2 times.", "Give area once."),
        ("release=a&release=b", "release is given 2 times.", "Give release once."),
    ],
)  # fmt: skip
def test_a_parameter_that_cannot_be_read_is_named(
    client: FlaskClient, query: str, message: str, advice: str
) -> None:
    answer = client.get(f"/api/v1/figures.json?{query}")
    assert answer.get_json() == error(400, message, advice)


@pytest.mark.parametrize("name", ["salaries.csv", "figures.xml", "meta.json"])
def test_an_unknown_table_is_answered_with_those_there_are(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/api/v1/{name}")
    assert answer.status_code == 404
    advice = f"Ask for one of: {', '.join(TABLES)}; each as .csv, .json or .parquet."
    assert answer.get_json() == error(404, f"There is no table {name}.", advice)


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/api/v1/no/such", 404), ("POST", "/api/v1", 405),
                                   ("DELETE", "/api/v1/figures.csv", 405),
                                   ("PUT", "/api/v1/store.duckdb", 405)],
)  # fmt: skip
def test_every_other_error_has_the_same_shape(
    client: FlaskClient, method: str, path: str, status: int
) -> None:
    answer = client.open(path, method=method)
    body = answer.get_json()["error"]
    assert (answer.status_code, sorted(body)) == (status, ["advice", "message", "status"])
    assert body["status"] == status


def test_a_refused_method_is_answered_with_those_there_are(client: FlaskClient) -> None:
    allowed = client.post("/api/v1/figures.csv").headers["Allow"]
    assert sorted(allowed.split(", ")) == ["GET", "HEAD", "OPTIONS"]


@pytest.mark.parametrize(
    "path",
    [
        "figures.csv?district=%00", "figures.json?period=%F0%9F%92%A3", "audit.csv?plan=%ED%A0%80",
        "figures.parquet?area=%27%20OR%201=1--", "audit.json?rule=%25", "..%2f..%2fsettings.csv",
        "figures.csv?release=../current", "store.duckdb?release=..%2f..%2fetc%2fpasswd",
        "figures.csv?limit=9999999999", "figures.csv?" + "a" * 3000 + "=1",
        "releases.csv?release=%0d%0aX: y", "figures.json?limit=1&area=demo%0d%0aSet-Cookie: x",
    ],
)  # fmt: skip
def test_hostile_requests_get_a_calm_answer(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code in (200, 400, 404)
    assert "Set-Cookie" not in answer.headers
    if answer.status_code != 200:
        body = answer.get_json()["error"]
        assert len(body["message"]) < 200


def test_errors_of_other_addresses_are_left_to_the_pages(client: FlaskClient) -> None:
    answer = client.get("/no/such/page")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")


@pytest.mark.parametrize(
    "path",
    ["", "/figures.csv", "/actions.json", "/releases.csv", "/datapackage.json", "/store.duckdb"],
)
def test_without_a_store_the_answer_is_503_with_advice(
    make_client: Callable[..., FlaskClient], tmp_path: Path, path: str
) -> None:
    answer = make_client(tmp_path).get(f"/api/v1{path}")
    assert answer.status_code == 503
    assert answer.get_json() == error(503, "The data store is not ready.", "Try again in a minute.")


def test_a_filter_takes_several_values(client: FlaskClient) -> None:
    def count(query: str) -> int:
        return len(client.get(f"/api/v1/figures.json?{query}").get_json())

    both = count("indicator=dust,firms")
    assert both == count("indicator=dust") + count("indicator=firms") > count("indicator=dust") > 0


@pytest.mark.parametrize(
    ("query", "known"),
    [("figures.json?district=nowhere", "demo"), ("figures.json?period=1999", "2022"),
     ("figures.csv?role=target,none", "actual"), ("assessments.json?shown_rating=red", "behind"),
     ("documents.json?plan=x", "fyp14")],
)  # fmt: skip
def test_a_value_that_no_row_has_is_refused_with_the_known_ones(
    client: FlaskClient, query: str, known: str
) -> None:
    answer = client.get(f"/api/v1/{query}")
    assert answer.status_code == 400
    assert known in answer.get_json()["error"]["advice"]


def test_figures_and_verdicts_are_filtered_by_role_nature_and_rating(client: FlaskClient) -> None:
    figures = client.get("/api/v1/figures.json?role=target&nature=binding").get_json()
    assert {(row["role"], row["nature"]) for row in figures} == {("target", "binding")}
    verdicts = client.get("/api/v1/assessments.json?shown_rating=on_track").get_json()
    assert {row["shown_rating"] for row in verdicts} == {"on_track"}


def test_none_is_null_in_every_column(client: FlaskClient) -> None:
    rows = [row for table in TABLES for row in client.get(f"/api/v1/{table}.json").get_json()]
    assert len(rows) > 20
    assert not any(value == "" for row in rows for value in row.values())
