"""The curated tables: which files, which columns. One place, read by checks and docs.

A table with `per_document` has one file in each document's folder
(`data/curated/<document>/<table>.csv`); the folder's name is its `document` column. The others lie
directly in `data/curated/`.
"""

from __future__ import annotations

from assessment.periods import SHAPE
from data.checks.problems import Both
from data.curation.columns import (
    NUMBER,
    PERIOD_ADVICE,
    PERIOD_COLUMN,
    SLUG,
    Column,
    Table,
    integer,
    number,
    one_of,
    ref,
    slug,
    text,
    year,
)
from data.curation.values import (
    BASES,
    BOUNDS,
    COLUMN_ROLES,
    DATE,
    DAY,
    DOUBTS,
    MEANINGS,
    MEASURES,
    METHOD_PARTS,
    MISSING,
    QUALIFIERS,
    RATINGS,
    ROLES,
    RULE_METHODS,
    SETTERS,
    SITE_PARTS,
    UNITS,
)

_DAY_ADVICE = Both("写 2023、2023-12 或 2023-12-31", "Write 2023, 2023-12 or 2023-12-31")

_YES_NO = ("yes", "no")
_BASIS = "|".join(BASES)
_DOUBT = "|".join(DOUBTS)
_PRINTED = "|".join(METHOD_PARTS)
_SCOPE = one_of("scope", ("", "not_stated"), rare=True)
_NOTE = text("note", optional=True)
#: Why a row stands although it looks like a slip.
_ACCEPTED = text("accepted", rare=True)
_LOCATOR = text("locator")

