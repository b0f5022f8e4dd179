"""Why a row has no verdict, in short and in a sentence."""

from assessment import Period, Reason
from data.records.rows import IndicatorRow
from presentation import dates
from presentation.figures import amounts, no_result
from presentation.joining import phrases
from presentation.language import Message, say
from presentation.verdicts import grades


def reason_words(row: IndicatorRow) -> str:
    """The reason in short; a result printed as 暂未公布 is not a target that lies ahead."""
    if no_result.is_so(row):
        return no_result.SHORT()
    if row.reason == Reason.HALF_YEAR:
        return dates.part_kind(row.actual.period if row.actual else row.period)
    return grades.UNPUBLISHED() if _is_unpublished(row) else grades.reason_words(row.reason)


def _is_unpublished(row: IndicatorRow) -> bool:
    is_blank = row.actual is not None and row.actual.missing == Reason.NOT_YET_DUE
    return row.reason == Reason.NOT_YET_DUE and is_blank


def reason_sentence(row: IndicatorRow) -> str:
    """Why there is no verdict, in one neutral sentence without its full stop."""
    if no_result.is_so(row):
        return no_result.sentence(row)
    if _is_unpublished(row):
        return say("文件编制时结果尚未公布")
    if row.reason == Reason.DEFINITION_CHANGED and row.break_reason:
        return say("{break_reason}，前后不可比", break_reason=row.break_reason)
    sentence = grades.REASONS[row.reason][1] if row.reason in grades.REASONS else _NOT_RATED
    text = sentence(
        period=" " + dates.period_words(row.period) + (say("底") if _is_level(row) else ""),
        target=" " + dates.period_words(row.target_period),
        result=say("原文为{quoted}，", quoted=amounts.quoted(row.actual)) if row.actual else "",
    )
    note = row.actual.note if row.actual and row.actual.missing in _SAID_WHY else ""
    return phrases([note, text.strip()]) if note else text.strip()


_NOT_RATED = Message("收录的文件未给出评价")

#: Where a result is missing for these reasons, its note says more of why.
_SAID_WHY = ("not_measured", "not_applicable")


def _is_level(row: IndicatorRow) -> bool:
    return row.kind in ("stock", "share") and not Period.parse(row.period).is_part_year
