"""The pages of a PDF as pictures, and where words stand on them."""

import ctypes
import io
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from data.importer.formats.grids import letters
from data.importer.records import Box

#: Pixels for a point: letters of a table in small print can be read when the page fills the half
#: of a screen, and when it is magnified.
_SCALE = 2.5
#: PDFium tells places in whole pixels of a picture; this one is only thought of.
_FINE = 20_000
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class PdfPages:
    """The pages of one file, counted from 1."""

    def __init__(self, path: Path) -> None:
        self._file = pypdfium2.PdfDocument(str(path))
        # PDFium answers one caller at a time.
        self._lock = threading.RLock()
        self.picture = lru_cache(maxsize=8)(self._picture)
        self._letters = lru_cache(maxsize=8)(self._letters_of)

    def __len__(self) -> int:
        return len(self._file)

    def shape(self, number: int) -> tuple[float, float]:
        """Width and height of a page, in points."""
        with self._lock:
            return self._file[number - 1].get_size()

    def boxes(self, number: int, *words: str) -> list[Box]:
        """Where the last of the words stand after those before them, a box for each line.

        Returns:
            Nothing if the page does not have them in this order.
        """
        text, boxes = self._letters(number)
        at = end = 0
        for each in map(_squeezed, words):
            at = text.find(each, at)
            if at < 0 or not each:
                return []
            end = at + len(each)
        return [_around(line) for line in _lines(boxes[at:end])]

    def _picture(self, number: int) -> bytes:
        target = io.BytesIO()
        with self._lock:
            self._file[number - 1].render(scale=_SCALE).to_pil().save(target, "PNG")
        return target.getvalue()

    def _letters_of(self, number: int) -> tuple[str, list[Box]]:
        """The letters of a page without white space, and the box of each."""
        with self._lock:
            page = self._file[number - 1]
            text = page.get_textpage()
            every = [
                (chr(pdfium.FPDFText_GetUnicode(text, index)), index)
                for index in range(text.count_chars())
            ]
            shown = [(_squeezed(letter), index) for letter, index in every if _squeezed(letter)]
            boxes = [_on_page(page, *text.get_charbox(index, loose=True)) for _, index in shown]
        return "".join(letter for letter, _ in shown), boxes


def _squeezed(text: str) -> str:
    """The letters that are printed, as an import reads them, raised digits as the file has them."""
    plain = letters(text).translate(_LOWERED)
    return "".join(letter for letter in plain if not letter.isspace() and letter.isprintable())


def _on_page(page: pypdfium2.PdfPage, left: float, low: float, right: float, high: float) -> Box:
    """A box in points of the file, which may be turned or cropped, as shares of what is shown."""
    corners = [_at(page, left, high), _at(page, right, low)]
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _at(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE


def _lines(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Boxes by the printed line that they stand in."""
    starts = [0]
    for index in range(1, len(boxes)):
        is_next = boxes[index][0] < boxes[index - 1][0]
        starts.append(starts[-1] + is_next)
    for _, group in groupby(zip(starts, boxes, strict=True), key=lambda pair: pair[0]):
        yield [box for _, box in group]


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
