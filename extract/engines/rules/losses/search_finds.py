"""What a search brought to light: "a sweep turned up two rifles", "found in the camp were five mortars"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.haul_lists import STORES, list_of_things
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.vocabulary.words import listed

_SEARCHES: Final = listed("searches")
_YIELDING: Final = frozenset(
    ("yielded", "yield", "yields", "yielding", "revealed", "reveal", "reveals", "revealing", "produced", "exposed",
     "netted", "unearthed", "disclosed", "showed")
)  # fmt: skip
_UP: Final = frozenset(("turned", "turn", "turns", "turning"))
_COMING: Final = {
    "across": frozenset(("come", "came", "comes", "coming", "stumbled", "stumble", "chanced", "happened")),
    "upon": frozenset(("come", "came", "stumbled", "stumble", "chanced", "happened")),
    "on": frozenset(("stumbled", "stumble", "chanced")),
}
_FOUND: Final = frozenset(
    ("found", "seized", "recovered", "captured", "confiscated", "discovered", "uncovered", "retrieved", "impounded",
     "unearthed")
)  # fmt: skip
_WERE: Final = frozenset(("were", "was", "are", "is"))
_HELD: Final = frozenset(("contained", "contains", "included", "includes", "held", "comprised", "consisted"))
_ONE_SAID: Final = ("the", "this", "that", "its", "their")
SHOWN: Final = _YIELDING | _UP | _WERE | _HELD | _FOUND | frozenset().union(*_COMING.values())
"""Words one of which stands in every sentence that tells so."""


def search_finds(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """Adds the things that a search, those who came across them or an inverted sentence tells of at a verb."""
    first = _first_thing(chunks, v)
    if first < 0 or first >= len(chunks) or chunks[first].kind != "NG":
        return
    things = list_of_things(chunks, first)
    counted = [k for k in things if _counted(reader, chunks, k)]
    if not any(reader.thing(reader.counted(chunks, k)) for k in counted):
        return
    for k in counted:
        if not any(x.noun == k for x in found):
            reader.add(chunks, k, -1, "materiel_captured", "search-find", found, people=False)


def _counted(reader: Counted, chunks: list[Chunk], k: int) -> bool:
    noun = reader.counted(chunks, k)
    if reader.people(noun) or noun.head in STORES or (noun.figure is not None and noun.figure.high == 0):
        return False
    return bool(noun.figure or chunks[k].figure) or noun.det in ("a", "an", "another")


def _first_thing(chunks: list[Chunk], v: int) -> int:
    """The first of the things; -1 where the verb tells of no find."""
    c = chunks[v]
    behind = chunks[v + 1] if v + 1 < len(chunks) else None
    if behind is None or c.neg:
        return -1
    if c.head in _UP and behind.head == "up":
        return v + 2
    if c.head in _COMING.get(behind.head, ()):
        store = v + 4 < len(chunks) and chunks[v + 2].head in STORES and chunks[v + 3].head == "of"
        return v + 4 if store else v + 2
    subject = chunks[c.subject[0]] if c.subject and c.subject[0] < v else None
    if c.head in _YIELDING and subject is not None and subject.head in _SEARCHES:
        return v + 1
    if c.head in _HELD and subject is not None and subject.head in STORES and subject.det in _ONE_SAID:
        return v + 2 if behind.head == "of" else v + 1
    if c.head in _WERE and not c.subject and _inverted(chunks, v):
        return v + 1
    if c.head in _FOUND and c.aux and c.aux[-1] in _WERE and not c.subject and _fronted(chunks, v):
        return v + 1  # "on them were found two rifles"
    return -1


def _fronted(chunks: list[Chunk], v: int) -> bool:
    """Whether nothing but a phrase of place stands before a verb in its clause."""
    k = v - 1
    while k > 0 and chunks[k].kind == "NG" and chunks[k - 1].kind == "P":
        k -= 2
    return k < v - 1 and (k < 0 or chunks[k].kind in ("X", "C", "A"))


def _inverted(chunks: list[Chunk], v: int) -> bool:
    """Whether "were" stands behind "found in the camp", "also seized", "among the items recovered"."""
    k = v - 1
    while k > 0 and chunks[k].kind == "NG" and chunks[k - 1].kind == "P" and chunks[k - 1].head != "among":
        k -= 2
    while k > 0 and chunks[k].kind in ("D", "A"):
        k -= 1
    if k < 0 or chunks[k].kind != "VG" or chunks[k].head not in _FOUND or chunks[k].aux:
        return False
    before = chunks[k - 1] if k else None
    if before is not None and before.kind == "NG" and k > 1:
        return chunks[k - 2].head in ("among", "amongst")
    return before is None or before.kind in ("X", "C", "A")
