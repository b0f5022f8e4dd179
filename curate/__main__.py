"""`make curate FILE=… | IMPORT=…`: review an import on a page of this machine."""

import argparse
import fcntl
import json
import logging
import os
import sys
from pathlib import Path

from werkzeug.serving import make_server

from bilingual import Both
from curate.app import create_app
from curate.desk import Desk
from curate.read_back import read_back
from data.curation.read import read_curated
from data.importer.__main__ import main as import_file
from data.importer.proposals import folder_of
from settings import read_settings


def main(arguments: list[str]) -> int:
    """Serve one review until Ctrl-C; 1 with a sentence where it cannot begin."""
    options = _options(arguments)
    settings = read_settings()
    root = settings.import_dir.expanduser()
    try:
        folder = _folder(options, root)
        alone = _alone(folder)
        desk = Desk(folder, settings.curated_dir, options.document)
        if options.read:
            frames, _ = read_curated(settings.curated_dir)
            print(*read_back(desk.review, options.read, frames), sep="\n")
            os.close(alone)
            return 0
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    _serve(desk, options.port)
    os.close(alone)
    return 0


def _serve(desk: Desk, port: int) -> None:
    """Serve the page of a review; where the port is taken, that is said."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)  # no line for each click
    server = make_server("127.0.0.1", port, create_app(desk).server, threaded=True)
    address = f"http://127.0.0.1:{port}"
    said = Both(
        f"在 {address} 审核；Ctrl-C 停下，什么都不会丢",
        f"Review it on {address}; Ctrl-C stops, nothing is lost",
    )
    print(said, flush=True)
    server.serve_forever()


def _alone(folder: Path) -> int:
    """The folder, held as long as this process lives: two that decide would not see each other."""
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(held)
        said = Both(
            f"{folder} 正在审核：在它的页面上接着做，或先停下（Ctrl-C）",
            f"{folder} is being reviewed already: go on at its page, or stop it first (Ctrl-C)",
        )
        raise ValueError(said) from error
    return held


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m curate", description=__doc__)
    parser.add_argument("--file", type=Path, help="a document; it is imported unless it was")
    parser.add_argument("--import", dest="folder", help="an import: its folder or its name")
    parser.add_argument("--district", default="", help="for an import")
    parser.add_argument("--plan", default="", help="for an import")
    parser.add_argument("--document", default="", help="code in documents.csv to write to")
    parser.add_argument("--read", type=Path, help="a workbook to read back, without the page")
    parser.add_argument("--port", type=int, default=8051)
    return parser.parse_args(arguments)


def _folder(options: argparse.Namespace, root: Path) -> Path:
    """The import's folder; a document that was not imported yet is imported."""
    if options.folder:
        folder = Path(options.folder)
        folder = folder if folder.is_dir() else root / options.folder
        if not (folder / "proposals.jsonl").is_file():
            raise ValueError(f"No import: {folder}")
        return folder
    if not options.file:
        raise ValueError("Name a document or an import: make curate FILE=… or IMPORT=…")
    folder = folder_of(root, options.file)
    if not _is_imported(folder, options):
        district = options.district or _district_of(options.document)
        words = [str(options.file), "--district", district, "--plan", options.plan]
        if import_file(words):
            raise ValueError(f"{options.file} is not imported.")
    return folder


def _is_imported(folder: Path, options: argparse.Namespace) -> bool:
    """Whether the file was imported, for the district and plan that are named now, if any are."""
    if not (folder / "proposals.jsonl").is_file():
        return False
    about = json.loads((folder / "document.json").read_text(encoding="utf-8"))
    named = (("district", options.district), ("plan", options.plan))
    return all(text in ("", about[name]) for name, text in named)


def _district_of(document: str) -> str:
    """The district of a document in documents.csv; empty for one that is not there."""
    frames, _ = read_curated(read_settings().curated_dir)
    documents = frames["documents"]
    return next(iter(documents.loc[documents["document"] == document, "district"]), "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
