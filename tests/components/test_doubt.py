"""What is printed otherwise stands beside the verdict that hangs on it, wherever it is shown."""

import pytest

from components.embed import rows
from components.indicators import verdict_panel
from components.marks import sources
from components.marks.status import row_badge
from components.shell.document.html_text import to_html
from components.wall import row_list
from data.records.rows import IndicatorRow
from exports.pictures import marks
from exports.slides.verdicts import computed
from presentation.charts.palette import palette
from presentation.figures import row_view
from presentation.indicators import headline_words
from presentation.indicators.gauge_spec import gauge_spec
from tests.presentation.sample import mention, rated, row

#: 1432 is printed, too, and would be slightly behind.
OTHER = mention(figure_id="f-other", printed_value="1432", period="2022", locator="第二节")
HANGING = rated(28.1, "behind", other=OTHER, other_rating="slightly_behind")
SHORT = "※ 另印 1432，则略有滞后"
#: The text words the verdict otherwise.
SAID = mention(printed_value="略有滞后", value=None, basis="rating", locator="第二节")


def test_the_full_sentence_names_place_verdict_and_what_is_used() -> None:
    assert row_view.doubt_sentence(HANGING) == (
        "同一数原文另印 1432（第二节），按此测算为略有滞后；这里采用 1423"
    )


def test_a_verdict_printed_otherwise_is_quoted() -> None:
    doubted = row(other=SAID, other_rating="slightly_behind")
    assert row_view.flags(doubted) == ["※ 另作“略有滞后”"]
    assert row_view.doubt_sentence(doubted) == (
        "同一评价原文另作“略有滞后”（第二节），这里采用“相对滞后”"
    )


@pytest.mark.parametrize(
    "draw",
    [
        row_badge,
        lambda row: rows.rows_list([row]),
        lambda row: row_list.gauge_list("late", "滞后", "", [row]),
        lambda row: sources.sources(row, {}),
        lambda row: verdict_panel.verdicts(row, None, {}),
    ],
    ids=["table", "card", "wall", "sources", "page"],
)
def test_it_stands_beside_the_verdict_on_screen(draw) -> None:
    assert "另印 1432" in to_html(draw(HANGING))
    assert "另印" not in to_html(draw(rated(28.1, "behind")))


def test_it_stands_on_pictures_and_slides() -> None:
    assert SHORT in marks.badge(HANGING, 0, 20, palette("light")).marks
    assert SHORT in [paragraph.text for paragraph in computed(HANGING)]


def test_it_is_part_of_what_a_gauge_says() -> None:
    assert row_view.doubt_sentence(HANGING) in gauge_spec(HANGING).sentence


def test_the_head_of_a_page_counts_what_hangs_on_a_choice() -> None:
    sentence = "1 项原文印得不一致，评价因采用哪一处而异，标“※”。"
    assert sentence in headline_words.lede_text([HANGING])
    assert sentence not in headline_words.lede_text([rated(28.1, "behind")])


def test_a_row_without_contradiction_has_no_flag() -> None:
    plain: IndicatorRow = rated(28.1, "behind")
    assert row_view.flags(plain) == []
