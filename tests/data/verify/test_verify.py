"""`make verify` on the running text of a tiny invented document, then on the real documents."""

from pathlib import Path

import pytest

from data.curation.read import read_curated
from data.verify.__main__ import main
from data.verify.run import verify
from data.verify.text import holds, holds_in_order, sentences
from tests.data.verify.sample import TEXT, declared, differences, result, said

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


def test_a_figure_in_the_text_needs_name_and_value_in_one_sentence(tmp_path: Path) -> None:
    assert differences(tmp_path, figures=said("企业", "1432家", "一、总体情况")) == []

    [problem] = differences(tmp_path, figures=said("企业", "5.3%", "一、总体情况"))

    assert "no sentence" in problem.what.english


@pytest.mark.parametrize(
    ("title", "prints", "faults"),
    [
        ("甲区规划中期 评估报告", "", 0),
        ("甲区计划中期评估报告", "", 1),
        ("甲区的一份文件", "no", 0),
    ],
)
def test_a_title_stands_in_the_text_or_is_said_to_be_ours(
    tmp_path: Path, title: str, prints: str, faults: int
) -> None:
    problems = result(tmp_path, documents={"title": title, "prints_title": prints}).problems

    assert [problem.column for problem in problems] == ["title"] * faults


def test_a_page_break_does_not_end_a_sentence(tmp_path: Path) -> None:
    rows = said("进出口总额", "超过150亿元", "一、总体情况")

    assert differences(tmp_path, figures=rows) == []


@pytest.mark.parametrize("value", ["5%", "5.3", "1.1", "50家"])
def test_a_number_inside_a_longer_one_does_not_count(value: str) -> None:
    assert not holds("增长15%、5.31%和-5.3%，共1.15亿元、150家", value)


def test_a_figure_under_another_heading_is_reported(tmp_path: Path) -> None:
    [problem] = differences(tmp_path, figures=said("工业增加值", "15%", "二、保障措施"))

    assert problem.what.english == "'15%' does not stand under '二、保障措施'"


def test_a_heading_owns_what_stands_up_to_the_next_known_one(tmp_path: Path) -> None:
    inner = said("工业增加值", "15%", "一、总体情况 › （一）工业")
    outer = said("工业增加值", "15%", "一、总体情况")[-1]

    [problem] = differences(tmp_path, figures=[*inner, outer])

    assert (problem.line, problem.column) == (len(inner) + 2, "printed_value")


def test_a_lead_sentence_is_a_heading_of_its_paragraph(tmp_path: Path) -> None:
    rows = said("新增就业", "6万人", "（一）工业 › 全力稳就业")

    assert differences(tmp_path, figures=rows) == []


@pytest.mark.parametrize(
    "locator", ["三、不存在", "（一）工业 › 一、总体情况", "一、总体", "表1 注3"]
)
def test_a_place_that_is_not_there_is_reported(tmp_path: Path, locator: str) -> None:
    [problem] = differences(tmp_path, figures=said("企业", "1432家", locator))

    assert problem.what.english == f"the document has no place {locator!r}"


def test_a_note_under_a_table_ends_where_the_next_begins(tmp_path: Path) -> None:
    claims = [{"printed_value": "30项", "locator": f"表1 注{number}"} for number in (1, 2)]

    assert [problem.line for problem in differences(tmp_path, claims=claims)] == [2]


def test_numbered_notes_in_one_paragraph_are_told_apart(tmp_path: Path) -> None:
    text = TEXT.replace("注1: 加\\*为年均增速。\n2: ", "注：1.加\\*为年均增速；2.")
    claims = [{"printed_value": "30项", "locator": f"表1 注{number}"} for number in (1, 2)]

    assert [problem.line for problem in differences(tmp_path, text, claims=claims)] == [2]


def test_an_investment_may_point_to_a_row_of_a_table(tmp_path: Path) -> None:
    rows = [{"printed_value": value, "locator": "表1 第1行"} for value in ("780", "781")]

    assert [problem.line for problem in differences(tmp_path, investments=rows)] == [3]


