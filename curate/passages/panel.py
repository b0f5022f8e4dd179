"""What is drawn of a passage: a line a row, ticked or not, with the columns that differ most."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from curate.desk import Desk
from curate.passages.fields import field, picks, tick_box
from curate.passages.groups import (
    REST,
    PassageRows,
    hidden_columns,
    in_groups,
    is_sure,
    is_taken,
    is_unlikely,
    sentence_of,
    shared_columns,
)
from curate.passages.memory import Memory
from curate.row_view import fault_words
from data.review.state import Item
from presentation.curate import labels

#: The columns that are corrected on a line, by table; the others are corrected row by row.
FIELDS = {
    "figures": ("printed_name", "period", "role", "bound", "basis", "plan", "indicator"),
    "projects": ("name", "printed_stage", "stage", "category", "plan"),
    "investments": ("group", "measure", "stage", "period"),
    "indicators": ("name", "unit", "direction", "kind", "theme", "indicator"),
    "actions": ("task", "lead_departments"),
}
Rows = dict[str, dict[str, str]]


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
    """The rows that wait: those that share columns behind one another, what is hardly a project
    folded away."""
    numbers = {item.id: number for number, item in enumerate(passage.waiting, 1)}
    rows, shown, folded = grouped(desk, passage)
    is_rest = passage.key == REST

    def drawn_of(groups: list[list[Item]]) -> list[Any]:
        return [
            each for group in groups for each in _group(desk, group, rows, numbers, said=is_rest)
        ]

    drawn = drawn_of(shown)
    if folded:
        summary = html.Summary(labels.UNLIKELY(count=sum(map(len, folded))))
        drawn.append(html.Details([summary, *drawn_of(folded)], open=not shown))
    settled = len(passage.items) - len(numbers)
    return [*drawn, html.P(labels.SETTLED(count=settled), className="k")] if settled else drawn


def grouped(desk: Desk, passage: PassageRows) -> tuple[Rows, list[list[Item]], list[list[Item]]]:
    """What each row that waits says at first, the groups that are shown, and those folded away."""
    memory = Memory(desk.review.state.items.values())
    rows = {
        item.id: {name: memory.proposed(item, name) for name in FIELDS.get(item.table, ())}
        for item in passage.waiting
    }
    folded = [item for item in passage.waiting if is_unlikely(item) and passage.key != REST]
    shown = [item for item in passage.waiting if item not in folded]
    return rows, in_groups(shown, rows), in_groups(folded, rows)


def fault_lines(desk: Desk, passage: PassageRows) -> dict[str, list[str]]:
    """What is wrong with each row that waits; of what a group shares its first row says it."""
    rows, shown, folded = grouped(desk, passage)
    return {
        item.id: [
            fault_words(desk, problem)
            for problem in desk.faults.get(item.id, [])
            if (item.row.get(problem.column) or not rows[item.id].get(problem.column))
            and (item is group[0] or problem.column not in shared_columns(item, group[0], rows))
        ]
        for group in (*shown, *folded)
        for item in group
    }


def _group(
    desk: Desk, group: list[Item], rows: Rows, numbers: dict[str, int], *, said: bool
) -> list[Any]:
    """A line with all its fields, and behind it those that share columns with it, without these."""
    sentence = [html.P(sentence_of(group[0]), className="k")] if said else []
    return sentence + [_line(desk, item, rows, numbers[item.id], group) for item in group]


def _line(desk: Desk, item: Item, rows: Rows, number: int, group: list[Item]) -> html.Div:
    row, leader = rows[item.id], group[0]
    shared = shared_columns(item, leader, rows)
    follows = item is not leader
    is_full = not hidden_columns(item, leader, rows)
    place: Any = {"data-group": leader.id}
    faults: Any = {"faults": item.id}
    return html.Div(
        [
            tick_box(item.id, number, is_on=is_taken(item)),
            html.B(item.row.get("printed_value", ""), className="val"),
            *_of_group(len(group), follows=follows, is_full=is_full),
            *([html.Span(item.row["note"])] if item.table == "investments" else []),
            *(
                field(desk, item, name, row[name], leader.id if name in shared else "")
                for name in FIELDS.get(item.table, ())
            ),
            *picks(item),
            html.Div(id=faults, className="faults"),
        ],
        className=f"line{' same' * follows}{' full' * is_full}{' sure' * is_sure(item)}",
        title="；".join(item.proposal.doubts),
        **place,
    )


def _of_group(size: int, *, follows: bool, is_full: bool) -> list[html.Button]:
    """What ticks a whole group, or shows the columns that a line shares with the one above it."""
    if size == 1 or (follows and is_full):
        return []
    text, help_text, look = (
        (labels.SHARED(), labels.SHARED_HELP(), "btn shared")
        if follows
        else (labels.group(size), labels.GROUP_HELP(), "btn whole")
    )
    return [html.Button(text, className=look, n_clicks=0, title=help_text)]
