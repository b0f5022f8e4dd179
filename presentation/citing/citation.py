"""The panel that lets a reader take a chart along: link, embed code, citation, files.

It works without a script: every text can be selected. `assets/js/share.js` adds the buttons.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from data.records.indicator import PlacedMention
from data.records.projects import FoundProject
from presentation import dates, words
from presentation.charts.chart_spec import ChartSpec
from presentation.figures import amounts
from presentation.figures.as_printed import qualified
from presentation.joining import bracketed, clauses, phrases
from presentation.language import say
from presentation.shell.choice import Choice
from presentation.shell.site import BRAND

#: Sources that a citation names one by one.
_CITED = 4


@dataclass(frozen=True)
class SharePanel:
    """What a panel offers, ready to be copied; `kind` is that of the chart."""

    kind: str
    title: str
    link: str
    code: str
    citation: str
    files: Sequence[Choice]


def citation(spec: ChartSpec, address: str, day: date) -> str:
    """Title, area and period, sources, dashboard, release, pinned address and day of access."""
    when = dates.period_words(spec.period) if spec.period else ""
    # A comparison names its period in its title, and no single area.
    area = "" if spec.title.startswith(spec.area_name) else spec.area_name
    about = "" if spec.comparison else phrases((area, when))
    named = clauses(spec.sources[:_CITED])
    more = say("等 {count} 处", count=len(spec.sources)) if len(spec.sources) > _CITED else ""
    sentence = say(
        "{title}。{named}{more}。",
        title=bracketed(spec.title, about), named=named, more=more,
    )  # fmt: skip
    return _read_on(sentence, address, spec.release, day)


@dataclass(frozen=True)
class Cited:
    """How a figure, another statement or a page is cited where it stands; `sentence` is empty
    for a page."""

    title: str
    link: str
    sentence: str
    citation: str


def cited_figure(
    item: PlacedMention, area: str, name: str, source: str, link: str, release: str, day: date
) -> Cited:  # fmt: skip
    """A figure as printed in one sentence with its source; `area` is its area's full name."""
    mention = item.mention
    role = words.ROLES.get(item.role, item.role)
    when = dates.period_words(mention.period) + amounts.basis_words(mention)
    title = say("{area} {when}{name}（{role}）", area=area, when=when, name=name, role=role)
    printed = qualified(mention)
    sentence = say("{title}：{printed}，见{source}。", title=title, printed=printed, source=source)
    return cited_statement(title, sentence, link, release, day)


def cited_project(item: FoundProject, source: str, link: str, release: str, day: date) -> Cited:
    """A named project as printed in one sentence with its source."""
    facts = (item.printed_category, item.printed_stage, item.investment_printed, item.note)
    sentence = say(
        "{area}{plan}：{name}（{facts}），见{source}。",
        area=item.area_name, plan=item.plan_name, name=item.name,
        facts=phrases(facts), source=source,
    )  # fmt: skip
    return cited_statement(item.name, sentence, link, release, day)


def cited_statement(title: str, sentence: str, link: str, release: str, day: date) -> Cited:
    """A sentence that stands at an address, as read on a day."""
    return Cited(title, link, sentence, _read_on(sentence, link, release, day))


def cited_page(title: str, link: str, release: str, day: date) -> Cited:
    """A page at its view, as read on a day."""
    return Cited(title, link, "", _read_on(say("{title}。", title=title), link, release, day))


def _read_on(what: str, link: str, release: str, day: date) -> str:
    return say(
        "{what}{brand}，数据版本 {release}，{link}，{day} 访问。",
        what=what, brand=BRAND(), release=release, link=link, day=day.isoformat(),
    )  # fmt: skip


def iframe(
    address: str, title: str, height: int, width: str = "100%", script: str = ""
) -> str:  # fmt: skip
    """The code that shows a card in another page.

    Complete without a script, at a height that seldom leaves room; `script` is the address of the
    one that gives the frame the height of its card.
    """
    frame = (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" '
        f'height="{height}" style="border:0" loading="lazy"></iframe>'
    )
    return frame + (f'<script src="{escape(script)}" defer></script>' if script else "")
