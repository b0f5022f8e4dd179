"""The indicators of a plan and area at one period, and the results without a target, as sheets."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

from data.records.rows import IndicatorRow, Mention, Result
from exports.sheets.sheet import (
    NUMBER,
    Cell,
    Field,
    Link,
    Sheet,
    computed,
    figure_fields,
    number_of,
    sheet,
    text_of,
)
from presentation import common, dates, words
from presentation.citing import cited
from presentation.citing.sources import figure_address
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import with_unit
from presentation.indicators import pace_words
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.progress_words import progress_words
from presentation.indicators.table_words import by_theme, place_label
from presentation.language import Message
from presentation.places import scope_of
from presentation.sheets import labels
from presentation.verdicts import reasons, rule_source
from presentation.verdicts.verdict_steps import arithmetic

#: The word that starts a figure's headings, and the figure.
_FIGURES: tuple[tuple[Message, Callable[[IndicatorRow], Mention | None]], ...] = (
    (common.BASELINE_VALUE, lambda row: row.baseline),
    (common.ACTUAL_VALUE, lambda row: row.actual),
    (common.TARGET_VALUE, lambda row: row.target),
)


def indicators(
    rows: Sequence[IndicatorRow],
    area: str,
    plan: str,
    documents: Mapping[str, str],
    *,
    printed: bool = False,
) -> Sheet:
    """The rows of the table of gauges in its order, or the document's own where it is `printed`;
    `documents` maps ids to short titles."""
    ordered = list(chain.from_iterable(by_theme(rows, printed=printed)))
    fields = [
        *_named(area, plan), *_verdicts(), *_values(), *_progress(), *_places(documents),
    ]  # fmt: skip
    return sheet(common.INDICATOR(), fields, ordered, kept=1, front=_front(rows))


def _front(rows: Sequence[IndicatorRow]) -> list[str]:
    """What a table on paper is read for; when a baseline is of where one is of another year."""
    printed = [labels.WORD_PRINTED(word=word()) for word, _ in _FIGURES]
    if any(map(row_view.other_baseline, rows)):
        printed.insert(1, labels.WORD_PERIOD(word=common.BASELINE_VALUE()))
    return [
        common.INDICATOR(), common.UNIT(), labels.NATURE(), common.ASSESSMENT(),
        labels.RATED_BY(), *printed, common.COMPLETION(), common.DUE_PERCENT(),
        common.SOURCE(), labels.CODE_OF(word=common.INDICATOR()),
    ]  # fmt: skip


def _named(area: str, plan: str) -> list[Field[IndicatorRow]]:
    return [
        Field(common.INDICATOR(), lambda row: row.label),
        Field(common.NAME_IN_DOCUMENT(), lambda row: row.printed_name),
        *_codes(),
        Field(labels.CODE_OF(word=common.PLAN()), lambda row: row.plan),
        Field(common.UNIT(), lambda row: row.target.unit),
        Field(labels.NATURE(), lambda row: words.NATURES.get(row.nature, row.nature)),
        Field(common.THEME(), lambda row: row.theme_name),
        Field(common.AREA(), lambda row: area),
        Field(common.SCOPE(), scope_of),
        Field(common.PLAN(), lambda row: plan),
        Field(common.PERIOD(), lambda row: dates.period_words(row.period)),
        Field(labels.PLACE_IN_TABLE(), place_label),
    ]


def _codes() -> list[Field[Any]]:
    """The ids of the open data, by which a row is found again."""
    return [
        Field(labels.CODE_OF(word=common.INDICATOR()), lambda row: row.indicator),
        Field(labels.CODE_OF(word=common.AREA()), lambda row: row.area),
    ]


def _verdicts() -> list[Field[IndicatorRow]]:
    return [
        Field(common.ASSESSMENT(), row_view.verdict_words),
        Field(labels.RATED_BY(), lambda row: row_view.who(row) if row_view.is_rated(row) else ""),
        Field(
            labels.OFFICIAL(), lambda row: row.published_words or common.DOCUMENT_DOES_NOT_RATE()
        ),
        Field(labels.OFFICIAL_NOTE(), lambda row: row.published_note),
        Field(common.COMPUTED(), row_view.computed_words),
        Field(
            labels.COMPUTING_RULE(),
            lambda row: rule_source.source_words(row) if _is_computed(row) else "",
        ),
        Field(labels.WHETHER_RATINGS_AGREE(), _agreement),
        Field(labels.PRINTED_ELSEWHERE(), row_view.doubt_sentence),
        Field(
            labels.WHY_NOT_RATED(),
            lambda row: "" if row_view.is_rated(row) else reasons.reason_words(row),
        ),
        Field(labels.WHY_NOT_COMPUTED(), _open_words),
    ]


def _agreement(row: IndicatorRow) -> str:
    return {True: labels.AGREE(), False: labels.DIFFER(), None: ""}[row.agrees]


def _open_words(row: IndicatorRow) -> str:
    """As with the sources of the page: why the computation gives no verdict."""
    return "" if _is_computed(row) else reasons.reason_sentence(row)


def _is_computed(row: IndicatorRow) -> bool:
    return row.rating in row_view.RATED


def _values() -> list[Field[IndicatorRow]]:
    fields: list[Field[IndicatorRow]] = []
    for word, figure in _FIGURES:
        fields.append(Field(labels.WORD_PRINTED(word=word()), _printed(figure)))
        fields.append(Field(labels.WORD_NUMBER(word=word()), _value(figure), NUMBER))
    return fields


def _printed(figure: Callable[[IndicatorRow], Mention | None]) -> Callable[[IndicatorRow], Cell]:
    return lambda row: text_of(figure(row))


def _value(figure: Callable[[IndicatorRow], Mention | None]) -> Callable[[IndicatorRow], Cell]:
    return lambda row: number_of(figure(row))


def _progress() -> list[Field[IndicatorRow]]:
    return [
        Field(
            common.COMPLETION(),
            lambda row: progress_words(row, gauge_spec(row))[0].replace("—", ""),
        ),
        Field(labels.PROGRESS_NOTE(), lambda row: progress_words(row, gauge_spec(row))[1]),
        Field(
            labels.PUBLISHED_COMPLETION_PERCENT(),
            lambda row: number_of(row.published_completion),
            NUMBER,
        ),
        Field(labels.COMPUTED_COMPLETION_PERCENT(), lambda row: computed(row.completion), NUMBER),
        Field(common.DUE_PERCENT(), lambda row: computed(_due(row)), NUMBER),
        Field(labels.GAP_POINTS(), lambda row: computed(row_view.gap(row)), NUMBER),
        Field(common.SHARE_OF_TARGET_PERCENT(), lambda row: computed(row.share_of_target), NUMBER),
        Field(labels.PACE_SO_FAR(), pace_words.so_far_since),
        Field(labels.PACE_TO_TARGET(), pace_words.needed),
        Field(labels.PROJECTED(), pace_words.projected),
    ]


def _due(row: IndicatorRow) -> float | None:
    """A schedule belongs to a completion; a result held against its target has none."""
    return None if row_view.is_comparison(row) else row.schedule


def _places(documents: Mapping[str, str]) -> list[Field[IndicatorRow]]:
    fields: list[Field[IndicatorRow]] = []
    for word, figure in _FIGURES:
        fields += figure_fields(word(), figure, documents, lambda row: (row.area, row.indicator))
    return [
        Field(common.SOURCE(), lambda row: _source(row, documents)),
        *fields,
        Field(labels.PUBLISHED_COMPLETION_PRINTED(), lambda row: text_of(row.published_completion)),
        Field(
            labels.PUBLISHED_COMPLETION_SOURCE(),
            lambda row: _place(row.published_completion, documents),
        ),
        Field(labels.OTHER_ACTUALS(), lambda row: "\n".join(map(_input, row.inputs))),
        Field(labels.OTHER_ACTUALS_SOURCE(), lambda row: _input_places(row, documents)),
        Field(labels.ARITHMETIC(), lambda row: "\n".join(arithmetic(row))),
        Field(labels.INDICATOR_MEANING(), lambda row: row.definition),
    ]


def _source(row: IndicatorRow, documents: Mapping[str, str]) -> Link:
    """Where the result is printed, or else the target; it leads to that figure's own place."""
    figure = row.actual or row.target
    address = figure_address(row.area, row.indicator, figure.figure_id)
    return Link(_place(figure, documents), address)


