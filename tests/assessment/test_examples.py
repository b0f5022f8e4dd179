"""The examples that the page about the method shows are what the method does."""

from __future__ import annotations

import pytest

from assessment import assess
from assessment.examples import EXAMPLES, Example
from assessment.targets import Kind, kind_of


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_comes_to_what_is_written_beside_it(example: Example) -> None:
    found = assess(example.case, example.period)
    assert (found.reason or found.rating) == example.expected


def test_there_is_an_example_of_each_kind_of_target() -> None:
    assert {kind_of(example.case) for example in EXAMPLES} == set(Kind)
