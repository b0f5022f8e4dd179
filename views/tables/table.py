"""A table to take along: its sheets and what is said of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import queries
from data.store import Store
from exports.sheets.sheet import Cover, Sheet, Subject
from presentation import common
from presentation.citing.cited import short_titles
from views.addressing.choosing import problem_of

#: The parameters of a table's address.
Query = Mapping[str, str]


class UnknownTableError(LookupError):
    """The store has nothing at this address; the message says what is missing, for readers."""


@dataclass(frozen=True)
class Table:
    """Sheets, the first of which is the table of the page, and what they are about."""

    sheets: tuple[Sheet, ...]
    cover: Cover


class Titles(Mapping[str, str]):
    """Short titles of a release's documents; `named` are those that a table's cells asked for."""

    def __init__(self, store: Store) -> None:
        self.release = store.version
        self.documents = tuple(queries.documents(store))
        self._titles = short_titles(self.documents)
        self.named: set[str] = set()

    def __getitem__(self, document: str) -> str:
        self.named.add(document)
        return self._titles[document]

    def __iter__(self) -> Iterator[str]:
        return iter(self._titles)

    def __len__(self) -> int:
        return len(self._titles)


#: What a builder gives: what its table is about, and its sheets.
Contents = tuple[Subject, *tuple[Sheet, ...]]


def made(titles: Titles, subject: Subject, *sheets: Sheet) -> Table:
    """The table with the documents that its cells name; all documents where they name none."""
    named = tuple(item for item in titles.documents if item.document in titles.named)
    documents = named or titles.documents
    return Table(sheets, Cover(**vars(subject), documents=documents, release=titles.release))


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
