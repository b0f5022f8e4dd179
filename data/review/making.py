"""Rows that nobody proposed: of what an import left out, and indicators not known yet."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from data.curation.read import Frames
from data.curation.tables import BY_NAME
from data.importer.new_indicators import RANKS, NewIndicators, direction_of, is_reduction
from data.importer.prose.investments import measure_of
from data.importer.prose.quantities import Quantity, quantities
from data.importer.prose.subjects import name_after, subject_of
from data.importer.records import FilePlace
from data.review.journal import JournalEntry
from data.review.state import Item, Review, left_sources

_SAME_ROW = ("area", "plan", "indicator", "printed_name", "printed_theme", "nature", "unit",
             "basis", "locator")  # fmt: skip
_SAME_PLACE = ("area", "plan", "locator")
_DEEDS = re.compile(
    "新建|新增|新开工|新?引进|新认证|新签|完成|整治|治理|清理|清淤|销毁|拆除|解决|处置|回购|腾退|恢复|实施"
    "|开展|举办|发放|提供|转移|投入|接待|办结|协调|组织|调运|消杀|关闭|出让|改造|建成|培育|化解|吸纳|惠及"
    "|服务|招聘|培训|推进|动员|查处|破获|开行|打造|落地|争取|设立|续展|拨付|帮助"
)
#: What adds up within a year, where no known indicator tells.
_FLOWS = re.compile(r"新增|总值|产值|增加值|产量|收入|支出|总额|投资|吞吐量|接待|人次|进出口|外资")


def taken_from_left_out(review: Review, source: str, table: str = "figures") -> JournalEntry:
    """A row of what was left out, with what its neighbours in the document have in common."""
    left = dict(left_sources(review.left_out))[source]
    near = [item for item in review.state.items.values() if item.table == table]
    best = min(near, key=lambda item: _distance(item.proposal.place, left.place), default=None)
    row = {"printed_value": left.evidence} if table == "figures" else {"name": left.evidence}
    if best is not None:
        there = best.proposal.place
        is_same = bool(there.row) and (there.table, there.row) == (left.place.table, left.place.row)
        columns = _SAME_ROW if is_same and table == "figures" else _SAME_PLACE
        row |= {name: best.row.get(name, "") for name in columns}
    return JournalEntry("take", (source,), row, table)


def of_words(words: str, table: str, units: frozenset[str]) -> dict[str, str]:
    """The columns that words of the document fill: a project's name, or a number and of what."""
    if table == "projects":
        return {"name": words, "name_is": ""}
    read = quantities(words, units)
    if table == "investments":
        return _investment_of(words, read)
    row = {"indicator": "", "printed_name": words, "printed_value": words, "value": "",
           "unit": "", "bound": "none", "note": "", "missing": "text"}  # fmt: skip
    if not read:
        return row
    last = read[-1]
    name = subject_of(words[: last.start], "").name or name_after(words[last.end :])
    return row | {
        "printed_name": name or words, "printed_value": last.printed, "value": last.value,
        "unit": last.unit if last.value else "", "bound": last.bound if last.value else "none",
        "missing": "" if last.value else "relation",
    }  # fmt: skip


def _investment_of(words: str, read: Sequence[Quantity]) -> dict[str, str]:
    """A number of projects, or what they cost; words without a number say how far they are."""
    rating = {"printed_value": words, "value": "", "unit": "", "bound": "none",
              "measure": "published_rating", "note": ""}  # fmt: skip
    if not read:
        return rating
    last = read[-1]
    measure = measure_of(last, words[: last.start], words[last.end :])
    return rating | {
        "printed_value": last.printed, "value": last.value, "unit": last.unit,
        "bound": last.bound, "measure": measure or "project_count",
    }  # fmt: skip


def _distance(one: FilePlace, other: FilePlace) -> tuple[int, ...]:
    return (
        one.sheet != other.sheet, abs(one.page - other.page), abs(one.table - other.table),
        abs(one.paragraph - other.paragraph), abs(one.row - other.row),
    )  # fmt: skip


