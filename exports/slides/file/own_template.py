"""The deck's own template, made from the library's.

16:9, four layouts with real placeholders, colours and fonts in the theme.
`python -m exports.slides.file.own_template template.pptx` writes it as a file.
"""

import re
import sys
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.slides.file.colours import THEME, number, solid
from exports.slides.file.deterministic import deterministic
from exports.slides.file.frame import Box, Frame
from exports.slides.file.text import FONT, LANGUAGE
from presentation import common
from presentation.shell.site import BRAND
from presentation.slides import labels

#: In points: 13.333 × 7.5 inches.
WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 40.0
ROOM = WIDTH - 2 * MARGIN
OWN = Frame(
    kicker=(MARGIN, 22, ROOM, 20), title=(MARGIN, 44, ROOM, 70), body=(MARGIN, 119, ROOM, 369),
    foot=(MARGIN, 494, ROOM - 190, 34),
)  # fmt: skip
DATE: Box = (MARGIN + ROOM - 184, 494, 130, 17)
NUMBER: Box = (WIDTH - MARGIN - 50, 494, 50, 17)
#: Indexes of placeholders that the library's template has not.
KICKER_INDEX, TABLE_INDEX = 13, 14

_COVER: dict[str, Box] = {"ctrTitle": (64, 128, 832, 120), "subTitle": (64, 262, 832, 130)}

_SECTION: dict[str, Box] = {"title": (64, 190, 832, 80), "body": (64, 280, 832, 60)}

_KEPT = {
    "Title Slide": labels.COVER,
    "Title and Content": labels.TITLE_AND_CONTENT,
    "Section Header": labels.SECTION,
    "Title Only": labels.TABLE_LAYOUT,
}
_WORDS = {
    "Click to edit Master title style": common.TITLE,
    "Click to edit Master text styles": labels.BODY_TEXT,
    "Second level": labels.LEVEL_2,
    "Third level": labels.LEVEL_3,
    "Fourth level": labels.LEVEL_4,
    "Fifth level": labels.LEVEL_5,
    "Click to edit Master subtitle style": labels.SUBTITLE,
}
_NAMES = _KEPT | {"Office Theme": BRAND}


@cache
def blank() -> bytes:
    made: Any = Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    made.part._element.sldSz.attrib.pop("type", None)
    for item in list(made.slide_layouts):
        if item.name not in _KEPT:
            made.slide_layouts.remove(item)
    _drop_foreign(made)
    _place(made.slide_master, {"title": OWN.title, "body": OWN.body})
    _rule(made.slide_master)
    for item in made.slide_layouts:
        _lay(item)
    # The notes' master comes with a theme of its own, which wants the fonts too.
    _ = made.notes_master
    buffer = BytesIO()
    made.save(buffer)
    return deterministic(_reworded(buffer.getvalue()))


def _drop_foreign(made: Any) -> None:
    """Parts of the library's template that say nothing about this deck: a picture, a printer."""
    package = made.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            package.drop_rel(relation.rId)
    for relation in list(made.part.rels.values()):
        if relation.reltype.endswith("/printerSettings"):
            made.part.drop_rel(relation.rId)


def _lay(item: Any) -> None:
    if item.name == "Title Slide":
        _place(item, _COVER)
        _ground(item, ("ctrTitle", "subTitle"))
    elif item.name == "Section Header":
        _place(item, _SECTION)
        _ground(item, ("title", "body"))
    else:
        _place(item, {"title": OWN.title, "": OWN.body})
        _add(item, "body", KICKER_INDEX, OWN.kicker, labels.SHOWN_RANGE())
    if item.name == "Title Only":
        _add(item, "tbl", TABLE_INDEX, OWN.body, labels.TABLE_LAYOUT())


