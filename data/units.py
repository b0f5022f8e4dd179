"""Units as the documents print them, and the numbers in a printed text."""

import re
from fractions import Fraction
from functools import cache
from unicodedata import normalize

_SCALES = {
    "": 1.0, "十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8,
    "万亿": 1e12,
}  # fmt: skip
_UNIT = re.compile(r"(?P<scale>万亿|千万|百万|亿|万|千|百|十)?(?P<base>.*)")
#: A printed unit without its scale -> (what it measures, factor).
_BASES = {
    "公斤": ("吨", 0.001),
    "吨吨": ("吨", 1.0),
    "百分点": ("%", 1.0),
    "个百分点": ("%", 1.0),
    "km": ("公里", 1.0),
}
#: Measure words: Chinese counts the same thing with several of them.
_COUNTERS = frozenset(
    (*"个家所项户名人处栋件座种支条台辆张只艘部款例起宗批届场", *("户次", "人次", "家次"))
)
_WORDS = {word: float(number) for number, word in enumerate("零一二三四五六七八九十")} | {"首": 1.0}
_ROMAN = ("I", "II", "III", "IV", "V")
_CLASS = re.compile(r"(?<![A-Z])(?:IV|V|I{1,3})(?![A-Z])")
_RATIO = re.compile(r"(?<![\d.∶︰：:])(\d+(?:\.\d+)?)[∶︰：:](\d+(?:\.\d+)?)(?![\d.]*[∶︰：:])")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\D{0,3}?[-—–－~～至到](\d+(?:\.\d+)?)")
_NUMBER = re.compile(r"[-−－]?\d+(?:,\d{3})*(?:\.\d+)?")


def convertible(unit: str, other: str) -> bool:
    """Whether two printed units measure the same thing: 亿元 and 万元 do, 亿元 and 亿美元 do not.

    A unit that is not printed fits every other; what stands after a slash (万元/人) does not count.
    """
    return not unit or not other or _measured(unit)[0] == _measured(other)[0]


def factor(unit: str, other: str) -> float:
    """What a number in `unit` is multiplied with to be in `other`.

    Raises:
        ValueError: the units do not convert.
    """
    if not convertible(unit, other):
        raise ValueError(f"{unit!r} does not convert to {other!r}")
    return _measured(unit)[1] / _measured(other)[1] if unit and other else 1.0


def unit_beside(printed: str, number: str, unit: str) -> str:
    """The unit printed behind a number, if it is `unit` in some scale: 1.2亿吨 -> 亿吨."""
    base = _UNIT.fullmatch(unit)["base"] if unit else ""  # type: ignore[index]
    if not base:
        return ""
    scales = "|".join(sorted(filter(None, _SCALES), key=len, reverse=True))
    match = re.search(rf"(?<![\d.]){re.escape(number)}\s*((?:{scales})?{re.escape(base)})", printed)
    return match[1] if match else ""


def numbers_in(printed: str) -> list[float]:
    """The numbers that stand in a printed text, signs and thousands separators understood.

    `成` counts as ten per cent; ranks and counts may be in words: 第四位, 首位, 连续五年.
    """
    text = printed.translate(str.maketrans("０１２３４５６７８９．％", "0123456789.%"))
    numbers = [_to_float(match.group()) for match in _NUMBER.finditer(text)]
    if "成" in text:
        numbers += [number * 10 for number in numbers]
    # A dash is a minus only where the text says so; 3-5家 is a range of positive numbers.
    numbers += [-number for number in numbers if number < 0]
    return numbers + [number for word, number in _WORDS.items() if word in text]


def counts_things(unit: str) -> bool:
    """Whether a unit counts things one by one: 家 does, 万家 and % do not."""
    return unit.partition("/")[0] in _COUNTERS


def numbers_of_range(printed: str) -> tuple[float, float] | None:
    """The ends of a printed range: 3 and 5 of 3—5家; None where it is none."""
    match = _RANGE.search(normalize("NFKC", printed))
    ends = (_to_float(match[1]), _to_float(match[2])) if match else None
    return ends if ends and ends[0] < ends[1] else None


def ratio_parts(printed: str) -> tuple[str, str] | None:
    """The two numbers of a printed ratio, as printed; None of one of three, and of none."""
    match = _RATIO.search("".join(printed.split()))
    return (match[1], match[2]) if match and Fraction(match[2]) else None


def ratio_in(printed: str) -> Fraction | None:
    """What a printed ratio of two parts comes to: 1.78 of 1.78∶1."""
    parts = ratio_parts(printed)
    return Fraction(parts[0]) / Fraction(parts[1]) if parts else None


def class_in(printed: str, order: str = "") -> int | None:
    """The place of a printed class: 3 for Ⅲ or III类; None where none is printed.

    `order` are the classes of the indicator from the first on, a space between; without them,
    Roman numbers.
    """
    if order:
        places = {word: place for place, word in enumerate(order.split(), start=1)}
        named = [word for word in places if word in printed]
        return places[max(named, key=len)] if named else None
    match = _CLASS.search(normalize("NFKC", printed))
    return _ROMAN.index(match.group()) + 1 if match else None


def _to_float(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-").replace("－", "-"))


@cache
def _measured(unit: str) -> tuple[str, float]:
    """What a unit measures and its factor to that."""
    name = unit.partition("/")[0]
    if name in _BASES:  # first: the 百 of 百分点 is no scale
        return _BASES[name]
    match = _UNIT.fullmatch(name)
    assert match is not None  # the pattern matches every text
    base, factor_ = _BASES.get(match["base"], (match["base"], 1.0))
    return ("" if base in _COUNTERS else base), factor_ * _SCALES[match["scale"] or ""]
