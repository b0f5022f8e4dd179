"""Areas, plans, themes and documents."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """An area of a district's page; `scope` is its word on the area switch.

    `has_scopes` is whether other areas go by its name, so that its scope has to be said.
    `leaves_scope_open` is whether most of a plan's targets do not say which scope they mean.
    """

    area: str
    name: str
    parent: str
    district: str
    scope: str
    has_scopes: bool = False
    leaves_scope_open: bool = False


@dataclass(frozen=True)
class Plan:
    """A plan of a district, `start` to `end` inclusive; `kind` is five_year, annual or action."""

    district: str
    plan: str
    name: str
    short_name: str
    kind: str
    start: int
    end: int
    note: str


@dataclass(frozen=True)
class Theme:
    """A unified theme."""

    theme: str
    name: str


@dataclass(frozen=True)
class Document:
    """A source document; `prints_date` is no where `published` is a year set in place of a date."""

    document: str
    district: str
    title: str
    short_title: str
    issuer: str
    number: str
    published: str
    data_until: str
    note: str
    prints_date: str = ""

    @property
    def is_dated(self) -> bool:
        """Whether the document prints when it was published."""
        return self.prints_date != "no"
