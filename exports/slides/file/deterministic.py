"""The same deck is the same bytes: no clock in the file, so that caches and reviews can compare."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.xlsx import CategoryWorkbookWriter, XyWorkbookWriter
from xlsxwriter import Workbook

from exports.slides.file.text import FONT

#: The first day a ZIP file knows.
_EPOCH = (1980, 1, 1, 0, 0, 0)

_CREATED = datetime(1980, 1, 1)

#: A name such as =1+1 in a document is a name, never a formula or a link.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}

_COLUMNS = 18


class _Sheet:
    """A workbook writer whose sheet is legible, safe and without a clock."""

    @contextmanager
    def _open_worksheet(self, buffer: BytesIO) -> Iterator[tuple[Any, Any]]:
        workbook = Workbook(buffer, _OPTIONS)
        workbook.set_properties({"created": _CREATED})
        workbook.formats[0].set_font_name(FONT)
        sheet = workbook.add_worksheet()
        sheet.set_column(0, 0, 2 * _COLUMNS)
        sheet.set_column(1, 8, _COLUMNS)
        yield workbook, sheet
        workbook.close()


class _CategorySheet(_Sheet, CategoryWorkbookWriter):
    pass


class _XySheet(_Sheet, XyWorkbookWriter):
    pass


class Categories(CategoryChartData):
    """Chart data by category; None is an empty cell."""

    @property
    def _workbook_writer(self) -> _CategorySheet:
        return _CategorySheet(self)


class Points(XyChartData):
    """Chart data as pairs of numbers."""

    @property
    def _workbook_writer(self) -> _XySheet:
        return _XySheet(self)


def deterministic(blob: bytes) -> bytes:
    """The package with every entry dated alike."""
    buffer = BytesIO()
    with ZipFile(BytesIO(blob)) as old, ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as new:
        for item in old.infolist():
            entry = ZipInfo(item.filename, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(item))
    return buffer.getvalue()
