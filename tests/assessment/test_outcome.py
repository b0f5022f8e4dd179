"""How a verdict is drawn, ceiling or floor, met or missed: decided once."""

from dataclasses import replace

import pytest

from assessment import Case, Observation, Target, assess
from assessment.outcome import Outcome, Shape, outcome

#: At most 5 (%), from 8: an annual plan.
CEILING = Case(
    "annual", 2022, 2022, "share", "lower", Target("2022", 5.0, "le"),
    Observation("2021", 8.0), (Observation("2022", 4.0),),
)  # fmt: skip
PROGRESS = Case(
    "five_year", 2021, 2025, "stock", "higher", Target("2025", 200.0),
    Observation("2020", 100.0), (Observation("2022", 140.0),),
)  # fmt: skip


def decided(case: Case, shown: str, published: float | None = None) -> Outcome:
    period = case.observations[0].period
    return outcome(
        assess(case, period), case.direction, case.target, case.baseline,
        shown=shown, published=published,
    )  # fmt: skip


def test_a_ceiling_that_is_kept_is_a_bound_that_its_baseline_missed() -> None:
    assert decided(CEILING, "on_track") == Outcome(Shape.BOUND, True, True, False)


def test_a_ceiling_that_is_exceeded_is_missed() -> None:
    case = replace(CEILING, observations=(Observation("2022", 6.0),))
    assert decided(case, "behind").met is False


def test_progress_has_a_length_and_is_neither_met_nor_missed() -> None:
    assert decided(PROGRESS, "on_track") == Outcome(Shape.PROGRESS, False, None, None)


def test_a_printed_completion_alone_has_a_length() -> None:
    case = replace(PROGRESS, observations=(Observation("2022", None),))
    assert decided(case, "on_track", published=39.5).shape == "progress"
    assert decided(case, "not_assessed").shape == "unrated"


@pytest.mark.parametrize(("period", "due"), [("2021", 20), ("2022", 40), ("2023H1", 50)])
def test_a_schedule_is_there_without_a_result(period: str, due: float) -> None:
    assert assess(replace(PROGRESS, observations=()), period).schedule == due
