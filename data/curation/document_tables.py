"""The curated tables of each document's folder: what is printed there, row by row."""

from assessment.periods import SHAPE
from data.checks.problems import Both
from data.curation.columns import (
    ACCEPTED,
    NOTE,
    PERIOD_ADVICE,
    PERIOD_COLUMN,
    SLUG,
    ColumnRule,
    CuratedTable,
    integer,
    number,
    one_of,
    ref,
    slug,
    text,
)
from data.curation.values import (
    BASES,
    BOUNDS,
    COLUMN_ROLES,
    DOUBTS,
    MEASURES,
    MISSING,
    ROLES,
    YES_NO,
)

_BASIS = "|".join(BASES)
_DOUBT = "|".join(DOUBTS)
_SCOPE = one_of("scope", ("", "not_stated"), rare=True)
_LOCATOR = text("locator")

DOCUMENT_TABLES: tuple[CuratedTable, ...] = (
    CuratedTable(
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
            ColumnRule(
                "doubt", f"({_DOUBT})( ({_DOUBT}))*", optional=True, rare=True,
                advice=Both(
                    "写其中不明确的几项，用空格分开：" + " ".join(DOUBTS),
                    "Write which of these are not plain, a space between: " + " ".join(DOUBTS),
                ),
            ),
            one_of("cell", ("", "merged"), rare=True),
            ACCEPTED,
            # The indicator, or indicator@area, that a target names in place of a number.
            ColumnRule(
                "compared_with", rf"{SLUG}(@{SLUG})?", optional=True, rare=True,
                advice=Both(
                    "写指标，如 gdp-growth，或 gdp-growth@area",
                    "Write an indicator such as gdp-growth, or gdp-growth@area",
                ),
            ),
            # Whose the note is: a document's own stands beside its verdict.
            one_of("note_by", ("", "document"), rare=True),
            NOTE,
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
    CuratedTable(
        "tables",
        (
            text("table"),
            one_of("counted", YES_NO),
            one_of("holds", ("", "text", "picture"), rare=True),
            NOTE,
        ),
        key=("document", "table"),
        per_document=True,
        required=False,
        stored=False,
    ),
    # What the columns of a document's printed tables mean, so that each cell can be compared with
    # its figure. `column` counts from 1; `width` is the number of cells of the rows it speaks of.
    CuratedTable(
        "columns",
        (
            text("table"),
            integer("width"),
            integer("column"),
            text("header", optional=True),
            ref("area", "areas", optional=True),
            ColumnRule("period", SHAPE, optional=True, advice=PERIOD_ADVICE),
            one_of("role", COLUMN_ROLES),
            ColumnRule(
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
    CuratedTable(
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
    CuratedTable(
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
    CuratedTable(
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
            NOTE,
            _LOCATOR,
        ),
        key=("investment_id",),
        per_document=True,
        required=False,
        unique=("document", "locator", "group", "measure", "period", "stage", "printed_value"),
    ),
    CuratedTable(
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
            NOTE,
            _LOCATOR,
        ),
        key=("project_id",),
        per_document=True,
        required=False,
        unique=("document", "locator", "name", "printed_stage"),
    ),
    CuratedTable(
        "actions",
        (
            slug("task_id"),
            slug("plan"),
            integer("action_number", optional=True),
            text("action"),
            integer("task_number"),
            text("task"),
            text("lead_departments", optional=True),
            NOTE,
            _LOCATOR,
        ),
        key=("task_id",),
        per_document=True,
        required=False,
        unique=("document", "task_number"),
    ),
    CuratedTable(
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
            ACCEPTED,
            NOTE,
        ),
        key=("claim_id",),
        per_document=True,
        required=False,
    ),
)  # fmt: skip
