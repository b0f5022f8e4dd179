"""The page of a review in Chromium: decide, lose the server, go on."""

import json
import multiprocessing
import os
import socket
import time

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from curate.__main__ import main
from curate.app import create_app
from curate.desk import Desk
from curate.document.source import SourcePages
from data.review.state import Review
from tests.data.review.sample import imported

#: Choose words of the paragraph, which is divided by its marks and numbers, and let the button go.
SELECT = """
const paragraph = document.querySelector('#document p:has(mark)');
const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT,
  (node) => node.parentElement.closest('sup') ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT);
const places = [];
while (walker.nextNode()) {
  for (let at = 0; at < walker.currentNode.length; at++) { places.push([walker.currentNode, at]); }
}
const start = places.map(([node, at]) => node.data[at]).join('').indexOf(arguments[0]);
const [node, at] = places[start + arguments[0].length - 1];
getSelection().setBaseAndExtent(...places[start], node, at + 1);
paragraph.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
"""


def serve(folder, curated, port):
    os.environ["CURATED_DIR"] = str(curated)
    main(["--import", str(folder), "--port", str(port), "--document", "demo-2023"])


def start(folder, curated, port):
    """A server of its own process, which need not read its libraries again."""
    process = multiprocessing.get_context("fork").Process(
        target=serve, args=(folder, curated, port)
    )
    process.start()
    while process.is_alive():
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.05)
    raise AssertionError("the review ended before it answered")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def kill(process):
    process.kill()
    process.join(10)


