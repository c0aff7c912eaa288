"""Whose loss it is: the actor and the side of the subject of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.holding import holders, of_them, told_as
from extract.engines.rules.claims.losers import ENEMY, Losers
from extract.engines.rules.claims.siding import ATTACKERS
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.return_fire import fell_to_return_fire
from extract.engines.rules.losses.bare_tolls import counted_anew, hurt_beside, says_nothing
from extract.engines.rules.losses.loss_labels import by_label
from extract.engines.rules.losses.losses import Loss
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.roles.parties import NOBODY, OWN, THEIRS
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import (
    PARTS,
    at_the_fight,
    foe_of,
    inflicting,
    killed_beside,
    may_be_of,
    named_beside,
    nationals,
    of_the_dead,
    owner_behind,
    plain,
    side_told,
    side_told_behind,
)
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event

_STRIKES: Final = frozenset(("attack", "storm", "ambush", "kill", "wound", "bomb", "abduct", "launch"))
_HELD: Final = frozenset(("persons", "people", "individuals", "suspects", "person", "suspect", "individual"))
_PERSON: Final = ("he", "she", "him", "her")
_KILLING: Final = frozenset(("kill", "wound", "destroy"))
_HURT: Final = frozenset(("killed", "wounded", "killed_or_wounded"))
_SELF: Final = frozenset(("himself", "herself", "themselves", "itself"))
_PRISONERS: Final = frozenset(("prisoner", "prisoners", "captive", "captives"))
_COMRADES: Final = listed("comrades")
_BODY: Final = frozenset(("group", "movement", "organization", "organisation", "side"))
_SORTS: Final = listed("sorts_of_people")
_TOLLS: Final = frozenset(("losses", "casualties", "deaths", "dead", "fatalities", "wounded", "bodies"))
DEAD: Final = frozenset(("dead", "victims", "casualties", "fatalities", "injured", "wounded", "those"))
_PLAIN: Final = listed("plain_victims")


@dataclass(slots=True)
class Subjects(Losers):
    """Resolves the subjects of losses."""

    def _parties(self, event: Event, s: Sentence, loss: Loss, noun: Chunk, nouns: list[int]) -> list[str]:
        """The parties that a loss is of: by its nouns, by who bears it, by the whole that it is a part of."""
        first = s.chunks[nouns[0]]
        found: list[str] = []
        shot = [x for x in self.sides[event.order].attackers if self.a.types.get(x) in OUTLAWS]
        if len(shot) == 1 and loss.people and fell_to_return_fire(s, noun, loss.verb):
            return shot
        self.whole = []
        told = side_told(s.chunks, nouns[0]) if not loss.owner else -1
        told = side_told_behind(s.chunks, nouns[0]) if told < 0 and noun.head in _TOLLS else told
        for i in (told,) if told >= 0 else nouns if noun.head not in _PRISONERS else ():
            for actor in self._who(event, s, i, loss):
                if actor not in found:
                    found.append(actor)
        sides = self.sides[event.order]
        governing = loss.people and [self.a.types.get(x) for x in found] == ["government"]
        if first.pron or first.det in THEIRS or governing:  # "the government lost two men": its army did
            found = at_the_fight(self.a, found, [*sides.attackers, *sides.defenders])
        if not (first.pron or first.det in ("its", "their", "our")):
            found = self._known_here(event, found, s, nouns)
        if loss.people and loss.kind in _HURT and first.det not in THEIRS and not first.pron:
            found = self._of_others(event, s, loss, found)
        held = [x for i in holders(s.chunks, loss) for x in self._bearers(event, s, i)]
        if self._armed(held):
            found = held
        elif (
            foe := foe_of(self.a, s, loss, self.frames.named, (sides.attackers, sides.defenders))
        ) is not None:
            found = [foe]
        elif noun.head in _TOLLS and (mine := inflicting(s.chunks, loss)) and not loss.owner:
            found = self._across(event, s, mine) or found
        elif loss.whole >= 0 and loss.people and not s.chunks[loss.whole].pron:
            # A part of a whole is of those whom the whole is of: "86 rebels, 26 foreigners among them".
            whole = self._known_here(event, self._who(event, s, loss.whole, loss), s, [loss.whole])
            self.whole = whole
            general = (noun.head in _SORTS or noun.head in _PLAIN) and [
                self.a.types.get(x) for x in whole
            ] == ["civilians"]
            last = self.dead.get(event.order, [])
            if not whole and noun.head in _SORTS and last and last[-1][0] == s.index:
                whole = [last[-1][1]]  # "the count sank to 12, five women among them"
            if not found or general or (noun.head in _SORTS and self._armed(whole)):
                found = whole or found
        return found

    def subject(
        self, event: Event, s: Sentence, loss: Loss, noun: Chunk
    ) -> tuple[str | None, str | None, bool]:
        """Returns the actor of a loss (None: joint or unknown), its words, and whether it is joint."""
        nouns = loss.owner or [loss.noun, *loss.also]
        first = s.chunks[nouns[0]]
        text = plain(self.a.text, s.chunks, nouns[0])
        if loss.also:
            begin = first.figure.end if first.figure is not None else first.start
            text = self.a.text[begin : s.chunks[nouns[-1]].end].strip()
        sides = self.sides[event.order]
        if loss.rule.startswith("suspect") and noun.head in _HELD and not self._by_state(event):
            return None, text, True  # "eight persons were arrested near by": they are held to have done it
        found = self._parties(event, s, loss, noun, nouns) or by_label(self.a, s, sides)
        m = first.head_mention if loss.kind.startswith("materiel") else None
        if m is not None and m.kind == "generic" and [self.a.types.get(x) for x in found] == ["government"]:
            return None, text, False  # "burned the mayor's office": a house, whosever it is
        if len(found) == 1:
            found = self._of_the_unit(event, found) if loss.people else found
            if self.a.types.get(found[0]) != "person" and loss.whole < 0 and first.head not in _SELF:
                # Neither a named victim nor a bomber nor a part of a toll is who the "others" beside them are.
                self.last_subject[event.order] = (found[0], text)
            self._fallen(event, s, loss, found[0])
            return found[0], text, False
        self.together = found if len(found) > 1 else []
        if len(found) > 1:
            return None, text, True
        bare = says_nothing(s, loss)
        if bare and (fell := counted_anew(s, loss, self.dead.get(event.order, []), sides)) is not None:
            return fell[0] if len(fell) == 1 else None, text, len(fell) > 1
        if (hurt := hurt_beside(s, loss, self.dead.get(event.order, []))) is not None:
            return hurt, text, False
        if (loss.inherit or noun.words[:1] == ["taken"]) and event.order in self.last_subject:
            return self.last_subject[event.order][0], text, False
        if _of_enemy(first) and self._facing(event) is not None:
            return (
                None,
                text,
                False,
            )  # "The enemy lost two tanks": the side across from those who alone are named
        prisoners = loss.kind == "captured" and noun.head in _PRISONERS
        if loss.kind.startswith("materiel") or (loss.owner and not bare) or prisoners:
            return self._loser(event, s, loss), text, False
        meant = self._by_noun(event, noun)
        if meant is None and noun.head in DEAD and event.order in self.last_subject:
            meant = self.last_subject[event.order][0]
        return meant, text, False

    def _facing(self, event: Event) -> str | None:
        """The side of the enemy where only the forces that he faced are named: the one that nobody is on."""
        sides = self.sides[event.order]
        if bool(sides.attackers) == bool(sides.defenders):
            return None
        named = [x for x in (*sides.attackers, *sides.defenders) if self.a.types.get(x) != "civilians"]
        return None if not named else "defender" if sides.attackers else "attacker"

    def _across(self, event: Event, s: Sentence, doers: list[int]) -> list[str]:
        """The one armed party across from those who inflicted losses on somebody who is not named."""
        sides = self.sides[event.order]
        mine = {x for i in doers for x in (self._takers(event, s, i) or self._of_nation(s.chunks[i]))}
        if not mine & {*sides.attackers, *sides.defenders}:
            return []
        across = self._tops(sides.attackers if mine & set(sides.defenders) else sides.defenders)
        return across if self._armed(across) else []

    def _by_state(self, event: Event) -> bool:
        """Whether forces of a state attacked."""
        return any(self.a.types.get(x) == "state_forces" for x in self.sides[event.order].attackers)

    def who(self, event: Event, s: Sentence, loss: Loss) -> list[str]:
        """The actors whose people a loss counts, by its own words."""
        return self._known_here(event, self._who(event, s, loss.noun, loss), s, [loss.noun])

    def _who(self, event: Event, s: Sentence, i: int, loss: Loss) -> list[str]:
        i = of_the_dead(s.chunks, i)
        if (k := told_as(s.chunks, i)) >= 0:
            return self._who(event, s, k, loss)
        if loss.whole < 0 and of_them(s.chunks, i):
            return self._of_them(event, s, i, loss)
        c = s.chunks[i]
        k = owner_behind(s.chunks, i) if loss.kind.startswith("materiel") else -1
        if k >= 0 and (owners := self._known_here(event, self.frames.actors(s, s.chunks[k]), s, [k])):
            return self._not_theirs(event, s, loss, owners[:1])
        if c.head in ENEMY or c.words[:1] == ["enemy"] or c.words[:2] == ["the", "enemy"]:
            opposed = self._opposed(event, s, c.start) or self._outlaws(event, s, c.start)
            known = [x for x in self.frames.actors(s, c) if self.a.types.get(x) == "state_forces"]
            if opposed is not None or known or scope_at(s, c.start) is not None:
                return [opposed] if opposed is not None else known
        if c.head in (*_TOLLS, "side") and (party := self._of_nation(c) or self._of_make(event, c)):
            return party
        his = c.head in _COMRADES or (c.det in ("his", "her") and c.head in _BODY)
        if c.head in _COMRADES and c.det == "their" and (left := self._left_by(event, s, c, loss)):
            return left
        if his and (own := self._own_side(event, s, c.start)):
            return own
        if (name := named_beside(s.chunks, i)) is not None and (actor := self.a.index.of(name)) is not None:
            return [actor]
        if c.head in _SELF and loss.verb >= 0:
            return [x for i in s.chunks[loss.verb].subject for x in self.frames.actors(s, s.chunks[i])]
        if (c.pron and c.head in _PERSON) or (c.det in ("his", "her") and c.head in PARTS):
            return self.last_person(c.start) or self._who_acts(s, c, loss)
        if (army := nationals(self.a, c, self.sides[event.order])) is not None:
            return [army]
        if c.det in ("its", "their", "our") and (own := self._speakers_own(event, s, c, loss)):
            return own
        if (led := killed_beside(s.chunks, i, loss)) >= 0 and (own := self.frames.named(s, led)):
            return [x for x in own if self.a.types.get(x) != "person"] or own
        if c.pron or (c.det in THEIRS and c.head in OWN):
            own = self.frames.actors(s, c)
            return own if c.pron or not own else self._not_theirs(event, s, loss, own)
        return self._named_there(event, s, i, loss)

    def _who_acts(self, s: Sentence, c: Chunk, loss: Loss) -> list[str]:
        """Whom "he" means where no person is named: the one who acts first ("a gunman fired …, before he was shot")."""
        first = next((s.chunks[v] for v in s.verbs if s.chunks[v].start < c.start), None)
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
        person = [m for m in c.mentions if m.kind == "person"]
        groups = self.frames.actors(s, c) or (self.frames.named(s, i) if not c.mentions else [])
        groups = [x for x in groups if self.a.types.get(x) not in ("media", "person")]
        head = c.head_mention
        if head is not None and head.kind == "person":
            return self._person(event, head)
        if (
            head is not None
            and head.kind in ("force", "generic")
            and not (head.kind == "generic" and head.head.lower() in NOBODY)
        ):
            if head.kind == "generic" and (named := self.frames.named(s, i)):
                return named
            actor = self.a.index.of(head)
            if actor is not None and not loss.kind.startswith("materiel"):
                return [actor]
        if person and not groups:
            actor = self.a.index.of(person[-1])
            return [actor] if actor is not None else []
        return groups[:1] if len(groups) == 1 or loss.kind.startswith("materiel") else groups

    def _of_them(self, event: Event, s: Sentence, i: int, loss: Loss) -> list[str]:
        """Whom "four of them" means: those named last who did not kill them, else the other side than who speaks."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        killers = [] if verb is None else verb.agent if verb.voice == "passive" else verb.subject
        mine = {x for k in killers if k != i for x in self._takers(event, s, k)}
        spoken = [v.own for x in s.scopes for v in x.voices]
        chained = any(c.pron and c.head == "them" for c in s.chunks[:i])  # "fought them; six of them"
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

    def _not_theirs(self, event: Event, s: Sentence, loss: Loss, owner: list[str]) -> list[str]:
        """Nobody burns or takes his own: "the raiders torched a pick-up of the fighters" was the other side's."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        doers = verb.subject if verb is not None and verb.voice != "passive" else []
        takers = {x for i in doers for x in self._takers(event, s, i)}
        sides = self.sides[event.order]
        here = takers & {*sides.attackers, *sides.defenders}
        unknown = self.a.types.get(owner[0]) == "unidentified" and not self.side(event, owner[0], None, loss)
        if owner[0] not in takers and not (here and unknown):
            return owner
        across = self._tops(sides.defenders if takers & set(sides.attackers) else sides.attackers)
        return across if len(across) == 1 else owner

    def _person(self, event: Event, head: Mention) -> list[str]:
        """Gives the actor that a person is, or the one force of the fight whose rank stands before a surname."""
        actor = self.a.index.of(head)
        if actor is None:
            return []
        ranker = actor in self.rankers()
        if ranker or (" " not in head.name and self.a.masked.startswith(". ", head.start - 2)):
            # "Sgt. Lumbao": a surname behind a rank says no more than "a sergeant".
            sides = self.sides[event.order]
            forces = [
                x for x in (*sides.attackers, *sides.defenders) if self.a.types.get(x) == "state_forces"
            ]
            unknown = self.a.index.key_of(head) == f"person:{head.text.lower()}"
            if (ranker or unknown) and len(tops := self._tops(forces)) == 1:
                return tops
        return [actor]

    def _fallen(self, event: Event, s: Sentence, loss: Loss, actor: str) -> None:
        """Keeps the one armed party whose people a sentence counts as lost, for the things counted beside them."""
        if loss.kind == "killed" and loss.value.low and self.a.types.get(actor) != "person":
            self.dead.setdefault(event.order, []).append((s.index, actor, loss.value.low))
        if loss.people and self.a.types.get(actor) not in ("civilians", "person", "media"):
            known = self.fallen.get(s.index, actor)
            self.fallen[s.index] = actor if known == actor else None
            if loss.value.low:
                self.felled.setdefault(event.order, set()).add(actor)

    def _bearers(self, event: Event, s: Sentence, i: int) -> list[str]:
        c = s.chunks[i]
        told = (self._of_nation(c) or self._of_make(event, c)) if c.head in (*_TOLLS, "side") else []
        return told or self._takers(event, s, i)

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
        if any(m.kind in ("force", "generic") and scope.start <= m.start < c.start for m in s.mentions):
            return []
        if c.head in OWN:
            return self._own_side(event, s, c.start)
        speaker = self.claimant(scope.voices[0])[0]
        own = c.det == "its" and loss.people and self.a.types.get(speaker or "") not in ("person", "media")
        return [speaker] if own and speaker is not None else []

    def _by_noun(self, event: Event, noun: Chunk) -> str | None:
        """A noun of no actor ("people", "12 dead", "a captain") goes to the one actor of the sides it can mean."""
        sides = self.sides[event.order]
        words = set(noun.words) | {noun.head}
        if ATTACKERS.search(" ".join(sorted(words))):
            return sides.attackers[0] if len(sides.attackers) == 1 else None
        if words & _PLAIN:
            civilians = [x for x, kind in self.a.types.items() if kind == "civilians"]
            mine = [x for x in sides.defenders if x in civilians]
            return mine[0] if mine else (civilians[0] if len(civilians) == 1 else None)
        tops = self._tops(sides.defenders)
        if len(tops) == 1 and may_be_of(self.a, noun, tops[0]):
            return tops[0]
        return None

    def side(self, event: Event, actor: str | None, text: str | None, loss: Loss) -> str | None:
        sides = self.sides[event.order]
        if actor in sides.attackers or (
            actor is None and loss.rule.startswith("suspect") and not self._by_state(event)
        ):
            return "attacker"
        if actor in sides.defenders:
            return "defender"
        if text and ATTACKERS.search(text.lower()):
            return "attacker"
        if actor is not None and self.a.types.get(actor) == "civilians":
            return "defender" if sides.known else None
        if actor is not None and self.a.types.get(actor) == "person" and len(self.whole) == 1:
            # "Two of the rebels, a leader known as X among them, died": one of theirs.
            if self.whole[0] in sides.attackers:
                return "attacker"
            if self.whole[0] in sides.defenders:
                return "defender"
        if actor is not None:
            kin = self._kin(actor) | self._forces_of(actor, sides)
            if kin & set(sides.attackers):
                return "attacker"
            if kin & set(sides.defenders):
                return "defender"
            civil = not sides.defenders or any(self.a.types.get(x) == "civilians" for x in sides.defenders)
            return "defender" if sides.known and civil and (not sides.defenders or not kin) else None
        if actor is None and text and _ENEMYS.match(text.lower()) and (facing := self._facing(event)):
            return facing
        begun = [x in sides.attackers for x in self.together]
        if any(begun) and (all(begun) or any(x in sides.defenders for x in self.together)):
            return "attacker" if all(begun) else None
        return "defender"


def _of_enemy(c: Chunk) -> bool:
    """Whether a noun group is of the enemy: "the enemy", "enemy losses", "the enemy's tanks"."""
    return c.head in ENEMY or "enemy" in c.words[:3]


_ENEMYS: Final = lazy(r"(?:the )?enem(?:y|ies)\b")
