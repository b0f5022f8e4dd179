"""`make front`: write the configuration of nginx for the settings of this place.

`docs/front.md` lists the settings; tests hold the list against this file.
"""

import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mirror.names import DEFAULTS, PARAMETERS, VALUE
from settings import ROOT, Settings, read_settings

HERE = Path(__file__).resolve().parent
FILES = ("nginx.conf", "front.conf", "copy.conf")


def _setting(default: str, help: str, form: str) -> Any:
    return field(default=default, metadata={"help": help, "form": re.compile(form)})


#: What a path or a word of the configuration may hold: nothing that ends a directive.
_PATH = r"[A-Za-z0-9._/:=-]*"
_NUMBER = r"[1-9][0-9]{0,4}"
_HOSTS = r"[A-Za-z0-9.*_ -]+"
_SERVERS = r"[A-Za-z0-9.:_\[\] -]+"


@dataclass(frozen=True)
class Front:
    """What differs from place to place; the variable of `key` is FRONT_KEY."""

    names: str = _setting("localhost", "Host names it answers; all others get 400.", _HOSTS)
    addresses: str = _setting("0.0.0.0", "Addresses it listens on, e.g. 0.0.0.0 [::].", _SERVERS)
    http_port: str = _setting("80", "Port for HTTP.", _NUMBER)
    https_port: str = _setting("443", "Port for HTTPS.", _NUMBER)
    certificate: str = _setting(
        "", "File of the certificate with its chain; when empty, HTTP alone is served.", _PATH
    )
    key: str = _setting("", "File of the certificate's key.", _PATH)
    origins: str = _setting("127.0.0.1:8050", "The servers behind it, one or several.", _SERVERS)
    copy_port: str = _setting("8051", "Port on 127.0.0.1 where it serves the copy.", _NUMBER)
    patience: str = _setting(
        "3", "Seconds a page may take before the copy is shown; files may take a minute.", _NUMBER
    )
    rate: str = _setting("20", "Pages, cards and calls a second for one address.", _NUMBER)
    burst: str = _setting("100", "How many of these may come at once.", _NUMBER)
    files_rate: str = _setting("2", "Files of /export a second for one address.", _NUMBER)
    files_burst: str = _setting("20", "How many of these may come at once.", _NUMBER)
    connections: str = _setting("100", "Requests of one address that run at once.", _NUMBER)
    trusted: str = _setting(
        "",
        "Addresses of proxies in front whose X-Forwarded-For counts, e.g. 10.0.0.0/8.",
        r"[0-9a-fA-F.:/ ]*",
    )
    cache: str = _setting("/var/cache/nginx/plan", "Folder of its small caches.", _PATH)
    user: str = _setting("www-data", "Account of its workers.", r"[a-z_][a-z0-9_-]*")
    pid: str = _setting("/run/nginx.pid", "File of its process id.", _PATH)
    access_log: str = _setting("/var/log/nginx/plan.log", "File of its log, or off.", _PATH)
    error_log: str = _setting(
        "/var/log/nginx/plan-error.log", "File of its errors, or stderr.", _PATH
    )
    types: str = _setting("/etc/nginx/mime.types", "nginx's own list of content types.", _PATH)
    brotli: str = _setting(
        "no",
        "yes: send ready-made .br files, with libnginx-mod-http-brotli-static; "
        "the copy writes .gz files alone so far.",
        "yes|no",
    )


def read_front(environ: Mapping[str, str]) -> Front:
    """Read the settings from the environment.

    Raises:
        ValueError: a value that could not stand in the configuration; the message names it.
    """
    values = {}
    for item in fields(Front):
        name = f"FRONT_{item.name.upper()}"
        text = environ.get(name, "").strip()
        if text and not item.metadata["form"].fullmatch(text):
            raise ValueError(
                f"Set {name} to something like {item.default!r}: {text!r} will not do."
            )
        if text:
            values[item.name] = text
    front = Front(**values)
    if bool(front.certificate) != bool(front.key):
        raise ValueError("Set FRONT_CERTIFICATE and FRONT_KEY together, or neither.")
    return front


def render(front: Front, settings: Settings, out: Path) -> list[Path]:
    """Write nginx.conf, what it includes and the pages of errors into `out`."""
    values = _values(front, settings, out.resolve())
    (out / "pages" / "_front").mkdir(parents=True, exist_ok=True)
    written = []
    for name in FILES:
        written.append(out / name)
        written[-1].write_text(_filled((HERE / f"{name}.template").read_text("utf-8"), values))
    for page in sorted((HERE / "pages").iterdir()):
        written.append(out / "pages" / "_front" / page.name)
        written[-1].write_text(_filled(page.read_text("utf-8"), values), "utf-8")
    _make_cache(Path(front.cache), front.user)
    return written


