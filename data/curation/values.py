"""The values that curated cells may hold, each by its column."""

from assessment import Rating

DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"

ROLES = ("baseline", "target", "actual", "published_rating", "published_completion")
#: What is not plain of a figure, for whom it is compared with.
DOUBTS = ("period", "meaning", "definition", "print", "names", "nameless")
BOUNDS = ("eq", "ge", "gt", "le", "lt", "approx", "range", "none")
BASES = (
    "level", "yoy_growth", "average_growth", "cumulative", "change", "change_rate", "ratio",
    "every_year", "rating", "completion",
)  # fmt: skip
#: Bases that measure a change: a rise is positive, a fall negative, or the other way round where
#: the indicator's `sense` is a reduction.
CHANGES = ("yoy_growth", "average_growth", "change", "change_rate")
MISSING = (
    "", "not_measured", "not_applicable", "definition_changed", "not_yet_due", "set_by_city",
    "set_by_nation", "set_elsewhere", "not_printed", "relation", "text",
)  # fmt: skip
RATINGS = tuple(str(rating) for rating in Rating)
#: Parts of a site that name its own districts.
SITE_PARTS = (
    "brand", "left_out", "term_area", "term_area_means", "term_star_means", "terms_on_front_page",
)  # fmt: skip
#: The columns of qualifiers, and what the words in them can mean.
QUALIFIERS = (
    "scope", "aim", "counted", "comparator", "prices", "coverage", "preliminary", "cell",
)  # fmt: skip
MEANINGS = ("", "strive", "forecast", "rise", "new", "renovated", "new_or_renovated", "in_all")
#: What a column of a printed table holds: what tells its row apart, or a figure in a role.
COLUMN_ROLES = ("number", "name", "nature", "unit", *ROLES)
MEASURES = (
    "project_count", "total_investment", "plan_period_investment", "annual_investment",
    "completed_investment", "started_or_finished_count", "implementation_rate",
    "published_rating", "share",
)  # fmt: skip
#: Who set a rating rule, what it judges by, how its thresholds count: see data/assessing/rules.py.
SETTERS = ("document", "extended", "adapted", "system")
RULE_METHODS = ("progress", "comparison")
UNITS = ("share_of_schedule", "points", "share_of_target")
#: Parts of the method that a document may print: how levels and growth count, what is due.
METHOD_PARTS = ("level", "growth", "schedule")
YES_NO = ("yes", "no")
