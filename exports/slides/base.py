"""The empty 16:9 presentation that every deck starts from: one layout, house fonts and colours."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.slides.text import FONT, LANGUAGE, colour
from presentation import common
from presentation.site import BRAND
from presentation.slides import labels

#: In points: 13.333 × 7.5 inches.
WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 40.0
ROOM = WIDTH - 2 * MARGIN

#: Left, top, width, height in points.
Box = tuple[float, float, float, float]
KICKER: Box = (MARGIN, 26, ROOM, 20)
TITLE: Box = (MARGIN, 48, ROOM, 70)
BODY: Box = (MARGIN, 130, ROOM, 344)
FOOTER: Box = (MARGIN, 492, ROOM - 60, 34)
NUMBER: Box = (WIDTH - MARGIN - 50, 492, 50, 34)
#: The placeholder types and indexes of the layout.
FOOTER_INDEX, NUMBER_INDEX = 11, 12

_LAYOUT = "Title Only"
_WORDS = {
    "Click to edit Master title style": common.TITLE,
    "Click to edit Master text styles": labels.BODY_TEXT,
    "Second level": labels.LEVEL_2,
    "Third level": labels.LEVEL_3,
    "Fourth level": labels.LEVEL_4,
    "Fifth level": labels.LEVEL_5,
    "Click to edit Master subtitle style": labels.SUBTITLE,
}
_NAMES = {"Title Only": labels.TITLE_AND_CONTENT, "Office Theme": BRAND}
#: Colours an editor is offered first, by their names in the theme.
_COLOURS = {
    "dk1": "ink", "lt1": "surface", "dk2": "ink-2", "lt2": "sunk", "accent1": "brand",
    "accent2": "on-track-fill", "accent3": "slightly-behind-fill", "accent4": "behind-fill",
    "accent5": "ahead-fill", "accent6": "open-fill", "hlink": "link", "folHlink": "ink-3",
}  # fmt: skip


def presentation() -> Any:
    """A new, empty presentation."""
    return Presentation(BytesIO(_base()))


@cache
def _base() -> bytes:
    made: Any = Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(made.slide_layouts):
        if layout.name != _LAYOUT:
            made.slide_layouts.remove(layout)
    _drop_foreign(made)
    _place(made.slide_master)
    _place(made.slide_layouts[0])
    # The notes' master comes with a theme of its own, which wants the fonts too.
    _ = made.notes_master
    held = BytesIO()
    made.save(held)
    return _reworded(held.getvalue())


def _drop_foreign(made: Any) -> None:
    """Parts of the library's template that say nothing about this deck: a picture, a printer."""
    package = made.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            package.drop_rel(relation.rId)
    for relation in list(made.part.rels.values()):
        if relation.reltype.endswith("/printerSettings"):
            made.part.drop_rel(relation.rId)


def _place(holder: Any) -> None:
    """Title, footer and number where the slides have them; no date, no body."""
    boxes = {"title": TITLE, "ftr": FOOTER, "sldNum": NUMBER, "body": BODY}
    for shape in list(holder.placeholders):
        kind = shape.element.ph.get("type")
        if kind not in boxes:
            shape.element.getparent().remove(shape.element)
            continue
        put(shape, boxes[kind])
        inset = shape.element.txBody.find(qn("a:bodyPr"))
        for side in ("lIns", "tIns", "rIns", "bIns"):
            inset.set(side, "0")
        inset.set("anchor", "t")
        for fitted in inset.findall(qn("a:normAutofit")):
            inset.remove(fitted)
    styles = holder.element.find(qn("p:txStyles"))
    if styles is not None:
        _title_style(styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr")))


def _title_style(style: Any) -> None:
    style.set("algn", "l")
    look = style.find(qn("a:defRPr"))
    look.set("sz", "2600")
    look.set("b", "1")


def put(shape: Any, box: Box) -> None:
    """Set the place and size of a shape."""
    shape.left, shape.top, shape.width, shape.height = (Pt(value) for value in box)


def _reworded(blob: bytes) -> bytes:
    """Chinese words, fonts and colours in the XML that the library does not open to us."""
    held = BytesIO()
    with ZipFile(BytesIO(blob)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename.endswith(".xml") and item.filename.startswith("ppt/"):
                content = _rewritten(content.decode()).encode()
            new.writestr(item, content)
    return held.getvalue()


def _rewritten(text: str) -> str:
    for old, words in _WORDS.items():
        text = text.replace(old, words())
    for old, name in _NAMES.items():
        text = text.replace(f'name="{old}"', f'name="{name()}"')
    text = text.replace('lang="en-US"', f'lang="{LANGUAGE}"')
    text = re.sub(r'<a:(latin|ea) typeface="(?!\+)[^"]*"', rf'<a:\1 typeface="{FONT}"', text)
    text = re.sub(r'script="Hans" typeface="[^"]*"', f'script="Hans" typeface="{FONT}"', text)
    for slot, token in _COLOURS.items():
        given = f'<a:{slot}><a:srgbClr val="{colour(token)}"/></a:{slot}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", given, text, flags=re.DOTALL)
    return text
