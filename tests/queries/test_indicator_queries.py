"""Questions about one indicator, on the tiny store."""

from data.records.indicator import Break, IndicatorFacts
from data.records.places import Area
from data.store import Store
from queries import indicators


def test_an_area_is_found_by_its_code_or_not_at_all(tiny_store: Store) -> None:
    assert indicators.area(tiny_store, "demo") == Area("demo", "示例区", "city", "demo", "全区")
    assert indicators.area(tiny_store, "nowhere") is None


def test_an_indicator_is_described_as_declared(tiny_store: Store) -> None:
    assert indicators.facts(tiny_store, "dust") == IndicatorFacts(
        "dust", "细颗粒物浓度", "微克/立方米", "lower", "share", "ecology", "绿色生态", "年均浓度"
    )
    assert indicators.facts(tiny_store, "nothing") is None


def test_targets_are_listed_in_every_area_and_period(tiny_store: Store) -> None:
    views = indicators.targets(tiny_store, "firms")
    assert [(view.area, view.plan, view.period) for view in views] == [
        ("demo", "fyp14", "2022"),
        ("demo", "fyp14", "2023H1"),
        ("demo-core", "fyp14", "2025"),
    ]


def test_every_mention_tells_whether_it_is_the_one_that_counts(tiny_store: Store) -> None:
    mentions = indicators.mentions(tiny_store, "firms")
    assert [(m.mention.figure_id, m.role, m.counts, m.used) for m in mentions] == [
        ("d-01", "actual", False, False),
        ("d-02", "target", True, True),
        ("d-03", "baseline", True, True),
        ("d-04", "actual", True, True),
        ("d-05", "published_rating", True, True),
        ("d-06", "published_completion", True, True),
        ("d-07", "target", True, True),
    ]


def test_breaks_are_listed_with_their_reason(tiny_store: Store) -> None:
    assert indicators.breaks(tiny_store, "firms") == [
        Break("demo-core", "2021", "统计口径调整", "demo-2023", "表1 注")
    ]
    assert indicators.breaks(tiny_store, "dust") == []
