"""Periods in words: years and halves, quarters and months alone or since the year began."""

import pytest

from presentation import dates
from presentation.trajectory.gaps import apart_words, is_apart
from tests.presentation.sample import mention, row


@pytest.mark.parametrize(
    ("period", "said", "at_its_end", "short"),
    [
        ("2023", "2023 年", "2023 年底", "年内数"),
        ("2023H1", "2023 年上半年", "2023 年上半年末", "半年数"),
        ("2023H2", "2023 年下半年", "2023 年下半年末", "半年数"),
        ("2023Q2", "2023 年二季度", "2023 年二季度末", "季度数"),
        ("2023Q1-3", "2023 年前三季度", "2023 年三季度末", "前三季度数"),
        ("2023M5", "2023 年 5 月", "2023 年 5 月末", "月度数"),
        ("2023M1-11", "2023 年 1—11 月", "2023 年 11 月末", "月度数"),
    ],
)
def test_a_period_is_said_as_a_span_as_a_moment_and_in_short(period, said, at_its_end, short):
    words = (dates.period_words(period), dates.moment_words(period), dates.part_kind(period))
    assert words == (said, at_its_end, short)


def test_a_flow_since_january_has_its_share_of_the_target_beside_that_of_the_year():
    flow = row(kind="flow", target=mention(value=200.0, period="2025", unit="亿元"))
    words = apart_words(mention(value=120.0, period="2023Q1-3", unit="亿元"), flow)
    assert "前三季度累计 120 亿元" in words and "60%" in words and "已过 75%" in words


def test_a_flow_of_one_quarter_is_neither_a_sum_so_far_nor_on_the_annual_line():
    flow, quarter = row(kind="flow"), mention(value=120.0, period="2023Q4", unit="亿元")
    assert is_apart(quarter, flow)
    assert "累计" not in apart_words(quarter, flow) and "%" not in apart_words(quarter, flow)
