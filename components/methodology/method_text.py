"""The rules of the assessment in words: formulas, thresholds, gauges, reasons, what counts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from dash import html

from assessment import Rating
from components.marks.gauge import gauge
from components.marks.status import badge
from components.shell.data_table import data_table
from data.records.audit import ReasonCount, VerdictCount
from data.records.rows import RatingRule
from presentation import common, dates, numbers
from presentation.indicators.gauge_spec import GaugeSpec
from presentation.joining import phrases
from presentation.methodology import labels, rule_rows
from presentation.methodology.method_words import general_words, ordered_reasons, rows_of_formulas
from presentation.methodology.worked import worked
from presentation.verdicts import grades

Row = TypeVar("Row")


def formulas(rules: Sequence[RatingRule]) -> html.Dl:
    """How completion is computed, by kind of target."""
    parts: list[Any] = []
    for title, formula, note in rows_of_formulas(rules):
        parts.append(html.Div([html.Dt(title), html.Dd([html.B(formula), html.Span(note)])]))
    return html.Dl(parts, className="panel formulas")


def worked_examples() -> html.Details:
    """The examples that the tests hold: what is given, the arithmetic, what comes of it."""
    examples = worked()
    heads = (labels.KIND_OF_TARGET(), labels.GIVEN(), labels.ARITHMETIC(), common.ASSESSMENT())
    body = [
        html.Tr(
            [
                html.Th(item.kind, scope="row"),
                html.Td(item.figures),
                html.Td(html.Div([html.Div(line) for line in item.lines])),
                html.Td(badge(item.rating, item.verdict)),
            ]
        )
        for item in examples
    ]
    drawn = table(heads, body, labels.WORKED_EXAMPLES())
    return fold(labels.WORKED_COUNTED(count=len(examples)), drawn)


def thresholds(rule: RatingRule, names: Mapping[str, str]) -> html.Div:
    """The thresholds of a printed rule: at its date, and as carried over to others."""
    rows = [
        *rule_rows.rows(rule, names),
        (Rating.NOT_ASSESSED, grades.RATINGS[Rating.NOT_ASSESSED], "/", labels.CONDITION_MISSING()),
        (Rating.NOT_APPLICABLE, grades.RATINGS[Rating.NOT_APPLICABLE], "—",
         labels.AREA_HAS_NO_TARGET()),
    ]  # fmt: skip
    heads = (common.ASSESSMENT(), rule_rows.printed_head(rule), labels.EXTENDED_BY_SYSTEM())
    body = [
        html.Tr([html.Th(badge(rating, name), scope="row"), *(html.Td(text) for text in texts)])
        for rating, name, *texts in rows
    ]
    return table(heads, body, labels.COMPLETION_THRESHOLDS())


def rules(in_use: Sequence[RatingRule]) -> html.Div:
    """Every rule: whom it judges, who set it, its thresholds."""
    heads = (labels.RULE_APPLIES_TO(), labels.RULE_SET_BY(), labels.RULE_THRESHOLDS())
    body = [
        html.Tr(
            [
                html.Th(rule_rows.applies_to(rule), scope="row"),
                html.Td(rule_rows.setter(rule)),
                html.Td(rule_rows.thresholds_words(rule)),
            ]
        )
        for rule in in_use
    ]
    return table(heads, body, labels.RULES_IN_USE())


def outcomes(rules: Sequence[RatingRule]) -> html.Div:
    """The thresholds where a result is compared with its target; no document prints them."""
    nearly = rule_rows.comparison(rules).nearly
    # Where nothing is nearly met, all below the target is missed.
    least = numbers.percent(100 if nearly is None else nearly)
    rows = [
        (Rating.AHEAD, labels.ABOVE_TARGET(), labels.NO_SUCH_CLASS(), labels.NO_SUCH_CLASS()),
        (Rating.ON_TRACK, labels.EQUALS_TARGET(), labels.KEEPS_FLOOR(), labels.KEEPS_CEILING()),
        (Rating.BASICALLY_MET, labels.BELOW_TARGET_FROM(least=least),
         labels.BELOW_FLOOR_FROM(least=least), labels.NO_SUCH_CLASS()),
        (Rating.BEHIND, labels.BELOW_SHARE_OF_TARGET(least=least),
         labels.BELOW_SHARE_OF_FLOOR(least=least), labels.ABOVE_CEILING()),
    ]  # fmt: skip
    if nearly is None:
        del rows[2]
    heads = (
        common.ASSESSMENT(),
        labels.TARGET_IS_NUMBER(),
        labels.TARGET_IS_FLOOR(),
        labels.TARGET_IS_CEILING(),
    )
    return table(heads, _rated(rows, grades.OUTCOMES), labels.OUTCOME_THRESHOLDS())


def _rated(rows: Sequence[tuple[str, ...]], names: Mapping[str, str]) -> list[html.Tr]:
    return [
        html.Tr([
            html.Th(badge(rating, names[rating]), scope="row"),
            *(html.Td(text) for text in texts),
        ])
        for rating, *texts in rows
    ]  # fmt: skip


def table(heads: Sequence[str], body: Sequence[Any], label: str) -> html.Div:
    """A table of this page, with a caption that says so."""
    return data_table(heads, body, labels.TABLE_CAPTION(label=label))


#: Rows of a table of all districts that stand on the page.
MOST = 60


def first_rows(
    heads: Sequence[str],
    rows: Sequence[Row],
    draw: Callable[[Row], html.Tr],
    label: str,
    count: int,
) -> html.Div:
    """A table of the first of `count` rows, and how many more the open data have."""
    drawn = table(heads, [draw(row) for row in rows], label)
    rest = count - len(rows)
    more = [html.P(labels.MORE_ROWS(count=rest), className="section-note")] if rest > 0 else []
    return html.Div([drawn, *more])


def counted_row(place: VerdictCount, numbers: Sequence[int]) -> html.Tr:
    """Counts of a plan in an area at a period."""
    return html.Tr([
        html.Th(f"{place.district_name} {place.scope}", scope="row"),
        html.Td(phrases([place.plan_name, dates.period_words(place.period)])),
        *(html.Td(str(number), className="num") for number in numbers),
    ])  # fmt: skip


def gauge_legend() -> html.Ul:
    """Each state of a gauge beside what it means; the figures are made up for the purpose."""
    shown = (
        (labels.ON_SCHEDULE(), labels.ON_SCHEDULE_NOTE(),
         _sample("progress", Rating.ON_TRACK, completion=52, schedule=40)),
        (labels.BELOW_SCHEDULE(), labels.BELOW_SCHEDULE_NOTE(),
         _sample("progress", Rating.BEHIND, completion=18, schedule=40)),
        (labels.EXCEEDED(), labels.BEYOND_TARGET_NOTE(),
         _sample("progress", Rating.AHEAD, completion=135, schedule=40)),
        (labels.BELOW_BASELINE(), labels.BELOW_BASELINE_NOTE(),
         _sample("progress", Rating.BEHIND, completion=-6, schedule=40)),
        (labels.BOUND(), labels.BOUND_NOTE(),
         _sample("bound", Rating.BEHIND, met=False, label=common.BOUND_MISSED())),
        (labels.PART_YEAR_FLOW(), labels.PART_YEAR_FLOW_NOTE(),
         _sample("flow", Rating.NOT_ASSESSED, completion=38, schedule=50,
                 label=labels.FIRST_HALF())),
        (labels.UNRATED(), labels.UNRATED_NOTE(),
         _sample("unrated", Rating.NOT_ASSESSED, label=labels.DATA_MISSING())),
    )  # fmt: skip
    items = [
        html.Li([html.B(title), html.Div(drawn, className="sample"), html.Span(text)])
        for title, text, drawn in shown
    ]
    return html.Ul(items, className="panel gauge-samples")


def _sample(shape: str, rating: str, **lengths: Any) -> html.Div:
    name = labels.LEGEND_OF(ratings=grades.RATINGS[rating])
    spec = GaugeSpec(name, shape, rating, grades.RATINGS[rating], labels.SAMPLE_ONLY(), **lengths)
    return gauge(spec)


def fold(title: str, *content: Any) -> html.Details:
    """Rows that are read one by one, closed at first under a line that counts them."""
    return html.Details([html.Summary(title), *content], className="fold")


def reasons(counts: Sequence[ReasonCount]) -> html.Details:
    """Every reason for no rating, its sentence, and how often it stands in the store."""
    body = [_reason(reason, count) for reason, count in ordered_reasons(counts)]
    heads = (common.REASON(), common.HOW_PAGES_SAY(), labels.CASES())
    drawn = table(heads, body, common.REASONS_AGAINST())
    return fold(labels.REASONS_COUNTED(count=len(body)), drawn)


def _reason(reason: str, count: ReasonCount) -> html.Tr:
    cases = (
        labels.CASES_COUNTED(cases=count.cases, indicators=count.indicators)
        if count.cases
        else labels.NO_CASE()
    )
    return html.Tr(
        [
            html.Th(grades.REASONS[reason][0](), scope="row"),
            html.Td(general_words(reason)),
            html.Td(cases),
        ]
    )


def sentences(items: Sequence[str]) -> html.Ul:
    """Rules as a plain list."""
    return html.Ul([html.Li(item) for item in items], className="panel said")
