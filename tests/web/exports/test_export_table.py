"""Tables as files over HTTP: names, kinds, caching, errors in words; XLSX equals CSV."""

import io
import re
import zipfile
from typing import Any
from urllib.parse import unquote

import openpyxl
import pytest
from flask.testing import FlaskClient

from data.store import Store
from tests.pages.screen import Page, csv_rows, plain
from views.tables.registry import TABLES

DISTRICT = "district=liangjiang&plan=fyp14&area=liangjiang-direct&period=2022"
#: A query for every table.
QUERIES = {
    "indicators": DISTRICT,
    "other-results": "district=jiangbei",
    "investments": "district=nanan&plan=fyp14",
    "plan-projects": "district=liangjiang",
    "mentions": "area=liangjiang&indicator=gdp-growth",
    "elsewhere": "area=liangjiang&indicator=gdp-growth",
    "comparison": "indicator=gdp-growth",
    "matrix": "theme=economy",
    "projects": "district=nanan&category=ecology",
    "figures": "district=nanan&theme=ecology",
    "targets": "action=3",
    "audit": "district=nanan",
}


def address(name: str, form: str, query: str | None = None) -> str:
    asked = QUERIES.get(name, "") if query is None else query
    return f"/export/table/{name}.{form}?{asked}"


@pytest.mark.parametrize("name", TABLES)
def test_the_workbook_holds_what_the_csv_holds(drawing: FlaskClient, name: str) -> None:
    rows = csv_rows(drawing, address(name, "csv"))
    answer = drawing.get(address(name, "xlsx"))
    page = _whole(answer.data)
    heads, *lines = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows and len(lines) == len(rows)
    assert heads == list(rows[0])
    for line, row in zip(lines, rows, strict=True):
        assert [_text(cell) for cell in line] == [_as_number(cell) for cell in row.values()]


def _whole(workbook: bytes) -> Any:
    """The sheet with every column: the second where the first is one to print."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    return book["明细"] if "明细" in book.sheetnames else book["表"]


def _text(value: object) -> str | float:
    if value is None:
        return ""
    return float(value) if isinstance(value, int | float) else _as_number(plain(str(value)))


def _as_number(text: str) -> str | float:
    """Texts that are numbers stand as texts in XLSX: compared by their value too."""
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_of_a_workbook_is_a_formula(drawing: FlaskClient, name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(drawing.get(address(name, "xlsx")).data))
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}


def test_a_number_column_holds_numbers_beside_the_printed_texts(drawing: FlaskClient) -> None:
    answer = drawing.get(address("indicators", "xlsx"))
    page = _whole(answer.data)
    heads = [cell.value for cell in page[1]]
    printed = heads.index("目标值（原文）")
    pairs = [(row[printed].value, row[printed + 1].value) for row in page.iter_rows(min_row=2)]
    assert all(isinstance(value, int | float | None) for _, value in pairs)
    assert ("≥320", 320) in pairs
    assert ("市级下达", None) in pairs


def test_a_file_is_named_after_district_plan_period_and_release(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    header = drawing.get(address("indicators", "xlsx")).headers["Content-Disposition"]
    name = unquote(header.partition("filename*=UTF-8''")[2])
    release = drawn_store.version
    assert name == f"两江新区直管区_“十四五”规划_2022年_指标_版本{release}.xlsx"


def test_a_csv_is_utf_8_with_a_mark_and_is_asked_for_again_by_its_tag(
    drawing: FlaskClient,
) -> None:
    answer = drawing.get(address("indicators", "csv"))
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.data.startswith(b"\xef\xbb\xbf")
    again = drawing.get(
        address("indicators", "csv"), headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


def test_the_workbook_names_the_page_filters_documents_and_release(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    answer = drawing.get(address("indicators", "xlsx", DISTRICT + "&theme=ecology"))
    about = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets[-1]
    remarks = {row[0].value: str(row[1].value) for row in about.iter_rows(min_row=2)}
    assert remarks["主题"] == "绿色生态" and remarks["数据版本"] == drawn_store.version
    assert remarks["网页地址"].startswith("http://localhost/district/liangjiang?plan=fyp14")
    assert "中期评估报告" in remarks["来源文件"]
    assert Page(drawing, remarks["网页地址"].removeprefix("http://localhost")).link("indicators")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("nothing.csv", "没有“nothing”这张表"),
        ("indicators.csv?district=nowhere", "没有这个区域"),
        ("indicators.csv?district=nanan&plan=x", "规划“x”不存在"),
        ("indicators.csv?district=nanan&period=1999", "时点“1999”不存在"),
        ("indicators.csv?district=nanan&theme=x", "主题“x”不存在"),
        ("indicators.csv?district=nanan&colour=red", "参数“colour”无法识别"),
        ("indicators.csv?district=nanan&release=000000000000", "没有保留数据版本"),
        ("mentions.csv?area=nanan&indicator=nothing", "没有这个区域的这项指标"),
        ("comparison.csv?indicator=nothing", "指标“nothing”不存在"),
        ("matrix.csv", "没有主题"),
        ("projects.csv?page=99", "页“99”不存在"),
        ("tasks.csv?department=x", "部门“x”不存在"),
        ("audit.csv?rule=x", "规则“x”不存在"),
        ("checks.csv?rule=fact_differs", "选了规则时没有"),
        ("investments.csv?plan=fyp14", "没有区域"),
    ],
)
def test_what_does_not_exist_is_a_404_in_words_and_never_another_table(
    drawing: FlaskClient, path: str, words: str
) -> None:
    answer = drawing.get(f"/export/table/{path}")
    assert answer.status_code == 404
    assert words in answer.get_data(as_text=True)
    assert answer.content_type.startswith("text/plain")


def test_a_parameter_that_is_given_twice_is_no_request(drawing: FlaskClient) -> None:
    answer = drawing.get("/export/table/indicators.csv?district=nanan&district=jiangbei")
    assert (answer.status_code, "district" in answer.get_data(as_text=True)) == (400, True)


def test_a_release_that_is_kept_can_be_named(drawing: FlaskClient, drawn_store: Store) -> None:
    pinned = drawing.get(address("reasons", "csv", f"release={drawn_store.version}"))
    assert pinned.data == drawing.get(address("reasons", "csv")).data


@pytest.mark.parametrize(
    "path",
    [
        "/", "/district/liangjiang", "/district/nanan", "/projects?q=轨道", "/actions",
        "/compare", "/compare?theme=economy", "/audit", "/methodology",
        "/indicator/liangjiang/gdp-growth",
    ],
)  # fmt: skip
def test_every_link_below_a_table_leads_to_a_file(drawing: FlaskClient, path: str) -> None:
    links = {link.get("href") for link in Page(drawing, path).all(".downloads a")}
    assert links
    assert {drawing.get(href).status_code for href in links} == {200}


def test_a_workbook_repeats_the_name_column_on_paper_and_asks_for_no_numbers(
    drawing: FlaskClient,
) -> None:
    data = drawing.get(address("indicators", "xlsx")).data
    page = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert page.print_title_cols == "$A:$A"
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert b'numberStoredAsText="1"' in book.read("xl/worksheets/sheet1.xml")
