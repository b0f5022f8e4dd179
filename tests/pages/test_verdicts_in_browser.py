"""The documents' own verdicts, and what contradicts them, as a person finds them in Chromium."""

import pytest

pytestmark = pytest.mark.browser

DIRECT = "/district/liangjiang?area=liangjiang-direct"


def _words(driver, selector):
    return " ".join(driver.texts(selector))


def _row(driver, figure):
    return _words(driver, f"#figure-{figure}")


def test_eight_exceeded_results_of_nanan_are_counted_as_printed(browser):
    browser.open("/district/nanan?plan=fyp13")
    assert "8 项超额完成" in _words(browser, ".headline")
    row = _row(browser, "nn145-0049")
    assert "超额完成" in row and "官方评价" in row and "不能复核" in row


def test_a_class_that_is_reached_is_met(browser):
    browser.open("/district/nanan?plan=fyp13")
    assert "完成目标" in _row(browser, "nn145-0069")


def test_mid_2023_has_official_verdicts_and_no_rating_across_coverages(browser):
    browser.open(f"{DIRECT}&period=2023H1")
    assert "没有官方评价" not in _words(browser, "main")
    row = _row(browser, "lm23-0342")
    assert "达到规划进度要求" in row and "相对滞后" not in row and "未达标" not in row


def test_a_date_that_the_text_alone_speaks_of_does_not_open_the_page(browser):
    browser.open(DIRECT)
    assert "截至 2022 年底" in _words(browser, ".headline")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_verdict_that_hangs_on_a_printed_figure_says_so(browser, width):
    browser.set_window_size(width, 900)
    browser.open("/indicator/nanan/forest-coverage?plan=fyp13")
    assert "原文另印 42" in _words(browser, ".headline")
    assert "这里采用 52" in _words(browser, ".verdicts")
    browser.open("/district/nanan?plan=fyp13")
    assert "另印 42，则基本完成" in _row(browser, "nn145-0065")


def test_both_printed_values_say_which_plan_uses_them(browser):
    browser.open("/indicator/nanan/forest-coverage")
    assert "基期值原文另印 52" in _words(browser, ".verdicts")
    browser.execute_script("document.getElementById('mentions').open = true")
    used = browser.texts(".mentions .is-used td:last-child")
    assert any("“十四五”规划" in text and "另印 52" in text for text in used)
    assert any("“十三五”规划" in text and "另印 42" in text for text in used)
