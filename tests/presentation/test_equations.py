"""Every printed equation of the real figures is true, computed again from its own words."""

import json
from pathlib import Path

import duckdb
import pytest

from assessment import Step
from data.assessing.assessments import assessment_rows
from data.curation.read import read_curated
from data.typed import typed_tables
from presentation.verdicts.step_words import step_words

#: Half of the last digit of a printed per cent; binary noise of a difference, which is exact.
ROUNDED, EXACT = 0.005, 1e-9


def is_true(equation: str) -> bool:
    """Whether the last term of a printed line follows from the numbers of the one before it.

    DuckDB computes them, so that nothing of the method judges itself.
    """
    *_, numbers, result = equation.split(" = ")
    # Both sides of a quotient of per cents are in per cent: the sign says nothing more.
    sql = "".join({"−": "-", "÷": "/", "×": "*", "%": ""}.get(sign, sign) for sign in numbers)
    computed = duckdb.execute(f"SELECT CAST({sql} AS DOUBLE)").fetchone()
    assert computed is not None
    printed, is_percent = float(result.rstrip("%").replace("−", "-")), result.endswith("%")
    scale, room = (100, ROUNDED) if is_percent else (1, EXACT)
    return bool(abs(computed[0] * scale - printed) <= room + EXACT)


@pytest.mark.parametrize(
    ("equation", "expected"),
    [
        ("与目标之差 = 实际 − 目标 = 0.005 − 0.03 = −0.025", True),
        ("与目标之差 = 实际 − 目标 = 0.005 − 0.03 = −0.02", False),
        ("完成进度 = … = 13.00% ÷ 40.26% = 32.29%", True),
        ("完成进度 = … = 13.00% ÷ 40.26% = 32.3%", False),
        ("累计增长 = … = 1.063 × 1.063 − 1 = 13%", True),
    ],
)
def test_a_false_equation_is_told_from_a_true_one(equation: str, expected: bool) -> None:
    assert is_true(equation) is expected


def test_every_equation_of_the_real_figures_is_true(curated: Path) -> None:
    frames, problems = read_curated(curated)
    assert not problems
    rows = assessment_rows(frames, typed_tables(frames)["figures"])
    steps = [Step(**step) for row in rows for step in json.loads(row["steps"])]
    equations = {step_words(step) for step in steps}
    assert len(equations) > 100
    assert [equation for equation in sorted(equations) if not is_true(equation)] == []
