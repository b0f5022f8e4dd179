"""What a deck and a slide are made of, fetched from the store; never another view instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

import queries
from components import reading
from components.chrome import BRAND
from components.piece import Piece
from components.sources import documents_of, place
from data.records import Mention
from data.store import Store
from exports.slides import Deck, Imprint, slide
from pages import _view
from pages._frame import current_settings, current_store
from pages._piece_makers import area_lines
from pages._pieces import UnknownPieceError, refuse
from pages._places import place_name
from pages._share import absolute
from queries.releases import built

#: The choices of a deck's address, as on the district's page.
PARAMETERS = ("plan", "area", "period", "theme")


def deck_of(store: Store, district: str, wanted: Mapping[str, str]) -> tuple[Deck, str]:
    """The deck of a district at the view an address asks for, and that view's address.

    Raises:
        UnknownPieceError: the district, a parameter or a value does not exist in this release.
    """
    home = queries.district(store, district)
    if home is None or any(name not in PARAMETERS for name in wanted):
        raise UnknownPieceError("没有这个区域，或地址里的参数无法识别。")
    view = _view.resolve(store, home, wanted)
    refuse(view.notices)
    theme = next((item.name for item in view.themes if item.theme == view.theme), "")
    rows = reading.with_schedule(view.rows(store))
    if theme and all(row.theme != view.theme for row in rows):
        raise UnknownPieceError("这一主题下没有指标。")
    lines = area_lines([(area.scope, view.rows(store, area)) for area in view.areas])
    investments = queries.district_investments(store, view.district, view.plan.plan)
    used = documents_of([*rows, *chain.from_iterable(line.rows for line in lines)])
    used |= {item.document for item in investments}
    found = Deck(
        place_name(view.area), view.plan.short_name, view.period, theme, tuple(rows), lines,
        tuple(investments), tuple(d for d in queries.documents(store) if d.document in used),
    )  # fmt: skip
    return found, f"/district/{view.district}{view.query()}"


def imprint(store: Store, page: str, figures: Iterable[str] = ()) -> Imprint:
    """What stands below every slide made for this request.

    `page` is the address within the dashboard; `figures` are ids of figures whose places the notes
    need besides those of the rows.
    """
    settings = current_settings()
    names = {item.document: item.short_title for item in queries.documents(store)}
    return Imprint(
        (), "", store.version, absolute(page),
        settings.organisation or BRAND, built(store), names,
        _places(store, names, sorted(figures)),
    )  # fmt: skip


def _places(store: Store, names: Mapping[str, str], ids: list[str]) -> dict[str, str]:
    rows = store.rows(queries.sql("mentions"), {"ids": ids}) if ids else []
    return {row["figure_id"]: place(Mention(**row), names) for row in rows}


def slide_of(piece: Piece) -> bytes:
    """A piece of this request's release as a slide."""
    figures = piece.trajectory.figure_ids if piece.trajectory else frozenset()
    return slide(piece, imprint(current_store(), piece.page, figures))
