"""Reads those who are in a fight as those who clash: "engaged in a gun battle", "were involved in a shootout"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.pounding import act

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

BEING_IN: Final = frozenset(("engage", "involve", "lock", "embroil", "entangle", "meet"))
"""Verbs of being in a fight."""
_OF_THEMSELVES: Final = ("engage", "meet")
"""What those who fight do without help of "be": "soldiers and rebels met in heavy clashes"."""
_ONE: Final = ("", "a", "an", "another")
_EXCHANGED: Final = frozenset(("fire", "gunfire", "shots", "gunshots", "bullets", "shooting", "firing"))


def drawn_in(chunks: list[Chunk], v: int, triggers: Triggers) -> set[int]:
    """Gives the verb at `v` with "in a fight" behind it the verb "clash"; returns the chunks that become part of it."""
    c = chunks[v]
    if chunks[v + 1].head != "in" or v + 2 >= len(chunks) or c.voice in ("ing", "inf") or not v:
        return set()
    was = "be" in c.aux or bool({"was", "were", "been", "are", "is"} & set(c.aux))
    if c.verb is None or not (was or c.verb.lemma.removesuffix("d") in _OF_THEMSELVES):
        return set()  # "men involved in a clash"
    if not any(m.kind in ("force", "generic") for m in chunks[v - 1].mentions):
        return set()
    noun = chunks[v + 2]
    end = v + 2
    if noun.head == "exchange" and v + 4 < len(chunks) and chunks[v + 4].head in _EXCHANGED:
        end = v + 4
    elif noun.kind != "NG" or triggers.events.get(noun.head) != "battle":
        return set()
    if noun.det not in _ONE:
        return set()
    act(c, "clash", "clash")
    c.voice, c.end = "active", chunks[end].end
    return set(range(v + 1, end + 1))
