"""The frame of every page: masthead, title, tabs, filters, notices, sources, footer."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.records.places import Document
from presentation.figures.amounts import if_dated
from presentation.language import Message, say
from presentation.shell.choice import Choice
from presentation.shell.site_words import SiteMessage

#: The name of the site: row `brand` of site.csv.
BRAND = SiteMessage("brand", "规划进展")

MOTTO = Message("政府规划目标公开与核验")

#: The id of a page that stands for an unknown address: the server answers 404 with it.
NOT_FOUND = "not-found"

MAIN = "main"


@dataclass(frozen=True)
class FilterGroup:
    """A row of the filter bar: `kind` is segments (one of few) or chips (one of many)."""

    label: str
    choices: Sequence[Choice]
    kind: str = "segments"


def credit(declared: str) -> str:
    """Who is to be named when the open data is used: who is declared, else the dashboard."""
    return declared or BRAND()


def titled(name: str) -> str:
    """The title of a page as browsers show it: 区域对比 · 规划进展."""
    return f"{name} · {BRAND()}"


def contents_words(documents: int, places: int, numbers: int, latest: Document | None) -> str:
    """How much is recorded: `places` in the documents, `numbers` of which print a number."""
    contents = say(
        "收录 {count} 份文件里的 {places} 处指标内容，其中 {numbers} 处印有数值",
        count=documents,
        places=places,
        numbers=numbers,
    )
    if latest is None:
        return contents
    year = say("{published} 年", published=latest.published[:4])
    date = if_dated(latest, say("公布于 {year}", year=year))
    return say(
        "{contents}；最近一份{latest}",
        contents=contents,
        latest=date if latest.is_dated else say("为 {year}的文件（{date}）", year=year, date=date),
    )
