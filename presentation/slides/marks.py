"""Marks printed around names and figures: left out of titles, explained below tables."""

from collections.abc import Sequence

from data.records.rows import IndicatorRow, Mention
from presentation.joining import clauses, sentence
from presentation.language import Message

_MARKS = str.maketrans("", "", "#*【】")

_PART = Message("“#”为上一行的其中项")
_SUM = Message("“【】”为五年累计数")
_GROWTH = Message("数字旁的“*”为年均增长")
_BINDING = Message("名称旁的“*”为约束性指标")
_NOTED = Message("“*”见该文件表注")


def unmarked(text: str) -> str:
    """The words of a title without the marks: 电子信息产品出口总额 of #【电子信息产品出口总额】."""
    return " ".join(text.translate(_MARKS).split(" ")).strip()


def marks_note(rows: Sequence[IndicatorRow]) -> str:
    """What the marks mean that stand at these rows, as a sentence; "" without one."""
    figures = [f for row in rows for f in (row.baseline, row.target, row.actual) if f]
    texts = [*(row.label for row in rows), *(figure.printed_value for figure in figures)]
    notes = [_PART()] if any("#" in row.label for row in rows) else []
    notes += [_SUM()] if any("【" in text or "〔" in text for text in texts) else []
    notes += _starred(rows, [figure for figure in figures if "*" in figure.printed_value])
    return sentence(clauses(notes))


def _starred(rows: Sequence[IndicatorRow], figures: Sequence[Mention]) -> list[str]:
    """A star means what its document's own note says: told where the rows agree on it."""
    named = any("*" in row.label for row in rows)
    is_binding = all(("*" in row.label) == (row.nature == "binding") for row in rows)
    meanings = [_GROWTH()] if any(figure.basis == "average_growth" for figure in figures) else []
    meanings += [_BINDING()] if named and is_binding else []
    unsaid = any(figure.basis != "average_growth" for figure in figures)
    return [*meanings, *([_NOTED()] if unsaid or (named and not is_binding) else [])]
