"""A printed figure with its unit and marks, and what is remarked beside the figures of a row."""

import pytest

from presentation.figures.as_printed import remarks, with_unit
from tests.presentation.sample import mention, row


@pytest.mark.parametrize(
    ("printed", "unit", "with_its_unit"),
    [
        ("【160】", "亿美元", "【160】 亿美元"),
        ("6.5*", "%", "6.5*（%）"),
        ("≥320", "天", "≥320 天"),
        ("2.5%", "%", "2.5%"),
    ],
)
def test_marks_stay_and_the_unit_is_told_once(printed, unit, with_its_unit):
    assert with_unit(mention(printed_value=printed, unit=unit)) == with_its_unit


def test_equal_remarks_are_told_once_for_all_the_figures_they_stand_at():
    target = mention(basis="cumulative", period="2021-2025", note="2020年价")
    noted = row(target=target, baseline=mention(note="2020年价"), actual=mention())
    assert remarks(noted) == "基期、目标：2020年价；目标：五年累计"


def test_plain_figures_have_no_remarks():
    assert remarks(row()) == ""
