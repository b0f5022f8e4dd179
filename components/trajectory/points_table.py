"""A trajectory as a table and as sentences: what the chart shows, without the chart."""

from dash import html

from components.shell.document.attributes import aria
from presentation import common
from presentation.figures import amounts
from presentation.trajectory import labels
from presentation.trajectory.point_words import PointLine, lines
from presentation.trajectory.records import Trajectory


def table(trajectory: Trajectory) -> html.Div:
    """The table under the chart."""
    has_due = bool(trajectory.schedule)
    heads = [common.VALUE_AS_PRINTED(), *([common.DUE_BY_SCHEDULE()] if has_due else [])]
    head = [html.Th(common.PERIOD(), scope="col")]
    head += [html.Th(text, scope="col", className="num") for text in heads]
    body = [html.Tr(_cells(line, has_due)) for line in lines(trajectory)]
    drawn = html.Table([html.Thead(html.Tr(head)), html.Tbody(body)], className="plain-table")
    named = aria(label=labels.TRAJECTORY_CAPTION(name=trajectory.name))
    return html.Div(drawn, className="scroll", tabIndex="0", role="region", **named)


def _cells(line: PointLine, has_due: bool) -> list[html.Td | html.Th]:
    due = [html.Td(line.due or amounts.NOTHING, className="num")] if has_due else []
    note = [html.Small(line.note)] if line.note else []
    return [html.Th([line.when, *note], scope="row"), html.Td(line.printed, className="num"), *due]
