"""Clicks on the page of a review -> decisions, and what is drawn of them."""

from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from curate.desk import Desk
from curate.files import register_files
from curate.page import list_row, progress, row_place, where
from curate.passages.callbacks import passages, register_passages
from curate.row_view import fault_list, row_head, row_panel
from data.review.journal import JournalEntry
from data.review.state import Item
from presentation.curate import labels

_REFUSALS = {
    "reason": labels.NEEDS_REASON,
    "written": labels.IS_WRITTEN,
    "merge": labels.MERGE_NEEDS,
}
_ACTS = "accept", "correct", "split", "merge", "indicator", "reject", "undo"
Listed = list[dict[str, Any]] | None
Rows = Listed | dict[str, list[str]]


def register(app: Dash, desk: Desk) -> None:
    """All callbacks of the page."""
    _drawing(app, desk)
    _deciding(app, desk)
    register_files(app, desk)
    register_passages(app, desk)
    scroll = ClientsideFunction("review", "scroll")
    app.clientside_callback(scroll, Output("scrolled", "data"), Input("document", "children"))


def _chosen(rows: Rows, listed: Listed) -> tuple[str, ...]:
    """The rows that are chosen: beside ones that are listed, those that a filter hides stay out."""
    # Before the list is drawn it hands back what it was told to choose.
    keys = tuple(rows["ids"] if isinstance(rows, dict) else [row["id"] for row in rows or []])
    seen = {row["id"] for row in listed or []}
    return tuple(key for key in keys if key in seen) or keys


def _current(desk: Desk, keys: tuple[str, ...]) -> Item | None:
    return desk.review.state.items.get(keys[-1]) if keys else None


def _drawing(app: Dash, desk: Desk) -> None:
    @app.callback(Output("version", "data"), Input("tick", "n_intervals"), State("version", "data"))
    def follow(_ticks: int, version: int) -> Any:
        return no_update if version == desk.version else desk.version

    @app.callback(
        Output("rows", "rowData"), Output("row-version", "data"), Output("progress", "children"),
        Input("version", "data"), Input("way", "value"),
    )  # fmt: skip
    def draw(version: int, way: str) -> Any:
        if way != "by-row":  # the list is long, and nobody sees it
            return no_update, no_update, progress(desk)
        return [list_row(desk, item) for item in desk.rows()], version, progress(desk)

    @app.callback(
        Output("document", "children"),
        Output("page", "data"),
        Output("where", "children"),
        Output("head", "children"),
        Output("row", "children"),
        Output("reason", "value"),
        Output("shown", "data"),
        Input("rows", "selectedRows"),
        State("rows", "virtualRowData"),
        State("shown", "data"),
    )
    def show(rows: Rows, listed: Listed, shown: list[Any] | None) -> Any:
        item = _current(desk, _chosen(rows, listed))
        if item is None:
            return [], 0, labels.NOTHING(), [], [], "", None
        stands = [item.id, item.status, item.reason, item.row]
        if stands == shown:  # the list was drawn anew: what is being typed stays
            raise PreventUpdate
        view = desk.view(item)
        return (
            view.drawn, view.page, row_place(desk, item, view.page), row_head(item),
            row_panel(desk, item), item.reason, stands,
        )  # fmt: skip

    @app.callback(
        Output("document", "children", allow_duplicate=True),
        Output("page", "data", allow_duplicate=True),
        Output("where", "children", allow_duplicate=True),
        Input("before", "n_clicks"),
        Input("after", "n_clicks"),
        State("page", "data"),
        State("way", "value"),
        State("passage", "value"),
        State("rows", "selectedRows"),
        State("rows", "virtualRowData"),
        prevent_initial_call=True,
    )
    def turn(
        _before: int, _after: int, page: int, way: str, key: str, rows: Rows, listed: Listed
    ) -> Any:
        page += 1 if ctx.triggered_id == "after" else -1
        passage = passages(desk).get(key)
        if way == "by-passage" and passage:
            view = desk.passage(passage.waiting or passage.items, page)
            return view.drawn, view.page, where(desk, view.page, passage.title)
        item = _current(desk, _chosen(rows, listed))
        if item is None:
            raise PreventUpdate
        view = desk.view(item, page)
        return view.drawn, view.page, row_place(desk, item, view.page)

    @app.callback(
        Output("faults", "children"),
        Input("rows", "selectedRows"),
        Input("row-version", "data"),
        State("rows", "virtualRowData"),
    )
    def show_faults(rows: Rows, _version: int, listed: Listed) -> Any:
        item = _current(desk, _chosen(rows, listed))
        return fault_list(desk, item.id) if item else []

    @app.callback(
        Output({"cell": "indicator"}, "value"), Input("nearest", "value"), prevent_initial_call=True
    )
    def choose(indicator: str) -> str:
        return indicator


