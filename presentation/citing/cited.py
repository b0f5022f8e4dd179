"""How a document and a place in it are named, on every page and in every file."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from data.records.places import Document
from presentation import common
from presentation.figures import amounts
from presentation.joining import facts
from presentation.language import say


class Printed(Protocol):
    """What is printed in a document: a figure, a project, a task, a sum."""

    @property
    def document(self) -> str:
        """The document's id."""
        ...

    @property
    def locator(self) -> str:
        """The place in it."""
        ...


def title(name: str) -> str:
    """《中期评估报告》"""
    return say("《{name}》", name=name)


def short_titles(documents: Iterable[Document]) -> dict[str, str]:
    """Document ids to short titles."""
    return {item.document: item.short_title for item in documents}


def place(printed: Printed, documents: Mapping[str, str]) -> str:
    """《中期评估报告》表1-1 第4行; `documents` maps ids to titles, an unknown id names itself."""
    return title(documents.get(printed.document, printed.document)) + printed.locator


def document_facts(item: Document) -> str:
    """Issuer, number, day of publication and end of the data of a document."""
    published = amounts.if_dated(item, common.PUBLISHED_ON(published=item.published))
    until = common.DATA_UNTIL_IS(data_until=item.data_until)
    return facts((item.issuer, item.number, published, until))
