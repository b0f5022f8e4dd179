"""What stands in the cells of a row of indicators on a slide."""

from collections import Counter
from collections.abc import Sequence

from assessment import Period
from data.records.rows import IndicatorRow, Mention
from exports.slides.file.table import Cell, cell, noted_cell
from exports.slides.verdicts import computed, official
from presentation import common, dates, numbers, words
from presentation.figures import amounts, row_view
from presentation.indicators.gauge_spec import GaugeSpec
from presentation.joining import facts
from presentation.verdicts import grades


def usual_period(figures: Sequence[Mention | None]) -> str:
    """The period of most figures of a column."""
    periods = Counter(figure.period for figure in figures if figure is not None)
    return periods.most_common(1)[0][0] if periods else ""


def row_cell(key: str, row: IndicatorRow, spec: GaugeSpec, rows: Sequence[IndicatorRow]) -> Cell:
    """The cell of a column, named by its key; `rows` are all of the table."""
    if key == "name":
        return _name(row)
    if key == "official":
        return official(row)
    if key == "computed":
        return computed(row)[:1]
    if key == "done":
        return _done(row, spec)
    if key == "due":
        return cell(due_words(row, spec) or amounts.NOTHING, align="r")
    figure: Mention | None = getattr(row, key)
    usual = usual_period([getattr(other, key) for other in rows])
    return _figure(figure, usual)


def _name(row: IndicatorRow) -> Cell:
    nature = words.NATURES.get(row.nature, row.nature)
    return noted_cell(row.label, facts((row.target.unit, nature)), bold=True)


def _figure(figure: Mention | None, usual: str) -> Cell:
    """A figure as printed, how it counts, and its period where the head names another."""
    if figure is None:
        return cell(amounts.NOTHING, align="r", token="ink-3")
    other = Period.parse(figure.period).end != Period.parse(usual).end
    when = dates.period_words(figure.period) if other else ""
    small = " ".join(filter(None, (amounts.aim(figure), amounts.basis_words(figure), when)))
    return noted_cell(amounts.printed(figure), small, align="r")


def _done(row: IndicatorRow, spec: GaugeSpec) -> Cell:
    if spec.shape == "bound":
        return cell(common.BOUND_MET() if spec.met else common.BOUND_MISSED(), align="r")
    if spec.shape == "flow":
        return noted_cell(
            common.NOT_CONVERTED(),
            common.SHARE_OF_TARGET_IS(p=numbers.percent(spec.completion or 0)),
            align="r",
        )
    if spec.shape == "unrated":
        return cell(amounts.NOTHING, align="r", token="ink-3")
    small = grades.COMPUTED() if row_view.is_computed_completion(row) else ""
    return noted_cell(row_view.completion_words(row), small, align="r", bold=True)


def due_words(row: IndicatorRow, spec: GaugeSpec) -> str:
    """What was due in per cent of the plan; "" where nothing is held against it."""
    if spec.shape != "progress" or spec.schedule is None or row_view.is_comparison(row):
        return ""
    return numbers.percent(spec.schedule)
