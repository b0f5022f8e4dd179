"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings


def test_a_verdict_without_figures_is_named_with_the_reason():
    (finding,) = findings(
        "verdict_not_recomputable",
        figure("t", "firms", "2025", "target", missing="not_printed"),
        figure("v", "firms", "2022", "published_rating", "略有滞后"),
    )
    assert sentence(finding) == "公布评价为“略有滞后”；文件未印 2025 年目标值，无法复核。"
