"""The open tables on `/data`: what a row is, how many there are, downloads, columns in a fold."""

from collections.abc import Callable

from data.records.open_data import OpenTable
from presentation.joining import listed
from presentation.language import Words, mark, say

FORMS = {"csv": "CSV", "json": "JSON", "parquet": "Parquet"}

KINDS = Words(
    {
        "string": mark("文本"),
        "number": mark("数值"),
        "integer": mark("整数"),
        "boolean": mark("是否"),
    }
)

#: Address of a file below /api/v1.
Address = Callable[[str], str]


def short_description(table: OpenTable) -> str:
    shown = listed(column.title for column in table.columns[:8])
    return shown + (say(" 等") if len(table.columns) > 8 else "")
