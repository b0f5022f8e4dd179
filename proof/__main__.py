"""`make prove`: a million generated cases through both engines; says where they disagree."""

import os
import sys
from collections import Counter
from multiprocessing import get_context
from time import monotonic

from proof.batches import batches, judged
from proof.engine import Difference


def main(count: int, seed: int) -> int:
    """Compare both engines on so many cases; the same seed gives the same cases."""
    began, done = monotonic(), 0
    verdicts: Counter[str] = Counter()
    wrong: list[Difference] = []
    # A fresh process each: DuckDB must not be forked with its threads.
    with get_context("spawn").Pool(len(os.sched_getaffinity(0))) as pool:
        for kinds, differing, size in pool.imap(judged, batches(count, seed)):
            verdicts += kinds
            wrong += differing
            done += size
            print(f"{done} cases, {len(wrong)} disagreements, {monotonic() - began:.0f} s",
                  file=sys.stderr, flush=True)  # fmt: skip
    for item in wrong[:20]:
        print(item)
    print(f"{done} cases from seed {seed} in {monotonic() - began:.0f} s: "
          f"{len(verdicts)} kinds of verdict, {len(wrong)} disagreements")  # fmt: skip
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
