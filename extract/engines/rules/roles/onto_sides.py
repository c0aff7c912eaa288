"""Puts those whom noun groups name onto the sides of a frame: their backers with them, countries for their forces."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.actors.backed import BACKING
from extract.engines.rules.actors.standing import country_mention
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.frames import Frame, scope_at
from extract.engines.rules.roles.parties import Parties
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS
from extract.engines.rules.vocabulary.lexicon import capital_of
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import backers

_PERPETRATING: Final = listed("perpetrating")
_ANYBODYS: Final = ("drones", "drone", "uavs", "quadcopters")
"""Aircraft that both sides of a war have."""

_BLOWS: Final = frozenset(
    ("bombing", "shelling", "bombardment", "killing", "murder", "assassination", "storming", "ambush", "massacre",
     "kidnapping", "abduction", "hijacking", "mortaring", "rocketing", "burning", "torching", "capture", "seizure")
)  # fmt: skip
"""Deeds of which those behind "of" are the victims."""


def _done_to(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun group at `i` is a deed done to somebody: "the bombing of the embassy killed nine people"."""
    c = chunks[i]
    return c.head in _BLOWS and not c.mentions and i + 1 < len(chunks) and chunks[i + 1].head == "of"


_PREMISES: Final = listed("premises")


class OntoSides(Parties):
    """Adds the actors of noun groups to attackers or defenders."""

    def add(
        self, f: Frame, side: dict[str, float], group: list[int], weight: float, *, land: bool = False
    ) -> None:
        """Puts the actors of noun groups on a side; `land`: a country's name stands for its forces there, too."""
        if not group:
            return
        chunks = f.sentence.chunks
        for i in [*group, *(k for n in group for k in backers(chunks, n) if k not in group)]:
            if side is f.attackers and _done_to(chunks, i):
                continue
            actors = self.named(f.sentence, i)
            if not actors and weight >= 1.0 and (land or side is f.attackers):
                actors = self._by_country_name(chunks[i])
                actors = actors or self._by_demonym(f, chunks[i]) or self._crafts(f, chunks[i])
            hurt = any(x.noun == i for x in f.sentence.losses)
            if side is f.attackers and weight >= 2.0 and not hurt:
                actors = [self._perpetrator(chunks[i], x) for x in actors]
            actors += [x for x in self._backers(f, i) if x not in actors] if actors else []
            for actor in actors:
                if self.a.types.get(actor) in ("media", "person"):
                    continue
                if self.a.types.get(actor) == "government":
                    actor = self.as_army(f, actor, chunks[i], side)
                side[actor] = side.get(actor, 0) + weight
                if actor not in f.sides:
                    f.sides.append(actor)

    def of_first(self, f: Frame, i: int) -> None:
        """ "Lombian and Targan air strikes", "regime and Lombian shelling": by the forces of the first, too."""
        chunks = f.sentence.chunks
        if i < 2 or chunks[i - 1].head != "and" or chunks[i - 2].kind != "NG" or not f.attackers:
            return
        first = chunks[i - 2]
        adjective = len(first.words) == 1 and not first.det and first.figure is None
        if adjective and self.from_afar(chunks[i]):
            self.add(f, f.attackers, [i - 2], 1.5)

    def without_press(self, f: Frame) -> None:
        """Takes the press offices of forces off both sides: they only tell of what these did."""
        for office in self.a.press:
            f.attackers.pop(office, None)
            f.defenders.pop(office, None)
            f.sides = [x for x in f.sides if x != office]

    def _by_country_name(self, c: Chunk) -> list[str]:
        """The forces of a country that attacks ("Turkey shelled …", "Ankara shelled …")."""
        mention = c.head_mention
        if mention is None or mention.kind != "place":
            return []
        if (
            mention.head == "town"
            and c.words == [mention.text.lower()]
            and (code := capital_of(mention.text))
        ):
            army = self.a.army(code, c.start)
            return [army] if army is not None else []
        if mention.head != "country":
            return []
        forces = self.a.forces(mention)
        return [forces] if forces is not None else []

    def _backers(self, f: Frame, i: int) -> list[str]:
        """Those who support the party at `i`: "troops backed by the X", "rebels, assisted by the Y,"."""
        chunks = f.sentence.chunks
        k = i + 1
        if k + 1 < len(chunks) and chunks[k].head in ("from", "of") and chunks[k + 1].kind == "NG":
            k += 2  # "settlers from X, accompanied by soldiers,"
        k += k < len(chunks) and chunks[k].head == ","
        while k < len(chunks) and chunks[k].kind == "A":
            k += 1
        c = chunks[k] if k < len(chunks) else None
        if c is None or c.kind != "VG" or c.aux or c.verb is None or c.verb.lemma not in BACKING:
            return []
        found = [x for g in c.agent for x in self.named(f.sentence, g)]
        return [x for x in found if self.a.types.get(x) in FIGHTING or self.a.types.get(x) == "international"]

    def _perpetrator(self, c: Chunk, actor: str) -> str:
        """ "Four men opened fire": persons who attack are unidentified perpetrators, no civilians."""
        head = c.head_mention
        if head is None or self.a.types.get(actor) != "civilians" or actor in self.a.rivals:
            return actor
        if head.head.lower().removeprefix("young ") not in _PERPETRATING:
            return actor
        return self.a.as_perpetrators(head) or actor

    def _by_demonym(self, f: Frame, c: Chunk) -> list[str]:
        """A people that fights is its country's forces ("the Russians shelled …")."""
        if c.mentions or not c.head.endswith("s") or c.figure is not None or c.det not in ("", "the"):
            return []
        code = self.demonyms.get(c.head[:-1])
        start = c.end - len(c.head)
        if code is None or len(c.words) > 2 or self.a.text[start : start + 1].islower():
            return []
        actor = self.a.forces(country_mention(self.a.masked, start, c.end, code))
        return [actor] if actor is not None else []

    def _crafts(self, f: Frame, c: Chunk) -> list[str]:
        """ "The military said helicopters killed five": those of the force that speaks. Who tells of civilians, or of
        drones that no outlaws were hit by, may as well speak of the other side's.
        """
        if c.mentions or self.a.triggers.means.get(c.head) != "air_strike" or c.det not in ("", "two", "its"):
            return []
        kinds = {m.type for m in f.sentence.mentions}
        if "civilians" in kinds or (c.head in _ANYBODYS and kinds.isdisjoint(OUTLAWS)):
            return []
        scope = scope_at(f.sentence, c.start)
        spoken = [m for v in (scope.voices if scope is not None else ()) for m in v.mentions]
        bodies = [self.a.index.of(m) for m in spoken if m.type in ("state_forces", "international")]
        return [x for x in bodies[:1] if x is not None and self.a.types.get(x) != "person"]

    def as_army(self, f: Frame, actor: str, c: Chunk, side: dict[str, float]) -> str:
        """A government that fights, or whose positions are attacked, is its army; one that is the
        target stays itself.
        """
        country = self.a.countries.get(actor)
        t = self.a.triggers
        bodies = [m for m in c.mentions if m.type == "government"]
        # "the Lombian parliament", "the headquarters of the X Party"
        house = c.head in _PREMISES
        seat = any(m.end == c.end or (house and m.key.startswith("known:")) for m in bodies)
        sited = (c.head in t.positions and not seat) or c.head in t.convoys or f.unknown_starter
        if country is None or (side is not f.attackers and not sited):
            return actor
        return self.a.army(country, c.start) or actor
