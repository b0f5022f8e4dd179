"""A name says what it holds: no local has an empty one, and no two classes have the same."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

from settings import ROOT

EMPTY = {"found", "given", "told", "own"}
PRODUCT = ("api", "assessment", "audit", "components", "curate", "data", "exports", "mirror",
           "pages", "presentation", "proof", "queries", "views", "web")  # fmt: skip
AROUND = ("bench", "deploy", "scripts", "tests")


def modules(folders: tuple[str, ...]) -> list[Path]:
    """The modules of these folders and those beside them."""
    return [*ROOT.glob("*.py"), *(path for name in folders for path in (ROOT / name).rglob("*.py"))]


@cache
def trees(folders: tuple[str, ...]) -> dict[Path, ast.Module]:
    """The code of each of these modules, read once."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(folders)}


def bindings(tree: ast.Module) -> list[str]:
    """Where a variable, a loop or an argument gets one of the empty names."""
    nodes = list(ast.walk(tree))
    stored = [(node.id, node) for node in nodes if isinstance(node, ast.Name) and _is_stored(node)]
    arguments = [(node.arg, node) for node in nodes if isinstance(node, ast.arg)]
    return [f"{node.lineno}: {name}" for name, node in stored + arguments if name in EMPTY]


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def test_variables_loops_and_arguments_count():
    text = "def name(own):\n    found = [given for given in own]\n    return found"

    assert bindings(ast.parse(text)) == ["2: found", "2: given", "1: own"]


def test_no_local_has_an_empty_name():
    code = trees((*PRODUCT, *AROUND))
    places = [f"{path.relative_to(ROOT)}:{place}" for path, tree in code.items()
              for place in bindings(tree)]  # fmt: skip

    assert len(code) > 1000
    assert places == [], "name what it holds instead"


def test_no_script_of_the_pages_has_one_either():
    scripts = [path for path in (ROOT / "assets").rglob("*.js") if "vendor" not in path.parts]
    binding = re.compile(rf"\b(?:var|let|const|function)\s+(?:{'|'.join(EMPTY)})\b")
    places = {path.name: binding.findall(path.read_text(encoding="utf-8")) for path in scripts}

    assert len(places) > 20
    assert {name: names for name, names in places.items() if names} == {}


def test_a_class_has_a_name_of_its_own_but_the_facts_of_each_rule_of_the_audit():
    nodes = [node for tree in trees(PRODUCT).values() for node in tree.body]
    names = Counter(node.name for node in nodes if isinstance(node, ast.ClassDef))

    assert len(names) > 200
    assert [name for name, count in names.items() if count > 1 and name[0] != "_"] == ["Facts"]
