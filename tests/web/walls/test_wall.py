"""The wall's addresses, without a browser: what stands on it, what it is asked, what it answers."""

import re

import pytest

from data.build import build
from tests.served import client_of
from tests.stores import copy_of_store


@pytest.fixture(scope="module")
def client(real_store_dir):
    return client_of(real_store_dir)


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def tabs(text):
    return re.findall(r"data-tab=\"[^\"]*\"><span>([^<]*)", text)


def test_all_districts_stand_on_the_wall_in_their_order(client):
    assert tabs(text_of(client, "/wall?boards=all")) == [
        "各区一览",
        "两江新区 全域",
        "两江新区 直管区",
        "南岸区 十四五",
        "南岸区 十三五",
        "江北区",
        "重庆市 2025年",
        "重庆市 2024年",
    ]


def test_boards_without_results_are_a_line_on_the_board_of_the_whole(client):
    text = text_of(client, "/wall")
    assert not any(tab in ("南岸区 十四五", "重庆市 2025年") for tab in tabs(text))
    assert "还没有结果：" in text
    assert "42 项目标" in text


def test_the_board_of_the_whole_has_a_row_for_each_area_and_its_largest_gap(client):
    text = text_of(client, "/wall?boards=city")
    assert tabs(text) == ["各区一览"]
    assert text.count('class="city-name"') == 5
    assert text.count("国际数据港可容纳服务器数量</span>") == 1
    assert "最近一次改动" in text


def test_plans_and_boards_are_chosen_by_the_address(client):
    assert tabs(text_of(client, "/wall?plans=fyp13&boards=districts")) == ["南岸区"]
    assert tabs(text_of(client, "/wall?plans=fyp13")) == ["各区一览", "南岸区"]


def test_hours_of_rest_stand_on_the_wall_and_wrong_ones_are_named(client):
    assert 'data-quiet="22:00-06:00"' in text_of(client, "/wall?quiet=22:00-06:00")
    assert "静默时段“night”" in text_of(client, "/wall?quiet=night")


def test_a_board_has_a_code_that_leads_to_its_page_and_the_wall_a_way_back(client):
    text = text_of(client, "/wall/nanan")
    assert 'class="board-code"' in text
    assert '<a href="/">返回网站</a>' in text


def test_the_wall_of_a_district_has_only_its_boards(client):
    assert tabs(text_of(client, "/wall/liangjiang")) == ["两江新区 全域", "两江新区 直管区"]


def test_districts_are_chosen_and_ordered_by_the_address(client):
    text = text_of(client, "/wall?districts=jiangbei,liangjiang")
    assert tabs(text) == ["各区一览", "江北区", "两江新区 全域", "两江新区 直管区"]


def test_an_area_is_chosen_by_the_address(client):
    assert tabs(text_of(client, "/wall?area=liangjiang-direct")) == ["各区一览", "两江新区 直管区"]


def test_the_published_counts_of_the_mid_term_evaluation_stand_on_the_board(client):
    text = text_of(client, "/wall/liangjiang?area=liangjiang")
    counts = re.findall(r"<b>(\d+)</b><span><i [^>]*></i>([^<]*)", text)
    assert counts == [
        ("1", "超期完成"),
        ("7", "达到预期进度"),
        ("3", "略有滞后"),
        ("6", "相对滞后"),
        ("6", "暂未评价"),
    ]


def test_the_board_names_projects_with_their_rate_and_place(client):
    text = text_of(client, "/wall/liangjiang")
    assert "257项" in text
    assert "49.4%" in text
    assert "重点项目推进有力" in text


def test_dwell_and_theme_are_taken_from_the_address(client):
    text = text_of(client, "/wall?dwell=45&theme=light")
    assert 'data-dwell="45"' in text
    assert 'data-theme="light"' in text


def test_the_wall_is_dark_and_turns_every_twenty_seconds_by_itself(client):
    text = text_of(client, "/wall")
    assert 'data-dwell="20"' in text
    assert 'data-theme="dark"' in text


@pytest.mark.parametrize("dwell", ["abc", "-1", "0", "1e9", "٣٠٠٠٠٠٠", "99999999999999999999"])
def test_a_dwell_that_makes_no_sense_is_replaced_and_named(client, dwell):
    text = text_of(client, f"/wall?dwell={dwell}")
    assert 'data-dwell="20"' in text
    assert "已改为 20 秒" in text


