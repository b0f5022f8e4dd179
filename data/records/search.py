"""What a search finds beside indicators: frozen records with the store's values."""

from dataclasses import dataclass

from data.records.rows import label


@dataclass(frozen=True)
class Spelling:
    """A name in letters: kong qi zhi liang, and kqzl."""

    pinyin: str
    initials: str


@dataclass(frozen=True)
class NamedTarget:
    """A target of a plan in an area at a period, as far as a search has to know it.

    `is_shown` tells whether it has a result or a verdict then.
    """

    district: str
    plan: str
    area: str
    period: str
    indicator: str
    target_figure: str
    name: str
    printed_name: str
    in_table: bool
    is_shown: bool

    @property
    def label(self) -> str:
        """What its row is called."""
        return label(self.printed_name, self.name, in_table=self.in_table)


@dataclass(frozen=True)
class NamedProject:
    """A named project with its district and plan."""

    name: str
    district_name: str
    plan_name: str
    category: str


@dataclass(frozen=True)
class NamedTask:
    """A numbered task with its plan; `lead_departments` as in the store."""

    name: str
    district: str
    district_name: str
    plan: str
    plan_name: str
    action_number: int | None
    action: str
    task_number: int
    lead_departments: str


@dataclass(frozen=True)
class PrintedFigure:
    """A place where a figure is printed."""

    figure_id: str
    area: str
    area_name: str
    indicator: str
    name: str
    role: str
    period: str
    printed_value: str
    unit: str
    document: str
    locator: str
