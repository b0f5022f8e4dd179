"""The thresholds of a rule: per cents of the schedule or points below it, classes more or fewer."""

import pytest

from assessment import Rating
from assessment.thresholds import Thresholds

POINTS = Thresholds("points", on_track=10, nearly=30)
NO_DEGREE = Thresholds(nearly=None)
BETTER = Thresholds(on_track=80, nearly=60, better=105)


@pytest.mark.parametrize(
    ("rule", "completion", "rating"),
    [
        (POINTS, 30, Rating.ON_TRACK), (POINTS, 29.9, Rating.SLIGHTLY_BEHIND),
        (POINTS, 9.9, Rating.BEHIND), (NO_DEGREE, 40, Rating.ON_TRACK),
        (NO_DEGREE, 39.9, Rating.LAGGING), (BETTER, 42, Rating.BETTER),
        (BETTER, 41, Rating.ON_TRACK), (BETTER, 23.9, Rating.BEHIND), (BETTER, 100.1, Rating.AHEAD),
    ],
)  # fmt: skip
def test_each_rule_draws_its_own_lines(rule: Thresholds, completion: float, rating: Rating) -> None:
    assert rule.rate(completion, 40) is rating


def test_the_ends_of_the_classes_are_told_worst_first() -> None:
    assert POINTS.lower_ends(40) == [
        (Rating.BEHIND, 0), (Rating.SLIGHTLY_BEHIND, 10), (Rating.ON_TRACK, 30),
    ]  # fmt: skip
    assert BETTER.lower_ends(40)[-1] == (Rating.BETTER, 42)
