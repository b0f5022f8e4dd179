"""Which registered page an address names, and with which values."""

from typing import Any
from urllib.parse import parse_qs

import dash

Page = dict[str, Any]


def page_of(path: str) -> tuple[Page | None, dict[str, str]]:
    """The page of a path without the prefix and the values in it; None where there is none."""
    steps = path.strip("/").split("/")
    for page in dash.page_registry.values():
        if not page["path_template"] and page["path"].strip("/") == "/".join(steps):
            return page, {}
    for page in dash.page_registry.values():
        values = _values((page["path_template"] or "").strip("/").split("/"), steps)
        if values:
            return page, values
    return None, {}


def _values(template: list[str], steps: list[str]) -> dict[str, str]:
    """district/<district>, district/demo -> {"district": "demo"}; empty where they differ."""
    if len(template) != len(steps):
        return {}
    pairs = list(zip(template, steps, strict=True))
    if any(name != step for name, step in pairs if not name.startswith("<")):
        return {}
    return {name.strip("<>"): step for name, step in pairs if name.startswith("<")}


def parameters_of(query: str) -> dict[str, Any]:
    """The parameters of a query string; one that is named twice has a list."""
    lists = parse_qs(query, keep_blank_values=True)
    return {name: values[0] if len(values) == 1 else values for name, values in lists.items()}
