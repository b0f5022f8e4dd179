"""A phone as remote control of a wall: who may, what is kept between workers, what reaches the
wall. Names of boards and networks are invented."""

import re
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest
from selenium.webdriver.support.wait import WebDriverWait

from bench.server import Server
from tests.deploy.nginx import Front
from tests.served import client_of
from tests.stores import copy_of_store
from web.walls.states import HOLDS, MOST, MOST_ORDERS, SILENCE, FullError, Walls

OWN = {"Origin": "http://localhost"}
SEEN = {"standing": "a.p", "board": ["a.p 甲区", "b.p 乙区"], "taken": "0"}


@pytest.fixture
def store_dir(tiny_store_dir, tmp_path):
    return copy_of_store(tiny_store_dir, tmp_path / "store")


@pytest.fixture
def client(store_dir):
    return client_of(store_dir, wall_remote="127.0.0.0/8")


def reported(client, code="", headers=OWN, **seen):
    return client.post("/wall/remote/orders", data={"wall": code, **SEEN, **seen}, headers=headers)


def ordered(client, code, order, headers=OWN):
    return client.post(f"/wall/remote?wall={code}", data={"order": order}, headers=headers)


def page(client, path):
    return client.get(path).get_data(as_text=True)


def test_without_the_setting_there_is_no_remote_control_and_the_wall_knows_of_none(store_dir):
    client = client_of(store_dir)
    assert client.get("/wall/remote").status_code == 404
    assert reported(client).status_code == 404
    assert "data-remote" not in page(client, "/wall")
    assert not (store_dir / "walls.sqlite").exists()


def test_a_phone_turns_stops_and_chooses_and_the_wall_is_told_once(client):
    assert 'data-remote="/wall/remote/orders"' in page(client, "/wall")
    first = reported(client).json
    code = first["wall"]
    assert first["picture"].startswith("data:image/svg+xml")
    for order in ("on", "pause", "b.p"):
        answer = ordered(client, code, order)
        assert (answer.status_code, answer.location) == (303, f"/wall/remote?wall={code}")
    report = reported(client, code).json
    assert report == {"wall": code, "orders": [[1, "on"], [2, "pause"], [3, "b.p"]], "again": 1}
    assert reported(client, code, taken="3").json["orders"] == []


def test_the_phone_shows_what_stands_and_a_button_for_each_board(client):
    code = reported(client, paused="yes", standing="b.p").json["wall"]
    text = page(client, f"/wall/remote?wall={code[:4]}+{code[4:].lower()}")
    assert "屏上：乙区 · 已暂停" in text
    assert re.findall('value="([^"]*)"', text) == ["back", "on", "go", "a.p", "b.p"]
    ordered(client, code, "go")
    assert "指令已发出" in page(client, f"/wall/remote?wall={code}")


def test_a_code_that_no_wall_has_is_asked_for_again(client):
    assert client.get("/wall/remote?wall=NOBODYS2").status_code == 404
    assert ordered(client, "NOBODYS2", "on").status_code == 404
    assert 'name="wall"' in page(client, "/wall/remote")


def test_what_is_no_order_is_refused_and_so_are_too_many(client):
    code = reported(client).json["wall"]
    assert ordered(client, code, "c.p").status_code == 400
    answers = [ordered(client, code, "on") for _ in range(MOST_ORDERS + 1)]
    assert [answer.status_code for answer in answers[-2:]] == [303, 429]
    assert answers[-1].headers["Retry-After"] == "5"


def test_what_a_wall_says_of_itself_is_bounded_and_never_markup(client):
    boards = [f"x{number} <script>{'长' * 110}" for number in range(9)]
    boards += [f"y{number} <script>" for number in range(120)]
    code = reported(client, board=boards, taken="9" * 5000).json["wall"]
    text = page(client, f"/wall/remote?wall={code}")
    assert text.count("&lt;script&gt;") == 100
    assert "长" * 100 not in text


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "null"}, {"Origin": "https://evil.example"},
     {**OWN, "Sec-Fetch-Site": "cross-site"}, {**OWN, "Sec-Fetch-Site": "none"}],
)  # fmt: skip
def test_an_order_that_another_site_sends_is_refused(client, headers):
    code = reported(client).json["wall"]
    assert ordered(client, code, "on", headers).status_code == 403
    assert reported(client, code, headers).status_code == 403
    assert reported(client, code).json["orders"] == []


@pytest.mark.parametrize(
    ("proxies", "claimed", "is_allowed"),
    [("", "10.2.0.7", False), ("127.0.0.1", "10.2.0.7", True), ("127.0.0.1", "", False),
     ("127.0.0.1", "10.2.0.7, 203.0.113.9", False), ("127.0.0.1", "nonsense", False),
     ("127.0.0.1 203.0.113.0/24", "8.8.8.8, 10.2.0.7, 203.0.113.9", True),
     ("127.0.0.1", "::ffff:10.2.0.7", True)],
)  # fmt: skip
def test_only_a_trusted_proxy_says_from_where_a_phone_comes(
    store_dir, proxies, claimed, is_allowed
):
    client = client_of(store_dir, wall_remote="10.2.0.0/16", trusted_proxies=proxies)
    headers = {**OWN, **({"X-Forwarded-For": claimed} if claimed else {})}
    assert reported(client, headers=headers).status_code == (200 if is_allowed else 204)
    answer = client.get("/wall/remote", headers=headers)
    assert answer.status_code == (200 if is_allowed else 403)


