"""The names a reader may search for, spelled in letters at the build."""

import re
from collections.abc import Iterator

import duckdb
import pandas as pd
from pypinyin import lazy_pinyin

#: Table -> its columns of names; 牵头部门 are several in one cell.
_NAMED = {
    "areas": ("name",),
    "plans": ("short_name",),
    "documents": ("title", "short_title"),
    "indicators": ("name",),
    "figures": ("printed_name",),
    "projects": ("name",),
    "actions": ("task", "action", "lead_departments"),
}
_PARTS = re.compile("[、，；,;]")
_CHINESE = re.compile("[\u4e00-\u9fff]")


def spellings(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """`name`, `pinyin` (kong qi zhi liang) and `initials` (kqzl) of every Chinese name of a store
    that holds all others."""
    names = dict.fromkeys(name for name in _names(connection) if _CHINESE.search(name))
    rows = [(name, *_spelled(name)) for name in names]
    return pd.DataFrame(rows, columns=["name", "pinyin", "initials"])


def _names(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    for table, columns in _NAMED.items():
        for column in columns:
            sql = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY ALL"
            for (text,) in connection.execute(sql).fetchall():
                yield text
                if column == "lead_departments":
                    yield from _PARTS.split(text)


def _spelled(name: str) -> tuple[str, str]:
    # What is no Chinese stays in one piece: 5G, GDP.
    syllables = [re.sub(r"\W", "", part).lower() for part in lazy_pinyin(name)]
    kept = [part for part in syllables if part]
    return " ".join(kept), "".join(part[0] for part in kept)
