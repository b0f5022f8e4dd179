"""Lines of a page -> paragraphs, by their indent, where they end, and what they begin with."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from data.importer.formats.grids import one_line
from data.importer.records import FilePlace, SourceParagraph
from data.verify.outline import Outline

#: What a line break does not cut: opening marks, a number or a Latin word, closing marks.
_UNBROKEN = re.compile(r"[“‘（(《〈【〔]*(?:[A-Za-z0-9.,%/+∶:-]+|.)[”’）)》〉】〕，。、；：！？%]*")


@dataclass(frozen=True)
class PrintedLine:
    """A printed line: its text, left and right end, top, size of letters (points), and page."""

    text: str
    left: float
    right: float
    top: float
    size: float
    page: int


def paragraphs(
    lines: list[PrintedLine], everything: list[PrintedLine], outline: Outline
) -> Iterator[SourceParagraph]:
    """Join lines.

    Args:
        lines: those that follow one another, without a table between them.
        everything: all lines of the document, which tell its margins.
        outline: how lines begin that begin a paragraph wherever they stand.
    """
    if not lines:
        return
    left = Counter(round(line.left) for line in everything).most_common(1)[0][0]
    right = max(line.right for line in everything)
    indented = sum(_indented(line, left) for line in everything) > len(everything) / 20
    text, start = "", lines[0]
    before: PrintedLine | None = None
    for line in lines:
        if (
            before is None
            or _begins(before, line, left, right, indented)
            or (_opens(before, one_line(line.text), outline))
        ):
            if text:
                yield SourceParagraph(one_line(text), FilePlace(page=start.page))
            text, start = line.text, line
        else:
            text += line.text
        before = line
    yield SourceParagraph(one_line(text), FilePlace(page=start.page))


def _indented(line: PrintedLine, left: float) -> bool:
    return 1.2 * line.size < line.left - left < 3.5 * line.size


def _begins(
    before: PrintedLine, line: PrintedLine, left: float, right: float, indented: bool
) -> bool:
    """Whether a line begins a paragraph.

    One that is indented does. Where paragraphs are not, one does after a line that left room for
    what it begins with.
    """
    text = one_line(line.text)
    if line.left > left + 0.8 * line.size or abs(line.size - before.size) > 0.6:
        return True
    if before.right < left + (right - left) * (0.7 if indented else 0.5):
        return True
    return not indented and before.right + _first_word(text) * line.size < right - line.size


def _opens(before: PrintedLine, text: str, outline: Outline) -> bool:
    """Whether a line's words begin a paragraph wherever they stand."""
    ended = before.text.rstrip().endswith(("。", "：", ":"))
    return outline.is_alone(text) or (ended and outline.number(text) is not None)


def _first_word(text: str) -> float:
    """How wide the first part of a line is that cannot be broken, in letters."""
    match = _UNBROKEN.match(text)
    word = match.group() if match else text[:1]
    return sum(0.55 if character.isascii() else 1.0 for character in word)
