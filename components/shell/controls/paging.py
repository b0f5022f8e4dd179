"""Links to the parts of a long list."""

from collections.abc import Iterator, Sequence
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from presentation.shell import labels
from presentation.shell.choice import Choice


def paging(pages: Sequence[Choice]) -> html.Nav | None:
    """Links to some pages of the list, which are called by their number; None for a single one."""
    if len(pages) < 2:
        return None
    at = next((place for place, page in enumerate(pages) if page.selected), 0)
    steps = [
        _step(labels.PREVIOUS_PAGE(), pages[at - 1] if at else None),
        *_numbered(pages),
        _step(labels.NEXT_PAGE(), pages[at + 1] if at + 1 < len(pages) else None),
    ]
    return html.Nav(html.Ul(steps), className="paging", **aria(label=labels.PAGING()))


def district_paging(sentence: str, pages: Sequence[Choice]) -> list[Any]:
    """Which districts stand on a page, and links to the others; nothing where all do."""
    if not sentence:
        return []
    return [html.P(sentence, className="section-note"), paging(pages)]


def _numbered(pages: Sequence[Choice]) -> Iterator[html.Li]:
    """The pages, and an ellipsis for those between."""
    for before, page in zip([0, *(int(page.label) for page in pages)], pages, strict=False):
        if int(page.label) - before > 1:
            yield html.Li(html.Span("…"))
        yield html.Li(choice_link(page))


def _step(label: str, to: Choice | None) -> html.Li:
    if to is None:
        return html.Li(html.Span(label), className="paging-step")
    return html.Li(choice_link(Choice(label, to.href)), className="paging-step")
