"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings

KNOWN = figure("r", "firms", "2020", "actual", "1423", unit="家", place="二、正文")


def test_a_bound_below_what_there_is_already_is_named():
    goal = figure("t", "firms", "2025", "target", "1400家以上", bound="ge", unit="家")
    (finding,) = findings("target_below_result", goal, KNOWN)
    assert sentence(finding) == (
        "2025 年的目标为不低于 1400 家，2020 年的结果已是 1423 家。"
        "“以上”“以内”守住即可，不等于降低要求。"
    )


def test_a_result_in_another_unit_is_converted():
    goal = figure("t", "grain", "2025", "target", "1086万吨以上", bound="ge", unit="万吨")
    known = figure("r", "grain", "2020", "actual", "110.07亿公斤", unit="亿公斤")
    (finding,) = findings(
        "target_below_result", goal, known, indicators="grain,粮食,万吨,higher,flow,economy,,\n"
    )
    assert "110.07 亿公斤（合 1100.7 万吨）" in sentence(finding)


def test_a_floor_of_a_share_is_there_to_be_kept():
    goal = figure("t", "cover", "2025", "target", "40%以上", bound="ge", unit="%")
    known = figure("r", "cover", "2020", "actual", "46.3%", unit="%")
    share = "cover,覆盖率,%,higher,share,ecology,,\n"
    assert findings("target_below_result", goal, known, indicators=share) == []


def test_a_result_within_the_plan_is_early_and_no_remark():
    goal = figure("t", "firms", "2025", "target", "1400", unit="家")
    within = figure("r", "firms", "2022", "actual", "1423", unit="家")
    assert findings("target_below_result", goal, within) == []
