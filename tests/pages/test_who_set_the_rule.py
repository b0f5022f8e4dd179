"""Who set a rule, and the note of a verdict, wherever the verdict goes: 江北's plan of 2020."""

import io
import re

import openpyxl
import pytest
from pptx import Presentation

NOTE = "注3：指完成考虑疫情影响的目标"
PLAN = "district=jiangbei&plan=annual-2020"


def _plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)


def test_the_districts_page_names_no_published_rule(get):
    words = _plain(get("/district/jiangbei?plan=annual-2020").text)
    assert "公布的规则" not in words
    assert words.count("另按本系统设定的规则测算") == 7
    assert "与目标的比较没有文件公布过办法，规则由本系统设定" in words


@pytest.mark.parametrize(
    "path",
    [
        "/district/jiangbei?plan=annual-2020",
        "/wall/jiangbei",
        "/indicator/jiangbei/gdp-growth?plan=annual-2020",
        "/embed/gauge?area=jiangbei&indicator=gdp-growth&plan=annual-2020",
        "/compare?theme=economy",
        "/audit?rule=verdict_beside_target&district=jiangbei",
        "/",
    ],
)
def test_the_note_stands_where_the_verdict_stands(get, path):
    assert NOTE in _plain(get(path).text)


def test_the_workbook_says_who_set_the_rule_of_each_row_and_on_its_cover(drawing):
    answer = drawing.get(f"/export/table/indicators.xlsx?{PLAN}")
    book = openpyxl.load_workbook(io.BytesIO(answer.get_data()))
    head, *rows = book["明细"].iter_rows(values_only=True)
    row = dict(zip(head, next(row for row in rows if "完成预期" in row), strict=True))
    assert row["官方评价附注"] == NOTE
    assert row["测算规则"].endswith("本规则由本系统设定")
    cover = "".join(str(cell) for line in book["说明"].values for cell in line)
    assert "公布的规则" not in cover and "规则由本系统设定" in cover and NOTE in cover


def test_the_deck_says_who_set_the_rule_and_what_the_verdict_means(drawing):
    answer = drawing.get("/export/district/jiangbei.pptx?plan=annual-2020")
    deck = Presentation(io.BytesIO(answer.get_data()))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    words = "".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    cells = [
        cell.text
        for shape in shapes if shape.has_table
        for row in shape.table.rows for cell in row.cells
    ]  # fmt: skip
    assert "本规则由本系统设定" in words and "公布的规则" not in words
    verdicts = [text for text in cells if text.startswith("◎ 完成预期")]
    assert len(verdicts) == 7 and all(NOTE in text for text in verdicts)


def test_open_data_names_the_method_and_who_set_the_rule(drawing):
    rows = drawing.get("/api/v1/assessments.json?plan=annual-2020").get_json()
    noted = [row for row in rows if row["published_words"] == "完成预期"]
    assert {(row["method"], row["rule_by"]) for row in rows} == {("annual", "system")}
    assert {row["published_note"] for row in noted} == {NOTE}
