"""Who asks: the address behind trusted proxies, and whether a page of this site has sent it."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

import flask


def is_within(networks: str, proxies: str = "") -> bool:
    """Whether the request comes from one of the `networks`, such as `10.2.0.0/16 192.168.1.7`.

    What a connection's other end says of whom it asks for counts only where it is one of the
    `proxies`.
    """
    caller = _caller(flask.request, proxies)
    return caller is not None and _is_in(caller, networks)


def is_own_page() -> bool:
    """Whether a page of this site has sent the request, as browsers say themselves.

    Older ones, and all of them over plain HTTP, name the site alone; who names none is no browser.
    """
    headers = flask.request.headers
    site = headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(headers.get("Origin", "")).netloc == flask.request.host


_Address = IPv4Address | IPv6Address


def _caller(request: flask.Request, proxies: str) -> _Address | None:
    """The last address that no trusted proxy has; None where one of them is no address."""
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    claimed = [part.strip() for part in forwarded if part.strip()]
    return _first_beyond([request.remote_addr or "", *reversed(claimed)], proxies)


def _first_beyond(hops: Iterable[str], proxies: str) -> _Address | None:
    address = None
    for hop in hops:
        try:
            address = ip_address(hop)
        except ValueError:
            return None
        if not _is_in(address, proxies):
            break
    return address


def _is_in(address: _Address, networks: str) -> bool:
    # A socket for both kinds of addresses writes the old ones as new ones.
    plain = getattr(address, "ipv4_mapped", None) or address
    return any(plain in ip_network(network, strict=False) for network in networks.split())
