"""Who the dead and the hurt are by name: "The dead were identified as X, 45, and Y", "One of those killed was X", "X
was one of nine guards killed".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss, Value
from extract.engines.rules.losses.wholes import whole_of

_BE: Final = frozenset(("was", "were", "are", "is"))
_NAMING: Final = frozenset(
    ("identified", "named", "identifying", "naming", "identify", "names", "identifies")
)
_REACH: Final = 9
"""Chunks of a place or a time between the dead and who they are."""
_BETWEEN: Final = frozenset(("NG", "P", "D", "A"))
"""Kinds of chunks that tell when and where: "the injured here are", "the dead so far are"."""
_OPENING: Final = frozenset(("the", "those", "these"))
_FATES: Final = frozenset(
    ("dead", "killed", "victims", "victim", "deceased", "wounded", "injured", "hostages", "slain", "casualties",
     "fatalities", "those", "abductees", "captives", "hurt", "fallen", "one")
)  # fmt: skip
_DONE: Final = {"kill": "killed", "wound": "wounded", "abduct": "captured"}


def named_members(reader: Counted, chunks: list[Chunk], heads: frozenset[str], found: list[Loss]) -> None:
    """Adds each of those who are named as the dead, the wounded or the abducted."""
    if ":" in heads and found:
        _behind_colon(reader, chunks, found)
    if heads.isdisjoint(_FATES):
        return
    for i, c in enumerate(chunks):
        if c.kind != "NG" or c.pron:
            continue
        if c.head == "one":
            _one_of(chunks, i, found)
        if c.figure is not None or c.words[:1] == [] or (c.det or c.words[0]) not in _OPENING:
            continue
        whole = whole_of(chunks, i)
        at = _named_from(chunks, i) if whole is not None else -1
        if whole is None or at < 0:
            continue
        names = _names(reader, chunks, at)
        if not names or not _person(reader, chunks[names[0]]):
            continue
        kind = "killed" if whole.kind == "killed_or_wounded" else whole.kind
        _without_one(chunks, i, found)
        _add_each(reader, chunks, kind, names, found)


def _add_each(
    reader: Counted, chunks: list[Chunk], kind: str, names: list[int], found: list[Loss], whole: int = -1
) -> None:
    for m in names:
        if all(x.noun != m for x in found):
            value = reader.value(chunks[m]) if chunks[m].figure is not None else Value(1, 1, False, None)
            if value is not None:
                found.append(Loss(kind, value, m, -1, "named-member", whole=whole))


def _behind_colon(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Two guards were killed: Ali Omar, 26; and Juan Mata, 24": each of them."""
    k = next(k for k, c in enumerate(chunks) if c.head == ":")
    told = [x for x in found if x.people and 0 <= x.noun < k and (x.value.low or 0) > 1]
    if len(told) != 1 or told[0].kind not in ("killed", "wounded", "captured"):
        return
    last = max(told[0].noun, told[0].verb)
    if any(c.cls == "say" for c in chunks[last:k]) or k + 1 >= len(chunks):
        return
    names = _names(reader, chunks, k + 1)
    called = [m for m in chunks[k + 1].mentions if m.kind == "person"]
    if any(" " not in m.text for m in called):
        return  # a list of surnames names nobody for good
    if len(names) > 1 and _person(reader, chunks[names[0]]) and len(names) <= (told[0].value.low or 0):
        _add_each(reader, chunks, told[0].kind, names, found, told[0].noun)


def _named_from(chunks: list[Chunk], i: int) -> int:
    """Where the names begin that tell who those at `i` were; -1: nothing does."""
    near = range(i + 1, min(i + _REACH, len(chunks) - 1))
    v = i - 1
    if v >= 0 and chunks[v].head in _NAMING and chunks[v].voice != "passive":
        as_ = next((k for k in near if chunks[k].head == "as"), -1)
        return as_ + 1 if as_ > 0 and all(c.kind in _BETWEEN for c in chunks[i + 1 : as_]) else -1
    for k in near:
        c = chunks[k]
        if c.kind == "VG" and c.head in _BE and not c.neg:
            return k + 1
        if c.kind == "VG" and c.head in _NAMING and c.voice == "passive" and c.aux and not c.neg:
            as_ = next((m for m in range(k + 1, min(k + 6, len(chunks) - 1)) if chunks[m].head == "as"), -1)
            return as_ + 1 if as_ > 0 and all(x.kind in _BETWEEN for x in chunks[k + 1 : as_]) else -1
        bare = c.kind == "VG" and not c.aux and c.voice == "passive"
        if c.kind not in _BETWEEN and not (bare and k == i + 1):
            return -1
    return -1


