"""The examples that the page about the method shows are what the method does."""

import pytest

from assessment import Period, Reason, assess
from assessment.examples import DUES, EXAMPLES, RULED, Due, Example, Ruled
from assessment.progress import schedule
from assessment.robustness import THRESHOLD_SETS
from assessment.targets import Kind, kind_of


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_comes_to_what_is_written_beside_it(example: Example) -> None:
    assessment = assess(example.case, example.period)
    assert (assessment.reason or assessment.rating) == example.expected


@pytest.mark.parametrize("example", DUES, ids=lambda example: example.period)
def test_what_is_due_is_what_is_written_beside_the_date(example: Due) -> None:
    due = schedule(example.start, example.end, Period.parse(example.period))
    assert due == example.expected


@pytest.mark.parametrize("example", RULED, ids=lambda example: str(example.completion))
def test_each_set_says_what_is_written_beside_the_completion(example: Ruled) -> None:
    verdicts = tuple(
        thresholds.rate(example.completion, example.due) for thresholds in THRESHOLD_SETS
    )
    assert verdicts == example.expected


def test_there_is_an_example_of_each_kind_of_target_and_of_each_reason() -> None:
    assert {kind_of(example.case) for example in EXAMPLES} == set(Kind)
    assert {example.expected for example in EXAMPLES} >= set(Reason)
