"""The words of a sentence and of its headings -> role, period and plan of the numbers in it."""

import re
from dataclasses import dataclass

from data.importer.context import Context, KnownPlan, western

#: Headings that say it of all below them, whatever the words of those remind of.
_REVIEW = re.compile(r"回顾|执行情况|完成情况|实施情况|工作总结")
_TO_DO = re.compile(r"目标|重点工作|工作重点|主要任务|工作安排|工作打算")
_FUTURE = re.compile(
    r"目标|任务|安排|打算|考虑|举措|工作重点|重点工作|思路|要求|保障(?=措施|机制|体系|$)|部署|展望|专项行动|规划(?!.{0,4}(执行|实施))"
)
_PAST = re.compile(
    r"执行情况|完成情况|实施情况|进展|成效|成就|成果|回顾|总结|符合预期|顺利|有力|问题|存在|取得|现状|基础|收官"
)
_TARGET = re.compile(
    r"力争|争取|确保|目标|预期|计划(?!项目|名单|人才|科技|[”》])|预计|有望|拟|将(?!.{0,3}其)|到20\d\d年|到“十[四五]五”末|要求"
)
#: What still says so where a heading says that the section looks back.
_TARGET_IN_REVIEW = re.compile(r"力争|有望|预期目标|将于")
_RISES = r"(?:提高|提升|增加|增长|上升|扩大|跃升|下降|降低|减少|缩小|压缩|[升降增])[到至]"
_RISES_FROM = re.compile(r"[从由](?P<year>20\d\d年的?)?$")
_RISES_TO = re.compile(rf"[^，。；\d]{{0,4}}{_RISES}")
_RISEN = re.compile(rf"[从由][^，。；]*{_RISES}(?:20\d\d年的?)?$")
_QUOTED = re.compile(r"[“《][^”》]*[”》]")
_RESULT = re.compile(r"已|累计完成|完成了|实现了|同比|达成")
_YEAR = re.compile(
    r"(?P<to>到|至|截至)?(?<!\d)(?P<first>20\d\d)(?:年|(?=[-—–~～至]20\d\d|上半年|前三季度|末|底))"
    r"(?:[-—–~～至到](?P<last>20\d\d)年?)?(?P<part>上半年|前三季度|1[-—–]6月|末|底)?"
    r"|(?P<half>(?<!下)上半年)|[“‘'\"](?P<plan>十[一二三四五])五[”’'\"](?:规划)?(?P<at>末|期间|时期|收官|以来|$|.)"
    r"|(?P<ago>[五三两]年来)"
)


@dataclass(frozen=True)
class Timing:
    """Role, period and plan of a number, and what of them is a guess."""

    role: str
    period: str
    plan: KnownPlan | None
    doubts: tuple[str, ...] = ()


