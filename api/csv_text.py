"""CSV for the API: the one form in which all files of the dashboard are written."""

from __future__ import annotations

from exports.csv_text import BOM, csv_text

__all__ = ["BOM", "csv_text"]
