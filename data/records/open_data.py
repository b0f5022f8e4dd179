"""Open data: what a table holds, declared once, and the releases it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OpenColumn:
    """A column of an open table.

    `kind` is string, number, integer or boolean, as both JSON Schema and Frictionless name them;
    `title` is Chinese, `description` English; `values` lists all there can be, "" for no value.
    """

    name: str
    kind: str
    title: str
    description: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenTable:
    """An open table: `title` and `summary` (what a row is) in Chinese, `description` in English.

    `key` names the columns that tell rows apart, `filters` the parameters that narrow the rows.
    """

    name: str
    title: str
    summary: str
    description: str
    columns: tuple[OpenColumn, ...]
    key: tuple[str, ...]
    filters: tuple[str, ...] = ()

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


@dataclass(frozen=True)
class OpenFilter:
    """A parameter that narrows the rows: its name, in Chinese and in English words."""

    name: str
    title: str
    description: str


@dataclass(frozen=True)
class ListedRelease:
    """A release that is kept: built when (UTC, ISO 8601), with how many figures and documents.

    The numbers are None where the release has another form than this code reads.
    """

    release: str
    is_current: bool
    built: str
    figures: int | None
    documents: int | None


@dataclass(frozen=True)
class Code:
    """A value a filter takes (`kind` is district, area, plan or theme) and what it stands for."""

    kind: str
    code: str
    name: str
    of: str
