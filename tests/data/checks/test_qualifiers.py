"""Notes are for people: what limits a figure has a column, and a note that says it is refused."""

from pathlib import Path

import pandas as pd
import pytest

from data.checks.qualifiers import check_qualifiers
from data.curation.marks import PLAIN, Marks, marks_of
from data.curation.read import read_curated

WORDS = Path(__file__).parents[3] / "data" / "curated" / "words.csv"


def slips(tiny, note: str = "", **cells: str) -> list[str]:
    """What is said of the first figure of the invented files, with the real list of words."""
    frames, _ = read_curated(tiny)
    frames["words"] = pd.read_csv(WORDS, dtype=str, keep_default_na=False)
    for name, text in {"note": note, **cells}.items():
        frames["figures"].loc[0, name] = text
    return [problem.what.english for problem in check_qualifiers(frames)]


@pytest.mark.parametrize(
    "note, word, column",
    [
        ("力争", "力争", "aim"),
        ("正文预计；时点未说明", "预计", "aim"),
        ("新建", "新建", "counted"),
        ("累计；时点未说明", "累计", "counted"),
        ("较上年", "较上年", "comparator"),
        ("高于全省平均", "高于", "comparator"),
        ("按2020年价", "年价", "prices"),
        ("按不变价", "不变价", "prices"),
        ("不含开发区", "不含", "coverage"),
        ("初步核算数", "初步核算", "preliminary"),
        ("最终数以统计局公布为准", "最终数", "preliminary"),
        ("区域未说明", "区域未说明", "scope"),
    ],
)
def test_a_note_that_says_what_has_a_column_is_refused(tiny, note, word, column):
    assert f"the note says {word!r}, which has the column {column}" in slips(tiny, note)


def test_a_note_that_only_explains_stands(tiny):
    assert slips(tiny, "未标【】，累计或当年未说明；专栏印作新建") == []


def test_an_aim_that_no_row_of_words_knows_is_refused(tiny):
    assert slips(tiny, aim="立争") == ["'立争' is not in words.csv for aim"]


def test_the_marks_of_an_older_release_are_empty():
    assert marks_of(["", *7 * [None]]) == PLAIN


def test_the_columns_of_a_stored_row_are_its_marks():
    stored = ["not_stated", "力争", *6 * [""]]
    assert marks_of(stored) == Marks(scope="not_stated", aim="力争")
    assert marks_of(stored).limits_comparison
