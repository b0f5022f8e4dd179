"""Indicators as a native table with a native bar chart beside it: one scale for all rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from data.records.rows import IndicatorRow
from exports.slides.charts.row_cells import due_words, row_cell, usual_period
from exports.slides.charts.row_chart import cut_words, draw_chart
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import SIDE, Cell, Column, SlideTable, draw
from exports.slides.file.text import SMALLEST, Paragraph, line, total_height
from exports.slides.file.text_metrics import width
from exports.slides.verdicts import computed
from presentation import common, dates
from presentation.figures import row_view
from presentation.indicators.gauge_spec import GaugeSpec, gauge_spec
from presentation.joining import clauses, labelled
from presentation.slides import labels
from presentation.verdicts import grades
from presentation.verdicts.counts import are_compared

_SIZES = (14, SMALLEST)
#: A template of 4:3 has no room for bars beside the table.
_NARROW = 760.0
#: Rows are not stretched beyond this, in points.
_HIGHEST = 58.0
_GAP = 14.0
#: Type size of the table -> points of the chart beside it.
CHART_WIDTH: dict[float, float] = {14: 156.0, SMALLEST: 210.0}
#: Lines of a name or figure; the notes have all words.
_LINES = 5
#: The narrowest column's words in points, and the most ems of a verdict on one line.
_LEAST, _MOST = 44.0, 8.6
#: Ems a name keeps while figures want room.
_NAME = 10.0
#: What programs add around marks and bold type.
_SLACK = 6.0


@dataclass(frozen=True)
class SlideRows:
    """The rows of one slide, drawn at one size; `height` is that of every row in points, `under`
    what stands below the table."""

    rows: tuple[IndicatorRow, ...]
    table: SlideTable
    height: float
    under: tuple[Paragraph, ...]

    @property
    def total(self) -> float:
        """Points of the whole table."""
        return self.table.need(self.table.head) + self.height * len(self.rows)

    def fits(self, body: Box) -> bool:
        """Whether a slide holds the table and what stands below it."""
        need = total_height(self.under, body[2]) + _GAP if self.under else 0
        return self.total + need <= body[3] + 0.1


def parts(rows: Sequence[IndicatorRow], body: Box) -> list[SlideRows]:
    """The rows on as few slides as hold them, at the largest type that needs no more slides."""
    slides: list[SlideRows] = []
    for size in _SIZES:
        smaller = _parts(rows, size, body)
        if not slides or len(smaller) < len(slides):
            slides = smaller
        if len(slides) == 1:
            break
    return slides


def _parts(rows: Sequence[IndicatorRow], size: float, body: Box) -> list[SlideRows]:
    for count in range(1, len(rows) + 1):
        share = [round(index * len(rows) / count) for index in range(count + 1)]
        made = [_part(rows[start:end], size, body) for start, end in pairwise(share)]
        if all(part.fits(body) for part in made):
            return made
    return [_part([row], size, body) for row in rows]


def _part(rows: Sequence[IndicatorRow], size: float, body: Box) -> SlideRows:
    table = _table(rows, size, body[2])
    need = max(table.need(cells) for cells in table.rows)
    under = tuple(_remarks(rows))
    said = total_height(under, body[2]) + _GAP if under else 0
    share = (body[3] - said - table.need(table.head)) / len(rows)
    return SlideRows(tuple(rows), table, max(need, min(_HIGHEST, share)), under)


def _remarks(rows: Sequence[IndicatorRow]) -> list[Paragraph]:
    """What a verdict carries beside its word, below the table: rows are all of one height."""
    said = ((row.label, clauses(part.text for part in computed(row)[1:])) for row in rows)
    return [
        line(labelled(label, text), SMALLEST, token="ink-2", after=3)
        for label, text in said if text
    ]  # fmt: skip


def draw_rows(page: Page, part: SlideRows, name: str) -> None:
    """Table, chart where one has a length, and what verdicts carry beside their word."""
    left, top, full, _ = page.frame.body
    heights = [part.table.need(part.table.head)] + [part.height] * len(part.rows)
    specs = [gauge_spec(row) for row in part.rows]
    said = clauses(labelled(spec.name, spec.sentence) for spec in specs)
    draw(
        page,
        part.table,
        (left, top, part.table.width, part.total),
        labels.TABLE_OF(name=name),
        said,
        heights,
    )
    if _is_charted(specs, full):
        wide = full - part.table.width - _GAP
        box = (left + full - wide, top, wide, part.total)
        draw_chart(page, specs, box, heights[0], labels.COMPLETION_CHART_OF(name=name))
    if part.under:
        need = total_height(part.under, full)
        page.text((left, top + part.total + _GAP, full, need), part.under, common.NOTE())


def _is_charted(specs: Sequence[GaugeSpec], room: float) -> bool:
    """Whether any row has a completion to draw, and the slide room for bars beside the table."""
    return room > _NARROW and any(spec.shape == "progress" for spec in specs)


def _table(rows: Sequence[IndicatorRow], size: float, room: float) -> SlideTable:
    specs = [gauge_spec(row) for row in rows]
    charted = _is_charted(specs, room)
    heads = _heads(rows, specs, charted=charted)
    pairs = _pairs(rows, specs)
    cells = tuple(
        tuple(_sized(row_cell(key, row, spec, rows), size) for key in heads) for row, spec in pairs
    )
    aside = CHART_WIDTH[size] + _GAP if charted else 0
    widths = _widths(heads, cells, size, room - aside)
    columns = tuple(
        Column(head, width, "l" if key in _WORDED else "r")
        for (key, head), width in zip(heads.items(), widths, strict=True)
    )
    return SlideTable(columns, cells).trimmed(_LINES)


def _sized(content: Cell, size: float) -> Cell:
    """The first paragraph at the size, what stands below it at the smallest."""
    return tuple(part.sized(size if index == 0 else SMALLEST) for index, part in enumerate(content))


#: Columns of words; the others are set to the right.
_WORDED = ("name", "official", "computed")
#: Columns that take what the others leave, and the most ems of text they ask for.
_FLEXIBLE = {"name": 13.0, "baseline": 5.6, "target": 6.2, "actual": 6.2}


def _heads(
    rows: Sequence[IndicatorRow], specs: Sequence[GaugeSpec], *, charted: bool
) -> dict[str, str]:
    """Key and head of each column that says something."""
    results = any(row.actual is not None or row_view.is_rated(row) for row in rows)
    due = any(due_words(row, spec) for row, spec in _pairs(rows, specs))
    heads = {"name": common.INDICATOR()}
    for key, name in (
        ("baseline", common.BASELINE_VALUE()),
        ("target", common.TARGET_VALUE()),
        ("actual", common.ACTUAL_VALUE()),
    ):
        when = usual_period([getattr(row, key) for row in rows])
        if any(getattr(row, key) for row in rows) or key == "target":
            heads[key] = f"{name}\n{dates.period_words(when)}" if when else name
    if results:
        name = common.ACTUAL_BY_TARGET() if are_compared(rows) else common.COMPLETION()
        cut = cut_words(specs) if charted else ""
        heads["done"] = name + labels.COLOUR_IN_CHART() * charted + f"\n{cut}" * bool(cut)
    if due:
        heads["due"] = labels.DUE_FRAME() if charted else labels.DUE_PROGRESS()
    return heads | {"official": grades.OFFICIAL(), "computed": grades.COMPUTED()}


def _widths(
    heads: Mapping[str, str], cells: Sequence[Sequence[Cell]], size: float, room: float
) -> list[float]:
    """Points of each column: as much as the words of verdicts need, the rest to the others."""
    natural, keys = [], list(heads)
    for index, (key, head) in enumerate(heads.items()):
        texts = [(part.text, part.size) for row in cells for part in row[index]]
        texts += [(text, SMALLEST) for text in head.split("\n")]
        need = max([_LEAST, *(width(*text) for text in texts)])
        natural.append(min(need, _FLEXIBLE.get(key, _MOST) * size) + 2 * SIDE + _SLACK)
    natural[0] = max(natural[0] - max(sum(natural) - room, 0), _NAME * size)
    fixed = sum(points for key, points in zip(keys, natural, strict=True) if key not in _FLEXIBLE)
    free = (room - fixed) / (sum(natural) - fixed)
    return [
        points * (free if key in _FLEXIBLE else 1)
        for key, points in zip(keys, natural, strict=True)
    ]


def _pairs(
    rows: Sequence[IndicatorRow], specs: Sequence[GaugeSpec]
) -> list[tuple[IndicatorRow, GaugeSpec]]:
    return list(zip(rows, specs, strict=True))
