"""The first sentence of a page, generated from its rows: checkable, neutral, adding up."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from assessment import Period, Rating
from data.records.rows import IndicatorRow
from presentation import dates
from presentation.figures import no_result, row_view
from presentation.figures.qualifiers import UNSTATED
from presentation.joining import bracketed, labelled, listed, sentence
from presentation.language import say
from presentation.places import scope_of
from presentation.verdicts import below, reasons, rule_source
from presentation.verdicts.counts import Tally, are_told_by_word, counted, tally, unit_words
from presentation.verdicts.outcome_words import outcome_counts

#: A part of a sentence: the words and the rating they carry ("" for plain words).
Part = tuple[str, str]


def headline_text(rows: Sequence[IndicatorRow]) -> str:
    """The headline as plain text: 截至 2022 年底，全境 23 项指标中，8 项……"""
    return "".join(text for text, _ in headline_parts(rows))


def title_text(rows: Sequence[IndicatorRow]) -> str:
    """The headline for a title, which a long one would lose its end in: of more classes than it
    has room for, how many targets are met and how many are not."""
    return "".join(text for text, _ in headline_parts(rows, _ROOM))


#: Classes that a title names.
_ROOM = 6


def lede_text(rows: Sequence[IndicatorRow]) -> str:
    """Who rates, where the gap is largest, why some are not rated, where verdicts differ."""
    rated = counted(rows)
    sentences = (
        _who_rates(rated),
        _noted(rated),
        below.sentence(rated),
        _why_open(rated),
        _differing(rated),
        _hanging(rated),
    )
    return "".join(text for text in sentences if text)


def headline_parts(rows: Sequence[IndicatorRow], room: int | None = None) -> list[Part]:
    """The words of the headline with the rating that each part carries; of more classes than
    there is `room` for, what is met and what is not."""
    shown = counted(rows)
    if not shown:
        return [(say("当前条件下没有指标。"), "")]
    count = tally(shown)
    area, unit = _area(shown), unit_words(shown)
    if count.total == 0:
        return [
            (say("{area} {count} 项{unit}均不适用。", area=area, count=len(shown), unit=unit), "")
        ]
    if count.open == count.total:
        return [(sentence(_all_open(shown)), "")]
    verdicts = verdict_parts(shown)
    if room is not None and len(verdicts) > room:
        verdicts = _progress(count)
    if count.open:
        verdicts.append((say("另有 {open} 项暂未评价", open=count.open), ""))
    parts = joined(
        say(
            "{until}，{area} {total} 项{unit}中，",
            until=_until(shown),
            area=area,
            total=count.total,
            unit=unit,
        ),
        verdicts,
    )
    hidden = below.remark(shown)
    return [*parts[:-1], (f"；{hidden}。", "")] if hidden else parts


def other_periods(rows: Sequence[Mapping[str, Any]], shown: str) -> list[tuple[str, str]]:
    """The periods of a plan beside the one `shown` that say more: later results, other verdicts.

    `rows` are those of `queries.periods`, in order of time.
    """
    periods = []
    for row in rows:
        when = dates.period_words(row["period"])
        if row["period"] == shown or not row["results"]:
            continue
        text = say("{when}另有 {count} 项结果", when=when, count=row["results"])
        if row["published"]:
            text += say("，{count} 项有官方评价", count=row["published"])
        periods.append((row["period"], text))
    return periods


def verdict_parts(rows: Sequence[IndicatorRow]) -> list[Part]:
    """How many have which verdict: by schedule, or in the words of outcomes, best first."""
    return _outcomes(rows) if are_told_by_word(rows) else _progress(tally(rows))


def _all_open(rows: Sequence[IndicatorRow]) -> str:
    """乙区 49 项指标均暂未评价：目标期已于…，收录的文件没有对应结果；部分另因目标非数值."""
    unit = unit_words(rows)
    sentence = say(
        "{area} {total} 项{unit}均暂未评价", area=_area(rows), total=tally(rows).total, unit=unit
    )
    missing = Counter(no_result.sentence(row) for row in rows if no_result.is_so(row))
    if not missing:
        return labelled(sentence, _reasons(rows))
    first, rest = missing.most_common(1)[0][0], [row for row in rows if not no_result.is_so(row)]
    return labelled(sentence, first) + (
        say("；部分另因{reasons}", reasons=_reasons(rest)) if rest else ""
    )


def _area(rows: Sequence[IndicatorRow]) -> str:
    """The rows' scope; where a document states it for few of them, that: 多数未说明口径的."""
    scopes = Counter(scope_of(row) for row in rows)
    scope, _ = scopes.most_common(1)[0]
    is_mixed = len(scopes) > 1 and scope == UNSTATED()
    return say("多数{scope}的", scope=scope) if is_mixed else scope


