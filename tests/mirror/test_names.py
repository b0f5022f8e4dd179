"""The names of the files of a copy."""

import pytest

from mirror.names import file_of


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "index.html"),
        ("/district/nanan", "district/nanan/index.html"),
        ("/plan/district/nanan?period=2025&plan=fyp14",
         "plan/district/nanan/period=2025&plan=fyp14.html"),
        ("/embed/gauge?theme=dark&area=a&release=0123456789ab",
         "embed/gauge/area=a&theme=dark&release=0123456789ab.html"),
        ("/embed/gauge?area=a&theme=light&utm_source=x", "embed/gauge/area=a.html"),
        ("/export/gauge.png?scale=2&area=a", "export/gauge/area=a.png"),
        ("/api/v1/figures.csv", "api/v1/figures.csv"),
        ("/api/v1/figures.csv?area=a", "api/v1/figures/area=a.csv"),
        ("/export/card.png?path=%2Fdata", "export/card/path=%2Fdata.png"),
    ],
)  # fmt: skip
def test_an_address_has_one_name_however_it_is_spelt(address, name):
    assert file_of(address) == name


def test_the_index_of_the_api_is_no_page():
    assert file_of("/api/v1", "application/json; charset=utf-8") == "api/v1/index.json"


@pytest.mark.parametrize(
    "address",
    ["/x?unknown=1", "/x?area=../y", "/x?area=a&area=b", "/%2e%2e/x", "/../x", "/x?q=" + "a" * 300],
)
def test_what_no_name_holds_has_none(address):
    assert file_of(address) is None
