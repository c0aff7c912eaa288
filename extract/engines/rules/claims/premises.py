"""Businesses without a name that were struck when nobody was hurt: "two bombs were hurled at a furniture store".

By the codebook's section 2 an organisation of civilians is an actor; one that has no name is called by what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.mentions import Mention
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.claims.claims import Sides
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.scenes.events import Event

_BUSINESSES: Final = listed("businesses")
_CORPORATE: Final = listed("corporate_nouns")
"""Nouns that say what a body is only with a word before them: "the livestock bank"."""
_PARTS: Final = listed("sides_of_houses") | listed("parts_of_houses")
_HOUSES: Final = listed("premises")
_AT: Final = wordset("at outside against on near inside by in of upon")
_STRUCK: Final = wordset("attack bomb destroy storm burn shell damage")
_BARE: Final = wordset(
    "nearby local small large big several two three four five six seven eight nine ten other another same some "
    "various different private unidentified luxurious well-known downtown"
)
"""Words before such a noun that are no part of what it is called."""
_OF_ARMS: Final = listed("arms_made") | {"militant", "insurgent", "rebel", "terrorist", "guerrilla"}
"""Words before such a noun that make it one of fighters, and no business."""
_NEAR: Final = 3
"""Sentences of an engagement that are looked through."""


def stand_in_businesses(a: Analysis, events: list[Event], sides: Mapping[int, Sides]) -> None:
    """Puts such a business on the side of those attacked where nobody else stands there."""
    for e in events:
        s = sides[e.order]
        if s.defenders or e.victims or e.cues.get("battle") or e.cues.get("clash") or e.cues.get("position"):
            continue
        found = next((x for f in e.frames[:_NEAR] if (x := _struck(a, f.sentence))), None)
        if found is None:
            continue
        start, name = found
        owner, _, bare = name.partition(" ")
        bare = bare if owner.lower().endswith("-owned") else name  # "the state-owned livestock bank"
        key = f"civ:business:{bare.lower()}"
        word = Mention(start, start, name, "generic", "civilians", None, key, name, name)
        a.index.put(key, "civilians", None, word)
        if bare != name:
            a.index.put(
                key,
                "civilians",
                None,
                Mention(start, start, bare, "generic", "civilians", None, key, bare, bare),
            )
        actor = a.index.of(word)
        if actor is not None:
            a.types[actor] = "civilians"
            s.defenders.append(actor)


def _struck(a: Analysis, s: Sentence) -> tuple[int, str] | None:
    """Where the business begins that a sentence says was struck, and what it is called; None: it tells of none."""
    chunks = s.chunks
    hit = {i for v in s.verbs if chunks[v].cls in _STRUCK and not chunks[v].neg for i in chunks[v].patients}
    for k, c in enumerate(chunks):
        if c.kind != "NG" or c.pron or any(m.kind != "place" for m in c.mentions) or not _business(c):
            continue
        if k in hit or (k and chunks[k - 1].kind == "P" and chunks[k - 1].head in _AT and _aimed(chunks, k)):
            return _called(a, c)
    return None


def _aimed(chunks: list[Chunk], k: int) -> bool:
    """Whether a blow fell on what stands at `k`: "a bomb went off by the door of a store", "a raid on a mill"."""
    at = k - 2
    if chunks[k - 1].head == "of":
        if at < 1 or chunks[at].head not in _PARTS:
            return False
        at -= 2
    before = chunks[max(0, at - 3) : at + 1]
    return any(c.cls in ("bomb", "attack", "launch", "destroy") for c in before) or any(
        c.head in _NOUNS for c in before
    )


_NOUNS: Final = wordset(
    "attack attacks bomb bombs bombing bombings device devices charge charges explosion explosions blast blasts "
    "dynamite grenade grenades explosives fire"
)


def _business(c: Chunk) -> bool:
    return _of_business(c.words) or _within(c)


def _within(c: Chunk) -> bool:
    """Whether the house of a business is told of, and not the business: "the telephone company offices"."""
    return c.head in _HOUSES and _of_business(c.words[:-1])


def _of_business(words: list[str]) -> bool:
    head = words[-1] if words else ""
    if not _OF_ARMS.isdisjoint(x.lower() for x in words[:-1]):
        return False  # "a bomb factory", "a rebel weapons workshop"
    one = {head, head.removesuffix("s")}
    return bool(one & _BUSINESSES) or (bool(one & _CORPORATE) and bool(_own(words[:-1])))


def _own(words: list[str]) -> list[str]:
    return [
        x
        for x in words
        if x.lower() not in _BARE | _DETS | _SHORES and not x.endswith("-owned") and not x[:1].isdigit()
    ]


def _called(a: Analysis, c: Chunk) -> tuple[int, str]:
    """Where the words for a business begin, without its article and count, and these: "livestock bank"."""
    at = c.start
    words = a.text[c.start : c.end].split(" ")
    while len(words) > 1 and (words[0].lower() in _BARE | _DETS or words[0][:1].isdigit()):
        at += len(words[0]) + 1
        words = words[1:]
    if _within(c):
        words = words[:-1]
    return at, " ".join(" ".join(words).split())


_SHORES: Final = wordset("west east north south left right")
"""With these a bank is land along a river: "the West Bank"."""
_DETS: Final = wordset(
    "the a an this that these those its his her their our at least about some over more than"
)
