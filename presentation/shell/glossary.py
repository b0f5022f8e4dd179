"""The words and signs that a first-time reader does not know, each explained in plain words."""

from collections.abc import Callable
from dataclasses import dataclass

from assessment.examples import DUES
from presentation import dates
from presentation.language import Message, say
from presentation.methodology.rule_rows import due_words
from presentation.shell.site_words import SiteMessage

TITLE = Message("名词解释")
NOTE = Message("规划文件里的词和符号是什么意思。原文的写法一律保留。")
ALL_TERMS = Message("全部名词解释")


@dataclass(frozen=True)
class Term:
    """A word or sign, and what it means; `key` names it in addresses."""

    key: str
    name: Message
    meaning: Callable[[], str]


def _due_means() -> str:
    """With what is due at an example of the method."""
    example = DUES[1]
    return say(
        "匀速推进时，到这个时点应当完成目标的多少。"
        "如{plan}的规划，到 {moment}应到 {due}。图上是一条竖线。",
        plan=dates.period_words(f"{example.start}-{example.end}"),
        moment=dates.moment_words(example.period),
        due=due_words(example),
    )


TERMS = (
    Term("due", Message("应到"), _due_means),
    Term("schedule", Message("时序"), Message(
        "按时间算的进度，和“应到”是一个意思。文件里说“达到时序进度”，就是没有落后于应到。")),
    Term("completion", Message("完成进度"), Message(
        "从基期走到目标，已经走了几成：（实际 − 基期）÷（目标 − 基期）。"
        "增速类指标按累计的增长折算。")),
    Term("official", Message("官方评价"), Message(
        "政府文件里印着的评价，原词照录，页面按它着色。")),
    Term("computed", Message("系统测算"), Message(
        "文件没有评价，或为了核对，由本站按公开办法算出的结果。它不代替官方评价。")),
    Term("open", Message("暂未评价"), Message(
        "没有数据、统计口径变了、没有到期，或目标不是一个数。不算滞后，也不算零。")),
    Term("area", SiteMessage("term_area", "统计范围"), SiteMessage(
        "term_area_means", "同一区域可有大小不同的几个统计范围，小的在大的之内。两者不能相加。")),
    Term("scope", Message("口径"), Message(
        "一个数统计了哪些范围、按什么办法统计。口径变了，前后的数不能直接相比。")),
    Term("binding", Message("约束性"), Message(
        "政府必须完成的指标。")),
    Term("expected", Message("预期性"), Message(
        "主要靠市场实现、允许适度偏离的指标。")),
    Term("baseline", Message("基期"), Message(
        "规划开始前的那一年，进步从这里算起。文件也有用另一年的，照原文。")),
    Term("ge", Message("≥、≤、<、〈、〉"), Message(
        "不低于、不超过、低于、超过。原文印成〈、〉的照原文。")),
    Term("sum", Message("【】、〔〕"), Message(
        "括号里是几年加在一起的数，不是某一年的数。")),
    Term("star", Message("*"), SiteMessage(
        "term_star_means", "各份文件用法不同，以文件自己的注为准。")),
    Term("hash", Message("#"), Message(
        "表格里上一行指标的其中一部分。")),
    Term("slash", Message("/、—、空白"), Message(
        "文件没有印这个数。原因各不同：没有统计、不适用、尚未到期。")),
    Term("beyond", Message("超过 100% 的完成进度"), Message(
        "结果已经越过目标：目标定得低，或增长远超预期。图上画到刻度尽头，以数字为准。")),
    Term("half", Message("上半年累计"), Message(
        "从 1 月加到 6 月的数，不能和全年目标直接比，所以只写占目标的多少，不评价。")),
    Term("doubt", Message("※"), Message(
        "同一个数在文件里印了不止一种，采用哪一个会改变评价。")),
    Term("differs", Message("≠"), Message(
        "按同一办法测算的结果，和文件印的评价不一样。以官方评价为准，测算并列。")),
)  # fmt: skip

_BY_KEY = {term.key: term for term in TERMS}


def term(key: str) -> Term:
    """The term of a key."""
    return _BY_KEY[key]
