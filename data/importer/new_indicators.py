"""An indicator that nobody has named yet: a code, and what known indicators like it are."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, count

import pandas as pd
from pypinyin import lazy_pinyin

_REMARK = re.compile(r"[（(][^（）()]*[)）]|[^\w.%]")
#: A part of a name is known by a word of the codes if most of those that have one have the other.
_LIKE = 0.6
_LONGEST = 8
#: How many of the likest have a voice, and what the same unit adds to a likeness of 0 to 1.
_VOICES, _SAME_UNIT = 7, 0.15
_GRAMS = (1, 2, 3)
#: Units of a place among others.
RANKS = ("位", "名")
_CUT = re.compile(r"(降低|下降|减少|降幅|压减|审减)(率|量|幅度)?$")
_BAD = re.compile(
    "位次|排名|失业率|失业人|死亡|不良|负债|赤字|浓度|能耗|消耗|事故|案件|零就业|贫困|利率|费用占"
    "|收入比$"
)
#: What happens, is given or is only counted: neither more nor less of it is better.
_NEUTRAL = re.compile(
    "降水|高温|洪水|干旱|低保|特困|监测对象|农民工|外购|居住证|立案|价格|出让|收储|保护红线|调运|检疫|消杀|清淤"
    "|转移安置|应急力量|三次产业"
)
_NEVER = re.compile("^无.*事故|未发生")
_MENDED = re.compile("整治|治理|处置|化解|立案|脱贫|整改|破案|连续")


class NewIndicators:
    """What the known indicators teach of one that is not among them."""

    def __init__(self, indicators: pd.DataFrame) -> None:
        self._known = [row._asdict() for row in indicators.itertuples(index=False)]
        self._grams = [_grams(row["name"]) for row in self._known]
        self._codes = dict.fromkeys((row["indicator"] for row in self._known), "")

    def code(self, name: str, *proposed: str) -> str:
        """A code that no other name has: of the words that known codes have for parts of the name;
        pinyin for the rest. One that was proposed for the name before comes first."""
        codes = chain(proposed, self._made_up(name))
        return next(code for code in codes if self._codes.setdefault(code, name) == name)

    def _made_up(self, name: str) -> Iterator[str]:
        stem = "-".join(dict.fromkeys("-".join(self._parts(name)).split("-"))) or "indicator"
        yield stem
        yield from (f"{stem}-{number}" for number in count(2))

    def likely(self, column: str, name: str, unit: str | None = None) -> tuple[str, str]:
        """What most of the likest indicators have in a column, and the name of one of them."""
        grams = _grams(name)
        scores = sorted(
            (
                (len(grams & other) / len(grams | other) + _SAME_UNIT * (row["unit"] == unit), at)
                for at, (row, other) in enumerate(zip(self._known, self._grams, strict=True))
                if row["name"] != name
            ),
            reverse=True,
        )[:_VOICES]
        votes: dict[str, float] = defaultdict(float)
        for score, at in scores:
            votes[self._known[at][column]] += score**2
        text = max(votes, key=lambda each: votes[each], default="")
        like = (row["name"] for _, at in scores if (row := self._known[at])[column] == text)
        return text, next(like, "")

    @cached_property
    def _words(self) -> dict[str, str]:
        """Looked for where a code is to be made up: it takes ten times as long as the rest."""
        return _dictionary((row["indicator"], row["name"]) for row in self._known)

    def _parts(self, name: str) -> Iterator[str]:
        text, unknown = _bare(name), ""
        while text:
            size = min(len(text), _LONGEST)
            part = next((text[:n] for n in range(size, 1, -1) if text[:n] in self._words), "")
            if part:
                yield from (*_pinyin(unknown), self._words[part])
            unknown = "" if part else unknown + text[0]
            text = text[max(len(part), 1) :]
        yield from _pinyin(unknown)


def direction_of(
    name: str, bounds: Iterable[str], unit: str = "", before: str = ""
) -> tuple[str, str]:
    """Which way is better, and the words that say so; both empty if nothing does.

    Args:
        name: the indicator's.
        bounds: those of its targets, as in `figures.csv`.
        unit: of its figures; the first place is the best.
        before: the first words of its clause.
    """
    sides = {"lower" if bound in ("le", "lt") else "higher" for bound in bounds
             if bound in ("le", "lt", "ge", "gt")}  # fmt: skip
    if len(sides) == 1:
        return sides.pop(), "目标的≥、≤"
    if unit in RANKS:
        return "lower", "单位是名次"
    never, neutral = _NEVER.search(name), _NEUTRAL.search(before + name)
    if never or neutral:
        return ("higher", never[0]) if never else ("none", neutral[0] if neutral else "")
    cut, bad = _CUT.search(_bare(name)), _BAD.search(name)
    if cut:
        return "higher", cut[0]
    return ("lower", bad[0]) if bad and not _MENDED.search(name) else ("", "")


def is_reduction(name: str) -> bool:
    """Whether the name itself is of a decrease, so that a larger number is a larger one."""
    return _CUT.search(_bare(name)) is not None


def _bare(name: str) -> str:
    return _REMARK.sub("", name)


def _pinyin(text: str) -> Iterator[str]:
    """The sounds of a part that no code has a word for; of a character alone they say nothing."""
    sounds = re.sub("[^a-z0-9]+", "", "".join(lazy_pinyin(text)).lower())
    if len(text) > 1 and sounds:
        yield sounds


def _grams(name: str) -> frozenset[str]:
    return frozenset(name[at : at + n] for n in _GRAMS for at in range(len(name) - n + 1))


def _dictionary(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Part of a name -> the words that the codes of indicators with it have."""
    names: dict[str, set[int]] = defaultdict(set)
    words: dict[str, set[int]] = defaultdict(set)
    parts: list[set[str]] = []
    for at, (code, name) in enumerate(pairs):
        bare, pieces = _bare(name), code.split("-")
        parts.append({bare[i:j] for i in range(len(bare)) for j in range(i + 2, i + _LONGEST + 1)})
        for part in parts[-1]:
            names[part].add(at)
        for i in range(len(pieces)):
            for j in range(i + 1, min(i + 3, len(pieces)) + 1):
                words["-".join(pieces[i:j])].add(at)
    best: dict[str, tuple[float, int, str]] = {}
    for word, having in words.items():
        together = Counter(part for at in having for part in parts[at])
        for part, both in together.items():
            likeness = 2 * both / (len(having) + len(names[part]))
            if both > 1 and likeness >= _LIKE:
                best[part] = max(best.get(part, (0.0, 0, "")), (likeness, both, word))
    return {part: word for part, (_, _, word) in best.items()}
