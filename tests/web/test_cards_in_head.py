"""What the head of a page tells those who show a link to it."""

import dataclasses

import pytest
from dash import html
from lxml import html as parser

from app import create_app
from components.shell.document.html_text import to_html
from settings import read_settings
from web.head import description


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    settings = dataclasses.replace(
        read_settings({}), store_dir=tiny_store_dir, public_url="https://plan.example/"
    )
    return create_app(settings).server.test_client()


def _tags(client, path):
    """The properties and names of the page's meta elements, and its links by relation."""
    page = parser.fromstring(client.get(path).get_data(as_text=True))
    contents = {}
    for meta in page.xpath("//meta"):
        name = meta.get("property") or meta.get("name")
        assert name is None or name not in contents, f"{name} twice"
        contents[name] = meta.get("content")
    return contents | {link.get("rel"): link.get("href") for link in page.xpath("//head/link")}


def test_a_page_is_described_by_its_own_headline(client):
    tags = _tags(client, "/district/demo")
    assert tags["og:title"] == "示例区 · 重庆规划进展"
    assert tags["og:description"].startswith("截至 2022 年底，全区 3 项指标中，")
    assert tags["description"] == tags["og:description"]
    assert (tags["og:type"], tags["og:locale"]) == ("website", "zh_CN")
    assert tags["og:site_name"] == "重庆规划进展"


def test_the_address_keeps_the_view_and_drops_what_is_no_part_of_it(client):
    tags = _tags(client, "/district/demo?period=2023H1&utm_source=x")
    assert tags["og:url"] == tags["canonical"] == "https://plan.example/district/demo?period=2023H1"


@pytest.mark.parametrize(
    ("sent", "canonical"),
    [
        ("/district/demo?theme=ecology&colour=red&period=2022&plan=fyp14&area=",
         "/district/demo?theme=ecology"),
        ("/district/demo?theme=economy&plan=annual-2022",
         "/district/demo?plan=annual-2022&theme=economy"),
        ("/indicator/demo/firms?period=2022&plan=fyp14", "/indicator/demo/firms"),
        ("/compare?period=2022", "/compare"),
        ("/projects?page=1&stage=planned&district=demo", "/projects?district=demo&stage=planned"),
        ("/actions?department=建设局&plan=demo/fyp14",
         "/actions?department=%E5%BB%BA%E8%AE%BE%E5%B1%80"),
        ("/audit?plan=&district=demo&rule=sum_differs", "/audit?rule=sum_differs&district=demo"),
        ("/?plan=fyp14", "/"),
    ],
)  # fmt: skip
def test_a_canonical_address_is_the_shortest_of_the_view(client, sent, canonical):
    tags = _tags(client, sent)
    assert tags["canonical"] == tags["og:url"] == f"https://plan.example{canonical}"
    assert "robots" not in tags


@pytest.mark.parametrize(
    ("sent", "canonical"),
    [
        ("/district/demo?plan=none", "/district/demo"),
        ("/district/demo?period=1999&theme=ecology", "/district/demo?theme=ecology"),
        ("/district/demo?period=2022&period=2023H1", "/district/demo"),
        ("/indicator/demo/firms?plan=none", "/indicator/demo/firms"),
        ("/indicator/demo/parks?plan=fyp14", "/indicator/demo/parks"),
        ("/compare?indicator=none", "/compare"),
        ("/projects?q=桥", "/projects?q=%E6%A1%A5"),
        ("/projects?page=99", "/projects"),
        ("/actions?action=none", "/actions"),
        ("/audit?rule=none", "/audit"),
    ],
)
def test_searches_and_unknown_values_are_not_indexed(client, sent, canonical):
    tags = _tags(client, sent)
    assert tags["robots"] == "noindex"
    assert tags["canonical"] == f"https://plan.example{canonical}"


@pytest.mark.parametrize("path", ["/", "/district/demo", "/compare", "/audit", "/methodology"])
def test_every_page_has_a_large_picture_with_its_size(client, path):
    tags = _tags(client, path)
    assert tags["og:image"].startswith("https://plan.example/export/card.png?path=%2F")
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["twitter:card"] == "summary_large_image"
    assert tags["og:description"]


def test_the_first_picture_of_the_body_is_the_card_and_no_browser_fetches_it(client):
    page = parser.fromstring(client.get("/district/demo").get_data(as_text=True))
    first = page.xpath("//body//img")[0]
    assert first.get("src").startswith("/export/card.png?path=%2Fdistrict")
    assert first.get("loading") == "lazy"
    assert first.getparent().get("hidden") is not None


def test_pages_with_a_card_of_their_own_lead_to_oembed(client):
    for path in ("/district/demo", "/indicator/demo/firms"):
        link = _tags(client, path)["alternate"]
        answer = client.get(link.removeprefix("https://plan.example"))
        assert answer.get_json()["type"] == "rich"


@pytest.mark.parametrize("path", ["/", "/indicator/demo/parks", "/audit"])
def test_pages_without_one_do_not(client, path):
    assert "alternate" not in _tags(client, path)


def test_a_card_leads_to_its_own_oembed(client):
    link = _tags(client, "/embed/gauge?area=demo&indicator=firms")["alternate"]
    assert client.get(link.removeprefix("https://plan.example")).status_code == 200


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/district/demo?nature=binding", "五年规划 · 2022 年 · 约束性：1 项：细颗粒物。"),
        ("/district/demo?status=ahead", "五年规划 · 2022 年 · 超期完成：没有符合的指标"),
        (
            "/district/demo?theme=economy",
            "五年规划 · 2022 年 · 综合经济：截至 2022 年底，全区 2 项",
        ),
        ("/projects?district=demo&stage=planned", "示例区 · 谋划储备：符合所选条件的共 "),
        ("/figures?district=demo&order=-value", "示例区 · 按数值，倒序：符合所选条件的共 "),
        ("/audit?district=demo&rule=sum_differs", "示例区 · "),
        ("/actions?action=1", "专项行动：符合"),
        ("/periods/demo?before=2022", "五年规划：没有两个时点都有评价的指标。"),
        (
            "/explore?kind=trajectory&indicator=firms",
            "示例区 · 五年规划 · 2022 年：1 项：企业数。",
        ),
    ],
)
def test_a_link_to_a_filtered_view_says_the_filter_and_what_it_leaves(client, address, words):
    assert _tags(client, address)["og:description"].startswith(words)


def test_an_unknown_address_describes_nothing(client):
    assert "og:title" not in _tags(client, "/nowhere")


def test_a_hostile_address_stays_inside_its_attribute(client):
    text = client.get('/district/demo?theme="><script>alert(1)</script>').get_data(as_text=True)
    assert "<script>alert" not in text


def test_a_long_sentence_is_cut_at_a_mark():
    tree = html.Div(html.P("很长的一句，" * 50, className="headline"))
    words = description(tree, to_html(tree))
    assert len(words) <= 200 and words.endswith("，")


def test_an_empty_sentence_gives_way_to_the_next():
    note = html.P(["写在 ", html.B("这里"), " & 那里"], className="page-note")
    tree = html.Div([html.P(className="lede"), note])
    assert description(tree, to_html(tree)) == "写在 这里 & 那里"
