"""What readers are told, as `make catalogue` lists it, and catalogues compiled of translations."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

from settings import ROOT

#: Where readers are told something: what is said, and the rules of the audit.
FOLDERS = (ROOT / "presentation", ROOT / "audit")
KEYWORDS = ("say", "mark", "Message")


def templates() -> set[str]:
    """Every template that translators are handed."""
    keywords = dict.fromkeys(KEYWORDS)
    listed = [item for each in FOLDERS for item in extract_from_dir(each, keywords=keywords)]
    return {str(template) for _, _, template, _, _ in listed if template}


def compiled(folder: Path, language: str, translations: Mapping[str, str]) -> None:
    """Write a catalogue as gettext reads it."""
    catalogue = Catalog(locale=None)
    for template, translation in translations.items():
        catalogue.add(template, translation)
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "plan.mo").open("wb") as file:
        write_mo(file, catalogue)


def named_by_hand(path: Path) -> Iterator[ast.Call]:
    """The calls of a module that name a template: by `mark` and `Message`, and `say` of a text."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            name, template = node.func.id, node.args[0]
            is_looked_up = isinstance(template, ast.Name | ast.Attribute | ast.Subscript | ast.Call)
            if name in KEYWORDS and not (name == "say" and is_looked_up):
                yield node
