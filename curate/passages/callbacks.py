"""Ticks and corrections on a passage -> one decision."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from components.shell.document.html_text import to_html
from curate.desk import Desk
from curate.page import where
from curate.passages.groups import (
    PassageRows,
    is_proposed,
    next_waiting,
    passages_of,
    row_beside,
)
from curate.passages.panel import fault_lines, lines, options
from data.review.journal import JournalEntry
from data.review.state import Item
from presentation.curate import labels

Cells = dict[str, dict[str, str]]


def register_passages(app: Dash, desk: Desk) -> None:
    """The callbacks of the passages."""
    _drawing(app, desk)
    _settling(app, desk)
    _taking(app, desk)


def passages(desk: Desk) -> dict[str, PassageRows]:
    """The passages of the review as it stands."""
    return passages_of(desk.review.state.items.values(), desk.source)


def _drawing(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("passage", "options"),
        Output("passage", "value"),
        Input("version", "data"),
        State("passage", "value"),
        State("passage", "options"),
    )
    def choose(_version: int, key: str | None, listed: list[Any] | None) -> Any:
        groups = passages(desk)
        now = options(groups)
        return (
            no_update if now == listed else now,
            no_update if key in groups else next_waiting(groups, ""),
        )

    @app.callback(
        Output("document", "children", allow_duplicate=True),
        Output("page", "data", allow_duplicate=True),
        Output("where", "children", allow_duplicate=True),
        Output("drawn", "data"),
        Output("lines-html", "data"),
        Input("passage", "value"),
        Input("version", "data"),
        State("drawn", "data"),
        prevent_initial_call=True,
    )
    def show(key: str, _version: int, drawn: Any) -> Any:
        passage = passages(desk).get(key)
        if passage is None:
            raise PreventUpdate
        stands = [key, [item.id for item in passage.waiting]]
        if drawn == stands:  # what is being ticked and written stays
            raise PreventUpdate
        view = desk.passage(passage.waiting or passage.items)
        place, html = where(desk, view.page, passage.title), to_html(lines(desk, passage))
        return view.drawn, view.page, place, stands, {"key": key, "html": html}

    @app.callback(
        Output("line-faults", "data"),
        Input("drawn", "data"),
        Input("version", "data"),
        prevent_initial_call=True,
    )
    def mark(drawn: Any, _version: int) -> Any:
        passage = passages(desk).get(drawn[0]) if drawn else None
        return fault_lines(desk, passage) if passage else {}

    for name, store in (("draw", "lines-html"), ("mark", "line-faults")):
        shown, data = Output(f"{store}-shown", "data"), Input(store, "data")
        app.clientside_callback(ClientsideFunction("review", name), shown, data)


def _settling(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("passage", "value", allow_duplicate=True),
        Output("version", "data", allow_duplicate=True),
        Output("message", "children", allow_duplicate=True),
        Input("decision", "data"),
        prevent_initial_call=True,
    )
    def settle(decided: Any) -> Any:
        key, shown = decided["passage"], set(decided["shown"])
        passage = passages(desk).get(key)
        seen = passage.only(shown) if passage else None
        if seen is None or not seen.waiting:
            return next_waiting(passages(desk), key), desk.version, labels.DECIDED_ELSEWHERE()
        ticked = set(decided["ticked"])
        desk.settle(*decision(seen, ticked, decided["cells"], leave=decided["leave"]))
        gone = len(shown) - len(seen.waiting)
        said = labels.some_decided_elsewhere(gone) if gone else ""
        return next_waiting(passages(desk), key), desk.version, said

    @app.callback(
        Output("passage", "value", allow_duplicate=True),
        Input("later", "n_clicks"),
        Input("earlier", "n_clicks"),
        State("passage", "value"),
        prevent_initial_call=True,
    )
    def turn(_later: int, _earlier: int, key: str) -> str:
        return next_waiting(passages(desk), key, 1 if ctx.triggered_id == "later" else -1)


def _taking(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("version", "data", allow_duplicate=True),
        Output("message", "children", allow_duplicate=True),
        Input("words", "data"),
        State("passage", "value"),
        prevent_initial_call=True,
    )
    def take_words(chosen: dict[str, str], key: str) -> Any:
        passage = passages(desk).get(key)
        words, table = chosen["words"], chosen["table"]
        like = row_beside(passage, words, table, desk.source) if passage else None
        if like is None:
            return no_update, labels.NO_ROW_LIKE()
        desk.take_words(words, table, like)
        return desk.version, ""


def decision(
    passage: PassageRows, ticked: set[str], cells: Cells, *, leave: bool
) -> tuple[JournalEntry, list[str]]:
    """The entry that ticks and corrected cells mean, and the rows that get a new indicator.

    `leave` lets the rows that are not ticked wait, else they are rejected.
    """
    rows: Cells = {}
    new_indicators: list[str] = []
    accepted = [item for item in passage.waiting if item.id in ticked]
    for item in accepted:
        written = cells.get(item.id, {})
        changes = {name: text for name, text in written.items() if text != item.row.get(name, "")}
        if changes.get("indicator", "") in item.proposal.choices.get("indicator", ()):
            changes["indicator"] = ""  # until there is one: not the known one that was proposed
            new_indicators.append(item.id)
        elif _lacks_indicator(item, changes):
            new_indicators.append(item.id)
        if changes:
            rows[item.id] = changes
    ids = tuple(item.id for item in accepted)
    others = () if leave else tuple(i.id for i in passage.waiting if i.id not in ticked)
    entry = JournalEntry("settle", ids, reason=labels.NOT_TICKED(), rows=rows, rejected=others)
    return entry, new_indicators


def _lacks_indicator(item: Item, changes: dict[str, str]) -> bool:
    """Whether a row that words of the document became is of no indicator that is known."""
    is_made = item.table == "figures" and not is_proposed(item)
    return is_made and not (changes.get("indicator") or item.row.get("indicator"))
