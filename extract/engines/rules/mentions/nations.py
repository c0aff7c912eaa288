"""Armies called by their nation, as histories do: "the Germans attacked", "the British lost 40 men"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

from extract.engines.rules.vocabulary.demonyms import demonyms_of
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import Lexicon, wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.words import listed

_FIGHTING: Final = listed("fought_verbs")
"""What only an army does or suffers, in the past."""
_DRIVEN: Final = listed("driven_verbs")
"""What was done to an army: "the French were repulsed"."""
_BETWEEN: Final = wordset("had have also then soon later finally quickly initially themselves now reportedly")
_WERE: Final = wordset("were was are being been")
_GOES_ON: Final = wordset(
    "and or but who that which in on at by from with to for as after before when while during until under into against "
    "near were was had have did could would again then also soon later now killed wounded dead captured lost casualties"
)
"""What may follow a nation's name that is no adjective of the noun behind it."""
_COLLECTIVE: Final = ("ish", "ese", "ch", "ss")
"""Endings of adjectives that stand for the whole nation behind "the"."""
_SAYING: Final = frozenset(("said", "say", "claim", "claimed", "announced", "reported", "admitted", "denied"))
_UNARMED: Final = frozenset(("PS",))


@lru_cache(maxsize=4)
def _nations(lexicon: Lexicon) -> dict[str, str]:
    """Gives the words for a whole nation, lower case, with its country: "germans", "british", "turks"."""
    out = {word: code for word, code in lexicon.lists["national"].items() if word.endswith("s")}
    for word, code in demonyms_of(lexicon).items():
        if " " in word or code in _UNARMED:
            continue
        if word.endswith(("an", "i", "ean", "iet")):
            out.setdefault(f"{word}s", code)
        elif word.endswith(_COLLECTIVE):
            out.setdefault(word, code)
    return out


@lru_cache(maxsize=4)
def nation_words(lexicon: Lexicon) -> frozenset[str]:
    """Gives the words for whole nations, lower case."""
    return frozenset(_nations(lexicon))


def find_nations(finding: Finding) -> None:
    """Adds the forces of the nations that a text calls by their people, where one fights at least once."""
    scan = finding.scan
    known = _nations(scan.lexicon)
    seen: dict[str, list[int]] = {}
    armed: set[str] = set()
    for i in scan.where(nation_words(scan.lexicon)):
        word = scan.words[i]
        if not i or finding.taken[i] or not scan.near(i) or (scan.mode == "mixed" and scan.caps[i] == LOWER):
            continue
        if scan.words[i - 1] != "the":
            continue
        fights = _fights(scan, i) or _fought(scan, i) or _speaks(finding, i, known[word])
        if fights or _alone(scan, i):
            seen.setdefault(known[word], []).append(i)
        if fights:
            armed.add(known[word])
    for code in armed:
        for i in seen[code]:
            name = f"{scan.lexicon.demonym(code)} army"
            finding.add(i, i + 1, "force", "state_forces", code, f"army:{code}", name=name)


def _fought(scan: Scan, i: int) -> bool:
    """Says whether others fight the nation at i: "defeated the French", "fought between the British and the French"."""
    if not _alone(scan, i):
        return False
    if i + 1 < len(scan.words) and scan.near(i + 1) and scan.words[i + 1].isdigit():
        return True  # "the Lorwans lost 900 men, the French 200"
    before = scan.words[max(0, i - 16) : i - 1]
    if before[-1:] == ["against"] or before[-2:-1] == ["against"]:
        return not _AT_WAR.isdisjoint(before[-6:])
    if before[-1:] and before[-1] in _STRIKING:
        return True
    if before[-1:] == ["between"] or (before[-1:] == ["and"] and "between" in before[-6:]):
        return not _AT_WAR.isdisjoint(before)
    return before[-1:] == ["by"] and not _DRIVEN.isdisjoint(before[-4:])


_STRIKING: Final = wordset(
    "ambushed assaulted attacked beat besieged bombarded counter-attacked counterattacked defeated encircled engaged "
    "fought invaded outflanked overran overwhelmed pursued raided repelled repulsed routed surprised surrounded "
    "defeating repulsing routing attacking besieging fighting overwhelming"
)
"""What is done to an army that is named right behind it."""
_AT_WAR: Final = wordset(
    "battle battles siege war wars fought fighting fight clash clashes engagement skirmish campaign"
)


def _speaks(finding: Finding, i: int, code: str) -> bool:
    """Says whether a nation whose forces the text tells of says something: "The Lorwans said two of their soldiers"."""
    scan = finding.scan
    if not scan.near(i + 1) or _SAYING.isdisjoint(scan.words[i + 1 : i + 2]):
        return False
    own = ("their", "our") if scan.words[i + 1] in _SAYING else ()
    near = scan.words[i + 2 : i + 14]
    theirs = any(x in own and y in _FORCES for x, y in pairwise(near))
    return theirs or any(m.type == "state_forces" and m.country == code for m in finding.found)


_FORCES: Final = frozenset(
    ("soldiers", "troops", "forces", "men", "soldier", "planes", "jets", "patrol", "patrols")
)


def _alone(scan: Scan, i: int) -> bool:
    """Says whether the word at i is a noun of its own and no adjective: "the British lost", not "the British base"."""
    return (
        i + 1 >= len(scan.words)
        or not scan.near(i + 1)
        or scan.words[i + 1] in _GOES_ON
        or scan.words[i + 1].isdigit()
    )


def _fights(scan: Scan, i: int) -> bool:
    """Says whether the verb behind the word at i is one of fighting."""
    k = i + 1
    while k < len(scan.words) and k < i + 3 and scan.near(k) and scan.words[k] in _BETWEEN:
        k += 1
    if k >= len(scan.words) or not scan.near(k):
        return False
    if scan.words[k] in _WERE:
        k += 1 + (scan.words[k + 1 : k + 2] in (["then"], ["soon"], ["also"], ["being"], ["finally"]))
        return scan.words[k : k + 1] != [] and scan.words[k] in _DRIVEN
    return scan.words[k] in _FIGHTING
