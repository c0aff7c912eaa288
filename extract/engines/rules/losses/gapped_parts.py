"""Parts of a toll whose verb or whose whole is left out: "of the dead, five were nurses and three drivers", "two were
guards; the other three were cooks", "among the 25 dead there were two nurses".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.losses.wholes import whole_of

_PARTS: Final = ("part", "part-of-body", "noun-")
"""How the rules begin that find the part of a toll."""
_BE: Final = frozenset(("were", "was", "are", "is", "being"))
_JOINING: Final = frozenset(("and", ",", ";", "while", "but", "whereas"))
_OTHERS: Final = frozenset(("other", "others", "rest", "remaining"))
_FATES: Final = ("kill", "wound", "die")


def gapped_parts(reader: Counted, chunks: list[Chunk], heads: frozenset[str], found: list[Loss]) -> None:
    """Adds to the losses of one sentence the parts behind one that has a verb, and those said to be among the dead."""
    if heads.isdisjoint(_BE):
        return
    for loss in list(found):
        if loss.people and loss.rule.startswith(_PARTS):
            _more(reader, chunks, loss, found)
    for k, c in enumerate(chunks[:-3]):
        if c.kind == "P" and c.head in ("among", "amongst", "of") and chunks[k + 1].kind == "NG":
            _opened(reader, chunks, k, found)
    for k, c in enumerate(chunks[:-2]):
        if c.head == "being" and chunks[k + 1].head in ("among", "amongst") and chunks[k + 2].head == "them":
            _being_among(reader, chunks, k, found)


def _more(reader: Counted, chunks: list[Chunk], first: Loss, found: list[Loss]) -> None:
    """Adds what stands behind "five [of the dead] were nurses": "and three drivers", "the other three were drivers"."""
    k = first.noun + 1
    if k + 1 < len(chunks) and chunks[k].head == "of":
        k += 2
    if (
        k + 2 >= len(chunks)
        or chunks[k].head not in _BE
        or chunks[k + 1].kind != "NG"
        or chunks[k + 1].figure
    ):
        return
    k += 2
    while k + 1 < len(chunks) and chunks[k].head in _JOINING:
        k += 1
        k += chunks[k].head in _JOINING
        if k >= len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is None:
            return
        told = k + 1 < len(chunks) and chunks[k + 1].kind == "VG"
        rest = not chunks[k].mentions and not _OTHERS.isdisjoint(chunks[k].words)
        told_who = told and chunks[k + 1].head in _BE and k + 2 < len(chunks) and chunks[k + 2].kind == "NG"
        if told and not (rest and told_who):
            return
        who = k + 2 if told else k
        if not (rest or (reader.people(chunks[k]) and chunks[k].words)):
            return
        _put(reader, chunks, k, who, first, found)
        k = who + 1


def _opened(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """Adds what stands behind "among the 25 dead there were" and "of the nine who were killed"."""
    of_all = chunks[k + 1].det == "the" and chunks[k + 1].figure is not None and not chunks[k + 1].words[1:]
    v = k + 2
    v += chunks[v].kind == "R" and chunks[v].head == "who"
    fate = chunks[v] if v < len(chunks) and chunks[v].kind == "VG" and chunks[v].cls in _FATES else None
    if fate is not None:
        v += 1
    whole = whole_of(chunks, k + 1) if fate is None and not of_all else None
    if fate is not None and of_all:
        whole = next((x for x in found if x.noun == k + 1), None)
    v += v < len(chunks) and chunks[v].head == ","
    if whole is None or v + 2 >= len(chunks):
        return
    if chunks[v].head == "there" and chunks[v + 1].head in _BE and chunks[k].head != "of":
        m = v + 2
        while m < len(chunks) and chunks[m].kind == "NG" and reader.people(chunks[m]):
            if chunks[m].figure is None and chunks[m].det not in ("a", "an"):
                return
            _put(reader, chunks, m, m, whole, found)
            m += 2 if m + 2 < len(chunks) and chunks[m + 1].head in ("and", ",") else len(chunks)
    elif chunks[k].head == "of" and fate is not None and _are_so_many(chunks, v):
        part = _put(reader, chunks, v, v + 2, whole, found)
        if part is not None:
            _more(reader, chunks, part, found)


def _being_among(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Twelve villagers were slain, five women and three boys being among them": the subjects of "being"."""
    members = chunks[v].subject
    whole = next((x for x in reversed(found) if members and x.people and x.noun < members[0]), None)
    for m in members if whole is not None and (whole.value.low or 0) > 1 else ():
        if whole is not None and (chunks[m].figure is not None or chunks[m].det in ("a", "an")):
            _put(reader, chunks, m, m, whole, found)


def _are_so_many(chunks: list[Chunk], v: int) -> bool:
    """Whether "five were nurses" stands at `v`."""
    bare = chunks[v].kind == "NG" and chunks[v].figure is not None and not chunks[v].words
    return bare and chunks[v + 1].head in _BE and chunks[v + 2].kind == "NG"


def _put(
    reader: Counted, chunks: list[Chunk], at: int, who: int, whole: Loss, found: list[Loss]
) -> Loss | None:
    value = reader.value(chunks[at])
    if value is None or not (value.low or value.high) or any(x.noun == at for x in found):
        return None
    owner = [who] if who != at and chunks[who].mentions else []
    found.append(Loss(whole.kind, value, at, whole.verb, "part", owner=owner, whole=whole.noun))
    return found[-1]
