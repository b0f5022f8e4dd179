"""What readers see change between two releases, and the log that has to tell of it."""

import hashlib

import duckdb
import pandas as pd
import pytest

from data.build import build
from data.changes.base import compared_with
from data.changes.differences import differences
from data.changes.log import (
    UnloggedChangesError,
    evidence,
    unapproved,
    unlogged,
)
from data.changes.writing import write_revision
from data.checks.problems import CuratedDataError
from data.curation.read import read_site
from data.records.changes import Change
from data.store import CURRENT
from tests.conftest import TINY, write_files
from tests.logs import approve, rows

FIGURES = TINY["demo-2023/figures.csv"]
TYPED_WRONG = FIGURES.replace("2022,actual,140,140,", "2022,actual,170,170,")
DUST = "demo/fyp14/demo/dust/2025/2022"
NUMBER = Change(
    "corrected", "d-04", "demo", "demo", "fyp14", "firms", "2022", "value", "170", "140",
    role="actual", name="企业数量", title="中期评估", locator="表1 第1行",
)  # fmt: skip
REVISION = ("2026-11-29", "录错一位", "示例")


@pytest.fixture
def folder(tmp_path):
    """Curated files whose store in use was built from a figure that was typed wrong."""
    wrong = write_files(tmp_path / "wrong", {**TINY, "demo-2023/figures.csv": TYPED_WRONG})
    build(wrong, tmp_path / "store")
    write_files(tmp_path / "curated", TINY)
    return tmp_path


def changes_to(folder, figures, *, documents=TINY["documents.csv"]):
    """What changes from the wrong figures to these."""
    files = {**TINY, "demo-2023/figures.csv": figures, "documents.csv": documents}
    build(write_files(folder / "other", files), folder / "next")
    return differences(folder / "store" / CURRENT, folder / "next" / CURRENT)


def test_a_corrected_figure_is_told_with_what_stood_there(folder):
    assert NUMBER in changes_to(folder, FIGURES)


def test_files_that_say_the_same_change_nothing(folder):
    assert changes_to(folder, TYPED_WRONG) == []


def test_a_withdrawn_figure_is_told_by_its_printed_text(folder):
    lines = [line for line in TYPED_WRONG.splitlines() if not line.startswith("d-13")]
    (change,) = changes_to(folder, "\n".join(lines) + "\n")
    assert (change.kind, change.subject, change.before, change.after) == (
        "withdrawn", "d-13", "12个", "",
    )  # fmt: skip


def test_a_new_figure_of_a_known_document_is_told_by_its_printed_text(folder):
    row = "d-99,demo,fyp14,parks,公园,,,个,2021,actual,11个,11,eq,level,,,二、正文\n"
    (change,) = changes_to(folder, TYPED_WRONG + row)
    assert (change.kind, change.subject, change.after) == ("new", "d-99", "11个")


def test_the_log_may_lack_nothing_where_it_is_required(folder):
    with pytest.raises(UnloggedChangesError, match="d-04"):
        build(folder / "curated", folder / "store", needs_log=True)
    assert differences(folder / "store" / CURRENT, folder / "store" / CURRENT) == []


def test_a_log_that_tells_all_is_enough(folder):
    curated = folder / "curated"
    write_revision(curated, *REVISION, changes_to(folder, FIGURES), {})
    path = build(curated, folder / "store", needs_log=True)
    assert (folder / "store" / CURRENT).resolve() == path


@pytest.fixture
def flipped(tmp_path):
    """Files whose log holds a correction that changes a verdict, and that nobody approved."""
    wrong = FIGURES.replace("2022,actual,33,33,", "2022,actual,38,38,")
    build(write_files(tmp_path / "wrong", {**TINY, "demo-2023/figures.csv": wrong}),
          tmp_path / "store")  # fmt: skip
    curated = write_files(tmp_path / "curated", TINY)
    build(curated, tmp_path / "next")
    changed = differences(tmp_path / "store" / CURRENT, tmp_path / "next" / CURRENT)
    with duckdb.connect(str(tmp_path / "next" / CURRENT), read_only=True) as connection:
        write_revision(curated, *REVISION, changed, evidence(connection))
    return curated


