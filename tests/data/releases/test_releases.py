"""Releases: gone back to and held, dropped but for promises, taken along and put back."""

import os
import shutil
import time
from datetime import timedelta

import pytest

from data.build import build
from data.releases import backup, change
from data.releases.__main__ import main
from data.releases.hold import held
from data.releases.kept import PROMISED, ReleaseError, current_release, releases
from tests.conftest import TINY, write_files

_DAY = 86_400


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Three releases of the tiny files, built 40, 20 and 0 days ago, the latest current."""
    folder = tmp_path_factory.mktemp("made")
    names = []
    for number, days in enumerate((40, 20, 0)):
        changed = TINY["themes.csv"].replace("综合经济", f"综合经济{number}")
        curated = write_files(folder / f"curated{number}", {**TINY, "themes.csv": changed})
        store = build(curated, folder / "store")
        os.utime(store, (time.time() - days * _DAY,) * 2)
        names.append(store.stem.removeprefix("store-"))
    return folder, names


@pytest.fixture
def folder(made, tmp_path):
    """A copy of the folder of stores, for tests that change it."""
    shutil.copytree(made[0] / "store", tmp_path / "store", symlinks=True)
    return tmp_path / "store"


@pytest.fixture
def names(made):
    return made[1]


def test_releases_are_listed_the_latest_first(folder, names):
    kept = releases(folder)
    assert [release.name for release in kept] == names[::-1]
    assert [release.is_current for release in kept] == [True, False, False]


def test_a_rollback_goes_to_the_release_before(folder, names):
    assert change.rollback(folder) == names[1]
    assert current_release(folder) == held(folder) == names[1]


def test_a_rollback_is_not_undone_by_a_build(made, folder, names):
    change.rollback(folder, names[0])
    build(made[0] / "curated2", folder)
    assert current_release(folder) == names[0]
    newer = write_files(folder.parent / "curated", {**TINY, "themes.csv": "theme,name,position\n"
                        "economy,新的主题,1\necology,绿色生态,2\n"})  # fmt: skip
    built = build(newer, folder)
    assert (built.is_file(), current_release(folder)) == (True, names[0])


def test_to_resume_makes_the_latest_release_current_and_builds_switch_again(made, folder, names):
    change.rollback(folder, names[0])
    assert change.resume(folder) == names[2]
    assert (current_release(folder), held(folder)) == (names[2], "")
    build(made[0] / "curated1", folder)
    assert current_release(folder) == names[1]


@pytest.mark.parametrize("name", ["ffffffffffff", "../x", "current"])
def test_a_rollback_to_what_is_not_kept_changes_nothing(folder, names, name):
    with pytest.raises(ReleaseError, match="No release"):
        change.rollback(folder, name)
    assert (current_release(folder), held(folder)) == (names[2], "")


def test_a_rollback_to_a_damaged_release_changes_nothing(folder, names):
    (folder / f"store-{names[1]}.duckdb").write_bytes(b"garbage")
    with pytest.raises(ReleaseError, match="cannot be read"):
        change.rollback(folder, names[1])
    assert (current_release(folder), held(folder)) == (names[2], "")


@pytest.mark.parametrize(
    ("keep", "days", "dropped"),
    [(1, 30, [0]), (1, 10, [1, 0]), (2, 10, [0]), (3, 0, []), (1, 99, [])],
)
def test_old_releases_are_dropped_by_age_and_number(folder, names, keep, days, dropped):
    planned = change.plan(folder, keep, days)
    assert [release.name for release in change.prune(folder, planned)] == [
        names[number] for number in dropped
    ]
    assert len(releases(folder)) == 3 - len(dropped)


def test_the_current_and_the_held_release_are_never_dropped(folder, names):
    change.rollback(folder, names[0])
    assert [release.name for release in change.plan(folder, 1, 0).drop] == [names[1]]


def use(monkeypatch, folder):
    """Settings by which one release is kept, and what is younger than ten days."""
    for name, value in (("STORE_DIR", str(folder)), ("KEEP", "1"), ("DAYS", "10")):
        monkeypatch.setenv(name, value)


def test_a_promised_release_stays_and_is_named(folder, names, monkeypatch, capsys):
    promise = f"/embed/gauge?area=demo&release={names[0]}"
    (folder / PROMISED).write_text(promise + "\n", encoding="utf-8")
    use(monkeypatch, folder)
    assert main(["prune", "--yes"]) == 0
    said = capsys.readouterr().out
    assert f"stays; it is promised by {promise}" in said
    assert [release.name for release in releases(folder)] == [names[2], names[0]]
    assert main(["prune", "--yes", "--break-promises"]) == 0
    assert [release.name for release in releases(folder)] == [names[2]]


def test_pruning_says_what_it_would_drop_before_it_does(folder, monkeypatch, capsys):
    use(monkeypatch, folder)
    assert main(["prune"]) == 0
    said = capsys.readouterr().out
    assert said.count("cards, files and citations held to it will answer 404") == 2
    assert "2 releases would be dropped; nothing was." in said
    assert len(releases(folder)) == 3


def test_a_backup_is_put_back_on_a_bare_machine(made, folder, names, tmp_path):
    change.rollback(folder, names[1])
    file = tmp_path / "plan.tar.gz"
    assert backup.backup(folder, made[0] / "curated2", file) == 3
    bare, curated = tmp_path / "bare", tmp_path / "bare-curated"
    assert backup.restore(file, bare, curated) == (names[1], True)
    assert [release.built for release in releases(bare)] == [
        release.built for release in releases(folder)
    ]
    assert (current_release(bare), held(bare)) == (names[1], names[1])
    assert (curated / "demo-2023" / "figures.csv").read_text("utf-8") == TINY[
        "demo-2023/figures.csv"
    ]


def test_curated_files_that_are_there_are_not_overwritten(made, folder, tmp_path):
    file = tmp_path / "plan.tar.gz"
    backup.backup(folder, made[0] / "curated2", file)
    edited = write_files(tmp_path / "own", {"themes.csv": "mine"})
    assert backup.restore(file, tmp_path / "bare", edited)[1] is False
    assert [path.name for path in edited.iterdir()] == ["themes.csv"]


def test_a_damaged_backup_changes_nothing(made, folder, names, tmp_path):
    file = tmp_path / "plan.tar.gz"
    backup.backup(folder, made[0] / "curated2", file)
    content = file.read_bytes()
    places = range(len(content) // 40, len(content) // 2, len(content) // 40)
    flipped = [content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :] for at in places]
    for damaged in (*flipped, content[: len(content) // 2], b"no tar"):
        file.write_bytes(damaged)
        with pytest.raises(ReleaseError):
            backup.restore(file, folder, tmp_path / "none")
    assert current_release(folder) == names[2]
    assert [path.name for path in folder.glob(".restore-*")] == []


def test_a_wrong_word_is_one_sentence_and_code_2(folder, monkeypatch, capsys):
    monkeypatch.setenv("STORE_DIR", str(folder))
    assert main(["rollback", "ffffffffffff"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("No release 'ffffffffffff' is kept in ")
    assert said.err.count("\n") == 1


def test_the_list_names_the_current_and_the_held(folder, names, monkeypatch, capsys):
    monkeypatch.setenv("STORE_DIR", str(folder))
    change.rollback(folder, names[1])
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == names[::-1]
    assert lines[1].endswith("MB  current, held")


def test_three_hundred_releases_are_listed_at_once(folder, names):
    for number in range(300):
        shutil.copy(folder / f"store-{names[0]}.duckdb", folder / f"store-{number:012x}.duckdb")
    started = time.perf_counter()
    assert len(releases(folder)) == 303
    assert timedelta(seconds=time.perf_counter() - started) < timedelta(seconds=1)
