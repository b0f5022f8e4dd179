"""A number as a sheet shows it: by its number format, rounded as Excel rounds."""

import re
from decimal import ROUND_HALF_UP, Decimal

_GENERAL = ("General", "@", "G/通用格式", "")
#: What a section of a format is made of; whatever else it holds is not known here.
_SECTION = re.compile(
    r"(?P<before>(?:\"[^\"]*\"|[\\!].|_.|\*.|[¥￥$€ ()<>+-])*)"
    r"(?P<whole>[#0,]*[#0])(?:(?:\.|\\\.)(?P<decimals>[0#?]*))?(?P<thousands>,*)"
    r"(?P<after>(?:\"[^\"]*\"|[\\!].|_.|\*.|[%‰¥￥$€ ()+-])*)"
)
#: A section without digits: the accounting formats show 0 as a dash.
_WORDS = re.compile(r"(?:\"[^\"]*\"|_.|\*.|[ ?-])+")
_PIECE = re.compile(r"\"([^\"]*)\"|[\\!](.)|_.|\*.|(.)")
#: A colour or a language, which print nothing; a condition has a sign.
_MUTE = re.compile(r"\[(?:\$[^\]]*-[0-9A-Fa-f]+|[A-Za-z]+\d*|[红黑蓝绿白黄青洋]+色?\d*)\]")
#: How many digits of a number without a format are sure to fit in its column.
_FIT = 7


def number_text(value: float, number_format: str) -> tuple[str, str]:
    """The number as shown, and a doubt where that is not known for sure."""
    number = Decimal(f"{value:.15g}")
    if number_format in _GENERAL:
        text = f"{value:.10g}"
        digits = len(re.sub(r"\D", "", text))
        unsure = ("." in text and digits > _FIT) or "e" in text
        return text, "没有数字格式，显示几位小数看列宽，请核对" if unsure else ""
    section, number = _section(number_format, number)
    section = _MUTE.sub("", section)
    if _WORDS.fullmatch(section):
        return _literal(section.replace("?", "")).strip(), ""
    match = _SECTION.fullmatch(section)
    if match is None or "DBNum" in section:
        return f"{value:.10g}", f"数字格式“{number_format}”未能识别，显示的字样请核对"
    share = "%" in match["after"]
    number = number * (100 if share else 1) / 1000 ** len(match["thousands"])
    shown = _digits(number, match["whole"], match["decimals"] or "")
    before, after = _literal(match["before"]), _literal(match["after"])
    sign = "-" if number < 0 else ""
    return f"{sign}{before}{shown}{after}".strip(), ""


def _section(number_format: str, number: Decimal) -> tuple[str, Decimal]:
    """The part of a format that is for a number of this sign, and the number that it shows."""
    sections = re.findall(r"((?:\"[^\"]*\"|\\.|[^;])*)(?:;|$)", number_format)[:-1]
    if number < 0 and len(sections) > 1 and sections[1]:
        return sections[1], -number
    if number == 0 and len(sections) > 2 and sections[2]:
        return sections[2], number
    return sections[0] if sections else number_format, number


def _digits(number: Decimal, whole: str, decimals: str) -> str:
    rounded = abs(number).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    least = decimals.rstrip("#?")
    while "." in text and len(text.partition(".")[2]) > len(least) and text.endswith("0"):
        text = text[:-1]
    text = text.rstrip(".")
    if "0" not in whole and text.startswith("0"):
        text = text[1:]
    minimum = whole.replace(",", "").count("0")
    head, dot, tail = text.partition(".")
    return head.zfill(minimum if "," not in whole else 0) + dot + tail


def _literal(text: str) -> str:
    """The letters of a format that are shown as they are; the room that it leaves is none."""
    return "".join(
        quoted or escaped or plain or "" for quoted, escaped, plain in _PIECE.findall(text)
    )
