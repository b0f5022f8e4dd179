"""How firmly figures are rated, and why some are not, as sheets."""

from collections.abc import Sequence

from assessment.robustness import THRESHOLD_SETS, ThresholdVerdicts
from data.records.audit import Rated, ReasonCount, VerdictCount
from exports.sheets.sheet import NUMBER, Field, Sheet, computed, count, sheet
from presentation import common, dates
from presentation.methodology.method_words import general_words, ordered_reasons
from presentation.methodology.robustness import columns, rated_verdicts, ruling_words
from presentation.sheets import labels
from presentation.verdicts import grades
from presentation.verdicts.threshold_words import THRESHOLD_NAMES


def robustness(counts: Sequence[VerdictCount]) -> Sheet:
    """How many verdicts of each plan, area and period hold under all thresholds."""
    heads = (
        common.COMPUTED_SHORT(),
        common.UNCHANGED(),
        common.WOULD_CHANGE(),
        common.CROSSES_THRESHOLD(),
    )

    def counted(at: int) -> Field[VerdictCount]:
        return Field(heads[at], lambda it: count(columns(it)[at]), NUMBER)

    fields: list[Field[VerdictCount]] = [
        Field(common.AREA(), lambda it: f"{it.district_name} {it.scope}"),
        Field(common.PLAN(), lambda it: it.plan_name),
        Field(common.PERIOD(), lambda it: dates.period_words(it.period)),
        *(counted(at) for at in range(len(heads))),
    ]
    return sheet(common.OTHER_CONCLUSION(), fields, counts)


def changes(rows: Sequence[Rated]) -> Sheet:
    """The verdicts that other thresholds change, each with all of them."""
    fields: list[Field[tuple[Rated, ThresholdVerdicts]]] = [
        Field(common.INDICATOR(), lambda it: it[0].name),
        Field(common.AREA(), lambda it: f"{it[0].district_name} {it[0].scope}"),
        Field(common.PLAN(), lambda it: it[0].plan_name),
        Field(common.PERIOD(), lambda it: dates.period_words(it[0].period)),
        Field(common.COMPLETION_PERCENT(), lambda it: computed(it[0].completion), NUMBER),
        Field(common.DUE_PERCENT(), lambda it: computed(it[0].schedule), NUMBER),
        Field(common.COMPUTED(), lambda it: ruling_words(it[0], it[1].rating)),
        *(_other(at, thresholds.name) for at, thresholds in enumerate(THRESHOLD_SETS)),
    ]
    by_thresholds = [(row, rated_verdicts(row)) for row in rows]
    return sheet(common.CHANGING_CONCLUSIONS(), fields, by_thresholds)


def _other(at: int, thresholds: str) -> Field[tuple[Rated, ThresholdVerdicts]]:
    return Field(
        labels.COMPUTED_BY_THRESHOLDS(thresholds=THRESHOLD_NAMES[thresholds]),
        lambda it: ruling_words(it[0], it[1].others[at]),
    )


def reasons(counts: Sequence[ReasonCount]) -> Sheet:
    """Every reason for no rating and how often it stands in the store."""
    fields: list[Field[tuple[str, ReasonCount]]] = [
        Field(common.REASON(), lambda it: grades.REASONS[it[0]][0]()),
        Field(common.HOW_PAGES_SAY(), lambda it: general_words(it[0])),
        Field(labels.CASES_BY_TARGET_AND_PERIOD(), lambda it: count(it[1].cases), NUMBER),
        Field(labels.ITEMS_BY_TARGET(), lambda it: count(it[1].indicators), NUMBER),
    ]
    return sheet(common.REASONS_AGAINST(), fields, ordered_reasons(counts))
