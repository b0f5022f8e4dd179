"""The figure of a trajectory drawn by the server: lines as masks, labels as text.

It draws the same figure as Plotly does on the page, without a script, in the colours of the tokens
and with text of one size at any width: what stands in somebody's article must be light.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from presentation import words

#: A figure of `trajectory_chart.figure`.
Figure = dict[str, Any]

#: Per cent from the top of the drawing, below which a label may reach the years.
_LOW = 65

#: Width of a character that is not Chinese, in em.
_NARROW = 0.6


class Scale(NamedTuple):
    """Ends of both axes; x counts the categories of the figure."""

    x: tuple[float, float]
    y: tuple[float, float]
    slots: dict[str, int]

    def place(self, slot: str, value: float) -> tuple[float, float]:
        """Per cent from the left and from the top."""
        at = (self.slots[slot] - self.x[0]) / (self.x[1] - self.x[0])
        up = (value - self.y[0]) / (self.y[1] - self.y[0])
        return at * 100, (1 - up) * 100


def reaches_below(scale: Scale, traces: Sequence[dict[str, Any]]) -> bool:
    """Whether a label of several lines hangs from a point near the years."""
    return any(
        side.startswith("bottom") and "<br>" in text and scale.place(slot, value)[1] > _LOW
        for trace in traces
        if "text" in trace["mode"]
        for slot, value, text, side in zip(
            trace["x"], trace["y"], trace["text"],
            labelled_every(trace["textposition"], trace["x"]), strict=True,
        )
    )  # fmt: skip


def css_number(value: float) -> str:
    return words.number(value, words.EXACT)


def labelled_every(given: Any, points: Sequence[Any]) -> list[str]:
    return [given] * len(points) if isinstance(given, str) else list(given)


def position(point: tuple[float, float]) -> dict[str, str]:
    return {"left": f"{point[0]:.2f}%", "top": f"{point[1]:.2f}%"}


def label_room(traces: Sequence[dict[str, Any]]) -> float:
    """The width of the longest label to the right of the drawing, in em."""
    texts = [
        line
        for trace in traces
        if trace["uid"] in ("target", "held")
        for text in trace.get("text", ())
        for line in re.sub("</?b>", "", text).split("<br>")
    ]
    return max((text_width(text) for text in texts), default=0) + 1.2


def text_width(text: str) -> float:
    return sum(1 if ord(letter) > 0x2E7F else _NARROW for letter in text)
