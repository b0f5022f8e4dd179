"""What a printed verdict means: its document's rating scheme says so, `ratings.csv`.

A verdict in a scheme's own words (`formal`) counts before one that the text words otherwise.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from assessment import Assessment, Rating
from assessment.outcome import MET, RATED
from data.assessing.alternatives import Alternative, Others
from data.assessing.mentions import Mention, used
from data.curation.read import Frames


class WordMeaning(NamedTuple):
    """What a printed word means.

    `is_met` tells whether it counts as met, `is_coloured` whether it is shown before a computed
    verdict, `is_formal` whether it is a word of the scheme itself.
    """

    rating: str
    is_met: bool
    is_coloured: bool
    is_formal: bool


#: (document, printed word) -> what it means there.
Words = Mapping[tuple[str, str], WordMeaning]

_UNKNOWN = WordMeaning("", is_met=False, is_coloured=False, is_formal=False)

#: The computed classes that a printed one agrees with beside its own.
_AS_COMPUTED: Mapping[str, tuple[str, ...]] = {
    Rating.BETTER: (Rating.ON_TRACK, Rating.AHEAD),
    Rating.ADJUSTED: (Rating.ON_TRACK,),
    Rating.BASICALLY_MET: (Rating.SLIGHTLY_BEHIND,),
    Rating.LAGGING: (Rating.SLIGHTLY_BEHIND, Rating.BEHIND),
}


def words_of(frames: Frames) -> Words:
    """Every word of every document that names a scheme."""
    schemes: dict[str, list[tuple[str, WordMeaning]]] = {}
    for row in frames["ratings"].itertuples():
        flags = (text == "yes" for text in (row.met, row.coloured, row.formal))
        schemes.setdefault(row.scheme, []).append((row.printed, WordMeaning(row.rating, *flags)))
    return {
        (document.document, printed): verdict
        for document in frames["documents"].itertuples()
        for printed, verdict in schemes.get(document.scheme, ())
    }


def meaning(mention: Mention | None, words: Words) -> WordMeaning:
    """What a printed verdict means in its document; an empty meaning where there is none."""
    return _UNKNOWN if mention is None else words.get(_key(mention), _UNKNOWN)


def chosen(mentions: Iterable[Mention], words: Words) -> Mention | None:
    """The verdict in a scheme's own words, else one that the text words otherwise."""
    known = [(mention, meaning(mention, words)) for mention in mentions]
    formal = used(mention for mention, verdict in known if verdict.is_formal)
    return formal or used(mention for mention, verdict in known if verdict.is_coloured)


def other(rating: Mention | None, others: Others, words: Words) -> Alternative | None:
    """A verdict of another class that the document prints for the same date."""
    printed_too = others.get(rating.figure_id, []) if rating else []
    return next((Alternative(m.figure_id, meaning(m, words).rating) for m in printed_too), None)


def shown(assessed: Assessment, published: WordMeaning) -> tuple[str, bool | None]:
    """The verdict that colours the page, the published one where it does, and whether it is met."""
    if published.is_coloured:
        return published.rating, published.is_met
    rating = assessed.rating
    return rating.value, rating in MET if rating in RATED else None


def agrees(assessed: Assessment, published: WordMeaning) -> bool | None:
    """Whether both verdicts say the same; None where one of them is missing.

    达到规划进度要求, said in the text, is also true of what has gone beyond: only the words of a
    scheme tell the two apart.
    """
    computed = assessed.rating
    if not published.is_coloured or computed not in RATED:
        return None
    alike = (published.rating, *_AS_COMPUTED.get(published.rating, ()))
    return computed in alike or (not published.is_formal and published.is_met and computed in MET)


def _key(mention: Mention) -> tuple[str, str]:
    return mention.document, mention.printed_value
