"""What every rule of the audit declares: its words, the facts of its findings, its family."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from data.records.audit import Finding
from presentation.language import mark, say


class Weight(StrEnum):
    """How much a finding weighs: they are counted apart."""

    CONTRADICTION = "contradiction"
    REMARK = "remark"
    OPEN = "open"


@dataclass(frozen=True)
class Family:
    """Rules that ask alike, shown together."""

    template: str
    weight: Weight

    @property
    def title(self) -> str:
        """Its name in the reader's language."""
        return say(self.template)


#: In the page's order.
FAMILIES = {
    "verdict": Family(mark("评价与规则或数值不一致"), Weight.CONTRADICTION),
    "twice": Family(mark("同一事实写法不同"), Weight.CONTRADICTION),
    "sum": Family(mark("合计、计数或增速不符"), Weight.CONTRADICTION),
    "name": Family(mark("名称与数值、单位不符"), Weight.CONTRADICTION),
    "bound": Family(mark("数字相同，界线写法不同"), Weight.REMARK),
    "words": Family(mark("说法与数值并列，文件没有给出界线"), Weight.REMARK),
    "target": Family(mark("目标不高于现状"), Weight.REMARK),
    "basis": Family(mark("计法或价格口径不同，不能直接相比"), Weight.REMARK),
    "missing": Family(mark("没有印出的数值、单位和部门"), Weight.REMARK),
    "open": Family(mark("公布的评价无法复核"), Weight.OPEN),
}


@dataclass(frozen=True)
class NoFacts:
    """Of a rule that needs no more than places and numbers."""


@dataclass(frozen=True)
class Expression:
    """The arithmetic that was done again, such as `2 + 3`, without its result."""

    expression: str


@dataclass(frozen=True)
class Verdicts:
    """The published verdict of a finding and the one computed, with who computes it."""

    published: str
    computed: str
    computed_words: str
    by: str


Facts = TypeVar("Facts")


@dataclass(frozen=True)
class Rule(Generic[Facts]):
    """A rule in words; `name` is that of its folder.

    `facts` is what its findings say beyond places and numbers: a dataclass with a field for each
    further column of `rule.sql`. `is_one_fact` tells whether both places print one fact, so that
    one of them is chosen. `used` says what the pages rest on, where no mark beside a place does.
    """

    title_template: str
    how_template: str
    family: str
    sentence: Callable[[Finding, Facts], str]
    facts: type[Facts]
    arithmetic: Callable[[Finding, Facts], str] = field(default=lambda finding, facts: "")
    verdicts: Callable[[Finding, Facts], Verdicts | None] = field(
        default=lambda finding, facts: None
    )
    is_one_fact: bool = False
    used: Callable[[], str] | None = None

    @property
    def title(self) -> str:
        """The title in the reader's language."""
        return say(self.title_template)

    @property
    def how(self) -> str:
        """What it compares and what it leaves alone, in the reader's language."""
        return say(self.how_template)

    @property
    def weight(self) -> Weight:
        """That of its family."""
        return FAMILIES[self.family].weight