def _make_cache(folder: Path, user: str) -> None:
    """nginx makes the last folder of a path alone, and its workers write there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            shutil.chown(folder, user)
    except OSError as error:
        # In a container it is a volume of nginx, which is not mounted here.
        print(f"FRONT_CACHE={folder} was not made: {error.strerror}.", file=sys.stderr)


def _values(front: Front, settings: Settings, out: Path) -> dict[str, str]:
    values = {f"FRONT_{item.name.upper()}": getattr(front, item.name) for item in fields(Front)}
    tls = _lines(
        "listen", front.addresses, front.https_port, " ssl http2{default} backlog=4096",
    )  # fmt: skip
    plain = _lines("listen", front.addresses, front.http_port, "{default} backlog=4096")
    return values | {
        "OUT": str(out),
        "PREFIX": settings.url_prefix,
        "MIRROR_DIR": str(settings.mirror_dir),
        "FRAME_ANCESTORS": settings.frame_ancestors,
        "LOAD_MODULES": "include /etc/nginx/modules-enabled/*.conf;"
        if front.brotli == "yes"
        else "",
        "BROTLI": "brotli_static on;" if front.brotli == "yes" else "",
        "TRUSTED": _trusted(front.trusted),
        "ORIGINS": _origins(front.origins, "max_fails=2 fail_timeout=5s"),
        "ORIGINS_AGAIN": _origins(front.origins, "max_fails=0"),
        "LISTEN": (tls + "\n" + _TLS if front.certificate else plain)
        .replace("{default}", "")
        .replace(" backlog=4096", "")
        .replace("${FRONT_CERTIFICATE}", front.certificate)
        .replace("${FRONT_KEY}", front.key),
        "LISTEN_DEFAULT": plain.replace("{default}", " default_server")
        + (
            "\n" + tls.replace("{default}", " default_server") + "\n    ssl_reject_handshake on;"
            if front.certificate
            else ""
        ),
        "REDIRECT": _redirect(front) if front.certificate else "",
        "MAPS": _maps(),
    }


_TLS = """\
    ssl_certificate ${FRONT_CERTIFICATE};
    ssl_certificate_key ${FRONT_KEY};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:plan_tls:10m;
    ssl_session_timeout 1d;
    ssl_session_tickets off;"""


def _lines(directive: str, addresses: str, port: str, rest: str) -> str:
    return "\n".join(f"    {directive} {address}:{port}{rest};" for address in addresses.split())


def _origins(addresses: str, rest: str) -> str:
    return "\n".join(f"    server {address} {rest};" for address in addresses.split())


def _redirect(front: Front) -> str:
    listen = _lines("listen", front.addresses, front.http_port, "")
    port = "" if front.https_port == "443" else f":{front.https_port}"
    return (
        f"server {{\n{listen}\n    server_name {front.names};\n    access_log off;\n"
        "    location ^~ /.well-known/acme-challenge/ { root /var/www/html; }\n"
        f"    location / {{ return 308 https://$host{port}$request_uri; }}\n}}"
    )


def _trusted(addresses: str) -> str:
    lines = [f"set_real_ip_from {address};" for address in addresses.split()]
    return (
        "\n".join([*lines, "real_ip_header X-Forwarded-For;", "real_ip_recursive on;"])
        if lines
        else ""
    )


def _maps() -> str:
    """nginx's way to the names of mirror/names.py."""
    maps = []
    for name in (*PARAMETERS, "release"):
        before = "" if name == "release" else "&"
        default = [f'    "{DEFAULTS[name]}" "";'] if name in DEFAULTS else []
        maps += [
            f"map $arg_{name} $plan_part_{name} {{", '    "" "";', *default,
            f'    "~^(?<plan_value_{name}>{VALUE})$" "{before}{name}=$plan_value_{name}";',
            f'    default "{before}{name}=!";', "}",
        ]  # fmt: skip
    every = "".join(f"$plan_part_{name}" for name in PARAMETERS)
    maps += [f'map "{every}" $plan_query {{', '    default "";',
             '    "~^&(?<plan_named>.+)$" $plan_named;', "}"]  # fmt: skip
    return "\n".join(maps)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """`${NAME}` replaced; nginx's own variables are written without braces."""
    return re.sub(r"\$\{([A-Z_]+)\}", lambda match: values[match[1]], text)


def main(arguments: list[str]) -> int:
    """Write into the folder that is named."""
    out = Path(arguments[0]) if arguments else ROOT / "front"
    try:
        written = render(read_front(os.environ), read_settings(), out)
    except (ValueError, OSError, LookupError) as error:
        print(error, file=sys.stderr)
        return 2
    print(*written, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
