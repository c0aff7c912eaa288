"""Reads what is set equal to the dead, the wounded or their number: "put the dead at nine guards and the hurt at four",
"the fatalities comprise two nurses and a driver", "six guards make up the dead", "raising to seven the number killed".
"""

from __future__ import annotations

from typing import Final, NamedTuple

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.losses.loss_values import Counted, Loss, of_noun
from extract.engines.rules.vocabulary.words import listed

_DEAD: Final = (listed("the_dead") | {"deceased", "bodies", "corpses"}) - {"casualties", "victims"}
_HURT: Final = listed("the_hurt")
_FATES: Final = {**dict.fromkeys(_DEAD, "killed"), **dict.fromkeys(_HURT, "wounded"), "missing": "missing"}
_DONE: Final = {
    "kill": "killed",
    "wound": "wounded",
    "die": "killed",
    "abduct": "captured",
    "vanish": "missing",
}
_NUMBERS: Final = frozenset(("number", "count", "tally", "total", "figure", "that", "toll"))
_PUTTING: Final = listed("putting_at")
_EQUALS: Final = frozenset(("number", "comprise", "consist", "reach", "total", "be", "exceed", "amount"))
_COMING: Final = listed("coming_to")
_FORMING: Final = frozenset(("make", "form", "constitute"))
_KNOWN: Final = frozenset(("the", "its", "their", "our"))
_LINKS: Final = frozenset(("at", "as", "to", "into"))
_JOINING: Final = frozenset(("and", "while", ",", ";", "with", "whereas"))
_REACH: Final = 4
"""Chunks of a place or a time between the dead and what they are set equal to."""


class _Head(NamedTuple):
    """The noun groups from `first` on, up to `end`, name those who suffered a loss of a kind."""

    first: int
    end: int
    kind: str


def equated(reader: Counted, chunks: list[Chunk], heads: frozenset[str], found: list[Loss]) -> None:
    """Adds to the losses of one sentence the counts that it sets equal to the dead or the wounded."""
    if heads.isdisjoint(_FATES) and heads.isdisjoint(_NUMBERS) and "numbered" not in heads:
        return
    told, linked = "", False
    i = 0
    while i < len(chunks):
        head = _head(chunks, i)
        if head is None:
            i += 1
            continue
        told, at = (head.kind, _linked(chunks, head)) if not linked else _gapped(chunks, head)
        if at < 0:
            at = _before(chunks, head)
        linked = at >= 0
        end = _add(reader, chunks, at, told, found) if linked else head.end
        linked = linked and end > at
        i = max(end, head.end, i + 1)


def _head(chunks: list[Chunk], i: int) -> _Head | None:
    """Those whose number is told from the chunk at `i` on; None where it begins no such words."""
    c = chunks[i]
    if c.kind != "NG" or c.figure is not None or c.pron:
        return None
    if c.head == "number" and c.det in _KNOWN and len(c.words) == 3 and c.words[1] in _FATES:
        return _Head(i, i + 1, _FATES[c.words[1]])  # "the dead number at least 11"
    if c.head in _NUMBERS:
        return _number_of(chunks, i)
    if c.det in _KNOWN and c.head in _FATES and len(c.words) == 2:
        kind, end = _FATES[c.head], i + 1
        if end + 1 < len(chunks) and chunks[end].head == "and":
            other = _FATES.get(chunks[end + 1].head, "")
            if other and chunks[end + 1].det == "" and not chunks[end + 1].aux:
                return _Head(i, end + 2, "killed_or_wounded")
        return _Head(i, end, kind)
    if not c.mentions or i + 3 >= len(chunks) or chunks[i + 1].head not in ("who", "that"):
        return None
    verb = chunks[i + 2]  # "the soldiers who died numbered seven"
    counts = chunks[i + 3].verb
    kind = _DONE.get(verb.cls, "") if verb.voice == "passive" or verb.cls == "die" else ""
    return _Head(i, i + 3, kind) if kind and counts is not None and counts.lemma in _EQUALS else None


def _number_of(chunks: list[Chunk], i: int) -> _Head | None:
    """ "The number of the dead", "the number of guards killed", "the number hurt", "the number of foes they hurt"."""
    of = of_noun(chunks, i)
    k = of if of >= 0 else i
    if of >= 0 and chunks[of].figure is None and (kind := _FATES.get(chunks[of].head, "")):
        found = k + 1 < len(chunks) and chunks[k + 1].voice == "passive" and not chunks[k + 1].aux
        return _Head(i, k + 1 + found, kind)
    k += 1
    if (of < 0 and chunks[i].head == "that") or (of >= 0 and not chunks[of].mentions):
        return None  # "the number of raids executed"
    if k + 1 < len(chunks) and chunks[k].kind == "NG" and chunks[k].pron and chunks[k + 1].aux:
        k += 1  # "the number of foes they had killed"
    elif k < len(chunks) and chunks[k].aux:
        return None
    kind = _DONE.get(chunks[k].cls, "") if k < len(chunks) and chunks[k].kind == "VG" else ""
    if not kind or chunks[k].neg or (chunks[k].cls == "die" and not chunks[k].aux):
        return None
    return _Head(i, k + 1, kind)


