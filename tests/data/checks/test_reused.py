"""An id that has been published stays that of its fact."""

import pytest

from data.build import build
from data.checks.problems import CuratedDataError

OLD = "d-13,demo,fyp14,parks,公园,,,个,2022,actual,12个,12,eq,level,,,二、正文"


def rebuilt(edit, tmp_path, row: str) -> None:
    """Build a release, change a row, and build again."""
    folder = edit("demo-2023/figures.csv", OLD, OLD)
    build(folder, tmp_path / "store")
    build(edit("demo-2023/figures.csv", OLD, row), tmp_path / "store")


def test_an_id_given_to_another_fact_is_refused(edit, tmp_path):
    row = "d-13,demo,fyp14,firms,商户,,,家,2021,actual,30家,30,eq,level,,,二、正文"
    with pytest.raises(CuratedDataError, match="the id d-13 is of another fact"):
        rebuilt(edit, tmp_path, row)


def test_a_correction_of_a_fact_keeps_its_id(edit, tmp_path):
    rebuilt(edit, tmp_path, OLD.replace("12个,12", "13个,13"))