def _place(mention: Mention | None, documents: Mapping[str, str]) -> str:
    return cited.place(mention, documents) if mention else ""


def _input(mention: Mention) -> str:
    """A result of another period that the computation rests on: 2021—2022 年两年年均 6.3（%）."""
    when = dates.period_words(mention.period)
    return f"{when}{amounts.basis_words(mention)} {with_unit(mention)}"


def _input_places(row: IndicatorRow, documents: Mapping[str, str]) -> str:
    return "\n".join(_place(mention, documents) for mention in row.inputs)


def other_results(results: Sequence[Result], plan: str, documents: Mapping[str, str]) -> Sheet:
    """Results printed for indicators without a target in the plan; they are not rated."""
    fields: list[Field[Result]] = [
        Field(common.THEME(), lambda row: row.theme_name),
        Field(common.INDICATOR(), lambda row: row.label),
        Field(common.NAME_IN_DOCUMENT(), lambda row: row.printed_name),
        Field(common.AREA(), lambda row: row.area_name),
        Field(common.PLAN(), lambda row: plan),
        Field(labels.RESULT_PRINTED(), lambda row: text_of(row.mention)),
        Field(labels.RESULT_VALUE(), lambda row: number_of(row.mention), NUMBER),
        *figure_fields(
            common.RESULT(),
            lambda row: row.mention,
            documents,
            lambda row: (row.area, row.indicator),
        ),
        Field(
            common.SOURCE(),
            lambda row: Link(
                _place(row.mention, documents),
                figure_address(row.area, row.indicator, row.mention.figure_id),
            ),
        ),
        *_codes(),
        Field(common.ASSESSMENT(), lambda row: labels.NOT_RATED()),
        Field(labels.WHY_NOT_RATED(), lambda row: labels.PLAN_LISTS_NO_TARGET()),
    ]
    front = [
        common.INDICATOR(), common.AREA(), labels.RESULT_PRINTED(),
        labels.WORD_UNIT(word=common.RESULT()), labels.WORD_PERIOD(word=common.RESULT()),
        common.SOURCE(), labels.CODE_OF(word=common.INDICATOR()),
    ]  # fmt: skip
    return sheet(common.RESULTS_WITHOUT_TARGET(), fields, results, front=front)
