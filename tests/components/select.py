"""Elements of parsed HTML by a few CSS selectors: tags, classes, one inside the other."""

from typing import Any


def select(root: Any, selector: str) -> list[Any]:
    """All elements that match, such as `.card-foot a` or `li.is-void`, in order."""
    steps = "".join(f"//{_step(part)}" for part in selector.split())
    return list(root.xpath(f".{steps}"))


def _step(part: str) -> str:
    tag, *classes = part.split(".")
    tests = (f"[contains(concat(' ', @class, ' '), ' {name} ')]" for name in classes)
    return (tag or "*") + "".join(tests)
