"""CSV that Excel and WPS open with Chinese intact and run no formula from."""

from typing import Any

import pytest

from exports.csv_text import csv_text, guarded, unguarded


def cell(value: Any) -> str:
    """The text between the header line and the last line end."""
    return csv_text(["x"], [{"x": value}]).removeprefix("\ufeffx\r\n").removesuffix("\r\n")


def test_a_table_is_literally_this_text() -> None:
    rows: list[dict[str, Any]] = [{"a": "甲", "b": 1.5}, {"a": 'say "no", twice', "b": None}]
    assert csv_text(["a", "b"], rows) == '\ufeffa,b\r\n甲,1.5\r\n"say ""no"", twice",\r\n'


def test_without_rows_the_header_remains() -> None:
    assert csv_text(["a", "b"], []) == "\ufeffa,b\r\n"


def test_the_columns_decide_order_and_choice() -> None:
    assert csv_text(["b"], [{"a": 1, "b": 2}]) == "\ufeffb\r\n2\r\n"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1423.0, "1423"),
        (0.005, "0.005"),
        (-18.8, "-18.8"),
        (0.0, "0"),
        (7, "7"),
        (True, "TRUE"),
        (32.54321987654321, "32.543219877"),
    ],
)
def test_numbers_are_written_as_printed(value: float, text: str) -> None:
    assert cell(value) == text


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "-2+3*cmd", "+电话", "\t=1+1"],
)
def test_a_formula_is_guarded_by_an_apostrophe(text: str) -> None:
    assert cell(text).strip('"').startswith("'" + text[0])


@pytest.mark.parametrize(
    "text", ["-18%", "-5", "—", "≥320", "<0.03", "7*", "2023H1", "2020 年", "10万"]
)
def test_a_printed_number_is_no_formula(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(
    "text",
    ["1/3", "3-4", "1:1.78", "2023-06-30", "2022-12", "007", "12345678901234567", "12345e67890",
     "1,000", "3.50", "28.1%", "(1)", "１２３", "2022年12月31日", "3月", "true", "#N/A", "'quoted"],
)  # fmt: skip
def test_a_text_that_a_spreadsheet_would_change_is_guarded_and_comes_back(text: str) -> None:
    assert cell(text).strip('"') == f"'{text}"
    assert unguarded(guarded(text)) == text


def test_no_guard_is_lost_where_a_text_begins_with_one() -> None:
    assert unguarded(guarded("'007")) == "'007"
