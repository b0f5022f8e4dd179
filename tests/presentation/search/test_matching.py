"""What a search finds: characters, sound, initials, one slip forgiven."""

import pytest

from presentation.search.matching import Hit, SearchEntry, near, search

AIR = SearchEntry("indicator", "环境空气质量优良天数", "南岸区", "/air",
            "huan jing kong qi zhi liang you liang tian shu", "hjkqzlylts")  # fmt: skip
WATER = SearchEntry(
    "indicator", "地表水质量", "江北区", "/water", "di biao shui zhi liang", "dbszl"
)


def _found(q: str, entries: list[SearchEntry]) -> list[Hit]:
    words = q.lower().split()
    return (search(words, entries) or near(words, entries)) if words else []


@pytest.mark.parametrize(
    "q",
    [
        "空气",
        "kongqi",
        "KongQi",
        "kqzl",
        "空气 南岸",
        "环境空气质良优良",
        "kongqizhilang",
        "空气质量优良天",
    ],
)
def test_a_name_is_found_by_characters_sound_initials_and_with_one_slip(q: str) -> None:
    assert [hit.entry for hit in _found(q, [WATER, AIR])] == [AIR]


@pytest.mark.parametrize("q", ["", "  ", "火", "空气 江北", "huoche"])
def test_what_is_not_asked_for_is_not_found(q: str) -> None:
    assert _found(q, [WATER, AIR]) == []


def test_a_name_that_begins_with_the_text_stands_first() -> None:
    longer = SearchEntry("project", "水质量监测", "", "/monitor")
    assert [hit.entry for hit in search(["水质量"], [WATER, longer])] == [longer, WATER]
