"""Who is who across documents: actors and claimants under keys that two documents share for one real-world entity."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.lexicon import Lexicon, tokens_of
from extract.records import Actor, Claim, Record
from extract.text.folding import name_key

Keys = frozenset[str]

_POLICE: Final = re.compile(r"\b(police|gendarmer\w*)\b", re.IGNORECASE)
_FORCES: Final = re.compile(
    r"\b(army|military|armed forces|troops|soldiers|government forces)\b", re.IGNORECASE
)


def actor_keys(actor: Actor) -> Keys:
    """Gives the keys of an actor; empty for one that the document cannot name.

    Names of the lexicon bring all their spellings to one key; a country's army and police have a key by country.
    Mentions without a capital ("the rebels") name nobody.
    """
    if actor.type == "unidentified":
        return frozenset()
    if actor.type == "civilians":
        return frozenset({"civilians"})
    forms = [actor.name, *(m for m in actor.mentions if any(c.isupper() for c in m))]
    keys = {key for form in forms if (key := name_key(form))}
    if actor.type != "person":
        keys |= {known for form in forms if (known := _known(form, actor.country)) is not None}
    if actor.country and actor.type in ("state_forces", "government"):
        keys |= _state(actor)
    return frozenset(keys)


def _state(actor: Actor) -> set[str]:
    if actor.type == "government":
        return {f"government:{actor.country}"}
    if _POLICE.search(actor.name):
        return {f"police:{actor.country}"}
    return {f"army:{actor.country}"} if _FORCES.search(actor.name) else set()


def _known(form: str, country: str | None) -> str | None:
    word = Lexicon.load().names.get(tokens_of(form))
    if word is None:
        return None
    for known, case, local in word.actors:
        exact = case != "exact" or form in word.exact or form.isupper()
        if exact and (not local or known.country == country):
            return known.key
    return None


def claimant_keys(record: Record, claim: Claim) -> Keys:
    """Gives the keys of whose word a claim is.

    An anonymous source is one and the same only within one outlet; the narrator of a document is its outlet.
    """
    outlet = name_key(record.document.source or "") or record.document.id
    who = claim.claimant
    if who.actor is not None:
        actor = next(a for a in record.actors if a.id == who.actor)
        return actor_keys(actor) or frozenset({f"text:{name_key(actor.name)}@{outlet}"})
    if who.text:
        return frozenset({f"text:{name_key(who.text)}@{outlet}"})
    return frozenset({f"narrator:{outlet}"})


def claimant_name(record: Record, claim: Claim) -> str:
    """Gives a claimant's name for a reader; the narrator goes by its outlet."""
    who = claim.claimant
    if who.actor is not None:
        return next(a.name for a in record.actors if a.id == who.actor)
    return who.text or record.document.source or f"the document {record.document.id}"


class Groups:
    """Things with keys, grouped so that any two that share a key are in one group."""

    def __init__(self) -> None:
        self._group: dict[str, int] = {}
        self._names: dict[int, list[str]] = {}
        self._moved: dict[int, int] = {}

    def add(self, keys: Keys, name: str) -> int:
        """Takes one thing and gives the number of its group; groups that it ties together become one."""
        found = sorted({self._group[k] for k in keys if k in self._group})
        number = found[0] if found else len(self._names)
        names = self._names.setdefault(number, [])
        for other in found[1:]:
            names += self._names[other]
            self._names[other] = []
            self._moved[other] = number
            self._group.update({k: number for k, n in self._group.items() if n == other})
        self._group.update(dict.fromkeys(keys, number))
        names.append(name)
        return number

    def of(self, keys: Keys) -> int:
        """Gives the group of a thing that was added."""
        return self._group[next(iter(sorted(keys)))]

    def current(self, number: int) -> int:
        """Gives the group that a group has become part of, or itself."""
        while number in self._moved:
            number = self._moved[number]
        return number

    def name(self, number: int) -> str:
        """Gives the fullest name of a group: the longest, the first in the alphabet of several."""
        return min(self._names[number], key=lambda n: (-len(n), n))
