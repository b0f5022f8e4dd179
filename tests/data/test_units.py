"""Units as the documents print them."""

import pytest

from data.units import class_in, convertible, factor, numbers_in, ratio_in


@pytest.mark.parametrize(
    ("unit", "other", "times"),
    [
        ("亿元", "万元", 10_000),
        ("万元", "亿元", 0.0001),
        ("万亿元", "亿元", 10_000),
        ("万人", "人", 10_000),
        ("公斤", "吨", 0.001),
        ("百分点", "%", 1),
        ("个百分点", "百分点", 1),
        ("家", "户", 1),
        ("万户次", "万户次", 1),
        ("万元/人", "万元", 1),
        ("亿元", "", 1),
        ("", "亿元", 1),
    ],
)
def test_units_of_one_thing_convert(unit: str, other: str, times: float) -> None:
    assert convertible(unit, other)
    assert factor(unit, other) == pytest.approx(times)


@pytest.mark.parametrize(
    ("unit", "other"), [("亿元", "亿美元"), ("%", "亿元"), ("人", "公里"), ("天", "个")]
)
def test_units_of_different_things_do_not_convert(unit: str, other: str) -> None:
    assert not convertible(unit, other)
    with pytest.raises(ValueError, match="does not convert"):
        factor(unit, other)


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("1423", [1423]),
        ("7*", [7]),
        ("【160】", [160]),
        ("≥320", [320]),
        ("1,200项", [1200]),
        ("-18.8%", [-18.8, 18.8]),
        ("−18.8%", [-18.8, 18.8]),
        ("3-5家", [3, -5, 5]),
        ("近9成", [9, 90]),
        ("１２．５％", [12.5]),
        ("市级下达", []),
        ("零的突破", [0]),
    ],
)
def test_the_numbers_of_a_printed_text(printed: str, numbers: list[float]) -> None:
    assert numbers_in(printed) == numbers


@pytest.mark.parametrize(
    ("printed", "rank"), [("Ⅲ", 3), ("II类", 2), ("保持Ⅱ类", 2), ("Ⅳ类", 4), ("R&D", None)]
)
def test_a_printed_class_has_a_rank(printed: str, rank: int | None) -> None:
    assert class_in(printed) == rank


@pytest.mark.parametrize(
    ("printed", "place"), [("劣Ⅴ类", 6), ("达到Ⅲ类", 3), ("Ⅴ类", 5), ("未达标", None)]
)
def test_declared_classes_have_the_longest_name_that_is_printed(
    printed: str, place: int | None
) -> None:
    assert class_in(printed, "Ⅰ类 Ⅱ类 Ⅲ类 Ⅳ类 Ⅴ类 劣Ⅴ类") == place


@pytest.mark.parametrize(
    ("printed", "value"),
    [("1.78∶1", 1.78), ("1:1.5", 1 / 1.5), ("0.4∶0.6∶1", None), ("3:0", None), ("1.78", None)],
)
def test_a_ratio_of_two_parts_is_a_number(printed: str, value: float | None) -> None:
    assert ratio_in(printed) == (value and pytest.approx(value))
