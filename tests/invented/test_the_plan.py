"""What the invented plan's pages show: entered as rows only."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

import queries
from data.store import Store

PAGE = "/district/sample?plan=fyp14&area=sample"


@pytest.mark.parametrize("period", ["2022", "2023Q3", "2025"])
def test_the_plans_page_opens_at_each_kind_of_period(invented: FlaskClient, period: str) -> None:
    assert invented.get(f"{PAGE}&period={period}").status_code == 200


def test_every_target_is_assessed_at_every_period(invented_store: Store) -> None:
    periods = queries.periods(invented_store, "sample", "fyp14", "sample")
    assert [row["period"] for row in periods] == [
        "2021", "2022", "2023", "2023Q3", "2024", "2025",
    ]  # fmt: skip