def test_a_verdict_that_changes_needs_the_name_of_who_approved_it(flipped):
    assert DUST in {row["subject"] for row in rows(flipped)}
    with pytest.raises(CuratedDataError, match=r"column approved_by.*nobody approved"):
        build(flipped, flipped.parent / "store", needs_log=True)


def test_what_is_computed_beside_printed_words_is_a_verdict_that_changes(tmp_path):
    def built(name, figures):
        lines = [line for line in figures.splitlines(keepends=True) if "completion" not in line]
        files = {**TINY, "demo-2023/figures.csv": "".join(lines)}
        return build(write_files(tmp_path / name, files), tmp_path / "store")

    wrong = FIGURES.replace("2022,actual,140,140,", "2022,actual,110,110,")
    changes = differences(built("wrong", wrong), built("right", FIGURES))
    turned = [each for each in changes if each.kind == "verdict"]
    assert [(each.subject, each.field, each.before, each.after) for each in turned] == [
        ("demo/fyp14/demo/firms/2025/2022", "rating", "behind", "on_track")
    ]


def test_an_approved_verdict_passes(flipped):
    approve(flipped, "李四")
    assert build(flipped, flipped.parent / "store", needs_log=True).exists()


def test_a_later_edit_of_its_rows_voids_an_approval(flipped):
    approve(flipped, "李四")
    path = flipped / "demo-2023" / "figures.csv"
    path.write_text(path.read_text("utf-8").replace("2022,actual,33,33,", "2022,actual,34,34,"))
    with pytest.raises(CuratedDataError, match="edited after 李四 approved"):
        build(flipped, flipped.parent / "store", needs_log=True)


def edit(path, before, after):
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_what_was_released_is_history_and_a_later_edit_asks_for_no_new_approval(flipped):
    approve(flipped, "李四")
    store = flipped.parent / "store"
    build(flipped, store, needs_log=True)
    edit(flipped / "demo-2023" / "figures.csv", "2022,actual,33,33,", "2022,actual,34,34,")
    build(flipped, flipped.parent / "next")
    changed = differences(store / CURRENT, flipped.parent / "next" / CURRENT)
    assert {change.kind for change in changed} == {"corrected"}
    write_revision(flipped, *REVISION, changed, {})
    assert build(flipped, store, needs_log=True).exists()


