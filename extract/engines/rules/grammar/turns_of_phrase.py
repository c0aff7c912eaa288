"""Reads turns of phrase as the one word that they stand for: "caused the death of", "as reported by"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import STATE
from extract.engines.rules.vocabulary.triggers import Verb

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_ACTION: Final = frozenset(("action", "commission", "service"))
_NOT_SAID_SO: Final = frozenset(("raise", "charge", "pledge", "issue", "post", "list", "give", "put"))
"""Verbs of saying that behind "as" tell of something else: "as pledged by the cabinet"."""
_DEATHS: Final = frozenset(("death", "deaths"))
_LIVES: Final = frozenset(("life", "lives"))
_LEADING: Final = frozenset((("result", "in"), ("lead", "to")))
_KILLINGS: Final = _DEATHS | {"killing", "killings", "martyrdom", "murder"}
_CAUSING: Final = {
    "cause": _DEATHS,
    "result": _KILLINGS,
    "lead": _KILLINGS,
    "claim": _LIVES,
    "take": _LIVES,
    "cost": _LIVES,
}
_DYING: Final = {"meet": _DEATHS | {"end"}, "lose": _LIVES, "find": _DEATHS}
_HOUSING: Final = frozenset(("houses", "housed", "housing"))
_BUILDINGS: Final = frozenset(
    ("building", "buildings", "house", "structure", "compound", "complex", "tower", "premises", "block")
)
_FAR: Final = 7
"""Chunks behind "put" within which "out of action" may stand."""


def _housed(chunks: list[Chunk], k: int) -> int:
    """Where the clause begins that says behind a building whom it houses; 0: none does."""
    at = k - 1 if k > 1 and chunks[k - 1].kind == "R" and chunks[k - 1].head in ("that", "which") else k
    at -= at < k and at > 1 and chunks[at - 1].head == ","
    built = at > 0 and chunks[at - 1].kind == "NG" and chunks[at - 1].head in _BUILDINGS
    return at if built and chunks[k + 1].kind == "NG" and (at < k or chunks[k].voice == "ing") else 0


def turns_of_phrase(chunks: list[Chunk]) -> set[int]:
    """Gives such turns the word that they stand for; returns which chunks become part of it."""
    drop: set[int] = set()
    for k, c in enumerate(chunks):
        if c.kind == "VG" and c.verb is not None and c.verb.lemma == "catch" and _caught(chunks, k):
            c.act(Verb("catch", "capture", c.verb.forms))
    for k, c in enumerate(chunks[:-2]):
        if c.kind == "VG" and c.verb is not None and c.verb.lemma == "put":
            drop |= _put_out(chunks, k)
        elif c.kind == "VG" and (end := _deaths_of(chunks, k)):
            c.act(Verb("cause death", "kill", c.verb.forms if c.verb is not None else frozenset()))
            if c.voice == "bare":
                c.voice = "active"
            drop |= set(range(k + 1, end))
        elif c.kind == "VG" and _met_death(c, chunks[k + 1]):
            c.act(Verb("die", "die", c.verb.forms if c.verb is not None else frozenset()))
            if c.voice == "bare":
                c.voice = "active"
            c.end = chunks[k + 1].end
            drop.add(k + 1)
        elif c.head in _HOUSING and c.kind == "VG" and (at := _housed(chunks, k)):
            c.kind, c.head, c.words, c.cls, c.verb = "P", "of", [], "", None
            drop |= set(range(at, k))  # "the building that houses the ministry"
        elif c.head == "times" and len(c.words) == 2 and k and chunks[k - 1].kind == "VG":
            c.kind = "A"  # "was shot three times by hooded men"
        elif c.head == "as" and c.kind == "P" and _reported_by(chunks, k):
            c.head, chunks[k + 2].head = "according", "to"
            drop.add(k + 1)
        elif c.head in _REPORTED and _reported_hurt(chunks, k):
            drop.add(k)  # "with five guards reported dead"
        elif c.head in _BE and c.kind == "VG" and (at := _suspected(chunks, k)):
            c.act(Verb("believe", "other", c.verb.forms if c.verb is not None else frozenset()))
            c.voice, c.end = "passive", chunks[at].end
            drop |= set(range(k + 1, at + 1))
        elif c.head == "since" and c.kind == "P" and chunks[k + 1].kind == "NG" and _suffers(chunks[k + 2]):
            c.kind = "C"  # "the deadliest raid since nine villagers were killed in Lomba"
    return drop


def _reported_hurt(chunks: list[Chunk], k: int) -> bool:
    """Whether a participle of saying stands between people and what befell them: "nine people reported injured"."""
    c, then = chunks[k], chunks[k + 1]
    told = c.kind == "VG" and not c.aux and c.voice in _BARE and k > 0 and chunks[k - 1].kind == "NG"
    return told and then.kind == "VG" and not then.aux and then.voice in _BARE and then.cls in _HARMING


_REPORTED: Final = frozenset(("reported", "confirmed", "reportedly", "announced", "listed", "declared"))
_BARE: Final = ("passive", "bare")
_HARMING: Final = frozenset(("kill", "wound", "abduct", "capture", "vanish"))
_BE: Final = frozenset(("was", "were", "is", "are"))


def _suspected(chunks: list[Chunk], k: int) -> int:
    """Where "suspected" stands behind the "were" at `k`, before what befell them; 0: nowhere."""
    at = k + 1 + (chunks[k + 1].kind == "A")
    if at + 1 >= len(chunks) or chunks[at].words != ["suspected"]:
        return 0
    return at if _to_have(chunks[at + 1]) else 0


def _to_have(c: Chunk) -> bool:
    """Whether it is told what befell those who are its subject: "three men are suspected to have been abducted"."""
    return c.kind == "VG" and c.voice != "active" and "been" in c.aux and "have" in c.aux


def _suffers(c: Chunk) -> bool:
    """Whether a verb group tells what befell those before it."""
    return c.kind == "VG" and (c.cls == "die" or (c.voice == "passive" and bool(c.aux)))


def _deaths_of(chunks: list[Chunk], v: int) -> int:
    """Where those are told who died, in "caused the death of nine men", "claiming the lives of"; 0: it is not said."""
    c, noun, at = chunks[v], chunks[v + 1], v + 1
    lemma = c.verb.lemma if c.verb is not None else ""
    if c.voice in ("passive", "inf") or c.neg or lemma not in _CAUSING:
        return 0
    if (lemma, noun.head) in _LEADING:
        at = v + 2
    words = _CAUSING[lemma]
    if at + 2 >= len(chunks) or chunks[at].head not in words or chunks[at + 1].head != "of":
        return 0
    who = chunks[at + 2]
    plain = chunks[at].figure is None and len(chunks[at].words) < 3
    one = who.kind == "NG" and any(m.kind in ("person", "office", "generic") for m in who.mentions)
    told = one and not who.head.endswith("s") and (who.det in _ONES or who.mentions[-1].kind == "person")
    told = told or (chunks[at].head == "life" and who.kind == "NG" and who.det in _ONES)  # one life is of one
    return (
        at + 2
        if plain and who.kind == "NG" and (who.figure is not None or who.det in ("a", "an") or told)
        else 0
    )


_ONES: Final = frozenset(("the", "his", "her", "their"))


def _met_death(c: Chunk, noun: Chunk) -> bool:
    """Whether "met their deaths", "lost his life" is said of those before."""
    lemma = c.verb.lemma if c.verb is not None else ""
    if c.voice in ("passive", "inf") or c.neg or noun.head not in _DYING.get(lemma, ()):
        return False
    if noun.words in (["lives"], ["life"]):
        return lemma == "lose"  # "Nine clerks lose lives in raid"
    return noun.det in ("his", "her", "their", "its") and len(noun.words) == 2


def _caught(chunks: list[Chunk], k: int) -> bool:
    """Whether somebody was caught as one who is taken: "two of the gunmen were caught", not "caught in crossfire"."""
    c, then = chunks[k], chunks[k + 1].head if k + 1 < len(chunks) else ""
    if c.voice != "passive" or not c.aux or then in _CAUGHT_UP:
        return False
    by = chunks[k + 2 : k + 3] if then == "by" else []
    return then != "by" or any(m.type in STATE for x in by for m in x.mentions)


_CAUGHT_UP: Final = frozenset(
    ("in", "up", "on", "between", "off", "with", "amid", "inside", "out", "unawares")
)


def _put_out(chunks: list[Chunk], v: int) -> set[int]:
    """Makes "put three tanks out of action" a verb of destroying; what befalls people so is told elsewhere."""
    verb = chunks[v].verb
    for k in range(v + 1, min(v + _FAR, len(chunks) - 2)):
        if [x.head for x in chunks[k : k + 2]] == ["out", "of"] and chunks[k + 2].head in _ACTION:
            what = chunks[v - 1 : v] if chunks[v].voice == "passive" else chunks[v + 1 : v + 2]
            if k == v + 1 and chunks[v].voice != "passive":
                what = chunks[k + 3 : k + 4]
            thing = (
                bool(what) and what[0].kind == "NG" and what[0].head_mention is None and bool(what[0].words)
            )
            if verb is None or not thing:
                return set()
            chunks[v].act(Verb("put out of action", "destroy", verb.forms))
            if chunks[v].voice == "bare":
                chunks[v].voice = "active"
            return {k, k + 1, k + 2}
        if not (chunks[k].kind == "NG" or chunks[k].head in ("and", ",", "of")):
            return set()
    return set()


def _reported_by(chunks: list[Chunk], k: int) -> bool:
    """Whether "as reported by" stands at `k`: what follows is whose word it is."""
    verb = chunks[k + 1]
    told = verb.kind == "VG" and verb.cls == "say" and verb.verb is not None and not verb.aux
    told = told and verb.voice != "ing"  # "was quoted as saying by the agency"
    return (
        told and verb.verb is not None and verb.verb.lemma not in _NOT_SAID_SO and chunks[k + 2].head == "by"
    )
