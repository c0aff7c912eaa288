"""Finds who says it in a sentence that lost its commas: behind what is said, or by a name and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

DIRECTIONS: Final = wordset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern"
)
_NOMINAL: Final = wordset("FORCE CIV RANK NAME KNOWN MEDIA NN NNS DEM COUNTRY PLACE NUMW DIG PERP EVENT VN")
_NAMED: Final = wordset("NAME KNOWN")
_TITLES: Final = wordset("RANK FORCE DEM MEDIA")
_ARTICLES: Final = wordset("the a an another")
_OWNED: Final = wordset("its his her their our")
_PREPOSITIONS: Final = wordset("PREP in on at of to by with for from near against into over under between")
_VERBS: Final = wordset("VED VPAST VB VING")
_PASSIVE: Final = wordset("was were is are been being be AUX")
_FINITE: Final = wordset("SAY VED VPAST VB AUX VN was were is are has have had")
_OBJECT: Final = wordset("a an the NUMW DIG two DET")
_SAYING: Final = wordset("SAY")
_RELATIVE: Final = wordset("that which who whom where when while if because as but")
_JOINING_CLAUSES: Final = wordset("after before since until than though although")
_JOINING: Final = wordset("and")
_BEHIND: Final = wordset("on in late early hours after during via by to without DAY TIME a an its his the")
"""Words with which goes on how, when or to whom it was said."""
_ADDING: Final = wordset("adding noting stressing citing quoting referring denying describing explaining")
_TELLERS: Final = listed("tellers")
_KINDS: Final = listed("teller_kinds")
PERSONS: Final = listed("telling_persons")
_JOINTS: Final = wordset("al el ul bin ibn abu abd der de van")
_TIMES: Final = wordset("day week month year few couple series number total")
STOPS: Final = frozenset("\n.!?")
_FAR: Final = 14
_SPEAKER: Final = 9
"""Words before the verb that whose word it is has, where no comma is within."""


_OPENERS: Final = wordset(
    "the a an at in on he she it they we this these those there but however meanwhile according another some several "
    "many most no after when while although though since during despite as"
)


def begins(scan: Scan, i: int) -> bool:
    """Says whether a sentence begins with word i: behind a stop, or, in a text that lost its stops, with the capital of
    a word that no name begins with.
    """
    if not STOPS.isdisjoint(scan.gap(i - 1)):
        return True
    if scan.mode != "mixed" or scan.caps[i] != CAPITAL or scan.words[i] not in _OPENERS:
        return False
    small = i + 1 < len(scan.words) and (scan.caps[i + 1] == LOWER or scan.words[i + 1][0].isdigit())
    return small or scan.caps[i - 1] == LOWER


def trailing(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks who says it where a sentence ends with that: "… WOUNDING SIX OTHERS | RESIDENTS SAID"."""
    found: dict[int, str] = {}
    first = 0
    for i in range(1, len(kinds)):
        if begins(scan, i):
            first = i
        elif _inverted(scan, kinds, i, first):
            found[i] = ","
        elif (
            kinds[i] == "SAY" and i - first > 3 and '"' not in scan.gap(i - 1) and _closes(scan, kinds, i + 1)
        ):
            ats = speaker_from(scan, kinds, i, first)
            if len(ats) == 1 and i - ats[0] < _SPEAKER:
                found.update(
                    (k, "") for k in range(ats[0] + 1, i + 1)
                )  # "a source at the town police command"
            for at in ats:
                if at > first + 1 and _tells(kinds, first, at):
                    found[at] = ","
                    if i + 1 < len(kinds) and scan.words[i + 1] in _ADDING and scan.gap(i) == " ":
                        found[i + 1] = ","
    return found


