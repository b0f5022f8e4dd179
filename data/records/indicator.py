"""What the page of one indicator asks for: its description, its targets, every mention of it."""

from dataclasses import dataclass

from data.records.rows import Mention


@dataclass(frozen=True)
class IndicatorFacts:
    """An indicator as the store declares it: `direction` is higher, lower or none; `kind` is
    stock, flow, share or growth."""

    indicator: str
    name: str
    unit: str
    direction: str
    kind: str
    theme: str
    theme_name: str
    definition: str


@dataclass(frozen=True)
class TargetView:
    """A plan and period at which the indicator has an assessed target in an area."""

    area: str
    area_name: str
    scope: str
    district: str
    plan: str
    plan_name: str
    period: str


@dataclass(frozen=True)
class PlacedMention:
    """A printed figure of the indicator with the area and plan it is printed for.

    `value` of `mention` is in its own printed unit. `counts` tells the mention that counts among
    several of one fact (same role, period and basis); `used` the ones an assessment names.
    `contradicted` are the other values printed for its fact, each with its place; `low` and `high`
    the ends of a printed range (3—5), which has no value.
    """

    area: str
    area_name: str
    area_above: tuple[str, ...]
    district: str
    plan: str
    plan_name: str
    role: str
    nature: str
    in_table: bool
    counts: bool
    used: bool
    mention: Mention
    contradicted: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Break:
    """A change of definition: figures of `period` and later are counted in a new way."""

    area: str
    period: str
    reason: str
    document: str
    locator: str