def test_a_folder_that_cannot_be_written_stops_the_remote_control_alone(store_dir, client):
    (store_dir / "walls.sqlite").mkdir()
    assert reported(client).status_code == 503
    assert client.get("/wall").status_code == 200


@pytest.fixture
def clock():
    return [1000.0]


@pytest.fixture
def walls(tmp_path, clock):
    return Walls(tmp_path / "walls.sqlite", lambda: clock[0])


def test_an_order_that_nobody_fetched_in_time_is_never_carried_out(walls, clock):
    code = walls.report("").code
    walls.order(code, "on")
    clock[0] += HOLDS + 1
    walls.order(code, "back")
    assert [order.said for order in walls.waiting_orders(walls.report(code))] == ["back"]


def test_a_wall_that_was_silent_is_forgotten_and_given_a_new_code(walls, clock):
    code = walls.report("", taken=0).code
    clock[0] += SILENCE + 1
    again = walls.report(code, taken=7)
    assert again.code != code
    assert again.taken == 0
    assert walls.look(code) is None


def test_there_are_never_more_walls_than_may_be(walls, clock):
    for _ in range(MOST):
        walls.report("")
    with pytest.raises(FullError):
        walls.report("")
    clock[0] += SILENCE + 1
    assert walls.report("").code


@pytest.fixture(scope="module")
def served(real_store_dir, tmp_path_factory):
    """Two workers."""
    store_dir = copy_of_store(real_store_dir, tmp_path_factory.mktemp("walls") / "store")
    server = Server(store_dir, WALL_REMOTE="127.0.0.0/30", TRUSTED_PROXIES="127.0.0.1")
    server.start("/wall/remote")
    yield server
    server.stop()


def post(server, path, **fields):
    """As a page of the site does, on a connection of its own: either worker may answer."""
    body = urllib.parse.urlencode(fields).encode()
    request = urllib.request.Request(server.address + path, body, {"Origin": server.address})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read().decode()


def test_orders_reach_the_wall_once_and_in_their_order_whichever_worker_takes_them(served):
    code = re.findall(r'"wall":"(\w+)"', post(served, "/wall/remote/orders", board="a.p 甲"))[0]
    with ThreadPoolExecutor(8) as phones:
        list(phones.map(lambda _: post(served, f"/wall/remote?wall={code}", order="on"), range(16)))
    orders = post(served, "/wall/remote/orders", wall=code, taken="0")
    assert re.findall(r'\[(\d+),"on"\]', orders) == [str(number) for number in range(1, 17)]


def test_behind_the_front_a_phone_turns_the_wall_and_one_of_another_network_does_not(
    served, tmp_path
):
    with Front(tmp_path, served.address.removeprefix("http://")) as front:
        host = f"127.0.0.1:{front.port}"
        form = {"Origin": f"http://{host}", "Content-Type": "application/x-www-form-urlencoded"}

        def posted(path, body, source="127.0.0.1"):
            return front.get(path, host=host, source=source, method="POST", body=body, headers=form)

        code = re.findall(r'"wall":"(\w+)"', posted("/wall/remote/orders", b"board=a.p+A").text)[0]
        order = f"/wall/remote?wall={code}"
        assert posted(order, b"order=on", "127.0.0.2").status == 303
        assert posted(order, b"order=back", "127.0.0.9").status == 403
        orders = posted("/wall/remote/orders", f"wall={code}&taken=0".encode()).text
        assert re.findall(r'\[\d+,"(\w+)"\]', orders) == ["on"]


@pytest.mark.browser
def test_a_phone_turns_the_wall_that_shows_its_code(tab, served):
    patient = WebDriverWait(tab, 20, poll_frequency=0.1)

    def words(selector):
        return tab.execute_script(
            "return document.querySelector(arguments[0])?.textContent ?? ''", selector
        )

    tab.get(f"{served.address}/wall?dwell=3600&boards=all")
    patient.until(lambda _: words(".remote-code figcaption"))
    code = words(".remote-code span + span").replace(" ", "")
    before = words(".tabs [aria-current] span")
    wall = tab.current_window_handle
    tab.switch_to.new_window("window")
    tab.get(f"{served.address}/wall/remote?wall={code}")
    assert before in words("[role=status]")
    tab.find_element("css selector", "[value=on]").click()
    patient.until(lambda _: words("[role=status]") and before not in words("[role=status]"))
    tab.find_element("css selector", "[value=pause]").click()
    patient.until(lambda _: "已暂停" in words("[role=status]"))
    tab.close()
    tab.switch_to.window(wall)
    assert "已暂停" in words(".turn")
