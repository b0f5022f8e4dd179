"""A curator's slips: well-formed cells that say something else than the document."""

import pandas as pd
import pytest

from data.checks.curated import check
from data.curation.read import Frames
from settings import ROOT

PLAIN = {
    "figure_id": "x", "area": "demo", "plan": "fyp14", "indicator": "firms", "printed_name": "企业",
    "unit": "家", "period": "2022", "role": "actual", "printed_value": "150家", "value": "150",
    "bound": "eq", "basis": "level", "locator": "二、正文", "document": "demo-2023",
    "_file": "demo-2023/figures.csv", "_line": 99,
}  # fmt: skip
GROWTH = {"indicator": "trade-growth", "unit": "%", "basis": "yoy_growth", "printed_name": "增速"}
TRADE = {"indicator": "trade", "unit": "亿元", "printed_name": "进出口"}
DUST = {"indicator": "dust", "unit": "微克/立方米", "printed_name": "细颗粒物"}


def added(frames: Frames, table: str, row: dict[str, object]) -> None:
    """One more row of a table, its other cells empty."""
    frame = frames[table]
    whole = dict.fromkeys(frame.columns, "") | row
    frames[table] = pd.concat([frame, pd.DataFrame([whole])], ignore_index=True)


def said(frames: Frames) -> list[tuple[str, str]]:
    """Column and words of each problem of the row that was added."""
    return [(problem.column, str(problem)) for problem in check(frames) if problem.line == 99]


SLIPS: dict[str, tuple[str, dict[str, str]]] = {
    "> with bound eq": ("bound", {"printed_value": ">6.5", "value": "6.5"}),
    "＞ with bound eq": ("bound", {"printed_value": "＞6.5", "value": "6.5"}),
    "≧ with bound eq": ("bound", {"printed_value": "≧6.5", "value": "6.5"}),
    "以上 with bound eq": ("bound", {"printed_value": "6.5以上", "value": "6.5"}),
    "不低于 with gt": ("bound", {"printed_value": "不低于6.5", "value": "6.5", "bound": "gt"}),
    "a result of 2032": ("period", {"period": "2032"}),
    "a result of the year after": ("period", {"period": "2023"}),
    "a quarter after the data end": ("period", {"period": "2023Q3"}),
    "a baseline of 2030": ("period", {"period": "2030", "role": "baseline"}),
    "a year for 55.3": ("value", {"printed_value": "55.3（2019年）", "value": "2019"}),
    "2021年150家 with value 2021": ("value", {"printed_value": "2021年150家", "value": "2021"}),
    "a number that is not printed": ("value", {"value": "151"}),
    "a baseline of another area": ("area", {"area": "far"}),
    "an area within another district": ("area", {"area": "far-core"}),
    "no unit of a number": ("unit", {"unit": ""}),
    "no unit of a share": ("unit", DUST | {"unit": "", "printed_value": "33", "value": "33"}),
    "家 for a change in per cent": ("unit", {"basis": "change_rate", "printed_value": "增长30%",
                                   "value": "30"}),
    "个 for 亿元": ("unit", TRADE | {"unit": "个", "printed_value": "120", "value": "120"}),
    "万元 for a printed 亿元": ("unit", TRADE | {"unit": "万元", "printed_value": "121亿元",
                                             "value": "121"}),
    "万元 for 亿元 in a table": ("unit", TRADE | {"unit": "万元", "printed_value": "122",
                                               "value": "122"}),
    "growth with basis level": ("basis", GROWTH | {"basis": "level", "printed_value": "5.3%",
                                                   "value": "5.3"}),
    "growth with basis cumulative": ("basis", GROWTH | {"basis": "cumulative", "value": "5.3",
                                                        "printed_value": "5.3%"}),
    "binding and expected": ("nature", {"nature": "binding"}),
    "下降 as a positive rate": ("value", GROWTH | {"printed_value": "下降0.4%", "value": "0.4"}),
    "增长 as a negative rate": ("value", GROWTH | {"printed_value": "增长0.4%", "value": "-0.4"}),
    "a word that is no role": ("role", {"role": "acutal"}),
    "a period that is none": ("period", {"period": "2022年"}),
    "a month that is none": ("period", {"period": "2022M13"}),
    "an indicator that is none": ("indicator", {"indicator": "frims"}),
    "a plan that is none": ("plan", {"plan": "fyp41"}),
    "a verdict of no scheme": ("printed_value", {"role": "published_rating", "basis": "rating",
                                                 "printed_value": "好得很", "value": "",
                                                 "bound": "none", "unit": ""}),
    "a printed range as words": ("bound", {"role": "target", "printed_value": "3—5家", "value": "",
                                           "bound": "none", "missing": "text"}),
    "力争 in the note": ("note", {"note": "力争"}),
    "an unlisted aim": ("aim", {"aim": "立争"}),
}  # fmt: skip


