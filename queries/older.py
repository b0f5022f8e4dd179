"""What releases of older code do not store, decided by the same functions as at a build."""

from collections.abc import Mapping
from dataclasses import asdict

from assessment import Assessment, Method, Observation, Period, Rating, Reason, Target
from assessment.exact import shown
from assessment.outcome import MET, RATED, Shape, outcome
from assessment.progress import schedule
from assessment.targets import Kind
from data.records.rows import Mention
from data.store import Row


def table_of_older(locator: str) -> str:
    """The table of a place that was stored without it: what stands before the row."""
    return locator.partition(" ")[0]


def met_of_older(rating: str) -> bool | None:
    """Whether a verdict counts as met that was stored without its scheme."""
    return rating in MET if rating in RATED else None


def outcome_of_older(row: Row, figures: Mapping[str, Mention | None], start: int) -> Row:
    """The columns of an outcome, and the schedule, of a row that was stored without them."""
    assessed = Assessment(
        row["period"], Rating(row["rating"]), Reason(row["reason"]) if row["reason"] else None,
        Method(row["method"]), row["completion"], share_of_target=row["share_of_target"],
    )  # fmt: skip
    target, baseline = figures["target"], figures["baseline"]
    published = figures["published_completion"]
    decided = outcome(
        assessed,
        row["direction"],
        _target(target) if target else None,
        Observation(baseline.period, baseline.value, baseline.bound) if baseline else None,
        shown=row["shown_rating"],
        published=published.value if published else None,
    )
    end = max(start, Period.parse(row["target_period"]).year)
    due = row["schedule"]
    due = shown(schedule(start, end, Period.parse(row["period"]))) if due is None else due
    return asdict(decided) | {"schedule": due}


def counted_in_older(rows: list[Row]) -> list[Row]:
    """Figures in the order of their documents, with which one counts where that is not stored."""
    if rows and rows[0]["counts"] is None:
        # Of older releases alone: 40 MB that a server of pages has no other use for.
        import pandas as pd

        from data.assessing.mentions import count_mentions

        frame = pd.DataFrame(rows).rename(columns={"district": "of_district"})
        frame = frame.assign(indicator="", position=range(len(rows)))
        count_mentions(frame)
        return [row | {"counts": counts} for row, counts in zip(rows, frame["counts"], strict=True)]
    return rows


def kind_of_older(row: Row, target: Mention) -> str:
    """What a target is that was stored without it, as far as a drawing depends on it."""
    is_class = row["shape"] == Shape.BOUND and target.value is None
    return str(Kind.CLASS) if is_class else ""


def _target(figure: Mention) -> Target:
    """A class has a rank in place of a number; which one does not matter."""
    rank = 0 if figure.value is None else None
    return Target(figure.period, figure.value, figure.bound, rank=rank)
