"""The outcome of an import on disk: the file itself, what is proposed of it, what was left out.

A folder for each file, named by its hash: `source.<suffix>`, `document.json`, `proposals.jsonl`
(all that a review needs, with doubts, places and nearest indicators), `left_out.jsonl`, and one CSV
for each curated table with its columns in their order, ready to be opened and copied from.
"""

import csv
import hashlib
import io
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from data.curation.tables import BY_NAME
from data.importer.records import FilePlace, ImportResult, LeftOut, Match, Proposal

_SHORT = 16


@dataclass(frozen=True)
class Imported:
    """A document as imported: where it is kept, and what it was read as."""

    name: str
    sha256: str
    format: str
    district: str
    plan: str

    def folder(self, root: Path) -> Path:
        return root / self.sha256[:_SHORT]


def hash_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def folder_of(root: Path, source: Path) -> Path:
    """Where the import of a file is kept below `root`."""
    return root / hash_of(source)[:_SHORT]


def keep(root: Path, source: Path, imported: Imported, outcome: ImportResult) -> Path:
    """Write the outcome below `root`; the same file written again replaces it.

    Returns:
        The folder.
    """
    folder = imported.folder(root)
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"source{source.suffix.lower()}"
    if not copy.is_file() or hash_of(copy) != imported.sha256:
        shutil.copyfile(source, copy)
    numbered = _numbered(outcome.proposals)
    _write(folder / "proposals.jsonl", _lines(_record(key, item) for key, item in numbered))
    _write(folder / "left_out.jsonl", _lines(map(asdict, outcome.left_out)))
    for name in {proposal.table for proposal in outcome.proposals}:
        rows = [(key, item) for key, item in numbered if item.table == name]
        _write(folder / f"{name}.csv", _csv(name, rows))
    _write(folder / "document.json", json.dumps(asdict(imported), ensure_ascii=False, indent=1))
    return folder


def read_proposals(folder: Path) -> dict[str, Proposal]:
    """The proposals of an import by their numbers, as `keep` wrote them."""
    proposals = {}
    for line in (folder / "proposals.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        proposals[record["id"]] = Proposal(
            record["table"], record["row"], FilePlace(**record["place"]), record["evidence"],
            tuple(record["doubts"]), tuple(Match(**match) for match in record["matches"]),
            {column: tuple(texts) for column, texts in record["choices"].items()},
        )  # fmt: skip
    return proposals


def read_left_out(folder: Path) -> list[LeftOut]:
    """What an import left out, as `keep` wrote it."""
    lines = (folder / "left_out.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [LeftOut(FilePlace(**item["place"]), item["text"], item["reason"]) for item in records]


def _numbered(proposals: Iterable[Proposal]) -> list[tuple[str, Proposal]]:
    counts: dict[str, int] = {}
    numbered = []
    for proposal in proposals:
        counts[proposal.table] = number = counts.get(proposal.table, 0) + 1
        numbered.append((f"{proposal.table}-{number:04d}", proposal))
    return numbered


def _record(key: str, proposal: Proposal) -> dict[str, Any]:
    return {"id": key, "certain": proposal.certain, **asdict(proposal)}


def _lines(records: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _csv(name: str, rows: list[tuple[str, Proposal]]) -> str:
    """The rows in the columns of the curated table; its own number is still to be given."""
    table = BY_NAME[name]
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, table.column_names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_row(key, item, table.column_names) for key, item in rows)
    return target.getvalue()


def _row(key: str, proposal: Proposal, columns: list[str]) -> dict[str, str]:
    row = {name: text for name, text in proposal.row.items() if name in columns}
    identifier = columns[0] if columns[0].endswith("_id") else ""
    return {**({identifier: f"new-{key}"} if identifier else {}), **row}


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    scratch = path.with_name(path.name + ".new")
    scratch.write_text(text, encoding="utf-8")
    os.replace(scratch, path)


def summary(outcome: ImportResult) -> Iterator[str]:
    """What a person should know of an outcome, a line each."""
    for name in dict.fromkeys(proposal.table for proposal in outcome.proposals):
        mine = [proposal for proposal in outcome.proposals if proposal.table == name]
        certain = sum(proposal.certain for proposal in mine)
        yield f"{name}.csv：{len(mine)} 行，其中确定 {certain} 行，待核对 {len(mine) - certain} 行"
    yield f"未收录 {len(outcome.left_out)} 处，各有原因，见 left_out.jsonl"
