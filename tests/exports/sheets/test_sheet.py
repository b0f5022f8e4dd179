"""Records as rows: numbers as printed, what is missing as an empty cell with its reason."""

import pytest

from exports.sheets.sheet import NUMBER, Field, Number, count, figure_fields, number, sheet
from tests.presentation.sample import mention


@pytest.mark.parametrize(
    ("value", "printed", "text"),
    [
        (28.1, "28.10", "28.10"), (7.0, "7*", "7"), (0.005, "<0.005", "0.005"), (3.0, "", "3"),
        (1545.95, "1545.95亿元", "1545.95"), (-18.8, "−18.8%", "-18.8"), (1e-7, "", "0.0000001"),
        (1300.0, "1,300", "1300"), (0.1 + 0.2, "", "0.3"),
        (120000000000.0, "1200亿", "120000000000"),
    ],
)  # fmt: skip
def test_a_number_keeps_the_decimals_it_is_printed_with(
    value: float, printed: str, text: str
) -> None:
    assert str(number(value, printed)) == text


def test_no_number_is_not_zero() -> None:
    assert number(None, "缺数据") is None


def test_a_rounded_number_is_never_minus_zero() -> None:
    assert str(Number(-0.04, 1)) == "0.0"


def test_a_figure_tells_unit_period_place_and_why_it_has_no_number() -> None:
    fields = figure_fields("目标", lambda row: row, {"d": "文件"})
    one_row = sheet(
        "t", fields, [mention(printed_value="市级下达", value=None, missing="set_by_city")]
    )
    assert one_row.column("目标无数值的原因") == ["市级下达"]
    assert one_row.column("目标出处文件") != [""]


def test_a_figure_that_no_document_prints_says_so() -> None:
    one_row = sheet("t", figure_fields("目标", lambda _: None, {}), ["row"])
    assert one_row.column("目标无数值的原因") == ["收录的文件未印此数"]
    assert one_row.column("目标出处位置") == [""]


def test_two_columns_never_share_a_heading() -> None:
    same = [Field[int]("数", count, NUMBER)] * 2
    with pytest.raises(ValueError, match="share a heading"):
        sheet("t", same, [1])