@pytest.fixture
def frames(tiny_frames: Frames) -> Frames:
    for area, parent, district in (("far", "city", "far"), ("far-core", "far", "far")):
        added(tiny_frames, "areas", {
            "area": area, "name": area, "parent": parent, "district": district, "scope": area,
            "position": "9", "_file": "areas.csv", "_line": 8,
        })  # fmt: skip
    return tiny_frames


def test_the_row_without_a_slip_passes(frames: Frames) -> None:
    added(frames, "figures", PLAIN)
    assert said(frames) == []


def test_each_slip_is_named_at_its_cell(frames: Frames) -> None:
    for line, (_, cells) in enumerate(SLIPS.values(), 1000):
        added(frames, "figures", PLAIN | cells | {"figure_id": f"x-{line}", "_line": line})
    named = {(problem.line, problem.column) for problem in check(frames)}
    unseen = [
        slip for line, (slip, (column, _)) in enumerate(SLIPS.items(), 1000)
        if (line, column) not in named
    ]  # fmt: skip
    assert unseen == []


def test_an_accepted_row_stands_with_its_reason(frames: Frames) -> None:
    added(frames, "figures", PLAIN | {"unit": "", "accepted": "原文未印单位"})
    assert said(frames) == []


PLAN = {
    "district": "demo", "plan": "x", "name": "某规划", "short_name": "某规划", "kind": "five_year",
    "start": "2021", "end": "2025", "position": "9", "_file": "plans.csv", "_line": 99,
}  # fmt: skip
CLAIM = {
    "claim_id": "x", "area": "demo", "plan": "fyp14", "subject": "某类指标", "kind": "count",
    "counted": "on_track 2022", "printed_value": "7项", "value": "7", "unit": "项",
    "locator": "二、正文", "document": "demo-2023", "_file": "demo-2023/claims.csv", "_line": 99,
}  # fmt: skip
#: Of other tables: the slip -> its table, the row without it, and what is written instead.
OTHERS: dict[str, tuple[str, dict[str, object], dict[str, object]]] = {
    "a plan until 2052": ("plans", PLAN, {"end": "2052"}),
    "a plan that ends before it begins": ("plans", PLAN, {"end": "2015"}),
    "an annual plan of five years": ("plans", PLAN, {"kind": "annual"}),
    "a year of five digits": ("plans", PLAN, {"end": "20025"}),
    "a verdict misspelt": ("claims", CLAIM, {"counted": "on_trak 2022"}),
    "what is counted misspelt": ("claims", CLAIM, {"counted": "indicatros"}),
    "an indicator misspelt": ("claims", CLAIM, {"counted": "gap frims 2022"}),
    "a period that is none": ("claims", CLAIM, {"counted": "pace trade 2022年"}),
    "a word for met misspelt": ("claims", CLAIM, {"counted": "binding meet 2020"}),
}


@pytest.mark.parametrize("slip", OTHERS)
def test_a_slip_of_a_plan_or_a_claim_is_named(frames: Frames, slip: str) -> None:
    table, row, cells = OTHERS[slip]
    added(frames, table, row | cells)
    assert [column for column, _ in said(frames)][:1] in (["end"], ["kind"], ["counted"])


@pytest.mark.parametrize(
    "counted", ["people", "indicators", "on_track 2022", "expected met 2022", "gap trade 2022"]
)
def test_a_claim_that_counts_something_passes(frames: Frames, counted: str) -> None:
    added(frames, "claims", CLAIM | {"counted": counted})
    assert said(frames) == []


DAYS = ["2023年底", "2023.6", "23-06", "2023-13"]


@pytest.mark.parametrize("day", DAYS)
def test_a_date_until_which_data_reach_is_a_date(frames: Frames, day: str) -> None:
    frames["documents"].loc[0, ["data_until", "_line"]] = [day, 99]
    assert "data_until" in {column for column, _ in said(frames)}


def test_the_guide_says_how_many_slips_were_tried() -> None:
    """All of them are refused, by the tests above; an id for another fact by test_reused.py."""
    tried = len(SLIPS) + len(OTHERS) + len(DAYS) + 1
    print(f"{tried} slips tried, {tried} refused")
    assert f"{tried} 种笔误试过，全部拦下" in (ROOT / "docs" / "curating.zh.md").read_text("utf-8")
