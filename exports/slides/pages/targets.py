"""The targets of a plan without results: compact tables side by side, grouped by theme."""

from collections.abc import Sequence

from data.records.rows import IndicatorRow, Mention
from exports.slides import notes
from exports.slides.file.book import Book
from exports.slides.file.frame import Box
from exports.slides.file.table import Cell, Column, SlideTable, draw
from exports.slides.file.text import SMALLEST, Paragraph, Run, line, total_height
from exports.slides.pages.appendix import marks, other_period, usual_period
from presentation import common, dates, words
from presentation.figures import amounts
from presentation.figures.as_printed import with_unit
from presentation.indicators.table_words import by_theme
from presentation.joining import clauses, of_several
from presentation.slides import labels

_GAP = 24.0
#: A name, a baseline and a target side by side want at least this width in points.
_COLUMN = 300.0
_LINES = 3
#: Heights of blocks that are tried, in points.
_LEAST, _STEP = 120.0, 8.0
#: A row of the table and the indicator it tells of; None for the name of a theme.
Row = tuple[tuple[Cell, ...], IndicatorRow | None]


def draw_targets(book: Book, rows: Sequence[IndicatorRow], context: str) -> None:
    """Every target once, on as few slides as hold them."""
    left, top, room, high = book.body
    blocks = max(1, int((room + _GAP) // (_COLUMN + _GAP)))
    wide = (room - _GAP * (blocks - 1)) / blocks
    spare = high - total_height(marks(rows), room) - 6
    columns = _columns(rows, wide)
    pages = _levelled(columns, _rows(rows), spare, blocks)
    for index, page_blocks in enumerate(pages):
        shown = [row for block in page_blocks for _, row in block if row is not None]
        part = of_several(index, len(pages))
        title = labels.ALL_TARGETS(count=len(rows), part=part)
        page = book.page(title, notes.of_rows(shown, book.provenance.documents), context=context)
        for place, block in enumerate(page_blocks):
            table = SlideTable(columns, tuple(cells for cells, _ in block))
            box: Box = (left + place * (wide + _GAP), top, wide, 0)
            draw(page, table, box, f"{common.TARGET()} {place + 1}", _said(block))
        if note := marks(shown):
            need = total_height(note, room)
            page.text((left, top + high - need, room, need), note, common.NOTE())


def few_targets(rows: Sequence[IndicatorRow], room: float) -> SlideTable:
    """So few targets that they stand on the slide of the whole, in large type."""
    cells = tuple(cells for cells, row in _rows(rows) if row is not None)
    return SlideTable(_columns(rows, room), cells).sized(20)


def _levelled(
    columns: tuple[Column, ...], rows: Sequence[Row], room: float, blocks: int
) -> list[list[list[Row]]]:  # fmt: skip
    """Blocks of about one height on as few pages as hold them."""
    trimmed = SlideTable(columns, tuple(cells for cells, _ in rows)).trimmed(_LINES)
    kept = [(cells, row) for cells, (_, row) in zip(trimmed.rows, rows, strict=True)]
    heights = trimmed.heights()
    pages = _pages(kept, heights, room, blocks)
    while room > _LEAST:
        room -= _STEP
        lower = _pages(kept, heights, room, blocks)
        if len(lower) > len(pages):
            break
        pages = lower
    return pages


def _columns(rows: Sequence[IndicatorRow], wide: float) -> tuple[Column, ...]:
    start = usual_period([row.baseline for row in rows])
    before = f"{common.BASELINE()}\n{dates.period_words(start)}" if start else common.BASELINE()
    end = usual_period([row.target for row in rows])
    goal = f"{common.TARGET()}\n{dates.period_words(end)}" if end else common.TARGET()
    if not any(row.baseline for row in rows):
        return Column(common.INDICATOR(), wide * 0.62), Column(goal, wide * 0.38, "r")
    return (
        Column(common.INDICATOR(), wide * 0.45), Column(before, wide * 0.23, "r"),
        Column(goal, wide * 0.32, "r"),
    )  # fmt: skip


def _rows(rows: Sequence[IndicatorRow]) -> list[Row]:
    with_baseline = any(row.baseline for row in rows)
    start, end = usual_period([r.baseline for r in rows]), usual_period([r.target for r in rows])
    listed: list[Row] = []
    for theme in by_theme(rows):
        head = (line(theme[0].theme_name, SMALLEST, bold=True, token="brand"),)
        listed.append(((head, *[()] * (2 if with_baseline else 1)), None))
        for row in theme:
            cells = [_name(row)]
            if with_baseline:
                same = row.baseline is not None and row.baseline.unit == row.target.unit
                cells.append(_figure(row.baseline, start, plain=same))
            listed.append(((*cells, _figure(row.target, end)), row))
    return listed


def _name(row: IndicatorRow) -> Cell:
    binding = words.NATURES[row.nature] if row.nature == "binding" else ""
    first = Run(row.label, SMALLEST)
    return (
        Paragraph((first, Run(f"　{binding}", SMALLEST, token="ink-3")) if binding else (first,)),
    )


def _figure(figure: Mention | None, usual: str, *, plain: bool = False) -> Cell:
    if figure is None:
        return (line(amounts.NOTHING, SMALLEST, token="ink-3", align="r"),)
    rest = " ".join(filter(None, (amounts.basis_words(figure), other_period(figure, usual))))
    amount = f"{amounts.aim(figure)}{amounts.printed(figure) if plain else with_unit(figure)}"
    runs = (
        Run(amount, SMALLEST, True),
        *((Run(f" {rest}", SMALLEST, token="ink-3"),) if rest else ()),
    )
    return (Paragraph(runs, "r"),)


def _pages(
    rows: Sequence[Row], heights: Sequence[float], room: float, blocks: int
) -> list[list[list[Row]]]:  # fmt: skip
    """The rows in blocks of at most `room` points, the blocks in pages."""
    filled: list[list[Row]] = [[]]
    head, *needs = heights
    used = head
    for index, (cells, row) in enumerate(rows):
        need = needs[index]
        # The name of a theme does not stand alone at the foot of a block.
        after = needs[index + 1] if row is None and index + 1 < len(rows) else 0
        if used + need + after > room and filled[-1]:
            filled.append([])
            used = head
        filled[-1].append((cells, row))
        used += need
    return [filled[start : start + blocks] for start in range(0, len(filled), blocks)]


def _said(block: Sequence[Row]) -> str:
    return clauses(f"{row.label} {with_unit(row.target)}" for _, row in block if row is not None)
