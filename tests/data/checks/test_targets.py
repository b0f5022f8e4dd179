"""Slips in what a target declares are refused."""

from __future__ import annotations

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
    found = check_targets({**frames, "figures": figures})
    return [(problem.column, problem.what.english) for problem in found]


def test_the_invented_targets_are_sound(frames: Frames) -> None:
    assert list(check_targets(frames)) == []


def test_a_range_that_is_printed_as_none(frames: Frames) -> None:
    assert slips(frames, "sk-13-target", printed_value="4个") == [
        ("bound", "'4个' with the value '' is no range")
    ]


def test_a_number_beside_an_indicator_that_takes_its_place(frames: Frames) -> None:
    (slip,) = slips(frames, "sk-02-target", value="6")
    assert slip[0] == "compared_with"


@pytest.mark.parametrize("text", ["gpd-growth", "gdp-growth@nowhere"])
def test_a_comparison_with_nothing_known(frames: Frames, text: str) -> None:
    assert slips(frames, "sk-02-target", compared_with=text) == [
        ("compared_with", f"{text!r} names no known indicator or area")
    ]
