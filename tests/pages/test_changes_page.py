"""The log of revisions as page, feed and note on an indicator's page, of a correction followed."""

import dataclasses
import re
from datetime import date

import pytest
from lxml import etree, html

from app import create_app
from components.changes.revision_list import revision_panel
from components.shell.document.html_text import to_html
from data.build import build
from data.changes.differences import differences
from data.changes.writing import write_revision
from data.curation.values import BOUNDS
from data.records.changes import LoggedChange, Revision
from data.store import CURRENT, Store
from presentation.changes import change_words, labels
from presentation.changes.change_words import changes_words
from queries import changes
from settings import read_settings
from tests.conftest import TINY, write_files
from tests.logs import approve

FIGURES = TINY["demo-2023/figures.csv"]
TYPED_WRONG = FIGURES.replace("2022,actual,140,140,", "2022,actual,170,170,")
WITHDRAWN = "\n".join(line for line in FIGURES.splitlines() if ",dust," not in line) + "\n"
FIRMS, DUST = (f"/embed/gauge?area=demo&indicator={name}" for name in ("firms", "dust"))


@pytest.fixture(scope="module")
def releases(tmp_path_factory):
    """A client, and the release before firms were corrected and dust was withdrawn in the CSV."""
    folder = tmp_path_factory.mktemp("changes")
    curated, store = folder / "curated", folder / "store"
    before = build(
        write_files(curated, {**TINY, "demo-2023/figures.csv": TYPED_WRONG}), store
    ).stem.removeprefix("store-")
    (curated / "demo-2023" / "figures.csv").write_text(WITHDRAWN, encoding="utf-8")
    build(curated, folder / "next")
    changed = differences(store / CURRENT, folder / "next" / CURRENT)
    write_revision(curated, "2026-11-29", "录错一位", "张三", changed, {})
    approve(curated, "李四")
    build(curated, store, needs_log=True)
    settings = dataclasses.replace(read_settings({}), store_dir=store)
    return create_app(settings).server.test_client(), before, store


@pytest.fixture
def client(releases):
    return releases[0]


def words(client, address):
    page = html.fromstring(client.get(address).get_data(as_text=True))
    return " ".join(page.xpath("//main")[0].text_content().split())


def test_the_page_says_what_stood_there_why_and_who_checked(client):
    shown = words(client, "/changes")
    assert "更正 1 处，评价变化 2 项，撤下 2 处" in shown
    assert "原为“170”，更正为“140”" in shown
    assert "原印为“33”" in shown
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
    assert title == "2026-11-29：更正 1 处，评价变化 2 项，撤下 2 处"
    assert "原为“170”，更正为“140”" in text


def test_the_feed_of_a_district_names_itself_and_links_absolutely(client):
    feed = etree.fromstring(client.get("/changes.atom?district=demo").data)
    links = feed.xpath("//*[local-name()='link']/@href")
    assert "http://localhost/changes.atom?district=demo" in links
    assert all(link.startswith("http://localhost/changes") for link in links)
    ids = feed.xpath("//*[local-name()='entry']/*[local-name()='id']/text()")
    assert ids == ["http://localhost/changes?district=demo#2026-11-29-1"]


def test_the_feed_of_an_unknown_district_is_not_found(client):
    assert client.get("/changes.atom?district=nowhere").status_code == 404


def test_the_page_of_a_corrected_figure_says_so_within_a_year(client):
    assert "更正（2026-11-29）" in words(client, "/indicator/demo/firms")


def test_the_page_of_a_withdrawn_indicator_says_so_and_leads_to_the_log(client):
    answer = client.get("/indicator/demo/dust")
    text = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "这项指标已撤下" in text and "撤下（2026-11-29）" in text and "原印为“33”" in text
    assert 'href="/changes"' in text


@pytest.mark.parametrize(("until", "is_told"), [("2027-11-29", True), ("2027-11-30", False)])
def test_a_correction_is_told_for_a_year(releases, until, is_told):
    logged = changes.recent(Store(releases[2]), date.fromisoformat(until), indicator="firms")
    assert bool(change_words.corrections(logged)) == is_told


def test_a_districts_page_tells_how_much_was_corrected(client):
    assert "近一年更正 1 处，评价变化 2 项，撤下 2 处。" in words(client, "/district/demo")


def test_a_card_says_what_was_corrected_and_leads_to_the_log(client):
    text = client.get(FIRMS).get_data(as_text=True)
    assert "更正（2026-11-29）" in text and "原为“170”，更正为“140”" in text
    assert 'href="http://localhost/changes"' in text


