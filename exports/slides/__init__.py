"""Record -> PPTX: native charts, tables and text that PowerPoint, WPS and LibreOffice edit."""

from exports.slides.deck import Deck, deck, farthest
from exports.slides.file.provenance import Provenance

#: What the file is, for HTTP.
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

__all__ = ["CONTENT_TYPE", "Deck", "Provenance", "deck", "farthest"]
