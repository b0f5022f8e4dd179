"""The findings of the audit, by rule: both printed texts with their places, and what they mean."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from audit import labels
from audit.families import Link, is_pinned, role_words, used_words
from audit.registry import RULES, arithmetic, sentence, verdicts
from audit.rule import Verdicts
from components.marks.status import badge
from components.shell.controls.links import choice_link
from components.shell.data_table import data_table
from data.records.audit import Finding, Place
from presentation import common, dates
from presentation.citing import cited
from presentation.joining import listed
from presentation.shell.choice import Choice

#: How a finding is cited.
Cite = Callable[[Finding], html.Details]


def rule_fold(
    rule: str,
    findings: Sequence[Finding],
    documents: Mapping[str, str],
    link: Link,
    cite: Cite | None = None,
    *,
    all_of_them: Choice | None = None,
    is_open: bool = False,
) -> html.Details:
    """One rule: its title, how often and of what it found something; opened, how it compares and
    its findings.

    `all_of_them` tells how many there are, and leads to them, where these are the first ones.
    """
    words = RULES[rule]
    names = listed(dict.fromkeys(finding.name for finding in findings))
    count = labels.PLACES_COUNTED(count=len(findings))
    more = []
    if all_of_them and all_of_them.label != count:
        count = all_of_them.label
        more = [html.P(choice_link(Choice(labels.SEE_ALL(count=count), all_of_them.href)))]
    items = [
        html.Li(_finding(item, documents, link, cite), id=item.finding_id) for item in findings
    ]
    return html.Details(
        [
            html.Summary(
                [
                    html.H3([words.title, html.Small(count)]),
                    html.Span(names, className="rule-names"),
                ]
            ),
            html.P(words.how, className="rule-how"),
            html.Ul(items, className="findings"),
            *more,
        ],
        className="panel fold rule",
        id=f"rule-{rule.replace('_', '-')}",
        open=is_open,
    )


def rule_table(counts: Mapping[str, int]) -> html.Details:
    """Every rule with what it compares and how often it found something, closed at first."""
    rows = [
        html.Tr(
            [html.Th(words.title, scope="row"), html.Td(words.how), _count(counts.get(rule, 0))]
        )
        for rule, words in RULES.items()
    ]
    heads = (common.RULE(), labels.HOW_COMPARED(), labels.FOUND())
    summary = html.Summary(labels.ALL_RULES_COUNTED(count=len(RULES)))
    table = data_table(heads, rows, labels.RULES_CAPTION(), panel=False)
    return html.Details([summary, table], className="panel fold")


def _count(count: int) -> html.Td:
    return html.Td(
        labels.PLACES_COUNTED(count=count) if count else labels.NOTHING_FOUND(), className="num"
    )


def _finding(
    finding: Finding, documents: Mapping[str, str], link: Link, cite: Cite | None
) -> list[Any]:
    return [
        html.Section(_head(finding, link), className="finding-head"),
        html.Ul(_places(finding, documents), className="places"),
        html.Div([*_said(finding), cite and cite(finding)], className="finding-said"),
    ]


def _head(finding: Finding, link: Link) -> list[Any]:
    name: Any = html.B(finding.name)
    if finding.indicator:
        name = html.B(choice_link(Choice(finding.name, link(finding))))
    when = dates.period_words(finding.period) if finding.period else ""
    facts = (finding.area_name, finding.plan_name, when)
    return [name, html.Span([html.Span(fact) for fact in facts if fact], className="finding-tags")]


def _places(finding: Finding, documents: Mapping[str, str]) -> list[html.Li]:
    """The printed texts; where all stand in one row of a table, its place stands once."""
    places = [place for place in (finding.first, finding.second, finding.third) if place]
    where = list(dict.fromkeys(cited.place(place, documents) for place in places))
    each = len(where) > 1
    drawn = [
        _place(place, documents if each else None, is_pinned(finding, place)) for place in places
    ]
    both = verdicts(finding)
    if both and finding.first:
        drawn[:1] = _both_verdicts(both, finding.first)
    items = [html.Li(parts) for parts in drawn]
    if not each:
        items += [
            html.Li(html.Span(text, className="is-place"), className="is-wide") for text in where
        ]
    also = [labels.ALSO_PRINTED(place=cited.place(place, documents)) for place in finding.also]
    return items + [
        html.Li(html.Span(text, className="is-place"), className="is-wide") for text in also
    ]


def _both_verdicts(both: Verdicts, first: Place) -> list[list[Any]]:
    pin = html.Span(common.USED(), className="pin")
    noted = [html.Span(first.note, className="place-note")] if first.note else []
    return [
        [html.Span(role_words(first), className="place-role"),
         html.Span([badge(both.published, first.printed_value), pin], className="place-verdict"),
         *noted],
        [html.Span(both.by, className="place-role"), badge(both.computed, both.computed_words)],
    ]  # fmt: skip


def _place(place: Place, documents: Mapping[str, str] | None, pinned: bool) -> list[Any]:
    text = f"“{place.printed_value}”" if place.printed_value else labels.BLANK()
    printed: list[Any] = [html.B(text, className="place-text")]
    if place.unit and place.value is not None and place.unit not in place.printed_value:
        printed.append(html.Span(place.unit, className="place-unit"))
    if pinned:
        printed.append(html.Span(common.USED(), className="pin"))
    spans = [html.Span(role_words(place), className="place-role"), html.Span(printed)]
    if place.note:
        spans.append(html.Span(place.note, className="place-note"))
    if documents is not None:
        spans.append(html.Span(cited.place(place, documents), className="is-place"))
    return spans


def _said(finding: Finding) -> list[Any]:
    said: list[Any] = [html.P(sentence(finding))]
    done = arithmetic(finding)
    if done:
        said.append(html.P(done, className="finding-sum"))
    used = used_words(finding)
    if used:
        said.append(html.P(used, className="finding-used"))
    if finding.explanation:
        said.append(
            html.P([html.B(labels.NOTE_IS()), finding.explanation], className="finding-why")
        )
    return said
