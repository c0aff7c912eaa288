"""Finds unions and associations by the shape of their names: "National Federation of Oro Miners (NFOM)"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_HEADS: Final = listed("union_heads")
_MEMBERS: Final = listed("union_members")
"""People who band together in such: none of them is hurt where the name of their union stands."""
_JOINING: Final = wordset("of the for and in de del la")
_LONG: Final = 8
_SHORT: Final = lazy(r" ?[(\[]([A-Z][A-Za-z-]{2,11})[)\]]")


def find_unions(finding: Finding) -> None:
    """Adds unions as civilians, with the initials in brackets behind them, wherever these stand."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for k in scan.where(_RED):
        _relief(finding, k)
    for k in scan.where(_HEADS):
        if scan.caps[k] == LOWER or not finding.free(k, k + 1):
            continue
        i, j = _name(scan, k)
        if j - i < 3 or not any(x in _MEMBERS for x in scan.words[i:j]) or not finding.free(i, j):
            continue
        key = "union:" + " ".join(x for x in scan.words[i:j] if x not in _JOINING)
        name = scan.text[scan.starts[i] : scan.ends[j - 1]]
        finding.add(i, j, "force", "civilians", None, key)
        if (match := _SHORT.match(scan.text, scan.ends[j - 1])) is not None:
            short = match[1].lower()
            for n in scan.where(frozenset((short,))):
                if scan.caps[n] == UPPER and finding.free(n, n + 1):
                    finding.add(n, n + 1, "force", "civilians", None, key, name=name)


_RED: Final = frozenset(("crescent", "cross"))


def _relief(finding: Finding, k: int) -> None:
    """Adds the society of a country that helps the wounded: "the Lorwan Red Crescent", "Lombia Red Cross Society"."""
    scan = finding.scan
    i = k - 2
    if i < 0 or scan.words[k - 1] != "red" or not (scan.near(k) and scan.near(k - 1)):
        return
    i -= scan.words[i] == "arab" and i > 0 and scan.near(i)
    tag = scan.cover[i]
    if tag is None or not (tag.word.demonym or tag.word.country) or scan.caps[k] == LOWER:
        return
    end = k + 1 + (scan.words[k + 1 : k + 2] == ["society"] and scan.near(k + 1))
    i = tag.at
    if not finding.free(i, end) or scan.lexicon.names.get(tuple(scan.words[i:end])) is not None:
        return  # one that the lexicon knows by this name
    key = "union:" + " ".join(scan.words[i : k + 1])
    finding.add(i, end, "force", "civilians", None, key)
    match = _SHORT.match(scan.text, scan.ends[end - 1])
    for n in scan.where(frozenset((match[1].lower(),))) if match is not None else ():
        if scan.caps[n] == UPPER and finding.free(n, n + 1):
            finding.add(n, n + 1, "force", "civilians", None, key, name=scan.slice(i, end))


def _name(scan: Scan, head: int) -> tuple[int, int]:
    """The words in capitals around a head, "of" and the like between them."""
    i = head
    while i > 0 and head - i < _LONG and scan.near(i):
        if scan.caps[i - 1] != LOWER:
            i -= 1
        elif i > 1 and scan.words[i - 1] == "and" and scan.near(i - 1) and scan.caps[i - 2] != LOWER:
            i -= 2
        else:
            break
    if i < head and scan.words[i] in ("the", "a"):
        i += 1
    j = k = head + 1
    while k < len(scan.words) and k < head + _LONG and scan.near(k):
        if scan.caps[k] != LOWER:
            j = k + 1
        elif scan.words[k] not in _JOINING:
            break
        k += 1
    return i, j


def is_civic(words: list[str]) -> bool:
    """Whether the words of a name are those of people without arms who band together: "Lomba Youth Movement"."""
    named = {x for x in words if x not in _JOINING}
    if not _ASSEMBLED.intersection(words[-1:]) or not named.isdisjoint(_ARMING):
        return False
    return not named.isdisjoint(_CIVIC) or (words[-1] == "union" and not named.isdisjoint(_PEOPLES))


_CIVIC: Final = _MEMBERS | listed("civic_words")
_ASSEMBLED: Final = listed("group_weak_heads") | {"movement"}
_PEOPLES: Final = wordset("people peoples")
_ARMING: Final = listed("group_strong_words") - _PEOPLES - wordset("national democratic popular")
