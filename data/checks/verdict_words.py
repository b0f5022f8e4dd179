"""Does each printed verdict stand in the rating scheme of its document?

A word that no scheme lists would else be passed over, and the page show a computed verdict instead.
"""

from collections.abc import Iterator

import pandas as pd

from assessment.outcome import UNRATED
from data.checks.problems import Both, Problem, at
from data.curation.read import Frames


def check_words(frames: Frames) -> Iterator[Problem]:
    """Every word is listed, and a scheme's rows do not speak against themselves."""
    yield from _unlisted(frames)
    yield from _colours(frames["ratings"])


def _unlisted(frames: Frames) -> Iterator[Problem]:
    figures, documents = frames["figures"], frames["documents"]
    scheme = dict(zip(documents["document"], documents["scheme"], strict=True))
    ratings = frames["ratings"]
    listed = set(zip(ratings["scheme"], ratings["printed"], strict=True))
    printed = figures[(figures["role"] == "published_rating") & (figures["printed_value"] != "")]
    for row in printed.itertuples():
        document_scheme = scheme.get(row.document, "")
        if (document_scheme, row.printed_value) not in listed:
            yield _not_listed(figures, row.Index, row.document, row.printed_value, document_scheme)


def _not_listed(
    figures: pd.DataFrame, index: object, document: str, printed: str, scheme: str
) -> Problem:
    if not scheme:
        what = Both(
            f"文件 {document} 印有评价“{printed}”，却没有写评价体系",
            f"the document {document} prints the verdict {printed!r} but names no rating scheme",
        )
        advice = Both(
            "在 documents.csv 的 scheme 列写它的评价体系，并在 ratings.csv 列出用语",
            "Name its scheme in documents.csv, column scheme, and list its words in ratings.csv",
        )
        return at(figures, index, "printed_value", what, advice)
    what = Both(
        f"评价体系 {scheme} 没有列出“{printed}”这个用语",
        f"the verdict {printed!r} is not a word of the rating scheme {scheme}",
    )
    advice = Both(
        f"照录有误就改正；原文如此，就在 ratings.csv 为 {scheme} 加一行",
        f"Correct the word, or add a row for it to ratings.csv with the scheme {scheme}",
    )
    return at(figures, index, "printed_value", what, advice)


def _colours(ratings: pd.DataFrame) -> Iterator[Problem]:
    """What is no verdict is neither met nor shown as one."""
    unrated = ratings["rating"].isin(UNRATED)
    for index in ratings.index[
        unrated & ((ratings["met"] == "yes") | (ratings["coloured"] == "yes"))
    ]:
        what = Both(
            f"“{ratings.at[index, 'printed']}”不是评价，不能算完成，也不着色",
            f"{ratings.at[index, 'printed']!r} is no verdict: neither met nor coloured",
        )
        yield at(
            ratings, index, "rating", what, Both("两列都写 no", "Write no in met and coloured")
        )
