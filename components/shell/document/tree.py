"""What a tree of components holds, without drawing it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeGuard

from dash.development.base_component import Component

from components.shell.document.island import Island


def is_component(node: Any) -> TypeGuard[Component]:
    """Whether a part of a tree is a component. Asked of each part: `isinstance` would be slow."""
    kind: object = type(node)
    return _is_kind(kind)


@cache
def _is_kind(kind: Any) -> bool:
    return issubclass(kind, Component)


def parts(node: Any) -> Iterator[Component | str]:
    """The components and the words of a tree, in the order in which they are drawn."""
    # A generator that calls itself hands each part through all that stand above it.
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if type(node) is str:
            yield node
        elif is_component(node):
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
    return (part for part in parts(node) if is_component(part))


def words(node: Any) -> str:
    """The words of a tree, one after the other."""
    return "".join(part for part in parts(node) if isinstance(part, str)).strip()
