"""Those who free others by force: "troops freed a family taken hostage and killed two rebels" tells of no abduction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.items import Chunk

_FREEING: Final = listed("freed_by_force")
_HURTING: Final = ("killed", "wounded", "killed_or_wounded")
_FIGHTS: Final = frozenset(
    ("raid", "gunfight", "shootout", "shoot-out", "battle", "clash", "firefight", "assault")
)


def by_force(s: Sentence, v: int) -> bool:
    """Whether the verb at `v` says who freed others, where a fight or those whom it hurt are told of with it."""
    c = s.chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    frees = lemma in _FREEING and c.voice != "passive" and not c.neg and bool(c.object)
    return frees and _fought(s, v)


def holders(chunks: list[Chunk], v: int) -> list[int]:
    """Those who held them whom the verb at `v` says to be freed: "freed nine men held by the X"."""
    freed = chunks[v].object
    return [i for c in chunks[v + 1 :] if _tells_of(c, freed) for i in c.agent]


def of_the_freed(s: Sentence, v: int) -> bool:
    """Whether the participle at `v` tells what befell those before who were freed by force: "freed a man taken"."""
    return any(_tells_of(s.chunks[v], s.chunks[k].object) and by_force(s, k) for k in s.verbs if k < v)


def _tells_of(c: Chunk, freed: list[int]) -> bool:
    """Whether a chunk is a participle that tells what befell those who were freed."""
    participle = c.kind == "VG" and c.voice == "passive" and not c.aux
    return participle and not set(freed).isdisjoint(c.subject)


def _alike(s: Sentence, hurting: int, v: int) -> bool:
    """Whether those who free others at `v` had hurt somebody before: "troops killed two rebels and freed …"."""
    c = s.chunks[hurting] if hurting >= 0 else None
    return c is None or (c.voice != "passive" and c.subject == s.chunks[v].subject)


def _fought(s: Sentence, v: int) -> bool:
    hurt = any(
        x.people and x.kind in _HURTING and x.value.low != 0 and (x.verb > v or _alike(s, x.verb, v))
        for x in s.losses
    )
    return hurt or any(c.kind == "NG" and c.head in _FIGHTS for c in s.chunks[v + 1 :])
