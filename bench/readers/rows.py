"""The rows of one page's readers: what they wait for and what they load, in turn with both
references."""

import statistics
import time
from collections.abc import Iterator, Sequence

from bench.readers import pages, wire
from bench.readers.pages import DESKTOP, PHONE, Profile, Times
from bench.report import NONE, Row, milliseconds, ratio

#: Profile -> how often each page is loaded. Typical Dash takes a phone some 20 s: fewer of them.
ROUNDS = {DESKTOP: (12, 6), PHONE: (10, 2)}
#: The same with a click.
CLICKS = (5, 1)
#: Seconds after which no further round is begun, and how many there are all the same.
_SECONDS, _LEAST = 90, 3

_GOALS = {
    DESKTOP: ("≤ 1.7", "3.0–5.5", "≤ 40 ms", "183 ms", "≤ 120 ms", "183 ms"),
    PHONE: ("≤ 2", "2.9–5.5", "≤ 100 ms", "956 ms", "≤ 450 ms", "956 ms"),
}


def waits(urls: dict[str, str]) -> Iterator[Row]:
    """Gauges painted and filters chosen, on both devices."""
    for profile in (DESKTOP, PHONE):
        yield from _waits(urls, profile)


def _waits(urls: dict[str, str], profile: Profile) -> list[Row]:
    times, uncounted = Times(), Times()
    with pages.device(profile) as browser:
        pages.measure(browser, _quick(urls), uncounted, filters=False)
        for turn in _turns(urls, *ROUNDS[profile]):
            pages.measure(browser, turn, times)
    if times.lost:
        print(f"<!-- {profile.name}: filters not measured to the end {dict(times.lost)} -->")
    painted, paint_before, hides, hides_before, another, another_before = _GOALS[profile]
    static = times.painted["static"]
    return [
        Row(f"gauges painted, {profile.name}, ratio to static", painted, paint_before,
            ratio(times.painted["dashboard"], static), milliseconds(static),
            ratio(times.painted["dash"], static)),
        Row(f"filter that only hides → painted, {profile.name}", hides, hides_before,
            *_by_page(times.hidden)),
        Row(f"another period → painted, {profile.name}", another, another_before,
            *_by_page(times.period)),
    ]  # fmt: skip


def clicks(urls: dict[str, str]) -> list[Row]:
    """A theme chosen on the phone as soon as the gauges are painted: when its rows stand alone."""
    times = Times()
    with pages.device(PHONE) as browser:
        for turn in _turns(urls, *CLICKS):
            pages.click(browser, turn, times)
    took, painted = times.effect["dashboard"], times.painted["dashboard"]
    later = [effect - paint for effect, paint in zip(took, painted, strict=True)]
    now = f"{milliseconds(took)}: {statistics.median(later):,.0f} ms after the gauges were painted"
    return [
        Row("a click works, phone", "as soon as painted", "3.45 s",
            now, *_by_page(times.effect)[1:])
    ]  # fmt: skip


def _turns(urls: dict[str, str], rounds: int, slow: int) -> Iterator[dict[str, str]]:
    """The addresses of each round: the typical page only in as many as `slow`.

    On a busy machine, where they take long, there are fewer: three at least.
    """
    begun = time.monotonic()
    for number in range(rounds):
        if number < _LEAST or time.monotonic() - begun < _SECONDS:
            yield urls if number < slow else _quick(urls)


def _quick(urls: dict[str, str]) -> dict[str, str]:
    return {page: url for page, url in urls.items() if page != "dash"}


def _by_page(values: dict[str, list[float]]) -> tuple[str, str, str]:
    now, static, dash = (
        milliseconds(values.get(page, [])) for page in ("dashboard", "static", "dash")
    )
    return now, static, dash


def weights(urls: dict[str, str]) -> list[Row]:
    """Bytes and requests of a first visit, a second one and a filter."""
    sent: dict[str, wire.Sent] = {}
    again, hidden, period = {}, {}, {}
    chart = 0.0
    with pages.device(DESKTOP, logs=True) as browser:
        network = wire.Wire(browser)
        for page, url in urls.items():
            sent[page] = wire.first_visit(browser, network, page, url)
            if page == "dashboard":
                chart = wire.with_chart(browser, network)
            with pages.probing(browser, page):
                # A browser keeps a page some moments after it has come.
                again[page] = min(wire.second_visit(browser, network, url) for _ in range(2))
                pages.ask(browser, "bench.ready()")
                hidden[page] = wire.after(network, lambda: pages.ask(browser, "bench.hide(0)"))
                pages.ask(browser, "bench.hide(0)")
                if page != "static":
                    period[page] = wire.after(network, lambda: pages.ask(browser, "bench.period()"))
    whole = sent["dashboard"].kb + chart
    return [
        Row("on the wire before painted", "≤ 40 kB", "88–365 kB",
            *_kb({page: each.painted_kb for page, each in sent.items()})),
        Row("on the wire in all, real controls included", "≤ 420 kB", "369 kB",
            *_kb({page: each.kb for page, each in sent.items()})),
        Row("on the wire with a chart", "≤ 800 kB", "771 kB", f"{whole:.0f} kB", NONE, NONE),
        Row("requests before painted / in all", "≤ 3 / ≤ 16", "– / 38", *_each(
            {page: f"{each.painted_requests} / {each.requests}" for page, each in sent.items()})),
        Row("second visit", "≤ 3 kB", "24.9 kB", *_kb(again)),
        Row("one filter change that only hides", "≤ 3 kB", "24.2 kB", *_kb(hidden)),
        Row("one filter change to another period", "≤ 3 kB", "24.2 kB", *_kb(period)),
    ]  # fmt: skip


def _kb(sizes: dict[str, float]) -> Sequence[str]:
    return _each({page: f"{size:.{0 if size > 30 else 1}f} kB" for page, size in sizes.items()})


def _each(cells: dict[str, str]) -> Sequence[str]:
    return [cells.get(page, NONE) for page in ("dashboard", "static", "dash")]
