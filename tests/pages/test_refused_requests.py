"""What no browser sends is refused by a real server: in one shape, in one line of the log."""

import http.client
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bench.server import Server
from tests.callback import callback_for

CALLBACK = "/_dash-update-component"
Body = bytes | tuple[bytes, ...]
JSON = {"Content-Type": "application/json"}


class Watched:
    """A server with one worker, what it answers, and what it writes into its log."""

    def __init__(self, store_dir: Path, log: Path) -> None:
        self._log = log
        self.server = Server(store_dir, workers=1, log=log)
        self.server.start("/")

    def ask(
        self, method: str, path: str, body: Body = b"", headers: dict[str, str] | None = None
    ) -> tuple[int, str]:
        """Status and text; a tuple is sent as chunks, as they are."""
        connection = http.client.HTTPConnection(urlsplit(self.server.address).netloc, timeout=30)
        length = ("Transfer-Encoding", "chunked")
        if isinstance(body, bytes):
            length = ("Content-Length", str(len(body)))
        connection.putrequest(method, path)
        for name, value in [*(headers or {}).items(), length]:
            connection.putheader(name, value)
        connection.endheaders()
        # A server that refuses does not read to the end.
        with suppress(BrokenPipeError, ConnectionResetError):
            for part in (body,) if isinstance(body, bytes) else body:
                connection.send(part)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def post(self, body: Any, headers: dict[str, str] = JSON) -> tuple[int, dict[str, Any]]:
        """Send something to the address of callbacks; what is said of it."""
        sent = body if isinstance(body, bytes | tuple) else json.dumps(body).encode()
        status, text = self.ask("POST", CALLBACK, sent, headers)
        return status, json.loads(text)

    def new_lines(self) -> list[str]:
        """The lines of the log since the last time."""
        text = self._log.read_text("utf-8")
        seen, self._seen = getattr(self, "_seen", 0), len(text)
        return text[seen:].splitlines()

    def memory(self) -> int:
        """Bytes in memory of all processes of the server."""
        main = self.server.process_id
        children = Path(f"/proc/{main}/task/{main}/children").read_text().split()
        return sum(_resident(pid) for pid in [str(main), *children])


