"""A local says what it holds: none has one of the empty names of early code."""

import ast

from settings import ROOT

EMPTY = {"found", "given", "told", "own"}
CODE = ("api", "assessment", "audit", "components", "curate", "data", "exports", "mirror", "pages",
        "presentation", "proof", "queries", "views", "web")  # fmt: skip


def bindings(text: str) -> list[str]:
    """Where a variable, a loop or an argument gets one of the empty names."""
    nodes = list(ast.walk(ast.parse(text)))
    stored = [(node.id, node) for node in nodes if isinstance(node, ast.Name) and _is_stored(node)]
    arguments = [(node.arg, node) for node in nodes if isinstance(node, ast.arg)]
    return [f"{node.lineno}: {name}" for name, node in stored + arguments if name in EMPTY]


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def test_variables_loops_and_arguments_count():
    text = "def name(own):\n    found = [given for given in own]\n    return found"

    assert bindings(text) == ["2: found", "2: given", "1: own"]


def test_no_local_has_an_empty_name():
    modules = [path for folder in CODE for path in (ROOT / folder).rglob("*.py")]
    places = [f"{path.relative_to(ROOT)}:{place}" for path in modules
              for place in bindings(path.read_text(encoding="utf-8"))]  # fmt: skip

    assert len(modules) > 400
    assert places == [], "name what it holds instead"
