"""What printed figures allow, as examples that tests hold and the page about the method shows."""

from typing import NamedTuple


class PrintedExample(NamedTuple):
    """A printed figure, read as `span` reads it, and the least and the most that it allows."""

    printed: str
    value: float | None
    bound: str
    unit: str
    is_set: bool
    expected: tuple[float, float]


PRINTED = (
    PrintedExample("70", 70, "eq", "%", False, (69.5, 70.5)),
    PrintedExample("70.0", 70, "eq", "%", False, (69.95, 70.05)),
    PrintedExample("1423", 1423, "eq", "家", False, (1423, 1423)),
    PrintedExample("1.2", 1.2, "eq", "万家", False, (1.15, 1.25)),
    PrintedExample("约1400家", 1400, "approx", "", False, (1300, 1500)),
    PrintedExample("10%左右", 10, "approx", "", False, (9, 11)),
    PrintedExample("3—5家", None, "range", "", False, (3, 5)),
    PrintedExample("超过4000家", 4000, "gt", "", False, (4000, 4000)),
    PrintedExample("70", 70, "eq", "%", True, (70, 70)),
)
