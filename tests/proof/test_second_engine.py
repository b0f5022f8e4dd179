"""Both engines agree: on every assessment of the documents, and on ten thousand generated cases."""

from pathlib import Path
from typing import NamedTuple

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from assessment import Assessment, Case, Rating, Reason, assess
from assessment.examples import EXAMPLES
from data.assessing import assessments
from data.build import build
from proof.batches import BATCH, batches
from proof.cases import SIZE, case_of
from proof.engine import Difference, Task, Verdict, compared, differences, second_engine

ROOT = Path(__file__).resolve().parents[2]


#: Cases that hypothesis draws at once: its own work is for a draw, not for a case.
AT_ONCE = 100


class Judged(NamedTuple):
    """Generated cases, what the first engine says of each, and where the second one disagrees."""

    tasks: set[Task]
    verdicts: list[Verdict]
    differing: list[Difference]


@pytest.fixture(scope="module")
def generated() -> Judged:
    """Ten thousand cases that hypothesis makes; compared together, as one SQL is asked once."""
    drawn: set[bytes] = set()

    @settings(
        max_examples=102, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.binary(min_size=AT_ONCE * SIZE, max_size=AT_ONCE * SIZE))
    def collect(many: bytes) -> None:
        drawn.update(many[start : start + SIZE] for start in range(0, len(many), SIZE))

    collect()
    tasks = {case_of(int.from_bytes(one)) for one in sorted(drawn)}
    return Judged(tasks, *compared(list(tasks)))


def assessed(
    folder: Path, store_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[Task], pd.DataFrame]:
    """Every case that a build of curated files puts to the first engine, and what it stores."""
    tasks: list[Task] = []

    def record(case: Case, period: str) -> Assessment:
        tasks.append((case, period))
        return assess(case, period)

    monkeypatch.setattr(assessments, "assess", record)
    with duckdb.connect(str(build(folder, store_dir)), read_only=True) as connection:
        return tasks, connection.execute("FROM assessments").df()


@pytest.mark.parametrize(("folder", "least"), [("data", 400), ("tests/invented", 20)])
def test_the_second_engine_gives_every_stored_verdict(
    folder: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks, stored = assessed(ROOT / folder / "curated", tmp_path, monkeypatch)
    columns = stored[["rating", "reason", "completion"]].astype(object)
    rows = columns.where(columns.notna(), None).itertuples(index=False)
    verdicts = second_engine(tasks)
    assert len(verdicts) == len(stored) > least
    assert [pair for pair in zip(verdicts, (Verdict(*row) for row in rows), strict=True)
            if not pair[0].agrees(pair[1])] == []  # fmt: skip


def test_they_agree_on_ten_thousand_generated_cases(generated: Judged) -> None:
    assert len(generated.tasks) >= 10_000
    assert generated.differing == []


def test_the_generated_cases_come_to_every_verdict_and_every_reason(generated: Judged) -> None:
    ratings, reasons = ({verdict[index] for verdict in generated.verdicts} for index in (0, 1))
    assert set(Rating) - ratings == {Rating.ADJUSTED}
    assert set(Reason) - reasons <= {Reason.SET_BY_NATION}


def test_they_agree_on_the_examples_that_the_page_shows() -> None:
    assert differences([(example.case, example.period) for example in EXAMPLES]) == []


def test_the_same_seed_gives_the_same_cases_in_batches_of_their_own() -> None:
    first, again = list(batches(BATCH + 1, 7)), list(batches(BATCH + 1, 7))
    assert [len(batch) for batch in first] == [BATCH, 1]
    assert first == again and first != list(batches(BATCH + 1, 8))
