"""The view of the audit that an address asks for, and the links to other views."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import queries
from audit import labels
from audit.registry import RULES
from data.records.audit import FindingCount
from data.records.places import Area
from data.store import Store
from presentation import common
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from views.addressing import choosing
from views.addressing.paging import ListPart, part_of
from views.frame import MOST_DISTRICTS


@dataclass(frozen=True)
class AuditView:
    """A resolved address; "" takes all. `plan` is district and plan, as in `demo.fyp14`.

    `part` is that of a rule's findings; without a rule there is one, of the first of each.
    """

    rule: str
    district: str
    plan: str
    part: ListPart
    notices: list[str]

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

    def takes(self, finding: FindingCount, **ignoring: bool) -> bool:
        """Whether findings are shown; a filter to ignore is named with True."""
        return (
            (ignoring.get("rule", False) or self.rule in ("", finding.rule))
            and (ignoring.get("district", False) or self.district in ("", finding.district))
            and (ignoring.get("plan", False) or self.plan in ("", _plan(finding)))
        )


#: Findings of each rule that stand on the page of all; a rule's own page has more, in parts.
FEW, MANY = 20, 50


def resolve(
    store: Store, counts: Sequence[FindingCount], parameters: Mapping[str, object]
) -> AuditView:
    """Choose rule, district and plan; what does not exist is dropped and named."""
    rule, no_rule = choosing.pick(common.RULE(), parameters.get("rule"), list(RULES), "")
    known = [area.area for area in queries.districts(store)]
    district, no_district = choosing.pick(common.AREA(), parameters.get("district"), known, "")
    plans = [key for key in _plans(counts) if district in ("", key.partition(".")[0])]
    plan, no_plan = choosing.pick(common.PLAN(), parameters.get("plan"), plans, "")
    view = AuditView(rule, district, plan, ListPart(1, 1, FEW), [])
    total = sum(item.count for item in counts if view.takes(item))
    part, no_part = part_of(total, MANY, parameters.get("page")) if rule else (view.part, "")
    notices = [notice for notice in (no_rule, no_district, no_plan, no_part) if notice]
    return replace(view, part=part, notices=notices)


def summed(counts: Iterable[FindingCount], key: Callable[[FindingCount], str]) -> Counter[str]:
    """The counts by what `key` makes of them."""
    sums: Counter[str] = Counter()
    for item in counts:
        sums[key(item)] += item.count
    return sums


def _plan(item: FindingCount) -> str:
    return f"{item.district}.{item.plan}"


def _plans(counts: Sequence[FindingCount]) -> dict[str, str]:
    """The plans with findings: key -> words, in the districts' order."""
    return {_plan(item): f"{item.district_name} {item.plan_name}" for item in counts}


def filters(store: Store, view: AuditView, counts: Sequence[FindingCount]) -> list[FilterGroup]:
    """Every choice as a link with how many findings it leads to."""
    everywhere = (item for item in counts if view.takes(item, district=True, plan=True))
    by_district = summed(everywhere, lambda item: item.district)
    areas = [Choice(common.ALL(), view.query(district=""), not view.district)]
    areas += [
        Choice(area.name, view.query(district=area.area), area.area == view.district,
               str(by_district[area.area]))
        for area in _choosable(queries.districts(store), by_district, view.district)
    ]  # fmt: skip
    return [
        FilterGroup(common.AREA(), areas),
        FilterGroup(common.PLAN(), _plan_choices(view, counts), "chips"),
        FilterGroup(common.RULE(), rule_choices(view, counts), "chips"),
    ]


def _choosable(areas: Sequence[Area], count: Counter[str], chosen: str) -> list[Area]:
    if len(areas) <= MOST_DISTRICTS:
        return list(areas)
    most = {district for district, _ in count.most_common(MOST_DISTRICTS)}
    return [area for area in areas if area.area in most or area.area == chosen]


def _plan_choices(view: AuditView, counts: Sequence[FindingCount]) -> list[Choice]:
    count = summed((item for item in counts if view.takes(item, plan=True)), _plan)
    choices = [Choice(labels.ALL_PLANS(), view.query(plan=""), not view.plan)]
    plans = _plans(counts)
    are_few = len({key.partition(".")[0] for key in plans}) <= MOST_DISTRICTS
    for key, words in plans.items():
        district = key.partition(".")[0]
        if view.district == district or key == view.plan or (are_few and not view.district):
            label = words.partition(" ")[2] if view.district else words
            href = view.query(plan=key)
            choices.append(Choice(label, href, key == view.plan, str(count[key])))
    return choices


def rule_choices(view: AuditView, counts: Sequence[FindingCount]) -> list[Choice]:
    """Every rule that found something in the district and plan chosen."""
    matching = (item for item in counts if view.takes(item, rule=True))
    count = summed(matching, lambda item: item.rule)
    choices = [Choice(labels.ALL_RULES(), view.query(rule=""), not view.rule)]
    choices += [
        Choice(entry.title, view.query(rule=rule), rule == view.rule, str(count[rule]))
        for rule, entry in RULES.items()
        if count[rule] or rule == view.rule
    ]
    return choices