def _progress(tallied: Tally) -> list[Part]:
    counts = (
        (tallied.met, say("达到或超过预期进度"), Rating.ON_TRACK),
        (tallied.lagging, say("滞后"), Rating.BEHIND),
    )
    return [
        (say("{count} 项{text}", count=count, text=text), rating)
        for count, text, rating in counts
        if count
    ]


def _outcomes(rows: Sequence[IndicatorRow]) -> list[Part]:
    return [
        (say("{items} 项{text}", items=item.items, text=item.text), item.rating)
        for item in outcome_counts(rows)
    ]


def joined(start: str, parts: Sequence[Part]) -> list[Part]:
    """A sentence: its start, and its parts with commas between them."""
    sentence: list[Part] = [(start, "")]
    for index, part in enumerate(parts):
        sentence += [part, ("。" if index == len(parts) - 1 else "，", "")]
    return sentence


def _until(rows: Sequence[IndicatorRow]) -> str:
    """截至 2022 年底; 截至 2023 年上半年末; 2020 年 for an annual plan."""
    return _when(rows[0]) if _is_whole_year(rows[0]) else say("截至 {when}", when=_when(rows[0]))


def _when(row: IndicatorRow) -> str:
    return (dates.period_words if _is_whole_year(row) else dates.moment_words)(row.period)


def _is_whole_year(row: IndicatorRow) -> bool:
    return row.plan_kind == "annual" and not Period.parse(row.period).is_part_year


def dated(lines: Sequence[tuple[str, Sequence[IndicatorRow]]]) -> list[str]:
    """The scopes of areas, each with its date where these differ: 核心区（2023 年上半年末）."""
    moments = [_when(rows[0]) if rows else "" for _, rows in lines]
    several = len(set(filter(None, moments))) > 1
    return [
        bracketed(scope, when) if several and when else scope
        for (scope, _), when in zip(lines, moments, strict=True)
    ]


def _who_rates(rows: Sequence[IndicatorRow]) -> str:
    rated = [row for row in rows if row_view.is_rated(row)]
    official = sum(row_view.is_official(row) for row in rated)
    if not rated or official == len(rated):
        return ""
    if official == 0:
        return say("本期没有官方评价，以下均为系统测算。")
    return say(
        "{official} 项为官方评价，{count} 项为系统测算。",
        official=official,
        count=len(rated) - official,
    )


def _noted(rows: Sequence[IndicatorRow]) -> str:
    """What the document's own notes say of its verdicts: “完成预期”（注3：指完成考虑……的目标）。"""
    return "".join(sentence(note) for note in row_view.rating_notes(rows))


def _why_open(rows: Sequence[IndicatorRow]) -> str:
    count = tally(rows)
    if count.open in (0, count.total):
        return ""
    return say("暂未评价不是滞后，原因是{reasons}。", reasons=_reasons(rows))


def _reasons(rows: Sequence[IndicatorRow]) -> str:
    """The reasons in words, the most frequent first."""
    open_rows = [row for row in rows if row.shown_rating == Rating.NOT_ASSESSED]
    count = Counter(reasons.reason_words(row) for row in open_rows)
    names = [name for name, _ in count.most_common() if name]
    return listed(names) or say("文件未给出")


def _hanging(rows: Sequence[IndicatorRow]) -> str:
    """How many verdicts hang on which of two printed figures or verdicts is used."""
    count = sum(row.other is not None for row in rows)
    return (
        say("{count} 项原文印得不一致，评价因采用哪一处而异，标“※”。", count=count) if count else ""
    )


def _differing(rows: Sequence[IndicatorRow]) -> str:
    differing = [row for row in rows if row.agrees is False]
    if not differing:
        return ""
    remark = say(
        "{count} 项的官方评价与系统测算不同，以官方评价为准，测算结果并列。", count=len(differing)
    )
    return remark + rule_source.sources_words(differing)
