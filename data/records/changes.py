"""What a release changed: the curated log of revisions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One change of one field of a figure, of a verdict, or a document that is new.

    `kind` is new, corrected, withdrawn or verdict; `subject` a figure id, a document or the key of
    an assessment. `before` and `after` are as stored, "" where there is none.
    """

    kind: str
    subject: str
    district: str
    area: str
    plan: str
    indicator: str
    period: str
    field: str
    before: str
    after: str


@dataclass(frozen=True)
class LoggedChange(Change):
    """A change as a reader follows it, with the names of what it is about.

    The place (document and locator) is empty where there is no figure, or none any more.
    """

    district_name: str
    area_name: str
    plan_name: str
    indicator_name: str
    unit: str
    document_title: str
    locator: str


@dataclass(frozen=True)
class Revision:
    """A revision of the data: its day, why, who checked it, and what it changed."""

    revision: str
    day: str
    note: str
    checked_by: str
    changes: tuple[LoggedChange, ...]
