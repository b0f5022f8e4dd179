"""What workers share: loaded by their parent, before it forks."""

import subprocess
import sys

from settings import ROOT

_SCRIPT = """
import sys, threading
from deploy.libraries import load_libraries
load_libraries()
print("threads", threading.active_count())
import app
print(*sorted({"pandas", "numpy"} & set(sys.modules)))
"""


def test_workers_share_libraries_without_threads_and_load_none_that_only_builds_need(
    tiny_store_dir,
):
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True,
        env={"STORE_DIR": str(tiny_store_dir)},
    )  # fmt: skip
    assert (ran.stdout.split(), ran.stderr) == (["threads", "1"], "")
