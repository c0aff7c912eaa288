"""Losses of a second party whose verb is left out: "the rebels lost 34 men and the army 19"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss


def gapped(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Gives the figures behind "X lost 12 killed" to X, and those behind a party named later to that party."""
    _left_with(reader, chunks, found)
    _had(chunks, found)
    _losses_of(chunks, found)
    _suffered_by(chunks, found)
    _taken_from(chunks, found)
    _another_source(reader, chunks, found)
    lost = next((x for x in found if x.rule in _SUFFERED and x.owner and x.people), None)
    if lost is None:
        return
    owner = lost.owner
    told = {x.noun: x for x in found}
    for k in range(lost.noun + 1, len(chunks)):
        c = chunks[k]
        if c.kind == "VG" and c.cls not in ("kill", "wound"):
            return
        if c.kind not in ("VG", "NG", "C", "X") or c.head in (".", ";", ":"):
            return
        if c.kind == "VG" and (c.aux or c.agent):
            return
        if c.kind != "NG":
            continue
        if c.figure is None:
            after = chunks[k + 1] if k + 1 < len(chunks) else None
            party = c.head_mention is not None and chunks[k - 1].kind in "CX"
            if not party or after is None or after.figure is None or after.words:
                return
            owner = [k]
            if k + 1 not in told:
                kind = lost.kind if lost.rule != "lost" else "killed"
                reader.add(chunks, k + 1, lost.verb, kind, "lost-gapped", found, owner=owner)
        elif not c.words and k in told:
            told[k].owner = list(owner)


def _another_source(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Nine died, according to police, and 20 according to residents": another figure of the same people."""
    for k in range(3, len(chunks) - 2):
        c = chunks[k]
        bare = c.kind == "NG" and c.figure is not None and not c.words and chunks[k - 1].kind in "CX"
        if not bare or chunks[k + 1].head != "according" or chunks[k + 2].head != "to":
            continue
        whole = next((x for x in reversed(found) if 0 <= x.noun < k and x.people), None)
        if whole is None or any(x.noun == k for x in found):
            continue
        if any(x.head == "according" or x.cls == "say" for x in chunks[whole.noun : k]):
            owner = whole.owner or [whole.noun]
            reader.add(chunks, k, whole.verb, whole.kind, "another-source", found, owner=owner)


def _suffered_by(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "because of the heavy losses that they have suffered": they are whose losses these were."""
    for x in found:
        k = x.noun + 1
        if x.owner or not x.people or x.noun < 0 or chunks[x.noun].head not in _TOLLS:
            continue
        k += k < len(chunks) and chunks[k].kind == "R" and chunks[k].head in ("that", "which")
        if k + 1 >= len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is not None:
            continue
        verb = chunks[k + 1]
        told = verb.kind == "VG" and verb.verb is not None and verb.verb.lemma in _BEARING
        if told and verb.voice != "passive" and not verb.neg:
            x.owner = [k]


def _taken_from(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "seized from the rebels six rifles and a truck": the rebels lost them all."""
    for x in found:
        if x.kind != "materiel_captured" or x.owner or x.verb < 0 or chunks[x.verb].voice == "passive":
            continue
        if (k := taken_from(chunks, x.verb)) > 0:
            x.owner = [k]


def taken_from(chunks: list[Chunk], v: int) -> int:
    """The armed men from whom the verb at `v` says that things were taken; 0: it does not say."""
    behind = chunks[v].object[-1] if chunks[v].object else v
    for k in (v + 1, behind + 1):
        if k + 1 >= len(chunks) or chunks[k].head != "from" or chunks[k + 1].kind != "NG":
            continue
        m = chunks[k + 1].head_mention if chunks[k + 1].head not in ("enemy", "enemies") else None
        if m is not None and m.kind in ("force", "generic") and m.type in _ARMED:
            return k + 1
    return 0


_TOLLS: Final = frozenset(("casualties", "losses", "deaths"))
_BEARING: Final = frozenset(("suffer", "take", "sustain", "incur", "have", "bear", "endure"))
_ARMED: Final = ("state_forces", "armed_group", "militia", "unidentified", "private_military")
_SUFFERED: Final = ("lost", "noun-casualties", "noun-losses")
"""Rules by which a party is told to have lost people: "lost nine men", "suffered nine casualties"."""


def _had(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "The rebels had 31 killed, 12 wounded and nine captured": all three are the rebels'."""
    bare = {x.noun: x for x in found if x.people and not x.owner and not chunks[x.noun].words}
    for v, c in enumerate(chunks[:-2] if bare else ()):
        if c.kind != "VG" or c.verb is None or c.verb.lemma != "have" or len(c.aux) > 1 or not c.subject:
            continue
        k = v + 1
        while k in bare and chunks[c.subject[0]].figure is None:
            bare[k].owner = [c.subject[0]]
            k += 2  # the fate behind the count
            while k < len(chunks) and chunks[k].head in (",", "and"):
                k += 1


def _losses_of(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "against Lorwan losses of 300 killed and 20 wounded": both figures are of those whose losses they are."""
    bare = {x.noun: x for x in found if x.people and not x.owner and not chunks[x.noun].words}
    for k in bare:
        if k < 2 or chunks[k - 1].head != "of" or chunks[k - 2].head not in ("losses", "casualties", "loss"):
            continue
        owner = [k - 2]
        while k in bare:
            bare[k].owner = owner
            k += 2  # the fate behind the count
            while k < len(chunks) and chunks[k].head in (",", "and"):
                k += 1


def _left_with(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "left the rebels with 11 dead and the army with four": the dead of each party."""
    for v, c in enumerate(chunks):
        if c.verb is None or c.verb.lemma != "leave" or len(c.object) != 1:
            continue
        first = next((x for x in found if x.noun == v + 3 and x.people), None)
        if first is None or c.object != [v + 1] or chunks[v + 2].head != "with":
            continue
        first.owner = first.owner or [v + 1]
        k = next((k for k in range(v + 4, min(v + 9, len(chunks))) if chunks[k].kind == "C"), len(chunks))
        if k + 3 < len(chunks) and chunks[k + 2].head == "with" and chunks[k + 3].figure is not None:
            bare = chunks[k + 1].mentions and not chunks[k + 3].words
            if bare and not any(x.noun == k + 3 for x in found):
                reader.add(chunks, k + 3, first.verb, first.kind, "left-with", found, owner=[k + 1])
        return
