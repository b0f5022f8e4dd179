"""Pages are drawn once: one drawing of each at a time, within bounds, for all workers."""

import gzip
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

import brotli
import pytest

from web.kept.bounded_cache import BusyError
from web.kept.page_cache import DrawnPage, KeptPage, PageCache, packed
from web.kept.page_files import PageFiles

FOLDER = "0123456789ab-0123456789ab-2026-01-01"
NEXT_DAY = "0123456789ab-0123456789ab-2026-01-02"


def page(name: str, text: str = "页", *, is_shared: bool = True) -> KeptPage:
    return packed(
        DrawnPage(text, "题", is_known=True), text, name, is_shared=is_shared, encoding="br"
    )


class Drawer:
    """Draws pages, and counts."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def __call__(self, name: str, shown_as: str = "", *, is_shared: bool = True):
        def draw() -> KeptPage:
            self.drawn.append(name)
            return page(shown_as or name, name, is_shared=is_shared)

        return draw


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def test_who_asks_for_a_page_that_is_being_drawn_waits_for_it():
    cache, drawn, go = PageCache(), [], threading.Event()

    def slow() -> KeptPage:
        drawn.append(1)
        go.wait(5)
        return page("a")

    with ThreadPoolExecutor(16) as pool:
        asked = [pool.submit(cache.get, "a", slow) for _ in range(16)]
        go.set()
        assert {item.result().name for item in asked} == {"a"}
    assert drawn == [1]


def test_beyond_six_other_pages_a_worker_refuses_and_sends_what_it_keeps(drawer):
    cache, go, started = PageCache(), threading.Event(), threading.Semaphore(0)
    cache.get("kept", drawer("kept"))

    def slow() -> KeptPage:
        started.release()
        go.wait(5)
        return page("")

    with ThreadPoolExecutor(7) as pool:
        asked = [pool.submit(cache.get, f"p{n}", slow) for n in range(7)]
        refused = next(item for item in asked if isinstance(_error(item), BusyError))
        assert cache.get("kept", drawer("again")).name == "kept"
        go.set()
        assert sum(item is not refused and _error(item) is None for item in asked) == 6


def _error(item):
    try:
        return item.exception(timeout=0.5)
    except TimeoutError:
        return None


def test_the_memory_for_pages_is_bounded_by_bytes(drawer):
    cache = PageCache(memory=2 * len(page("x", "a")) + 1)
    for name in ("a", "b", "c", "a"):
        cache.get(name, drawer(name))
    assert drawer.drawn == ["a", "b", "c", "a"]


def test_what_is_not_kept_and_what_nobody_arrives_at_push_no_page_out(drawer):
    cache = PageCache(memory=len(page("x", "main")) + 1)
    cache.get("main", drawer("main"))
    for number in range(50):
        cache.get(f"search{number}", drawer("search", f"search{number}", is_shared=False))
    cache.get("main", drawer("main"))
    assert drawer.drawn.count("main") == 1


def test_two_names_of_a_view_have_one_page(drawer):
    cache = PageCache()
    cache.get("?theme=&plan=first", drawer("long", "short"))
    assert cache.get("short", drawer("short")) is cache.get("?theme=&plan=first", drawer("x"))
    assert drawer.drawn == ["long"]


def test_another_worker_takes_the_page_by_each_of_its_names(tmp_path, drawer):
    PageCache(tmp_path).get(f"{FOLDER}/long", drawer("long", f"{FOLDER}/short"))
    for name in ("short", "long"):
        other = PageCache(tmp_path).get(f"{FOLDER}/{name}", drawer("again"))
        assert other.drawn() == DrawnPage("long", "题", is_known=True)
    assert drawer.drawn == ["long"]


@pytest.mark.parametrize("damage", [b"", b"{}\n", b"no page", None])
def test_a_damaged_file_is_drawn_anew(tmp_path, drawer, damage):
    name = f"{FOLDER}/a"
    PageCache(tmp_path).get(name, drawer(name))
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(whole[:-1] if damage is None else damage)
    PageCache(tmp_path).get(name, drawer(name))
    PageCache(tmp_path).get(name, drawer(name))
    assert drawer.drawn == [name, name]


def test_a_folder_that_cannot_be_made_leaves_each_worker_its_memory(tmp_path, drawer, caplog):
    (tmp_path / "pages").write_text("a file")
    cache = PageCache(tmp_path / "pages")
    for name in ("a", "b", "a"):
        cache.get(f"{FOLDER}/{name}", drawer(name))
    assert drawer.drawn == ["a", "b"]
    assert caplog.text.count("pages are not shared") == 1


def test_pages_of_another_release_code_or_day_are_dropped(tmp_path, drawer):
    (tmp_path / "of the operator").mkdir()
    cache = PageCache(tmp_path)
    for name in (f"{FOLDER}/a", f"{NEXT_DAY}/a"):
        cache.get(name, drawer(name))
    assert sorted(path.name for path in tmp_path.iterdir()) == [NEXT_DAY, "of the operator"]


def test_a_full_folder_takes_no_more(tmp_path):
    files = PageFiles(tmp_path, most_bytes=10)
    for name in ("a", "b", "c"):
        files.write(f"{FOLDER}/{name}", b"12345")
    assert [files.read(f"{FOLDER}/{name}") for name in ("a", "b", "c")] == [b"12345"] * 2 + [b""]


def test_a_folder_of_many_pages_is_not_looked_through_for_each(tmp_path):
    files = PageFiles(tmp_path, most_files=400)
    with patch.object(os, "scandir", wraps=os.scandir) as looked:
        for number in range(600):
            files.write(f"{FOLDER}/{number}", b"page")
    assert len(list((tmp_path / FOLDER).iterdir())) == 400
    assert looked.call_count < 60


def test_a_page_is_compressed_once_in_each_encoding_that_is_asked_for(tmp_path, drawer):
    name = f"{FOLDER}/a"
    first = PageCache(tmp_path)
    assert not first.get(name, drawer(name), "br").gzip
    both = first.get(name, drawer(name), "gzip")
    other = PageCache(tmp_path).get(name, drawer(name), "gzip")
    assert (other.gzip, other.brotli) == (both.gzip, both.brotli)
    assert gzip.decompress(both.gzip) == brotli.decompress(both.brotli) == name.encode()
    assert drawer.drawn == [name]
