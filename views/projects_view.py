"""The list of named projects: what narrows it and what sorts it."""

from data.records.projects import ProjectFilter
from presentation import common
from presentation.projects import labels
from presentation.projects.category_words import CATEGORIES, STAGES, category_words, stage_words
from queries import projects
from views.listing.listing import Facet, Listing

_CATEGORIES, _STAGES = tuple(CATEGORIES), tuple(STAGES)

LISTING = Listing(
    "/projects",
    "projects",
    common.PROJECT_NAMES,
    {
        "district": Facet(common.AREA),
        "plan": Facet(common.PLAN),
        "category": Facet(labels.CATEGORY, _CATEGORIES, category_words),
        "stage": Facet(common.STAGE, _STAGES, stage_words),
    },
    {
        "name": (common.PROJECT, ()),
        "stage": (common.STAGE, _STAGES),
        "category": (labels.CATEGORY, _CATEGORIES),
    },
    lambda store, wanted: projects.project_counts(store, ProjectFilter(**wanted)),
)
