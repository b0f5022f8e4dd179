"""The mark 出处 beside a row or a chart: opened without a script, it says where it is printed."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.shell.document.attributes import aria
from presentation import common
from presentation.indicators import labels


def source_fold(subject: str, *content: Any, class_name: str = "source") -> html.Details:
    """Closed at first; `subject` names what stands beside it, for who hears the control alone."""
    summary = html.Summary(common.SOURCE(), **aria(label=labels.SOURCE_LABELLED(label=subject)))
    return html.Details(
        [summary, html.Div(list(content), className="source-body")], className=class_name
    )


def source_places(subject: str, places: Sequence[str], notes: Sequence[str] = ()) -> html.Details:
    """The mark with a line for each place, and for each note on what is printed there.

    On paper, where nothing is opened, the lines stand in its place.
    """
    lines = [html.P(place, className="is-place") for place in dict.fromkeys(places)]
    lines += [html.P(note) for note in dict.fromkeys(notes)]
    return source_fold(subject, *lines, class_name="source is-places")
