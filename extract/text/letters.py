"""How many letters and capitals a text has, and whether it says a title again, letter for letter."""

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


def letters_of(text: str) -> str:
    """Gives the letters and digits of a text in lower case, as `told_again` compares them."""
    return "".join(filter(str.isalnum, text.lower()))


def told_again(wanted: str, text: str, at: int, stop: int) -> int:
    """Where letters and digits (lower case) end that a text has from `at` on, whatever stands between; 0: others do."""
    k = 0
    while at < stop and k < len(wanted):
        c = text[at].lower()
        if c.isalnum():
            if c != wanted[k]:
                return 0
            k += 1
        at += 1
    return at if k == len(wanted) else 0
