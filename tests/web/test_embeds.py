"""Cards in other people's pages: drawn, held to a release, told apart from the other pages."""

import dataclasses
import os
import re

import duckdb
import pytest

from app import create_app
from data.build import build
from settings import ROOT, read_settings
from tests.stores import copy_of_store

FIRMS = "/embed/gauge?area=demo&indicator=firms"


def _client(store_dir, **settings):
    chosen = dataclasses.replace(read_settings({}), store_dir=store_dir, **settings)
    return create_app(chosen).server.test_client()


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    return _client(tiny_store_dir)


def _text(client, path):
    return client.get(path).get_data(as_text=True)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/embed/gauge?area=liangjiang&indicator=high-tech-enterprises", "完成 28.1%"),
        ("/embed/trajectory?area=liangjiang&indicator=high-tech-enterprises", "实际少 178.8 家"),
        ("/embed/summary?district=liangjiang", "8 项达到或超过预期进度"),
        ("/embed/gauges?district=liangjiang&topic=innovation", "高新技术企业数量"),
        ("/embed/comparison?indicator=gdp-growth", "不排名、不相加"),
        ("/embed/investments?district=liangjiang", "2467.78亿元"),
    ],
)
def test_each_kind_is_drawn_with_its_source_and_no_scripts_but_its_own(drawing, path, words):
    text = _text(drawing, path)
    assert words in text
    assert "出处：《" in text and "数据截至 " in text
    assert text.count("<script") == 1 and "/assets/card-" in text


