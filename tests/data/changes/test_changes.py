"""What readers see change between two releases, and the log that has to tell of it."""

import csv

import duckdb
import pytest

from data.build import build
from data.changes.differences import differences
from data.changes.log import UnloggedChangesError, append, evidence, unapproved
from data.checks.problems import CuratedDataError
from data.curation.read import read_site
from data.records.changes import Change
from data.store import CURRENT
from tests.conftest import TINY, write_files

FIGURES = TINY["demo-2023/figures.csv"]
TYPED_WRONG = FIGURES.replace("2022,actual,140,140,", "2022,actual,170,170,")
DUST = "demo/fyp14/demo/dust/2025/2022"
NUMBER = Change(
    "corrected", "d-04", "demo", "demo", "fyp14", "firms", "2022", "value", "170", "140"
)
REVISION = {
    "revision": "2026-11-29-1", "day": "2026-11-29", "note": "录错一位", "checked_by": "示例",
}  # fmt: skip


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
    append(curated, REVISION, changes_to(folder, FIGURES), {})
    path = build(curated, folder / "store", needs_log=True)
    assert (folder / "store" / CURRENT).resolve() == path


def verdict_row(curated):
    rows = csv.DictReader((curated / "changes.csv").open(encoding="utf-8"))
    return next((row for row in rows if row["kind"] == "verdict"), None)


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
        append(curated, REVISION, changed, evidence(connection))
    return curated


def approve(curated, name):
    path = curated / "changes.csv"
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    for row in rows:
        row["approved_by"] = name if row["kind"] == "verdict" else ""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_a_verdict_that_changes_needs_the_name_of_who_approved_it(flipped):
    assert verdict_row(flipped)["subject"] == DUST
    with pytest.raises(CuratedDataError, match=r"column approved_by.*nobody approved"):
        build(flipped, flipped.parent / "store", needs_log=True)


def test_an_approved_verdict_passes(flipped):
    approve(flipped, "李四")
    assert build(flipped, flipped.parent / "store", needs_log=True).exists()


def test_a_later_edit_of_its_rows_voids_an_approval(flipped):
    approve(flipped, "李四")
    path = flipped / "demo-2023" / "figures.csv"
    path.write_text(path.read_text("utf-8").replace("2022,actual,33,33,", "2022,actual,34,34,"))
    with pytest.raises(CuratedDataError, match="edited after 李四 approved"):
        build(flipped, flipped.parent / "store", needs_log=True)


def test_every_verdict_that_the_real_log_turns_is_approved_as_it_stands(curated, real_store_dir):
    log = read_site(curated)[0]["changes"]
    with duckdb.connect(str(real_store_dir / CURRENT), read_only=True) as connection:
        assert list(unapproved(log, connection)) == []
