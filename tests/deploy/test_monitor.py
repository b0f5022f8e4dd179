"""What a running gunicorn says of itself at its second address, and what it writes down."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from bench.server import Server, fetch, free_port
from data.store import CURRENT
from settings import ROOT
from tests.stores import copy_of_store

PICTURE = "/plan/export/gauge.png?area=demo&indicator=firms"


class Watched(NamedTuple):
    """A server of two workers below /plan/, where it is monitored, and its two logs."""

    server: Server
    monitor: str
    answers: Path
    messages: Path


@pytest.fixture(scope="module")
def watched(tiny_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    folder = tmp_path_factory.mktemp("watched")
    copy_of_store(tiny_store_dir, folder / "store")
    # As if it was built just now.
    (folder / "store" / CURRENT).resolve().touch()
    port, answers, messages = free_port(), folder / "answers", folder / "messages"
    server = Server(
        folder / "store", log=messages, MONITOR_PORT=str(port), URL_PREFIX="/plan/",
        ACCESS_LOG=str(answers), LOG_FORMAT="json",
    )  # fmt: skip
    server.start("/plan/district/demo")
    yield Watched(server, f"http://127.0.0.1:{port}", answers, messages)
    server.stop()


def _get(address, **headers):
    try:
        with urllib.request.urlopen(
            urllib.request.Request(address, headers=headers), timeout=30
        ) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def _value(watched, series):
    text = _get(f"{watched.monitor}/metrics")[1]
    (value,) = re.findall(rf"^{re.escape(series)} (\S+)$", text, flags=re.MULTILINE) or ["0"]
    return float(value)


def test_readyz_names_release_age_and_code(watched):
    status, body = _get(f"{watched.monitor}/readyz")
    said = json.loads(body)
    assert (status, said["status"], said["reasons"], said["age_days"]) == (200, "ok", [], 0)
    assert re.fullmatch("[0-9a-f]{12}", said["release"])
    assert re.fullmatch("[0-9a-f]{12}", said["code"])
    assert said["latest_published"] == "2023-09"


def test_livez_is_answered_and_nothing_else_is_there(watched):
    assert _get(f"{watched.monitor}/livez") == (200, '{"status": "ok"}')
    assert _get(f"{watched.monitor}/plan/district/demo")[0] == 404
    assert _get(f"{watched.server.address}/metrics")[0] == 404


def test_requests_are_counted_by_route_for_all_workers(watched):
    series = 'plan_requests_total{route="/district/<district>",status="200"}'
    before = _value(watched, series)
    for number in range(12):
        assert _get(f"{watched.server.address}/plan/district/demo?h={number}")[0] == 200
    assert _value(watched, series) == before + 12


def test_a_callback_is_timed_for_the_page_it_draws(watched):
    value = {"path": "/plan/audit", "search": ""}
    body = {
        "output": "drawn.data", "outputs": {"id": "drawn", "property": "data"}, "state": [],
        "inputs": [{"id": "wanted", "property": "data", "value": value}],
        "changedPropIds": ["wanted.data"],
    }  # fmt: skip
    request = urllib.request.Request(
        f"{watched.server.address}/plan/_dash-update-component",
        json.dumps(body).encode(), {"Content-Type": "application/json"},
    )  # fmt: skip
    urllib.request.urlopen(request, timeout=20).close()
    series = 'plan_request_seconds_count{callback="drawn.data",route="/audit"}'
    assert _value(watched, series) == 1


def test_caches_gates_renderer_and_release_are_among_the_counts(watched):
    assert _get(watched.server.address + PICTURE)[0] == 200
    assert _value(watched, 'plan_requests_total{route="/export/<kind>.<form>",status="200"}') == 1
    assert _value(watched, 'plan_pictures_total{result="drawn"}') == 1
    assert _value(watched, "plan_renderer_starts_total") == 1
    assert _value(watched, 'plan_cache_requests_total{cache="pictures",result="miss"}') == 1
    assert _value(watched, 'plan_cache_bytes{cache="pages"}') > 0
    assert _value(watched, 'plan_gate_inside{gate="pages"}') == 0
    assert _value(watched, "plan_ready") == 1
    assert time.time() - _value(watched, "plan_release_built_seconds") < 600


def test_the_alerts_ask_for_series_that_there_are(watched):
    rules = (ROOT / "deploy" / "prometheus" / "alerts.yaml").read_text()
    text = _get(f"{watched.monitor}/metrics")[1]
    names = set(re.findall(r"\bplan_\w+", rules))
    assert len(names) > 2
    for name in names:
        assert re.search(rf"^{name}\b", text, flags=re.MULTILINE), name


def test_an_answer_is_logged_without_address_and_query(watched):
    query, sent = "q=%E7%A7%98%E5%AF%86", "0123456789abcdef"
    _get(f"{watched.server.address}/plan/projects?{query}", **{"X-Request-ID": sent})
    lines = [json.loads(line) for line in watched.answers.read_text().splitlines()]
    (line,) = [line for line in lines if line["id"] == sent]
    assert (line["method"], line["route"], line["status"]) == ("GET", "/projects", 200)
    assert line["ms"] > 0
    assert "127.0.0.1" not in str(lines)
    assert "秘密" not in str(lines) and "E7%A7" not in str(lines)


def test_what_else_the_server_says_is_json_too(watched):
    lines = [json.loads(line) for line in watched.messages.read_text().splitlines()]
    assert any("Listening at" in line["message"] for line in lines)


def test_a_worker_that_is_killed_leaves_the_counts_right(watched):
    series = 'plan_requests_total{route="/district/<district>",status="200"}'
    before, number = _value(watched, series), len(watched.server.worker_ids)
    os.kill(watched.server.worker_ids[0], signal.SIGKILL)
    _until(lambda: len(watched.server.worker_ids) == number)
    assert _get(f"{watched.monitor}/livez")[0] == 200
    assert _value(watched, series) >= before


def _low(watched):
    """The workers that let others have the processor first."""
    here = os.getpriority(os.PRIO_PROCESS, 0)
    return [it for it in watched.server.worker_ids if os.getpriority(os.PRIO_PROCESS, it) > here]


def test_a_file_waits_for_the_worker_that_makes_files_and_a_page_does_not(watched):
    (maker,) = _low(watched)
    os.kill(maker, signal.SIGSTOP)
    with ThreadPoolExecutor(1) as other:
        file = other.submit(_get, f"{watched.server.address}{PICTURE}&scale=3")
        assert _get(f"{watched.server.address}/plan/district/demo")[0] == 200
        assert not file.done()
        os.kill(maker, signal.SIGKILL)
        assert file.result()[0] == 200


def test_a_file_passed_on_is_compressed_and_known_again_as_one_made_here(watched):
    address = f"{watched.server.address}{PICTURE.replace('png', 'svg')}"
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        assert "示例区" in gzip.decompress(answer.read()).decode()
        tag = answer.headers["ETag"]
    assert len(answer.headers) == len({name.lower() for name in answer.headers})
    assert _get(address, **{"If-None-Match": tag})[0] == 304


def test_a_reload_loses_no_answer(watched):
    before = set(watched.server.worker_ids)
    os.kill(watched.server.process_id, signal.SIGHUP)

    def is_renewed():
        # Waits while the new workers start; what is no answer, or no page, ends the test.
        fetch(f"{watched.server.address}/plan/district/demo")
        workers = set(watched.server.worker_ids)
        return len(workers) == len(before) and not workers & before

    _until(is_renewed, 60)
    assert _get(watched.server.address + PICTURE)[0] == 200
    assert len(_low(watched)) == 1


def _until(is_true, seconds=30):
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_the_check_of_the_container_asks_readyz(watched):
    environ = {**os.environ, "MONITOR_PORT": watched.monitor.rpartition(":")[2]}
    ran = subprocess.run([sys.executable, "-m", "deploy.health"], cwd=ROOT, env=environ)
    assert ran.returncode == 0


def test_without_data_it_is_alive_and_not_ready_and_says_why(watched, tmp_path):
    fresh = tmp_path / "store"
    fresh.mkdir()
    (fresh / "store-000000000000.duckdb").write_bytes(b"garbage")
    port = free_port()
    server = Server(fresh, workers=1, MONITOR_PORT=str(port))
    server.start("/assets/favicon.ico")
    try:
        monitor = f"http://127.0.0.1:{port}"
        assert _get(f"{monitor}/livez")[0] == 200
        status, body = _get(f"{monitor}/readyz")
        assert (status, json.loads(body)["status"]) == (503, "no data")
        assert "make data" in json.loads(body)["reasons"][0]
        assert "plan_ready 0.0" in _get(f"{monitor}/metrics")[1]
    finally:
        server.stop()


def test_an_address_that_is_taken_is_said_in_a_sentence(watched, tiny_store_dir):
    taken = watched.monitor.rpartition(":")[2]
    environ = {"STORE_DIR": str(tiny_store_dir), "PORT": str(free_port()), "MONITOR_PORT": taken}
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
    ended = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environ}, capture_output=True, timeout=30
    )
    assert ended.returncode == 2
    assert b"Set MONITOR_HOST and MONITOR_PORT to an address that is free" in ended.stderr
