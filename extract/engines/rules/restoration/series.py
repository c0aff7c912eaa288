"""Parts the counted things of a list that lost its commas: "seized a truck | two radios and some 40 rounds"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.engines.rules.vocabulary.scan import Scan

_COUNTS: Final = wordset("NUMW DIG")
_COUNTING: Final = wordset("a an one two several numerous various dozens scores hundreds thousands")
_BEFORE_COUNTS: Final = wordset(
    "at least more than over some about around nearly almost roughly approximately up to another as many"
)
_JOINING: Final = frozenset(("and", "or", "&"))
_NO_ITEM: Final = wordset(
    "the this that these those which who whom whose where when while if because as but nor so his her its their he "
    "she it they we i you in on at by from to into for after before during near against between under until "
    "is are not no then there every each per aged"
)
"""Words that neither count nor name what is counted."""
_FINITE: Final = frozenset(
    ("SAY", "AUX", "was", "were", "has", "have", "had", "VPAST", "LINK", "TIME", "DAY", "MONTH")
)
_DONE_TO: Final = frozenset(("VED", "VPAST", "VING", "VB", "VN"))
_ACTS: Final = frozenset(("VED", "VPAST", "VING", "VB"))
_AS_VERBS: Final = wordset(
    "rounds arms building buildings dwelling dwellings mortars shells mines belts charges"
)
"""Things whose words are verbs' forms, too."""
_SHARING: Final = frozenset(("including", "mostly", "mainly", "among"))
_SPANS: Final = wordset(
    "day days week weeks month months year years hour hours minute minutes kilometers kilometres km miles meters "
    "metres times percent am pm"
)
"""What is counted in stretches of time and way, and is no thing of a list."""
_DONE: Final = frozenset(("VED", "VPAST"))
_DOING: Final = wordset("PERP FORCE KNOWN NAME CIV NNS NN DEM COUNTRY who LY and VED VPAST")
_ENDING: Final = wordset("CIV FORCE PERP NNS NN NAME PLACE KNOWN RANK DAY")
_THEIRS: Final = frozenset(("the", "his", "her", "its", "their"))
_WHEN: Final = wordset(
    "previous same day night week month year following morning evening preceding past last next"
)
_WITHIN: Final = frozenset(("of", "with"))
"""What goes on with a thing: "four rounds | of ammunition", "a belt | with magazines"."""
_FAR: Final = 10
_LONGEST: Final = 7
"""Words of a thing, with what it is counted by, at most."""


def parted(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Gives for words (by their number) the comma before them."""
    found: dict[int, str] = {}
    i = 0
    while i < len(kinds):
        starts, end = _things(scan, kinds, i) if _opens(scan, kinds, i) else ([], i)
        if len(starts) > 1:
            found.update((k, ",") for k in starts[1:])
        i = max(end, i + 1)
    found.update((i, ",") for i in _deeds(scan, kinds))
    return found


def _deeds(scan: Scan, kinds: list[str]) -> Iterator[int]:
    """Yields the verbs of a list of deeds but its first and last: "killed nine | abducted two and burned a truck"."""
    done: list[int] = []
    for i in range(1, len(kinds)):
        if not _runs_on(scan, i):
            done = []
        if kinds[i] not in _DONE or not _counts_behind(scan, kinds, i):
            continue
        if done and i - done[-1] <= _FAR:
            if scan.words[i - 1] in _JOINING:
                yield from done[1:]
                done = []
            elif kinds[i - 1] in _ENDING:
                done.append(i)
            else:
                done = []
        else:
            done = [i] * (kinds[i - 1] in _DOING)


def _counts_behind(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether behind the verb at word i stand those to whom it was done."""
    k = i + 1
    if k < len(kinds) - 1 and scan.words[k] in _THEIRS:
        return scan.words[k + 1] not in _WHEN
    return bool(_count_at(scan, kinds, k))


def _opens(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a list may begin at word i: with a count, or with "the mayor" whom a verb before it tells of."""
    if scan.words[i] == "the":
        return i > 0 and (kinds[i - 1] in _DONE_TO or scan.words[i - 1] == "dead")
    return _counts(scan, kinds, i)


def _counts(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether word i counts what follows it."""
    if i + 1 >= len(kinds) or not (kinds[i] in _COUNTS or scan.words[i] in _COUNTING):
        return False
    return scan.words[i + 1] not in _SPANS and _runs_on(scan, i + 1)


def _runs_on(scan: Scan, i: int) -> bool:
    """Whether nothing but a blank, a hyphen or what brackets hold parts word i from the one before it."""
    gap = scan.gap(i - 1)
    return gap in (" ", "-", " (", ") ", " .", ' "', '" ')


def _things(scan: Scan, kinds: list[str], first: int) -> tuple[list[int], int]:
    """Gives where the things of a list begin up to its "and", none where there is no list, and where it ends."""
    starts, begun, i = [first], first, first + 1
    held = scan.words[first] == "the"
    while i < len(kinds) and _runs_on(scan, i):
        word = scan.words[i]
        if word in _JOINING:
            joined = i + 1 < len(kinds) and (_counted_from(scan, kinds, i + 1) or not held)
            return (starts, i) if joined and i > begun + 1 else ([], i)
        behind = word in _WITHIN or scan.words[i - 1] in _WITHIN
        start = i if behind else _count_at(scan, kinds, i)
        if start and i > begun + 1 and not behind and _named(scan, kinds, i - 1):
            starts.append(i)
            begun, i = i, start
            continue
        if word in _NO_ITEM or kinds[i] in _FINITE or i - begun >= _LONGEST:
            return [], i
        i += 1
    return [], i


def _count_at(scan: Scan, kinds: list[str], i: int) -> int:
    """Gives the word behind the count that begins at word i ("at least 40 rounds": "rounds"), 0 where none does."""
    k = i
    while k < len(kinds) - 1 and scan.words[k] in _BEFORE_COUNTS and _runs_on(scan, k + 1):
        k += 1
    return k + 1 if _counts(scan, kinds, k) else 0


def _counted_from(scan: Scan, kinds: list[str], i: int) -> bool:
    return bool(_count_at(scan, kinds, i))


def _named(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a thing may end with word i: no verb, and no name of a place or a man, with his age behind it."""
    # "a VBIED", "40 rounds" and "a building" are things
    acts = kinds[i] in _ACTS and scan.caps[i] != UPPER and scan.words[i] not in _AS_VERBS
    plain = kinds[i] in _COUNTS and not scan.words[i].endswith("s")  # "two AK-47s" are things
    if plain or acts or scan.gap(i) not in (" ", ") "):
        return False
    if scan.words[i] in _BEFORE_COUNTS or scan.words[i] in _SHARING:
        return False
    return scan.caps[i] == LOWER or kinds[i] not in ("NAME", "COUNTRY", "PLACE", "RANK")
