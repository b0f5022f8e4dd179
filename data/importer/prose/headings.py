"""The paragraphs of a document -> what stands under which headings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from data.importer.records import FilePlace, LeftOut, SourceParagraph
from data.verify.outline import UNDECLARED, Outline

_INLINE = re.compile(
    r"(?<=[。；])(?=(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]+[)）])[^\d，。；]{2})"
)
_HEADING = re.compile(r"(?P<words>[^。]{2,60}?)(?:。|$)")
#: A first sentence that only says what its paragraph is about.
_LEAD = re.compile(r"(?P<words>(?!—)[^。；：:\d]{4,34})。(?=.)")
_INNER_LEAD = re.compile(r"(?<=。)([^。，；：,;:、\d“”（(《]{5,16})。(?=[^“”]{6})")
_CONTENTS = re.compile(r".*[.…]{3,}\d*$")


@dataclass(frozen=True)
class Passage:
    """Text under headings, outermost first; the last may be the sentence that leads it."""

    path: tuple[str, ...]
    text: str
    place: FilePlace
    outline: Outline = field(repr=False, compare=False)

    @property
    def box(self) -> str:
        """The innermost box that it stands in; empty outside of any."""
        return next(filter(self.outline.is_box, reversed(self.path)), "")

    @property
    def locator(self) -> str:
        """The place as curators write it: the two innermost headings, or a numbered box alone.

        Before the first heading it is the paragraph, which `make verify` cannot find: name a
        phrase of the document in its stead.
        """
        if not self.path:
            return f"第{self.place.paragraph}段"
        return self.box or " › ".join(self.path[-2:])

    @property
    def theme(self) -> str:
        """The innermost heading without its number."""
        return without_number(self.path[-1], self.outline) if self.path else ""


@dataclass(frozen=True)
class _Heading:
    words: str
    rank: int


def without_number(heading: str, outline: Outline) -> str:
    """A heading without its number: （一）总体情况 -> 总体情况."""
    match = outline.number(heading)
    return heading[match.end() :].lstrip("　 .、") if match else heading


def passages(
    blocks: Iterable[SourceParagraph], left_out: list[LeftOut], outline: Outline = UNDECLARED
) -> Iterator[Passage]:
    """The passages of a document; what is only an entry of a table of contents is left out."""
    stack: list[_Heading] = []
    for block in blocks:
        if _CONTENTS.match(block.text):
            left_out.append(LeftOut(block.place, block.text, "目录中的一行"))
            continue
        for piece in _INLINE.split(block.text):
            yield from _of_piece(piece, block, stack, outline)


def _of_piece(
    piece: str, block: SourceParagraph, stack: list[_Heading], outline: Outline
) -> Iterator[Passage]:
    heading = _heading(piece, block.level, outline)
    if heading:
        stack[:] = [above for above in stack if above.rank < heading.rank] + [heading]
        rest = piece[len(heading.words) :].lstrip("。：:")
    else:
        rest = piece
    if not rest:
        return
    path = tuple(above.words for above in stack)
    passage = Passage(path, rest, block.place, outline)
    lead = None if heading else _LEAD.match(rest)
    if lead:
        passage = replace(passage, path=(*path, lead["words"]), text=rest[lead.end() :])
    yield from _led(passage, path)


def _led(passage: Passage, path: tuple[str, ...]) -> Iterator[Passage]:
    """A passage cut where a short sentence within it leads what follows, as a heading would; the
    sentence may itself name a project, and is read with what follows."""
    pieces = _INNER_LEAD.split(passage.text)
    if pieces[0]:
        yield replace(passage, text=pieces[0])
    for words, text in zip(pieces[1::2], pieces[2::2], strict=True):
        yield replace(passage, path=(*path, words), text=f"{words}。{text}")


def _heading(piece: str, level: int, outline: Outline) -> _Heading | None:
    """The heading that a piece is, or begins with."""
    rank = outline.rank(piece)
    match = _HEADING.match(piece)
    words = match["words"] if match else ""
    if rank is not None and words and ("，" not in words or len(words) < 45):
        return _Heading(words, rank)
    if level and words == piece.rstrip("。"):
        # Below all that are numbered, as the file declares it but does not number it.
        return _Heading(words, Outline.LEAD + level)
    return None
