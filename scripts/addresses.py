"""The addresses that are promised to others: every card of the current release, every route.

`python -m scripts.addresses` adds what is new to the lists in `docs/` and drops nothing; tests draw
every card of the list. `docs/embeds.md` tells what the promise is.
"""

import sys
from pathlib import Path

import dash
import flask

from app import server
from data.store import Store
from settings import ROOT, read_settings
from views.chart_kinds import promised as promised_charts
from views.sharing.shares import embed_path

EMBEDS = ROOT / "docs" / "embed-addresses.txt"
ROUTES = ROOT / "docs" / "routes.txt"
#: Not to be promised: Dash's own addresses, the files of the pages, what stands for nothing.
_OTHERS = ("/_", "/assets/", "/static/", "/not-found-404")


def embeds(store: Store) -> list[str]:
    """One canonical address for every chart of a release, without host and prefix."""
    return [embed_path(kind, parameters) for kind, parameters in promised_charts(store)]


def routes(app: flask.Flask) -> list[str]:
    """The rules of all addresses that are answered, without Dash's own."""
    rules = {str(rule) for rule in app.url_map.iter_rules()}
    # Dash answers its pages by one rule for everything.
    rules |= {page["path_template"] or page["path"] for page in dash.page_registry.values()}
    return sorted(rule for rule in rules if not rule.startswith(_OTHERS))


def promised(path: Path) -> list[str]:
    """The addresses of a list; lines that begin with # say what it is."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [line for line in lines if line and not line.startswith("#")]


def add(path: Path, title: str, addresses: list[str]) -> list[str]:
    """Add what is new to a list; returns what it promises and `addresses` lack."""
    kept = promised(path)
    every = sorted({*kept, *addresses})
    path.write_text("\n".join([f"# {title}", *every]) + "\n", encoding="utf-8")
    return [address for address in kept if address not in set(addresses)]


def main() -> int:
    """Add to both lists; 1 if a promised address is gone."""
    store = Store(read_settings().store_dir)
    lost = add(EMBEDS, "Cards that others may show: see embeds.md.", embeds(store))
    lost += add(ROUTES, "Addresses that are answered: see embeds.md.", routes(server))
    for address in lost:
        print(f"Promised, but gone with release {store.version}: {address}", file=sys.stderr)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
