"""The round values at which every drawing of a chart has a line, on a page as in a picture."""

import math

#: A value axis has at most about this many steps; steps are these times a power of ten.
_COUNT, _STEPS = 5, (1, 2, 2.5, 5, 10)

#: Binary noise must not take away a line at the end of the range.
_DIGITS = 9


def ticks(low: float, high: float) -> list[float]:
    """At most six round values within the range: steps of 1, 2, 2.5 or 5 times a power of ten."""
    rough = (high - low) / _COUNT
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in _STEPS if size * power >= rough)
    first, last = math.ceil(round(low / step, _DIGITS)), math.floor(round(high / step, _DIGITS))
    return [round(index * step, _DIGITS) for index in range(first, last + 1)]
