"""Finds persons: by rank or office before the name, by a verb of saying after it, and by their surnames later on."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions import Mention
from extract.engines.rules.scan import LOWER, UPPER, Scan

_PARTICLES: Final = frozenset(
    ["al", "el", "ag", "ould", "ben", "bin", "ibn", "de", "la", "del", "van", "von", "abu", "da", "dos", "di", "du", "der", "ul", "ur", "e", "i", "y", "bint"]
)
_SAYING: Final = frozenset(
    ["said", "told", "says", "added", "confirmed", "stated", "announced", "declared", "claimed", "warned", "tweeted", "wrote", "explained", "reported", "denied"]
)


def find_persons(scan: Scan, taken: list[bool], found: list[Mention]) -> None:
    """Adds persons and unnamed offices ("an army spokesman") to `found`."""
    surnames: dict[str, tuple[str, str]] = {}
    for tag in scan.tags:
        classes = tag.word.classes
        if any(taken[tag.at : tag.end]) or not ("rank" in classes or "office" in classes):
            continue
        end = _name_end(scan, tag.end, taken)
        if end > tag.end:
            _person(scan, tag.end, end, taken, found, surnames)
        elif "office" in classes:
            text = scan.slice(tag.at, tag.end)
            found.append(
                Mention(
                    scan.starts[tag.at], scan.ends[tag.end - 1], text, "office", None, None, "", text, text
                )
            )
            taken[tag.at : tag.end] = [True] * (tag.end - tag.at)
    _speakers(scan, taken, found, surnames)
    _repeats(scan, taken, found, surnames)


def _name_end(scan: Scan, i: int, taken: list[bool]) -> int:
    """Gives the end of the capitalised name at word i, i itself where there is none."""
    if (
        i >= len(scan.words)
        or scan.mode != "mixed"
        or scan.gap(i - 1) not in (" ", ". ", ".", "\u00a0", ' "', " “")
    ):
        return i
    j = end = i
    while j < len(scan.words) and j < i + 6 and not taken[j]:
        tag = scan.tag_at.get(j)
        if scan.caps[j] != LOWER and not scan.possessive(j):
            if tag and tag.word.classes.keys() & {"rank", "office", "force", "stop", "gov"} and j == i:
                return i
            if tag and (tag.word.country or tag.word.demonym or "stop" in tag.word.classes):
                break
            end = j + 1
        elif scan.words[j] not in _PARTICLES:
            break
        gap = scan.gap(j)
        if gap not in (" ", "-", "'", "’", "\u00a0", "\n") and not (
            gap == ". " and scan.ends[j] - scan.starts[j] == 1
        ):
            break
        j += 1
    return end


def _person(
    scan: Scan, i: int, j: int, taken: list[bool], found: list[Mention], surnames: dict[str, tuple[str, str]]
) -> None:
    text = scan.slice(i, j)
    key = "person:" + " ".join(scan.words[i:j])
    if j - i == 1 and scan.words[i] in surnames:
        key, _ = surnames[scan.words[i]]
    found.append(Mention(scan.starts[i], scan.ends[j - 1], text, "person", "person", None, key, text, text))
    taken[i:j] = [True] * (j - i)
    for k in (j - 1,):
        if len(scan.words[k]) > 2:
            surnames.setdefault(scan.words[k], (key, text))


def _speakers(
    scan: Scan, taken: list[bool], found: list[Mention], surnames: dict[str, tuple[str, str]]
) -> None:
    """Adds capitalised names of two words or more right before a verb of saying."""
    for k, word in enumerate(scan.words):
        if (
            word not in _SAYING
            or k < 2
            or taken[k - 1]
            or scan.caps[k - 1] == LOWER
            or scan.gap(k - 1) not in (" ", ", ")
        ):
            continue
        i = k - 1
        while (
            i > 0
            and not taken[i - 1]
            and scan.gap(i - 1) in (" ", "-", "'", "’")
            and (scan.caps[i - 1] != LOWER or scan.words[i - 1] in _PARTICLES)
        ):
            i -= 1
        while i < k and scan.caps[i] == LOWER:
            i += 1
        if k - i >= 2 and not any(t in scan.tag_at for t in range(i, k)):
            _person(scan, i, k, taken, found, surnames)


def _repeats(
    scan: Scan, taken: list[bool], found: list[Mention], surnames: dict[str, tuple[str, str]]
) -> None:
    for k, word in enumerate(scan.words):
        if word in surnames and not taken[k] and scan.caps[k] != LOWER:
            key, _ = surnames[word]
            text = scan.slice(k, k + 1)
            found.append(
                Mention(scan.starts[k], scan.ends[k], text, "person", "person", None, key, text, text)
            )
            taken[k] = True


__all__ = ["UPPER", "find_persons"]
