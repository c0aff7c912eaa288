"""Finds persons without rank or office: the named dead, named relatives and workers, and names given in apposition."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.mentions.person_names import name_end
from extract.engines.rules.mentions.persons import Surnames, add_person
from extract.engines.rules.places.place_words import names_spot
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.patterns import lazy

_KILLED: Final = listed("personal_fates")
_CALLED: Final = lazy(
    r"\b(?:(?:identified|named) (?:him |her |the (?:\w{3,12} ){1,2}|\w{4,7} )?as|named|by the name of"
    r"|known (?:\w{4,7} )?as|called|names? (?:\w{4,7} )?as)"
    r"(?: (?:the|one|a certain))? $"
)
_MIDDLE: Final = lazy(r"(?: \(?\d{1,2}\)?)?,? $|, (?:aged )?\d{1,2},? $|, (?:named|called|identified as) $")
_OF: Final = lazy(r"(?: (?:of|for|in|from) (?:the )?[\w’' -]{2,48}?)?, $")
_CLOSING: Final = lazy(
    r" ?(?:[,(.;:)—–\]-]|(?:and|was|were|who|died|had|is|has|aged|from|told|said|of|when|in|by|on|to|near|at|after|as"
    r"|dead|while|during|outside|inside|with|late|early|last|over)\b|$)"
)
_ONE_OF: Final = lazy(r"\bone of (?:its|their|the|his|her|our) (?:[\w-]+ )?$", re.I)
_ARTICLES: Final = wordset("al el as ad an ash ul ur")
"""Arabic articles, with which a place is written in two words as well: "captured Al-Ghazrah"."""
_NO_NAME: Final = frozenset({"place", "force", "gov", "media"})
_PEOPLE: Final = frozenset({"civ", "office", "perp", "rank"})


_FIRED: Final = frozenset(("fire", "fired", "shooting", "shot"))
"""What stands before "on" or "at" and the name of one who was shot at."""
_UNDER_FIRE: Final = wordset(
    "under exchange exchanged exchanges exchanging received drew draw receiving by returned"
)
"""What stands before "fire at" and a place: "came under rocket fire at X"."""
_OF_BODIES: Final = frozenset(
    ("member", "guard", "bodyguard", "guerrilla", "militant", "official", "fugitive")
)
"""What somebody is of a body named before it: "civil defense member Juan Mata"."""
_LEADING: Final = frozenset(("a", "an", "the", "of", "in", "and"))
_NAMING: Final = frozenset(("as", "named", "called", "of", "certain", "one"))


def find_named(finding: Finding, surnames: Surnames) -> None:
    """Adds persons named after what they are ("a tribal elder, NAME,"), what was done to them, or "identified as"."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for tag in scan.tags:
        if _PEOPLE.isdisjoint(tag.word.classes) or not _single(scan, tag):
            continue
        at = _apposed_at(scan, tag)
        if at is not None:
            _name(finding, at, surnames, one=_lone_name(scan, tag, at))
    for k in scan.where(_KILLED):
        if scan.caps[k] == LOWER and scan.gap(k) == " ":
            at = k + 1 + (scan.words[k + 1 : k + 2] in (["dead"], ["down"]) and scan.gap(k + 1) == " ")
            if at < len(scan.words):
                _name(finding, at, surnames)
                _listed(finding, at, surnames)
    for k in scan.where(_BEFALLEN):
        if scan.caps[k] == LOWER and scan.words[k - 1 : k] in (["was"], ["were"]):
            _listed_before(finding, k - 1, surnames)
    for k in scan.where(_OF_BODIES):
        behind = k and scan.near(k) and scan.near(k + 1) and scan.caps[k] == LOWER
        if behind and k + 1 < len(scan.words) and scan.words[k - 1] not in _LEADING:
            _name(finding, k + 1, surnames)
    for k in scan.where(_FIRED):
        if (
            scan.words[k + 1 : k + 2] in (["on"], ["at"])
            and scan.caps[k] == LOWER
            and k + 2 < len(scan.words)
            and _UNDER_FIRE.isdisjoint(scan.words[max(0, k - 4) : k])
        ):
            _name(finding, k + 2, surnames)
    for k in scan.where(_NAMING):
        if (
            k + 1 < len(scan.words)
            and scan.caps[k + 1] == CAPITAL
            and not names_spot(scan, k + 1)
            and _CALLED.search(scan.text[max(0, scan.starts[k + 1] - 44) : scan.starts[k + 1]])
        ):
            _name(finding, k + 1, surnames)


def _listed(finding: Finding, i: int, surnames: Surnames) -> None:
    """Adds the persons whose names follow another one's in a list: "shot dead Ana Ruiz and Juan Mota"."""
    scan = finding.scan
    for _ in range(_MOST):
        if not finding.taken[i]:
            return
        end = i
        while end < len(scan.words) and finding.taken[end]:
            end += 1
        if (
            end + 1 >= len(scan.words)
            or _JOINT.fullmatch(scan.text, scan.ends[end - 1], scan.starts[end]) is None
        ):
            if scan.words[end : end + 1] != ["and"] or scan.gap(end - 1) not in (" ", ", "):
                return
            end += 1
        if end >= len(scan.words):
            return
        _name(finding, end, surnames)
        i = end
        if i >= len(scan.words):
            return


