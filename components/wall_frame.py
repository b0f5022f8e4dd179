"""What stands around the boards: tabs, countdown, clock, connection; and the wall without data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dash import html

from components.attributes import aria
from components.wall_board import board
from components.wall_rows import data
from components.wall_words import Scene

#: How often a wall asks, how soon again after a failure, how long it waits for an answer. Together
#: they keep the promises of docs/wall.md: new data within 16 s, recovery within 11 s of the
#: server's return.
POLL, RETRY, PATIENCE = 10, 5, 6


@dataclass(frozen=True)
class Wiring:
    """What `assets/wall/wall.js` needs to know; times are in seconds.

    `source` is the address to ask for new boards, `tag` the ETag of those that are drawn, `code`
    the version that drew them; a screen stands for `dwell`.
    """

    source: str
    tag: str
    code: str
    dwell: int


def boards(scenes: Sequence[Scene], today: date) -> list[Any]:
    """The boards of a wall and their tabs; the script shows one or two at a time."""
    drawn = [board(scene, today, is_first=index == 0) for index, scene in enumerate(scenes)]
    tabs = [html.Li([html.Span(scene.label), html.I()], **data(tab=scene.id)) for scene in scenes]
    return [
        html.Section(drawn, className="stage"),
        html.Ul(tabs, className="tabs", **aria(label="轮播")),
    ]


def wall(content: Sequence[Any], wiring: Wiring, notices: Sequence[str] = ()) -> html.Main:
    """The whole wall around its boards."""
    times = {"dwell": wiring.dwell, "poll": POLL, "retry": RETRY, "patience": PATIENCE}
    given = data(source=wiring.source, tag=wiring.tag, code=wiring.code)
    given |= data(**{name: str(seconds) for name, seconds in times.items()})
    now = html.Div([html.B(className="clock"), html.Span(className="day")], className="now")
    link = html.Span("正在连接", className="link", role="status")
    state = html.Div([html.Span(className="turn"), link], className="state")
    drawn: list[Any] = [html.Div(list(content), className="wall-boards"), now, state]
    if notices:
        drawn.append(html.P(" ".join(notices), className="notice"))
    return html.Main(drawn, className="wall-main", **given)


def not_ready() -> list[Any]:
    """In place of boards, while the server has no data: the script asks again by itself."""
    message = [html.H1("数据尚未就绪"), html.P("数据库正在准备，就绪后本屏自动显示。")]
    return [html.Section(html.Div(message, className="wall-message"), className="stage")]


def unknown(title: str, ways: Sequence[tuple[str, str]]) -> html.Main:
    """An address without a wall: says so and names those there are."""
    links = [html.Li(html.A(name, href=href)) for name, href in ways]
    message = [html.H1(title), html.P("地址里的区域不存在。收录的区域如下。"), html.Ul(links)]
    return html.Main(html.Div(message, className="wall-message"), className="wall-main")
