"""Whether what a target declares can be read: a range, the indicator that it names."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.units import numbers_of_range

_COPY_BOUND = Both("数值留空，或写 eq、ge、le……", "Leave the value empty, or write eq, ge, le …")


def check_targets(frames: Frames) -> Iterator[Problem]:
    """A range is printed as one; what a target is compared with is an indicator, in an area."""
    figures = frames["figures"]
    comparators = _comparators(frames["words"])
    for row in figures.itertuples():
        yield from _range(figures, row)
        yield from _relation(figures, row, comparators)
    yield from _unknown(frames)


def _range(figures: pd.DataFrame, row: Any) -> Iterator[Problem]:
    is_printed = numbers_of_range(row.printed_value) is not None
    if row.bound == "range" and (row.value or not is_printed):
        what = Both(
            f"“{row.printed_value}”（数值“{row.value}”）不是区间",
            f"{row.printed_value!r} with the value {row.value!r} is no range",
        )
        yield at(figures, row.Index, "bound", what, _COPY_BOUND)
    if row.role == "target" and is_printed and row.bound == "none" and not row.accepted:
        what = Both(f"“{row.printed_value}”是区间", f"{row.printed_value!r} is a range")
        yield at(figures, row.Index, "bound", what, Both("写 range", "Write range"))


def _relation(figures: pd.DataFrame, row: Any, comparators: tuple[str, ...]) -> Iterator[Problem]:
    if row.compared_with and row.value:
        what = Both(
            "目标有自己的数，就不与别的指标比",
            "a target with a number of its own is not compared with an indicator",
        )
        advice = Both("两格清空一格", "Empty one of both cells")
        yield at(figures, row.Index, "compared_with", what, advice)
    names_other = any(word in row.printed_value for word in comparators)
    is_open = row.role == "target" and row.missing == "relation" and not row.compared_with
    if is_open and names_other and not row.accepted:
        what = Both(
            f"“{row.printed_value}”与另一项指标比，没有写是哪一项",
            f"{row.printed_value!r} is compared with another indicator, which is not named",
        )
        advice = Both(
            "写那项指标的代码；没有这项指标，就在 accepted 列写明理由",
            "Name that indicator; if there is none, say so in the column accepted",
        )
        yield at(figures, row.Index, "compared_with", what, advice)


def _comparators(words: pd.DataFrame) -> tuple[str, ...]:
    """高于, 快于, 同步: words of two characters or more; 比 stands in 占比, too."""
    mine = words.loc[words["belongs_in"] == "comparator", "word"]
    return tuple(word for word in mine if len(word) > 1)


def _unknown(frames: Frames) -> Iterator[Problem]:
    figures = frames["figures"]
    known = set(frames["indicators"]["indicator"]), {*frames["areas"]["area"], ""}
    for index, text in figures["compared_with"][figures["compared_with"] != ""].items():
        indicator, _, area = text.partition("@")
        if indicator not in known[0] or area not in known[1]:
            what = Both(f"没有“{text}”这个指标或区域", f"{text!r} names no known indicator or area")
            advice = Both("补上，或改正名称", "Add it, or correct the name")
            yield at(figures, index, "compared_with", what, advice)
