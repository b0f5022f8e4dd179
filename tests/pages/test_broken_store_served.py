"""What a real server answers while its store is damaged: the last good one, or 503 everywhere."""

import json
import os
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.server import Server
from data.build import switch
from data.store import CURRENT
from tests.callback import callback_for
from tests.damage import DAMAGES, OF_THE_FILE, Damage, cut_short, damaged_inside
from tests.served import Answer

#: Needs no store, so that the server is known to run without one.
NO_STORE_NEEDED = "/api/v1/openapi.json"
#: Address -> how its answer begins where no store can be read.
PAGE = r'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>数据尚未就绪'
ERROR = r'\{"error":\{"advice":"Try again in a minute.","message":"The data store is not ready."'
WORDS = "数据尚未就绪，请一分钟后再试。$"
SHAPES = {
    "/": PAGE,
    "/district/nanan": PAGE,
    "/audit": PAGE,
    "/no/such/page": PAGE,
    "/wall/boards": PAGE,
    "/sitemap.xml": PAGE,
    "/wall": r'<!DOCTYPE html><html lang="zh-CN" class="wall".*<h1>数据尚未就绪</h1>',
    "/embed/summary?district=liangjiang": r"<!DOCTYPE html>.* class=\"embed\".*<title>数据尚未就绪",
    "/oembed?url={address}/district/nanan": r'\{"message":"The data store is not ready\.',
    "/export/card.png": WORDS,
    "/export/summary.svg?district=liangjiang": WORDS,
    "/export/table/overview.csv": WORDS,
    "/export/district/liangjiang.pptx": WORDS,
    "/api/v1": ERROR,
    "/api/v1/figures.csv": ERROR,
    "/api/v1/figures.parquet": ERROR,
    "/api/v1/releases.json": ERROR,
    "/api/v1/datapackage.json": ERROR,
    "/api/v1/store.duckdb": ERROR,
    "/_dash-update-component": ERROR,
    "/health": r'\{"advice":"[^"]+","code":"[0-9a-f]{12}","status":"no data"\}',
}


def ask(server: Server, path: str) -> Answer:
    body = json.dumps(callback_for("/district/nanan")).encode() if "_dash" in path else None
    address = server.address + path.format(address=server.address)
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Answer(answer.status, dict(answer.headers), answer.read().decode("latin-1"))
    except urllib.error.HTTPError as error:
        return Answer(error.code, dict(error.headers), error.read().decode())


class Served:
    """A server with a store that tests may damage."""

    def __init__(self, whole: Path, folder: Path) -> None:
        self.whole, self.folder, self.log = whole, folder / "store", folder / "log"
        self.folder.mkdir()
        # A server does not start in a folder without any store.
        (self.folder / "store-0123456789ab.duckdb").write_bytes(b"no store")
        self.server = Server(self.folder, workers=1, log=self.log)
        self.server.start(NO_STORE_NEEDED)

    def restore(self) -> None:
        """Put a whole store into the folder, and nothing else."""
        self.clear()
        shutil.copytree(self.whole, self.folder, symlinks=True, dirs_exist_ok=True)

    def clear(self) -> None:
        """Leave nothing in the folder."""
        shutil.rmtree(self.folder)
        self.folder.mkdir()


@pytest.fixture(scope="module")
def served(real_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    made = Served(real_store_dir, tmp_path_factory.mktemp("served"))
    yield made
    made.server.stop()


@pytest.fixture(scope="module")
def fresh(real_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that has never had a store open."""
    made = Served(real_store_dir, tmp_path_factory.mktemp("fresh"))
    yield made
    made.server.stop()


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_last_good_store_goes_on_being_served(served: Served, damage: Damage) -> None:
    served.restore()
    release = json.loads(ask(served.server, "/health").text)["release"]
    damage(served.folder)
    answers = {path: ask(served.server, path).status for path in SHAPES}
    # The file itself is what is damaged, unless it is only the link.
    whole_file = 503 if damage in OF_THE_FILE else 200
    assert answers.pop("/api/v1/store.duckdb") == whole_file
    assert answers.pop("/no/such/page") == 404
    assert set(answers.values()) == {200}
    health = json.loads(ask(served.server, "/health").text)
    assert (health["status"], health["release"]) == ("degraded", release)
    assert ".duckdb" in health["advice"]


@pytest.mark.parametrize("damage", OF_THE_FILE)
def test_without_a_good_store_everything_says_so_and_when_to_ask_again(
    fresh: Served, damage: Damage
) -> None:
    fresh.restore()
    damage(fresh.folder)
    answers = {path: ask(fresh.server, path) for path in SHAPES}
    assert {path: answer.status for path, answer in answers.items()} == dict.fromkeys(SHAPES, 503)
    assert {answer.headers["Retry-After"] for answer in answers.values()} == {"60"}
    assert {answer.headers["Cache-Control"] for answer in answers.values()} == {"no-store"}
    for path, shape in SHAPES.items():
        assert re.match(shape, answers[path].text, re.DOTALL), path
    fresh.clear()


def test_the_log_tells_each_problem_in_one_line_and_no_traceback(
    served: Served, fresh: Served
) -> None:
    for one in (served, fresh):
        text = one.log.read_text("utf-8")
        assert "Traceback" not in text
        problems = [line for line in text.splitlines() if "cannot be read: " in line]
        assert 1 <= len(problems) <= 2 * len(DAMAGES)


def test_a_store_that_comes_back_is_served_at_once(fresh: Served) -> None:
    fresh.clear()
    assert ask(fresh.server, "/health").status == 503
    fresh.restore()
    health = ask(fresh.server, "/health")
    assert (health.status, json.loads(health.text)["status"]) == (200, "ok")


@pytest.mark.parametrize("damage", [cut_short, damaged_inside])
def test_a_fresh_worker_serves_the_latest_release_that_can_be_read(
    tiny_store_dir: Path, real_store_dir: Path, tmp_path: Path, damage: Damage
) -> None:
    made = Served(real_store_dir, tmp_path)
    try:
        older = shutil.copy2((tiny_store_dir / CURRENT).resolve(), made.folder)
        os.utime(older, (1_600_000_000, 1_600_000_000))
        shutil.copy2((real_store_dir / CURRENT).resolve(), made.folder)
        switch(made.folder, made.folder / (real_store_dir / CURRENT).resolve().name)
        damage(made.folder)
        assert ask(made.server, "/district/demo").status == 200
        health = json.loads(ask(made.server, "/health").text)
        assert (health["status"], f"store-{health['release']}.duckdb") == (
            "degraded", Path(older).name)  # fmt: skip
        assert f"Release {health['release']} is served instead." in made.log.read_text("utf-8")
    finally:
        made.server.stop()
