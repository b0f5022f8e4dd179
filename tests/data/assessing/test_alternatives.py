"""Whether a verdict hangs on which of two printed figures is used."""

from pathlib import Path

import pytest

from data.build import build
from data.store import Row, Store
from tests.conftest import TINY

FIGURES = TINY["demo-2023/figures.csv"]
HEADER = FIGURES.split("\n")[0]
TARGET = "t,demo,fyp14,firms,企业数,,,家,2025,target,200,200,eq,level,,,表1 第1行"
BASE = "b,demo,fyp14,firms,企业数,,,家,2020,baseline,100,100,eq,level,,,表1 第1行"
RESULT = "r,demo,fyp14,firms,企业数,,,家,2022,actual,145,145,eq,level,,,表1 第1行"
#: The same year's firms in the text.
OTHER = "o,demo,fyp14,firms,企业数,,,家,2022,actual,{0}家,{0},eq,level,,,一、正文"
RATING = "v,demo,fyp14,firms,企业数,,,,2022,published_rating,达到预期进度,,none,rating,,,表1 第1行"
SAID = "s,demo,fyp14,firms,企业数,,,,2022,published_rating,略有滞后,,none,rating,,,一、正文"


@pytest.fixture
def assessed(tiny: Path, tmp_path: Path):
    """The assessment of the firms at 2022, from these rows of figures."""

    def of(*rows: str) -> Row:
        text = "\n".join([HEADER, TARGET, BASE, RESULT, *rows]) + "\n"
        (tiny / "demo-2023" / "figures.csv").write_text(text, encoding="utf-8")
        build(tiny, tmp_path / "store")
        query = "SELECT * FROM assessments WHERE indicator = 'firms' AND period = '2022'"
        return Store(tmp_path / "store").rows(query)[0]

    return of


def test_a_figure_printed_otherwise_that_misses_the_schedule_is_named(assessed) -> None:
    row = assessed(OTHER.format(135))
    assert (row["rating"], row["other_figure"], row["other_rating"]) == (
        "on_track", "o", "slightly_behind",
    )  # fmt: skip


def test_a_figure_printed_otherwise_with_the_same_verdict_is_left_to_the_audit(assessed) -> None:
    assert assessed(OTHER.format(150))["other_figure"] is None


def test_a_starting_value_printed_as_another_plans_result_counts_as_well(assessed) -> None:
    row = assessed("o,demo,empty,firms,企业数,,,家,2020,actual,120,120,eq,level,,,表2 第1行")
    assert (row["other_figure"], row["other_rating"]) == ("o", "slightly_behind")


def test_a_verdict_printed_otherwise_is_named(assessed) -> None:
    row = assessed(RATING, SAID)
    assert (row["published_words"], row["other_figure"], row["other_rating"]) == (
        "达到预期进度", "s", "slightly_behind",
    )  # fmt: skip
