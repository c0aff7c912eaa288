"""Tells verbs of saying that no list has by where they stand: "…, the mayor narrated", "police intimated that".

English has too many words for saying to list. What follows a whole clause and a comma, with a subject that can speak
and no object, is one of them, and so is what has "that" or a clause of its own behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

_SPEAKING: Final = frozenset(("he", "she", "they", "it"))
_KINDS: Final = frozenset(("force", "media", "office", "person"))
_BODIES: Final = frozenset(("state_forces", "government", "armed_group", "militia", "international", "media"))
_THAT_ONLY: Final = listed("tell_with_that")
_WILLED: Final = listed("willed_that")
"""Verbs behind which "that" tells what is wanted or seen to, and nothing that happened."""
_AUDIENCES: Final = listed("audiences")
_AFTER_IT: Final = frozenset(("on", "out", "earlier", "later"))
_HAVE: Final = frozenset(("have", "has", "had"))
_ENDS: Final = frozenset((".", ",", ";", ":", "-", "–", "—", "(", ")"))
_FAR: Final = 6
"""Chunks behind a verb within which the verb of a clause stands."""
_PAST: Final = frozenset(("past", "part"))


def telling_verbs(chunks: list[Chunk], triggers: Triggers) -> None:
    """Makes verbs of saying of unknown verbs that stand where such do."""
    for v, c in enumerate(chunks):
        if (
            c.kind != "VG"
            or c.cls != "other"
            or c.neg
            or c.paren
            or c.voice in ("inf", "ing")
            or c.verb is None
        ):
            continue
        if c.aux and (c.voice == "passive" or c.aux[0] not in _HAVE):
            continue
        unknown = c.head.endswith("ed") and c.head not in triggers.verbs
        if not unknown and c.verb.lemma not in _THAT_ONLY:
            continue
        first = _speaker(chunks, v, triggers)
        told = first >= 0 and (
            (unknown and _that_behind(chunks, v, c.verb.lemma))
            or _behind_it_all(chunks, first, v)
            or _put_in(chunks, first, v)
            or (unknown and _clause(chunks, v))
        )
        if told or (unknown and _inverted(chunks, v, triggers)):
            c.act(Verb(c.verb.lemma if not unknown else "say", "say", c.verb.forms))
            c.voice = "active"


def may_speak(c: Chunk, triggers: Triggers) -> bool:
    """Whether a noun group is somebody who can say something, as far as its words tell."""
    if c.kind != "NG" or (c.figure is not None and not c.head.endswith("s")):
        return False
    if c.pron:
        return c.head in _SPEAKING
    return (
        c.head in triggers.sources
        or c.head in triggers.spokes
        or any(m.end == c.end and (m.kind in _KINDS or m.type in _BODIES) for m in c.mentions)
    )


def _speaker(chunks: list[Chunk], v: int, triggers: Triggers) -> int:
    """Where the noun group begins that is the subject of a verb, with its phrases: "a spokesman for the army"; -1."""
    k = v - 1
    while k >= 0 and chunks[k].kind in ("A", "D"):
        k -= 1
    if k < 0 or chunks[k].kind != "NG":
        return -1
    told = k if may_speak(chunks[k], triggers) else -1
    while k > 1 and chunks[k - 1].kind == "P" and chunks[k - 2].kind == "NG":
        k -= 2
        if may_speak(chunks[k], triggers):
            told = k
            break
    joined = told > 1 and chunks[told - 1].head == "and" and may_speak(chunks[told - 2], triggers)
    return told - 2 if joined else told  # "diplomats and railway officials intimated"


def _that_behind(chunks: list[Chunk], v: int, lemma: str) -> bool:
    """Whether "that" and a clause follow, and tell what is said: no "ordered that a school be closed"."""
    k = v + 1
    if k < len(chunks) and (
        chunks[k].head in _AUDIENCES or any(m.kind == "media" for m in chunks[k].mentions)
    ):
        k += 1  # "briefed reporters that"
    while k < len(chunks) and chunks[k].kind in ("A", "D"):
        k += 1
    that = k + 2 < len(chunks) and chunks[k].kind == "R" and chunks[k].head == "that"
    return that and lemma.removesuffix("ed") not in _WILLED and lemma.removesuffix("d") not in _WILLED


def _ends(chunks: list[Chunk], v: int) -> bool:
    """Whether nothing but the day and to whom follows a verb before the next mark."""
    k = v + 1
    while k < len(chunks) and (chunks[k].kind in ("A", "D") or chunks[k].head in _AFTER_IT):
        k += 1
    if k < len(chunks) and chunks[k].kind == "P" and chunks[k].head in ("in", "to", "at", "during", "via"):
        return True
    return k >= len(chunks) or (chunks[k].kind == "X" and chunks[k].head in _ENDS)


def _behind_it_all(chunks: list[Chunk], first: int, v: int) -> bool:
    """Whether a clause and a comma stand before the speaker and nothing behind the verb: "…, the mayor narrated"."""
    if first < 2 or chunks[first - 1].head != "," or not _ends(chunks, v) or _apposed(chunks, first, v):
        return False
    return any(
        c.kind == "VG" and c.cls != "say" and c.voice in ("active", "passive", "bare") for c in chunks[:first]
    )


def _apposed(chunks: list[Chunk], first: int, v: int) -> bool:
    """Whether the words only tell more of a party named before them: "men of the X, a group linked to the Y"."""
    named = any(m.kind == "force" and m.end == chunks[first - 2].end for m in chunks[first - 2].mentions)
    bare = chunks[first].det in ("a", "an") and not chunks[first].mentions
    return named and bare and v + 1 < len(chunks) and chunks[v + 1].kind in ("P", "D")


def _put_in(chunks: list[Chunk], first: int, v: int) -> bool:
    """Whether speaker and verb stand between commas before the verb of what is said: "nine, he intimated, died"."""
    if first < 2 or chunks[first - 1].head != "," or v + 2 >= len(chunks) or chunks[v + 1].head != ",":
        return False
    one = (
        chunks[first].pron
        or chunks[first].det == "the"
        or any(m.kind == "person" for m in chunks[first].mentions)
    )
    behind = chunks[v + 2]
    return one and behind.kind == "VG" and behind.voice != "ing" and behind.cls != "say"


def _clause(chunks: list[Chunk], v: int) -> bool:
    """Whether what follows has a verb of its own: "intimated five men were held", "confided rebels took the town"."""
    if v + 2 >= len(chunks) or chunks[v + 1].kind != "NG" or chunks[v + 1].pron:
        return v + 2 < len(chunks) and chunks[v + 1].pron and chunks[v + 2].kind == "VG"
    for k in range(v + 2, min(v + 2 + _FAR, len(chunks))):
        c = chunks[k]
        if c.kind == "VG":
            if c.voice in ("inf", "ing"):
                return False
            sure = bool(c.aux) or (
                c.verb is not None and "past" in c.verb.forms and "part" not in c.verb.forms
            )
            acts = c.voice in ("active", "bare") and k + 1 < len(chunks) and chunks[k + 1].kind == "NG"
            return sure or acts
        if c.kind not in ("NG", "P", "D", "A") and c.head != "and":
            return False  # "reinforced its posts after rebels had come"
        if c.kind == "NG" and chunks[k - 1].kind == "NG":
            return False  # "mobilised men in towns rebels had taken"
    return False


def _inverted(chunks: list[Chunk], v: int, triggers: Triggers) -> bool:
    """Whether the speaker stands behind: "…, narrated Karim Dola, the mayor"."""
    if v < 3 or v + 1 >= len(chunks) or chunks[v - 1].head != "," or chunks[v].aux:
        return False
    who = chunks[v + 1]
    person = any(m.kind == "person" for m in who.mentions)
    described = (
        who.det in ("a", "an", "the", "another", "one")
        and who.head in triggers.sources
        and who.figure is None
    )
    if who.kind != "NG" or not (person or described):
        return False
    if described and not person and not _ends(chunks, v + 1):
        return False
    clause = any(
        c.kind == "VG" and c.cls != "say" and c.voice in ("active", "passive", "bare")
        for c in chunks[: v - 1]
    )
    goes_on = any(
        c.kind == "VG" and (c.aux or c.voice == "active") for c in chunks[v + 2 : v + 6] if not c.paren
    )
    return clause and not goes_on
