"""Reads idioms of loss as the verbs that they stand for: "sent two to their graves", "put lorries to the torch".

The idioms are in the lists of `data/`, one for each class of verbs: a verb and the words that follow it, "_" for those
whom it befalls. Without "_" it befalls those who are its subject ("bit the dust").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.triggers import IDIOM_CLASSES, Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_WHOM: Final = frozenset("_")
_SELF: Final = frozenset(("himself", "herself", "themselves", "itself"))
_HELD: Final = frozenset(("hands", "possession"))
_SAVED_FROM: Final = frozenset(
    ("burning", "wrecked", "mangled", "damaged", "collapsed", "flaming", "overturned", "crushed", "destroyed")
)
"""What people are pulled out of by those who help them: "out of their burning cars"."""
_FAR: Final = 10
"""Chunks behind a verb within which the last word of its idiom stands."""
_LONG: Final = 3
"""Words that a noun of an idiom has at most, with its article and an adjective: "their early graves"."""


@dataclass(slots=True)
class _Idiom:
    """The class of verbs that an idiom is of, and what follows its verb."""

    cls: str
    whom: bool
    steps: list[frozenset[str]]


def _read() -> dict[str, list[_Idiom]]:
    found: dict[str, list[_Idiom]] = {}
    for cls in IDIOM_CLASSES:
        for entry in sorted(listed(f"idioms_{cls}")):
            verbs, *rest = (frozenset(x.split("/")) for x in entry.split("+"))
            for lemma in verbs:
                found.setdefault(lemma, []).append(_Idiom(cls, _WHOM in rest, rest))
    return found


_IDIOMS: Final = _read()


def idioms(chunks: list[Chunk]) -> set[int]:
    """Gives idioms of loss the verbs that they stand for; returns which chunks become part of them."""
    drop: set[int] = set()
    for v, c in enumerate(chunks[:-1]):
        if c.kind != "VG" or c.verb is None or c.verb.lemma not in _IDIOMS:
            continue
        for idiom in _IDIOMS[c.verb.lemma]:
            used = _matched(chunks, v, idiom)
            if used and not _to_himself(chunks, used):
                _act(chunks, v, idiom, used)
                drop.update(used)
                break
    return drop


def _to_himself(chunks: list[Chunk], used: list[int]) -> bool:
    """Whether somebody does it to himself, which no attack did: "did away with himself"."""
    return any(c.head in ("himself", "herself") for c in chunks[used[0] : used[-1] + 2])


def _act(chunks: list[Chunk], v: int, idiom: _Idiom, used: list[int]) -> None:
    """Gives the verb group at `v` the verb of its idiom, and the voice in which it has whom it befalls."""
    c = chunks[v]
    forms = c.verb.forms if c.verb is not None else frozenset[str]()
    c.act(Verb(f"{c.head} {chunks[used[-1]].head}", idiom.cls, forms))
    behind = used[-1] + 1
    if not idiom.whom:
        if idiom.cls in ("die", "vanish"):
            c.voice = "active" if c.voice in ("bare", "passive") else c.voice
        elif c.voice != "inf":
            # "with four men nursing wounds" is as little a clause of its own as "with four men wounded".
            c.aux = () if c.voice == "ing" else c.aux or ("were",)
            c.voice = "passive"
        last = chunks[used[-1]]
        if last.head in _HELD and last.mentions and used[-1] > v + 1:
            chunks[used[-1] - 1].head = "by"  # "fell into rebel hands"
            used[:] = [k for k in used if k < used[-1] - 1]
        elif last.head in _HELD and [x.head for x in chunks[behind : behind + 1]] == ["of"]:
            chunks[behind].head = "by"  # "fell into the hands of rebels": these took them
    elif c.voice in ("bare", "passive") and not c.aux:
        first = used[0] > v + 1 or (behind < len(chunks) and chunks[behind].kind == "NG")
        c.voice = "active" if first else "passive"
    if used == list(range(v + 1, behind)):
        c.end = chunks[used[-1]].end


def _matched(chunks: list[Chunk], v: int, idiom: _Idiom) -> list[int]:
    """The chunks behind the verb at `v` that make an idiom with it; none where it is no such idiom."""
    if not idiom.whom:
        done = chunks[v].voice == "passive" and bool(chunks[v].aux)
        return _steps(chunks, v, idiom.steps) if done == ("by" in idiom.steps[0]) else []
    told = [step for step in idiom.steps if step is not _WHOM and "_" not in step]
    if chunks[v].voice == "passive" and chunks[v].aux:
        return _steps(chunks, v, told)
    found = _steps(chunks, v, idiom.steps)
    if found:
        return found
    found = _steps(chunks, v, told)  # "put to the torch two lorries", "villagers put to the sword"
    if not found:
        return []
    heavy = found[-1] + 1 < len(chunks) and chunks[found[-1] + 1].kind == "NG"
    return found if heavy or chunks[v].voice in ("passive", "bare") else []


def _steps(chunks: list[Chunk], v: int, steps: list[frozenset[str]]) -> list[int]:
    """The chunks that hold the words of an idiom, those whom it befalls left out; none where one is missing."""
    used: list[int] = []
    k, last = v + 1, min(len(chunks), v + _FAR)
    for n, step in enumerate(steps):
        if k >= last:
            return []
        if "_" in step:
            first = k
            then = steps[n + 1] if n + 1 < len(steps) else None
            if then is None:
                return used if chunks[k].kind == "NG" and chunks[k].head not in _SELF else []
            while k < last and not (k > first and _is(chunks[k], then)) and _of_group(chunks[k]):
                k += 1
            if k == first:
                return []
            continue
        if chunks[k].kind == "A" and not _is(chunks[k], step) and k + 1 < last:
            k += 1  # "came safely away"
        if not _is(chunks[k], step):
            return []
        used.append(k)
        k += 1
    return used


def _no_name(c: Chunk) -> bool:
    return c.head_mention is None or c.head_mention.kind == "generic"


def _of_group(c: Chunk) -> bool:
    return c.kind == "NG" or c.head in ("and", ",", "of", "or")


def _is(c: Chunk, step: frozenset[str]) -> bool:
    """Whether a chunk is a word of an idiom: no name, no count, and hardly anything beside it."""
    if c.head not in step and "-".join(c.words[-2:]) not in step:
        return False
    if c.kind != "NG":
        return True
    counted = c.figure is None or (bool(c.figure.low) and bool(c.words))  # "off two buses"
    return counted and _no_name(c) and len(c.words) <= _LONG and _SAVED_FROM.isdisjoint(c.words)
