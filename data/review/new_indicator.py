"""An indicator that a row needs and nobody has yet: what is proposed of it and why."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd

from data.curation.read import Frames
from data.curation.tables import BY_NAME
from data.importer.new_indicators import RANKS, NewIndicators, direction_of, is_reduction
from data.review.journal import JournalEntry
from data.review.state import Item, Review
from data.review.themes import Themes

_DEEDS = re.compile(
    "新建|新增|新开工|新?引进|新认证|新签|新?创建|完成|整治|治理|清理|清淤|销毁|拆除|解决|处置|回购|腾退"
    "|恢复|实施|开展|举办|发放|提供|转移|投入|接待|办结|办理|协调|组织|调运|消杀|关闭|出让|改造|培育"
    "|化解|吸纳|惠及|服务|招聘|培训|推进|动员|查处|破获|开行|打造|落地|争取|设立|续展|拨付|帮助|获评"
    "|应对|促进|交地|清零"
)
#: Endings of names of what passes within a time, and words of what is there at a time.
_PASSES = re.compile("(?:产|交易|减排|吞吐|排放|销售|发电|货运|客运)量$")
_STANDS = re.compile("余额|蓄积量|保有量|储备能力")
_CHANGES = re.compile("[率重比]$|减少|提高|下降|时间")
_NEW = re.compile("新增|新建|新引进")
_HAD = re.compile(r"(?:增至|增加到|拥有|共有|现有)$|^已?有")
#: Units of things that can be counted at a time.
_COUNT = re.compile("[万亿]?(?:[个家所处座条栋件项户张辆名位间台套]|平方公里|公里|人)")
#: What adds up within a year, where no known indicator tells.
_FLOWS = re.compile(r"新增|总值|产值|增加值|产量|收入|支出|总额|投资|吞吐量|接待|人次|进出口|外资")
#: How far a deed may stand before what it is done with: at the head of a list, or just before.
_HEAD, _NEAR = 8, 12


def indicator_of(
    review: Review, item: Item, frames: Frames | None = None, themes: Themes | None = None
) -> JournalEntry:
    """A new indicator for a row: its name and unit, and what its targets, its name and the known
    indicators like it say of the rest; each says where it is from.

    `themes` are those of the frames: who asks for many learns them once.
    """
    items = [each for each in review.state.items.values() if each.table == "indicators"]
    columns = [*BY_NAME["indicators"].column_names]
    known = frames["indicators"] if frames else pd.DataFrame(columns=columns, dtype=str)
    made = pd.DataFrame([each.row for each in items], columns=columns).fillna("")
    teacher = NewIndicators(pd.concat([known, made], ignore_index=True))
    name, unit = item.row.get("printed_name", ""), item.row.get("unit", "")
    # A second row of a place is of something else than the one that was proposed there.
    proposed = () if "+" in item.id else item.proposal.choices.get("indicator", ())
    code = teacher.code(name, *proposed)
    direction, why = _direction(review, item, teacher)
    kind, like = _kind(item, teacher, _annual(frames))
    theme, other = _theme(review, item, frames, themes)
    row = {
        "indicator": code, "name": name, "unit": unit, "direction": direction, "kind": kind,
        "theme": theme, "sense": "reduction" if unit == "%" and is_reduction(name) else "",
    }  # fmt: skip
    doubts = (f"代码 {code} 由名称拼成，收下以前可以改", f"方向 {direction}：照{why}",
              f"性质 {kind}：照{like}", f"主题 {theme}：照{other}")  # fmt: skip
    return JournalEntry("take", (item.id,), row, "indicators", doubts=doubts)


def _direction(review: Review, item: Item, teacher: NewIndicators) -> tuple[str, str]:
    """By the bounds of the targets that print the same name, its words, or indicators like it."""
    name, unit = item.row.get("printed_name", ""), item.row.get("unit", "")
    bounds = [
        each.row["bound"]
        for each in review.state.items.values()
        if (each.row.get("role"), each.row.get("printed_name")) == ("target", name)
    ]
    direction, why = direction_of(name, bounds, unit, _clause(item)[:_HEAD])
    if direction:
        return direction, why
    direction, like = teacher.likely("direction", name, unit)
    if direction:
        return direction, f"“{like}”"
    if item.row.get("basis") in ("yoy_growth", "average_growth"):
        return "higher", "这一行是增速"
    return _aimed_at(review, name, unit), "目标与基期"


def _aimed_at(review: Review, name: str, unit: str) -> str:
    """The way from what a name was to its targets; empty where they do not tell one."""
    values: dict[str, list[float]] = {"was": [], "target": []}
    for each in review.state.items.values():
        row = each.row
        if (row.get("printed_name"), row.get("unit")) == (name, unit) and row.get("value"):
            values["target" if row.get("role") == "target" else "was"].append(float(row["value"]))
    if not all(values.values()):
        return ""
    first, last = max(values["was"]), min(values["target"])
    return "higher" if last > first else "lower" if last < first else ""


def _kind(item: Item, teacher: NewIndicators, annual: set[str]) -> tuple[str, str]:
    """By what the row is of and the words around it, or indicators like it."""
    kind, why = kind_of(item.row, _clause(item), within_year=item.row.get("plan", "") in annual)
    if kind:
        return kind, why
    name, unit = item.row["printed_name"], item.row.get("unit", "")
    kind, like = teacher.likely("kind", name, unit)
    if kind and kind != "growth":
        return kind, f"“{like}”"
    if unit == "%":
        return "share", "单位是 %"
    return ("flow", "名称") if _FLOWS.search(name) else ("stock", "没有别的指标可比")


def kind_of(row: Mapping[str, str], clause: str, *, within_year: bool) -> tuple[str, str]:
    """Which kind a figure's indicator is, and what says so; both empty if nothing does.

    Args:
        row: the columns of the figure.
        clause: the words of its clause before the number.
        within_year: whether it stands in a report on one year: what that says was built, held or
            cleared was so within the year.
    """
    name, unit, basis = (row.get(each, "") for each in ("printed_name", "unit", "basis"))
    bare = re.sub(r"[（(][^（）()]*[)）]|#", "", name)
    percent = unit == "%" or unit.endswith("百分点")
    deed = _DEEDS.search(clause[:_HEAD]) or _DEEDS.search(clause[-_NEAR:] + name)
    is_change = basis == "change" and percent and not _CHANGES.search(bare)
    is_class = unit != "%" and ("类" in row.get("printed_value", "") or "水质" in name)
    sums_up = "累计" in clause + name and "元" not in unit
    signs: Sequence[tuple[object, str, str]] = (
        (basis in ("yoy_growth", "average_growth") or is_change, "growth", "这一行是增速"),
        (is_class, "class", "这一行是等级"),
        (unit == "%" and basis == "level", "share", "单位是 %"),
        (unit in RANKS, "stock", "单位是名次"),
        (_STANDS.search(bare), "stock", "名称"),
        (_PASSES.search(bare), "flow", "名称"),
        (bare.endswith("密度"), "share", "名称"),
        (basis == "cumulative" and unit != "%", "flow", "这一行是几年累计"),
        (_NEW.match(bare), "flow", "名称"),
        (sums_up or _HAD.search(clause.replace(name, "")), "stock", "前面的字：累计、增至、拥有"),
        (within_year and deed, "flow", f"“{deed[0] if deed else ''}”"),
        (basis == "level" and _COUNT.fullmatch(unit), "stock", "单位"),
    )  # fmt: skip
    return next(((kind, why) for holds, kind, why in signs if holds), ("", ""))


def _clause(item: Item) -> str:
    """The words of its clause before the row's number."""
    text = item.proposal.evidence
    before = text[: max(text.find(item.row.get("printed_value", "")), 0)]
    return re.split("[，,；;：:。]", before)[-1]


