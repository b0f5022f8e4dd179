"""Whether what a target declares can be read: a range, the indicator that it names."""

from __future__ import annotations

from collections.abc import Iterator

from data.checks.problems import Problem, at
from data.curation.read import Frames
from data.units import numbers_of_range


def check_targets(frames: Frames) -> Iterator[Problem]:
    """A range is printed as one; what a target is compared with is an indicator, in an area."""
    figures = frames["figures"]
    for row in figures.itertuples():
        if row.bound == "range" and (row.value or not numbers_of_range(row.printed_value)):
            what = f"{row.printed_value!r} with the value {row.value!r} is no range"
            advice = "Leave the value empty, or write eq, ge, le …"
            yield at(figures, row.Index, "bound", what, advice)
        if row.compared_with and row.value:
            what = "a target with a number of its own is not compared with an indicator"
            yield at(figures, row.Index, "compared_with", what, "Empty one of both cells")
    known = set(frames["indicators"]["indicator"]), {*frames["areas"]["area"], ""}
    for index, text in figures["compared_with"][figures["compared_with"] != ""].items():
        indicator, _, area = text.partition("@")
        if indicator not in known[0] or area not in known[1]:
            what = f"{text!r} names no known indicator or area"
            yield at(figures, index, "compared_with", what, "Add it, or correct the name")
