"""Checked text → the store's types and the columns that follow."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data.curation.read import Frames, read_curated
from data.rounding import rounding
from data.typed import typed_tables

Edit = Callable[[str, str, str], Path]


def test_a_missing_number_is_missing_and_not_zero(tiny_frames: Frames) -> None:
    figures = typed_tables(tiny_frames)["figures"].set_index("figure_id")
    assert figures.at["d-04", "value"] == 140
    assert pd.isna(figures.at["d-07", "value"])
    assert figures.at["d-15", "value"] == -1.5


def test_a_missing_whole_number_stays_missing(tiny_frames: Frames) -> None:
    actions = typed_tables(tiny_frames)["actions"]
    assert actions["action_number"].tolist() == [pd.NA, 1]
    assert actions["task_number"].tolist() == [2, 1]


def test_a_figure_knows_the_areas_district_and_the_documents(tiny_frames: Frames) -> None:
    tiny_frames["figures"].loc[0, "area"] = "city"
    figures = typed_tables(tiny_frames)["figures"]
    assert figures.loc[0, ["district", "of_district"]].tolist() == ["city", "demo"]


def test_the_order_of_mention_is_kept(tiny_frames: Frames) -> None:
    figures = typed_tables(tiny_frames)["figures"]
    assert figures["position"].tolist() == list(range(1, 16))


def test_earlier_documents_come_first(tiny: Path, tiny_frames: Frames) -> None:
    documents, figures = tiny_frames["documents"], tiny_frames["figures"]
    later = documents.assign(document="a-later", published="2024")
    tiny_frames["documents"] = pd.concat([documents, later], ignore_index=True)
    tiny_frames["figures"] = pd.concat(
        [figures.head(1).assign(document="a-later"), figures], ignore_index=True
    )
    assert typed_tables(tiny_frames)["figures"]["document"].tolist()[-1] == "a-later"


def test_an_amount_is_in_its_indicators_unit(edit: Edit) -> None:
    row = "亿元,2025,target,300,300"
    folder = edit("demo-2023/figures.csv", row, row.replace("亿元", "万元"))
    figures = typed_tables(read_curated(folder)[0])["figures"].set_index("figure_id")
    assert figures.at["d-08", "amount"] == pytest.approx(0.03)
    assert figures.at["d-08", "rounding"] == pytest.approx(0.00005)


def test_a_rate_is_not_converted_to_its_indicators_unit(edit: Edit) -> None:
    folder = edit("demo-2023/figures.csv", "亿元,2025,target,300,300,eq,level",
                  "%,2025,target,300,300,eq,change")  # fmt: skip
    figures = typed_tables(read_curated(folder)[0])["figures"].set_index("figure_id")
    assert figures.at["d-08", "amount"] == 300


@pytest.mark.parametrize("column", ["value", "investment"])
def test_a_column_without_any_number_can_be_stored(tiny_frames: Frames, column: str) -> None:
    name = "figures" if column == "value" else "projects"
    tiny_frames[name][column] = ""
    assert typed_tables(tiny_frames)[name][column].isna().all()


@pytest.mark.parametrize(
    ("printed", "value", "half"),
    [("6.3%", 6.3, 0.05), ("70.0%", 70, 0.05), ("-46.0", -46, 0.05), ("两成", 20, 0.5),
     ("1,423", 1423, 0.5), ("1400", 1400, 0.5), ("50.47", 50.47, 0.005),
     ("0.00005", 0.00005, 0.000005), ("", 0.00005, 0.000005), ("", 5e11, 0.5)],
)  # fmt: skip
def test_rounding_is_half_a_unit_of_the_last_printed_digit(
    printed: str, value: float, half: float
) -> None:
    assert rounding(printed, value) == pytest.approx(half)
