"""The name of the file that holds the answer of an address.

`/embed/gauge?indicator=gdp&area=demo` is `embed/gauge/area=demo&indicator=gdp.html`: parameters
in the order of the alphabet, values as they are escaped in the address. `deploy/nginx/render.py`
makes nginx find the same name.
"""

import re
from urllib.parse import SplitResult, urlsplit

from views.addressing.addresses import without_sharing

#: Every parameter that decides an answer; `release` stands last in a name.
PARAMETERS = (
    "action", "area", "category", "department", "district", "districts", "family", "indicator",
    "limit", "offset", "page", "part", "path", "period", "plan", "q", "role", "rule",
    "scale", "stage", "target", "theme", "topic", "url",
)  # fmt: skip
#: Values that say what is meant without them.
DEFAULTS = {"theme": "light", "scale": "2"}
#: What an escaped value is made of: nothing that leads to another folder.
VALUE = r"[A-Za-z0-9_.~%+*-]+"
#: What most file systems allow.
_LONGEST = 255
_ENDING = re.compile(r"\.[a-z0-9]+$")


def file_of(address: str, content_type: str = "text/html") -> str | None:
    """The path of the file, below the folder of the copy; None where no name can hold the address.

    `content_type` tells the index of the API, which has no ending, from a page.
    """
    split = urlsplit(address)
    path = split.path.lstrip("/").rstrip("/")
    if "%" in path or ".." in path.split("/"):
        return None
    query = _query(split)
    if query is None:
        return None
    has_ending = _ENDING.search(path)
    if query:
        ending = has_ending[0] if has_ending else ".html"
        name = f"{path.removesuffix(ending)}/{query}{ending}"
    elif has_ending:
        name = path
    else:
        index = "index.json" if content_type.startswith("application/json") else "index.html"
        name = f"{path}/{index}" if path else index
    return name if all(len(part) <= _LONGEST for part in name.split("/")) else None


def _query(split: SplitResult) -> str | None:
    """The query in its one spelling; None where a parameter or a value has no place in a name."""
    pairs = [part.partition("=") for part in without_sharing(split.query).split("&") if part]
    values = {name: value for name, _, value in pairs if value and DEFAULTS.get(name) != value}
    if len({name for name, _, _ in pairs}) < len(pairs):
        return None
    release = values.pop("release", "")
    if not set(values) <= set(PARAMETERS):
        return None
    if not all(
        re.fullmatch(VALUE, value) for value in (*values.values(), *filter(None, [release]))
    ):
        return None
    query = "&".join(f"{name}={values[name]}" for name in sorted(values))
    return query + (f"&release={release}" if release else "")
