"""An action plan -> its tasks with the departments that lead them."""

import re
from collections.abc import Iterable

from data.importer.context import Context
from data.importer.formats.numbering import chinese
from data.importer.prose.headings import Passage, without_number
from data.importer.records import ImportResult, Proposal

_LEAD = re.compile(
    r"[（(]?(?:牵头|责任|负责|主责)(?:部门|单位|领导)?[:：](?P<names>[^）)。]{2,80})[)）。]?"
)
_TASK = re.compile(r"(?P<number>\d{1,3})[.．、](?P<words>.+)")
_ACTION = re.compile(r"[（(](?P<number>[一二三四五六七八九十]+)[)）](?P<words>.+)")
_ORDINALS = {chinese(number): number for number in range(1, 60)}


def read_tasks(passages: Iterable[Passage], context: Context) -> ImportResult:
    """The numbered tasks of a document that names who leads them; none if it does not."""
    tasks: dict[str, tuple[Passage, list[str]]] = {}
    for passage in passages:
        numbered = next((words for words in reversed(passage.path) if _TASK.match(words)), "")
        if numbered:
            tasks.setdefault(numbered, (passage, []))[1].append(passage.text)
    if not any(_LEAD.search(text) for _, texts in tasks.values() for text in texts):
        return ImportResult()
    return ImportResult(
        [_task(words, place, texts, context) for words, (place, texts) in tasks.items()]
    )


def _task(words: str, passage: Passage, texts: list[str], context: Context) -> Proposal:
    match = _TASK.match(words)
    assert match is not None  # as the caller chose them
    place = passage.path.index(words)
    above = passage.path[place - 1] if place else ""
    action = _ACTION.match(above)
    lead = next((named for text in texts if (named := _LEAD.search(text))), None)
    departments = "、".join(re.split("[、，,]", lead["names"])) if lead else ""
    row = {
        "plan": context.plan.code if context.plan else "",
        "action_number": str(_ORDINALS.get(action["number"], "")) if action else "",
        "action": without_number(above, passage.outline),
        "task_number": match["number"],
        "task": match["words"].strip(),
        "lead_departments": departments,
        "note": "" if lead else "原文未列牵头部门",
        "locator": " › ".join(passage.path[max(0, place - 1) : place + 1]),
    }
    doubts = (
        () if lead and context.plan else ("没有找到牵头部门",) if not lead else ("不知是哪项规划",)
    )
    return Proposal("actions", row, passage.place, words, doubts)
