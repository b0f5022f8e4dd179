"""Slips that leave every cell well formed: one year, unit, area or sign written for another.

Each is refused; where the document really prints it so, the row's column `accepted` says why. What
is said is said in Chinese and in English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from statistics import median
from typing import Any, NamedTuple

import pandas as pd

from data.checks.countable import is_countable, period_of
from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.curation.values import CHANGES
from data.units import convertible, factor, numbers_in, unit_beside
from data.wording import change_of

_RESULTS = ("baseline", "actual", "published_rating", "published_completion")
#: How many years a plan of a kind may have.
_YEARS = {"annual": 1, "five_year": 5, "action": 10}
#: Bases whose number is in the unit of the indicator.
_IN_UNIT = ("level", "every_year", "cumulative")
#: A figure so many times another of its series is in another unit, or it is worth a second look.
_TIMES = 100
#: Bases whose number is in per cent, whatever its indicator is in.
_IN_PER_CENT = ("yoy_growth", "average_growth", "change_rate", "completion")


#: Slip -> its column, what to correct in it, and what is wrong, in Chinese and in English.
_SLIPS = {
    "late": ("period", "时点", "the period", "时点 {row.period} 晚于文件的数据截止日",
             "{row.period} ends after the document's data_until"),
    "span": ("end", "起止年", "start or end", "规划有 {years} 年",
             "a plan of the kind {row.kind} with {years} years"),
    "year": ("value", "数值", "the number", "数值 {row.value} 是年份",
             "the value {row.value} is the year of {row.printed_value!r}"),
    "elsewhere": ("area", "区域", "the area", "{row.area} 不在 {district} 之内",
                  "{row.area} is an area of {home}, not of {district}"),
    "rate": ("unit", "单位", "the unit", "计法 {row.basis} 的数以 % 计，单位写作“{row.unit}”",
             "a number with basis {row.basis} is in %, not in {row.unit!r}"),
    "unitless": ("unit", "单位", "the unit", "没有单位，指标的单位是“{unit}”",
                 "no unit, where {row.indicator} is in {unit!r}"),
    "unit": ("unit", "单位", "the unit", "原文印“{printed}”，单位写作“{row.unit}”",
             "the text prints {printed!r}, not {row.unit!r}"),
    "growth": ("basis", "计法", "the basis", "增速指标的计法写作 {row.basis}",
               "{row.indicator} is a rate of growth, its basis {row.basis}"),
    "natures": ("nature", "性质", "the nature", "同一指标一处约束性、一处预期性",
                "the indicator is binding in one row and expected in another"),
    "fall": ("value", "正负号", "the sign or the sense", "原文是下降，数值却是 {row.value}",
             "the text says a fall, the value is {row.value}"),
    "rise": ("value", "正负号", "the sign or the sense", "原文是上升，数值却是 {row.value}",
             "the text says a rise, the value is {row.value}"),
    "magnitude": ("unit", "单位", "the unit", "与同一指标的其他数相差百倍以上",
                  "a hundred times another figure of its indicator"),
    "counted": ("counted", "counted", "it after the guide", "不认识“{row.counted}”数的是什么",
                "{row.counted!r} says nothing that can be counted"),
}  # fmt: skip


class Slip(NamedTuple):
    """A row of a frame with a slip of a kind, and what the words name beside the row."""

    frame: pd.DataFrame
    row: Any
    kind: str
    named: Mapping[str, Any] = {}


def check_slips(frames: Frames) -> Iterator[Problem]:
    """Every slip of the kinds below that its row does not accept."""
    for rule in (_dates, _spans, _years_as_values, _areas, _units, _bases, _natures, _signs,
                 _magnitudes, _counted):  # fmt: skip
        for slip in rule(frames):
            if not slip.row.accepted:
                yield _problem(slip)


def _problem(slip: Slip) -> Problem:
    column, *correct, chinese, english = _SLIPS[slip.kind]
    what = Both(*(text.format(row=slip.row, **slip.named) for text in (chinese, english)))
    advice = Both(
        f"改正{correct[0]}；原文确实如此，就在 accepted 列写明理由",
        f"Correct {correct[1]}; if it is printed so, say why in the column accepted",
    )
    return at(slip.frame, slip.row.Index, column, what, advice)


def _dates(frames: Frames) -> Iterator[Slip]:
    """A result is of a time that its document can know."""
    figures, documents = frames["figures"], frames["documents"]
    until = {row.document: _moment(row.data_until) for row in documents.itertuples()}
    for row in figures[figures["role"].isin(_RESULTS)].itertuples():
        when, known = period_of(row.period), until.get(row.document)
        if when is not None and known is not None and when.end > known:
            yield Slip(figures, row, "late")


def _spans(frames: Frames) -> Iterator[Slip]:
    """A plan has as many years as its kind; its targets lie in them."""
    plans = frames["plans"]
    for row in plans.itertuples():
        if not (row.start.isdecimal() and row.end.isdecimal()):
            continue
        years = int(row.end) - int(row.start) + 1
        if years > _YEARS.get(row.kind, years):
            yield Slip(plans, row, "span", {"years": years})


def _years_as_values(frames: Frames) -> Iterator[Slip]:
    """55.3（2019年） is 55.3."""
    figures = frames["figures"]
    for row in figures[figures["value"].str.fullmatch(r"(19|20)\d\d")].itertuples():
        others = set(numbers_in(row.printed_value)) - {float(row.value)}
        is_year = re.search(rf"{row.value}\s*年", row.printed_value) and row.unit != "年"
        if is_year and others:
            yield Slip(figures, row, "year")


def _areas(frames: Frames) -> Iterator[Slip]:
    """A document speaks of its district, what lies in it, and what it lies in."""
    areas = frames["areas"]
    parent = dict(zip(areas["area"], areas["parent"], strict=True))
    home = dict(zip(areas["area"], areas["district"], strict=True))
    district = dict(zip(frames["documents"]["document"], frames["documents"]["district"],
                        strict=True))  # fmt: skip
    for name in ("figures", "claims"):
        frame = frames[name]
        for row in frame.itertuples():
            of_document = district.get(row.document, "")
            near = {of_document, *_above(of_document, parent)}
            if row.area in home and not ({row.area, home[row.area]} & near
                                         or of_document in _above(row.area, parent)):  # fmt: skip
                yield Slip(
                    frame, row, "elsewhere", {"home": home[row.area], "district": of_document}
                )


def _above(area: str, parent: dict[str, str]) -> list[str]:
    """The areas that one lies in, at any depth."""
    above: list[str] = []
    while (area := parent.get(area, "")) and area not in above:
        above.append(area)
    return above


def _units(frames: Frames) -> Iterator[Slip]:
    """A number of something that has a unit has one, the same that its text prints."""
    figures, wanted = frames["figures"], _of_indicators(frames, "unit")
    rates = figures[(figures["value"] != "") & figures["basis"].isin(_IN_PER_CENT)]
    for row in rates[rates["unit"] != "%"].itertuples():
        yield Slip(figures, row, "rate")
    numbers = figures[(figures["value"] != "") & figures["basis"].isin(_IN_UNIT)]
    for row in numbers.itertuples():
        unit = wanted.get(row.indicator, "")
        if unit and not row.unit:
            yield Slip(figures, row, "unitless", {"unit": unit})
        printed = unit_beside(row.printed_value, row.value.lstrip("-"), row.unit)
        if printed and convertible(printed, row.unit) and factor(printed, row.unit) != 1:
            yield Slip(figures, row, "unit", {"printed": printed})


def _bases(frames: Frames) -> Iterator[Slip]:
    """A rate of growth counts as growth, and nothing else does."""
    figures, kinds = frames["figures"], _of_indicators(frames, "kind")
    for row in figures[figures["value"] != ""].itertuples():
        if kinds.get(row.indicator) == "growth" and row.basis in ("level", "cumulative"):
            yield Slip(figures, row, "growth")


def _natures(frames: Frames) -> Iterator[Slip]:
    """An indicator of a plan is binding or expected, not both."""
    figures = frames["figures"]
    rows = figures[figures["nature"] != ""].itertuples()
    for same in _alike(rows, "document", "plan", "area", "indicator"):
        if len({row.nature for row in same}) > 1:
            yield Slip(figures, same[-1], "natures")


def _alike(rows: Iterable[Any], *names: str) -> Iterable[list[Any]]:
    """The rows by what they have in some columns; `groupby` takes milliseconds for each."""
    groups: dict[tuple[str, ...], list[Any]] = {}
    for row in rows:
        groups.setdefault(tuple(getattr(row, name) for name in names), []).append(row)
    return groups.values()


def _signs(frames: Frames) -> Iterator[Slip]:
    """下降0.4% is growth of -0.4, or 0.4 of what counts a reduction."""
    figures, sense = frames["figures"], _of_indicators(frames, "sense")
    changes = figures[(figures["value"] != "") & figures["basis"].isin(CHANGES)]
    for row in changes.itertuples():
        word = change_of(_before_number(row.printed_value)) or change_of(row.printed_name)
        if word not in ("fall", "rise") or row.printed_value.strip()[:1] in "-−－":
            continue
        falls = (word == "fall") != (sense.get(row.indicator) == "reduction")
        if falls != row.value.startswith("-"):
            yield Slip(figures, row, word)


def _before_number(printed: str) -> str:
    return re.split(r"\d", printed, maxsplit=1)[0]


def _magnitudes(frames: Frames) -> Iterator[Slip]:
    """A figure a hundred times another of its series is in another unit: 万吨 for 亿吨."""
    figures, units = frames["figures"], _of_indicators(frames, "unit")
    named = (figures["value"] != "") & (figures["indicator"] != "")
    numbers = figures[named & figures["basis"].isin(("level", "every_year"))]
    for rows in _alike(numbers.itertuples(), "area", "indicator"):
        known = [(row, amount) for row in rows if (amount := _amount(row, units)) > 0]
        amounts = [amount for _, amount in known]
        if len(known) < 2 or max(amounts) < _TIMES * min(amounts):
            continue
        middle = median(amounts)
        ratios = [(row, max(amount / middle, middle / amount)) for row, amount in known]
        least = min(_TIMES, max(ratio for _, ratio in ratios))
        for row in (row for row, ratio in ratios if ratio >= least):
            yield Slip(figures, row, "magnitude")


def _amount(row: Any, units: dict[str, str]) -> float:
    unit = units.get(row.indicator, "")
    scale = factor(row.unit, unit) if convertible(row.unit, unit) else 0.0
    try:
        return abs(float(row.value)) * scale
    except ValueError:
        return 0.0


def _counted(frames: Frames) -> Iterator[Slip]:
    """What a claim counts is one of the words, of an indicator and a period that there are."""
    claims, indicators = frames["claims"], set(frames["indicators"]["indicator"])
    for row in claims[claims["counted"] != ""].itertuples():
        if not is_countable(row.counted, indicators):
            yield Slip(claims, row, "counted")


def _of_indicators(frames: Frames, column: str) -> dict[str, str]:
    indicators = frames["indicators"]
    return dict(zip(indicators["indicator"], indicators[column], strict=True))


def _moment(date: str) -> float | None:
    """2023-06-30 -> 2023.5: the end of the month; None where it is no date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?", date)
    return round(int(match[1]) + int(match[2] or 12) / 12, 6) if match else None
