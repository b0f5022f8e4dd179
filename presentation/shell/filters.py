"""A filter bar as a record: what can be chosen, what is chosen, and what each choice leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.language import say


@dataclass(frozen=True)
class Option:
    """One value of a filter; `href` is the view with it chosen, or given up where it is chosen."""

    value: str
    label: str
    href: str
    is_chosen: bool = False
    count: str = ""


@dataclass(frozen=True)
class Filter:
    """A parameter of the address and its values.

    `is_several` takes any number of them, none standing for all; `is_fetched` filters ask the
    server for another view, the others only hide.
    """

    name: str
    label: str
    options: Sequence[Option]
    is_several: bool = False
    is_fetched: bool = False

    @property
    def chosen(self) -> list[str]:
        """The values that are chosen."""
        return [option.value for option in self.options if option.is_chosen]

    @property
    def shown(self) -> str:
        """主题：民生福祉等 2 个; 主题 where nothing is chosen."""
        names = [option.label for option in self.options if option.is_chosen and option.value]
        return chosen_words(self.label, names)


@dataclass(frozen=True)
class FilterBar:
    """All filters of a page; `text` is what names must hold, `kept` the rest of the address."""

    filters: Sequence[Filter]
    text: str
    action: str
    kept: Sequence[tuple[str, str]]
    shown: int
    total: int
    clear: str
    picked: Sequence[str] = ()

    @property
    def hides(self) -> bool:
        """Whether any filter hides rows of the page."""
        return any(item.is_several and not item.is_fetched for item in self.filters)

    @property
    def changed(self) -> int:
        """How many filters that only hide are in use."""
        used = sum(
            bool(item.chosen) for item in self.filters if item.is_several and not item.is_fetched
        )
        return used + bool(self.text) + bool(self.picked)


def chosen_words(label: str, names: Sequence[str]) -> str:
    """主题：民生福祉; 主题：民生福祉等 2 个; 主题."""
    if not names:
        return label
    if len(names) == 1:
        return say("{label}：{name}", label=label, name=names[0])
    return say("{label}：{name}等 {count} 个", label=label, name=names[0], count=len(names))


def count_words(bar: FilterBar) -> str:
    """10 / 24 项; "" where nothing is counted."""
    return say("{shown} / {total} 项", shown=bar.shown, total=bar.total) if bar.total else ""


def button_words(bar: FilterBar) -> str:
    """筛选（2）: how many filters are in use."""
    return say("筛选（{count}）", count=bar.changed) if bar.changed else say("筛选")


def templates() -> dict[str, str]:
    """The same words with their gaps, for the browser, which counts while the reader chooses."""
    return {
        "count": say("{shown} / {total} 项"),
        "one": say("{label}：{name}"),
        "many": say("{label}：{name}等 {count} 个"),
        "button": say("筛选"),
        "button_used": say("筛选（{count}）"),
        "see": say("查看 {shown} 项"),
        "none": say("没有符合的指标"),
    }
