"""A curator's hand in the log of revisions."""

import csv
from pathlib import Path


def rows(curated: Path, table: str = "changes") -> list[dict[str, str]]:
    """The rows of the log."""
    with (curated / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def approve(curated: Path, name: str) -> None:
    """Write a name beside every verdict that changes."""
    changed = rows(curated)
    for row in changed:
        row["approved_by"] = name if row["kind"] == "verdict" else ""
    with (curated / "changes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(changed[0]))
        writer.writeheader()
        writer.writerows(changed)
