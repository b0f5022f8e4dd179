"""Named projects and the tasks of an action plan."""

from collections import Counter
from collections.abc import Sequence

from data.records.projects_and_tasks import Project
from presentation import words
from presentation.joining import phrases


def stage_counts(projects: Sequence[Project]) -> str:
    """推进中 12，已完成 7."""
    stages = Counter(words.STAGES.get(item.stage, "") for item in projects)
    return phrases(f"{stage} {count}" for stage, count in stages.items() if stage)
