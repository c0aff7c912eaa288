"""The fuller words that a text has for those whom a common noun names: "foreign workers", "men in army uniforms".

A mention is the noun alone, as the rules need it; the record names the actor as the document does, with what stands
before the noun and, for clothes and home, behind it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.chunks import Chunk

_COUNTING: Final = wordset(
    "other others another more additional further least most some several many few various numerous about around "
    "approximately nearly almost over up to dozen dozens scores hundreds thousands score couple two three four five "
    "six seven eight nine ten eleven twelve half all both each every single total only just even these those such "
    "same dead wounded injured slain missing first second third fourth fifth latest last next former previous as of "
    "any no killed arrested captured detained fleeing surviving remaining deceased retreating withdrawing sleeping "
    "resting passing returning advancing attacking escaping identified confirmed reported"
)
"""Words before a noun that say how many or which, and nothing of who they are."""
_JOINT: Final = wordset("coalition joint allied foreign international alliance")
"""Words that make "soldiers" those of others than the country spoken of."""
_WORN: Final = listed("worn")
_WITH: Final = lazy(
    r" (?:on|in|aboard|riding|armed with|wearing|dressed in|carrying)(?: (?!and\b|or\b|the\b)[\w-]{1,14}){0,3}?"
    r" (?:motor-?cycles?|motor-?bikes?|cars?|vans?|vehicles?|pick-?ups?|trucks?|boats?|jeeps?|uniforms?|fatigues"
    r"|clothes|masks|camouflage|pistols|rifles|guns|machetes|knives|AK-47s|assault rifles)\b"
)
_AT_HOME: Final = listed("people_at_home")
_MOST: Final = 5
"""Words that a fuller form may have."""


_HONOURS: Final = lazy(rf"\b(?:{alternation('honours')}) $", re.I)
"""Titles that are as often taken for a part of a name."""
_TITLE: Final = 11


def _honoured(a: Analysis) -> None:
    """Gives persons their names with the title before them as further forms: "Haji Karim"."""
    for m in a.mentions:
        if m.kind != "person" or not m.start or a.text[m.start - 1] != " ":
            continue
        title = _HONOURS.search(a.text, max(0, m.start - _TITLE), m.start)
        if title is not None and a.text[title.start()].isupper() and a.text[m.start].isupper():
            a.index.also(m, a.text[title.start() : m.end])


def _of_places(a: Analysis) -> None:
    """Gives named forces the place before their names as further forms: "the Lomba Awakening Council"."""
    for place, m in pairwise(a.mentions):
        beside = (
            place.kind == "place" and place.head != "country" and m.kind == "force" and m.text[:1].isupper()
        )
        if beside and m.start == place.end + 1 and a.text[place.end] == " " and place.text[:1].isupper():
            a.index.also(m, a.text[place.start : m.end])


def fuller_words(a: Analysis) -> None:
    """Gives the actors of common nouns the noun groups around these as further forms, and persons their titles."""
    _honoured(a)
    _of_places(a)
    for s in a.sentences:
        for i, c in enumerate(s.chunks):
            if not c.mentions:
                continue
            m = c.head_mention
            if m is None or m.kind != "generic" or a.index.key_of(m) is None:
                continue
            if c.det == "our" and m.type == "state_forces" and a.index.key_of(m) != m.key:
                a.index.also(m, a.text[c.start : m.end])
            if any(x is not m and x.kind == "person" for x in c.mentions):
                continue
            begin = _begin(a.masked, c, m.start)
            words = a.masked[begin : m.start].lower().split()
            if m.type == "state_forces" and not _JOINT.isdisjoint(words):
                continue
            if i and s.chunks[i - 1].kind == "A" and words and words[0] in _BLOWS and not c.det:
                continue  # "militants routinely target police": what they do, and no word of the police
            if words and len(words) < _MOST:
                a.index.also(m, a.text[begin : m.end])
            end = _behind(a.text, s.chunks, i, m.head.lower())
            if (
                a.types.get(a.index.of(m) or "") == "unidentified"
                and (with_ := _WITH.match(a.masked, m.end)) is not None
            ):
                end = with_.end()
            if end is not None:
                a.index.also(m, a.text[begin:end])


_BLOWS: Final = frozenset(
    ("target", "attack", "kill", "ambush", "raid", "bomb", "shell", "hit", "strike", "abduct")
)
_HELD_TO: Final = frozenset(("be", "been", "being", "presumably", "how", "why"))
"""Behind which the words about people begin: "men suspected to be rebels", "told how gunmen came"."""


def _begin(text: str, c: Chunk, noun: int) -> int:
    """Where the words about a noun begin, behind article, figure and words of number."""
    at = c.figure.end if c.figure is not None and c.figure.end <= noun else c.start
    begin = noun
    for word in reversed(text[at:noun].split(" ")):
        low = word.lower()
        if not word:
            begin -= 1
            continue
        aged = low.endswith("-year-old")
        if (
            low in _HELD_TO
            or low in (c.det, "the")
            or low in _COUNTING
            or not (aged or (word[0].isalpha() and word[-1].isalpha()))
        ):
            break
        begin -= len(word) + 1
    begin = min(noun, begin + 1) if begin < at else begin
    if text.startswith((" year-old ", " year old "), begin) and (
        age := _AGE.search(text, max(0, begin - 3), begin)
    ):
        return age.start()  # "an 18 year-old girl"
    return begin


_AGE: Final = lazy(r"(?<=\W)\d{1,2}\Z")


def _behind(text: str, chunks: list[Chunk], i: int, noun: str) -> int | None:
    """Where the words behind a noun end that say what people wear, or of which place they are."""
    if i + 2 >= len(chunks) or chunks[i + 1].kind != "P" or chunks[i + 2].kind != "NG":
        return None
    link, last = chunks[i + 1].head, chunks[i + 2]
    if link == "in" and last.head in _WORN and len(last.words) < 4:
        return last.end
    if link != "of" or noun not in _AT_HOME or last.det or not text[last.start].isupper():
        return None
    home = last.head_mention
    return last.end if home is None or home.kind == "place" else None