def test_an_expanded_name_follows_the_order_of_one_sentence(tmp_path: Path) -> None:
    place = {"name_is": "joined", "locator": "一、总体情况 › （一）工业"}
    names = ("一中分校", "二中分校", "分校一中", "工业分校")

    problems = differences(tmp_path, projects=[{"name": name, **place} for name in names])

    assert [problem.line for problem in problems] == [4, 5]


def test_an_expanded_name_has_two_runs_of_two_characters_or_more() -> None:
    assert holds_in_order("续建甲路、乙路改造工程", "甲路改造工程", 2)
    assert not holds_in_order("续建甲路、乙路改造工程", "甲改造", 2)
    assert not holds_in_order("续建甲路、乙桥、丁站工程", "甲路乙桥工程", 2)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({}, ""),
        ({"task": "加强督查"}, "task"),
        ({"lead_departments": "办公室"}, "lead_departments"),
    ],
)
def test_tasks_have_their_title_and_departments(
    tmp_path: Path, cells: dict[str, str], column: str
) -> None:
    row = {
        "action": "保障措施", "task_number": "1", "task": "加强领导",
        "lead_departments": "办公室、财政局", "locator": "二、保障措施 › 1.加强领导", **cells,
    }  # fmt: skip

    problems = differences(tmp_path, actions=[row])

    assert [problem.column for problem in problems] == ([column] if column else [])


def test_a_bound_beside_a_number_may_not_be_lost(tmp_path: Path) -> None:
    row = {"value": "150", "bound": "eq", "basis": "level"}
    rows = said("进出口总额", "150亿元", "一、总体情况", **row)

    [problem] = differences(tmp_path, figures=rows)

    assert (problem.column, problem.what.english) == (
        "bound",
        "the document prints '150亿元' as gt",
    )


@pytest.mark.parametrize(("value", "faults"), [("-15", 0), ("15", 1)])
def test_a_printed_fall_is_negative_growth(tmp_path: Path, value: str, faults: int) -> None:
    text = TEXT.replace("工业增加值增长15%", "工业增加值下降15%")
    row = {"value": value, "bound": "eq", "basis": "yoy_growth", "indicator": "industry"}
    rows = said("工业增加值", "15%", "一、总体情况 › （一）工业", **row)

    assert len(differences(tmp_path, text, figures=rows)) == faults


@pytest.mark.parametrize(("value", "faults"), [("15", 0), ("-15", 1)])
def test_a_printed_fall_is_a_positive_reduction(tmp_path: Path, value: str, faults: int) -> None:
    text = TEXT.replace("工业增加值增长15%", "能耗下降15%")
    row = {"value": value, "bound": "eq", "basis": "change", "indicator": "energy"}
    rows = said("能耗", "15%", "一、总体情况 › （一）工业", **row)
    declared(tmp_path, "indicators", [{"indicator": "energy", "sense": "reduction"}])

    assert len(differences(tmp_path, text, figures=rows)) == faults


def test_a_line_and_a_full_stop_end_a_sentence() -> None:
    assert sentences("一。二；三\n四") == ["一", "二", "三", "四"]


def test_a_folder_without_any_text_is_no_success(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CURATED_DIR", str(tiny))
    (tmp_path / "texts").mkdir()

    assert main([str(tmp_path / "texts")]) == 1
    assert "demo-2023: skipped" in capsys.readouterr().out


def test_differences_are_all_said_at_once(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CURATED_DIR", str(tiny))
    (tmp_path / "demo.txt").write_text("一、正文\n\n企业数量151家。\n", encoding="utf-8")

    assert main([str(tmp_path)]) == 1
    assert "demo-2023/figures.csv, line 2, column printed_value" in capsys.readouterr().err


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents' texts are not beside the checkout")
def test_the_curated_figures_stand_in_the_documents(curated: Path) -> None:
    frames, faults = read_curated(curated)
    results = verify(frames, SEEDS)

    assert faults == [] and len(results) > 4
    assert [str(problem) for result in results for problem in result.problems] == []
    assert all(result.counts for result in results)
