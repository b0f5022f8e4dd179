"""What is drawn of a passage: a line a row, ticked or not, with the columns that differ most."""

from __future__ import annotations

from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from curate.desk import Desk
from curate.passages.groups import PassageRows, is_taken
from curate.row_view import KNOWN
from data.curation.tables import BY_NAME
from data.importer.prose.likely import UNLIKELY, class_of
from data.review.state import Item
from presentation.curate import labels

#: The columns that are corrected on a line, by table; the others are corrected row by row.
FIELDS = {
    "figures": ("printed_name", "period", "role", "bound", "basis", "plan", "indicator"),
    "projects": ("name", "printed_stage", "stage", "category", "plan"),
    "investments": ("stage", "measure", "group", "period"),
    "indicators": ("name", "unit", "direction", "kind", "theme", "indicator"),
    "actions": ("task", "lead_departments"),
}
#: The column whose other readings are offered to be picked.
_PICKED = {"figures": "indicator", "projects": "name"}


def panel() -> html.Article:
    """The frame that a passage is drawn in; callbacks fill it."""
    buttons = (
        ("settle", labels.SETTLE(), "btn solid"), ("take-ticked", labels.TAKE_TICKED(), "btn"),
        ("none", labels.TICK_ALL(), "btn"), ("earlier", labels.EARLIER(), "btn"),
        ("later", labels.LATER(), "btn"),
    )  # fmt: skip
    return html.Article(
        [
            html.Label([labels.PASSAGE(), dbc.Select(id="passage")], className="passage"),
            html.Div(id="lines", className="lines"),
            html.Div(
                [html.Button(text, id=key, className=look, n_clicks=0)
                 for key, text, look in buttons],
                className="acts",
            ),
        ],
        className="pr cur by-passage",
    )  # fmt: skip


def options(passages: dict[str, PassageRows]) -> list[dict[str, str]]:
    """The passages to choose from, each with how many rows wait."""
    return [
        {"label": labels.passage(passage.title, len(passage.waiting)), "value": key}
        for key, passage in passages.items()
    ]


def lines(desk: Desk, passage: PassageRows) -> list[Any]:
    """The rows that wait, in the order of the text; what is hardly a project is folded away."""
    numbered = list(enumerate(passage.waiting, 1))
    folded = [pair for pair in numbered if class_of(pair[1].proposal) == UNLIKELY]
    shown = [pair for pair in numbered if pair not in folded]
    drawn: list[Any] = [_line(desk, item, number) for number, item in shown]
    if folded:
        summary = html.Summary(labels.UNLIKELY(count=len(folded)))
        rest = [_line(desk, item, number) for number, item in folded]
        drawn.append(html.Details([summary, *rest], open=not shown))
    settled = len(passage.items) - len(numbered)
    return [*drawn, html.P(labels.SETTLED(count=settled), className="k")] if settled else drawn


def _line(desk: Desk, item: Item, number: int) -> html.Div:
    tick: Any = {"tick": item.id}
    faults = [
        html.P(f"{problem.column}: {problem.what}", className="fault")
        for problem in desk.faults.get(item.id, [])
        if item.row.get(problem.column) or not proposed(item, problem.column)
    ]
    return html.Div(
        [
            dbc.Checkbox(id=tick, value=is_taken(item), label=str(number)),
            html.B(item.row.get("printed_value", ""), className="val"),
            *(_field(item, column) for column in FIELDS.get(item.table, ())),
            *_picks(item),
            *faults,
        ],
        className="line",
        title="；".join(item.proposal.doubts),
    )


def _field(item: Item, name: str) -> html.Label:
    column = next(each for each in BY_NAME[item.table].columns if each.name == name)
    place: Any = {"line": item.id, "cell": name}
    value = proposed(item, name)
    if column.values:
        codes = dict.fromkeys((*column.values, value))
        choices = [{"label": code, "value": code} for code in codes]
        return _named(name, dbc.Select(choices, value, id=place))
    of_indicators = column.refers_to == "indicators"
    return _named(name, dbc.Input(value=value, id=place, list=KNOWN if of_indicators else None))


def _named(name: str, control: Any) -> html.Label:
    """A control whose name is read out and shown to the pointer: lines are narrow."""
    return html.Label([html.Span(name, className="unseen"), control], title=name)


def proposed(item: Item, name: str) -> str:
    """What a field says at first: a figure like no known indicator is to get one of its own."""
    new = item.proposal.choices.get("indicator", ()) if name == "indicator" else ()
    return item.row.get(name, "") or "".join(new[:1])


def _picks(item: Item) -> list[Any]:
    """Other readings of the name, or the nearest indicators and the new one."""
    column = _PICKED.get(item.table, "")
    readings = item.proposal.choices.get(column, ())
    pairs = [(text, text) for text in readings]
    if column == "indicator":
        pairs = [(f"{match.name} {match.score:.0f}", match.indicator)
                 for match in item.proposal.matches]  # fmt: skip
        pairs += [(labels.NEW(name=item.row["printed_name"], code=code), code) for code in readings]
    if not pairs:
        return []
    place: Any = {"pick": item.id, "cell": column}
    choices = [{"label": "▾", "value": ""}, *({"label": a, "value": b} for a, b in pairs)]
    return [_named(labels.OTHER_READINGS(), dbc.Select(choices, "", id=place, className="pick"))]
