"""All indicators of a plan at a glance."""

from presentation.charts.shapes import line
from presentation.indicators.completion_drawing import drawing
from tests.presentation import sample


def test_a_wide_place_has_a_column_of_names_on_the_height_of_their_points():
    row = sample.row(indicator="firms")
    drawn = drawing([row], lambda row: "/indicator")
    assert drawn is not None and drawn.column is not None

    (points,) = [layer for layer in drawn.layers if layer.mark]
    (name,) = [remark for remark in drawn.column.remarks if remark.words == line(row.label)]
    assert points.spots[0] and name.y == points.spots[0].y
    assert 0 < name.aside < drawn.column.width
