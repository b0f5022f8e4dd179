"""What a release changed: the curated log of revisions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One change of one field of a row, of a verdict, or a document that is new or withdrawn.

    `kind` is new, corrected, withdrawn or verdict; `subject` the row's id, a document or the key of
    an assessment. `before` and `after` are as stored, "" where there is none. `of_table` names the
    table of a row that is no figure; `role` is a figure's. `name`, `title` of the document and
    `locator` are what it was called and where it was printed when it changed: a row that is
    withdrawn stands nowhere else. Logs of older code have none of these five.
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
    of_table: str = ""
    role: str = ""
    name: str = ""
    title: str = ""
    locator: str = ""

    @property
    def chain(self) -> tuple[str, str, str]:
        """What a chain of changes is told of: table, row and column."""
        return self.of_table, self.subject, self.field


@dataclass(frozen=True)
class LoggedChange(Change):
    """A change as a reader follows it, with the names of what it is about.

    `name`, `title`, `locator` and `role` are those of today where the row is still there;
    `before_name` and `after_name` what codes of areas, plans and indicators stand for.
    """

    district_name: str = ""
    area_name: str = ""
    plan_name: str = ""
    before_name: str = ""
    after_name: str = ""


@dataclass(frozen=True)
class Revision:
    """A revision of the data: its day, why, who checked it, and what it changed."""

    revision: str
    day: str
    note: str
    checked_by: str
    changes: tuple[LoggedChange, ...]