def indicator_of(review: Review, item: Item, frames: Frames | None = None) -> JournalEntry:
    """A new indicator for a row: its name and unit, and what its targets, its name and the known
    indicators like it say of the rest; each says where it is from."""
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
    theme, other = _theme(review, item, teacher, known, frames)
    row = {
        "indicator": code, "name": name, "unit": unit, "direction": direction, "kind": kind,
        "theme": theme, "sense": "reduction" if unit == "%" and is_reduction(name) else "",
    }  # fmt: skip
    doubts = (f"代码 {code} 由名称拼成，收下以前可以改", f"方向 {direction}：照{why}",
              f"性质 {kind}：照{like}", f"主题 {theme}：照“{other}”")  # fmt: skip
    return JournalEntry("take", (item.id,), row, "indicators", doubts=doubts)


def _direction(review: Review, item: Item, teacher: NewIndicators) -> tuple[str, str]:
    """By the bounds of the targets that print the same name, its words, or indicators like it."""
    name, unit = item.row.get("printed_name", ""), item.row.get("unit", "")
    bounds = [
        each.row["bound"]
        for each in review.state.items.values()
        if (each.row.get("role"), each.row.get("printed_name")) == ("target", name)
    ]
    direction, why = direction_of(name, bounds, unit)
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
    """By what the row is of, its unit, what is done with it, or indicators like it."""
    name, unit, basis = (item.row.get(each, "") for each in ("printed_name", "unit", "basis"))
    if basis in ("yoy_growth", "average_growth"):
        return "growth", "这一行是增速"
    if unit == "%" and basis == "level":
        return "share", "单位是 %"
    if unit in RANKS:
        return "stock", "单位是名次"
    # What a report on one year says was built, held or cleared was so within the year.
    before = re.split("[，,；;：:。]", _before(item))[-1][-10:]
    deed = _DEEDS.search(before + name) if item.row.get("plan", "") in annual else None
    if deed:
        return "flow", f"“{deed[0]}”"
    kind, like = teacher.likely("kind", name, unit)
    if kind and kind != "growth":
        return kind, f"“{like}”"
    if unit == "%":
        return "share", "单位是 %"
    return ("flow", "名称") if _FLOWS.search(name) else ("stock", "没有别的指标可比")


def _before(item: Item) -> str:
    """The words of the sentence before the row's name or number, whichever comes first."""
    text = item.proposal.evidence
    words = (item.row.get("printed_name", ""), item.row.get("printed_value", ""))
    return text[: min((at for each in words if (at := text.find(each)) >= 0), default=0)]


def _annual(frames: Frames | None) -> set[str]:
    plans = frames["plans"] if frames else pd.DataFrame(columns=["plan", "start", "end"])
    return set(plans.loc[plans["start"] == plans["end"], "plan"])


def _theme(
    review: Review, item: Item, teacher: NewIndicators, known: pd.DataFrame, frames: Frames | None
) -> tuple[str, str]:
    """By the figures under its heading: known indicators speak twice, names like others once."""
    heading = item.row.get("printed_theme", "")
    themes = dict(zip(known["indicator"], known["theme"], strict=True))
    votes: Counter[str] = Counter()
    for each in review.state.items.values():
        if each.table == "figures" and heading and each.row.get("printed_theme") == heading:
            theme = themes.get(each.row.get("indicator", ""), "")
            votes[theme or teacher.likely("theme", heading + each.row["printed_name"])[0]] += 1
            votes[theme] += bool(theme)
    theme, like = teacher.likely("theme", heading + item.row.get("printed_name", ""))
    most = votes.most_common(1)[0][0] if votes else theme
    if most:
        return most, like if most == theme else heading
    return _theme_called(frames, heading), heading


def _theme_called(frames: Frames | None, heading: str) -> str:
    """The theme whose name shares most pairs of characters with a heading; empty for none."""
    names = {row.theme: row.name for row in frames["themes"].itertuples()} if frames else {}
    shared = {
        theme: sum("".join(pair) in heading for pair in pairwise(name))
        for theme, name in names.items()
    }
    best = max(shared, key=lambda theme: shared[theme], default="")
    return best if shared.get(best) else ""
