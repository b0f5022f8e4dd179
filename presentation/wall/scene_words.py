"""What a board of the wall says: age, order of the rows, pace, sources. Made from the records."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assessment import Period
from data.records.places import Document
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from presentation.citing import cited
from presentation.figures import amounts, no_result, row_view
from presentation.figures.as_printed import qualified
from presentation.indicators import pace_words
from presentation.joining import clauses, listed, phrases
from presentation.language import say
from presentation.overview.glance import Glance, day_words, moment, scope_words, who_words
from presentation.verdicts import rule_source
from presentation.verdicts.below import is_below
from presentation.verdicts.counts import are_compared, are_told_by_word, tally, unit_words

#: Per cent from which a completion is told by the step it is a part of.
_LARGE = 500


@dataclass(frozen=True)
class Scene:
    """One screen of the wall: an area of a plan, its investment figures, its documents.

    `id` is stable between releases; `label` stands on the wall's tab.
    """

    id: str
    label: str
    glance: Glance
    investments: Sequence[Investment]
    documents: Mapping[str, Document]

    @property
    def rows(self) -> list[IndicatorRow]:
        """The rows that count, each with the schedule it is held against."""
        return self.glance.counted

    @property
    def is_rated(self) -> bool:
        """Whether there is any verdict to show; else the board tells what is awaited."""
        return any(row_view.is_rated(row) for row in self.rows)

    @property
    def title(self) -> str:
        """某新区全境，“十四五”规划: for those who cannot see the board."""
        return phrases([self.glance.name, self.glance.place.plan_name])


def leading(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """What is rated and not below, the furthest first; rows without a length (kept bounds) last."""
    reached = [row for row in rows if row_view.is_rated(row) and not is_below(row)]
    return sorted(reached, key=_furthest_first)


def step_words(row: IndicatorRow) -> str:
    """目标只从 45.1 到 45.5，已到 50.47: why a completion is so large; "" for others."""
    done, mentions = row_view.completion(row), (row.baseline, row.target, row.actual)
    if done is None or done < _LARGE or row_view.is_comparison(row) or None in mentions:
        return ""
    before, goal, now = map(amounts.printed, mentions)
    return say("目标只从 {before} 到 {goal}，已到 {now}", before=before, goal=goal, now=now)


def _furthest_first(row: IndicatorRow) -> float:
    ahead = row_view.distance(row)
    return float("inf") if ahead is None else -ahead


def leading_title(rows: Sequence[IndicatorRow]) -> str:
    """达到或超过 8 项; 达到或超过目标 10 项; 其余 13 项 where verdicts hide what is below.

    The verdicts one by one stand in the counts above: a line of all of them leaves no row room.
    """
    met = leading(rows)
    if not are_told_by_word(rows):
        return say("达到或超过 {count} 项", count=len(met))
    if len(met) < tally(rows).met or not are_compared(rows):
        return say("其余 {count} 项", count=len(met))
    return say("达到或超过目标 {count} 项", count=len(met)) if met else say("没有完成目标的指标")


def subtitle(scene: Scene) -> str:
    """“十四五”规划，23 项指标，官方评价; for an awaited plan its targets and publication."""
    plan, count = scene.glance.place.plan_name, len(scene.rows)
    if scene.is_rated:
        facts = [
            say(
                "{plan}，{count} 项{rows}，{rows_2}",
                plan=plan,
                count=count,
                rows=unit_words(scene.rows),
                rows_2=who_words(scene.rows),
            )
        ]
        # A board has no room for another line: the marks of quotation are left out.
        facts += [re.sub("[“”]", "", note) for note in row_view.rating_notes(scene.rows)]
        return phrases(facts)
    facts = [say("{plan}，{count} 项目标", plan=plan, count=count)]
    for document in used_documents(scene)[:1]:
        facts.append(
            amounts.if_dated(
                document, say("文件公布于 {published}", published=day_words(document.published))
            )
        )
    return phrases(facts)


def age(scene: Scene, today: date) -> tuple[str, str]:
    """The moment the board describes, and how far it is from today."""
    if not scene.is_rated:
        end = Period.parse(str(scene.glance.place.plan_end))
        months = months_since(end, today)
        distance = no_result.until(end.year, over=months >= 0)
        if months >= 0:
            return distance, say("距今 {months}", months=span_words(months))
        # The month that has begun is no whole one.
        return distance, say("还有 {months}", months=span_words(-months - (today.day > 1)))
    months = months_since(Period.parse(scene.glance.place.period), today)
    return say("数据时点 {moment}", moment=moment(scene.glance)), say(
        "距今 {months}", months=span_words(months)
    )


def months_since(period: Period, today: date) -> int:
    """Whole months from the end of a period to a day; before it as many, begun ones included."""
    end = int(period.end) * 12 + round(period.end % 1 * 12)
    return today.year * 12 + today.month - 1 - end


def span_words(months: int) -> str:
    """46 -> 3 年 10 个月; 0 -> 不到 1 个月."""
    years, rest = divmod(months, 12)
    parts = [
        say("{years} 年", years=years) if years else "",
        say("{rest} 个月", rest=rest) if rest else "",
    ]
    return " ".join(part for part in parts if part) or say("不到 1 个月")


def figures_words(row: IndicatorRow) -> str:
    """实际 1423，目标 2500 家; 当年增速 3，五年年均目标 7*（%） where the two count differently."""
    counts, target_counts = amounts.basis_words(row.actual), amounts.basis_words(row.target)
    if counts == target_counts:
        counts = target_counts = ""
    result = f"{counts or say('实际')} {amounts.printed(row.actual)}"
    return say(
        "{result}，{target_counts}目标 {qualified}",
        result=result,
        target_counts=target_counts,
        qualified=qualified(row.target),
    )


def pace_line(row: IndicatorRow) -> str:
    """测算：2023—2025 年每年需增 7.47%: what reaches the target; "" where none is needed."""
    pace = pace_words.briefly(row) if row_view.is_lagging(row) else ""
    return say("测算：{pace}", pace=pace) if pace else ""


def outcome_words(row: IndicatorRow) -> str:
    """The last column: the completion, or on which side of its bound a row stands."""
    if row_view.is_bound(row):
        return say("达标") if row.met else say("未达标")
    return row_view.completion_words(row)


def used_documents(scene: Scene) -> list[Document]:
    """The documents behind the rows, those of the results first."""
    figures = [row.actual for row in scene.rows] + [row.target for row in scene.rows]
    names = dict.fromkeys(figure.document for figure in figures if figure is not None)
    return [scene.documents[name] for name in names if name in scene.documents]


def source_words(scene: Scene) -> str:
    """出处：《中期评估报告》表1-1；项目：（三）重点项目推进有力；缺角的 3 项官方评价与测算不同."""
    tables = dict.fromkeys(row.printed_table for row in scene.rows if row.in_table)
    where = listed(tables) if len(tables) == 1 else ""
    source = (
        say("出处：")
        + "".join(cited.title(item.short_title) for item in used_documents(scene))
        + where
    )
    ears = sum(row.agrees is False for row in scene.rows)
    differ = say("缺角的 {ears} 项官方评价与测算不同", ears=ears) if ears else ""
    notes = [
        _projects_source(scene),
        differ,
        _hanging(scene),
        rule_source.setters_words(scene.rows),
    ]
    return clauses([source, *(note for note in notes if note)])


def _hanging(scene: Scene) -> str:
    """※ 原文印得不一致：森林覆盖率: for rows that a screen has no room for."""
    names = [row.label.removeprefix("#") for row in scene.rows if row.other is not None]
    return say("※ 原文印得不一致：{names}", names=listed(names)) if names else ""


def _projects_source(scene: Scene) -> str:
    """Where the investment figures stand, as short as it can be named."""
    places = list(dict.fromkeys(item.locator.split(" › ")[-1] for item in scene.investments))
    used = {document.document for document in used_documents(scene)}
    others = dict.fromkeys(item.document for item in scene.investments if item.document not in used)
    named = "".join(cited.title(scene.documents[name].short_title) for name in others)
    return (
        say(
            "项目：{named}{place}{part}",
            named=named,
            place=places[0],
            part=say("等") if len(places) > 1 else "",
        )
        if places
        else ""
    )


def tab_label(glance: Glance, is_several: bool) -> str:
    """某新区 全境; 乙区 十三五 where the same area has several screens."""
    name = f"{glance.place.district_name} {scope_words(glance.place)}".strip()
    plan = re.sub("[“”]|规划$|计划$", "", glance.place.plan_name)
    return f"{name} {plan}" if is_several else name