TABLES: tuple[Table, ...] = (
    Table(
        "themes",
        (slug("theme"), text("name"), integer("position")),
        key=("theme",),
    ),
    Table(
        "areas",
        (
            slug("area"),
            text("name"),
            ref("parent", "areas", optional=True),
            ref("district", "areas"),
            text("scope"),
            integer("position"),
            ref("scope_of", "areas", optional=True, rare=True),
            _NOTE,
        ),
        key=("area",),
    ),
    Table(
        "documents",
        (
            slug("document"),
            ref("district", "areas"),
            text("title"),
            text("short_title"),
            text("issuer"),
            text("number", optional=True),
            Column("published", DATE, advice=_DAY_ADVICE),
            Column("data_until", DATE, advice=_DAY_ADVICE),
            text("source_file"),
            Column("scheme", refers_to="ratings", optional=True, rare=True),
            one_of("prints_date", ("", "no"), rare=True),
            one_of("prints_title", ("", "no"), rare=True),
            _NOTE,
        ),
        key=("document",),
    ),
    Table(
        "plans",
        (
            ref("district", "areas"),
            slug("plan"),
            text("name"),
            text("short_name"),
            one_of("kind", ("five_year", "annual", "action")),
            year("start"),
            year("end"),
            integer("position"),
            _ACCEPTED,
            _NOTE,
        ),
        key=("district", "plan"),
    ),
    Table(
        "ratings",
        (
            slug("scheme"),
            text("printed"),
            one_of("rating", RATINGS),
            integer("order"),
            one_of("met", _YES_NO),
            one_of("coloured", _YES_NO),
            one_of("formal", _YES_NO),
        ),
        key=("scheme", "printed"),
        required=False,
    ),
    # Words that documents print around a number, and the column each belongs in: none of them may
    # stand in a note. `meaning` is what the audit compares.
    Table(
        "words",
        (
            text("word"),
            one_of("belongs_in", QUALIFIERS),
            one_of("meaning", MEANINGS),
            one_of("refused", ("anywhere", "start", "alone")),
        ),
        key=("word", "belongs_in"),
        required=False,
    ),
    # What names the districts of this site; `data/site.py` reads it when a page is drawn.
    Table(
        "site",
        (one_of("part", SITE_PARTS), text("text")),
        key=("part", "text"),
        required=False,
        stored=False,
    ),
    Table(
        "rules",
        (
            slug("rule"),
            one_of("set_by", SETTERS),
            ref("document", "documents", optional=True),
            text("locator", optional=True),
            one_of("method", RULE_METHODS),
            ref("district", "areas", optional=True),
            Column(
                "plan", SLUG, optional=True,
                advice=Both(
                    "写 plans.csv 里的规划，或空着", "Write a plan of plans.csv, or nothing"
                ),
            ),
            Column("since", SHAPE, optional=True, advice=PERIOD_ADVICE),
            Column("until", SHAPE, optional=True, advice=PERIOD_ADVICE),
            one_of("unit", UNITS),
            number("better"),
            Column(
                "on_track", NUMBER,
                advice=Both("写 100 这样的数", "Write a plain number such as 100"),
            ),
            number("nearly"),
            Column(
                "prints", f"({_PRINTED})( ({_PRINTED}))*", optional=True, rare=True,
                advice=Both(
                    "写文件印了办法的哪几部分，用空格分开：" + " ".join(METHOD_PARTS),
                    "Write which parts of the method are printed, a space between: "
                    + " ".join(METHOD_PARTS),
                ),
            ),
            _NOTE,
        ),
        key=("rule",),
    ),
    Table(
        "explanations",
        (slug("finding_id"), text("explanation")),
        key=("finding_id",),
        required=False,
    ),
    # The log of what readers saw change, and why: `make release` writes it.
    Table(
        "revisions",
        (
            slug("revision"),
            Column("day", DAY, advice=Both("写 2026-11-28 这样的日期", "Write 2026-11-28")),
            text("note"),
            text("checked_by"),
        ),
        key=("revision",),
        required=False,
    ),
    Table(
        "changes",
        (
            ref("revision", "revisions"),
            one_of("kind", ("new", "corrected", "withdrawn", "verdict")),
            text("subject"),
            ref("district", "areas"),
            text("area", optional=True),
            text("plan", optional=True),
            text("indicator", optional=True),
            text("period", optional=True),
            text("field"),
            text("before", optional=True),
            text("after", optional=True),
            text("approved_by", optional=True),
            text("evidence", optional=True),
        ),
        key=("revision", "subject", "field"),
        required=False,
    ),
    Table(
        "indicators",
        (
            slug("indicator"),
            text("name"),
            text("unit", optional=True),
            one_of("direction", ("higher", "lower", "none")),
            one_of("sense", ("", "reduction"), rare=True),
            # How yearly results make up one of several years.
            one_of("years_add", ("", "sum", "compound"), rare=True),
            # The classes from the first on, a space between.
            text("classes", rare=True),
            one_of("kind", ("stock", "flow", "share", "growth", "class")),
            ref("theme", "themes"),
            ref("growth_of", "indicators", optional=True),
            text("definition", optional=True),
        ),
        key=("indicator",),
    ),
    Table(
        "topics",
        (slug("topic"), text("name"), ref("indicator", "indicators"), integer("position")),
        key=("topic", "indicator"),
        required=False,
    ),
    Table(
        "figures",
        (
            slug("figure_id"),
            ref("area", "areas"),
            slug("plan"),
            ref("indicator", "indicators"),
            text("printed_name"),
            text("printed_theme", optional=True),
            one_of("nature", ("", "expected", "binding")),
            text("unit", optional=True),
            PERIOD_COLUMN,
            one_of("role", ROLES),
            text("printed_value", optional=True),
            number("value"),
            one_of("bound", BOUNDS),
            one_of("basis", BASES),
            one_of("missing", MISSING),
            _SCOPE,
            text("aim", rare=True),
            text("counted", rare=True),
            text("comparator", rare=True),
            text("prices", rare=True),
            text("coverage", rare=True),
            text("preliminary", rare=True),
            Column(
                "doubt", f"({_DOUBT})( ({_DOUBT}))*", optional=True, rare=True,
                advice=Both(
                    "写其中不明确的几项，用空格分开：" + " ".join(DOUBTS),
                    "Write which of these are not plain, a space between: " + " ".join(DOUBTS),
                ),
            ),
            one_of("cell", ("", "merged"), rare=True),
            _ACCEPTED,
            # The indicator, or indicator@area, that a target names in place of a number.
            Column(
                "compared_with", rf"{SLUG}(@{SLUG})?", optional=True, rare=True,
                advice=Both(
                    "写指标，如 gdp-growth，或 gdp-growth@area",
                    "Write an indicator such as gdp-growth, or gdp-growth@area",
                ),
            ),
            # Whose the note is: a document's own stands beside its verdict.
            one_of("note_by", ("", "document"), rare=True),
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
    # The printed tables of a document, as its locators name them; the rows of a counted one are its
    # system of indicators. A box holds text, under its name; a picture only has a caption.
    Table(
        "tables",
        (
            text("table"),
            one_of("counted", _YES_NO),
            one_of("holds", ("", "text", "picture"), rare=True),
            _NOTE,
        ),
        key=("document", "table"),
        per_document=True,
        required=False,
        stored=False,
    ),
    # What the columns of a document's printed tables mean, so that each cell can be compared with
    # its figure. `column` counts from 1; `width` is the number of cells of the rows it speaks of.
    Table(
        "columns",
        (
            text("table"),
            integer("width"),
            integer("column"),
            text("header", optional=True),
            ref("area", "areas", optional=True),
            Column("period", SHAPE, optional=True, advice=PERIOD_ADVICE),
            one_of("role", COLUMN_ROLES),
            Column(
                "basis", f"({_BASIS})( ({_BASIS}))*", optional=True,
                advice=Both(
                    "写这一列各数的计法，用空格分开：" + " ".join(BASES),
                    "Write the bases of its figures, a space between: " + " ".join(BASES),
                ),
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
            ref("area", "areas"),
            ref("indicator", "indicators"),
            PERIOD_COLUMN,
            text("reason"),
            _LOCATOR,
        ),
        key=("document", "area", "indicator", "period"),
        per_document=True,
        required=False,
    ),
    Table(
        "groups",
        (
            slug("group"),
            slug("plan"),
            text("name"),
            ref("parent", "groups", optional=True),
            one_of(
                "category",
                (
                    "all", "infrastructure", "industry", "livelihood", "rural", "regional",
                    "ecology", "government", "market", "other",
                ),
            ),
            text("sum_note", optional=True),
        ),
        key=("group",),
        per_document=True,
        required=False,
    ),
    Table(
        "investments",
        (
            slug("investment_id"),
            ref("area", "areas"),
            slug("plan"),
            ref("group", "groups"),
            one_of("measure", MEASURES),
            PERIOD_COLUMN,
            text("printed_value"),
            number("value"),
            one_of("bound", BOUNDS),
            text("unit", optional=True),
            text("stage", optional=True),
            _SCOPE,
            text("counted", rare=True),
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
            slug("project_id"),
            ref("area", "areas"),
            slug("plan"),
            text("printed_category"),
            one_of(
                "category",
                (
                    "infrastructure", "industry", "livelihood", "rural", "ecology", "culture",
                    "opening", "governance", "innovation", "city", "other",
                ),
            ),
            text("printed_stage", optional=True),
            one_of("stage", ("finished", "continued", "new", "planned", "underway", "none")),
            text("name"),
            text("investment_printed", optional=True),
            number("investment"),
            _SCOPE,
            one_of("name_is", ("", "joined"), rare=True),
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
            slug("task_id"),
            slug("plan"),
            integer("action_number", optional=True),
            text("action"),
            integer("task_number"),
            text("task"),
            text("lead_departments", optional=True),
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
            slug("claim_id"),
            ref("area", "areas"),
            slug("plan"),
            text("subject"),
            text("counted", optional=True),
            one_of("kind", ("count", "difference", "required_pace", "ratio", "other")),
            text("printed_value"),
            number("value"),
            text("unit", optional=True),
            _LOCATOR,
            _SCOPE,
            _ACCEPTED,
            _NOTE,
        ),
        key=("claim_id",),
        per_document=True,
        required=False,
    ),
)  # fmt: skip

BY_NAME = {table.name: table for table in TABLES}
