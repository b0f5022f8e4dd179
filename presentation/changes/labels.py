"""Words around the log of revisions."""

from presentation.figures import amounts
from presentation.language import Message, Words, mark

TITLE = Message("更正与变化")
LEAD = Message(
    "数据每次修订改了什么、为什么、谁核对过。文件的原文不改；改的是本站的录入、归类或测算。"
)
NONE_YET = Message("还没有修订记录。")
NOTHING = Message("这次修订没有改到{name}：更正 0 处，评价变化 0 项。")
NO_CHANGE = Message("没有改动数字：更正 0 处，评价变化 0 项。")
FEED = Message("订阅（Atom）")
OLD_RELEASES = Message("保留着的以前版本都能打开，引用时请写版本号。")
CHECKED_BY = Message("核对：{name}")
SEE_INDICATOR = Message("看指标")
CORRECTED_HERE = Message("{kind}（{day}）：{sentence}")
CORRECTED_LATELY = Message("近一年{counts}。")
ALL_CHANGES = Message("全部更正记录")

KINDS = Words(
    {
        "corrected": mark("更正"),
        "verdict": mark("评价变化"),
        "new": mark("新增"),
        "withdrawn": mark("撤下"),
    }
)
COUNTS = Words(
    {
        "corrected": mark("更正 {count} 处"),
        "verdict": mark("评价变化 {count} 项"),
        "new": mark("新增 {count} 处"),
        "withdrawn": mark("撤下 {count} 处"),
    }
)
#: What of a row was corrected; of a code without a word here the row is told without it.
FIELDS = Words(
    {
        "value": mark("数值"),
        "printed_value": mark("原文"),
        "bound": mark("界限"),
        "unit": mark("单位"),
        "basis": mark("计法"),
        "role": mark("角色"),
        "period": mark("时点"),
        "area": mark("范围"),
        "plan": mark("规划"),
        "indicator": mark("指标"),
        "missing": mark("缺数原因"),
        "scope": mark("口径说明"),
        "aim": mark("语气"),
        "counted": mark("数的是什么"),
        "comparator": mark("比较对象"),
        "prices": mark("价格"),
        "coverage": mark("范围限定"),
        "preliminary": mark("初步数标注"),
        "doubt": mark("存疑标注"),
        "compared_with": mark("对照指标"),
        "nature": mark("性质"),
        "printed_name": mark("原文名称"),
        "locator": mark("出处"),
        "measure": mark("数的种类"),
        "stage": mark("阶段"),
        "printed_stage": mark("原文阶段"),
        "group": mark("项目类别"),
        "name": mark("名称"),
        "investment": mark("投资额"),
        "investment_printed": mark("投资额原文"),
        "category": mark("类别"),
        "printed_category": mark("原文类别"),
        "task": mark("任务"),
        "action": mark("行动"),
        "lead_departments": mark("牵头部门"),
        "subject": mark("说法"),
        "reason": mark("原因"),
        "better": mark("“好于预期”分界"),
        "on_track": mark("“符合预期”分界"),
        "nearly": mark("“略有滞后”分界"),
        "set_by": mark("设定者"),
        "method": mark("办法"),
        "since": mark("起始时点"),
        "until": mark("截止时点"),
        "document": mark("文件"),
        "explanation": mark("说明"),
        "title": mark("标题"),
        "short_title": mark("简称"),
        "issuer": mark("印发机关"),
        "number": mark("文号"),
        "published": mark("公布日期"),
        "data_until": mark("数据截至"),
        "scheme": mark("评价体系"),
        "direction": mark("方向"),
        "kind": mark("性质"),
        "theme": mark("主题"),
        "growth_of": mark("总量指标"),
        "definition": mark("定义"),
        "parent": mark("上级"),
        "sum_note": mark("合计说明"),
        "short_name": mark("简称"),
        "start": mark("起始年"),
        "end": mark("终止年"),
    }
)
#: What a row that is no figure is, by its table.
TABLES = Words(
    {
        "investments": mark("投资"),
        "projects": mark("项目"),
        "actions": mark("任务"),
        "claims": mark("正文说法"),
        "breaks": mark("口径变化"),
        "rules": mark("评价规则"),
        "explanations": mark("核验说明"),
        "documents": mark("文件"),
        "indicators": mark("指标"),
        "groups": mark("项目类别"),
        "areas": mark("区域"),
        "plans": mark("规划"),
        "themes": mark("主题"),
    }
)
BOUNDS = Words(amounts.BOUNDS, {"eq": mark("等于"), "range": mark("区间"), "none": mark("无界限")})
BASES = Words(
    {
        "level": mark("当期值"),
        "yoy_growth": mark("当年增速"),
        "average_growth": mark("年均增速"),
        "cumulative": mark("累计数"),
        "change": mark("变化量"),
        "change_rate": mark("变化幅度"),
        "every_year": mark("每年守住"),
        "ratio": mark("比值"),
    }
)
