"""What the bench makes of its figures, and how rows come into the document."""

import pytest

from bench.crowd import load_of
from bench.report import KEPT, Row, p95, put, ratio

_DOCUMENT = """# Benchmarks

Measured once.

| | goal | before | now |
| --- | --- | --- | --- |
| painted | 2 | 5 | 4 |
| bytes | 40 | 88 | 50 |
"""


def test_p95_is_what_95_of_a_hundred_do_not_exceed_and_of_few_the_highest() -> None:
    assert p95(list(range(1, 101))) == 95
    assert p95([3, 1, 2]) == 3


def test_ratios_are_those_of_the_medians_and_of_the_p95() -> None:
    assert ratio([100, 200, 400], [50, 100, 100]) == "2.0, p95 4.0 (200 ms, p95 400)"
    assert ratio([], [50]) == "–"


def test_a_row_takes_the_place_of_the_one_of_its_name_and_the_others_stay() -> None:
    text = put(_DOCUMENT, [Row("painted", "2", "5", "1.5")], "Measured again.")
    assert "| painted | 2 | 5 | 1.5 |\n| bytes | 40 | 88 | 50 |\n" in text
    assert "Measured again." in text and "Measured once." not in text


def test_a_cell_that_was_not_measured_stays() -> None:
    assert "| bytes | 40 | 88 | 9 |" in put(_DOCUMENT, [Row("bytes", "40", KEPT, "9")], "")


def test_a_row_that_the_document_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="no row 'speed'"):
        put(_DOCUMENT, [Row("speed", "1")], "")


def test_what_wrk_says_is_read_with_refusals_and_losses() -> None:
    load = load_of(
        "  120 requests in 6.00s, 1.2MB read\n"
        "  Socket errors: connect 1, read 0, write 0, timeout 2\n"
        "  Non-2xx or 3xx responses: 60\n"
    )
    assert str(load) == "10.0/s, 10/s told to come again, 3 lost"
