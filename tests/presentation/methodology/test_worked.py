"""The page about the method shows the examples that the tests of the method hold."""

import html
import re

from flask.testing import FlaskClient

from assessment import Reason
from assessment.examples import EXAMPLES
from assessment.outcome import UNRATED
from presentation.methodology.worked import worked
from presentation.verdicts import grades


def test_each_example_is_told_with_the_verdict_that_its_test_expects() -> None:
    for example, item in zip(EXAMPLES, worked(), strict=True):
        if isinstance(example.expected, Reason):
            assert item.rating in UNRATED and len(item.lines) == 1
        else:
            verdicts = {
                grades.RATINGS[example.expected],
                grades.OUTCOMES[example.expected],
            }
            assert item.verdict in verdicts and item.lines


def test_what_is_given_is_read_off_the_example() -> None:
    assert worked()[1].figures == "目标 2025 年 30；基期 2020 年 20；结果 2022 年 24"


def test_the_page_shows_the_arithmetic_of_every_example(invented: FlaskClient) -> None:
    page = invented.get("/methodology").get_data(as_text=True)
    text = html.unescape(re.sub(r"<[^>]+>", "", page))
    lines = [line for item in worked() for line in item.lines]
    assert len(lines) > 10
    assert [line for line in lines if line not in text] == []
