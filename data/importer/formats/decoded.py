"""Bytes -> text: by their mark, as UTF-8 where they are, else as Chinese files are coded."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODINGS = ("utf-8", "gb18030")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decoded(raw: bytes, name: str, declared: str = "") -> str:
    """The text of a file, each line ending in one line feed.

    Args:
        raw: what the file holds.
        name: of the file, for the error.
        declared: the coding that it claims, tried where it is not UTF-8.

    Raises:
        ValueError: it is no text in a known coding; with what to do.
    """
    marked = [coding for mark, coding in _MARKS if raw.startswith(mark)]
    for coding in marked or filter(None, (_CODINGS[0], declared, *_CODINGS[1:])):
        try:
            text = raw.decode(coding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _NO_TEXT.search(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise ValueError(
        f"{name} is no text in UTF-8, UTF-16 or GB18030: save it as UTF-8, then repeat."
    )
