"""What a release would change, on the screen and as a table for Excel."""

import csv
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from data.checks.problems import Both
from data.records.changes import Change
from data.store import Store
from presentation.changes import change_words, labels
from presentation.citing import cited
from queries.changes import named
from scripts.affected import Affected, affected

#: More addresses than these are in the table alone.
_LISTED = 12
_HEAD = ("类别", "编号", "列", "原为", "现为", "说明", "出处")
_KINDS = {
    "pages": Both("涉及的页面", "pages"),
    "cards": Both("样子会变的卡片（已嵌入的随之更新）", "cards that will look different"),
    "gone": Both("会撤下的卡片（已嵌入的会写明已撤下）", "cards that will be gone, and say so"),
    "pinned": Both("固定在某一版本的地址（会写明更正）", "addresses held to a release"),
}


def show(
    before: Store, after: Store, changes: Sequence[Change], missing: int, store_dir: Path
) -> Affected:
    """Sentences, the same as a table, and the addresses at which it is seen."""
    console = Console(highlight=False, soft_wrap=True, markup=False)
    logged = named(after, changes)
    console.print(change_words.counted(logged))
    for kind, groups in change_words.by_kind(logged):
        console.print(f"\n{labels.KINDS[kind]}")
        for group in groups:
            console.print(f"  {change_words.row_words(group)}。{_place(group[0])}")
    if changes:
        console.print(_drawn(changes), soft_wrap=False)
    seen = affected(before, after, changes, store_dir)
    for name, addresses in seen._asdict().items():
        more = len(addresses) - _LISTED
        console.print(f"\n{_KINDS[name]}: {len(addresses)}")
        for address in addresses[:_LISTED]:
            console.print(f"  {address}")
        if more > 0:
            console.print(
                Both(f"  另有 {more} 个，见 TABLE=文件.csv", f"  {more} more: TABLE=file.csv")
            )
    console.print(
        Both(
            f"\n有 {missing} 处变动还没有写进修订记录。",
            f"{missing} changes that the log does not tell of yet.",
        )
    )
    return seen


def _place(change: Change) -> str:
    return f"（{cited.title(change.title)}{change.locator}）" if change.locator else ""


def _drawn(changes: Sequence[Change]) -> Table:
    table = Table(*_HEAD[:5])
    for change in changes:
        table.add_row(labels.KINDS[change.kind], change.subject, change.field, change.before,
                      change.after)  # fmt: skip
    for column in table.columns:
        column.overflow = "fold"
    return table


def write_table(path: Path, after: Store, changes: Sequence[Change], seen: Affected) -> None:
    """Every change with its sentence and place, then every address; as Excel opens CSV."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for change in named(after, changes):
            writer.writerow(
                (labels.KINDS[change.kind], change.subject, change.field, change.before,
                 change.after, change_words.row_words([change]), _place(change)[1:-1])
            )  # fmt: skip
        for kind, address in seen.rows():
            writer.writerow((_KINDS[kind].partition(" / ")[0], address, "", "", "", "", ""))
