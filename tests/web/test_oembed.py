"""What editors are told who ask how to embed an address."""

from urllib.parse import quote

import pytest

from app import create_app
from settings import read_settings

CARD = "http://localhost/embed/gauge?area=demo&indicator=firms"


@pytest.fixture(scope="module")
def ask(tiny_store_dir):
    import dataclasses

    settings = dataclasses.replace(read_settings({}), store_dir=tiny_store_dir)
    client = create_app(settings).server.test_client()
    return lambda url, more="": client.get(f"/oembed?url={quote(url, safe='')}{more}")


def test_a_card_is_answered_as_a_frame_of_its_size(ask):
    frame = ask(CARD + "&theme=dark").get_json()
    assert frame["version"] == "1.0" and frame["type"] == "rich"
    assert frame["title"] == "企业数，示例区"
    assert frame["provider_name"] == "重庆规划进展"
    assert frame["html"].startswith(
        '<iframe src="http://localhost/embed/gauge?area=demo&amp;indicator=firms'
        '&amp;plan=fyp14&amp;period=2022&amp;theme=dark"'
    )
    assert f'width="{frame["width"]}" height="{frame["height"]}"' in frame["html"]


def test_a_column_of_known_width_has_less_room_left_over_than_a_frame_of_any(ask):
    assert ask(CARD).get_json()["height"] < ask(CARD, "&maxwidth=400").get_json()["height"]


def test_a_wanted_size_is_never_exceeded(ask):
    frame = ask(CARD, "&maxwidth=300&maxheight=200").get_json()
    assert (frame["width"], frame["height"]) == (300, 200)


def test_a_held_release_stays_in_the_frame(ask, tiny_store):
    frame = ask(f"{CARD}&release={tiny_store.version}").get_json()
    assert f"release={tiny_store.version}" in frame["html"]


@pytest.mark.parametrize(
    ("page", "card"),
    [("district/demo?theme=economy&utm_source=x", "/embed/summary?district=demo"),
     ("indicator/demo/dust?plan=fyp14", "/embed/gauge?area=demo&amp;indicator=dust")],
)  # fmt: skip
def test_a_page_with_a_card_of_its_own_is_answered_with_it(ask, page, card):
    assert card in ask(f"http://localhost/{page}").get_json()["html"]


@pytest.mark.parametrize(
    "url",
    ["", "http://evil.example/embed/gauge?area=demo&indicator=firms", "javascript:alert(1)",
     "http://localhost/compare", "http://localhost/indicator/demo/parks", CARD + "&theme=red",
     CARD + "&release=0123456789ab", CARD + "&area=demo-core", "http://[", "http://localhost"],
)  # fmt: skip
def test_another_address_is_refused(ask, url):
    assert ask(url).status_code == 404


@pytest.mark.parametrize(
    "more", ["&maxwidth=0", "&maxheight=-5", "&maxwidth=%D9%A3", "&maxwidth=x"]
)
def test_a_size_that_is_no_number_is_refused(ask, more):
    assert ask(CARD, more).status_code == 400


def test_xml_is_not_served(ask):
    assert ask(CARD, "&format=xml").status_code == 501
