"""What curators and operators are told, in Chinese and in English."""

from __future__ import annotations


class Both(str):
    """A message in both languages; as text, both with a stroke between."""

    chinese: str
    english: str

    def __new__(cls, chinese: str, english: str) -> Both:
        said = super().__new__(cls, f"{chinese} / {english}")
        said.chinese, said.english = chinese, english
        return said

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """Pandera copies the hints of columns."""
        return self.chinese, self.english
