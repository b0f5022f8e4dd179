"""The rule on invented figures."""

from audit.registry import arithmetic
from tests.audit_case import figure, findings

INDICATORS = """\
gdp,地区生产总值,亿元,higher,flow,economy,,
industrial-value-added,工业增加值,亿元,higher,flow,economy,,
service-value-added,服务业增加值,亿元,higher,flow,economy,,
"""


def _of(whole: str):
    return findings(
        "sectors_exceed_whole",
        figure("w", "gdp", "2022", "actual", whole),
        figure("i", "industrial-value-added", "2022", "actual", "350.5"),
        figure("s", "service-value-added", "2022", "actual", "800"),
        indicators=INDICATORS,
    )


def test_sectors_that_make_more_than_the_whole_are_named():
    (finding,) = _of("1100")
    assert arithmetic(finding) == "350.5 + 800 = 1150.5 > 1100"


def test_sectors_within_the_whole_are_none_of_it():
    assert _of("1150") == []
    assert _of("1300") == []
