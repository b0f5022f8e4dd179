"""The parts of the methodology page, from invented records."""

from dataclasses import replace

from assessment import Reason
from audit.checks import counts_words
from components.audit.checks_list import checks_list
from components.methodology.examples import example
from components.methodology.method_text import gauge_legend, reasons, thresholds
from components.methodology.robustness_table import changing
from components.shell.document.html_text import to_html
from data.records.audit import Check, ReasonCount, VerdictCount
from presentation.methodology.examples import RuleExample
from presentation.methodology.robustness import robustness_words
from presentation.verdicts.counts import usual_classes
from presentation.verdicts.grades import RATINGS, REASONS
from tests.audit.test_findings_said import RATED
from tests.presentation.sample import ROW, RULE

CHECK = Check("sum", "demo", "示例区", "示例区", "fyp14", "“十四五”规划", "重大项目", "5项", 5.0,
              6.0, "3 + 3", True, "report", "四、正文")  # fmt: skip


def test_every_reason_is_explained_and_counted():
    html = to_html(reasons([ReasonCount(Reason.HALF_YEAR, 10, 7)]))
    assert all(REASONS[reason][0]() in html for reason in Reason)
    assert "10 次，7 项目标" in html
    assert html.count(">没有<") == len(Reason) - 1


def test_the_thresholds_show_every_class_of_the_rule_with_its_shape():
    html, classes = to_html(thresholds(RULE, {})), usual_classes(outcomes=False)
    assert all(RATINGS[rating] in html for rating in classes)
    assert html.count('class="icon ') == len(classes)


def test_the_samples_of_gauges_say_that_they_are_made_up():
    html = to_html(gauge_legend())
    assert html.count("示意，不是实际数字。") == 7


def test_an_example_shows_figures_places_and_arithmetic():
    html = to_html(example(RuleExample("总量类", "说明", ROW, "/x"), {"report": "报告"}))
    assert "“1423” 家" in html and "《报告》表1 第5行" in html
    assert 'role="meter"' in html and "相对滞后" in html


def test_a_bound_shows_what_the_formula_would_mechanically_give():
    assert ROW.baseline and ROW.actual
    bound = replace(
        ROW, completion=None, schedule=None, published_completion=None, shape="bound", met=False,
        target=replace(ROW.target, value=320.0, bound="ge", basis="every_year"),
        baseline=replace(ROW.baseline, value=333.0), actual=replace(ROW.actual, value=309.0),
    )  # fmt: skip
    html = to_html(example(RuleExample("底线", "", bound, "/x"), {}))
    assert "184.62%，对守底线的指标没有意义" in html


def test_the_changing_verdicts_are_listed_with_every_set_of_thresholds():
    near = replace(RATED, completion=39.5, rating="slightly_behind")
    assert robustness_words(VerdictCount("", "", "", "", 2, 1, 1, 2, 0, 0)) == (
        "2 个有完成进度和时序的测算中，1 个用哪把尺子结论都相同，1 个会变，"
        "其中 1 个会跨过达到与滞后的分界。"
    )
    html = to_html(changing([near], 1, lambda _: "/x"))
    assert html.count("<tr>") == 2
    assert "39.5%" in html and html.count("is-changed") == 2


def test_a_sum_that_does_not_hold_is_shown_as_printed():
    html = to_html(checks_list([CHECK], {"report": "报告"}))
    assert "不成立" in html and "3 + 3 = 6" in html and "原文“5项”" in html
    assert counts_words([CHECK, replace(CHECK, differs=False)]) == "1 项成立，1 项不成立。"


def test_of_many_districts_whose_sums_hold_the_first_are_drawn_and_the_others_counted():
    checks = [replace(CHECK, differs=False, district_name=f"{number}区") for number in range(23)]
    html = to_html(checks_list(checks, {"report": "报告"}))
    assert html.count("<details") == 20
    assert "另有 3 个区域的核对也成立" in html
