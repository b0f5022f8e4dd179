"""What one grid holds of several tables: under captions of their own, or side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.importer.table.head_rows import Row, head_height, head_words
from data.importer.table.headers import kind_of
from data.importer.table.joined import Whole, cells_of, left_of, lone_text
from data.verify.outline import Outline
from data.verify.text import squeeze


def separate_tables(whole: Whole, outline: Outline) -> Iterator[Whole]:
    """The tables of a grid, each with its own head and rows."""
    for table in _by_caption(whole, outline):
        yield from _side_by_side(table)


def _by_caption(whole: Whole, outline: Outline) -> Iterator[Whole]:
    """A table in which the caption of another stands, with its head or below the same, is two."""
    for index, row in enumerate(whole.body):
        caption = squeeze(lone_text(row))
        name = outline.table_named(caption) if "表" in caption else ""
        if not name or outline.is_continued(caption) or not index:
            continue
        title = tuple(left_of(cell, whole, "表题或表注，已用于读表") for cell in cells_of([row]))
        rest = whole.body[index + 1 :]
        height = head_height(rest)
        later = frozenset(at - index - 1 - height for at in whole.mended if at > index + height)
        yield replace(whole, body=whole.body[:index])
        yield from _by_caption(
            replace(whole, name=name, title=caption, head=rest[:height] if height else whole.head,
                    body=rest[height:], mended=later, left_out=title), outline,
        )  # fmt: skip
        return
    yield whole


def _side_by_side(whole: Whole) -> Iterator[Whole]:
    """A table whose head begins again on the right goes on there, below its last row."""
    starts = _starts(whole.head)
    left_out = whole.left_out
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        head, body = (
            [[*[None] * start, *row[start:end]] for row in rows]
            for rows in (whole.head, whole.body)
        )
        yield replace(whole, head=head, body=body, left_out=left_out)
        left_out = ()


def _starts(head: Sequence[Row]) -> list[int]:
    """Where a head begins: 0, and each column that names rows anew after columns of figures."""
    width = max(map(len, head), default=0)
    words = [head_words(head, place) for place in range(width)]
    kinds = [kind_of(each) for each in words]
    first = next((place for place in range(width) if kinds[place] in ("number", "name")), width)
    again = [
        place
        for place in range(first + 1, width)
        if words[place] == words[first] and kinds[place - 1] not in ("number", "name")
    ]
    starts = [0, *again]
    parts = [kinds[start:end] for start, end in zip(starts, [*again, width], strict=True)]
    return starts if all({"name", ""} <= set(part) for part in parts) else [0]
