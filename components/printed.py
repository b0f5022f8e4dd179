"""A printed figure with its unit, its qualifiers kept: 【160】 亿美元, 7*（%）."""

from __future__ import annotations

from components import words
from data.records import Mention


def with_unit(mention: Mention) -> str:
    """The text as printed and the unit; behind a word or a mark the unit stands in brackets."""
    printed = words.printed(mention)
    if mention.value is None or not mention.unit or mention.unit in printed:
        return printed
    if printed[-1].isdigit() or printed[-1] == "】":
        return words.unit_after(printed, mention.unit)
    return f"{printed}（{mention.unit}）"
