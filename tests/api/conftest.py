"""The API alone, on the tiny invented store or any other folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import flask
import pytest
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from api import blueprint, install_errors
from data.store import Store
from settings import read_settings


def api_on(folder: Path, **environ: str) -> flask.Flask:
    """The API on a folder of stores, with settings from `environ`."""
    server = flask.Flask(__name__)
    server.extensions["settings"] = read_settings(environ)
    server.extensions["store"] = Store(folder)
    server.extensions["code_version"] = "0123456789ab"
    server.register_blueprint(blueprint, url_prefix="/api/v1")
    install_errors(server)
    return server


@pytest.fixture(scope="session")
def make_client() -> Callable[..., FlaskClient]:
    """`make_client(folder, PUBLIC_URL=…)`: a client of the API with settings."""

    def make(folder: Path, **environ: str) -> FlaskClient:
        return api_on(folder, **environ).test_client()

    return make


@pytest.fixture
def client(tiny_store_dir: Path) -> FlaskClient:
    """A client of the API on the tiny store."""
    return api_on(tiny_store_dir).test_client()


@pytest.fixture(scope="session")
def real_client(real_store_dir: Path) -> FlaskClient:
    """A client of the API on the real figures."""
    return api_on(real_store_dir).test_client()


@pytest.fixture(scope="session")
def live(real_store_dir: Path) -> Iterator[str]:
    """The address (no slash at its end) where the API is served over HTTP on the real figures."""
    app: Any = api_on(real_store_dir)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
