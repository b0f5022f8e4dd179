"""What the page's script sends when the address changes."""

from typing import Any


def callback_for(path: str, search: str = "") -> dict[str, Any]:
    """The body that asks for the page of an address."""
    return {
        "output": "drawn.data",
        "outputs": {"id": "drawn", "property": "data"},
        "inputs": [{"id": "wanted", "property": "data", "value": {"path": path, "search": search}}],
        "changedPropIds": ["wanted.data"],
    }
