"""Whom men fire at who are told to open fire on nobody: the forces that came up, or that shot back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.who_began import fired_back
from extract.engines.rules.vocabulary.actor_types import REGULAR

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.roles.event_doers import EventDoers
    from extract.engines.rules.roles.frames import Frame


def met_by_fire(reader: EventDoers, f: Frame, v: int) -> list[int]:
    """The forces told of before the verb group at `v`: "As the patrol came up, insurgents opened fire"; that group
    itself where somebody shot back: "The insurgents opened fire. The patrol fired back".
    """
    a, chunks = reader.a, f.sentence.chunks
    near = [
        i
        for i, c in enumerate(chunks[:v])
        if c.kind == "NG"
        and i not in chunks[v].subject
        and (
            (c.det == "the" and c.head in _BODIES)
            or any(a.types.get(x) in REGULAR for x in reader.named(f.sentence, i))
        )
    ]
    if near:
        return near[:1]
    after = a.sentences[f.sentence.index + 1 : f.sentence.index + 2]
    return [v] if shoots_back(f.sentence, v) or any(shoots_back(s, -1) for s in after) else []


_BODIES: Final = frozenset(("force", "forces", "patrol", "troops", "soldiers", "team", "unit", "convoy"))


def shoots_back(s: Sentence, v: int) -> bool:
    """Whether a verb group behind the one at `v` tells that somebody shot back."""
    return any(fired_back(s.chunks, k) for k in s.verbs if k > v)
