"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings


def test_more_workers_than_people_are_named():
    (finding,) = findings(
        "people_exceed_population",
        figure("w", "workers", "2022", "actual", "7945万", unit="万", place="一、正文"),
        indicators="workers,务工人数,万,higher,stock,economy,,\n",
        claims="c,demo,fyp14,总人口,people,other,3200万,3200,万,二、正文,\n",
    )
    assert sentence(finding) == (
        "务工人数印作“7945万”，同一文件所称的总人数为“3200万”，前者大于后者。"
    )