def test_a_store_tells_of_its_files_its_code_and_who_checked_it(flipped):
    approve(flipped, "李四")
    with duckdb.connect(str(build(flipped, flipped.parent / "store")), read_only=True) as store:
        files = dict(store.execute("SELECT file, sha256 FROM sources").fetchall())
        code = store.execute("SELECT code FROM meta").fetchall()[0][0]
        revision = store.execute("SELECT note, checked_by, approved_by FROM changes JOIN revisions"
                             " USING (revision) WHERE kind = 'verdict'").fetchone()  # fmt: skip
    path = flipped / "demo-2023" / "figures.csv"
    assert files["demo-2023/figures.csv"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(code) == 12 and revision == ("录错一位", "示例", "李四")


def test_what_readers_see_beside_figures_is_told_too(folder):
    edits = {
        "demo-2023/investments.csv": ("5项,5,", "5 项,5,"),
        "demo-2023/projects.csv": ("示例桥", "示例大桥"),
        "demo-2023/actions.csv": ("建设局", "住建局"),
        "indicators.csv": ("企业数量", "企业总数"),
        "documents.csv": ("中期评估", "评估报告"),
        "rules.csv": (",75,", ",70,"),
    }
    files = {file: TINY[file].replace(*edit) for file, edit in edits.items()}
    figures = {"demo-2023/figures.csv": TYPED_WRONG}
    build(write_files(folder / "other", {**TINY, **files, **figures}), folder / "next")
    changed = differences(folder / "store" / CURRENT, folder / "next" / CURRENT)
    assert {(each.of_table, each.field) for each in changed if each.of_table} >= {
        ("investments", "printed_value"), ("projects", "name"), ("actions", "lead_departments"),
        ("indicators", "name"), ("documents", "short_title"), ("rules", "nearly"),
    }  # fmt: skip


def test_a_document_is_new_as_one_change_and_withdrawn_beside_its_figures(folder):
    other = {name.replace("demo-2023", "demo-2024"): text.replace("demo-2023", "demo-2024")
             for name, text in TINY.items()}  # fmt: skip
    other["demo-2024/figures.csv"] = FIGURES.replace("d-", "o-")
    build(write_files(folder / "new", other), folder / "next")
    changed = differences(folder / "store" / CURRENT, folder / "next" / CURRENT)
    by_row = {(change.kind, change.subject): change for change in changed}
    assert by_row["withdrawn", "demo-2023"].before == by_row["new", "demo-2024"].after == "15"
    assert ("withdrawn", "d-04") in by_row and ("new", "o-04") not in by_row


def frame(*cells):
    """A log of values of one figure: revision, before, after."""
    columns = ["revision", "before", "after"]
    made = pd.DataFrame(cells, columns=columns).assign(kind="corrected", field="value")
    return made.assign(subject="d-04", of_table="")


@pytest.mark.parametrize(
    ("log", "is_told"),
    [
        (frame(("r1", "170", "140")), True),
        (frame(("r1", "170", "150"), ("r2", "150", "140")), True),
        (frame(("r1", "170", "140"), ("r2", "140", "170")), False),
        (frame(("r1", "170", "141")), False),
    ],
)
def test_a_chain_of_corrections_tells_of_the_change_from_its_first_to_its_last(log, is_told):
    assert (unlogged([NUMBER], log) == []) == is_told


def test_a_value_that_is_corrected_back_and_forth_is_logged_each_time(folder):
    curated, store = folder / "curated", folder / "store"
    write_revision(curated, *REVISION, changes_to(folder, FIGURES), {})
    build(curated, store, needs_log=True)
    for before, after in (("140,140", "170,170"), ("170,170", "140,140")):
        edit(curated / "demo-2023" / "figures.csv", f"2022,actual,{before}", f"2022,actual,{after}")
        with pytest.raises(UnloggedChangesError):
            build(curated, store, needs_log=True)
        build(curated, folder / "next")
        changed = differences(store / CURRENT, folder / "next" / CURRENT)
        write_revision(curated, *REVISION, changed, {})
        build(curated, store, needs_log=True)
    assert [row["revision"] for row in rows(curated, "revisions")] == [
        "2026-11-29-1", "2026-11-29-2", "2026-11-29-3",
    ]  # fmt: skip


def test_files_are_compared_with_the_last_release_whose_log_is_whole(folder):
    logged = compared_with(folder / "store")
    preview = build(folder / "curated", folder / "store")
    assert preview != logged and compared_with(folder / "store") == logged


def test_the_log_is_left_as_it_was_where_it_cannot_be_written_whole(folder, monkeypatch):
    curated = folder / "curated"
    before = (curated / "revisions.csv").read_bytes()
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        write_revision(curated, *REVISION, [], {})
    assert (curated / "revisions.csv").read_bytes() == before
    assert [path.name for path in curated.glob(".*")] == []


def test_every_verdict_that_the_real_log_turns_is_approved_as_it_stands(curated, real_store_dir):
    log = read_site(curated)[0]["changes"]
    with duckdb.connect(str(real_store_dir / CURRENT), read_only=True) as connection:
        assert list(unapproved(log, connection)) == []
