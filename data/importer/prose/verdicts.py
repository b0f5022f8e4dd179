"""Running text -> the verdicts that it prints on indicators: 完成进度略有滞后, 提前完成规划目标."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_WORDING = (
    r"(?:略有|相对|明显|进度|完成进度|完成)?滞后|(?:超期|提前|超额|基本)完成(?:规划目标|年度目标任务|目标)?"
    r"|(?:基本)?达到(?:预期进度|进度预期|规划进度要求|规划目标要求)|未达到?进度(?:预期)?"
    r"|超过(?:规划目标|指标预期进度|目标)|[符好]合?于?预期|低于预期进度目标|实现了进度过半目标"
    r"|(?:未能?|暂未)(?:实现|完成|开展)(?:执行)?(?:进度)?评价"
)
_QUOTED = re.compile(r"[“‘]([^“”‘’]{3,40})[”’]")
_LISTED = re.compile(r"[（(]([^（）()]{4,160}(?:、|[）)])[^（）()]*)[）)]")
_UNIT = re.compile(r"[（(](?:%|天|家|万元|个|人|岁)[）)]")


@dataclass(frozen=True)
class PrintedVerdict:
    """A verdict on an indicator: both as printed, and the clause before it."""

    name: str
    printed: str
    clause: str


def verdicts(sentence: str, known: Collection[str], names: list[str]) -> Iterator[PrintedVerdict]:
    """The verdicts of a sentence.

    Args:
        known: words that curated verdicts have.
        names: what the numbers of the sentence are of, for a verdict that names nothing itself.
    """
    words = "|".join(sorted(map(re.escape, known - {"/", "—", "达到"}), key=len, reverse=True))  # type: ignore[operator]
    end = 0
    for match in re.finditer(f"(?:{words or chr(0)})|{_WORDING}", sentence):
        clause = sentence[end : match.start()]
        if re.search(r"[“‘][^”’]*$", clause) or re.match(r"[”’]", sentence[match.end() :]):
            continue
        names_judged = _named(clause, sentence[match.end() :]) or names[-3:]
        for name in dict.fromkeys(names_judged):
            yield PrintedVerdict(name, match.group(), clause)
        end = match.end() if names_judged else end


def _named(clause: str, after: str) -> list[str]:
    """The names in quotation marks before a verdict, else those listed in brackets around it."""
    quoted = _QUOTED.findall(_UNIT.sub("", clause))
    if quoted:
        return quoted
    listed = _LISTED.match(after)
    inside = re.search(r"[（(]([^（）()]{6,160})[）)]?[^（）()]{0,12}$", clause)
    text = listed[1] if listed else inside[1] if inside else ""
    return [part for part in text.split("、") if len(part) > 3]
