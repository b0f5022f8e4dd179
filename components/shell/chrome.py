"""The frame of every page: masthead, title, tabs, filters, notices, sources, footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components.shell.attributes import DECORATIVE, aria
from components.shell.links import choice_link
from data.records import Document
from presentation import common
from presentation.choice import NAV_PAGE, Choice
from presentation.shell import labels
from presentation.site import BRAND, MAIN, MOTTO, NOT_FOUND, FilterGroup
from presentation.words import if_dated


def shell(top: Any, content: Sequence[Any], bottom: Any, id: str = "page") -> html.Div:
    """A whole page: skip link, masthead, main content, footer."""
    main = html.Main(list(content), id=MAIN, tabIndex="-1")
    return html.Div([skip_link(), top, main, bottom], id=id, className="page")


def skip_link() -> html.A:
    """The first thing the keyboard reaches."""
    return html.A(labels.SKIP_TO_CONTENT(), href=f"#{MAIN}", className="skip-link")


def masthead(links: Sequence[Choice], home: str = "/") -> html.Header:
    """Brand and main navigation; on phones the links scroll in one line."""
    brand = html.A(
        [
            html.I(className="brand-mark", **DECORATIVE),
            html.Span([BRAND(), html.Small(MOTTO())]),
        ],
        href=home,
        className="brand",
        **NAV_PAGE,
    )
    items = [html.Li(choice_link(link)) for link in links]
    nav = html.Nav(html.Ul(items), className="nav", **aria(label=labels.MAIN_NAVIGATION()))
    return html.Header(html.Div([brand, nav], className="wrap"), className="masthead")


def breadcrumbs(trail: Sequence[Choice]) -> html.Nav:
    """The way here; the last step is this page."""
    steps: list[Any] = [html.Li(choice_link(step)) for step in trail[:-1]]
    steps.append(html.Li(trail[-1].label, **aria(current="page")))
    return html.Nav(html.Ol(steps), className="breadcrumbs", **aria(label=labels.BREADCRUMBS()))


def page_head(title: str, note: str = "", tools: Sequence[Any] = ()) -> html.Div:
    """The page's h1, which takes the focus after a change of page, and tools beside it."""
    words: list[Any] = [html.H1(title, tabIndex="-1")]
    if note:
        words.append(html.P(note, className="page-note"))
    beside = [html.Div(list(tools), className="page-tools")] if tools else []
    return html.Div([html.Div(words), *beside], className="page-head")


def plan_tabs(plans: Sequence[Choice]) -> html.Nav:
    """The plans of a district."""
    items = [html.Li(choice_link(plan)) for plan in plans]
    return html.Nav(html.Ul(items), className="tabs", **aria(label=labels.CHOOSE_PLAN()))


def filter_bar(groups: Sequence[FilterGroup]) -> html.Div:
    """Every filter as links, in one bar that stays in sight."""
    drawn = [_filter_group(group) for group in groups if group.choices]
    return html.Div(html.Div(drawn, className="wrap"), className="filter-bar")


def _filter_group(group: FilterGroup) -> html.Nav:
    items = [html.Li(choice_link(choice)) for choice in group.choices]
    return html.Nav(
        [html.Span(group.label, className="filter-label"), html.Ul(items)],
        className=f"filter is-{group.kind}",
        **aria(label=group.label),
    )


def notices(sentences: Sequence[str]) -> html.Div | None:
    """What the reader must know first, such as an unknown value in the address."""
    given = [html.P(sentence) for sentence in sentences if sentence]
    return html.Div(given, className="notices", role="status") if given else None


def section(title: Any, *content: Any, note: str = "", id: str | None = None) -> html.Section:
    """A titled part of a page."""
    head: list[Any] = [html.H2(title)]
    if note:
        head.append(html.P(note, className="section-note"))
    named: dict[str, Any] = {"id": id} if id else {}
    return html.Section([*head, *content], className="section", **named)


def fold(title: str, *content: Any, note: str = "", id: str | None = None) -> html.Details:
    """A titled part of a page that is closed at first; `note` says what it holds."""
    summary = html.Summary([html.H2(title), html.Small(note)] if note else html.H2(title))
    named: dict[str, Any] = {"id": id} if id else {}
    body = html.Div(list(content), className="fold-body")
    return html.Details([summary, body], className="panel fold", **named)


def documents_list(documents: Sequence[Document]) -> html.Ul:
    """The sources of a page: title, issuer, number, dates, note."""
    return html.Ul([html.Li(_document(item)) for item in documents], className="panel documents")


def _document(item: Document) -> list[Any]:
    facts = [
        item.issuer,
        item.number,
        if_dated(item, common.PUBLISHED_ON(published=item.published)),
        common.DATA_UNTIL_IS(data_until=item.data_until),
    ]
    text = " · ".join(fact for fact in facts if fact)
    found: list[Any] = [html.B(f"《{item.title}》"), html.Span(text, className="document-facts")]
    return [*found, html.Span(item.note, className="document-note")] if item.note else found


def footer(
    organisation: str, version: str, dates: Sequence[str] = (), links: Sequence[Choice] = ()
) -> html.Footer:
    """Who runs the site, which release of the data, from when.

    `links` lead to what is no page of the dashboard, such as the data, and load anew.
    """
    lines = [
        labels.OPERATOR_IS(organisation=organisation) if organisation else "",
        labels.DATA_RELEASE_IS(version=version) if version else "",
        *dates,
        labels.FOOTER_LEAD(),
    ]
    items = [html.Li(html.A(link.label, href=link.href)) for link in links]
    nav = [html.Nav(html.Ul(items), **aria(label=labels.FOOTER()))] if items else []
    told = [html.P(line) for line in lines if line]
    return html.Footer(html.Div([*nav, *told], className="wrap"), className="footer")


def message_page(
    title: str, text: str, ways: Sequence[Choice] = (), id: str = NOT_FOUND
) -> html.Div:
    """The content of a page that has only a message: an unknown address, an error."""
    links = [html.Li(choice_link(way)) for way in ways]
    content: list[Any] = [html.H1(title, tabIndex="-1"), html.P(text)]
    if links:
        content.append(html.Ul(links))
    return html.Div(content, id=id, className="message wrap")
