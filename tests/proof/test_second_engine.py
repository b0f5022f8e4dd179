"""Both engines agree: on every assessment of the documents, and on ten thousand generated cases."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from assessment import Assessment, Case, Rating, Reason, assess
from assessment.examples import EXAMPLES
from data.assessing import assessments
from data.build import computed_tables
from data.curation.read import read_curated
from proof.batches import BATCH, batches
from proof.cases import SIZE, case_of
from proof.engine import Task, Verdict, differences, first_engine, second_engine

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def generated() -> list[Task]:
    """Ten thousand cases that hypothesis makes; compared together, as one SQL is asked once."""
    tasks: list[Task] = []

    @settings(
        max_examples=10_000, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.binary(min_size=SIZE, max_size=SIZE))
    def collect(drawn: bytes) -> None:
        tasks.append(case_of(int.from_bytes(drawn)))

    collect()
    return tasks


def assessed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Task], pd.DataFrame]:
    """Every case that a build of curated files puts to the first engine, and what it stores."""
    tasks: list[Task] = []

    def record(case: Case, period: str) -> Assessment:
        tasks.append((case, period))
        return assess(case, period)

    monkeypatch.setattr(assessments, "assess", record)
    frames, problems = read_curated(folder)
    assert not problems
    return tasks, computed_tables(frames, "")["assessments"]


@pytest.mark.parametrize(("folder", "least"), [("data", 400), ("tests/invented", 20)])
def test_the_second_engine_gives_every_stored_verdict(
    folder: str, least: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks, stored = assessed(ROOT / folder / "curated", monkeypatch)
    columns = stored[["rating", "reason", "completion"]].astype(object)
    rows = columns.where(columns.notna(), None).itertuples(index=False)
    verdicts = second_engine(tasks)
    assert len(verdicts) == len(stored) > least
    assert [pair for pair in zip(verdicts, (Verdict(*row) for row in rows), strict=True)
            if not pair[0].agrees(pair[1])] == []  # fmt: skip


def test_they_agree_on_ten_thousand_generated_cases(generated: list[Task]) -> None:
    assert len(generated) >= 10_000
    assert differences(generated) == []


def test_the_generated_cases_come_to_every_verdict_and_every_reason(generated: list[Task]) -> None:
    verdicts = Counter(first_engine(task)[:2] for task in generated)
    ratings, reasons = ({item[index] for item in verdicts} for index in (0, 1))
    assert set(Rating) - ratings == {Rating.ADJUSTED}
    assert set(Reason) - reasons <= {Reason.SET_BY_NATION}


def test_they_agree_on_the_examples_that_the_page_shows() -> None:
    assert differences([(example.case, example.period) for example in EXAMPLES]) == []


def test_the_same_seed_gives_the_same_cases_in_batches_of_their_own() -> None:
    first, again = list(batches(BATCH + 1, 7)), list(batches(BATCH + 1, 7))
    assert [len(batch) for batch in first] == [BATCH, 1]
    assert first == again and first != list(batches(BATCH + 1, 8))
