"""The forces that a noun group names by their country: "Malian bases", "French and Malian troops"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.actors.standing import Standing, country_mention
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.items import word_at
from extract.engines.rules.vocabulary.actor_types import STATE
from extract.engines.rules.vocabulary.demonyms import adjective_among
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.vocabulary.finding import Mention

_FORCES: Final = listed("troops_of")
_JOINED: Final = wordset("a an the joint combined mixed")
"""Words before the first of two countries whose one force it is: "a joint Malian and French patrol"."""
_TOWNS: Final = listed("towns_of_a_nation")
_CIVIL: Final = listed("houses") | {"center", "centre", "consulate", "cemetery", "company", "factory", "bank"}


class NationForces(Standing):
    """Tells the forces of a country whose adjective stands before what is theirs."""

    def by_country(self, c: Chunk) -> list[str]:
        """The forces whose country an adjective names before a position or convoy ("Malian bases", "a
        Turkish convoy").
        """
        t = self.a.triggers
        letters = by_letters(c)
        if (c.mentions and letters is None) or not (
            c.head in t.positions or c.head in t.convoys or _of_war(c)
        ):
            return []
        if c.head in _TOWNS:
            return []
        if c.head in _CIVIL and "military" not in c.words:
            return []  # "shells hit the German school": no army's
        if letters is not None:
            actor = self.a.forces(letters)  # "a US base"
            return [actor] if actor is not None else []
        code, word = adjective_among(c.words[:-1], self.demonyms)
        if code:
            start = word_at(self.a.masked, c, word)
            actor = self.a.forces(country_mention(self.a.masked, start, start + len(word), code))
            return [actor] if actor is not None else []
        return []

    def first_nation(self, chunks: list[Chunk], i: int) -> list[str] | None:
        """The forces of the first of two nations: "French and Malian troops"; None: there are no two."""
        if not _JOINED.issuperset(chunks[i].words[:-1]):
            return None
        m = chunks[i].mentions[0] if chunks[i].mentions else None
        land = m.country if m is not None and m.kind == "place" and m.head == "country" else None
        code = self.demonyms.get(chunks[i].head) or land  # "U.S. and Ruritanian troops"
        nxt = chunks[i + 2] if i + 2 < len(chunks) and chunks[i + 1].head in ("and", "or") else None
        if code is None or nxt is None:
            return None
        t = self.a.triggers
        other = any(x.kind == "force" and x.type == "state_forces" for x in nxt.mentions)  # "Targan gunboats"
        named = other or nxt.head in _FORCES or t.means.get(nxt.head) == "air_strike"
        if not named and not self.from_afar(nxt):
            return None
        first, last = chunks[i].end - len(chunks[i].head), chunks[i].end
        army = self.a.forces(country_mention(self.a.masked, first, last, code))
        return [army] if army is not None else []

    def from_afar(self, c: Chunk) -> bool:
        """Whether a noun group is of what forces send from afar: "air strikes", "artillery shelling"."""
        t = self.a.triggers
        return bool({t.events.get(c.head), t.events.get(" ".join(c.words[-2:]))} & _FROM_AFAR)


def _of_war(c: Chunk) -> bool:
    """Whether a noun group is of what armies have alone: "a Ruritanian tank", "a Ruritanian radar site"."""
    return c.head in _GEAR or (c.head in _STORES and not _WARLIKE.isdisjoint(c.words))


_GEAR: Final = listed("of_armies") | wordset(
    "radar radars battery batteries warship warships submarine submarines"
)
_STORES: Final = wordset(
    "depot depots dump dumps site sites system systems complex vehicle vehicles warehouse hub"
)
_WARLIKE: Final = wordset(
    "ammunition ammo arms weapons munitions military army armoured armored radar missile rocket artillery "
    "anti-aircraft antiaircraft air-defence air-defense defence defense launch command logistics"
)
_FROM_AFAR: Final = frozenset(("air_strike", "shelling", "bombing"))


def army_speaking(a: Analysis, s: Sentence, at: int) -> str | None:
    """The forces of a land whose ministry of defence or command says what stands at an offset; None: none does."""
    for m in (m for x in s.scopes if x.start <= at < x.end for v in x.voices for m in v.mentions):
        actor = a.index.of(m)
        land = a.index.country_of(actor) if actor is not None else None
        forces = m.kind == "force" and m.type in STATE
        defence = m.type == "government" and "defen" in m.text.lower()
        if land is not None and (forces or defence) and (army := a.army(land, m.start)) is not None:
            return army
        if forces:
            return actor
    return None


def by_letters(c: Chunk) -> Mention | None:
    """The country whose initials stand before a noun as an adjective would: "a U.S. raid"; None: none does."""
    m = c.mentions[0] if c.mentions else None
    letters = m is not None and m.head == "country" and m.text.replace(".", "") in _LETTERS
    return m if letters and m is not None and m.end < c.end else None


_LETTERS: Final = frozenset(("US", "USA", "UK", "UAE"))
