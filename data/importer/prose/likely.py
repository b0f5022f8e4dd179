"""How likely it is that what running text names is a project: what speaks for it and against it.

The weights were fitted to the projects that people kept of five documents, each document judged by
the weights of the four others, then rounded. None of them knows a name: a proper name is told from
common words by how seldom its pairs of characters stand in the document itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import log
from statistics import mean

from data.importer.prose.project_names import DONE, GENERIC, LEAD, NOT_NAMES, NOUN
from data.importer.records import LeftOut, Proposal
from data.verify.outline import Outline
from data.verify.text import squeeze

#: The classes, which are the last doubt of a proposal; what is likely has none of them.
HARD_TO_SAY, UNLIKELY = "难说是不是项目", "也许不是项目"
#: From which sum of weights a name is likely, hard to say, or proposed at all: of 1,750 names below
#: the last in five documents people had kept two.
_LIKELY, _HARD, _LEAST = 5.5, 3.5, 2.55
#: Why a name below the last is left out.
NO_PROJECT = "是项目的可能很小；是的话点“收为一行”"
#: Endings of names of things that are built.
_BUILT = re.compile(
    r"(?:项目|工程|产业园|科技园|园区|公园|基地|大桥|立交|隧道|[线期段路]|铁路|高铁|轨道|医院|院区|学校"
    r"|[中小]学|幼儿园|校区|馆|[厂港站楼厦]|码头|枢纽|广场|综合体|总部|商圈|长廊|管廊|实验室|研究院|学院"
    r"|新城|小镇|老街|街区|大脑|中心|平台|示范区|先导区|片区|湿地|水库|停车场|生产线|机场|孵化器)"
    r"(?:[（(][^（）()]*[)）])?$"
)
#: Words for places, which names of things that are built have.
_PLACE = re.compile("[镇街村路桥湾溪河山岛寺坪湖沱滩]")
#: What is a policy, a state or a kind of thing rather than one thing that is built.
_IDEA = re.compile(
    "(?:高地|行动|计划|改革|机制|体系|模式|政策|制度|能力|产业|品牌|名片|承载[区地]|格局|生态|环境|水平"
    "|质量|作用|发展|工作|任务|指标|企业|人才|队伍|标准|方案|活动|功能|经济|业态|技术|数字化|智能化)[”]?$"
)
#: What a name does not begin with, but a clause does that says what to do or counts.
_ADVICE = re.compile(
    r"突出|全力|分类|配合|破解|纵深|搭建|创新(?!.{0,4}[谷港园区])|携手|出台|招引|[一二三四五]是|有\d|也要|我国"
)
_DONE_CLAUSE = re.compile(rf"{DONE}$")
_SET_OUT = re.compile(
    "强化|优化|完善|加强|提升|构建|建立|健全|发展|支持|以|保护|扩大|拓展|开放|改善|深化|形成|促进"
    "|依托|参与|培育|引进|储备|谋划|规划|探索|做好|推广|创建|争创|落实"
)
_COUNTED = re.compile(r"(?:\d+[余多]?|一批|各类|[两三四五六七八九十]+)[个家座所条处项户类大]?$")
_AND_OTHERS = re.compile(r"等\d*[个项]?.{0,10}(?:项目|工程)")
#: A pair of characters that stands no oftener in a document is no common word of it.
_SELDOM = 3
#: What is done with a project is said in few words; more are a clause of its own.
_LONGEST_STAGE = 6


def graded(
    proposals: list[Proposal], text: str, outline: Outline, left_out: list[LeftOut]
) -> Iterator[Proposal]:
    """The same proposals; projects that are not likely ones say so in a doubt, or are left out."""
    pairs = Counter(map("".join, pairwise(squeeze(text))))
    weights = {
        id(item): _weight(item, pairs, outline) for item in proposals if item.table == "projects"
    }
    beside: dict[str, list[float]] = defaultdict(list)
    for item in proposals:
        if id(item) in weights:
            beside[item.evidence].append(weights[id(item)])
    for item in proposals:
        if id(item) not in weights:
            yield item
            continue
        # Projects stand together: a sentence that names one names more of them.
        weight = (weights[id(item)] + mean(beside[item.evidence])) / 2
        if weight < _LEAST:
            left_out.append(LeftOut(item.place, item.row["name"], NO_PROJECT))
        else:
            yield item.doubting(grade(weight))


def class_of(proposal: Proposal) -> str:
    """The doubt that says how likely it is that this is a project; empty for likely ones."""
    return next((doubt for doubt in (HARD_TO_SAY, UNLIKELY) if doubt in proposal.doubts), "")


def grade(weight: float) -> str:
    """The class of a sum of weights; empty for what is likely."""
    if weight >= _LIKELY:
        return ""
    return HARD_TO_SAY if weight >= _HARD else UNLIKELY


def _weight(item: Proposal, pairs: Counter[str], outline: Outline) -> float:
    """What speaks for a project, minus what speaks against it."""
    name, stage = item.row["name"], item.row["printed_stage"]
    before, _, after = item.evidence.partition(name)
    signs: tuple[tuple[float, object], ...] = (
        (3.0, stage),
        (2.5, outline.is_box(item.row["locator"])),
        (1.5, _AND_OTHERS.search(item.evidence)),
        (1.5, NOUN.search(name)),
        (1.0, _BUILT.search(name)),
        (1.0, re.search(DONE, stage)),
        (-2.0, _COUNTED.search(before[-8:])),
        (-2.0, re.match(r"\d", after)),
        (-1.5, "的" in name),
        (-1.5, len(stage) > _LONGEST_STAGE),
        (-1.5, _SET_OUT.match(stage)),
        (1.0, _PLACE.search(name)),
        (1.0, _DONE_CLAUSE.search(item.evidence)),
        (-1.0, "、" in name),
        (-1.0, _IDEA.search(name)),
        (-1.5, _ADVICE.match(name)),
        (-1.0, GENERIC.match(name)),
        (-1.0, LEAD.match(name) or NOT_NAMES.match(name)),
    )
    return sum(weight for weight, holds in signs if holds) + _rarity(name, pairs)


def _rarity(name: str, pairs: Counter[str]) -> float:
    """How far its pairs of characters stand in this name alone."""
    counts = sorted(pairs["".join(pair)] for pair in pairwise(squeeze(name))) or [0]
    share = sum(count <= _SELDOM for count in counts) / len(counts)
    return share - log(1 + counts[len(counts) // 2]) / 2
