"""The front before a real gunicorn: slow clients, limits, small caches, and the server's death."""

import resource
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bench.server import Server, fetch, free_port
from tests.deploy.counting import CountingServer
from tests.deploy.nginx import Answer, Front

PAGE = "/district/demo"


@pytest.fixture(scope="module")
def server(tiny_store_dir):
    """With 128 open files for each process: the front needs many, the server few."""
    server, (soft, hard) = Server(tiny_store_dir), resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (128, hard))
    try:
        server.start(PAGE)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def front(server, tmp_path_factory):
    with Front(tmp_path_factory.mktemp("front"), server.address.removeprefix("http://"),
               FRONT_RATE="9999", FRONT_BURST="9999") as front:  # fmt: skip
        front.keep(PAGE, "the copy")
        yield front


@pytest.fixture(scope="module")
def unending(front):
    """A request that never ends, sent before the other tests, which need not wait for its end."""
    return _held_open(front, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", 1)[0]


def _held_open(front, head, number):
    """Connections of another address whose requests never end."""
    connections = []
    for _ in range(number):
        connection = socket.create_connection(
            ("127.0.0.1", front.port), timeout=10, source_address=("127.0.0.2", 0)
        )
        connection.sendall(head)
        connections.append(connection)
    return connections


def test_two_hundred_slow_clients_take_no_answer_from_others_nor_a_worker(front, unending, server):
    workers = server.worker_ids
    heads = _held_open(front, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", 100)
    bodies = _held_open(
        front,
        b"POST /_dash-update-component HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
        100,
    )
    try:
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda n: front.get(f"{PAGE}?n={n % 50}"), range(200)))
    finally:
        for connection in heads + bodies:
            connection.close()
    assert {answer.status for answer in answers} == {200}
    assert "x-copy" not in {name for answer in answers for name in answer.headers}
    assert sorted(answer.seconds for answer in answers)[190] < 2
    assert server.worker_ids == workers


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", b"414"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 40_000 + b"\r\n\r\n", b"431"),
        (b"NONSENSE\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999\r\n\r\n", b"413"),
    ],
)
def test_what_is_too_large_or_no_request_is_refused_in_words(front, request_line, status):
    with socket.create_connection(("127.0.0.1", front.port), timeout=10) as connection:
        connection.sendall(request_line)
        answer = b""
        # Not to its end: the front waits five seconds for the rest of a body.
        while "请求有误".encode() not in answer and (part := connection.recv(10_000)):
            answer += part
    assert answer.split()[1] == status
    assert "请求有误".encode() in answer


def test_another_host_is_refused(front):
    answer = front.get("/", host="evil.example")
    assert answer.status == 400
    assert "evil" not in answer.text


def test_a_crowd_in_one_second_costs_the_server_one_drawing(tmp_path):
    with CountingServer() as origin, Front(tmp_path, origin.address) as front:
        with ThreadPoolExecutor(20) as pool:
            list(pool.map(lambda _: front.get("/crowd"), range(60)))
        # Two, where the second ends among them.
        assert origin.count <= 2
        last = origin.count
        time.sleep(1.1)
        assert front.get("/crowd").text == f"answer {last + 1}"


def test_who_asks_too_often_waits_and_others_do_not(tmp_path):
    changes = {"FRONT_RATE": "1", "FRONT_BURST": "5"}
    with CountingServer() as origin, Front(tmp_path, origin.address, **changes) as front:
        answers = [front.get(f"/{n}", source="127.0.0.2") for n in range(12)]
        refused = [answer for answer in answers if answer.status == 429]
        assert len(refused) in (5, 6)
        assert refused[0].headers["retry-after"] == "5"
        assert "来自同一网络地址的请求太多" in refused[0].text
        assert front.get("/api/v1/x", source="127.0.0.2").text.startswith('{"error"')
        assert front.get("/other").status == 200


def test_the_server_hears_what_the_front_says_of_a_client(tmp_path):
    with CountingServer() as origin, Front(tmp_path, origin.address) as front:
        front.get("/", headers={"X-Forwarded-For": "1.2.3.4", "X-Forwarded-Host": "evil.example"})
        assert origin.headers["X-Forwarded-For"] == "127.0.0.1"
        assert "X-Forwarded-Host" not in origin.headers


@pytest.mark.parametrize("status", [500, 502, 503])
def test_an_error_of_the_server_is_answered_by_the_copy(tmp_path, status):
    with CountingServer(status) as origin, Front(tmp_path, origin.address) as front:
        front.keep(PAGE, "the copy")
        assert front.get(PAGE).text == "the copy"


