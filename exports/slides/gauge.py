"""One target on one slide: facts on the left, verdict and bars on the right."""

from __future__ import annotations

from collections.abc import Sequence

from components import pace_words, reading, words
from components.gauge import FULL, GaugeSpec, gauge_spec
from components.printed import qualified
from data.records import IndicatorRow, Mention
from exports.slides import chart as charts
from exports.slides import notes
from exports.slides.base import BODY, Box
from exports.slides.book import Book, Page
from exports.slides.frozen import Categories
from exports.slides.measure import LEADING, fit
from exports.slides.row_chart import axis_form, limits
from exports.slides.table import Cell, Column, Table, cell, draw, fitted, told
from exports.slides.text import SMALLEST, Paragraph, Run, colour, line, plain
from exports.slides.verdicts import computed, marked, official, rating_colour

_LEFT: Box = (BODY[0], BODY[1], 400, BODY[3])
_RIGHT: Box = (BODY[0] + 440, BODY[1], 440, BODY[3])
_BIG = 28


def draw_gauge(book: Book, row: IndicatorRow) -> Page:
    """A slide of one row."""
    spec = gauge_spec(row)
    page = book.page(title(row, spec), notes.of_rows([row], book.imprint.documents))
    table = fitted(_facts(row, spec), _LEFT[3])
    draw(page, table, _LEFT, "数字与评价", spec.sentence)
    _verdict(page, row, spec)
    bars = bars_of(row, spec)
    if bars:
        _chart(page, row, spec, bars)
    else:
        told = [line(spec.sentence, 18, after=8)]
        page.text((_RIGHT[0], _RIGHT[1] + 100, _RIGHT[2], 200), told, "说明")
    return page


def title(row: IndicatorRow, spec: GaugeSpec) -> str:
    """The finding: how far, against what, and who says what of it."""
    said = f"{reading.who(row)}：{spec.words}" if reading.is_rated(row) else ""
    if row.agrees is False:
        said += f"，{words.COMPUTED}：{reading.computed_words(row)}"
    if spec.shape == "progress":
        if reading.is_comparison(row):
            return f"{spec.name}：为目标的 {spec.label}，{said}"
        due = f"，应到 {words.percent(spec.s)}" if spec.s else ""
        return f"{spec.name}：完成 {spec.label}{due}，{said}"
    if spec.shape == "bound":
        return f"{spec.name}：{spec.label}，{said}"
    if said:
        return f"{spec.name}：{said}，{spec.label}"
    return f"{spec.name}：{spec.label}" + ("" if spec.shape == "flow" else "，暂未评价")


def _facts(row: IndicatorRow, spec: GaugeSpec) -> Table:
    given: list[tuple[str, Cell]] = [
        (_label(name, figure), _amount(figure))
        for name, figure in (
            ("基期值", row.baseline), ("目标值", row.target), ("实际值", row.actual)
        )
    ]  # fmt: skip
    if spec.shape == "progress":
        small = words.COMPUTED if reading.is_computed_completion(row) else ""
        name = "实际 ÷ 目标" if reading.is_comparison(row) else "完成进度"
        given.append((name, told(spec.label, small, align="r", bold=True)))
        if not reading.is_comparison(row) and spec.s is not None:
            given.append(("应到进度", cell(words.percent(spec.s), align="r")))
    given += [(words.OFFICIAL, _right(official(row))), (words.COMPUTED, _right(computed(row)))]
    given += [(name, cell(text, align="r")) for name, text in paces(row)]
    rows = tuple((cell(name, token="ink-2"), value) for name, value in given)
    return Table((Column("项目", 190), Column("原文数字与评价", 210, "r")), rows)


def _label(name: str, figure: Mention | None) -> str:
    return f"{name}（{words.period_words(figure.period)}）" if figure else name


def _amount(figure: Mention | None) -> Cell:
    if figure is None:
        return cell(words.NOTHING, align="r")
    return told(qualified(figure), words.basis_words(figure), align="r", bold=True)


def _right(paragraphs: Sequence[Paragraph]) -> Cell:
    return tuple(Paragraph(paragraph.runs, "r") for paragraph in paragraphs)


