"""What the invented plan's pages show: entered as rows only."""

import csv
import dataclasses
import io
import re
import shutil

import pytest
from flask.testing import FlaskClient
from pptx import Presentation

import queries
from app import create_app
from data.build import build
from data.store import Store
from presentation.verdicts import below
from presentation.verdicts.counts import tally
from presentation.verdicts.outcome_words import rating_words
from settings import ROOT, read_settings


@pytest.fixture(scope="module")
def midterm(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of the app before final results and the other plan are there."""
    folder = tmp_path_factory.mktemp("midterm")
    shutil.copytree(ROOT / "tests" / "invented" / "curated", folder / "curated")
    later = ("sample-final", "sample-kinds", "sample-words")
    for name in later:
        shutil.rmtree(folder / "curated" / f"{name}-2025")
    documents = folder / "curated" / "documents.csv"
    lines = documents.read_text("utf-8").splitlines(keepends=True)
    documents.write_text("".join(line for line in lines if not line.startswith(later)), "utf-8")
    build(folder / "curated", folder / "store")
    settings = dataclasses.replace(read_settings({}), store_dir=folder / "store")
    return create_app(settings).server.test_client()


PAGE = "/district/sample?plan=fyp14&area=sample"


@pytest.mark.parametrize("period", ["2022", "2023Q1-3", "2025"])
def test_the_plans_page_opens_at_each_kind_of_period(invented: FlaskClient, period: str) -> None:
    assert invented.get(f"{PAGE}&period={period}").status_code == 200


def test_every_target_is_assessed_at_every_period(invented_store: Store) -> None:
    periods = queries.periods(invented_store, "sample", "fyp14", "sample")
    assert [row["period"] for row in periods] == [
        "2021", "2022", "2023Q1-3", "2023", "2024", "2025",
    ]  # fmt: skip


SAID = "1 项好于预期，3 项符合预期，1 项总体符合预期，2 项滞后"
CLASSES = ["better", "on_track", "basically_met", "lagging"]


def test_page_card_and_wall_count_in_the_documents_own_words(midterm: FlaskClient) -> None:
    paths = (f"{PAGE}&period=2022", f"/embed/summary?{QUERY}", "/wall/sample")
    pages = [plain(midterm.get(path).get_data(as_text=True)) for path in paths]
    assert [SAID in page for page in pages] == [True, True, True]
    assert not [word for page in pages[1:] for word in OTHERS if word in page]


#: What other documents print; none of it is said of this one.
OTHERS = ("超期完成", "达到预期进度", "略有滞后", "相对滞后", "达到或超过")
QUERY = "district=sample&plan=fyp14&area=sample&period=2022"


def plain(page: str) -> str:
    """A page without its tags and without what only scripts read."""
    return re.sub(r"<script.*?</script>|<[^>]+>", "", page, flags=re.DOTALL)


def test_counts_stand_in_the_documents_order(invented_store: Store) -> None:
    rows = queries.district_indicators(invented_store, "sample", "fyp14", "sample", "2022")
    table = rating_words(rows)
    assert list(table)[:-2] == CLASSES
    assert list(table.values())[:-2] == ["好于预期", "符合预期", "总体符合预期", "滞后"]
    counts = tally(rows)
    assert ([counts.of(name) for name in CLASSES], counts.met, counts.lagging) == (
        [1, 3, 1, 2],
        5,
        2,
    )


def test_what_lags_without_a_degree_is_named_as_behind(invented_store: Store) -> None:
    rows = queries.district_indicators(invented_store, "sample", "fyp14", "sample", "2022")
    lagging = {row.label: row.rating for row in rows if row.shown_rating == "lagging"}
    assert set(lagging) == {"公共文化设施数量", "进出口总额"}
    assert below.title(rows).startswith("滞后 2 项，")
    assert all(row.agrees for row in rows if row.label in lagging)


def test_slides_count_in_the_documents_own_words(invented: FlaskClient) -> None:
    answer = invented.get("/export/district/sample.pptx?plan=fyp14&area=sample&period=2022")
    deck = Presentation(io.BytesIO(answer.get_data()))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    words = "".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    assert SAID in words
    marks = ("1 项\n↗ 好于预期", "3 项\n● 符合预期", "1 项\n◇ 总体符合预期", "2 项\n▼ 滞后")
    assert [mark in words for mark in marks] == [True] * 4


def test_the_sheet_of_areas_has_a_column_for_each_word(midterm: FlaskClient) -> None:
    text = midterm.get("/export/table/overview.csv").get_data(as_text=True)
    row = next(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    words = ("好于预期", "符合预期", "总体符合预期", "滞后", "暂未评价")
    assert [row[word] for word in words] == ["1", "3", "1", "2", "0"]


def test_open_data_says_word_class_and_whether_it_is_met(invented: FlaskClient) -> None:
    rows = invented.get("/api/v1/assessments.json?plan=fyp14&period=2022").get_json()
    said = {(row["published_words"], row["shown_rating"], row["shown_met"]) for row in rows}
    assert said == {
        ("好于预期", "better", True), ("符合预期", "on_track", True),
        ("总体符合预期", "basically_met", True), ("滞后", "lagging", False),
    }  # fmt: skip


def test_rows_of_an_appended_table_are_indicators_that_count(midterm: FlaskClient) -> None:
    page = plain(midterm.get(f"{PAGE}&period=2022").get_data(as_text=True))
    assert "全区 7 项指标中" in page and "文中目标" not in page
