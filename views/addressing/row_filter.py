"""What a reader narrows a list of indicators to: it hides rows and fetches none."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.records.places import Theme
from data.records.rows import IndicatorRow
from presentation import common, words
from presentation.shell import labels
from presentation.shell.filters import Filter, Option
from presentation.verdicts import below, grades
from presentation.verdicts.outcome_words import rating_words
from views.addressing import choosing

#: The parameters of an address that only hide.
NAMES = ("theme", "nature", "status", "indicator", "q")

_NATURES = ("binding", "expected")


@dataclass(frozen=True)
class RowFilter:
    """Values chosen of each kind, none standing for all; `text` is a part of names."""

    theme: tuple[str, ...] = ()
    nature: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    indicator: tuple[str, ...] = ()
    text: str = ""

    @property
    def parameters(self) -> dict[str, str]:
        """As an address has it."""
        return {
            "theme": ",".join(self.theme), "nature": ",".join(self.nature),
            "status": ",".join(self.status), "indicator": ",".join(self.indicator),
            "q": self.text,
        }  # fmt: skip

    def takes(self, row: IndicatorRow) -> bool:
        """Whether a row is shown."""
        return (
            (not self.theme or row.theme in self.theme)
            and (not self.nature or row.nature in self.nature)
            and (not self.status or row.shown_rating in self.status)
            and (not self.indicator or row.indicator in self.indicator)
            and self.text.casefold() in row.label.casefold()
        )


def resolve(
    parameters: Mapping[str, object], themes: Sequence[Theme]
) -> tuple[RowFilter, list[str]]:
    """The filter an address asks for, and what of it does not exist."""
    theme, no_theme = choosing.several(
        common.THEME(), parameters.get("theme"), [item.theme for item in themes]
    )
    nature, no_nature = choosing.several(labels.NATURE(), parameters.get("nature"), _NATURES)
    status, no_status = choosing.several(
        labels.STATUS(), parameters.get("status"), list(grades.RATINGS)
    )
    text = parameters.get("q")
    text = text.strip() if isinstance(text, str) else ""
    named = parameters.get("indicator")
    indicator = tuple(filter(None, named.split(","))) if isinstance(named, str) else ()
    return RowFilter(theme, nature, status, indicator, text), [*no_theme, *no_nature, *no_status]


#: Parameter -> its value; the address of a view with it.
QueryOf = Callable[..., str]


def filters(
    chosen: RowFilter, rows: Sequence[IndicatorRow], themes: Sequence[Theme], query: QueryOf
) -> list[Filter]:
    """Theme, nature and status with how many rows each value has; what none has is left out."""
    marks = below.marks(rows)
    names = {item.theme: item.name for item in themes}
    by_theme = Counter(row.theme for row in rows)
    counts = {
        key: f"{count} · {marks[key]}" if key in marks else str(count)
        for key, count in by_theme.items()
    }
    natures = Counter(row.nature for row in rows if row.nature)
    ratings = Counter(row.shown_rating for row in rows)
    verdicts = rating_words(rows)
    return [
        _several("theme", common.THEME(), names, counts, chosen.theme, query),
        _several("nature", labels.NATURE(), words.NATURES, natures, chosen.nature, query),
        _several("status", labels.STATUS(), {**grades.RATINGS, **verdicts}, ratings, chosen.status,
                 query),
    ]  # fmt: skip


def _several(
    name: str,
    label: str,
    names: Mapping[str, str],
    counts: Mapping[str, object],
    chosen: Sequence[str],
    query: QueryOf,
) -> Filter:
    values = [value for value in names if value in counts or value in chosen]
    options = [
        Option(value, names[value], query(**{name: ",".join(_toggled(chosen, value))}),
               value in chosen, str(counts.get(value, 0)))
        for value in values
    ]  # fmt: skip
    return Filter(name, label, options, is_several=True)


def _toggled(chosen: Sequence[str], value: str) -> list[str]:
    return [item for item in chosen if item != value] if value in chosen else [*chosen, value]
