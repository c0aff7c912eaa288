"""Nameless attackers of a note and the group that claims the deed, or to which it is laid, are one: "Assailants
stormed a post in Lomba. The Orian Front claimed responsibility."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.layout.notes import day_led
from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims.claims import Sides
    from extract.engines.rules.scenes.events import Event

_NOTE: Final = 1_000
"""More characters than a note of one incident has."""
_PLAIN: Final = lazy(
    r"(?:(?:unknown|unidentified|unnamed|armed|suspected|suicide|several|heavily) ){0,3}"
    r"(?:" + alternation("doers_again") + r"|men|individuals|perpetrators|(?:suicide[ -])?bombers?|gunm[ae]n"
    r"|assailants?|attackers?)",
)
_OWNED: Final = lazy(
    r"\b(?:claim|accept|admit|assum|took|tak)\w*(?: \w+){0,2} (?:responsibility|credit)\b"
    r"|\b(?:claimed|attributed|ascribed|blamed|linked)\b"
)


def join_claimants(a: Analysis, events: Iterable[Event], sides: dict[int, Sides]) -> None:
    """Makes one actor of them where a short note has one such group alone."""
    if len(a.text) > _NOTE or "\n\n" in a.text.strip():
        return
    if not day_led(a.masked, 0) and any(s.dates for s in a.sentences):
        return  # news, which tells of "armed men" and of who sent them
    for e in events:
        camp = sides[e.order]
        named = [x for x in camp.attackers if a.types[x] in ("armed_group", "militia")]
        if len(named) != 1 or any(
            a.types[x] not in ("unidentified", a.types[named[0]]) for x in camp.attackers
        ):
            continue
        (group,) = named
        mine = [f for f in e.frames if group in f.attackers]
        if e.frames[0] in mine or not any(_OWNED.search(f.sentence.low) for f in mine):
            continue
        into = next((a.index.key_of(m) for m in a.mentions if a.index.of(m) == group), None)
        for x in [x for x in e.attackers if a.types[x] == "unidentified" and e.frames[0].attackers.get(x)]:
            told = [m for m in a.mentions if a.index.of(m) == x]
            if into and told and all(_PLAIN.fullmatch(m.text.lower()) for m in told):
                a.index.merge(a.index.key_of(told[0]) or "", into)
                camp.attackers[:] = [y for y in camp.attackers if y != x]
