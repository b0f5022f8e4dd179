"""Running text -> the projects that it names, one by one, with what is done with them."""

from __future__ import annotations

import re
from dataclasses import replace

from data.importer.context import Context
from data.importer.prose.clauses import cut
from data.importer.prose.headings import Passage
from data.importer.prose.project_names import named
from data.importer.prose.times import Clock
from data.importer.records import Outcome, Proposal
from data.verify.passages import JOINED

#: Endings of names of things that are built, in prose the likeliest projects.
_BUILT = re.compile(
    r"(?:项目|工程|产业园|科技园|园区|公园|基地|大桥|立交|隧道|[线期段路]|铁路|高铁|轨道|医院|院区|学校"
    r"|[中小]学|幼儿园|校区|馆|[厂港站楼厦]|码头|枢纽|广场|综合体|总部|商圈|长廊|管廊|实验室|研究院|学院"
    r"|新城|小镇|老街|街区|大脑|中心|平台|示范区|先导区|片区|湿地|水库|停车场|生产线|机场|孵化器)"
    r"(?:[（(][^（）()]*[)）])?$"
)
_STAGES = (
    ("continued", r"续建"), ("planned", r"谋划|策划|前期|规划|争取|储备|探索|招商"),
    ("new", r"新开工|开工|启动|落户|落地|新建|引进"),
    ("finished", r"建成|完工|投用|完成|通车|开通|竣工|验收|运营|揭牌|蓄水|交地|上线|亮相|开馆"),
    ("underway", r"推进|推动|加快|实施|建设|打造|提速|提升|步伐|改造|强化|统筹"),
)  # fmt: skip
_CATEGORIES = (
    ("infrastructure",
     r"[桥路线港站]|隧道|立交|轨道|机场|枢纽|[电管]网|供水|能源|停车|5G|数据中心|节点"),
    ("livelihood",
     r"医院|[学中小]校|[中小]学|幼儿园|养老|卫生|社区|敬老院|派出所|住房|公租房|体育"),
    ("culture", r"文化|文旅|旅游|博物馆|图书馆|美术馆|景区|文创|历史|旧址|老街"),
    ("ecology", r"生态|治理|整治|修复|污水|绿道|公园|湿地|森林|环保|环境|岸线"),
    ("innovation", r"创新|研发|实验室|研究院|孵化|科创|科技"),
    ("rural", r"乡村|农村|村|农业"), ("opening", r"保税|自贸|口岸|陆海|中新|国际"),
    ("industry", r"产业|制造|生产|项目|基地|总部|软件|汽车|医药|金融"),
    ("city", r"新城|片区|老旧小区|城市|商圈|街区|综合体|广场"),
)  # fmt: skip


def read_projects(passage: Passage, context: Context) -> Outcome:
    """The projects of a passage; in a numbered box every member of a list is one."""
    boxed = passage.box and _ITEM.match(passage.text)
    seen: set[str] = set()
    outcome = Outcome()
    clock = Clock(context, passage.path)
    heading, _, text = passage.text.partition("：") if boxed else ("", "", passage.text)
    for sentence in cut(text, "。；;！？"):
        moment = clock.at(sentence, sentence)
        for clause in cut(sentence, "，,：:"):
            for stage, readings in named(clause.strip(), boxed=bool(boxed)):
                name = next((text for text in readings if text not in seen), "")
                if not name:
                    continue
                choices = [text for text in readings if text != name]
                seen.add(name)
                plan = moment.plan.code if moment.plan else ""
                row = _row(passage, heading, stage, name, plan, context)
                row["name_is"] = "" if name in sentence else JOINED
                likely = boxed or (stage and len(name) > 3 and _BUILT.search(name))
                doubts = ["取自正文，请对照原句", "类别按字样判断"]
                doubts += [] if likely else [_UNLIKELY]
                proposal = Proposal("projects", row, passage.place, sentence, tuple(doubts))
                outcome.proposals.append(replace(proposal, choices={"name": tuple(choices)}))
        clock.passed(sentence)
    return outcome


#: Marks what may be no project, to be looked through last.
_UNLIKELY = "也许不是项目"
_ITEM = re.compile(r"[^：。，]{2,24}：")


def _row(
    passage: Passage, heading: str, stage: str, name: str, plan: str, context: Context
) -> dict[str, str]:
    category = next((code for code, words in _CATEGORIES if re.search(words, name)), "other")
    return {
        "area": context.area_of(name, context.home),
        "plan": plan,
        "printed_category": heading or passage.theme,
        "category": category,
        "printed_stage": stage,
        "stage": next((code for code, words in _STAGES if re.search(words, stage)), "none"),
        "name": name,
        "investment_printed": "",
        "investment": "",
        "note": "",
        "locator": passage.locator,
    }
