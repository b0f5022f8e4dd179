"""A file -> its paragraphs and tables; a reader for each format, tables read in two ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.importer.formats import docx, html, pdf, text, xlsx
from data.importer.records import Document

_READERS: dict[str, Callable[[Path], Document]] = {
    ".docx": docx.read,
    ".xlsx": xlsx.read,
    ".pdf": pdf.read,
    ".html": html.read,
    ".htm": html.read,
    ".txt": text.read,
    ".md": text.read,
}


def read_document(path: Path) -> Document:
    """Read a file by its suffix.

    Raises:
        ValueError: no reader knows the format, or the file is not of it; with what to do.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        raise ValueError(f"Save {path.name} as one of {known}: {path.suffix or 'it'} is not read.")
    try:
        return reader(path)
    except (OSError, ValueError):
        raise
    except Exception as error:  # each library has errors of its own
        raise ValueError(f"{path.name} cannot be read as {path.suffix} ({error}).") from error
