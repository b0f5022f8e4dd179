"""Curated rows whose locator names a place in running text: do their words stand there?"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.verify.sections import Sections
from data.verify.text import holds, holds_in_order, sentences, squeeze

#: What `name_is` says of a project whose name continues a head printed once for several projects.
JOINED = "joined"
#: Such a name may leave out what its sentence prints between two runs of its characters, once.
_MOST_RUNS = 2
#: How the action plan prints who leads a task, at its end.
_LEAD = re.compile(r"牵头部门[:：]([^）)]*)")
_AND = re.compile("[、，,]")


#: What is asked of a row whose locator names these passages.
Check = Callable[[pd.DataFrame, Any, list[str]], Iterable[Problem]]


def check(frame: pd.DataFrame, sections: Sections, of_row: Check) -> Iterator[Problem]:
    """Each locator names a place, and what stands there agrees with its row."""
    for row in frame.itertuples():
        passages = sections.passages(row.locator)
        yield from of_row(frame, row, passages) if passages else [_no_place(frame, row)]


def check_figures(frame: pd.DataFrame, row: Any, passages: list[str]) -> Iterator[Problem]:
    """One sentence under the locator holds both the name and the value."""
    if not any(
        holds(sentence, row.printed_name) and holds(sentence, row.printed_value)
        for passage in passages
        for sentence in sentences(passage)
    ):
        yield _apart(frame, row, "\n".join(passages))


def check_values(frame: pd.DataFrame, row: Any, passages: list[str]) -> Iterator[Problem]:
    """The passage holds the printed value: investments and claims."""
    if not any(holds(passage, row.printed_value) for passage in passages):
        yield _not_there(frame, row, "printed_value")


def check_projects(frame: pd.DataFrame, row: Any, passages: list[str]) -> Iterator[Problem]:
    """The passage holds the name, and one the printed investment; a sentence an expanded name."""
    if not any(_names(passage, row) for passage in passages):
        yield _not_there(frame, row, "name")
    elif not any(holds(passage, row.investment_printed) for passage in passages):
        yield _not_there(frame, row, "investment_printed")


def check_actions(frame: pd.DataFrame, row: Any, passages: list[str]) -> Iterator[Problem]:
    """The task is the heading its locator ends in, and its departments are those printed."""
    heading = squeeze(f"{row.task_number}.{row.task}")
    action, _, task = squeeze(row.locator).rpartition("›")
    if task != heading:
        yield at(frame, row.Index, "task", _says_not(heading), _COPY)
    elif not action.endswith(squeeze(row.action)):
        yield at(frame, row.Index, "action", _says_not(row.action), _COPY)
    else:
        yield from _departments(frame, row, passages[0])


_COPY = Both("照文件抄写", "Copy it from the document")


def _says_not(words: str) -> Both:
    return Both(f"出处里没有“{words}”", f"the locator does not say {words}")


def _names(passage: str, row: Any) -> bool:
    if row.name_is != JOINED:
        return holds(passage, row.name)
    return any(holds_in_order(sentence, row.name, _MOST_RUNS) for sentence in sentences(passage))


def _departments(frame: pd.DataFrame, row: Any, passage: str) -> Iterator[Problem]:
    match = _LEAD.search(passage)
    printed = _AND.split(match[1]) if match else []
    curated = _AND.split(squeeze(row.lead_departments)) if row.lead_departments else []
    if printed != curated:
        what = Both(
            f"文件写的是“{'、'.join(printed)}”" if printed else "文件没有写部门",
            f"the document prints {'、'.join(printed) or 'no department'}",
        )
        yield at(frame, row.Index, "lead_departments", what, _COPY)


def _no_place(frame: pd.DataFrame, row: Any) -> Problem:
    what = Both(f"文件里没有“{row.locator}”这个地方", f"the document has no place {row.locator!r}")
    advice = Both("照抄各级标题，先外后内", "Copy the headings as printed, the outer one first")
    return at(frame, row.Index, "locator", what, advice)


def _not_there(frame: pd.DataFrame, row: Any, column: str) -> Problem:
    words = getattr(row, column)
    what = Both(
        f"“{row.locator}”之下没有“{words}”", f"{words!r} does not stand under {row.locator!r}"
    )
    advice = Both("照原文抄写，或改正出处", "Copy it as printed, or correct the locator")
    return at(frame, row.Index, column, what, advice)


def _apart(frame: pd.DataFrame, row: Any, passage: str) -> Problem:
    for column in ("printed_value", "printed_name"):
        if not holds(passage, getattr(row, column)):
            return _not_there(frame, row, column)
    name, value = row.printed_name, row.printed_value
    what = Both(
        f"“{row.locator}”之下没有一句同时写“{name}”和“{value}”",
        f"no sentence under {row.locator!r} holds {name!r} and {value!r}",
    )
    advice = Both("用同一句里的词写名称", "Name it by words of the same sentence")
    return at(frame, row.Index, "printed_name", what, advice)
