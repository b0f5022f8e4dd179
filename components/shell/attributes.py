"""aria-* and data-* attributes under Python names."""

from __future__ import annotations

from typing import Any


def aria(**given: str) -> dict[str, Any]:
    """`aria(label="…", hidden="true")` -> {"aria-label": "…", "aria-hidden": "true"}."""
    return {f"aria-{name}": value for name, value in given.items()}


#: For what is drawn beside words that say the same.
DECORATIVE: dict[str, Any] = aria(hidden="true")
