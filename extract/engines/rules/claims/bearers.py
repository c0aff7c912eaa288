"""Who bears a loss by the words for it: whom "six officers", "four of them", "its men", "his comrades" mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.bearing_words import (
    OF_SPEAKER,
    of_no_force,
    said_right_before,
    the_hurt,
)
from extract.engines.rules.claims.holding import of_them, told_as
from extract.engines.rules.claims.losers import ENEMY
from extract.engines.rules.claims.loss_sides import LossSides
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.losses import Loss
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.roles.parties import NOBODY, OWN, of_his_family
from extract.engines.rules.roles.pronouns import THEIRS
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import (
    PARTS,
    killed_beside,
    named_beside,
    nationals,
    of_a_people,
    of_the_dead,
    owner_behind,
)

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event

_STRIKES: Final = frozenset(("attack", "storm", "ambush", "kill", "wound", "bomb", "abduct", "launch"))
_PERSON: Final = ("he", "she", "him", "her")
_WITHIN: Final = frozenset(("occupants", "defenders", "garrison"))
_ATTACKING: Final = frozenset(("attacking", "storming", "raiding"))
_KILLING: Final = frozenset(("kill", "wound", "destroy"))
_MEN: Final = listed("ranks_lost") | {
    "soldier", "troop", "serviceman", "servicemen", "personnel", "policeman", "policemen", "officer", "member",
    "trooper",
}  # fmt: skip
SELF: Final = frozenset(("himself", "herself", "themselves", "itself"))
_CREWS: Final = frozenset(("crew", "crewmen", "crewman", "pilot", "pilots", "occupants"))
_COMRADES: Final = listed("comrades")
_TITLES: Final = listed("single_titles")
"""Titles by which a text goes on to speak of the one whom it has named with them."""
_HURT: Final = frozenset(("injured", "wounded", "hurt"))
_BODY: Final = frozenset(("group", "movement", "organization", "organisation", "side"))
TOLLS: Final = frozenset(("losses", "casualties", "deaths", "dead", "fatalities", "wounded", "bodies"))


@dataclass(slots=True)
class Bearers(LossSides):
    """Resolves the noun groups of losses to actors."""

    def who(self, event: Event, s: Sentence, loss: Loss) -> list[str]:
        """The actors whose people a loss counts, by its own words."""
        return self._known_here(event, self._who(event, s, loss.noun, loss), s, [loss.noun])

    def _who(self, event: Event, s: Sentence, i: int, loss: Loss) -> list[str]:
        i = of_the_dead(s.chunks, i)
        if (k := told_as(s.chunks, i)) >= 0:
            return self._who(event, s, k, loss)
        if (camp := self._those(event, s, i)) is not None:
            return camp
        if s.chunks[i].head in OF_SPEAKER and (spoken := self.own_party(event, s, s.chunks[i].start)):
            return spoken  # "three of ours"
        if loss.whole < 0 and of_them(s.chunks, i):
            if the_hurt(s, i) and event.order in self.last_subject:
                hurt = self.last_subject[event.order][0]
                return [hurt] if hurt is not None else []
            return self._of_them(event, s, i, loss)
        c = s.chunks[i]
        counted = {m.type for m in s.chunks[loss.noun].mentions}
        if (
            i in loss.owner
            and "civilians" not in counted
            and (people := self._people_who_lost(event, c)) is not None
        ):
            return [people]
        k = owner_behind(s.chunks, i) if loss.kind.startswith("materiel") else -1
        if k >= 0 and (owners := self._known_here(event, self.frames.actors(s, s.chunks[k]), s, [k])):
            return self._not_theirs(event, s, loss, owners[:1])
        if (
            c.head in ENEMY
            or c.head == "theirs"
            or c.words[:1] == ["enemy"]
            or c.words[:2] == ["the", "enemy"]
        ):
            opposed = self._opposed(event, s, c.start) or self._outlaws(event, s, c.start)
            named = [x for x in self.frames.actors(s, c) if self.a.types.get(x) == "state_forces"]
            mine = self._killers(s, loss, i)
            known = [x for x in named if x not in mine]  # nobody is his own enemy
            if opposed is not None or named or scope_at(s, c.start) is not None:
                return [opposed] if opposed is not None else known
        if c.head in (*TOLLS, "side") and (party := self._of_nation(c) or self._of_make(event, c)):
            return party
        his = (c.head in _COMRADES and not of_his_family(c)) or (c.det in ("his", "her") and c.head in _BODY)
        if c.head in _COMRADES and c.det == "their" and (left := self._left_by(event, s, c, loss)):
            return left
        if his and (own := self.own_party(event, s, c.start)):
            return own
        name = named_beside(s.chunks, i)
        if name is not None and (actor := self.a.index.of(name)) is not None:
            return [actor]
        if c.head in SELF and loss.verb >= 0:
            return [x for i in s.chunks[loss.verb].subject for x in self.frames.actors(s, s.chunks[i])]
        if (c.pron and c.head in _PERSON) or (c.det in ("his", "her") and c.head in PARTS):
            here = any(m.kind == "person" and m.start < c.start for m in s.mentions)
            acted = [] if here else self._who_acts(s, c, loss)  # and nobody named sentences ago
            meant = self.frames.one_hit(s, c) or acted or self._not_who_speaks(s, c, loss)
            if set(meant) <= set(self.hurting(event, s, loss)):
                meant = []  # "the force engaged the man, killing him"
            return meant or self._shot_by_troops(event, s, c, loss)
        if (army := nationals(self.a, c, self.sides[event.order])) is not None:
            return [army]
        crew = c.head in _CREWS and c.det == "its"  # "downed a helicopter; its crew died"
        if c.det in ("its", "their", "our") and not crew and (own := self._speakers_own(event, s, c, loss)):
            return own
        if c.head in ("they", "it") and said_right_before(s, i) and (own := self._who_says_it(event, s, c)):
            return own  # "the rebels said they lost 22 men", whoever was told of before
        if (led := killed_beside(s.chunks, i, loss)) >= 0 and (own := self.frames.named(s, led)):
            own = [x for x in own if self.a.types.get(x) not in ("person", "civilians")]
            if own and not of_no_force(c):  # "killed Mayor X and his driver": nobody's men
                return own
        if c.pron or (c.det in THEIRS and c.head in OWN and not of_his_family(c)):
            own = self.frames.actors(s, c)
            return own if c.pron or not own else self._not_theirs(event, s, loss, own)
        return self._named_there(event, s, i, loss)

    def _people_who_lost(self, event: Event, c: Chunk) -> str | None:
        """Those whom a country or a people stands for that lost somebody: "Ruritania lost 40 soldiers", "the
        Ruritanians had nine killed".
        """
        m = c.head_mention
        if m is not None and m.kind == "place" and m.head == "country":
            return self.a.forces(m)
        if not of_a_people(self.a, c):
            return None
        word = c.head[:-1]
        code, sides = self.a.demonyms.get(word), self.sides[event.order]
        here = [*sides.attackers, *sides.defenders]
        army = [x for x in here if self.a.types.get(x) == "state_forces" and code is not None]
        army = [x for x in army if self.a.index.country_of(x) == code]
        n = len(word) + 1
        called = {
            self.a.index.of(x)
            for x in self.a.mentions
            if f"{word} " in self.a.masked[max(0, x.start - n) : x.end].lower()
        }
        found = [x for x in here if x in called] or army
        return found[0] if found else None

    def _not_who_speaks(self, s: Sentence, c: Chunk, loss: Loss) -> list[str]:
        """The person named last before a pronoun; not he who says himself that "they killed him"."""
        found = self.last_person(c.start)
        scope = scope_at(s, c.start) if loss.kind == "killed" else None
        telling = {self.claimant(v)[0] for v in scope.voices} if scope is not None else set()
        return [x for x in found if x not in telling]

    def _those(self, event: Event, s: Sentence, i: int) -> list[str] | None:
        """The side that words for it mean: "four of those who attacked", "its occupants"; None: no such words."""
        c, sides = s.chunks[i], self.sides[event.order]
        after = s.chunks[i + 1 : i + 4]
        if c.head in _WITHIN and not c.mentions:
            armed = self._tops(sides.defenders)
            return armed if self._armed(armed) else None
        if c.det != "those" or c.mentions:
            return None
        struck = c.head in _ATTACKING or (
            c.head == "those"
            and [x.kind for x in after[:2]] == ["R", "VG"]
            and after[1].cls in _STRIKES
            and after[1].voice == "active"
            and not after[1].object
        )
        if struck:
            return sides.attackers[:1] if len(sides.attackers) == 1 else None
        inside = [x.head for x in after[:1]] in (["in"], ["inside"], ["at"]) and c.head == "those"
        if inside and len(after) > 1 and after[1].head in self.a.triggers.positions:
            armed = self._tops(sides.defenders)
            return armed if self._armed(armed) else None
        return None

    def _killers(self, s: Sentence, loss: Loss, i: int) -> set[str]:
        """Who is told to have caused a loss of those at `i`."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        if verb is None or verb.voice == "passive" or verb.cls not in _KILLING:
            return set()
        return {x for k in verb.subject if k != i for x in self.frames.actors(s, s.chunks[k])}

    def _who_acts(self, s: Sentence, c: Chunk, loss: Loss) -> list[str]:
        """Whom "he" means where no person is named: the one who acts first ("a gunman fired …, before he was shot")."""
        before = [s.chunks[v] for v in s.verbs if s.chunks[v].start < c.start]
        struck = (x for x in before if x.cls in _STRIKES and x.subject == before[0].subject)
        first = next(struck, None)  # "slipped into the camp and wounded two before he was shot"
        if (
            loss.verb < 0
            or s.chunks[loss.verb].voice != "passive"
            or first is None
            or first.voice != "active"
        ):
            return []
        one = s.chunks[first.subject[0]] if len(first.subject) == 1 else None
        single = one is not None and one.det in ("a", "an", "the") and not one.head.endswith(("s", "men"))
        return self.frames.actors(s, one) if single and one is not None and first.cls in _STRIKES else []

    def _named_there(self, event: Event, s: Sentence, i: int, loss: Loss) -> list[str]:
        """The actors whom the words of a noun group name: a person, a party, or the parties before its noun."""
        c = s.chunks[i]
        if (titled := self._titled(c)) is not None:
            return [titled]
        person = [m for m in c.mentions if m.kind == "person"]
        groups = self.frames.actors(s, c) or (self.frames.named(s, i) if not c.mentions else [])
        groups = [x for x in groups if self.a.types.get(x) not in ("media", "person")]
        head = c.head_mention
        if head is not None and head.kind == "person":
            return [x] if (x := self.a.index.of(head)) is not None else []
        if (
            head is not None
            and head.kind in ("force", "generic")
            and not (head.kind == "generic" and head.head.lower() in NOBODY)
        ):
            if head.kind == "generic" and (named := self.frames.named(s, i)):
                return named
            actor = self._of_unit_behind(s, i) or self.a.index.of(head)
            if actor is not None and not loss.kind.startswith("materiel"):
                return [actor]
        if person and not groups:
            actor = self.a.index.of(person[-1])
            return [actor] if actor is not None else []
        return groups[:1] if len(groups) == 1 or loss.kind.startswith("materiel") else groups

    def _of_unit_behind(self, s: Sentence, i: int) -> str | None:
        """The body behind soldiers called by their nation, too: "a Lorwan soldier of the Frontier Battalion"."""
        head = s.chunks[i].head_mention
        if i + 2 >= len(s.chunks) or s.chunks[i + 1].head not in ("of", "from") or head is None:
            return None
        unit = s.chunks[i + 2].head_mention
        men = head.type == "state_forces" and head.text.lower().rpartition(" ")[2].removesuffix("s") in _MEN
        ours = unit is not None and unit.kind == "force" and unit.type == "state_forces"
        return self.a.index.of(unit) if men and ours and unit is not None else None

    def _titled(self, c: Chunk) -> str | None:
        """The one person to whom "the mayor" goes back: the text has given him that title before."""
        if (
            c.det != "the"
            or c.figure is not None
            or c.words[-1:] != [c.head]
            or len(c.words) > 2
            or c.head not in _TITLES
        ):
            return None
        found = {
            self.a.index.of(m)
            for m in self.a.mentions
            if m.kind == "person"
            and m.end < c.start
            and self.a.masked[max(0, m.start - len(c.head) - 1) : m.start].lower() == f"{c.head} "
        }
        return found.pop() if len(found) == 1 else None

    def _of_them(self, event: Event, s: Sentence, i: int, loss: Loss) -> list[str]:
        """Whom "four of them" means: those named last who did not kill them, else the other side than who speaks."""
        hurt = any(c.det == "the" and c.head in _HURT and not c.mentions for c in s.chunks[:i])
        last_hurt = self.last_subject[event.order][0] if hurt and event.order in self.last_subject else None
        if last_hurt is not None:
            return [last_hurt]  # "the injured were flown out, but two of them died"
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        if died := self.died_of_it(event, s, i, loss):
            return died
        killers = [] if verb is None else verb.agent if verb.voice == "passive" else verb.subject
        mine = {x for k in killers if k != i for x in self._takers(event, s, k)}
        spoken = [v.own for x in s.scopes for v in x.voices]
        chained = any(c.pron and c.head == "them" for c in s.chunks[:i])  # "fought them; six of them"
        met = next(
            (c for c in s.chunks[:i] if c.subject and "them" in [s.chunks[k].head for k in c.object]), None
        )
        if (
            chained and met is not None and not mine
        ):  # "caught up with them near Lomba, where six of them fell"
            mine = {x for k in met.subject for x in self._takers(event, s, k)}
            sides = self.sides[event.order]
            across = self._tops(sides.defenders if mine & set(sides.attackers) else sides.attackers)
            if mine and len(across) == 1:
                return across
        before = None if chained else self._groups_before(s.mentions, s.chunks[i].start, spoken, mine)
        if before is not None and before.type != "civilians":
            return self._told(event, before)  # "the fighters held out, and seven of them died"
        if (opposed := self._opposed(event, s, s.chunks[i].start)) is not None and not mine:
            return [opposed]
        last = self.a.sentences[s.index - 1].mentions if s.index else []
        before = before or self._groups_before(last, s.chunks[i].start, spoken, mine)
        return self._told(event, before) if before is not None else []

    def _of_others(self, event: Event, s: Sentence, loss: Loss, found: list[str]) -> list[str]:
        """No country kills its own: "Russia eliminated 20 troops" counts those of the other side."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        if len(found) != 1 or verb is None or verb.voice == "passive" or verb.cls not in _KILLING:
            return found
        if self.a.types.get(found[0]) != "state_forces" or loss.noun in verb.subject:
            return found
        mine = {x for i in verb.subject for x in self._takers(event, s, i)}
        lands = [m for i in verb.subject for m in s.chunks[i].mentions if m.kind in ("place", "force")]
        mine |= {
            x
            for m in lands
            if m.kind == "place" and m.head == "country" and (x := self.a.forces(m)) is not None
        }
        if not lands or mine != set(found):
            return found
        sides = self.sides[event.order]
        across = self._tops(sides.defenders if mine & set(sides.attackers) else sides.attackers)
        return [x for x in across if x not in mine] or found

    def hurting(self, event: Event, s: Sentence, loss: Loss) -> list[str]:
        """Those who killed, wounded or took whom a loss counts; empty: the sentence does not tell."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 and loss.people else None
        if verb is None or verb.voice == "passive" or verb.cls not in _KILLING or loss.noun in verb.subject:
            return []
        return list(dict.fromkeys(x for i in verb.subject for x in self._takers(event, s, i)))

    def across_from(self, event: Event, s: Sentence, loss: Loss) -> str | None:
        """The side of those whom a party of the other side killed, and who are on none themselves."""
        doers = self.hurting(event, s, loss)
        sides = self.sides[event.order]
        if all(self.a.types.get(x) == "unidentified" for x in sides.attackers) or not sides.defenders:
            return None  # whose men they were is found when all is told
        if doers and all(x in sides.attackers for x in doers):
            return "defender"
        return "attacker" if doers and all(x in sides.defenders for x in doers) else None

    def _not_theirs(self, event: Event, s: Sentence, loss: Loss, owner: list[str]) -> list[str]:
        """Nobody burns or takes his own: "the raiders torched a pick-up of the fighters" was the other side's."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        doers = verb.subject if verb is not None and verb.voice != "passive" else []
        doers = (
            [] if loss.noun in doers else doers
        )  # "its losses were 20 killed": nobody is told to have done it
        takers = {x for i in doers for x in self._takers(event, s, i)}
        sides = self.sides[event.order]
        here = takers & {*sides.attackers, *sides.defenders}
        unknown = self.a.types.get(owner[0]) == "unidentified" and not self.side(event, owner[0], None, loss)
        if owner[0] not in takers and not (here and unknown):
            return owner
        across = self._tops(sides.defenders if takers & set(sides.attackers) else sides.attackers)
        return across if len(across) == 1 else owner

    def _bearers(self, event: Event, s: Sentence, i: int) -> list[str]:
        c = s.chunks[i]
        told = (self._of_nation(c) or self._of_make(event, c)) if c.head in (*TOLLS, "side") else []
        return told or self._takers(event, s, i)

    def _who_says_it(self, event: Event, s: Sentence, c: Chunk) -> list[str]:
        """The armed party that speaks of itself as "they" or "it"."""
        scope = scope_at(s, c.start)
        if scope is None:
            return []
        speaker = self.claimant(scope.voices[0])[0]
        armed = speaker is not None and self.a.types.get(speaker) in ARMED
        own = self.own_party(event, s, c.start) or ([speaker] if armed and speaker is not None else [])
        fell = self.dead.get(event.order, [])
        if own or not fell or fell[-1][0] != s.index:
            return own
        # "A spokesman said that six rebels fell and that they lost two men": those across from the dead.
        sides = self.sides[event.order]
        across = sides.attackers if fell[-1][1] in sides.defenders else sides.defenders
        return self._tops(across) if self._armed(self._tops(across)) else []

    def _left_by(self, event: Event, s: Sentence, c: Chunk, loss: Loss) -> list[str]:
        """The party whose comrades are told of: "the raiders left behind the bodies of two of their comrades"."""
        verb = next((x for x in reversed(s.chunks) if x.kind == "VG" and x.start < c.start), None)
        sides = self.sides[event.order]
        doers = [x for i in (verb.subject if verb is not None else ()) for x in self._who(event, s, i, loss)]
        active = verb is not None and not (verb.voice == "passive" and verb.aux) and verb.cls != "kill"
        return doers[:1] if active and doers and doers[0] in (*sides.attackers, *sides.defenders) else []

    def _speakers_own(self, event: Event, s: Sentence, c: Chunk, loss: Loss) -> list[str]:
        """The speaker's party where what is said begins with its own people: "it said one of its men was killed"."""
        scope = scope_at(s, c.start)
        if scope is None or loss.verb < 0 or s.chunks[loss.verb].start < c.start:
            return []
        told = (m for m in s.mentions if m.kind in ("force", "generic") and scope.start <= m.start < c.start)
        # "It killed 40 rebels and two of its soldiers died": what is many has no "its".
        others = any(c.det != "its" or not m.text.lower().endswith(("s", "men", "troops")) for m in told)
        if others and c.words[1:2] != ["own"]:
            return []  # but "90 soldiers and 20 of its own fighters" can only be the speaker's
        if c.head in OWN:
            return self.own_party(event, s, c.start) or self._army_of(event, scope.voices[0], c.start)
        speaker = self.claimant(scope.voices[0])[0]
        own = c.det == "its" and loss.people and self.a.types.get(speaker or "") not in ("person", "media")
        return [speaker] if own and speaker is not None else []
