"""Other rulers on the same completion."""

import pytest

from assessment import Rating
from assessment.robustness import POINTS, PUBLISHED, SHARES, share, verdicts


@pytest.mark.parametrize(
    ("completion", "due", "points", "shares"),
    [
        (40.0, 40.0, "on_track", "on_track"),
        (32.0, 40.0, "on_track", "on_track"),
        (30.0, 40.0, "slightly_behind", "slightly_behind"),
        (23.9, 40.0, "slightly_behind", "behind"),
        (10.0, 40.0, "slightly_behind", "behind"),
        (9.9, 40.0, "behind", "behind"),
        (100.1, 40.0, "ahead", "ahead"),
        (-5.0, 20.0, "slightly_behind", "behind"),
    ],
)
def test_each_ruler_draws_its_own_lines(completion, due, points, shares):
    assert POINTS.rate(completion, due) == points
    assert SHARES.rate(completion, due) == shares


@pytest.mark.parametrize(
    ("completion", "expected"),
    [(100.0, "on_track"), (39.9, "slightly_behind"), (30.0, "slightly_behind"), (29.9, "behind")],
)
def test_the_published_ruler_is_the_published_rule(completion, expected):
    assert PUBLISHED.rate(completion, 40.0) == expected


def test_a_verdict_that_every_ruler_shares_is_robust():
    assert verdicts("on_track", 51.1, 40.0).is_robust
    assert verdicts("behind", 5.0, 40.0).is_robust


def test_a_change_within_the_lagging_does_not_cross():
    found = verdicts("behind", 25.0, 40.0)
    assert not found.is_robust
    assert not found.crosses


def test_a_change_from_lagging_to_on_track_crosses():
    assert verdicts("slightly_behind", 39.5, 40.0).crosses


def test_a_floor_that_is_kept_is_never_exceeded():
    assert verdicts("on_track", 120.0, 100.0, is_floor=True).is_robust
    assert verdicts("on_track", 120.0, 100.0).others == (Rating.AHEAD,) * 3


def test_shares_count_a_group():
    group = [verdicts("on_track", 45.0, 40.0), verdicts("slightly_behind", 39.5, 40.0)]
    found = share(group)
    assert (found.total, found.robust, found.crossing) == (2, 1, 1)
