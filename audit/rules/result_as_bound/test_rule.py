"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings

GOAL = figure("t", "firms", "2025", "target", "2.5以内", bound="le")


def test_a_result_that_repeats_the_bound_is_named():
    result = figure("r", "firms", "2025", "actual", "2.5以内", bound="le")
    (finding,) = findings("result_as_bound", GOAL, result)
    assert "结果印作“2.5以内”：结果没有自己的数值" in sentence(finding)


def test_a_number_of_its_own_is_a_result():
    assert findings("result_as_bound", GOAL, figure("r", "firms", "2025", "actual", "2.5")) == []
