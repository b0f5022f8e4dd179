"""What readers come for, counted in clicks from the front page: at most three each."""

import pytest

pytestmark = pytest.mark.browser

_ROWS = """return [...document.querySelectorAll('.indicator, .target')]
  .filter(row => row.checkVisibility()).map(row => row.innerText)"""


class Reader:
    """Somebody on the front page who clicks what is in sight, and whose clicks are counted."""

    def __init__(self, driver):
        self.driver, self.clicks = driver, 0
        driver.open("/")

    def click(self, xpath, until):
        """Click what is named, and wait for what the reader then reads."""
        self.clicks += 1
        self.driver.until(lambda: self.driver.find_element("xpath", xpath).click() or True)
        self.driver.until(lambda: until in self.words("main"))

    def words(self, selector):
        return " ".join(self.driver.texts(selector))


@pytest.fixture
def reader(browser):
    return Reader(browser)


def test_whether_the_air_of_a_district_is_on_course_is_read_at_once(reader):
    (air,) = [card for card in reader.driver.texts(".life-card") if card.startswith("空气")]
    assert "两江新区全域" in air and "相对滞后" in air and "江北区" in air and "超过目标" in air
    assert reader.clicks == 0


def test_the_binding_targets_of_a_district_that_are_behind_are_three_clicks_away(reader):
    reader.click("//div[contains(@class, 'nav-line')]//a[.='两江新区']", "性质")
    reader.click("//button[contains(., '性质')]", "约束性")
    reader.click("//label[starts-with(., '约束性')]", "3 / 24 项")
    rows = reader.driver.execute_script(_ROWS)
    assert [row for row in rows if "空气质量优良天数" in row and "相对滞后" in row]
    assert reader.clicks == 3


def test_what_changed_between_2022_and_mid_2023_is_two_clicks_away(reader):
    reader.click("//div[contains(@class, 'nav-line')]//a[.='两江新区']", "两个时点对照")
    reader.click("//main//a[.='两个时点对照']", "1 项转为滞后")
    assert "研发经费投入强度" in reader.words("main") and reader.clicks == 2


def test_the_department_with_the_most_tasks_is_two_clicks_away(reader):
    reader.click("//div[contains(@class, 'nav-line')]//a[.='行动任务']", "牵头部门")
    reader.click("//summary[contains(., '牵头部门')]", "经济运行局")
    departments = reader.driver.texts(".filter-menu[open] a:not([aria-current])")
    counts = {words.rstrip("0123456789").strip(): int(words.split()[-1]) for words in departments}
    assert max(counts, key=lambda name: counts[name]) == "经济运行局" and reader.clicks == 2


def test_where_a_number_is_printed_is_one_search_away(reader):
    field = reader.driver.find_element("id", "page-search")
    field.send_keys("1423")
    reader.click("//form[.//input[@id='page-search']]//button", "印有这个数的地方")
    assert "《“十四五”规划纲要中期评估报告》表1-1 第5行" in reader.words("main")
    assert reader.clicks == 1
