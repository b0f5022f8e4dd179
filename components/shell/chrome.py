"""The frame of every page: skip link, title, tabs, notices, sections, sources."""

from collections.abc import Iterator, Sequence
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from components.shell.document.tree import is_component
from data.records.places import Document
from presentation import common
from presentation.citing import cited
from presentation.shell import labels
from presentation.shell.choice import Choice
from presentation.shell.site import MAIN, NOT_FOUND


def shell(top: Any, content: Sequence[Any], bottom: Any, id: str = "page") -> html.Div:
    """A whole page: skip link, masthead, main content, footer."""
    main = html.Main(list(content), id=MAIN, tabIndex="-1", className="content")
    return html.Div([skip_link(), top, main, bottom, _page_menu(content)], id=id, className="page")


#: So many parts make a page long.
_LONG = 3


def _page_menu(content: Sequence[Any]) -> html.Nav | None:
    """The parts of a long page and the way back up; it opens without a script."""
    parts = [Choice(title, f"#{name}") for name, title in _parts(content)]
    if len(parts) < _LONG:
        return None
    links = [html.Li(html.A(part.label, href=part.href)) for part in parts]
    links.append(html.Li(html.A(labels.BACK_TO_TOP(), href=f"#{MAIN}")))
    title = common.ON_THIS_PAGE()
    menu = html.Details([html.Summary(title), html.Ul(links)], className="page-menu")
    return html.Nav(menu, **aria(label=labels.PAGE_MENU()))


def _parts(content: Any) -> Iterator[tuple[str, str]]:
    """Id and title of each titled part in a tree."""
    if isinstance(content, (list, tuple)):
        for item in content:
            yield from _parts(item)
    elif is_component(content):
        children = getattr(content, "children", None)
        if named := getattr(content, "id", None):
            title = _title(children)
            if title:
                yield str(named), title
                return
        yield from _parts(children)


def _title(children: Any) -> str:
    """The words of a part's own heading, if it begins with one."""
    first = children[0] if isinstance(children, list) and children else children
    if isinstance(first, html.Summary):
        return _title(first.children)
    is_title = isinstance(first, html.H2) and isinstance(first.children, str)
    return str(first.children) if is_title else ""


def skip_link() -> html.A:
    """The first thing the keyboard reaches."""
    return html.A(labels.SKIP_TO_CONTENT(), href=f"#{MAIN}", className="skip-link")


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


def notices(sentences: Sequence[str]) -> html.Div | None:
    """What the reader must know first, such as an unknown value in the address."""
    paragraphs = [html.P(sentence) for sentence in sentences if sentence]
    return html.Div(paragraphs, className="notices", role="status") if paragraphs else None


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


def line_fold(
    title: str, note: str, *content: Any, class_name: str = "panel fold", is_open: bool = False
) -> html.Details:
    """What opens from a line below a heading of its own; `note` says what it holds."""
    summary = html.Summary([html.B(title), html.Small(note)])
    return html.Details([summary, *content], open=is_open, className=class_name)


#: Documents listed one by one: of many districts each has its own on its page.
_MOST_SOURCES = 60


def sources(documents: Sequence[Document]) -> html.Details:
    """The documents behind a page, closed at first, the same at the end of every page."""
    note = labels.WHAT_SOURCES_HOLD(count=len(documents))
    listed = documents_list(documents[:_MOST_SOURCES])
    rest = len(documents) - _MOST_SOURCES
    more = [html.P(labels.MORE_SOURCES(count=rest))] if rest > 0 else []
    return fold(common.SOURCES_AND_NOTES(), listed, *more, note=note, id="sources")


def documents_list(documents: Sequence[Document]) -> html.Ul:
    """The sources of a page: title, issuer, number, dates, note."""
    return html.Ul([html.Li(_document(item)) for item in documents], className="panel documents")


def _document(item: Document) -> list[Any]:
    drawn: list[Any] = [
        html.B(cited.title(item.title)),
        html.Span(cited.document_facts(item), className="document-facts"),
    ]
    return [*drawn, html.Span(item.note, className="document-note")] if item.note else drawn


def message_page(
    title: str, text: str, ways: Sequence[Choice] = (), *more: Any, id: str = NOT_FOUND
) -> html.Div:
    """The content of a page that has only a message: an unknown address, an error."""
    links = [html.Li(choice_link(way)) for way in ways]
    content: list[Any] = [html.H1(title, tabIndex="-1"), html.P(text), *more]
    if links:
        content.append(html.Ul(links))
    return html.Div(content, id=id, className="message wrap")
