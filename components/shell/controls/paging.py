"""Links to the parts of a long list."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from presentation.shell import labels
from presentation.shell.choice import Choice

#: Pages linked on each side of the one that is open.
_NEAR = 2


def paging(pages: Sequence[Choice]) -> html.Nav | None:
    """Links to the first, the last and the near pages of the list; None for a single page."""
    if len(pages) < 2:
        return None
    at = next((place for place, page in enumerate(pages) if page.selected), 0)
    steps = [
        _step(labels.PREVIOUS_PAGE(), pages[at - 1] if at else None),
        *_near(pages, at),
        _step(labels.NEXT_PAGE(), pages[at + 1] if at + 1 < len(pages) else None),
    ]
    return html.Nav(html.Ul(steps), className="paging", **aria(label=labels.PAGING()))


def district_paging(sentence: str, pages: Sequence[Choice]) -> list[Any]:
    """Which districts stand on a page, and links to the others; nothing where all do."""
    if not sentence:
        return []
    return [html.P(sentence, className="section-note"), paging(pages)]


def _near(pages: Sequence[Choice], at: int) -> Iterator[html.Li]:
    """The pages within two of the one at `at` and both ends; an ellipsis for those between."""
    shown = [n for n in range(len(pages)) if abs(n - at) <= _NEAR or n in (0, len(pages) - 1)]
    for before, number in pairwise([-1, *shown]):
        if number - before > 1:
            yield html.Li(html.Span("…"))
        yield html.Li(choice_link(pages[number]))


def _step(label: str, to: Choice | None) -> html.Li:
    if to is None:
        return html.Li(html.Span(label), className="paging-step")
    return html.Li(choice_link(Choice(label, to.href)), className="paging-step")
