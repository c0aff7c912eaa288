"""How far the name of a place reaches, and which noun of place stands in it or behind it."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.places.place_words import PARTICLES, particle
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import APOSTROPHES, LOWER, UPPER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import WEEKDAYS
from extract.text.number_words import SMALL

_WITHIN_NAME: Final = frozenset((" ", "-", "'", "’", "\u00a0", "‑", "–"))
_OF_NATURE: Final = listed("place_nature")
"""Nouns behind a name that keep it where "of" follows; "the Lomba village of Oro" speaks of Oro."""


_CALLS: Final = frozenset(
    (
        "attention",
        "update",
        "background",
        "exclusive",
        "video",
        "warning",
        "urgent",
        "bulletin",
        "alert",
        "context",
    )
)
"""Words that call for heed before a report."""


def no_place(scan: Scan, i: int, end: int) -> bool:
    """Whether a run of words is a party by its noun, or a letter before a land: "the Lomba party", "in N Lorwa"."""
    if scan.words[end : end + 1] == ["party"]:
        return True
    if end == i + 1 and scan.initial(i) and scan.words[i] in _CALLS and scan.gap(i).startswith((":", ",")):
        return True  # "Attention: we have a report"
    tag = scan.cover[i + 1] if scan.words[i] in ("n", "s", "e", "w") and i + 1 < len(scan.words) else None
    return tag is not None and bool(tag.word.country)


def run(finding: Finding, i: int) -> int:
    """Gives the end of the run of name words from word i."""
    scan = finding.scan
    mixed = UPPER if scan.mode == "mixed" else LOWER
    j = i
    end = i + 1
    while j < len(scan.words) and j < i + 5 and not finding.taken[j]:
        tag = scan.cover[j]
        if (
            j > i
            and tag
            and (tag.word.country or tag.word.demonym or tag.word.actors)
            and scan.mode != "mixed"
        ):
            break
        if scan.possessive(j) and (house := _house_of(finding, i, j)):
            return house
        if scan.possessive(j) or (j > i and scan.words[j] in WEEKDAYS):
            break  # "at Lomba Tuesday"
        if (
            j > i
            and scan.words[j] in _ENGLISH
            and scan.caps[j] == LOWER
            and mixed == UPPER
            and scan.gap(j) == " "
            and scan.gap(j - 1) != "-"
        ):
            break  # "troops of the Fourth Region at Lomba hill"
        if (
            scan.named(j)
            or _hyphened(scan, i, j)
            or (j > i and scan.gap(j - 1) in APOSTROPHES and scan.words[j] != "s")
        ):
            end = j + 1  # "Panjwa'i" goes on behind its mark
        elif (not particle(scan, j) and not _between(scan, j)) or (
            j + 1 < len(scan.words) and scan.caps[j + 1] == UPPER == mixed
        ):
            break
        torn = scan.gap(j) == "- " and scan.words[j] in PARTICLES  # "al- Qusayr"
        short = scan.gap(j) == ". " and scan.words[j] in SAINTLY and mixed == UPPER  # "Sta. Cruz"
        if scan.gap(j) not in _WITHIN_NAME and not torn and not short and not _marked(scan, j):
            break
        j += 1
    return end


_ENGLISH: Final = frozenset(("at", "as", "an"))
"""Articles of Arabic names that English has as words of its own."""
_HOUSES: Final = wordset(
    "church cathedral hospital mosque monastery convent chapel college basilica abbey seminary gate"
)
_SAINTS: Final = wordset("st saint sainte san santa mar abu sheikh imam king queen")


def _house_of(finding: Finding, i: int, j: int) -> int:
    """The end of the name of a house called after somebody, whose name ends at word j: "St. Anne's Coptic Church"; 0:
    it is none.
    """
    scan = finding.scan
    if scan.mode != "mixed" or scan.words[i] not in _SAINTS:
        return 0
    for k in range(j + 1, min(j + 6, len(scan.words))):
        if scan.words[k] == "s" and k == j + 1:
            continue
        if scan.caps[k] == LOWER or finding.taken[k]:
            return 0
        if scan.words[k] in _HOUSES:
            return k + 1
    return 0


def _hyphened(scan: Scan, i: int, j: int) -> bool:
    """Says whether a small word behind a hyphen is part of a name ("Qoryo-weyn"), and no "X-led", "X-based"."""
    if j != i + 1 or scan.mode != "mixed" or scan.gap(j - 1) != "-" or scan.gap(j) == "-":
        return False
    word = scan.words[j]
    if len(word) == 2:  # "Carol-an", "Can-il"
        return word.isalpha() and word not in _LITTLE and scan.caps[i] != LOWER
    return (
        len(word) > 2
        and word.isalpha()
        and not word.endswith(("ed", "ing"))
        and word not in _NO_NAMES
        and word not in scan.common
    )


_LITTLE: Final = wordset("ed up by to of in at on or is it we he my no so us the")
SAINTLY: Final = frozenset(("sta", "sto", "st"))
"""Shortened words that begin names of towns."""
_NO_NAMES: Final = listed("behind_hyphens")


def _between(scan: Scan, j: int) -> bool:
    """Says whether a little word stands between hyphens: "Dasht-i-Archi"."""
    return len(scan.words[j]) < 3 and scan.gap(j - 1) == "-" and scan.gap(j)[:1] == "-"


def joined_name(scan: Scan, gazetteer: Gazetteer, i: int, end: int) -> int:
    """Gives where a name ends that has "and" or an owner in it: "Jammu and Kashmir", "Cox's Bazar"."""
    both = scan.words[end : end + 1] == ["and"] and scan.near(end) and scan.near(end + 1)
    if both and gazetteer.find(" ".join(scan.words[i : end + 2])):
        return end + 2
    owned = end - i == 1 and scan.possessive(end) and scan.near(end + 1) and scan.named(end + 1)
    return end + 2 if owned and gazetteer.find(" ".join(scan.words[i : end + 2])) else end


def _marked(scan: Scan, j: int) -> bool:
    """Says whether a name goes on behind a mark that opens no quotation: "Nad 'Ali"."""
    opens = scan.gap(j) in (" '", " ’", " ‘") and j + 1 < len(scan.words) and scan.caps[j + 1] != LOWER
    return opens and len(scan.words[j]) < 5 and not APOSTROPHES.intersection(scan.gap(j + 1))


def noun_of(scan: Scan, i: int, end: int) -> tuple[int, Tag | None]:
    """Splits a run into the bare name and the noun of place in it or after it."""
    for k in range(i + 1, end):
        tag = scan.tag_at.get(k)
        if tag and "place" in tag.word.classes and tag.end >= end:
            return k, tag
    tag = scan.tag_at.get(end)
    kind = tag.word.classes.get("place", "") if tag else ""
    if kind and tag and scan.gap(end - 1) == " ":
        another = kind == "point" and (
            scan.words[tag.end : tag.end + 1] == ["of"] or _kind_of_town(scan, tag.end)
        )
        another = another and not _of_area(scan, tag.end + 1)
        if not another or scan.words[tag.at] in _OF_NATURE:
            return end, tag
    return end, None


def _kind_of_town(scan: Scan, i: int) -> bool:
    """Says whether a noun of place only tells of what kind the town is named behind it: "the Gulf port city of X"."""
    tag = scan.tag_at.get(i)
    towns = tag is not None and "place" in tag.word.classes and scan.near(i)
    return tag is not None and towns and scan.words[tag.end : tag.end + 1] == ["of"] and scan.near(tag.end)


def _of_area(scan: Scan, i: int) -> bool:
    """Says whether the name of an area with its noun stands at word i: "the Lomba village of Oro province"."""
    i += scan.words[i : i + 1] == ["the"]
    j = i
    while j < min(i + 3, len(scan.words)) and scan.named(j) and scan.near(j) and j not in scan.tag_at:
        j += 1
    noun = scan.tag_at.get(j) if i < j < len(scan.words) and scan.near(j) else None
    return noun is not None and noun.word.classes.get("place", "") in ("region", "district")


_COUNTS: Final = (frozenset(SMALL) - {"one"}) | {"a", "an", "several"}


def one_of_many(scan: Scan, i: int) -> bool:
    """Says whether one of many is spoken of: "a Claymore mine", "two Mai-Mai camps", "five Claymore mines"."""
    return i > 0 and (scan.words[i - 1] in _COUNTS or scan.words[i - 1].isdigit()) and scan.near(i)