def _place(holder: Any, boxes: dict[str, Box]) -> None:
    """Placeholders where the slides have them, without margins."""
    places = {"ftr": OWN.foot, "dt": DATE, "sldNum": NUMBER} | boxes
    for shape in list(holder.placeholders):
        kind = shape.element.ph.get("type", "")
        if kind not in places:
            shape.element.getparent().remove(shape.element)
            continue
        put(shape, places[kind])
        _unpad(shape)
    styles = holder.element.find(qn("p:txStyles"))
    if styles is not None:
        _title_style(styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr")))


def _unpad(shape: Any) -> None:
    inset = shape.element.txBody.find(qn("a:bodyPr"))
    for side in ("lIns", "tIns", "rIns", "bIns"):
        inset.set(side, "0")
    inset.set("anchor", "b" if shape.element.ph.get("type") == "ctrTitle" else "t")
    for fitted in inset.findall(qn("a:normAutofit")):
        inset.remove(fitted)


def _add(holder: Any, kind: str, index: int, box: Box, name: str) -> None:
    """A placeholder that the library's layout has not, made of the one for the title."""
    pattern = next(item for item in holder.placeholders if item.element.ph.get("type") == "title")
    made = deepcopy(pattern.element)
    made.ph.set("type", kind)
    made.ph.set("idx", str(index))
    pattern.element.getparent().append(made)
    shape = next(item for item in holder.placeholders if item.element is made)
    shape.name, shape.element.nvSpPr.cNvPr.attrib["id"] = name, str(100 + index)
    put(shape, box)
    level = etree.SubElement(_list_style(made), qn("a:lvl1pPr"), marL="0", indent="0")
    etree.SubElement(level, qn("a:buNone"))
    etree.SubElement(level, qn("a:defRPr"), sz="1400").append(solid("ink-3"))


def _list_style(shape: Any) -> Any:
    style = shape.txBody.find(qn("a:lstStyle"))
    for old in list(style):
        style.remove(old)
    return style


def _ground(holder: Any, kinds: tuple[str, ...]) -> None:
    """The brand's ground with light words; without the master's line above."""
    holder.element.set("showMasterSp", "0")
    ground = etree.Element(qn("p:bg"))
    properties = etree.SubElement(ground, qn("p:bgPr"))
    properties.append(solid("brand"))
    etree.SubElement(properties, qn("a:effectLst"))
    holder.element.cSld.insert(0, ground)
    for shape in holder.placeholders:
        kind = shape.element.ph.get("type")
        size = {"ctrTitle": "4400", "title": "4000"}.get(kind, "2000" if kind in kinds else "1200")
        level = etree.SubElement(_list_style(shape.element), qn("a:lvl1pPr"),
                                 marL="0", indent="0", algn="l")  # fmt: skip
        etree.SubElement(level, qn("a:buNone"))
        look = etree.SubElement(level, qn("a:defRPr"), sz=size, b=str(int(kind in kinds[:1])))
        look.append(solid("surface"))


def _rule(master: Any) -> None:
    """The line of the brand's colour at the top of every slide."""
    shape = etree.SubElement(master.shapes._spTree, qn("p:sp"))
    buffer = etree.SubElement(shape, qn("p:nvSpPr"))
    etree.SubElement(buffer, qn("p:cNvPr"), id="90", name=labels.RULE())
    etree.SubElement(buffer, qn("p:cNvSpPr"))
    etree.SubElement(buffer, qn("p:nvPr"), userDrawn="1")
    form = etree.SubElement(shape, qn("p:spPr"))
    place = etree.SubElement(form, qn("a:xfrm"))
    etree.SubElement(place, qn("a:off"), x="0", y="0")
    etree.SubElement(place, qn("a:ext"), cx=str(Pt(WIDTH)), cy=str(Pt(4.5)))
    etree.SubElement(form, qn("a:prstGeom"), prst="rect")
    form.append(solid("brand"))


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
    buffer = BytesIO()
    with ZipFile(BytesIO(blob)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename.endswith(".xml") and item.filename.startswith("ppt/"):
                content = _rewritten(content.decode()).encode()
            new.writestr(item, content)
    return buffer.getvalue()


def _rewritten(text: str) -> str:
    for old, words in _WORDS.items():
        text = text.replace(old, words())
    for old, name in _NAMES.items():
        text = text.replace(f'name="{old}"', f'name="{name()}"')
    text = text.replace('lang="en-US"', f'lang="{LANGUAGE}"')
    text = re.sub(r'<a:(latin|ea) typeface="(?!\+)[^"]*"', rf'<a:\1 typeface="{FONT}"', text)
    text = re.sub(r'script="Hans" typeface="[^"]*"', f'script="Hans" typeface="{FONT}"', text)
    for slot, token in THEME.items():
        colour = f'<a:{slot}><a:srgbClr val="{number(token)}"/></a:{slot}>'
        text = re.sub(rf"<a:{slot}>.*?</a:{slot}>", colour, text, flags=re.DOTALL)
    return text


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(blank())
