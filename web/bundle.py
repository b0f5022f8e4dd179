"""Files that a page needs together, sent as one under a name that says what is in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import flask

_ONE_YEAR = 365 * 86_400


@dataclass(frozen=True)
class Bundle:
    """The files `names` of `folder` in one order: what follows may build on what is before.

    `finish` writes them as they are sent.
    """

    folder: Path
    ending: str
    content_type: str
    names: tuple[str, ...]
    finish: Callable[[str], str] = str

    @cached_property
    def content(self) -> bytes:
        """All of them, each under its name."""
        files = ((name, self.folder / f"{name}.{self.ending}") for name in self.names)
        texts = (f"/* {name} */\n{path.read_text(encoding='utf-8')}" for name, path in files)
        return self.finish("\n".join(texts)).encode()

    @cached_property
    def file_name(self) -> str:
        """Other content has another name, so no cache is ever old."""
        return f"pages-{hashlib.sha256(self.content).hexdigest()[:12]}.{self.ending}"

    def answer(self, version: str) -> flask.Response:
        """The file by its name; those of another version of the code are gone."""
        if f"pages-{version}.{self.ending}" != self.file_name:
            flask.abort(404)
        headers = {"Cache-Control": f"public, max-age={_ONE_YEAR}, immutable"}
        return flask.Response(self.content, headers=headers, content_type=self.content_type)


def blueprint(name: str, bundles: Iterable[Bundle]) -> flask.Blueprint:
    """A blueprint that sends bundles."""
    made = flask.Blueprint(name, __name__)
    for bundle in bundles:
        made.add_url_rule(f"/pages-<version>.{bundle.ending}", bundle.ending, bundle.answer)
    return made