@pytest.mark.parametrize(
    "query",
    [
        "districts=none",
        "districts=,,,",
        "area=%00",
        "area=nanan-edz&districts=liangjiang",
        "districts=%3Cscript%3Ealert(1)%3C/script%3E",
        "theme=%F0%9F%92%A3",
        "dwell=20&dwell=30",
        "a=" + "b" * 3000,
    ],
)
def test_a_choice_that_does_not_exist_still_gives_a_wall(client, query):
    text = text_of(client, f"/wall?{query}")
    assert tabs(text)
    assert "<script>" not in text


def test_an_unchanged_wall_is_answered_without_a_body(client):
    first = client.get("/wall/boards")
    again = client.get("/wall/boards", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.get_data() == b""
    assert len(str(again.headers)) < 1000


def test_a_tag_that_compression_has_marked_is_known_again(client):
    packed = client.get("/wall/boards", headers={"Accept-Encoding": "gzip"}).headers["ETag"]
    assert packed.endswith(':gzip"')
    again = client.get("/wall/boards", headers={"If-None-Match": packed})
    assert again.status_code == 304


def test_the_page_knows_the_tag_of_the_boards_it_was_drawn_with(client):
    text = text_of(client, "/wall/liangjiang")
    (source,), (tag,) = (re.findall(f'data-{name}="([^"]*)"', text) for name in ("source", "tag"))
    again = client.get(source.replace("&amp;", "&"), headers={"If-None-Match": f'"{tag}"'})
    assert again.status_code == 304


def test_the_answer_names_the_code_and_is_asked_for_again(client):
    headers = client.get("/wall/boards").headers
    assert headers["X-Code-Version"] == client.application.extensions["code_version"]
    assert headers["Cache-Control"] == "no-cache"


def test_another_choice_is_another_tag(client):
    assert (
        client.get("/wall/boards").headers["ETag"]
        != (client.get("/wall/boards?district=nanan").headers["ETag"])
    )


def test_another_code_is_another_tag(client, monkeypatch):
    before = client.get("/wall/boards").headers["ETag"]
    monkeypatch.setitem(client.application.extensions, "code_version", "0123456789ab")
    assert client.get("/wall/boards").headers["ETag"] != before


def test_an_unknown_district_is_told_in_words(client):
    answer = client.get("/wall/nowhere")
    assert answer.status_code == 404
    assert "没有这块屏" in answer.get_data(as_text=True)
    assert 'href="/wall/nanan"' in answer.get_data(as_text=True)


def test_the_boards_of_an_unknown_district_are_not_found(client):
    assert client.get("/wall/boards?district=nowhere").status_code == 404


def test_the_wall_loads_its_own_scripts_only_and_sets_no_cookie(client):
    answer = client.get("/wall")
    scripts = re.findall('<script[^>]* src="([^"]*)"', answer.get_data(as_text=True))
    assert scripts
    assert all(address.startswith("/assets/wall/") for address in scripts)
    assert "Set-Cookie" not in answer.headers
    assert not re.findall('(?:src|href)="(?:https?:)?//', answer.get_data(as_text=True))


def test_a_wall_without_data_says_so_and_knows_where_to_ask(tmp_path):
    client = client_of(tmp_path)
    answer = client.get("/wall/nanan?dwell=30")
    assert answer.status_code == 503
    text = answer.get_data(as_text=True)
    assert "数据尚未就绪" in text
    assert 'data-source="/wall/boards?district=nanan"' in text
    assert client.get("/wall/boards").status_code == 503


def test_a_prefix_stands_before_every_address_of_the_wall(real_store_dir):
    text = text_of(client_of(real_store_dir, url_prefix="/plan/"), "/plan/wall/nanan")
    assert 'data-source="/plan/wall/boards?district=nanan"' in text
    assert 'src="/plan/assets/wall/wall.js' in text


def test_new_data_is_another_tag_and_stands_on_the_board(edit, tiny_store_dir, tmp_path):
    store_dir = copy_of_store(tiny_store_dir, tmp_path / "store")
    client = client_of(store_dir)
    before = client.get("/wall/boards").headers["ETag"]
    build(edit("areas.csv", "示例区,city", "样本区,city"), store_dir)
    answer = client.get("/wall/boards", headers={"If-None-Match": before})
    assert answer.status_code == 200
    assert "样本区" in tabs(answer.get_data(as_text=True))
