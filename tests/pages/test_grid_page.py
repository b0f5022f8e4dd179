"""`/grid/<name>` as the server sends it: all that matches, as the files have it."""

import csv
import io
import json
import re
from typing import Any

import pytest

from presentation.shell import grid_words
from views import grid_view


def _island(page: str) -> dict[str, Any]:
    (text,) = re.findall(r'<script type="application/json">(\{"wide".*?)</script>', page)
    spec: dict[str, Any] = json.loads(text)
    (props,) = (item["props"] for item in spec["wide"] if item["type"] == "AgGrid")
    return props


@pytest.mark.parametrize("name", ["projects", "figures"])
def test_a_grid_has_the_rows_and_columns_of_the_file_of_its_list(drawing, name):
    asked = "?district=nanan"
    grid = _island(drawing.get(f"/grid/{name}{asked}").text)
    file = drawing.get(f"/export/table/{name}.csv{asked}").data.decode("utf-8-sig")
    heads, *rows = csv.reader(io.StringIO(file))
    assert {column["field"] for column in grid["columnDefs"]} == set(heads)
    texts = [
        [row.get("saved", {}).get(head, row[head]) for head in heads] for row in grid["rowData"]
    ]
    assert [[str(cell or "") for cell in row[1:7]] for row in texts] == [row[1:7] for row in rows]


def test_the_address_filters_and_sorts_the_columns(drawing):
    where = {"区域": {"filterType": "text", "type": "contains", "filter": "南岸"}}
    grid = _island(
        drawing.get(
            "/grid/figures", query_string={"where": json.dumps(where), "sort": "-指标"}
        ).text
    )
    assert grid["filterModel"] == where
    (sorts,) = (column for column in grid["columnDefs"] if "sort" in column)
    assert (sorts["field"], sorts["sort"]) == ("指标", "desc")


@pytest.mark.parametrize("where", ["{", '["a"]', '{"无": {}}', '{"区域": {"eval": "1"}}', "1" * 9])
def test_a_filter_that_is_none_is_left_out_and_named(drawing, where):
    page = drawing.get("/grid/figures", query_string={"where": where}).text
    assert _island(page)["filterModel"] == {} and grid_words.UNKNOWN_FILTER() in page


def test_its_styles_are_allowed_on_its_own_page_alone(drawing):
    policy = drawing.get("/grid/projects").headers["Content-Security-Policy"]
    plain = drawing.get("/projects").headers["Content-Security-Policy"]
    assert len(policy) - len(plain) > 1000 and "nonce" not in policy


def test_a_list_leads_to_its_grid_and_the_grid_back_with_the_same_filters(drawing):
    assert (
        'href="/grid/projects?stage=finished" rel="external"'
        in drawing.get("/projects?stage=finished").text
    )
    assert (
        'href="/projects?stage=finished#projects"'
        in drawing.get("/grid/projects?stage=finished").text
    )


def test_more_rows_than_a_page_can_hold_are_left_to_the_list(drawing, monkeypatch):
    monkeypatch.setattr(grid_view, "MOST", 0)
    page = drawing.get("/grid/projects?district=chongqing&q=%E8%B7%AF").text
    assert "大表格至多放 0 项" in page and "grid-island" not in page


def test_another_name_is_no_page(drawing):
    assert drawing.get("/grid/audit").status_code == 404
