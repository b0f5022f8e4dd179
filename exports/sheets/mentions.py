"""Every mention of an indicator, and how other areas stand with it, as sheets."""

from collections.abc import Collection, Mapping, Sequence

from data.records.indicator import IndicatorFacts, PlacedMention
from data.records.rows import Mention
from exports.sheets.sheet import NUMBER, Field, Sheet, figure_fields, number_of, sheet, text_of
from presentation import common, words
from presentation.citing.cited import place
from presentation.figures import no_result
from presentation.figures.as_printed import qualified
from presentation.indicators.mention_words import PeerArea, is_used
from presentation.sheets import labels


def mentions(
    rows: Sequence[PlacedMention],
    drawn: Collection[str],
    facts: IndicatorFacts,
    documents: Mapping[str, str],
) -> Sheet:
    """Every mention in one area; `drawn` are the ids of figures the page's chart rests on."""
    indicator = facts.indicator
    fields: list[Field[PlacedMention]] = [
        Field(common.INDICATOR(), lambda row: facts.name),
        Field(common.AREA(), lambda row: row.area_name),
        Field(common.PLAN(), lambda row: row.plan_name),
        Field(labels.WHAT(), lambda row: words.ROLES.get(row.role, row.role)),
        Field(common.ORIGINAL(), lambda row: text_of(row.mention)),
        Field(labels.VALUE(), lambda row: number_of(row.mention), NUMBER),
        *figure_fields("", lambda row: row.mention, documents, lambda row: (row.area, indicator)),
        Field(common.USED(), lambda row: common.USED() if is_used(row, drawn) else ""),
        Field(labels.SAME_FACT_PRINTED(), lambda row: row.contradicted),
    ]
    front = [
        common.INDICATOR(), common.AREA(), common.PLAN(), labels.WHAT(), common.ORIGINAL(),
        labels.WORD_UNIT(word=""), labels.WORD_PERIOD(word=""), labels.WORD_DOCUMENT(word=""),
        labels.WORD_PLACE(word=""), common.USED(),
    ]  # fmt: skip
    return sheet(common.EVERY_MENTION(), fields, rows, front=front)


def elsewhere(
    rows: Sequence[PeerArea], facts: IndicatorFacts, documents: Mapping[str, str]
) -> Sheet:
    """The latest result and the target of every other area and plan."""

    def owner(row: PeerArea) -> tuple[str, str]:
        return row.area, facts.indicator

    fields: list[Field[PeerArea]] = [
        Field(common.INDICATOR(), lambda row: facts.name),
        Field(common.AREA(), lambda row: row.area_name),
        Field(common.PLAN(), lambda row: row.plan_name),
        Field(labels.LATEST_RESULT(), lambda row: _figure_words(row.result, no_result.SHORT())),
        Field(labels.RESULT_VALUE(), lambda row: number_of(row.result), NUMBER),
        Field(common.TARGET(), lambda row: _figure_words(row.target, common.NO_TARGET())),
        Field(labels.TARGET_NUMBER(), lambda row: number_of(row.target), NUMBER),
        Field(labels.COMPARISON_CAUTION(), lambda row: "\n".join(row.cautions)),
        Field(common.SOURCE(), lambda row: _places(row, documents)),
        *figure_fields(common.RESULT(), lambda row: row.result, documents, owner),
        *figure_fields(common.TARGET(), lambda row: row.target, documents, owner),
    ]
    front = [
        common.AREA(), common.PLAN(), labels.LATEST_RESULT(), common.TARGET(),
        labels.COMPARISON_CAUTION(), common.SOURCE(),
    ]  # fmt: skip
    return sheet(common.SAME_INDICATOR_ELSEWHERE(), fields, rows, front=front)


def _figure_words(mention: Mention | None, otherwise: str) -> str:
    return qualified(mention) if mention else otherwise


def _places(row: PeerArea, documents: Mapping[str, str]) -> str:
    figures = [figure for figure in (row.result, row.target) if figure is not None]
    return "\n".join(dict.fromkeys(place(figure, documents) for figure in figures))
