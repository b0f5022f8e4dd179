"""What a person decides of an import: kept in a journal, replayed, written as curated lines."""

import resource
from dataclasses import replace

import pytest

from data.checks.curated import check
from data.curation.read import read_curated
from data.curation.tables import BY_NAME
from data.review.faults import faults
from data.review.journal import JournalEntry
from data.review.making import taken_from_left_out
from data.review.new_indicator import indicator_of
from data.review.state import JOURNAL, Review
from data.review.writing import append, write_accepted
from tests.data.review.sample import imported

FIRST, SECOND, THIRD = "figures-0001", "figures-0002", "figures-0003"
FIGURES = "demo-2023/figures.csv"


@pytest.fixture
def folder(tmp_path):
    return imported(tmp_path)


@pytest.fixture
def review(folder):
    return Review(folder)


def statuses(review):
    return [item.status for item in review.state.items.values()]


def test_decisions_come_back_when_the_review_is_opened_again(folder, review):
    review.add(JournalEntry("accept", (FIRST,)))
    review.add(JournalEntry("correct", (SECOND,), {"value": "32"}))
    review.add(JournalEntry("reject", (THIRD,), reason="不是指标"))
    again = Review(folder)
    assert statuses(again) == ["accepted", "corrected", "rejected"]
    assert again.state.items[SECOND].row["value"] == "32"
    assert again.state.items[THIRD].reason == "不是指标"


def test_a_line_that_a_stop_cut_short_is_ignored_and_overwritten(folder, review):
    review.add(JournalEntry("accept", (FIRST,)))
    journal = folder / JOURNAL
    journal.write_bytes(journal.read_bytes() + b'{"do": "reject", "ids": ["figures-00')
    again = Review(folder)
    assert statuses(again) == ["accepted", "waiting", "waiting"]
    again.add(JournalEntry("accept", (SECOND,)))
    assert statuses(Review(folder)) == ["accepted", "accepted", "waiting"]


def test_a_disk_without_room_keeps_nothing_of_a_decision(folder, review):
    journal = folder / JOURNAL
    before = journal.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 200, limits[1]))
    try:
        with pytest.raises(OSError, match=r"File too large|No space"), review.together():
            review.add(JournalEntry("accept", (FIRST,)))
            review.add(JournalEntry("accept", (SECOND,), joined=True))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert journal.read_bytes() == before
    assert statuses(review) == ["waiting", "waiting", "waiting"]


