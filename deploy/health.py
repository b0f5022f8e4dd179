"""Exit code 0 where the server of these settings can serve: for the container's check.

It asks /readyz where the server is monitored, else /health.
"""

import os
import sys
import urllib.error
import urllib.request

from settings import read_settings

_PATIENCE = 4


def is_healthy() -> bool:
    """Whether the server says that it can serve."""
    settings, monitor = read_settings(), os.environ.get("MONITOR_PORT")
    address = f"http://127.0.0.1:{settings.port}{settings.url_prefix}health"
    if monitor:
        address = f"http://127.0.0.1:{monitor}/readyz"
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(0 if is_healthy() else 1)
