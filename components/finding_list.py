"""The findings of the audit, by rule: both printed texts with their places, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from assessment import Method
from components import words
from components.attributes import aria
from components.finding_arithmetic import arithmetic
from components.finding_rules import FAMILIES, RULES, rule_words
from components.findings import computed_words, sentence
from components.links import Choice, choice_link
from components.status import badge
from data.records_audit import Finding, Place

Link = Callable[[Finding], str]


def families(findings: Sequence[Finding]) -> list[tuple[str, list[tuple[str, list[Finding]]]]]:
    """Findings by family and rule, in the page's order; a family without findings is left out."""
    own: dict[str, list[Finding]] = {}
    for finding in findings:
        own.setdefault(finding.rule, []).append(finding)
    order = [*RULES, *(rule for rule in own if rule not in RULES)]
    grouped = []
    for family, title in FAMILIES.items():
        rules = [(rule, own[rule]) for rule in order if rule in own]
        rules = [(rule, found) for rule, found in rules if rule_words(rule).family == family]
        if rules:
            grouped.append((title, rules))
    return grouped


def rule_section(
    rule: str, findings: Sequence[Finding], documents: Mapping[str, str], link: Link
) -> html.Section:
    """One rule: its title, how it compares, and its findings."""
    told = rule_words(rule)
    head = html.H3([told.title, html.Small(f"{len(findings)} 处")])
    items = [html.Li(_finding(item, documents, link), id=item.finding_id) for item in findings]
    return html.Section(
        [head, html.P(told.how, className="rule-how"), html.Ul(items, className="panel findings")],
        className="rule",
        id=f"rule-{rule.replace('_', '-')}",
    )


def rule_choice_list(choices: Sequence[Choice]) -> html.Nav:
    """The rules as links with their numbers of findings."""
    items = [html.Li(choice_link(choice)) for choice in choices]
    return html.Nav(html.Ul(items), className="filter is-chips rule-choices", **aria(label="规则"))


def rule_table(counts: Mapping[str, int]) -> html.Details:
    """Every rule with what it compares and how often it found something, closed at first."""
    rows = [
        html.Tr([html.Th(told.title, scope="row"), html.Td(told.how), _count(counts.get(rule, 0))])
        for rule, told in RULES.items()
    ]
    heads = [html.Th(text, scope="col") for text in ("规则", "怎样比较", "找到")]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className="plain-table")
    named = aria(label="核验规则，可横向滚动")
    return html.Details(
        [
            html.Summary(f"全部 {len(RULES)} 条核验规则"),
            html.Div(table, className="scroll", tabIndex="0", role="region", **named),
        ],
        className="panel fold",
    )


def _count(count: int) -> html.Td:
    return html.Td(f"{count} 处" if count else "没有找到", className="num")


def _finding(finding: Finding, documents: Mapping[str, str], link: Link) -> list[Any]:
    return [
        html.Div(_head(finding, link), className="finding-head"),
        html.Ul(_places(finding, documents), className="places"),
        html.Div(_said(finding), className="finding-said"),
    ]


def _head(finding: Finding, link: Link) -> list[Any]:
    name: Any = html.B(finding.name)
    if finding.indicator:
        name = html.B(choice_link(Choice(finding.name, link(finding))))
    when = words.period_words(finding.period) if finding.period else ""
    facts = (finding.area_name, finding.plan_name, when)
    return [name, html.Span([html.Span(fact) for fact in facts if fact], className="finding-tags")]


def _places(finding: Finding, documents: Mapping[str, str]) -> list[html.Li]:
    """The printed texts; where all stand in one row of a table, its place stands once."""
    given = [place for place in (finding.first, finding.second, finding.third) if place]
    where = list(dict.fromkeys(_where(place, documents) for place in given))
    each = len(where) > 1
    drawn = [
        _place(place, documents if each else None, is_pinned(finding, place)) for place in given
    ]
    if finding.rule == "verdict_differs" and finding.first:
        drawn[:1] = _both_verdicts(finding, finding.first)
    items = [html.Li(parts) for parts in drawn]
    if not each:
        items += [
            html.Li(html.Span(text, className="is-place"), className="is-wide") for text in where
        ]
    return items


def _both_verdicts(finding: Finding, first: Place) -> list[list[Any]]:
    official, _, computed = finding.arithmetic.partition(" / ")
    by = "按规则测算" if finding.method == Method.PROGRESS else "按数值测算"
    pin = html.Span("采用", className="pin")
    noted = [html.Span(first.note, className="place-note")] if first.note else []
    return [
        [html.Span(role_words(first), className="place-role"),
         html.Span([badge(official, first.printed_value), pin], className="place-verdict"), *noted],
        [html.Span(by, className="place-role"), badge(computed, computed_words(finding))],
    ]  # fmt: skip


#: Rules whose two places print one fact, so that one of them must be chosen.
_ALTERNATIVES = ("fact_differs", "bound_differs", "meaning_differs", "verdict_in_text_differs")


def is_pinned(finding: Finding, place: Place) -> bool:
    """Whether of several places of one fact this is the one the pages rest on."""
    return place.used and finding.rule in _ALTERNATIVES


def _where(place: Place, documents: Mapping[str, str]) -> str:
    return f"《{documents.get(place.document, place.document)}》{place.locator}"


def _place(place: Place, documents: Mapping[str, str] | None, pinned: bool) -> list[Any]:
    printed: list[Any] = [html.B(f"“{place.printed_value}”", className="place-text")]
    if place.unit and place.unit not in place.printed_value:
        printed.append(html.Span(place.unit, className="place-unit"))
    if pinned:
        printed.append(html.Span("采用", className="pin"))
    found = [html.Span(role_words(place), className="place-role"), html.Span(printed)]
    if place.note:
        found.append(html.Span(place.note, className="place-note"))
    if documents is not None:
        found.append(html.Span(_where(place, documents), className="is-place"))
    return found


def role_words(place: Place) -> str:
    """What a place prints, with its period: 目标值（2025 年）, 正文的说法."""
    if place.role == "claim":
        return "正文的说法"
    name = words.ROLES.get(place.role) or words.MEASURES.get(place.role, place.role)
    return f"{name}（{words.period_words(place.period)}）" if place.period else name


def _said(finding: Finding) -> list[Any]:
    said: list[Any] = [html.P(sentence(finding))]
    done = arithmetic(finding)
    if done:
        said.append(html.P(done, className="finding-sum"))
    used = used_words(finding)
    if used:
        said.append(html.P(used, className="finding-used"))
    if finding.explanation:
        said.append(html.P([html.B("说明："), finding.explanation], className="finding-why"))
    return said


def used_words(finding: Finding) -> str:
    """Which of two places the pages rest on, where the mark beside one of them does not say it."""
    if finding.rule in ("verdict_differs", "verdict_not_recomputable"):
        return "页面按公布的评价着色。"
    places = [place for place in (finding.first, finding.second) if place]
    if not any(place.used for place in places):
        return "照原文列出，不用于评价。"
    if finding.rule in _ALTERNATIVES and all(place.used for place in places):
        return "两处用在各自的规划或栏目，都照原文。"
    return ""
