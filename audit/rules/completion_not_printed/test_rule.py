"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
from tests.audit_case import figure, findings

ROW = (
    figure("t", "firms", "2025", "target", "200", unit="家"),
    figure("b", "firms", "2020", "baseline", "100", unit="家"),
    figure("r", "firms", "2022", "actual", "140", unit="家"),
)


def test_a_completion_that_the_row_gives_is_named_where_none_is_printed():
    (finding,) = findings(
        "completion_not_printed", *ROW, figure("p", "firms", "2022", "published_completion", "—")
    )
    assert arithmetic(finding) == "(140 − 100) ÷ (200 − 100) = 40%"
    assert "完成进度印作“—”" in sentence(finding)


def test_a_printed_completion_is_none_of_it():
    printed = figure("p", "firms", "2022", "published_completion", "40%")
    assert findings("completion_not_printed", *ROW, printed) == []


def test_without_a_result_nothing_could_be_printed():
    printed = figure("p", "firms", "2022", "published_completion", "—")
    assert findings("completion_not_printed", *ROW[:2], printed) == []