def _inverted(scan: Scan, kinds: list[str], i: int, first: int) -> bool:
    """Whether who says it ends the sentence behind "said": "NINE GUARDS WERE KILLED | SAID THE MAYOR OF ORO"."""
    if scan.words[i] != "said" or i - first < 3 or i + 1 >= len(kinds) or scan.gap(i - 1) != " ":
        return False
    opens = kinds[i + 1] in _NOMINAL - _COUNTING or scan.words[i + 1] in _ARTICLES
    if not opens or not _tells(kinds, first, i) or kinds[i - 1] in _PASSIVE:
        return False
    if not (scan.words[i - 1].endswith("ed") or scan.words[i - 1] in _DONE or kinds[i + 1] == "RANK"):
        return False  # "… on Sunday a monitoring group said"
    k = i + 1
    while k < len(kinds) and k - i < _FAR and not begins(scan, k):
        inside = kinds[k] in _NOMINAL or scan.words[k] in _ARTICLES or scan.words[k] in _OF_BODY
        if scan.words[k] == "who" and k > i + 1:
            return True
        if not inside:
            return False
        k += 1
    return k < i + _FAR


_DONE: Final = wordset("hurt shot fell slain dead missing burnt taken")
_COUNTING: Final = frozenset(("NUMW", "DIG", "EVENT", "PLACE", "COUNTRY"))
_OF_BODY: Final = frozenset(("of", "for", "in", "at", "from", "and"))


def _tells(kinds: list[str], first: int, at: int) -> bool:
    """Whether a verb stands between two words."""
    if not (_VERBS | _PASSIVE).isdisjoint(kinds[first:at]):
        return True
    return any(kinds[k] == "VN" and kinds[k + 1] in _OBJECT for k in range(first + 1, at - 1))


def _closes(scan: Scan, kinds: list[str], i: int) -> bool:
    """Whether a sentence ends before word i, but for when, how and to whom it was said, or what was added."""
    if i >= len(kinds) or begins(scan, i):
        return True
    told = scan.words[i - 1] == "told"
    if scan.words[i] in _ADDING or kinds[i] == "VING":
        return True
    if kinds[i] not in _BEHIND and scan.words[i] not in _BEHIND and not told:
        return False
    while i < len(kinds) and not begins(scan, i):
        if scan.words[i] in _ADDING:
            return True
        if kinds[i] in _FINITE and kinds[i] != "VN":
            return False
        if kinds[i] in _RELATIVE:
            return False
        i += 1
    return True


def speaker_from(scan: Scan, kinds: list[str], i: int, first: int) -> tuple[int, ...]:
    """Gives the words before which a comma stands where the speaker ends before word i; none where he is not told."""
    j = i - 1
    k = _run(scan, kinds, j, first)
    if k < first or '"' in scan.gap(k):
        return ()
    if scan.words[k] in _ARTICLES or scan.words[k] in _OWNED:
        return _with_article(scan, kinds, k, i, first)
    at = _bare(scan, kinds, k, j)
    if at == k + 1 and kinds[k] in _VERBS and kinds[k - 1] not in _PASSIVE | _NOMINAL:
        return ()  # "killing residents said": no more is known
    return (at,) if at > first else ()


def _run(scan: Scan, kinds: list[str], j: int, first: int) -> int:
    """Gives the last word before the nouns that end with word j and what stands before these."""
    k = j
    while k >= first:
        follows = k < j
        joined = follows and scan.gap(k) == "-"
        hung = k > first and scan.gap(k - 1) == "-" and scan.caps[k] == LOWER  # "well-informed"
        shaped = hung or kinds[k] in ("VING", "VED", "ADV", "LY")
        adjective = follows and shaped and _described(scan, kinds, k, first)
        tag = scan.cover[k]
        known = tag is not None and bool(tag.word.actors)
        if not (kinds[k] in _NOMINAL or joined or adjective or known) or '"' in scan.gap(k):
            break
        k -= 1
    return k


def _described(scan: Scan, kinds: list[str], k: int, first: int) -> bool:
    """Whether a participle stands before its noun, behind an article: "a | monitoring | group"."""
    before = k > first and (scan.words[k - 1] in _ARTICLES or kinds[k - 1] == "DEM" or scan.gap(k - 1) == "-")
    return before or (scan.words[k] == "based" and k > first and scan.caps[k - 1] != LOWER)  # "Oro based"