def test_the_log_holds_no_address_and_no_query(front):
    front.get(f"{PAGE}?q=secret", source="127.0.0.3")
    front.get("/secret")
    time.sleep(0.2)
    log = (front.folder / "run" / "access.log").read_text()
    assert '"path":"/district/demo","status":200' in log
    assert '"path":"none","status":404' in log
    assert "secret" not in log
    assert "127.0.0.3" not in log


def test_a_server_that_hangs_is_left_after_two_who_waited(tmp_path):
    with HungServer() as address, Front(tmp_path, address, FRONT_PATIENCE="1") as front:
        front.keep(PAGE, "the copy")
        first = [front.get(f"{PAGE}?n={n}") for n in range(2)]
        assert max(answer.seconds for answer in first) < 3
        later = [front.get(f"{PAGE}?n={n}") for n in range(20, 30)]
        assert {answer.text for answer in first + later} == {"the copy"}
        assert max(answer.seconds for answer in later) < 1


def test_a_busy_server_is_asked_once_more_for_what_the_copy_has_not(tmp_path):
    with CountingServer(503, 200) as origin, Front(tmp_path, origin.address) as front:
        answer = front.get("/district/demo?theme=growth")
        assert (answer.status, answer.text) == (200, "answer 2")
        assert "x-copy" not in answer.headers


def test_one_address_runs_so_many_requests_at_once_and_others_do_not_notice(tmp_path):
    changes = {"FRONT_CONNECTIONS": "2", "FRONT_PATIENCE": "1"}
    with HungServer() as address, Front(tmp_path, address, **changes) as front:
        front.keep("/other", "the copy")
        waiting = _held_open(front, b"GET /slow HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 2)
        assert _until(lambda: front.get("/third", source="127.0.0.2").status == 429, 2)
        assert front.get("/other").status != 429
        for connection in waiting:
            connection.close()


def test_a_killed_front_starts_again_at_once(tmp_path):
    with CountingServer() as origin:
        front = Front(tmp_path, origin.address)
        with front:
            front.kill()
            with pytest.raises(OSError):
                front.get("/")
        with front:
            assert front.get("/").status == 200


def test_more_idle_clients_than_open_files_end_no_worker(server):
    workers, place = server.worker_ids, ("127.0.0.1", int(server.address.rpartition(":")[2]))
    idle = [socket.create_connection(place, timeout=10) for _ in range(300)]
    time.sleep(0.5)
    for connection in idle:
        connection.close()
    fetch(server.address + PAGE)
    assert server.worker_ids == workers


def test_a_request_that_never_ends_is_ended(unending):
    unending.settimeout(15)
    assert unending.recv(100) == b""


def _asked_all_the_time(front, is_over):
    answers: list[Answer] = []
    while not is_over.is_set():
        answers.append(front.get(f"{PAGE}?n={len(answers) % 7}"))
    return answers


def test_servers_restarted_in_turn_lose_nothing_and_the_copy_answers_once_all_are_dead(
    server, tiny_store_dir, tmp_path
):
    other, is_over = Server(tiny_store_dir, workers=1), threading.Event()
    other.start(PAGE)
    origins = " ".join(one.address.removeprefix("http://") for one in (server, other))
    with Front(tmp_path, origins, FRONT_RATE="9999", FRONT_BURST="9999") as front:
        front.keep(PAGE, "the copy")
        with ThreadPoolExecutor(2) as pool:
            asking = [pool.submit(_asked_all_the_time, front, is_over) for _ in range(2)]
            server.stop()
            server.start(PAGE)
            # Until the front has tried it again.
            time.sleep(1.2)
            other.stop()
            is_over.set()
            answers = [answer for one in asking for answer in one.result()]
        assert len(answers) > 100
        assert {answer.status for answer in answers} == {200}
        assert not any("x-copy" in answer.headers for answer in answers)
        server.stop()
        time.sleep(1.2)
        answer = front.get(PAGE)
        assert (answer.text, answer.seconds < 1) == ("the copy", True)
        other.start(PAGE)
        assert _until(lambda: "x-copy" not in front.get(PAGE).headers, 10)
    other.stop()


def _until(is_true, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_true():
            return True
        time.sleep(0.1)
    return False


class HungServer:
    """Takes connections and never answers."""

    def __enter__(self):
        port = free_port()
        self._listening = socket.create_server(("127.0.0.1", port), backlog=100)
        self._taken = []
        threading.Thread(target=self._take, daemon=True).start()
        return f"127.0.0.1:{port}"

    def _take(self):
        while True:
            try:
                self._taken.append(self._listening.accept()[0])
            except OSError:
                return

    def __exit__(self, *_):
        self._listening.close()
        for connection in self._taken:
            connection.close()
