"""A file that takes more than some screens has two subjects: it is cut by them."""

from settings import ROOT
from tests.test_names import AROUND, PRODUCT, modules

MOST = 250


def test_no_file_of_the_product_is_longer_than_it_may_be():
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules((*PRODUCT, *AROUND))
        if not path.is_relative_to(ROOT / "tests")
    }

    assert len(lines) > 800
    assert {name: count for name, count in lines.items() if count > MOST} == {}
