"""Reads turns of phrase for blaming as the verbs that they stand for: "pinned the raid on X", "linked the raid to X",
"laid it at the door of X", "pointed the finger at X", "denounced X for the massacre", "X is to blame".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

_FORMS: Final = frozenset(("base", "past", "part"))
_BLAME: Final = Verb("blame", "blame", _FORMS)
_ATTRIBUTE: Final = Verb("attribute", "blame", _FORMS)
_ACCUSE: Final = Verb("accuse", "blame", _FORMS)
_DENY: Final = Verb("disclaim", "say", _FORMS)
_PUTTING: Final = frozenset(
    (
        "put",
        "lay",
        "pin",
        "place",
        "cast",
        "point",
        "pointed",
        "pointing",
        "points",
        "pinned",
        "heap",
        "heaped",
    )
)
_IMPUTED: Final = frozenset(
    (
        "imputed",
        "imputes",
        "credited",
        "credits",
        "assigned",
        "chalked",
        "linked",
        "links",
        "tied",
        "ties",
        "traced",
        "traces",
    )
)
_SEEN: Final = frozenset(("saw", "see", "sees", "detected", "detect"))
_HANDS: Final = frozenset(("hand", "hands"))
_WASHED: Final = frozenset(("washed", "washes", "wash"))
_PINNED: Final = frozenset(("pinned", "pin", "pins", "pinning"))
_LINKED: Final = frozenset(("linked", "links", "tied", "ties", "traced", "traces", "connected", "connects"))
_DENOUNCED: Final = listed("denouncing")
_DOORS: Final = frozenset(("door", "doors", "doorstep", "feet"))
_LAID: Final = frozenset(("laid", "lays", "lay", "put", "placed", "places", "laying", "putting", "placing"))
_BE: Final = frozenset(("is", "was", "are", "were", "be", "been"))
DEEDS: Final = listed("deeds_killed") | {
    "attack", "attacks", "bombing", "bombings", "raid", "raids", "ambush", "assault", "explosion", "blast", "shelling",
    "strike", "strikes", "crime", "crimes", "atrocity", "atrocities", "incident", "violence", "killings", "abduction",
    "kidnapping", "shooting", "bomb", "bombs",
}  # fmt: skip
_SUSPECTED: Final = frozenset(("suspect", "suspects", "suspected"))
BLAMED: Final = (
    frozenset(("blame", "finger", "fingers"))
    | _PINNED
    | _LINKED
    | _IMPUTED
    | _DENOUNCED
    | _SUSPECTED
    | _DOORS
    | _HANDS
)
"""A sentence with none of these heads has none of these turns."""


def blaming(chunks: list[Chunk]) -> list[Chunk]:
    """Makes one verb of "put the blame (for the raid) on X", "pointed the finger at X" and their like."""
    k = 0
    while k + 2 < len(chunks):
        verb, noun = chunks[k], chunks[k + 1]
        k += 1
        if verb.kind != "VG":
            continue
        if verb.head in _BE and noun.kind == "VG" and noun.head == "blame" and noun.voice == "inf":
            _to_blame(noun)
            continue
        if verb.head in _SUSPECTED and noun.kind == "R" and noun.head == "that" and not verb.aux:
            verb.act(Verb("believe", "other", _FORMS))
            verb.voice = "active"
            continue
        lemma = verb.verb.lemma if verb.verb is not None else verb.head
        if lemma in _PUTTING and verb.voice == "passive" and _put_by(chunks, k - 1):
            continue
        if noun.kind != "NG" or verb.aux[1:] or (verb.aux and verb.voice == "passive"):
            continue
        if lemma not in _PUTTING or not _blame_put(chunks, k - 1):
            _laid_to(chunks, k - 1)
    return chunks


def _blame_put(chunks: list[Chunk], v: int) -> bool:
    """Makes "blame" of "put the blame on" and "pointed the finger at" at `v`; says whether it is one of these."""
    verb, noun, k = chunks[v], chunks[v + 1], v + 1
    if verb.aux:
        return False
    if noun.words[-1:] == ["blame"] and len(noun.words) < 3:
        at = next(
            (m for m in range(k + 1, min(k + 5, len(chunks))) if chunks[m].head in ("on", "at", "with")), 0
        )
    elif noun.head in ("finger", "fingers") and chunks[k + 1].head in ("at", "to", "toward", "towards"):
        at = k + 1
    elif noun.head in ("finger", "fingers") and [x.head for x in chunks[k + 1 : k + 4]] == [
        "of",
        "blame",
        "at",
    ]:
        at = k + 3  # "pointed a finger of blame at X"
        del chunks[k + 1 : k + 3]
        at -= 2
    else:
        return False
    if not at and noun.words[-1:] == ["blame"] and chunks[k + 1].head == "for":
        at = laid_on(chunks, v, ("on", "at"))[0] - 1 if laid_on(chunks, v, ("on", "at")) else 0
    if not at:
        return False
    verb.act(_BLAME)
    verb.voice = "active" if verb.voice in ("bare", "passive") else verb.voice
    verb.end, chunks[at].head = noun.end, "on"
    if at + 3 < len(chunks) and chunks[at + 1].head in _DOORS and chunks[at + 2].head == "of":
        del chunks[at + 1 : at + 3]  # "laid the blame at the door of X"
    for_it = chunks[k + 1].head == "for"  # "laid the blame for the raid on X": blamed the raid on X
    del chunks[k : k + 1 + for_it]
    return True


def _put_by(chunks: list[Chunk], v: int) -> bool:
    """Makes "blamed on" of "the blame was put on X" at `v`, and "attributed to" of "the raid was laid at X's door"."""
    verb, before = chunks[v], chunks[v - 1] if v else None
    at = v + 1
    if at + 1 >= len(chunks) or chunks[at].kind != "P":
        return False
    door = _door(chunks, at)
    if not door and not (
        before is not None and before.words[-1:] == ["blame"] and chunks[at].head in ("on", "at")
    ):
        return False
    verb.act(_ATTRIBUTE if door else _BLAME)
    verb.voice, chunks[at].head = "passive", "to" if door else "on"
    return True


def _door(chunks: list[Chunk], at: int) -> bool:
    """Takes "the door of" out of "at the door of X", whose preposition stands at `at`; says whether it was there."""
    if chunks[at].head != "at" or at + 1 >= len(chunks) or chunks[at + 1].head not in _DOORS:
        return False
    if at + 3 < len(chunks) and chunks[at + 2].head == "of" and _party_noun(chunks[at + 3]):
        del chunks[at + 1 : at + 3]
        return True
    return _party_noun(chunks[at + 1])  # "at the rebels' door"


def _party_noun(c: Chunk) -> bool:
    """Whether a noun group names those who can have done it, by name or not."""
    return c.kind == "NG" and any(m.kind in ("force", "generic") for m in c.mentions)


def _laid_to(chunks: list[Chunk], v: int) -> None:
    """Makes verbs of blaming of "pinned the raid on X", "linked the raid to X", "denounced X for the raid" at `v`."""
    verb, noun = chunks[v], chunks[v + 1]
    if v + 3 >= len(chunks) or chunks[v + 3].kind != "NG" or verb.voice == "inf":
        return
    link, last = chunks[v + 2].head, chunks[v + 3]
    told = noun.head in DEEDS
    if told and link not in _LINKS and (behind := laid_on(chunks, v, _LINKS)):
        link, last = chunks[behind[0] - 1].head, chunks[behind[0]]  # "pinned the raid in Oro on X"
    if verb.head in _PINNED and told and link == "on":
        verb.act(_BLAME)
    elif verb.head in _LINKED | _IMPUTED and told and link == "to" and _party(last):
        verb.act(_ATTRIBUTE)
    elif told and verb.head in _LAID and link == "at" and _door(chunks, v + 2):
        verb.act(_ATTRIBUTE)
        chunks[v + 2].head = "to"
    elif verb.head in _SEEN and noun.head in _HANDS and link == "of" and _party(last):
        verb.act(_ATTRIBUTE)  # "saw the hand of X in the blast"
        chunks[v + 2].head = "to"
    elif verb.head in _WASHED and noun.head in _HANDS and link == "of":
        verb.act(_DENY)
    elif verb.head in _LINKED and link in ("to", "with") and last.head in DEEDS and last.det and _armed(noun):
        verb.act(_ACCUSE)  # "linked X to the raid"
    elif verb.head in _DENOUNCED and link in ("for", "with") and last.head in DEEDS and _armed(noun):
        verb.act(_ACCUSE)
    else:
        return
    verb.voice = "active" if verb.voice in ("bare", "passive") else verb.voice


_LINKS: Final = ("on", "to")
_LONG: Final = 20
"""Chunks behind a verb within which those stand to whom it lays a deed of which a clause tells."""


def laid_on(chunks: list[Chunk], v: int, links: tuple[str, ...]) -> list[int]:
    """The party to whom the verb at `v` lays a deed, past what is told of it: "attributed the raid, in which nine men
    died, to X", "blamed the bomb that killed nine on X"; empty: none.
    """
    left = 0  # verbs that the clause may still have: "killed nine and hurt six"
    found: list[int] = []
    for k in range(v + 1, min(v + _LONG, len(chunks) - 1)):
        c = chunks[k]
        if found and c.kind in ("R", "VG", "X", "C") and c.head != ",":
            break
        if c.kind == "P" and c.head in links and _party_noun(chunks[k + 1]):
            found = [k + 1]  # "blamed the raid on a patrol on X": the last one
            continue
        if c.kind == "R":
            left = 2
        elif c.kind == "VG":
            if not left or c.cls in ("say", "blame"):
                break
            left -= 1
        elif c.head in (";", ".", "but", "while"):
            break
    return found


def without_not(chunks: list[Chunk]) -> list[Chunk]:
    """Takes "not" into the verb before it: "was not behind the raid"."""
    for v in range(len(chunks) - 2, -1, -1):
        c, behind = chunks[v], chunks[v + 1]
        if c.kind == "VG" and c.head in _BE and behind.kind == "NG" and behind.words == ["not"]:
            c.neg, c.end = True, behind.end
            del chunks[v + 1]
    return chunks


def _party(c: Chunk) -> bool:
    """Whether a noun group names a force that can have done it."""
    return any(m.kind == "force" for m in c.mentions)


def _armed(c: Chunk) -> bool:
    """Whether a noun group names or describes those who may have done it, and no civilians or officials."""
    return any(m.kind == "force" or (m.kind == "generic" and m.type not in _NO_DOERS) for m in c.mentions)


_NO_DOERS: Final = ("civilians", "government", "person", "media")


def _to_blame(c: Chunk) -> None:
    """Makes of "to blame" in "X was to blame" what is said of X."""
    c.kind, c.head, c.words, c.cls, c.verb = "NG", "responsible", ["responsible"], "", None
