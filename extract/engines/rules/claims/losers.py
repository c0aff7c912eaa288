"""Who lost what nobody is named to have lost, and whom of the sides bare words mean: "soldiers", "the force"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.camps import of_own_force
from extract.engines.rules.claims.siding import ATTACKERS, Siding
from extract.engines.rules.grammar.crafts import MUNITIONS, munitions
from extract.engines.rules.losses.bodies import other_body, own_state, pursued
from extract.engines.rules.losses.losses import Loss
from extract.engines.rules.roles.pronouns import THEIRS
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.engines.rules.voices.whose import REGULARS, against_state, owners_of, passively, plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.vocabulary.finding import Mention
    from extract.engines.rules.voices.speakers import Sides

_MEN: Final = phrases("unclear_men")
_OF_ANY_FORCE: Final = frozenset(
    ("conscript", "conscripts", "recruit", "recruits", "cadet", "cadets", "noncommissioned officer",
     "noncommissioned officers", "non-commissioned officer", "non-commissioned officers")
)  # fmt: skip
"""Words for men of whichever force was attacked, though mostly said of an army's."""
_ANYBODY: Final = frozenset(
    ("man", "men", "male", "males", "individual", "individuals", "person", "persons", "people", "suspect", "suspects",
     "occupant", "occupants")
)  # fmt: skip
"""Words for men of whom is not told what they are."""
_REGULAR: Final = ("state_forces", "international")
_SOLDIERS: Final = frozenset(("soldiers", "soldier", "servicemen", "personnel", "officers", "guards"))
ENEMY: Final = frozenset(("enemy", "enemies", "foe", "adversary"))
_OF_ARMIES: Final = listed("of_armies")
"""Things that civilians under attack do not lose."""


def _by_law(verb: Chunk | None) -> bool:
    """Whether a verb is of what only forces of the state do: "was detained", and not "was taken"."""
    return verb is not None and verb.verb is not None and verb.verb.lemma in _DETAINING


_FINDING: Final = frozenset(("find", "discover", "uncover", "recover", "confiscate", "locate", "unearth"))
_DETAINING: Final = frozenset(("detain", "arrest", "apprehend", "round up", "take into custody"))


_FROM_AFAR: Final = frozenset(("air_strike", "airstrike", "shelling", "bombing", "shell", "bomb"))


