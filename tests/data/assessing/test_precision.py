"""What printed digits allow."""

from __future__ import annotations

import pytest

from data.assessing.precision import span, span_of_ratio


def ends(printed: str, value: float | None, bound: str = "eq", unit: str = "%") -> object:
    found = span(printed, value, bound, unit, is_set=False)
    return found and tuple(float(end) for end in found)


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [
        ("70", 70, (69.5, 70.5)), ("70.0", 70, (69.95, 70.05)), ("−6.30%", -6.3, (-6.305, -6.295)),
        ("1,423.5", 1423.5, (1423.45, 1423.55)), ("两成", 20, (19.5, 20.5)),
    ],
)  # fmt: skip
def test_a_result_is_anything_that_rounds_to_its_digits(
    printed: str, value: float, expected: tuple[float, float]
) -> None:
    assert ends(printed, value) == expected


def test_things_are_counted_in_whole_numbers() -> None:
    assert ends("1423", 1423, unit="家") == (1423, 1423)
    assert ends("1.2", 1.2, unit="万家") == (1.15, 1.25)


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [("约1400", 1400, (1300, 1500)), ("10左右", 10, (9, 11)), ("约20000", 20000, (19000, 21000)),
     ("6.3左右", 6.3, (6.2, 6.4)), ("约7", 7, (6, 8)),
     ("约0", 0, (-1, 1))],
)  # fmt: skip
def test_about_a_number_is_one_unit_of_its_last_digit_either_way(
    printed: str, value: float, expected: tuple[float, float]
) -> None:
    assert ends(printed, value, "approx") == expected


def test_a_bound_and_a_target_are_what_is_printed() -> None:
    assert ends("超过4000", 4000, "gt") == (4000, 4000)
    ends_of_target = span("70", 70, "eq", "%", is_set=True)
    assert ends_of_target and tuple(map(float, ends_of_target)) == (70, 70)


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
