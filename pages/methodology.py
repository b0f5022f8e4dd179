"""`/methodology`: how figures are rated, with examples worked from the store, and how firmly."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import html

import queries
from assessment.robustness import THRESHOLD_SETS
from audit.completion_gaps import dots_words
from components.marks.status import legend
from components.methodology import allowed_table, method_text, robustness_table
from components.methodology.examples import example
from components.shell import chrome
from components.shell.controls.links import choice_link
from components.shell.controls.take_along import take_along
from components.shell.document.attributes import aria
from data.records.audit import Allowed, Rated, VerdictCount, VerdictCounts
from data.records.places import Document
from data.records.rows import RatingRule
from data.store import Store
from presentation import common
from presentation.citing.cited import short_titles
from presentation.joining import listed
from presentation.methodology import allowed, labels, method_words, robustness, rule_rows
from presentation.methodology.examples import SHOWN, RuleExample
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site_words import site_lines
from queries import audit
from views.addressing.request import current_store, indicator_path, path
from views.frame import Framed, framed, trail
from views.sharing.downloads import table_links

dash.register_page(__name__, path="/methodology", title=site.titled(common.METHODOLOGY_PAGE()))


def layout(**_address: Any) -> Framed:
    """Rules, examples, gauges, reasons, official and computed, robustness, what is missing."""
    store = current_store()
    documents = queries.documents(store)
    names = short_titles(documents)
    rated = audit.verdict_counts(store, is_rated=True, most=method_text.MOST)
    rules = queries.rules(store)
    content = [
        trail(common.METHODOLOGY_PAGE()),
        chrome.page_head(common.METHODOLOGY_PAGE()),
        html.P(_lede(store, rules), className="lede"),
        _contents(),
        _rules(rules, queries.rule_words(store)),
        chrome.section(
            labels.WORKED_EXAMPLES(),
            method_text.worked_examples(),
            note=labels.WORKED_NOTE(),
            id="worked",
        ),
        chrome.section(
            labels.EXAMPLES(), _examples(store, names), note=labels.EXAMPLES_NOTE(), id="examples"
        ),
        chrome.section(
            labels.READ_GAUGES(), method_text.gauge_legend(), note=labels.GAUGE_NOTE(), id="gauges"
        ),
        _reasons(store),
        _official(rated.of_all),
        _mentions(),
        _sure(store),
        _robustness(store, rated),
        _missing(documents),
    ]
    return framed("/methodology", [html.Section(content, className="wrap method")])


_SECTIONS = (
    ("rules", common.RULE), ("worked", labels.WORKED_EXAMPLES),
    ("examples", labels.EXAMPLES), ("gauges", labels.READ_GAUGES),
    ("reasons", labels.WHY_UNRATED),
    ("official", labels.OFFICIAL_AND_COMPUTED),
    ("mentions", labels.WHICH_MENTION), ("sure", labels.HOW_SURE),
    ("rulers", labels.OTHER_THRESHOLDS),
    ("missing", labels.NOT_RECORDED),
)  # fmt: skip


def _contents() -> html.Nav:
    items = [html.Li(html.A(name(), href=f"#{id}")) for id, name in _SECTIONS]
    return html.Nav(html.Ul(items), className="contents", **aria(label=common.ON_THIS_PAGE()))


#: Plans that are named one by one.
_MOST_PLANS = 8


def _lede(store: Store, rules: Sequence[RatingRule]) -> str:
    plans, printed = audit.rated_plans(store), audit.recomputed(store)
    names = listed(plans[:_MOST_PLANS])
    if len(plans) > _MOST_PLANS:
        names = labels.PLANS_AND_OTHERS(plans=names, count=len(plans))
    used = labels.PLANS_BY_COMPLETION(plans=names) if plans else ""
    return labels.PAGE_LEDE(
        printed=rule_rows.lede(rules),
        carried=rule_rows.carried(rules),
        used=used,
        compared=rule_rows.compared(rules),
        rated=labels.RECOMPUTED(rated=dots_words(printed)) if printed else "",
    )


def _rules(rules: Sequence[RatingRule], names: Mapping[str, Mapping[str, str]]) -> html.Section:
    return chrome.section(
        common.RULE(),
        method_text.formulas(rules),
        html.P(rule_rows.schedule_words(rules), className="method-text"),
        *(
            method_text.thresholds(rule, names.get(rule.rule, {}))
            for rule in rules
            if rule_rows.due(rule) is not None
        ),
        method_text.fold(labels.RULES_COUNTED(count=len(rules)), method_text.rules(rules)),
        method_text.fold(labels.OUTCOME_RULES_LEAD(), method_text.outcomes(rules)),
        html.P(labels.NEVER_COLOUR_ALONE(), className="method-text"),
        html.Div(legend(), className="panel boxed"),
        id="rules",
    )


def _examples(store: Store, names: Mapping[str, str]) -> html.Details:
    rows = queries.method_examples(store)
    shown = [
        RuleExample(
            title(), note(), rows[kind], indicator_path(rows[kind].area, rows[kind].indicator)
        )
        for kind, (title, note) in SHOWN.items()
        if kind in rows
    ]
    titles = listed(item.title for item in shown)
    summary = labels.EXAMPLES_COUNTED(count=len(shown), titles=titles)
    drawn = [example(item, names) for item in shown]
    return method_text.fold(summary, html.Div(drawn, className="examples"))


def _reasons(store: Store) -> html.Section:
    note = labels.REASONS_NOTE()
    drawn = method_text.reasons(audit.reason_counts(store))
    links = take_along(labels.WHY_UNRATED(), table_links("reasons", common.REASONS_AGAINST()))
    return chrome.section(labels.WHY_UNRATED(), drawn, links, note=note, id="reasons")


def _official(rated: VerdictCount) -> html.Section:
    note = labels.CHECKED_BY_COMPLETION_OR_SHARE(
        count=rated.published, count_2=rated.published - rated.differing, differ=rated.differing
    )
    link = choice_link(Choice(labels.SEE_DIFFERING(), path("/audit")))
    sentences = method_text.sentences(method_words.SHOWN)
    return chrome.section(
        labels.HOW_BOTH_ARE_SHOWN(), sentences, html.P(link, className="method-text"),
        note=note, id="official",
    )  # fmt: skip


def _mentions() -> html.Section:
    note = labels.WHICH_MENTION_NOTE()
    sentences = method_text.sentences(method_words.CHOICE)
    return chrome.section(labels.WHICH_MENTION_LONG(), sentences, note=note, id="mentions")


def _sure(store: Store) -> html.Section:
    counts = audit.verdict_counts(store, is_rated=False, most=method_text.MOST)
    on_edge = audit.on_the_edge(store, method_text.MOST)
    return chrome.section(
        labels.HOW_SURE(),
        html.P(allowed.summary(counts.of_all), className="robust-words"),
        allowed_table.examples(),
        method_text.fold(labels.BY_AREA(), allowed_table.area_table(counts)),
        allowed_table.edge(on_edge, allowed.on_the_edge(counts.of_all), _indicator),
        note=labels.HOW_SURE_NOTE(),
        id="sure",
    )


def _robustness(store: Store, counts: VerdictCounts) -> html.Section:
    rows, count = audit.changing(store, method_text.MOST), robustness.changes(counts.of_all)
    note = labels.OTHER_THRESHOLDS_NOTE(count=len(THRESHOLD_SETS))
    return chrome.section(
        labels.OTHER_THRESHOLDS_LONG(),
        html.P(robustness.robustness_words(counts.of_all), className="robust-words"),
        robustness_table.threshold_sets(),
        robustness_table.at_the_lines(),
        method_text.fold(labels.BY_AREA(), robustness_table.area_table(counts)),
        robustness_table.changing(rows, count, _indicator),
        take_along(
            labels.OTHER_THRESHOLDS_LONG(), table_links("robustness", common.OTHER_CONCLUSION())
        ),
        note=note,
        id="rulers",
    )


def _indicator(row: Rated | Allowed) -> str:
    return indicator_path(row.area, row.indicator)


_MISSING = (labels.LEFT_OUT_ELSEWHERE, labels.LEFT_OUT_PICTURES, labels.ONLY_ONE_PROJECTION)


def _missing(documents: Sequence[Document]) -> html.Section:
    return chrome.section(
        labels.NOT_RECORDED(),
        method_text.sentences([*(sentence() for sentence in _MISSING), *site_lines("left_out")]),
        html.Div(chrome.sources(documents), className="section"),
        note=labels.DOCUMENTS_NOTE(count=len(documents)),
        id="missing",
    )
