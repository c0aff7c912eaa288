"""Losses told in a line that a label begins, "Own losses: 2 KIA, 6 WIA", "Enemy: 14 bodies counted", and in lists that
they add up to: "the enemy's losses amounted to 20 soldiers, two tanks and a howitzer".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.loss_tolls import BEFALLEN
from extract.engines.rules.losses.loss_values import told_behind
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.loss_values import Counted, Loss
    from extract.engines.rules.voices.speakers import Sides

_OURS: Final = listed("own_labels")
_THEIRS: Final = listed("enemy_labels")
_SIDES: Final = frozenset(("losses", "casualties", "side", "forces", "troops", "loss", "killed", "dead"))
_STATE: Final = ("state_forces", "international")
_LONGEST: Final = 28


def by_label(a: Analysis, s: Sentence, sides: Sides) -> list[str]:
    """Gives the side that the label of a line means, as those of its parties that stand for all of it.

    "Own" are the forces of the state, who write such lines; "enemy" is who stands against them.
    """
    colon = s.low.find(":", 0, _LONGEST)
    words = s.low[: max(colon, 0)].strip(" -*•–").split()
    if not words or len(words) > 2 or not all(w in _SIDES for w in words[1:]):
        return []
    ours, theirs = words[0] in _OURS, words[0] in _THEIRS
    if not (ours or theirs):
        return []
    camps = (list(sides.attackers), list(sides.defenders))
    state = [any(a.types.get(x) in _STATE for x in camp) for camp in camps]
    if state[0] == state[1]:
        return []
    side = camps[state.index(ours)]
    return [x for x in side if not a.kin.get(x, set()) & set(side)] or side


_LOSSES: Final = frozenset(("losses", "casualties"))
_AMOUNTING: Final = listed("amounting")
_HURT: Final = frozenset(("kill", "wound", "capture", "abduct", "vanish"))
_FAR: Final = 10
"""Chunks between the noun and its verb: where and when it was."""


def losses_listed(reader: Counted, chunks: list[Chunk], i: int, found: list[Loss]) -> bool:
    """Adds what the list counts that the losses at `i` are said to amount to; says whether it counted anything."""
    if chunks[i].head not in _LOSSES:
        return False
    first = -1 if _of_all_fronts(chunks, i) else _list_at(chunks, i)
    before = len(found)
    for k in range(first, len(chunks)) if first > 0 else ():
        c = chunks[k]
        if c.kind == "NG":
            _add(reader, chunks, k, i, found)
        elif not (c.head in (",", "and", "to", "up", ":", "of", "or", "over") or _only_hurt(c)):
            break
    return len(found) > before


def _of_all_fronts(chunks: list[Chunk], i: int) -> bool:
    """Whether the losses are those of a day, wherever it was: "Total losses over the past day amounted to …"."""
    near = chunks[i : i + _FAR]
    if not _TOTAL.isdisjoint(chunks[i].words):
        return True
    placed = any(c.head in _SECTORS or any(m.kind == "place" for m in c.mentions) for c in near)
    stretch = any(c.kind == "D" and c.words[-1:] and c.words[-1] in _STRETCHES for c in near)
    return stretch and not placed


_TOTAL: Final = frozenset(("total", "overall", "combat"))
_SECTORS: Final = frozenset(("direction", "axis", "sector", "area", "front"))
_STRETCHES: Final = frozenset(("day", "hours", "week", "month"))


def _list_at(chunks: list[Chunk], i: int) -> int:
    """Where the list begins: behind a verb of amounting whose subject the losses are, or a colon; -1: nowhere."""
    for k in range(i + 1, min(i + _FAR, len(chunks) - 1)):
        c = chunks[k]
        if c.kind == "X" and c.head == ":":
            return k + 1
        if c.kind == "VG":
            told = c.verb is not None and c.verb.lemma in _AMOUNTING and not c.neg
            return k + 1 if told and (not c.subject or c.subject[0] <= i) else -1
        if c.kind == "R" or (c.kind == "X" and c.head != ","):
            return -1
    return -1


def _only_hurt(c: Chunk) -> bool:
    """Whether a participle only says what befell those counted: "430 soldiers killed and wounded"."""
    return c.kind == "VG" and c.cls in _HURT and not c.aux


def _add(reader: Counted, chunks: list[Chunk], k: int, i: int, found: list[Loss]) -> None:
    c = chunks[k]
    if not c.words or (c.figure is None and c.det not in ("a", "an")):
        return
    if any(x.noun == k for x in found) or (k + 1 < len(chunks) and _only_hurt(chunks[k + 1])):
        return
    if any(x.cls == "say" and k in x.subject for x in chunks[k + 1 : k + 3]):
        return  # "The losses were four dead and nine hurt, a nurse said"
    owner = [i] if chunks[i].mentions or "enemy" in chunks[i].words else []
    if reader.thing(c):
        reader.add(chunks, k, -1, "materiel_destroyed", "losses-listed", found, people=False, owner=owner)
    elif reader.people(c):
        after = chunks[k + 1].cls if k + 1 < len(chunks) and k in chunks[k + 1].subject else ""
        hurt = next((BEFALLEN[x] for x in c.words[:-1] if x in BEFALLEN), "")  # "nine injured civilians"
        kind = "killed" if after == "die" else hurt or told_behind(chunks, k) or "killed_or_wounded"
        reader.add(chunks, k, -1, kind, "losses-listed", found, owner=owner)
