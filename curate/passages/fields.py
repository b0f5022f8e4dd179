"""The fields of a line as plain HTML, which a key changes at once.

Dash would tell every component of the page of each letter. The script `lines.js` keeps what is
ticked and written, and hands it in to be decided.
"""

import json
from collections.abc import Sequence
from html import escape
from typing import Any

from dash import dcc, html

from components.shell.document.html_text import Ready
from curate.desk import Desk
from curate.guide import column_notes
from curate.row_view import KNOWN
from data.curation.tables import BY_NAME
from data.review.state import Item
from presentation.curate import labels
from presentation.curate.code_words import code_words, column_words

#: Columns of few values: each value is a button, so that another one takes one click.
BUTTONS = {"indicators": ("direction", "kind", "theme"), "projects": ("stage", "category")}
#: The column whose other readings are offered to be picked.
_PICKED = {"figures": "indicator", "projects": "name"}


def tick_box(key: str, number: int, *, is_on: bool) -> html.Div:
    """What says whether a row is to be taken; its number is that of its mark in the document."""
    place = json.dumps({"tick": key}, separators=(",", ":"))
    state = " checked" * is_on
    box = f'<input type="checkbox" class="form-check-input" id="{escape(place)}"{state}>'
    return html.Div([Ready(box), html.Label(str(number), htmlFor=place)], className="form-check")


def section_of(desk: Desk, item: Item) -> str:
    """The heading that the figure of a new indicator stands under."""
    source = desk.review.state.items.get(item.id.removesuffix(":indicators"), item)
    return source.row.get("printed_theme", "")


def field(desk: Desk, item: Item, name: str, value: str, leader: str) -> html.Label:
    """A column of a row, to be written or chosen.

    Args:
        desk: knows the codes to choose from.
        item: the row.
        name: the column.
        value: what it says at first.
        leader: the first row of the group, where this one says the same.
    """
    column = next(each for each in BY_NAME[item.table].columns if each.name == name)
    place: Any = {"line": item.id, "cell": name}
    like, look = "", ""
    if leader:
        like, look = f"{name} {leader}", "of-group"
    if name == "theme":  # what one section is about its other figures are about
        like = f"{name} {section_of(desk, item)}"
    elif name == "printed_name":  # a growth rate may have another name than its level
        like = f"{name} {value} {item.row.get('basis', '')}"
    elif name == "indicator" and item.table == "figures":
        like = f"{name} {item.row['printed_name']} {item.row.get('unit', '')}"
    known_codes = desk.codes.get(name, {}) or dict.fromkeys(column.values, "")
    if name == "period":
        known_codes = dict.fromkeys(desk.periods, "")
    more = {"like": like, "look": look, "was": value}
    if known_codes:
        codes = dict.fromkeys((*known_codes, value))
        choices = {code: known_codes.get(code) or code_words(name, code) for code in codes}
        few = name in BUTTONS.get(item.table, ())
        return _named(name, _choice(place, choices, value), _values(choices) * few, **more)
    known: Any = {"list": KNOWN} if column.refers_to == "indicators" else {}
    if known:
        more["meaning"] = desk.indicators.get(value) or (value and labels.NEWLY())
    control = dcc.Input(value=value, id=place, className="form-control", **known)
    return _named(name, control, **more)


def _choice(place: Any, choices: dict[str, str], value: str, look: str = "") -> html.Select:
    options = [
        html.Option(label, value=code, selected=code == value) for code, label in choices.items()
    ]
    return html.Select(options, id=place, className=f"form-select {look}".strip())


def _values(choices: dict[str, str]) -> list[html.Span]:
    """A button for each value, which the script writes into the field before them."""
    codes: list[tuple[str, Any]] = [
        (label, {"data-value": code}) for code, label in choices.items()
    ]
    buttons = [html.Button(label, type="button", **code) for label, code in codes]
    return [html.Span(buttons, className="values")]


def _named(
    name: str, control: Any, after: Sequence[Any] = (), *,
    like: str = "", look: str = "", was: str = "", meaning: str = "",
) -> html.Label:  # fmt: skip
    """A control whose name is read out and shown to the pointer: lines are narrow.

    Args:
        name: what the control is for.
        control: the field.
        after: what else sets it.
        like: what the fields that change together have in common.
        look: the class of what follows the line above.
        was: what the field says at first.
        meaning: what its code stands for, shown behind it; the script follows what is written.
    """
    data: Any = {
        "data-like": like, "data-column": name, "data-was": was, "data-meaning": meaning,
    }  # fmt: skip
    words = column_words(name)
    title = "：".join(filter(None, (words, column_notes().get(name, ""))))
    return html.Label([html.Span(words, className="unseen"), control, *after], title=title,
                      className=look, **data)  # fmt: skip


def picks(item: Item) -> list[Any]:
    """Other readings of the name, or the nearest indicators and the new one."""
    column = _PICKED.get(item.table, "")
    readings = item.proposal.choices.get(column, ())
    pairs = [(text, text) for text in readings]
    if column == "indicator":
        pairs = [(match.indicator, f"{match.name} {match.score:.0f}")
                 for match in item.proposal.matches]  # fmt: skip
        pairs += [(code, labels.NEW(name=item.row["printed_name"], code=code)) for code in readings]
    if not pairs:
        return []
    place: Any = {"pick": item.id, "cell": column}
    choices = {"": "▾"} | dict(pairs)
    return [_named(labels.OTHER_READINGS(), _choice(place, choices, "", "pick"))]
