"""`make diff` and `make release` as a curator runs them."""

import csv
import shutil

import pytest

from data.build import build
from scripts import release
from tests.conftest import TINY, write_files
from tests.logs import approve, rows


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
    assert "2022 年实际值：原为“38”，更正为“33”。（《中期评估》表1 第3行）" in said
    assert (curated / "changes.csv").read_text("utf-8") == TINY["changes.csv"]


def test_diff_names_the_pages_and_cards_that_look_different_and_the_pinned_addresses(
    curated, capsys, monkeypatch
):
    cards = ["/embed/gauge?area=demo&indicator=dust", "/embed/gauge?area=demo&indicator=firms",
             "/embed/gauge?area=demo&indicator=dustiness"]  # fmt: skip
    (curated.parent / "embeds.txt").write_text("\n".join(cards), encoding="utf-8")
    monkeypatch.setattr("scripts.affected.EMBEDS", curated.parent / "embeds.txt")
    pinned = f"https://example.cn{cards[0]}&release=0123456789ab"
    (curated.parent / "store" / "promised.txt").write_text(pinned, encoding="utf-8")
    table = curated.parent / "diff.csv"
    assert release.main(["diff", "--table", str(table)]) == 0
    said = capsys.readouterr().out
    assert "/indicator/demo/dust\n" in said and pinned in said
    assert f"{cards[0]}\n" in said and cards[1] not in said and cards[2] not in said
    written = list(csv.reader(table.open(encoding="utf-8-sig")))
    assert ["更正", "d-12", "printed_value", "38", "33"] in [row[:5] for row in written]
    assert cards[0] in [row[1] for row in written]


def release_now(note="录错", by="张三"):
    return release.main(["release", "--note", note, "--by", by])


def test_release_adds_to_the_log_what_it_lacks_once_and_begins_a_log(curated, capsys):
    for name in ("revisions", "changes"):
        (curated / f"{name}.csv").unlink()
    for _ in range(2):
        assert release_now() == 0
    subjects = [row["subject"] for row in rows(curated) if row["kind"] == "corrected"]
    assert subjects == ["d-12"] * 2
    # Nobody has seen the first: the second takes its place.
    assert [row["revision"][-2:] for row in rows(curated, "revisions")] == ["-1"]


def test_an_approval_stands_until_what_it_rests_on_is_edited_and_is_then_void_by_name(
    curated, capsys
):
    release_now()
    approve(curated, "李四")
    release_now("录错一位")
    assert [row["approved_by"] for row in rows(curated) if row["kind"] == "verdict"] == ["李四"]
    figures = curated / "demo-2023" / "figures.csv"
    figures.write_text(
        figures.read_text("utf-8").replace("2022,actual,33,33,", "2022,actual,32,32,")
    )
    release_now()
    assert "李四 对 demo/fyp14/demo/dust/2025/2022 的批准作废" in capsys.readouterr().out
    assert [row["approved_by"] for row in rows(curated) if row["kind"] == "verdict"] == [""]
    assert {row["after"] for row in rows(curated) if row["kind"] == "corrected"} == {"32"}


def test_a_note_is_one_line_whatever_was_typed_and_a_long_log_is_kept(curated, capsys):
    (curated / "revisions.csv").write_text(
        '\ufeffrevision,day,note,checked_by\n2026-01-01-1,2026-01-01,"旧, ""记录""",甲', "utf-8"
    )
    assert release_now('第一行\n<b>"第二行"</b>', "张\t三") == 0
    assert (curated / "revisions.csv").read_text("utf-8").startswith("\ufeffrevision")
    kept = [(row["note"], row["checked_by"]) for row in rows(curated, "revisions")]
    assert kept == [('旧, "记录"', "甲"), ('第一行 <b>"第二行"</b>', "张 三")]
    build(curated, curated.parent / "next")


def test_where_nothing_changed_nothing_is_written(curated, capsys):
    build(curated, curated.parent / "same")
    shutil.rmtree(curated.parent / "store")
    shutil.copytree(curated.parent / "same", curated.parent / "store", symlinks=True)
    before = (curated / "revisions.csv").read_bytes()
    assert release_now() == 0
    assert "什么也没有写" in capsys.readouterr().out
    assert (curated / "revisions.csv").read_bytes() == before


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
