"""Finds places: names of the gazetteer, names after cues ("the village of X"), areas ("northern Mali"), countries."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.gazetteer import Gazetteer
from extract.engines.rules.mentions import Mention
from extract.engines.rules.scan import LOWER, Scan

_DIRECTIONS: Final = frozenset(
    ["central", "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "upper", "lower"]
)
_LOCATIVE: Final = frozenset(["in", "at", "near", "around", "from", "to", "outside", "towards", "toward", "between", "into", "of", "on"])
_PARTICLES: Final = frozenset(["al", "el", "ad", "ar", "as", "de", "del", "la", "las", "los", "du", "da", "des", "es", "ez", "ed", "sur", "ash", "an", "at"])
_STRIPPED: Final = frozenset(
    ["village", "hamlet", "town", "city", "locality", "settlement", "commune", "community", "area", "towns", "villages"]
)


def find_places(scan: Scan, votes: dict[str, float], taken: list[bool], found: list[Mention]) -> None:
    """Adds places to `found`; `votes` says which countries the text speaks of, and is added to."""
    gazetteer = Gazetteer.load(tuple(scan.lexicon.place_files))
    i, total = 0, len(scan.words)
    while i < total:
        i = max(i + 1, 0 if taken[i] else _place(scan, i, gazetteer, votes, taken, found))


def _place(
    scan: Scan, i: int, gazetteer: Gazetteer, votes: dict[str, float], taken: list[bool], found: list[Mention]
) -> int:
    tag = scan.tag_at.get(i)
    if scan.caps[i] == LOWER:
        if tag and "place" in tag.word.classes:
            return _cued(scan, tag.end, gazetteer, votes, taken, found)
        if scan.words[i] not in _DIRECTIONS and scan.words[i] != "al":
            return 0
    if tag and (code := scan.is_country(tag)):
        return _add(scan, i, tag.end, "country", code, taken, found)
    if scan.words[i] in _DIRECTIONS:
        nxt = scan.tag_at.get(i + 1)
        if nxt and scan.gap(i) in (" ", "-") and (code := scan.is_country(nxt)):
            return _add(scan, i, nxt.end, "area", code, taken, found)
        if scan.caps[i] == LOWER:
            return 0
    end = _run(scan, i, taken)
    for j in range(min(end, i + 4), i, -1):
        if scan.caps[j - 1] == LOWER:
            continue
        site = gazetteer.best(" ".join(scan.words[i:j]), votes)
        if site and _trusted(scan, i, j, site.country, site.population, votes):
            return _with_noun(scan, i, j, site.level, site.country, taken, found)
    nxt = scan.tag_at.get(end)
    if (
        nxt
        and "place" in nxt.word.classes
        and scan.gap(end - 1) == " "
        and end > i
        and not (tag and tag.end > i and tag.word.classes)
    ):
        return _with_noun(scan, i, end, "town", None, taken, found)
    if _after_cue(scan, i):
        return _add(scan, i, end, "town", None, taken, found)
    return 0


def _run(scan: Scan, i: int, taken: list[bool]) -> int:
    j, end = i, i + 1
    while j < len(scan.words) and j < i + 5 and not taken[j]:
        if scan.caps[j] != LOWER:
            end = j + 1
        elif scan.words[j] not in _PARTICLES:
            break
        if scan.gap(j) not in (" ", "-", "'", "’", "\u00a0"):
            break
        j += 1
    return end


def _trusted(scan: Scan, i: int, j: int, country: str, population: int, votes: dict[str, float]) -> bool:
    tag = scan.tag_at.get(i)
    if tag and tag.end >= j and (tag.word.classes or tag.word.demonym):
        return False
    if votes.get(country, 0.0) > 0:
        return True
    return population > 100_000 or (not votes and population > 15_000) or _after_cue(scan, i)


def _after_cue(scan: Scan, i: int) -> bool:
    return (
        i > 0
        and scan.words[i - 1] in _LOCATIVE
        and scan.gap(i - 1) == " "
        and scan.caps[i - 1] == LOWER
        and i not in scan.tag_at
    )


def _cued(
    scan: Scan, i: int, gazetteer: Gazetteer, votes: dict[str, float], taken: list[bool], found: list[Mention]
) -> int:
    """After "village": the name in "village of X"."""
    if i + 1 < len(scan.words) and scan.words[i] == "of" and scan.caps[i + 1] != LOWER and not taken[i + 1]:
        tag = scan.tag_at.get(i + 1)
        if tag and (tag.word.country or tag.word.demonym):
            return 0
        end = _run(scan, i + 1, taken)
        site = gazetteer.best(" ".join(scan.words[i + 1 : end]), votes)
        return _add(scan, i + 1, end, "town", site.country if site else None, taken, found)
    return 0


def _with_noun(
    scan: Scan, i: int, j: int, level: str, country: str | None, taken: list[bool], found: list[Mention]
) -> int:
    """Takes the noun after a name into it where it is part of the name: "Mopti region", "Kabul airport"."""
    level = {"capital": "town"}.get(level, level)
    nxt = scan.tag_at.get(j)
    if nxt and "place" in nxt.word.classes and scan.gap(j - 1) == " ":
        noun = scan.words[nxt.end - 1]
        if noun not in _STRIPPED:
            kind = nxt.word.classes["place"]
            return _add(scan, i, nxt.end, {"point": "site"}.get(kind, kind), country, taken, found)
    return _add(scan, i, j, level, country, taken, found)


def _add(
    scan: Scan, i: int, j: int, level: str, country: str | None, taken: list[bool], found: list[Mention]
) -> int:
    if any(taken[i:j]):
        return 0
    text = scan.slice(i, j)
    found.append(
        Mention(
            scan.starts[i],
            scan.ends[j - 1],
            text,
            "place",
            None,
            country,
            " ".join(scan.words[i:j]),
            text,
            level,
        )
    )
    taken[i:j] = [True] * (j - i)
    return j
