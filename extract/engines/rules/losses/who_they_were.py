"""Parts of a toll told by who they were, in the same sentence or the next: "13 died. Six of them were women."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.losses.losses import LossReader

_BE: Final = frozenset(("was", "were", "are", "is"))
_THEM: Final = frozenset(("them", "those", "these", "whom"))
_KNOWN: Final = {"victims": "killed", "dead": "killed", "wounded": "wounded", "injured": "wounded"}
"""Nouns that take up those who were counted."""
_LATER: Final = frozenset(("killed", "wounded", "captured"))


def told_who(reader: LossReader, sentences: Sequence[Sentence]) -> None:
    """Adds such parts to the losses of each sentence."""
    before: Sentence | None = None
    for s in sentences:
        near = before is not None and s.index == before.index + 1 and s.block == before.block
        for i, noun in _equated(s.chunks, s.verbs):
            figure = s.chunks[i].figure
            if figure is None or any(x.noun in (i, noun) for x in s.losses):
                continue
            value = reader.value(s.chunks[i])
            kind = _kind(s, i, before if near else None, figure.low or 0)
            if kind and value is not None and reader.people(s.chunks[noun]):
                loss = Loss(kind, value, noun, -1, "part-told-of")
                reader.extent(s.chunks, loss)
                s.losses.append(loss)
        for i, noun, party in _in_turn(s.chunks) if near else ():
            figure, value = s.chunks[i].figure, reader.value(s.chunks[i])
            if figure is None or value is None or any(x.noun in (i, noun) for x in s.losses):
                continue
            kind = _kind(s, 0, before, (figure.low or 0) + 1)
            if kind and (party or reader.people(s.chunks[noun])):
                loss = Loss(
                    kind, value, i if party else noun, -1, "part-told-of", owner=[noun] if party else []
                )
                reader.extent(s.chunks, loss)
                s.losses.append(loss)
        for i, noun, whole in _of_those(s.chunks):
            _add_part(reader, s, before if near else None, (i, noun, whole))
        before = s


def _add_part(reader: LossReader, s: Sentence, before: Sentence | None, part: tuple[int, int, int]) -> None:
    """Adds a part of those counted right before: "Of the seven, two were children"."""
    i, noun, whole = part
    told = [x for x in (before.losses if before is not None else ()) if x.people and x.kind in _LATER]
    told = [x for x in told if x.value.low == whole] if whole else told[-1:]
    value = reader.value(s.chunks[i])
    if len({x.kind for x in told}) != 1 or value is None or any(x.noun in (i, noun) for x in s.losses):
        return
    if (value.low or 0) < (told[0].value.low or 0) and reader.people(s.chunks[noun]):
        loss = Loss(told[0].kind, value, noun, -1, "part-told-of")
        reader.extent(s.chunks, loss)
        s.losses.append(loss)


def _of_those(chunks: list[Chunk]) -> Iterator[tuple[int, int, int]]:
    """Parts told of a whole by its number: figure, noun and whole in "among the 25 were two nurses", "of the seven,
    two were children", "their number included two nurses" (whole 0: those counted last).
    """
    for k, c in enumerate(chunks[:-2]):
        if c.head in ("among", "amongst", "of") and c.kind == "P" and (whole := _number(chunks[k + 1])):
            j = k + 2
            while j < len(chunks) and (
                chunks[j].head in ("there", ",") or (chunks[j].head in _BE and c.head != "of")
            ):
                j += 1
            part = chunks[j] if j < len(chunks) else c
            if part.kind != "NG" or part.figure is None or part.det:
                continue
            if part.words and j > k + 2 and c.head != "of":
                yield j, j, whole
            elif not part.words and not part.mentions and j + 2 < len(chunks) and chunks[j + 1].head in _BE:
                who = chunks[j + 2]
                if who.kind == "NG" and who.figure is None and not who.det and not chunks[j + 1].neg:
                    yield j, j + 2, whole
        elif c.kind == "VG" and c.verb is not None and c.verb.lemma == "include" and len(c.subject) == 1:
            first = chunks[c.subject[0]]
            whole = _number(first)
            theirs = first.head == "number" and first.det == "their"
            for j in c.object if whole or theirs else ():
                if chunks[j].figure is not None and chunks[j].words and not c.neg:
                    yield j, j, whole


def _in_turn(chunks: list[Chunk]) -> Iterator[tuple[int, int, bool]]:
    """Bare figures on which a sentence opens, one behind the other, with who those counted were, and whether that is
    the party whose men they were: "Nine were from the X and three from the Y", "Five were women and two children".
    """
    k = 0
    while (
        k + 1 < len(chunks) and chunks[k].kind == "NG" and chunks[k].figure is not None and not chunks[k].det
    ):
        first = chunks[k]
        be = chunks[k + 1].head in _BE and chunks[k + 1].kind == "VG"
        if chunks[k + 1].neg or (first.mentions and not k):
            return
        if not first.words and (be or k):
            at = k + 1 + be
            if at >= len(chunks):
                return
            member = (
                at + 1 < len(chunks) and chunks[at].head in _MEMBERS and chunks[at + 1].head in ("of", "from")
            )
            at += member
            party = chunks[at].head in ("from", "of", "with")
            noun = at + party
            if noun >= len(chunks):
                return
            if _plain(chunks[noun], party=party):
                yield k, noun, party
        elif k and first.words and _plain(first, party=False, counted=True):
            noun = k  # "and two children"
            yield k, k, False
        else:
            return
        k = noun + 1
        while k < len(chunks) and chunks[k].head in _AND:
            k += 1


_AND: Final = frozenset((",", "and", "while", "whereas", "but"))
_MEMBERS: Final = frozenset(("members", "member", "fighters", "soldiers", "men", "militants"))


def _plain(c: Chunk, *, party: bool, counted: bool = False) -> bool:
    """Whether a noun group says who some were: "women", "the X"; never a place or a person."""
    if c.kind != "NG" or c.pron or (c.figure is not None and not counted):
        return False
    if any(m.kind in ("person", "place") for m in c.mentions):
        return False
    return any(m.kind in ("force", "generic") for m in c.mentions) if party else not c.det


def _number(c: Chunk) -> int:
    """The number of a whole told by it alone: "the 25"; 0: it is none."""
    figure = c.figure
    bare = c.kind == "NG" and c.det == "the" and len(c.words) < 2 and not c.mentions
    return (figure.low or 0) if bare and figure is not None and figure.low == figure.high else 0


def _equated(chunks: list[Chunk], verbs: list[int]) -> Iterator[tuple[int, int]]:
    """Bare figures with the noun groups that say who these were: "six of them were women"."""
    for v in verbs:
        c = chunks[v]
        if c.head not in _BE or len(c.aux) > 1 or c.neg or len(c.subject) != 1 or v + 1 >= len(chunks):
            continue
        i, who = c.subject[0], chunks[v + 1]
        first = chunks[i]
        of_them = v == i + 3 and chunks[i + 1].head == "of" and chunks[i + 2].head in _THEM
        if first.figure is None or first.words or first.mentions or not of_them:
            continue
        plain = who.kind == "NG" and who.figure is None and not who.det and not who.pron
        if plain and not any(m.kind in ("person", "place") for m in who.mentions):
            yield i, v + 1


def _kind(s: Sentence, i: int, before: Sentence | None, low: int) -> str:
    """What befell those counted at chunk `i`: what befell the larger number told right before; "" for none."""
    here = [x for x in s.losses if x.people and x.noun < i]
    known = [k for c in s.chunks[:i] if c.det in ("the", "") and (k := _KNOWN.get(c.head))]
    if known and not here:
        return known[-1]
    told = here or [x for x in (before.losses if before is not None else ()) if x.people]
    larger = [x for x in told if x.kind in _LATER and (x.value.low or 0) >= max(low, 2)]
    kinds = {x.kind for x in larger}
    return kinds.pop() if len(kinds) == 1 and len({x.kind for x in told}) == 1 else ""
