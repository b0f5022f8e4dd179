"""What the audit page and the methodology page ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Place:
    """One printed place: a figure, an investment, a statement of the text, a task or a project.

    `role` is the figure's role, `forecast` of one that the text only expects, the investment's
    measure, `claim`, `task` or `project`. `used` tells whether a verdict or a chart rests on it.
    """

    place_id: str
    role: str
    name: str
    printed_value: str
    value: float | None
    unit: str
    bound: str
    basis: str
    period: str
    note: str
    document: str
    locator: str
    used: bool


@dataclass(frozen=True)
class Finding:
    """What a rule of the audit found: two places, or one against the arithmetic.

    `name` is the indicator's, else the subject's; `direction` is the indicator's. `first_value` is
    the printed number that is examined; it is held against `second_value`, printed elsewhere, or
    `computed`, which the arithmetic gives. `facts` is what only the rule knows, see `audit.rule`.
    `also` are further places that print the same words.
    """

    finding_id: str
    rule: str
    district: str
    district_name: str
    area: str
    area_name: str
    scope: str
    plan: str
    plan_name: str
    indicator: str
    name: str
    unit: str
    direction: str
    subject: str
    period: str
    first: Place | None
    second: Place | None
    third: Place | None
    first_value: float | None
    second_value: float | None
    computed: float | None
    facts: Mapping[str, Any]
    explanation: str
    also: tuple[Place, ...] = ()

    @property
    def difference(self) -> float | None:
        """The number examined minus what it is held against, with its sign."""
        other = self.second_value if self.computed is None else self.computed
        return None if self.first_value is None or other is None else self.first_value - other


@dataclass(frozen=True)
class Check:
    """Arithmetic done again; `kind` as in `data/sums.py` and `data/arithmetic.sql`."""

    kind: str
    district: str
    district_name: str
    area_name: str
    plan: str
    plan_name: str
    subject: str
    printed_value: str
    printed: float
    computed: float
    expression: str
    differs: bool
    document: str
    locator: str


@dataclass(frozen=True)
class ComputedVerdict:
    """An indicator's verdict by its figures, at one period.

    `is_comparison` tells a result compared with its target.
    """

    district: str
    district_name: str
    area: str
    scope: str
    plan: str
    plan_name: str
    period: str
    indicator: str
    name: str
    rating: str
    is_comparison: bool


@dataclass(frozen=True)
class Rated(ComputedVerdict):
    """A verdict with a completion and a schedule, in per cent; `is_floor`: the target is one."""

    area_name: str
    plan_kind: str
    completion: float
    schedule: float
    published_rating: str
    published_completion: float | None
    agrees: bool | None
    is_floor: bool


@dataclass(frozen=True)
class Allowed(ComputedVerdict):
    """Where the printed digits allow more than one verdict: the best and the worst.

    `low` and `high` are the completions, None of a bound.
    """

    best: str
    worst: str
    low: float | None
    high: float | None


@dataclass(frozen=True)
class VerdictCount:
    """How many verdicts a plan has in an area at a period; `robust` by all thresholds, `crossing`
    by some, `sure` by the printed digits, `differing` of the `published` ones."""

    district_name: str
    scope: str
    plan_name: str
    period: str
    total: int
    robust: int
    crossing: int
    sure: int
    published: int
    differing: int


@dataclass(frozen=True)
class VerdictCounts:
    """The same of all, and of the first of some `places`."""

    of_all: VerdictCount
    by_place: Sequence[VerdictCount]
    places: int


@dataclass(frozen=True)
class ReasonCount:
    """How many targets have no rating for a reason, over all periods and at the latest one."""

    reason: str
    cases: int
    indicators: int
