"""What printed digits allow."""

import pytest

from data.assessing.precision import span, span_of_ratio
from data.assessing.precision_examples import PRINTED, PrintedExample


def ends(printed: str, value: float | None, bound: str = "eq", unit: str = "%") -> object:
    interval = span(printed, value, bound, unit, is_set=False)
    return interval and tuple(float(end) for end in interval)


@pytest.mark.parametrize("example", PRINTED, ids=lambda example: example.printed)
def test_a_print_allows_what_is_written_beside_it(example: PrintedExample) -> None:
    printed, value, bound, unit, is_set, expected = example
    allowed = span(printed, value, bound, unit, is_set=is_set)
    assert allowed and tuple(map(float, allowed)) == expected


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [
        ("−6.30%", -6.3, (-6.305, -6.295)), ("1,423.5", 1423.5, (1423.45, 1423.55)),
        ("两成", 20, (19.5, 20.5)),
    ],
)  # fmt: skip
def test_a_result_is_anything_that_rounds_to_its_digits(
    printed: str, value: float, expected: tuple[float, float]
) -> None:
    assert ends(printed, value) == expected


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [("约20000", 20000, (19000, 21000)), ("6.3左右", 6.3, (6.2, 6.4)), ("约7", 7, (6, 8)),
     ("约0", 0, (-1, 1))],
)  # fmt: skip
def test_about_a_number_is_one_unit_of_its_last_digit_either_way(
    printed: str, value: float, expected: tuple[float, float]
) -> None:
    assert ends(printed, value, "approx") == expected


@pytest.mark.parametrize("printed", ["3—5家", "3-5家", "3家至5家", "３～５家"])
def test_a_range_has_two_ends(printed: str) -> None:
    assert ends(printed, None, "range") == (3, 5)


@pytest.mark.parametrize("printed", ["5—3家", "4家", "2021年-2025年底前"])
def test_no_number_and_no_range_allow_nothing(printed: str) -> None:
    assert ends(printed, None, "range" if printed != "2021年-2025年底前" else "none") is None


def test_a_ratio_is_as_fine_as_its_parts() -> None:
    ends_of_ratio = span_of_ratio("1.78∶1", is_set=False)
    assert ends_of_ratio and tuple(map(float, ends_of_ratio)) == (1.775, 1.785)
    assert span_of_ratio("0.4∶0.6∶1", is_set=False) is None
