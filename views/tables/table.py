"""A table to take along: its sheets and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import queries
from data.records.places import Document
from data.store import Store
from exports.sheets.sheet import Cover, Sheet
from presentation import common
from views.parameters import problem_of


class UnknownTableError(LookupError):
    """The store has nothing at this address; the message says what is missing, for readers."""


@dataclass(frozen=True)
class Subject:
    """What a table is about, in words: its title, place, plan, period, filters as chosen, notes.

    `page` is the address of the page that shows it, without prefix or host.
    """

    title: str
    page: str
    area: str = ""
    plan: str = ""
    period: str = ""
    chosen: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Table:
    """Sheets, the first of which is the table of the page, and what they are about."""

    sheets: tuple[Sheet, ...]
    cover: Cover


def made(store: Store, subject: Subject, *sheets: Sheet) -> Table:
    """The table with the documents its cells cite; all documents where they cite none."""
    documents = queries.documents(store)
    cover = Cover(
        subject.title, subject.area, subject.plan, subject.period, subject.chosen, subject.notes,
        tuple(_cited(sheets, documents) or documents), store.version, subject.page,
    )  # fmt: skip
    return Table(sheets, cover)


def _cited(sheets: Sequence[Sheet], documents: Sequence[Document]) -> list[Document]:
    """The documents named in columns of sources: alone, or as 《title》place."""
    named: set[str] = set()
    for sheet in sheets:
        for at, column in enumerate(sheet.columns):
            if common.SOURCE() in column.title:
                for row in sheet.rows:
                    text = str(row[at] or "")
                    named.update((text, *_titles(text)))
    return [item for item in documents if item.short_title in named]


def _titles(text: str) -> list[str]:
    """Titles in 《》; a title may hold 《》 itself."""
    found, depth, start = [], 0, 0
    for at, sign in enumerate(text):
        if sign == "《":
            start = start if depth else at + 1
            depth += 1
        elif sign == "》" and depth:
            depth -= 1
            if not depth:
                found.append(text[start:at])
    return found


def short_titles(store: Store) -> dict[str, str]:
    """Document ids to short titles."""
    return {item.document: item.short_title for item in queries.documents(store)}


def refuse(notices: Iterable[str]) -> None:
    """What a page would replace and name is an error here.

    Raises:
        UnknownTableError: there is a notice.
    """
    for notice in notices:
        raise UnknownTableError(problem_of(notice))


def chosen(words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Filters and their values in words; what is not filtered says so."""
    return tuple((name, text or common.ALL()) for name, text in words.items())
