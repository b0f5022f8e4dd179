"""The list of all printed figures, on the tiny store."""

from data.records.figures import FigureFilter
from data.records.lists import ListOrder
from data.store import Store
from queries import figures

EVERY = FigureFilter()


def test_figures_are_narrowed_by_filters_and_counted_by_value(tiny_store: Store) -> None:
    counts = {
        (item.facet, item.value): item.count for item in figures.figure_counts(tiny_store, EVERY)
    }
    targets = figures.found_figures(tiny_store, FigureFilter(role="target"), limit=99)
    assert len(targets) == counts["role", "target"] > 0
    assert {item.placed.role for item in targets} == {"target"}
    assert counts["all", ""] == sum(n for (facet, _), n in counts.items() if facet == "period")


def test_numbers_are_sorted_within_their_unit_and_what_is_none_comes_last(
    tiny_store: Store,
) -> None:
    rows = figures.found_figures(tiny_store, EVERY, 99, order=ListOrder("value", is_down=True))
    mentions = [item.placed.mention for item in rows]
    numbers = [(item.unit, -item.value) for item in mentions if item.value is not None]
    assert numbers == sorted(numbers) and len({unit for unit, _ in numbers}) > 1
    assert [item.value is None for item in mentions] == sorted(
        item.value is None for item in mentions
    )


def test_figures_come_part_by_part_in_the_order_of_periods(tiny_store: Store) -> None:
    order = ListOrder("period")
    every = figures.found_figures(tiny_store, EVERY, 99, order=order)
    assert figures.found_figures(tiny_store, EVERY, 2, 1, order) == every[1:3]
    periods = [item.placed.mention.period for item in every]
    assert periods == sorted(periods)
