"""What the server is made of, by requirements.lock: `licences` lists it, `sbom` is CycloneDX."""

import json
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

_LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"


def locked() -> dict[str, str]:
    """The packages that the server runs with, and their versions."""
    lines = _LOCK.read_text("utf-8").splitlines()
    return dict(line.split("==") for line in lines if re.match(r"[A-Za-z0-9]", line))


def licence(name: str) -> str:
    """What the package says of itself, in a few words."""
    about = metadata.metadata(name)
    classes = [
        text.rpartition(" :: ")[2]
        for text in about.get_all("Classifier") or []
        if text.startswith("License :: ")
    ]
    # Some put the whole text where the name should stand.
    names = [name for name in ("License-Expression", "License") if name in about]
    said = about[names[0]].partition("\n")[0] if names else ""
    return said if said and len(said) < 60 else ", ".join(classes) or "not declared"


def licences() -> str:
    """A line for each package: name, version, licence."""
    rows = ((name, version, licence(name)) for name, version in locked().items())
    return "\n".join(f"{name:30} {version:12} {declared}" for name, version, declared in rows)


def sbom() -> str:
    """The list as CycloneDX 1.5."""
    parts: list[dict[str, Any]] = [
        {"type": "library", "name": name, "version": version,
         "purl": f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
         "licenses": [{"license": {"name": licence(name)}}]}
        for name, version in locked().items()
    ]  # fmt: skip
    whole = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": parts}
    return json.dumps(whole, indent=1)


if __name__ == "__main__":
    print({"licences": licences, "sbom": sbom}[sys.argv[1]]())
