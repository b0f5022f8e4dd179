"""What the projects page shows: found projects, investment by plan."""

from dataclasses import dataclass

from data.records.projects_and_tasks import Investment, Project


@dataclass(frozen=True)
class ProjectFilter:
    """What the reader asked for; an empty text asks for everything. `q` is looked for as it is."""

    district: str = ""
    plan: str = ""
    category: str = ""
    stage: str = ""
    q: str = ""


@dataclass(frozen=True)
class FoundProject(Project):
    """A named project with the names of its district, area, plan and document."""

    district_name: str
    area_name: str
    is_part: bool
    plan_name: str
    document_title: str


@dataclass(frozen=True)
class PlanInvestments:
    """The investment figures of one plan; `parent` is empty where the district is the city."""

    district: str
    district_name: str
    parent: str
    plan: str
    plan_name: str
    start: int
    end: int
    rows: tuple[Investment, ...]
