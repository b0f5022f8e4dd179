"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings


def test_a_unit_printed_twice_is_named():
    grain = figure("x", "firms", "2022", "actual", "1086万吨吨", name="粮食产量")
    (finding,) = findings("unit_does_not_fit", grain)
    assert sentence(finding) == "粮食产量印作“1086万吨吨”：单位印了两遍。"


def test_a_rate_in_money_is_named_and_productivity_is_not():
    rate = figure("x", "firms", "2022", "actual", "90亿元", name="服务率", unit="亿元")
    other = figure("y", "parks", "2022", "actual", "20万元", name="劳动生产率", unit="万元")
    assert [finding.first.name for finding in findings("unit_does_not_fit", rate, other)
            if finding.first] == ["服务率"]  # fmt: skip
