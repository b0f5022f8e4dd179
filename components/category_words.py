"""Words for the unified categories and stages of projects, in the order pages offer them."""

from __future__ import annotations

from components import words

#: Of projects and of project groups; `all` is a whole, `other` what fits none.
CATEGORIES = {
    "infrastructure": "基础设施",
    "industry": "产业",
    "innovation": "科技创新",
    "city": "城市建设",
    "livelihood": "社会民生",
    "culture": "文化旅游体育",
    "ecology": "生态环境",
    "rural": "乡村振兴",
    "opening": "开放合作",
    "regional": "区域协调",
    "governance": "治理与服务",
    "government": "政府主导",
    "market": "市场主导",
    "other": "其他",
    "all": "全部",
}
#: The documents' verbs often leave the stage open (建设, 实施): a stage of its own, never a guess.
STAGES = {**{name: text for name, text in words.STAGES.items() if text}, "none": "阶段未写明"}


def category_words(category: str) -> str:
    """A unified category in Chinese; an unknown one as it is."""
    return CATEGORIES.get(category, category)


def stage_words(stage: str) -> str:
    """A unified stage in Chinese; an unknown one as it is."""
    return STAGES.get(stage, stage)
