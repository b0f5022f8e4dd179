"""What the codes of curated columns mean, as short as a narrow field needs."""

from collections.abc import Mapping

from presentation import words
from presentation.changes import labels as changed
from presentation.dates import period_words
from presentation.language import Words, mark
from presentation.projects.category_words import CATEGORIES, STAGES

_BASES = Words(changed.BASES, {"rating": mark("评价"), "completion": mark("完成进度")})
_BOUNDS = Words(changed.BOUNDS, {"none": mark("没有数")})
_MISSING = Words(
    {
        "not_measured": mark("缺统计"),
        "not_applicable": mark("不适用"),
        "definition_changed": mark("口径变化"),
        "not_yet_due": mark("尚未公布"),
        "set_by_city": mark("市级下达"),
        "set_by_nation": mark("国家下达"),
        "set_elsewhere": mark("上级另行下达"),
        "not_printed": mark("原文空白或画线"),
        "relation": mark("只说关系"),
        "text": mark("文字"),
    }
)
_DIRECTIONS = Words(
    {"higher": mark("越高越好"), "lower": mark("越低越好"), "none": mark("不分高低")}
)
_KINDS = Words(
    {
        "stock": mark("时点数"),
        "flow": mark("累计数"),
        "share": mark("比重"),
        "growth": mark("增速"),
        "class": mark("等级"),
    }
)
_TABLES = Words(changed.TABLES, {"figures": mark("数")})
_BY_COLUMN: Mapping[str, Mapping[str, str]] = {
    "table": _TABLES,
    "role": words.ROLES,
    "nature": words.NATURES,
    "measure": words.MEASURES,
    "stage": STAGES,
    "category": CATEGORIES,
    "bound": _BOUNDS,
    "basis": _BASES,
    "missing": _MISSING,
    "direction": _DIRECTIONS,
    "kind": _KINDS,
    "sense": Words({"reduction": mark("名称是降幅")}),
    "years_add": Words({"sum": mark("各年相加"), "compound": mark("各年连乘")}),
    "scope": Words({"not_stated": mark("未说明口径")}),
    "name_is": Words({"joined": mark("由几处拼成")}),
    "cell": Words({"merged": mark("合并的格")}),
    "note_by": Words({"document": mark("文件自己")}),
}


def code_words(column: str, code: str) -> str:
    """What a code of a column means; the code itself where nothing is said of it."""
    if column == "period":
        return _period(code)
    return _BY_COLUMN.get(column, {}).get(code) or code


def _period(period: str) -> str:
    try:
        return period_words(period).replace(" ", "")
    except ValueError:  # a curator wrote it
        return period


def column_words(column: str) -> str:
    """What a column is called; its name in the files where it has no other."""
    return changed.FIELDS.get(column, column)
