"""The text of a question."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def sql(name: str) -> str:
    """The text of `queries/<name>.sql`."""
    return (_HERE / f"{name}.sql").read_text(encoding="utf-8")
