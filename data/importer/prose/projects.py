"""Running text -> the projects that it names, one by one, with what is done with them."""

import re
from collections import Counter
from dataclasses import replace

from data.importer.context import Context
from data.importer.prose.clauses import cut
from data.importer.prose.headings import Passage
from data.importer.prose.project_names import named
from data.importer.prose.times import Clock
from data.importer.records import ImportResult, Proposal
from data.verify.passages import JOINED

_STAGES = (
    ("planned", r"^(?:谋划|策划)"),
    ("continued", r"续建|继续"), ("new", r"新开工|开工|启动(?!.*规划$)|落户|新建|引进"),
    ("planned", r"谋划|策划|前期|规划|争取|储备|探索|招商|跟踪|争创|创建|申报"),
    ("new", "落地"),
    ("finished", r"建成|完工|投用|完成|通车|开通|竣工|验收|运营|揭牌|蓄水|交地|上线|亮相|开馆|关停"
     r"|成功打造|开业|封关运行|常态化运行|首航|设立"),
    ("underway", r"推进|推动|加快|实施|建设|打造|提速|提升|步伐|改造|强化|统筹|支持|加强|抓好|抓实"
     r"|做好|开展|共建|改善|丰富|优化|完善|扩容|升级|初具规模|初见成效|施工|阶段性|修复|保护|扩大|形成"
     r"|建好|提质|发展|构建"),
)  # fmt: skip
_CATEGORIES = (
    ("governance", r"社会治理|政府|政务|公安|派出所|国防|应急|营商|法治|监管"),
    ("innovation", r"创新|创业|研发|实验室|研究院|孵化|科创|科技|人才"),
    ("infrastructure",
     r"[桥路线港站]|隧道|立交|轨道|机场|枢纽|[电管]网|供水|能源|5G|数据中心|交通|通道|基础设施|铁路"),
    ("livelihood",
     r"医院|[学中小]校|[中小]学|幼儿园|养老|卫生|社区|敬老院|住房|公租房|体育|教育|健康|医疗|民生"
     r"|社会保障|就业|公共服务"),
    ("culture", r"文化|文旅|旅游|博物馆|图书馆|美术馆|景区|文创|历史|旧址|老街|遗址"),
    ("ecology", r"生态|治理|整治|修复|污水|污染|绿[道色]|湿地|森林|环保|环境(?!.{0,2}商)|岸线"),
    ("rural", r"乡村|农村|村|农业"), ("opening", r"保税|自贸|口岸|陆海|中新|国际|开放|对外|合作"),
    ("city", r"新城|片区|老旧小区|城市|商圈|街区|综合体|广场|消费|人居|更新|公园|步道|停车|集聚区"),
    ("industry", r"产业|制造|生产|项目|基地|总部|软件|汽车|医药|金融|服务业"),
)  # fmt: skip


#: Words that say of a thing itself what it is, whatever its section is about.
_THINGS = (
    ("governance", r"雪亮|智慧社区|城市大脑|城运|信用|智慧监管|派出所|公安|应急"),
    ("infrastructure", r"管廊|隧道|大桥|立交|轨道|变电|水厂|公路|铁路|大道$|[东南西北中]路$"),
    ("city", r"老旧小区|人行|过街|有机更新|城市更新|商圈"),
    ("culture", r"文创|文旅|文化旅游|历史文化|风貌|老街|旧址|遗址|博物馆|图书馆|影视"),
    ("livelihood", r"医院|[中小]学|幼儿园|足球场|体育|敬老|养老"),
    ("ecology", r"湿地|污水|绿道|清水绿岸"), ("opening", r"物流枢纽|保税|口岸|自贸"),
)  # fmt: skip


def read_projects(passage: Passage, context: Context) -> ImportResult:
    """The projects of a passage; in a numbered box every member of a list is one."""
    boxed = passage.box and _ITEM.match(passage.text)
    seen: set[str] = set()
    outcome = ImportResult()
    clock = Clock(context, passage.path)
    heading, _, text = passage.text.partition("：") if boxed else ("", "", passage.text)
    for sentence in cut(text, "。；;！？"):
        first = len(outcome.proposals)
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
                doubts = ("取自正文，请对照原句", "类别按字样判断")
                proposal = Proposal("projects", row, passage.place, sentence, doubts)
                outcome.proposals.append(replace(proposal, choices={"name": tuple(choices)}))
        _agree(outcome.proposals[first:], heading, passage)
        clock.passed(sentence)
    return outcome


_ITEM = re.compile(r"[^：。，]{2,24}：")


def _row(
    passage: Passage, heading: str, stage: str, name: str, plan: str, context: Context
) -> dict[str, str]:
    return {
        "area": context.area_of(name, context.home),
        "plan": plan,
        "printed_category": heading or passage.theme,
        "category": "",
        "printed_stage": stage,
        "stage": next((code for code, words in _STAGES if re.search(words, stage)), "none"),
        "name": name,
        "investment_printed": "",
        "investment": "",
        "note": "",
        "locator": passage.locator,
    }


def _agree(proposals: list[Proposal], heading: str, passage: Passage) -> None:
    """One category for the projects of a sentence: what its section says, else most names; but a
    thing that says itself what it is has its own."""
    names = (_category(proposal.row["name"]) for proposal in proposals)
    most = Counter(name for name in names if name).most_common(1)
    category = _category(passage.theme) or _category(heading) or (most[0][0] if most else "other")
    for proposal in proposals:
        proposal.row["category"] = _category(proposal.row["name"], _THINGS) or category


def _category(words: str, subjects: tuple[tuple[str, str], ...] = _CATEGORIES) -> str:
    """The subject that words name: those of a section tell more of a project than most names."""
    return next((code for code, pattern in subjects if re.search(pattern, words)), "")
