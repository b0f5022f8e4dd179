"""`make diff` and `make release` as a curator runs them."""

import csv
import shutil

import pytest

from data.build import build
from scripts import release
from tests.conftest import TINY, write_files


@pytest.fixture(scope="module")
def in_use(tmp_path_factory):
    """The store of a release with one wrong figure. Copy it, do not change it."""
    folder = tmp_path_factory.mktemp("wrong")
    wrong = TINY["demo-2023/figures.csv"].replace("2022,actual,33,33,", "2022,actual,38,38,")
    build(write_files(folder / "curated", {**TINY, "demo-2023/figures.csv": wrong}),
          folder / "store")  # fmt: skip
    return folder / "store"


@pytest.fixture
def curated(in_use, tmp_path, monkeypatch):
    """Files that correct one figure of the release in use."""
    shutil.copytree(in_use, tmp_path / "store", symlinks=True)
    folder = write_files(tmp_path / "curated", TINY)
    monkeypatch.setenv("STORE_DIR", str(tmp_path / "store"))
    monkeypatch.setenv("CURATED_DIR", str(folder))
    return folder


def test_diff_says_what_readers_would_see_change_and_writes_nothing(curated, capsys):
    assert release.main(["diff"]) == 0
    said = capsys.readouterr().out
    assert "更正 1 处，评价变化 1 项" in said and "由“相对滞后”改为“达到预期进度”" in said
    assert (curated / "changes.csv").read_text("utf-8") == TINY["changes.csv"]


def test_release_adds_to_the_log_what_it_lacks_once_and_begins_a_log(curated, capsys):
    for name in ("revisions", "changes"):
        (curated / f"{name}.csv").unlink()
    for _ in range(2):
        assert release.main(["release", "--note", "录错", "--by", "张三"]) == 0
    rows = list(csv.DictReader((curated / "changes.csv").open(encoding="utf-8")))
    assert [row["subject"] for row in rows if row["kind"] == "corrected"] == ["d-12"] * 2
    revisions = list(csv.DictReader((curated / "revisions.csv").open(encoding="utf-8")))
    assert [row["revision"][-2:] for row in revisions] == ["-1", "-2"]


def test_without_a_release_in_use_there_is_nothing_to_compare(curated, monkeypatch, capsys):
    monkeypatch.setenv("STORE_DIR", str(curated.parent / "empty"))
    assert release.main(["diff"]) == 0
    message = capsys.readouterr().out
    assert "没有在用的版本" in message and "No release is in use" in message


def test_a_release_without_a_reason_and_a_bad_setting_are_refused_in_both_languages(
    curated, monkeypatch, capsys
):
    assert release.main(["release", "--note", " ", "--by", "y"]) == 2
    monkeypatch.setenv("PORT", "many")
    assert release.main(["diff"]) == 2
    message = capsys.readouterr().err
    assert "写明 NOTE" in message and "Say NOTE" in message
    assert "PORT 写整数" in message and "Set PORT to a whole number" in message


def test_a_fault_of_the_files_is_said_and_nothing_is_written(curated, capsys):
    (curated / "themes.csv").write_text("theme,name\n", encoding="utf-8")
    assert release.main(["release", "--note", "x", "--by", "y"]) == 2
    assert "themes.csv" in capsys.readouterr().err
