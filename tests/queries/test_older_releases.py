"""Releases whose assessments were stored without an outcome answer as a build decides now."""

import shutil

import duckdb
import pytest

import queries
from data.store import Store
from queries import audit, indicators

COLUMNS = ("shape", "is_ceiling", "met", "baseline_met", "robust", "crosses")


@pytest.fixture(scope="module")
def stores(real_store: Store, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Store]:
    """The real store, and the same as older code wrote it."""
    path, before = real_store.path, tmp_path_factory.mktemp("before")
    shutil.copy(path, before / path.name)
    with duckdb.connect(str(before / path.name)) as older:
        for column in COLUMNS:
            older.execute(f"ALTER TABLE assessments DROP COLUMN {column}")
        for column in ("precedence", "counts"):
            older.execute(f"ALTER TABLE figures DROP COLUMN {column}")
        older.execute("ALTER TABLE arithmetic DROP COLUMN other_id")
        older.execute("DELETE FROM arithmetic WHERE kind = 'within'")
    release = path.stem.removeprefix("store-")
    return real_store, Store(before).at(release)


def test_every_row_of_an_older_release_is_the_same(stores: tuple[Store, Store]) -> None:
    now, before = stores
    places = now.rows("SELECT DISTINCT of_district, plan, area, period FROM assessments")
    assert places
    for place in places:
        rows = [queries.district_indicators(store, *place.values()) for store in (now, before)]
        assert rows[0] == rows[1]


def test_an_older_release_says_which_mention_counts(stores: tuple[Store, Store]) -> None:
    now, before = (indicators.mentions(store, "high-tech-enterprises") for store in stores)
    assert now == before and {item.counts for item in now} == {True, False}


def test_the_sums_of_an_older_release_are_done_again(stores: tuple[Store, Store]) -> None:
    now, before = (queries.district_investments(store, "nanan", "fyp14") for store in stores)
    assert now == before and any(row.checks for row in now)


def test_the_verdicts_of_an_older_release_are_held_against_other_thresholds(
    stores: tuple[Store, Store],
) -> None:
    now, before = (audit.verdict_counts(store, is_rated=True) for store in stores)
    assert now == before and 0 < now.of_all.robust < now.of_all.total