def test_a_line_spoilt_by_hand_is_named(folder, review):
    (folder / JOURNAL).write_text("{}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="journal, line 1"):
        Review(folder)


def test_one_decision_settles_a_passage_and_one_undo_opens_it_again(folder, review):
    rows = {SECOND: {"value": "32"}}
    review.add(
        JournalEntry("settle", (FIRST, SECOND), rows=rows, rejected=(THIRD,), reason="没有勾选")
    )
    again = Review(folder)
    assert statuses(again) == ["accepted", "corrected", "rejected"]
    assert again.state.items[SECOND].row["value"] == "32"
    assert again.undo() and statuses(again) == ["waiting"] * 3


def test_what_followed_from_a_decision_is_undone_with_it(review):
    review.add(JournalEntry("settle", (THIRD,)))
    review.add(replace(indicator_of(review, review.state.items[THIRD]), joined=True))
    assert review.state.items[THIRD].row["indicator"] == "estates"
    assert review.undo().do == "settle"
    assert statuses(review) == ["waiting"] * 3


def test_undo_takes_back_one_decision_after_another(review):
    review.add(JournalEntry("accept", (FIRST, SECOND)))
    review.add(JournalEntry("correct", (FIRST,), {"value": "1"}))
    assert review.undo()
    assert statuses(review) == ["accepted", "accepted", "waiting"]
    assert review.undo() and statuses(review) == ["waiting"] * 3
    assert not review.undo()


def test_a_split_row_is_a_second_row_of_the_same_place(review):
    review.add(JournalEntry("copy", (FIRST,), {"area": "demo-core"}))
    assert list(review.state.items)[:2] == [FIRST, f"{FIRST}+2"]
    review.add(JournalEntry("accept", (f"{FIRST}+2",)))
    assert review.state.items[f"{FIRST}+2"].row["area"] == "demo-core"
    review.add(JournalEntry("copy", (FIRST,)))
    assert list(review.state.items)[:3] == [FIRST, f"{FIRST}+2", f"{FIRST}+3"]


def test_merged_rows_leave_one_and_undo_brings_all_back(review):
    review.add(JournalEntry("merge", (FIRST, SECOND), {"value": "186"}, "并入 figures-0001"))
    assert statuses(review) == ["corrected", "rejected", "waiting"]
    assert review.state.items[FIRST].row["value"] == "186"
    assert review.undo() and statuses(review) == ["waiting"] * 3


def test_what_was_left_out_becomes_a_row_that_waits_and_undo_takes_it_back(folder, review):
    review.add(taken_from_left_out(review, "left-0001"))
    item = Review(folder).state.items["left-0001:figures"]
    assert (item.status, item.row["printed_value"], item.row["locator"]) == (
        "waiting", "共", "一、正文",
    )  # fmt: skip
    assert review.undo() and "left-0001:figures" not in review.state.items


def test_a_new_indicator_is_written_with_the_rows_of_its_name_by_the_code_it_got(review, tiny):
    review.add(indicator_of(review, review.state.items[THIRD], read_curated(tiny)[0]))
    made = f"{THIRD}:indicators"
    assert review.state.items[THIRD].row["indicator"] == "estates"
    review.add(JournalEntry("correct", (made,), {"indicator": "business-parks"}))
    review.add(JournalEntry("correct", (THIRD,), {"period": "2021", "indicator": "estates"}))
    assert write_accepted(review, tiny, "demo-2023") == {}
    last = (tiny / "indicators.csv").read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith("business-parks,园区,个,")
    assert ",business-parks,园区," in (tiny / FIGURES).read_text(encoding="utf-8").splitlines()[-1]
    assert read_curated(tiny)[1] == []


def test_a_new_indicator_is_better_lower_where_its_target_is_an_upper_limit(review, tiny):
    review.add(JournalEntry("correct", (THIRD,), {"role": "target", "bound": "le"}))
    entry = indicator_of(review, review.state.items[THIRD], read_curated(tiny)[0])
    assert entry.row["direction"] == "lower" and "方向 lower：照目标的≥、≤" in entry.doubts
    review.add(entry)
    assert review.state.items[f"{THIRD}:indicators"].proposal.doubts == entry.doubts


def test_a_new_indicator_with_a_code_in_use_is_a_fault_of_its_row(review, tiny):
    review.add(indicator_of(review, review.state.items[THIRD], read_curated(tiny)[0]))
    made = f"{THIRD}:indicators"
    review.add(JournalEntry("correct", (made,), {"indicator": "firms"}))
    assert set(write_accepted(review, tiny, "demo-2023")) == {made}


def test_nothing_is_rejected_without_a_reason(review):
    with pytest.raises(ValueError, match="reason"):
        review.add(JournalEntry("reject", (FIRST,), reason=" "))


def test_proposals_that_changed_under_a_review_stop_it(folder, review):
    path = folder / "proposals.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("155", "156"), encoding="utf-8")
    with pytest.raises(ValueError, match="imported afresh"):
        Review(folder)


def test_each_fault_of_make_data_stands_with_its_row(review, tiny_frames):
    problems = faults(tiny_frames, review.state.items.values(), "demo-2023")
    assert "indicator" in [problem.column for problem in problems[THIRD]]
    # The demo's data end in the first half of 2023: a result of the whole year is too late.
    assert FIRST in problems and "" not in problems


def test_the_number_of_a_split_row_is_no_fault(review, tiny_frames):
    review.add(JournalEntry("copy", (FIRST,)))
    problems = faults(tiny_frames, review.state.items.values(), "demo-2023")
    assert "figure_id" not in [problem.column for problem in problems[f"{FIRST}+2"]]


def test_accepted_rows_become_lines_at_the_end_with_the_next_numbers(review, tiny):
    before = (tiny / FIGURES).read_bytes()
    for key in (FIRST, SECOND):
        review.add(JournalEntry("correct", (key,), {"period": "2021"}))
    assert write_accepted(review, tiny, "demo-2023") == {}
    after = (tiny / FIGURES).read_bytes()
    assert after.startswith(before)
    lines = after[len(before) :].decode().splitlines()
    last = before.decode().splitlines()[-1].split(",")[0]
    assert lines[0].startswith(f"d-{int(last[2:]) + 1:02d},demo,fyp14,firms,企业数,")
    assert len(lines) == 2
    assert check(read_curated(tiny)[0]) == []
    assert statuses(review) == ["written", "written", "waiting"]


def test_a_row_with_a_fault_keeps_all_from_being_written(review, tiny):
    before = (tiny / FIGURES).read_bytes()
    review.add(JournalEntry("accept", (THIRD,)))
    assert list(write_accepted(review, tiny, "demo-2023")) == [THIRD]
    assert (tiny / FIGURES).read_bytes() == before
    assert statuses(review)[2] == "accepted"


def test_a_writing_that_stopped_before_its_note_does_not_write_twice(folder, review, tiny):
    review.add(JournalEntry("correct", (FIRST,), {"period": "2021"}))
    write_accepted(review, tiny, "demo-2023")
    written = (tiny / FIGURES).read_bytes()
    journal = folder / JOURNAL
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    again = Review(folder)
    assert again.state.items[FIRST].status == "corrected"
    assert write_accepted(again, tiny, "demo-2023") == {}
    assert (tiny / FIGURES).read_bytes() == written


def test_a_written_row_is_no_longer_decided_here(review, tiny):
    review.add(JournalEntry("correct", (FIRST,), {"period": "2021"}))
    write_accepted(review, tiny, "demo-2023")
    assert not review.undo()
    with pytest.raises(ValueError, match="written"):
        review.add(JournalEntry("reject", (FIRST,), reason="错"))


def test_a_rare_column_is_added_only_where_a_row_needs_it(tmp_path):
    path = tmp_path / "demo" / "breaks.csv"
    row = {"area": "demo", "indicator": "firms", "period": "2022", "reason": "x,y", "locator": "一"}
    append(path, "breaks", [row])
    assert path.read_text(encoding="utf-8").splitlines()[1] == 'demo,firms,2022,"x,y",一'
    claim = dict.fromkeys(BY_NAME["claims"].column_names, "")
    claims = tmp_path / "demo" / "claims.csv"
    append(claims, "claims", [{**claim, "claim_id": "a-1"}])
    assert "scope" not in claims.read_text(encoding="utf-8").splitlines()[0]
    append(claims, "claims", [{**claim, "claim_id": "a-2", "scope": "not_stated"}])
    assert "scope" in claims.read_text(encoding="utf-8").splitlines()[0]


def test_the_first_indicators_of_a_city_follow_their_targets_units_and_headings(review, tiny):
    frames = dict(read_curated(tiny)[0])
    frames["indicators"] = frames["indicators"].iloc[:0]
    frames["themes"] = frames["themes"].iloc[:1].assign(name="民生福祉")
    shared = {"printed_name": "园区", "printed_theme": "改善民生", "unit": "个"}
    review.add(JournalEntry("correct", (FIRST,), shared | {"role": "baseline", "value": "40"}))
    review.add(JournalEntry("correct", (THIRD,), shared | {"role": "target", "value": "30"}))
    row = indicator_of(review, review.state.items[THIRD], frames).row
    theme = frames["themes"]["theme"].iloc[0]
    assert (row["direction"], row["kind"], row["theme"]) == ("lower", "stock", theme)
