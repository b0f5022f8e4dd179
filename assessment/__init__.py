"""The rating method: pure functions on typed, frozen records; standard library only.

`assess(case, period)` is the one entry point. It follows a published rule, generalised to
any date; annual plans and finished plans compare a result with its target. The decision record
`docs/decisions/0003-assessment.md` names its source.
"""

from assessment.method import assess
from assessment.periods import Period
from assessment.records import Assessment, Case, Method, Observation, Rating, Reason, Step, Target

__all__ = [
    "Assessment",
    "Case",
    "Method",
    "Observation",
    "Period",
    "Rating",
    "Reason",
    "Step",
    "Target",
    "assess",
]
