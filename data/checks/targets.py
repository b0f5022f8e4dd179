"""Whether what a target declares can be read: a range, the indicator that it names."""

from __future__ import annotations

from collections.abc import Iterator

from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.units import numbers_of_range


def check_targets(frames: Frames) -> Iterator[Problem]:
    """A range is printed as one; what a target is compared with is an indicator, in an area."""
    figures = frames["figures"]
    for row in figures.itertuples():
        if row.bound == "range" and (row.value or not numbers_of_range(row.printed_value)):
            what = Both(
                f"“{row.printed_value}”（数值“{row.value}”）不是区间",
                f"{row.printed_value!r} with the value {row.value!r} is no range",
            )
            advice = Both(
                "数值留空，或写 eq、ge、le……", "Leave the value empty, or write eq, ge, le …"
            )
            yield at(figures, row.Index, "bound", what, advice)
        if row.compared_with and row.value:
            what = Both(
                "目标有自己的数，就不与别的指标比",
                "a target with a number of its own is not compared with an indicator",
            )
            advice = Both("两格清空一格", "Empty one of both cells")
            yield at(figures, row.Index, "compared_with", what, advice)
    known = set(frames["indicators"]["indicator"]), {*frames["areas"]["area"], ""}
    for index, text in figures["compared_with"][figures["compared_with"] != ""].items():
        indicator, _, area = text.partition("@")
        if indicator not in known[0] or area not in known[1]:
            what = Both(f"没有“{text}”这个指标或区域", f"{text!r} names no known indicator or area")
            advice = Both("补上，或改正名称", "Add it, or correct the name")
            yield at(figures, index, "compared_with", what, advice)
