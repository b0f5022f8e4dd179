"""Environment variables -> one frozen Settings record.

Each setting is declared once, with its default and its help; `docs/settings.md` is tested against
this list.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from pathlib import Path
from typing import Any, NamedTuple

from bilingual import Both

ROOT = Path(__file__).resolve().parent


class _Form(NamedTuple):
    """What a text must be; of several with blanks between, what `each` must be."""

    fits: Callable[[str], object]
    what: Both
    each: bool = False


def _network(text: str) -> bool:
    try:
        return bool(ip_network(text, strict=False))
    except ValueError:
        return False


_ADDRESS = _Form(
    re.compile(r"https?://").match,
    Both("以 https:// 开头的地址", "an address that starts with https://"),
)
_CORRECTIONS = _Form(
    re.compile(r"https?://|mailto:").match,
    Both("以 mailto: 或 https:// 开头的地址", "an address that starts with mailto: or https://"),
)
#: An address as RFC 9116 wants it, on one line.
_CONTACT = _Form(
    re.compile(r"(mailto:[^\s@]+@|https://|tel:)[^\s]+").fullmatch,
    Both("mailto:security@example.cn 这样的地址", "an address such as mailto:security@example.cn"),
)
#: Sources of a content security policy: nothing that could end the directive or the header.
_FRAMERS = _Form(
    re.compile(r"\*|'none'|'self'|https?:|(https?://)?[A-Za-z0-9.*\[\]:-]+").fullmatch,
    Both("https://news.example.cn 这样的网站", "sites such as https://news.example.cn"),
    each=True,
)
_NETWORKS = _Form(
    _network,
    Both("127.0.0.1 10.0.0.0/8 这样的地址", "addresses such as 127.0.0.1 10.0.0.0/8"),
    each=True,
)
_PREFIX = _Form(
    re.compile(r"/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*").fullmatch,
    Both(
        "以一条斜线开头、结尾的路径，如 /plan/",
        "a path that begins and ends with one slash, such as /plan/",
    ),
)
_FILE = _Form(lambda text: Path(text).is_file(), Both("一份 PPTX 文件", "a PPTX file"))


def _port(lowest: int) -> _Form:
    what = Both(f" {lowest} 到 65535 的数", f"a number from {lowest} to 65535")
    return _Form(lambda text: lowest <= int(text) <= 65535, what)


def _setting(default: Any, help: str, form: _Form | None = None) -> Any:
    return field(default=default, metadata={"help": help, "form": form})


@dataclass(frozen=True)
class Settings:
    """What the process may be told from outside; everything else is in the data.

    The variable of a setting is its name in capitals.
    """

    store_dir: Path = _setting(
        ROOT / "store", "Folder of the immutable data stores and of the link to the current one."
    )
    curated_dir: Path = _setting(ROOT / "data" / "curated", "Folder of the curated CSV files.")
    import_dir: Path = _setting(
        Path("~/plan-imports"),
        "Folder of imported documents and of what is proposed of them, outside of the repository.",
    )
    mirror_dir: Path = _setting(
        ROOT / "copy",
        "Folder of the copies of the site as plain files, and of the link to the latest.",
    )
    host: str = _setting(
        "127.0.0.1", "Address the server listens on; the front stands between it and the street."
    )
    port: int = _setting(8050, "Port the server listens on.", _port(1))
    monitor_host: str = _setting(
        "127.0.0.1", "Address on which /livez, /readyz and /metrics are answered."
    )
    monitor_port: int = _setting(0, "Port for /livez, /readyz and /metrics; none when 0.", _port(0))
    url_prefix: str = _setting(
        "/", "Path under which a proxy serves the dashboard, e.g. /plan/.", _PREFIX
    )
    lead_themes: str = _setting(
        "welfare",
        "Themes that a district's page shows before the others, as in themes.csv, parted by "
        "commas; the printed order is one click away.",
    )
    organisation: str = _setting("", "Name of the operator, shown in the footer.")
    site_code: str = _setting("", "The code that identifies a government's site.")
    icp_record: str = _setting("", "The site's ICP filing number.")
    police_record: str = _setting("", "The site's public security filing number.")
    contact: str = _setting("", "How to reach the operator, shown in the footer.")
    corrections: str = _setting(
        "",
        "Where a reader reports a wrong figure: mailto:someone@example.cn, or the address of a "
        "form in which {figure} stands for the figure's id.",
        _CORRECTIONS,
    )
    production: bool = _setting(False, "yes where people use it: PUBLIC_URL must then be set.")
    public_url: str = _setting(
        "",
        "Address of the front page as people use it, e.g. https://plan.example.cn/; "
        "when empty, the one each request was sent to.",
        _ADDRESS,
    )
    front_names: str = _setting(
        "",
        "Host names that are answered besides those of PUBLIC_URL and of this machine, "
        "e.g. plan.example.cn *.example.cn; all others get 400.",
    )
    trusted_proxies: str = _setting(
        "",
        "Addresses of proxies whose X-Forwarded-Proto counts, and for WALL_REMOTE their "
        "X-Forwarded-For, e.g. 127.0.0.1; none when empty.",
        _NETWORKS,
    )
    security_contact: str = _setting(
        "",
        "Where weaknesses are reported, e.g. mailto:security@example.cn, for "
        "/.well-known/security.txt; when empty, there is no such file.",
        _CONTACT,
    )
    licence_name: str = _setting(
        "",
        "Licence of the open data, e.g. CC BY 4.0; when empty, it is said that none is declared.",
    )
    licence_url: str = _setting("", "Address of the licence's text.", _ADDRESS)
    attribution: str = _setting(
        "",
        "Who is to be named when the open data is used; when empty, the operator or the dashboard.",
    )
    keep: int = _setting(10, "Latest releases that `make prune` never drops.", _port(1))
    days: int = _setting(365, "Days for which it drops no release.", _port(0))
    draw_ahead: bool = _setting(
        True,
        "no where pages are drawn only when a reader asks; else the main pages of a new release "
        "are drawn at leisure before.",
    )
    frame_ancestors: str = _setting(
        "*",
        "Sites that may show the cards of /embed in a frame, as in the header of that name, "
        "e.g. 'self' https://news.example.cn; no other page can be framed.",
        _FRAMERS,
    )
    wall_remote: str = _setting(
        "",
        "Networks in which a phone may be the remote control of a wall, e.g. 10.2.0.0/16; "
        "none when empty.",
        _NETWORKS,
    )
    template_pptx: str = _setting(
        "",
        "PPTX file whose layouts, colours and fonts the decks take, e.g. the ministry's own; "
        "when empty, the deck's own template.",
        _FILE,
    )

    @property
    def credit(self) -> str:
        """Who is declared to be named when the open data is used; "" where nobody is."""
        return self.attribution or self.organisation

    def front_page(self, host: str) -> str:
        """The address of the front page, ending in /.

        `host` is the request's own (`http://127.0.0.1:8050/`), for where none is set.
        """
        return (self.public_url or host.rstrip("/") + self.url_prefix).rstrip("/") + "/"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment.

    Raises:
        ValueError: a variable holds a value of the wrong type; the message names the variable.
    """
    environ = os.environ if environ is None else environ
    chosen: dict[str, Any] = {}
    for item in fields(Settings):
        env, form = item.name.upper(), item.metadata["form"]
        text = environ.get(env, "").strip()
        if text:
            chosen[item.name] = _convert(env, text, item.default)
            _check(env, text, form)
    if chosen.get("production") and not chosen.get("public_url"):
        raise ValueError(
            Both(
                "PRODUCTION=yes 时 PUBLIC_URL 要写首页的地址，如 https://plan.example.cn/。",
                "Set PUBLIC_URL to the address of the front page, such as "
                "https://plan.example.cn/: with PRODUCTION=yes it is needed.",
            )
        )
    return Settings(**chosen)


def _check(env: str, text: str, form: _Form | None) -> None:
    if form is None:
        return
    for value in text.split() if form.each else [text]:
        if not form.fits(value):
            raise _refusal(env, value, form.what)


def _refusal(env: str, text: str, what: Both) -> ValueError:
    return ValueError(
        Both(
            f"{env} 写{what.chinese}，不能写“{text}”。",
            f"Set {env} to {what.english}: {text!r} is none.",
        )
    )


def _convert(env: str, text: str, default: Any) -> Any:
    if isinstance(default, Path):
        return Path(text).resolve()
    if isinstance(default, bool):
        if text not in ("yes", "no"):
            raise _refusal(env, text, Both(" yes 或 no", "yes or no"))
        return text == "yes"
    if not isinstance(default, int):
        return text
    try:
        return int(text)
    except ValueError:
        raise _refusal(env, text, Both("整数", "a whole number")) from None
