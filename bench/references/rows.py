"""The 24 gauges of 两江新区 at its two periods, as plain rows: all that the references know."""

from dataclasses import dataclass

import queries
from data.store import Store
from presentation.indicators.gauge_spec import gauge_spec
from settings import read_settings

PLACE = ("liangjiang", "fyp14", "liangjiang")
PERIODS = ("2022", "2023H1")


@dataclass(frozen=True)
class Gauge:
    """One row: `completion` and `due` in per cent of the plan, None where there is none."""

    name: str
    theme: str
    theme_name: str
    completion: float | None
    due: float | None
    words: str
    label: str
    sentence: str


def gauges() -> dict[str, list[Gauge]]:
    """Period -> its gauges in the order of the document, of the store in STORE_DIR."""
    store = Store(read_settings().store_dir)
    return {
        period: [
            Gauge(row.label, row.theme, row.theme_name, spec.completion, spec.schedule,
                  spec.words, spec.label, spec.sentence)
            for row in queries.district_indicators(store, *PLACE, period)
            for spec in [gauge_spec(row)]
        ]
        for period in PERIODS
    }  # fmt: skip


def themes(rows: list[Gauge]) -> dict[str, str]:
    """Theme -> its name, in the order of the rows."""
    return {row.theme: row.theme_name for row in rows}
