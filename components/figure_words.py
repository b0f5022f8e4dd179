"""A target and a result as the parts of a sentence."""

from __future__ import annotations

from components import words
from data.records import Mention

#: How a name begins that says what is done: 新建绿色工厂 50 个 is no level that is reached.
_DEEDS = ("新增", "新建", "建成", "建设", "创建", "打造", "培育", "引进", "实施", "启动", "提质",
          "深化", "入选", "争取", "回购", "装修", "计划")  # fmt: skip


def target(mention: Mention, label: str) -> str:
    """目标是 2025 年达到 2500 家。 The printed text where it is no number.

    `label` is what the indicator is called.
    """
    if mention.value is None:
        return f"目标为{words.quoted(mention)}。"
    what, when = words.amount(mention), words.period_words(mention.period)
    shapes = {
        "every_year": f"目标是每年{what}",
        "average_growth": f"目标是{when}年均增长 {what}",
        "yoy_growth": f"目标是{when}增长 {what}",
        "cumulative": f"目标是{when}累计 {what}",
        "change": f"目标是{when}变化 {what}",
    }
    reach = "" if mention.bound in ("ge", "gt", "le", "lt") else "达到 "
    if reach and label.startswith(_DEEDS):
        reach = " "
    return _tidy(shapes.get(mention.basis, f"目标是 {when}{reach}{what}")) + "。"


def actual(mention: Mention, kind: str) -> str:
    """2022 年底为 1423 家, without a full stop; `kind` is the indicator's."""
    if mention.value is None:
        return f"{words.moment_words(mention.period)}为{words.quoted(mention)}"
    kind = "growth" if mention.basis in ("yoy_growth", "average_growth") else kind
    when, what = words.moment_words(mention.period, kind), words.amount(mention)
    verbs = {"yoy_growth": "增长 ", "average_growth": "年均增长 ", "cumulative": "累计 "}
    return _tidy(f"{when}{verbs.get(mention.basis, '为 ')}{what}")


def _tidy(text: str) -> str:
    """A verb before a Chinese bound word takes no space: 增长约 6 %, not 增长 约 6 %."""
    for word in words.BOUNDS.values():
        text = text.replace(" " + word, word)
    return text