@dataclass(slots=True)
class Losers(Siding):
    """Finds among the sides of an engagement those whom no name gives."""

    def _known_here(self, event: Event, found: list[str], s: Sentence, nouns: list[int]) -> list[str]:
        """A bare common noun ("soldiers") is the one party of that make on the sides, if it is none itself."""
        sides = self.sides[event.order]
        present = [*sides.attackers, *sides.defenders]
        if len(found) == 1 and (struck := self._army_struck(event, found[0], s.chunks[nouns[0]])) is not None:
            return [struck]
        if len(found) != 1 or found[0] in present:
            return found
        mention = s.chunks[nouns[0]].head_mention
        if (
            mention is None
            or mention.kind != "generic"
            or (mention.country is not None and mention.text[:1].isupper())
        ):
            return found
        if self.a.index.of(mention) != found[0]:
            return found  # "six officers of the Rural Guard": the words behind say whose they are
        kind = self.a.types.get(found[0])
        if kind == "state_forces" and (self.a.index.key_of(mention) or "").startswith(
            ("known:", "unit:", "group:")
        ):
            return found  # "jawans" in a text on one force of that kind
        if of_own_force(s, nouns[0], mention.key) or mention.head.lower() in ENEMY:
            return found
        if kind == "civilians" and mention.head.lower() in _MEN:
            if (band := self._band_of_men(event, s, nouns[0])) is not None:
                return [band]
            armed = self._tops(sides.defenders)
            return armed if len(armed) == 1 else found
        like = (
            ("state_forces", "international")
            if kind == "state_forces"
            else ("armed_group", "militia", "unidentified", "private_military")
        )
        if kind not in ("state_forces", "unidentified", "armed_group"):
            return found
        land = self.a.index.country_of(found[0]) if kind == "state_forces" else None
        abroad = {x for x in sides.attackers if land and self.a.index.country_of(x) not in (land, None)}
        if len(mine := self._having_such(present, mention)) == 1:
            return mine
        match = [x for x in present if self.a.types.get(x) in like and x not in abroad]
        of_any = mention.head.lower() in _OF_ANY_FORCE
        match = [x for x in match if of_any or not other_body(self.a, found[0], x)]
        if ATTACKERS.search(mention.text.lower()):
            match = [x for x in sides.attackers if x in match]
        if len(match) > 1 and kind != "state_forces":
            match = against_state(self.a, self.sides[event.order], match)
            if len(match) > 1 and (opposed := self._opposed(event, s, mention.start)) in match:
                match = [opposed] if opposed is not None else match
        return match if len(match) == 1 else found

    def _army_struck(self, event: Event, army: str, c: Chunk) -> str | None:
        """The one army that another one attacked, of whom bare soldiers are who were hit: "Afghan forces fired at a
        Pakistani post; four soldiers were wounded"; None: the words may mean those who attacked.
        """
        sides, m = self.sides[event.order], c.head_mention
        if army not in sides.attackers or event.cues.get("unknown_starter") or c.det in THEIRS or c.pron:
            return None
        if m is None or m.kind != "generic" or self.a.types.get(army) != "state_forces":
            return None
        land = self.a.index.country_of(army)
        regular = [x for x in self._tops(sides.defenders) if self.a.types.get(x) == "state_forces"]
        others = [x for x in regular if self.a.index.country_of(x) not in (land, None)]
        bare = len(c.words) == 1 and c.words[0] in REGULARS | _SOLDIERS and land is not None
        return others[0] if bare and len(others) == len(regular) == 1 else None

    def _having_such(self, present: list[str], mention: Mention) -> list[str]:
        """Those on the sides of whom the text has told men of such a noun: "fighters" after "XFA fighters"."""
        noun = mention.head.lower().removesuffix("s")
        if noun not in self.such:
            told = (
                self.a.index.of(m)
                for m in self.a.mentions
                if m.kind == "force"
                and " " in m.text
                and m.text.lower().removesuffix("s").endswith(f" {noun}")
            )
            self.such[noun] = tuple(x for x in dict.fromkeys(told) if x is not None)
        return [x for x in self.such[noun] if x in present]

    def _held(self, event: Event, s: Sentence, loss: Loss, noun: Chunk, found: list[str]) -> str | None:
        """The one band of a fight of whom bare men are whom troops detain after it: "several individuals were held"."""
        kinds = [self.a.types.get(x) for x in found]
        if noun.head not in _ANYBODY or (
            kinds != ["civilians"] and any(m.kind == "force" for m in noun.mentions)
        ):
            return None
        if not set(kinds) <= {"civilians", *_REGULAR}:
            return None
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        doers = {x for i in verb.doers for x in self._takers(event, s, i)} if verb is not None else set()
        if any(self.a.types.get(x) not in _REGULAR for x in doers) or not (doers or _by_law(verb)):
            return None
        return self._band(event)

    def _band(self, event: Event) -> str | None:
        """The one band that fights troops in an engagement."""
        sides = self.sides[event.order]
        both = (self._tops(sides.attackers), self._tops(sides.defenders))
        for mine, theirs in (both, both[::-1]):
            fought = any(self.a.types.get(x) in _REGULAR for x in mine)
            bands = [x for x in theirs if self.a.types.get(x) in OUTLAWS]
            if fought and len(bands) == 1:
                return bands[0]
        return None

    def _band_of_men(self, event: Event, s: Sentence, noun: int) -> str | None:
        """The one band that clashed with forces of a state, of which bare men are: it is called so itself ("armed men
        clashed with police. Two men died"), or men of those forces are counted beside them.
        """
        if s.chunks[noun].head not in ("men", "man") or not event.cues.get("clash"):
            return None
        band = self._band(event)
        if band is None:
            return None
        called = any(self.a.index.of(m) == band and m.head.lower().endswith("men") for m in self.a.mentions)
        beside = {
            self.a.types.get(x) for y in s.losses if y.noun != noun for x in self.frames.named(s, y.noun)
        }
        return band if called or not beside.isdisjoint(_REGULAR) else None

    def _shot_by_troops(self, event: Event, s: Sentence, c: Chunk, loss: Loss) -> list[str]:
        """The band of which he was whom troops shot: "the facilitator fired at them, and the force killed him"."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        if not c.pron or verb is None or verb.voice == "passive" or loss.kind not in ("killed", "wounded"):
            return []
        doers = {x for i in verb.doers for x in self._takers(event, s, i)}
        band = self._band(event)
        if not doers or band is None or any(self.a.types.get(x) not in _REGULAR for x in doers):
            return []
        return [band]

    def _takers(self, event: Event, s: Sentence, i: int) -> list[str]:
        found = self.frames.named(s, i)
        return self._known_here(event, found, s, [i]) if found else found

    def _forces_here(self, event: Event, s: Sentence, group: list[int], lemma: str) -> list[str]:
        """The regular forces on a side where "the force" or nobody named is said to have recovered something."""
        if lemma != "recover" and not any(s.chunks[i].head in REGULARS for i in group):
            return []
        sides = self.sides[event.order]
        regular = ("state_forces", "international")
        return [x for x in (*sides.attackers, *sides.defenders) if self.a.types.get(x) in regular]

    def _found_by_troops(self, s: Sentence, loss: Loss, takers: list[str]) -> bool:
        """Whether things came to light in a search, which only forces of the state make: "recovered two rifles"."""
        verb = s.chunks[loss.verb].verb if loss.verb >= 0 else None
        regular = all(self.a.types.get(x) in _REGULAR for x in takers)
        return regular and verb is not None and verb.lemma in _FINDING

    def _told_attackers(self, sides: Sides, takers: list[str]) -> list[str]:
        """Whose drones or missiles were shot down: the attackers', if these did not shoot them down themselves."""
        own = any(x in sides.attackers for x in takers) and not any(x in sides.defenders for x in takers)
        return self._tops(sides.defenders) if own else list(sides.attackers)

    def of_munitions(self, s: Sentence, loss: Loss) -> bool:
        """Whether missiles or drones are lost, which those who shot them lose: "14 drones", "33 were shot down"."""
        if loss.kind != "materiel_destroyed" or loss.noun < 0:
            return False
        things = plain(self.a.text, s.chunks, loss.noun) or ""
        bare = loss.verb >= 0 and bool(munitions(s.chunks, loss.verb, loss.noun))
        return bare or things.rpartition(" ")[2].lower() in MUNITIONS

    def _loser(self, event: Event, s: Sentence, loss: Loss) -> str | None:
        """Who lost things that nobody is named to have lost: the other side than who took or destroyed them."""
        sides = self.sides[event.order]
        if self.of_munitions(s, loss):
            verb = s.chunks[loss.verb] if loss.verb >= 0 else None
            by = (verb.agent if verb.voice == "passive" else verb.subject) if verb is not None else []
            foiled = self._told_attackers(sides, [x for i in by for x in self._takers(event, s, i)])
            return foiled[0] if len(foiled) == 1 else None
        thing = s.chunks[loss.noun]
        owner = owners_of(self.a, thing.head, sides.defenders, event.victims)
        if (owner := self._of_land(event, thing) or owner) is not None:
            return owner
        takers: list[str] = []
        if loss.verb >= 0:
            verb = s.chunks[loss.verb]
            group = verb.agent if verb.voice == "passive" else verb.subject
            takers = [x for i in group for x in self._takers(event, s, i)]
            if not takers and verb.verb is not None:
                takers = self._forces_here(event, s, group, verb.verb.lemma)
        searched = loss.kind == "materiel_captured" and self._found_by_troops(s, loss, takers)
        if searched and (band := self._band(event)) is not None:
            return band
        beside = self.fallen.get(s.index)
        passive = not takers and passively(s, loss)
        if passive and beside is not None:
            return beside
        if not takers and (opposed := self._opposed(event, s, s.chunks[loss.noun].start)) is not None:
            hit = self._tops(sides.defenders)
            afar = passive and loss.kind == "materiel_destroyed" and opposed in sides.attackers
            # "Rebels shelled the base. The army said a truck was damaged": its own, as it only was struck
            return hit[0] if afar and len(hit) == 1 and not _FROM_AFAR.isdisjoint(event.cues) else opposed
        felled = self.felled.get(event.order, set())
        if passive and loss.kind == "materiel_captured" and len(felled) == 1:
            return next(iter(felled))  # "Four raiders were killed. Two rifles were recovered."
        tops = self._tops(sides.defenders)
        civil = [self.a.types.get(x) for x in tops] == ["civilians"]
        if takers and (civil or own_state(self.a, tops, takers)) and pursued(self.a, sides, takers):
            return sides.attackers[0]  # the soldiers who came took the weapons of those who had attacked
        if any(x in sides.defenders for x in takers) and len(sides.attackers) == 1:
            return sides.attackers[0]
        if civil and s.chunks[loss.noun].head in _OF_ARMIES:
            return sides.attackers[0] if len(sides.attackers) == 1 else None
        if len(tops) == 1 and not any(x in sides.defenders for x in takers):
            # Whose house or car it was is not told by who was hurt near it.
            return tops[0] if self._armed(tops) or loss.people else None
        return None
