"""`make new-district`: the rows and the folder with which a district begins, to be filled in.

It adds a line to areas.csv, plans.csv and documents.csv, and a folder with the headers of all its
tables. Nothing that is there is changed. In an empty folder it begins a city of its own: with the
themes and the words of this one, which name no place, and rules that no document printed.
"""

import argparse
import csv
import io
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from assessment.thresholds import SCHEDULE, TARGET
from data.curation.tables import BY_NAME, TABLES
from settings import ROOT, read_settings


def begin(folder: Path, district: str, name: str, first: int, last: int) -> Path:
    """Start a district with one plan from year `first` to `last` and one document.

    Returns:
        The document's new folder.

    Raises:
        FileExistsError: the district, or a folder of that document, is there already.
    """
    document, plan = f"{district}-{first}", f"plan-{first}-{last}"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "areas.csv").exists():
        _begin_city(folder, name)
    target = folder / document
    if target.exists() or district in _first_cells(folder / "areas.csv"):
        raise FileExistsError(f"{district} 已经有了 / {district} is there already")
    at = str(_next_position(folder / "areas.csv"))
    _append(folder, "areas", {"area": district, "name": name, "district": district, "scope": name,
                              "position": at})  # fmt: skip
    years = f"{name}规划（{first}—{last}年）"
    _append(folder, "plans", {"district": district, "plan": plan, "name": years,
                              "short_name": f"{first}—{last}年规划", "kind": "five_year",
                              "start": str(first), "end": str(last), "position": "1"})  # fmt: skip
    _append(folder, "documents", {"document": document, "district": district, "title": years,
                                  "short_title": "规划文件", "issuer": name,
                                  "published": str(first), "data_until": f"{first - 1}-12-31",
                                  "source_file": f"{document}.txt"})  # fmt: skip
    target.mkdir()
    for table in TABLES:
        if table.per_document:
            (target / f"{table.name}.csv").write_text(_line(table.column_names), encoding="utf-8")
    return target


#: Of every city, until a document prints one: progress against the schedule, results against
#: their targets. The thresholds are those of `assessment/thresholds.py`.
_RULES = (("system-progress", "progress", SCHEDULE), ("system-comparison", "comparison", TARGET))


def _begin_city(folder: Path, name: str) -> None:
    """The files that all districts of a city share."""
    here = ROOT / "data" / "curated"
    shutil.copy(here / "themes.csv", folder)
    # How areas are called, and how it is said that none is named, is each city's own.
    lines = (here / "words.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    common = "".join(line for line in lines if line.split(",")[1] != "scope")
    (folder / "words.csv").write_text(common, encoding="utf-8")
    _append(folder, "site", {"part": "brand", "text": f"{name}规划进展"})
    for rule, method, limits in _RULES:
        _append(folder, "rules", {"rule": rule, "set_by": "system", "method": method,
                                  "unit": limits.unit, "on_track": f"{limits.on_track:g}",
                                  "nearly": f"{limits.nearly:g}"})  # fmt: skip
    for table in ("indicators", "ratings"):
        (folder / f"{table}.csv").write_text(_line(BY_NAME[table].column_names), encoding="utf-8")


def _append(folder: Path, table: str, cells: dict[str, str]) -> None:
    """One more line, in the columns that the file has; a table without a file gets one."""
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    header = next(csv.reader(text.splitlines())) if text else BY_NAME[table].column_names
    text = text or _line(header)
    end = "" if text.endswith("\n") else "\n"
    row = _line([cells.get(name, "") for name in header])
    path.write_text(text + end + row, encoding="utf-8")


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def _first_cells(path: Path) -> set[str]:
    return {row[0] for row in _rows(path) if row}


def _next_position(path: Path) -> int:
    rows = list(_rows(path))
    at = rows[0].index("position") if rows else 0
    return max((int(row[at]) for row in rows[1:] if row[at].isdecimal()), default=0) + 1


def _rows(path: Path) -> list[list[str]]:
    if not path.exists():
        return []
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the district that the command line names."""
    parser = argparse.ArgumentParser(prog="make new-district", description=__doc__)
    parser.add_argument("district", help="its code: lower-case letters, digits, hyphens")
    parser.add_argument("name", help="its name")
    parser.add_argument("first", type=int, help="the plan's first year")
    parser.add_argument("last", type=int, help="the plan's last year")
    options = parser.parse_args(arguments)
    try:
        folder = begin(read_settings().curated_dir, options.district, options.name, options.first,
                       options.last)  # fmt: skip
    except FileExistsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{folder}：请按 docs/curating.zh.md 填写 / fill it in after docs/curating.zh.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
