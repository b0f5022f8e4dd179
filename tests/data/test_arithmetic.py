"""Arithmetic of the documents done again, on the tiny store and on the real one."""

from pathlib import Path

import pytest

from data.build import build
from data.store import Store

SUM = "SELECT printed, computed, holds, differs FROM arithmetic WHERE kind = 'sum'"


def _built(curated: Path, folder: Path) -> Store:
    build(curated, folder)
    return Store(folder)


def _rules(store: Store) -> list[str]:
    return [row["rule"] for row in store.rows("SELECT rule FROM findings ORDER BY rule")]


def test_parts_that_add_up_hold(tiny_store):
    (row,) = tiny_store.rows(SUM)
    assert row == {"printed": 5, "computed": 5, "holds": True, "differs": False}


def test_a_sum_that_does_not_hold_is_a_finding(edit, tmp_path):
    edit("demo-2023/groups.csv", "d-all,fyp14,重大项目,,all,", "d-all,fyp14,重大项目,,all,照印")
    curated = edit("demo-2023/investments.csv", "2021-2025,5项,5", "2021-2025,6项,6")
    store = _built(curated, tmp_path / "store")
    assert "sum_differs" in _rules(store)


def test_a_sum_with_a_part_missing_is_not_judged(edit, tmp_path):
    curated = edit(
        "demo-2023/investments.csv",
        "d-i3,demo,fyp14,d-roads,project_count,2021-2025,3项,3,eq,项,,,四、正文\n",
        "",
    )
    assert "sum_differs" not in _rules(_built(curated, tmp_path / "store"))


def test_one_fact_printed_twice_is_found_by_the_audit(tiny_store):
    assert "fact_differs" in _rules(tiny_store)


@pytest.mark.parametrize(
    ("claim", "printed", "expression"),
    [
        ("lm23-c019", 17.6, "60 − 42.4"),
        ("lm23-c014", 0.7, "7 − 6.3"),
        ("lm23-c015", 0.4, "8 − 7.6"),
        ("jb21-c004", 77.7, "427.7 − 350"),
    ],
)
def test_a_difference_in_the_text_is_taken_from_the_table(real_store, claim, printed, expression):
    sql = "SELECT printed, expression, holds FROM arithmetic WHERE printed_id = $claim"
    assert real_store.rows(sql, {"claim": claim}) == [
        {"printed": printed, "expression": expression, "holds": True}
    ]


def test_the_pace_that_the_text_names_is_within_what_rounded_averages_give(real_store):
    rows = real_store.rows(
        "SELECT printed, computed, expression, holds FROM arithmetic WHERE kind = 'pace'"
    )
    assert {(row["printed"], round(row["computed"], 2), row["holds"]) for row in rows} == {
        (7.4, 7.47, True), (8.2, 8.27, True),
    }  # fmt: skip
    assert rows[0]["expression"] == "((1 + 7%)^5 ÷ (1 + 6.3%)^2)^(1 ÷ 3) − 1"


def test_the_acceptance_counts_of_the_midterm_evaluation_hold(real_store):
    sql = (
        "SELECT area, expression, printed, holds FROM arithmetic "
        "WHERE kind = 'count' AND expression LIKE '% 2022' AND district = 'liangjiang'"
    )
    rows = real_store.rows(sql)
    assert all(row["holds"] for row in rows)
    counts = {(row["area"], row["expression"]): row["printed"] for row in rows}
    assert counts["liangjiang", "on_track 2022"] == 7
    assert counts["liangjiang-direct", "ahead 2022"] == 6
