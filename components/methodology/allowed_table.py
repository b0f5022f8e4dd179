"""How sure the verdicts are, drawn: what prints allow, counts by area, verdicts on the edge."""

from collections.abc import Callable, Sequence

from dash import html

from components.methodology.method_text import first_rows, fold, table
from components.shell.controls.links import choice_link
from data.records.audit import Allowed
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


def area_table(rows: Sequence[Allowed]) -> html.Div:
    """How many verdicts of each plan, area and period are sure, and how many are on the edge."""
    heads = (
        common.AREA(), labels.PLAN_AND_PERIOD(), common.COMPUTED_SHORT(), labels.SURE(),
        labels.ON_THE_EDGE(),
    )  # fmt: skip
    return first_rows(heads, allowed.counts_by_area(rows), _area, labels.HOW_SURE())


def _area(counted: tuple[Allowed, Sequence[int]]) -> html.Tr:
    first, counts = counted
    return html.Tr([
        html.Th(f"{first.district_name} {first.scope}", scope="row"),
        html.Td(phrases([first.plan_name, dates.period_words(first.period)])),
        *(html.Td(str(count), className="num") for count in counts),
    ])  # fmt: skip


def edge(rows: Sequence[Allowed], link: Callable[[Allowed], str]) -> html.Details:
    """The verdicts on the edge, each with all that the print allows; closed at first."""
    heads = (
        common.INDICATOR(), labels.AREA_AND_PERIOD(), common.COMPLETION(), labels.ALLOWED_VERDICTS()
    )  # fmt: skip
    on_edge = allowed.on_the_edge(rows)
    drawn = first_rows(heads, on_edge, lambda row: _on_edge(row, link), labels.ON_THE_EDGE())
    return fold(labels.EDGE_ONE_BY_ONE(count=len(on_edge)), drawn)


def _on_edge(row: Allowed, link: Callable[[Allowed], str]) -> html.Tr:
    return html.Tr([
        html.Th(choice_link(Choice(row.name, link(row))), scope="row"),
        html.Td(phrases([f"{row.district_name} {row.scope}", dates.period_words(row.period)])),
        html.Td(allowed.completions(row)),
        html.Td(allowed.verdicts(row)),
    ])  # fmt: skip
