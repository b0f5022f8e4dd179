"""The curated tables: which files, which columns. One place, read by checks and docs.

A table of documents has one file in each document's folder (`data/curated/<document>/<table>.csv`);
the folder's name is its `document` column. The others lie directly in `data/curated/`. The columns
of all stand in `columns.csv`.
"""

from data.curation.columns import CuratedTable, columns

_COLUMNS = columns()


def _site(name: str, key: str, *, required: bool = True, stored: bool = True) -> CuratedTable:
    return CuratedTable(name, _COLUMNS[name], tuple(key.split()), required=required, stored=stored)


def _printed(name: str, key: str, unique: str = "", *, stored: bool = True) -> CuratedTable:
    return CuratedTable(
        name, _COLUMNS[name], tuple(key.split()), per_document=True, required=name == "figures",
        unique=tuple(unique.split()), stored=stored,
    )  # fmt: skip


#: What there is, whatever document prints it.
SITE_TABLES = (
    _site("themes", "theme"),
    _site("areas", "area"),
    _site("documents", "document"),
    _site("plans", "district plan"),
    _site("ratings", "scheme printed", required=False),
    # Words that documents print around a number, and the column each belongs in: none of them may
    # stand in a note. `meaning` is what the audit compares.
    _site("words", "word belongs_in", required=False),
    # What names the districts of this site; `data/site.py` reads it when a page is drawn.
    _site("site", "part text", required=False, stored=False),
    _site("rules", "rule"),
    _site("explanations", "finding_id", required=False),
    # The log of what readers saw change, and why: `make release` writes it.
    _site("revisions", "revision", required=False),
    _site("changes", "revision of_table subject field", required=False),
    # `years_add` is how yearly results make up one of several years; `classes` are those of a class
    # from the first on, a space between.
    _site("indicators", "indicator"),
    _site("topics", "topic indicator", required=False),
)

#: What is printed in a document, row by row.
DOCUMENT_TABLES = (
    # `compared_with` is what a target names in place of a number; `note_by` whose the note is: a
    # document's own stands beside its verdict.
    _printed(
        "figures", "figure_id",
        "document locator area plan indicator period role basis printed_value",
    ),
    # The printed tables of a document, as its locators name them; the rows of a counted one are its
    # system of indicators. A box holds text, under its name; a picture only has a caption.
    _printed("tables", "document table", stored=False),
    # What the columns of a document's printed tables mean, so that each cell can be compared with
    # its figure. `column` counts from 1; `width` is the number of cells of the rows it speaks of.
    _printed("columns", "document table width column", stored=False),
    _printed("breaks", "document area indicator period"),
    _printed("groups", "group"),
    _printed(
        "investments", "investment_id", "document locator group measure period stage printed_value"
    ),
    _printed("projects", "project_id", "document locator name printed_stage"),
    _printed("actions", "task_id", "document task_number"),
    _printed("claims", "claim_id"),
)  # fmt: skip

TABLES: tuple[CuratedTable, ...] = (*SITE_TABLES, *DOCUMENT_TABLES)

BY_NAME = {table.name: table for table in TABLES}
