"""One target on one slide: facts on the left, verdict and bars on the right."""

from collections.abc import Sequence

from data.records.rows import IndicatorRow, Mention
from exports.slides import notes
from exports.slides.charts import chart as charts
from exports.slides.charts.row_chart import axis_form, limits
from exports.slides.file.book import Book
from exports.slides.file.deterministic import Categories
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import Cell, Column, SlideTable, cell, draw, fitted, noted_cell
from exports.slides.file.text import SMALLEST, Paragraph, Run, line, plain
from exports.slides.file.text_metrics import LEADING, fit
from exports.slides.verdicts import computed, marked, official
from presentation import common, dates, numbers
from presentation.charts.palette import rating_token
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import qualified
from presentation.figures.share_words import share_words
from presentation.indicators import pace_words
from presentation.indicators.gauge_spec import FULL, GaugeSpec, gauge_spec
from presentation.joining import bracketed, labelled, phrases
from presentation.slides import labels
from presentation.verdicts import grades

#: The parts of a slide's width that the facts and the verdict take.
_FACTS, _SIDE = 0.455, 0.5
_BIG = 28


def draw_gauge(book: Book, row: IndicatorRow) -> Page:
    """A slide of one row."""
    spec = gauge_spec(row)
    page = book.page(title(row, spec), notes.of_rows([row], book.provenance.documents))
    left, top, room, high = book.body
    table = fitted(_facts(row, spec, room * _FACTS), high)
    draw(page, table, book.body, labels.FIGURES_AND_ASSESSMENT(), spec.sentence)
    side = (left + room * (1 - _SIDE), top, room * _SIDE, high)
    _verdict(page, row, spec, side)
    bars = bars_of(row, spec)
    if bars:
        _chart(page, row, spec, bars, side)
    else:
        sentence = [line(spec.sentence, 18, after=8)]
        page.text((side[0], side[1] + 100, side[2], 200), sentence, common.NOTE())
    return page


def title(row: IndicatorRow, spec: GaugeSpec) -> str:
    """The finding: how far, against what, and who says what of it."""
    said = labelled(row_view.who(row), spec.words) if row_view.is_rated(row) else ""
    if row.agrees is False:
        said = phrases([said, labelled(grades.COMPUTED(), row_view.computed_words(row))])
    if spec.shape == "progress":
        if row_view.is_comparison(row):
            return labelled(spec.name, phrases([share_words(row, spec.label), said]))
        due = labels.DUE_SUFFIX(s=numbers.percent(spec.schedule)) if spec.schedule else ""
        return labels.NAME_COMPLETED_DUE_SAID(name=spec.name, label=spec.label, due=due, said=said)
    if spec.shape == "bound":
        return labelled(spec.name, phrases([spec.label, said]))
    if said:
        return labelled(spec.name, phrases([said, spec.label]))
    return labelled(spec.name, spec.label) + (
        "" if spec.shape == "flow" else labels.UNRATED_SUFFIX()
    )


def _facts(row: IndicatorRow, spec: GaugeSpec, room: float) -> SlideTable:
    facts: list[tuple[str, Cell]] = [
        (_label(name, figure), _amount(figure))
        for name, figure in (
            (common.BASELINE_VALUE(), row.baseline), (common.TARGET_VALUE(), row.target),
            (common.ACTUAL_VALUE(), row.actual),
        )
    ]  # fmt: skip
    if spec.shape == "progress":
        small = grades.COMPUTED() if row_view.is_computed_completion(row) else ""
        name = common.ACTUAL_BY_TARGET() if row_view.is_comparison(row) else common.COMPLETION()
        facts.append((name, noted_cell(spec.label, small, align="r", bold=True)))
        if not row_view.is_comparison(row) and spec.schedule is not None:
            facts.append((labels.DUE_PROGRESS(), cell(numbers.percent(spec.schedule), align="r")))
    facts += [
        (grades.OFFICIAL(), _right(official(row))),
        (grades.COMPUTED(), _right(computed(row))),
    ]
    facts += [(name, cell(text, align="r")) for name, text in paces(row)]
    rows = tuple((cell(name, token="ink-2"), value) for name, value in facts)
    return SlideTable(
        (
            Column(common.PROJECT(), room * 0.47),
            Column(labels.PRINTED_AND_ASSESSMENT(), room * 0.53, "r"),
        ),
        rows,
    )


def _label(name: str, figure: Mention | None) -> str:
    return bracketed(name, dates.period_words(figure.period)) if figure else name


def _amount(figure: Mention | None) -> Cell:
    if figure is None:
        return cell(amounts.NOTHING, align="r")
    return noted_cell(qualified(figure), amounts.basis_words(figure), align="r", bold=True)


