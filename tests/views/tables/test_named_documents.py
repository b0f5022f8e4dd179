"""A file of tables names the documents behind its cells."""

from exports.sheets.sheet import Field, Subject, sheet
from views.tables.table import Titles, made


def documents(store, ids):
    titles = Titles(store)
    cells = sheet("表", [Field("出处", lambda name: titles.get(name, name))], ids)
    return [item.document for item in made(titles, Subject("表", "/"), cells).cover.documents]


def test_only_documents_that_a_cell_asks_for_are_named(drawn_store):
    first, *others = Titles(drawn_store)

    assert others
    assert documents(drawn_store, [first, "unknown"]) == [first]


def test_a_table_that_cites_nothing_names_all_documents(tiny_store):
    assert documents(tiny_store, []) == list(Titles(tiny_store))
