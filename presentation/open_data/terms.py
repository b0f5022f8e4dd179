"""On `/data`: filters with their codes, the whole store, releases, licence and citation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from data.day import ZONE
from data.records.open_data import Code, OpenFilter, OpenTable
from presentation.joining import listed
from presentation.language import Lines, Message, Words, mark

UNDECLARED = Message("未声明")

KINDS = Words(
    {"district": mark("区域"), "area": mark("范围"), "plan": mark("规划"), "theme": mark("主题")}
)

PAGING = Lines(
    ("limit", mark("最多取多少行；不写取全部")),
    ("offset", mark("跳过开头多少行")),
    ("release", mark("指定数据版本，结果不再变化")),
)


@dataclass(frozen=True)
class Terms:
    """Under what terms the data is given; texts are "" where none is declared."""

    licence: str
    licence_url: str
    attribution: str
    citation: str


def accepted_values(item: OpenFilter, tables: Sequence[OpenTable]) -> str:
    return listed(table.title for table in tables if item.name in table.filters)


def filter_name(code: Code) -> str:
    apart = code.of and code.of != code.name and not code.name.startswith(code.of)
    return f"{code.of} {code.name}" if apart else code.name


def built_words(built: str) -> str:
    """`2026-11-21T14:28:07Z` -> 2026-11-21 22:28, as clocks in Chongqing show it."""
    moment = datetime.strptime(built, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return f"{moment.astimezone(ZONE):%Y-%m-%d %H:%M}"
