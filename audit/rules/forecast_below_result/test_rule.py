"""The rule on invented figures."""

from audit.families import role_words
from audit.registry import sentence
from tests.audit_case import figure, findings


def test_a_rise_to_less_than_there_is_already_is_named():
    (finding,) = findings(
        "forecast_below_result",
        figure("t", "firms", "2025", "target", "120家", aim="有望提升至", place="一、正文"),
        figure("r", "firms", "2022", "actual", "140"),
    )
    assert finding.first and role_words(finding.first) == "预期值（2025 年）"
    assert sentence(finding) == ("正文预期 2025 年提升至 120，2022 年的结果为 140，高于预期的数。")
