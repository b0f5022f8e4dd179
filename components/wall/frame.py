"""What stands around the boards: tabs, countdown, clock, connection; and the wall without data."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dash import html

from components.shell.document.attributes import aria
from components.wall.board import board
from components.wall.city import CITY
from presentation import common
from presentation.wall import labels
from presentation.wall.rows import data
from presentation.wall.scene_words import Scene
from presentation.wall.wiring import PATIENCE, POLL, RETRY, Wiring


def boards(
    scenes: Sequence[Scene], today: date, first: html.Article | None = None,
    codes: Mapping[str, str] | None = None,
) -> list[Any]:  # fmt: skip
    """The boards of a wall and their tabs; the script shows one or two at a time.

    `first` is the board of the whole; `codes` are pictures to scan by the id of a scene.
    """
    known = codes or {}
    drawn: list[Any] = [
        board(scene, today, is_first=index == 0 and first is None, code=known.get(scene.id, ""))
        for index, scene in enumerate(scenes)
    ]
    tabs = [html.Li([html.Span(scene.label), html.I()], **data(tab=scene.id)) for scene in scenes]
    if first is not None:
        drawn.insert(0, first)
        tabs.insert(0, html.Li([html.Span(labels.CITY()), html.I()], **data(tab=CITY)))
    return [
        html.Section(drawn, className="stage"),
        html.Ul(tabs, className="tabs", **aria(label=labels.ROTATION())),
    ]


def wall(content: Sequence[Any], wiring: Wiring, notices: Sequence[str] = ()) -> html.Main:
    """The whole wall around its boards."""
    times = {"dwell": wiring.dwell, "poll": POLL, "retry": RETRY, "patience": PATIENCE}
    attributes = data(source=wiring.source, tag=wiring.tag, code=wiring.code, quiet=wiring.quiet)
    attributes |= data(remote=wiring.remote) if wiring.remote else {}
    attributes |= data(**{name: str(seconds) for name, seconds in times.items()})
    now = html.Div([html.B(className="clock"), html.Span(className="day")], className="now")
    link = html.Span(labels.CONNECTING(), className="link", role="status")
    state = html.Div([_controls(wiring), html.Span(className="turn"), link], className="state")
    drawn: list[Any] = [html.Div(list(content), className="wall-boards"), now, state]
    if notices:
        drawn.append(html.P(" ".join(notices), className="notice"))
    return html.Main(drawn, className="wall-main", **attributes)


def _controls(wiring: Wiring) -> html.Div:
    """For a hand on the screen: turn, pause, back to the site."""
    keys = (("back", "‹", labels.PREVIOUS()), ("pause", labels.PAUSE(), labels.PAUSE()),
            ("on", "›", labels.NEXT()))  # fmt: skip
    buttons: list[Any] = [
        html.Button(shown, type="button", **aria(label=label), **data(control=name))
        for name, shown, label in keys
    ]
    leave = html.A(labels.LEAVE(), href=wiring.home)
    return html.Div([*buttons, leave], className="controls", **aria(label=labels.CONTROLS()))


def not_ready() -> list[Any]:
    """In place of boards, while the server has no data: the script asks again by itself."""
    message = [html.H1(common.DATA_NOT_READY()), html.P(labels.WALL_NOT_READY())]
    return [html.Section(html.Div(message, className="wall-message"), className="stage")]


def unknown(title: str, ways: Sequence[tuple[str, str]]) -> html.Main:
    """An address without a wall: says so and names those there are."""
    links = [html.Li(html.A(name, href=href)) for name, href in ways]
    message = [html.H1(title), html.P(common.UNKNOWN_DISTRICT_LEAD()), html.Ul(links)]
    return html.Main(html.Div(message, className="wall-message"), className="wall-main")
