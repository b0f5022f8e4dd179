"""The empty presentation that a deck starts from: the deck's own template, or the ministry's."""

from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from exports.slides.file import ground
from exports.slides.file.frame import layout, measured
from exports.slides.file.own_template import OWN, blank


class Base:
    """A new, empty presentation of a template, and where things stand on its slides."""

    def __init__(self, template: Path | None = None) -> None:
        self.made: Any = Presentation(str(template) if template else BytesIO(blank()))
        if template:
            _drop_slides(self.made)
            _number_apart(self.made)
        holder = layout(self.made, "content")
        self.frame = measured(self.made, holder) if template else OWN
        self.has_own_accents = not template or _accents(self.made) == _accents(_opened())
        self.is_dark = bool(template) and ground.is_dark(self.made, holder)
        self.is_turned = not template or ground.is_said(self.made, holder)


def _opened() -> Any:
    return Presentation(BytesIO(blank()))


def _accents(made: Any) -> list[str]:
    """The colours of a presentation's first five accents, however they are written."""
    root = ground.theme(made)
    slots = (root.find(f".//{qn(f'a:accent{n}')}") for n in range(1, 6))
    return [slot[0].get("val", "").upper() for slot in slots if slot is not None and len(slot)]


def _number_apart(made: Any) -> None:
    """Placeholders of a layout need indexes of their own; files of LibreOffice have none."""
    for holder in made.slide_layouts:
        used: set[int] = set()
        for shape in holder.placeholders:
            placeholder = shape.element.ph
            if placeholder.idx in used:
                placeholder.idx = max(used) + 1
            used.add(placeholder.idx)


def _drop_slides(made: Any) -> None:
    """A template may come with slides that show how it looks."""
    for entry in list(made.slides._sldIdLst):
        made.part.drop_rel(entry.get(qn("r:id")))
        made.slides._sldIdLst.remove(entry)
