"""Slips in what a target declares are refused."""

from pathlib import Path

import pandas as pd
import pytest

from data.checks.targets import check_targets
from data.curation.read import Frames, read_curated
from settings import ROOT

INVENTED = ROOT / "tests" / "invented" / "curated"


@pytest.fixture(scope="module")
def frames() -> Frames:
    frames, problems = read_curated(Path(INVENTED))
    assert not problems
    return frames


def slips(frames: Frames, figure: str, **cells: str) -> list[tuple[str, str]]:
    figures: pd.DataFrame = frames["figures"].copy()
    for column, text in cells.items():
        figures.loc[figures["figure_id"] == figure, column] = text
    problems = check_targets({**frames, "figures": figures})
    return [(problem.column, problem.what.english) for problem in problems]


def test_the_invented_targets_are_sound(frames: Frames) -> None:
    assert list(check_targets(frames)) == []


def test_a_range_that_is_printed_as_none(frames: Frames) -> None:
    assert slips(frames, "sk-13-target", printed_value="4个") == [
        ("bound", "'4个' with the value '' is no range")
    ]


@pytest.mark.parametrize(("accepted", "faults"), [("", 1), ("原文如此", 0)])
def test_a_printed_range_without_its_bound(frames: Frames, accepted: str, faults: int) -> None:
    cells = {"bound": "none", "missing": "text", "accepted": accepted}
    assert slips(frames, "sk-13-target", **cells) == [("bound", "'3—4个' is a range")] * faults


def test_a_relation_that_does_not_name_its_indicator(frames: Frames) -> None:
    words = pd.DataFrame([{"word": "高于", "belongs_in": "comparator"}])
    problems = slips({**frames, "words": words}, "sk-02-target", compared_with="")
    assert problems == [
        ("compared_with", "'高于经济增长' is compared with another indicator, which is not named")
    ]


@pytest.mark.parametrize("text", ["正增长", "与上年持平", "持续下降"])
def test_a_relation_to_no_indicator_names_none(frames: Frames, text: str) -> None:
    words = pd.read_csv(ROOT / "data" / "curated" / "words.csv", keep_default_na=False)
    cells = {"compared_with": "", "printed_value": text}
    assert slips({**frames, "words": words}, "sk-02-target", **cells) == []


def test_a_number_beside_an_indicator_that_takes_its_place(frames: Frames) -> None:
    (slip,) = slips(frames, "sk-02-target", value="6")
    assert slip[0] == "compared_with"


@pytest.mark.parametrize("text", ["gpd-growth", "gdp-growth@nowhere"])
def test_a_comparison_with_nothing_known(frames: Frames, text: str) -> None:
    assert slips(frames, "sk-02-target", compared_with=text) == [
        ("compared_with", f"{text!r} names no known indicator or area")
    ]
