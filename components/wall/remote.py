"""The page of a phone that is the remote control of a wall: a form of large buttons."""

from typing import Any

from dash import dcc, html

from components.shell.document.attributes import aria
from presentation.wall import remote_words as words
from presentation.wall.remote_words import Remote, state_words


def remote(seen: Remote, action: str, notice: str = "") -> html.Main:
    """A wall's remote control; `action` is the address that takes the name of a button."""
    rest = ("go", words.GO()) if seen.is_paused else ("pause", words.PAUSE())
    turns = [_button(*item) for item in (("back", words.BACK()), ("on", words.ON()), rest)]
    boards = [_button(board, name, board == seen.standing) for board, name in seen.boards]
    return html.Main([
        html.H1(words.NAME()),
        html.P(state_words(seen), role="status"),
        *_noticed(notice),
        html.Form([
            html.Div(turns, className="turns"),
            html.H2(words.CHOOSE()),
            html.Div(boards, className="choices"),
        ], method="post", action=action),
    ])  # fmt: skip


def ask_for_code(action: str, notice: str = "") -> html.Main:
    """Where no wall is named: a field for the code on it."""
    field: Any = dcc.Input(name="wall", required=True, maxLength=12, autoComplete="off")
    return html.Main([
        html.H1(words.NAME()),
        *_noticed(notice),
        html.P(words.LEAD()),
        html.Form([html.Label([words.CODE(), field]), html.Button(words.OPEN())], action=action),
    ])  # fmt: skip


def message(text: str) -> html.Main:
    """Nothing to press: why."""
    return html.Main([html.H1(words.NAME()), *_noticed(text)])


def _noticed(notice: str) -> list[html.P]:
    return [html.P(notice, className="notice", role="alert")] if notice else []


def _button(order: str, name: str, stands: bool = False) -> html.Button:
    current = aria(current="true") if stands else {}
    return html.Button(name, name="order", value=order, **current)
