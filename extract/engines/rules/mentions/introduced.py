"""Nouns of civilians that only say who a named person is: "the mayor of X, NAME", and "the mayor" after that.

They name that person and no group of victims, of which only those are left whom the text tells beside: "his bodyguard".
So with who speaks by his office: "the commander said … The commander, Col. X, said".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.victims import GENERAL
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims.claims import Sides
    from extract.engines.rules.mentions.mentions import Mention

_OF_WHICH: Final = lazy(r" |(?: (?:of|from|for) (?:the )?[\w’' -]{2,48})?, ")
_REACH: Final = 70
"""Characters between a noun and the name that it introduces."""


def join_introduced(a: Analysis, sides: Iterable[Sides]) -> None:
    """Gives such nouns to the person whom they introduce, and takes a group that has no other noun off the sides."""
    civil = [m for m in a.mentions if m.kind == "generic" and (a.index.key_of(m) or "").startswith("civ")]
    found = {**_named_later(a), **_introducing(a, civil)} if civil else {}
    if not found:
        return
    known = {_noun(m): key for m, key in found.values()}
    gone: set[str | None] = set()
    left: set[str | None] = set()
    for m in civil:
        group = a.index.of(m)
        key = found[m.start][1] if m.start in found else None
        if key is None and a.text[max(0, m.start - 4) : m.start].lower() == "the ":
            key = known.get(_noun(m))
        if key is None:
            left.add(group)
        else:
            gone.add(group)
            a.index.move(m, key, "person")
    gone -= left
    for side in sides if gone else ():
        side.attackers[:] = [x for x in side.attackers if x not in gone]
        # Persons are on no side: who they are stands for them where nobody else was hit.
        side.defenders[:] = [x for x in side.defenders if x not in gone] or side.defenders


def _introducing(a: Analysis, civil: list[Mention]) -> dict[int, tuple[Mention, str]]:
    """The nouns of one person right in front of a name, by where they begin, with the key of that person."""
    out: dict[int, tuple[Mention, str]] = {}
    starts = {m.start: m for m in civil}
    last: Mention | None = None
    for m in a.mentions:
        if m.kind == "person" and last is not None and m.start - last.end < _REACH:
            noun, key = _noun(last), a.index.key_of(m)
            one = not noun.endswith("s") and noun not in GENERAL
            if key and one and _OF_WHICH.fullmatch(a.text[last.end : m.start]):
                out[last.start] = last, key
        if m.start in starts:
            last = m
        elif m.kind not in ("place", "media", "force", "generic"):
            last = None
    return out


def _named_later(a: Analysis) -> dict[int, tuple[Mention, str]]:
    """One victim told by what he is, whose name the next sentences give: "killed a judge. X Y, 52, died at once."."""
    out: dict[int, tuple[Mention, str]] = {}
    last: tuple[int, Mention, str] | None = None
    for s in a.sentences:
        hurt = [x for x in s.losses if x.people and x.kind in _HURT and x.value.low != 0]
        if len(hurt) != 1:
            last = None if hurt else last
            continue
        loss = hurt[0]
        m = s.chunks[loss.noun].head_mention
        if m is None or (loss.value.low, loss.value.high) != (1, 1):
            last = None
        elif m.kind == "person":
            key = a.index.key_of(m)
            more = not _MORE.isdisjoint(s.lows) or his_man(a.masked, m.start)
            if last is not None and key and not more and s.index - last[0] < 3 and last[2] == loss.kind:
                out[last[1].start] = last[1], key
            last = None
        else:
            civil = m.kind == "generic" and (a.index.key_of(m) or "").startswith("civ")
            last = (s.index, m, loss.kind) if civil and _noun(m) not in GENERAL else None
    return out


def his_man(text: str, at: int) -> bool:
    """Whether the name at an offset is told to be of another one's men or family: "His driver, Ann Orr, died"."""
    return _HIS_MAN.search(text, max(0, at - _REACH), at) is not None


_HIS_MAN: Final = lazy(r"(?i)\b(?:his|her|their)\s{1,3}(?:[\w-]{1,20}\s){0,2}[\w-]{1,20},?\s{1,3}\Z")
_HURT: Final = ("killed", "wounded", "captured")
_MORE: Final = frozenset(("also", "another", "too", "second", "separately", "earlier", "meanwhile"))


def _noun(m: Mention) -> str:
    return simplify(m.head).rpartition(" ")[2]


_OFFICES: Final = listed("telling_persons") - {
    "source",
    "sources",
    "resident",
    "residents",
    "officials",
    "witnesses",
}
_NEAR: Final = 60
"""Characters before a name within which it is told whose it is."""
_TITLES: Final = 3
"""Words of rank at most between an office and a name."""


def holders(text: str, persons: Sequence[Mention]) -> dict[str, list[Mention]]:
    """The persons whom a text brings in as "the" holder of an office, by its noun: "The commander, Col. X"."""
    out: dict[str, list[Mention]] = {}
    for m in persons:
        office = _office_before(text[max(0, m.start - _NEAR) : m.start])
        if office in _OFFICES:
            out.setdefault(office, []).append(m)
    return out


def holder_named(known: dict[str, list[Mention]], words: str, office: str, behind: int) -> Mention | None:
    """The one person of those `known` to hold offices whom the text `behind` an offset brings in as the holder of an
    office that spoke in `words`.
    """
    if office not in known or not words.lower().startswith(("the ", "a ", "an ")):
        return None
    found: dict[str, Mention] = {}
    for m in known[office]:
        if m.start > behind:
            found.setdefault(m.key, m)
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def _office_before(before: str) -> str:
    """The noun of the office in "The commander, Col. " before a name; "" where there is none."""
    low = before.lower()
    at = low.rfind("the ")
    noun, comma, rank = low[at + 4 :].partition(", ")
    if at < 0 or not comma or (at and low[at - 1].isalnum()) or "." in noun:
        return ""
    return noun.rpartition(" ")[2] if rank.count(" ") <= _TITLES and "," not in rank else ""
