"""What an indicator's row says, before it is drawn: verdict, progress, bound, sentences."""

from collections.abc import Mapping, Sequence

from assessment import Method, Period, Rating
from assessment.outcome import RATED as RATED
from assessment.outcome import Shape
from assessment.thresholds import SCHEDULE, TARGET, Thresholds
from data.records.rows import IndicatorRow
from presentation import dates, numbers
from presentation.figures import amounts, figure_words
from presentation.joining import bracketed, phrases, sentence
from presentation.language import say
from presentation.verdicts import doubt, grades, reasons


def is_rated(row: IndicatorRow) -> bool:
    """Whether the page shows a verdict rather than a reason."""
    return row.shown_rating in RATED


def other_baseline(row: IndicatorRow) -> str:
    """2019 年: the year of a baseline that is not that of the year before the plan; else ""."""
    if row.baseline is None or not row.plan_start:
        return ""
    is_usual = Period.parse(row.baseline.period).year == row.plan_start - 1
    return "" if is_usual else dates.period_words(row.baseline.period)


def is_lagging(row: IndicatorRow) -> bool:
    """Whether the shown verdict says that target or schedule is missed."""
    return row.shown_met is False


def is_official(row: IndicatorRow) -> bool:
    """Whether the shown verdict is the one the document prints."""
    return is_rated(row) and row.published_rating == row.shown_rating


def is_comparison(row: IndicatorRow) -> bool:
    """Whether the result is compared with its target, without a schedule before it."""
    # A verdict without arithmetic (超额完成) at a plan's end is one on its result.
    return compares(row.method, row.period, row.target_period) or (not row.steps and is_over(row))


def is_over(row: IndicatorRow) -> bool:
    """Whether the target's period has passed at the row's period."""
    return Period.parse(row.period).end >= Period.parse(row.target_period).end


def compares(method: str, period: str, target_period: str) -> bool:
    """Whether a method compares a result with its target: a yearly bound does at the plan's end."""
    if method == Method.EVERY_YEAR:
        return Period.parse(period).end >= Period.parse(target_period).end
    return method in (Method.ANNUAL, Method.FINAL)


def computed_words(row: IndicatorRow) -> str:
    """The computed verdict: outcome words where a result is compared with its target."""
    return computed_table(row).get(row.rating, row.rating)


def computed_table(row: IndicatorRow) -> Mapping[str, str]:
    """Class -> the word of a computed verdict.

    A rule that the plan's document prints speaks in that document's words; those of results fit
    where a result is compared with its target.
    """
    if is_comparison(row):
        return grades.OUTCOMES
    if row.rule_by not in ("document", "extended"):
        return grades.RATINGS
    of_scheme = {word.rating: word.printed for word in reversed(row.scheme)}
    return {**grades.RATINGS, **of_scheme}


def thresholds(row: IndicatorRow) -> Thresholds:
    """Those of the row's rule; releases of older code name none and know one only."""
    if row.rule is not None:
        return row.rule.thresholds
    return TARGET if is_comparison(row) else SCHEDULE


def verdict_words(row: IndicatorRow) -> str:
    """The shown verdict: the document's own words, else the computed ones."""
    return row.published_words if is_official(row) else computed_words(row)


def who(row: IndicatorRow) -> str:
    """官方评价 or 系统测算; the reason where there is no verdict."""
    if is_rated(row):
        return grades.OFFICIAL() if is_official(row) else grades.COMPUTED()
    return "" if row.shown_rating == Rating.NOT_APPLICABLE else reasons.reason_words(row)


def flags(row: IndicatorRow) -> list[str]:
    """What stands beside the shown verdict: a computed one that differs, a figure or a verdict
    that the document prints otherwise, a baseline of another year than the others have."""
    differs = say("≠ 测算：{row}", row=computed_words(row)) if row.agrees is False else ""
    other = doubt.short(row, computed_table(row))
    return [text for text in (differs, f"※ {other}" if other else "", base_flag(row)) if text]


def base_flag(row: IndicatorRow) -> str:
    """基期 2019 年, where a completion counts from another year than all others do; else ""."""
    base = _other_base(row)
    return say("基期 {base}", base=base) if base else ""


def _other_base(row: IndicatorRow) -> str:
    """The year that a completion counts from, where it is not that of all others."""
    has_length = completion(row) is not None and not is_bound(row) and not is_comparison(row)
    return other_baseline(row) if has_length else ""


def doubt_sentence(row: IndicatorRow) -> str:
    """What the document prints otherwise, in full, without its full stop; "" where nothing."""
    return doubt.sentence(row, computed_table(row))


