"""The rating rules on the page of the method: who set them, for whom, with which thresholds."""

from collections.abc import Mapping, Sequence

from assessment import Period, Rating
from assessment.exact import as_float
from assessment.examples import DUES, Due
from assessment.progress import schedule
from assessment.thresholds import TARGET, Thresholds
from data.records.rows import RatingRule
from presentation import dates, numbers
from presentation.joining import clauses, listed, phrases, sentence
from presentation.language import say
from presentation.methodology import labels
from presentation.verdicts import grades, rule_source
from presentation.verdicts.threshold_words import line_words

#: A class, its word, what the document prints for it at its date, and how it holds at others.
Row = tuple[str, str, str, str]


def lede(rules: Sequence[RatingRule]) -> str:
    """《……》表1-1 注2 印出了 2022 年底完成进度的评价办法: every rule that is printed."""
    printed = [rule for rule in rules if rule.set_by == "document"]
    return "".join(
        say(
            "《{of}{title}》{locator} 印出了{when}完成进度的评价办法。",
            of=rule.issued_for,
            title=rule.title,
            locator=rule.locator,
            when=_spaced(_date(rule)),
        )
        for rule in printed
    )


def carried(rules: Sequence[RatingRule]) -> str:
    """How plans and dates are judged for which no document prints a rule of progress."""
    setters = {rule.set_by for rule in rules if rule.method == "progress"}
    sentences = [
        say("公布的办法由本系统推广到其他时点") if "extended" in setters else "",
        say("公布的办法比照用于没有公布办法的多年规划") if "adapted" in setters else "",
        say("没有公布办法的多年规划，规则由本系统设定") if "system" in setters else "",
    ]
    return "".join(sentence(text) for text in sentences if text)


def compared(rules: Sequence[RatingRule]) -> str:
    """Who set the rules by which a result is compared with its target."""
    if any(rule.set_by != "system" for rule in rules if rule.method == "comparison"):
        return say("有文件公布办法的按它，没有的由本系统设定")
    return say("没有文件公布过办法，规则由本系统设定")


def _spaced(text: str) -> str:
    return f" {text}" if text else ""


def _date(rule: RatingRule) -> str:
    return dates.moment_words(rule.until) if rule.until else ""


def due(rule: RatingRule) -> float | None:
    """The schedule at the date a rule is printed for, per cent; None for a rule of every date."""
    if rule.plan_start is None or rule.plan_end is None or not rule.until:
        return None
    return as_float(schedule(rule.plan_start, rule.plan_end, Period.parse(rule.until)))


def set_by(rules: Sequence[RatingRule], part: str) -> str:
    """注2 所印, 本系统设定: who set a part of the method."""
    printed = [rule_source.short(rule) for rule in rules if part in rule.prints.split()]
    at = listed(dict.fromkeys(printed))
    return say("{at} 所印", at=at) if at else say("本系统设定")


def comparison(rules: Sequence[RatingRule]) -> Thresholds:
    """What a result is held against; the method's own where no rule says."""
    return next((rule.thresholds for rule in rules if rule.method == "comparison"), TARGET)


def schedule_words(rules: Sequence[RatingRule]) -> str:
    """What is due at the ends of a plan's years and between them, computed at its examples."""
    between = [example for example in DUES if Period.parse(example.period).is_part_year]
    ends = [example for example in DUES if example not in between]
    return labels.SCHEDULE_BY_YEARS(
        plan=dates.period_words(f"{ends[0].start}-{ends[0].end}"),
        ends=listed(map(due_words, ends)),
        by=set_by(rules, "schedule"),
        between=listed(
            say("{moment}为 {due}", moment=dates.moment_words(it.period), due=due_words(it))
            for it in between
        ),
    )


def due_words(example: Due) -> str:
    """What the schedule gives at an example, per cent."""
    when = Period.parse(example.period)
    return numbers.percent(as_float(schedule(example.start, example.end, when)))


def printed_head(rule: RatingRule) -> str:
    """注2 所印（2022 年底，应到 40%）: over what a document prints."""
    return say(
        "{at} 所印（{when}，应到 {due}）",
        at=rule_source.short(rule),
        when=_date(rule),
        due=numbers.percent(due(rule) or 0),
    )


def rows(rule: RatingRule, names: Mapping[str, str]) -> list[Row]:
    """The thresholds of a printed rule, best first; `names` are its document's words."""
    (lowest, _), *ends = rule.thresholds.lower_ends(due(rule) or 0.0)
    above_all = say("高于 100%")
    classes = [(Rating.AHEAD, above_all, above_all)]
    above = ""
    for rating, low in reversed(ends):
        here = say("大于或等于 {low}", low=numbers.percent(low))
        classes.append((rating, here + above, _in_general(rule, rating)))
        above = say("、小于 {low}", low=numbers.percent(low))
    last, low = ends[0]
    below = say("低于{share}", share=line_words(rule.thresholds, last))
    classes.append((lowest, say("低于 {low}", low=numbers.percent(low)), below))
    return [
        (rating.value, names.get(rating, grades.RATINGS[rating]), printed, general)
        for rating, printed, general in classes
    ]


def _in_general(rule: RatingRule, rating: Rating) -> str:
    return say("不低于{share}", share=line_words(rule.thresholds, rating))


def applies_to(rule: RatingRule) -> str:
    """某新区“十四五”规划，2022 年底; 其他规划; 各规划的结果."""
    whom = f"{rule.district_name}{rule.plan_name}"
    if not whom:
        whom = say("没有公布办法的规划") if rule.set_by == "adapted" else say("各规划")
    return phrases((whom, _date(rule) or say("各时点")))


def setter(rule: RatingRule) -> str:
    """Who set it, and where it is printed."""
    return {
        "document": say("文件公布：{place}", place=rule_source.place(rule)),
        "extended": say("本系统由{place}推广", place=rule_source.place(rule)),
        "adapted": say("本系统比照{place}", place=rule_source.place(rule)),
        "system": say("本系统设定"),
    }[rule.set_by]


def thresholds_words(rule: RatingRule) -> str:
    """不低于应到进度；不低于应到进度的 75%: the thresholds, best first."""
    if rule.unit == "share_of_target":
        if rule.nearly is None:
            return say("与目标比较")
        return say(
            "与目标比较，不低于目标的 {share} 为基本完成", share=numbers.percent(rule.nearly)
        )
    return clauses(_in_general(rule, rating) for rating in rule.thresholds.lines)
