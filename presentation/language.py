"""The language a reader is answered in: the Chinese is the source, gettext finds the translation.

`make catalogue` lists every template of this folder in `presentation/locale/plan.pot`; a
translation is `presentation/locale/<language>/LC_MESSAGES/plan.mo`. Parts of a sentence are named,
so that a translation may put them in another order.
"""

import gettext
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

SOURCE = "zh"
_LOCALE = Path(__file__).resolve().parent / "locale"
_language = ContextVar("language", default=SOURCE)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say everything inside in this language; in Chinese where it has no translation."""
    before = _language.set(language)
    try:
        yield
    finally:
        _language.reset(before)


def spoken() -> str:
    """The language that is spoken now: part of the key of whatever keeps words."""
    return _language.get()


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("plan", _LOCALE, [language], fallback=True)


def say(template: str, **parts: object) -> str:
    """The template in the reader's language with its named parts filled in."""
    language = _language.get()
    # gettext answers "" with the head of its catalogue.
    is_source = language == SOURCE or not template
    text = template if is_source else _catalogue(language).gettext(template)
    return text.format(**parts) if parts else text


def mark(template: str) -> str:
    """Lists a template in the catalogue; it is said later, by `say`."""
    return template


class Message:
    """A label or sentence that is named once and said where it is drawn: `TITLE()`."""

    def __init__(self, template: str) -> None:
        self.template = template

    def __call__(self, **parts: object) -> str:
        """The words in the reader's language."""
        return say(self.template, **parts)


class Words(Mapping[str, str]):
    """Words by key, such as verdicts by rating, each said when it is looked up."""

    def __init__(self, *templates: Mapping[str, str]) -> None:
        self._templates: dict[str, str] = {}
        for each in templates:
            self._templates.update(each._templates if isinstance(each, Words) else each)

    def __getitem__(self, key: str) -> str:
        """The words of `key` in the reader's language."""
        return say(self._templates[key])

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order given."""
        return iter(self._templates)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._templates)


class Lines(Sequence[Any]):
    """A list of words, or of rows of words, each said when it is read."""

    def __init__(self, *templates: str | tuple[str, ...]) -> None:
        self._templates = templates

    def __getitem__(self, at: Any) -> Any:
        """The words of a place, or those of a slice."""
        return _said(self._templates[at])

    def __len__(self) -> int:
        """How many there are."""
        return len(self._templates)


def _said(template: str | tuple[Any, ...]) -> Any:
    return say(template) if isinstance(template, str) else tuple(map(_said, template))
