"""The findings of the audit, by family and rule, and what is said of their printed places."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from audit.registry import RULES
from audit.rule import FAMILIES, Weight
from data.records.audit import Finding, Place
from presentation import dates, words
from presentation.joining import bracketed
from presentation.language import Words, mark, say

#: Places that are no figures.
_OTHER_ROLES = Words(
    {"claim": mark("正文的说法"), "task": mark("任务"), "project": mark("项目阶段")}
)

Link = Callable[[Finding], str]


def families(findings: Sequence[Finding]) -> list[tuple[str, list[tuple[str, list[Finding]]]]]:
    """Findings by family and rule, in the page's order; a family without findings is left out."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    grouped = []
    for key, family in FAMILIES.items():
        names = [name for name in RULES if name in by_rule and RULES[name].family == key]
        if names:
            grouped.append((family.title, [(name, by_rule[name]) for name in names]))
    return grouped


def counts(by_rule: Mapping[str, int]) -> Counter[Weight]:
    """How many contradictions, remarks and verdicts that cannot be recomputed there are."""
    weighed: Counter[Weight] = Counter()
    for rule, count in by_rule.items():
        weighed[RULES[rule].weight] += count
    return weighed


def is_pinned(finding: Finding, place: Place) -> bool:
    """Whether of several places of one fact this is the one the pages rest on."""
    return place.used and RULES[finding.rule].is_one_fact


def role_words(place: Place) -> str:
    """What a place prints, with its period: 目标值（2025 年）, 正文的说法."""
    if place.role in _OTHER_ROLES:
        return _OTHER_ROLES[place.role]
    name = words.ROLES.get(place.role) or words.MEASURES.get(place.role, place.role)
    return bracketed(name, dates.period_words(place.period)) if place.period else name


def used_words(finding: Finding) -> str:
    """Which of two places the pages rest on, where the mark beside one of them does not say it."""
    rule = RULES[finding.rule]
    if rule.used:
        return rule.used()
    places = [place for place in (finding.first, finding.second) if place]
    if not any(place.used for place in places):
        return say("照原文列出，不用于评价。")
    if rule.is_one_fact and all(place.used for place in places):
        return say("两处用在各自的规划或栏目，都照原文。")
    return ""
