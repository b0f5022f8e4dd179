"""The log of revisions as page, feed and note on an indicator's page, of a correction followed."""

import dataclasses

import pytest
from lxml import etree, html

from app import create_app
from components.changes.revision_list import revision_panel
from components.shell.html_text import to_html
from data.build import build
from data.records.changes import Revision
from presentation.changes import labels
from settings import read_settings
from tests.conftest import TINY, write_files

LOG = {
    "revisions.csv": "revision,day,note,checked_by\n2026-11-29-1,2026-11-29,录错一位,张三\n",
    "changes.csv": TINY["changes.csv"]
    + "2026-11-29-1,corrected,d-04,demo,demo,fyp14,firms,2022,value,170,140,,\n"
    + "2026-11-29-1,withdrawn,d-77,demo,demo,fyp14,firms,2021,printed_value,120家,,,\n",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("changes")
    build(write_files(folder / "curated", {**TINY, **LOG}), folder / "store")
    settings = dataclasses.replace(read_settings({}), store_dir=folder / "store")
    return create_app(settings).server.test_client()


def words(client, address):
    page = html.fromstring(client.get(address).get_data(as_text=True))
    return " ".join(page.xpath("//main")[0].text_content().split())


def test_the_page_says_what_stood_there_why_and_who_checked(client):
    shown = words(client, "/changes")
    assert "更正 1 处，撤下 1 处" in shown
    assert "数值原为 170，更正为 140" in shown
    assert "原印为“120家”" in shown
    assert "录错一位" in shown and "核对：张三" in shown


def test_a_district_that_a_revision_left_alone_is_told_so():
    revision = Revision("r-1", "2026-11-29", "录错一位", "张三", ())
    panel = revision_panel(revision, str.join, labels.NOTHING(name="示例市"))
    assert "这次修订没有改到示例市：更正 0 处" in to_html(panel)


def test_the_feed_has_an_entry_for_each_revision(client):
    answer = client.get("/changes.atom")
    assert answer.content_type == "application/atom+xml; charset=utf-8"
    feed = etree.fromstring(answer.data)
    (title,) = feed.xpath("//*[local-name()='entry']/*[local-name()='title']/text()")
    (text,) = feed.xpath("//*[local-name()='entry']/*[local-name()='content']/text()")
    assert title == "2026-11-29：更正 1 处，撤下 1 处"
    assert "数值原为 170，更正为 140" in text


def test_the_feed_of_an_unknown_district_is_not_found(client):
    assert client.get("/changes.atom?district=nowhere").status_code == 404


def test_the_page_of_a_corrected_figure_says_so_within_a_year(client):
    assert "更正（2026-11-29）" in words(client, "/indicator/demo/firms")


def test_the_page_of_another_indicator_says_nothing(client):
    assert "更正（" not in words(client, "/indicator/demo/trade")


def test_programs_read_the_log(client):
    rows = client.get("/api/v1/changes.json?indicator=firms").get_json()
    assert [(row["kind"], row["before"], row["after"]) for row in rows] == [
        ("corrected", "170", "140"),
        ("withdrawn", "120家", None),
    ]
