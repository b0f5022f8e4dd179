"""Where a row's figures are printed, both verdicts, and the arithmetic: opened without a script."""

from collections.abc import Callable, Mapping
from typing import Any

from dash import html

from components.marks.source_fold import source_fold
from components.shell.controls.share_panel import cite_link
from data.records.rows import IndicatorRow, Mention
from presentation import common, dates, words
from presentation.citing.cited import place
from presentation.citing.sources import figure_anchor, outlook_words
from presentation.figures import amounts, row_view
from presentation.figures.qualifiers import remark
from presentation.indicators import labels
from presentation.joining import bracketed, clauses, sentence
from presentation.verdicts import reasons, rule_source
from presentation.verdicts.verdict_steps import arithmetic, figures


def sources(
    row: IndicatorRow, documents: Mapping[str, str],
    href_of: Callable[[IndicatorRow], str] | None = None,
) -> html.Details:  # fmt: skip
    """The 出处 of a row; `documents` maps document ids to short titles.

    On the page that `href_of` leads to each figure is cited.
    """
    page = href_of(row) if href_of else ""
    content: list[Any] = [
        _definition(row), _name(row), _figures(row, documents, page), _verdicts(row)
    ]  # fmt: skip
    outlook = outlook_words(row)
    content += [_steps(row), html.P(outlook) if outlook else None]
    return source_fold(row.label, *(part for part in content if part is not None))


def _definition(row: IndicatorRow) -> html.P | None:
    return html.P(labels.MEANING_IS(definition=row.definition)) if row.definition else None


def _name(row: IndicatorRow) -> html.P | None:
    """The name as printed, where the row is called otherwise."""
    return (
        html.P(common.NAME_IN_DOCUMENT_IS(printed_name=row.printed_name))
        if row.printed_name != row.label
        else None
    )


def _figures(row: IndicatorRow, documents: Mapping[str, str], page: str) -> html.Ul:
    items = [_figure(role, figure, documents, page) for role, figure in figures(row)]
    return html.Ul(items, className="source-figures")


def _figure(role: str, mention: Mention, documents: Mapping[str, str], page: str) -> html.Li:
    label = bracketed(words.ROLES[role], dates.period_words(mention.period))
    printed = amounts.printed(mention)
    notes = clauses((amounts.basis_words(mention), remark(mention)))
    parts: list[Any] = [
        html.Span(label, className="source-label"),
        html.B(common.AS_QUOTED(quoted=amounts.quoted(mention))),
    ]
    if mention.unit and mention.unit not in printed:
        parts.append(html.Span(common.UNIT_IS(unit=mention.unit)))
    if notes:
        parts.append(html.Span(notes))
    parts.append(html.Span(place(mention, documents), className="is-place"))
    if page:
        parts.append(cite_link(f"{page}#{figure_anchor(mention.figure_id)}"))
    return html.Li(parts)


def _verdicts(row: IndicatorRow) -> html.P:
    official = row.published_words or common.DOCUMENT_DOES_NOT_RATE()
    computed = row_view.computed_words(row)
    if row.rating not in row_view.RATED:
        computed = bracketed(computed, reasons.reason_sentence(row))
    text = labels.VERDICTS_ARE(official=official, noted=row_view.noted(row), computed=computed)
    if row.agrees is False:
        text += labels.COLOURED_BY_OFFICIAL(rule_by=rule_source.row_by_words(row))
    return html.P(text + sentence(row_view.doubt_sentence(row)))


def _steps(row: IndicatorRow) -> html.Ul | None:
    if not row.steps:
        return None
    items = [html.Li(line) for line in arithmetic(row)]
    return html.Ul(items, className="source-steps")
