"""A release published as a folder, sent by a web server, followed by replicas."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import duckdb
import pytest

from data.releases.__main__ import main
from data.releases.hold import hold
from data.releases.kept import ReleaseError, current_release
from data.releases.published import POINTER, follow, publish
from data.store import Store
from tests.stores import copy_of_store


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_said):
        """Say nothing."""


@pytest.fixture
def folder(tiny_store_dir, tmp_path):
    publish(tiny_store_dir, tmp_path / "published")
    return tmp_path / "published"


@pytest.fixture
def address(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_replica_fetches_what_was_published_and_serves_it(tiny_store_dir, address, tmp_path):
    release = follow(address, tmp_path / "replica")
    assert release == current_release(tiny_store_dir) == Store(tmp_path / "replica").version
    assert follow(address, tmp_path / "replica") == release


@pytest.mark.parametrize("damage", ["cut", "changed", "no release"])
def test_a_replica_takes_nothing_that_was_not_published(folder, address, tmp_path, damage):
    (store,) = folder.glob("releases/*/store-*.duckdb")
    content = store.read_bytes()
    if damage == "no release":
        (folder / POINTER).write_text('{"release": "../x"}')
    store.write_bytes(content[:-1] if damage == "cut" else b"\1" + content[1:])
    with pytest.raises(ReleaseError):
        follow(address, tmp_path / "replica")
    assert not [path for path in (tmp_path / "replica").glob("*") if path.is_file()]


def test_a_held_release_stays_current_on_a_replica(address, tmp_path):
    replica = tmp_path / "replica"
    replica.mkdir()
    (replica / "store-0123456789ab.duckdb").touch()
    hold(replica, "0123456789ab")
    release = follow(address, replica)
    assert (replica / f"store-{release}.duckdb").exists()
    assert not current_release(replica)


def test_analysts_read_the_tables_as_parquet(folder, tiny_store_dir):
    (path,) = folder.glob("releases/*/figures.parquet")
    ids = "SELECT figure_id FROM {} ORDER BY ALL"
    with duckdb.connect() as analyst:
        rows = analyst.execute(ids.format(f"'{path}'")).fetchall()
    asked = Store(tiny_store_dir).rows(ids.format("figures"))
    assert rows == [(row["figure_id"],) for row in asked]


def test_an_analyst_of_one_district_finds_its_rows_together(tiny_store_dir, tmp_path):
    later = copy_of_store(tiny_store_dir, tmp_path / "later")
    with duckdb.connect(str(later / f"store-{current_release(later)}.duckdb")) as store:
        again = "SELECT * REPLACE ('another' AS of_district, figure_id || '-2' AS figure_id)"
        store.execute(f"INSERT INTO figures {again} FROM figures")
    release = publish(later, tmp_path / "published")
    path = tmp_path / "published" / "releases" / release / "figures.parquet"
    with duckdb.connect() as analyst:
        rows = analyst.execute(f"SELECT of_district FROM '{path}'").fetchall()
    assert len(set(rows)) > 1
    assert rows == sorted(rows)


def test_an_address_of_no_web_server_is_one_sentence(capsys):
    assert main(["follow", "s3://plan"]) == 2
    assert "begins with http://" in capsys.readouterr().err
