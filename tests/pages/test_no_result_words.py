"""A target without a result has none in one wording: pages, cards, wall, decks and files."""

import io
import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from lxml import html
from pptx import Presentation

from data.store import Store
from tests.pages.screen import words

#: What was said of the same fact, here and there.
OLD = re.compile(
    r"尚未到期|文件编制时(?!结果尚未公布)|尚无结果|尚无公布|只有 \d+ 年目标|目标，没有结果"
    r"|已过 \d+ (?:年|个月)|年底到期"
)
OVER = "目标期已于 2025 年底结束，收录的文件没有对应结果"


def plans(store: Store) -> list[str]:
    rows = store.rows("SELECT DISTINCT of_district, plan FROM assessments ORDER BY ALL")
    return [f"district={row['of_district']}&plan={row['plan']}" for row in rows]


def addresses(store: Store) -> Iterator[str]:
    """Every page and card that can show a target without a result, and the wall."""
    yield from ("/", "/wall", "/actions", "/methodology", "/compare", "/export/card.svg?path=%2F")
    for plan in plans(store):
        district, rest = plan.removeprefix("district=").split("&", 1)
        yield from (
            f"/district/{district}?{rest}",
            f"/embed/summary?{plan}",
            f"/embed/gauges?{plan}",
        )
    rows = store.rows(
        "SELECT area, any_value(indicator) AS indicator, plan FROM assessments"
        " WHERE reason = 'no_result' GROUP BY area, plan ORDER BY ALL"
    )
    for row in rows:
        yield f"/indicator/{row['area']}/{row['indicator']}?plan={row['plan']}"
        yield f"/embed/gauge?area={row['area']}&indicator={row['indicator']}&plan={row['plan']}"


def text_of(drawing: FlaskClient, address: str) -> str:
    return words(html.fromstring(drawing.get(address).get_data(as_text=True)))


def deck_texts(drawing: FlaskClient, district: str, plan: str) -> str:
    blob = drawing.get(f"/export/district/{district}.pptx?plan={plan}").get_data()
    texts = []
    for slide in Presentation(io.BytesIO(blob)).slides:
        texts += [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        texts += [cell.text for shape in slide.shapes if shape.has_table
                  for row in shape.table.rows for cell in row.cells]  # fmt: skip
        texts.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(texts)


def test_the_old_words_are_gone_from_every_page_card_and_wall(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    old_words = {
        address: OLD.findall(text_of(drawing, address)) for address in addresses(drawn_store)
    }
    assert len(old_words) > 40
    assert {address: words for address, words in old_words.items() if words} == {}


@pytest.mark.parametrize(
    ("district", "plan"),
    [("nanan", "fyp14"), ("chongqing", "annual-2025"), ("jiangbei", "annual-2021")],
)
def test_page_card_wall_and_deck_say_the_same_of_a_plan_without_results(
    drawing: FlaskClient, district: str, plan: str
) -> None:
    year = "2021" if plan == "annual-2021" else "2025"
    reason = OVER.replace("2025", year)
    query = f"district={district}&plan={plan}"
    page = text_of(drawing, f"/district/{district}?plan={plan}")
    deck = deck_texts(drawing, district, plan)
    texts = [page, deck, text_of(drawing, f"/embed/summary?{query}"), text_of(drawing, "/")]
    if plan != "annual-2021":
        texts.append(text_of(drawing, f"/wall/{district}"))
    assert all(reason in text for text in texts)
    assert all(f"均暂未评价：{reason}" in text for text in (page, deck))
    assert not OLD.search(deck)
    assert "缺数据" not in page


def test_a_table_file_says_it_too(drawing: FlaskClient) -> None:
    answer = drawing.get("/export/table/indicators.csv?district=nanan&plan=fyp14")
    text = answer.get_data(as_text=True)
    assert "没有结果" in text and OVER in text and not OLD.search(text)
