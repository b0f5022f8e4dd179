"""What is said of one row."""

from __future__ import annotations

import pytest

from components import reading
from tests.components.sample import mention, rated, row, unrated


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (rated(None, "not_applicable", reason="not_applicable", schedule=None), "不适用：本区域"),
        (unrated("not_measured"), "暂未评价（缺数据）："),
    ],
)
def test_a_reason_is_added_to_a_verdict_unless_it_says_the_same(row, said):
    assert reading.verdict_sentence(row).startswith(said)


BOUND = row(
    printed_name="底线",
    target=mention(value=320, basis="every_year", bound="ge"),
    published_completion=None,
    completion=None,
)


def _names(rows):
    return [row.printed_name for row in reading.laggards(rows)]


def test_of_what_lags_the_largest_gap_comes_first_and_a_missed_bound_last():
    near = rated(39, "slightly_behind", printed_name="近")
    far = rated(3.3, "behind", printed_name="远")
    assert _names([BOUND, near, rated(120, "ahead"), far]) == ["远", "近", "底线"]


def test_a_result_compared_with_its_target_is_as_far_as_what_lacks():
    near = rated(98, "slightly_behind", printed_name="近", plan_kind="annual", schedule=None)
    far = rated(60, "behind", printed_name="远", plan_kind="annual", schedule=100)
    assert _names([near, far]) == ["远", "近"]


def test_a_row_without_a_known_schedule_has_no_distance():
    assert reading.distance(rated(10, "behind", schedule=None)) is None
