"""A target and a result as the parts of a sentence."""

from __future__ import annotations

from data.records import Mention
from presentation import words
from presentation.language import say

#: How a name begins that says what is done: 新建绿色工厂 50 个 is no level that is reached.
_DEEDS = ("新增", "新建", "建成", "建设", "创建", "打造", "培育", "引进", "实施", "启动", "提质",
          "深化", "入选", "争取", "回购", "装修", "计划")  # fmt: skip


def target(mention: Mention, label: str) -> str:
    """目标是 2025 年达到 2500 家。 The printed text where it is no number.

    `label` is what the indicator is called.
    """
    if mention.value is None:
        return say("目标为{quoted}。", quoted=words.quoted(mention))
    what, when = words.amount(mention), words.period_words(mention.period)
    shapes = {
        "every_year": say("目标是每年{what}", what=what),
        "average_growth": say("目标是{when}年均增长 {what}", when=when, what=what),
        "yoy_growth": say("目标是{when}增长 {what}", when=when, what=what),
        "cumulative": say("目标是{when}累计 {what}", when=when, what=what),
        "change": say("目标是{when}变化 {what}", when=when, what=what),
    }
    reach = "" if mention.bound in ("ge", "gt", "le", "lt") else say("达到 ")
    if reach and label.startswith(_DEEDS):
        reach = " "
    return (
        _tidy(
            shapes.get(
                mention.basis, say("目标是 {when}{reach}{what}", when=when, reach=reach, what=what)
            )
        )
        + "。"
    )


def actual(mention: Mention, kind: str) -> str:
    """2022 年底为 1423 家, without a full stop; `kind` is the indicator's."""
    if mention.value is None:
        return say(
            "{period}为{quoted}",
            period=words.moment_words(mention.period),
            quoted=words.quoted(mention),
        )
    kind = "growth" if mention.basis in ("yoy_growth", "average_growth") else kind
    when, what = words.moment_words(mention.period, kind), words.amount(mention)
    verbs = {
        "yoy_growth": say("增长 "),
        "average_growth": say("年均增长 "),
        "cumulative": say("累计 "),
    }
    return _tidy(f"{when}{verbs.get(mention.basis, say('为 '))}{what}")


def _tidy(text: str) -> str:
    """A verb before a Chinese bound word takes no space: 增长约 6 %, not 增长 约 6 %."""
    for word in words.BOUNDS.values():
        text = text.replace(" " + word, word)
    return text