def _right(paragraphs: Sequence[Paragraph]) -> Cell:
    return tuple(Paragraph(paragraph.runs, "r") for paragraph in paragraphs)


def paces(row: IndicatorRow) -> list[tuple[str, str]]:
    """The pace so far, the one that reaches the target, and that which the text prints for it."""
    computed_paces = [
        (labels.AVERAGE_SO_FAR(), pace_words.so_far_since(row)),
        (labels.TO_REACH_TARGET(span=pace_words.span(row)), pace_words.to_target(row)),
    ]
    worded = [(name, text) for name, text in computed_paces if text]
    if row.printed_pace is not None:
        worded.append((common.PRINTED_PACE(), amounts.printed(row.printed_pace)))
    return worded


def _verdict(page: Page, row: IndicatorRow, spec: GaugeSpec, side: Box) -> None:
    ink = rating_token(row.shown_rating)
    first = Paragraph((Run(marked(row.shown_rating, spec.words), _BIG, True, ink),), after=2)
    second = Run(row_view.byline(row), 16, token="ink-2")
    differs = [Run(f"　{text}", 16, True) for text in row_view.flags(row)]
    page.text((*side[:3], 70), [first, Paragraph((second, *differs))], common.ASSESSMENT())


#: Name, value and colour token of a bar.
Bar = tuple[str, float, str]


def bars_of(row: IndicatorRow, spec: GaugeSpec) -> list[Bar]:
    """Bars in per cent of the target; for a bound its figures; none where nothing is comparable."""
    if spec.shape == "bound":
        return _figures(row)
    if spec.completion is None or spec.shape not in ("progress", "flow"):
        return []
    flow = spec.shape == "flow"
    fill = "open-fill" if flow else rating_token(spec.rating, "fill")
    done = common.ACTUAL_BY_TARGET() if row_view.is_comparison(row) else common.COMPLETION()
    bars = [(labels.SHARE_OF_YEAR_TARGET() if flow else done, charts.shown(spec.completion), fill)]
    if spec.schedule is not None and spec.schedule < FULL:
        due = common.YEAR_IS_OVER() if flow else labels.DUE_PROGRESS()
        bars.append((due, charts.shown(spec.schedule), "line-firm"))
    return bars


def _figures(row: IndicatorRow) -> list[Bar]:
    """Baseline, result and bound of a target that is kept or not, as far as units agree."""
    ink = rating_token(row.shown_rating, "fill")
    figures = (
        (common.BASELINE(), row.baseline, "line-firm"),
        (common.ACTUAL(), row.actual, ink),
        (common.TARGET(), row.target, "ink-2"),
    )
    return [
        (bracketed(name, dates.period_words(figure.period)), figure.value, fill)
        for name, figure, fill in figures
        if figure is not None and figure.value is not None and figure.unit == row.target.unit
    ]


def _chart(
    page: Page, row: IndicatorRow, spec: GaugeSpec, bars: Sequence[Bar], side: Box
) -> None:  # fmt: skip
    is_bound, unit = spec.shape == "bound", row.target.unit
    data = Categories(number_format="General")
    data.categories = [name for name, _, _ in bars]
    name = bracketed(spec.name, unit)
    data.add_series(
        plain(name) if is_bound else common.SHARE_OF_TARGET_PERCENT(),
        [value for _, value, _ in bars],
    )
    box = (side[0], side[1] + 84, side[2], 54 + 46 * len(bars))
    chart = charts.add(
        page, charts.BAR, data, box, labels.PROGRESS_CHART_OF(name=spec.name), spec.sentence
    )
    charts.bars(chart.plots[0], gap=55)
    series = chart.plots[0].series[0]
    series.invert_if_negative = False
    for index, (_, _, fill) in enumerate(bars):
        charts.paint(series.points[index], fill)
    charts.labels(series, charts.PLAIN if is_bound else charts.PERCENT, size=16)
    if is_bound:
        charts.reword(series, len(bars) - 1, amounts.amount(row.target), size=16)
    charts.name_downwards(chart.category_axis, 14)
    values = [value for _, value, _ in bars]
    charts.quiet(chart.value_axis, grid=not is_bound, labels=not is_bound)
    if is_bound:
        low, high = min([0.0, *values]), max([0.0, *values])
        charts.scale(chart.value_axis, low * 1.3, high * 1.3, None, charts.PLAIN)
    else:
        low, high = limits(values)
        charts.scale(chart.value_axis, low, high, 50, axis_form(low, labels.TARGET_ALL))
    charts.finish(chart)
    top = box[1] + box[3] + 10
    room = side[1] + side[3] - top
    words, size = fit(spec.sentence, (14, 13, SMALLEST), box[2], int(room // (14 * LEADING)))
    page.text((box[0], top, box[2], room), [line(words, size)], common.NOTE())
