"""What touches people's lives: of each topic one line per district."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.records.overview import PlanArea, Topic
from data.records.rows import IndicatorRow
from presentation import dates, numbers
from presentation.compare.comparability import as_printed
from presentation.figures import amounts, row_view
from presentation.joining import bracketed
from presentation.language import say
from presentation.overview.glance import Glance, moment, scope_words
from presentation.overview.waiting import Waiting

#: A topic with so many results leaves out plans that have targets alone.
_ENOUGH = 2


@dataclass(frozen=True)
class LifeLine:
    """One area's figure for a topic, and the page of the indicator there."""

    place: PlanArea
    row: IndicatorRow

    @property
    def name(self) -> str:
        """某新区全境; 甲区."""
        return self.place.district_name + scope_words(self.place)

    @property
    def when(self) -> str:
        """The date of the result, or whose target it is."""
        if not has_result(self.row):
            return say("{year}目标", year=dates.period_words(self.row.target_period))
        return moment(Glance(self.place, (), ""))

    @property
    def figures(self) -> str:
        """The result beside the target, see `figures_words`."""
        return figures_words(self.row)

    @property
    def why(self) -> str:
        """What makes the verdict plain: how far, by when, or the document's note."""
        row = self.row
        done = row_view.completion(row)
        if row.published_note and row_view.is_official(row):
            return row.published_note
        if done is None or row.schedule is None or row_view.is_comparison(row):
            return ""
        return say(
            "完成 {done}，应到 {due}",
            done=row_view.completion_since(row),
            due=numbers.percent(row.schedule),
        )


def life_lines(
    topic: Topic, glances: Sequence[Glance], waiting: Sequence[Waiting]
) -> list[LifeLine]:
    """A line per district: its first rated figure, else one with a result, else its target."""
    seen = [LifeLine(item.place, row) for item in glances for row in item.rows]
    lines = _first(topic, [line for line in seen if row_view.is_rated(line.row)])
    lines += _first(topic, [line for line in seen if has_result(line.row)], lines)
    if len(lines) < _ENOUGH:
        later = [LifeLine(item.first, row) for item in waiting for row in item.rows]
        lines += _first(topic, later, lines)
    order = [line.place.district for line in seen]
    order += [line.place.district for line in lines]
    return sorted(lines, key=lambda line: order.index(line.place.district))


def figures_words(row: IndicatorRow) -> str:
    """309 天，目标 ≥320; the target alone where there is no result."""
    goal, actual = row.target, row.actual
    basis = amounts.basis_words(goal)
    target = bracketed(as_printed(goal), basis)
    if actual is None or actual.value is None:
        return say("目标 {target}", target=target)
    return say("{actual}，目标 {target}", actual=as_printed(actual), target=target)


def has_result(row: IndicatorRow) -> bool:
    """Whether a number is printed for the row's period."""
    return row.actual is not None and row.actual.value is not None


def _first(
    topic: Topic, lines: Iterable[LifeLine], known: Sequence[LifeLine] = ()
) -> list[LifeLine]:
    """Of each district not yet known its line for the topic's preferred indicator."""
    of_topic = [line for line in lines if line.row.indicator in topic.indicators]
    of_topic.sort(key=lambda line: topic.indicators.index(line.row.indicator))
    by_district: dict[str, LifeLine] = {line.place.district: line for line in known}
    for line in of_topic:
        by_district.setdefault(line.place.district, line)
    return [line for line in by_district.values() if line not in known]
