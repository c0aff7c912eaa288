"""Nameless attackers and the group that claims the deed are one: "Assailants stormed a post in Lomba. The Orian Front
claimed responsibility."; in a note of one incident so is the group to which it is laid.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from extract.engines.rules.layout.notes import day_led
from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims.claims import Claim, Sides
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.vocabulary.finding import Mention

_NOTE: Final = 1_000
"""More characters than a note of one incident has."""
_PLAIN: Final = lazy(
    r"(?:(?:unknown|unidentified|unnamed|armed|suspected|suicide|several|heavily) ){0,3}"
    r"(?:"
    + alternation("doers_again")
    + r"|m[ae]n|individuals?|perpetrators?|militants?|fighters?|(?:suicide[ -])?bombers?|gunm[ae]n"
    r"|assailants?|attackers?)",
)
_OWNED: Final = lazy(
    r"\b(?:claim|accept|admit|assum|took|tak)\w*(?: \w+){0,2} (?:responsibility|credit)\b"
    r"|\b(?:claimed|attributed|ascribed|blamed|linked)\b"
)


def _is_note(a: Analysis) -> bool:
    """Whether a text is a note of one incident: short, in one piece, headed by its day or without any."""
    if len(a.text) > _NOTE or "\n\n" in a.text.strip():
        return False
    return day_led(a.masked, 0) or not any(s.dates for s in a.sentences)


def join_claimants(a: Analysis, events: Iterable[Event], sides: dict[int, Sides]) -> None:
    """Makes one actor of them where a note has one such group alone, and they did no other deed."""
    if not _is_note(a):
        return  # news tells of "armed men", and of whom somebody lays them to
    joining = _Joining(a, sides)
    for e in events:
        group = _one_group(a, sides[e.order])
        if group is None:
            continue
        mine = [f for f in e.frames if group in f.attackers]
        if e.frames[0] not in mine and any(_OWNED.search(f.sentence.low) for f in mine):
            joining.join(e, group)


def join_owners(a: Analysis, claims: Iterable[Claim], sides: dict[int, Sides]) -> None:
    """Makes one actor of nameless attackers and the one group that says itself that it did what they did."""
    claims = list(claims)
    joining = _Joining(a, sides)
    into: dict[str, str] = {}
    for c in claims:
        if c.kind != "responsibility" or c.stance != "asserts" or c.subject is None:
            continue
        own = c.claimant == c.subject or c.subject in a.kin.get(c.claimant or "", ())
        if own and _one_group(a, sides[c.event.order]) == c.subject:
            into.update(dict.fromkeys(joining.join(c.event, c.subject), c.subject))
    for c in claims if into else ():
        c.subject = into.get(c.subject or "", c.subject)
        c.claimant = into.get(c.claimant or "", c.claimant)


def give_to_named(a: Analysis, claims: Iterable[Claim], sides: dict[int, Sides]) -> None:
    """Gives what is told of nameless attackers, who stand on no side, to the one group whose deed it was: "X fighters
    attacked the post. The mayor said 40 armed men came".
    """
    for c in claims:
        camp, who = sides[c.event.order], c.subject or ""
        if a.types.get(who) != "unidentified" or who in (*camp.attackers, *camp.defenders):
            continue
        told = (c.event.attackers, c.event.defenders, c.event.victims)
        if not any(x.get(who) for x in told) or (group := _only_band(a, camp)) is None:
            continue
        if not any(m.text.lower().endswith(_HIRED) for m in a.mentions if a.index.of(m) == who):
            c.subject = group  # who is hired fights for others


_HIRED: Final = ("mercenary", "mercenaries")


def _only_band(a: Analysis, camp: Sides) -> str | None:
    """The one named group among those who fight, whom only forces of states or civilians face."""
    named = [x for x in (*camp.attackers, *camp.defenders) if a.types[x] in ("armed_group", "militia")]
    others = [
        x for x in (*camp.attackers, *camp.defenders) if a.types[x] in ("unidentified", "private_military")
    ]
    return named[0] if len(named) == 1 and not others else None


def _one_group(a: Analysis, camp: Sides) -> str | None:
    """The one group among attackers of whom the others have no name."""
    named = [x for x in camp.attackers if a.types[x] in ("armed_group", "militia")]
    if len(named) != 1 or any(a.types[x] not in ("unidentified", a.types[named[0]]) for x in camp.attackers):
        return None
    return named[0]


class _Joining:
    """Gives nameless attackers of one engagement to the group whose deed it was."""

    def __init__(self, a: Analysis, sides: dict[int, Sides]) -> None:
        self.a, self.sides = a, sides
        self._told: dict[str, list[Mention]] = {}
        self._deeds: Counter[str] = Counter()

    def join(self, e: Event, group: str) -> list[str]:
        """Gives the nameless attackers of an engagement, and of no other, to a group; returns who they were."""
        camp = self.sides[e.order]
        nameless = [
            x for x in dict.fromkeys((*camp.attackers, *e.attackers)) if self.a.types[x] == "unidentified"
        ]
        if nameless and not self._told:
            self._read()
        into = next((self.a.index.key_of(m) for m in self._told.get(group, ())), None)
        joined = []
        for x in nameless:
            told = self._told.get(x, [])
            elsewhere = self._deeds[x] > (x in camp.attackers or x in camp.defenders)
            here = [m for m in told if any(f.sentence.start <= m.start < f.sentence.end for f in e.frames)]
            plain = all(_PLAIN.fullmatch(m.text.lower()) for m in here or told)
            if into and told and not elsewhere and plain:
                self.a.index.merge(self.a.index.key_of(told[0]) or "", into)
                for side in (
                    camp.attackers,
                    camp.defenders,
                ):  # who "shot them" may be read as one of them, too
                    side[:] = [y for y in side if y != x]
                joined.append(x)
        return joined

    def _read(self) -> None:
        """Reads once who is told where, and in how many engagements each one fought."""
        for m in self.a.mentions:
            if (actor := self.a.index.of(m)) is not None:
                self._told.setdefault(actor, []).append(m)
        for camp in self.sides.values():
            self._deeds.update({*camp.attackers, *camp.defenders})
