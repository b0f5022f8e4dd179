"""Quotation marks hold what documents print, names say what is counted, the footer counts right."""

import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from lxml import html

from data.records.rows import label
from data.store import Store
from tests.pages.screen import find, words

_QUOTED = re.compile(r"原文“(.*?)”(?=[^”]|$)")


def districts(store: Store) -> Iterator[str]:
    for row in store.rows("SELECT DISTINCT of_district, plan FROM assessments ORDER BY ALL"):
        yield f"/district/{row['of_district']}?plan={row['plan']}"


def compared(store: Store) -> Iterator[str]:
    rows = store.rows("SELECT DISTINCT indicator FROM figures ORDER BY hash(indicator) LIMIT 40")
    yield from (f"/compare?indicator={row['indicator']}" for row in rows)


def printed(store: Store) -> set[str]:
    rows = store.rows(
        "SELECT printed_value FROM figures UNION SELECT printed_value FROM investments"
        " UNION SELECT printed_value FROM claims"
    )
    return {row["printed_value"].strip() for row in rows}


def told(drawing: FlaskClient, address: str) -> str:
    return words(html.fromstring(drawing.get(address).get_data(as_text=True)))


def test_quotation_marks_hold_a_figure_as_printed(drawing: FlaskClient, drawn_store: Store) -> None:
    known = printed(drawn_store)
    pages = [*districts(drawn_store), "/indicator/liangjiang/gdp-growth", "/audit", "/projects"]
    quoted = [text for page in pages for text in _QUOTED.findall(told(drawing, page))]
    assert len(quoted) > 500
    assert {text for text in quoted if text.strip() not in known} == set()


def test_a_comparison_quotes_the_printed_text_without_a_unit_of_its_own(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    known = printed(drawn_store)
    quoted = 0
    for address in compared(drawn_store):
        page = html.fromstring(drawing.get(address).get_data(as_text=True))
        for cells in (find(row, "td") for row in find(page, "#figures .compare-table tbody tr")):
            text = (cells[3].text or "").strip() if cells else "空白"
            assert text == "空白" or text.strip("“”") in known, (address, text)
            quoted += text != "空白"
    assert quoted > 40


def test_no_target_is_called_by_a_part_of_its_name(drawn_store: Store) -> None:
    rows = drawn_store.rows(
        "SELECT printed_name, name, in_table FROM figures JOIN indicators USING (indicator)"
        " WHERE role = 'target'"
    )
    names = {label(**row): row["name"] for row in rows}
    assert {text for text, name in names.items() if text != name and text in name} == {
        "万人发明专利拥有量", "居民人均可支配收入增速",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "goal"),
    [
        ("提质发展川渝合作示范园区", "目标是 2025 年 35 个"),
        ("创建评定A级以上精品景区", "力争目标是 2025 年不低于 20 个"),
        ("新建绿色园区", "力争目标是 2025 年 1 个"),
        ("文化产业增加值增速", "力争目标是2025 年增长约 7%"),
    ],
)
def test_what_is_done_to_how_many_is_no_level_that_is_reached(
    drawing: FlaskClient, name: str, goal: str
) -> None:
    page = drawing.get("/district/chongqing?plan=annual-2025").get_data(as_text=True)
    assert f"{name}：{goal}。" in page


def test_a_name_put_together_stands_beside_the_printed_one(drawing: FlaskClient) -> None:
    page = told(drawing, "/district/chongqing?plan=annual-2025")
    assert "文件中的名称：文化目标值（2025 年）" in page


def test_the_footer_tells_places_from_numbers_and_names_the_latest_document(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    [count] = drawn_store.rows("SELECT count(*) AS places, count(value) AS numbers FROM figures")
    foot = told(drawing, "/").split("收录 5 份文件")[-1]
    assert f"里的 {count['places']} 处指标内容，其中 {count['numbers']} 处印有数值" in foot
    assert "最近一份为 2025 年的文件（文件未印日期）" in foot
    assert count["numbers"] < count["places"]
