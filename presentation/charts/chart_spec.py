"""One thing a reader can take along: embed, picture, slide, card and citation are made of it."""

from dataclasses import dataclass

from data.records.places import Document
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from presentation import dates
from presentation.citing import cited
from presentation.compare.comparability import Group
from presentation.joining import clauses, facts
from presentation.language import say
from presentation.trajectory.records import Trajectory

#: With fewer indicators an area is told in words.
_FEW = 5


@dataclass(frozen=True)
class AreaLine:
    """One area of a summary: its scope in words (全境, 核心区) and all its rows."""

    label: str
    rows: tuple[IndicatorRow, ...]

    @property
    def is_large(self) -> bool:
        """Whether it is worth a chart; with fewer indicators words and numbers say it better."""
        return len(self.rows) >= _FEW


@dataclass(frozen=True)
class ChartSpec:
    """What is shown and all that a reader needs to trust it, whatever it is drawn as.

    `kind` is a key of `views.chart_kinds.KINDS`; of the last fields those are filled that it needs.
    `rows` are those that `sentence` is about; `is_list` says that each is shown. `parameters` name
    the chart in an address, in their order; `page` is the dashboard's address it comes from,
    without prefix or host. `period` is a period of the store; `data_until` a day or month as in
    `Document`.
    """

    kind: str
    parameters: tuple[tuple[str, str], ...]
    title: str
    area_name: str
    plan_name: str
    period: str
    sentence: str
    sources: tuple[str, ...]
    data_until: str
    release: str
    page: str
    rows: tuple[IndicatorRow, ...] = ()
    is_list: bool = False
    lines: tuple[AreaLine, ...] = ()
    trajectory: Trajectory | None = None
    comparison: Group | None = None
    investments: tuple[Investment, ...] = ()

    @property
    def context(self) -> str:
        """Area, plan and period in words: 某新区核心区 · “十四五”规划 · 2022 年."""
        when = dates.period_words(self.period) if self.period else ""
        return facts((self.area_name, self.plan_name, when))

    @property
    def source_line(self) -> str:
        """Where the figures are printed and until when they reach, in one line."""
        named = clauses(self.sources)
        return say(
            "出处：{named}。数据截至 {data_until}，数据版本 {release}。",
            named=named,
            data_until=self.data_until,
            release=self.release,
        )


def cited_documents(documents: list[Document], used: set[str]) -> tuple[tuple[str, ...], str]:
    """The titles of the documents used, and the latest day that one of them reports on."""
    used_documents = [document for document in documents if document.document in used]
    until = max((document.data_until for document in used_documents), default="")
    return tuple(cited.title(document.title) for document in used_documents), until
