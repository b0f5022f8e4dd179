"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings


def test_a_number_that_is_new_here_and_in_all_there_is_named():
    (finding,) = findings(
        "meaning_differs",
        figure("t", "firms", "2025", "target", "15", name="新增企业", counted="新增"),
        figure("s", "firms", "2025", "target", "15家", counted="达到", place="一、正文"),
    )
    assert sentence(finding) == "数字都是 15 家，一处是新增（新建）数，另一处是总数。"
