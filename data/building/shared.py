"""What the assessments of one part need of the figures of others."""

from collections.abc import Sequence
from typing import NamedTuple

import duckdb
import pandas as pd

from data.assessing.alternatives import Pair
from data.building.parts import BuildPart
from data.findings import contradictions

#: Figures printed in two ways by documents of two districts, and the results of an area that a
#: target names; whose they are says `of_district`.
_ELSEWHERE = """
    SELECT f.* FROM figures AS f
    WHERE f.figure_id IN (
            SELECT unnest([first, second]) FROM pairs
            JOIN figures AS a ON a.figure_id = first JOIN figures AS b ON b.figure_id = second
            WHERE a.of_district <> b.of_district
        )
       OR (f.role = 'actual' AND f.indicator || '@' || f.area IN (
            SELECT compared_with FROM figures WHERE compared_with LIKE '%@%'
        ))
    ORDER BY f.position
"""
_OF_PAIRS = """
    SELECT first, second, a.of_district AS of_first, b.of_district AS of_second FROM pairs
    JOIN figures AS a ON a.figure_id = first JOIN figures AS b ON b.figure_id = second
    ORDER BY place
"""


class Shared(NamedTuple):
    """Figures of other parts, and which contradict each other of these and the part's own."""

    elsewhere: pd.DataFrame | None
    pairs: list[Pair]


def shared_of(connection: duckdb.DuckDBPyConnection, parts: Sequence[BuildPart]) -> list[Shared]:
    """For each part; the connection holds the figures of all."""
    pairs = pd.DataFrame(contradictions(connection), columns=["first", "second"], dtype=str)
    connection.register("pairs", pairs.assign(place=range(len(pairs))))
    known = connection.execute(_OF_PAIRS).df()
    figures = connection.execute(_ELSEWHERE).df()
    return [_of_part(part.districts, known, figures) for part in parts]


def _of_part(districts: set[str], known: pd.DataFrame, figures: pd.DataFrame) -> Shared:
    mine = known["of_first"].isin(districts) | known["of_second"].isin(districts)
    others = figures[~figures["of_district"].isin(districts)]
    pairs = list(known.loc[mine, ["first", "second"]].itertuples(index=False, name=None))
    return Shared(others if len(others) else None, pairs)