def paces(row: IndicatorRow) -> list[tuple[str, str]]:
    """The pace so far, the one that reaches the target, and that which the text prints for it."""
    given = [
        ("至今平均每年", row.pace_so_far),
        (f"要达到目标，{pace_words.span(row)}", row.required_pace),
    ]
    told = [(name, pace_words.moved(row, value)) for name, value in given if value is not None]
    if row.printed_pace is not None:
        told.append(("同一速度，文件所写", words.printed(row.printed_pace)))
    return told


def _verdict(page: Page, row: IndicatorRow, spec: GaugeSpec) -> None:
    ink = rating_colour(row.shown_rating)
    first = Paragraph((Run(marked(row.shown_rating, spec.words), _BIG, True, ink),), after=2)
    second = Run(reading.byline(row), 16, colour=colour("ink-2"))
    differs = [Run(f"　{text}", 16, True, colour("ink")) for text in reading.flags(row)]
    box = (_RIGHT[0], _RIGHT[1], _RIGHT[2], 70)
    page.text(box, [first, Paragraph((second, *differs))], "评价")


#: Name, value and colour of a bar.
Bar = tuple[str, float, str]


def bars_of(row: IndicatorRow, spec: GaugeSpec) -> list[Bar]:
    """Bars in per cent of the target; for a bound its figures; none where nothing is comparable."""
    if spec.shape == "bound":
        return _figures(row)
    if spec.p is None or spec.shape not in ("progress", "flow"):
        return []
    flow = spec.shape == "flow"
    fill = colour("open-fill") if flow else rating_colour(spec.rating, "fill")
    done = "实际 ÷ 目标" if reading.is_comparison(row) else "完成进度"
    found = [("占全年目标" if flow else done, charts.shown(spec.p), fill)]
    if spec.s is not None and spec.s < FULL:
        due = "全年时间已过" if flow else "应到进度"
        found.append((due, charts.shown(spec.s), colour("line-firm")))
    return found


def _figures(row: IndicatorRow) -> list[Bar]:
    """Baseline, result and bound of a target that is kept or not, as far as units agree."""
    ink = rating_colour(row.shown_rating, "fill")
    given = (("基期", row.baseline, colour("line-firm")), ("实际", row.actual, ink),
             ("目标", row.target, colour("ink-2")))  # fmt: skip
    return [
        (f"{name}（{words.period_words(figure.period)}）", figure.value, fill)
        for name, figure, fill in given
        if figure is not None and figure.value is not None and figure.unit == row.target.unit
    ]


def _chart(page: Page, row: IndicatorRow, spec: GaugeSpec, bars: Sequence[Bar]) -> None:
    is_bound, unit = spec.shape == "bound", row.target.unit
    data = Categories(number_format="General")
    data.categories = [name for name, _, _ in bars]
    told = f"{spec.name}（{unit}）" if unit else spec.name
    data.add_series(plain(told) if is_bound else "占目标（%）", [value for _, value, _ in bars])
    box = (_RIGHT[0], _RIGHT[1] + 84, _RIGHT[2], 54 + 46 * len(bars))
    chart = charts.add(page, charts.BAR, data, box, f"{spec.name}：进度图", spec.sentence)
    charts.bars(chart.plots[0], gap=55)
    series = chart.plots[0].series[0]
    series.invert_if_negative = False
    for index, (_, _, fill) in enumerate(bars):
        charts.hue(series.points[index], fill)
    charts.labels(series, charts.PLAIN if is_bound else charts.PERCENT, size=16)
    if is_bound:
        charts.reword(series, len(bars) - 1, words.amount(row.target), size=16)
    charts.quiet(chart.category_axis)
    chart.category_axis.reverse_order = True
    charts.enlarge(chart.category_axis, 14)
    values = [value for _, value, _ in bars]
    charts.quiet(chart.value_axis, grid=not is_bound, labels=not is_bound)
    if is_bound:
        low, high = min([0.0, *values]), max([0.0, *values])
        charts.scale(chart.value_axis, low * 1.3, high * 1.3, None, charts.PLAIN)
    else:
        low, high = limits(values)
        charts.scale(chart.value_axis, low, high, 50, axis_form(low, "目标 100%"))
    charts.finish(chart)
    top = box[1] + box[3] + 10
    room = BODY[1] + BODY[3] - top
    told, size = fit(spec.sentence, (14, 13, SMALLEST), box[2], int(room // (14 * LEADING)))
    page.text((box[0], top, box[2], room), [line(told, size)], "说明")
