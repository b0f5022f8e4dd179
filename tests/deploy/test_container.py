"""How the container starts and is looked after, without an engine of containers."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from bench.server import free_port
from settings import ROOT
from tests.conftest import TINY, write_files
from tests.stores import copy_of_store


class Started:
    """deploy/entry.sh with a volume of its own."""

    def __init__(self, folder, files, **environ):
        self.stores, self.port = folder / "store", free_port()
        self.environ = {
            **os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "STORE_DIR": str(self.stores), "PORT": str(self.port), "HOST": "127.0.0.1",
            "CURATED_DIR": str(write_files(folder / "curated", files)), **environ,
        }  # fmt: skip

    def __enter__(self):
        self._process = subprocess.Popen(
            ["deploy/entry.sh"], cwd=ROOT, env=self.environ, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 60
        while not self.is_healthy():
            assert time.monotonic() < deadline
            time.sleep(0.2)
        return self

    def __exit__(self, *_):
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=30)

    def is_healthy(self):
        command = [sys.executable, "-m", "deploy.health"]
        return subprocess.run(command, cwd=ROOT, env=self.environ).returncode == 0

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
            return answer.read().decode()


def test_a_new_image_builds_its_release_beside_those_of_the_volume(tmp_path, tiny_store_dir):
    (older,) = tiny_store_dir.glob("store-*.duckdb")
    (tmp_path / "store").mkdir()
    shutil.copy(older, tmp_path / "store" / older.name)
    renamed = {**TINY, "themes.csv": TINY["themes.csv"].replace("综合经济", "新的主题")}
    with Started(tmp_path, renamed, URL_PREFIX="/plan/") as started:
        assert "新的主题" in started.get("/plan/district/demo")
        held = f"/plan/embed/gauge?area=demo&indicator=firms&release={older.stem[6:]}"
        assert "企业数" in started.get(held)


def test_a_fault_in_the_curated_files_leaves_the_releases_of_the_volume_served(
    tmp_path, tiny_store_dir
):
    copy_of_store(tiny_store_dir, tmp_path / "store")
    with Started(tmp_path, {**TINY, "areas.csv": "broken"}) as started:
        assert "示例区" in started.get("/district/demo")


def test_without_any_release_it_says_so_and_ends(tmp_path):
    started = Started(tmp_path, {**TINY, "areas.csv": "broken"})
    ended = subprocess.run(
        ["deploy/entry.sh"], cwd=ROOT, env=started.environ, capture_output=True, timeout=60
    )
    assert ended.returncode == 2
    assert b"Run `make data` to build" in ended.stderr


def test_the_check_fails_where_nothing_answers(tmp_path):
    assert Started(tmp_path, TINY).is_healthy() is False


@pytest.mark.parametrize("line", ["USER 10001", "VOLUME /data", '"-m", "deploy.health"'])
def test_the_image_keeps_releases_on_a_volume_and_runs_as_an_account_of_its_own(line):
    assert line in (ROOT / "Dockerfile").read_text()
