"""A new district, and a new year, are rows: no code is needed.

The district 小南区 and its document are invented; they stand in no source.
"""

import shutil
from pathlib import Path

import pytest

import queries
from data.build import build
from data.store import Store

NEW_ROWS = {
    "areas.csv": "xiaonan,小南区,chongqing,xiaonan,全区,200,,虚构\n",
    "documents.csv": (
        "xiaonan-2023,xiaonan,小南区规划中期评估报告,中期评估,小南区,,2024-03-01,2023-12-31,"
        "invented.txt,,,,虚构\n"
    ),
    "plans.csv": "xiaonan,fyp14,小南区“十四五”规划,“十四五”规划,five_year,2021,2025,1,虚构\n",
    "indicators.csv": "tea-gardens,茶园面积,亩,higher,,stock,ecology,,虚构\n",
}
HEADER = (
    "figure_id,area,plan,indicator,printed_name,printed_theme,nature,unit,period,role,"
    "printed_value,value,bound,basis,missing,note,locator\n"
)
FIGURES = """\
xn-01,xiaonan,fyp14,tea-gardens,茶园面积,,expected,亩,2025,target,2000,2000,eq,level,,,表1 第1行
xn-02,xiaonan,fyp14,tea-gardens,茶园面积,,expected,亩,2020,baseline,1000,1000,eq,level,,,表1 第1行
xn-03,xiaonan,fyp14,tea-gardens,茶园面积,,expected,亩,2021,actual,1150,1150,eq,level,,,表1 第1行
xn-04,xiaonan,fyp14,tea-gardens,茶园面积,,expected,亩,2022,actual,1400,1400,eq,level,,,表1 第1行
xn-05,xiaonan,fyp14,gdp,地区生产总值,,expected,亿元,2025,target,≥60,60,ge,level,,,表1 第2行
xn-06,xiaonan,fyp14,gdp,地区生产总值,,expected,亿元,2020,baseline,40,40,eq,level,,,表1 第2行
xn-07,xiaonan,fyp14,gdp,地区生产总值,,expected,亿元,2021,actual,42,42,eq,level,,,表1 第2行
xn-08,xiaonan,fyp14,gdp,地区生产总值,,expected,亿元,2022,actual,/,,none,level,not_measured,,表1 第2行
"""  # noqa: E501
NEXT_YEAR = """\
xn-09,xiaonan,fyp14,tea-gardens,茶园面积,,expected,亩,2023,actual,1500,1500,eq,level,,,二、正文
"""


def append(path: Path, rows: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write(rows)


@pytest.fixture(scope="module")
def copy(curated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real files with the invented district added."""
    folder = tmp_path_factory.mktemp("small") / "curated"
    shutil.copytree(curated, folder)
    for name, rows in NEW_ROWS.items():
        append(folder / name, rows)
    (folder / "xiaonan-2023").mkdir()
    (folder / "xiaonan-2023" / "figures.csv").write_text(HEADER + FIGURES, encoding="utf-8")
    (folder / "xiaonan-2023" / "tables.csv").write_text(
        "table,counted,note\n表1,yes,\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def store(copy: Path) -> Store:
    build(copy, copy.parent / "store")
    return Store(copy.parent / "store")


def verdicts(store: Store, district: str, plan: str, period: str) -> list[tuple[str, str, object]]:
    rows = queries.district_indicators(store, district, plan, district, period)
    return [(row.indicator, row.shown_rating, row.completion) for row in rows]


def test_the_new_district_has_a_page(store: Store) -> None:
    assert [area.name for area in queries.districts(store)][-1] == "小南区"
    assert [plan.name for plan in queries.plans(store, "xiaonan")] == ["小南区“十四五”规划"]
    assert [area.scope for area in queries.areas_of_plan(store, "xiaonan", "fyp14")] == ["全区"]


def test_both_years_are_offered_and_assessed(store: Store) -> None:
    periods = queries.periods(store, "xiaonan", "fyp14", "xiaonan")
    assert [row["period"] for row in periods] == ["2021", "2022"]
    assert verdicts(store, "xiaonan", "fyp14", "2021") == [
        ("tea-gardens", "slightly_behind", 15),
        ("gdp", "behind", 10),
    ]
    assert verdicts(store, "xiaonan", "fyp14", "2022") == [
        ("tea-gardens", "on_track", 40),
        ("gdp", "not_assessed", None),
    ]


def test_the_new_districts_figures_are_open_data(store: Store) -> None:
    rows = queries.open_page(store, "figures", {"district": "xiaonan"}).rows
    assert [row["figure_id"] for row in rows] == [f"xn-0{number}" for number in range(1, 9)]


def test_the_other_districts_are_as_they_were(store: Store, real_store: Store) -> None:
    before = queries.open_page(real_store, "assessments", {}).rows
    after = queries.open_page(store, "assessments", {}).rows
    assert [row for row in after if row["district"] != "xiaonan"] == before


def test_a_further_year_of_a_plan_is_one_more_row(copy: Path, store: Store) -> None:
    append(copy / "xiaonan-2023" / "figures.csv", NEXT_YEAR)
    build(copy, copy.parent / "store")
    assert verdicts(store, "xiaonan", "fyp14", "2023") == [
        ("tea-gardens", "slightly_behind", 50),
        ("gdp", "not_assessed", None),
    ]


def test_a_further_year_of_a_real_plan_is_one_row_of_a_further_document(
    copy: Path, store: Store
) -> None:
    document = (
        "liangjiang-2024,liangjiang,两江新区监测报告,监测,两江新区,,2025-03-01,2024-12-31,"
        "invented.txt,,,,虚构\n"
    )
    row = (
        "lj24-x1,liangjiang,fyp14,high-tech-enterprises,高新技术企业数量,,,家,2024,actual,"
        "2201,2201,eq,level,,虚构,补充\n"
    )
    append(copy / "documents.csv", document)
    (copy / "liangjiang-2024").mkdir()
    (copy / "liangjiang-2024" / "figures.csv").write_text(HEADER + row, encoding="utf-8")
    build(copy, copy.parent / "store")
    periods = [row["period"] for row in queries.periods(store, "liangjiang", "fyp14", "liangjiang")]
    assert periods == ["2022", "2023H1", "2024"]
    assessed = {row[0]: row[1:] for row in verdicts(store, "liangjiang", "fyp14", "2024")}
    assert assessed["high-tech-enterprises"] == ("on_track", pytest.approx(80.03, abs=0.01))
