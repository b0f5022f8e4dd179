"""All indicators of a plan at a glance."""

from presentation.indicators.completion_figure import figure
from tests.presentation import sample


def test_a_wide_place_has_a_column_of_names_on_the_height_of_their_points():
    row = sample.row(indicator="firms")
    drawn = figure([row], lambda row: "/indicator")
    assert drawn is not None

    (point,) = [trace for trace in drawn["data"] if trace["uid"].startswith("rating-")]
    wide = drawn["layout"]["meta"]["wide"]
    (name,) = [note for note in wide["annotations"] if note["text"] == row.label]
    assert name["y"] == point["y"][0]
    assert name["xref"] == "paper" and -wide["margin"]["l"] < name["xshift"] < 0
