"""The curated tables in `data/curated/` itself: what there is, whatever document prints it."""

from assessment.periods import SHAPE
from data.checks.problems import Both
from data.curation.columns import (
    ACCEPTED,
    NOTE,
    NUMBER,
    PERIOD_ADVICE,
    SLUG,
    ColumnRule,
    CuratedTable,
    integer,
    number,
    one_of,
    ref,
    slug,
    text,
    year,
)
from data.curation.values import (
    DATE,
    DAY,
    MEANINGS,
    METHOD_PARTS,
    QUALIFIERS,
    RATINGS,
    RULE_METHODS,
    SETTERS,
    SITE_PARTS,
    UNITS,
    YES_NO,
)

_DAY_ADVICE = Both("写 2023、2023-12 或 2023-12-31", "Write 2023, 2023-12 or 2023-12-31")
_PRINTED = "|".join(METHOD_PARTS)

SITE_TABLES: tuple[CuratedTable, ...] = (
    CuratedTable(
        "themes",
        (slug("theme"), text("name"), integer("position")),
        key=("theme",),
    ),
    CuratedTable(
        "areas",
        (
            slug("area"),
            text("name"),
            ref("parent", "areas", optional=True),
            ref("district", "areas"),
            text("scope"),
            integer("position"),
            ref("scope_of", "areas", optional=True, rare=True),
            NOTE,
        ),
        key=("area",),
    ),
    CuratedTable(
        "documents",
        (
            slug("document"),
            ref("district", "areas"),
            text("title"),
            text("short_title"),
            text("issuer"),
            text("number", optional=True),
            ColumnRule("published", DATE, advice=_DAY_ADVICE),
            ColumnRule("data_until", DATE, advice=_DAY_ADVICE),
            text("source_file"),
            ColumnRule("scheme", refers_to="ratings", optional=True, rare=True),
            one_of("prints_date", ("", "no"), rare=True),
            one_of("prints_title", ("", "no"), rare=True),
            NOTE,
        ),
        key=("document",),
    ),
    CuratedTable(
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
            ACCEPTED,
            NOTE,
        ),
        key=("district", "plan"),
    ),
    CuratedTable(
        "ratings",
        (
            slug("scheme"),
            text("printed"),
            one_of("rating", RATINGS),
            integer("order"),
            one_of("met", YES_NO),
            one_of("coloured", YES_NO),
            one_of("formal", YES_NO),
        ),
        key=("scheme", "printed"),
        required=False,
    ),
    # Words that documents print around a number, and the column each belongs in: none of them may
    # stand in a note. `meaning` is what the audit compares.
    CuratedTable(
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
    CuratedTable(
        "site",
        (one_of("part", SITE_PARTS), text("text")),
        key=("part", "text"),
        required=False,
        stored=False,
    ),
    CuratedTable(
        "rules",
        (
            slug("rule"),
            one_of("set_by", SETTERS),
            ref("document", "documents", optional=True),
            text("locator", optional=True),
            one_of("method", RULE_METHODS),
            ref("district", "areas", optional=True),
            ColumnRule(
                "plan", SLUG, optional=True,
                advice=Both(
                    "写 plans.csv 里的规划，或空着", "Write a plan of plans.csv, or nothing"
                ),
            ),
            ColumnRule("since", SHAPE, optional=True, advice=PERIOD_ADVICE),
            ColumnRule("until", SHAPE, optional=True, advice=PERIOD_ADVICE),
            one_of("unit", UNITS),
            number("better"),
            ColumnRule(
                "on_track", NUMBER,
                advice=Both("写 100 这样的数", "Write a plain number such as 100"),
            ),
            number("nearly"),
            ColumnRule(
                "prints", f"({_PRINTED})( ({_PRINTED}))*", optional=True, rare=True,
                advice=Both(
                    "写文件印了办法的哪几部分，用空格分开：" + " ".join(METHOD_PARTS),
                    "Write which parts of the method are printed, a space between: "
                    + " ".join(METHOD_PARTS),
                ),
            ),
            NOTE,
        ),
        key=("rule",),
    ),
    CuratedTable(
        "explanations",
        (slug("finding_id"), text("explanation")),
        key=("finding_id",),
        required=False,
    ),
    # The log of what readers saw change, and why: `make release` writes it.
    CuratedTable(
        "revisions",
        (
            slug("revision"),
            ColumnRule("day", DAY, advice=Both("写 2026-11-28 这样的日期", "Write 2026-11-28")),
            text("note"),
            text("checked_by"),
        ),
        key=("revision",),
        required=False,
    ),
    CuratedTable(
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
    CuratedTable(
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
    CuratedTable(
        "topics",
        (slug("topic"), text("name"), ref("indicator", "indicators"), integer("position")),
        key=("topic", "indicator"),
        required=False,
    ),
)  # fmt: skip
