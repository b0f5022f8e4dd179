"""The page of a review in Chromium: decide, lose the server, go on."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from curate.document.source import Source
from data.review.state import Review
from settings import ROOT
from tests.data.review.sample import imported


def start(folder, curated, port):
    environment = {**os.environ, "CURATED_DIR": str(curated)}
    command = [sys.executable, "-m", "curate", "--import", str(folder), "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--document", "demo-2023"], cwd=ROOT, env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.1)
    raise AssertionError("the review ended before it answered")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait(10)


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

    def correct_period(key):
        open_row(key)
        field = wait.until(lambda _: tab.find_element(By.XPATH, "//label[span='period']/input"))
        field.send_keys(Keys.CONTROL + "a")
        field.send_keys("2021")
        # The list is drawn anew when the first check ends: what was typed stays.
        wait.until(lambda _: "正在检查" not in tab.find_element(By.ID, "faults").text)
        assert field.get_attribute("value") == "2021"
        element("#correct").click()

    server = start(folder, tiny, port)
    try:
        tab.get(f"http://127.0.0.1:{port}/")
        correct_period("figures-0001")
        says("#progress", "改正 1，")
        open_row("figures-0002")
        assert element("#place").text == "31个"
        says("#faults", "period")
        element("#accept").click()
        says("#progress", "已接受 1，")
        kill(server)
        server = start(folder, tiny, port)
        tab.get(f"http://127.0.0.1:{port}/")
        says("#progress", "已接受 1，改正 1，")
        element("#undo").click()
        says("#progress", "已接受 0，改正 1，")
        element("details.out summary").click()
        element("details.out button").click()
        says("#head", "left-0001:figures")
        element("#undo").click()
        says("#progress", "共 3 行")
        open_row("figures-0003")
        element("#reject").click()
        says("#message", "不收要写理由")
        element("#reason").send_keys("不是指标")
        element("#reject").click()
        says("#progress", "不收 1，")
        element("#write").click()
        says("#message", "写入了 1 行")
    finally:
        kill(server)
    last = (tiny / "demo-2023" / "figures.csv").read_text(encoding="utf-8").splitlines()[-1]
    assert "firms,企业数,,,家,2021,actual,155,155" in last


def test_a_foreign_name_for_this_machine_is_refused(tmp_path, tiny):
    port = free_port()
    server = start(imported(tmp_path), tiny, port)
    try:
        request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Host": "evil.test"})
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(request, timeout=20)
    finally:
        kill(server)


def test_the_printed_value_is_lit_in_its_paragraph(tmp_path):
    review = Review(imported(tmp_path))
    item = review.state.items["figures-0002"]
    text = str(Source(review.folder / "source.txt").view(item, [item]).drawn)
    assert "Mark(children='31个', id='place')" in text
