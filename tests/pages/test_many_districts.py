"""Pages of all districts read no more of a store with many districts than of one with a few.

The districts are invented: copies of the one of the tiny store.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from bench.districts import grow
from data.store import CURRENT
from data.store.release import Release
from settings import read_settings
from tests.stores import copy_of_store
from views.sharing import corrected
from web.walls import wall

FEW, MANY = 20, 60


@pytest.fixture(scope="module")
def clients(
    tiny_store_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[int, FlaskClient]:
    """A site with a few districts, and one with many."""
    made = {}
    for districts in (FEW, MANY):
        folder = tmp_path_factory.mktemp("many") / "store"
        copy_of_store(tiny_store_dir, folder)
        grow((folder / CURRENT).resolve(), districts, "demo")
        made[districts] = create_app(read_settings({"STORE_DIR": str(folder)})).server.test_client()
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[FlaskClient, str], list[int]]]:
    """Asks for a page; how many rows each of its questions read."""
    rows: list[int] = []
    table = Release.table

    def counting(release: Release, *asked: object) -> object:
        names, answer = table(release, *asked)  # type: ignore[arg-type]
        rows.append(len(answer))
        return names, answer

    monkeypatch.setattr(Release, "table", counting)

    def ask(client: FlaskClient, path: str) -> list[int]:
        rows.clear()
        # Both stores have the name of the one they were copied from.
        wall._boards.cache_clear()
        corrected._recent.cache_clear()
        assert client.get(path).status_code == 200
        return list(rows)

    yield ask


@pytest.mark.parametrize("path", ["/", "/?page=2", "/sitemap", "/wall"])
def test_a_page_reads_as_much_with_many_districts_as_with_a_few(
    clients: dict[int, FlaskClient], read: Callable[[FlaskClient, str], list[int]], path: str
) -> None:
    few, many = (read(clients[districts], path) for districts in (FEW, MANY))
    assert len(few) == len(many) and sum(few) == sum(many)


@pytest.mark.parametrize(
    "path",
    [
        "/projects",
        "/compare",
        "/audit",
        "/methodology",
        "/explore",
        "/search?q=qiye",
        "/indicator/demo/firms",
    ],
)
def test_a_page_asks_no_more_questions_with_many_districts(
    clients: dict[int, FlaskClient], read: Callable[[FlaskClient, str], list[int]], path: str
) -> None:
    few, many = (read(clients[districts], path) for districts in (FEW, MANY))
    assert len(few) == len(many)


def test_the_overview_says_which_districts_it_shows_and_leads_to_the_others(
    clients: dict[int, FlaskClient],
) -> None:
    page = clients[FEW].get("/?page=3").get_data(as_text=True)
    assert "共 21 个区域，此页为第 17—21 个。" in page
    assert 'href="?page=2"' in page and "全部 21 个区域" in page


@pytest.mark.parametrize(
    ("path", "last"),
    [
        ("/compare?indicator=firms&page=3", 'href="/indicator/demo-20/firms"'),
        ("/compare?theme=economy&page=3", 'href="/indicator/demo-20/firms"'),
        ("/indicator/demo/firms?page=3", 'href="/indicator/demo-20/firms"'),
        ("/projects?plans=3", "工厂项目"),
    ],
)
def test_other_pages_of_all_districts_show_some_and_lead_to_the_others(
    clients: dict[int, FlaskClient], path: str, last: str
) -> None:
    page = clients[FEW].get(path).get_data(as_text=True)
    assert "共 21 个区域，此页为第 17—21 个。" in page and last in page
    assert re.search(r'href="\?[^"]*(page|plans)=2[^"]*"', page)


@pytest.mark.parametrize("q", ["示例桥", "shiliqiao", "slq", "shilqiao"])
def test_a_search_of_many_districts_forgives_as_much(
    clients: dict[int, FlaskClient], q: str
) -> None:
    page = clients[FEW].get(f"/search?q={q}").get_data(as_text=True)
    assert "示例桥" in page.partition('class="search-said"')[2]


def test_a_page_that_does_not_exist_is_named(clients: dict[int, FlaskClient]) -> None:
    assert "地址里的页“99”不存在" in clients[FEW].get("/?page=99").get_data(as_text=True)


def test_a_wall_turns_through_the_first_districts_or_those_that_are_named(
    clients: dict[int, FlaskClient],
) -> None:
    first = clients[FEW].get("/wall").get_data(as_text=True)
    assert "共 21 个区域，轮播前 12 个" in first and first.count('href="/district/demo-19?') == 0
    named = clients[FEW].get("/wall?districts=demo-19,demo-2").get_data(as_text=True)
    assert "轮播前" not in named and "demo-19" in named


def test_the_audit_shows_the_first_findings_of_a_rule_and_leads_to_the_others(
    clients: dict[int, FlaskClient],
) -> None:
    page = clients[MANY].get("/audit").get_data(as_text=True)
    link, rule, count = re.search(r'href="(\?rule=(\w+))">看全部：(\d+) 处', page).groups()  # type: ignore[union-attr]
    fold = page.partition(f'id="rule-{rule.replace("_", "-")}"')[2].partition("</details>")[0]
    last = -(-int(count) // 50)
    assert last > 1 and int(count) > MANY and fold.count('class="finding-head"') <= 20
    assert f'href="{link}&amp;page={last}"' in clients[MANY].get(f"/audit{link}").get_data(True)


def test_tables_of_the_method_have_their_first_rows_and_say_how_many_more_there_are(
    clients: dict[int, FlaskClient],
) -> None:
    page = clients[MANY].get("/methodology").get_data(as_text=True)
    rest = re.search(r"另有 (\d+) 行，全部在开放数据的评价表里。", page)
    assert rest and int(rest[1]) > 0
    assert "另有" in page.partition('id="sources"')[2]