@pytest.mark.browser
def test_a_review_goes_on_where_its_server_was_killed(tmp_path, tiny, tab):
    folder, port = imported(tmp_path), free_port()
    wait = WebDriverWait(tab, 120, ignored_exceptions=[WebDriverException])

    def element(selector):
        return wait.until(lambda _: tab.find_element(By.CSS_SELECTOR, selector))

    def open_row(key):
        cell = f'.ag-row[row-id="{key}"] [col-id=name]'
        # Rows move when a decision or the first check sorts them: click until it is the one.
        wait.until(
            lambda _: (
                tab.find_element(By.CSS_SELECTOR, cell).click()
                or key in tab.find_element(By.ID, "head").text
            )
        )

    def says(selector, words):
        wait.until(lambda _: words in tab.find_element(By.CSS_SELECTOR, selector).text)

    def field(column):
        path = f"//*[@id='row']//label[contains(span, '{column}')]/input"
        return wait.until(lambda _: tab.find_element(By.XPATH, path))

    def set_period():
        field("period").send_keys(Keys.CONTROL + "a")
        field("period").send_keys("2021")

    def choose(code):
        radio = element(f'#nearest input[value="{code}"]')
        tab.execute_script("arguments[0].scrollIntoView({block: 'center'})", radio)
        radio.click()
        wait.until(lambda _: field("indicator").get_attribute("value") == code)

    def press(*keys):
        ActionChains(tab).send_keys(*keys).perform()

    def with_ctrl(key):
        ActionChains(tab).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def ticked(*states):
        boxes = "[...document.querySelectorAll('#lines [type=checkbox]')].map((box) => box.checked)"
        wait.until(lambda _: tab.execute_script(f"return {boxes}") == list(states))

    def cell(key, column):
        return element(f"[id='{json.dumps({'cell': column, 'line': key}, separators=(',', ':'))}']")

    def says_in(key, column, value):
        wait.until(lambda _: cell(key, column).get_attribute("value") == value)

    def by_keys_alone():
        """All that keys do with a passage of two rows; nothing is decided at the end."""
        first, second = "figures-0001", "figures-0002"
        ticked(True, True)
        press("u")
        ticked(False, False)
        press("k", "g")  # the rows with the same columns as the first
        ticked(True, True)
        press(Keys.SPACE)
        ticked(False, True)
        # A range: the second click takes all between along.
        boxes = tab.find_elements(By.CSS_SELECTOR, "#lines [type=checkbox]")
        boxes[1].click()
        ActionChains(tab).key_down(Keys.SHIFT).click(boxes[0]).key_up(Keys.SHIFT).perform()
        ticked(True, True)
        # What the first of a group says all of it say; a field is filled down.
        press("e", Keys.TAB)
        press("2021")
        says_in(second, "period", "2021")
        cell(first, "basis").send_keys("累")
        says_in(first, "basis", "cumulative")
        with_ctrl("d")
        says_in(second, "basis", "cumulative")
        # Another indicator is picked; words of the document become a name, then a row.
        tab.find_element(By.CSS_SELECTOR, "#lines select.pick").send_keys("公园")
        says_in(first, "indicator", "parks")
        cell(first, "printed_name").click()
        tab.execute_script(SELECT, "企业数")
        ActionChains(tab).click(element("#where")).perform()
        press(Keys.ESCAPE)
        boxes[1].click()
        tab.execute_script(SELECT, "数达到155家")
        press("f")
        # Lines are drawn anew: what was ticked and written stays.
        ticked(True, True, False)
        says_in(first, "basis", "cumulative")
        says_in(second, "period", "2021")
        press("n")
        cell("figures-0003", "printed_name")
        press("p")
        ticked(True, True, False)
        press("t")  # what is not ticked waits
        says("#progress", "改正 2，不收 0，已写入 0，待看 3，")  # and an indicator for the words
        press("z", "z")  # the second while the first is under way: both count
        says("#progress", "待看 3，共 3 行")

    server = start(folder, tiny, port)
    try:
        tab.get(f"http://127.0.0.1:{port}/")
        # A passage at a time: a click in the document unticks a row, Enter settles, Z undoes.
        element('mark[data-tick="figures-0002"]').click()
        element('mark.off[data-tick="figures-0002"]')
        press(Keys.ENTER)
        says("#progress", "已接受 1，改正 0，不收 1，")
        press("z")
        says("#progress", "不收 0，已写入 0，待看 3，")
        element('mark.off[data-tick="figures-0002"]').click()  # as it was left
        by_keys_alone()
        element('#way input[value="by-row"]').click()
        open_row("figures-0001")
        set_period()
        # The list is drawn anew when the first check ends: what was typed stays.
        wait.until(lambda _: "正在检查" not in tab.find_element(By.ID, "faults").text)
        assert field("period").get_attribute("value") == "2021"
        element("#correct").click()
        says("#progress", "改正 1，")
        open_row("figures-0002")
        assert element("#place").text == "31个"
        says("#faults", "时点")
        element("#accept").click()
        says("#progress", "已接受 1，")
        kill(server)
        server = start(folder, tiny, port)
        tab.get(f"http://127.0.0.1:{port}/")
        element('#way input[value="by-row"]').click()
        says("#progress", "已接受 1，改正 1，")
        element("#undo").click()
        says("#progress", "已接受 0，改正 1，")
        element("details.out summary").click()
        element("details.out button").click()
        says("#head", "left-0001:figures")
        element("#reject").click()
        says("#message", "不收要写理由")
        element("#reason").send_keys("不是指标")
        element("#reject").click()
        says("#progress", "不收 1，")
        # All rows that a filter leaves are chosen at once, here one; one that it hides stays out.
        open_row("figures-0001")
        sought = element('.ag-floating-filter input[aria-label^="名称"]')
        sought.send_keys("园区")
        wait.until(lambda _: len(tab.find_elements(By.CSS_SELECTOR, "[row-id] [col-id=name]")) == 1)
        tab.execute_script("document.activeElement.blur()")
        press("s")
        says("#head", "figures-0003")
        sought.send_keys(Keys.CONTROL + "a", Keys.DELETE)
        open_row("figures-0003")
        # A name that is not known: an indicator there is, undone; then one of its own.
        choose("parks")
        element("#accept").click()
        says("#progress", "改正 2，")
        element("#undo").click()
        says("#progress", "改正 1，")
        open_row("figures-0003")
        choose("estates")
        set_period()
        element("#correct").click()
        says("#progress", "改正 2，不收 1，已写入 0，待看 2，共 5 行")
        element('#way input[value="by-passage"]').click()
        element('#passage option[value="indicators"]').click()
        # Of a column with few values another one takes a click.
        element("#lines .values button[data-value=none]").click()
        says_in("figures-0003:indicators", "direction", "none")
        element('#way input[value="by-row"]').click()
        open_row("figures-0003:indicators")
        says("#row", "代码 estates 由名称拼成")
        element("#accept").click()
        says("#progress", "已接受 1，")
        element("#write").click()
        says("#message", "写入了 3 行")
    finally:
        kill(server)
    lines = (tiny / "demo-2023" / "figures.csv").read_text(encoding="utf-8").splitlines()[-2:]
    assert "firms,企业数,,,家,2021,actual,155,155" in lines[0] and ",estates,园区," in lines[1]
    assert (tiny / "indicators.csv").read_text(encoding="utf-8").splitlines()[-1][:7] == "estates"


def test_a_foreign_name_for_this_machine_is_refused(tmp_path, tiny):
    client = create_app(Desk(imported(tmp_path), tiny)).server.test_client()
    assert client.get("/", headers={"Host": "evil.test"}).status_code == 403
    assert client.get("/", headers={"Host": "127.0.0.1:8051"}).status_code == 200


def test_the_printed_value_is_lit_in_its_paragraph(tmp_path):
    review = Review(imported(tmp_path))
    item = review.state.items["figures-0002"]
    text = str(SourcePages(review.folder / "source.txt").view(item, [item]).drawn)
    assert "Mark(children='31个', id='place')" in text
