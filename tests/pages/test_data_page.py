"""`/data`: what can be taken away, how much of it there is, and how."""

import dataclasses
import html
import re
import urllib.request

import pytest
from selenium.webdriver.common.by import By

from app import create_app
from queries import catalogue
from settings import read_settings


@pytest.fixture
def page(get) -> str:
    return get("/data").text.partition('id="view"')[2].partition("announcer")[0]


def served(tiny_store_dir, **environ):
    settings = dataclasses.replace(read_settings(environ), store_dir=tiny_store_dir)
    return create_app(settings).server.test_client()


def test_who_wants_to_look_before_downloading_finds_the_list_of_figures(page):
    assert re.search(r'href="/figures"[^>]*>全部 [\d,]+ 项指标数字', page)


@pytest.mark.parametrize("table", catalogue.TABLES, ids=lambda table: table.name)
def test_every_table_stands_there_with_its_rows_columns_and_downloads(get, page, table):
    item = re.search(rf"<h3>{table.title}<code>{table.name}</code>.*?</li>", page, re.DOTALL)
    assert item is not None
    total = get(f"/api/v1/{table.name}.json?limit=1").headers["X-Total-Count"]
    assert f"<b>{int(total):,}</b> 行" in item.group()
    assert all(f"<code>{name}</code>" in item.group() for name in table.column_names)
    assert all(f'href="/api/v1/{table.name}.{form}"' in item.group() for form in catalogue.FORMS)


def test_every_download_of_the_page_answers(address, page):
    links = {html.unescape(link) for link in re.findall(r'href="(/api/v1/[^"]*)"', page)}
    assert len(links) > 3 * len(catalogue.TABLES)
    for link in links:
        request = urllib.request.Request(address + link, method="HEAD")
        assert urllib.request.urlopen(request, timeout=30).status == 200


def test_the_example_of_a_filter_finds_rows(get, page):
    link = re.search(r'data-example.*?href="([^"]+)"', page, re.DOTALL)
    assert link is not None
    answer = get(html.unescape(link.group(1)))
    assert 0 < int(answer.headers["X-Total-Count"]) < 1000


def test_every_filter_is_explained(page):
    for name in (*catalogue.FILTERS, "limit", "offset", "release"):
        assert f'<th scope="row"><code>{name}</code></th>' in page


def test_examples_name_the_address_the_page_was_asked_at(address, page):
    assert f'pd.read_csv("{address}/api/v1/figures.csv")' in page


def test_without_a_licence_the_page_says_so(page):
    assert "未声明" in page


def test_licence_and_attribution_come_from_the_settings(tiny_store_dir):
    client = served(
        tiny_store_dir,
        LICENCE_NAME="示例许可",
        LICENCE_URL="https://x.example/",
        ATTRIBUTION="示例",
    )
    page = client.get("/data").get_data(as_text=True)
    assert '<a href="https://x.example/">示例许可</a>' in page
    assert "示例：重庆规划进展开放数据，版本" in page
    assert "未声明" not in page


def test_a_page_asked_under_one_host_is_not_sent_to_another(tiny_store_dir):
    client = served(tiny_store_dir, FRONT_NAMES="strange.example")
    strange = client.get("/data", headers={"Host": "strange.example"}).get_data(as_text=True)
    usual = client.get("/data").get_data(as_text=True)
    assert "http://strange.example/api/v1/figures.csv" in strange
    assert "strange.example" not in usual


def test_where_an_address_is_set_no_request_changes_it(tiny_store_dir):
    client = served(
        tiny_store_dir, PUBLIC_URL="https://plan.example.cn/", FRONT_NAMES="strange.example"
    )
    page = client.get("/data", headers={"Host": "strange.example"}).get_data(as_text=True)
    assert "https://plan.example.cn/api/v1/figures.csv" in page
    # Dash's own elements of the head name the request's host; they are not kept.
    assert "strange.example" not in page.partition('id="view"')[2]


def test_the_page_is_reached_from_every_page(get):
    text = get("/methodology").text
    assert text.count('href="/data"') == 2  # in the line and in the menu


def test_csv_is_compressed_on_its_way(address):
    request = urllib.request.Request(
        f"{address}/api/v1/figures.csv", headers={"Accept-Encoding": "gzip, deflate"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(answer.read()) < 100_000


def test_an_unknown_address_of_the_api_is_no_page(get):
    answer = get("/api/v1/no/such")
    assert (answer.status, answer.headers["Content-Type"]) == (404, "application/json")


@pytest.mark.browser
def test_the_masthead_leads_there_without_loading_anew(browser):
    browser.open("/methodology")
    browser.execute_script("window.same = true")
    browser.find_element(By.LINK_TEXT, "开放数据").click()
    browser.until(lambda: browser.find_element(By.TAG_NAME, "h1").text == "开放数据")
    assert browser.execute_script("return window.same")
    assert browser.find_element(By.CSS_SELECTOR, ".nav-line [aria-current]").text == "开放数据"
