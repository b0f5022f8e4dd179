"""Trees of `dash.html` components as escaped HTML text, for the page the server draws."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from components.shell.document.island import Island, island_html
from components.shell.document.tree import is_component

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
     "track", "wbr")
)  # fmt: skip

BOOLEAN = frozenset(
    ("allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
     "disabled", "formnovalidate", "hidden", "ismap", "itemscope", "loop", "multiple", "muted",
     "nomodule", "novalidate", "open", "readonly", "required", "reversed", "selected")
)  # fmt: skip

_RENAMED = {
    "className": "class",
    "htmlFor": "for",
    "httpEquiv": "http-equiv",
    "acceptCharset": "accept-charset",
}

#: Components of `dash.dcc` that are plain HTML.
_PLAIN = (dcc.Link, dcc.Input)

_TAGS = {"mapel": "map", "objectel": "object", "link": "a"}

#: Dash's own properties: they steer the browser, not the document; and what a component that is
#: handed nothing has in itself.
_UNDRAWN = frozenset(
    ("children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "loading_state",
     "setProps", "refresh", "persistence", "persisted_props", "persistence_type",
     *vars(dcc.Input()))
)  # fmt: skip

_NAME = re.compile(r"[A-Za-z_:][-A-Za-z0-9_:.]*")


#: Stands for a tag where a chart is to be drawn.
_GRAPH = "graph"


class Ready(str):
    """HTML that was drawn before; as a part of a tree it stands there as it is."""


def to_html(node: Any) -> str:
    """Draw a component, text, number, None or a list of these as HTML.

    `dcc.Link` becomes a plain link, `dcc.Input` a plain field, `dcc.Graph` its
    figure, an `Island` a place that holds its components; what is `Ready` stays as it is.

    Raises:
        TypeError: a component that only its script can draw stands outside an island.
    """
    kind = type(node)
    # What most parts of a page are, before anything is asked of its kind.
    if kind is str:
        return escape(node, quote=False)
    if kind is list:
        return "".join(map(to_html, node))
    if kind is Ready:
        return str(node)
    if node is None or isinstance(node, bool):
        return ""
    if is_component(node):
        return _component(node)
    if isinstance(node, Island):
        return island_html(node, to_html(node.fallback))
    if isinstance(node, Iterable) and not isinstance(node, (str, Mapping)):
        return "".join(map(to_html, node))
    return escape(str(node), quote=False)


def _component(node: Component) -> str:
    tag = _tag(type(node))
    if tag == _GRAPH:
        return _graph(node)
    opening = f"<{tag}{_attributes(node)}>"
    if tag in VOID:
        return opening
    return f"{opening}{to_html(getattr(node, 'children', None))}</{tag}>"


@cache
def _tag(component: type[Component]) -> str:
    kind = component.__name__
    if component is dcc.Graph:
        return _GRAPH
    if component not in _PLAIN and vars(html).get(kind) is not component:
        raise TypeError(f"{component.__module__} needs a script: put it into an Island")
    return "link" if component is html.Link else _TAGS.get(kind.lower(), kind.lower())


def _attributes(node: Component) -> str:
    # Straight from the component: its own to_plotly_json() takes an eighth of a page's time.
    # Sorted, the same page is always the same text.
    properties = vars(node)
    return "".join(
        [_attribute(name, properties[name]) for name in sorted(properties) if name not in _UNDRAWN]
    )


@cache
def _attribute_name(name: str) -> str:
    """As HTML writes it; empty for what is no name."""
    attribute = _RENAMED.get(name, name if "-" in name else name.lower())
    return attribute if _NAME.fullmatch(attribute) else ""


def _attribute(name: str, value: Any) -> str:
    attribute = _attribute_name(name)
    if value is None or not attribute:
        return ""
    if attribute in BOOLEAN:
        return f" {attribute}" if value not in (False, "false") else ""
    if attribute == "style":
        value = _style(value)
    elif attribute == "id" and isinstance(value, Mapping):
        value = json.dumps(value, sort_keys=True, separators=(",", ":"))
    elif isinstance(value, bool):
        value = str(value).lower()
    return f' {attribute}="{escape(str(value))}"'


def _style(style: Mapping[str, Any]) -> str:
    """camelCase to kebab-case; custom properties (--p) stay as they are."""
    return ";".join(f"{_property(name)}:{value}" for name, value in style.items())


def _property(name: str) -> str:
    if name.startswith("--"):
        return name
    return re.sub("[A-Z]", lambda match: "-" + match.group().lower(), name)


def _graph(node: Component) -> str:
    """The figure of a chart, which `assets/js/charts.js` draws beside it."""
    figure = {**getattr(node, "figure", {}), "config": getattr(node, "config", {})}
    # "</script" would end the element wherever it stands, "<!--<script" hide the end of it.
    data = json.dumps(figure, ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")
    return f'<script type="application/json">{data}</script>'
