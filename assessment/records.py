"""One typed record in, one assessment out."""

from dataclasses import dataclass
from enum import StrEnum

from assessment.exact import Number
from assessment.ratings import Rating as Rating
from assessment.thresholds import SCHEDULE, TARGET, Thresholds


class Reason(StrEnum):
    """Why there is no rating. Each has its own words on the page; none counts as behind."""

    NO_TARGET = "no_target"
    SET_BY_CITY = "set_by_city"
    SET_BY_NATION = "set_by_nation"
    TARGET_NOT_A_NUMBER = "target_not_a_number"
    NOT_MEASURED = "not_measured"
    NO_RESULT = "no_result"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET_DUE = "not_yet_due"
    RESULT_NOT_A_NUMBER = "result_not_a_number"
    DEFINITION_CHANGED = "definition_changed"
    HALF_YEAR = "half_year"
    NO_BASELINE = "no_baseline"
    MISSING_YEAR = "missing_year"
    BASIS_DIFFERS = "basis_differs"
    TARGET_EQUALS_BASELINE = "target_equals_baseline"
    TARGET_EASIER_THAN_BASELINE = "target_easier_than_baseline"
    NO_DIRECTION = "no_direction"
    OPEN_BOUND = "open_bound"
    COVERAGE_DIFFERS = "coverage_differs"
    SET_ELSEWHERE = "set_elsewhere"
    NO_OTHER_RESULT = "no_other_result"
    NOT_TWO_PARTS = "not_two_parts"


class Method(StrEnum):
    """By what a result is judged, also where there is none yet to judge."""

    #: Completion against the schedule of a plan under way.
    PROGRESS = "progress"
    #: The year's result against the year's target.
    ANNUAL = "annual"
    #: A bound that holds at every date, kept or not.
    EVERY_YEAR = "every_year"
    #: The result against the target, once the target's period is over.
    FINAL = "final"


@dataclass(frozen=True)
class Observation:
    """A figure of one period: a baseline or a result.

    `value` is None where the document prints none; `missing` then says why (the curated word).
    `bound` is eq, ge, gt, le, lt, approx, range or none; `basis` as in the curated files.
    `figure_id` is the printed figure, "" where nobody asks which one was used. `coverage` is what
    the figure says of its coverage (不含园区), `rank` the place of a printed class (Ⅲ is 3), which
    has no value. `low` and `high` are the least and the most that the print allows: the ends of a
    range (3—5), which has no value of its own, and else of what is rounded to the printed digits;
    None where the value is all that it allows.
    """

    period: str
    value: Number | None
    bound: str = "eq"
    basis: str = "level"
    missing: str = ""
    figure_id: str = ""
    coverage: str = ""
    rank: int | None = None
    low: Number | None = None
    high: Number | None = None


@dataclass(frozen=True)
class Target(Observation):
    """A figure to be reached by the end of `period`; with basis `every_year`, kept each year."""


@dataclass(frozen=True)
class Case:
    """All the method needs to know of one indicator of one plan in one area.

    `start` is the plan's first year, `end` the year its target is due; `kind` is stock, flow, share
    or growth; `direction` is higher, lower or none; `breaks` are the first periods under a new
    definition. `compared` are the periods whose result the document itself holds against the
    baseline by printing a completion. `others` are the results of the indicator that the target
    names in place of a number (高于经济增长), None where it names none. `years_add` says how
    yearly results make up one of several years: sum, compound, or "" where they do not;
    `is_reduction`, that a fall counts as positive. `schedule_rule` is what a
    completion is held against, `target_rule` what a result is.
    """

    plan_kind: str
    start: int
    end: int
    kind: str
    direction: str
    target: Target | None
    baseline: Observation | None = None
    observations: tuple[Observation, ...] = ()
    breaks: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    others: tuple[Observation, ...] | None = None
    years_add: str = ""
    is_reduction: bool = False
    schedule_rule: Thresholds = SCHEDULE
    target_rule: Thresholds = TARGET


@dataclass(frozen=True)
class Step:
    """One line of the arithmetic: `name` = `formula` = `expression` = `value` `unit`.

    `formula` names its operands, `expression` is the same with the numbers put in. `figures` are
    the results it rests on, where these are not the result of the period alone.
    """

    name: str
    formula: str
    expression: str
    value: float
    unit: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Assessment:
    """The verdict at one period, with its arithmetic.

    `completion`, `schedule` and `share_of_target` are in per cent, exact. `required_pace` and
    `pace_so_far` are per cent a year where `pace_unit` is "%", else steps a year in the
    indicator's own unit. `projected_value` is in the indicator's unit, at the plan's end.
    """

    period: str
    rating: Rating
    reason: Reason | None = None
    method: Method = Method.PROGRESS
    completion: Number | None = None
    schedule: Number | None = None
    share_of_target: Number | None = None
    required_pace: float | None = None
    pace_so_far: float | None = None
    pace_unit: str = ""
    projected_value: float | None = None
    steps: tuple[Step, ...] = ()
