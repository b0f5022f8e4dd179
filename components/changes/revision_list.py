"""The log of revisions as panels, the latest first."""

from collections.abc import Callable, Sequence
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from data.records.changes import LoggedChange, Revision
from presentation.changes import change_words, labels
from presentation.citing import cited
from presentation.shell.choice import Choice

#: A longer list is closed at first.
_OPEN = 8
HrefOf = Callable[[str, str], str]


def revision_panel(revision: Revision, href_of: HrefOf, nothing: str = "") -> html.Section:
    """Day, reason and who checked; then what was corrected, flipped, added, withdrawn.

    `href_of(area, indicator)` is the page of an indicator; `nothing` is said where nothing changed.
    """
    counts = change_words.counted(revision.changes) if revision.changes or not nothing else nothing
    head = [
        html.H2(revision.day),
        html.P(counts, className="revision-counts"),
        html.P(revision.note),
        html.P(labels.CHECKED_BY(name=revision.checked_by), className="section-note"),
    ]
    kinds = [
        _kind(kind, groups, href_of) for kind, groups in change_words.by_kind(revision.changes)
    ]
    return html.Section([*head, *kinds], className="panel boxed revision", id=revision.revision)


def _kind(kind: str, groups: Sequence[Sequence[LoggedChange]], href_of: HrefOf) -> html.Details:
    summary = html.Summary(labels.COUNTS[kind].format(count=len(groups)))
    rows = html.Ul([html.Li(_change(group, href_of)) for group in groups], className="change-list")
    return html.Details([summary, rows], open=len(groups) <= _OPEN)


def _change(group: Sequence[LoggedChange], href_of: HrefOf) -> list[Any]:
    first = group[0]
    name = html.B(change_words.subject(first))
    place = cited.title(first.title) + first.locator if first.locator else ""
    link = Choice(labels.SEE_INDICATOR(), href_of(first.area, first.indicator))
    return [
        name,
        html.Span(change_words.changes_words(group), className="change-told"),
        html.Small(place) if place else None,
        choice_link(link) if first.area and first.indicator else None,
    ]
