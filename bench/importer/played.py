"""A review played by the fewest steps on the page that lead to the curated rows."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from bench.importer.steps import Step
from bench.importer.truth import Row, truth_of, words_of
from curate.desk import Desk
from curate.passages.callbacks import decision, passages
from curate.passages.fields import BUTTONS, section_of
from curate.passages.groups import (
    SHARED,
    PassageRows,
    hidden_columns,
    is_sure,
    is_taken,
    row_beside,
    shared_columns,
)
from curate.passages.panel import FIELDS, grouped
from data.curation.read import Frames
from data.review.state import Item

Cells = dict[str, dict[str, str]]
_READ = {"figures": "read a figure", "investments": "read an investment", "actions": "read a task"}
#: Columns that are words of the document.
_WORDS = ("printed_name", "name", "printed_stage")


class Played:
    """The steps of a whole review, passage by passage; `desk` is left as it stands at the end."""

    def __init__(self, desk: Desk, frames: Frames, known: set[str], document: str) -> None:
        self.desk = desk
        self.steps: list[Step] = []
        #: The steps of each passage, in the order in which they are settled.
        self.passages: list[tuple[str, list[Step]]] = []
        self.truth, self.missed = truth_of(desk.review.proposals, frames, document)
        self._indicators = frames["indicators"].set_index("indicator").to_dict("index")
        self._known = known
        order = list(passages(desk))
        for key in [*order, "indicators"]:
            passage = passages(desk).get(key)
            if passage and passage.waiting:
                self._play(passage)
        self.steps += [
            Step("missed row", table, value=row["locator"]) for table, row in self.missed
        ]
        self.steps.append(Step("write", "write"))

    def _play(self, passage: PassageRows) -> None:
        begin = len(self.steps)
        passage = self._with_missed(passage)
        rows, *shown_and_folded = grouped(self.desk, passage)
        wanted = {item.id: self._wanted(item, rows[item.id]) for item in passage.waiting}
        ticked = {key for key, row in wanted.items() if row is not None}
        groups = [group for groups in shown_and_folded for group in groups]
        left: set[str] = set()
        for group in groups:
            self._read(group, rows, ticked)
            left |= self._tick(group, ticked)
        for shown in shown_and_folded:
            self._tick_ranges([item for group in shown for item in group], left, ticked)
        self._correct([item for group in groups for item in group], groups, rows, wanted)
        cells = {key: rows[key] | (wanted[key] or {}) for key in rows}
        self.steps.append(Step("settle", "passages"))
        self.passages.append((passage.key, self.steps[begin:]))
        self.desk.settle(*decision(passage, ticked, cells, leave=False))

    def _read(self, group: list[Item], rows: Cells, ticked: set[str]) -> None:
        """What is unticked shows its name alone; once it is to be ticked, its columns are read."""
        leader = next((item for item in group if item.id in ticked), group[0])
        for item in group:
            shared = shared_columns(item, leader, rows)
            follows = item is not leader and shared == SHARED.get(item.table, ())
            what = item.table
            if item.table == "projects":
                if not is_taken(item):
                    self.steps.append(Step("glance at a name", "names, not ticked", item.id))
                if not is_taken(item) and item.id not in ticked:
                    continue
                do = "glance at a name" if follows else "read a name"
            elif item.table == "indicators":
                do = "read an indicator like the one above" if follows else "read an indicator"
            elif item.proposal.place.row:
                do = "glance at a certain cell" if is_sure(item) else "read a cell"
            else:
                do = _READ[item.table]
                do += " like the one above" * (follows and item.table == "figures")
            self.steps.append(Step(do, what, item.id))

    def _tick(self, group: list[Item], ticked: set[str]) -> set[str]:
        """Tick a group as one if that is shorter; the rows that are still to be ticked or not."""
        on = {item.id for item in group if is_taken(item) or item.table == "indicators"}
        want = {item.id for item in group if item.id in ticked}
        after = set() if on else {item.id for item in group}
        if len(group) > 1 and 1 + len(after ^ want) < len(on ^ want):
            what = f"{group[0].table} {'on' if want - on else 'off'}"
            self.steps.append(Step("tick a group", what, group[0].id))
            on = after
        return on ^ want

    def _tick_ranges(self, shown: list[Item], left: set[str], ticked: set[str]) -> None:
        """Lines behind one another that are to be alike take two clicks, the second with Shift."""
        for is_on, run in groupby(shown, lambda item: item.id in ticked):
            keys = [item.id for item in run if item.id in left]
            what = f"ticks {'on' if is_on else 'off'}"
            self.steps += [Step("tick", what, key) for key in (keys[:: len(keys) - 1]
                           if len(keys) > 2 else keys)]  # fmt: skip

    def _correct(
        self, shown: list[Item], groups: list[list[Item]], rows: Cells,
        wanted: dict[str, dict[str, str] | None],
    ) -> None:  # fmt: skip
        """A field that others follow is set once; one below is filled; the rest one by one."""
        now = {key: dict(row) for key, row in rows.items()}
        chosen: set[tuple[str, str]] = set()
        group_of = {item.id: group for group in groups for item in group}
        for at, item in enumerate(shown):
            want = wanted[item.id]
            # What a line above has changed with it is set back.
            for column, value in ({} if want is None else rows[item.id] | want).items():
                was = now[item.id][column]
                if was == value:
                    continue
                group = group_of[item.id]
                first, value = self._leader(group, item, column, was, value, wanted, now)
                self._set(first, column, value, column in hidden_columns(first, group[0], now))
                chosen.add((first.id, column))
                like = self._like(item, column, group, shown[shown.index(first) + 1 :], first)
                for each in [first, *like]:
                    is_free = each is first or (each.id, column) not in chosen
                    if now[each.id].get(column) == was and is_free:
                        now[each.id][column] = value
                later = [each for each in shown[at + 1 :] if wanted[each.id] is not None]
                below = [each for each in later if now[each.id].get(column) == was]
                want_it = [(wanted[each.id] or {}).get(column, was) == value for each in below]
                if len(below) > 0 and all(want_it) and column not in _WORDS[:2]:
                    self.steps.append(Step("fill down", column, first.id, column))
                    for each in below:
                        now[each.id][column] = value
                for each in shown[: at + 1]:
                    text = (rows[each.id] | (wanted[each.id] or {})).get(column, "")
                    if wanted[each.id] is not None and now[each.id].get(column, "") != text:
                        hidden = column in hidden_columns(each, group_of[each.id][0], now)
                        self._set(each, column, text, hidden)
                        now[each.id][column] = text
                        chosen.add((each.id, column))

    def _like(
        self, item: Item, column: str, group: list[Item], shown: list[Item], first: Item
    ) -> list[Item]:
        """The rows whose field changes with this one."""
        if column in ("printed_name", "indicator"):
            beside = "basis" if column == "printed_name" else "unit"
            return [each for each in shown if _same_name(each, item, beside)]
        if column == "theme":
            section = section_of(self.desk, item)
            return [each for each in shown if section_of(self.desk, each) == section]
        return group if column in SHARED.get(item.table, ()) and first is group[0] else []

    def _leader(
        self, group: list[Item], item: Item, column: str, was: str, value: str,
        wanted: dict[str, dict[str, str] | None], now: Cells,
    ) -> tuple[Item, str]:  # fmt: skip
        """The first row of a group if most of its rows are to change alike, else the row alone."""
        if (
            column in ("theme", "printed_name")
            or column not in SHARED.get(item.table, ())
            or now[group[0].id][column] != was
        ):
            return item, value
        votes = Counter(
            (wanted[each.id] or {}).get(column, was)
            for each in group
            if wanted[each.id] is not None
        )
        most = votes.most_common(1)[0][0]
        leads = (wanted[group[0].id] or {}).get(column, was) == most
        return (group[0], most) if leads and most != was else (item, value)

    def _set(self, item: Item, column: str, value: str, hidden: bool) -> None:
        picks = [*item.proposal.choices.get(column, ())]
        if column == "indicator":
            picks += [match.indicator for match in item.proposal.matches]
        if column in ("printed_name", "name", "indicator") and value in picks:
            do = "pick"
        elif column in _WORDS:
            do = "select words" if value in self.desk.source.text_of(item) else "type"
        elif column == "indicator" or (column == "period" and value not in self.desk.periods):
            do = "type"
        else:
            do = (
                "click a value"
                if column in BUTTONS.get(item.table, ()) and not hidden
                else "choose"
            )
        self.steps.append(Step(do, f"{item.table} {column}", item.id, column, value))

    def _wanted(self, item: Item, row: dict[str, str]) -> dict[str, str] | None:
        """The columns of a line that are to be other ones; nothing where it is not to be taken."""
        if item.table == "indicators":
            source = self.truth.get(item.id.removesuffix(":indicators"), {})
            code = source.get("indicator", "")
            columns = self._indicators.get(code, {}) if code not in self._known else {}
            return {name: columns[name] for name in SHARED["indicators"] if name in columns}
        truth = self.truth.get(item.id)
        if truth is None:
            return None
        want = {name: truth.get(name, "") for name in row if truth.get(name, "") != row[name]}
        if "indicator" in want and want["indicator"] not in self._known:
            new = item.proposal.choices.get("indicator", ())
            want["indicator"] = row["indicator"] if not new or row["indicator"] in new else new[0]
        return want

    def _with_missed(self, passage: PassageRows) -> PassageRows:
        """The passage with the rows that nobody proposed and that can be taken by their words."""
        for pair in list(self.missed):
            table, row = pair
            texts = dict.fromkeys(map(self.desk.source.text_of, passage.items))
            words = next(filter(None, (words_of(row, text) for text in texts)), "")
            like = row_beside(passage, words, table, self.desk.source) if words else None
            if table != "actions" and like:
                self.desk.take_words(words, table, like)
                fresh = passages(self.desk)[passage.key]
                twin = next(i for i in fresh.items if i not in passage.items)
                self.truth[twin.id] = row
                self.missed.remove(pair)
                self.steps += [Step("select words", f"missed {table}", value=words),
                               Step("take the words", f"missed {table}", value=table)]  # fmt: skip
                passage = fresh
        return passage


def _same_name(one: Item, other: Item, beside: str) -> bool:
    return all(one.row.get(name) == other.row.get(name) for name in ("printed_name", beside))


def accepted(desk: Desk, truth: dict[str, Row]) -> Iterator[tuple[str, bool]]:
    """Each row that was taken by its table, and whether the columns of its line are the curated."""
    for item in desk.review.state.taken():
        row = truth.get(item.id)
        if row is not None:
            columns = [name for name in FIELDS[item.table] if name != "indicator"]
            yield item.table, all(item.row.get(name, "") == row.get(name, "") for name in columns)
