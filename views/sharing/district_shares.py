"""The share panels of a district's page, made of what the page has fetched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from components.shell.controls.share_panel import Panel
from data.records.places import Area, Document
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from views.chart_kinds import gauges, investments, summary
from views.district_view import DistrictView
from views.sharing.shares import panel


@dataclass(frozen=True)
class DistrictShares:
    """A panel for each chart of a view; `documents` are those of all districts."""

    home: Area
    view: DistrictView
    documents: Sequence[Document]
    release: str

    def summary(self, rows: Mapping[str, Sequence[IndicatorRow]]) -> Panel:
        """Of the counts of all areas, `rows` by area: what stands above the panel."""
        whole = replace(self.view, area=self.view.areas[0])
        return panel(summary.spec(self.home, whole, rows, self.documents, self.release))

    def theme(self, rows: Sequence[IndicatorRow]) -> Panel:
        """Of the indicators of a theme."""
        first = rows[0]
        made = gauges.spec(self.home, self.view, first.theme, rows, self.documents, self.release)
        return panel(made, first.theme_name)

    def investments(self, rows: Sequence[Investment]) -> Panel | None:
        """Of the chart of investments, where there is one."""
        made = investments.spec(self.home, self.view, rows, self.documents, self.release)
        return panel(made) if made else None
