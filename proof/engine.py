"""The second engine: cases into its relations, verdicts out of its views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pandas as pd

from assessment import Case, Observation, assess
from assessment.exact import Number, exact, shown

_HERE = Path(__file__).resolve().parent
#: Numbers are whole millionths in SQL.
_UNIT = 1_000_000
#: Completions are compared up to what binary numbers show.
_NEAR = 1e-6

Task = tuple[Case, str]


class Verdict(NamedTuple):
    """What an engine says of a case."""

    rating: str
    reason: str | None
    completion: float | None

    def agrees(self, other: Verdict) -> bool:
        """Whether two verdicts are the same."""
        mine, its = self.completion, other.completion
        near = mine == its or (
            mine is not None and its is not None and abs(mine - its) <= _NEAR * max(1, abs(mine))
        )
        return (self.rating, self.reason) == (other.rating, other.reason) and near


class Difference(NamedTuple):
    """A case on which the engines disagree."""

    case: Case
    period: str
    first: Verdict
    second: Verdict


def first_engine(task: Task) -> Verdict:
    """The verdict of `assessment`."""
    assessed = assess(*task)
    done = None if assessed.completion is None else shown(assessed.completion)
    return Verdict(assessed.rating.value, assessed.reason.value if assessed.reason else None, done)


def second_engine(tasks: Sequence[Task]) -> list[Verdict]:
    """The verdicts of the SQL, in the order of the cases."""
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("SET enable_progress_bar = false")
        relations, *method = _texts("method")
        connection.execute(relations)
        _fill(connection, "cases", [_case(number, task) for number, task in enumerate(tasks)])
        _fill(connection, "results", [row for number, task in enumerate(tasks)
                                      for row in _results(number, task[0])])  # fmt: skip
        for step in method:
            connection.execute(step)
        connection.execute("SELECT rating, reason, completion FROM verdicts ORDER BY case_id")
        return [Verdict(*row) for row in connection.fetchall()]


def _texts(folder: str) -> list[str]:
    """The SQL of a folder, in the order of its files."""
    return [path.read_text("utf-8") for path in sorted((_HERE / folder).glob("*.sql"))]


def compared(tasks: Sequence[Task]) -> tuple[list[Verdict], list[Difference]]:
    """The verdicts of the first engine, and where the second one disagrees."""
    verdicts = list(map(first_engine, tasks))
    pairs = zip(tasks, verdicts, second_engine(tasks), strict=True)
    return verdicts, [
        Difference(*task, first, second)
        for task, first, second in pairs
        if not first.agrees(second)
    ]


def differences(tasks: Sequence[Task]) -> list[Difference]:
    """Where both engines disagree."""
    return compared(tasks)[1]


def _fill(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        frame = pd.DataFrame(rows).astype(object)
        connection.register("frame", frame.where(frame.notna(), None))
        connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM frame")
        connection.unregister("frame")


def _case(number: int, task: Task) -> dict[str, Any]:
    case, period = task
    target, base, rule = case.target, case.baseline, case.schedule_rule
    return {
        "case_id": number, "period": period, "plan_kind": case.plan_kind,
        "first_year": case.start, "last_year": case.end, "kind": case.kind,
        "direction": case.direction, "years_add": case.years_add,
        "is_reduction": case.is_reduction, "names_other": case.others is not None,
        "has_target": target is not None, **_figure("t", target), "has_base": base is not None,
        **{key: value for key, value in _figure("b", base).items() if key in _BASE},
        "is_compared": period in case.compared, "breaks": list(case.breaks),
        "in_points": rule.unit == "points", "better": _hundredths(rule.better),
        "on_track": _hundredths(rule.on_track), "nearly": _hundredths(rule.nearly),
        "near_target": _hundredths(case.target_rule.nearly),
    }  # fmt: skip


_BASE = ("b_value", "b_basis", "b_coverage")


def _figure(name: str, item: Observation | None) -> dict[str, Any]:
    """The columns of a target or a baseline."""
    return {
        f"{name}_period": item and item.period, f"{name}_value": item and _scaled(item.value),
        f"{name}_bound": item and item.bound, f"{name}_basis": item and item.basis,
        f"{name}_missing": item and item.missing, f"{name}_coverage": item and item.coverage,
        f"{name}_rank": item and item.rank, f"{name}_low": item and _scaled(item.low),
        f"{name}_high": item and _scaled(item.high),
    }  # fmt: skip


def _results(number: int, case: Case) -> Iterable[dict[str, Any]]:
    for is_own, results in ((True, case.observations), (False, case.others or ())):
        for item, result in enumerate(results):
            columns = {key[2:]: value for key, value in _figure("r", result).items()}
            yield {"case_id": number, "own": is_own, "item": item, **columns}


def _hundredths(threshold: Number | None) -> int | None:
    return None if threshold is None else round(exact(threshold) * 100)


def _scaled(value: Number | None) -> str | None:
    """Millionths, as text: they outgrow the whole numbers of a frame."""
    return None if value is None else str(round(exact(value) * _UNIT))
