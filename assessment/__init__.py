"""The rating method: pure functions on typed, frozen records; standard library only.

`assess(case, period)` is the one entry point. It follows note 2 of the mid-term evaluation of
两江新区 (document `liangjiang-midterm-2023`, 表1-1 注2), generalised to any date; annual plans and
finished plans compare a result with its target. See `docs/decisions/0003-assessment.md`.
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