def _resident(pid: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    (line,) = [line for line in lines if line.startswith("VmRSS")]
    return int(line.split()[1]) * 1024


@pytest.fixture(scope="module")
def watched(real_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    made = Watched(real_store_dir, tmp_path_factory.mktemp("watched") / "log")
    yield made
    made.server.stop()


GOOD = callback_for("/district/nanan")


def wanting(value: Any) -> dict[str, Any]:
    return {**GOOD, "inputs": [{"id": "wanted", "property": "data", "value": value}]}


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in GOOD.items() if key != name}


MALFORMED: dict[str, Any] = {
    "no outputs": {**GOOD, "outputs": []},
    "outputs left out": without("outputs"),
    "another output": {**GOOD, "outputs": {"id": "wanted", "property": "data"}},
    "outputs in a list": {**GOOD, "outputs": [GOOD["outputs"]]},
    "an unknown callback": {**GOOD, "output": "none.data"},
    "Dash's own callback": {**GOOD, "output": "_pages_content.children"},
    "a callback of the browser": {**GOOD, "output": "drawn.id"},
    "no callback": without("output"),
    "a number for a callback": {**GOOD, "output": 7},
    "no inputs": {**GOOD, "inputs": []},
    "inputs left out": without("inputs"),
    "two inputs": {**GOOD, "inputs": GOOD["inputs"] * 2},
    "an input without a value": {**GOOD, "inputs": [{"id": "wanted", "property": "data"}]},
    "another input": {**GOOD, "inputs": [{**GOOD["inputs"][0], "id": "url"}]},
    "inputs in text": {**GOOD, "inputs": "wanted"},
    "state": {**GOOD, "state": [{"id": "drawn", "property": "id", "value": 1}]},
    "another trigger": {**GOOD, "changedPropIds": ["url.href"]},
    "a trigger that is no text": {**GOOD, "changedPropIds": [7]},
    "a list": [GOOD],
    "nothing": None,
    "no address": wanting(None),
    "a number for an address": wanting(7),
    "no search": wanting({"path": "/"}),
    "a path that is no text": wanting({"path": 5, "search": ""}),
    "a search that is no text": wanting({"path": "/", "search": ["?"]}),
    "a path without a slash": wanting({"path": "district", "search": ""}),
    "a search without a mark": wanting({"path": "/", "search": "plan=fyp14"}),
    "a long path": wanting({"path": "/" + "a" * 5000, "search": ""}),
    "a long search": wanting({"path": "/", "search": "?q=" + "一" * 1500}),
    "half a character": wanting({"path": "/\ud800", "search": ""}),
    "no JSON": b"{",
    "no UTF-8": b'"\xff"',
    "no body": b"",
    "deep brackets": b"[" * 60_000,
    "a number without end": b"1" * 60_000,
    "broken chunks": (b"zz\r\n" + b"x" * 20_000,),
}  # fmt: skip


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_callback_is_refused_in_one_line(watched: Watched, body: Any) -> None:
    watched.new_lines()
    status, answer = watched.post(body)
    assert status == 400
    assert answer["error"]["status"] == 400
    assert set(answer["error"]) == {"status", "message", "advice"}
    (line,) = watched.new_lines()
    assert line.startswith("refused: /_dash-update-component, POST, 28 characters, 400: ")
    assert len(line) < 200


def test_what_the_pages_script_sends_is_answered_and_not_logged(watched: Watched) -> None:
    watched.new_lines()
    status, answer = watched.post(GOOD)
    assert status == 200
    assert "南岸区" in answer["response"]["drawn"]["data"]["html"]
    assert watched.new_lines() == []


def test_a_callback_that_is_not_sent_as_json_is_refused(watched: Watched) -> None:
    watched.new_lines()
    status, answer = watched.post(GOOD, {"Content-Type": "text/plain"})
    assert (status, answer["error"]["status"]) == (415, 415)
    assert len(watched.new_lines()) == 1


LARGE = b"x" * 70_000
IN_CHUNKS = (b"%x\r\n%s\r\n" % (len(LARGE), LARGE),) * 3


@pytest.mark.parametrize("body", [LARGE, IN_CHUNKS], ids=["told", "in chunks"])
def test_a_large_body_is_refused_in_one_line(watched: Watched, body: Any) -> None:
    watched.new_lines()
    status, answer = watched.post(body)
    assert (status, answer["error"]["status"]) == (413, 413)
    (line,) = watched.new_lines()
    assert line.startswith("refused: /_dash-update-component, POST, 28 characters, 413: ")


@pytest.mark.parametrize("path", ["/", "/api/v1", "/export/card.png", "/assets/js/print.js"])
def test_no_other_address_takes_a_large_body(watched: Watched, path: str) -> None:
    watched.new_lines()
    assert watched.ask("GET", path, LARGE)[0] == 413
    assert len(watched.new_lines()) == 1


@pytest.mark.parametrize(
    "path", ["/projects?q=", "/none/", "/api/v1/figures.json?area=", "/embed/"]
)
def test_a_long_address_is_refused_in_one_line(watched: Watched, path: str) -> None:
    watched.new_lines()
    status, text = watched.ask("GET", path + "a" * 4100)
    assert status == 414
    assert ('"status":414' if path.startswith("/api/") else "地址太长") in text
    (line,) = watched.new_lines()
    assert ": The address has more than 4096 bytes." in line
    assert len(line) < 200


def test_an_address_of_four_kilobytes_is_answered(watched: Watched) -> None:
    assert watched.ask("GET", "/projects?q=" + "%E4%B8%80" * 450)[0] == 200


@pytest.mark.parametrize("path", ["/%0aINFO:%20secret", "/projects?q=secret", "/api/v1/secret?q="])
def test_no_part_of_a_refused_address_is_in_the_log(watched: Watched, path: str) -> None:
    watched.new_lines()
    watched.ask("GET", path + "a" * 4100)
    (line,) = watched.new_lines()
    assert "secret" not in line
    assert line.startswith("refused: /")
    assert f", GET, {len(path) + 4104} characters, 414: " in line


def test_bodies_and_addresses_do_not_fill_the_memory(watched: Watched) -> None:
    """70 bodies of 5 MB took 400 MB, and 64 of them were kept."""
    watched.post(GOOD)
    before = watched.memory()
    for number in range(70):
        watched.post(wanting({"path": f"/{number}" + "a" * 5_000_000, "search": ""}))
    for number in range(200):
        address = {"path": f"/none/{number}/" + "a" * 4000, "search": ""}
        assert watched.post(wanting(address))[0] == 200
    assert watched.memory() - before < 40_000_000
