"""What the two charts of one target share: how it is named and fetched."""

from collections.abc import Iterator

from data.records.rows import IndicatorRow
from data.store import Store
from presentation.files import labels
from views.addressing.choosing import shorten
from views.chart_kinds.district_parts import plans_at
from views.chart_kinds.kind import Parameters, Query, UnknownChartError, refuse
from views.indicator_view import IndicatorView, resolve

PARAMETERS = ("area", "indicator", "plan", "period", "target")


def named_target(store: Store, parameters: Query) -> tuple[IndicatorView, IndicatorRow]:
    """The target an address names.

    Raises:
        UnknownChartError: it does not exist in this release.
    """
    view = resolve(store, parameters.get("area"), parameters.get("indicator"), parameters)
    if view is None or view.plan is None or not view.rows:
        raise UnknownChartError(labels.NO_SUCH_TARGET())
    refuse(view.notices)
    target = parameters.get("target") or view.rows[0].target.figure_id
    row = next((row for row in view.rows if row.target.figure_id == target), None)
    if row is None:
        raise UnknownChartError(labels.NO_TARGET_NUMBERED(target=shorten(str(target))))
    return view, row


def target_parameters(view: IndicatorView, row: IndicatorRow) -> Parameters:
    """The target's own id only where the indicator has several."""
    assert view.plan is not None
    parameters = [("area", view.area.area), ("indicator", view.facts.indicator),
                  ("plan", view.plan.plan), ("period", view.period)]  # fmt: skip
    if len(view.rows) > 1:
        parameters.append(("target", row.target.figure_id))
    return tuple(parameters)


def indicator_page(view: IndicatorView) -> str:
    """The page of a target, without prefix and host."""
    return f"/indicator/{view.area.area}/{view.facts.indicator}{view.query()}"


def promised(store: Store) -> Iterator[Parameters]:
    """Every target at every period."""
    for one in plans_at(store):
        rows = one.rows(store)
        ids = [row.indicator for row in rows]
        for row in rows:
            target = [("area", one.area.area), ("indicator", row.indicator),
                      ("plan", one.plan.plan), ("period", one.period)]  # fmt: skip
            if ids.count(row.indicator) > 1:
                target.append(("target", row.target.figure_id))
            yield tuple(target)
