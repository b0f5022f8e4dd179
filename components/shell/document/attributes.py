"""aria-* and data-* attributes under Python names."""

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """`aria(label="…", hidden="true")` -> {"aria-label": "…", "aria-hidden": "true"}."""
    return {f"aria-{name}": value for name, value in values.items()}


#: For what is drawn beside words that say the same.
DECORATIVE: dict[str, Any] = aria(hidden="true")