def test_a_card_is_light_unless_it_is_asked_to_be_dark(client):
    assert 'class="embed" data-theme="light"' in _text(client, FIRMS)
    assert 'data-theme="dark"' in _text(client, FIRMS + "&theme=dark")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/embed", 404), ("/embed/nothing", 404), ("/embed/gauge/more", 404),
        ("/embed/gauge?area=%3Cscript%3E&indicator=firms", 404), (FIRMS + "&period=1999", 404),
        (FIRMS + "&colour=red", 404), (FIRMS + "&area=demo-core", 404),
        (FIRMS + "&theme=red", 400), (FIRMS + "&theme=dark&theme=light", 400),
        (FIRMS + "&release=../current", 404), (FIRMS + "&release=0123456789ab", 404),
        (FIRMS + "&release=a&release=b", 404), ("/embed/summary?district=%00", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_told_in_a_card(client, path, status):
    answer = client.get(path)
    text = answer.get_data(as_text=True)
    assert answer.status_code == status
    assert '<div class="card-message"><h1>' in text
    assert "打开重庆规划进展" in text
    assert "<script>" not in text


def test_without_a_store_the_card_says_that_data_are_not_ready(tmp_path):
    answer = _client(tmp_path).get(FIRMS)
    assert answer.status_code == 503
    assert "数据尚未就绪" in answer.get_data(as_text=True)


def test_only_cards_may_be_framed_by_others(tiny_store_dir):
    client = _client(tiny_store_dir, frame_ancestors="'self' https://news.example.cn")
    card, page = client.get(FIRMS), client.get("/district/demo")
    ancestors = "frame-ancestors 'self' https://news.example.cn"
    assert card.headers["Content-Security-Policy"].endswith(ancestors)
    assert "X-Frame-Options" not in card.headers
    for path in ("/district/demo", "/wall", "/oembed", "/health", "/api/v1/figures.csv"):
        page = client.get(path)
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        assert page.headers["X-Frame-Options"] == "DENY"


def test_a_card_sets_no_cookie(client):
    assert "Set-Cookie" not in client.get(FIRMS).headers


def test_an_unchanged_card_is_not_sent_again(client):
    first = client.get(FIRMS)
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "no-cache"
    assert client.get(FIRMS, headers={"If-None-Match": tag}).status_code == 304
    other = client.get(FIRMS + "&theme=dark", headers={"If-None-Match": tag})
    assert other.status_code == 200


@pytest.fixture
def two_releases(tiny, tiny_store_dir, tmp_path):
    """A client on two releases: in the second, firms are 150 and there is no parks' result."""
    store_dir = copy_of_store(tiny_store_dir, tmp_path / "store")
    client = _client(store_dir)
    first = client.get("/health").get_json()["release"]
    figures = tiny / "demo-2023" / "figures.csv"
    text = figures.read_text(encoding="utf-8").replace("140,140,eq", "150,150,eq")
    lines = [line for line in text.splitlines() if ",dust," not in line]
    figures.write_text("\n".join(lines) + "\n", encoding="utf-8")
    build(tiny, store_dir)
    return client, first


def test_a_card_held_to_a_release_keeps_its_figures_and_says_that_newer_ones_exist(two_releases):
    client, first = two_releases
    held, free = _text(client, f"{FIRMS}&release={first}"), _text(client, FIRMS)
    assert "140 家" in held and "150 家" in free
    assert f"数据已更新：本卡固定在版本 {first}" in held
    assert "数据已更新" not in free


def test_a_card_whose_own_figures_are_the_same_says_nothing_of_an_update(two_releases):
    client, first = two_releases
    trade = "/embed/gauge?area=demo&indicator=trade"
    assert "数据已更新" not in _text(client, f"{trade}&release={first}")


def test_the_way_to_the_latest_card_leaves_the_release_out(two_releases):
    client, first = two_releases
    held = _text(client, f"{FIRMS}&release={first}&theme=dark")
    assert '<a href="/embed/gauge?area=demo&amp;indicator=firms&amp;theme=dark">查看最新' in held


def test_the_page_of_a_held_card_is_said_to_have_the_latest_data(two_releases):
    client, first = two_releases
    assert "在看板中查看最新数据</a>" in _text(client, f"{FIRMS}&release={first}")
    assert "在看板中查看</a>" in _text(client, FIRMS)


def test_a_held_card_of_a_withdrawn_figure_says_so_and_leads_to_nothing_that_is_gone(two_releases):
    client, first = two_releases
    text = _text(client, f"/embed/gauge?area=demo&indicator=dust&release={first}")
    assert f"现行数据已撤下此项：本卡固定在版本 {first}。" in text
    assert "查看最新" not in text and "在看板中查看" not in text


def test_after_a_return_to_older_data_a_newer_card_is_not_told_of_an_update(two_releases, tmp_path):
    client, first = two_releases
    second = client.get("/health").get_json()["release"]
    store_dir = tmp_path / "store"
    os.utime(store_dir / f"store-{first}.duckdb", (1_000_000_000, 1_000_000_000))
    (store_dir / "current.duckdb").unlink()
    (store_dir / "current.duckdb").symlink_to(f"store-{first}.duckdb")
    text = _text(client, f"{FIRMS}&release={second}")
    assert f"现行数据是较早的版本：本卡固定在版本 {second}" in text
    assert "数据已更新" not in text


def test_a_figure_that_an_older_release_lacks_is_not_said_to_be_withdrawn(two_releases, tmp_path):
    client, first = two_releases
    second = client.get("/health").get_json()["release"]
    (tmp_path / "store" / "current.duckdb").unlink()
    (tmp_path / "store" / "current.duckdb").symlink_to(f"store-{first}.duckdb")
    dust = "/embed/gauge?area=demo&indicator=dust"
    answer = client.get(f"{dust}&release={second}")
    text = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert f"版本 {second} 没有这项数字，现行数据里有。" in text
    assert f'href="{dust.replace("&", "&amp;")}"' in text
    assert "撤下" not in text


def test_a_withdrawn_figure_names_itself_and_the_last_release_that_has_it(two_releases):
    client, first = two_releases
    answer = client.get("/embed/gauge?area=demo&indicator=dust")
    text = answer.get_data(as_text=True)
    assert answer.status_code == 410
    assert "“细颗粒物”（示例区 · 五年规划 · 2022 年）不在现行数据里" in text
    assert f"release={first}" in text
    assert "细颗粒物" in _text(client, f"/embed/gauge?area=demo&indicator=dust&release={first}")


def test_a_release_that_the_code_cannot_read_is_told_and_logged(two_releases, tmp_path, caplog):
    client, _ = two_releases
    with duckdb.connect(str(tmp_path / "store" / "store-0123456789ab.duckdb")) as connection:
        connection.execute("CREATE TABLE figures (other TEXT)")
    answer = client.get(f"{FIRMS}&release=0123456789ab")
    assert answer.status_code == 410
    assert "无法读取这个数据版本" in answer.get_data(as_text=True)
    assert "0123456789ab cannot be read" in caplog.text


def test_a_release_whose_file_is_damaged_is_not_said_to_be_gone(two_releases, tmp_path, caplog):
    client, _ = two_releases
    (tmp_path / "store" / "store-0123456789ab.duckdb").write_bytes(b"no database")
    answer = client.get(f"{FIRMS}&release=0123456789ab")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert 'class="embed"' in answer.get_data(as_text=True)
    assert "0123456789ab.duckdb cannot be read" in caplog.text


def test_a_prefix_stands_in_every_address_of_a_card(tiny_store_dir):
    client = _client(tiny_store_dir, url_prefix="/plan/", public_url="https://x.example/plan/")
    text = _text(client, "/plan" + FIRMS)
    assert "/plan/assets/card-figure-" in text
    assert 'href="https://x.example/plan/indicator/demo/firms?' in text


def test_a_card_is_three_requests_and_its_sheets_one_small_file(client):
    text = client.get("/embed/gauge?area=demo&indicator=firms").get_data(as_text=True)
    (sheet,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
    assert len(re.findall(r"<script[^>]* src=", text)) == 1
    assert 'rel="icon"' not in text
    packed = client.get(sheet, headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert len(packed.data) < 8_000


def test_the_height_script_knows_a_card_by_its_frame_and_is_below_a_kilobyte():
    script = (ROOT / "assets" / "embed" / "frame.js").read_text(encoding="utf-8")
    assert len(script.encode()) < 1_000
    assert "event.source" in script
    assert "event.origin" not in script
