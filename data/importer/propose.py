"""A document -> all proposals of it, and all that was left out."""

from __future__ import annotations

from data.importer.context import Context
from data.importer.joined import whole_tables
from data.importer.records import Document, LeftOut, Outcome
from data.importer.tables import read_table


def propose(document: Document, context: Context) -> Outcome:
    """Read a document's tables and its running text."""
    outcome = Outcome(left_out=[LeftOut(place, "", reason) for place, reason in document.unread])
    for table in whole_tables(document.blocks):
        outcome.add(read_table(table, context))
    return outcome
