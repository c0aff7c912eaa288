"""Finds short names that stood in brackets behind what they are short for: "the Front for Bread | FFB | attacked".

Their letters say so, or the lexicon, which has both for one actor: "the Kurdistan Workers Party | PKK".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

_LITTLE: Final = wordset("of for the and de del la las los y in e do da dos das des du al to against s")
_BODIES: Final = wordset("army military forces police gendarmerie guard navy")
_SHORT: Final = 9
"""Letters that make no short name any more."""
_LONGEST: Final = 10
"""Words of a name, at most."""


def abbreviated(scan: Scan) -> set[int]:
    """Gives the words in capitals that are short for the name before them."""
    found: set[int] = set()
    for i in range(2, len(scan.words)):
        if scan.caps[i] == LOWER or scan.gap(i - 1) != " " or not 1 < len(scan.words[i]) < _SHORT:
            continue
        short = _letters(scan.slice(i, i + 1))
        if short and (_same(scan, i) or _army(scan, i) or _short_for(scan, i, short)):
            found.add(i)
    return found


def _letters(raw: str) -> str:
    """The letters of a word in capitals: "IED" of "IEDs", "FAMa"; "" for another word."""
    if not raw.isalpha() or not raw[0].isupper():
        return ""
    stem = raw[:-1] if raw[-1] == "s" else raw
    capitals = sum(c.isupper() for c in stem)
    return stem.lower() if capitals > 1 and capitals >= len(stem) - 1 else ""


def _same(scan: Scan, i: int) -> bool:
    """Whether word i alone is known for the actor whose longer name ends before it."""
    tag, before = scan.cover[i], scan.cover[i - 1]
    if before is None or before.at == i - 1 or scan.caps[i - 1] == UPPER or not before.word.actors:
        return False
    alone = tag.word if tag is not None and tag is not before else None
    if tag is before:
        if tag.end != i + 1:
            return False
        alone = scan.lexicon.names.get((scan.words[i],))
    if alone is None:
        return False
    known = {actor.key for actor, _, _ in alone.actors}
    return any(actor.key in known for actor, _, _ in before.word.actors)


def _army(scan: Scan, i: int) -> bool:
    """Whether word i is known for an army, behind a word for one: "the Lorwan army | FAL"."""
    tag, before = scan.cover[i], scan.cover[i - 1]
    if tag is None or before is None or tag is before or scan.words[i - 1] not in _BODIES:
        return False
    return tag.end == i + 1 and any(actor.type == "state_forces" for actor, _, _ in tag.word.actors)


def _short_for(scan: Scan, i: int, short: str) -> bool:
    """Whether the capitals of a name that ends before word i, all but one of them, make its letters."""
    tag = scan.cover[i]
    if scan.caps[i - 1] == LOWER:
        return _of_common_words(scan, i, short)
    within = tag is not None and (tag is scan.cover[i - 1] or tag.end - tag.at > 1)
    initials = ""
    words = 0
    for k in range(i - 1, max(-1, i - 1 - _LONGEST), -1):
        if scan.gap(k) not in (" ", "-", "'", "’") or scan.caps[k] == UPPER:
            return False
        if scan.caps[k] == LOWER:
            if scan.words[k] not in _LITTLE:
                return False
            continue
        initials = scan.words[k][0] + initials
        words += 1
        if words > 1 and (initials == short or (not within and _spells(initials, short))):
            return True
    return False


def _of_common_words(scan: Scan, i: int, short: str) -> bool:
    """Whether word i has the letters of small words before it: "an improvised explosive device | IED"."""
    k = i - len(short)
    plain = len(short) > 2 and k >= 0 and all(scan.gap(n) in (" ", "-") for n in range(k, i))
    return plain and short == "".join(word[0] for word in scan.words[k:i])


def _spells(initials: str, short: str) -> bool:
    if len(short) < 3:
        return False
    if len(short) > 3 and sorted(initials) == sorted(short):
        return True  # as in the language of the land: "Tupac Amaru Revolutionary Movement | MRTA"
    shared = sum((Counter(initials) & Counter(short)).values())
    return initials[0] == short[0] and shared >= len(short) - 1 and len(initials) <= len(short) + 1
