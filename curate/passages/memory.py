"""What was decided of a row is proposed for later rows that are like it."""

from collections.abc import Iterable

from data.review.state import Item

#: The columns that are remembered, by table, each with the columns that make rows alike in it,
#: beside what the import proposed there.
_ALIKE: dict[str, dict[str, tuple[str, ...]]] = {
    "figures": {"indicator": ("printed_name", "unit"), "plan": ("locator",)},
    "projects": {"category": ("printed_category",), "stage": ("printed_stage",),
                 "printed_stage": (), "plan": ("locator",)},
    "investments": {"group": ("note", "plan")},
}  # fmt: skip


class Memory:
    """The last decision on each column of rows that are alike."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._decided: dict[tuple[str, ...], str] = {}
        for item in items:
            if item.status in ("accepted", "corrected", "written"):
                for column in _ALIKE.get(item.table, ()):
                    self._decided[_key(item, column)] = item.row.get(column, "")

    def proposed(self, item: Item, column: str) -> str:
        """What a field says at first: what was decided of rows like this one, what the import
        proposed, or the code of a new indicator for a figure like no known one."""
        if column in _ALIKE.get(item.table, ()) and item.status == "waiting":
            decided = self._decided.get(_key(item, column), "")
            if decided:
                return decided
        new = item.proposal.choices.get("indicator", ()) if column == "indicator" else ()
        return item.row.get(column, "") or "".join(new[:1])


def _key(item: Item, column: str) -> tuple[str, ...]:
    row = item.proposal.row
    alike = (row.get(name, "") for name in _ALIKE[item.table][column])
    return item.table, column, row.get(column, ""), *alike
