"""Every mention of an indicator, and its standing elsewhere."""

from dataclasses import replace
from typing import Any

from components.indicators.mentions import elsewhere, mentions_table
from components.shell.document.html_text import to_html
from data.curation.marks import Marks
from data.records.indicator import Break, PlacedMention
from presentation.indicators.mention_words import peer_areas
from tests.presentation.sample import mention, row


def placed(figure_id: str = "f", **changes: Any) -> PlacedMention:
    other_area = PlacedMention(
        area="other",
        area_name="另一区",
        area_above=("city",),
        district="other",
        plan="fyp14",
        plan_name="五年规划",
        role="actual",
        nature="",
        in_table=True,
        counts=True,
        used=False,
        mention=mention(figure_id=figure_id, period="2022"),
    )
    return replace(other_area, **changes)


def peers(*mentions: PlacedMention, breaks: tuple[Break, ...] = (), kind: str = "stock") -> Any:
    return peer_areas(mentions, breaks, "somewhere", row(), kind)


def test_a_mention_is_marked_when_the_calculation_or_the_chart_rests_on_it() -> None:
    mentions = [placed("a", used=True), placed("b"), placed("c")]
    markup = to_html(mentions_table(mentions, {"b"}, {}))
    assert markup.count('class="pin"') == 2


def test_text_instead_of_a_number_is_not_given_a_value() -> None:
    markup = to_html(
        mentions_table([placed(mention=mention(value=None, printed_value="/"))], (), {})
    )
    assert "<b>/</b>" in markup and "不是数值" in markup


def test_the_latest_result_of_another_area_stands_beside_its_target() -> None:
    early = placed(mention=mention(value=100, printed_value="100", period="2021"))
    late = placed(mention=mention(value=120, printed_value="120", period="2022"))
    goal = placed(role="target", mention=mention(printed_value="500", period="2025"))
    (peer,) = peers(early, late, goal)
    assert (peer.result.printed_value, peer.target.printed_value) == ("120", "500")


def test_a_half_year_flow_is_no_latest_result() -> None:
    half = placed(mention=mention(value=60, period="2023H1"))
    (peer,) = peers(half, kind="flow")
    assert peer.result is None


def test_an_unstated_scope_and_a_changed_definition_are_warned_of() -> None:
    vague = placed(mention=mention(marks=Marks(scope="not_stated"), period="2022"))
    change = Break("other", "2022", "改用新分类", "report", "注")
    (peer,) = peers(vague, breaks=(change,))
    assert peer.cautions == ("未说明口径", "口径变化：改用新分类")


def test_an_area_inside_this_one_is_not_to_be_added() -> None:
    (peer,) = peers(placed(area_above=("block", "somewhere")))
    assert "包含关系" in peer.cautions[0]


def test_another_way_of_counting_is_warned_of() -> None:
    total = placed(role="target", mention=mention(basis="cumulative", period="2021-2025"))
    (peer,) = peers(total)
    assert peer.cautions == ("计法不同：五年累计",)


def test_this_area_is_not_listed_as_another() -> None:
    assert peers(placed(area="somewhere")) == []


def test_another_area_is_linked_to_its_own_page() -> None:
    drawn = elsewhere(peers(placed()), lambda area: f"/indicator/{area}/x", {})
    assert drawn is not None
    markup = to_html(drawn)
    assert 'href="/indicator/other/x"' in markup and 'data-nav="page"' in markup
