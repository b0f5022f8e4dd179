"""Which addresses must be drawn first, for the worker that lets them wait: `deploy/turns.py`."""

from collections.abc import Callable

#: Below the prefix: what is sent as it lies there, and what waits at gates of its own.
_AT_ONCE = ("assets/", "_", "health", "metrics", "favicon.ico", "robots.txt", ".well-known/",
            "api/", "export/", "wall/remote")  # fmt: skip


def needs_drawing(prefix: str, knows: Callable[[str], bool]) -> Callable[[str], bool]:
    """Says of an address whether it is a page, card or wall that was not drawn before.

    `knows` says which were.
    """
    at_once = tuple(prefix + name for name in _AT_ONCE)

    def needs(address: str) -> bool:
        return not address.startswith(at_once) and not knows(address)

    return needs
