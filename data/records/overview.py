"""What the overview needs to know of the plans: frozen records with the store's values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PlanArea:
    """An area of a plan at the period its page shows first.

    `verdicts` counts the targets with a rating then, published or computed, `results` those with a
    number; `others` the results of the plan that stand beside no target, in any area.
    """

    district: str
    district_name: str
    plan: str
    plan_name: str
    plan_kind: str
    plan_end: int
    plan_note: str
    area: str
    scope: str
    period: str
    verdicts: int
    others: int = 0
    has_scopes: bool = False
    results: int = 0

    @property
    def has_numbers(self) -> bool:
        """Whether it has verdicts, or results that nobody has judged."""
        return bool(self.verdicts or self.results)

    @property
    def has_final_results(self) -> bool:
        """Whether its page opens with results of the plan's last year."""
        return self.results > 0 and self.period[:4] >= str(self.plan_end)


@dataclass(frozen=True)
class Topic:
    """What touches people's lives, such as 空气; `indicators` stand for it, the first preferred."""

    name: str
    indicators: tuple[str, ...]
