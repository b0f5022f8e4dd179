"""`/methodology` beside the tests that it was written from, as `docs/methodology.md` has them.

`python -m tests.presentation.methodology.side_by_side > docs/methodology.md` writes it anew.
"""

from collections.abc import Iterable, Iterator, Sequence

from assessment.examples import DUES, RULED
from assessment.robustness import THRESHOLD_SETS
from presentation import dates, numbers
from presentation.methodology.robustness import threshold_words
from presentation.methodology.rule_rows import due_words
from presentation.methodology.worked import worked
from presentation.verdicts import grades
from presentation.verdicts.threshold_words import THRESHOLD_NAMES

_METHOD = "tests/assessment/test_examples.py"
_TOLD = "tests/presentation/methodology/test_rules_told.py"
_PAGE = "tests/pages/test_methodology_page.py"

#: Section of the page -> what it is written from, and the tests of it.
SECTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "rules": ("`rules.csv`, `assessment.progress.schedule`, the formulas of the examples", (
        f"{_TOLD}::test_the_schedule_is_told_as_the_code_counts_it",
        f"{_TOLD}::test_a_rule_is_told_by_its_own_thresholds",
        f"{_TOLD}::test_each_line_of_a_printed_rule_is_where_its_class_begins",
        f"{_TOLD}::test_what_is_nearly_met_is_told_by_the_rule_on_results",
        f"{_TOLD}::test_no_number_of_a_rule_is_typed_into_the_words_about_the_method",
    )),
    "worked": ("`assessment.examples.EXAMPLES`, judged when the page is drawn", (
        f"{_METHOD}::test_an_example_comes_to_what_is_written_beside_it",
        "tests/proof/test_second_engine.py::"
        "test_they_agree_on_the_examples_that_the_page_shows",
        "tests/presentation/methodology/test_worked.py::"
        "test_the_page_shows_the_arithmetic_of_every_example",
    )),
    "examples": ("rows of the store, with the steps that the build computed", (
        "tests/assessment/test_published_examples.py::"
        "test_the_engine_gives_what_the_second_route_gives",
        f"{_PAGE}::test_the_growth_example_is_worked_from_the_printed_averages",
        f"{_PAGE}::test_the_level_example_is_worked_from_the_table",
        f"{_PAGE}::test_an_annual_plan_is_compared_with_its_target",
    )),
    "gauges": ("samples, marked as made up", (
        "tests/components/methodology/test_methodology.py::"
        "test_the_samples_of_gauges_say_that_they_are_made_up",
    )),
    "reasons": ("`assessment.Reason`, counted in the store", (
        f"{_METHOD}::test_there_is_an_example_of_each_kind_of_target_and_of_each_reason",
        f"{_PAGE}::test_every_reason_stands_on_the_page",
    )),
    "official": ("both verdicts of the store, counted", (
        "tests/assessment/test_published_examples.py::"
        "test_the_engine_tells_which_verdicts_disagree",
    )),
    "mentions": ("the order in which `data/assessing/mentions.py` chooses", (
        "tests/data/assessing/test_one_truth.py::"
        "test_a_number_counts_before_a_blank_a_table_before_the_text_then_the_first",
    )),
    "sure": ("`data.assessing.precision_examples.PRINTED`, and every verdict of the store", (
        "tests/data/assessing/test_precision.py::test_a_print_allows_what_is_written_beside_it",
        "tests/presentation/methodology/test_allowed.py::"
        "test_what_a_print_allows_is_told_as_the_build_computes_it",
        "tests/assessment/test_certainty.py::"
        "test_no_value_within_the_print_gives_a_verdict_outside_the_two",
    )),
    "rulers": ("`assessment.robustness.THRESHOLD_SETS`, applied to every verdict of the store", (
        f"{_METHOD}::test_each_set_says_what_is_written_beside_the_completion",
        f"{_TOLD}::test_thresholds_say_whether_their_own_line_belongs_to_on_track",
    )),
    "missing": ("the documents of the store", ()),
}  # fmt: skip


def page() -> str:
    """The whole document."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The page about the method, and its tests"
    yield ""
    yield "Written by `python -m tests.presentation.methodology.side_by_side`; a test compares it."
    yield "On the left what `/methodology` says, on the right the test that it was written from:"
    yield "the page computes each line from the same example when it is drawn."
    yield ""
    yield "## Sections"
    yield ""
    yield from _table(("section", "written from", "tests"), _sections())
    yield ""
    yield "## Examples of verdicts and reasons"
    yield ""
    yield f"Each is `{_METHOD}::test_an_example_comes_to_what_is_written_beside_it[…]`, and judged"
    yield "by the second engine in `tests/proof/test_second_engine.py`."
    yield ""
    yield from _table(("on the page: given", "arithmetic or reason", "verdict", "test […]"), (
        (item.figures, "<br>".join(item.lines), item.verdict, f"`{item.name}`") for item in worked()
    ))  # fmt: skip
    yield ""
    yield "## What is due"
    yield ""
    yield f"Each is `{_METHOD}::test_what_is_due_is_what_is_written_beside_the_date[…]`."
    yield ""
    yield from _table(("on the page: at", "due", "test […]"), (
        (dates.moment_words(it.period), due_words(it), f"`{it.period}`") for it in DUES
    ))  # fmt: skip
    yield ""
    yield "## Other thresholds"
    yield ""
    yield from (
        f"- {THRESHOLD_NAMES[thresholds.name]}：{threshold_words(thresholds)}"
        for thresholds in THRESHOLD_SETS
    )
    yield ""
    yield f"Each is `{_METHOD}::test_each_set_says_what_is_written_beside_the_completion[…]`."
    yield ""
    heads = (
        "on the page: completion",
        "due",
        *(THRESHOLD_NAMES[thresholds.name] for thresholds in THRESHOLD_SETS),
        "test […]",
    )
    yield from _table(heads, (
        (numbers.percent(done), numbers.percent(due),
         *(grades.RATINGS[one.rate(done, due)] for one in THRESHOLD_SETS), f"`{done}`")
        for done, due, _ in RULED
    ))  # fmt: skip


def _sections() -> Iterator[tuple[str, str, str]]:
    for section, (source, tests) in SECTIONS.items():
        yield f"`#{section}`", source, "<br>".join(f"`{test}`" for test in tests) or "—"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for cells in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print(page(), end="")
