"""Which addresses a copy has."""

import pytest

from mirror.choice import FILTERS, OTHER_RELEASE, PARTS, QUESTIONS, reason_against


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("/plan/", ""),
        ("/plan/district/nanan?plan=fyp14&period=2025", ""),
        ("/plan/district/nanan?theme=economy", FILTERS),
        ("/plan/compare?theme=economy", ""),
        ("/plan/projects?q=x", FILTERS),
        ("/plan/audit?district=nanan", FILTERS),
        ("/plan/export/gauge.png?area=a&release=0123456789ab", ""),
        ("/plan/export/gauge.png?area=a&release=ffffffffffff", OTHER_RELEASE),
        ("/plan/embed/gauge?area=a&release=ffffffffffff", ""),
        ("/plan/api/v1/figures.csv", ""),
        ("/plan/api/v1/figures.csv?limit=10", PARTS),
        ("/plan/oembed?url=x", QUESTIONS),
        ("/plan/_dash-dependencies", QUESTIONS),
        ("/plan/wall/boards", QUESTIONS),
        ("/elsewhere", QUESTIONS),
        ("/robots.txt", ""),
    ],
)
def test_a_copy_has_views_of_a_pages_own_subject_and_leaves_the_rest_out(address, reason):
    assert reason_against(address, "/plan/", "0123456789ab") == reason
