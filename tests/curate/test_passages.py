"""A review passage by passage: what stands together is decided together."""

from curate.desk import Desk
from curate.passages.callbacks import decision
from curate.passages.groups import next_waiting, passages_of
from curate.passages.panel import lines
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
    assert (
        drawn.index("'data-tick': 'figures-0001'" if "'data-tick': 'f" in drawn else "figures-0001")
        > 0
    )
    assert "Sup('1')" in drawn and "Sup('2')" in drawn
