"""Whether this machine lets the tests mount small disks, and how."""

import subprocess

_WAYS = (["unshare", "--mount"], ["unshare", "--mount", "--map-root-user"])


def _in_own_mounts() -> list[str]:
    """What to put before a command that mounts something; empty where nobody may."""
    for way in _WAYS:
        tried = ["sh", "-c", "mount -t tmpfs none /mnt"]
        try:
            if subprocess.run([*way, *tried], capture_output=True).returncode == 0:
                return way
        except OSError:
            continue
    return []


IN_OWN_MOUNTS = _in_own_mounts()
