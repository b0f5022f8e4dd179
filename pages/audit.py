"""`/audit`: what the documents print twice differently, and arithmetic that does not hold.

The address is the state: `?rule=&district=&plan=` are links.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import dash
from dash import html

import queries
from audit import labels
from audit.checks import counts_words
from audit.completion_gaps import dots_words
from audit.families import counts as weighed_counts
from audit.families import families
from audit.registry import RULES
from audit.rule import FAMILIES, Weight
from components.audit.checks_list import checks_list
from components.audit.completion_dots import completion_dots
from components.audit.finding_list import rule_fold, rule_table
from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from components.shell.controls.paging import paging
from components.shell.controls.take_along import take_along
from data.records.audit import Finding
from data.store import Store
from presentation import common
from presentation.citing.cited import short_titles
from presentation.joining import phrases
from presentation.shell import site
from presentation.shell.choice import Choice
from queries import audit
from views.addressing.request import current_store, indicator_path
from views.audit_view import FEW, MANY, AuditView, filters, resolve
from views.frame import Framed, framed, trail
from views.sharing.downloads import table_links
from views.sharing.shares import finding_cited, page_shared

dash.register_page(__name__, path="/audit", title=site.titled(common.AUDIT_PAGE()))


def layout(**parameters: Any) -> Framed:
    """Introduction with counts, filters, findings by rule, arithmetic that holds, rules."""
    store = current_store()
    view = resolve(store, parameters)
    documents = queries.documents(store)
    names = short_titles(documents)
    content = [
        html.Section(
            [*_head(view), *_introduction(view.by_rule, len(documents))], className="wrap"
        ),
        filter_bar(filters(store, view)),
        html.Section(
            [
                *_findings(store, view, names),
                *_recomputed(store, view),
                *_checks(store, view, names),
                chrome.section(labels.AUDIT_RULES(), rule_table(view.by_rule)),
                html.Div(chrome.sources(documents), className="section"),
            ],
            className="wrap audit",
        ),
    ]
    return framed("/audit", content, view.canonical, is_indexed=not view.notices)


def _head(view: AuditView) -> list[Any]:
    return [
        trail(common.AUDIT_PAGE()),
        chrome.page_head(common.AUDIT_PAGE()),
        chrome.notices(view.notices),
    ]


def _introduction(by_rule: Mapping[str, int], documents: int) -> list[Any]:
    count: Counter[str] = Counter()
    for rule, number in by_rule.items():
        count[RULES[rule].family] += number
    families = phrases(
        labels.FAMILY_COUNTED(families=family.title, count=count[key])
        for key, family in FAMILIES.items()
        if count[key] and family.weight == Weight.CONTRADICTION
    )
    weighed = weighed_counts(by_rule)
    total = weighed[Weight.CONTRADICTION]
    head = labels.HEADLINE(documents=documents, total=total, families=families)
    if weighed[Weight.REMARK]:
        head += labels.MORE_REMARKS(count=weighed[Weight.REMARK])
    if weighed[Weight.OPEN]:
        head += labels.MORE_NOT_RECOMPUTABLE(count=weighed[Weight.OPEN])
    return [html.P(head, className="headline"), html.P(labels.PAGE_LEDE(), className="lede")]


def _findings(store: Store, view: AuditView, names: Mapping[str, str]) -> list[Any]:
    """Of each rule its first findings; the page of a rule has them in parts."""
    count, every = view.count("rule"), view.count("all")[""]
    most = MANY if view.rule else FEW
    shown = audit.findings(store, view.rule, *view.checked, view.part.first, most)
    if not shown:
        empty = html.Div(html.P(labels.NO_FINDINGS(), className="empty"), className="panel")
        return [chrome.section(common.CHECK_RESULT(), empty, id="findings")]
    # One rule, or the few findings of a plan, are read; all of them are looked through first.
    is_open = bool(view.rule) or len(shown) <= _OPEN
    address = {"rule": view.rule, "district": view.district, "plan": view.plan}
    return [
        *(
            chrome.section(
                title,
                html.Div(
                    [
                        rule_fold(
                            rule,
                            of_rule,
                            names,
                            _link,
                            finding_cited,
                            all_of_them=_all_of(view, rule, count[rule]),
                            is_open=is_open,
                        )
                        for rule, of_rule in rules
                    ],
                    className="folds",
                ),
            )
            for title, rules in families(shown)
        ),
        paging(view.part.choices(lambda page: view.query(page=page))),
        take_along(
            common.CHECK_RESULT(),
            table_links(
                "audit", common.CHECK_RESULT(), labels.COUNTED_ABOVE(count=every), **address
            ),
            page_shared(common.AUDIT_PAGE(), "/audit", view.canonical),
        ),
    ]


def _all_of(view: AuditView, rule: str, count: int) -> Choice:
    """How many findings a rule has, and where all of them are."""
    return Choice(labels.PLACES_COUNTED(count=count), view.query(rule=rule))


#: So few findings are read at once.
_OPEN = 5


def _link(finding: Finding) -> str:
    return indicator_path(finding.area, finding.indicator)


def _recomputed(store: Store, view: AuditView) -> list[html.Section]:
    """Published against recomputed completion, where the view holds such figures."""
    rows = [] if view.rule else audit.recomputed(store, *view.checked)
    figure = completion_dots(rows)
    if figure is None:
        return []
    note = labels.DOTS_NOTE(rows=dots_words(rows))
    return [chrome.section(labels.PUBLISHED_AND_COMPUTED(), figure, note=note, id="recomputed")]


def _checks(store: Store, view: AuditView, names: Mapping[str, str]) -> list[html.Section]:
    if view.rule:
        return []
    checks = audit.checks(store, *view.checked)
    drawn = checks_list(checks, names)
    if drawn is None:
        return []
    note = labels.CHECKS_NOTE(checks=counts_words(checks))
    table = table_links("checks", common.SUM_CHECKS_TITLE(), district=view.district, plan=view.plan)
    links = take_along(common.SUM_CHECKS_TITLE(), table)
    return [chrome.section(common.SUM_CHECKS_TITLE(), drawn, links, note=note, id="checks")]
