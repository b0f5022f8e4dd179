"""The generated cases in batches, for several processes to judge side by side."""

import random
from collections import Counter
from collections.abc import Iterator

from proof.cases import SIZE, case_of
from proof.engine import Difference, compared

#: As many cases as the SQL is asked at once: few batches, and little memory in each process.
BATCH = 20_000

#: Kinds of verdict, disagreements, number of cases.
Outcome = tuple[Counter[str], list[Difference], int]


def batches(count: int, seed: int) -> Iterator[list[int]]:
    """The numbers of the cases, drawn in one order whatever the number of processes."""
    numbers = random.Random(seed)
    for start in range(0, count, BATCH):
        yield [numbers.getrandbits(8 * SIZE) for _ in range(min(BATCH, count - start))]


def judged(numbers: list[int]) -> Outcome:
    """The kinds of verdict of some cases, and where both engines disagree."""
    verdicts, differing = compared([case_of(number) for number in numbers])
    kinds = Counter(f"{one.rating} {one.reason}" for one in verdicts)
    return kinds, differing, len(numbers)
