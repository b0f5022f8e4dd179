"""A Word file's XML -> the same with what Word prints, and nothing else: one edit before reading.

Kept: text that was inserted or stands in content controls, symbols, formulas, automatic numbers.
Dropped: what was deleted, moved away or hidden. A raised digit stays apart from the number before
it (140.0¹).
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lxml import etree

from data.importer.formats.grids import RAISED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
#: What holds text that is no longer there, or another copy of it.
_GONE = (
    W + "del",
    W + "moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
#: What stands around rows, cells, paragraphs or letters and prints nothing itself.
_AROUND = (W + "sdt", W + "sdtContent", W + "customXml", W + "smartTag", W + "ins", W + "moveTo")
_NO_CONTENT = (W + "sdtPr", W + "sdtEndPr", W + "customXmlPr", W + "smartTagPr")
#: Letters of the font Symbol, by their last two digits.
_SYMBOLS = {
    "A3": "≤", "B3": "≥", "B1": "±", "B4": "×", "B8": "÷", "BB": "≈", "B9": "≠", "B0": "°",
    "A5": "∞", "AE": "→", "AD": "↑", "AF": "↓", "6D": "μ", "B7": "·", "A2": "′", "B2": "″",
}  # fmt: skip
#: A letter that no mapping knows: a person must look.
_UNKNOWN = "\ufffd"


def keep_printed(body: Any, hidden_styles: Iterable[str], number: Callable[[Any], str]) -> None:
    """Edit the body of a Word file in place.

    Args:
        hidden_styles: the styles whose text Word hides.
        number: the automatic number of a paragraph, asked for each in order.
    """
    hidden = frozenset(hidden_styles)
    for element in list(body.iter()):
        if element.tag in _GONE or _is_hidden(element, hidden):
            _drop(element)
    for element in list(body.iter(*_AROUND)):
        _unwrap(element)
    for element in list(body.iter(W + "sym")):
        _replace(element, _symbol(element))
    for element in list(body.iter(W + "noBreakHyphen")):
        _replace(element, "-")
    for element in list(body.iter(_M + "oMath")):
        run = element.makeelement(W + "r")
        _add_text(run, _formula(element))
        element.getparent().replace(element, run)
    for run in body.iter(W + "r"):
        if _of_run(run, "vertAlign") == "superscript":
            for text in run.iter(W + "t"):
                text.text = (text.text or "").translate(RAISED)
    for paragraph in list(body.iter(W + "p")):
        if printed := number(paragraph):
            run = paragraph.makeelement(W + "r")
            _add_text(run, printed)
            first = paragraph.find(W + "pPr")
            paragraph.insert(0 if first is None else 1, run)


def note_references(body: Any) -> Iterator[tuple[Any, str, str]]:
    """The references to footnotes and endnotes, in order: the element, its kind, its number."""
    for element in list(body.iter(W + "footnoteReference", W + "endnoteReference")):
        yield element, etree.QName(element).localname[:-9], element.get(W + "id", "")


def mark_note(reference: Any, number: int) -> Any:
    """Print a note's number, raised, in the place of its reference; the element that does."""
    return _replace(reference, str(number).translate(RAISED))


def _is_hidden(element: Any, styles: frozenset[str]) -> bool:
    if element.tag == W + "tr":
        properties = element.find(W + "trPr")
        return properties is not None and any(
            properties.find(W + tag) is not None for tag in ("del", "hidden")
        )
    if element.tag == W + "tc":
        return element.find(f"{W}tcPr/{W}cellDel") is not None
    if element.tag == W + "r":
        return _of_run(element, "vanish") not in (None, "0", "false") or (
            _of_run(element, "rStyle") in styles
        )
    if element.tag == W + "p":
        style = element.find(f"{W}pPr/{W}pStyle")
        return style is not None and style.get(W + "val") in styles
    return False


def _of_run(run: Any, tag: str) -> str | None:
    """A property of a run; empty where it only stands there, None where it does not."""
    element = run.find(f"{W}rPr/{W}{tag}")
    return None if element is None else element.get(W + "val", "")


def _drop(element: Any) -> None:
    parent = element.getparent()
    # A cell without a paragraph cannot be read.
    if parent is not None and not (element.tag == W + "p" and parent.tag == W + "tc"):
        parent.remove(element)
    elif parent is not None:
        for child in list(element):
            element.remove(child)


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in [child for child in element if child.tag not in _NO_CONTENT]:
        parent.insert(at, child)
        at += 1
    parent.remove(element)


def _replace(element: Any, text: str) -> Any:
    new = element.makeelement(W + "t")
    new.text = text
    element.getparent().replace(element, new)
    return new


def _add_text(run: Any, text: str) -> None:
    child = run.makeelement(W + "t")
    child.text = text
    run.append(child)


def _symbol(element: Any) -> str:
    code = element.get(W + "char", "").upper()
    if element.get(W + "font", "").startswith("Symbol"):
        return _SYMBOLS.get(code[-2:], _UNKNOWN)
    is_private = not code or code[0] in "EF" or len(code) < 4
    return _UNKNOWN if is_private else chr(int(code, 16))


def _formula(element: Any) -> str:
    """A formula on one line: a fraction with a stroke, an exponent raised."""
    if element.tag == _M + "t":
        return element.text or ""
    parts = [_formula(child) for child in element]
    if element.tag == _M + "f":
        return "/".join(filter(None, parts))
    return "".join(parts).translate(RAISED) if element.tag == _M + "sup" else "".join(parts)
