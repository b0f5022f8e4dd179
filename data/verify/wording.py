"""Curated numbers against the words around them: a bound that is lost, a fall stored as a rise."""

from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd

from data.checks.figures import float_or_none
from data.checks.problems import Both, Problem, at
from data.curation.values import CHANGES
from data.verify.sections import Sections
from data.verify.text import holds, places, sentences, squeeze
from data.wording import bound_of, change_of


def check_bounds(frame: pd.DataFrame, sections: Sections) -> Iterator[Problem]:
    """A bound printed beside a number (超过, 以上, 余) is the bound of its row."""
    for row in frame[frame["value"] != ""].itertuples():
        value = float_or_none(row.value)
        bounds = {
            bound_of(row.printed_value, value, before, after)
            for before, after in _around(row, sections)
        } - {""}
        if bounds and row.bound not in bounds:
            what = Both(
                f"文件印的“{row.printed_value}”是 {'、'.join(sorted(bounds))}",
                f"the document prints {row.printed_value!r} as {' or '.join(sorted(bounds))}",
            )
            yield at(frame, row.Index, "bound", what, Both("写这个界", "Write this bound"))


def check_changes(
    frame: pd.DataFrame, sections: Sections, reductions: Collection[str]
) -> Iterator[Problem]:
    """A printed 下降 is negative growth, or positive where the indicator counts a reduction."""
    changes = frame[frame["basis"].isin(CHANGES) & (frame["value"] != "")]
    for row in changes.itertuples():
        value = float_or_none(row.value) or 0.0
        words = {
            change_of(before + row.printed_value, is_distance=row.basis == "change")
            for before, _ in _around(row, sections)
        }
        fall = "fall" in words and "rise" not in words
        is_signed = squeeze(row.printed_value).startswith(("-", "−", "－"))
        counts_falls = row.indicator in reductions
        if not is_signed and words - {""} and (fall != counts_falls) != (value < 0):
            word = Both("下降", "a fall") if fall else Both("上升", "a rise")
            what = Both(
                f"文件说“{row.printed_value}”是{word.chinese}，数值却是 {row.value}",
                f"the document calls {row.printed_value!r} {word.english}, "
                f"which is not {row.value}",
            )
            advice = Both(
                "改正正负号，或指标的方向含义", "Correct the sign, or the sense of the indicator"
            )
            yield at(frame, row.Index, "value", what, advice)


def check_names(frame: pd.DataFrame, reductions: Collection[str]) -> Iterator[Problem]:
    """What a row of a table names as a fall (能耗降低) is counted as a fall by its indicator."""
    for row in frame[frame["value"] != ""].itertuples():
        falls = change_of(row.printed_name) == "fall"
        if falls and row.indicator not in reductions and not row.value.startswith("-"):
            what = Both(
                f"“{row.printed_name}”说的是下降，{row.indicator} 计的是上升",
                f"{row.printed_name!r} names a fall, but {row.indicator} counts rises",
            )
            advice = Both("在 indicators.csv 写明它的 sense", "Declare its sense in indicators.csv")
            yield at(frame, row.Index, "indicator", what, advice)


def _around(row: Any, sections: Sections) -> Iterator[tuple[str, str]]:
    """What stands before and behind the value, in each sentence that holds it and the name."""
    name = getattr(row, "printed_name", "")
    for passage in sections.passages(row.locator):
        for sentence in sentences(passage):
            if holds(sentence, name):
                yield from places(sentence, row.printed_value)
