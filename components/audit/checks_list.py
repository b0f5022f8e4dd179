"""The arithmetic of the documents done again: what holds and what does not."""

from collections.abc import Mapping, Sequence

from dash import html

from audit import labels
from audit.checks import KINDS, by_district, check_state, expression_words
from data.records.audit import Check
from presentation import common
from presentation.citing import cited
from presentation.joining import labelled

#: So many districts at most have their checks that hold on the page.
MOST = 20


def checks_list(checks: Sequence[Check], documents: Mapping[str, str]) -> html.Div | None:
    """What does not hold, then what holds by district, closed at first; None without any.

    Of many districts the first are drawn: the table has all.
    """
    if not checks:
        return None
    districts = by_district(checks)
    drawn = [
        html.Section([html.H3(district), _list(broken, documents)])
        for district, of_district in districts
        if (broken := [item for item in of_district if item.differs])
    ]
    holding = [
        (district, of_district)
        for district, every in districts
        if (of_district := [item for item in every if not item.differs])
    ]
    folds = [_holding(*of_district, documents) for of_district in holding[:MOST]]
    rest = len(holding) - len(folds)
    more = [html.P(labels.MORE_HOLDING(count=rest), className="section-note")] if rest else []
    return html.Div([*drawn, *folds, *more], className="panel checked")


def _holding(district: str, checks: Sequence[Check], documents: Mapping[str, str]) -> html.Details:
    count = html.Small(labels.HOLDING_COUNTED(count=len(checks)))
    return html.Details(
        [html.Summary([html.H3([district, count])]), _list(checks, documents)], className="fold"
    )


def _list(checks: Sequence[Check], documents: Mapping[str, str]) -> html.Ul:
    items = [html.Li(_check(item, documents), className=check_state(item)) for item in checks]
    return html.Ul(items, className="sums")


def _check(check: Check, documents: Mapping[str, str]) -> list[html.Span]:
    mark = common.DOES_NOT_HOLD() if check.differs else common.HOLDS()
    title = labelled(KINDS.get(check.kind, check.kind), check.subject)
    place = cited.place(check, documents)
    return [
        html.Span(mark, className="sum-state"),
        html.Span([title, html.Small(check.area_name)], className="sum-name"),
        html.Span([expression_words(check), html.Small(place)], className="sum-made"),
        html.Span(common.AS_PRINTED(printed_value=check.printed_value), className="sum-printed"),
    ]
