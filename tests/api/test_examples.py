"""The two lines for Python, R and DuckDB do what they say, against a server that runs."""

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import duckdb
import pytest
from flask.testing import FlaskClient

from presentation.open_data.examples import CodeExample, examples
from settings import ROOT

#: Stands for the release in the docs.
ANY_RELEASE = "<release>"


def example(language: str, address: str, release: str = ANY_RELEASE) -> CodeExample:
    (code,) = [item for item in examples(f"{address}/", release) if item.language == language]
    return code


def said(command: list[str], folder: Path) -> str:
    """What a program prints; proxies of the machine are left out."""
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "no_proxy": "127.0.0.1"}
    done = subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def figures(real_client: FlaskClient) -> int:
    return len(real_client.get("/api/v1/figures.json").get_json())


def test_python_reads_every_figure(live: str, figures: int, tmp_path: Path) -> None:
    script = tmp_path / "example.py"
    look = '\nprint(len(figures), figures.columns[0], figures["printed_value"].iloc[0])\n'
    script.write_text(example("Python", live).text + look, encoding="utf-8")
    count, first, printed = said([sys.executable, "-X", "utf8", script.name], tmp_path).split()
    assert (count, first, printed) == (str(figures), "figure_id", "1325亿元")


def test_duckdb_counts_the_verdicts(
    live: str, real_client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with urllib.request.urlopen(f"{live}/api/v1/store.duckdb") as answer:
        name = answer.headers["Content-Disposition"].partition("filename=")[2]
        (tmp_path / name).write_bytes(answer.read())
        shown = example("DuckDB", live, answer.headers["X-Data-Release"])
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as connection:
        attach, select = shown.lines
        connection.execute(attach)
        counts = dict(connection.execute(select).fetchall())
    rows = real_client.get("/api/v1/assessments.json").get_json()
    ratings = [row["shown_rating"] for row in rows]
    assert counts == {rating: ratings.count(rating) for rating in ratings}


@pytest.mark.parametrize("language", ["Python", "R", "DuckDB"])
def test_the_documentation_shows_these_lines(language: str) -> None:
    text = (ROOT / "docs" / "open-data.md").read_text(encoding="utf-8")
    assert example(language, "https://plan.example.cn").text in text