def _with_article(scan: Scan, kinds: list[str], k: int, i: int, first: int) -> tuple[int, ...]:
    """As `_begins`, where an article stands at word k."""
    p = k - 1
    if p < first:
        return ()
    tail = _bare(scan, kinds, k, i - 1)
    if tail > k + 1 and scan.words[k] in ("a", "an") and scan.words[i - 1] in _TELLERS:
        return (tail,)  # "a crowded street | local activists"
    if scan.words[p] in _JOINING:
        if scan.words[p - 1] in _TELLERS or kinds[p - 1] == "MEDIA":
            return (_bare(scan, kinds, _run(scan, kinds, p - 1, first), p - 1),)
        return (tail,) if tail > k + 1 else ()
    if kinds[p] in _RELATIVE or scan.words[p] in _JOINING_CLAUSES:
        return ()
    if kinds[p] in _PREPOSITIONS:
        if scan.words[p - 1] in PERSONS and p - 1 > first:
            own = _run(scan, kinds, p - 1, first)
            article = own >= first and scan.words[own] in _ARTICLES
            return (own if article else _bare(scan, kinds, own, p - 1),)
        return (tail,) if tail > k + 1 else ()
    if kinds[p] in _VERBS and kinds[p - 1] not in _PASSIVE and scan.words[p - 1] not in _OWNED:
        return (tail,) if tail > k + 1 else (k,) if kinds[p] != "VING" and kinds[p] != "VB" else ()
    named = _person_from(scan, kinds, p, first)
    if named > first and kinds[named - 1] not in _PREPOSITIONS and scan.words[named - 1] not in _JOINING:
        return (named, k, i)  # "killing two | Rami Odeh | a local chief | said"
    tag = scan.cover[p]
    if scan.words[k] in ("a", "an") and tag is not None and tag.word.actors and tag.end == p + 1:
        start = tag.at - (tag.at > first and scan.words[tag.at - 1] == "the")
        if kinds[start - 1] == "PERP" and scan.words[start - 2] in _ARTICLES:
            return (k,)  # "held by the rebel Oro Front | a monitor"
        return (start, k) if start > first and kinds[start - 1] not in _PREPOSITIONS else (k,)
    return (k,)


def _person_from(scan: Scan, kinds: list[str], p: int, first: int) -> int:
    """Where a person's name of two words or more begins that ends with word p; 0: none does."""
    k = p + 1
    while k > first and p - k < 4 and kinds[k - 1] == "NAME" and scan.caps[k - 1] == CAPITAL:
        k -= 1
    if p - k < 1:
        return 0
    while k > first and kinds[k - 1] == "RANK":
        k -= 1
    return k


def _bare(scan: Scan, kinds: list[str], k: int, j: int) -> int:
    """Gives where those begin who speak without an article at the end of the nouns (k, j]."""
    if kinds[j] in _NAMED:
        at = j
        while at > k + 1 and kinds[at - 1] in _NAMED:
            at -= 1
        if at - 1 > k and kinds[at - 1] == "RANK":
            at -= 1
            while at - 1 > k and kinds[at - 1] in _TITLES:
                at -= 1
            return at
        tag = scan.cover[j]
        return tag.at if tag is not None and tag.word.actors and tag.at > k else 0
    if kinds[j] == "MEDIA" and (tag := scan.cover[j]) is not None and tag.at > k:
        at = tag.at - (tag.at - 1 > k and scan.words[tag.at - 1] in _KINDS)
        return at - 2 if scan.words[at - 1] == "and" and scan.words[at - 2] in _TELLERS else at
    tag = scan.cover[j]
    known = tag is not None and bool(tag.word.actors)
    if scan.words[j] not in _TELLERS and kinds[j] not in ("CIV", "FORCE") and not known:
        return 0
    at = tag.at if tag is not None and tag.at > k else j
    while at - 1 > k and _sorts(scan, kinds, at - 1):
        at -= 1
    if scan.words[at - 1] == "and" and scan.words[at - 2] in (_TELLERS if at == j else _TELLERS | _KINDS):
        at -= 2
        while kinds[at - 1] == "DEM" or scan.words[at - 1] in _KINDS:
            at -= 1
    return at


