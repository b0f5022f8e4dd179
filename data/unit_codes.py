"""A code of UCUM, the code of units that programs read, for a printed unit."""

import re

#: Printed units that UCUM has a code for; others stand in braces, as what is counted does.
_CODES = {
    "%": "%", "天": "d", "小时": "h", "年": "a", "岁": "a", "公里": "km", "km": "km",
    "平方公里": "km2", "km2": "km2", "km/km2": "km/km2", "平方米": "m2", "立方米": "m3",
    "公顷": "har", "亩": "{亩}", "吨": "t", "公斤": "kg", "微克": "ug", "千瓦": "kW",
}  # fmt: skip
#: Multiples in front of a unit: 万吨, 亿元.
_MULTIPLES = {"亿": "10*8", "万": "10*4", "千": "10*3", "百": "10*2"}


def unit_code(unit: str) -> str | None:
    """万元/人 -> 10*4.{元}/{人}; None where no unit is printed."""
    return "/".join(_part(part) for part in unit.split("/")) if unit else None


def _part(unit: str) -> str:
    if unit in _CODES:
        return _CODES[unit]
    multiple = re.match("[亿万千百]", unit)
    if multiple and len(unit) > 1:
        return f"{_MULTIPLES[multiple.group()]}.{_part(unit[1:])}"
    return f"{{{unit}}}"
