"""Wholes whose parts a sentence counts: "the dead", "the persons kidnapped", a loss told before."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss, Value
from extract.engines.rules.losses.patients import counted_before
from extract.engines.rules.vocabulary.words import listed

_BEFORE_THEM: Final = 12
"""Chunks between "among" and the verb behind which those stand who are counted."""
_TAKEN: Final = {"kill": "killed", "wound": "wounded", "abduct": "captured", "capture": "captured"}


_DEAD: Final = listed("the_dead")
_HURT: Final = listed("the_hurt")
_RANKS: Final = listed("ranks_lost")


def taken_among(chunks: list[Chunk], i: int) -> str:
    """The kind of loss of "Among the persons kidnapped are …" at `i`; "" where no such words stand there."""
    if i + 4 >= len(chunks) or chunks[i + 1].kind != "NG":
        return ""
    if chunks[i + 1].head == "those" and chunks[i + 2].head == "who":
        return _befell_those(chunks, i)
    if chunks[i + 1].det != "the":
        return ""
    lost = chunks[i + 2]
    are = next((c for c in chunks[i + 3 : i + _BEFORE_THEM] if c.kind == "VG" or c.head in ".;"), lost)
    plain = lost.kind == are.kind == "VG" and not lost.aux and are.head in ("are", "is", "were", "was")
    return _TAKEN.get(lost.cls, "") if plain and are.cls == "other" and not are.neg else ""


def _befell_those(chunks: list[Chunk], i: int) -> str:
    """ "Among those who died were two nurses", "among those who lost their lives in the raid was a clerk"."""
    lost = chunks[i + 3]
    if lost.kind != "VG" or lost.neg:
        return ""
    are = next((c for c in chunks[i + 4 : i + _BEFORE_THEM] if c.kind == "VG" or c.head in ".;"), lost)
    told = are.head in ("are", "is", "were", "was") and are.cls == "other" and not are.neg
    return ("killed" if lost.cls == "die" else _TAKEN.get(lost.cls, "")) if told else ""


def loss_before(chunks: list[Chunk], i: int, found: list[Loss]) -> Loss | None:
    """The loss told last before `i`, whose parts the words there may count."""
    at = chunks[i].start
    before = [
        x
        for x in found
        if (x.value.start if x.value.start >= 0 else chunks[x.noun].start) < at and x.value.low != 0
    ]
    if before:
        return max(before, key=lambda x: x.value.start if x.value.start >= 0 else chunks[x.noun].start)
    return None


def equates(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb says who the dead were: "the victims were two teachers and a nurse"."""
    c = chunks[v]
    if c.head not in ("was", "were", "are") or v + 1 >= len(chunks):
        return False
    those = next((k for k in range(v) if chunks[k].head == "those" and _fate_of_those(chunks, k)), -1)
    first = those if those >= 0 else c.subject[0] if len(c.subject) == 1 else -1
    if first < 0 or chunks[first].figure is not None:
        return False
    after = chunks[v + 1]
    told = bool(after.mentions) or (after.figure is not None and after.head in _RANKS)
    return told and whole_of(chunks, first) is not None


def whole_of(chunks: list[Chunk], i: int) -> Loss | None:
    """The loss that "the dead" or "the wounded" stand for; None for any other noun."""
    head = chunks[i].head
    if head == "those" and (kind := _fate_of_those(chunks, i)):
        return Loss(kind, Value(None, None, False, None), i, -1, "part")
    if head in _HURT:
        return Loss("wounded", Value(None, None, False, None), i, -1, "part")
    if head == "casualties":
        return Loss("killed_or_wounded", Value(None, None, False, None), i, -1, "part")
    if head in _DEAD or counted_before(chunks[i]) or fallen(chunks[i]):
        return Loss("killed", Value(None, None, False, None), i, -1, "part")
    if head in ("hostages", "captives", "abductees"):
        return Loss("captured", Value(None, None, False, None), i, -1, "part")
    return None


def fallen(c: Chunk) -> bool:
    """Whether a noun group is of people with the word for it that they died: "the killed gunmen", "the dead men"."""
    people = any(m.kind in ("generic", "force") for m in c.mentions) or c.head in _ANYBODY
    return c.det == "the" and people and not _FALLEN.isdisjoint(c.words[:-1])


_FALLEN: Final = frozenset(
    ("killed", "dead", "slain", "fallen", "martyred", "deceased", "eliminated", "neutralized")
)
_ANYBODY: Final = frozenset(("men", "women", "people", "persons", "children", "fighters", "members"))


def _fate_of_those(chunks: list[Chunk], i: int) -> str:
    """What befell "those killed", "those who lost their lives"; "" for any other "those"."""
    k = i + 1
    who = k < len(chunks) and chunks[k].head == "who"
    lost = chunks[k + who] if k + who < len(chunks) else chunks[i]
    if lost.kind != "VG" or lost.neg or not (who or not lost.aux):
        return ""
    return (
        "killed"
        if lost.cls == "die"
        else _TAKEN.get(lost.cls, "")
        if not who or lost.voice == "passive"
        else ""
    )
