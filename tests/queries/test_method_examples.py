"""The rows that the page about the method shows are chosen by what they are, not by name."""

import queries


def test_a_row_is_chosen_for_each_kind_that_the_store_has(tiny_store):
    rows = queries.method_examples(tiny_store)
    assert {kind: (row.indicator, row.period) for kind, row in rows.items()} == {
        "level": ("firms", "2022"),
        "lower": ("dust", "2022"),
        "annual": ("trade-growth", "2022"),
        "part_year": ("trade", "2023H1"),
    }


def test_a_row_with_a_published_completion_goes_before_others(invented_store, tiny_store):
    assert queries.method_examples(tiny_store)["level"].published_completion
    assert queries.method_examples(invented_store)["growth"].method == "progress"