def _linked(chunks: list[Chunk], head: _Head) -> int:
    """Where the counts begin that a verb or "at" sets equal to those named before it; -1: none."""
    k, n = head.end, len(chunks)
    if k < n and chunks[k].figure is not None and chunks[k - 1].head == "number":
        return k
    if (aside := _in_aside(chunks, k)) >= 0:
        return aside
    k += 2 if k + 1 < n and chunks[k].head == "," and chunks[k + 1].head == "who" else 0
    limit = min(n - 1, k + _REACH)
    k = _over_clause(chunks, k, limit)
    while k < limit and chunks[k].kind in ("P", "NG", "A", "D") and chunks[k].figure is None:
        if chunks[k].kind == "P" and chunks[k].head in _LINKS and chunks[k + 1].figure is not None:
            break
        k += 1
    if k + 1 >= n:
        return -1
    c = chunks[k]
    if c.kind == "P" and c.head in _LINKS:
        return k + 1 if chunks[k + 1].figure is not None and _put(chunks, head.first) else -1
    if c.kind != "VG" or c.verb is None or c.neg:
        return -1
    if c.voice == "passive":  # "the dead were put at 60"
        put = c.verb.lemma in _PUTTING and chunks[k + 1].head in ("at", "as") and k + 2 < n
        return k + 2 if put and chunks[k + 2].figure is not None else -1
    if c.verb.lemma not in _EQUALS and c.verb.lemma not in _COMING:
        return -1
    k += 1
    linking = chunks[k].kind == "P" and chunks[k].head in ("to", "of", "at")
    if c.verb.lemma in _COMING and not linking:
        return -1
    k += linking
    k += k < n and chunks[k].kind == "A"
    return k if k < n and chunks[k].kind == "NG" else -1


def _over_clause(chunks: list[Chunk], k: int, limit: int) -> int:
    """Behind a clause on the attack that stands after its noun: "the dead of the raid, which the X led, came to 11"."""
    at = next((m for m in range(k, limit) if chunks[m].head == "," and chunks[m + 1].kind == "R"), -1)
    plain = (
        all(c.kind in ("P", "NG", "A", "D") and c.figure is None for c in chunks[k:at]) if at >= 0 else False
    )
    end = next((m for m in range(at + 2, min(at + 12, len(chunks) - 1)) if chunks[m].head == ","), -1)
    return end + 1 if plain and end > 0 else k


def _put(chunks: list[Chunk], first: int) -> bool:
    """Whether a verb of putting or giving stands before the noun group: "put the dead", "broke down the dead"."""
    verb = next((c for c in chunks[max(0, first - 2) : first][::-1] if c.kind == "VG"), None)
    return (
        verb is not None and verb.verb is not None and verb.verb.lemma in _PUTTING and verb.voice != "passive"
    )


def _in_aside(chunks: list[Chunk], k: int) -> int:
    """The count in the aside that begins at `k`: ", nine in number,", ", of whom there were 14,"; -1: none."""
    near = chunks[k : k + 6]
    if len(near) < 4 or near[0].head != ",":
        return -1
    if near[1].figure is not None and not near[1].words and [c.head for c in near[2:4]] == ["in", "number"]:
        return k + 1
    there = (
        [c.head for c in near[1:4]] == ["of", "whom", "there"]
        and near[4:5]
        and near[4].head in ("were", "are")
    )
    return k + 5 if there and near[5:] and near[5].figure is not None else -1


def _gapped(chunks: list[Chunk], head: _Head) -> tuple[str, int]:
    """Where the counts of those named next begin whose verb is that of the ones before: "and the wounded at nine"."""
    k = head.end
    if k < len(chunks) and chunks[k].kind == "P" and chunks[k].head in _LINKS:
        k += 1
    bare = k < len(chunks) and chunks[k].kind == "NG" and chunks[k].figure is not None
    return head.kind, k if bare and chunks[head.first - 1].head in _JOINING else _linked(chunks, head)


def _before(chunks: list[Chunk], head: _Head) -> int:
    """Where the counts stand before those named: "put at 12 the number killed", "six guards make up the dead"."""
    i = head.first
    if i < 2:
        return -1
    before = chunks[i - 1]
    if before.kind == "NG" and before.figure is not None and chunks[i - 2].head in ("at", "to") and i > 2:
        verb = chunks[i - 3].verb
        return i - 1 if verb is not None and verb.lemma in _PUTTING else -1
    v = i - 2 if before.head == "up" else i - 1
    verb = chunks[v].verb
    if verb is None or chunks[v].voice == "passive" or chunks[v].neg:
        return -1
    forming = verb.lemma in _FORMING and (before.head == "up" or verb.lemma != "make")
    number = verb.lemma == "be" and chunks[i].head in _NUMBERS and v == 1 and not chunks[0].words
    if not (forming or number) or not chunks[v].subject:
        return -1
    return min(chunks[v].subject)


def _add(reader: Counted, chunks: list[Chunk], at: int, kind: str, found: list[Loss]) -> int:
    """Adds the counts of the list from `at` on; returns where it ends, `at` where it counts nobody."""
    k = end = at
    while k < len(chunks) and chunks[k].kind == "NG":
        c = chunks[k]
        one = k > at and c.det in ("a", "an") and bool(c.mentions)
        after = chunks[k + 1] if k + 1 < len(chunks) else None
        told = after is not None and after.kind == "VG" and (after.cls in (*LOSSY, "die")) and not after.aux
        people = reader.people(c) or not c.words or (c.figure is not None and not reader.thing(c))
        if (
            not (c.figure is not None or one)
            or not people
            or told
            or (c.figure is not None and c.figure.low == 0)
        ):
            return end
        if (
            c.words
            and not c.mentions
            and c.head not in ("people", "persons", "others")
            and c.figure is not None
        ):
            of = of_noun(chunks, k)
            if of < 0 and not reader.people(c):
                return end  # "the dead numbered 12 per cent"
        start = c.figure.start if c.figure is not None else c.start
        same = [x for x in found if x.value.start == start]
        found[:] = [x for x in found if x not in same or x.kind == kind]
        if not any(x.kind == kind for x in same):
            reader.add(chunks, k, -1, kind, "equated", found)
        end = k + 1
        k = next_member(chunks, k + 1)
    return end
