"""No callback names an id that no page has: Dash itself is told not to look (see decision 4)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient

PAGES = ("/district/liangjiang", "/explore", "/grid/projects")
_SPEC = re.compile(r'<script type="application/json">(\{"wide".*?)</script>', re.DOTALL)


def _ids(node: Any) -> Iterator[str]:
    """The ids of a tree, patterns by their names."""
    if isinstance(node, dict):
        props = node.get("props")
        if isinstance(props, dict) and "id" in props:
            yield _kind(props["id"])
        for value in node.values():
            yield from _ids(value)
    if isinstance(node, list):
        for value in node:
            yield from _ids(value)


def _kind(identifier: Any) -> str:
    """An id as text; of a pattern only what tells it from others."""
    if isinstance(identifier, str) and identifier.startswith("{"):
        identifier = json.loads(identifier)
    return identifier if isinstance(identifier, str) else json.dumps(sorted(identifier.items())[:1])


def test_every_id_of_a_callback_is_in_the_layout_or_in_an_island(drawing: FlaskClient) -> None:
    known = set(_ids(drawing.get("/_dash-layout").get_json()))
    for page in PAGES:
        for spec in _SPEC.findall(drawing.get(page).text):
            known |= set(_ids(json.loads(spec)))
    named = set()
    for callback in drawing.get("/_dash-dependencies").get_json():
        named |= {_kind(item["id"]) for item in (*callback["inputs"], *callback["state"])}
        outputs = callback["output"].strip(".").split("...")
        named |= {_kind(output.rpartition(".")[0]) for output in outputs}
    assert {name for name in named if not name.startswith("_pages")} - known == set()
