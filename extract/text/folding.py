"""Folding of typographic differences, with a way back to the original offsets."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from extract.text.patterns import lazy

_SAME: Final = {
    **dict.fromkeys("‘’‚‛′ʼʻʹ`´＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
    "⁄": "/",
}
_GONE: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
"""Soft hyphens, zero-width characters and direction marks: they carry no text."""

_SPECIAL: Final = lazy(r"[^\x21-\x7e]{2,}|[^\x20-\x7e]|`")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, where that character began in the original.

    `index` has one more entry than `text` has characters: the last is the length of the original.
    """

    text: str
    index: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Maps a half-open span of the folded text to the span of the original that it came from.

        A character that folds to several ("…") is taken whole; what folds to nothing is taken with what it follows.
        """
        low = self.index[start]
        if end <= start:
            return low, low
        high = end
        while high < len(self.index) - 1 and self.index[high] == self.index[end - 1]:
            high += 1
        return low, self.index[high]

    def folded(self, at: int) -> int:
        """Maps an offset of the original to the first folded character at or after it."""
        return min(bisect_left(self.index, at), len(self.text))


def fold(text: str) -> Folded:
    """Folds quotes, dashes, compatibility forms and white space; case stays, as do accents.

    Any run of white space becomes one space; soft hyphens, zero-width and direction marks go. Offsets are kept in
    `index`, so that a span found in the folded text can be read verbatim in the original.
    """
    out: list[str] = []
    index: list[int] = []
    at = 0
    for special in _SPECIAL.finditer(text):
        start, end = special.span()
        if start > at:
            # Plain stretches are the bulk of any text: taken whole.
            out.append(text[at:start])
            index.extend(range(at, start))
        _fold_run(text, start, end, out, index)
        at = end
    out.append(text[at:])
    index.extend(range(at, len(text) + 1))
    return Folded("".join(out), index)


def _fold_run(text: str, start: int, end: int, out: list[str], index: list[int]) -> None:
    """Appends the folded form of a stretch of characters that are not plain."""
    for at in range(start, end):
        char = text[at]
        if char in _GONE:
            continue
        if unicodedata.combining(char) and out and out[-1]:
            whole = unicodedata.normalize("NFC", out[-1][-1] + char)
            if len(whole) == 1:
                out[-1] = out[-1][:-1] + whole
                continue
        new = _fold_char(char)
        if new == " " and out and out[-1][-1:] == " ":
            continue
        out.append(new)
        index.extend([at] * len(new))


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char.isspace():
        return " "
    if char in _SAME:
        return _SAME[char]
    same = "".join(_SAME.get(c, c) for c in unicodedata.normalize("NFKC", char))
    return same if same.strip() else " "


_ARTICLES: Final = frozenset({"the", "a", "an"})
_NOT_WORD: Final = lazy(r"[\W_]+")


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """Gives the key under which two spellings of a name are one: case, accents, punctuation and articles folded.

    An empty string where nothing of the name is left ("The").
    """
    plain = name.casefold()
    possessive = _POSSESSIVE.search(plain)
    if possessive:
        plain = plain[: possessive.start()]
    # Apostrophes inside a name are dropped, not turned into a gap: "Jama'at", "Jama’at" and "Jamaat" are one.
    plain = unicodedata.normalize("NFKD", plain.translate(_DROPPED))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = [w for w in _NOT_WORD.split(plain) if w]
    kept = [w for w in words if w not in _ARTICLES]
    return " ".join(kept)


_POSSESSIVE: Final = lazy(r"['’]s?\W*$")
_DROPPED: Final = {ord(c): None for c in [*_GONE, *"'’‘ʼʻʹ`´"]}
