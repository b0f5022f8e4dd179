"""Each rule of the curated files, on the tiny files with one slip."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.checks.cells import schema_of
from data.checks.curated import check
from data.curation.read import read_curated
from data.curation.tables import TABLES

Edit = Callable[[str, str, str], Path]
Place = tuple[str, int, str, str]

FIGURES, INVESTMENTS = "demo-2023/figures.csv", "demo-2023/investments.csv"
GROUPS = "demo-2023/groups.csv"


def places(folder: Path) -> list[Place]:
    """File, line, column and fault of every problem."""
    frames, problems = read_curated(folder)
    assert not problems
    return [(p.file, p.line, p.column, p.what.english) for p in check(frames)]


def test_the_tiny_files_are_sound(tiny: Path) -> None:
    assert places(tiny) == []


def test_the_real_files_are_sound(curated: Path) -> None:
    assert places(curated) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_schema_of_its_columns(table) -> None:
    assert list(schema_of(table).columns) == table.column_names


def test_an_empty_required_cell(edit: Edit) -> None:
    folder = edit("themes.csv", "ecology,绿色生态,2", "ecology,,2")
    assert places(folder) == [("themes.csv", 3, "name", "the cell is empty")]


def test_a_word_that_is_not_on_the_list(edit: Edit) -> None:
    folder = edit("plans.csv", "annual,2022", "yearly,2022")
    assert places(folder) == [("plans.csv", 3, "kind", "'yearly' is not allowed")]


@pytest.mark.parametrize("number", ["1,423", "1423家", "１４２３", "1e3", "+5", ".5", "5.", "nan"])
def test_a_number_that_is_not_plain(edit: Edit, number: str) -> None:
    folder = edit("themes.csv", "ecology,绿色生态,2", f'ecology,绿色生态,"{number}"')
    assert places(folder) == [("themes.csv", 3, "position", f"{number!r} is not allowed")]


@pytest.mark.parametrize("day", ["2023-13", "2023-9", "2023-02-40", "二〇二三"])
def test_a_day_that_is_none(edit: Edit, day: str) -> None:
    folder = edit("documents.csv", ",2023-09,", f",{day},")
    assert places(folder) == [("documents.csv", 2, "published", f"{day!r} is not allowed")]


def test_a_table_without_rows(edit: Edit, tiny: Path) -> None:
    header = "theme,name,position\n"
    (tiny / "themes.csv").write_text(header, encoding="utf-8")
    assert ("themes.csv", 1, "", "the table has no rows") in places(tiny)


def test_a_repeated_key_names_both_lines(edit: Edit) -> None:
    folder = edit(FIGURES, "d-02,", "d-01,")
    assert places(folder) == [
        (FIGURES, 3, "figure_id", f"the key d-01 stands already in {FIGURES}, line 2")
    ]


def test_a_repeated_fact_names_both_lines(edit: Edit, tiny: Path) -> None:
    row = "d-13,demo,fyp14,parks,公园,,,个,2022,actual,12个,12,eq,level,,,二、正文\n"
    folder = edit(FIGURES, row, row + row.replace("d-13", "d-99"))
    (problem,) = places(folder)
    assert problem[:3] == (FIGURES, 15, "document")
    assert problem[3].endswith(f"stands already in {FIGURES}, line 14")


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "column", "what"),
    [
        ("areas.csv", "示例区,city,", "示例区,town,", 3, "parent", "'town' is not in areas.csv"),
        ("documents.csv", ",demo,", ",town,", 2, "district", "'town' is not in areas.csv"),
        ("indicators.csv", "economy,trade,", "economy,sales,", 4, "growth_of",
         "'sales' is not in indicators.csv"),
        (FIGURES, "d-01,demo,", "d-01,town,", 2, "area", "'town' is not in areas.csv"),
        (FIGURES, "parks", "lakes", 14, "indicator", "'lakes' is not in indicators.csv"),
        (INVESTMENTS, "d-plants", "d-mills", 2, "group", "'d-mills' is not in groups.csv"),
        ("demo-2023/breaks.csv", "firms", "shops", 2, "indicator",
         "'shops' is not in indicators.csv"),
    ],
)  # fmt: skip
def test_a_reference_to_nothing(
    edit: Edit, name: str, old: str, new: str, line: int, column: str, what: str
) -> None:
    assert (name, line, column, what) in places(edit(name, old, new))


def test_a_folder_that_is_no_document(edit: Edit, tiny: Path) -> None:
    (tiny / "demo-2023").rename(tiny / "demo-2024")
    problems = places(tiny)
    what = "the folder 'demo-2024' is no document of documents.csv"
    assert ("demo-2024/figures.csv", 2, "", what) in problems
    assert ("documents.csv", 2, "document", "the document has no figures.csv with rows") in problems


def test_a_plan_that_the_documents_district_does_not_have(edit: Edit) -> None:
    folder = edit("demo-2023/actions.csv", "d-a1,fyp14", "d-a1,fyp13")
    assert places(folder) == [
        ("demo-2023/actions.csv", 3, "plan", "demo has no plan 'fyp13' in plans.csv")
    ]


def test_a_plan_that_ends_before_it_starts(edit: Edit) -> None:
    folder = edit("plans.csv", "2021,2025", "2021,2020")
    assert places(folder) == [("plans.csv", 2, "end", "the plan ends before it starts")]


def test_an_area_that_lies_within_itself(edit: Edit) -> None:
    folder = edit("areas.csv", "示例市,,", "示例市,demo-core,")
    assert [place[:3] for place in places(folder)] == [
        ("areas.csv", line, "parent") for line in (2, 3, 4)
    ]


def test_a_district_that_belongs_to_another(edit: Edit) -> None:
    folder = edit("areas.csv", "示例区,city,demo,", "示例区,city,city,")
    assert places(folder) == [("areas.csv", 4, "district", "demo is not a district of its own")]


def test_a_project_group_that_lies_within_itself(edit: Edit) -> None:
    folder = edit(GROUPS, "道路项目,d-all", "道路项目,d-roads")
    assert (GROUPS, 3, "parent", "d-roads lies within itself") in places(folder)


def test_a_project_group_within_one_of_another_document(edit: Edit, tiny: Path) -> None:
    document = (tiny / "documents.csv").read_text("utf-8").splitlines()[1]
    edit("documents.csv", document, f"{document}\n{document.replace('demo-2023', 'demo-2024')}")
    other = tiny / "demo-2024"
    other.mkdir()
    figures = (tiny / FIGURES).read_text("utf-8").replace("\nd-", "\ne-")
    (other / "figures.csv").write_text(figures, encoding="utf-8")
    groups = "group,plan,name,parent,category,sum_note\ne-roads,fyp14,道路,d-all,other,\n"
    (other / "groups.csv").write_text(groups, encoding="utf-8")
    what = "d-all is a group of another document"
    assert places(tiny) == [("demo-2024/groups.csv", 2, "parent", what)]


def test_a_range_of_years_that_runs_backwards(edit: Edit) -> None:
    folder = edit(INVESTMENTS, "2021-2025,2项", "2025-2021,2项")
    (problem,) = places(folder)
    assert problem[:3] == (INVESTMENTS, 2, "period")
    assert "runs backwards" in problem[3]


def test_a_target_for_an_average_without_its_years(edit: Edit) -> None:
    folder = edit(FIGURES, "6,ge,yoy_growth", "6,ge,average_growth")
    what = "a target for an average over years needs its years"
    assert places(folder) == [(FIGURES, 15, "period", what)]


@pytest.mark.parametrize(
    ("old", "new", "column", "what"),
    [
        ("150家,150,eq", "150家,151,eq", "value",
         "the value 151 is not the number printed in '150家'"),
        ("150家,150,eq", "150家,150,none", "bound", "a value needs a bound"),
        ("150家,150,eq,level,,", "150家,150,eq,level,text,", "missing",
         "a figure with a value is not missing"),
        ("150家,150,eq,level,,", "150家,,eq,level,text,", "bound", "the bound 'eq' has no value"),
        ("150家,150,eq,level,,", "150家,,none,level,,", "missing",
         "neither a value nor a reason is given"),
        ("actual,150家,150,eq,level", "actual,150家,150,eq,rating", "basis",
         "the role published_rating and the basis rating go together"),
        ("actual,150家,150,eq,level", "published_completion,150家,150,eq,level", "basis",
         "the role published_completion and the basis completion go together"),
        (",家,2022,actual,150家", ",亿元,2022,actual,150家", "unit",
         "the unit '亿元' does not convert to firms's '家'"),
    ],
)  # fmt: skip
def test_a_slip_in_the_first_figure(edit: Edit, old: str, new: str, column: str, what: str) -> None:
    assert places(edit(FIGURES, old, new)) == [(FIGURES, 2, column, what)]


def test_a_verdict_that_no_rating_explains(edit: Edit) -> None:
    folder = edit(FIGURES, "published_rating,略有滞后", "published_rating,稍有滞后")
    what = "the verdict '稍有滞后' is not a word of the rating scheme demo"
    assert places(folder) == [(FIGURES, 6, "printed_value", what)]


def test_a_verdict_of_a_document_without_a_scheme(edit: Edit) -> None:
    folder = edit("documents.csv", "demo.txt,demo,", "demo.txt,,")
    what = "the document demo-2023 prints the verdict '略有滞后' but names no rating scheme"
    assert places(folder) == [(FIGURES, 6, "printed_value", what)]


def test_what_is_no_verdict_counts_as_none(edit: Edit) -> None:
    folder = edit("ratings.csv", "demo,/,not_assessed,4,no,no", "demo,/,not_assessed,4,no,yes")
    what = "'/' is no verdict: neither met nor coloured"
    assert places(folder) == [("ratings.csv", 4, "rating", what)]


@pytest.mark.parametrize(
    ("new", "column", "what"),
    [
        ("2项,3,eq", "value", "the value 3 is not the number printed in '2项'"),
        ("2项,2,none", "bound", "a value needs a bound"),
        ("2项,,eq", "bound", "the bound 'eq' has no value"),
    ],
)
def test_a_slip_in_an_investment(edit: Edit, new: str, column: str, what: str) -> None:
    assert (INVESTMENTS, 2, column, what) in places(edit(INVESTMENTS, "2项,2,eq", new))


def test_a_sum_that_does_not_hold_names_the_whole(edit: Edit) -> None:
    folder = edit(INVESTMENTS, "5项,5,", "6项,6,")
    assert places(folder) == [
        (INVESTMENTS, 3, "value", "project_count 2021-2025: 2 + 3 = 5, not 6")
    ]


def test_every_fault_is_told_at_once(edit: Edit) -> None:
    edit("themes.csv", "绿色生态,2", "绿色生态,two")
    edit("plans.csv", "2021,2025", "2021,2020")
    folder = edit(FIGURES, "150家,150,eq", "150家,151,eq")
    assert len(places(folder)) == 3


def test_a_verdict_in_the_log_that_is_none(edit: Edit) -> None:
    edit("revisions.csv", "checked_by\n", "checked_by\nr-1,2026-01-01,录错,甲\n")
    row = "r-1,verdict,demo/x,demo,demo,fyp14,firms,2022,verdict,behind,ahead,,\n"
    folder = edit("changes.csv", "evidence\n", f"evidence\n{row}")
    assert places(folder) == [("changes.csv", 2, "subject", "'demo/x' is no verdict")]
