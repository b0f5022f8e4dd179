"""other thresholds on the same completion."""

from assessment import Rating
from assessment.robustness import POINTS, verdicts


def test_thresholds_in_points_begin_just_above_its_line_also_below_the_start():
    assert POINTS.rate(-5.0, 20.0) == "slightly_behind"
    assert POINTS.rate(10.0, 20.0) == "slightly_behind"
    assert POINTS.rate(10.1, 20.0) == "on_track"


def test_a_verdict_that_every_threshold_shares_is_robust():
    assert verdicts("on_track", 51.1, 40.0).is_robust
    assert verdicts("behind", 5.0, 40.0).is_robust


def test_a_change_within_the_lagging_does_not_cross():
    both = verdicts("behind", 25.0, 40.0)
    assert not both.is_robust
    assert not both.crosses


def test_a_change_from_lagging_to_on_track_crosses():
    assert verdicts("slightly_behind", 39.5, 40.0).crosses


def test_a_floor_that_is_kept_is_never_exceeded():
    assert verdicts("on_track", 120.0, 100.0, is_floor=True).is_robust
    assert verdicts("on_track", 120.0, 100.0).others == (Rating.AHEAD,) * 3
