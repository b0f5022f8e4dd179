"""What a log may say of a fault: its kind and its places in the code, nothing that was sent."""

import json
import logging
import sys

import pytest

from web.monitoring.json_log import Formatter, JsonFormatter, logging_config


@pytest.fixture
def record():
    """Of a fault and what led to it, whose words are those of a reader's search."""
    sent = "".join(("sec", "ret"))
    try:
        try:
            dict[str, int]()[sent]
        except KeyError as error:
            raise ValueError(f"no {sent} here") from error
    except ValueError:
        return logging.LogRecord("x", 40, __file__, 1, "a request failed", (), sys.exc_info())


@pytest.mark.parametrize("formatter", [Formatter("%(message)s"), JsonFormatter()])
def test_a_fault_is_logged_by_its_kinds_and_places_and_never_in_its_words(record, formatter):
    said = formatter.format(record)
    assert "secret" not in said
    for part in ("a request failed", "builtins.KeyError", "builtins.ValueError", "()[sent]"):
        assert part in said


@pytest.mark.parametrize("is_json", [True, False])
def test_every_line_of_the_server_is_written_that_way(is_json):
    config = logging_config("", is_json=is_json)
    assert {form["()"] for form in config["formatters"].values()} == {Formatter, JsonFormatter}


def test_a_line_of_json_ends_with_the_kind_of_the_fault(record):
    line = json.loads(JsonFormatter().format(record))
    assert line["fault"].endswith("\nbuiltins.ValueError")