def _listed_before(finding: Finding, k: int, surnames: Surnames) -> None:
    """Adds the persons listed before "were killed" at word k: "Ana Ruiz, Juan Mota and Eva Paz were killed"."""
    scan = finding.scan
    first = k
    while first and k - first < _REACH and scan.gap(first - 1) in (" ", ", ", "-", "'", "’"):
        word = scan.words[first - 1]
        if word in _DAYS or (scan.caps[first - 1] != CAPITAL and not (word == "and" and first - 1 > 0)):
            break
        first -= 1
    first += scan.words[first] == "and"
    starts = [first] if first < k else []
    starts += [
        n + (scan.words[n] == "and")
        for n in range(first + 1, k)
        if scan.words[n] == "and" or (scan.gap(n - 1) == ", " and scan.words[n] != "and")
    ]
    if len(starts) < 2:
        return
    for at in dict.fromkeys(starts):
        if at < k:
            _name(finding, at, surnames)


_DAYS: Final = frozenset((*ALL_MONTHS, *WEEKDAYS))
_BEFALLEN: Final = frozenset(
    (
        "killed",
        "shot",
        "wounded",
        "injured",
        "murdered",
        "abducted",
        "kidnapped",
        "executed",
        "hurt",
    )
)
_JOINT: Final = lazy(r", ")
_MOST: Final = 6
"""More persons than a list names."""
_REACH: Final = 16
"""Words over which such a list is read back."""


def _single(scan: Scan, tag: Tag) -> bool:
    """Whether a noun names one person: "a farmer", "his wife", not "farmers" or "villagers"."""
    last = scan.words[tag.end - 1]
    if _ONE_OF.search(scan.text, max(0, scan.starts[tag.at] - 24), scan.starts[tag.at]):
        return scan.text.startswith(", ", scan.ends[tag.end - 1])  # "one of its drivers, NAME,"
    titled = not _TITLED.isdisjoint(tag.word.classes) and scan.gap(tag.end - 1) == " " and scan.near(tag.end)
    titled = titled and scan.words[tag.end] in _POSTED  # "The Mayor of Lomba, X Y,"
    return (
        (scan.caps[tag.end - 1] == LOWER or titled)
        and not (last.endswith("s") and not last.endswith("ss"))
        and not last.endswith("men")
    )


_POSTED: Final = frozenset(("of", "for", "in"))
_TITLED: Final = frozenset(("office", "rank"))


def _lone_name(scan: Scan, tag: Tag, at: int) -> bool:
    """Whether one word between commas behind "a constable", "a Head Constable of Police" is somebody's name."""
    if scan.words[tag.at - 1 : tag.at] not in (["a"], ["an"]) or scan.gap(at - 1) != ", ":
        return False
    word = scan.words[at]
    plain = word in scan.common or word in ALL_MONTHS or word in WEEKDAYS or scan.cover[at] is not None
    return not plain and len(word) > 3 and scan.gap(at).strip()[:1] in (",", "(") and word.isalpha()


def _apposed_at(scan: Scan, tag: Tag) -> int | None:
    """The word at which a name may begin behind a noun: right behind it, or behind "of the village of X,"."""
    for k in range(tag.end, min(tag.end + 9, len(scan.words))):
        between = scan.text[scan.ends[tag.end - 1] : scan.starts[k]]
        if "." in between or len(between) > 56:
            return None
        if scan.caps[k] == LOWER:
            continue
        if k == tag.end and between in (" ", "  "):
            return k
        if _MIDDLE.match(between) or _OF.match(between):
            return k
    return None


def _name(finding: Finding, i: int, surnames: Surnames, *, one: bool = False) -> None:
    """Adds the person whose name begins at word i, if two words or more do (`one`: a single one) and no place or body
    has them.
    """
    scan = finding.scan
    tag = scan.cover[i]
    if (
        scan.caps[i] != CAPITAL
        or finding.taken[i]
        or (tag is not None and tag.word.classes.keys() & _NO_NAME)
    ):
        return
    end = max(name_end(finding, i), i + one)
    if (
        sum(w not in _ARTICLES for w in scan.words[i:end]) >= 2 - one
        and _CLOSING.match(scan.text[scan.ends[end - 1] : scan.ends[end - 1] + 6])
        and not _place(finding, i, end)
    ):
        add_person(finding, i, end, surnames)


def _place(finding: Finding, i: int, end: int) -> bool:
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    gazetteer = Gazetteer.load(tuple(finding.scan.lexicon.place_files))
    return bool(gazetteer.find(" ".join(finding.scan.words[i:end])))
