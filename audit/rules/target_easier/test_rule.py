"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings

BASE = figure("b", "firms", "2020", "baseline", "100", unit="家")


def test_a_step_back_that_is_enough_is_named():
    goal = figure("t", "firms", "2025", "target", "90", unit="家")
    (finding,) = findings("target_easier", goal, BASE, figure("r", "firms", "2022", "actual", "95"))
    assert sentence(finding) == (
        "目标为 90 家，起点（2020 年）为 100 家；此项以高为好，目标比起点宽 10 家。"
    )


def test_a_floor_is_there_to_be_kept():
    goal = figure("t", "firms", "2025", "target", "90以上", bound="ge")
    assert findings("target_easier", goal, BASE) == []
