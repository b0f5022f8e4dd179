"""Sectors that add up to more than the gross domestic product."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import exact, printed
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """The sum without its result, and of how many sectors."""

    expression: str
    parts: int


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "{count} 个行业的增加值合计 {total}，大于地区生产总值{whole}。",
        count=facts.parts,
        total=numbers.unit_after(exact(round(finding.computed or 0, 4)), finding.unit),
        whole=printed(finding.first),
    )


def _arithmetic(finding: Finding, facts: Facts) -> str:
    total, whole = exact(round(finding.computed or 0, 4)), exact(finding.first_value or 0)
    return f"{facts.expression} = {total} > {whole}"


RULE = Rule(
    mark("行业合计大于地区生产总值"),
    mark("工业、建筑业、服务业增加值相加，与同一时点的地区生产总值比较；四舍五入能解释的，不计。"),
    "sum",
    _sentence,
    Facts,
    _arithmetic,
)
