"""How an indicator moved towards its target: one record for the chart, its table and its words."""

from collections.abc import Sequence

from assessment import Period, Rating, Reason
from data.records.indicator import Break, PlacedMention
from data.records.places import Plan
from data.records.rows import IndicatorRow, Mention
from data.units import convertible, factor
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import with_unit
from presentation.trajectory.band import band_of
from presentation.trajectory.gaps import AMOUNTS, RATES, apart_words, is_apart, undrawn_words
from presentation.trajectory.records import Point, Span, Trajectory


def trajectory(
    row: IndicatorRow,
    plan: Plan,
    area: str,
    mentions: Sequence[PlacedMention],
    breaks: Sequence[Break] = (),
) -> Trajectory:
    """The trajectory of a row's target; `mentions` are those of its indicator, `area` its name."""
    results = [item.mention for item in mentions if _is_result(item, row)]
    comparable = [item for item in results if item.value is not None and counts_alike(item, row)]
    goal, band = _point(row.target, row, "target"), band_of(row, mentions)
    last = max(plan.end, Period.parse(row.target_period).year)
    points = [*_baseline(row, plan), *_results(comparable, row, plan)]
    changed = [
        item for item in breaks
        if item.area == row.area and plan.start < Period.parse(item.period).end <= last + 1
    ]  # fmt: skip
    spans = tuple(span for item in comparable if (span := _span(item, plan)))
    is_level = row.target.basis in ("every_year", *RATES)
    # A result of another coverage is drawn, and held against nothing.
    unlike = row.reason == Reason.COVERAGE_DIFFERS
    return Trajectory(
        figure_id=row.target.figure_id,
        name=row.label,
        area=area,
        unit=row.target.unit,
        kind=row.kind,
        measure=_measure(row),
        rating=row.shown_rating,
        period=row.period,
        first=min(
            [plan.start - 1, *(round(item.at) for item in points if item.mark == "baseline")]
        ),
        last=last,
        segments=_segments(points, changed, joined=_measure(row) != "rate" and not unlike),
        spans=spans,
        target=goal,
        is_level=is_level,
        schedule=() if is_level or changed or unlike else _schedule(row, plan, points, goal),
        breaks=tuple(changed),
        apart=tuple(apart_words(item, row) for item in _in_time(comparable) if is_apart(item, row)),
        undrawn=undrawn_words(row, len(points) + len(spans), band is not None),
        nearly=_nearly(row),
        nearly_words=row_view.computed_table(row)[Rating.SLIGHTLY_BEHIND],
        unread=tuple(item for item in results if item.value is None and item.printed_value),
        band=band,
    )


def _in_time(mentions: Sequence[Mention]) -> list[Mention]:
    """In order of the ends of their periods, of those that end together the shorter first."""
    return sorted(mentions, key=lambda item: Period.parse(item.period))


def _nearly(row: IndicatorRow) -> float | None:
    """From which share of the schedule a rule rates as slightly behind, per cent; None without."""
    rule = row_view.thresholds(row)
    return rule.nearly if rule.unit == "share_of_schedule" else None


def counts_alike(mention: Mention, row: IndicatorRow) -> bool:
    """Whether a figure may stand on one axis with the row's target: amounts, sums, or rates."""
    if row.target.basis in RATES:
        return mention.basis in RATES
    if (row.target.basis == "cumulative") != (mention.basis == "cumulative"):
        return False
    same = convertible(mention.unit, row.target.unit)
    return same and mention.basis in AMOUNTS and row.target.basis in AMOUNTS


def _is_result(placed: PlacedMention, row: IndicatorRow) -> bool:
    """One mention of each result printed for the row's plan and area."""
    is_here = (placed.district, placed.plan, placed.area) == (row.district, row.plan, row.area)
    return is_here and placed.counts and placed.role == "actual"


def _measure(row: IndicatorRow) -> str:
    if row.target.basis in RATES:
        return "rate"
    return "sum" if row.target.basis == "cumulative" else "level"


def _point(mention: Mention | None, row: IndicatorRow, mark: str) -> Point | None:
    if mention is None or mention.value is None or not counts_alike(mention, row):
        return None
    scale = factor(mention.unit, row.target.unit)
    labelled = mention if mark == "target" else amounts.without_long_unit(mention)
    printed, shown = with_unit(mention), amounts.amount(labelled)
    return Point(mention.period, mention.value * scale, printed, shown, mark, mention.figure_id)


def _baseline(row: IndicatorRow, plan: Plan) -> list[Point]:
    """The baseline at the end of the year before the plan, or of one before; sums start from
    nothing."""
    point = _point(row.baseline, row, "baseline")
    if point is None or row.target.basis == "cumulative" or round(point.at) > plan.start - 1:
        return []
    return [point]


def _results(mentions: Sequence[Mention], row: IndicatorRow, plan: Plan) -> list[Point]:
    """Results within the plan that may stand on its annual axis, in order of time."""
    points = []
    for mention in mentions:
        if is_apart(mention, row) or mention.basis == "average_growth":
            continue
        mark = "part" if Period.parse(mention.period).is_part_year else "actual"
        point = _point(mention, row, mark)
        if point is not None and Period.parse(mention.period).year >= plan.start:
            points.append(point)
    return sorted(points, key=lambda point: point.at)


def _span(mention: Mention, plan: Plan) -> Span | None:
    when = Period.parse(mention.period)
    if mention.basis != "average_growth" or mention.value is None or not when.is_range:
        return None
    if when.first < plan.start:
        return None
    printed, shown = with_unit(mention), amounts.amount(mention)
    return Span(mention.period, mention.value, printed, shown, mention.figure_id)


def _segments(
    points: Sequence[Point], breaks: Sequence[Break], *, joined: bool
) -> tuple[tuple[Point, ...], ...]:
    """Points that one line may join: no line crosses a break, no rate a year without a figure."""
    groups: list[list[Point]] = []
    for point in points:
        before = groups[-1][-1] if groups else None
        if before is None or _is_parted(before, point, breaks, joined):
            groups.append([])
        groups[-1].append(point)
    return tuple(tuple(group) for group in groups)


def _is_parted(before: Point, after: Point, breaks: Sequence[Break], joined: bool) -> bool:
    changes = [Period.parse(item.period).end - 1 for item in breaks]
    if any(before.at < change <= after.at for change in changes):
        return True
    return not joined and after.at - before.at > 1


def _schedule(
    row: IndicatorRow, plan: Plan, points: Sequence[Point], goal: Point | None
) -> tuple[tuple[int, float], ...]:
    """A straight line a year from the baseline to the target, where the target is an advance."""
    base = next((point.value for point in points if point.mark == "baseline"), None)
    if row.target.basis == "cumulative":
        base = 0.0
    if goal is None or base is None or plan.kind == "annual" or row.direction == "none":
        return ()
    if goal.value == base or (goal.value > base) != (row.direction == "higher"):
        return ()
    start, end = plan.start - 1, round(goal.at)
    step = (goal.value - base) / (end - start)
    return tuple((year, base + step * (year - start)) for year in range(start, end + 1))
