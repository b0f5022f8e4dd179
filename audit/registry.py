"""The rules of the audit by name, found in their folders, and a finding in its rule's words."""

from importlib import import_module
from pathlib import Path
from typing import Any

from audit.rule import FAMILIES, Rule, Verdicts, Weight
from data.records.audit import Finding

_FOLDER = Path(__file__).resolve().parent / "rules"


def _rules() -> dict[str, Rule[Any]]:
    names = sorted(path.parent.name for path in _FOLDER.glob("*/rule.py"))
    rules = {name: import_module(f"audit.rules.{name}.rule").RULE for name in names}
    order = list(FAMILIES)
    return dict(sorted(rules.items(), key=lambda item: order.index(item[1].family)))


#: By family, in the page's order.
RULES = _rules()


def facts(finding: Finding) -> Any:
    """What the finding's rule knows of it, typed."""
    return RULES[finding.rule].facts(**finding.facts)


def sentence(finding: Finding) -> str:
    """A finding in one neutral sentence."""
    return RULES[finding.rule].sentence(finding, facts(finding))


def arithmetic(finding: Finding) -> str:
    """The arithmetic of a finding with its numbers put in; "" where it needs none."""
    return RULES[finding.rule].arithmetic(finding, facts(finding))


def verdicts(finding: Finding) -> Verdicts | None:
    """Both verdicts of a finding that is about one; None for others."""
    return RULES[finding.rule].verdicts(finding, facts(finding))


def weight(finding: Finding) -> Weight:
    """Whether it is a contradiction, a remark, or cannot be recomputed."""
    return RULES[finding.rule].weight
