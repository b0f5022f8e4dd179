"""A unit of systemd run without systemd: its command with its environment, closed in as far as a
machine without systemd as its first process can."""

import re
import shlex
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from settings import ROOT
from tests.small_disk import IN_OWN_MOUNTS

#: `ProtectSystem=strict`: nothing can be written but the folder that is named first.
_STRICT = 'mount --bind "$0" "$0" && mount -o remount,bind,ro / && exec "$@"'


class Unit:
    """A unit of `deploy/systemd` for one instance, with `state` in the place of /var/lib/plan."""

    def __init__(self, name: str, instance: str, state: Path, **settings: str) -> None:
        text = (ROOT / "deploy" / "systemd" / name).read_text("utf-8").replace("%i", instance)
        for there, here in (
            ("/opt/plan/.venv/bin/python", sys.executable), ("/opt/plan", str(ROOT)),
            ("/var/lib/plan", str(state)),
        ):  # fmt: skip
            text = text.replace(there, here)
        self._state = state
        self.values: dict[str, list[str]] = defaultdict(list)
        for key, value in re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE):
            self.values[key].append(value)
        # `settings` are those of EnvironmentFile, which come last.
        pairs = [pair for line in self.values["Environment"] for pair in shlex.split(line)]
        self.environ = dict(pair.split("=", 1) for pair in pairs) | settings

    def start(self) -> subprocess.Popen[bytes]:
        """Start it with no variable but its own, without rights and with its limits."""
        (command,), (files,) = self.values["ExecStart"], self.values["LimitNOFILE"]
        strict = [*IN_OWN_MOUNTS, "sh", "-c", _STRICT, str(self._state)]
        closed = ["setpriv", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"]
        limited = ["prlimit", f"--nofile={files}", "--"]
        (folder,) = self.values["WorkingDirectory"]
        environ = {"PATH": "/usr/bin:/bin", "TMPDIR": str(self._state)} | self.environ
        # Who may not mount may not give up what only the first account has.
        around = [*strict, *closed] if IN_OWN_MOUNTS else []
        whole = [*around, *limited, *shlex.split(command)]
        return subprocess.Popen(whole, cwd=folder, env=environ, stdout=subprocess.PIPE)
