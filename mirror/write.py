"""Writes a copy: draws every address it has, adds what pages need, makes it the latest."""

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

from data.store import CURRENT, Store
from mirror.choice import NO_NAME, beside, reason_against, seeds, without_release
from mirror.draw import DrawnAddress, Job, draw, start, write
from mirror.moment import Moment
from mirror.names import DEFAULTS, PARAMETERS, file_of
from mirror.pages import lead_on
from settings import ROOT, Settings
from web.bundles import scripts, styles

HERE = Path(__file__).resolve().parent
#: Copies that stay: the latest, and one to go back to.
_KEPT = 2


class MirrorError(RuntimeError):
    """No copy was made; the latest one is still in use."""


@dataclass
class Content:
    """What a copy has, and how many addresses it leaves out for which reason."""

    drawn: list[DrawnAddress] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def mirror(
    settings: Settings,
    release: str = "",
    held: int = 3,
    processes: int = 2,
    cards: Sequence[str] | None = None,
) -> Path:
    """Write a copy of a release and make it the latest.

    Args:
        settings: whose store, address and folder.
        release: the current one when empty.
        held: of how many other releases the cards are kept too.
        processes: how many draw at once.
        cards: the promised ones; those of `docs/embed-addresses.txt` when None.

    Returns:
        The folder of the copy.

    Raises:
        MirrorError: an address failed, or the settings do not do.
    """
    if not settings.public_url:
        raise MirrorError("Set PUBLIC_URL: the pages of a copy name their own address.")
    moment = Moment(release or Store(settings.store_dir).version, datetime.now(UTC))
    name = f"copy-{moment.made:%Y%m%dT%H%M%S}-{moment.release}"
    with _unfinished(settings.mirror_dir, name) as folder:
        with tempfile.TemporaryDirectory() as stores:
            others = _linked(settings.store_dir, Path(stores), moment.release)
            job = Job(settings, Path(stores), folder, moment)
            first = seeds(
                settings.url_prefix, promised() if cards is None else cards, others[:held]
            )
            content = _draw_all(job, list(dict.fromkeys(first)), processes)
        _add_what_pages_need(folder, settings.url_prefix, moment, content.drawn)
        _list(folder, moment, content)
    _switch(settings.mirror_dir, name)
    return settings.mirror_dir / name


def promised() -> list[str]:
    """The cards that others may show."""
    lines = (ROOT / "docs" / "embed-addresses.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("/")]


@contextmanager
def _unfinished(mirror_dir: Path, name: str) -> Iterator[Path]:
    """A folder that gets its name when it is whole; else nothing of it stays."""
    for left in mirror_dir.glob(".copy-*"):
        # Of a process that was killed.
        if not Path(f"/proc/{left.suffix[1:]}").exists():
            shutil.rmtree(left)
    folder = mirror_dir / f".{name}.{os.getpid()}"
    folder.mkdir(parents=True)
    try:
        yield folder
        folder.rename(mirror_dir / name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _linked(store_dir: Path, stores: Path, release: str) -> list[str]:
    """A folder whose current store is `release`, whatever is built meanwhile; the other ones."""
    for file in store_dir.glob("store-*.duckdb"):
        (stores / file.name).symlink_to(file.resolve())
    if not (stores / f"store-{release}.duckdb").exists():
        raise MirrorError(f"No release {release!r} is kept in {store_dir}.")
    (stores / CURRENT).symlink_to(f"store-{release}.duckdb")
    return [name for name in Store(stores).releases() if name != release]


def _draw_all(job: Job, addresses: list[str], processes: int) -> Content:
    """Draw addresses and what their pages lead to, round after round."""
    content, seen = Content(), {_key(address) for address in addresses}
    with get_context("spawn").Pool(processes, start, (job,)) as pool:
        while addresses:
            linked: dict[str, None] = {}
            for one in pool.imap_unordered(draw, addresses, chunksize=8):
                if one.status >= 500 and "/export/" not in one.address:
                    raise MirrorError(f"No copy was made: {one.address} answers {one.status}.")
                if one.file:
                    content.drawn.append(one)
                else:
                    content.left_out[f"answered {one.status}" if one.status else NO_NAME] += 1
                linked |= dict.fromkeys([*one.links, *beside(one.address, job.settings.url_prefix)])
            addresses = list(_new(linked, seen, job, content.left_out))
    return content


def _new(linked: Iterable[str], seen: set[str], job: Job, left_out: Counter[str]) -> Iterator[str]:
    for link in linked:
        address = without_release(link, job.moment.release)
        if _key(address) in seen:
            continue
        seen.add(_key(address))
        reason = reason_against(address, job.settings.url_prefix, job.moment.release)
        if reason:
            left_out[reason] += 1
        else:
            yield address


def _key(address: str) -> str:
    """The same for two spellings that one file answers."""
    return file_of(address) or address


def _add_what_pages_need(
    folder: Path, prefix: str, moment: Moment, drawn: Sequence[DrawnAddress]
) -> None:
    inner = folder / prefix.strip("/")
    for place, _, names in os.walk(ROOT / "assets", followlinks=True):
        for name in names:
            path = Path(place) / name
            write(inner / path.relative_to(ROOT), path.read_bytes())
    for bundle in (*styles.ALL, scripts.BUNDLE, scripts.CARD):
        write(inner / "assets" / bundle.file_name, bundle.content)
    copy_files = inner / "_copy"
    write(copy_files / "notice.css", (HERE / "notice.css").read_bytes())
    write(copy_files / "copy.js", _script(moment.release).encode())
    # nginx looks here whether a release that is asked for is this one.
    write(folder / "_copy" / "releases" / f"release={moment.release}", b"")
    # Servers that know nothing of queries find this where the address has no answer without them.
    for named in {urlsplit(one.address).path for one in drawn if "=" in one.file}:
        index = folder / named.strip("/") / "index.html"
        if not index.exists() and not index.parent.is_file():
            write(index, lead_on(moment, prefix).encode())


def _script(release: str) -> str:
    text = (HERE / "copy.js").read_text(encoding="utf-8")
    values = {"PARAMETERS": PARAMETERS, "DEFAULTS": DEFAULTS, "RELEASES": [release]}
    for name, value in values.items():
        before, _, rest = text.partition(f"/*{name}*/")
        text = before + json.dumps(value) + rest[rest.index(";") :]
    return text


def _list(folder: Path, moment: Moment, content: Content) -> None:
    """`_copy/index.json`: every file with its address and type, for who sends them elsewhere."""
    files = {one.file: [one.address, one.content_type] for one in content.drawn}
    listed = {
        "release": moment.release,
        "made": moment.stamp,
        "left_out": dict(content.left_out),
        "files": dict(sorted(files.items())),
    }
    write(folder / "_copy" / "index.json", json.dumps(listed, ensure_ascii=False).encode())


def _switch(mirror_dir: Path, name: str) -> None:
    """Make a copy the latest, atomically, and drop those before the last one."""
    fresh = mirror_dir / f".current-{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(name)
    fresh.replace(mirror_dir / "current")
    for old in sorted(mirror_dir.glob("copy-*"))[:-_KEPT]:
        shutil.rmtree(old)
