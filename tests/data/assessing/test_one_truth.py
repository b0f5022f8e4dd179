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


#: Who takes the steps of a row: to show them all, to quote a number of one, or to ask whether there
#: are any.
_STEPS = {"components/indicators/verdict_panel.py", "components/marks/sources.py",
          "components/methodology/examples.py", "data/assessing/rows.py",
          "data/building/filling.py", "presentation/figures/figure_words.py",
          "presentation/figures/rounding.py", "presentation/figures/row_view.py",
          "presentation/indicators/progress_words.py", "presentation/methodology/method_words.py",
          "presentation/methodology/worked.py", "presentation/verdicts/verdict_steps.py",
          "views/indicator_parts.py"}  # fmt: skip


def test_no_page_reads_off_the_arithmetic_how_a_row_was_judged():
    """`method`, `target_kind` and `shape` say so; a question never looks into the stored steps."""
    reading = {name for name, text in _texts(".py").items() if re.search(r"\.steps\b", text)}
    assert reading == _STEPS
    looking = re.compile(r"\bsteps\b[^,\n]*(->|\bLIKE\b|json_|regexp)", re.IGNORECASE)
    assert [name for name, text in _texts(".sql").items() if looking.search(text)] == []


#: Where two figures are held against each other for another end than a verdict: parts and wholes,
#: and on which side of a line words find room.
_COMPARING = {"data/sums.py", "presentation/trajectory/geometry.py"}
#: Where the bound of a target decides its words.
_BOUNDED = {"presentation/verdicts/rule.py", "presentation/verdicts/scale.py",
            "presentation/figures/figure_words.py"}  # fmt: skip


def test_nothing_decides_again_whether_a_target_is_met_or_a_ceiling():
    """Both are stored: `met`, `shown_met`, `is_ceiling`."""
    comparing = re.compile(
        r"\.value (>=|<=|>|<) [\w.]+\.value|completion\b[^\n]* (>=|<) (100|FULL)\b"
    )
    bounded = re.compile(r"""\(["'][gl][et]["'], ["'][gl][et]["']""")
    code = {name: text for name, text in _texts(".py").items() if "/importer/" not in name}
    assert {name for name, text in code.items() if comparing.search(text)} == _COMPARING
    assert {name for name, text in code.items() if bounded.search(text)} == _BOUNDED


def test_only_groups_without_a_printed_whole_are_added_up_for_a_page():
    """Beside what is stored; the line says 系统加总."""
    adding = re.compile(r"sum\([^\n]*\.value\b(?! is)|isclose|tolerance")
    code = {name: text for name, text in _texts(".py").items() if not name.startswith("data/")}
    adding_modules = {name for name, text in code.items() if adding.search(text)}
    assert adding_modules == {"presentation/overview/investment_lines.py"}


def test_nothing_but_a_build_asks_whether_a_sum_holds():
    asking = {name for name, text in _texts(".sql", ".py").items() if "checks_of(" in text}
    # An older release has no stored checks.
    assert asking == {"data/sums.py", "data/checks/sums.py", "queries/__init__.py"}


def test_what_the_page_says_of_a_sum_is_what_is_stored(tiny_store: Store):
    (row,) = tiny_store.rows("SELECT * FROM arithmetic WHERE kind = 'sum'")
    assert (row["expression"], row["computed"], row["holds"]) == ("2 + 3", 5, True)
