"""A printed class (Ⅲ) is reached or not: it has a rank and no number."""

from dataclasses import replace

import pytest

from assessment import Case, Observation, Rating, Reason, Target, assess

#: Class Ⅲ is wanted by 2020; a lower class is better water.
WATER = Case(
    plan_kind="five_year", start=2016, end=2020, kind="class", direction="lower",
    target=Target("2020", None, "none", missing="text", rank=3),
)  # fmt: skip


def reached(rank: int, period: str = "2020") -> tuple[Rating, Reason | None]:
    result = Observation(period, None, "none", missing="text", rank=rank)
    assessment = assess(replace(WATER, observations=(result,)), period)
    return assessment.rating, assessment.reason


@pytest.mark.parametrize(
    ("rank", "rating"), [(3, Rating.ON_TRACK), (2, Rating.ON_TRACK), (4, Rating.BEHIND)]
)
def test_a_class_as_good_as_the_target_is_met(rank: int, rating: Rating) -> None:
    assert reached(rank) == (rating, None)


def test_a_class_that_is_not_reached_yet_is_not_missed_before_its_date() -> None:
    assert reached(4, "2018") == (Rating.NOT_ASSESSED, Reason.NOT_YET_DUE)


def test_a_class_has_no_completion() -> None:
    result = Observation("2020", None, "none", missing="text", rank=3)
    assert assess(replace(WATER, observations=(result,)), "2020").completion is None


def test_a_result_in_other_words_is_no_class() -> None:
    words = Observation("2020", None, "none", missing="text")
    assessment = assess(replace(WATER, observations=(words,)), "2020")
    assert assessment.reason is Reason.RESULT_NOT_A_NUMBER


def test_a_class_without_a_good_direction_is_not_rated() -> None:
    result = Observation("2020", None, "none", missing="text", rank=3)
    assessment = assess(replace(WATER, direction="none", observations=(result,)), "2020")
    assert assessment.reason is Reason.NO_DIRECTION
