"""Pictures over HTTP: what they are called, how long they hold, what is refused and how."""

import dataclasses
import io
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, unquote

import pytest
from PIL import Image

from app import create_app
from exports.pictures import png as png_module
from exports.pictures.png import NoFontError, fonts, png
from exports.pictures.png_process import RenderError
from presentation.charts.palette import THEMES
from settings import read_settings
from views.chart_kinds import chart, svg
from views.sharing.page_card import card_address
from web import files
from web.exports import export
from web.kept.bounded_cache import BusyError

GAUGE = "/export/gauge.{}?area=demo&indicator=firms&plan=fyp14&period=2022"


@pytest.fixture(scope="module")
def app(tiny_store_dir):
    """The app on the invented city."""
    settings = dataclasses.replace(read_settings({}), store_dir=tiny_store_dir)
    yield create_app(settings).server
    export.renderer.close()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def needs_font():
    try:
        fonts()
    except NoFontError:
        pytest.fail("no Chinese font here: run scripts/fonts.sh", pytrace=False)


def size(answer) -> tuple[int, int]:
    return Image.open(io.BytesIO(answer.data)).size


def test_an_svg_is_the_picture_of_its_piece_under_a_chinese_name(client, tiny_store):
    answer = client.get(GAUGE.format("svg"))
    wanted = {"area": "demo", "indicator": "firms", "plan": "fyp14", "period": "2022"}
    assert answer.get_data(as_text=True) == svg(chart(tiny_store, "gauge", wanted))
    assert answer.content_type.startswith("image/svg+xml")
    name = unquote(answer.headers["Content-Disposition"].partition("''")[2])
    assert name == f"示例区_五年规划_2022年_企业数_版本{tiny_store.version}.svg"


def test_a_png_has_the_asked_scale(client, needs_font):
    asked = [client.get(GAUGE.format("png") + f"&scale={scale}") for scale in (1, 3)]
    assert [size(answer)[0] for answer in asked] == [960, 2880]
    assert asked[0].content_type == "image/png"


def test_dark_is_another_picture(client):
    light, dark = (client.get(GAUGE.format("svg") + f"&theme={theme}") for theme in THEMES)
    assert light.data != dark.data and light.headers["ETag"] != dark.headers["ETag"]


def test_a_known_picture_is_not_sent_again(client):
    first = client.get(GAUGE.format("svg"))
    for tag in (first.headers["ETag"], first.headers["ETag"][:-1] + ':br"'):
        again = client.get(GAUGE.format("svg"), headers={"If-None-Match": tag})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["Cache-Control"] == "no-cache"


def test_a_head_request_has_the_headers_alone(client):
    answer = client.head(GAUGE.format("svg"))
    assert (answer.status_code, answer.data) == (200, b"")
    assert answer.headers["ETag"]


def test_a_picture_of_a_named_release_may_be_kept_for_good(client, tiny_store):
    free = client.get(GAUGE.format("svg"))
    held = client.get(GAUGE.format("svg") + f"&release={tiny_store.version}")
    assert free.headers["Cache-Control"] == "no-cache"
    assert "immutable" in held.headers["Cache-Control"]
    assert held.data == free.data


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/export/gauge.gif?area=demo&indicator=firms", 404, "格式"),
        ("/export/wheel.svg", 404, "没有“wheel”"),
        ("/export/gauge.svg?area=demo&indicator=nothing", 404, "没有这个区域的这项指标"),
        ("/export/gauge.svg?area=demo&indicator=firms&period=1999", 404, "1999"),
        ("/export/gauge.svg?area=demo&indicator=firms&colour=red", 404, "colour"),
        ("/export/gauge.svg?area=demo&area=city&indicator=firms", 400, "area"),
        ("/export/gauge.png?area=demo&indicator=firms&scale=5", 400, "scale"),
        ("/export/gauge.svg?area=demo&indicator=firms&theme=pink", 400, "theme"),
        ("/export/gauge.svg?area=demo&indicator=firms&scale=2", 404, "scale"),
        ("/export/gauge.svg?area=demo&indicator=firms&release=..%2f..", 404, "版本"),
        ("/export/gauge.svg?area=%00%3Cscript%3E&indicator=%F0%9F%92%A3", 404, "没有"),
        ("/export/card.png?path=/&colour=red", 400, "path"),
    ],
)
def test_what_does_not_exist_is_refused_in_words(client, address, status, words):
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.content_type == "text/plain; charset=utf-8"
    assert words in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_picture_too_large_to_draw_is_refused_before_it_is_drawn(client, monkeypatch):
    monkeypatch.setattr(export, "LARGEST", 960 * 500)
    answer = client.get(GAUGE.format("png") + "&scale=3&theme=dark")
    assert (answer.status_code, "太大" in answer.get_data(as_text=True)) == (400, True)
    assert client.get(GAUGE.format("svg")).status_code == 200


