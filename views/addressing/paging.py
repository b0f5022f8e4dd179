"""One part of a long list, as an address names it by `page`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from presentation.shell import labels
from presentation.shell.choice import Choice
from views.addressing import choosing

#: Parts linked on each side of the one that is open.
_NEAR = 2


@dataclass(frozen=True)
class ListPart:
    """The part `page` of `pages`, `size` items each but for the last."""

    page: int
    pages: int
    size: int

    @property
    def first(self) -> int:
        """How many items stand before it."""
        return (self.page - 1) * self.size

    @property
    def of_address(self) -> str:
        """Its value in an address; "" for the first, which needs none."""
        return str(self.page) if self.page > 1 else ""

    def choices(self, href: Callable[[str], str]) -> list[Choice]:
        """Links to the first, the last and the near parts; `href` makes one of the value of `page`.

        A list of a country has 40,000 parts.
        """
        near = range(max(1, self.page - _NEAR), min(self.pages, self.page + _NEAR) + 1)
        return [
            Choice(
                str(page), href(ListPart(page, self.pages, self.size).of_address), page == self.page
            )
            for page in sorted({1, *near, self.pages})
        ]


class SomeDistricts(NamedTuple):
    """The districts of one part of a page that would be too long with all of them."""

    names: list[str]
    of: int
    part: ListPart

    @property
    def sentence(self) -> str:
        """Which they are; "" where they are all."""
        first, last = self.part.first + 1, self.part.first + len(self.names)
        few = len(self.names) == self.of
        return "" if few else labels.DISTRICTS_OF(count=self.of, first=first, last=last)


#: Districts on one page: with more it is a list nobody reads to its end.
DISTRICTS = 8


def some_of(districts: Sequence[str], value: object) -> tuple[SomeDistricts, str]:
    """As `part_of`, of districts."""
    part, notice = part_of(len(districts), DISTRICTS, value)
    names = list(districts[part.first : part.first + DISTRICTS])
    return SomeDistricts(names, len(districts), part), notice


def part_of(total: int, size: int, value: object) -> tuple[ListPart, str]:
    """The part that an address asks for, and a sentence for the reader if there is none such."""
    pages = max(1, -(-total // size))
    known = [str(page) for page in range(1, pages + 1)]
    page, notice = choosing.pick(labels.PAGE(), value, known, "1")
    return ListPart(int(page), pages, size), notice
