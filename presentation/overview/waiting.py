"""The districts at a glance: a strip and counts per area, one line for plans without results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessment import Rating
from data.records.overview import PlanArea
from data.records.rows import IndicatorRow
from presentation.figures import no_result
from presentation.joining import clauses
from presentation.language import say
from presentation.overview.glance import Glance
from presentation.verdicts.counts import counted
from presentation.verdicts.outcome_words import rating_words


@dataclass(frozen=True)
class Waiting:
    """A plan without results: its areas, the targets of the first, its page, what else it holds."""

    places: Sequence[PlanArea]
    rows: Sequence[IndicatorRow]
    href: str
    tasks: int = 0
    actions: int = 0

    @property
    def first(self) -> PlanArea:
        """The area its page shows first."""
        return self.places[0]

    @property
    def count(self) -> int:
        """The targets that count: of the document's table, if it has one."""
        return len(counted(self.rows))


def heads(glances: Sequence[Glance]) -> Mapping[str, list[str]]:
    """Class -> the words that the areas have for it, over one column of their counts.

    Documents with several vocabularies stand in one table: a class that only one of them has is
    empty for the others.
    """
    words_by_rating: dict[str, dict[str, None]] = {}
    for item in glances:
        for rating, text in rating_words(item.counted).items():
            words_by_rating.setdefault(rating, {})[text] = None
    return {
        rating: list(words_by_rating[rating])
        for rating in Rating
        if rating in words_by_rating and rating != Rating.NOT_APPLICABLE
    }


def size_words(item: Glance) -> str:
    """The plan, how many of its targets count, and how many do not apply."""
    size, rest = (
        say("{plan_name}，{count} 项", plan_name=item.place.plan_name, count=len(item.counted)),
        left_out(item),
    )
    return say("{size}，另 {rest} 项不适用", size=size, rest=rest) if rest else size


def left_out(item: Glance) -> int:
    """How many targets do not apply to the area."""
    return sum(row.shown_rating == Rating.NOT_APPLICABLE for row in item.rows)


def left_out_words(item: Glance) -> str:
    """另 1 项不适用。 after a sentence that does not count it."""
    rest = left_out(item)
    return say("另 {rest} 项不适用。", rest=rest) if rest else ""


def waiting_words(item: Waiting) -> str:
    """What a plan without results holds: its targets, those of parts, its tasks."""
    return clauses(waiting_parts(item))


def waiting_parts(item: Waiting) -> list[str]:
    """The same as a list: first what is there and what is missing."""
    return [no_result.of_plan(item.first.plan_end, item.rows), *waiting_notes(item)]


def waiting_notes(item: Waiting) -> list[str]:
    """What else a plan without results holds."""
    place = item.first
    notes = []
    if place.others:
        notes.append(say("另有 {others} 个未列目标的结果", others=place.others))
    if item.tasks:
        notes.append(
            say("{actions} 项专项行动、{tasks} 项任务", actions=item.actions, tasks=item.tasks)
        )
    in_text = sum(not row.in_table for row in item.rows)
    if in_text < len(item.rows) and in_text:
        notes.append(say("文中另有 {in_text} 个目标，不计入", in_text=in_text))
    if parts := len({area.area for area in item.places} - {place.area}):
        notes.append(say("另有 {parts} 个区域单列目标", parts=parts))
    if place.plan_note:
        notes.append(place.plan_note)
    return notes