def byline(row: IndicatorRow) -> str:
    """Who says the verdict, with the note that limits an official one: what stands beside it."""
    return phrases([who(row), row.published_note if is_official(row) else ""])


def noted(row: IndicatorRow) -> str:
    """（注3：指完成考虑疫情影响的目标）: the note of an official verdict; "" without one."""
    return bracketed("", row.published_note if row.published_words else "")


def rating_notes(rows: Sequence[IndicatorRow]) -> list[str]:
    """The notes of the official verdicts shown, each once: “完成预期”（注3：指完成考虑……）."""
    return list(
        dict.fromkeys(
            f"“{row.published_words}”{noted(row)}"
            for row in rows
            if is_official(row) and row.published_note
        )
    )


def completion(row: IndicatorRow) -> float | None:
    """Completion in per cent: the published one where printed, else the computed one."""
    published = row.published_completion
    if published is not None and published.value is not None:
        return published.value
    return row.completion


def completion_words(row: IndicatorRow) -> str:
    """Completion as printed, or computed with one decimal."""
    published = row.published_completion
    if published is not None and published.value is not None:
        return numbers.unit_after(amounts.printed(published), "%").replace("-", "−")
    if row.completion is None:
        return amounts.NOTHING
    # 〉40000 of 40000 is more than all of it.
    beyond = row.actual is not None and row.actual.bound == "gt" and row.direction == "higher"
    return (
        say("超过 {completion}", completion=numbers.percent(row.completion))
        if beyond
        else numbers.percent(row.completion)
    )


def completion_since(row: IndicatorRow) -> str:
    """The completion in a sentence: 17.5%（以 2019 年为基期） where it counts from another year."""
    base = _other_base(row)
    return bracketed(completion_words(row), say("以 {base}为基期", base=base) if base else "")


def is_computed_completion(row: IndicatorRow) -> bool:
    """Whether a computed completion stands under an official verdict and must say so."""
    published = row.published_completion
    return is_official(row) and (published is None or published.value is None)


def gap(row: IndicatorRow) -> float | None:
    """Points between completion and schedule; None where there is no length to compare."""
    done = completion(row)
    if done is None or row.schedule is None or not is_rated(row):
        return None
    return done - row.schedule


def distance(row: IndicatorRow) -> float | None:
    """Points between completion and what is due; None for a bound and where no length is known.

    Where a result is compared with its target, all of the target is due.
    """
    done = completion(row)
    if done is None or is_bound(row):
        return None
    return done - 100 if is_comparison(row) else gap(row)


def is_bound(row: IndicatorRow) -> bool:
    """Whether the result is met or missed instead of having a length."""
    return row.shape == Shape.BOUND


def target_sentence(row: IndicatorRow) -> str:
    """The target in words: 目标是 2025 年达到 2500 家。; 力争目标是……"""
    return sentence(target_clause(row))


def target_clause(row: IndicatorRow) -> str:
    """The same without its full stop."""
    since = row.baseline if _is_since(row) else None
    aim, clause = amounts.aim(row.target), figure_words.target(row.target, row.label, since)
    return (
        say("原文“{aim}”：{clause}", aim=aim, clause=clause) if len(aim) > _A_WORD else aim + clause
    )


#: Characters of a word that may stand before 目标 (力争目标); a longer phrase is quoted.
_A_WORD = 2


def _is_since(row: IndicatorRow) -> bool:
    """Whether the target is a change of the level that the baseline gives."""
    return row.baseline is not None and row.baseline.basis == "level"


def actual_sentence(row: IndicatorRow) -> str:
    """The result in words, without its full stop; empty where there is none."""
    # What is held against a target has steps, also a class, a ratio or a range.
    if row.actual is None or (row.actual.value is None and not row.steps):
        return ""
    return phrases([figure_words.actual(row.actual, row.kind), figure_words.so_far(row)])


def verdict_sentence(row: IndicatorRow) -> str:
    """Who says what; a differing computed verdict is named too."""
    if not is_rated(row):
        return _unrated_sentence(row)
    note = noted(row) if is_official(row) else ""
    sentences = [
        say("{who}：{verdict}{note}。", who=who(row), verdict=verdict_words(row), note=note),
        say("系统测算：{verdict}。", verdict=computed_words(row)) if row.agrees is False else "",
        say("{doubt}。", doubt=doubt_sentence(row)) if row.other else "",
    ]
    return "".join(sentences)


def _unrated_sentence(row: IndicatorRow) -> str:
    short, label, why = reasons.reason_words(row), verdict_words(row), reasons.reason_sentence(row)
    if short in ("", label):
        return say("{label}：{why}。", label=label, why=why)
    return say("{label}（{short}）：{why}。", label=label, short=short, why=why)
