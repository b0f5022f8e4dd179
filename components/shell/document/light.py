"""Components of `dash.html` that take a tenth of the time to make.

Each of Dash's own copies the names of all its properties into itself, and checks what it is handed
against them; a page is made of some 3,000. mypy checks the same before anything runs. What Dash
reads of a component (`to_plotly_json`) stays as it is.
"""

from typing import Any

from dash import html
from dash.development.base_component import Component


def _init(self: Component, children: Any = None, **properties: Any) -> None:
    values = self.__dict__
    values["children"] = children
    values |= properties


def lighten() -> None:
    """Make all components of `dash.html` so from now on, in this process."""
    for kind in vars(html).values():
        if isinstance(kind, type) and issubclass(kind, Component) and kind.__init__ is not _init:
            # Whatever one that is handed nothing has in itself is the same for all of its kind.
            for name, value in vars(kind()).items():
                if name != "children":
                    setattr(kind, name, value)
            kind.__init__ = _init  # type: ignore[method-assign]
