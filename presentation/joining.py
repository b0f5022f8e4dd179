"""How parts are joined to a text: another language joins them with signs of its own.

Empty parts are left out.
"""

from collections.abc import Iterable

from presentation.language import Message, say

_IN_A_LIST = Message("、")
_IN_A_PHRASE = Message("，")
_IN_A_CLAUSE = Message("；")


def listed(parts: Iterable[str]) -> str:
    """Names one after the other: 经济发展、科技创新."""
    return _IN_A_LIST().join(filter(None, parts))


def phrases(parts: Iterable[str]) -> str:
    """Phrases of one clause: 核心区，2022 年底."""
    return _IN_A_PHRASE().join(filter(None, parts))


def clauses(parts: Iterable[str]) -> str:
    """Clauses of one sentence: 表1-1 第4行；不变价."""
    return _IN_A_CLAUSE().join(filter(None, parts))


def facts(parts: Iterable[str]) -> str:
    """Facts side by side, in a line that is no sentence: 某区 · “十四五”规划 · 2022 年."""
    return " · ".join(filter(None, parts))


def sentence(text: str) -> str:
    """A text as a sentence, with the full stop that a printed text may have already."""
    return say("{text}。", text=text.rstrip("。")) if text else ""


def labelled(name: str, text: str) -> str:
    """What is said under a name: 测算：滞后."""
    return say("{name}：{text}", name=name, text=text)


def bracketed(text: str, aside: str) -> str:
    """A text and what is said beside it: 基期值（2020 年）; the text alone without an aside."""
    return say("{text}（{aside}）", text=text, aside=aside) if aside else text


def of_several(index: int, count: int) -> str:
    """Which of several, after their title: （1/3）; "" of the only one. `index` starts at 0."""
    return say("（{number}/{count}）", number=index + 1, count=count) if count > 1 else ""
