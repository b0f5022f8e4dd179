"""Pages as drawn and the tables they offer, read for tests."""

import csv
import io
import re
from typing import Any

from flask.testing import FlaskClient
from lxml import html

from exports.csv_text import unguarded
from presentation.figures.amounts import NOTHING

Row = dict[str, str]


def find(element: Any, selector: str) -> list[Any]:
    """Elements by descendants of tags, ids and classes: `#tasks li`, `.value.is-target small`.

    `:not([hidden])` leaves out what is hidden, itself or with what holds it.
    """
    return list(element.xpath("." + "".join(map(_step, selector.split()))))


def _step(part: str) -> str:
    tag = re.match(r"[\w-]*", part)
    tests = [f"[@id='{name}']" for name in re.findall(r"#([\w-]+)", part)]
    for name in re.findall(r"\.([\w-]+)", part):
        tests.append(f"[contains(concat(' ', @class, ' '), ' {name} ')]")
    if part.endswith(":not([hidden])"):
        tests.append("[not(ancestor-or-self::*[@hidden])]")
    return f"//{tag[0] if tag and tag[0] else '*'}{''.join(tests)}"


def words(element: Any) -> str:
    """The text of an element in one line."""
    return plain(element.text_content())


def plain(text: str) -> str:
    """In one line; the dash of an empty place is empty, as in a file."""
    line = re.sub(r"\s+", " ", text).strip()
    return "" if line == NOTHING else line


def texts(element: Any, selector: str) -> list[str]:
    """The texts of all elements found."""
    return [words(item) for item in find(element, selector)]


def one(element: Any, selector: str) -> str:
    """The text of the first element found, "" where there is none."""
    return next(iter(texts(element, selector)), "")


def own_text(element: Any) -> str:
    """The text before the first child: a cell without its small print."""
    return plain(element.text or "")


def place(row: Row, word: str) -> str:
    """A file's two columns of a source as a page writes them."""
    return f"《{row[f'{word}出处文件']}》{row[f'{word}出处位置']}"


class Page:
    """A page as drawn in this process, and the tables that it offers."""

    def __init__(self, client: FlaskClient, address: str) -> None:
        self.client, self.address = client, address
        answer = client.get(address)
        assert answer.status_code == 200, address
        self.tree = html.fromstring(answer.get_data(as_text=True))

    def all(self, selector: str) -> list[Any]:
        """The elements of a selector."""
        return find(self.tree, selector)

    def link(self, name: str, form: str = "csv") -> str:
        """The address of a table; "" where the page offers none."""
        links = (item.get("href") for item in self.all(".downloads a"))
        return next((href for href in links if f"/table/{name}.{form}" in href), "")

    def rows(self, name: str) -> list[Row]:
        """The rows of a table's CSV by the page's own link; none where it offers no file."""
        href = self.link(name)
        return csv_rows(self.client, href) if href else []


def csv_rows(client: FlaskClient, href: str) -> list[Row]:
    """The rows of a CSV file as a program reads them, each cell in one line."""
    answer = client.get(href)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    text = io.StringIO(answer.get_data().decode("utf-8-sig"), newline="")
    return [{name: _cell(cell) for name, cell in row.items()} for row in csv.DictReader(text)]


def _cell(text: str) -> str:
    """Without the apostrophe that guards what a spreadsheet would change."""
    return plain(unguarded(text))
