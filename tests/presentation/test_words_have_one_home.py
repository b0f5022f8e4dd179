"""What readers are told is written in `presentation/`, where `make catalogue` lists it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from settings import ROOT

_HAN = re.compile(r"[\u3400-\u9fff]")
_ROOMS = ("components", "exports", "views", "web", "pages", "api", "mirror")


def _docstrings(tree: ast.Module) -> set[ast.expr]:
    """Texts that stand alone: docstrings, of attributes too."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def chinese(text: str) -> Iterator[tuple[int, str]]:
    """Lines and texts of the Chinese words that a module's code holds."""
    tree = ast.parse(text)
    docstrings = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in docstrings:
            hit = _HAN.search(node.value) if isinstance(node.value, str) else None
            if hit:
                yield node.lineno, hit.string


def test_a_word_in_a_module_is_seen_and_its_docstring_is_not():
    assert list(chinese('"""说明"""\nx = f"共 {1}"  # 注\ny = "，"')) == [(2, "共 ")]


def test_no_words_stand_outside_the_floor_that_says_them():
    # The settings tell an operator in both languages what they refuse.
    modules = [ROOT / "app.py"]
    for room in _ROOMS:
        modules += sorted((ROOT / room).rglob("*.py"))
    assert [hit for path in modules for hit in _hits(path)] == []


#: Where texts are set in lines or cut at a mark.
_TYPESETTING = (
    "components/marks/plotly_figure.py",
    "exports/pictures/svg_text.py",
    "web/head.py",
    "pages/search.py",
)


def test_no_text_is_joined_outside_the_floor_that_says_it():
    modules = [path for room in _ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    assert _joined(modules) == set(_TYPESETTING)


def _joined(modules: list[Path]) -> set[str]:
    """Modules whose code has a mark that only Chinese sets: another language has its own."""
    return {
        str(path.relative_to(ROOT))
        for path in modules
        if any(re.search("[，。；：、（）]", text) for text in _texts(path))
    }


def _texts(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = _docstrings(tree)
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and node not in docstrings
            and isinstance(node.value, str)
        ):
            yield node.value


def _hits(path: Path) -> Iterator[str]:
    for line, text in chinese(path.read_text(encoding="utf-8")):
        yield f"{path.relative_to(ROOT)}:{line}: {text}"


def test_a_title_gets_its_brackets_in_one_place():
    opening = [
        hit
        for room in ("api", "audit", *_ROOMS, "presentation")
        for path in sorted((ROOT / room).rglob("*.py"))
        if path != ROOT / "presentation" / "citing" / "cited.py"
        and not path.name.startswith("test_")
        for hit in _brackets(path)
    ]
    assert opening == []


def _brackets(path: Path) -> Iterator[str]:
    """Where an f-string, not a whole sentence, puts 《 before what it fills in."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            if any(str(text).endswith("《") for text in texts):
                yield f"{path.relative_to(ROOT)}:{node.lineno}"


#: Who may take texts apart, and what it looks for.
_APART = {
    "components/search/results.py": "the words that a reader sought, to mark them",
    "components/shell/document/html_text.py": "names of attributes",
    "exports/csv_text.py": "what a spreadsheet would take for a number",
    "exports/names.py": "what no file may be called",
    "exports/pictures/gauge.py": "digits, to set them larger than their unit",
    "exports/pictures/png.py": "the size of a picture",
    "exports/pictures/shapes.py": "shapes that a style sheet owns",
    "exports/pictures/svg.py": "what no SVG may hold, and patterns in use",
    "exports/pictures/svg_text.py": "where lines may end",
    "exports/sheets/sheet.py": "the decimals of a printed number",
    "exports/sheets/xlsx.py": "what no sheet may be called, digits of a figure",
    "exports/slides/file/own_template.py": "fonts and colours of a template",
    "exports/slides/file/text.py": "what no slide may hold",
    "exports/slides/file/text_metrics.py": "where lines may end",
    "pages/search.py": "signs in what a reader sought",
    "presentation/charts/palette.py": "colours that a style sheet owns",
    "presentation/compare/comparability.py": "whether a figure is printed with its unit",
    "presentation/search/matching.py": "the words that a reader sought",
    "presentation/verdicts/step_words.py": "the decimals of the operands of a difference",
    "presentation/wall/scene_words.py": "signs of quotation, for a short name",
    "views/addressing/addresses.py": "parts of an address",
}


def test_no_text_that_was_said_is_taken_apart_for_what_it_says():
    """What a module needs of a record it is handed as a record."""
    rooms = ("components", "exports", "pages", "presentation", "views")
    apart = {
        str(path.relative_to(ROOT))
        for room in rooms
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"^(import re|from re import .*|import html\.parser|from lxml import html)$",
                     path.read_text("utf-8"), re.MULTILINE)
    }  # fmt: skip
    assert apart == set(_APART)
