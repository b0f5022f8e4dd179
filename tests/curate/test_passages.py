"""A review passage by passage: what stands together is decided together."""

from dataclasses import replace

from components.shell.document.html_text import to_html
from curate.desk import Desk
from curate.passages.callbacks import decision
from curate.passages.groups import hidden_columns, in_groups, next_waiting, passages_of
from curate.passages.memory import Memory
from curate.passages.panel import FIELDS, lines
from curate.row_view import fault_list
from data.curation.read import read_curated
from data.curation.tables import BY_NAME
from data.importer.records import FilePlace
from data.review.faults import faults
from data.review.journal import JournalEntry
from data.review.making import of_words
from presentation.curate.code_words import code_words
from tests.data.review.sample import imported

FIRST, SECOND, THIRD = "figures-0001", "figures-0002", "figures-0003"


def groups(desk):
    return passages_of(desk.review.state.items.values(), desk.source)


def test_ticks_and_cells_of_a_passage_are_one_decision(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    first, second = groups(desk).values()
    assert [item.id for item in first.items] == [FIRST, SECOND]
    cells = {FIRST: {"period": "2021", "role": "actual"}}
    desk.settle(*decision(first, {FIRST}, cells, leave=False))
    items = desk.review.state.items
    assert [items[key].status for key in (FIRST, SECOND)] == ["corrected", "rejected"]
    assert items[FIRST].row["period"] == "2021"
    assert next_waiting(groups(desk), first.key) == second.key


def test_rows_without_a_tick_may_wait(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    desk.settle(*decision(next(iter(groups(desk).values())), {FIRST}, {}, leave=True))
    assert desk.review.state.items[SECOND].status == "waiting"


def test_a_figure_like_no_indicator_gets_one_that_waits_in_a_passage_of_its_own(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    passage = list(groups(desk).values())[1]
    assert "value='estates'" in str(lines(desk, passage))
    desk.settle(*decision(passage, {THIRD}, {THIRD: {"indicator": "estates"}}, leave=False))
    assert desk.review.state.items[THIRD].row["indicator"] == "estates"
    assert [item.row["name"] for item in groups(desk)["indicators"].waiting] == ["园区"]
    desk.undo()
    assert desk.review.state.items[THIRD].status == "waiting" and "indicators" not in groups(desk)


def test_every_row_of_a_paragraph_is_marked_in_it(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    drawn = str(desk.passage(next(iter(groups(desk).values())).items).drawn)
    assert all(each in drawn for each in (FIRST, SECOND, "Sup('1')", "Sup('2')"))


def test_short_paragraphs_of_one_heading_are_decided_together(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    paragraphs = {FIRST: (1, "企业"), SECOND: (1, "企业"), THIRD: (2, "园区")}
    items = [
        replace(
            desk.review.state.items[key],
            row=desk.review.state.items[key].row | {"locator": f"一、正文 › {heading}"},
            proposal=replace(desk.review.proposals[key], place=FilePlace(paragraph=number)),
        )
        for key, (number, heading) in paragraphs.items()
    ]
    (passage,) = passages_of(items, desk.source).values()
    assert (passage.title, len(passage.items)) == ("一、正文", 3)
    drawn = str(desk.passage(passage.items).drawn)
    assert "Sup('2')" in drawn and drawn.index("Sup('2')") < drawn.index("Sup('3')")


def test_words_on_projects_become_how_far_they_are_or_a_number_of_them():
    units = frozenset({"个"})
    rating = of_words("超进度实施", "investments", units)
    assert (rating["measure"], rating["printed_value"]) == ("published_rating", "超进度实施")
    count = of_words("重点建设项目59个", "investments", units)
    assert (count["measure"], count["value"], count["unit"]) == ("project_count", "59", "个")


def test_a_decision_on_a_name_is_proposed_where_it_is_printed_again(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    desk.add(JournalEntry("copy", (THIRD,)))
    desk.add(JournalEntry("correct", (THIRD,), {"indicator": "parks"}))
    twin = desk.review.state.items[f"{THIRD}+2"]
    memory = Memory(desk.review.state.items.values())
    assert memory.proposed(twin, "indicator") == "parks"


def test_rows_with_the_same_columns_are_a_group_and_follow_its_first_line(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    first = next(iter(groups(desk).values()))
    rows = {item.id: item.row for item in first.items}
    assert [[item.id for item in group] for group in in_groups(first.items, rows)] == [
        [FIRST, SECOND]
    ]
    assert str(lines(desk, first)).count(f"period {FIRST}") == 2
    later = {**rows, SECOND: {**desk.review.state.items[SECOND].row, "period": "2021"}}
    assert len(in_groups(first.items, later)) == 2


def test_words_of_the_document_become_a_row_beside_the_one_of_their_sentence(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    item = desk.review.state.items[SECOND]
    desk.take_words("企业数达到155家", "figures", item)
    row = desk.review.state.items[f"{SECOND}+2"].row
    assert (row["printed_name"], row["printed_value"], row["value"]) == ("企业数", "155家", "155")
    assert row["locator"] == item.row["locator"] and row["indicator"] == ""


def test_a_field_says_what_its_code_means(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny)
    drawn = to_html(lines(desk, next(iter(groups(desk).values()))))
    assert '<option selected value="actual">实际值' in drawn
    assert '<option selected value="2023">2023年' in drawn
    assert 'data-meaning="企业数量"' in drawn


def test_two_rows_of_one_fact_are_called_by_their_words(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny, check=False)
    desk.add(JournalEntry("copy", (FIRST,)))
    frames, _ = read_curated(tiny)
    desk.faults = faults(frames, desk.review.state.items.values(), "demo-2023")
    said = str(fault_list(desk, f"{FIRST}+2"))
    assert f"与“企业数155”（{FIRST}，表1 第1行）说的是同一个数" in said


def test_every_code_that_a_curator_chooses_has_words():
    tables = (BY_NAME[name] for name in FIELDS)
    codes = {(c.name, code) for table in tables for c in table.columns for code in c.values if code}
    assert codes
    assert not [each for each in codes if code_words(*each) == each[1]]


def test_a_new_indicator_that_is_picked_takes_the_place_of_the_known_one_proposed(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny, check=False)
    passage = list(groups(desk).values())[1]
    item = replace(passage.items[0], row=passage.items[0].row | {"indicator": "parks"})
    entry, new = decision(
        replace(passage, items=(item,)), {THIRD}, {THIRD: {"indicator": "estates"}}, leave=True
    )
    assert (entry.rows[THIRD]["indicator"], new) == ("", [THIRD])


def test_lines_of_new_indicators_hide_no_column(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny, check=False)
    first, second = (desk.review.state.items[key] for key in (FIRST, SECOND))
    rows = {item.id: item.row for item in (first, second)}
    assert hidden_columns(second, first, rows) == ("plan", "period", "role")
    made = [
        replace(item, proposal=replace(item.proposal, table="indicators"))
        for item in (first, second)
    ]
    assert hidden_columns(made[1], made[0], rows) == ()


def test_only_the_rows_that_a_page_showed_are_decided(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny, check=False)
    desk.take_words("企业数达到155家", "figures", desk.review.state.items[FIRST])  # in another tab
    seen = next(iter(groups(desk).values())).only({FIRST, SECOND})
    desk.settle(*decision(seen, {FIRST}, {}, leave=False))
    assert desk.review.state.items[f"{FIRST}+2"].status == "waiting"


def test_a_row_made_of_words_gets_an_indicator_of_its_own_where_none_is_known(tmp_path, tiny):
    desk = Desk(imported(tmp_path), tiny, check=False)
    desk.take_words("园区面积达到12家", "figures", desk.review.state.items[THIRD])
    passage, made = list(groups(desk).values())[1], f"{THIRD}+2"
    desk.settle(*decision(passage, {made}, {}, leave=False))
    code = desk.review.state.items[f"{made}:indicators"].row["indicator"]
    assert code not in ("", "estates") and desk.review.state.items[made].row["indicator"] == code