def _annual(frames: Frames | None) -> set[str]:
    plans = frames["plans"] if frames else pd.DataFrame(columns=["plan", "start", "end"])
    return set(plans.loc[plans["start"] == plans["end"], "plan"])


def _theme(
    review: Review, item: Item, frames: Frames | None, themes: Themes | None
) -> tuple[str, str]:
    """By figures under headings like its own and of names like it, and by those beside it."""
    if frames is None:
        return "", "没有整理过的数"
    heading = item.row.get("printed_theme", "")
    beside = [
        (each.row["printed_name"], each.row.get("indicator", ""))
        for each in review.state.items.values()
        if each.table == "figures" and heading and each.row.get("printed_theme") == heading
    ]
    theme = (themes or Themes(frames)).of(heading, item.row.get("printed_name", ""), beside)
    why = f"标题“{heading}”和名称" if heading else "名称"
    return theme or _theme_called(frames, heading), why


def _theme_called(frames: Frames, heading: str) -> str:
    """The theme whose name shares most pairs of characters with a heading; empty for none."""
    names = dict(zip(frames["themes"]["theme"], frames["themes"]["name"], strict=True))
    shared = {
        theme: sum("".join(pair) in heading for pair in pairwise(name))
        for theme, name in names.items()
    }
    best = max(shared, key=lambda theme: shared[theme], default="")
    return best if shared.get(best) else ""
