"""The findings of the audit, by rule: both printed texts with their places, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from data.records_audit import Finding, Place
from presentation import words
from presentation.audit.finding_rules import FAMILIES, RULES, rule_words
from presentation.language import say

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


#: Rules whose two places print one fact, so that one of them must be chosen.
_ALTERNATIVES = ("fact_differs", "bound_differs", "meaning_differs", "verdict_in_text_differs")


def is_pinned(finding: Finding, place: Place) -> bool:
    """Whether of several places of one fact this is the one the pages rest on."""
    return place.used and finding.rule in _ALTERNATIVES


def place_words(place: Place, documents: Mapping[str, str]) -> str:
    return f"《{documents.get(place.document, place.document)}》{place.locator}"


def role_words(place: Place) -> str:
    """What a place prints, with its period: 目标值（2025 年）, 正文的说法."""
    if place.role == "claim":
        return say("正文的说法")
    name = words.ROLES.get(place.role) or words.MEASURES.get(place.role, place.role)
    return f"{name}（{words.period_words(place.period)}）" if place.period else name


def used_words(finding: Finding) -> str:
    """Which of two places the pages rest on, where the mark beside one of them does not say it."""
    if finding.rule in ("verdict_differs", "verdict_not_recomputable"):
        return say("页面按公布的评价着色。")
    places = [place for place in (finding.first, finding.second) if place]
    if not any(place.used for place in places):
        return say("照原文列出，不用于评价。")
    if finding.rule in _ALTERNATIVES and all(place.used for place in places):
        return say("两处用在各自的规划或栏目，都照原文。")
    return ""
