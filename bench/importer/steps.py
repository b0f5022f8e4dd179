"""The steps of a review and the seconds assumed for each; no person was timed."""

from collections import Counter
from dataclasses import dataclass

#: Seconds of a step, thought included. A value that has a button takes one click, as a tick does;
#: one in a list takes two, the second on what the first opened.
SECONDS = {
    "read a figure": 5.0, "read a figure like the one above": 3.5, "read a cell": 2.0,
    "glance at a certain cell": 0.7, "read an investment": 5.0, "read a task": 5.0,
    "read a name": 2.0, "glance at a name": 0.7,
    "read an indicator": 4.0, "read an indicator like the one above": 2.0,
    "tick": 2.5, "tick a group": 2.5, "fill down": 2.5, "pick": 3.8, "choose": 3.8,
    "click a value": 2.5,
    "select words": 4.1, "take the words": 2.5, "type": 8.0,
    "settle": 2.0, "missed row": 60.0, "write": 160.0,
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """What is done, of what, at which row and column, and with what value."""

    do: str
    what: str
    row: str = ""
    column: str = ""
    value: str = ""

    @property
    def seconds(self) -> float:
        return SECONDS[self.do]


def minutes(steps: list[Step]) -> list[tuple[str, str, int, float]]:
    """What was done of what, how often, and the minutes of it, the longest first."""
    counts = Counter((step.do, step.what) for step in steps)
    rows = [(do, what, count, SECONDS[do] * count / 60) for (do, what), count in counts.items()]
    return sorted(rows, key=lambda row: -row[3])
