"""What is said of one row."""

import pytest

from presentation.figures import row_view
from tests.presentation.sample import rated, unrated


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (rated(None, "not_applicable", reason="not_applicable", schedule=None), "不适用：本区域"),
        (unrated("not_measured"), "暂未评价（缺数据）："),
    ],
)
def test_a_reason_is_added_to_a_verdict_unless_it_says_the_same(row, said):
    assert row_view.verdict_sentence(row).startswith(said)


def test_a_row_without_a_known_schedule_has_no_distance():
    assert row_view.distance(rated(10, "behind", schedule=None)) is None
