"""A target and a result as the parts of a sentence."""

from dataclasses import replace

from assessment import Period
from data.records.rows import IndicatorRow, Mention
from presentation import dates, numbers
from presentation.figures import amounts
from presentation.language import mark, say

#: How a name begins that says what is done: 新建绿色工厂 50 个 is no level that is reached.
_DEEDS = ("新增", "新建", "建成", "建设", "创建", "打造", "培育", "引进", "实施", "启动", "提质",
          "深化", "入选", "争取", "回购", "装修", "计划")  # fmt: skip


def target(mention: Mention, label: str, since: Mention | None = None) -> str:
    """目标是 2025 年达到 2500 家, without a full stop. The printed text where it is no number.

    `label` is what the indicator is called, `since` the level that a change is measured from.
    """
    if mention.value is None:
        return say("目标为{quoted}", quoted=amounts.quoted(mention))
    shapes = {
        "every_year": mark("目标是每年{what}"),
        "average_growth": mark("目标是{when}年均增长 {what}"),
        "yoy_growth": mark("目标是{when}增长 {what}"),
        "cumulative": mark("目标是{when}累计 {what}"),
        "change": mark("目标是{when}变化 {what}"),
        "change_rate": mark("目标是{when}变化 {what}"),
    }
    when = dates.period_words(mention.period)
    if since is not None and mention.basis in ("change", "change_rate"):
        return _since(mention, when, since)
    template = shapes.get(mention.basis) or _level(mention, label)
    if mention.basis == "yoy_growth" and Period.parse(mention.period).is_range:
        template = mark("目标是{when}每年增长 {what}")
    return _without_gaps(say(template, when=when, what=amounts.amount(mention)))


def _since(mention: Mention, when: str, since: Mention) -> str:
    """目标是 2025 年比 2020 年提高 1 岁."""
    assert mention.value is not None
    rises = mark("目标是 {when}比 {since}提高 {what}")
    falls = mark("目标是 {when}比 {since}下降 {what}")
    size = amounts.amount(replace(mention, value=abs(mention.value)))
    template = falls if mention.value < 0 else rises
    return _without_gaps(
        say(template, when=when, since=dates.period_words(since.period), what=size)
    )


def _level(mention: Mention, label: str) -> str:
    """A bound, or the name of a deed, takes the place of the verb."""
    if mention.bound in ("ge", "gt", "le", "lt"):
        return mark("目标是 {when}{what}")
    if label.startswith(_DEEDS):
        return mark("目标是 {when} {what}")
    return mark("目标是 {when}达到 {what}")


def actual(mention: Mention, kind: str) -> str:
    """2022 年底为 1423 家, without a full stop; `kind` is the indicator's."""
    if mention.value is None:
        return say(
            "{period}为{quoted}",
            period=dates.moment_words(mention.period),
            quoted=amounts.quoted(mention),
        )
    kind = "growth" if mention.basis in ("yoy_growth", "average_growth") else kind
    falls = kind == "growth" and mention.value < 0 and mention.bound == "eq"
    shown = replace(mention, value=-mention.value) if falls else mention
    when, what = dates.moment_words(mention.period, kind), amounts.amount(shown)
    shapes = {
        "yoy_growth": mark("{when}下降 {what}") if falls else mark("{when}增长 {what}"),
        "average_growth": mark("{when}年均下降 {what}") if falls else mark("{when}年均增长 {what}"),
        "cumulative": mark("{when}累计 {what}"),
    }
    template = shapes.get(mention.basis, mark("{when}为 {what}"))
    return _without_gaps(say(template, when=when, what=what))


def _without_gaps(text: str) -> str:
    """A verb before a Chinese bound word takes no space: 增长约 6 %, not 增长 约 6 %."""
    for word in amounts.BOUNDS.values():
        text = text.replace(" " + word, word)
    return text


def so_far(row: IndicatorRow) -> str:
    """What a target of several years is held against, where the last year's result is another
    number: 累计 35000 人; 比 2020 年提高 0.5 岁."""
    steps = {step.name: step for step in row.steps}
    step = steps.get("sum") or steps.get("compound") or steps.get("change")
    if step is None or row.actual is None or row.actual.basis == "cumulative":
        return ""
    unit = row.target.unit if step.name != "change" or row.target.unit != "%" else _points(row)
    amount = numbers.unit_after(numbers.number(abs(step.value)), unit)
    if step.name != "change":
        return say("累计 {amount}", amount=amount)
    since = dates.period_words(row.baseline.period) if row.baseline else ""
    moved = mark("比 {since}提高 {amount}") if step.value >= 0 else mark("比 {since}下降 {amount}")
    return say(moved, since=since, amount=amount)


def _points(row: IndicatorRow) -> str:
    return "%" if row.target.basis == "change_rate" else say("个百分点")
