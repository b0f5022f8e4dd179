"""Ticks and corrections on a passage -> one decision."""

from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from curate.desk import Desk
from curate.passages.groups import PassageRows, next_waiting, passages_of, row_beside
from curate.passages.panel import fault_lines, lines, options
from data.review.journal import JournalEntry
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
        Output("lines", "children"),
        Output("document", "children", allow_duplicate=True),
        Output("page", "data", allow_duplicate=True),
        Output("where", "children", allow_duplicate=True),
        Output("drawn", "data"),
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
        return lines(desk, passage), view.drawn, view.page, passage.title, stands

    @app.callback(
        Output({"faults": ALL}, "children"),
        Input("drawn", "data"),
        Input("version", "data"),
        State({"faults": ALL}, "id"),
        prevent_initial_call=True,
    )
    def mark(drawn: Any, _version: int, places: list[dict[str, str]]) -> Any:
        passage = passages(desk).get(drawn[0]) if drawn else None
        faults = fault_lines(desk, passage) if passage else {}
        return [faults.get(place["faults"], []) for place in places]


def _settling(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("passage", "value", allow_duplicate=True),
        Output("version", "data", allow_duplicate=True),
        Output("message", "children", allow_duplicate=True),
        Input("settle", "n_clicks"),
        Input("take-ticked", "n_clicks"),
        State("passage", "value"),
        State({"tick": ALL}, "value"),
        State({"tick": ALL}, "id"),
        State({"line": ALL, "cell": ALL}, "value"),
        State({"line": ALL, "cell": ALL}, "id"),
        prevent_initial_call=True,
    )
    def settle(*arguments: Any) -> Any:
        key, ticks, tick_ids, values, places = arguments[2:]
        passage = passages(desk).get(key)
        if passage is None or not passage.waiting:
            return no_update, no_update, labels.NOTHING()
        ticked = {place["tick"] for tick, place in zip(ticks, tick_ids, strict=True) if tick}
        cells: Cells = {}
        for value, place in zip(values, places, strict=True):
            cells.setdefault(place["line"], {})[place["cell"]] = value or ""
        desk.settle(*decision(passage, ticked, cells, leave=ctx.triggered_id == "take-ticked"))
        return next_waiting(passages(desk), key), desk.version, ""

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
            del changes["indicator"]
            new_indicators.append(item.id)
        if changes:
            rows[item.id] = changes
    ids = tuple(item.id for item in accepted)
    others = () if leave else tuple(i.id for i in passage.waiting if i.id not in ticked)
    entry = JournalEntry("settle", ids, reason=labels.NOT_TICKED(), rows=rows, rejected=others)
    return entry, new_indicators
