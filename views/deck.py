"""What a deck and a slide are made of, fetched from the store; never another view instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

import queries
from data.store import Store
from exports.slides import Deck, Provenance
from presentation.charts.chart_spec import ChartSpec
from presentation.files import labels
from presentation.places import place_name, scope_label
from presentation.site import BRAND
from presentation.sources import documents_of, place
from queries.indicator_rows import mentions
from queries.releases import built
from views import district_view
from views.chart_kinds import UnknownChartError, slide
from views.chart_kinds.kind import refuse
from views.chart_kinds.summary import area_lines
from views.request import current_settings, current_store
from views.shares import absolute

#: The choices of a deck's address, as on the district's page.
PARAMETERS = ("plan", "area", "period", "theme")


def deck_of(store: Store, district: str, wanted: Mapping[str, str]) -> tuple[Deck, str]:
    """The deck of a district at the view an address asks for, and that view's address.

    Raises:
        UnknownChartError: the district, a parameter or a value does not exist in this release.
    """
    home = queries.district(store, district)
    if home is None or any(name not in PARAMETERS for name in wanted):
        raise UnknownChartError(labels.NO_SUCH_DECK())
    view = district_view.resolve(store, home, wanted)
    refuse(view.notices)
    theme = next((item.name for item in view.themes if item.theme == view.theme), "")
    rows = view.rows(store)
    if theme and all(row.theme != view.theme for row in rows):
        raise UnknownChartError(labels.THEME_IS_EMPTY())
    lines = area_lines([(scope_label(area), view.rows(store, area)) for area in view.areas])
    investments = queries.district_investments(store, view.district, view.plan.plan)
    used = documents_of([*rows, *chain.from_iterable(line.rows for line in lines)])
    used |= {item.document for item in investments}
    found = Deck(
        place_name(view.area), view.plan.short_name, view.period, theme, tuple(rows), lines,
        tuple(investments), tuple(d for d in queries.documents(store) if d.document in used),
    )  # fmt: skip
    return found, f"/district/{view.district}{view.query()}"


def provenance(store: Store, page: str, figures: Iterable[str] = ()) -> Provenance:
    """What stands below every slide made for this request.

    `page` is the address within the dashboard; `figures` are ids of figures whose places the notes
    need besides those of the rows.
    """
    settings = current_settings()
    names = {item.document: item.short_title for item in queries.documents(store)}
    return Provenance(
        (), "", store.version, absolute(page),
        settings.organisation or BRAND(), built(store), names,
        _places(store, names, sorted(figures)),
    )  # fmt: skip


def _places(store: Store, names: Mapping[str, str], ids: list[str]) -> dict[str, str]:
    return {key: place(one, names) for key, one in mentions(store, ids).items()}


def slide_of(piece: ChartSpec) -> bytes:
    """A piece of this request's release as a slide."""
    figures = piece.trajectory.figure_ids if piece.trajectory else frozenset()
    return slide(piece, provenance(current_store(), piece.page, figures))
