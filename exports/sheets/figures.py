"""The printed figures of the list, as a sheet."""

from collections.abc import Mapping, Sequence

from data.records.figures import FoundFigure
from data.records.places import Area
from exports.sheets.sheet import (
    NUMBER,
    Field,
    Sheet,
    count,
    figure_fields,
    number_of,
    sheet,
    text_of,
)
from presentation import common, words
from presentation.figures.list_labels import ITEMS
from presentation.places import printed_for
from presentation.sheets import labels


def figures(
    rows: Sequence[FoundFigure], areas: Mapping[str, Area], documents: Mapping[str, str]
) -> Sheet:
    """The figures found, numbered as on the page; the name of each leads to its place there."""
    fields: list[Field[tuple[int, FoundFigure]]] = [
        Field(common.NUMBER(), lambda it: count(it[0]), NUMBER),
        Field(common.INDICATOR(), lambda it: it[1].name),
        Field(labels.WORD_PRINTED(word=common.INDICATOR()), lambda it: it[1].printed_name),
        Field(common.AREA(), lambda it: _area(it[1], areas)),
        Field(common.PLAN(), lambda it: it[1].placed.plan_name),
        Field(labels.WHAT(), lambda it: words.ROLES[it[1].placed.role]),
        Field(common.ORIGINAL(), lambda it: text_of(it[1].placed.mention)),
        Field(labels.VALUE(), lambda it: number_of(it[1].placed.mention), NUMBER),
        *figure_fields(
            "", lambda it: it[1].placed.mention, documents,
            lambda it: (it[1].placed.area, it[1].indicator),
        ),
    ]  # fmt: skip
    front = [
        common.INDICATOR(), common.AREA(), common.PLAN(), labels.WHAT(), common.ORIGINAL(),
        labels.WORD_UNIT(word=""), labels.WORD_PERIOD(word=""), labels.WORD_PLACE(word=""),
    ]  # fmt: skip
    return sheet(ITEMS(), fields, enumerate(rows, start=1), kept=2, front=front)


def _area(item: FoundFigure, areas: Mapping[str, Area]) -> str:
    return printed_for(areas[item.placed.area], item.placed.mention)
