"""`make prove`: a million generated cases through both engines; says where they disagree."""

from __future__ import annotations

import random
import sys
from collections import Counter
from time import monotonic

from proof.cases import SIZE, case_of
from proof.engine import differences, first_engine

#: As many cases as are held in memory at once.
BATCH = 20_000


def main(count: int, seed: int) -> int:
    """Compare both engines on so many cases; the same seed gives the same cases."""
    numbers, began = random.Random(seed), monotonic()
    verdicts: Counter[str] = Counter()
    wrong = []
    for done in range(0, count, BATCH):
        tasks = [case_of(numbers.getrandbits(8 * SIZE)) for _ in range(min(BATCH, count - done))]
        kinds = map(first_engine, tasks[:1000])
        verdicts.update(f"{one.rating} {one.reason}" for one in kinds)
        wrong += differences(tasks)
        print(f"{done + len(tasks)} cases, {len(wrong)} disagreements", file=sys.stderr)
    for item in wrong[:20]:
        print(item)
    print(f"{count} cases from seed {seed} in {monotonic() - began:.0f} s: "
          f"{len(verdicts)} kinds of verdict, {len(wrong)} disagreements")  # fmt: skip
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
