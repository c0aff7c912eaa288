"""What a verb of harm says beside its kind: that people were lamed or burned and live, that things were harmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed, phrases
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk


def lamed(verb: Chunk) -> bool:
    """Whether a verb of wrecking says of people that they are lame, and not that they are dead."""
    return verb.verb is not None and verb.verb.lemma in ("disable", "immobilize", "immobilise")


def wrecks(verb: Chunk) -> bool:
    """Whether a verb of killing or hurting says of things that they were harmed: "two buses were riddled with bullets",
    "wiped out nine lorries".
    """
    return verb.verb is not None and verb.verb.lemma in _WRECKING


_WRECKING: Final = phrases("wrecking_too")


def gravely(text: str, verb: Chunk) -> bool:
    """Whether a verb tells only of those who were hurt badly: "was seriously hurt"."""
    return _GRAVELY.search(text, verb.start, verb.end) is not None


_GRAVELY: Final = lazy(r"(?i)\b(?:badly|severely|seriously|gravely|critically) \w+$")


def burned(text: str, verb: Chunk) -> bool:
    """Whether people were burned and live: "was badly burned"."""
    return _BURNED.search(text, verb.start, verb.end) is not None


_BURNED: Final = lazy(r"(?i)\b(?:badly|severely|seriously|slightly|lightly) burn(?:ed|t)$")


def driven_into(chunks: list[Chunk], v: int) -> bool:
    """Whether what flies or drives only ran against something: "a shell smashed into a school", not what it broke."""
    c = chunks[v]
    if c.cls != "destroy" or c.aux or c.object or v + 1 >= len(chunks):
        return False
    return (
        c.verb is not None and c.verb.lemma in _LANDING and chunks[v + 1].head in ("into", "onto", "through")
    )


_LANDING: Final = listed("landing_on")


def lost_how(chunks: list[Chunk], ng: int) -> str:
    """What became of men whom a force lost: "lost nine men, killed or captured"; else they were killed."""
    told = chunks[ng + 1 : ng + 5]
    if told[:1] and told[0].head in (",", "(", "–", "-"):
        told = told[1:]
    if len(told) < 3 or told[1].head not in ("or", "and") or any(x.kind != "VG" or x.aux for x in told[:3:2]):
        return "killed"
    return "killed_or_wounded" if {told[0].cls, told[2].cls} <= _FATES and not told[2].object else "killed"


_FATES: Final = frozenset(("kill", "wound", "capture", "vanish"))


def in_headlines(verb: Chunk, noun: Chunk, cls: str) -> bool:
    """Whether a verb may count one who has no article, as headlines do: "Monastery seized", "Gunmen kill judge"; not a
    leader, whose name the story tells.
    """
    active = verb.voice == "active" and cls in ("kill", "wound", "abduct") and noun.head not in _LEADERS
    return not verb.aux and (verb.voice == "passive" or active)


_LEADERS: Final = frozenset(("leader", "commander", "chief", "head"))


def name_behind(chunks: list[Chunk], i: int) -> bool:
    """Whether a name stands behind a comma after a noun: "killed senior rebel leader, Ka Bert, in Oro"."""
    if i + 2 >= len(chunks) or chunks[i + 1].head != "," or chunks[i + 2].kind != "NG":
        return False
    named, noun = chunks[i + 2], chunks[i]
    if noun.det or noun.figure is not None or noun.pron:
        return False
    return bool(named.mentions) and named.mentions[0].kind == "person" and not named.det
