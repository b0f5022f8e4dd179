"""What printed figures allow, as examples that tests hold and the page about the method shows."""

from typing import NamedTuple


class Printed(NamedTuple):
    """A printed figure, read as `span` reads it, and the least and the most that it allows."""

    printed: str
    value: float | None
    bound: str
    unit: str
    is_set: bool
    expected: tuple[float, float]


PRINTED = (
    Printed("70", 70, "eq", "%", False, (69.5, 70.5)),
    Printed("70.0", 70, "eq", "%", False, (69.95, 70.05)),
    Printed("1423", 1423, "eq", "家", False, (1423, 1423)),
    Printed("1.2", 1.2, "eq", "万家", False, (1.15, 1.25)),
    Printed("约1400家", 1400, "approx", "", False, (1300, 1500)),
    Printed("10%左右", 10, "approx", "", False, (9, 11)),
    Printed("3—5家", None, "range", "", False, (3, 5)),
    Printed("超过4000家", 4000, "gt", "", False, (4000, 4000)),
    Printed("70", 70, "eq", "%", True, (70, 70)),
)
