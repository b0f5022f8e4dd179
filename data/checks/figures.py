"""A figure's columns agree: its period, value, bound, role, basis and unit."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from assessment import Period
from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.curation.values import CHANGES
from data.units import convertible, numbers_in
from data.wording import bound_of


def check_periods(frames: Frames) -> Iterator[Problem]:
    """Ranges run forwards; a growth average or a sum over years says over which."""
    for name in ("figures", "investments", "breaks"):
        frame = frames[name]
        for index, text in frame["period"].items():
            try:
                Period.parse(text)
            except ValueError as error:
                if text[:4].isdigit() and len(text) == 9:  # the table check says the rest
                    what = Both(f"{text} 前后颠倒", str(error).partition(". ")[0])
                    advice = Both("先写早的年份", "Write the earlier year first")
                    yield at(frame, index, "period", what, advice)
    figures = frames["figures"]
    averages = figures[
        (figures["basis"] == "average_growth")
        & (figures["role"] == "target")
        & ~figures["period"].str.fullmatch(r"\d{4}-\d{4}")
    ]
    for index in averages.index:
        what = Both(
            "多年平均的目标没有写起止年", "a target for an average over years needs its years"
        )
        advice = Both("写起止年，如 2021-2025", "Write the range, such as 2021-2025")
        yield at(figures, index, "period", what, advice)


def check_values(frames: Frames) -> Iterator[Problem]:
    """A value is the number that is printed; no value means no bound and a reason."""
    for name in ("figures", "investments"):
        for row in frames[name].itertuples():
            yield from _bound(frames[name], row)
            yield from _worded_bound(frames[name], row)
            if row.value and float_or_none(row.value) is not None:
                yield from _printed_number(frames[name], row)
    figures = frames["figures"]
    for row in figures.itertuples():
        if row.value and row.missing:
            what = Both("有数值就不算缺", "a figure with a value is not missing")
            advice = Both("清空这一格，或清空数值", "Empty the cell, or the value")
            yield at(figures, row.Index, "missing", what, advice)
        if (
            row.bound != "range"
            and not row.value
            and not row.missing
            and row.role in ("baseline", "target", "actual")
        ):
            what = Both("没有数值，也没有写原因", "neither a value nor a reason is given")
            advice = Both("写明为什么没有数", "Say why there is no number")
            yield at(figures, row.Index, "missing", what, advice)


def _bound(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    if row.value and row.bound == "none":
        what = Both("有数值就要有界", "a value needs a bound")
        advice = Both("写 eq、ge、le……", "Write eq, ge, le …")
        yield at(frame, row.Index, "bound", what, advice)
    elif not row.value and row.bound not in ("none", "range") and not _is_worded(row):
        what = Both(f"界 {row.bound} 没有数值", f"the bound {row.bound!r} has no value")
        advice = Both("写 none，或填上数值", "Write none, or fill in the value")
        yield at(frame, row.Index, "bound", what, advice)


def _is_worded(row: Any) -> bool:
    """Whether a bound may stand without a number: of a ratio, or of what another indicator does."""
    return getattr(row, "basis", "") == "ratio" or getattr(row, "compared_with", "") != ""


def _worded_bound(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    """A bound that the printed text itself has is the bound: 以上, 余, ≥."""
    if not row.value and getattr(row, "basis", "") != "ratio":
        return
    printed = bound_of(row.printed_value, float_or_none(row.value))
    if printed and printed != row.bound:
        what = Both(
            f"界 {row.bound} 与原文“{row.printed_value}”不符",
            f"the bound {row.bound!r} is not that of {row.printed_value!r}",
        )
        yield at(frame, row.Index, "bound", what, Both(f"写 {printed}", f"Write {printed}"))


def _printed_number(frame: pd.DataFrame, row: Any) -> Iterator[Problem]:
    value = float(row.value)
    if value < 0 and getattr(row, "basis", "") in CHANGES:
        value = abs(value)  # 下降0.4% is growth of -0.4: `make verify` compares the word
    if not any(abs(value - number) < 1e-9 for number in numbers_in(row.printed_value)):
        what = Both(
            f"数值 {row.value} 不是原文“{row.printed_value}”里的数",
            f"the value {row.value} is not the number printed in {row.printed_value!r}",
        )
        advice = Both("照抄数，或改正原文", "Copy the number, or correct the text")
        yield at(frame, row.Index, "value", what, advice)


def check_roles(frames: Frames) -> Iterator[Problem]:
    """Ratings are words with the basis rating, completions per cents with the basis completion."""
    figures = frames["figures"]
    for role, basis in (("published_rating", "rating"), ("published_completion", "completion")):
        wrong = figures[(figures["role"] == role) != (figures["basis"] == basis)]
        for index in wrong.index:
            what = Both(
                f"角色 {role} 与计法 {basis} 要一起用",
                f"the role {role} and the basis {basis} go together",
            )
            advice = Both("改正角色或计法", "Correct the role or the basis")
            yield at(figures, index, "basis", what, advice)


def check_units(frames: Frames) -> Iterator[Problem]:
    """A figure's unit is its indicator's, or one that converts to it."""
    figures, indicators = frames["figures"], frames["indicators"]
    wanted = dict(zip(indicators["indicator"], indicators["unit"], strict=True))
    with_value = figures[
        (figures["value"] != "") & figures["basis"].isin(("level", "every_year", "cumulative"))
    ]
    for row in with_value.itertuples():
        unit = wanted.get(row.indicator)
        if unit is not None and not convertible(row.unit, unit):
            what = Both(
                f"单位“{row.unit}”换算不到 {row.indicator} 的“{unit}”",
                f"the unit {row.unit!r} does not convert to {row.indicator}'s {unit!r}",
            )
            advice = Both("改正单位，或换一个指标", "Correct it, or use another indicator")
            yield at(figures, row.Index, "unit", what, advice)


def float_or_none(text: str) -> float | None:
    """A curated number, or None for other text (the table check reports that)."""
    try:
        return float(text)
    except ValueError:
        return None
