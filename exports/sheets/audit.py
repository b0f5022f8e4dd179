"""The findings of the audit and the arithmetic done again, as sheets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from audit.checks import KINDS, broken_first, expression_words
from audit.families import families, is_pinned, role_words, used_words
from audit.registry import RULES, arithmetic, sentence, verdicts
from audit.rule import Weight
from data.records.audit import Check, Finding, Place
from exports.sheets.sheet import NUMBER, Cell, Field, Link, Sheet, computed, number, sheet
from presentation import common, dates
from presentation.citing.sources import finding_address
from presentation.language import Message
from presentation.sheets import labels

_PLACES: tuple[tuple[Message, Callable[[Finding], Place | None]], ...] = (
    (labels.FIRST_PLACE, lambda it: it.first),
    (labels.SECOND_PLACE, lambda it: it.second),
    (labels.THIRD_PLACE, lambda it: it.third),
)


def findings(rows: Sequence[Finding], documents: Mapping[str, str]) -> Sheet:
    """The findings by family and rule, as on the page."""
    fields: list[Field[Finding]] = [
        Field(common.RULE(), lambda it: RULES[it.rule].title),
        Field(
            labels.INDICATOR_OR_MATTER(), lambda it: Link(it.name, finding_address(it.finding_id))
        ),
        Field(common.AREA(), lambda it: it.area_name),
        Field(common.PLAN(), lambda it: it.plan_name),
        Field(common.PERIOD(), lambda it: dates.period_words(it.period) if it.period else ""),
        Field(common.CHECK_RESULT(), sentence),
        Field(labels.ARITHMETIC(), arithmetic),
        Field(common.USED(), used_words),
        Field(common.NOTE(), lambda it: it.explanation),
        Field(labels.OFFICIAL(), _official),
        Field(common.COMPUTED(), _computed),
        *chain.from_iterable(_place_fields(word(), place, documents) for word, place in _PLACES),
    ]
    front = [
        labels.INDICATOR_OR_MATTER(), common.RULE(), common.AREA(), common.PLAN(),
        common.PERIOD(), common.CHECK_RESULT(), labels.ARITHMETIC(),
        labels.WORD_PLACE(word=labels.FIRST_PLACE()), labels.WORD_PLACE(word=labels.SECOND_PLACE()),
    ]  # fmt: skip
    return sheet(common.CHECK_RESULT(), fields, _ordered(rows), front=front)


def _ordered(rows: Sequence[Finding]) -> Iterable[Finding]:
    return (item for _, rules in families(rows) for _, findings in rules for item in findings)


def _official(it: Finding) -> str:
    is_verdict = it.first is not None and it.first.role == "published_rating"
    return it.first.printed_value if is_verdict and it.first else ""


def _computed(it: Finding) -> str:
    if RULES[it.rule].weight == Weight.OPEN:
        return labels.NOT_RECOMPUTABLE()
    both = verdicts(it)
    return both.computed_words if both else ""


def _place_fields(
    word: str, place: Callable[[Finding], Place | None], documents: Mapping[str, str]
) -> list[Field[Finding]]:
    def of(read: Callable[[Place], Cell]) -> Callable[[Finding], Cell]:
        return lambda it: read(where) if (where := place(it)) else ""

    return [
        Field(labels.WHAT_IT_IS(word=word), of(role_words)),
        Field(labels.WORD_AS_PRINTED(word=word), of(lambda it: it.printed_value)),
        Field(labels.WORD_VALUE(word=word), lambda it: _value(place(it)), NUMBER),
        Field(labels.WORD_UNIT(word=word), of(lambda it: it.unit)),
        Field(labels.WORD_REMARK(word=word), of(lambda it: it.note)),
        Field(labels.WORD_USED(word=word), lambda it: _pin(it, place(it))),
        Field(
            labels.WORD_DOCUMENT(word=word), of(lambda it: documents.get(it.document, it.document))
        ),
        Field(labels.WORD_PLACE(word=word), of(lambda it: it.locator)),
    ]


def _value(place: Place | None) -> Cell:
    return number(place.value, place.printed_value) if place else None


def _pin(finding: Finding, place: Place | None) -> str:
    if verdicts(finding):
        return common.USED() if place is finding.first else ""
    return common.USED() if place and is_pinned(finding, place) else ""


def checks(rows: Sequence[Check], documents: Mapping[str, str]) -> Sheet:
    """The arithmetic of the documents done again, what does not hold first, each by district."""
    fields: list[Field[Check]] = [
        Field(common.AREA(), lambda it: it.area_name),
        Field(common.PLAN(), lambda it: it.plan_name),
        Field(
            labels.WHETHER_HOLDS(),
            lambda it: common.DOES_NOT_HOLD() if it.differs else common.HOLDS(),
        ),
        Field(labels.KIND(), lambda it: KINDS.get(it.kind, it.kind)),
        Field(labels.CHECKED_MATTER(), lambda it: it.subject),
        Field(labels.ARITHMETIC(), expression_words),
        Field(common.ORIGINAL(), lambda it: it.printed_value),
        Field(labels.PRINTED_VALUE(), lambda it: number(it.printed, it.printed_value), NUMBER),
        Field(labels.RECOMPUTED(), lambda it: computed(it.computed, 2), NUMBER),
        Field(labels.DOCUMENT(), lambda it: documents.get(it.document, it.document)),
        Field(labels.PLACE(), lambda it: it.locator),
    ]
    return sheet(common.SUM_CHECKS_TITLE(), fields, broken_first(rows))
