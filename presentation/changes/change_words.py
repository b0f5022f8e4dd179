"""A revision of the data in sentences: what was corrected, is new, was withdrawn, flipped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from assessment import Period
from data.records.changes import LoggedChange, Revision
from presentation import dates
from presentation.changes import labels
from presentation.figures import amounts
from presentation.joining import clauses, phrases
from presentation.language import say
from presentation.verdicts import grades

_LISTED = tuple(labels.KINDS)
#: Fields whose values are codes, which tell a reader nothing.
_CODES = ("basis", "role", "area", "plan", "indicator", "missing")


def by_kind(changes: Sequence[LoggedChange]) -> Iterator[tuple[str, list[list[LoggedChange]]]]:
    """Kinds in reading order, each with its changes, those of one figure together."""
    for kind in _LISTED:
        same = [change for change in changes if change.kind == kind]
        if same:
            yield (kind, [list(group) for _, group in groupby(same, lambda change: change.subject)])


def counted(changes: Sequence[LoggedChange]) -> str:
    """更正 25 处，评价变化 16 项; a figure counts once, however much of it was corrected."""
    counts = Counter(kind for kind, _ in {(change.kind, change.subject) for change in changes})
    texts = [labels.COUNTS[kind].format(count=counts[kind]) for kind in _LISTED if counts[kind]]
    return phrases(texts) or labels.NO_CHANGE()


def subject(change: LoggedChange) -> str:
    """What a change is about: 某新区 核心区 安全生产事故增速，2023 年上半年."""
    if change.field == "figures":
        return say("{district}《{title}》", district=change.district_name,
                   title=change.document_title)  # fmt: skip
    return say(
        "{area} {indicator}，{plan}，{period}",
        area=change.area_name,
        indicator=change.indicator_name,
        plan=change.plan_name,
        period=dates.period_words(change.period),
    )


def changes_words(changes: Sequence[LoggedChange]) -> str:
    """What became of one figure or verdict."""
    return clauses(_change_words(change) for change in changes)


def _change_words(change: LoggedChange) -> str:
    before, after = (_shown(change, text) for text in (change.before, change.after))
    if change.field == "figures":
        return say("收入这份文件，{count} 处数字", count=after)
    if change.kind == "new":
        return say("印为“{after}”", after=after)
    if change.kind == "withdrawn":
        return say("原印为“{before}”", before=before)
    if change.kind == "verdict":
        return _verdict_words(change, before, after)
    name = labels.FIELDS[change.field]
    if change.field in _CODES or before == after:
        return say("{field}已改正", field=name)
    return say("{field}原为 {before}，更正为 {after}", field=name, before=before, after=after)


def _verdict_words(change: LoggedChange, before: str, after: str) -> str:
    """Where the words stay the class is another: its colour, and what it counts as."""
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
    if change.field == "bound":
        return labels.BOUNDS.get(text, text)
    return text.replace("-", "−") if change.field == "value" else text or amounts.NOTHING


def corrections(revisions: Sequence[Revision]) -> list[tuple[str, list[LoggedChange]]]:
    """Day and changes of each figure or verdict that was corrected, withdrawn or flipped."""
    return [
        (revision.day, group)
        for revision in revisions
        for kind, groups in by_kind(revision.changes)
        for group in groups
        if kind != "new"
    ]


def brief(revisions: Sequence[Revision]) -> str:
    """What was corrected in one sentence: the one correction, or how many; "" for none."""
    corrected = corrections(revisions)
    if not corrected:
        return ""
    day, first = corrected[0]
    every = [change for _, group in corrected for change in group]
    told_of = sentence(first) if len(corrected) == 1 else counted(every)
    return labels.CORRECTED_HERE(day=day, sentence=told_of)


def sentence(changes: Sequence[LoggedChange]) -> str:
    """One figure's or verdict's changes with what they are about, in one sentence."""
    return say("{subject}：{changes}", subject=subject(changes[0]), changes=changes_words(changes))
