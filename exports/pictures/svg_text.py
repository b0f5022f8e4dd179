"""Where the lines of a text may break."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from presentation.charts.text_width import em

#: What may not stand at the end of a line, and what not at its beginning.
_OPENING, _CLOSING = "（《“‘〔【〈(", "，。；：、）》”’〕】〉！？…％—)·›"
#: A word or a number, with the unit behind it: 2500 家, 2022 年底.
_LATIN = r"[^\W\u2e80-\U0010ffff][!-'*-~−–°²³]*|[!-'*-~−–°²³]+"
_TOKEN = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:(?:{_LATIN})(?: [^\x00-\u2e7f])?|.)"
    rf"(?: ?[{re.escape(_CLOSING)}])*",
    re.DOTALL,
)
#: A part of a sentence with the marks that end it.
_CLAUSE = re.compile(r"[^，。；：]*[，。；：][”》）]*|[^，。；：]+")
#: A last line shorter than this part of the longest looks like a leftover.
_LEAST, _STEP = 0.55, 0.97


class SvgRun(NamedTuple):
    """A part of a text of its own look; `fill` "" and `size` 0 take those of the text."""

    text: str
    fill: str = ""
    bold: bool = False
    size: float = 0


def width(text: str, size: float) -> float:
    """The most room a text takes in one line, in pixels."""
    return size * em(text)


def breaks(text: str, size: float, room: float, *, clauses: bool = False) -> list[tuple[int, int]]:
    """The lines of a text as slices, none wider than `room`, spaces at their ends left out.

    `clauses` breaks behind punctuation where a clause fits into a line.
    """
    slices: list[tuple[int, int]] = []
    start, end, used = 0, 0, 0.0
    for token in _tokens(text, size, room, clauses):
        wide = width(token, size)
        if used + width(token.rstrip(), size) > room and end > start:
            slices.append((start, end))
            start, used = end, 0.0
        end, used = end + len(token), used + wide
    if end > start:
        slices.append((start, end))
    return [_trimmed(text, *spec) for spec in slices]


def _tokens(text: str, size: float, room: float, clauses: bool) -> list[str]:
    """What stays together; what is too long for a whole line is taken apart."""
    tokens: list[str] = []
    for clause in _CLAUSE.findall(text) if clauses else [text]:
        if clauses and width(clause, size) <= room:
            tokens.append(clause)
            continue
        for token in _TOKEN.findall(clause):
            tokens += [token] if width(token, size) <= room else list(token)
    return tokens


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    spec = text[start:end]
    return start + len(spec) - len(spec.lstrip()), end - len(spec) + len(spec.rstrip())


def lines(text: str, size: float, room: float) -> list[str]:
    """The lines of a text."""
    return [text[start:end] for start, end in breaks(text, size, room)]


def run_lines(
    runs: Sequence[SvgRun], size: float, room: float, *, clauses: bool = False
) -> list[list[SvgRun]]:
    """The lines of a text of several colours."""
    text = "".join(run.text for run in runs)
    slices = breaks(text, size, room, clauses=clauses)
    return [_cut(runs, start, end) for start, end in slices]


def even_room(text: str, size: float, room: float) -> float:
    """A room no wider than `room` in which the last line is no leftover, with no more lines."""
    slices = breaks(text, size, room)
    count = len(slices)
    while count > 1 and _is_leftover(text, size, slices):
        room *= _STEP
        slices = breaks(text, size, room)
        if len(slices) > count:
            return room / _STEP
    return room


def _is_leftover(text: str, size: float, slices: list[tuple[int, int]]) -> bool:
    wide = [width(text[start:end], size) for start, end in slices]
    return wide[-1] < max(wide) * _LEAST


def _cut(runs: Sequence[SvgRun], start: int, end: int) -> list[SvgRun]:
    line, at = [], 0
    for run in runs:
        spec = run.text[max(0, start - at) : max(0, end - at)]
        if spec:
            line.append(run._replace(text=spec))
        at += len(run.text)
    return line
