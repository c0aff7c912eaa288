"""Reads "hacked to death", "shot two men to death", "sent to hell", "cut the throats of" as verbs of killing."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.triggers import Verb

_CUTTING: Final = frozenset(("cut", "slash", "slice"))
_CUT: Final = frozenset(("slit", "slashed", "sliced"))
_THROATS: Final = frozenset(("throat", "throats"))
_PUTTING: Final = frozenset(("put", "do"))
"""Verbs that tell of no deed by themselves: "put to death"."""
_SENDING: Final = frozenset(("send", "dispatch", "dispatched"))

_DOOMING: Final = frozenset(("sentences", "sentence", "condemns", "condemn"))


def to_death(chunks: list[Chunk]) -> set[int]:
    """Makes verbs before "to death" tell of a killing; returns which chunks become part of them."""
    drop: set[int] = set()
    for t in range(1, len(chunks) - 1):
        if chunks[t].head in _THROATS and (verb := chunks[t - 1].verb) is not None and verb.lemma in _CUTTING:
            chunks[t - 1].act(Verb(verb.lemma, "kill", verb.forms))
        if _had_throat_cut(chunks, t):
            deed = chunks[t + 1].verb
            c = chunks[t - 1]
            c.act(
                Verb(
                    deed.lemma if deed is not None else "slit",
                    "kill",
                    deed.forms if deed is not None else frozenset(("part",)),
                )
            )
            c.voice, c.aux, c.end = "passive", ("were",), chunks[t + 1].end
            drop.update((t, t + 1))
        if chunks[t].head == "to" and _death(chunks, t + 1) and (v := _put_to(chunks, t)) >= 0:
            verb = chunks[v].verb
            hell = chunks[t + 1].head == "hell"
            tried = verb is not None and verb.lemma.startswith(("sentence", "condemn"))
            tried = tried or (v > 0 and chunks[v - 1].head in _DOOMING)  # "a court sentences ousted leader X"
            said = verb is not None and verb.cls == "say" and verb.lemma not in _PUTTING
            if verb is not None and not tried and not said and (not hell or verb.lemma in _SENDING):
                # "hacked to death" is killed, and what follows is its object.
                chunks[v].act(Verb(verb.lemma, "kill", verb.forms))
                goal = chunks[t + 1]
                cut = len(goal.words[0])
                if v == t - 1:
                    chunks[v].end = goal.start + cut
                drop.add(t)
                if len(goal.words) > 1:
                    # "shot to death mayor X": the rest is the object.
                    goal.start, goal.words = goal.start + cut + 1, goal.words[1:]
                else:
                    drop.add(t + 1)
    return drop


def _had_throat_cut(chunks: list[Chunk], t: int) -> bool:
    """ "Four men had their throats slit": they were killed."""
    had, cut = chunks[t - 1].verb, chunks[t + 1].verb
    if chunks[t].head not in _THROATS or had is None or cut is None:
        return False
    return had.lemma == "have" and not chunks[t - 1].neg and (cut.lemma in _CUTTING or cut.lemma in _CUT)


def _death(chunks: list[Chunk], i: int) -> bool:
    """Whether a chunk is "death" in "to death" or "hell" in "sent to hell": no "the death of" somebody."""
    c = chunks[i]
    of = len(c.words) == 1 and i + 1 < len(chunks) and chunks[i + 1].head == "of"
    return c.kind == "NG" and c.words[:1] in (["death"], ["hell"]) and not of and c.words[1:2] != ["squad"]


def _put_to(chunks: list[Chunk], t: int) -> int:
    """The verb of "shot to death", at once or before its object ("stabbed two men to death"); -1: none."""
    for v in range(t - 1, max(-1, t - 11), -1):
        c = chunks[v]
        if c.kind == "VG":
            return v
        if not (c.kind in ("NG", "C") or c.head in (",", "of", "including")):
            return -1
    return -1
