"""A printed figure with its unit, its qualifiers kept: 【160】 亿美元, 7*（%）."""

from data.records.rows import IndicatorRow, Mention
from presentation import numbers
from presentation.figures import amounts
from presentation.figures.qualifiers import remark
from presentation.joining import bracketed, clauses, labelled, listed
from presentation.language import say


def with_unit(mention: Mention) -> str:
    """The text as printed and the unit; behind a word or a mark the unit stands in brackets."""
    printed = amounts.printed(mention)
    if mention.value is None or not mention.unit or mention.unit in printed:
        return printed
    if printed[-1].isdigit() or printed[-1] == "】":
        return numbers.unit_after(printed, mention.unit)
    return bracketed(printed, mention.unit)


def qualified(mention: Mention) -> str:
    """The same behind the word that qualifies a target: 力争 1000架次."""
    aim, text = amounts.aim(mention), with_unit(mention)
    return f"{aim} {text}" if aim and text[0].isascii() else f"{aim}{text}"


def with_note(mention: Mention, name: str) -> str:
    """力争 1000架次（单日）: the same with what else limits it, short and not in its name."""
    note = remark(mention, aim=False)
    is_said = note in _OF_READING or note in mention.printed_value + name
    text = qualified(mention)
    is_short = len(text + note) <= _SHORT
    return bracketed(text, note) if note and is_short and not is_said else text


_SHORT = 18

#: Notes on how a figure is read, which its text shows already.
_OF_READING = ("区间", "汉字表述")


def remarks(row: IndicatorRow) -> str:
    """How a row's figures count and their notes: 基期、目标：2020年价；目标：五年累计.

    Equal remarks are said once; "" where there are none.
    """
    by_remark: dict[str, list[str]] = {}
    for role, mention in (
        (say("基期"), row.baseline),
        (say("目标"), row.target),
        (say("实际"), row.actual),
    ):
        texts = (amounts.basis_words(mention), remark(mention)) if mention else ()
        for text in filter(None, texts):
            by_remark.setdefault(text, []).append(role)
    return clauses(labelled(listed(roles), text) for text, roles in by_remark.items())
