"""Joins the letters by which a text calls a party with its full name, where no list has either: "X Y Front (XYF)"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.scan import LOWER, UPPER
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Finding, Mention
    from extract.engines.rules.vocabulary.scan import Scan

_JOINING: Final = frozenset(
    ("of", "the", "for", "and", "in", "al", "el", "de", "la", "s", "du", "des", "del", "e")
)
_PARTIES: Final = ("armed_group", "militia", "unidentified")
_CLOSING: Final = frozenset(("front", "army", "movement", "forces", "resistance", "fighters"))
"""Nouns that close the name of a group."""
_WORD: Final = lazy(r"[^\W\d_]+")
_BEHIND: Final = lazy(r",? (?:or |known as |also known as )?(?:the )?[\(\[\"“]{0,2}\Z")
_LONGEST: Final = 10
"""Words of a name that letters stand for."""
_FEWEST: Final = 3
"""Letters that stand for a name to which nothing ties them."""


def join_letters(finding: Finding) -> None:
    """Gives letters that were found to be a party to the full name that they spell, as one party."""
    _unmarked(finding)
    letters: dict[str, list[Mention]] = {}
    for m in finding.found:
        short = m.key[6:]
        if m.kind == "force" and m.key.startswith("group:") and " " not in short and short.upper() in m.text:
            letters.setdefault(short, []).append(m)
    if not letters:
        return
    full = [m for m in finding.found if m.kind == "force" and " " in m.text and m.type in _PARTIES]
    for short, named in letters.items():
        owner = _owner(finding, short, named, full)
        if owner is not None:
            rekey(finding, named[0].key, owner)


def cut_letters(scan: Scan, i: int, j: int) -> int:
    """Where the name at words [i, j) ends without the letters behind it that it spells, as in "X Y Front XYF"."""
    last = scan.words[j - 1]
    if scan.caps[j - 1] != UPPER or j - i < _FEWEST:
        return j
    own = j - i > _FEWEST and _initials(scan.slice(i, j - 1)) == last
    foreign = scan.words[j - 2] in _CLOSING and scan.caps[j - 2] != UPPER and _FEWEST <= len(last) < _LONGEST
    return j - 1 if own or foreign else j


def _unmarked(finding: Finding) -> None:
    """Adds the letters that stand right behind the name that they spell, brackets or none."""
    scan = finding.scan
    for m in [x for x in finding.found if x.kind == "force" and x.text.count(" ") > 1 and x.type in _PARTIES]:
        k = bisect_right(scan.ends, m.end)
        if (
            k < len(scan.words)
            and scan.caps[k] == UPPER
            and scan.gap(k - 1) == " "
            and finding.free(k, k + 1)
        ) and (scan.words[k] == _initials(m.text) or _foreign(scan, k, m)):
            finding.add(k, k + 1, "force", m.type, m.country, m.key, name=m.name)


def _foreign(scan: Scan, k: int, m: Mention) -> bool:
    """Whether letters stand behind the noun that closes a name, as those of another tongue do: "X Army YZX"."""
    return scan.words[k - 1] in _CLOSING and not m.text.isupper() and _FEWEST <= len(scan.words[k]) < _LONGEST


def rekey(finding: Finding, key: str, owner: Mention) -> None:
    """Makes all mentions of a key those of another party."""
    for k, m in enumerate(finding.found):
        if m.key == key:
            finding.found[k] = replace(
                m, type=owner.type, country=owner.country, key=owner.key, name=owner.name
            )


def _owner(finding: Finding, short: str, named: list[Mention], full: list[Mention]) -> Mention | None:
    """The party whose name letters spell: right before them, or alone in the text; added where it was not found."""
    text = finding.scan.text
    for m in named:
        for x in full:
            if (
                x.key != m.key
                and x.end < m.start
                and _BEHIND.fullmatch(text, x.end, m.start)
                and (_spells(short, x) or _in_brackets(text, x.end, m))
            ):
                return x
    spelled = {x.key: x for x in full if len(short) >= _FEWEST and _same_letters(short, _initials(x.text))}
    spelled.pop(named[0].key, None)
    if len(spelled) == 1:
        return next(iter(spelled.values()))
    for m in named:
        if text[m.start - 1 : m.start] in ("(", "["):
            begun = _spelled_before(finding, short, m)
            if begun is not None:
                return begun
    return None


def _same_letters(short: str, first: str) -> bool:
    """Whether letters are those of a name, or as another tongue has them: the other way round ("VLM", "MLV")."""
    return short == first or (short == first[::-1] and len(set(short)) == len(short))


def _in_brackets(text: str, end: int, m: Mention) -> bool:
    """Whether letters stand alone in brackets right behind a name, whatever tongue they spell it in."""
    return (
        m.start - end == len(" (")
        and text[end : m.start] in (" (", " [")
        and text[m.end : m.end + 1] in (")", "]")
    )


def _initials(words: str) -> str:
    return "".join(w[0] for w in _WORD.findall(words) if w[0].isupper()).lower()


def _spells(short: str, m: Mention) -> bool:
    """Whether most letters begin words of a name, the first one its first word."""
    first = [w[0].lower() for w in _WORD.findall(m.text)]
    if len(short) >= _FEWEST and _initials(m.text).endswith(short):
        return True  # "Lorwan Popular Defence Forces (PDF)"
    return first[:1] == [short[0]] and sum(c in first for c in short) >= min(2, len(short))


def _spelled_before(finding: Finding, short: str, m: Mention) -> Mention | None:
    """Adds the capitalised words before letters in brackets that begin with just these letters."""
    scan = finding.scan
    at = bisect_right(scan.starts, m.start) - 1
    left, i = list(re.sub(r"[^a-z]", "", short)), at
    while left and i and at - i < _LONGEST:
        gap = scan.gap(i - 1)
        if gap not in (" ", "-", "'", "’", "' ", "’ ") and not (i == at and gap in (" (", " [")):
            return None
        i -= 1
        if scan.caps[i] != LOWER and scan.words[i][0] == left[-1]:
            left.pop()
        elif scan.words[i] not in _JOINING:
            return None
    if i and scan.words[i - 1] in ("al", "el") and scan.gap(i - 1) == "-":
        i -= 1
    known = any(tag is not None and tag.word.actors for tag in scan.cover[i:at])
    if left or at - i < 2 or scan.caps[at] != UPPER or known or not finding.free(i, at):
        return None
    finding.add(i, at, "force", m.type, m.country, m.key, name=scan.slice(i, at))
    return finding.found[-1]


def spelled(short: str, full: str) -> bool:
    """Whether letters in brackets are all the first ones of a force's words, whoever else has them elsewhere: "SLA"."""
    letters = [w[0] for w in re.findall(r"[^\W\d_]+", full) if w[0].isupper()]
    return short.isupper() and len(short) > 1 and list(short) == letters


def initials(short: str, full: str) -> bool:
    """Whether letters in brackets begin as a name does, and two of them at least are first ones of its words."""
    letters = [w[0].lower() for w in re.findall(r"[^\W\d_]+", full)]
    return (
        bool(letters)
        and letters[0] == short[0].lower()
        and sum(c in letters for c in short.lower()) >= min(2, len(short))
    )
