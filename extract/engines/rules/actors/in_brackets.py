"""Whom a common noun with a name in brackets behind it means: "security forces (NSF)", "militants (coded as XYA)"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.text.patterns import lazy

_OPENS: Final = lazy(
    r" ?\((?:(?:also )?(?:coded|known|recorded|listed) as |assumed(?: to be)? |presumed(?: to be)? |likely |presumably "
    r"|probably |possibly |suspected |believed to be |i\.e\.,? |namely )?(?:the )?"
)
"""What stands between the noun and the name."""
_ARMED: Final = ("state_forces", "armed_group", "militia", "unidentified", "international")


def named_in_brackets(text: str, m: Mention, parties: list[Mention], starts: list[int]) -> Mention | None:
    """The one party named in the brackets right behind a common noun of those who bear arms, nothing beside it."""
    if m.type not in _ARMED or not text.startswith((" (", "("), m.end):
        return None
    opens = _OPENS.match(text, m.end)
    if opens is None:
        return None
    at = bisect_left(starts, opens.end())
    party = parties[at] if at < len(parties) else None
    if party is None or party.start != opens.end() or text[party.end : party.end + 1] != ")":
        return None
    own = party.kind == "force" and party.type in _ARMED
    state = m.type in _STATE and party.type in _STATE
    lands = None in (m.country, party.country) or m.country == party.country
    return party if own and lands and (state or m.type not in _STATE) else None


_STATE: Final = ("state_forces", "international")
