"""The list of all printed figures as the server sends it, against the curated files."""

import csv
import io
import re
from html import unescape

import openpyxl

from settings import ROOT

FIGURES = [
    row
    for path in sorted((ROOT / "data" / "curated").glob("*/figures.csv"))
    for row in csv.DictReader(path.open(encoding="utf-8"))
]


def _text(drawing, page):
    return drawing.get(page).get_data(as_text=True)


def _count(html):
    (count,) = re.findall(r"指标数字共 (\d+) 项", html)
    return int(count)


def test_every_curated_figure_is_in_the_list_and_a_filter_finds_its_own(drawing):
    assert _count(_text(drawing, "/figures")) == len(FIGURES)
    for role in ("target", "actual"):
        rows = [row for row in FIGURES if row["role"] == role]
        assert _count(_text(drawing, f"/figures?role={role}")) == len(rows)


def test_the_head_of_a_column_sorts_all_pages_and_each_row_leads_to_its_figure(drawing):
    text = _text(drawing, "/figures?q=GDP&order=value")
    ((sorts, down),) = re.findall(
        r'<th ([^>]*)class="is-sorted-by"[^>]*><a[^>]* href="([^"]*)"[^>]*>数值', text
    )
    assert 'aria-sort="ascending"' in sorts and unescape(down) == "?q=GDP&order=-value"
    (first, *_) = re.findall(r'class="found-name"><b><a[^>]* href="([^"]*)"', text)
    page, _, anchor = unescape(first).partition("#")
    assert f'id="{anchor}"' in _text(drawing, page)


def test_the_explorer_leads_to_the_whole_list(drawing):
    assert f"全部 {len(FIGURES)} 项指标数字" in _text(drawing, "/explore")


def test_the_cover_of_a_sorted_list_says_its_order(drawing):
    for page, order in (
        ("figures.xlsx?district=nanan&order=-value", "按数值，倒序"),
        ("projects.xlsx?district=nanan&order=stage", "按阶段，顺序"),
        ("projects.xlsx?district=nanan", "按文件的顺序"),
    ):
        book = openpyxl.load_workbook(io.BytesIO(drawing.get(f"/export/table/{page}").data))
        cover = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
        assert any("排序" in row and order in row for row in cover), page
