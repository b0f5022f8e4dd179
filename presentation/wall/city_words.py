"""The board of the whole: a row a district, the largest gaps, what is new, what is awaited."""

from collections.abc import Sequence

from assessment import Rating
from data.records.changes import Revision
from data.records.rows import IndicatorRow
from presentation.changes import change_words
from presentation.figures.row_view import distance
from presentation.joining import clauses
from presentation.language import say
from presentation.overview.glance import moment, who_words
from presentation.verdicts.below import below
from presentation.verdicts.counts import tally
from presentation.verdicts.outcome_words import rating_words
from presentation.wall.scene_words import Scene

#: Gaps on the board: of each area its largest.
_GAPS = 5
#: Changes told one by one.
_NEWS = 3


def about(scene: Scene) -> str:
    """2022 年底 · 官方评价."""
    return f"{moment(scene.glance)} · {scene.glance.place.plan_name} · {who_words(scene.rows)}"


def counts(scene: Scene) -> list[tuple[str, str, int]]:
    """Class, words and number of each verdict of a scene, in its document's order; of many classes
    those that occur."""
    number, names = tally(scene.rows), rating_words(scene.rows)
    counted = [
        (rating, text, number.of(rating))
        for rating, text in names.items()
        if rating != Rating.NOT_APPLICABLE
    ]
    return counted if len(counted) <= 5 else [item for item in counted if item[2]]


def gaps(scenes: Sequence[Scene]) -> list[tuple[Scene, IndicatorRow]]:
    """Of each area the row farthest below what is due, in the areas' order; never ranked across.

    A row that two areas of a district share is told once; the other area has its next one.
    """
    shown: list[tuple[Scene, IndicatorRow]] = []
    seen: set[tuple[str, str, float | None]] = set()
    for scene in scenes:
        for row in below(scene.rows):
            key = (row.district, row.indicator, distance(row))
            if key[2] is not None and key not in seen:
                seen.add(key)
                shown.append((scene, row))
                break
    return shown[:_GAPS]


def awaited(scenes: Sequence[Scene]) -> str:
    """没有结果的规划：示例市 2025年计划 42 项目标……: one line for all of them."""
    plans = [
        say(
            "{name} {plan} {count} 项目标",
            name=scene.glance.name,
            plan=scene.glance.place.plan_name,
            count=len(scene.rows),
        )
        for scene in scenes
        if not scene.is_rated
    ]
    return say("还没有结果：{plans}。", plans=clauses(plans)) if plans else ""


def news(revision: Revision | None) -> list[str]:
    """The latest revision: its day and counts, then what became of single figures."""
    if revision is None:
        return [say("这一版本没有记录改动。")]
    first = say("{day}：{counts}", day=revision.day, counts=change_words.counted(revision.changes))
    groups = [group for _, of_kind in change_words.by_kind(revision.changes) for group in of_kind]
    return [first, *(change_words.row_words(group) for group in groups[:_NEWS])]
