"""A revision of the data in sentences: what was corrected, is new, was withdrawn, flipped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from assessment import Period
from data.records.changes import LoggedChange, Revision
from presentation import dates, words
from presentation.changes import labels
from presentation.figures import amounts
from presentation.joining import clauses, phrases, sentence
from presentation.language import say
from presentation.verdicts import grades

_LISTED = tuple(labels.KINDS)
#: What codes of these fields are called.
_WORDS = {"bound": labels.BOUNDS, "basis": labels.BASES, "role": words.ROLES,
          "measure": words.MEASURES, "nature": words.NATURES}  # fmt: skip
#: Fields whose values are names of other rows, and those whose codes tell a reader nothing.
_NAMED = ("area", "plan", "indicator", "compared_with", "growth_of")
_CODES = (
    *_NAMED, "parent", "group", "missing", "scope", "doubt", "category", "stage", "kind",
    "direction", "theme", "scheme", "set_by", "method", "document",
)  # fmt: skip


def by_kind(changes: Sequence[LoggedChange]) -> Iterator[tuple[str, list[list[LoggedChange]]]]:
    """Kinds in reading order, each with its changes, those of one row together."""
    for kind in _LISTED:
        same = [change for change in changes if change.kind == kind]
        if same:
            yield (kind, [list(group) for _, group in groupby(same, _row)])


def _row(change: LoggedChange) -> tuple[str, str]:
    return change.of_table, change.subject


def counted(changes: Sequence[LoggedChange]) -> str:
    """更正 25 处，评价变化 16 项; a row counts once, however much of it was corrected."""
    counts = Counter(kind for kind, _ in {(change.kind, _row(change)) for change in changes})
    texts = [labels.COUNTS[kind].format(count=counts[kind]) for kind in _LISTED if counts[kind]]
    return phrases(texts) or labels.NO_CHANGE()


def subject(change: LoggedChange) -> str:
    """What a change is about: 某新区 核心区 安全生产事故增速，某规划，2023 年上半年实际值."""
    where = change.area_name or change.district_name
    if change.field == "figures":
        return say("{district}《{title}》", district=where, title=change.title)
    name = change.name
    if change.of_table:
        table = labels.TABLES.get(change.of_table, change.of_table)
        name = say("{table}“{name}”", table=table, name=change.name)
    role = _WORDS["measure" if change.of_table else "role"].get(change.role, "")
    when = dates.period_words(change.period) if change.period else ""
    plan = change.plan_name if change.of_table != "plans" else ""
    return phrases([f"{where} {name}".strip(), plan, when + role])


def changes_words(changes: Sequence[LoggedChange]) -> str:
    """What became of one row or verdict."""
    fields = {change.field: change for change in changes}
    printed, value = fields.get("printed_value"), fields.get("value")
    # The number that is printed changes with the print.
    if printed and value and value.before in printed.before and value.after in printed.after:
        changes = [change for change in changes if change is not value]
    changes = sorted(changes, key=lambda change: change.field != "printed_value")
    return clauses(_change_words(change) for change in changes)


def _change_words(change: LoggedChange) -> str:
    before, after = (_shown(change, text) for text in (change.before, change.after))
    if change.field == "figures":
        return _document_words(change)
    if change.kind == "verdict":
        said = _verdict_words(change, before, after)
        return say("测算评价{said}", said=said) if change.field == "rating" else said
    is_printed = change.field == "printed_value"
    if change.kind == "new":
        return say("印为“{after}”", after=after) if is_printed else say("新收录")
    if change.kind == "withdrawn":
        return say("原印为“{before}”", before=before) if is_printed else say("不再收录")
    if is_printed and change.before and change.after:
        return say("原为“{before}”，更正为“{after}”", before=before, after=after)
    return _field_words(change, before, after)


def _document_words(change: LoggedChange) -> str:
    if change.kind == "new":
        return say("收入这份文件，{count} 处数字", count=change.after)
    return say("撤下这份文件，原有 {count} 处数字", count=change.before)


def _field_words(change: LoggedChange, before: str, after: str) -> str:
    name = labels.FIELDS.get(change.field, change.field)
    if change.field in _NAMED and change.before_name and change.after_name:
        before, after = change.before_name, change.after_name
    elif change.field in _CODES or before == after:
        return say("{field}已改正", field=name)
    if not change.before:
        return say("补上{field}“{after}”", field=name, after=after)
    if not change.after:
        return say("去掉{field}“{before}”", field=name, before=before)
    return say("{field}原为“{before}”，更正为“{after}”", field=name, before=before, after=after)


def _verdict_words(change: LoggedChange, before: str, after: str) -> str:
    """Where the words stay the class is another: its colour, and what it counts as."""
    if not change.after:
        return say("原评价“{before}”随数字撤下", before=before)
    if before != after:
        return say("由“{before}”改为“{after}”", before=before, after=after)
    was, now = (grades.RATINGS.get(text, text) for text in (change.before, change.after))
    return say("用语“{words}”不变，归类由“{was}”改为“{now}”", words=after, was=was, now=now)


def _shown(change: LoggedChange, text: str) -> str:
    if change.kind == "verdict":
        due, when = (Period.parse(part).year for part in change.subject.split("/")[-2:])
        return (grades.OUTCOMES if when >= due else grades.RATINGS).get(
            text, text
        ) or amounts.NOTHING
    if change.field in _WORDS:
        return _WORDS[change.field].get(text, text)
    if change.field == "value":
        return text.replace("-", "−")
    return (dates.period_words(text) if change.field == "period" else text) or amounts.NOTHING


def corrections(revisions: Sequence[Revision]) -> list[tuple[str, list[LoggedChange]]]:
    """Day and changes of each row or verdict that was corrected, withdrawn or flipped."""
    return [
        (revision.day, group)
        for revision in revisions
        for kind, groups in by_kind(revision.changes)
        for group in groups
        if kind != "new"
    ]


def brief(revisions: Sequence[Revision]) -> str:
    """What was corrected in one sentence: of one indicator the latest, of several how many; "" for
    none."""
    corrected = corrections(revisions)
    if not corrected:
        return ""
    (day, first), *others = corrected
    more = [change for _, group in others for change in group]
    if not more:
        return dated(day, first)
    if len({(change.area, change.indicator) for change in [*first, *more]}) == 1:
        return say("{first}；另有{more}", first=dated(day, first), more=counted(more))
    kind, every = labels.KINDS["corrected"], counted([*first, *more])
    return labels.CORRECTED_HERE(kind=kind, day=day, sentence=every)


def dated(day: str, changes: Sequence[LoggedChange]) -> str:
    """What became of one row or verdict, and when: 更正（2026-11-30）：….

    A sentence without its stop.
    """
    kind = labels.KINDS[changes[0].kind]
    return labels.CORRECTED_HERE(kind=kind, day=day, sentence=row_words(changes))


def row_words(changes: Sequence[LoggedChange]) -> str:
    """One row's or verdict's changes with what they are about: a sentence without its stop."""
    return say("{subject}：{changes}", subject=subject(changes[0]), changes=changes_words(changes))


def sentences(changes: Sequence[LoggedChange]) -> list[str]:
    """A sentence for each row or verdict."""
    return [sentence(row_words(group)) for _, groups in by_kind(changes) for group in groups]
