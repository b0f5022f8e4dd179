"""A choice a reader can make: a link that changes the view of the page or leads to another."""

from dataclasses import dataclass
from typing import Any

#: Marks a link to another page for `assets/js/navigate.js`.
NAV_PAGE: dict[str, Any] = {"data-nav": "page"}


@dataclass(frozen=True)
class Choice:
    """One option of a switch: `hint` is a short addition such as a number of items."""

    label: str
    href: str
    selected: bool = False
    hint: str = ""
