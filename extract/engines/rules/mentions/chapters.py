"""Groups that stand up town by town under one name: "the Lorwa PDF" and "the Banta PDF" are two parties.

What is called only by that name, or by the nouns of its men, is the one of them that a text names; of several, the one
named last before it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.engines.rules.mentions.own_letters import rekey
from extract.engines.rules.vocabulary.finding import Finding, Mention
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.text.patterns import lazy

_OVERALL: Final = frozenset(f"known:{x}" for x in phrases("chapter_bodies"))
"""What stands for all groups of such a name, by its key in the lexicon."""
_CHAPTER: Final = "chapter:"
_AREAS: Final = frozenset(("region", "district", "township", "state", "town", "village", "city"))
_NO_TOWNS: Final = listed("no_town_before_chapter")
_NAMES: Final = tuple(listed("chapter_names"))
"""With what the name itself begins, and not the nouns of its men."""
_MEN: Final = lazy(
    r"(?:Force|Army|Front|Team|Guerrilla|Column|Battalion|Brigade|Unit|Defen[cs]e|Resistance)s?\b"
)
"""How local bands call themselves that may be meant by "the resistance fighters"."""


def find_chapters(finding: Finding) -> None:
    """Adds the groups that have the name of a town before that of all of them."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    for tag in scan.tags:
        if not any(a.key in _OVERALL for a, _, _ in tag.word.actors):
            continue
        if not _named(scan.slice(tag.at, tag.end)):
            continue
        i = _town(scan, tag.at)
        if i == tag.at and not any(m.key.startswith(_CHAPTER) for m in finding.found):
            return  # "the People's Defence Force (PDF)": all of them together, and their parts are its parts
        if i < tag.at and finding.free(i, tag.end):
            key = _CHAPTER + " ".join(w for w in scan.words[i : tag.at] if w not in _AREAS)
            name = scan.slice(i, tag.end)
            finding.add(i, tag.end, "force", "armed_group", None, key)
            if (
                scan.gap(tag.end - 1) == " ("
                and scan.gap(tag.end).startswith(")")
                and scan.caps[tag.end] == UPPER
            ):
                finding.add(tag.end, tag.end + 1, "force", "armed_group", None, key, name=name)


def _town(scan: Scan, at: int) -> int:
    """Where the name of a town begins that stands right before word `at`; `at`: none."""
    i = at
    while (
        i > 0 and at - i < 3 and scan.gap(i - 1) == " " and scan.caps[i - 1] != LOWER and _names(scan, i - 1)
    ):
        i -= 1
    return at if i < at and all(w in _AREAS for w in scan.words[i:at]) else i


def _names(scan: Scan, k: int) -> bool:
    """Whether word k may be of the name of a town or an area."""
    tag, word = scan.cover[k], scan.words[k]
    if word in _AREAS:
        return True
    if tag is not None and (tag.word.actors or tag.word.country or tag.word.demonym or tag.word.classes):
        return False
    return word.isalpha() and word not in _NO_TOWNS and not (scan.initial(k) and word in scan.common)


def settle_chapters(finding: Finding) -> None:
    """Gives what is only called by the name of all of them to the one that a text means."""
    overall = [m for m in finding.found if m.key in _OVERALL]
    if not overall:
        return
    chapters = [m for m in finding.found if m.key.startswith(_CHAPTER)]
    owners = {m.key: m for m in reversed(chapters)}
    if len(owners) == 1:
        for key in _OVERALL:
            rekey(finding, key, next(iter(owners.values())))
    elif owners:
        _nearest(finding, sorted(chapters, key=lambda m: m.start))
    elif not any(_literal(finding.scan.text, m) for m in overall):
        others = {
            m.key: m for m in finding.found if m.kind == "force" and m.type in ("armed_group", "militia")
        }
        others = {key: m for key, m in others.items() if key not in _OVERALL}
        if len(others) == 1 and _MEN.search(next(iter(others.values())).text):
            for key in _OVERALL:
                rekey(finding, key, next(iter(others.values())))


def _named(text: str) -> bool:
    """Whether words begin with the name that such groups share."""
    return text.lower().removeprefix("the ").startswith(_NAMES)


def _literal(text: str, m: Mention) -> bool:
    """Whether a mention has the name itself, and no nouns of its men nor a plural."""
    return _named(m.text) and not m.text.endswith("s") and text[m.end : m.end + 2] not in _PLURALS


_PLURALS: Final = ("’s", "'s")


def _nearest(finding: Finding, chapters: list[Mention]) -> None:
    """Gives each bare name of all of them to the one that was named last before it."""
    for k, m in enumerate(finding.found):
        if m.key not in _OVERALL or not _literal(finding.scan.text, m):
            continue
        before = [c for c in chapters if c.end <= m.start]
        if before:
            c = before[-1]
            finding.found[k] = replace(m, type=c.type, country=c.country, key=c.key, name=c.name)
