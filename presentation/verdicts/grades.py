"""Verdicts in words, and the reasons why there is none."""

from assessment import Rating, Reason
from presentation.language import Message, Words, mark

OFFICIAL = Message("官方评价")

COMPUTED = Message("系统测算")

UNPUBLISHED = Message("尚未公布")

#: The classes of verdicts, best first. Where a document prints verdicts its own words stand in
#: place of these, see `presentation/verdicts/outcome_words.py`.
RATINGS = Words(
    {
        Rating.AHEAD: mark("超期完成"),
        Rating.BETTER: mark("好于预期进度"),
        Rating.ON_TRACK: mark("达到预期进度"),
        Rating.ADJUSTED: mark("完成调整后的目标"),
        Rating.BASICALLY_MET: mark("基本完成"),
        Rating.SLIGHTLY_BEHIND: mark("略有滞后"),
        Rating.LAGGING: mark("滞后"),
        Rating.BEHIND: mark("相对滞后"),
        Rating.NOT_ASSESSED: mark("暂未评价"),
        Rating.NOT_APPLICABLE: mark("不适用"),
    }
)

#: Computed verdicts of a result compared with its target: annual and finished plans.
OUTCOMES = Words(
    RATINGS,
    {
        Rating.AHEAD: mark("超过目标"),
        Rating.ON_TRACK: mark("完成目标"),
        Rating.BASICALLY_MET: mark("基本完成"),
        # So in releases of older code.
        Rating.SLIGHTLY_BEHIND: mark("基本完成"),
        Rating.BEHIND: mark("未完成"),
    },
)

#: Reason -> short words, full sentence with {period} and {target} (both year words).
REASONS: dict[str, tuple[Message, Message]] = {
    Reason.NO_TARGET: (Message("无目标值"), Message("文件未印{target}目标值")),
    Reason.SET_BY_CITY: (Message("市级下达"), Message("目标由市级下达，文件未给数值")),
    Reason.SET_BY_NATION: (Message("国家下达"), Message("目标以国家下达值为准，文件未给数值")),
    Reason.TARGET_NOT_A_NUMBER: (Message("目标非数值"), Message("目标是文字表述，不折算进度")),
    Reason.NOT_MEASURED: (Message("缺数据"), Message("缺{period}数据")),
    Reason.NOT_APPLICABLE: (Message("不适用"), Message("本区域未设此项目标")),
    Reason.NO_RESULT: (Message("没有结果"), Message("收录的文件没有对应结果")),
    Reason.NOT_YET_DUE: (Message("未到期末"), Message("数据时点早于{target}末，不与目标比较")),
    Reason.RESULT_NOT_A_NUMBER: (Message("结果非数值"), Message("结果是文字表述，不折算进度")),
    Reason.DEFINITION_CHANGED: (Message("口径变化"), Message("统计口径有调整，前后不可比")),
    Reason.HALF_YEAR: (Message("年内数"), Message("{period}数不与全年目标折算")),
    Reason.NO_BASELINE: (Message("缺基期值"), Message("文件未印基期值，不折算进度")),
    Reason.MISSING_YEAR: (Message("缺年度数"), Message("缺部分年份的结果，不能累计折算")),
    Reason.BASIS_DIFFERS: (Message("计法不同"), Message("目标与结果的计法不同，不直接比较")),
    Reason.TARGET_EQUALS_BASELINE: (
        Message("目标等于基期"),
        Message("目标值等于基期值，不能折算进度"),
    ),
    Reason.TARGET_EASIER_THAN_BASELINE: (
        Message("目标宽于基期"),
        Message("目标值比基期值宽，不能折算进度"),
    ),
    Reason.NO_DIRECTION: (Message("无优劣方向"), Message("此项指标不分高低优劣，不作评价")),
    Reason.COVERAGE_DIFFERS: (
        Message("口径不同"),
        Message("结果{result}另注了口径，基期或目标没有这样说明，不直接比较"),
    ),
    Reason.SET_ELSEWHERE: (Message("另行下达"), Message("目标另行下达，文件未给数值")),
    Reason.NO_OTHER_RESULT: (
        Message("缺对照数"),
        Message("目标以另一项指标为准，收录的文件没有该指标{period}的同类结果"),
    ),
    Reason.NOT_TWO_PARTS: (Message("多项之比"), Message("目标不是两项之比，没有单一数值可以比较")),
    Reason.OPEN_BOUND: (
        Message("只知界限"),
        Message("结果{result}只给出界限，不能判断是否达到目标"),
    ),
}


def reason_words(reason: str) -> str:
    """A reason in two to six characters."""
    return REASONS[reason][0]() if reason in REASONS else ""


def missing_words(missing: str) -> str:
    """Why a printed text is no number; printed as 暂未公布 is not the same as before its time."""
    return UNPUBLISHED() if missing == Reason.NOT_YET_DUE else reason_words(missing)
