"""The curated tables: which files, which columns, which values. One place, read by checks and docs.

A table with `per_document` has one file in each document's folder
(`data/curated/<document>/<table>.csv`); the folder's name is its `document` column. The others lie
directly in `data/curated/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
NUMBER = r"-?\d+(\.\d+)?"
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
PRINTED_TABLE = r"(表|专栏)\d+(-\d+)?"
PERIOD = r"\d{4}(-\d{4}|H1|Q[123])?"

ROLES = ("baseline", "target", "actual", "published_rating", "published_completion")
BOUNDS = ("eq", "ge", "gt", "le", "lt", "approx", "none")
BASES = (
    "level", "yoy_growth", "average_growth", "cumulative", "change", "ratio", "every_year",
    "rating", "completion",
)  # fmt: skip
MISSING = (
    "", "not_measured", "not_applicable", "definition_changed", "not_yet_due", "set_by_city",
    "set_by_nation", "not_printed", "relation", "text",
)  # fmt: skip
RATINGS = ("ahead", "on_track", "slightly_behind", "behind", "not_assessed", "not_applicable")
#: What a column of a printed table holds: what tells its row apart, or a figure in a role.
COLUMN_ROLES = ("number", "name", "nature", "unit", *ROLES)
#: What a printed verdict can mean: `lagging` is 滞后 without a degree.
VERDICTS = (*RATINGS, "lagging")
MEASURES = (
    "project_count", "total_investment", "plan_period_investment", "annual_investment",
    "completed_investment", "started_or_finished_count", "implementation_rate",
    "published_rating", "share",
)  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column's rule: a full-match pattern or a list of values; required unless `optional`."""

    name: str
    pattern: str = ""
    values: tuple[str, ...] = ()
    optional: bool = False
    refers_to: str = ""
    advice: str = ""

    def accepts(self, text: str) -> bool:
        """Whether a cell (already stripped) follows the rule."""
        if text == "":
            return self.optional
        if self.values:
            return text in self.values
        # ASCII: full-width digits (１２) are an easy slip and would pass for numbers.
        return not self.pattern or re.fullmatch(self.pattern, text, re.ASCII) is not None

    @property
    def hint(self) -> str:
        """What to write instead."""
        if self.advice:
            return self.advice
        if self.values:
            return "Write one of: " + ", ".join(value or "(empty)" for value in self.values)
        return f"Write text of the form {self.pattern}" if self.pattern else "Fill in the cell"