def _names(reader: Counted, chunks: list[Chunk], at: int) -> list[int]:
    """The people of the list that begins at `at`, over their ages and what they are."""
    out: list[int] = []
    j = at
    while (
        j < len(chunks)
        and chunks[j].kind == "NG"
        and (_person(reader, chunks[j]) or (out and (_kin(chunks[j]) or _counted(reader, chunks[j]))))
    ):
        if out and _kin(chunks[j]) and j + 2 < len(chunks) and chunks[j + 1].head == ",":
            j += 2 if _person(reader, chunks[j + 2]) else 0  # "his wife, Ana"
        out.append(j)
        # "his daughter, Ana, 7": a first name alone
        first = _kin(chunks[j]) and chunks[j + 1 : j + 3][1:] and chunks[j + 1].head == ","
        own = first and _first_name(reader, chunks[j + 2])
        k = _over_what(reader, chunks, j + 3 if own else j + 1)
        if k + 1 >= len(chunks) or chunks[k].head not in (",", ";", "and"):
            return out
        k += 1
        j = k + 1 if chunks[k].head == "and" else k
    return out


def _first_name(reader: Counted, c: Chunk) -> bool:
    """Whether a noun group is one capital word that nothing is known by."""
    word = reader.text[c.start : c.end]
    return c.kind == "NG" and c.figure is None and not c.mentions and not c.det and word.istitle()


def _counted(reader: Counted, c: Chunk) -> bool:
    """Whether a noun group counts those of a list who have no name: "and two unidentified men"."""
    return c.figure is not None and bool(c.figure.low) and bool(c.words) and reader.people(c)


def _over_what(reader: Counted, chunks: list[Chunk], k: int) -> int:
    """Behind the age of somebody and what he is: ", 45, a farmer from Lomba", " (45)"."""
    while k + 1 < len(chunks):
        c, after = chunks[k], chunks[k + 1]
        if c.head == "(" and k + 2 < len(chunks) and chunks[k + 2].head == ")":
            k += 3
        elif (c.head == "," and _what(reader, after)) or (c.kind == "P" and after.kind == "NG"):
            k += 2
        else:
            return k
    return k


def _what(reader: Counted, c: Chunk) -> bool:
    """Whether a noun group is somebody's age or what he is."""
    if c.figure is not None:
        return not c.words
    return c.kind == "NG" and c.det in ("a", "an", "the") and not _person(reader, c)


def _person(reader: Counted, c: Chunk) -> bool:
    """Whether a noun group is one person's name."""
    if c.kind != "NG" or c.figure is not None:
        return False
    if any(m.kind == "person" for m in c.mentions):
        return not c.head.endswith("'s")
    words = reader.text[c.start : c.end].split()
    return len(words) in (2, 3, 4) and not c.mentions and not c.det and all(x[:1].isupper() for x in words)


def _kin(c: Chunk) -> bool:
    """Whether a noun group is of one of somebody's family or men: "his wife", "her driver"."""
    return c.det in ("his", "her") and c.figure is None and not c.head.endswith("s")


def _without_one(chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """Takes out "one" of "One of the victims was X", who is X."""
    if (
        i > 1
        and chunks[i - 1].head == "of"
        and (figure := chunks[i - 2].figure) is not None
        and figure.low == 1
    ):
        found[:] = [x for x in found if x.value.start != figure.start]


def _one_of(chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """ "X was one of (the) nine guards killed": X fell."""
    if i < 2 or i + 2 >= len(chunks) or chunks[i + 1].head != "of" or chunks[i - 1].head not in _BE:
        return
    subject = chunks[i - 1].subject
    who = chunks[subject[0]] if len(subject) == 1 else None
    if (
        who is None
        or chunks[i - 1].neg
        or who.figure is not None
        or not any(m.kind == "person" for m in who.mentions)
    ):
        return
    verb = chunks[i + 3] if i + 3 < len(chunks) else None
    whole = whole_of(chunks, i + 2)
    told = verb is not None and verb.kind == "VG" and not verb.aux and verb.voice == "passive"
    kind = _DONE.get(verb.cls, "") if told and verb is not None else whole.kind if whole is not None else ""
    if kind and all(x.noun != subject[0] for x in found):
        found.append(Loss(kind, Value(1, 1, False, None), subject[0], i + 3 if told else -1, "named-member"))
