"""Running text -> a proposal for each number of a result or target, with its heading as locator."""

import re
from collections.abc import Iterator

from data.curation.tables import BY_NAME
from data.importer.context import Context
from data.importer.matching import chosen
from data.importer.prose.headings import Passage
from data.importer.prose.investments import investment, measure_of
from data.importer.prose.quantities import Quantity, quantities
from data.importer.prose.subjects import (
    FigureTopic,
    name_after,
    split_all,
    split_names,
    subject_of,
    whole_names,
)  # fmt: skip
from data.importer.prose.text_figures import POINT, TextFigure, figure_proposal
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


def read_passage(passage: Passage, context: Context) -> ImportResult:
    """The figures of one passage."""
    outcome = ImportResult()
    clock = Clock(context, passage.path)
    for match in _SENTENCE.finditer(passage.text):
        sentence = match.group()
        items = list(_items(sentence, context, clock, passage, outcome))
        outcome.proposals += [figure_proposal(item, sentence, passage, context) for item in items]
        outcome.proposals += _verdicts(sentence, items, clock, passage, context)
        clock.passed(sentence)
    return outcome


def _items(
    sentence: str, context: Context, clock: Clock, passage: Passage, outcome: ImportResult
) -> Iterator[TextFigure]:
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
            moment = clock.at(sentence[: group[0].start], after)
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
        moment = clock.at(sentence[: group[0].start], after)
        yield from _spread(group, subject, name, before, area, moment, context)
        last = name or last


def _spread(
    group: list[Quantity], subject: FigureTopic, name: str, before: str, area: str, moment: Timing,
    context: Context,
) -> Iterator[TextFigure]:  # fmt: skip
    """The quantities of one list: of several areas, of several names, or all of one name."""
    areas = _areas(before, context)
    if len(group) > 1 and len(areas) == len(group):
        bare = context.without_areas(name) or name
        for quantity, code in zip(group, areas, strict=True):
            yield TextFigure(quantity, subject, bare, code, moment)
        return
    if group[0].printed.endswith("为准"):
        listed = re.split("[、，,]", re.sub("^——", "", before[: before.find(name) + len(name)]))
        for member in filter(None, listed):
            yield TextFigure(group[0], subject, member, area, moment)
        return
    each = split_all(name) if re.search("(?<!平)均|都", before[-6:]) and len(group) == 1 else []
    for member in each:
        yield TextFigure(group[0], subject, member, area, moment)
    if each:
        return
    names = split_names(name, len(group)) if len(group) > 1 else [name]
    doubts = ("名称与数值个数不符",) if len(group) > 1 and len(set(names)) == 1 else ()
    if len(group) == 1 and len(areas) > 1:
        for code in areas:
            yield TextFigure(group[0], subject, context.without_areas(name) or name, code, moment)
        return
    meant = whole_names(names)
    for quantity, member, whole in zip(group, names, meant, strict=True):
        yield TextFigure(quantity, subject, member, area, moment, doubts, whole)


def _verdicts(
    sentence: str, items: list[TextFigure], clock: Clock, passage: Passage, context: Context
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
        moment = clock.at(before)
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
    counts = quantity.kind == "number" and quantity.unit not in ("", "%", *POINT)
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
