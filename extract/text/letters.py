"""How many letters and capitals a text has, counted without looking at each character."""

from __future__ import annotations

from typing import Final

from extract.text.patterns import lazy

_NO_LETTERS: Final = bytes(k for k in range(256) if k > 127 or not chr(k).isalpha())
_NO_CAPITALS: Final = bytes(k for k in range(256) if k > 127 or not chr(k).isupper())
_FOREIGN: Final = lazy(r"[^\x00-\x7f]+")


def counted(text: str) -> tuple[int, int, int]:
    """Counts the letters of a text, the capitals among them, and the letters that ASCII has: (all, capitals, plain)."""
    plain = text.encode("ascii", "ignore")
    letters, capitals = len(plain.translate(None, _NO_LETTERS)), len(plain.translate(None, _NO_CAPITALS))
    if len(plain) == len(text):
        return letters, capitals, letters
    foreign = "".join(_FOREIGN.findall(text))
    return letters + sum(map(str.isalpha, foreign)), capitals + sum(map(str.isupper, foreign)), letters
