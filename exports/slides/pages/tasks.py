"""The tasks of an action plan on one slide: who leads which of them, by action."""

from collections.abc import Sequence

from data.records.projects_and_tasks import Task
from exports.slides.file.book import Book
from exports.slides.file.table import Cell, Column, SlideTable, draw, split
from exports.slides.file.text import SMALLEST, line, total_height
from exports.slides.file.text_metrics import fit
from presentation import common
from presentation.joining import labelled, of_several
from presentation.slides import labels, task_table

_NAME, _COUNT, _GAP = 0.17, 0.07, 10.0


def draw_tasks(book: Book, tasks: Sequence[Task]) -> None:
    """The departments on one slide, on a template with less room on more; the notes have the
    tasks."""
    left, top, room, high = book.body
    under = [line(text, SMALLEST, token="ink-2", after=3) for text in task_table.remarks(tasks)]
    need = total_height(under, room)
    parts = split(_table(tasks, room), high - need - _GAP)
    for index, part in enumerate(parts):
        title = task_table.title(tasks) + of_several(index, len(parts))
        page = book.page(title, [_task(task) for task in tasks] if index == 0 else [])
        used = draw(page, part, book.body, labels.TASKS_BY_DEPARTMENT(), title)
    page.text((left, top + used + _GAP, room, need), under, common.NOTE())


def _table(tasks: Sequence[Task], room: float) -> SlideTable:
    actions = task_table.actions(tasks)
    share = (1 - _NAME - _COUNT) / max(len(actions), 1)
    columns = [
        Column(labels.LEAD_DEPARTMENT(), room * _NAME),
        Column(labels.TASK_COUNT(), room * _COUNT, "r"),
        *(Column(f"{n}\n{name}", room * share, "ctr") for n, name in enumerate(actions, 1)),
    ]  # fmt: skip
    rows = tuple(
        (_cell(row.name), _cell(row.led, "r"), *(_cell(text, "ctr") for text in row.numbers))
        for row in task_table.rows(tasks)
    )
    return SlideTable(tuple(columns), rows)


def _cell(text: str, align: str = "l") -> Cell:
    shown, size = fit(text, (14, 12), 160, 1)
    return (line(shown, size, bold=align != "ctr", align=align),)


def _task(task: Task) -> str:
    named = f"{task.task_number} {task.task}"
    return labelled(named, task.lead_departments) if task.lead_departments else named
