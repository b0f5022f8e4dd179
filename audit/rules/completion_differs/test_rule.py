"""The rule on invented figures."""

from audit.registry import arithmetic
from tests.audit_case import figure, findings

FIGURES = (
    figure("t", "firms", "2025", "target", "200"),
    figure("b", "firms", "2020", "baseline", "100"),
    figure("r", "firms", "2022", "actual", "140"),
)


def test_a_completion_that_the_figures_do_not_give_is_named():
    printed = figure("p", "firms", "2022", "published_completion", "39.5%")
    (finding,) = findings("completion_differs", *FIGURES, printed)
    assert arithmetic(finding) == "39.5 − 40 = −0.5"


def test_rounding_is_no_difference():
    printed = figure("p", "firms", "2022", "published_completion", "40.0%")
    assert findings("completion_differs", *FIGURES, printed) == []
