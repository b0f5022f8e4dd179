"""The view of the audit that an address asks for, and the links to other views."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import queries
from audit import labels
from audit.registry import RULES
from data.records.audit import Finding
from data.store import Store
from presentation import common
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from views.addressing import parameters


@dataclass(frozen=True)
class View:
    """A resolved address; "" takes all. `plan` is district and plan, as in `demo.fyp14`."""

    rule: str
    district: str
    plan: str
    notices: list[str]

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        return parameters.canonical(
            rule=(self.rule, ""), district=(self.district, ""), plan=(self.plan, "")
        )

    def query(self, **changes: str) -> str:
        """The address with some choices changed; another district has other plans."""
        own = {"rule": self.rule, "district": self.district, "plan": self.plan}
        if "district" in changes:
            own["plan"] = ""
        return parameters.query(**{**own, **changes})

    @property
    def checked(self) -> tuple[str, str]:
        """District and plan of the arithmetic that is shown."""
        district, _, plan = self.plan.partition(".")
        return district or self.district, plan

    def takes(self, finding: Finding, **ignoring: bool) -> bool:
        """Whether a finding is shown; a filter to ignore is named with True."""
        return (
            (ignoring.get("rule", False) or self.rule in ("", finding.rule))
            and (ignoring.get("district", False) or self.district in ("", finding.district))
            and (ignoring.get("plan", False) or self.plan in ("", _plan(finding)))
        )


def resolve(store: Store, findings: Sequence[Finding], wanted: Mapping[str, object]) -> View:
    """Choose rule, district and plan; what does not exist is dropped and named."""
    rule, no_rule = parameters.pick(common.RULE(), wanted.get("rule"), list(RULES), "")
    known = [area.area for area in queries.districts(store)]
    district, no_district = parameters.pick(common.AREA(), wanted.get("district"), known, "")
    plans = [key for key in _plans(findings) if district in ("", key.partition(".")[0])]
    plan, no_plan = parameters.pick(common.PLAN(), wanted.get("plan"), plans, "")
    notices = [notice for notice in (no_rule, no_district, no_plan) if notice]
    return View(rule, district, plan, notices)


def _plan(finding: Finding) -> str:
    return f"{finding.district}.{finding.plan}"


def _plans(findings: Sequence[Finding]) -> dict[str, str]:
    """The plans with findings: key -> words, in the districts' order."""
    return {_plan(item): f"{item.district_name} {item.plan_name}" for item in findings}


def filters(store: Store, view: View, findings: Sequence[Finding]) -> list[FilterGroup]:
    """Every choice as a link with how many findings it leads to."""
    by_district = Counter(f.district for f in findings if view.takes(f, district=True, plan=True))
    areas = [Choice(common.ALL(), view.query(district=""), not view.district)]
    areas += [
        Choice(area.name, view.query(district=area.area), area.area == view.district,
               str(by_district[area.area]))
        for area in queries.districts(store)
    ]  # fmt: skip
    return [
        FilterGroup(common.AREA(), areas),
        FilterGroup(common.PLAN(), _plan_choices(view, findings), "chips"),
        FilterGroup(common.RULE(), rule_choices(view, findings), "chips"),
    ]


def _plan_choices(view: View, findings: Sequence[Finding]) -> list[Choice]:
    count = Counter(_plan(item) for item in findings if view.takes(item, plan=True))
    choices = [Choice(labels.ALL_PLANS(), view.query(plan=""), not view.plan)]
    for key, words in _plans(findings).items():
        district = key.partition(".")[0]
        if view.district in ("", district):
            label = words.partition(" ")[2] if view.district else words
            href = view.query(plan=key)
            choices.append(Choice(label, href, key == view.plan, str(count[key])))
    return choices


def rule_choices(view: View, findings: Sequence[Finding]) -> list[Choice]:
    """Every rule that found something in the district and plan chosen."""
    count = Counter(item.rule for item in findings if view.takes(item, rule=True))
    choices = [Choice(labels.ALL_RULES(), view.query(rule=""), not view.rule)]
    choices += [
        Choice(told.title, view.query(rule=rule), rule == view.rule, str(count[rule]))
        for rule, told in RULES.items()
        if count[rule] or rule == view.rule
    ]
    return choices
