"""Numbers as text: rounded half up, with a true minus, closed up with their unit."""

from decimal import ROUND_HALF_UP, Decimal

#: Digits that leave every printed number as it is.
EXACT = 9


def number(value: float, digits: int = 2) -> str:
    """A number without trailing zeros and with a true minus, rounded half up."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = f"{exact:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "0") else text.replace("-", "−")


def percent(value: float) -> str:
    """A computed per cent: one decimal at most."""
    return number(value, 1) + "%"


def signed(value: float) -> str:
    """A difference in points with its sign: +4.4, −7.5, ±0."""
    text = number(value, 1)
    return "±0" if text == "0" else text if text.startswith("−") else "+" + text


def unit_after(text: str, unit: str) -> str:
    """A number with its unit: per cent closes up, other units stand after a space."""
    if not unit or unit in text.replace("％", "%"):
        return text
    return f"{text}{unit}" if unit in ("%", "‰") else f"{text} {unit}"
