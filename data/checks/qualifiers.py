"""Notes are for people: what limits a figure stands in a column of its own, as printed.

`words.csv` lists the words and the column of each; here notes are searched for them, and the
columns whose words the audit compares are held against the list.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.curation.values import QUALIFIERS

#: The tables with notes, and their columns of qualifiers; `counted` of a claim is another thing.
_NOTED = {
    "figures": QUALIFIERS,
    "investments": ("scope", "counted"),
    "projects": ("scope",),
    "claims": ("scope",),
}
#: Columns whose every cell must be a word of the list: the audit compares what they mean.
_LISTED = ("aim", "counted")
_BETWEEN = "；"


def check_qualifiers(frames: Frames) -> Iterator[Problem]:
    """No note holds a word that has a column; what a column holds is a word of the list."""
    words = frames["words"]
    for name, columns in _NOTED.items():
        frame = frames[name]
        mine = list(words[words["belongs_in"].isin(columns)].itertuples())
        for note, rows in frame[frame["note"] != ""].groupby("note"):
            for word in mine:
                if _holds(str(note), word):
                    yield from _misplaced(frame, rows.index, word)
        yield from _unlisted(frame, words, columns)


def _holds(note: str, word: Any) -> bool:
    if word.refused == "anywhere":
        return word.word in note
    parts = note.replace("，", _BETWEEN).split(_BETWEEN)
    if word.refused == "start":
        return any(part.startswith(word.word) for part in parts)
    return word.word in parts


def _misplaced(frame: pd.DataFrame, rows: pd.Index, word: Any) -> Iterator[Problem]:
    for index in rows:
        what = Both(
            f"备注里写了“{word.word}”，它有自己的列 {word.belongs_in}",
            f"the note says {word.word!r}, which has the column {word.belongs_in}",
        )
        advice = Both(f"移到 {word.belongs_in} 列", f"Move it to {word.belongs_in}")
        yield at(frame, index, "note", what, advice)


def _unlisted(
    frame: pd.DataFrame, words: pd.DataFrame, columns: tuple[str, ...]
) -> Iterator[Problem]:
    for column in set(_LISTED).intersection(columns):
        known = words.loc[words["belongs_in"] == column, "word"]
        for index in frame.index[(frame[column] != "") & ~frame[column].isin(known)]:
            word = frame.at[index, column]
            what = Both(
                f"words.csv 的 {column} 里没有“{word}”",
                f"{word!r} is not in words.csv for {column}",
            )
            advice = Both(
                "改正，或加上这个词和它的意思", "Correct it, or add the word with its meaning"
            )
            yield at(frame, index, column, what, advice)
