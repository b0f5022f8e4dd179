"""What curators are told is Chinese and English: every message of the code, and those of a run."""

import ast
import re
from pathlib import Path

import pandas as pd
import pytest

from data.build import build
from data.checks.problems import Both, CuratedDataError, Problem
from data.curation.columns import ColumnRule
from data.curation.tables import TABLES
from settings import ROOT

_CHINESE = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]{3}")
#: `make data` and `make new-district`, the settings, `make diff` and `make release`.
_COMMANDS = [ROOT / "settings.py", ROOT / "scripts" / "release.py"]
_FILES = [*sorted((ROOT / "data").rglob("*.py")), *_COMMANDS]


def _calls(path: Path, name: str) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def _words(node: ast.expr) -> str:
    """The fixed words of a message; `{…}` are filled from the rows."""
    texts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    return "".join(text for text in texts if isinstance(text, str))


MESSAGES = [
    pytest.param(call, id=f"{path.relative_to(ROOT)}:{call.lineno}")
    for path in _FILES
    for call in _calls(path, "Both")
    if all(_words(argument) for argument in call.args)
]


@pytest.mark.parametrize("call", MESSAGES)
def test_every_message_has_chinese_first_and_english_second(call: ast.Call) -> None:
    # mypy sees to it that a Problem takes nothing but a Both.
    chinese, english = (_words(argument) for argument in call.args)
    assert _CHINESE.search(chinese) or not _LATIN.search(english)
    assert not _CHINESE.search(english)


@pytest.mark.parametrize("path", _COMMANDS, ids=lambda path: path.stem)
def test_a_command_tells_nothing_in_one_language(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    raised = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    calls = [item for item in raised if isinstance(item, ast.Call)] + _calls(path, "print")
    arguments = [argument for call in calls for argument in call.args]
    assert len(arguments) > 4
    assert [
        ast.unparse(item) for item in arguments if isinstance(item, ast.Constant | ast.JoinedStr)
    ] == []


def test_the_messages_looked_at_are_all_there_are() -> None:
    assert len(MESSAGES) > 100


@pytest.mark.parametrize(
    "column",
    [column for table in TABLES for column in table.columns],
    ids=lambda column: column.name,
)
def test_every_column_says_in_both_what_to_write(column: ColumnRule) -> None:
    assert _CHINESE.search(column.hint.chinese)
    assert _LATIN.search(column.hint.english)


def test_a_fault_names_its_line_in_both() -> None:
    fault = Problem("a.csv", 3, "unit", Both("错", "wrong"), Both("改", "mend"))
    assert str(fault) == "a.csv, line 3, column unit（第3行）: 错 / wrong. 改 / mend."


def test_a_build_refused_says_each_fault_in_both(tmp_path: Path) -> None:
    with pytest.raises(CuratedDataError) as refused:
        build(tmp_path, tmp_path / "store")
    faults = refused.value.problems
    assert len(faults) > 5
    assert pd.Series([fault.what for fault in faults]).str.contains("缺.* / .*missing").all()
