"""Style sheets as engines since Chromium 79 read them, of which offices and phones have many.

`:is` needs Chromium 88, `padding-inline` and `inset` 87: each is written out. Pages are read from
left to right.
"""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PRELUDE = re.compile(r"([^{};]+)\{")
_LOGICAL = re.compile(r"\b(margin|padding|border|inset)(?:-(inline|block))?:\s*([^;{}]+);")
_SIDES = {"inline": ("left", "right"), "block": ("top", "bottom")}
_ALL_SIDES = ("top", "right", "bottom", "left")


def written_out(css: str) -> str:
    """The same sheet without `:is` and without properties that follow the writing direction."""
    plain = _PRELUDE.sub(lambda match: _selectors(match[1]) + "{", _COMMENT.sub("", css))
    return _LOGICAL.sub(_physical, plain)


def _selectors(prelude: str) -> str:
    if ":is(" not in prelude or prelude.lstrip().startswith("@"):
        return prelude
    return ",\n".join(one for item in split(prelude, ",") for one in _expanded(item.strip())) + " "


def _expanded(selector: str) -> Iterator[str]:
    """`a :is(b, c) d` -> `a b d`, `a c d`."""
    before, opening, rest = selector.partition(":is(")
    if not opening:
        yield selector
        return
    end = _closing(rest)
    for option in split(rest[:end], ","):
        yield from _expanded(before + option.strip() + rest[end + 1 :])


def _closing(text: str) -> int:
    """Where the bracket that is open before `text` closes."""
    depth = 1
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return at
    raise ValueError(f"a bracket is not closed: {text}")


def split(text: str, mark: str) -> list[str]:
    """The parts between marks that stand in no bracket."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == mark and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _physical(match: re.Match[str]) -> str:
    name, axis, value = match[1], match[2], match[3].strip()
    if name == "border" and axis:
        return "".join(f"border-{side}: {value};" for side in _SIDES[axis])
    if not axis and name != "inset":
        return match[0]
    important = " !important" if value.endswith("!important") else ""
    values = [part for part in split(value.removesuffix("!important").strip(), " ") if part]
    sides = _SIDES[axis] if axis else _ALL_SIDES
    prefix = "" if name == "inset" else f"{name}-"
    each = [values[at % len(values)] for at in range(len(sides))]
    if len(values) == _THREE:
        each = [values[0], values[1], values[2], values[1]]
    return "".join(
        f"{prefix}{side}: {one}{important};" for side, one in zip(sides, each, strict=True)
    )


_THREE = 3
