"""The review in Excel: out, filled in, and back."""

import io
from datetime import date

import openpyxl
import pytest

from curate.guide import column_notes
from curate.read_back import read_back
from curate.workbook import FIRST, columns_of, write_workbook
from data.curation.tables import BY_NAME
from data.review.journal import JournalEntry
from data.review.making import taken_from_left_out
from data.review.state import Review
from tests.data.review.sample import imported

IDS = "figures-0001", "figures-0002", "figures-0003"
NAMES = [*FIRST, *(column.name for column in columns_of("figures"))]


@pytest.fixture
def review(tmp_path):
    return Review(imported(tmp_path))


def filled(content, **cells):
    """The workbook with cells of figures set: `value_2="32"` is column value of the second row."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for name, value in cells.items():
        column, row = name.rsplit("_", 1)
        book["figures"].cell(int(row) + 1, NAMES.index(column) + 1).value = value
    target = io.BytesIO()
    book.save(target)
    return io.BytesIO(target.getvalue())


def test_a_workbook_that_nobody_touched_decides_nothing(review):
    assert read_back(review, io.BytesIO(write_workbook(review))) == ["读回 0 行的决定"]


def test_decisions_and_corrections_come_back(review):
    file = filled(
        write_workbook(review),
        decision_1="接受", value_2=32, decision_3="不收", reason_3="不是指标",
    )  # fmt: skip
    assert read_back(review, file) == ["读回 3 行的决定"]
    items = review.state.items
    assert [items[key].status for key in IDS] == ["accepted", "corrected", "rejected"]
    assert items[IDS[1]].row["value"] == "32" and items[IDS[2]].reason == "不是指标"


def test_a_row_that_changed_on_both_sides_is_named_and_stays(review):
    content = write_workbook(review)
    review.add(JournalEntry("correct", (IDS[0],), {"value": "156"}))
    review.add(JournalEntry("accept", (IDS[1],)))
    said = read_back(review, filled(content, value_1="157", decision_2="接受", decision_3="接受"))
    assert said == [
        "读回 1 行的决定",
        "figures-0001：两处都改了，没有读回。审核页：已改正，value=156；工作簿：接受，value=157",
    ]
    assert review.state.items[IDS[0]].row["value"] == "156"
    assert review.state.items[IDS[2]].status == "accepted"


def test_rows_are_split_merged_and_made_in_the_workbook_too(review):
    content = filled(
        write_workbook(review), decision_1="拆成两行", decision_2="并成一行", reason_2=IDS[2],
        decision_3="新立指标",
    )  # fmt: skip
    book = openpyxl.load_workbook(content)
    book["left_out"]["B2"] = "figures"
    book.save(content := io.BytesIO())
    assert read_back(review, content) == ["读回 4 行的决定"]
    items = review.state.items
    assert {"figures-0001+2", "left-0001:figures", "figures-0003:indicators"} <= set(items)
    assert (items[IDS[1]].status, items[IDS[1]].reason) == ("rejected", "并入 figures-0003")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"decision_1": "好"}, "figures-0001：“决定”写的是“好”，没有读回"),
        ({"decision_1": "不收"}, "figures-0001：不收要写理由"),
        ({"printed_value_1": date(2026, 1, 3)}, "figures-0001：printed_value 被 Excel 改成了日期"),
        ({"id_1": "figures-0009"}, "figures-0009：审核里没有这一行"),
        ({"decision_1": "并成一行"}, "figures-0001：“并成一行”要在理由里写留下那一行的编号"),
        ({"id_1": None}, "工作簿里少了 1 行（figures-0001 等）"),
    ],
)
def test_what_cannot_be_read_is_named(review, cells, said):
    answers = read_back(review, filled(write_workbook(review), **cells))
    assert answers[0] == "读回 0 行的决定" and answers[1].startswith(said)


def test_a_workbook_of_another_import_is_refused(review):
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(review)))
    book["origin"]["A1"] = "0"
    target = io.BytesIO()
    book.save(target)
    with pytest.raises(ValueError, match="不是从这次导入"):
        read_back(review, io.BytesIO(target.getvalue()))


def test_fixed_words_are_lists_and_heads_have_the_guides_notes(review):
    sheet = openpyxl.load_workbook(io.BytesIO(write_workbook(review)))["figures"]
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    role = openpyxl.utils.get_column_letter(NAMES.index("role") + 1)
    assert lists[f"{role}2:{role}4"].startswith('"baseline,target,actual')
    assert "一字不改" not in sheet.cell(1, NAMES.index("role") + 1).comment.text
    assert "基期" in sheet.cell(1, NAMES.index("role") + 1).comment.text


def test_heads_that_the_guide_has_no_line_for_say_what_their_codes_mean(review):
    review.add(taken_from_left_out(review, "left-0001", "projects"))
    sheet = openpyxl.load_workbook(io.BytesIO(write_workbook(review)))["projects"]
    notes = {cell.value: cell.comment.text for cell in sheet[1] if cell.comment}
    assert "阶段：\nfinished 已完成\ncontinued 续建" in notes["stage"]


def test_the_guide_explains_every_column_of_figures():
    assert {column.name for column in BY_NAME["figures"].columns} == set(column_notes())
