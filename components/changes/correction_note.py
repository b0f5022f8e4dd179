"""On an indicator's page: what was corrected of its figures and verdicts lately."""

from collections.abc import Sequence

from dash import html

from components.shell.controls.links import choice_link
from data.records.changes import Revision
from presentation.changes import change_words, labels
from presentation.shell.choice import Choice


def correction_line(revisions: Sequence[Revision], href: str) -> html.P | None:
    """On a district's page: how much was corrected lately; None for nothing."""
    logged = [change for _, group in change_words.corrections(revisions) for change in group]
    if not logged:
        return None
    line = labels.CORRECTED_LATELY(counts=change_words.counted(logged))
    link = choice_link(Choice(labels.ALL_CHANGES(), href))
    return html.P([line, link], className="corrected-lately")


def correction_note(revisions: Sequence[Revision], href: str) -> html.Aside | None:
    """A line for each correction, with the log behind it; None without any."""
    lines = [change_words.dated(day, group) for day, group in change_words.corrections(revisions)]
    if not lines:
        return None
    link = choice_link(Choice(labels.ALL_CHANGES(), href))
    return html.Aside([*map(html.P, lines), link], className="corrections")
