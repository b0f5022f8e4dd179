"""Where areas of a plan have results of different dates, each line of the summary names its own.

The results of 直管区 at mid-2023 are taken away here: its line then shows those of 2022.
"""

import dataclasses
import io
import shutil
from pathlib import Path

import pandas as pd
import pytest
from flask.testing import FlaskClient
from lxml import html
from pptx import Presentation

from app import create_app
from data.build import build
from presentation.indicators.headline_words import dated
from settings import read_settings
from tests.pages.screen import find, texts, words
from tests.presentation.sample import row

DATES = ["全域（2023 年上半年末）", "直管区（2022 年底）"]
VIEW = "district=liangjiang&plan=fyp14&period=2023H1"


@pytest.fixture(scope="module")
def client(curated: Path, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("dated")
    shutil.copytree(curated, folder / "curated")
    file = folder / "curated" / "liangjiang-midterm-2023" / "figures.csv"
    figures = pd.read_csv(file, dtype=str, keep_default_na=False)
    later = (figures["area"] == "liangjiang-direct") & (figures["period"] == "2023H1")
    figures[~later].to_csv(file, index=False)
    build(folder / "curated", folder / "store")
    settings = dataclasses.replace(read_settings({}), store_dir=folder / "store")
    return create_app(settings).server.test_client()


def test_each_line_of_the_page_names_its_date(client: FlaskClient) -> None:
    answer = client.get("/district/liangjiang?area=liangjiang&period=2023H1")
    page = html.fromstring(answer.get_data(as_text=True))
    lines = [words(line) for line in find(page, ".summary-area")]
    assert [line.partition("）")[0] + "）" for line in lines] == DATES


def test_the_card_and_the_picture_name_them_too(client: FlaskClient) -> None:
    page = html.fromstring(client.get(f"/embed/summary?{VIEW}").get_data(as_text=True))
    assert texts(page, ".card-line h2") == DATES
    picture = client.get(f"/export/summary.svg?{VIEW}").get_data(as_text=True)
    assert all(date in picture for date in DATES)


def test_the_deck_names_them_too(client: FlaskClient) -> None:
    answer = client.get("/export/district/liangjiang.pptx?area=liangjiang&period=2023H1")
    slides = Presentation(io.BytesIO(answer.get_data())).slides
    # The cover has none.
    table = next(s.table for slide in slides for s in slide.shapes if s.has_table)
    assert [line.cells[0].text for line in list(table.rows)[1:]] == DATES


def test_areas_of_one_date_are_named_alone() -> None:
    assert dated([("全域", [row()]), ("直管区", [row()]), ("园区", [])]) == [
        "全域",
        "直管区",
        "园区",
    ]
