"""The name of an area, and which area lies in which."""

from data.records.places import Area
from presentation.places import containment


def _area(code: str, name: str, parent: str) -> Area:
    return Area(code, name, parent, code, "")


#: Invented: a city, its district, a park of that, a street of the park.
_AREAS = (
    _area("city", "甲市", ""),
    _area("district", "乙区", "city"),
    _area("park", "丙园", "district"),
    _area("street", "丁街", "park"),
)


def test_an_area_contains_what_lies_in_its_parts():
    assert containment(_AREAS, ("city", "district", "street")) == "甲市包含乙区、丁街；乙区包含丁街"


def test_what_lies_between_two_areas_need_not_be_shown():
    assert containment(_AREAS, ("city", "street")) == "甲市包含丁街"


def test_areas_apart_contain_nothing():
    assert containment(_AREAS, ("district",)) == ""
