"""Pictures to scan."""

import segno


def qr_code(address: str) -> str:
    """A picture to scan as a data address."""
    made: str = segno.make(address, error="l", micro=False).svg_data_uri(border=2, light="white")
    return made
