"""Environment variables -> one frozen Settings record.

Each setting is declared once, with its default and its help; `docs/settings.md` is tested against
this list.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from pathlib import Path
from typing import Any

from bilingual import Both

ROOT = Path(__file__).resolve().parent


def _setting(default: Any, env: str, help: str) -> Any:
    return field(default=default, metadata={"env": env, "help": help})


@dataclass(frozen=True)
class Settings:
    """What the process may be told from outside; everything else is in the data."""

    store_dir: Path = _setting(
        ROOT / "store",
        "STORE_DIR",
        "Folder of the immutable data stores and of the link to the current one.",
    )
    curated_dir: Path = _setting(
        ROOT / "data" / "curated", "CURATED_DIR", "Folder of the curated CSV files."
    )
    import_dir: Path = _setting(
        Path("~/plan-imports"),
        "IMPORT_DIR",
        "Folder of imported documents and of what is proposed of them, outside of the repository.",
    )
    mirror_dir: Path = _setting(
        ROOT / "copy",
        "MIRROR_DIR",
        "Folder of the copies of the site as plain files, and of the link to the latest.",
    )
    host: str = _setting(
        "127.0.0.1",
        "HOST",
        "Address the server listens on; the front stands between it and the street.",
    )
    port: int = _setting(8050, "PORT", "Port the server listens on.")
    monitor_host: str = _setting(
        "127.0.0.1", "MONITOR_HOST", "Address on which /livez, /readyz and /metrics are answered."
    )
    monitor_port: int = _setting(
        0, "MONITOR_PORT", "Port for /livez, /readyz and /metrics; none when 0."
    )
    url_prefix: str = _setting(
        "/", "URL_PREFIX", "Path under which a proxy serves the dashboard, e.g. /plan/."
    )
    lead_themes: str = _setting(
        "welfare",
        "LEAD_THEMES",
        "Themes that a district's page shows before the others, as in themes.csv, parted by "
        "commas; the printed order is one click away.",
    )
    organisation: str = _setting("", "ORGANISATION", "Name of the operator, shown in the footer.")
    site_code: str = _setting("", "SITE_CODE", "The code that identifies a government's site.")
    icp_record: str = _setting("", "ICP_RECORD", "The site's ICP filing number.")
    police_record: str = _setting("", "POLICE_RECORD", "The site's public security filing number.")
    contact: str = _setting("", "CONTACT", "How to reach the operator, shown in the footer.")
    corrections: str = _setting(
        "",
        "CORRECTIONS",
        "Where a reader reports a wrong figure: mailto:someone@example.cn, or the address of a "
        "form in which {figure} stands for the figure's id.",
    )
    production: bool = _setting(
        False, "PRODUCTION", "yes where people use it: PUBLIC_URL must then be set."
    )
    public_url: str = _setting(
        "",
        "PUBLIC_URL",
        "Address of the front page as people use it, e.g. https://plan.example.cn/; "
        "when empty, the one each request was sent to.",
    )
    front_names: str = _setting(
        "",
        "FRONT_NAMES",
        "Host names that are answered besides those of PUBLIC_URL and of this machine, "
        "e.g. plan.example.cn *.example.cn; all others get 400.",
    )
    trusted_proxies: str = _setting(
        "",
        "TRUSTED_PROXIES",
        "Addresses of proxies whose X-Forwarded-Proto counts, and for WALL_REMOTE their "
        "X-Forwarded-For, e.g. 127.0.0.1; none when empty.",
    )
    security_contact: str = _setting(
        "",
        "SECURITY_CONTACT",
        "Where weaknesses are reported, e.g. mailto:security@example.cn, for "
        "/.well-known/security.txt; when empty, there is no such file.",
    )
    licence_name: str = _setting(
        "",
        "LICENCE_NAME",
        "Licence of the open data, e.g. CC BY 4.0; when empty, it is said that none is declared.",
    )
    licence_url: str = _setting("", "LICENCE_URL", "Address of the licence's text.")
    attribution: str = _setting(
        "",
        "ATTRIBUTION",
        "Who is to be named when the open data is used; when empty, the operator or the dashboard.",
    )

    draw_ahead: bool = _setting(
        True,
        "DRAW_AHEAD",
        "no where pages are drawn only when a reader asks; else the main pages of a new release "
        "are drawn at leisure before.",
    )
    frame_ancestors: str = _setting(
        "*",
        "FRAME_ANCESTORS",
        "Sites that may show the cards of /embed in a frame, as in the header of that name, "
        "e.g. 'self' https://news.example.cn; no other page can be framed.",
    )

    wall_remote: str = _setting(
        "",
        "WALL_REMOTE",
        "Networks in which a phone may be the remote control of a wall, e.g. 10.2.0.0/16; "
        "none when empty.",
    )

    template_pptx: str = _setting(
        "",
        "TEMPLATE_PPTX",
        "PPTX file whose layouts, colours and fonts the decks take, e.g. the ministry's own; "
        "when empty, the deck's own template.",
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
        text = environ.get(item.metadata["env"], "").strip()
        if text:
            chosen[item.name] = _convert(item.metadata["env"], text, item.default)
    _check_port(chosen)
    _check_prefix(str(chosen.get("url_prefix", "/")))
    _check_addresses(chosen)
    _check_production(chosen)
    _check_contact(str(chosen.get("security_contact", "")))
    for name in ("trusted_proxies", "wall_remote"):
        _check_networks(name.upper(), str(chosen.get(name, "")))
    _check_framers(str(chosen.get("frame_ancestors", "")))
    _check_template(str(chosen.get("template_pptx", "")))
    return Settings(**chosen)


def _check_port(chosen: Mapping[str, Any]) -> None:
    for name, lowest in (("port", 1), ("monitor_port", 0)):
        port = chosen.get(name, 1)
        if not lowest <= port <= 65535:
            raise ValueError(
                Both(
                    f"{name.upper()} 写 {lowest} 到 65535 的数，不能写 {port}。",
                    f"Set {name.upper()} to a number from {lowest} to 65535: {port} is none.",
                )
            )


_PREFIX = re.compile(r"/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*")


def _check_prefix(prefix: str) -> None:
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(
            Both(
                f"URL_PREFIX 写以一条斜线开头、结尾的路径，如 /plan/，不能写“{prefix}”。",
                "Set URL_PREFIX to a path that begins and ends with one slash, such as /plan/: "
                f"{prefix!r} is none.",
            )
        )


def _check_addresses(chosen: Mapping[str, Any]) -> None:
    corrections = str(chosen.get("corrections", "https://"))
    if not corrections.startswith(("https://", "http://", "mailto:")):
        raise ValueError(
            Both(
                "CORRECTIONS 写以 mailto: 或 https:// 开头的地址。",
                "Set CORRECTIONS to an address that starts with mailto: or https://.",
            )
        )
    for name in ("public_url", "licence_url"):
        if not str(chosen.get(name, "https://")).startswith(("https://", "http://")):
            raise ValueError(
                Both(
                    f"{name.upper()} 写以 https:// 开头的地址。",
                    f"Set {name.upper()} to an address that starts with https://.",
                )
            )


#: An address as RFC 9116 wants it, on one line.
_CONTACT = re.compile(r"(mailto:[^\s@]+@|https://|tel:)[^\s]+")


def _check_contact(contact: str) -> None:
    if contact and not _CONTACT.fullmatch(contact):
        raise ValueError(
            Both(
                f"SECURITY_CONTACT 写 mailto:security@example.cn 这样的地址，不能写“{contact}”。",
                "Set SECURITY_CONTACT to an address such as mailto:security@example.cn: "
                f"{contact!r} is none.",
            )
        )


def _check_production(chosen: Mapping[str, Any]) -> None:
    if chosen.get("production") and not chosen.get("public_url"):
        raise ValueError(
            Both(
                "PRODUCTION=yes 时 PUBLIC_URL 要写首页的地址，如 https://plan.example.cn/。",
                "Set PUBLIC_URL to the address of the front page, such as "
                "https://plan.example.cn/: with PRODUCTION=yes it is needed.",
            )
        )


def _check_networks(name: str, addresses: str) -> None:
    for address in addresses.split():
        try:
            ip_network(address, strict=False)
        except ValueError:
            raise ValueError(
                Both(
                    f"{name} 写 127.0.0.1 10.0.0.0/8 这样的地址，不能写“{address}”。",
                    f"Set {name} to addresses such as 127.0.0.1 10.0.0.0/8: {address!r} is none.",
                )
            ) from None


def _check_template(path: str) -> None:
    if path and not Path(path).is_file():
        raise ValueError(
            Both(
                f"TEMPLATE_PPTX 写一份 PPTX 文件，{path} 不是。",
                f"Set TEMPLATE_PPTX to a PPTX file: {path} is none.",
            )
        )


#: A source of a content security policy: nothing that could end the directive or the header.
_FRAMER = re.compile(r"\*|'none'|'self'|https?:|(https?://)?[A-Za-z0-9.*\[\]:-]+")


def _check_framers(sources: str) -> None:
    for source in sources.split():
        if not _FRAMER.fullmatch(source):
            raise ValueError(
                Both(
                    f"FRAME_ANCESTORS 写 https://news.example.cn 这样的网站，不能写“{source}”。",
                    "Set FRAME_ANCESTORS to sites such as https://news.example.cn: "
                    f"{source!r} is none.",
                )
            )


def _convert(name: str, text: str, default: Any) -> Any:
    if isinstance(default, Path):
        return Path(text).resolve()
    if isinstance(default, bool):
        return _yes_or_no(name, text)
    if not isinstance(default, int):
        return text
    try:
        return int(text)
    except ValueError:
        raise ValueError(
            Both(
                f"{name} 写整数，不能写“{text}”。",
                f"Set {name} to a whole number: {text!r} is none.",
            )
        ) from None


def _yes_or_no(name: str, text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(
            Both(
                f"{name} 写 yes 或 no，不能写“{text}”。",
                f"Set {name} to yes or no: {text!r} is neither.",
            )
        )
    return text == "yes"
