"""The real curated files with one thing broken: each is refused, by file, line and column."""

from pathlib import Path

import pytest

from data.build import build
from data.checks.problems import CuratedDataError
from tests.data.checks.broken_variants import VARIANTS, Variant, render, small_tree


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("curated")
    for name, rows in small_tree().items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(render(rows))
    return folder


@pytest.fixture(scope="module")
def store_dir(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the sound files: it is in use while the broken ones are tried."""
    folder = tmp_path_factory.mktemp("store")
    build(tree, folder)
    return folder


def state(folder: Path) -> list[tuple[str, str, int]]:
    return [
        (path.name, path.resolve().name, path.stat().st_mtime_ns)
        for path in sorted(folder.iterdir())
    ]


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_a_broken_file_is_refused_and_the_store_in_use_untouched(
    tree: Path, store_dir: Path, variant: Variant
) -> None:
    path, before = tree / variant.file, state(store_dir)
    sound = path.read_bytes()
    path.write_bytes(variant.change(sound))
    try:
        with pytest.raises(CuratedDataError) as caught:
            build(tree, store_dir)
    finally:
        path.write_bytes(sound)
    places = [(problem.file, problem.line, problem.column) for problem in caught.value.problems]
    assert (variant.file, variant.line, variant.column) in places
    assert state(store_dir) == before


@pytest.mark.parametrize(
    "file", ["areas.csv", "themes.csv", "nanan-145/figures.csv"], ids=lambda file: f"no {file}"
)
def test_a_missing_file_is_refused(tree: Path, store_dir: Path, file: str) -> None:
    sound = (tree / file).read_bytes()
    (tree / file).unlink()
    try:
        with pytest.raises(CuratedDataError) as caught:
            build(tree, store_dir)
    finally:
        (tree / file).write_bytes(sound)
    blamed = "documents.csv" if "/" in file else file
    assert blamed in {problem.file for problem in caught.value.problems}


def test_there_are_hundreds_of_variants_and_each_breaks_its_file(tree: Path) -> None:
    assert len(VARIANTS) >= 200
    unchanged = [
        v.name
        for v in VARIANTS
        if v.change((tree / v.file).read_bytes()) == render(small_tree()[v.file])
    ]
    assert unchanged == []
