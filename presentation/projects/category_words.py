"""Words for the unified categories and stages of projects, in the order pages offer them."""

from collections import Counter
from collections.abc import Sequence

from data.records.projects_and_tasks import Project
from presentation import words
from presentation.joining import phrases
from presentation.language import Words, mark

#: Of projects and of project groups; `all` is a whole, `other` what fits none.
CATEGORIES = Words(
    {
        "infrastructure": mark("基础设施"),
        "industry": mark("产业"),
        "innovation": mark("科技创新"),
        "city": mark("城市建设"),
        "livelihood": mark("社会民生"),
        "culture": mark("文化旅游体育"),
        "ecology": mark("生态环境"),
        "rural": mark("乡村振兴"),
        "opening": mark("开放合作"),
        "regional": mark("区域协调"),
        "governance": mark("治理与服务"),
        "government": mark("政府主导"),
        "market": mark("市场主导"),
        "other": mark("其他"),
        "all": mark("全部"),
    }
)

#: The documents' verbs often leave the stage open (建设, 实施): a stage of its own, never a guess.
STAGES = Words(words.STAGES, {"none": mark("阶段未写明")})


def category_words(category: str) -> str:
    """A unified category in Chinese; an unknown one as it is."""
    return CATEGORIES.get(category, category)


def stage_words(stage: str) -> str:
    """A unified stage in Chinese; an unknown one as it is."""
    return STAGES.get(stage, stage)


def stage_counts(projects: Sequence[Project]) -> str:
    """推进中 12，已完成 7."""
    stages = Counter(words.STAGES.get(item.stage, "") for item in projects)
    return phrases(f"{stage} {count}" for stage, count in stages.items() if stage)