def _sorts(scan: Scan, kinds: list[str], k: int) -> bool:
    """Whether a word before those who speak tells what sort they are."""
    if kinds[k] == "COUNTRY" and scan.words[k - 1] in DIRECTIONS:
        return False  # "in northern Lorwa | officials said"
    if k and scan.gap(k - 1) == "-" and scan.caps[k] == LOWER:
        return True  # "well-informed sources"
    return scan.words[k] in _KINDS or kinds[k] in ("DEM", "COUNTRY") or scan.gap(k) == "-"


def apposed(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Marks what stands between a name at the head of a sentence and its verb: "SANA | A STATE AGENCY | SAID"."""
    found: dict[int, str] = {}
    for i in range(len(kinds)):
        if i and STOPS.isdisjoint(scan.gap(i - 1)):
            continue
        end = _name_ends(scan, kinds, i)
        if not end or scan.caps[end] != LOWER:
            continue
        if not (scan.words[end] in ("a", "an", "the") or scan.words[end] in PERSONS or kinds[end] == "RANK"):
            continue
        if end + 1 < len(kinds) and scan.words[end + 1] in _TIMES:
            continue
        person = end - i > 1 and all(kinds[k] == "NAME" or in_name(scan, kinds, k) for k in range(i, end))
        verb = _verb_behind(scan, kinds, end, person=person)
        if verb and (person or not _titled(scan, kinds, end, verb)):
            found[end] = found[verb] = ","
    return found


def _titled(scan: Scan, kinds: list[str], end: int, verb: int) -> bool:
    """Whether a body's name is followed by an office and who holds it, if he is named: "NGF head Rami Odeh | said"."""
    if kinds[end] != "RANK" and scan.words[end] not in PERSONS:
        return False
    told = verb - (kinds[verb - 1] in ("ADV", "LY") or scan.words[verb - 1] in ("also", "later"))
    return all(kinds[k] in ("RANK", "NAME") or in_name(scan, kinds, k) for k in range(end + 1, told))


def in_name(scan: Scan, kinds: list[str], k: int) -> bool:
    """Whether a word joins two parts of a name: "Rami | al-|Rayes"."""
    if scan.words[k] in _JOINTS:
        return k + 1 < len(kinds) and scan.caps[k + 1] != LOWER
    return k > 0 and scan.words[k - 1] in _JOINTS and scan.gap(k - 1) == "-" and scan.caps[k] != LOWER


def _name_ends(scan: Scan, kinds: list[str], i: int) -> int:
    """Gives the word behind a name that a sentence begins with; 0: it begins with none."""
    k = i + (i < len(kinds) and scan.words[i] == "the")
    start = k
    while k < len(kinds) - 1 and kinds[k] == "RANK":
        k += 1
    named = k
    while k < len(kinds) - 1:
        tag = scan.tag_at.get(k)
        if tag is not None and tag.word.actors:
            k = named = tag.end
        elif kinds[k] in _NAMED or in_name(scan, kinds, k):
            k += 1
            if k - start > 1 and scan.words[k - 1] not in _JOINTS:
                named = k
        else:
            break
        if not STOPS.isdisjoint(scan.gap(k - 1)):
            return 0
    return named if named > start and named < len(kinds) - 2 and named - start < 8 else 0


def _verb_behind(scan: Scan, kinds: list[str], end: int, *, person: bool) -> int:
    """Gives the verb of saying behind what a name is said to be, or what was done to a person; 0: another clause
    begins first.
    """
    for k in range(end + 1, min(len(kinds), end + _FAR)):
        if not STOPS.isdisjoint(scan.gap(k - 1)) or kinds[k] in _RELATIVE:
            return 0
        if kinds[k] in _SAYING or (person and kinds[k] in ("was", "were", "has", "had")):
            return k if k > end + 1 else 0
        following = kinds[k + 1] if k + 1 < len(kinds) else ""
        reduced = kinds[k] == "VED" and (following in _PREPOSITIONS or following == "as")
        joined = scan.gap(k - 1) == "-" or scan.gap(k) == "-"
        if kinds[k] in _FINITE and kinds[k] != "VN" and not reduced and not joined:
            return 0
    return 0
