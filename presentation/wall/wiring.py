"""What stands around the boards: tabs, countdown, clock, connection; and the wall without data."""

from dataclasses import dataclass

#: How often a wall asks, how soon again after a failure, how long it waits for an answer. Together
#: they keep the promises of docs/wall.md: new data within 16 s, recovery within 11 s of the
#: server's return.
POLL, RETRY, PATIENCE = 10, 5, 6


@dataclass(frozen=True)
class Wiring:
    """What `assets/wall/wall.js` needs to know; times are in seconds.

    `source` is the address to ask for new boards, `tag` the ETag of those that are drawn, `code`
    the version that drew them; a screen stands for `dwell`, and rests in the hours of `quiet`.
    `home` is the way back to the site, `remote` where a phone's orders are fetched, "" for nowhere.
    """

    source: str
    tag: str
    code: str
    dwell: int
    quiet: str = ""
    home: str = "/"
    remote: str = ""
