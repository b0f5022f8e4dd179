"""The head of an indicator's page: one sentence, and what the words of the indicator mean."""

from typing import Any

from dash import html

from components.marks.headline import emphasised
from data.records.indicator import IndicatorFacts, PlacedMention
from data.records.rows import IndicatorRow
from presentation import common, dates, words
from presentation.figures.as_printed import with_unit
from presentation.figures.qualifiers import remark
from presentation.indicators import labels
from presentation.indicators.indicator_sentence import (
    DIRECTIONS,
    KINDS,
    NATURE_NOTES,
    sentence_parts,
)
from presentation.joining import bracketed


def headline(row: IndicatorRow, area: str) -> html.P:
    """The sentence with an `em` for each verdict."""
    return html.P(emphasised(sentence_parts(row, area)), className="headline")


def without_target(facts: IndicatorFacts, area: str, results: list[PlacedMention]) -> html.P:
    """The sentence where the documents print results but no target."""
    last = results[-1].mention if results else None
    text = labels.NO_TARGET_IN_DOCUMENTS(area=area)
    if last is not None:
        when = dates.moment_words(last.period, facts.kind)
        text += labels.PRINTED_RESULT(when=when, with_unit=bracketed(with_unit(last), remark(last)))
    return html.P(text, className="headline")


def meaning(facts: IndicatorFacts, row: IndicatorRow | None) -> html.Dl:
    """Definition, unit, direction, kind and nature in words."""
    nature = words.NATURES.get(row.nature, row.nature) if row else ""
    entries = (
        (common.MEANING(), facts.definition or labels.MEANING_NOT_PRINTED()),
        (common.UNIT(), facts.unit or common.NO_UNIT()),
        (labels.DIRECTION(), DIRECTIONS.get(facts.direction, facts.direction)),
        (labels.DATA_KIND(), KINDS.get(facts.kind, facts.kind)),
        (
            labels.INDICATOR_NATURE(),
            bracketed(nature, NATURE_NOTES[row.nature]) if row and nature else labels.NOT_PRINTED(),
        ),
        (common.NAME_IN_DOCUMENT(), row.printed_name if row else ""),
        (common.THEME(), facts.theme_name),
    )
    parts: list[Any] = []
    for name, text in entries:
        if text:
            parts += [html.Dt(name), html.Dd(text)]
    return html.Dl(parts, className="panel meaning")
