"""Pace and projection of the real store: page, card, slide, wall and sheet say the same."""

import re

import pytest

import queries
from components.indicators.pace_panel import pace
from components.shell.document.html_text import to_html
from data.records.places import Plan
from data.records.rows import IndicatorRow
from data.store import Store
from exports.sheets.indicators import indicators
from exports.slides.charts.gauge import paces
from presentation.citing.sources import outlook_words
from presentation.wall.scene_words import pace_line
from settings import ROOT

#: 增加 7.47%, 需增 7.47%, 减少 0.2 个百分点.
_MOVES = re.compile(r"[增减][加少]? ([\d.,]+(?:%| 个百分点)?)")


@pytest.fixture(scope="module")
def store(real_store: Store) -> Store:
    return real_store


@pytest.fixture(scope="module")
def paced(store: Store) -> list[tuple[IndicatorRow, Plan]]:
    """Every row of the store that has a pace, with its plan."""
    places = store.rows("SELECT DISTINCT of_district, plan, area, period FROM assessments")
    return [
        (row, plan)
        for place in places
        for plan in queries.plans(store, place["of_district"])
        if plan.plan == place["plan"]
        for row in queries.district_indicators(store, *place.values())
        if row.pace_so_far is not None
    ]


def _moves(text: str) -> set[str]:
    return set(_MOVES.findall(text))


def test_page_card_and_slide_say_the_same_paces(paced) -> None:
    assert len(paced) > 30
    for row, plan in paced:
        page, slide = to_html(pace(row, plan)), " ".join(text for _, text in paces(row)[:2])
        on_card = _moves(outlook_words(row))
        assert _moves(slide) == on_card, row.label
        if row.target_period[-4:] > row.period[:4]:
            assert _moves(page) == on_card, row.label


def test_a_wall_and_a_sheet_say_the_pace_of_the_card(paced) -> None:
    for row, _ in paced:
        on_card = _moves(outlook_words(row))
        sheet = indicators([row], "", "", {})
        so_far, needed = sheet.column("至今平均每年")[0], sheet.column("达到目标所需速度")[0]
        assert _moves(f"{so_far} {needed}") == on_card, row.label
        assert _moves(pace_line(row)) <= on_card, row.label


def test_page_card_and_sheet_project_the_same_value(paced) -> None:
    on_page = 0
    for row, plan in paced:
        projected = indicators([row], "", "", {}).column("按至今速度推算到目标时点")[0]
        page = re.search("推算到.*?<b>(?:年均增长 )?(.*?)</b>", to_html(pace(row, plan)))
        assert f"为 {projected}。" in outlook_words(row) or not row.target.unit
        assert page is None or page[1].endswith(str(projected)), row.label
        on_page += page is not None
    assert on_page > 10


def test_no_other_module_turns_a_pace_into_digits():
    turning = re.compile(r"(numbers|round|format)\W[^\n]*(pace_so_far|pace_needed|projected_value)")
    formatting = re.compile(r"\{[^{}\n]*(pace_so_far|pace_needed|projected_value)[^{}\n]*:")
    rooms = ("presentation", "components", "exports", "views", "pages", "web", "api")
    homes = {
        path.name
        for room in rooms
        for path in (ROOT / room).rglob("*.py")
        if turning.search(text := path.read_text("utf-8")) or formatting.search(text)
    }
    assert homes == {"pace_words.py"}
