"""The curated tables: which files, which columns. One place, read by checks and docs.

A table with `per_document` has one file in each document's folder
(`data/curated/<document>/<table>.csv`); the folder's name is its `document` column. The others lie
directly in `data/curated/`.
"""

from data.curation.columns import CuratedTable
from data.curation.document_tables import DOCUMENT_TABLES
from data.curation.site_tables import SITE_TABLES

TABLES: tuple[CuratedTable, ...] = (*SITE_TABLES, *DOCUMENT_TABLES)

BY_NAME = {table.name: table for table in TABLES}
