"""Places that a side can take or hold: posts, towns, ground, dens; "control of the town", "half of the airport"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.triggers import Triggers

GROUND: Final = listed("high_ground")
"""What of a land one side takes from the other."""
PARTS: Final = listed("parts_of_ground")
"""Words for some of a place, whose name "of" adds: "half of the airport"."""
_DUG: Final = frozenset(
    ("cave", "caves", "mountain", "tunnel", "tunnels", "bunker", "bunkers", "trench", "hill")
)
_OCCUPY: Final = frozenset(("occupy", "capture", "seize"))
_HELD: Final = frozenset(
    ("control", "villages", "area", "areas", "territory", "settlements", "hamlets", "crossing", "crossings", "bridge",
     "bridges", "oilfield", "oilfields", "dam", "island", "islands", "islet", "suburb", "suburbs", "neighbourhood",
     "neighbourhoods", "neighborhood", "neighborhoods", "crossroads", "junction", "pass")
)  # fmt: skip
_COMMANDS: Final = (["command"], ["charge"], ["office"])
LAIRS: Final = listed("lairs")
_IRREGULAR: Final = listed("irregular")
_OF: Final = frozenset(("of", "for", "belonging to"))
_FIGHTERS: Final = frozenset(("armed_group", "militia", "unidentified", "state_forces", "private_military"))


def is_lair(c: Chunk) -> bool:
    """Whether a noun group is the caves or works in which fighters sit: "the Oro cave complex"."""
    return c.head in ("complex", "network", "system") and not _DUG.isdisjoint(c.words)


def can_be_held(triggers: Triggers, chunks: list[Chunk], i: int, c: Chunk) -> bool:
    """Says whether what is taken is a place or a position: "the base", "control of the town"."""
    if chunks[i].words in _COMMANDS:
        return False  # "took command of the peacekeepers"
    occupied = c.verb is not None and (c.verb.lemma in _OCCUPY or _by_fighters(chunks, i, c))
    nexts = [chunks[i + 2]] if i + 2 < len(chunks) and chunks[i + 1].head == "of" else []
    for x in (chunks[i], *nexts):
        mention = x.head_mention
        if (
            (mention is not None and mention.kind == "place")
            or x.head in triggers.positions
            or (x.head in triggers.civilian_sites and (occupied or of_town(chunks, i)))
            or x.head in _HELD
            or x.head in GROUND
            or is_lair(x)
        ):
            return True
    return False


def of_town(chunks: list[Chunk], i: int) -> bool:
    """Whether "of" or "at" and the name of a place stand behind a noun that is no mere ground of a fight: "the
    settlement of Lomba".
    """
    if chunks[i].head in GROUND:
        return False
    named = i + 2 < len(chunks) and chunks[i + 1].head in ("of", "at") and chunks[i + 2].kind == "NG"
    return named and any(m.kind == "place" and m.head in ("town", "site") for m in chunks[i + 2].mentions)


def _by_fighters(chunks: list[Chunk], i: int, c: Chunk) -> bool:
    """Whether fighters take over what stands at `i`: "militants took over a mosque"; a firm that does so buys it."""
    over = chunks[i - 1].head == "over" if i else False
    return over and any(m.type in _FIGHTERS for k in c.doers for m in chunks[k].mentions)


def held_of(chunks: list[Chunk], i: int) -> bool:
    """Whether what is taken stands behind "control of": "seized control of an army base"."""
    held = chunks[i].head in ("control", "possession") and i + 2 < len(chunks)
    return held and chunks[i + 1].head == "of" and chunks[i + 2].kind == "NG"


def of_fighters(chunks: list[Chunk], i: int) -> bool:
    """Whether it is fighters to whom a place belongs: "rebel positions", "dens of the X"."""
    of = i + 2 < len(chunks) and chunks[i + 1].head in _OF
    told = any(m.type in _FIGHTERS for k in (i, i + 2 * of) for m in chunks[k].mentions)
    return told or not _IRREGULAR.isdisjoint(chunks[i].words)


def bastion_of(chunks: list[Chunk], i: int) -> list[int]:
    """Whose stronghold the place at `i` is said to be behind its name: "took Lomba, the last bastion of the X"."""
    k = i + 2 if i + 2 < len(chunks) and chunks[i + 1].head == "of" else i
    if k + 2 >= len(chunks) or chunks[k].kind != "NG" or chunks[k + 1].head not in (",", "–", "—", "-"):
        return []
    for n in range(k + 2, min(k + 8, len(chunks))):
        c = chunks[n]
        if c.kind == "X" or (c.kind == "VG" and c.head != "remaining"):
            break
        if c.head in _BASTIONS:
            of = n + 2 < len(chunks) and chunks[n + 1].head == "of" and chunks[n + 2].kind == "NG"
            owners = range(n + 2 if of else n, k + 1, -1)
            return next(([x] for x in owners if any(m.type in _FIGHTERS for m in chunks[x].mentions)), [])
    return []


_BASTIONS: Final = listed("bastions")
