"""The comparison that an address asks for, resolved against the store: an indicator or a theme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import queries
from data.records.compare import AreaFigure, SharedIndicator
from data.records.places import Theme
from data.store import Store
from presentation import common
from presentation.compare.matrix_cells import Rated
from queries import compare, overview
from views.addressing import choosing
from views.addressing.paging import SomeDistricts, some_of

#: Shown first if areas share it: growth is printed by nearly every area and depends on no size.
DEFAULT = "gdp-growth"


@dataclass(frozen=True)
class CompareView:
    """A resolved address. `theme` is empty where one indicator is shown, `indicator` where a theme
    is; both where areas share no indicator."""

    shared: list[SharedIndicator]
    themes: list[Theme]
    indicator: str
    theme: str
    notices: list[str]
    shown: SomeDistricts

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        page = (self.shown.part.of_address, "")
        if self.theme:
            return choosing.canonical(theme=(self.theme, ""), page=page)
        return choosing.canonical(indicator=(self.indicator, first(self.shared)), page=page)

    @property
    def name(self) -> str:
        """What is compared: the indicator, or the theme."""
        if self.theme:
            return next(theme.name for theme in self.themes if theme.theme == self.theme)
        return self.item.name

    def query(self, page: str) -> str:
        """The query string of this view with other districts."""
        return choosing.query(theme=self.theme, indicator=self.indicator, page=page)

    @property
    def item(self) -> SharedIndicator:
        """The indicator shown.

        Raises:
            StopIteration: a theme is shown, or nothing.
        """
        return next(item for item in self.shared if item.indicator == self.indicator)

    @property
    def of_theme(self) -> list[SharedIndicator]:
        """The shared indicators of the theme shown."""
        return [item for item in self.shared if item.theme == self.theme]


def resolve(store: Store, parameters: Mapping[str, object]) -> CompareView:
    """Choose an indicator, or a theme where the address names one and no indicator."""
    shared = compare.shared_indicators(store)
    known = [item.indicator for item in shared]
    used = {item.theme for item in shared}
    themes = [theme for theme in queries.themes(store) if theme.theme in used]
    theme, theme_notice = choosing.pick(
        common.THEME(), parameters.get("theme"), [item.theme for item in themes], ""
    )
    chosen, notice = choosing.pick(
        common.INDICATOR(), parameters.get("indicator"), known, first(shared)
    )
    by_theme = bool(theme) and not (parameters.get("indicator") and not notice)
    indicator, theme = ("", theme) if by_theme else (chosen, "")
    districts = compare.districts(store, indicator, theme)
    shown, no_page = some_of(districts, parameters.get("page"))
    notices = [text for text in (theme_notice, notice, no_page) if text]
    return CompareView(shared, themes, indicator, theme, notices, shown)


def first(shared: Sequence[SharedIndicator]) -> str:
    """The indicator that is compared where the address names none."""
    known = [item.indicator for item in shared]
    return DEFAULT if DEFAULT in known else next(iter(known), "")


def figures(store: Store, view: CompareView, districts: Sequence[str] = ()) -> list[AreaFigure]:
    """The figures of the indicator, or of the theme; of all `districts` where none is named."""
    return compare.area_figures(store, view.indicator, view.theme, districts)


def rated(store: Store, theme: str, districts: Sequence[str] = ()) -> Rated:
    """The rows with results, at the period each area's page shows first."""
    rows_of: dict[tuple[str, str], Any] = {}
    places = [
        (place.district, place.plan, place.area, place.period)
        for place in overview.plan_areas(store, districts)
        if place.verdicts
    ]
    for rows in queries.place_indicators(store, places, theme):
        for row in rows:
            rows_of.setdefault((row.area, row.indicator), row)
    return rows_of
