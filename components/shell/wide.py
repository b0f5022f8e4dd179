"""A table that may be wider than the screen: it scrolls by itself, by keyboard too."""

from typing import Any

from dash import html

from components.shell.attributes import aria


def wide(table: Any, label: str) -> html.Div:
    """The table in a named region that takes the focus."""
    return html.Div(table, className="scroll", tabIndex="0", role="region", **aria(label=label))
