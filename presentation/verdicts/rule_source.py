"""Who set the rule of a computed verdict: a document, with its place, or this system."""

from collections.abc import Callable, Sequence

from data.records.rows import IndicatorRow, RatingRule
from presentation.figures import row_view
from presentation.joining import clauses, listed
from presentation.language import Message, say
from presentation.verdicts import grades

#: Of releases of older code, which do not name the rule.
_SOMEWHERE = Message("公布的规则")


def place(rule: RatingRule | None) -> str:
    """某新区“十四五”规划纲要中期评估报告，表1-1 注2: where a rule is printed."""
    if rule is None:
        return _SOMEWHERE()
    return say("{of}{title}，{locator}", of=rule.issued_for, title=rule.title, locator=rule.locator)


def short(rule: RatingRule) -> str:
    """The last words of a place, where they are enough: 注2 of 表1-1 注2."""
    return rule.locator.split(" ")[-1]


def by_words(rule_by: str, issued_for: str) -> str:
    """By what a verdict is computed: 按公布的规则测算; 按本系统设定的规则测算.

    `issued_for` is the district whose document prints the rule.
    """
    return {
        "document": say("按公布的规则测算"),
        "extended": say("按公布的规则推广到本时点测算"),
        "adapted": say("比照{of}公布的规则测算", of=issued_for),
        "system": say("按本系统设定的规则测算"),
    }[rule_by]


def row_by_words(row: IndicatorRow) -> str:
    """By what a row's verdict is computed."""
    return by_words(row.rule_by, row.rule.issued_for if row.rule else "")


def source_words(row: IndicatorRow) -> str:
    """Who set the rule of a computed verdict, with its place where a document prints it."""
    source = place(row.rule)
    return {
        "document": say("规则：{source}", source=source),
        "extended": say("规则：{source}；由本系统推广到这一时点", source=source),
        "adapted": say("规则：{source}；由本系统比照用于本规划", source=source),
        "system": say("收录的文件没有公布此类比较的办法，本规则由本系统设定"),
    }[row.rule_by]


def sources_words(rows: Sequence[IndicatorRow]) -> str:
    """Who set the rules of all computed verdicts of a page or file; "" without any."""
    sources = clauses(_each(rows, _brief))
    return f"{grades.COMPUTED()}：{sources}。" if sources else ""


def setters_words(rows: Sequence[IndicatorRow]) -> str:
    """The same for a board, which has room for few words: 测算依公布的注2、本系统规则."""
    setters = listed(_each(rows, _shortest))
    return say("测算依{setters}", setters=setters) if setters else ""


_ORDER = ("document", "extended", "adapted", "system")


def _each(
    rows: Sequence[IndicatorRow], say_of: Callable[[str, RatingRule | None], str]
) -> list[str]:
    """What is told of each rule that verdicts of the rows were computed by, once."""
    computed = [row for row in rows if row.rating in row_view.RATED]
    computed.sort(key=lambda row: _ORDER.index(row.rule_by))
    return list(dict.fromkeys(say_of(row.rule_by, row.rule) for row in computed))


def _brief(rule_by: str, rule: RatingRule | None) -> str:
    if rule is not None and rule_by == "system" and rule.method == "progress":
        return say("完成进度没有文件公布过办法，规则由本系统设定")
    at = say("（{locator}）", locator=rule.locator) if rule and rule.locator else ""
    return {
        "document": say("完成进度按公布的规则{at}", at=at),
        "extended": say("完成进度按公布的规则{at}由本系统推广到这一时点", at=at),
        "adapted": say(
            "完成进度由本系统比照{of}公布的规则{at}", of=rule.issued_for if rule else "", at=at
        ),
        "system": say("与目标的比较没有文件公布过办法，规则由本系统设定"),
    }[rule_by]


def _shortest(rule_by: str, rule: RatingRule | None) -> str:
    at = short(rule) if rule and rule.locator else say("规则")
    return {
        "document": say("公布的{at}", at=at),
        "extended": say("推广的{at}", at=at),
        "adapted": say("比照的{at}", at=at),
        "system": say("本系统规则"),
    }[rule_by]