def _deciding(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("rows", "selectedRows"),
        Output("version", "data", allow_duplicate=True),
        Output("message", "children"),
        Output("passage", "value", allow_duplicate=True),
        *(Input(key, "n_clicks") for key in _ACTS),
        State("rows", "selectedRows"),
        State("rows", "virtualRowData"),
        State({"cell": ALL}, "value"),
        State({"cell": ALL}, "id"),
        State("reason", "value"),
        State("shown", "data"),
        prevent_initial_call=True,
    )
    def decide(*arguments: Any) -> Any:
        rows, shown, values, places, reason, drawn = arguments[len(_ACTS) :]
        if ctx.triggered_id == "undo":
            undone = desk.undo()
            return no_update, desk.version, "", _passage_with(desk, undone)
        keys = _chosen(rows, shown)
        item = _current(desk, keys)
        if item is None:
            return no_update, no_update, labels.NOTHING(), no_update
        if not drawn or drawn[0] != item.id:  # the columns below are those of another row
            return no_update, no_update, labels.NOT_DRAWN(), no_update
        if ctx.triggered_id == "indicator":
            made = desk.new_indicator(item)
            return {"ids": [made]}, desk.version, "", no_update
        cells = {place["cell"]: value or "" for place, value in zip(places, values, strict=True)}
        if ctx.triggered_id in ("accept", "correct"):
            item = desk.name_anew(item, cells.get("indicator", ""))
        try:
            for entry in _entries(str(ctx.triggered_id), item, keys, cells, reason or ""):
                desk.add(entry)
        except ValueError as error:
            return no_update, no_update, _REFUSALS[str(error)](), no_update
        order = [row["id"] for row in shown or []]
        return {"ids": [desk.next_after(item.id, order)]}, desk.version, "", no_update

    @app.callback(
        Output("rows", "selectedRows", allow_duplicate=True),
        Output("version", "data", allow_duplicate=True),
        Input({"take": ALL}, "n_clicks"),
        prevent_initial_call=True,
    )
    def take(clicks: list[int]) -> Any:
        if not any(clicks):
            return no_update, no_update
        return {"ids": [desk.take(ctx.triggered_id["take"])]}, desk.version

    @app.callback(
        Output("rows", "selectedRows", allow_duplicate=True),
        Output("rows", "scrollTo"),
        Input({"go": ALL}, "n_clicks"),
        prevent_initial_call=True,
    )
    def go(clicks: list[int]) -> Any:
        if not any(clicks):
            raise PreventUpdate
        key = ctx.triggered_id["go"]
        return {"ids": [key]}, {"rowId": key}


def _passage_with(desk: Desk, entry: JournalEntry | None) -> Any:
    """The passage of a decision that was taken back: what it decided waits there again."""
    keys = {*entry.ids, *entry.rejected} if entry else set()
    groups = passages(desk).items()
    return next((key for key, group in groups if keys & {i.id for i in group.items}), no_update)


def _entries(
    action: str, item: Item, keys: tuple[str, ...], cells: dict[str, str], reason: str
) -> list[JournalEntry]:
    """What a button means: cells that were edited are never dropped by accepting the row."""
    new = {name: text for name, text in cells.items() if text != item.row.get(name, "")}
    if action == "reject":
        return [JournalEntry("reject", keys, reason=reason)]
    if action == "merge":
        if len(keys) < 2:
            raise ValueError("merge")
        order = sorted(keys, key=lambda key: key != item.id)
        return [JournalEntry("merge", tuple(order), new, labels.MERGED(id=item.id))]
    if action == "split":
        return [JournalEntry("copy", (item.id,), new)]
    others = tuple(key for key in keys if key != item.id)
    if not new and action == "accept":
        return [JournalEntry("accept", keys)]
    also = [JournalEntry("accept", others, joined=True)] if others and action == "accept" else []
    return [JournalEntry("correct", (item.id,), new), *also]
