"""A file -> its paragraphs and tables; a reader for each format, tables read in two ways."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from data.importer.formats import docx, html, pdf, text, xlsx
from data.importer.records import FileTable, SourceFile, SourceParagraph
from data.verify.outline import UNDECLARED, Outline

_READERS: dict[str, Callable[[Path], SourceFile]] = {
    ".docx": docx.read,
    ".xlsx": xlsx.read,
    ".xlsm": xlsx.read,
    ".csv": xlsx.read_csv,
    ".html": html.read,
    ".htm": html.read,
}
#: Readers of formats that do not say where a paragraph ends.
_OF_LINES: dict[str, Callable[[Path, Outline], SourceFile]] = {
    ".pdf": pdf.read,
    ".txt": text.read,
    ".md": text.read,
}


_ARCHIVES = (".docx", ".xlsx", ".xlsm")
#: How a file of Word or Excel begins that is old or locked by a password.
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
#: As many bytes a file may hold unpacked.
_LARGEST = 300 << 20


def read_document(path: Path, outline: Outline = UNDECLARED) -> SourceFile:
    """Read a file by its suffix, its lines by how they begin.

    Raises:
        ValueError: no reader knows the format, or the file is not of it; with what to do.
    """
    suffix = path.suffix.lower()
    if suffix not in (*_READERS, *_OF_LINES):
        known = ", ".join((*_READERS, *_OF_LINES))
        raise ValueError(f"Save {path.name} as one of {known}: {path.suffix or 'it'} is not read.")
    _refuse_early(path)
    try:
        document = _read(path, suffix, outline)
    except (OSError, ValueError):
        raise
    except Exception as error:  # each library has errors of its own
        raise ValueError(f"{path.name} cannot be read as {path.suffix} ({error}).") from error
    if not any(map(_has_text, document.blocks)):
        why = "; ".join(reason for _, reason in document.unread)
        raise ValueError(
            f"{path.name} holds no text{f' ({why})' if why else ''}: "
            "recognise that of its pictures first, or export it anew, then repeat."
        )
    return document


def _has_text(block: SourceParagraph | FileTable) -> bool:
    cells = block.cells if isinstance(block, FileTable) else (block,)
    return any(cell.text for cell in cells)


def _read(path: Path, suffix: str, outline: Outline) -> SourceFile:
    if suffix in _OF_LINES:
        return _OF_LINES[suffix](path, outline)
    return _READERS[suffix](path)


def _refuse_early(path: Path) -> None:
    """Refuse what a look at the first bytes tells: with what to do.

    Raises:
        ValueError: the file is empty, of an old format or locked, cut short, or far too large.
    """
    with path.open("rb") as file:
        start = file.read(8)
    name = path.name
    if not start:
        raise ValueError(f"{name} is empty: fetch it again.")
    if start == _OLD_OFFICE:
        raise ValueError(
            f"{name} is protected by a password, or an old .doc or .xls under another name: open "
            "it in WPS or Word, save it as .docx or .xlsx without a password, then repeat."
        )
    if path.suffix.lower() not in _ARCHIVES:
        return
    if not zipfile.is_zipfile(path):
        raise ValueError(
            f"{name} cannot be read as {path.suffix}: it is no such file, or was cut short; open "
            "it in WPS or Word and save it anew, or fetch it again."
        )
    with zipfile.ZipFile(path) as archive:
        size = sum(item.file_size for item in archive.infolist())
    if size > _LARGEST:
        raise ValueError(f"{name} holds {size >> 20} MB, more than {_LARGEST >> 20}: split it.")
