"""A test stands where what it tests stands."""

from pathlib import Path

TESTS = Path(__file__).resolve().parent

#: Curated files of invented districts, and the tests that read them.
_INVENTED = TESTS / "invented"


def test_each_folder_of_tests_is_a_folder_of_the_code():
    folders = {path.parent for path in TESTS.rglob("test_*.py")} - {TESTS, _INVENTED}

    missing = [
        folder for folder in folders if not (TESTS.parent / folder.relative_to(TESTS)).is_dir()
    ]

    assert len(folders) > 40
    assert missing == []


def test_what_stands_in_a_room_of_data_or_the_web_is_tested_in_a_room_of_its_name():
    rooms = [
        "data/assessing",
        "data/checks",
        "data/curation",
        "data/store",
        "web/guard",
        "web/kept",
    ]

    assert all(any((TESTS / room).glob("test_*.py")) for room in rooms)
