"""Whose loss it is: the actor that the subject of a claim is, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.bearers import SELF, TOLLS, Bearers
from extract.engines.rules.claims.holding import holders, owned_up
from extract.engines.rules.claims.leaders_named import lord_of
from extract.engines.rules.claims.losers import ENEMY
from extract.engines.rules.claims.sides_told import side_told, side_told_behind
from extract.engines.rules.claims.siding import ATTACKERS
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.lone_attackers import by_hand, one_alone, stopped
from extract.engines.rules.grammar.return_fire import fell_to_return_fire
from extract.engines.rules.losses.bare_tolls import counted_anew, hurt_beside, says_nothing, sums_parties
from extract.engines.rules.losses.few_of_them import few_of_them
from extract.engines.rules.losses.loss_labels import by_label
from extract.engines.rules.losses.losses import Loss
from extract.engines.rules.roles.pronouns import THEIRS
from extract.engines.rules.vocabulary.actor_types import ARMED, OUTLAWS
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import (
    at_the_fight,
    dealt,
    foe_of,
    inflicting,
    may_be_of,
    of_a_people,
    plain,
)

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_HELD: Final = frozenset(("persons", "people", "individuals", "suspects", "person", "suspect", "individual"))
_HURT: Final = frozenset(("killed", "wounded", "killed_or_wounded"))
_PRISONERS: Final = frozenset(("prisoner", "prisoners", "captive", "captives"))
_SORTS: Final = listed("sorts_of_people")
DEAD: Final = frozenset(("dead", "victims", "casualties", "fatalities", "injured", "wounded", "those"))
_RANKS: Final = listed("ranks_lost") | {"soldiers", "personnel", "agent", "agents"}
_SUSPECTS: Final = frozenset(("suspect", "suspects"))
_KILLING: Final = frozenset(("kill", "wound"))
_REGULAR: Final = ("state_forces", "international")
_PLAIN: Final = listed("plain_victims")


_BACK: Final = 4
"""Sentences over which "all five" reaches back."""


def _dealt(chunks: list[Chunk], loss: Loss) -> bool:
    """Whether a loss is a toll that somebody inflicts, and says itself of nobody whose it is."""
    noun = dealt(chunks, loss)
    return chunks[noun].head in TOLLS and not (loss.owner and noun == loss.noun)


@dataclass(slots=True)
class Subjects(Bearers):
    """Resolves the subjects of losses."""

    def _parties(self, event: Event, s: Sentence, loss: Loss, noun: Chunk, nouns: list[int]) -> list[str]:
        """The parties that a loss is of: by its nouns, by who bears it, by the whole that it is a part of."""
        first = s.chunks[nouns[0]]
        if loss.known:
            return self._once_known(event, loss)
        found: list[str] = []
        shot = [x for x in self.sides[event.order].attackers if self.a.types.get(x) in OUTLAWS]
        if len(shot) == 1 and loss.people and fell_to_return_fire(s, noun, loss.verb):
            return shot
        if (
            len(shot) == 1
            and loss.people
            and stopped(s, noun, loss.verb)
            and self._alone(event, s, loss, shot[0])
        ):
            return shot
        if loss.people and (again := self._as_many(event, s, nouns[0])):
            return again
        self.whole = []
        told = side_told(s.chunks, nouns[0]) if not loss.owner else -1
        told = side_told_behind(s.chunks, nouns[0], loss.verb) if told < 0 and _bare_toll(noun) else told
        for i in (told,) if told >= 0 else nouns if noun.head not in _PRISONERS else ():
            for actor in self._who(event, s, i, loss):
                if actor not in found:
                    found.append(actor)
        sides = self.sides[event.order]
        governing = loss.people and [self.a.types.get(x) for x in found] == ["government"]
        if first.pron or first.det in THEIRS or governing:  # "the government lost two men": its army did
            found = at_the_fight(self.a, found, [*sides.attackers, *sides.defenders])
        if not (first.pron or first.det in ("its", "their", "our")):
            known = self._known_here(event, found, s, nouns)
            found = known if known == found or known != self.hurting(event, s, loss) else found
        if loss.people and loss.kind in _HURT and first.det not in THEIRS and not first.pron:
            found = self._of_others(event, s, loss, found)
        whose = holders(s.chunks, loss)
        if any(_of_enemy(s.chunks[i]) for i in whose):
            return self._across_from_voice(event, s, s.chunks[whose[0]].start)
        held = [x for i in whose for x in self._bearers(event, s, i)]
        held = held or self._own_dead(event, s, loss)
        if self._armed(held):
            found = held
        elif (
            foe := foe_of(self.a, s, loss, self.frames.named, (sides.attackers, sides.defenders))
        ) is not None:
            found = [foe]
        elif _dealt(s.chunks, loss) and (mine := inflicting(s.chunks, loss)):
            found = self._across(event, s, mine) or found
        elif loss.whole >= 0 and loss.people and not s.chunks[loss.whole].pron:
            # A part of a whole is of those whom the whole is of: "86 rebels, 26 foreigners among them".
            whole = self._known_here(event, self._who(event, s, loss.whole, loss), s, [loss.whole])
            whole = whole or self._struck_by(event, s, loss)
            self.whole = whole
            general = (noun.head in _SORTS or noun.head in _PLAIN) and [
                self.a.types.get(x) for x in whole
            ] == ["civilians"]
            last = self.dead.get(event.order, [])
            if not whole and noun.head in _SORTS and last and last[-1][0] == s.index:
                whole = [last[-1][1]]  # "the count sank to 12, five women among them"
            theirs = self._armed(whole) and self._trained(found, noun, s, loss)
            if not found or general or theirs or (noun.head in _SORTS and self._armed(whole)):
                found = whole or found
        if loss.kind == "captured" and (foe := self._held(event, s, loss, noun, found)) is not None:
            return [foe]
        return found

    def _across_from_voice(self, event: Event, s: Sentence, at: int) -> list[str]:
        """The enemy of whom a party speaks: the one across from it, and never itself."""
        opposed, own = self._opposed(event, s, at), self.own_party(event, s, at)
        return [opposed] if opposed is not None and opposed not in own else []

    def _own_dead(self, event: Event, s: Sentence, loss: Loss) -> list[str]:
        """Who owns to dead in a fight with others under arms: his own men, unless the text says whose they were."""
        sides = self.sides[event.order]
        own = [x for i in owned_up(s.chunks, loss) for x in self._takers(event, s, i)]
        for mine, others in ((sides.attackers, sides.defenders), (sides.defenders, sides.attackers)):
            if len(own) == 1 and own[0] in mine and others and self._armed(others):
                return own
        alone = len(own) == 1 and not sides.defenders and own[0] not in sides.attackers
        return own if alone and self._armed(list(sides.attackers)) else []

    def _once_known(self, event: Event, loss: Loss) -> list[str]:
        """The parties that those counted are said to be of; bare soldiers are those of the one army of the fight."""
        sides = self.sides[event.order]
        present = [*sides.attackers, *sides.defenders]
        named = [x for m in loss.known if (x := self.a.index.of(m)) is not None]
        found: list[str] = []
        for x in named:
            like = [y for y in self._tops(present) if self.a.types.get(y) == self.a.types.get(x)]
            found.append(like[0] if x not in present and x in self.a.bare and len(like) == 1 else x)
        return list(dict.fromkeys(found))

    def _as_many(self, event: Event, s: Sentence, i: int) -> list[str]:
        """Whom "all five" means: the party of the fight of which the text has told that they were five."""
        c = s.chunks[i]
        if c.words not in (["all"], ["the"]) or c.figure is None or c.figure.low != c.figure.high:
            return []
        sides = self.sides[event.order]
        for other in reversed(self.a.sentences[max(0, s.index - _BACK) : s.index + 1]):
            for k in range(i if other is s else len(other.chunks) - 1, -1, -1):
                told = other.chunks[k]
                if told is c or told.figure is None or not told.mentions:
                    continue
                if (told.figure.low, told.figure.high) == (c.figure.low, c.figure.high):
                    found = self.frames.named(other, k)
                    return [x for x in found if x in (*sides.attackers, *sides.defenders)]
        return []

    def _alone(self, event: Event, s: Sentence, loss: Loss, actor: str) -> bool:
        """Whether one man who attacked is who others, or shots after a stabbing, brought down: "Police shot him"."""
        if not all(one_alone(m.text) for m in self.a.mentions if self.a.index.of(m) == actor):
            return False
        doers = {x for i in s.chunks[loss.verb].doers for x in self.frames.named(s, i)}
        if doers:
            return any(
                self.a.types.get(x) in ("state_forces", "international", "militia") for x in doers - {actor}
            )
        return any(by_hand(f.sentence.low) for f in event.frames if f.sentence.index <= s.index)

    def subject(
        self, event: Event, s: Sentence, loss: Loss, noun: Chunk
    ) -> tuple[str | None, str | None, bool]:
        """Returns the actor of a loss (None: joint or unknown), its words, and whether it is joint."""
        owner = [] if all(_toll(s.chunks[i]) for i in loss.owner) else loss.owner
        nouns = owner or [loss.noun, *loss.also]
        first = s.chunks[nouns[0]]
        text = plain(self.a.text, s.chunks, nouns[0])
        if loss.also:
            begin = first.figure.end if first.figure is not None else first.start
            text = self.a.text[begin : s.chunks[nouns[-1]].end].strip()
        sides = self.sides[event.order]
        held = loss.rule.startswith("suspect") and noun.head in _HELD and not _of_band(noun)
        if held and not self._by_state(event):
            return None, text, True  # "eight persons were arrested near by": they are held to have done it
        if sums_parties(noun, loss, self.dead.get(event.order, [])):
            self.together = list(dict.fromkeys(x for _, x, _ in self.dead[event.order]))
            return None, text, True
        if not first.mentions and not owner and self.of_munitions(s, loss):
            return self._loser(event, s, loss), text, False
        found = self._parties(event, s, loss, noun, nouns) or by_label(self.a, s, sides)
        if loss.rule == "owned-deed":
            text = loss.known[0].text
        elif loss.people and (lord := lord_of(self.a, first)) is not None and found == [lord]:
            found = [x for x in (*sides.attackers, *sides.defenders) if self.a.types.get(x) in OUTLAWS][:1]
        m = first.head_mention if loss.kind.startswith("materiel") else None
        if m is not None and m.kind == "generic" and [self.a.types.get(x) for x in found] == ["government"]:
            return None, text, False  # "burned the mayor's office": a house, whosever it is
        if self._only_made(sides, loss, first, found):
            found = []  # "seized two Lombian tanks" from another army
        if len(found) == 1:
            found = self._of_the_unit(event, found) if loss.people else found
            apart = loss.whole >= 0 or loss.rule == "besides" or first.head in SELF
            apart = apart or few_of_them(self.a.sentences, s, loss)
            if self.a.types.get(found[0]) != "person" and not apart:
                # Neither a named victim nor a bomber nor a part of a toll is who the "others" beside them are.
                self.last_subject[event.order] = (found[0], text)
            self._fallen(event, s, loss, found[0])
            return found[0], text, False
        self.together = found if len(found) > 1 else []
        if len(found) > 1:
            return None, text, True
        bare = says_nothing(s, loss) and not loss.kind.startswith("materiel")
        if bare and self._among_them(s, loss.noun):
            return None, text, True
        if bare and (fell := counted_anew(s, loss, self.dead.get(event.order, []), sides)) is not None:
            return fell[0] if len(fell) == 1 else None, text, len(fell) > 1
        if (hurt := hurt_beside(s, loss, self.dead.get(event.order, []))) is not None:
            return hurt, text, False
        if any(_of_enemy(s.chunks[i]) for i in holders(s.chunks, loss)):
            return None, text, False  # "… and those of the enemy at 60 dead"
        others = bool(owner) and of_a_people(self.a, first)  # "…; the Lorwans lost nine": not those before
        again = (loss.inherit and not others) or noun.words[:1] == ["taken"]
        if again and event.order in self.last_subject:
            return self.last_subject[event.order][0], text, False
        if _of_enemy(first) and self._facing(event) is not None:
            return (
                None,
                text,
                False,
            )  # "The enemy lost two tanks": the side across from those who alone are named
        prisoners = loss.kind == "captured" and noun.head in _PRISONERS
        if loss.kind.startswith("materiel") or (owner and not bare) or prisoners:
            return self._loser(event, s, loss), text, False
        meant = self._by_noun(event, s, loss, noun)
        if (
            meant is not None
            and _bare_toll(noun)
            and (civil := self._counted_before(event, loss)) is not None
        ):
            meant = civil
        if noun.pron and meant in self.hurting(event, s, loss):
            meant = None  # "the force shot at him, killing him"
        if meant is None and noun.head in DEAD and event.order in self.last_subject:
            meant = self.last_subject[event.order][0]
        if meant is not None and loss.people and loss.kind != "captured":
            self._fallen(event, s, loss, meant)
        return meant, text, False

    def _among_them(self, s: Sentence, i: int) -> bool:
        """Whether men of a force are told to be among others whom nothing but a figure names: "were among 12 dead"."""
        chunks = s.chunks
        verb = chunks[i - 2].verb if i > 2 and chunks[i - 1].head == "among" else None
        if verb is None or verb.lemma != "be":
            return False
        return self._armed([x for k in chunks[i - 2].subject for x in self.frames.named(s, k)])

    def _only_made(self, sides: Sides, loss: Loss, noun: Chunk, found: list[str]) -> bool:
        """Whether an army that is on no side is only called for where things come from that another one lost."""
        if loss.kind != "materiel_captured" or len(found) != 1 or found[0] in sides.attackers:
            return False
        named = [m for m in noun.mentions if m.kind == "force" and m.type == "state_forces"]
        words = named[0].text.lower().split() if len(named) == 1 else []
        adjective = len(words) == 1 or words[1:] == [noun.head]
        armed = [x for x in sides.defenders if self.a.types.get(x) in ARMED]
        return adjective and bool(armed) and found[0] not in sides.defenders

    def _struck_by(self, event: Event, s: Sentence, loss: Loss) -> list[str]:
        """The one armed party across from those who are told to have killed: "it killed six members"."""
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        if verb is None or verb.voice == "passive" or verb.cls not in _KILLING:
            return []
        return self._across(event, s, list(verb.subject))

    def _trained(self, found: list[str], noun: Chunk, s: Sentence, loss: Loss) -> bool:
        """Whether a part of the men lost is told by what he does among them, which names no civilian nor one of those
        who killed him: "nine fighters, including a commander and a bomb maker".
        """
        if [self.a.types.get(x) for x in found] == ["civilians"]:
            return noun.head not in _PLAIN and noun.head not in _SORTS and bool(noun.mentions)
        verb = s.chunks[loss.verb] if loss.verb >= 0 else None
        bare = len(found) == 1 and noun.head_mention is not None and noun.head_mention.kind == "generic"
        killers = (
            {x for i in verb.subject for x in self.frames.actors(s, s.chunks[i])}
            if bare and verb is not None
            else set()
        )
        return verb is not None and verb.voice != "passive" and not killers.isdisjoint(found)

    def _across(self, event: Event, s: Sentence, doers: list[int]) -> list[str]:
        """The one armed party across from those who inflicted losses on somebody who is not named."""
        sides = self.sides[event.order]
        mine = {
            x
            for i in doers
            for x in (self._takers(event, s, i) or self._of_nation(s.chunks[i]) or self._bearers(event, s, i))
        }
        if not mine & {*sides.attackers, *sides.defenders}:
            return []
        across = self._tops(sides.attackers if mine & set(sides.defenders) else sides.defenders)
        return across if self._armed(across) else []

    def _fallen(self, event: Event, s: Sentence, loss: Loss, actor: str) -> None:
        """Keeps the one armed party whose people a sentence counts as lost, for the things counted beside them."""
        if loss.kind == "killed" and loss.value.low and self.a.types.get(actor) != "person":
            self.dead.setdefault(event.order, []).append((s.index, actor, loss.value.low))
        if loss.kind == "wounded" and loss.value.low:
            self.hurt[event.order] = (s.index, actor, loss.value.low)
        if loss.people and self.a.types.get(actor) not in ("civilians", "person", "media"):
            known = self.fallen.get(s.index, actor)
            self.fallen[s.index] = actor if known == actor else None
            if loss.value.low:
                self.felled.setdefault(event.order, set()).add(actor)

    def _by_noun(self, event: Event, s: Sentence, loss: Loss, noun: Chunk) -> str | None:
        """A noun of no actor ("people", "12 dead", "a captain") goes to the one actor of the sides it can mean."""
        sides = self.sides[event.order]
        words = set(noun.words) | {noun.head}
        if ATTACKERS.search(" ".join(sorted(words))):
            return sides.attackers[0] if len(sides.attackers) == 1 else None
        if words & _PLAIN:
            civilians = [x for x, kind in self.a.types.items() if kind == "civilians"]
            mine = [x for x in sides.defenders if x in civilians]
            return mine[0] if mine else (civilians[0] if len(civilians) == 1 else None)
        if noun.head in _MEMBERS and (so := self._called(noun, sides)) is not None:
            return so
        if noun.head in ("members", "member") and len(across := self._struck_by(event, s, loss)) == 1:
            return across[0]
        sort = OUTLAWS if noun.head in _SUSPECTS else _REGULAR if noun.head in _RANKS else ()
        meant = [x for x in self._tops([*sides.attackers, *sides.defenders]) if self.a.types.get(x) in sort]
        if len(meant) == 1:
            return meant[0]
        tops = self._tops(sides.defenders)
        if [self.a.types.get(x) for x in tops] == ["government"] and loss.people and loss.value.low:
            return None  # "a bomb outside the ministry killed two": whoever was there
        if len(tops) == 1 and may_be_of(self.a, noun, tops[0]):
            return tops[0]
        return None

    def _counted_before(self, event: Event, loss: Loss) -> str | None:
        """The civilians of whom a bare toll gives as many or more dead than were counted last: whomever a strike is
        said to have been aimed at, it is they who fell.
        """
        told = self.dead.get(event.order, [])
        if not told or loss.kind != "killed" or self.a.types.get(told[-1][1]) != "civilians":
            return None
        return told[-1][1] if (loss.value.low or 0) >= (told[-1][2] or 0) else None

    def _called(self, noun: Chunk, sides: Sides) -> str | None:
        """The one party of the fight that is called by the word before "members": "three patrol members"."""
        word = noun.words[-2].removesuffix("s") if len(noun.words) > 1 else ""
        if self.by_last is None:
            # Made once: a long text has as many losses as mentions, and each would ask them all.
            self.by_last = {}
            for m in self.a.mentions:
                before, _, last = simplify(m.text).removesuffix("s").rpartition(" ")
                if before:
                    self.by_last.setdefault(last, set()).add(self.a.index.of(m))
        own = self.by_last.get(word, set()) if word else set()
        here = [x for x in (*sides.attackers, *sides.defenders) if x in own]
        return here[0] if len(here) == 1 else None


_MEMBERS: Final = frozenset(("members", "member", "men", "fighters"))


def _of_band(c: Chunk) -> bool:
    """Whether those held are told to be of a group: "five suspects of the X", "X suspects"."""
    return any(m.kind == "force" and m.type in OUTLAWS for m in c.mentions)


def _of_enemy(c: Chunk) -> bool:
    """Whether a noun group is of the enemy: "the enemy", "enemy losses", "the enemy's tanks"."""
    return c.head in ENEMY or "enemy" in c.words[:3]


def _bare_toll(c: Chunk) -> bool:
    """Whether a noun group counts dead or hurt without a word on whose they are."""
    return c.head in TOLLS or (c.figure is not None and not c.words)


def _toll(c: Chunk) -> bool:
    """Whether a noun group is a toll of nobody in particular: "put the toll at nine"."""
    return c.head in _COUNTS and not c.mentions and c.det in ("the", "its", "a")


_COUNTS: Final = frozenset(("toll", "count", "number", "figure", "tally"))
