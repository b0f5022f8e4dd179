"""One `.sql` file per question, each behind one thin typed function.

Every function takes the store first and binds its parameters; no SQL is put together from text.
"""

from collections.abc import Sequence

from data import day
from data.records.places import Area, Document, Plan, Theme
from data.records.projects_and_tasks import Investment, Project, SumCheck, Task
from data.records.rows import IndicatorRow, Result, VerdictWord
from data.store import Row, Store
from data.sums import checks_of, with_checks
from queries.indicator_rows import Place, as_records, lists, result
from queries.indicator_rows import rules as rules
from queries.open_tables import OPEN_TABLES as OPEN_TABLES
from queries.open_tables import OpenPage as OpenPage
from queries.open_tables import open_batches as open_batches
from queries.open_tables import open_page as open_page
from queries.sql_files import sql


def meta(store: Store) -> Row:
    """The store's version, its numbers of documents, figures and districts, its latest
    publication."""
    return store.rows(sql("meta"))[0]


def themes(store: Store) -> list[Theme]:
    """The unified themes in their order."""
    return [Theme(**row) for row in store.rows(sql("themes"))]


def districts(store: Store, limit: int | None = None, offset: int = 0) -> list[Area]:
    """The districts that have a page, at most `limit` from the one at `offset` on."""
    parameters = {"district": "", "limit": limit, "offset": offset}
    return [Area(**row) for row in store.rows(sql("districts"), parameters)]


def district(store: Store, district: str) -> Area | None:
    """One of these districts; None where there is none of that id."""
    parameters = {"district": district, "limit": 1, "offset": 0}
    rows = store.rows(sql("districts"), parameters) if district else []
    return Area(**rows[0]) if rows else None


def plans(store: Store, district: str) -> list[Plan]:
    """The plans of a district that have targets, in the page's order."""
    return [Plan(**row) for row in store.rows(sql("plans"), {"district": district})]


def areas_of_plan(store: Store, district: str, plan: str) -> list[Area]:
    """The areas a plan has targets for."""
    parameters = {"district": district, "plan": plan}
    return [Area(**row) for row in store.rows(sql("areas_of_plan"), parameters)]


def periods(store: Store, district: str, plan: str, area: str) -> list[Row]:
    """`period`, `results`, `published` and `is_default` of a plan's periods in an area."""
    return store.rows(sql("periods"), {"district": district, "plan": plan, "area": area})


def district_indicators(
    store: Store, district: str, plan: str, area: str, period: str
) -> list[IndicatorRow]:
    """Every target of a plan in an area at one period, in the order of the document."""
    place = (district, plan, area, period)
    # What is past depends on the day.
    return [*store.once(("rows", place, day.today()), lambda: place_indicators(store, [place])[0])]


def place_indicators(
    store: Store, places: Sequence[Place], theme: str = "", indicators: Sequence[str] = ()
) -> list[list[IndicatorRow]]:
    """The same for many places, which are asked for at once: planning a question takes far longer
    than running it. Of all `indicators` where none is named."""
    if not places:
        return []
    # Not by the query: whatever the theme, it is the same question, and asked once.
    answers = store.rows(
        sql("district_indicators"), {**lists(places), "indicators": list(indicators)}
    )
    rows = [row for row in answers if theme in ("", row["theme"])]
    by_place: dict[Place, list[IndicatorRow]] = {place: [] for place in places}
    for row in as_records(store, rows, schemes(store, places) if rows else {}):
        by_place[row.district, row.plan, row.area, row.period].append(row)
    return [by_place[place] for place in places]


def method_examples(store: Store) -> dict[str, IndicatorRow]:
    """Kind of example (growth, level, lower, every_year, annual, part_year) -> a row to show it."""
    by_example = {row.pop("example"): row for row in store.rows(sql("method_examples"))}
    names = {example: row.pop("indicator") for example, row in by_example.items()}
    places = {example: tuple(row.values()) for example, row in by_example.items()}
    seen = list(dict.fromkeys(places.values()))
    rows = {
        (place, row.indicator): row
        for place, its_rows in zip(seen, place_indicators(store, seen), strict=True)
        for row in its_rows
    }
    return {example: rows[place, names[example]] for example, place in places.items()}


def schemes(store: Store, places: Sequence[Place]) -> dict[Place, tuple[VerdictWord, ...]]:
    """The words of verdict of the documents that rate a plan there and then, in their order."""
    words: dict[Place, tuple[VerdictWord, ...]] = {}
    for row in store.rows(sql("schemes"), lists(places)):
        place = (row.pop("district"), row.pop("plan"), row.pop("area"), row.pop("period"))
        words[place] = (*words.get(place, ()), VerdictWord(**row))
    return words


def rule_words(store: Store) -> dict[str, dict[str, str]]:
    """Rule -> class -> the word that the rule's document has for it."""
    words: dict[str, dict[str, str]] = {}
    for row in store.rows(sql("rule_words")):
        words.setdefault(row["rule"], {})[row["rating"]] = row["printed"]
    return words


def other_results(store: Store, district: str, plan: str) -> list[Result]:
    """Results printed for indicators without a target in the plan."""
    parameters = {"district": district, "plan": plan}
    return [result(row) for row in store.rows(sql("other_results"), parameters)]


def district_investments(store: Store, district: str, plan: str) -> list[Investment]:
    """Investment figures of a plan's project groups."""
    return plan_investments(store, [(district, plan)])[0]


def plan_investments(store: Store, plans: Sequence[tuple[str, str]]) -> list[list[Investment]]:
    """The same for many plans, which are asked for at once."""
    if not plans:
        return []
    parameters = lists(plans)
    rows: dict[tuple[str, str], list[Investment]] = {plan: [] for plan in plans}
    checks: dict[tuple[str, str], list[SumCheck]] = {plan: [] for plan in plans}
    for row in store.rows(sql("district_investments"), parameters):
        rows[row.pop("of_district"), row.pop("plan")].append(Investment(**row))
    (form,) = store.rows(sql("is_older_arithmetic"))
    if form["is_older"]:
        checks = {plan: checks_of(investments) for plan, investments in rows.items()}
    else:
        for row in store.rows(sql("district_checks"), parameters):
            checks[row.pop("of_district"), row.pop("plan")].append(SumCheck(**row))
    return [with_checks(rows[plan], checks[plan]) for plan in plans]


def district_projects(store: Store, district: str, plan: str) -> list[Project]:
    """Named projects of a plan."""
    parameters = {"district": district, "plan": plan}
    return [Project(**row) for row in store.rows(sql("district_projects"), parameters)]


def plan_tasks(store: Store, district: str, plan: str) -> list[Task]:
    """Numbered tasks of an action plan."""
    parameters = {"district": district, "plan": plan}
    return [Task(**row) for row in store.rows(sql("plan_tasks"), parameters)]


def documents(store: Store, *districts: str) -> list[Document]:
    """Source documents of some districts, else of all, the latest first."""
    return [Document(**row) for row in store.rows(sql("documents"), {"districts": list(districts)})]


def latest_document(store: Store) -> Document | None:
    """The document that was published last, as far as documents print that."""
    return next((Document(**row) for row in store.rows(sql("latest_document"))), None)
