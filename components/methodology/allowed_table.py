"""How sure the verdicts are, drawn: what prints allow, counts by area, verdicts on the edge."""

from collections.abc import Callable, Sequence

from dash import html

from components.methodology.method_text import counted_row, first_rows, fold, table
from components.shell.controls.links import choice_link
from data.records.audit import Allowed, VerdictCount, VerdictCounts
from presentation import common, dates
from presentation.joining import phrases
from presentation.methodology import allowed, labels
from presentation.shell.choice import Choice


def examples() -> html.Details:
    """Printed figures beside the values that they allow."""
    heads = (labels.WHAT_IT_IS(), labels.PRINTED_AS(), labels.ALLOWED_VALUES())
    body = [
        html.Tr([html.Th(role, scope="row"), html.Td(printed), html.Td(values)])
        for role, printed, values in allowed.printed_lines()
    ]
    return fold(labels.ALLOWED_EXAMPLES(), table(heads, body, labels.ALLOWED_EXAMPLES()))


def area_table(counts: VerdictCounts) -> html.Div:
    """How many verdicts of each plan, area and period are sure, and how many are on the edge."""
    heads = (
        common.AREA(), labels.PLAN_AND_PERIOD(), common.COMPUTED_SHORT(), labels.SURE(),
        labels.ON_THE_EDGE(),
    )  # fmt: skip
    return first_rows(heads, counts.by_place, _area, labels.HOW_SURE(), counts.places)


def _area(place: VerdictCount) -> html.Tr:
    return counted_row(place, (place.total, place.sure, allowed.on_the_edge(place)))


def edge(rows: Sequence[Allowed], count: int, link: Callable[[Allowed], str]) -> html.Details:
    """The first of `count` verdicts on the edge, each with all that the print allows."""
    heads = (
        common.INDICATOR(), labels.AREA_AND_PERIOD(), common.COMPLETION(), labels.ALLOWED_VERDICTS()
    )  # fmt: skip
    drawn = first_rows(heads, rows, lambda row: _on_edge(row, link), labels.ON_THE_EDGE(), count)
    return fold(labels.EDGE_ONE_BY_ONE(count=count), drawn)


def _on_edge(row: Allowed, link: Callable[[Allowed], str]) -> html.Tr:
    return html.Tr([
        html.Th(choice_link(Choice(row.name, link(row))), scope="row"),
        html.Td(phrases([f"{row.district_name} {row.scope}", dates.period_words(row.period)])),
        html.Td(allowed.completions(row)),
        html.Td(allowed.verdicts(row)),
    ])  # fmt: skip
