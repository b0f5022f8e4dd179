"""What readers are sent runs and is styled in every Chromium since 79 (`docs/browsers.md`)."""

import re

import pytest

from web.bundles import scripts, styles
from web.old_engines import written_out

#: What a later engine brought, and since which Chromium; in a list it would void the whole rule.
LATER_STYLES = {r":is\(": 88, r":where\(": 88, r"(margin|padding|border)-(inline|block)\b": 87,
                r"\binset(-\w+)?:": 87, r":has\([^{},]*,(?![^{},]*:has)": 105, r":not\([^()]*,": 88,
                r"[{};]\s*&": 112, r"(?<!\(\*\)\) \{)\s@property": 105}  # fmt: skip
LATER_SCRIPTS = {r"\?\?=": 85, r"\|\|=": 85, r"AbortSignal\.timeout": 103, r"\.replaceAll\(": 85,
                 r"\.at\(": 92, r"structuredClone": 98, r"Object\.hasOwn": 93,
                 r":is\(": 88, r":has\(": 105, r"\.checkVisibility": 105}  # fmt: skip


@pytest.mark.parametrize("pattern", LATER_STYLES)
def test_no_style_needs_a_later_engine(pattern: str) -> None:
    sheets = (re.sub(r"\s+", " ", sheet.content.decode()) for sheet in styles.ALL)
    assert [re.findall(pattern, sheet) for sheet in sheets] == [[]] * len(styles.ALL)


@pytest.mark.parametrize("pattern", LATER_SCRIPTS)
def test_no_script_needs_a_later_engine(pattern: str) -> None:
    assert re.findall(pattern, scripts.BUNDLE.content.decode()) == []


@pytest.mark.parametrize(
    ("css", "plain"),
    [
        ("a :is(b, c) d { x: y; }", "a b d,\na c d { x: y; }"),
        ("a { padding-inline: 1rem 2rem; }", "a { padding-left: 1rem;padding-right: 2rem; }"),
        ("a { margin-block: calc(1rem + 2px); }",
         "a { margin-top: calc(1rem + 2px);margin-bottom: calc(1rem + 2px); }"),
        ("a { inset: 0 1px; }", "a { top: 0;right: 1px;bottom: 0;left: 1px; }"),
        ("a { border-block: 1px solid red; }",
         "a { border-top: 1px solid red;border-bottom: 1px solid red; }"),
    ],
)  # fmt: skip
def test_what_is_written_out_means_the_same(css: str, plain: str) -> None:
    assert written_out(css) == plain
