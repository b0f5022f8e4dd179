"""Figures, verdicts and the row of an indicator."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment import Step
from assessment.thresholds import Thresholds
from data.curation.marks import PLAIN, Marks


@dataclass(frozen=True)
class Mention:
    """One printed figure with its place. `value` is None where no number is printed."""

    figure_id: str
    printed_value: str
    value: float | None
    unit: str
    bound: str
    basis: str
    period: str
    missing: str
    note: str
    document: str
    locator: str
    marks: Marks = PLAIN


@dataclass(frozen=True)
class VerdictWord:
    """A scheme's own word for a verdict, the class it belongs to, whether that counts as met."""

    printed: str
    rating: str
    met: bool


@dataclass(frozen=True)
class Certainty:
    """What a computed verdict would be for all that the printed digits allow.

    `best` and `worst` are by its rule, `by_thresholds` has the same by other thresholds; `low` and
    `high` are completions in per cent, None where there are none.
    """

    is_sure: bool
    best: str
    worst: str
    low: float | None
    high: float | None
    by_thresholds: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class RatingRule:
    """The rule that judges a row: who set it, where it is printed, its thresholds.

    `issued_for` is the district whose document prints it, `title` that document's short title; both
    and `locator` are empty where this system set the rule. `unit`, `better`, `on_track` and
    `nearly` are those of `assessment.thresholds`; `prints` are the parts of the method that its
    document prints; district and plan are empty where it is for all.
    """

    rule: str
    set_by: str
    issued_for: str
    title: str
    locator: str
    method: str
    district_name: str
    plan_name: str
    plan_start: int | None
    plan_end: int | None
    since: str
    until: str
    unit: str
    better: float | None
    on_track: float
    nearly: float | None
    note: str
    prints: str = ""

    @property
    def thresholds(self) -> Thresholds:
        """What a completion, or a result, is held against."""
        return Thresholds(self.unit, self.on_track, self.nearly, self.better)


@dataclass(frozen=True)
class IndicatorRow:
    """One target of a plan in an area at one period: its figures and both verdicts.

    Per cents are in per cent. `completion` is the computed one; `published_completion` and
    `published_words` are as the document prints them, `published_note` is the printed note that
    limits them. `shown_rating` colours the page, `shown_met` tells whether it counts as met;
    `scheme` has the words of verdict of the documents that rate this plan, area and period.
    `method` and `rule_by` say by what the result is judged and who set that rule; `rule` is
    that rule, None in releases of older code. `printed_pace` is the yearly pace the text itself
    says is needed. `inputs` are the results of other periods that the computation rests on.
    `is_past` tells whether the target's years are over on the day the row is asked for. `other`
    is a figure, or a verdict, that is printed otherwise than the one used and gives another
    verdict, `other_rating`. `shape`, `is_ceiling`, `met` and `baseline_met` are those of
    `assessment.outcome`, `target_kind` is that of `assessment.targets`, `certainty` that of
    `assessment.certainty`.
    """

    indicator: str
    name: str
    printed_name: str
    printed_theme: str
    theme: str
    theme_name: str
    definition: str
    nature: str
    kind: str
    direction: str
    district: str
    plan: str
    plan_kind: str
    area: str
    scope: str
    period: str
    target_period: str
    row_label: str
    printed_table: str
    in_table: bool
    target: Mention
    baseline: Mention | None
    actual: Mention | None
    completion: float | None
    schedule: float | None
    share_of_target: float | None
    rating: str
    reason: str
    method: str
    rule_by: str
    published_rating: str
    published_words: str
    published_note: str
    published_completion: Mention | None
    shown_rating: str
    shown_met: bool | None
    agrees: bool | None
    required_pace: float | None
    pace_so_far: float | None
    pace_unit: str
    projected_value: float | None
    break_reason: str
    steps: tuple[Step, ...]
    shape: str
    is_ceiling: bool
    met: bool | None
    baseline_met: bool | None
    target_kind: str = ""
    certainty: Certainty | None = None
    inputs: tuple[Mention, ...] = ()
    printed_pace: Mention | None = None
    is_past: bool = False
    other: Mention | None = None
    other_rating: str = ""
    scheme: tuple[VerdictWord, ...] = ()
    rule: RatingRule | None = None
    plan_start: int = 0

    @property
    def label(self) -> str:
        """What the row is called, see `label`."""
        return label(self.printed_name, self.name, in_table=self.in_table)


@dataclass(frozen=True)
class Result:
    """A result the text gives for an indicator without a target in this plan."""

    indicator: str
    name: str
    printed_name: str
    theme: str
    theme_name: str
    area: str
    area_name: str
    mention: Mention
    in_table: bool = False

    @property
    def label(self) -> str:
        """What the result is called, see `label`."""
        return label(self.printed_name, self.name, in_table=self.in_table)


def label(printed_name: str, name: str, *, in_table: bool) -> str:
    """What a figure is called: as a table prints it; in running text by the indicator's name.

    A sentence seldom names what it counts in one piece: of 创建评定A级以上精品景区 20 个 the words
    before the number are A级以上精品景区. A sub-row (#化学需氧量) may rest on its group's name.
    """
    if not in_table:
        return name
    core = printed_name.strip("#【】*")
    return (
        printed_name.replace(core, name)
        if printed_name[:1] == "#" and core in name
        else printed_name
    )
