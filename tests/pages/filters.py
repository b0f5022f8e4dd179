"""What a person does with the real controls of a filter bar."""

from typing import Any

_CHOSEN = """return Array.from(document.querySelectorAll('.form-check'))
  .filter(item => item.querySelector('input').checked).map(item => item.textContent)"""
#: Click the choice that begins with these words, wherever its menu stands; its input has the focus.
_CHOOSE = """for (const item of document.querySelectorAll('.form-check')) {
  if (!item.textContent.startsWith(arguments[0])) continue;
  item.querySelector('input').focus({ preventScroll: true });
  item.querySelector('input').click();
  return true;
}"""


def drawn(driver: Any) -> None:
    """Wait until Dash has drawn the controls."""
    driver.until(lambda: driver.execute_script("return !!document.querySelector('[data-drawn]')"))


def choose(driver: Any, words: str) -> None:
    """Choose what begins with these words."""
    drawn(driver)
    assert driver.execute_script(_CHOOSE, words), words


def chosen(driver: Any) -> list[str]:
    """The words of all that is chosen."""
    drawn(driver)
    words: list[str] = driver.execute_script(_CHOSEN)
    return words
