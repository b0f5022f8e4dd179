"""A file -> its paragraphs and tables; a reader for each format, tables read in two ways."""

from collections.abc import Callable
from pathlib import Path

from data.importer.formats import docx, html, pdf, text, xlsx
from data.importer.records import SourceFile
from data.verify.outline import UNDECLARED, Outline

_READERS: dict[str, Callable[[Path], SourceFile]] = {
    ".docx": docx.read,
    ".xlsx": xlsx.read,
    ".html": html.read,
    ".htm": html.read,
}
#: Readers of formats that do not say where a paragraph ends.
_OF_LINES: dict[str, Callable[[Path, Outline], SourceFile]] = {
    ".pdf": pdf.read,
    ".txt": text.read,
    ".md": text.read,
}


def read_document(path: Path, outline: Outline = UNDECLARED) -> SourceFile:
    """Read a file by its suffix, its lines by how they begin.

    Raises:
        ValueError: no reader knows the format, or the file is not of it; with what to do.
    """
    suffix = path.suffix.lower()
    if suffix not in (*_READERS, *_OF_LINES):
        known = ", ".join(sorted((*_READERS, *_OF_LINES)))
        raise ValueError(f"Save {path.name} as one of {known}: {path.suffix or 'it'} is not read.")
    try:
        if suffix in _OF_LINES:
            return _OF_LINES[suffix](path, outline)
        return _READERS[suffix](path)
    except (OSError, ValueError):
        raise
    except Exception as error:  # each library has errors of its own
        raise ValueError(f"{path.name} cannot be read as {path.suffix} ({error}).") from error