@dataclass(frozen=True)
class Table:
    """A curated table: its columns in file order and the columns that identify a row."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    per_document: bool = False
    required: bool = True
    unique: tuple[str, ...] = field(default=())
    #: Whether the store holds it; else it only serves the checks of the curated files.
    stored: bool = True

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


def _text(name: str, *, optional: bool = False) -> Column:
    return Column(name, optional=optional)


def _ref(name: str, table: str, *, optional: bool = False) -> Column:
    return Column(name, refers_to=table, optional=optional)


def _slug(name: str) -> Column:
    return Column(name, SLUG, advice="Write lower-case letters, digits and hyphens")


def _one_of(name: str, values: tuple[str, ...]) -> Column:
    return Column(name, values=values, optional="" in values)


def _number(name: str) -> Column:
    return Column(
        name, NUMBER, optional=True, advice="Write a plain number such as 1423 or -18.8, or nothing"
    )


def _integer(name: str, *, optional: bool = False) -> Column:
    return Column(name, r"\d+", optional=optional, advice="Write a whole number")


def _year(name: str) -> Column:
    return Column(name, r"\d{4}", advice="Write a year of four digits")


_PERIOD = Column("period", PERIOD, advice="Write 2022, 2023H1, 2024Q3 or 2016-2020")
_BASIS = "|".join(BASES)
_NOTE = _text("note", optional=True)
_LOCATOR = _text("locator")

TABLES: tuple[Table, ...] = (
    Table(
        "themes",
        (_slug("theme"), _text("name"), _integer("position")),
        key=("theme",),
    ),
    Table(
        "areas",
        (
            _slug("area"),
            _text("name"),
            _ref("parent", "areas", optional=True),
            _ref("district", "areas"),
            _text("scope"),
            _integer("position"),
            _NOTE,
        ),
        key=("area",),
    ),
    Table(
        "documents",
        (
            _slug("document"),
            _ref("district", "areas"),
            _text("title"),
            _text("short_title"),
            _text("issuer"),
            _text("number", optional=True),
            Column("published", DATE, advice="Write 2023, 2023-12 or 2023-12-31"),
            _text("data_until"),
            _text("source_file"),
            _NOTE,
        ),
        key=("document",),
    ),
    Table(
        "plans",
        (
            _ref("district", "areas"),
            _slug("plan"),
            _text("name"),
            _text("short_name"),
            _one_of("kind", ("five_year", "annual", "action")),
            _year("start"),
            _year("end"),
            _integer("position"),
            _NOTE,
        ),
        key=("district", "plan"),
    ),
    Table(
        "ratings",
        (_text("printed"), _one_of("rating", VERDICTS), _one_of("formal", ("yes", "no"))),
        key=("printed",),
    ),
    Table(
        "explanations",
        (_slug("finding_id"), _text("explanation")),
        key=("finding_id",),
        required=False,
    ),
    Table(
        "indicators",
        (
            _slug("indicator"),
            _text("name"),
            _text("unit", optional=True),
            _one_of("direction", ("higher", "lower", "none")),
            _one_of("kind", ("stock", "flow", "share", "growth")),
            _ref("theme", "themes"),
            _ref("growth_of", "indicators", optional=True),
            _text("definition", optional=True),
        ),
        key=("indicator",),
    ),
    Table(
        "figures",
        (
            _slug("figure_id"),
            _ref("area", "areas"),
            _slug("plan"),
            _ref("indicator", "indicators"),
            _text("printed_name"),
            _text("printed_theme", optional=True),
            _one_of("nature", ("", "expected", "binding")),
            _text("unit", optional=True),
            _PERIOD,
            _one_of("role", ROLES),
            _text("printed_value", optional=True),
            _number("value"),
            _one_of("bound", BOUNDS),
            _one_of("basis", BASES),
            _one_of("missing", MISSING),
            _NOTE,
            _LOCATOR,
        ),
        key=("figure_id",),
        per_document=True,
        unique=(
            "document", "locator", "area", "plan", "indicator", "period", "role", "basis",
            "printed_value",
        ),
    ),
    # What the columns of a document's printed tables mean, so that each cell can be compared with
    # its figure. `column` counts from 1; `width` is the number of cells of the rows it speaks of.
    Table(
        "columns",
        (
            Column("table", PRINTED_TABLE, advice="Write the number as printed, such as 表1-1"),
            _integer("width"),
            _integer("column"),
            _text("header", optional=True),
            _ref("area", "areas", optional=True),
            Column("period", PERIOD, optional=True, advice="Write 2022, 2023H1 or 2016-2020"),
            _one_of("role", COLUMN_ROLES),
            Column(
                "basis", f"({_BASIS})( ({_BASIS}))*", optional=True,
                advice="Write the bases of its figures, a space between: " + " ".join(BASES),
            ),
        ),
        key=("document", "table", "width", "column"),
        per_document=True,
        required=False,
        stored=False,
    ),
    Table(
        "breaks",
        (
            _ref("area", "areas"),
            _ref("indicator", "indicators"),
            _PERIOD,
            _text("reason"),
            _LOCATOR,
        ),
        key=("document", "area", "indicator", "period"),
        per_document=True,
        required=False,
    ),
    Table(
        "groups",
        (
            _slug("group"),
            _slug("plan"),
            _text("name"),
            _ref("parent", "groups", optional=True),
            _one_of(
                "category",
                (
                    "all", "infrastructure", "industry", "livelihood", "rural", "regional",
                    "ecology", "government", "market", "other",
                ),
            ),
            _text("sum_note", optional=True),
        ),
        key=("group",),
        per_document=True,
        required=False,
    ),
    Table(
        "investments",
        (
            _slug("investment_id"),
            _ref("area", "areas"),
            _slug("plan"),
            _ref("group", "groups"),
            _one_of("measure", MEASURES),
            _PERIOD,
            _text("printed_value"),
            _number("value"),
            _one_of("bound", BOUNDS),
            _text("unit", optional=True),
            _text("stage", optional=True),
            _NOTE,
            _LOCATOR,
        ),
        key=("investment_id",),
        per_document=True,
        required=False,
        unique=("document", "locator", "group", "measure", "period", "stage", "printed_value"),
    ),
    Table(
        "projects",
        (
            _slug("project_id"),
            _ref("area", "areas"),
            _slug("plan"),
            _text("printed_category"),
            _one_of(
                "category",
                (
                    "infrastructure", "industry", "livelihood", "rural", "ecology", "culture",
                    "opening", "governance", "innovation", "city", "other",
                ),
            ),
            _text("printed_stage", optional=True),
            _one_of("stage", ("finished", "continued", "new", "planned", "underway", "none")),
            _text("name"),
            _text("investment_printed", optional=True),
            _number("investment"),
            _NOTE,
            _LOCATOR,
        ),
        key=("project_id",),
        per_document=True,
        required=False,
        unique=("document", "locator", "name", "printed_stage"),
    ),
    Table(
        "actions",
        (
            _slug("task_id"),
            _slug("plan"),
            _integer("action_number", optional=True),
            _text("action"),
            _integer("task_number"),
            _text("task"),
            _text("lead_departments", optional=True),
            _NOTE,
            _LOCATOR,
        ),
        key=("task_id",),
        per_document=True,
        required=False,
        unique=("document", "task_number"),
    ),
    Table(
        "claims",
        (
            _slug("claim_id"),
            _ref("area", "areas"),
            _slug("plan"),
            _text("subject"),
            _text("counted", optional=True),
            _one_of("kind", ("count", "difference", "required_pace", "ratio", "other")),
            _text("printed_value"),
            _number("value"),
            _text("unit", optional=True),
            _LOCATOR,
            _NOTE,
        ),
        key=("claim_id",),
        per_document=True,
        required=False,
    ),
)  # fmt: skip

BY_NAME = {table.name: table for table in TABLES}
