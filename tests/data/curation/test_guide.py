"""The worked example of the curators' guide is entered as it is printed, on a new district."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import queries
from assessment.targets import Kind
from data.build import build
from data.curation.columns import ColumnRule, CuratedTable
from data.curation.new_district import begin, main
from data.curation.tables import TABLES
from data.curation.values import DOUBTS
from data.records.rows import IndicatorRow
from data.store import Store
from presentation.figures import amounts
from presentation.figures.qualifiers import brief
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.progress_words import progress_words
from presentation.verdicts import reasons
from presentation.verdicts.counts import counted
from settings import ROOT
from tests.conftest import TINY, write_files
from tests.test_no_names_in_code import name_pattern

GUIDE = (ROOT / "docs" / "curating.zh.md").read_text(encoding="utf-8")
PLAN = ("example", "plan-2021-2025", "example")


def blocks() -> dict[str, str]:
    """The guide's blocks of rows, by the file they are for."""
    return dict(re.findall(r"```csv (\S+)\n(.*?)```", GUIDE, re.DOTALL))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city of its own, begun in an empty folder, with the guide's district entered, and built."""
    folder = tmp_path_factory.mktemp("guide")
    curated = folder / "curated"
    _enter(curated, begin(curated, "example", "示范新区", 2021, 2025))
    build(curated, folder / "store")
    return folder


@pytest.fixture(scope="module")
def store(city: Path) -> Store:
    """What was built of it."""
    return Store(city / "store")


def _enter(curated: Path, document: Path) -> None:
    """The guide's blocks as they are, and what it says of documents.csv."""
    for name, rows in blocks().items():
        is_own = name in ("figures.csv", "tables.csv")
        ((document if is_own else curated) / name).write_text(rows, encoding="utf-8")
    path = curated / "documents.csv"
    with path.open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    row |= {"published": "2025-12", "data_until": "2025-11-30", "scheme": "example"}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row)


def _words(table: CuratedTable, column: ColumnRule) -> set[str]:
    """A table, its column and the words that it allows."""
    listed = column.values if column.name != "doubt" else DOUBTS
    return {f"{table.name}.csv", column.name, *listed} - {""}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_guide_tells_each_column_and_each_word_that_it_allows(table: CuratedTable) -> None:
    spans = " ".join(re.findall(r"`[^`\n]+`", GUIDE))
    documented = set(re.findall(r"[\w.-]+", spans, re.ASCII))
    allowed = {word for column in table.columns for word in _words(table, column)}
    assert allowed - documented == set()


def _rows(store: Store, period: str) -> dict[str, IndicatorRow]:
    rows = queries.district_indicators(store, *PLAN, period)
    return {row.indicator: row for row in rows}


def test_every_target_of_the_example_is_read(store: Store) -> None:
    assert len(_rows(store, "2024")) == 14


def test_the_example_has_a_target_of_each_kind(store: Store) -> None:
    kinds = {row.target_kind for row in _rows(store, "2024").values()}
    assert kinds == {kind.value for kind in Kind}


def test_each_progress_of_the_example_is_the_one_the_guide_tells(store: Store) -> None:
    guide_rows = re.findall(r"^\| (示范\S+) \| (\S+) \| (.+?) \| ", GUIDE, re.MULTILINE)
    rows = {row.label: row for row in _rows(store, "2024").values()}
    assert len(guide_rows) == 10
    assert [
        (name, *progress_words(rows[name], gauge_spec(rows[name]))) for name, *_ in guide_rows
    ] == guide_rows


def test_each_refusal_of_the_example_is_the_one_the_guide_tells(store: Store) -> None:
    refused = [row for row in _rows(store, "2024").values() if row.rating == "not_assessed"]
    sentences = [f"{row.label}“{reasons.reason_sentence(row)}”" for row in refused]
    assert len(sentences) == 4
    assert [sentence for sentence in sentences if sentence not in GUIDE] == []


def test_the_rows_of_its_table_are_the_indicators_that_count(store: Store) -> None:
    rows = _rows(store, "2024").values()
    assert {row.printed_table for row in rows} == {"附表1"}
    assert len(counted(list(rows))) == 14


def test_the_page_opens_with_the_year_of_the_verdicts(store: Store) -> None:
    (opened,) = [row for row in queries.periods(store, *PLAN) if row["is_default"]]
    assert opened["period"] == "2024"


def test_each_qualifier_of_the_example_stands_beside_its_figure(store: Store) -> None:
    rows = _rows(store, "2024")
    firms, output = rows["ex-firms"], rows["ex-output-growth"]
    assert amounts.aim(firms.target) == "力争"
    assert brief(output.actual, output.label) == "2020年价 初步数"


def test_the_periods_of_the_example_are_told_as_the_guide_says(store: Store) -> None:
    trade = _rows(store, "2025Q1-3")["ex-trade"]
    label = gauge_spec(trade).sentence
    assert "前三季度累计，为 2025 年全年目标的 70%；全年时间已过 75%" in label
    assert _rows(store, "2025Q3")["ex-trade"].share_of_target is None


def test_a_district_is_not_begun_twice(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("CURATED_DIR", str(write_files(tmp_path / "curated", TINY)))
    arguments = ["next", "下一区", "2026", "2030"]
    assert (main(arguments), main(arguments)) == (0, 1)
    assert "is there already" in capsys.readouterr().err


#: Every page without a parameter, the district's own, and what is told of the site elsewhere.
PATHS = (
    "/", "/district/example", "/indicator/example/ex-firms", "/methodology", "/glossary", "/wall",
    "/wall/example", "/compare", "/audit", "/projects", "/actions", "/data", "/explore", "/search",
    "/changes", "/corrections", "/accessibility", "/sitemap", "/factsheet/example", "/sitemap.xml",
    "/periods/example", "/api/v1", "/api/v1/openapi.json", "/nowhere",
)  # fmt: skip
_FETCH = """
import json, sys
from app import create_app
from settings import read_settings
client = create_app(read_settings()).server.test_client()
got = {path: client.get(path) for path in sys.argv[1:]}
print(json.dumps({path: [it.status_code, it.get_data(as_text=True)] for path, it in got.items()}))
"""


def test_another_citys_pages_speak_of_no_place_of_this_one(city: Path) -> None:
    places = {"CURATED_DIR": str(city / "curated"), "STORE_DIR": str(city / "store")}
    ended = subprocess.run(
        [sys.executable, "-c", _FETCH, *PATHS], env={**os.environ, **places}, cwd=ROOT,
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    answers = json.loads(ended.stdout.splitlines()[-1])
    assert {path for path, (status, _) in answers.items() if status != 200} == {"/nowhere"}
    assert "示范新区规划进展" in answers["/"][1]
    pattern = name_pattern()
    spoken = {path: set(re.findall(pattern, text)) for path, (_, text) in answers.items()}
    assert {path: names for path, names in spoken.items() if names} == {}