def test_a_picture_that_could_not_be_drawn_is_told_in_words(client, monkeypatch):
    def fails(*_):
        raise RenderError("gone")

    monkeypatch.setattr(export.renderer, "png", fails)
    answer = client.get(GAUGE.format("png") + "&scale=1&theme=dark")
    assert (answer.status_code, "SVG" in answer.get_data(as_text=True)) == (503, True)


def test_a_full_queue_says_when_to_ask_again(client, monkeypatch):
    def full(key, make):
        raise BusyError

    monkeypatch.setattr(files.OTHERS, "get", full)
    answer = client.get(GAUGE.format("svg"))
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3")
    assert "稍候" in answer.get_data(as_text=True)


def test_without_a_chinese_font_the_answer_names_the_package(client, monkeypatch, tmp_path):
    monkeypatch.setattr(png_module, "FOLDERS", (tmp_path,))
    monkeypatch.setattr(export.renderer, "png", png)
    answer = client.get(GAUGE.format("png") + "&scale=4&theme=dark")
    assert answer.status_code == 503
    assert "fonts-noto-cjk" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "page",
    [
        "/", "/district/demo", "/district/demo?plan=fyp14&period=2022&theme=economy",
        "/district/demo?plan=nonsense", "/indicator/demo/firms", "/indicator/demo/parks",
        "/compare", "/compare?indicator=firms", "/projects", "/actions", "/audit", "/methodology",
        "/data",
    ],
)  # fmt: skip
def test_every_page_has_a_card(client, needs_font, page):
    answer = client.get(card_address(page))
    assert answer.status_code == 200
    assert size(answer) == (1200, 630)


def test_the_card_is_that_of_the_view(client, needs_font):
    views = ("period=2022", "period=2023H1", "plan=annual-2022")
    pictures = {client.get(card_address(f"/district/demo?{view}")).data for view in views}
    assert len(pictures) == 3


@pytest.mark.parametrize("page", ["/nothing/here?x=<b>", "//[", "//x]/", "//[::1"])
def test_a_page_there_is_not_has_the_common_card_and_is_not_found(client, needs_font, page):
    answer = client.get(card_address(page))
    assert answer.status_code == 404
    assert answer.data == client.get(card_address("/")).data


def test_the_card_address_holds_the_whole_view():
    assert card_address("/district/a?plan=b&area=c") == "/export/card.png?path=" + quote(
        "/district/a?plan=b&area=c", safe=""
    )


def test_of_many_at_once_everyone_gets_their_own_picture(app, tiny_store, needs_font):
    targets = [("demo", "firms", "2022"), ("demo", "trade", "2023H1"), ("demo", "dust", "2022")]
    asked = [(one, theme) for one in targets for theme in THEMES]
    alone = {}
    for (area, indicator, period), theme in asked:
        wanted = {"area": area, "indicator": indicator, "plan": "fyp14", "period": period}
        alone[area, indicator, period, theme] = png(svg(chart(tiny_store, "gauge", wanted), theme))

    def fetch(number: int) -> bool:
        (area, indicator, period), theme = asked[number % len(asked)]
        address = (
            f"/export/gauge.png?area={area}&indicator={indicator}&plan=fyp14&period={period}"
            f"&theme={theme}&scale=1"
        )
        for _ in range(200):
            answer = app.test_client().get(address)
            if answer.status_code != 429:
                return answer.data == alone[area, indicator, period, theme]
            time.sleep(0.05)
        return False

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(fetch, range(120)))
