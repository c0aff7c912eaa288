"""Whose soldiers a strike killed that is told with its author: not his own, unless the text says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.losses import Loss
from extract.engines.rules.roles.pronouns import THEIRS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.scenes.events import Event

_HURT: Final = frozenset(("killed", "wounded", "killed_or_wounded"))
_KILLING: Final = frozenset(("kill", "wound", "destroy"))
_REGULAR: Final = ("state_forces", "international")
_MISTAKEN: Final = lazy(
    r"\b(?:friendly|mistak\w*|accident\w*|by error|in error|own|itself|themselves|misfire\w*|blue-on-blue)\b"
)
"""What tells that somebody killed men of his own."""


def of_their_own(
    r: ClaimReader, event: Event, s: Sentence, loss: Loss, noun: Chunk, actor: str | None
) -> bool:
    """Says whether bare soldiers are taken for those of the very army that is told to have killed them in this clause:
    "Lombian missiles hit a post, killing nine soldiers".
    """
    if actor is None or loss.kind not in _HURT or r.a.types.get(actor) not in _REGULAR:
        return False
    verb = s.chunks[loss.verb] if loss.verb >= 0 else None
    bare = noun.det not in THEIRS and not noun.pron and not loss.owner and not loss.also
    if verb is None or not bare or any(m.kind != "generic" for m in noun.mentions):
        return False
    if verb.voice == "passive" or verb.cls not in _KILLING or loss.noun in verb.subject:
        return False
    if _MISTAKEN.search(s.low):
        return False
    doers = {x for i in verb.subject for x in (*r.frames.named(s, i), *r.frames.actors(s, s.chunks[i]))}
    doers |= {
        x
        for i in verb.subject
        for m in s.chunks[i].mentions
        if m.kind == "force" and (x := r.a.index.of(m)) is not None
    }
    doers |= {
        x
        for i in verb.subject
        for m in s.chunks[i].mentions
        if m.kind == "place" and m.head == "country" and (x := r.a.forces(m)) is not None
    }
    land = r.a.countries.get(actor)
    doers &= set(r.sides[event.order].attackers)
    return actor in doers or (land is not None and land in {r.a.countries.get(x) for x in doers})


def across_from_army(r: ClaimReader, event: Event, actor: str) -> str | None:
    """The one armed party on the other side than an army that attacked; None: none is told."""
    others = [x for x in r.sides[event.order].defenders if x != actor and r.a.types.get(x) in _REGULAR]
    return others[0] if len(others) == 1 else None
