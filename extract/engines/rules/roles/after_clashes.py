"""Who fought in clashes after which somebody did something: "Troops left Lomba after clashes with rebels", "The X and
the Y exchanged prisoners after clashes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import FIGHTING, REGULAR

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.roles.event_phrases import EventPhrases
    from extract.engines.rules.roles.frames import Frame


def fought_before(reader: EventPhrases, f: Frame, i: int) -> None:
    """Adds the armed subject of the clause before the fight at `i` as one who fought in it, where nobody else did."""
    chunks = f.sentence.chunks
    lead = _lead(chunks, i)
    v = next((k for k in range(lead - 1, 0, -1) if chunks[k].kind == "VG"), -1)
    if lead < 2 or v < 0 or not chunks[v].subject or chunks[v].voice == "passive" or chunks[v].cls == "say":
        return
    armed = [
        k
        for k in chunks[v].subject
        if any(reader.a.types.get(x) in (*FIGHTING, *REGULAR) for x in reader.named(f.sentence, k))
    ]
    if not armed:
        return
    if f.defenders:
        mine = {x for k in armed for x in reader.named(f.sentence, k)}
        if mine.isdisjoint(f.defenders):
            reader.add(f, f.attackers, armed, 1.0)
    elif len(armed) > 1:
        f.unknown_starter = f.strong = True
        reader.add(f, f.attackers, armed[:1], 1.0)
        reader.add(f, f.defenders, armed[1:], 1.0)


def _lead(chunks: list[Chunk], i: int) -> int:
    """The word before a fight that tells that it came first: "after two days of fierce clashes"; -1: none."""
    k = i - 1
    while k > 0 and (chunks[k].kind in ("A", "D") or chunks[k].head == "of" or chunks[k + 1].head == "of"):
        k -= 1
    return k if k > 0 and chunks[k].head in _AFTER else -1


_AFTER: Final = frozenset(("after", "following", "amid", "during"))
