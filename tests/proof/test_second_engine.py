"""Both engines agree: on every assessment of the documents, and on ten thousand generated cases."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from assessment import Assessment, Case, Rating, Reason, assess
from assessment.examples import EXAMPLES
from data.assessing import assessments
from data.build import computed_tables
from data.curation.read import read_curated
from proof.cases import SIZE, case_of
from proof.engine import Task, differences, first_engine


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


def assessed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Task]:
    """Every case that a build of the curated files puts to the first engine."""
    tasks: list[Task] = []

    def record(case: Case, period: str) -> Assessment:
        tasks.append((case, period))
        return assess(case, period)

    monkeypatch.setattr(assessments, "assess", record)
    frames, problems = read_curated(folder)
    assert not problems
    computed_tables(frames, "")
    return tasks


def test_both_engines_agree_on_every_assessment_of_the_documents(
    curated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks = assessed(curated, monkeypatch)
    assert len(tasks) > 400
    assert differences(tasks) == []


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
