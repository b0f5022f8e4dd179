"""What is decided once, at build: which mention counts, and whether printed sums hold."""

import re

import pandas as pd

from data.assessing.mentions import count_mentions
from data.store import Store
from settings import ROOT

_ROOMS = ("data", "queries", "audit", "presentation", "components", "exports", "views", "pages")
#: These order the rows of a page, tables first; they choose none.
_DISPLAY = {"queries/district_indicators.sql", "queries/search_targets.sql"}


def _texts(*endings: str) -> dict[str, str]:
    """The code of the rooms by path."""
    paths = [path for room in _ROOMS for path in (ROOT / room).rglob("*.*")]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in paths
        if path.suffix in endings and not path.name.startswith("test_")
    }


def _mention(value: float | None, in_table: bool, position: int, period: str = "2022"):
    fact = dict.fromkeys(("of_district", "plan", "area", "indicator", "role", "basis"), "")
    return fact | {"value": value, "in_table": in_table, "position": position, "period": period}


def test_a_number_counts_before_a_blank_a_table_before_the_text_then_the_first():
    figures = pd.DataFrame(
        [_mention(None, True, 1), _mention(5, False, 2), _mention(6, True, 4), _mention(7, True, 3)]
    )
    count_mentions(figures)
    assert list(figures["precedence"].rank()) == [4, 3, 2, 1]
    assert list(figures["counts"]) == [False, False, False, True]


def test_each_fact_has_one_mention_that_counts(tiny_store: Store):
    facts = "of_district, plan, area, indicator, role, period, basis"
    sql = f"SELECT count_if(counts) AS counted FROM figures GROUP BY {facts}"
    assert {row["counted"] for row in tiny_store.rows(sql)} == {1}


def test_no_other_code_chooses_among_mentions():
    orders = re.compile(r"(ORDER BY|sort|key=)[^\n]*in_table[^\n]*position")
    choosing = {name for name, text in _texts(".sql", ".py").items() if orders.search(text)}
    assert choosing == _DISPLAY


#: Where printed measures are declared, read from documents, or only named.
_NAMING = {"data/curation/values.py", "data/importer/prose/investments.py", "presentation/words.py",
           "presentation/projects/implemented.py", "presentation/projects/plan_words.py",
           "presentation/wall/rows.py"}  # fmt: skip


def test_arithmetic_on_printed_projects_has_one_home():
    naming = {name for name, text in _texts(".sql", ".py").items() if "implementation_rate" in text}
    assert naming == {"data/sums.py"} | _NAMING


#: Where the lines of the arithmetic are said, and their numbers taken.
_STEPS = {"presentation/verdicts/step_words.py", "presentation/verdicts/verdict_steps.py",
          "presentation/figures/figure_words.py",
          "presentation/methodology/method_words.py", "presentation/figures/rounding.py",
          "presentation/indicators/progress_words.py"}  # fmt: skip


def test_no_page_reads_off_the_arithmetic_how_a_row_was_judged():
    reading = {name for name, text in _texts(".py").items() if "step.name" in text}
    assert reading == _STEPS


def test_nothing_but_a_build_asks_whether_a_sum_holds():
    asking = {name for name, text in _texts(".sql", ".py").items() if "checks_of(" in text}
    # An older release has no stored checks.
    assert asking == {"data/sums.py", "data/checks/sums.py", "queries/__init__.py"}


def test_what_the_page_says_of_a_sum_is_what_is_stored(tiny_store: Store):
    (row,) = tiny_store.rows("SELECT * FROM arithmetic WHERE kind = 'sum'")
    assert (row["expression"], row["computed"], row["holds"]) == ("2 + 3", 5, True)
