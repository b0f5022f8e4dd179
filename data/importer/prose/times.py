"""The words of a sentence and of its headings -> role, period and plan of the numbers in it."""

import re
from dataclasses import dataclass

from data.importer.context import Context, KnownPlan

_FUTURE = re.compile(
    r"目标|任务|安排|打算|考虑|举措|工作重点|重点工作|思路|要求|保障(?=措施|机制|体系|$)|部署|展望|专项行动|规划(?!.{0,4}(执行|实施))"
)
_PAST = re.compile(
    r"执行情况|完成情况|实施情况|进展|成效|成就|成果|回顾|总结|符合预期|顺利|有力|问题|存在|取得|现状|基础|收官"
)
_TARGET = re.compile(
    r"力争|争取|确保|目标|预期|计划|预计|有望|拟|将(?!.{0,3}其)|到20\d\d年|到“十[四五]五”末|要求"
)
_RESULT = re.compile(r"已|累计完成|完成了|实现了|同比|达成")
_YEAR = re.compile(
    r"(?P<to>到|至|截至)?(?P<first>20\d\d)年?(?:[-—–~～至](?P<last>20\d\d)年?)?(?P<part>上半年|前三季度|1[-—–]6月|末|底)?"
    r"|(?P<half>(?<!下)上半年)|[“‘'\"](?P<plan>十[一二三四])五[”’'\"](?:规划)?(?P<at>末|期间|时期|收官|以来|$|.)"
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
        self._year = ""
        self._printed = False
        self._default()

    def _default(self) -> None:
        plan = self._heading_plan
        if plan is None:
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
            self._year = str(plan.end if annual else plan.start - 1)

    def at(self, sentence: str, before: str) -> Timing:
        """When the number after `before` is, which the sentence or those before it say."""
        explicit = self._explicit(before)
        target = bool(_TARGET.search(before)) or (self.future and not _RESULT.search(before))
        period, future_year = explicit or (self._year, False)
        role = "target" if target or future_year else "actual"
        year = int(period[:4]) if period[:4].isdigit() else 0
        plan = self._plan_for(role, year)
        doubts = () if explicit else ("时点按上文或标题",)
        return Timing(role, period, plan, doubts)

    def passed(self, sentence: str) -> None:
        """A sentence is over: what it says of the time holds for the next."""
        explicit = self._explicit(sentence)
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
    return bool(re.search("[较比与同]$", before) or re.match("年?价|年?相比", after))


def _plan_in(context: Context, words: str) -> KnownPlan | None:
    named = context.named_plan(words)
    if named:
        return named
    year = re.search(r"(20\d\d)年", words)
    return context.year_plan(int(year[1])) if year else None


def _is_future(path: tuple[str, ...], forward: bool) -> bool:
    """Whether a section speaks of what is to be; its innermost heading that tells decides.

    Where none does, the document's title has (`forward`).
    """
    for words in reversed(path):
        if _PAST.search(words):
            return False
        if _FUTURE.search(words):
            return True
    return forward
