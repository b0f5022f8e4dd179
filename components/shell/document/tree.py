"""What a tree of components holds, without drawing it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dash.development.base_component import Component

from components.shell.document.island import Island


def parts(node: Any) -> Iterator[Component | str]:
    """The components and the words of a tree, in the order in which they are drawn."""
    # A generator that calls itself hands each part through all that stand above it.
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Component):
            yield node
            waiting.append(getattr(node, "children", None))
        elif isinstance(node, Island):
            waiting.append(node.fallback)
        elif isinstance(node, Iterable) and not isinstance(node, (str, Mapping)):
            waiting += reversed(list(node))
        elif node is not None and not isinstance(node, bool):
            yield str(node)


def components(node: Any) -> Iterator[Component]:
    """The components of a tree."""
    return (part for part in parts(node) if isinstance(part, Component))


def words(node: Any) -> str:
    """The words of a tree, one after the other."""
    return "".join(part for part in parts(node) if isinstance(part, str)).strip()
