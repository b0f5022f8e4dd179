"""What limits a printed number: each a column of its own, so that no code reads a note."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Marks:
    """The qualifiers of a figure; all "" where the document prints none.

    `scope` is not_stated where the document does not say which area it means. `aim` (strives for,
    expects), `counted` (new, renovated, in all), `prices`, `coverage` and `preliminary` are as
    printed; `comparator` is a period, else as printed. `doubt` says by codes what is not plain of
    the figure: its period, meaning, definition, print or name.
    """

    scope: str = ""
    aim: str = ""
    counted: str = ""
    comparator: str = ""
    prices: str = ""
    coverage: str = ""
    preliminary: str = ""
    doubt: str = ""

    @property
    def is_scope_stated(self) -> bool:
        """Whether the document says which area the figure is of."""
        return self.scope == ""

    @property
    def limits_comparison(self) -> bool:
        """Whether the figure may not simply be held against another area's."""
        return bool(self.scope or self.coverage or self.doubt)


#: A figure that nothing limits.
PLAIN = Marks()


def marks_of(values: Sequence[str | None] | None) -> Marks:
    """The marks of a stored row, in their order; None for what has none. Releases of older code do
    not have all of them."""
    return Marks(*(value or "" for value in values)) if values and any(values) else PLAIN
