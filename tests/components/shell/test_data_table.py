"""Wide tables: heads above their numbers, cells named where a row becomes a card."""

from typing import Any

from dash import html

from components.shell.data_table import data_table
from presentation.figures.amounts import NOTHING

HEADS = ("组", ["总投资", html.Small("2025年")], "出处")


def row(value: str) -> html.Tr:
    source = html.Details([html.Summary("出处"), "表1"])
    return html.Tr([html.Th("甲", scope="row"), html.Td(value, className="num"), html.Td(source)])


def cells(drawn: html.Div) -> list[Any]:
    return [row.children[1] for row in drawn.children.children[1].children]


def test_a_cell_is_named_by_its_column_where_its_row_is_a_card():
    drawn = data_table(HEADS, [row("12")], "投资")

    assert getattr(cells(drawn)[0], "data-label") == "总投资 2025年"


def test_the_head_of_numbers_stands_above_them():
    heads = data_table(HEADS, [row("12")], "投资").children.children[0].children.children

    assert [getattr(head, "className", None) for head in heads] == [None, "num", None]


def test_a_cell_with_nothing_to_say_leaves_no_line_on_a_card():
    drawn = data_table(HEADS, [row("12"), row(NOTHING)], "投资")

    assert [cell.className for cell in cells(drawn)] == ["num", "num is-blank"]


def test_rows_under_a_title_keep_their_own_body():
    title = html.Tr(html.Th("2025年", scope="rowgroup", colSpan="3"))
    table = data_table(HEADS, [html.Tbody([title, row("12")])], "投资").children

    assert getattr(table.children[1].children[1].children[1], "data-label") == "总投资 2025年"
