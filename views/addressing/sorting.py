"""The order of a list, as an address names it by `order`: a column, `-` before it for downwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.shell import labels
from views.addressing import choosing


@dataclass(frozen=True)
class Order:
    """The column that a list is sorted by; "" for the order of the documents."""

    column: str = ""
    is_down: bool = False

    @property
    def of_address(self) -> str:
        """Its value in an address; "" for the documents' order, which needs none."""
        return f"-{self.column}" if self.is_down else self.column

    def next_of(self, column: str) -> str:
        """What the head of `column` leads to: up first, then down, then the documents' order."""
        if column != self.column:
            return column
        return "" if self.is_down else f"-{column}"

    def direction_of(self, column: str) -> str:
        """How the list is sorted by `column`, in the words of `aria-sort`."""
        if column != self.column:
            return "none"
        return "descending" if self.is_down else "ascending"


def order_of(columns: Sequence[str], value: object) -> tuple[Order, str]:
    """The order that an address asks for, and a sentence for the reader if there is none such."""
    known = [*columns, *(f"-{name}" for name in columns)]
    order, notice = choosing.pick(labels.ORDER(), value, known, "")
    return Order(order.removeprefix("-"), order.startswith("-")), notice
