"""The view an address asks for: known values are taken, unknown ones named and replaced."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote_plus

from presentation.joining import listed
from presentation.shell import labels

#: How a notice goes on after the problem where a page shows its default instead.
FELL_BACK = labels.FELL_BACK


def pick(word: str, value: object, known: Sequence[str], default: str) -> tuple[str, str]:
    """Choose a value of one address parameter.

    `word` is the parameter's name for readers; `value` comes from the address and may be anything.

    Returns:
        The value to show, and a sentence for the reader if that one does not exist.
    """
    if value is None or value == "":
        return default, ""
    if isinstance(value, str) and value in known:
        return value, ""
    shown = value if isinstance(value, str) else listed(map(str, value))  # type: ignore[call-overload]
    return default, labels.VALUE_UNKNOWN_FELL_BACK(
        word=word, shown=shorten(shown), fell_back=FELL_BACK()
    )


def several(word: str, value: object, known: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Choose any number of values, named with commas between: those that exist, in their order.

    Returns:
        The values, and a sentence for each that does not exist.
    """
    named = value.split(",") if isinstance(value, str) else value or []
    values = list(map(str, named)) if isinstance(named, Sequence) else [str(named)]
    notices = [pick(word, item, known, "")[1] for item in values]
    return tuple(item for item in known if item in values), list(filter(None, notices))


def problem_of(notice: str) -> str:
    """What is wrong with an address, for answers that show nothing instead."""
    return notice.replace(FELL_BACK(), "")


def query(**parameters: str) -> str:
    """The query string of a view; empty parameters are left out."""
    return "?" + _encoded({name: value for name, value in parameters.items() if value})


def canonical(**choices: tuple[str, str]) -> str:
    """The shortest query string of a view: each parameter's value and default, in order."""
    return _encoded({name: value for name, (value, default) in choices.items() if value != default})


def _encoded(parameters: Mapping[str, str]) -> str:
    """As `urlencode`: a page has a hundred such addresses, of the same few values."""
    return "&".join([f"{name}={_quoted(value)}" for name, value in parameters.items()])


_quoted = lru_cache(maxsize=4_096)(quote_plus)


def shorten(text: str, length: int = 30) -> str:
    """Foreign text in one line, cut to a length that fits into a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length] + "…"