def test_a_card_held_to_the_release_before_says_that_its_figure_was_corrected(releases):
    client, before, _ = releases
    text = client.get(f"{FIRMS}&release={before}").get_data(as_text=True)
    assert "170 家" in text
    assert "原为“170”，更正为“140”" in text and "查看最新" in text


@pytest.mark.parametrize(("held", "status"), [(False, 410), (True, 200)])
def test_the_card_of_a_withdrawn_figure_leads_to_the_log(releases, held, status):
    client, before, _ = releases
    answer = client.get(DUST + f"&release={before}" * held)
    assert answer.status_code == status
    assert 'href="http://localhost/changes"' in answer.get_data(as_text=True)


def test_a_card_says_nothing_of_a_verdict_of_another_date(releases):
    client, before, _ = releases
    held = client.get(f"{DUST}&period=2022&release={before}").get_data(as_text=True)
    assert "；另有撤下 2 处" in held


def test_a_card_of_other_figures_says_nothing(client):
    assert "更正（" not in client.get(FIRMS.replace("firms", "trade")).get_data(as_text=True)


def test_the_promised_height_of_a_card_has_room_for_its_correction(client):
    def promised(name, width):
        address = f"http://localhost/embed/gauge?area=demo&indicator={name}"
        asked = {"url": address, "maxwidth": width}
        return client.get("/oembed", query_string=asked).get_json()["height"]

    assert promised("trade", 480) < promised("firms", 480)
    # The code to take along stands in a column of any width.
    page = client.get("/indicator/demo/firms").get_data(as_text=True)
    (tall,) = re.findall(r'/embed/gauge\?[^>]* height="(\d+)"', page)
    assert int(tall) >= promised("firms", 340) > promised("firms", 480)


def change(kind, field, before, after, **more):
    return LoggedChange(kind, "s-1", "demo", "demo", "fyp14", "firms", "2022", field, before,
                        after, **more)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([change("corrected", "printed_value", "7*", "8*"), change("corrected", "value", "7", "8")],
         "原为“7*”，更正为“8*”"),
        ([change("corrected", "value", "7", "-8")], "数值原为“7”，更正为“−8”"),
        ([change("corrected", "unit", "", "家")], "补上单位“家”"),
        ([change("corrected", "aim", "力争", "")], "去掉语气“力争”"),
        ([change("corrected", "role", "target", "actual")], "角色原为“目标值”，更正为“实际值”"),
        ([change("corrected", "indicator", "a", "b", before_name="甲", after_name="乙")],
         "指标原为“甲”，更正为“乙”"),
        ([change("corrected", "missing", "text", "relation")], "缺数原因已改正"),
        ([change("withdrawn", "name", "某桥", "", of_table="projects")], "不再收录"),
        ([change("withdrawn", "figures", "15", "")], "撤下这份文件，原有 15 处数字"),
    ],
)  # fmt: skip
def test_what_became_of_a_row_in_words(changes, said):
    assert changes_words(changes) == said


def test_a_verdict_that_goes_with_its_figures_is_no_flip_to_nothing():
    gone = dataclasses.replace(
        change("verdict", "verdict", "behind", ""), subject="a/b/c/d/2025/2022"
    )
    assert changes_words([gone]) == "原评价“相对滞后”随数字撤下"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("on_track", "adjusted", "由“完成目标”改为“完成调整后的目标”"),
        ("slightly_behind", "basically_met", "用语“基本完成”不变，归类由“略有滞后”改为“基本完成”"),
    ],
)
def test_a_verdict_whose_words_stay_says_what_of_it_changed(before, after, said):
    key = ("demo", "demo", "fyp14", "firms", "2020", "verdict", before, after)
    change = LoggedChange("verdict", "demo/fyp14/demo/firms/2020/2020", *key)
    assert changes_words([change]) == said


def test_the_page_of_another_indicator_says_nothing(client):
    assert "更正（" not in words(client, "/indicator/demo/trade")


def test_programs_read_the_log(client):
    rows = client.get("/api/v1/changes.json?indicator=firms").get_json()
    assert [(row["kind"], row["field"], row["before"], row["after"]) for row in rows] == [
        ("corrected", "printed_value", "170", "140"),
        ("corrected", "value", "170", "140"),
    ]


def test_every_bound_has_a_word_in_the_log() -> None:
    assert not set(BOUNDS) - set(labels.BOUNDS)