class Clock:
    """What time a passage speaks of, sentence by sentence."""

    def __init__(self, context: Context, path: tuple[str, ...]) -> None:
        self._context = context
        self._heading_plan = next(
            (plan for words in reversed(path) if (plan := _plan_in(context, words))), context.plan
        )
        self.future = _is_future(path, context.forward)
        #: Whether a heading says that the section looks back.
        self._review = not self.future and any(
            _REVIEW.search(words) or _PAST.search(words) for words in path
        )
        self._printed_year = next(
            (
                year[1]
                for words in reversed(path)
                if (year := re.search(r"(20\d\d)年", western(words)))
            ),
            "",
        )
        self._year = ""
        self._printed = False
        self._default()

    def _default(self) -> None:
        plan, reported = self._heading_plan, self._printed_year or self._context.reported
        if plan is None:
            self._year = str(int(reported) + int(self.future)) if reported else ""
            return
        annual = plan.end == plan.start
        named = plan is not self._context.plan
        if self._context.data_until and not self.future and not named:
            self._year = self._context.data_until
        elif self.future:
            self._year = str(plan.end)
        elif annual and plan is self._context.plan:
            self._year = str(plan.start - 1)
        else:
            within = reported if reported and plan.start <= int(reported) <= plan.end else ""
            ended = plan.end if reported and int(reported) > plan.end else plan.start - 1
            self._year = str(plan.end if annual else within or ended)

    def at(self, before: str, after: str = "") -> Timing:
        """When the number between `before` and `after` is; the sentence or those above say it."""
        before = western(before)
        explicit = self._explicit(before)
        words, aims = _QUOTED.sub("", before), _TARGET_IN_REVIEW if self._review else _TARGET
        target = bool(aims.search(words)) or (self.future and not _RESULT.search(words))
        period, future_year = explicit or (self._year, False)
        role = "target" if target or future_year else "actual"
        year = int(period[:4]) if period[:4].isdigit() else 0
        doubts = () if explicit else ("时点按上文或标题",)
        first, _, last = period.partition("-")
        rises = _RISES_FROM.search(before)
        if rises and _RISES_TO.match(after):
            # Of 从51%提升到70% the first is what it was before.
            if not (rises["year"] or last):
                first = str(self._start() - 1) if self._start() else ""
                doubts = ("“从……到……”的前一个数没有印时点",)
            year = int(first[:4]) if first[:4].isdigit() else 0
            return Timing("baseline", first, self._plan_for("baseline", year + 1), doubts)
        if last and _RISEN.search(before):
            period = last
        return Timing(role, period, self._plan_for(role, year), doubts)

    def _start(self) -> int:
        """The first year of what the section is about; 0 where nothing tells it."""
        plan = self._heading_plan or self._context.plan
        if plan and plan.five_year:
            return plan.start
        return int(self._year[:4]) if self._year[:4].isdigit() else 0

    def passed(self, sentence: str) -> None:
        """A sentence is over: what it says of the time holds for the next."""
        explicit = self._explicit(western(sentence))
        if (explicit and not explicit[1]) or (explicit and self.future):
            self._year = explicit[0]

    def _explicit(self, text: str) -> tuple[str, bool] | None:
        """The last period that a text prints, and whether it lies ahead."""
        matches = list(_YEAR.finditer(text))
        matches = [match for match in matches if not _is_compared(text, match)]
        if not matches:
            return None
        match = matches[-1]
        if match["first"]:
            period = match["first"]
            if match["last"]:
                period = f"{period}-{match['last']}"
            elif match["part"] in ("上半年", "1-6月", "1—6月"):
                period += "H1"
            elif match["part"] == "前三季度":
                period += "Q1-3"
            ahead = match["to"] == "到" and self._is_ahead(int(match["last"] or match["first"]))
            return period, ahead
        if match["half"]:
            year = self._year[:4] if self._year else ""
            return (f"{year}H1", False) if year else None
        plan = self._context.plan_of(f"“{match['plan']}五”规划") if match["plan"] else None
        if plan and match["at"] == "末":
            return str(plan.end), bool(
                self._context.plan and plan.start >= self._context.plan.start
            )
        return None

    def _is_ahead(self, year: int) -> bool:
        plan = self._context.plan
        if self._review:
            return self._year[:4].isdigit() and year > int(self._year[:4])
        return plan is None or year >= plan.start

    def _plan_for(self, role: str, year: int) -> KnownPlan | None:
        plan = self._heading_plan or self._context.plan
        if plan and plan.start <= year <= plan.end:
            return plan
        known = self._context.plan_with(year)
        return known or plan


def _is_compared(text: str, match: re.Match[str]) -> bool:
    """Whether a year is only that of prices, or of what a result is compared with."""
    before, after = text[: match.start()], text[match.end() :]
    return bool(re.search("[较比与同自]$", before) or re.match("年?价|年?相比|年?以来", after))


def _plan_in(context: Context, words: str) -> KnownPlan | None:
    named = context.named_plan(words)
    if named:
        return named
    year = re.search(r"(20\d\d)年", western(words))
    return context.year_plan(int(year[1])) if year else None


def _is_future(path: tuple[str, ...], forward: bool) -> bool:
    """Whether a section speaks of what is to be; its innermost heading that tells decides.

    Those that tell it outright come first. Where none does, the document's title has (`forward`).
    """
    for past, ahead in ((_REVIEW, _TO_DO), (_PAST, _FUTURE)):
        for words in reversed(path):
            if past.search(words):
                return False
            if ahead.search(words):
                return True
    return forward
