"""The view of the audit that an address asks for, and the links to other views."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import queries
from audit import labels
from audit.registry import RULES
from data.records.lists import FacetCount
from data.records.places import Area
from data.store import Store
from presentation import common
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from queries import audit
from views.addressing import choosing
from views.addressing.paging import ListPart, part_of
from views.frame import MOST_DISTRICTS


@dataclass(frozen=True)
class AuditView:
    """A resolved address; "" takes all. `plan` is district and plan, as in `demo.fyp14`.

    `part` is that of a rule's findings; without a rule there is one, of the first of each. `counts`
    are of the values of the filters, `by_rule` of all rules whatever is chosen.
    """

    rule: str
    district: str
    plan: str
    part: ListPart
    notices: list[str]
    counts: Sequence[FacetCount]
    by_rule: Counter[str]

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        return choosing.canonical(
            rule=(self.rule, ""),
            district=(self.district, ""),
            plan=(self.plan, ""),
            page=(self.part.of_address, ""),
        )

    def query(self, **changes: str) -> str:
        """The address with some choices changed; another district has other plans."""
        current = {"rule": self.rule, "district": self.district, "plan": self.plan}
        if "district" in changes:
            current["plan"] = ""
        return choosing.query(**{**current, **changes})

    @property
    def checked(self) -> tuple[str, str]:
        """District and plan of the arithmetic that is shown."""
        district, _, plan = self.plan.partition(".")
        return district or self.district, plan

    def count(self, facet: str) -> Counter[str]:
        """How many findings each value of a filter leads to."""
        return counted(self.counts, facet)


#: Findings of each rule that stand on the page of all; a rule's own page has more, in parts.
FEW, MANY = 20, 50


def resolve(store: Store, parameters: Mapping[str, object]) -> AuditView:
    """Choose rule, district and plan; what does not exist is dropped and named."""
    every = audit.finding_counts(store)
    rule, no_rule = choosing.pick(common.RULE(), parameters.get("rule"), list(RULES), "")
    known = [area.area for area in queries.districts(store)]
    district, no_district = choosing.pick(common.AREA(), parameters.get("district"), known, "")
    plans = [key for key in counted(every, "plan") if district in ("", key.partition(".")[0])]
    plan, no_plan = choosing.pick(common.PLAN(), parameters.get("plan"), plans, "")
    view = AuditView(rule, district, plan, ListPart(1, 1, FEW), [], every, counted(every, "rule"))
    is_narrowed = rule or district or plan
    counts = audit.finding_counts(store, rule, district, plan) if is_narrowed else every
    part, no_part = view.part, ""
    if rule:
        part, no_part = part_of(counted(counts, "all")[""], MANY, parameters.get("page"))
    notices = [notice for notice in (no_rule, no_district, no_plan, no_part) if notice]
    return replace(view, part=part, notices=notices, counts=counts)


def counted(counts: Iterable[FacetCount], facet: str) -> Counter[str]:
    """The counts of a filter by its values, in their order."""
    return Counter({item.value: item.count for item in counts if item.facet == facet})


def filters(store: Store, view: AuditView) -> list[FilterGroup]:
    """Every choice as a link with how many findings it leads to."""
    by_district = view.count("district")
    areas = [Choice(common.ALL(), view.query(district=""), not view.district)]
    areas += [
        Choice(area.name, view.query(district=area.area), area.area == view.district,
               str(by_district[area.area]))
        for area in _choosable(queries.districts(store), by_district, view.district)
    ]  # fmt: skip
    return [
        FilterGroup(common.AREA(), areas),
        FilterGroup(common.PLAN(), _plan_choices(view), "chips"),
        FilterGroup(common.RULE(), rule_choices(view), "chips"),
    ]


def _choosable(areas: Sequence[Area], count: Counter[str], chosen: str) -> list[Area]:
    if len(areas) <= MOST_DISTRICTS:
        return list(areas)
    most = {district for district, _ in count.most_common(MOST_DISTRICTS)}
    return [area for area in areas if area.area in most or area.area == chosen]


def _plan_choices(view: AuditView) -> list[Choice]:
    choices = [Choice(labels.ALL_PLANS(), view.query(plan=""), not view.plan)]
    plans = [item for item in view.counts if item.facet == "plan"]
    are_few = len({item.value.partition(".")[0] for item in plans}) <= MOST_DISTRICTS
    for item in plans:
        key, district = item.value, item.value.partition(".")[0]
        if view.district == district or key == view.plan or (are_few and not view.district):
            label = item.label.partition(" ")[2] if view.district else item.label
            href = view.query(plan=key)
            choices.append(Choice(label, href, key == view.plan, str(item.count)))
    return choices


def rule_choices(view: AuditView) -> list[Choice]:
    """Every rule that found something in the district and plan chosen."""
    count = view.count("rule")
    choices = [Choice(labels.ALL_RULES(), view.query(rule=""), not view.rule)]
    choices += [
        Choice(entry.title, view.query(rule=rule), rule == view.rule, str(count[rule]))
        for rule, entry in RULES.items()
        if count[rule] or rule == view.rule
    ]
    return choices
