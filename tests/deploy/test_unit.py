"""The units of systemd, held against its tools; that of a server is run as systemd would."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from settings import ROOT
from tests.deploy.unit import Unit
from tests.small_disk import IN_OWN_MOUNTS
from tests.stores import copy_of_store
from tests.tools import tool


def _free(first, last):
    """A port of four digits, before which the unit puts a 1 for its monitor."""
    for port in range(first, last):
        try:
            for number in (port, 10_000 + port):
                socket.create_server(("127.0.0.1", number)).close()
        except OSError:
            continue
        return port
    raise AssertionError("no port is free")


def _asked(address):
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=20) as answer:
                return json.loads(answer.read())
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_the_unit_of_a_port_serves_there_is_watched_there_and_ends_in_time(
    tiny_store_dir, tmp_path
):
    port = _free(8070, 9000)
    copy_of_store(tiny_store_dir, tmp_path / "store")
    unit = Unit("plan@.service", str(port), tmp_path, PUBLIC_URL="https://plan.example/")
    process = unit.start()
    try:
        ready = _asked(f"http://127.0.0.1:1{port}/readyz")
        assert (ready["status"], ready["reasons"]) == ("ok", [])
        if IN_OWN_MOUNTS:
            status = Path(f"/proc/{process.pid}/status").read_text()
            assert "NoNewPrivs:\t1\n" in status and "CapBnd:\t0000000000000000\n" in status
            mounts = Path(f"/proc/{process.pid}/mounts").read_text()
            assert re.search(r" / \S+ ro\b", mounts)
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/district/demo", headers={"Host": "plan.example"}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            assert "示例区" in answer.read().decode()
    finally:
        process.send_signal(signal.SIGTERM)
        (seconds,) = unit.values["TimeoutStopSec"]
        log, _ = process.communicate(timeout=int(seconds))
    assert process.returncode == 0
    assert '"route": "/district/<district>", "status": 200' in log.decode()


@pytest.fixture
def units(tmp_path):
    """The units with this checkout in the place of /opt/plan."""
    for unit in (ROOT / "deploy" / "systemd").iterdir():
        text = unit.read_text().replace("/opt/plan/.venv/bin/python", os.path.realpath("/bin/true"))
        (tmp_path / unit.name).write_text(text.replace("/opt/plan", str(ROOT)))
    return tmp_path


def _analyzed(*arguments, **environ):
    ran = subprocess.run(
        [tool("systemd-analyze"), *map(str, arguments)],
        env={**os.environ, **environ}, capture_output=True, text=True,
    )  # fmt: skip
    return ran.returncode, ran.stdout + ran.stderr


def test_systemd_takes_the_units_without_a_warning(units):
    assert _analyzed("verify", *units.iterdir()) == (0, "")


def test_the_server_is_closed_in_by_systemd(units):
    unit = units / "plan@.service"
    assert _analyzed("security", "--offline=true", "--threshold=25", unit)[0] == 0
