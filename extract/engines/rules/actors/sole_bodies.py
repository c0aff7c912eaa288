"""Whose men bare soldiers are where a text names one body of a state: "the Frontier Corps … four soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import simplify, wordset

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex
    from extract.engines.rules.vocabulary.finding import Mention

_NAMED: Final = ("known:", "special:", "border:", "rangers:")
_MEN: Final = wordset(
    "soldier soldiers troop troops trooper troopers serviceman servicemen recruit recruits personnel jawan jawans "
    "commando commandos guard guards forces force"
)
_PRESS: Final = ("relations", "committee", "intelligence", "ministry", "command", "staff", "headquarters")


class SoleBodies:
    """Knows the bodies of states, no armies, that a text names."""

    def __init__(self, mentions: list[Mention], *, itemized: bool) -> None:
        own = [] if itemized else [m for m in mentions if m.type == "state_forces" and m.key]
        own = [m for m in own if not _only_speaks(m)]
        bodies = {m.key: m for m in own if m.kind == "force" and m.key.startswith(_NAMED)}
        beside = any(m.kind == "force" and m.key not in bodies for m in own)
        ends = {m.end + 1 for m in own if m.key in bodies}  # "the X military"
        bodies = {k: m for k, m in bodies.items() if not m.name.startswith("Operation ")}
        army = any(m.key.startswith("army:") and _noun(m) not in _MEN and m.start not in ends for m in own)
        self.sole = next(iter(bodies.values())) if len(bodies) == 1 and not (beside or army) else None
        """The one body that a text names which speaks of no army beside it."""
        self.called: dict[str, dict[str, Mention]] = {}
        """The bodies by the words of their names, and by their key."""
        for m in own:
            if " " in m.text and m.key in bodies:
                for word in set(simplify(m.text).split()) - {"police"}:
                    self.called.setdefault(word, {})[m.key] = m

    def of(self, m: Mention) -> Mention | None:
        """The body whose men a bare noun means: "soldiers" of the only one, "border guards" of the Border Force."""
        if m.country is not None or _noun(m) not in _MEN:
            return None
        first, _, rest = simplify(m.text).partition(" ")
        if rest and len(so := self.called.get(first, {})) == 1 and not m.key.startswith("army:"):
            return next(iter(so.values()))
        if m.key.startswith(("police:", "guard:")) or (
            self.sole is not None and _noun(m) in _SOLDIERS and _of_police(self.sole)
        ):
            return None
        return self.sole


_SOLDIERS: Final = wordset("soldier soldiers troop troops trooper troopers commando commandos")
_POLICE: Final = wordset("police gendarmerie carabineros carabinieri constabulary civil")


def _of_police(body: Mention) -> bool:
    """Whether a body is one of policemen, to which no soldiers belong: "two Toll Police agents and four soldiers"."""
    return not _POLICE.isdisjoint(simplify(body.name).split())


def press_offices(mentions: list[Mention], index: ActorIndex) -> frozenset[str]:
    """The bodies that only speak for the forces of a land, and never fight: "the Inter-Services Public Relations"."""
    theirs = [m for m in mentions if m.type == "state_forces" and m.name.lower().endswith(_OFFICES)]
    return frozenset([x for m in theirs if (x := index.of(m)) is not None])


_OFFICES: Final = (
    *(
        "relations",
        "press office",
        "press service",
        "press committee",
        "press center",
        "press centre",
        "press commission",
    ),
    *("media wing", "information office", "information committee"),
)


def _only_speaks(m: Mention) -> bool:
    """Whether a body of the forces is their voice or staff, and sends no soldiers: "Inter-Services Intelligence"."""
    return m.name.lower().endswith(_PRESS)


def _noun(m: Mention) -> str:
    return m.text.lower().rpartition(" ")[2]
