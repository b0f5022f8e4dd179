"""What the overview says in sentences: made from rows, dates and plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from assessment import Rating
from data.records.overview import PlanArea
from data.records.places import Document
from data.records.rows import IndicatorRow
from presentation import dates
from presentation.figures import amounts, no_result, row_view
from presentation.indicators.headline_words import Part
from presentation.joining import clauses, listed
from presentation.language import say
from presentation.verdicts import below, grades
from presentation.verdicts.counts import are_told_by_word, counted, tally, unit_words
from presentation.verdicts.outcome_words import outcome_counts


@dataclass(frozen=True)
class Glance:
    """An area of a plan with the rows its page shows first, and the address of that page."""

    place: PlanArea
    rows: Sequence[IndicatorRow]
    href: str

    @property
    def name(self) -> str:
        """District and area: 某新区全境; 甲区."""
        return self.place.district_name + scope_words(self.place)

    @property
    def counted(self) -> list[IndicatorRow]:
        """The rows that count: of the document's table, and applying to the area."""
        return [row for row in counted(self.rows) if row.shown_rating != Rating.NOT_APPLICABLE]


def scope_words(place: PlanArea) -> str:
    """The scope; nothing where the area is the whole of a district without others by its name."""
    is_whole = place.area == place.district and not place.has_scopes
    return "" if is_whole else place.scope


def moment(glance: Glance) -> str:
    """2022 年底; 2020 年 for an annual plan."""
    if glance.place.plan_kind == "annual":
        return dates.period_words(glance.place.period)
    return dates.moment_words(glance.place.period)


def headline_parts(glances: Sequence[Glance]) -> list[Part]:
    """The title's words with the rating each part carries."""
    parts: list[Part] = []
    for _, group in groupby(glances, key=lambda item: (item.place.district, item.place.plan)):
        rated = [item for item in group if item.counted]
        if rated and are_told_by_word([row for item in rated for row in item.counted]):
            parts += [part for item in rated for part in _outcome(item)]
        elif rated:
            parts += _progress(rated)
    return parts or [(say("收录的规划都还没有结果。"), "")]


def _progress(glances: Sequence[Glance]) -> list[Part]:
    """某新区全境 9 项、核心区 5 项指标滞后于时序。"""
    parts: list[Part] = [(f"{glances[0].place.district_name}", "")]
    for index, item in enumerate(glances):
        lagging = tally(item.counted).lagging
        parts.append((("、" if index else "") + scope_words(item.place) + " ", ""))
        parts.append((say("{lagging} 项", lagging=lagging), Rating.BEHIND if lagging else ""))
    return [*parts, (say("指标滞后于时序。"), "")]


def _outcome(item: Glance) -> list[Part]:
    """甲区 2020 年 20 项指标中，13 项完成预期；官方评为完成预期的，有 6 项数值低于目标值。"""
    rows, total = item.counted, tally(item.counted).total
    official = any(row_view.is_official(row) for row in rows)
    when = moment(item) if official else item.place.plan_name + say("按系统测算")
    parts: list[Part] = [
        (
            say(
                "{name} {when} {total} 项{rows}中，",
                name=item.name,
                when=when,
                total=total,
                rows=unit_words(rows),
            ),
            "",
        )
    ]
    for index, (count, text, rating) in enumerate(outcome_counts(rows)):
        parts.append(("、" if index else "", ""))
        is_missed = rating in (Rating.BEHIND, Rating.LAGGING)
        parts.append((say("{count} 项", count=count), rating if is_missed else ""))
        parts.append((text, ""))
    if hidden := below.remark(rows):
        notes = clauses(row_view.rating_notes(rows))
        parts.append((f"；{hidden}" + (f"；{notes}" if notes else ""), ""))
    return [part for part in (*parts, ("。", "")) if part[0]]


def who_words(rows: Sequence[IndicatorRow]) -> str:
    """官方评价, 系统测算, or how many of each."""
    rated = [row for row in rows if row_view.is_rated(row)]
    official = sum(row_view.is_official(row) for row in rated)
    if official in (0, len(rated)):
        return grades.OFFICIAL() if official else grades.COMPUTED()
    return say(
        "{official} {official_2}，测算 {count}",
        official=grades.OFFICIAL(),
        official_2=official,
        count=len(rated) - official,
    )


def age_sentences(
    places: Sequence[PlanArea], documents: Sequence[Document], today: date
) -> list[str]:
    """How old a district's data are, and which of its plans they do not follow to the end."""
    if not documents:
        return []
    latest = max(documents, key=lambda item: item.data_until)
    sentences = [
        say(
            "最新数据截至 {data_until}，出自《{short_title}》（{latest}）。",
            data_until=day_words(latest.data_until),
            short_title=latest.short_title,
            latest=publication_words(latest),
        )
    ]
    return sentences + [
        f"{names}：{no_result.of_year(end, over=over, what=what)}。"
        for (end, over, what), names in _unseen(places, latest.data_until, today).items()
    ]


def _unseen(
    places: Sequence[PlanArea], data_until: str, today: date
) -> dict[tuple[int, bool, str], str]:
    """End, whether it is over, what is missing -> the plans no document follows to their end."""
    plans: dict[tuple[int, bool, str], list[str]] = {}
    rated = {place.plan for place in places if place.verdicts}
    final = {place.plan for place in places if place.has_final_results}
    for place in {place.plan: place for place in places}.values():
        if data_until < f"{place.plan_end}-12-31" and place.plan not in final:
            what = say("期末结果") if place.plan in rated else say("对应结果")
            key = place.plan_end, place.plan_end < today.year, what
            plans.setdefault(key, []).append(place.plan_name)
    return {key: listed(plans[key]) for key in sorted(plans)}


def day_words(text: str) -> str:
    """2023-06-30 -> 2023 年 6 月 30 日; a year or a month as far as it is printed."""
    units = zip(text.split("-"), (say("年"), say("月"), say("日")), strict=False)
    return " ".join(f"{int(number)} {unit}" for number, unit in units)


def publication_words(document: Document) -> str:
    """When a document was published, as far as it prints that: 2024 年公布; 文件未印日期."""
    return amounts.if_dated(
        document, say("{published}公布", published=day_words(document.published))
    )
