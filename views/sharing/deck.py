"""What a deck and a slide are made of, fetched from the store; never another view instead."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

import queries
from data.records.places import Area
from data.records.rows import IndicatorRow
from data.store import Store
from exports.slides import Deck, Provenance, farthest
from presentation.charts.chart_spec import ChartSpec
from presentation.citing.cited import place, short_titles
from presentation.citing.sources import documents_of
from presentation.files import labels
from presentation.places import place_name, scope_label
from presentation.shell.site import BRAND
from presentation.trajectory.records import Trajectory
from queries.indicator_rows import mentions
from queries.releases import built
from views import district_view
from views.addressing.request import current_settings, current_store
from views.chart_kinds import UnknownChartError, chart, slide
from views.chart_kinds.kind import refuse
from views.chart_kinds.summary import area_lines
from views.sharing.shares import absolute

#: The choices of a deck's address, as on the district's page.
PARAMETERS = ("plan", "area", "period", "theme")


def deck_of(store: Store, district: str, parameters: Mapping[str, str]) -> tuple[Deck, str]:
    """The deck of a district at the view an address asks for, and that view's address.

    Raises:
        UnknownChartError: the district, a parameter or a value does not exist in this release.
    """
    home = queries.district(store, district)
    if home is None or any(name not in PARAMETERS for name in parameters):
        raise UnknownChartError(labels.NO_SUCH_DECK())
    view = district_view.resolve(store, home, parameters)
    refuse(view.notices)
    theme = view.theme_name
    rows = _of_theme(view, view.rows(store))
    if not rows:
        raise UnknownChartError(labels.THEME_IS_EMPTY())
    lines = area_lines([
        (scope_label(area), _of_theme(view, view.rows(store, area))) for area in view.areas
    ])  # fmt: skip
    # No document prints a project group's theme: a deck of one theme leaves them to the others.
    plan = view.plan.plan
    investments = [] if theme else queries.district_investments(store, view.district, plan)
    tasks = [] if theme else queries.plan_tasks(store, view.district, plan)
    used = documents_of([*rows, *chain.from_iterable(line.rows for line in lines)])
    used |= {item.document for item in investments}
    deck = Deck(
        _area_name(view.area), view.plan.short_name, view.period, theme, tuple(rows), lines,
        tuple(investments), tuple(d for d in queries.documents(store) if d.document in used),
        tuple(tasks), _trajectory(store, rows),
    )  # fmt: skip
    return deck, f"/district/{view.district}{view.query()}"


def _area_name(area: Area) -> str:
    """A plan that leaves open which scope it means is not said to be of one."""
    return area.name if area.leaves_scope_open else place_name(area)


def _of_theme(view: district_view.DistrictView, rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    return [row for row in rows if not view.theme or row.theme in view.filter.theme]


def _trajectory(
    store: Store, rows: Sequence[IndicatorRow]
) -> tuple[IndicatorRow, Trajectory] | None:  # fmt: skip
    """The trajectory of the row farthest below what is due, where it has one to draw."""
    row = farthest(rows)
    if row is None:
        return None
    parameters = {
        "area": row.area, "indicator": row.indicator, "plan": row.plan, "period": row.period,
        "target": row.target.figure_id,
    }  # fmt: skip
    try:
        trajectory = chart(store, "trajectory", parameters).trajectory
    except UnknownChartError:
        return None
    return (row, trajectory) if trajectory and not trajectory.undrawn else None


def provenance(store: Store, page: str, figures: Iterable[str] = ()) -> Provenance:
    """What stands below every slide made for this request.

    `page` is the address within the dashboard; `figures` are ids of figures whose places the notes
    need besides those of the rows.
    """
    settings = current_settings()
    names = short_titles(queries.documents(store))
    return Provenance(
        (), "", store.version, absolute(page),
        settings.organisation or BRAND(), built(store), names,
        _places(store, names, sorted(figures)),
        Path(settings.template_pptx) if settings.template_pptx else None,
    )  # fmt: skip


def _places(store: Store, names: Mapping[str, str], ids: list[str]) -> dict[str, str]:
    return {key: place(one, names) for key, one in mentions(store, ids).items()}


def slide_of(spec: ChartSpec) -> bytes:
    """A chart of this request's release as a slide."""
    figures = spec.trajectory.figure_ids if spec.trajectory else frozenset()
    return slide(spec, provenance(current_store(), spec.page, figures))
