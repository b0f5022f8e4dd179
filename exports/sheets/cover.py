"""What a file of tables says about itself: the lines of the sheet 说明."""

from __future__ import annotations

from collections.abc import Sequence

from components import words
from data.records import Document
from exports.sheets.sheet import Cover, Sheet

_ALWAYS = (
    "“原文”各列照文件所印；“数值”各列是同一处的数，单位另列。空格表示没有数，原因写在同一行。",
    "官方评价照文件原文，系统测算另列，互不代替；测算的规则由谁设定，见网页“评价办法”。",
)


def cover_rows(cover: Cover, sheets: Sequence[Sheet]) -> list[tuple[str, str]]:
    """Name and text of each line; what is empty is left out, but a missing licence is said."""
    counts = "；".join(f"{sheet.title} {len(sheet.rows)} 行" for sheet in sheets)
    lines = [
        ("标题", cover.title),
        ("区域", cover.area),
        ("规划", cover.plan),
        ("时点", cover.period),
        *cover.chosen,
        ("内容", counts),
        *(("说明", note) for note in (*cover.notes, *_ALWAYS)),
        *(("来源文件", _document(item)) for item in cover.documents),
        ("数据截至", max((item.data_until for item in cover.documents), default="")),
        ("数据版本", cover.release),
        ("网页地址", cover.page),
        ("署名", cover.credit),
    ]
    known = [(name, text) for name, text in lines if text]
    return [*known, ("许可", cover.licence or "未声明许可")]


def _document(item: Document) -> str:
    facts = (
        item.issuer,
        item.number,
        words.if_dated(item, f"公布 {item.published}"),
        f"数据截至 {item.data_until}",
    )
    told = " · ".join(fact for fact in facts if fact)
    return f"《{item.title}》 {told}" + (f"。{item.note}" if item.note else "")
