"""One printed figure in words: as printed, as an amount, how it counts."""

from dataclasses import replace

from assessment import Period
from data.records.places import Document
from data.records.rows import Mention
from presentation.dates import years_words
from presentation.language import Words, mark, say
from presentation.numbers import EXACT, number, unit_after

NOTHING = "—"

BOUNDS = Words(
    {
        "ge": mark("不低于"),
        "gt": mark("超过"),
        "le": mark("不超过"),
        "lt": mark("低于"),
        "approx": mark("约"),
    }
)

_MINUS = ("-", "−", "－")


def printed(mention: Mention | None) -> str:
    """The text as printed; a dash where the document prints nothing."""
    return (mention.printed_value.strip() if mention else "") or NOTHING


def quoted(mention: Mention) -> str:
    """The printed text alone in quotation marks; 空白 where the document leaves the place empty."""
    return in_quotes(mention.printed_value)


def in_quotes(printed_value: str) -> str:
    """“37项”: the same of a text that stands in no figure."""
    text = printed_value.strip()
    return f"“{text}”" if text else say("空白")


def amount(mention: Mention) -> str:
    """The figure in words for a sentence: 不低于 320 天; the printed text where it is no number."""
    if mention.value is None:
        return printed(mention)
    before = BOUNDS.get(mention.bound, "")
    return f"{before} {plain_amount(mention)}" if before else plain_amount(mention)


def plain_amount(mention: Mention) -> str:
    """The number with its unit, without its bound: for labels where room is short."""
    if mention.value is None:
        return printed(mention)
    return unit_after(number(mention.value, EXACT), mention.unit)


def without_long_unit(mention: Mention) -> Mention:
    """The figure without a unit that would cover what stands beside it; the drawing names it."""
    return replace(mention, unit="") if len(mention.unit) > _ROOM else mention


#: Characters of a unit that a mark in a drawing has room for.
_ROOM = 3


def aim(mention: Mention | None) -> str:
    """力争, 预计: how a document strives for or expects a figure; "" where its text says so."""
    stated = mention.marks.aim if mention is not None else ""
    return "" if mention is None or stated in mention.printed_value else stated


def basis_words(mention: Mention | None) -> str:
    """How a figure counts, where it is not a plain level: 五年年均, 当年增速, 五年累计."""
    if mention is None or mention.value is None:
        return ""
    is_range = Period.parse(mention.period).is_range
    span = years_words(mention.period) if is_range else ""
    # 24% where the sentence says 下降: the number alone would read as a rise.
    falls = mention.value < 0 and not mention.printed_value.strip().startswith(_MINUS)
    return {
        "average_growth": say("{span}年均{falls}", span=span, falls=say("下降") if falls else ""),
        "yoy_growth": say("当年下降") if falls else say("当年增速"),
        "cumulative": say("{span}累计", span=span),
        "change": say("变化量"),
        "change_rate": say("变化幅度"),
        "every_year": say("每年"),
    }.get(mention.basis, "")


def if_dated(document: Document, published: str) -> str:
    """What is told of a document's publication; where it prints no date, that it prints none."""
    return published if document.is_dated else say("文件未印日期")
