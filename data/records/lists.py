"""What long lists share: how they are sorted, and what each value of a filter would show."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ListOrder:
    """The column to sort by, "" for the printed order; `ranks` are its values in their order."""

    by: str = ""
    is_down: bool = False
    ranks: tuple[str, ...] = ()


#: The order of districts, plans and documents.
PRINTED = ListOrder()


@dataclass(frozen=True)
class FacetCount:
    """How many items a value of a filter shows; the facet `all` has the number of the list."""

    facet: str
    value: str
    label: str
    count: int
