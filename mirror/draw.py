"""Draws answers in a process of its own: the app, asked without a server."""

import gzip
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flask.testing import FlaskClient

from mirror.moment import Moment
from mirror.names import file_of
from mirror.pages import links, locations, standing_alone, with_notice
from settings import Settings

#: Sent compressed by the front from ready-made files; the rest is compressed in itself.
_TEXT = (".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".atom", ".txt")
_SMALL = 1000


class Job(NamedTuple):
    """What every process of one copy knows."""

    settings: Settings
    stores: Path
    folder: Path
    moment: Moment


class DrawnAddress(NamedTuple):
    """What became of an address; `file` is "" where nothing was written."""

    address: str
    status: int
    file: str = ""
    content_type: str = ""
    size: int = 0
    links: Sequence[str] = ()


_job: Job
_client: FlaskClient


def start(job: Job) -> None:
    """Make the app, once in each process."""
    global _job, _client
    from app import create_app

    _job = job
    _client = create_app(replace(job.settings, store_dir=job.stores)).server.test_client()


def draw(address: str) -> DrawnAddress:
    """Ask for an address and write what is answered."""
    answer = _client.get(address, base_url=_base())
    if answer.status_code != 200:
        return DrawnAddress(address, answer.status_code)
    content_type, body = answer.content_type, answer.get_data()
    file = file_of(address, content_type)
    if file is None:
        return DrawnAddress(address, 0)
    targets: set[str] = set()
    if content_type.startswith("text/html"):
        text = body.decode()
        targets = links(text, address, _base())
        text = standing_alone(text, _script)
        body = with_notice(
            text, _job.moment, _query_of(file), f"{_job.settings.url_prefix}_copy/"
        ).encode()
    elif content_type.startswith("application/xml"):
        targets = locations(body.decode(), _base())
    write(_job.folder / file, body)
    return DrawnAddress(address, 200, file, content_type, len(body), sorted(targets))


def write(path: Path, body: bytes) -> None:
    """A file, and beside it the compressed one where that is smaller."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    if path.suffix in _TEXT and len(body) > _SMALL:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(body, 9, mtime=0))


def _query_of(file: str) -> str:
    name = file.rpartition("/")[2].removesuffix(".html")
    return "" if name == "index" else name


@cache
def _script(source: str) -> str:
    """The text of a script of a page; another host's is none of ours."""
    if not source.startswith("/"):
        return ""
    return str(_client.get(source, base_url=_base()).get_data(as_text=True))


def _base() -> str:
    """Scheme and host of the front page."""
    return "/".join(_job.settings.public_url.split("/")[:3])
