"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings

BASE = figure("b", "firms", "2020", "baseline", "200")


def test_the_starting_value_as_a_target_is_named():
    (finding,) = findings(
        "target_equals_baseline", figure("t", "firms", "2025", "target", "200"), BASE
    )
    assert "目标印作“200”，起点（2020 年）印作“200”，数值相同" in sentence(finding)


def test_a_bound_is_to_be_kept():
    goal = figure("t", "firms", "2025", "target", "≥200", bound="ge")
    assert findings("target_equals_baseline", goal, BASE) == []
