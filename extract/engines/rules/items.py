"""Words, figures, mentions and dates of a sentence as items, and the chunks that are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules import words as w
from extract.engines.rules.triggers import Verb

if TYPE_CHECKING:
    from extract.engines.rules.mentions import Mention
    from extract.text.numbers import Figure

TOKEN: Final = re.compile(
    r"(?:[A-Za-z]\.){2,5}|[Ii]ncl\.|\d[\d.,]{0,12}\d(?![-–]?[^\W\d_])|['’]s\b|n['’]t\b"
    r"|\w+(?:[-–]\w+){0,6}(?:['’](?!s\b)\w+){0,2}|[^\w\s]"
)
QUOTES: Final = frozenset("\"“”„«»‘’'`")


@dataclass(slots=True)
class Item:
    """A word, or a figure, mention or date taken as one word. `kind`: w, fig, men, date, x (punctuation), poss.

    `thing` is the figure, mention or date; of a comma, True where a quotation ends at it.
    """

    kind: str
    start: int
    end: int
    low: str
    thing: Any = None


@dataclass(slots=True)
class Chunk:
    """A group of words. `kind`: NG noun group, VG verb group, P preposition, C conjunction, R
    relative, D date, X mark, A adverb.
    """

    kind: str
    start: int
    end: int
    head: str = ""
    words: list[str] = field(default_factory=list)
    det: str = ""
    figure: Figure | None = None
    mentions: list[Mention] = field(default_factory=list)
    pron: bool = False
    paren: bool = False
    verb: Verb | None = None
    voice: str = ""
    """Of a verb group: active, passive, bare (a past form that may be either), ing, inf."""
    neg: bool = False
    aux: tuple[str, ...] = ()
    subject: list[int] = field(default_factory=list)
    object: list[int] = field(default_factory=list)
    agent: list[int] = field(default_factory=list)
    particle: str = ""
    closes: bool = False
    """Of a comma: a quotation ends at it, so that what follows is no more of the same list."""

    @property
    def cls(self) -> str:
        """The class of the verb; "" for what is no verb group."""
        return self.verb.cls if self.verb is not None else ""

    @property
    def head_mention(self) -> Mention | None:
        """The mention that ends the group, which is its head; None where the group ends with another word."""
        if self.mentions and self.mentions[-1].end >= self.end:
            return self.mentions[-1]
        return None


def items(text: str, start: int, end: int, spans: list[tuple[int, int, str, Any]]) -> list[Item]:
    """Cuts `text[start:end]` into items; `spans` are (start, end, kind, object), sorted and apart, taken whole."""
    found: list[Item] = []
    at = start
    for s, e, kind, thing in spans:
        if s >= end:
            break
        if e <= at:
            continue
        if s - at != 1 or text[at] != " ":
            _plain(text, at, s, found)
        found.append(Item(kind, s, e, text[s:e].lower(), thing))
        at = e
    _plain(text, at, end, found)
    return found


def _plain(text: str, start: int, end: int, found: list[Item]) -> None:
    for match in TOKEN.finditer(text, start, end):
        word = match[0]
        kind, low = _sort(word) if len(word) < 40 else _sort.__wrapped__(word)
        if kind:
            begin, close = match.span()
            ends = low == "," and begin > start and text[begin - 1] in _CLOSING
            found.append(Item(kind, begin, close, low, ends or None))
        elif word in _CLOSING and found and found[-1].low == "," and found[-1].end == match.start():
            found[-1].thing = True


@lru_cache(maxsize=50_000)
def _sort(word: str) -> tuple[str, str]:
    """Gives the kind of a token ("" for quotation marks) and its form: few words make up most of any text."""
    low = word.lower().replace("’", "'")
    if low == "'s":
        return "poss", low
    if word[0].isalnum() or low == "n't":
        return "w", low
    return ("x", word) if word not in QUOTES else ("", word)


_CLOSING: Final = frozenset('"”')
_NOT_NOMINAL: Final = w.PREP | w.CONJ | w.REL | w.AUX | w.NEG | {"to"}


def nominal(item: Item) -> bool:
    """Whether an item may stand in a noun group as noun or modifier."""
    if item.kind == "w":
        return item.low not in _NOT_NOMINAL and not item.low.endswith("n't")
    return item.kind == "men" or item.kind == "fig"
