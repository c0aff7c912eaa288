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
        if kinds[i] == "SAY" and scan.words[i - 1] in _FURTHER:
            found[i] = ""
        if begins(scan, i):
            first = i
        elif at := _aside(scan, kinds, i, first):
            found[at] = found[i + 1] = ","
        elif _inverted(scan, kinds, i, first):
            found[i] = ","
        elif (
            (kinds[i] == "SAY" or scan.words[i] in _PRESENT)
            and i - first > 3
            and '"' not in scan.gap(i - 1)
            and _closes(scan, kinds, i + 1)
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


def _aside(scan: Scan, kinds: list[str], i: int, first: int) -> int:
    """Where those begin who say it between what they speak of and its verb: "the attack | the army said | left two
    dead"; 0: nobody does.
    """
    if kinds[i] != "SAY" or i + 1 >= len(kinds) or scan.gap(i) != " " or kinds[i + 1] not in _ACTED:
        return 0
    if scan.words[i - 1] in _PRONOUNS:
        at = i - 1
    else:
        ats = speaker_from(scan, kinds, i, first)
        at = ats[0] if len(ats) == 1 and i - ats[0] < _SPEAKER else 0
    before = kinds[first:at]
    if (
        at < first + 2
        or before[-1] not in _NOMINAL
        or not (_FINITE | _RELATIVE).isdisjoint(set(before) - {"VN"})
    ):
        return 0
    for k in range(i + 2, min(len(kinds), i + _FAR)):
        if begins(scan, k) or kinds[k] in ("and", "but", "or") or kinds[k] in _RELATIVE:
            break
        if kinds[k] in _PASSIVE and kinds[k] not in ("been", "being", "be") and kinds[k - 1] not in _PASSIVE:
            return 0  # "the man police said killed two was held"
    return at


_ACTED: Final = wordset("VED VPAST AUX was were has have had")
_PRONOUNS: Final = wordset("he she it they")
_FURTHER: Final = wordset("further also later earlier then")


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


_PRESENT: Final = wordset("say says indicate suggest")
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
    ats = _speaker_from(scan, kinds, i, first)
    joint = len(ats) == 1 and ats[0] - 2 > first and scan.words[ats[0] - 1] == "and"
    if not joint or scan.gap(ats[0] - 2) != " ":
        return ats
    before = _speaker_from(scan, kinds, ats[0] - 1, first)  # "| Mayor Rami Odeh and army sources"
    return (_owner_from(scan, kinds, before[0], first),) if len(before) == 1 else ()


def _owner_from(scan: Scan, kinds: list[str], at: int, first: int) -> int:
    """Where those begin whose outlet or office begins at word `at`: "the country's | state-run agency"."""
    if at - 2 <= first or scan.words[at - 1] != "s" or scan.gap(at - 2) not in ("'", "’"):
        return at
    owner = at - 2
    while owner - 1 > first and kinds[owner] in _NAMED and kinds[owner - 1] in _NAMED:
        owner -= 1
    return owner - (scan.words[owner - 1] in _ARTICLES)


def _speaker_from(scan: Scan, kinds: list[str], i: int, first: int) -> tuple[int, ...]:
    """As `speaker_from`, of the last one where several speak."""
    j = i - 1
    k = _run(scan, kinds, j, first)
    if k < first or '"' in scan.gap(k):
        return ()
    if scan.words[k] in _ARTICLES or scan.words[k] in _OWNED:
        return _with_article(scan, kinds, k, i, first)
    if kinds[k] in _PREPOSITIONS and k - 1 > first and k < j and scan.words[k - 1] in PERSONS | _TELLERS:
        at = _of_body(scan, kinds, k, first)  # "activists in Oro"
    else:
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
        sort = follows and scan.words[k] in _STANDINGS  # "leading opposition figure"
        if not (kinds[k] in _NOMINAL or joined or adjective or known or sort) or '"' in scan.gap(k):
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
    if scan.words[k] in ("a", "an") and _letters(scan, kinds, i - 1) and i - 1 > k + 1:
        return (i - 1,)  # "a hostage | XOHR"
    if tail > k + 1 and scan.words[k] in ("a", "an") and scan.words[i - 1] in _TELLERS:
        return (tail,)  # "a crowded street | local activists"
    if scan.words[p] in _JOINING:
        if scan.words[p - 1] in _TELLERS or kinds[p - 1] == "MEDIA":
            return _speaker_from(scan, kinds, p, first)[:1]
        return (tail,) if tail > k + 1 else ()
    if kinds[p] in _RELATIVE or scan.words[p] in _JOINING_CLAUSES:
        return ()
    if kinds[p] in _PREPOSITIONS:
        if scan.words[p - 1] in PERSONS | _TELLERS and p - 1 > first:
            at = _of_body(scan, kinds, p, first)
            return (at,) if at > first else ()
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


def _letters(scan: Scan, kinds: list[str], j: int) -> bool:
    """Whether word j is a body's name in its first letters behind a noun that is none of its name."""
    word = scan.text[scan.starts[j] : scan.ends[j]]
    behind_noun = scan.caps[j - 1] == LOWER and kinds[j - 1] in ("NN", "CIV")
    return behind_noun and word.isupper() and len(word) > len("US")


def _of_body(scan: Scan, kinds: list[str], p: int, first: int) -> int:
    """Where those begin of whom a preposition at word p tells where they are or whose: "activists | in the town"."""
    own = _run(scan, kinds, p - 1, first)
    at = _bare(scan, kinds, own, p - 1)
    if own >= first and scan.words[own] in _ARTICLES:
        behind = kinds[own - 1] in _PREPOSITIONS and at > own + 1  # "east of the town | army sources in Oro"
        return at if behind else own
    return 0 if at and kinds[at - 1] in ("NUMW", "DIG", *_COUNTS) else at


_COUNTS: Final = ("two", "more", "other", "some", "several", "many")


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
        while at > k + 1 and (kinds[at - 1] in _NAMED or in_name(scan, kinds, at - 1)):
            at -= 1
        if at - 1 > k and kinds[at - 1] == "RANK":
            return _office_from(scan, kinds, k, at - 1)
        if at - 1 > k and (described := _by_work(scan, kinds, k, at)):
            return described
        tag = scan.cover[j]
        return tag.at if tag is not None and tag.word.actors and tag.at > k else 0
    if kinds[j] == "MEDIA" and (tag := scan.cover[j]) is not None and tag.at > k:
        if tag.at - 1 > k and (described := _by_work(scan, kinds, k, tag.at)):
            return described
        at = tag.at - (tag.at - 1 > k and scan.words[tag.at - 1] in _KINDS)
        return at - 2 if scan.words[at - 1] == "and" and scan.words[at - 2] in _TELLERS else at
    tag = scan.cover[j]
    known = tag is not None and bool(tag.word.actors)
    if scan.words[j] not in _TELLERS | {"reports"} and kinds[j] not in ("CIV", "FORCE") and not known:
        return 0
    at = tag.at if tag is not None and tag.at > k else j
    while at - 1 > k and (_sorts(scan, kinds, at - 1) or _of_people(scan, at - 1)):
        at -= 1
    if scan.words[at - 1] == "and" and scan.words[at - 2] in (_TELLERS if at == j else _TELLERS | _KINDS):
        at -= 2
        while kinds[at - 1] == "DEM" or scan.words[at - 1] in _KINDS:
            at -= 1
    return at


def _office_from(scan: Scan, kinds: list[str], k: int, at: int) -> int:
    """Where an office begins whose noun stands at word `at`: "senior police officer", "XPL spokesman"."""
    while at - 1 > k and scan.words[at] not in _FIRST_SORTS:
        tag = scan.cover[at - 1]
        if tag is not None and tag.word.actors and tag.at > k:
            further = kinds[tag.at - 1] == "DEM" or scan.words[tag.at - 1] in _FIRST_SORTS
            return tag.at - (further and tag.at - 1 > k)
        sort = scan.words[at - 1] in _STANDINGS or scan.words[at - 1] in _KINDS
        if not sort and kinds[at - 1] not in _TITLES:
            break
        at -= 1
    return at


_FIRST_SORTS: Final = wordset("senior local top prominent leading former veteran")
"""What stands before all else that tells of what standing one is."""


def _by_work(scan: Scan, kinds: list[str], k: int, at: int) -> int:
    """Where the words begin that tell what one is or what outlet whose name begins at word `at`: "local council member
    Rami Odeh", "Lorwan TV channel Al-Oro"; 0: none do.
    """
    if scan.words[at - 1] in _OUTLETS:
        sorts, at = _OUTLETS | _KINDS, at - 1
    elif scan.words[at - 1] in PERSONS:
        sorts, at = _KINDS | _STANDINGS, at - 1
    else:
        return 0
    while at - 1 > k and (
        scan.words[at - 1] in sorts or _sorts(scan, kinds, at - 1) or _of_people(scan, at - 1)
    ):
        at -= 1
    return at


def _of_people(scan: Scan, k: int) -> bool:
    """Whether a word looks like the adjective of a people: "Kurdish", "Lombese"."""
    return scan.caps[k] == CAPITAL and scan.words[k].endswith(("ish", "ese", "ian"))


_OUTLETS: Final = listed("words_for_outlets")
_STANDINGS: Final = listed("standings_of_tellers")


def _sorts(scan: Scan, kinds: list[str], k: int) -> bool:
    """Whether a word before those who speak tells what sort they are."""
    if kinds[k] == "COUNTRY" and scan.words[k - 1] in DIRECTIONS:
        return False  # "in northern Lorwa | officials said"
    if k and scan.gap(k - 1) == "-" and scan.caps[k] == LOWER:
        return True  # "well-informed sources"
    tag = scan.cover[k]
    if tag is not None and tag.at == k < tag.end - 1 and kinds[k] == "KNOWN":
        return True  # "Lorwan opposition activists"
    return scan.words[k] in _KINDS or kinds[k] in ("DEM", "COUNTRY") or scan.gap(k) == "-"


def in_name(scan: Scan, kinds: list[str], k: int) -> bool:
    """Whether a word joins two parts of a name: "Rami | al-|Rayes"."""
    if scan.words[k] in _JOINTS:
        return k + 1 < len(kinds) and scan.caps[k + 1] != LOWER
    return k > 0 and scan.words[k - 1] in _JOINTS and scan.gap(k - 1) == "-" and scan.caps[k] != LOWER
