"""Word's automatic numbers: what a paragraph's list prints before its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "零一二三四五六七八九"
_CHINESE = {
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
    "taiwaneseCounting", "taiwaneseCountingThousand", "chineseLegalSimplified", "koreanCounting",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"%(\d)")


def chinese(number: int) -> str:
    """A number below 100 in Chinese: 十, 十二, 二十, 四十三."""
    tens, ones = divmod(number, 10)
    if number >= 100:
        return str(number)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")


def written(number: int, style: str) -> str:
    """A number as Word's style writes it; Arabic where the style is not known."""
    if style in _CHINESE:
        return chinese(number)
    if style in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("lowerRoman", "upperRoman"):
        return _roman(number) if style == "upperRoman" else _roman(number).lower()
    if style.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(0x2460 + number - 1)
    return f"{number:02d}" if style == "decimalZero" else str(number)


def _roman(number: int) -> str:
    parts = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    out = ""
    for value, letters in parts:
        while number >= value:
            out, number = out + letters, number - value
    return out


@dataclass(frozen=True)
class _Level:
    style: str
    text: str
    start: int


@dataclass
class Numbering:
    """The lists of a document; counts as paragraphs come by."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, part: Any) -> Numbering:
        """Read the numbering part of a .docx; none has no lists."""
        numbering = cls()
        if part is None:
            return numbering
        for abstract in part.iter(_W + "abstractNum"):
            levels = {
                int(level.get(_W + "ilvl")): _level(level) for level in abstract.iter(_W + "lvl")
            }
            numbering.levels[abstract.get(_W + "abstractNumId")] = levels
        for item in part.iter(_W + "num"):
            target = item.find(_W + "abstractNumId").get(_W + "val")
            numbering.lists[item.get(_W + "numId")] = target
            for override in item.iter(_W + "lvlOverride"):
                numbering._override(item.get(_W + "numId"), target, override)
        return numbering

    def _override(self, number_id: str, target: str, override: Any) -> None:
        """A list that starts anew, or looks different, has levels and a counter of its own."""
        list_key = f"{target}/{number_id}"
        levels = self.levels.setdefault(list_key, dict(self.levels.get(target, {})))
        depth = int(override.get(_W + "ilvl"))
        redefined, start = override.find(_W + "lvl"), override.find(_W + "startOverride")
        if redefined is not None:
            levels[depth] = _level(redefined)
        if start is not None and depth in levels:
            levels[depth] = replace(levels[depth], start=int(start.get(_W + "val")))
        self.lists[number_id] = list_key

    def next(self, number_id: str, level: int) -> str:
        """The number of the next paragraph of a list, as printed; empty for bullets."""
        key = self.lists.get(number_id, "")
        levels = self.levels.get(key, {})
        if level not in levels or levels[level].style in ("bullet", "none"):
            return ""
        counters = self.counters.setdefault(key, {})
        counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in [other for other in counters if other > level]:
            del counters[deeper]

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            value = counters.get(place, levels[place].start if place in levels else 1)
            return written(value, levels[place].style if place in levels else "decimal")

        return _PLACEHOLDER.sub(number, levels[level].text)


def _level(level: Any) -> _Level:
    def value(tag: str, default: str) -> str:
        child = level.find(_W + tag)
        return default if child is None else child.get(_W + "val", default)

    return _Level(value("numFmt", "decimal"), value("lvlText", ""), int(value("start", "1")))
