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


def test_growth_is_held_against_what_its_rounded_average_allows():
    growth = (
        figure("t", "trade-growth", "2021-2025", "target", "7.0", basis="average_growth", unit="%"),
        figure("r", "trade-growth", "2021-2022", "actual", "6.3", basis="average_growth", unit="%"),
        figure("b", "trade-growth", "2020", "baseline", "5.0", basis="yoy_growth", unit="%"),
    )
    within = figure("p", "trade-growth", "2022", "published_completion", "32.5%")
    beyond = figure("p", "trade-growth", "2022", "published_completion", "33.5%")
    assert findings("completion_differs", *growth, within) == []
    assert len(findings("completion_differs", *growth, beyond)) == 1
