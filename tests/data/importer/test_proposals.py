"""What an import leaves on disk, and what a person says to start one."""

import csv
import json

import pytest

from data.curation.tables import BY_NAME
from data.importer import __main__ as command
from data.importer.formats import read_document
from data.importer.proposals import Imported, hash_of, keep, read_left_out, read_proposals
from data.importer.propose import propose
from data.importer.records import SourceFile
from tests.data.importer.sample import context, figures, paragraph, word_file


@pytest.fixture
def folder(tmp_path):
    source = word_file(tmp_path / "a.docx")
    outcome = propose(read_document(source), context(tmp_path / "curated"))
    imported = Imported(source.name, hash_of(source), "docx", "demo", "fyp14")
    return keep(tmp_path / "imports", source, imported, outcome)


def test_a_file_is_kept_by_its_hash_with_what_is_proposed_of_it(folder):
    assert folder.name == hash_of(folder / "source.docx")[:16]
    assert json.loads((folder / "document.json").read_text(encoding="utf-8"))["name"] == "a.docx"


def test_the_csv_has_the_curated_columns(folder):
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        assert reader.fieldnames == BY_NAME["figures"].column_names
        assert next(reader)["printed_name"] == "企业数量"


def test_proposals_come_back_as_they_were_written(folder, tmp_path):
    outcome = propose(read_document(tmp_path / "a.docx"), context(tmp_path / "curated"))
    assert list(read_proposals(folder).values()) == outcome.proposals
    assert read_left_out(folder) == outcome.left_out


def test_the_command_imports_and_says_how_much_is_certain(tmp_path, monkeypatch, capsys):
    source = word_file(tmp_path / "a.docx")
    context(tmp_path / "curated")
    monkeypatch.setenv("CURATED_DIR", str(tmp_path / "curated"))
    monkeypatch.setenv("IMPORT_DIR", str(tmp_path / "imports"))
    assert command.main([str(source), "--district", "demo"]) == 0
    said = capsys.readouterr().out
    assert "figures.csv：" in said and "left_out.jsonl" in said


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["no.docx"], "No such file: no.docx"),
        ([__file__, "--district", "nowhere"], "No district 'nowhere': name one of"),
        ([__file__, "--plan", "fyp99"], "No plan 'fyp99'"),
        ([__file__], "Save test_proposals.py as one of"),
    ],
)
def test_a_wrong_word_is_answered_with_what_to_write(words, complaint, capsys):
    assert command.main(words) == 1
    assert complaint in capsys.readouterr().err


def test_an_import_says_which_plan_and_which_district_are_still_to_be_named(
    tmp_path, monkeypatch, capsys
):
    source = tmp_path / "a.txt"
    source.write_text("一、2031年重点工作\n\n新建公园5个。\n", encoding="utf-8")
    context(tmp_path / "curated")
    monkeypatch.setenv("CURATED_DIR", str(tmp_path / "curated"))
    monkeypatch.setenv("IMPORT_DIR", str(tmp_path / "imports"))
    assert command.main([str(source)]) == command.main([str(source), "--district", "demo"]) == 0
    said = capsys.readouterr().out
    assert "没有写 DISTRICT" in said and "demo" in said
    assert "plans.csv 里没有 annual-2031，2 行用到" in said


def test_a_title_names_the_plan_that_nobody_named(tmp_path):
    texts = ("甲区国民经济和社会发展第十四个五年规划纲要", "企业数量达到150家。")
    document = SourceFile("a", "text", tuple(map(paragraph, texts)))
    assert [row["plan"] for row in figures(propose(document, context(tmp_path)))] == ["fyp14"]
