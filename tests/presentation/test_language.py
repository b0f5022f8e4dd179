"""What is said can be said in another language."""

import ast
import contextvars
import subprocess
from pathlib import Path

import pytest

from presentation import language
from presentation.language import Message, Words, mark, say, speaking
from settings import ROOT
from tests.presentation.catalogues import FOLDERS, compiled, named_by_hand, templates

TRANSLATIONS = {
    "{area}有 {count} 项指标": "{count} indicators in {area}",
    "基期": "Baseline",
    "滞后": "Behind",
}


@pytest.fixture(autouse=True)
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of three English sentences."""
    compiled(tmp_path, "en", TRANSLATIONS)
    monkeypatch.setattr(language, "_LOCALE", tmp_path)
    language._catalogue.cache_clear()


def test_the_source_is_said_as_it_is_written():
    assert say("{area}有 {count} 项指标", area="示例区", count=3) == "示例区有 3 项指标"


def test_a_translation_puts_the_parts_in_its_own_order():
    with speaking("en"):
        assert say("{area}有 {count} 项指标", area="Demo", count=3) == "3 indicators in Demo"


def test_a_sentence_without_translation_is_said_in_chinese():
    with speaking("en"):
        assert say("尚未公布") == "尚未公布"


def test_a_language_without_catalogue_is_answered_in_chinese():
    with speaking("tlh"):
        assert say("基期") == "基期"


def test_labels_and_tables_are_said_when_they_are_drawn():
    label, table = Message("基期"), Words({"behind": mark("滞后")})

    with speaking("en"):
        assert (label(), table["behind"]) == ("Baseline", "Behind")
    assert (label(), table["behind"]) == ("基期", "滞后")


def test_a_language_is_spoken_in_its_own_context_only():
    other = contextvars.copy_context()

    with speaking("en"):
        assert other.run(say, "基期") == "基期"
        assert say("基期") == "Baseline"


def test_the_language_before_is_spoken_again_after_an_error():
    with pytest.raises(ZeroDivisionError), speaking("en"):
        raise ZeroDivisionError

    assert say("基期") == "基期"


def test_every_template_is_written_out_so_that_the_catalogue_can_list_it():
    listed = templates()
    files = [path for folder in FOLDERS for path in folder.rglob("*.py")]
    assert len(files) > 200 and len(listed) > 1000
    for path in files:
        for call in named_by_hand(path):
            template = call.args[0]
            where = f"{path.relative_to(ROOT)}:{call.lineno}"
            assert isinstance(template, ast.Constant), where
            assert template.value in listed | {""}, where


def test_make_catalogue_lists_what_babel_extracts_here():
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ncatalogue:")[2]
    words = recipe.partition("\n\n")[0]

    assert '--keywords "say mark Message"' in words
    assert words.rstrip().endswith("presentation audit")


def test_the_catalogue_is_written_anew_and_never_committed():
    ignored = subprocess.run(
        ["git", "check-ignore", "-q", "presentation/locale/plan.pot"], cwd=ROOT, check=False
    )
    assert ignored.returncode == 0
