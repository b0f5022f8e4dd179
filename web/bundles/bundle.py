"""Files that a page needs together, sent as one under a name that says what is in it."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import brotli
import flask

from web.kept.repeated import may_be_repeated

_ONE_YEAR = 365 * 86_400
#: Where a style sheet needs no space, nor the last semicolon of a block.
_SPARE = re.compile(r";? ?(\}) ?| ?([{;]) ?|([:,]) ")


@dataclass(frozen=True)
class Bundle:
    """The files `names` of `folder` in one order: what follows may build on what is before.

    `finish` writes them as they are sent; `prefix` begins the name under which they are.
    """

    folder: Path
    ending: str
    content_type: str
    names: tuple[str, ...]
    finish: Callable[[str], str] = str
    prefix: str = "pages"

    @cached_property
    def content(self) -> bytes:
        """All of them, each under its name."""
        files = ((name, self.folder / f"{name}.{self.ending}") for name in self.names)
        texts = (f"/* {name} */\n{path.read_text(encoding='utf-8')}" for name, path in files)
        return self.finish("\n".join(texts)).encode()

    @cached_property
    def smallest(self) -> bytes:
        """The content as Brotli makes it once, with all the time it takes."""
        return bytes(brotli.compress(self.content))

    @cached_property
    def file_name(self) -> str:
        """Other content has another name, so no cache is ever old."""
        return f"{self.prefix}-{hashlib.sha256(self.content).hexdigest()[:12]}.{self.ending}"

    def answer(self, version: str) -> flask.Response:
        """The file by its name; those of another version of the code are gone."""
        if f"{self.prefix}-{version}.{self.ending}" != self.file_name:
            flask.abort(404)
        may_be_repeated()
        headers = {"Cache-Control": f"public, max-age={_ONE_YEAR}, immutable"}
        content = self.content
        if flask.request.accept_encodings.quality("br"):
            headers |= {"Content-Encoding": "br", "Vary": "Accept-Encoding"}
            content = self.smallest
        return flask.Response(content, headers=headers, content_type=self.content_type)


def packed(sheet: str) -> str:
    """A style sheet for the wire; what stands in quotation marks stays as it is."""
    parts = re.split(r"(\"[^\"\n]*\")", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    parts[::2] = [_SPARE.sub(r"\1\2\3", re.sub(r"\s+", " ", part)) for part in parts[::2]]
    return "".join(parts)


def policy_source(text: str) -> str:
    """What lets the content policy take a script or a sheet that stands in a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def blueprint(name: str, bundles: Iterable[Bundle]) -> flask.Blueprint:
    """A blueprint that sends bundles."""
    made = flask.Blueprint(name, __name__)
    for bundle in bundles:
        rule = f"/{bundle.prefix}-<version>.{bundle.ending}"
        made.add_url_rule(rule, f"{bundle.prefix}-{bundle.ending}", bundle.answer)
    return made
