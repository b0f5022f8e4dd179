"""Running text -> a proposal for each number of a result or target, with its heading as locator."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.curation.tables import BY_NAME
from data.importer.context import Context, ranged
from data.importer.matching import chosen
from data.importer.prose.headings import Passage
from data.importer.prose.investments import investment, measure_of
from data.importer.prose.quantities import Quantity, quantities
from data.importer.prose.subjects import FigureTopic, name_after, split_all, split_names, subject_of
from data.importer.prose.times import Clock, Timing
from data.importer.prose.verdicts import verdicts
from data.importer.records import ImportResult, LeftOut, Proposal
from data.importer.table.basis import is_growth

_SENTENCE = re.compile(r"[^。；;！？\n]+[。；;！？]?")
#: How like a known indicator a name must be for words on it to be taken for a verdict.
_LIKELY_INDICATOR = 70.0
_COUNTED = re.compile(
    r"^(?:个)?(?:项|条)?(?:[^，。]{0,6})?(?:指标|方面|工作导向|要素|任务要求|维度)"
)
_FALLS = re.compile("下降|减少|降低|回落")
#: Words that compare a figure with another one have a column of their own.
_COMPARES = re.compile("较|比|高于|低于|快于|慢于|高出")
_POINT = ("百分点", "个百分点")
_COMPARED = re.compile(r"(?:高于|低于|快于|高出|低)(?P<other>[^，。；\d]{2,12}?)(?:约|了)?$")


@dataclass(frozen=True)
class _Item:
    """A quantity with its subject, area and moment."""

    quantity: Quantity
    subject: FigureTopic
    name: str
    area: str
    moment: Timing
    doubts: tuple[str, ...] = ()


def read_passage(passage: Passage, context: Context) -> ImportResult:
    """The figures of one passage."""
    outcome = ImportResult()
    clock = Clock(context, passage.path)
    for match in _SENTENCE.finditer(passage.text):
        sentence = match.group()
        items = list(_items(sentence, context, clock, passage, outcome))
        outcome.proposals += [_proposal(item, sentence, passage, context) for item in items]
        outcome.proposals += _verdicts(sentence, items, clock, passage, context)
        clock.passed(sentence)
    return outcome


def _items(
    sentence: str, context: Context, clock: Clock, passage: Passage, outcome: ImportResult
) -> Iterator[_Item]:
    last, area, end = "", "", 0
    groups: dict[int, list[Quantity]] = {}
    for quantity in quantities(sentence, context.units):
        groups.setdefault(quantity.group, []).append(quantity)
    for group in groups.values():
        before = sentence[end : group[0].start]
        after = sentence[group[-1].end :]
        end = group[-1].end
        reason = _not_a_figure(group[0], before, after, sentence)
        if reason:
            text = "、".join(item.printed for item in group)
            outcome.left_out.append(LeftOut(passage.place, text, reason))
            continue
        measure = measure_of(group[-1], sentence[: group[0].start], after)
        if measure:
            moment = clock.at(sentence, sentence[: group[0].start])
            whole = sentence[: group[0].start]
            outcome.proposals += [
                investment(item, measure, whole, after, sentence, moment, area, passage, context)
                for item in group
            ]
            continue
        subject = subject_of(before, last)
        follows = _counts_what_follows(group[-1], after)
        general = len(follows) < 3 and len(subject.name) > 3 and not subject.carried
        name = subject.name if general or not follows else follows
        bare = re.sub("^(?:新区|[全我][区市州县省])", "", context.without_areas(name))
        name = bare if len(bare) > 1 else last or name
        if not name:
            text = "、".join(item.printed for item in group)
            outcome.left_out.append(LeftOut(passage.place, text, "没有找到是什么的数"))
            continue
        area = _area(before, context) or area
        moment = clock.at(sentence, sentence[: group[0].start])
        yield from _spread(group, subject, name, before, area, moment, context)
        last = name or last


def _spread(
    group: list[Quantity], subject: FigureTopic, name: str, before: str, area: str, moment: Timing,
    context: Context,
) -> Iterator[_Item]:  # fmt: skip
    """The quantities of one list: of several areas, of several names, or all of one name."""
    areas = _areas(before, context)
    if len(group) > 1 and len(areas) == len(group):
        bare = context.without_areas(name) or name
        for quantity, code in zip(group, areas, strict=True):
            yield _Item(quantity, subject, bare, code, moment)
        return
    if group[0].printed.endswith("为准"):
        listed = re.split("[、，,]", re.sub("^——", "", before[: before.find(name) + len(name)]))
        for member in filter(None, listed):
            yield _Item(group[0], subject, member, area, moment)
        return
    each = split_all(name) if re.search("均|都", before[-6:]) and len(group) == 1 else []
    for member in each:
        yield _Item(group[0], subject, member, area, moment)
    if each:
        return
    names = split_names(name, len(group)) if len(group) > 1 else [name]
    doubts = ("名称与数值个数不符",) if len(group) > 1 and len(set(names)) == 1 else ()
    if len(group) == 1 and len(areas) > 1:
        for code in areas:
            yield _Item(group[0], subject, context.without_areas(name) or name, code, moment)
        return
    for quantity, member in zip(group, names, strict=True):
        yield _Item(quantity, subject, member, area, moment, doubts)


def _proposal(item: _Item, sentence: str, passage: Passage, context: Context) -> Proposal:
    basis, period, basis_doubt = _basis(item, context)
    unit = "" if item.quantity.kind == "relation" else item.quantity.unit
    growth = basis in ("yoy_growth", "average_growth")
    matches = context.names.nearest(item.name, "%" if growth else unit, growth=growth)
    indicator, match_doubt = chosen(matches, item.name)
    # A printed fall of a rate of growth is a negative one; that of a reduction has no sign.
    falls = basis == "yoy_growth" and _FALLS.search(item.subject.growth) is not None
    missing = "relation" if item.quantity.kind == "relation" else ""
    if re.search("类|刻钟|清零", item.quantity.printed) and missing:
        missing = "text"
    growth_words = item.subject.growth
    compares = _COMPARES.match(growth_words) is not None
    note = "" if compares else growth_words
    plan = item.moment.plan
    row = {
        "area": item.area or context.home,
        "plan": plan.code if plan else "",
        "indicator": indicator,
        "printed_name": item.name,
        "printed_theme": passage.theme,
        "nature": "",
        "unit": unit,
        "period": period,
        "role": item.moment.role,
        "printed_value": item.quantity.printed,
        "value": f"-{item.quantity.value}" if falls else item.quantity.value,
        "bound": item.quantity.bound if item.quantity.value else "none",
        "basis": basis,
        "missing": missing,
        "aim": _aim(sentence, item.quantity.start),
        "comparator": growth_words if compares else "",
        "note": note,
        "locator": passage.locator,
    }
    proposal = Proposal("figures", row, passage.place, sentence, (), matches)
    return proposal.doubting(
        "取自正文，请对照原句", *item.moment.doubts, *item.doubts, basis_doubt, match_doubt,
        "" if item.area or len(context.scopes) <= 2 else "区域未说明",
        "名称承上文" if item.subject.carried else "",
    )  # fmt: skip


def _verdicts(
    sentence: str, items: list[_Item], clock: Clock, passage: Passage, context: Context
) -> Iterator[Proposal]:
    """The verdicts on indicators, one for each area that the clause names."""
    for verdict in verdicts(sentence, context.verdicts, [item.name for item in items]):
        growth = is_growth(verdict.name)
        matches = context.names.nearest(verdict.name, "", growth=growth)
        indicator, doubt = chosen(matches, verdict.name)
        if not matches or matches[0].score < _LIKELY_INDICATOR:
            continue
        before = sentence[: sentence.index(verdict.printed)]
        areas = _areas(verdict.clause, context) or _areas(before, context) or [context.home]
        moment = clock.at(sentence, before)
        for area in areas:
            row = {
                "area": area,
                "plan": moment.plan.code if moment.plan else "",
                "indicator": indicator,
                "printed_name": verdict.name,
                "printed_theme": passage.theme,
                "period": moment.period,
                "role": "published_rating",
                "printed_value": verdict.printed,
                "bound": "none",
                "basis": "rating",
                "locator": passage.locator,
            }
            row = {name: row.get(name, "") for name in BY_NAME["figures"].column_names[1:]}
            proposal = Proposal("figures", row, passage.place, sentence, (), matches)
            known = "" if verdict.printed in context.verdicts else "评价用语不在 ratings.csv 中"
            yield proposal.doubting("取自正文，请对照原句", *moment.doubts, doubt, known)


def _basis(item: _Item, context: Context) -> tuple[str, str, str]:
    """Basis, period and a doubt: a rate of growth, a change, a sum of years, or a level."""
    growth, unit = item.subject.growth, item.quantity.unit
    period, plan = item.moment.period, item.moment.plan
    if item.quantity.kind == "rank":
        return "level", period, ""
    if ":" in item.quantity.printed or "∶" in item.quantity.printed:
        return "ratio", period, ""
    if "年均" in growth or re.search("年均增(?:长|速)$", item.name):
        average = ranged(plan) if plan and item.moment.role == "target" else period
        return "average_growth", average, ""
    if unit in _POINT:
        return "change", period, ""
    if unit == "%" and _FALLS.search(growth) and "同比" not in growth:
        return "change", period, "降幅与什么相比，请核对"
    if unit == "%" and (growth or re.search("增速$|增长$|涨幅$", item.name)):
        return "yoy_growth", period, "" if "同比" in growth else "增长是同比还是较某年，请核对"
    adds = re.search("新增|累计|新建|新?引进|新开工|建成", item.subject.verb + item.name)
    if adds and plan and plan.five_year and item.moment.role == "target" and unit != "%":
        return "cumulative", ranged(plan), "是五年累计还是期末数，请核对"
    if growth and not re.search("新增|增长$", growth) and unit != "%":
        return "change", period, "是变化量还是达到的数，请核对"
    return "level", period, ""


def _not_a_figure(quantity: Quantity, before: str, after: str, sentence: str) -> str:
    if (
        quantity.kind == "number"
        and quantity.unit in ("项", "条", "个", "类")
        and _COUNTED.match(after)
    ):
        return "对指标、条目的计数（属 claims.csv）"
    if re.search(r"(?:第|发改|发〔|号|“)$", before):
        return "编号或名称的一部分"
    return ""


def _counts_what_follows(quantity: Quantity, after: str) -> str:
    """The name right after a number that counts things: 新增 5 家企业."""
    counts = quantity.kind == "number" and quantity.unit not in ("", "%", *_POINT)
    return name_after(after) if counts else ""


def _area(before: str, context: Context) -> str:
    codes = _areas(before, context)
    return codes[-1] if codes else ""


def _areas(before: str, context: Context) -> list[str]:
    """The areas that the words name, in their order."""
    spans: list[tuple[int, int, str]] = []
    for words, code in context.scopes.items():
        for match in re.finditer(re.escape(words), before):
            if not any(start <= match.start() < end for start, end, _ in spans):
                spans.append((match.start(), match.end(), code))
    return list(dict.fromkeys(code for _, _, code in sorted(spans)))


def _aim(sentence: str, place: int) -> str:
    words = re.findall(r"力争|争取|预计|有望|计划|确保", sentence[:place])
    return words[-1] if words else ""
