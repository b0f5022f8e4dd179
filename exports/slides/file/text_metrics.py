"""How much room words take, before any program draws them: so that nothing leaves a slide."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from presentation.charts.text_width import em

#: Lines stand at exactly this multiple of the type size, whatever font a machine has.
LEADING = 1.3

#: What stands for what was cut.
MORE = "…"

#: Unbreakable runs of Latin letters and digits, spaces, or one character of another script.
_TOKEN = re.compile(r"[!-~]+|\s+|[^!-~\s]")

#: Where Latin meets Chinese, LibreOffice and WPS leave a little room.
_SEAM = re.compile(r"(?<=[^ -~\s])(?=[!-~])|(?<=[!-~])(?=[^ -~\s])")

_SEAM_EM = 0.25


@lru_cache(maxsize=8192)
def width(text: str, size: float) -> float:
    """Points a text takes on one line, also in a wide font that stands in for a missing one."""
    return size * (em(text) + _SEAM_EM * len(_SEAM.findall(text)))


@lru_cache(maxsize=8192)
def lines(text: str, size: float, room: float) -> int:
    """Lines a text takes in `room` points; words longer than a line are broken."""
    return sum(_wrapped(part, size, room) for part in text.split("\n"))


def _wrapped(text: str, size: float, room: float) -> int:
    count, used, before = 1, 0.0, ""
    for token in _TOKEN.findall(text):
        need = width(token, 1.0) * size + _SEAM_EM * size * len(_SEAM.findall(before + token[:1]))
        before = token[-1]
        if used + need <= room or (token.isspace() and used):
            used += need
            continue
        if used:
            count += 1
        extra = max(math.ceil(need / room) - 1, 0)
        count, used = count + extra, need - extra * room
    return count


def height(count: int, size: float) -> float:
    """Points that `count` lines take."""
    return count * size * LEADING


def fit(text: str, sizes: Sequence[float], room: float, most: int) -> tuple[str, float]:
    """The text and the largest of `sizes` at which it takes `most` lines; cut at the smallest."""
    for size in sizes:
        if lines(text, size, room) <= most:
            return text, size
    return cut(text, sizes[-1], room, most), sizes[-1]


def cut(text: str, size: float, room: float, most: int = 1) -> str:
    """The text, or as much of it as `most` lines hold with an ellipsis."""
    if lines(text, size, room) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        buffer = lines(text[:middle] + MORE, size, room) <= most
        low, high = (middle, high) if buffer else (low, middle - 1)
    return text[:low].rstrip() + MORE
