"""Every page can be drawn in a language that is not the source."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from presentation import language
from presentation.language import speaking
from settings import ROOT, read_settings
from tests.presentation.catalogues import compiled, templates

_HAN = re.compile(r"[\u3400-\u9fff]+")

PAGES = (
    "/",
    "/district/liangjiang",
    "/indicator/liangjiang/rd-intensity",
    "/compare",
    "/projects",
    "/actions",
    "/audit",
    "/methodology",
    "/data",
    "/wall",
)


@pytest.fixture(scope="module")
def client(real_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """An app of its own, in front of a catalogue that sets every template in ⟦⟧."""
    folder = tmp_path_factory.mktemp("locale")
    compiled(folder, "qps", {template: f"⟦{template}⟧" for template in templates()})
    client = create_app(read_settings({"STORE_DIR": str(real_store_dir)})).server.test_client()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "_LOCALE", folder)
        language._catalogue.cache_clear()
        with speaking("qps"):
            yield client
    language._catalogue.cache_clear()


@pytest.fixture(scope="module")
def printed() -> str:
    """All names and texts of the curated files."""
    files = sorted((ROOT / "data" / "curated").rglob("*.csv"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_drawn_in_another_language(client: FlaskClient, page: str):
    answer = client.get(page)

    assert answer.status_code == 200
    assert "⟦行动任务⟧" in answer.text or page == "/wall"


def _outside(text: str) -> str:
    """The text without what stands in ⟦⟧, however deep."""
    depth, kept = 0, []
    for sign in text:
        # Each element begins anew: an example's arithmetic is shown from its first = on.
        depth = 0 if sign == "\n" else depth + (sign == "⟦") - (sign == "⟧")
        kept.append(sign if depth == 0 else " ")
    return "".join(kept)


def _left_over(page: str, printed: str) -> set[str]:
    """Chinese words that a reader sees and that are neither said nor in the curated data."""
    body = re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^>]+>", "\n", page.partition("<body")[2])
    return {run for run in _HAN.findall(_outside(unescape(body))) if not _is_printed(run, printed)}


def _is_printed(run: str, printed: str) -> bool:
    """Whether the curated data hold it, or both parts of it, such as an area and its scope."""
    cuts = [(run[:at], run[at:]) for at in range(2, len(run) - 1)]
    return run in printed or any(a in printed and b in printed for a, b in cuts)


#: The columns that /data lists are the API's own names, in `queries/`.
@pytest.mark.parametrize("page", [page for page in PAGES if page != "/data"])
def test_a_page_has_no_words_of_its_own(client: FlaskClient, page: str, printed: str):
    assert _left_over(client.get(page).text, printed) == set()


def test_a_glued_word_is_seen():
    assert _left_over("<body><p>⟦共 ⟦两⟧ 项⟧另有甲区</p>", "甲区") == {"另有甲区"}
