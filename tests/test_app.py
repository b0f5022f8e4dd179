"""The app as a whole, put together on a store in a temporary folder."""

import ast
import dataclasses
from datetime import UTC, date, datetime

import dash
import pytest
from dash import html

from app import create_app
from data import day
from data.build import build
from settings import ROOT, read_settings
from tests.callback import callback_for
from tests.served import client_of
from tests.stores import copy_of_store
from views.addressing import request
from web.router import ServerDrawnDash


@pytest.fixture(scope="module")
def client(real_store_dir):
    return client_of(real_store_dir)


@pytest.fixture
def client_without_store(tmp_path):
    settings = dataclasses.replace(read_settings({}), store_dir=tmp_path)
    return create_app(settings).server.test_client()


def test_a_page_without_a_store_says_so_in_words(client_without_store):
    answer = client_without_store.get("/district/nanan")
    assert answer.status_code == 503
    assert "数据尚未就绪" in answer.get_data(as_text=True)


def test_a_new_worker_has_the_scripts_of_dash_before_anyone_asks(tmp_path):
    app = create_app(dataclasses.replace(read_settings({}), store_dir=tmp_path))
    assert "dash-renderer/build/dash_renderer.min.js" in app.registered_paths["dash"]


#: Where Dash is used, and its own names that begin with a line.
_FOLDERS = ("components", "curate", "pages", "views", "web")
_PRIVATE = {
    name
    for names in (dir(dash), dir(dash.Dash), dir(html.Div), vars(html.Div()))
    for name in names
    if name.startswith("_") and not name.startswith("__")
}


def _of_another(node):
    """The name that is asked of something else than the object itself, or written as text."""
    if isinstance(node, ast.Attribute):
        is_own = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
        return "" if is_own else node.attr
    return node.value if isinstance(node, ast.Constant) else ""


def test_no_private_name_of_dash_is_used_or_replaced():
    files = [ROOT / "app.py", *(file for it in _FOLDERS for file in (ROOT / it).rglob("*.py"))]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    used = {_of_another(node) for tree in trees for node in ast.walk(tree)}
    assert len(files) > 100 and {"_namespace", "_config", "_prop_names"} <= _PRIVATE
    assert used & _PRIVATE == set()
    assert vars(ServerDrawnDash).keys() & _PRIVATE == set()


def test_days_are_counted_by_the_clock_of_the_city(client, monkeypatch):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 12, 31, 19, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(day, "datetime", Clock)
    with client.application.test_request_context("/"):
        assert request.today() == date(2027, 1, 1)


def test_health_without_a_store_is_unavailable(client_without_store):
    answer = client_without_store.get("/health")
    assert answer.status_code == 503
    assert answer.get_json()["status"] == "no data"


def test_the_page_callback_answers_an_address_that_does_not_exist(client):
    client.get("/")
    answer = client.post("/_dash-update-component", json=callback_for("/district/none"))
    assert answer.status_code == 200
    assert "<h1" in answer.get_json()["response"]["drawn"]["data"]["html"]


@pytest.mark.parametrize(
    "path",
    [
        "/district/%00",
        "/district/..%2f..%2fetc%2fpasswd",
        "/indicator/nanan/%3Cscript%3E",
        "/indicator/%27%20or%201=1/gdp",
        "/district/nanan?" + "a" * 3000 + "=1",
        "/district/nanan?period=2020&period=2021&theme=%F0%9F%92%A3",
        "/projects?q=%27%3B--&page=-5",
        "/projects?page=99999999999999999999",
        "/compare?indicator=%00&theme=%00",
        "/audit?rule=%3Cb%3E",
        "/actions?department=%25&action=x",
        "/api/v1/figures.csv?area=%27%20or%201=1",
        "/api/v1/figures.xlsx",
        "/api/v1/%2e%2e/settings.csv",
    ],
)
def test_hostile_addresses_get_a_calm_answer(client, path):
    answer = client.get(path)
    assert answer.status_code in (200, 400, 404)
    text = answer.get_data(as_text=True)
    assert "Traceback" not in text
    assert "<script>" not in text.partition('id="view"')[2].partition("announcer")[0]


def test_a_broken_request_gets_a_page_in_words(client):
    answer = client.post("/district/nanan", data="x")
    assert answer.status_code == 405
    assert "请求有误" in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["dash/none.js", "dash/dash.py", "dash/..%2f..%2fx", "none/x.js"])
def test_a_script_that_dash_does_not_have_is_not_found(client, path, caplog):
    assert client.get(f"/_dash-component-suites/{path}").status_code == 404
    assert caplog.text == ""


def test_a_new_release_is_drawn_at_once(edit, tiny_store_dir, tmp_path):
    store_dir = copy_of_store(tiny_store_dir, tmp_path / "store")
    client = client_of(store_dir)
    before = client.get("/health").get_json()["release"]
    assert before in client.get("/").get_data(as_text=True)
    build(edit("themes.csv", "综合经济", "经济总体"), store_dir)
    after = client.get("/health").get_json()["release"]
    assert after != before
    assert after in client.get("/").get_data(as_text=True)
    assert "经济总体" in client.get("/district/demo").get_data(as_text=True)
