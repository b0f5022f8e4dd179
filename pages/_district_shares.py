"""The share panels of a district's page, made of what the page has fetched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import html

from data.records import Area, Document, IndicatorRow, Investment
from pages import _piece_makers as make
from pages._share import panel, shared
from pages._view import View


@dataclass(frozen=True)
class DistrictShares:
    """A panel for each chart of a view; `documents` are those of all districts."""

    home: Area
    view: View
    documents: Sequence[Document]
    release: str

    def summary(self, rows: Mapping[str, Sequence[IndicatorRow]]) -> html.Div:
        """Of the counts, `rows` by area: of all areas, or of the one that was chosen."""
        is_first = self.view.area == self.view.areas[0]
        own = rows if is_first else {self.view.area.area: rows[self.view.area.area]}
        made = make.summary(
            self.home, self.view, own, self.documents, self.release, of_area=not is_first
        )
        return shared(made)

    def theme(self, rows: Sequence[IndicatorRow]) -> html.Details:
        """Of the indicators of one theme."""
        theme = rows[0].theme
        return panel(make.gauges(self.home, self.view, theme, rows, self.documents, self.release))

    def investments(self, rows: Sequence[Investment]) -> html.Div | None:
        """Of the chart of investments, where there is one."""
        made = make.investments(self.home, self.view, rows, self.documents, self.release)
        return shared(made) if made else None
