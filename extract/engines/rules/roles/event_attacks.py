"""Roles from verbs of attack and their voice: "X attacked Y", "Y was ambushed by X", "X dropped bombs on Y"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.who_began import fired_back, in_own_raid, told_of_before
from extract.engines.rules.roles.aims import VEHICLES
from extract.engines.rules.roles.averted import averting
from extract.engines.rules.roles.bombs_by_forces import forces_by, is_charge
from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.roles.event_doers import EventDoers
from extract.engines.rules.roles.event_premises import BENEATH
from extract.engines.rules.roles.event_targets import present
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.measured import weighed
from extract.engines.rules.roles.met_by_fire import met_by_fire
from extract.engines.rules.roles.surely_struck import BULLETS, surely_struck
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, REGULAR, UNARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed, phrases

_SOFT: Final = phrases("soft")
THROWN: Final = listed("thrown")
_THROATS: Final = frozenset(("throat", "throats", "neck", "head", "heads"))
_AT: Final = ("on", "at", "upon", "against", "towards", "toward")
DROP: Final = listed("dropping")
_HURLED: Final = frozenset(("hurl", "throw", "toss", "fling", "lob"))
_BARGAINS: Final = frozenset(
    ("deal", "deals", "bargain", "bargains", "agreement", "agreements", "pact", "pacts", "accord", "accords",
     "alliance", "alliances", "truce", "truces", "compromise", "balance", "note", "chord")
)  # fmt: skip
"""What is struck without a blow."""
_RAIDED: Final = frozenset(("attack", "raid", "assault", "storm"))
"""Who is hit by these is hurt, and not by that the one attacked."""
_OVERRUNNING: Final = frozenset(("overrun", "overwhelm"))
_CLOSING: Final = frozenset(("surround", "encircle"))
_COMBING: Final = frozenset(("raid", "storm", "sweep", "comb", "rush"))
_SEEKING: Final = frozenset(
    ("find", "locate", "search", "seek", "trace", "track", "hunt", "look", "arrest", "detain")
)
_PROMPTING: Final = wordset("prompting prompted forcing forced causing caused leading led")


class EventAttacks(EventDoers):
    """Reads the verbs of attack of a sentence into its frame."""

    def attack(self, f: Frame, v: int, c: Chunk) -> None:
        """Reads one verb group that tells of an attack, or of a killing, into the frame."""
        weight = 1.2 if c.cls == "kill" else 3.0
        chunks = f.sentence.chunks
        if v and chunks[v - 1].head == "who" and present(c) and not f.sentence.losses:
            return  # "insurgents who attack patrols"
        if v and chunks[v - 1].kind == "R" and c.cls != "kill" and self.struck_back(f, c):
            return
        if (
            told_of_before(chunks, v)
            or self.struck_down(f, c)
            or self.gerund(f, v, c)
            or _only_stones(chunks, c)
        ):
            return
        if (
            c.cls == "attack"
            and c.verb is not None
            and c.verb.lemma in ("hit", "strike", "target", "engage", "fire", "open fire", "throw", "pound")
            and not (c.object or c.agent or self.phrase(chunks, v, ("on", "at", "upon")))
        ):
            weight = 3.0 if _shot_first(chunks, v) else 1.0
            if c.verb.lemma == "strike" and self._outlaws(f, c):
                weight = 3.0  # "were asleep when the rebels struck"
            elif c.verb.lemma in _FIRING and self._outlaws(f, c) and (met := met_by_fire(self, f, v)):
                weight = 3.0
                self.target(f, [i for i in met if i < v], 1.5)
            elif self.landed(f, v, c) or (
                c.verb.lemma in ("engage", "strike", "hit") and c.voice != "passive"
            ):  # "the missile hit near a school"
                return
        if any(chunks[i].head in _BARGAINS for i in c.object):
            return  # "struck a deal with the rebels"
        if _meant_for(chunks, v):
            return
        if _only_tried(chunks, v):
            f.event = True
            self.add(f, f.victims, chunks[v - 1].subject or c.subject, 0.7)
            return
        means = self.a.triggers.means
        thrown = c.verb is not None and c.verb.lemma in DROP and c.voice == "passive"
        things = [chunks[weighed(chunks, i)] for i in c.subject] if thrown else []
        thrown = any(x.head in THROWN or x.head in means or self.is_bomb(x) for x in things)
        if c.verb is not None and c.verb.lemma in _SOFT and not thrown and not self._has_parties(f, c):
            return
        if self._cordoned(f, c) or self._searched(f, v, c):
            return
        f.event = True
        if came_of_clash(chunks, v):
            f.strong = True
            self.add(f, f.victims, c.object, 0.5)
            return
        wildly = self.at_random(chunks, v)
        if c.voice != "ing" or c.cls == "kill" or ((c.object or wildly) and c.subject):
            f.strong = True
        f.civilian_site = f.civilian_site or wildly
        f.point(v)
        f.cue(self._cue_of(f, c))
        lemma = _lemma(c)
        if lemma in _OVERRUNNING and (c.voice == "passive" or (c.object and c.voice != "inf")):
            f.outcome = f.outcome or ("attackers" if averting(chunks, v) < 0 else "defenders")
        if lemma == "drop":
            f.cue("air_strike", 2)
        if fired_back(chunks, v):
            self.add(f, f.defenders, c.subject, 1.5)  # they had been shot at
            return
        if c.verb is not None and c.verb.lemma in DROP and not shot_at(chunks, v):
            self.add(f, f.attackers, c.doers, 3.0)
            last = c.agent[-1] if c.agent else v  # "a grenade thrown by two men into a bar"
            into = (*_AT, "into", "over")
            aimed = self.phrase(chunks, v, into) or self.phrase(chunks, last, into)
            self.target(f, aimed, 3.0)
            self._by_site(f, v, c, aimed or c.object)
            if c.verb.lemma in _HURLED and any(map(self.is_bomb, self.thrown(chunks, c))):
                f.cue("bombing")  # "hurled a dynamite charge at the bank"
            return
        if c.cls == "bomb" and (not c.object or chunks[c.object[0]].head in ("next", "close", "adjacent")):
            self.premises(f, v)  # "went off close to", "next to"
        if c.voice == "passive":
            self._attacked(f, v, c, weight)
        else:
            self._attacks(f, v, c, weight)

    def _attacked(self, f: Frame, v: int, c: Chunk, weight: float) -> None:
        """ "X was attacked by Y": adds both, those who were killed only where nothing says that they had attacked."""
        chunks = f.sentence.chunks
        hostile = c.cls == "kill" and any(
            self.a.types.get(x) in ("unidentified", "armed_group")
            for i in c.subject
            for x in self.named(f.sentence, self.one_of(chunks, i))
        )
        if c.cls == "kill" and any(chunks[i].head in ATTACKER_NOUNS for i in c.subject):
            # "nine marines and eight gunmen were killed": the gunmen alone had attacked
            own = [i for i in c.subject if chunks[i].head in ATTACKER_NOUNS]
            self.add(f, f.attackers, own, 1.0)
            self.add(f, f.defenders, c.agent, 0.5)
            return
        if c.agent and ((v and _one_of_them(chunks[v - 1])) or self._struck_back(f, c)):
            self.add(f, f.defenders, c.agent, 0.5)
            return
        self.add(f, f.attackers, c.agent, 1.2 if hostile else 3.0)
        f.definite = f.definite or any(self.known_party(chunks[i], f) for i in c.subject)
        f.elsewhere = f.elsewhere or any(self.one_more(chunks[i]) for i in c.subject)
        if c.cls == "capture":
            self.add(f, f.victims, c.subject, 1.0)
        elif c.cls != "kill":
            shot = any(chunks[i].head in BULLETS for i in c.agent)
            aimed = c.subject
            if c.agent and c.cls == "bomb" and any(self.is_bomb(chunks[i]) for i in aimed):
                aimed = (
                    self.phrase(chunks, c.agent[-1], BENEATH) or aimed
                )  # "set off by rebels under a convoy"
            self.target(f, aimed, 0.5 if shot else weight)

    def _struck_back(self, f: Frame, c: Chunk) -> bool:
        """Whether regular forces killed people of a band that had attacked before in the same sentence: "Ten rebels
        stormed the post, and four of them were killed by soldiers".
        """
        if c.cls != "kill" or not any(
            weight >= 2.0 and self.a.types.get(x) in OUTLAWS for x, weight in f.attackers.items()
        ):
            return False
        killers = [x for i in c.agent for x in self.named(f.sentence, i)]
        return bool(killers) and all(self.a.types.get(x) in REGULAR for x in killers)

    def _attacks(self, f: Frame, v: int, c: Chunk, weight: float) -> None:
        """Reads who attacks and who is attacked in the active voice."""
        chunks = f.sentence.chunks
        if c.cls == "kill" and any(chunks[i].head in ATTACKER_NOUNS for i in c.object):
            self.add(f, f.attackers, c.subject if in_own_raid(chunks, c) else [], 2.5)
            if any(f.attackers.get(x, 0) >= 2.5 for i in c.subject for x in self.named(f.sentence, i)):
                self.add(f, f.defenders, c.object, 1.0)  # "raided a house and shot dead two gunmen"
                return
            own = [i for i in c.object if chunks[i].head in ATTACKER_NOUNS]
            self.add(f, f.attackers, own, 1.0)  # "The blast killed the bomber and four policemen."
            self.add(f, f.victims, [i for i in c.object if i not in own], 1.0)
            self.add(f, f.defenders, c.subject, 0.5)
            return
        # "Two men shot dead a teacher": who kills somebody named beside the verb does so outright.
        outright = c.cls == "kill" and bool(c.object)
        self.add(f, f.attackers, c.subject, max(weight, 2.0) if outright else weight)
        if c.cls == "kill" and any(chunks[i].head in _THROATS for i in c.object):
            owners = self.phrase(chunks, c.object[-1], ("of",))
            self.add(f, f.defenders, owners, 1.5)
            people = any(x.kind == "person" for i in owners for x in chunks[i].mentions)
            f.cue("murdered", 1 if people or owners else 0)
        elif c.cls in ("kill", "capture"):
            self.add(f, f.victims, c.object, 1.0)
        else:
            aimed = c.object
            if c.verb is not None and c.verb.lemma in _RAIDED and self.town(chunks, aimed):
                f.cue("town")
            if (
                c.verb is not None
                and c.verb.lemma in ("fire", "shoot")
                and not any(chunks[i].mentions for i in aimed)
            ):
                aimed = (
                    self.phrase(chunks, aimed[-1] if aimed else v, _AT) or aimed
                )  # "fired rifles towards a post"
            if _lemma(c) == "ram":
                # "rammed his car into a bus stop"
                aimed = self.phrase(chunks, aimed[-1] if aimed else v, ("into",)) or aimed
            if c.cls == "bomb" and any(self.is_bomb(chunks[i]) or chunks[i].head in VEHICLES for i in aimed):
                # "set off a mine under a convoy", "exploded a truck at a police station"
                beneath = self.phrase(chunks, aimed[-1], BENEATH)
                aimed = beneath or self._by_forces(f, c) or aimed
            elif c.cls == "bomb" and any(is_charge(chunks[i]) for i in aimed):
                aimed = self._by_forces(f, c) or aimed
            aimed = aimed or self.phrase(chunks, v, _AT) or self.on_their_way(f, v)
            self.target(f, aimed, weight)
            self._by_site(f, v, c, aimed)

    def _by_forces(self, f: Frame, c: Chunk) -> list[int]:
        """Forces by whose post or patrol somebody who is none of a state's men set off a bomb."""
        doers = (x for i in c.subject for x in self.named(f.sentence, i))
        return (
            []
            if any(self.a.types.get(x) in REGULAR for x in doers)
            else forces_by(f.sentence.chunks, c.object[-1])
        )

    def _by_site(self, f: Frame, v: int, c: Chunk, aimed: list[int]) -> None:
        """ "Opened fire outside a mosque", "fired shots in a market": at those who are there."""
        chunks = f.sentence.chunks
        shots = not aimed or (chunks[aimed[-1]].head in _SHOTS and not chunks[aimed[-1]].mentions)
        if shots and c.voice != "passive" and _lemma(c) in _FIRING:
            beside = _beside(chunks, aimed[-1] if aimed else v)
            f.civilian_site = f.civilian_site or any(map(self.of_civilians, beside))

    def _cordoned(self, f: Frame, c: Chunk) -> bool:
        """Whether forces only closed off where it happened ("police surrounded the area"), or shot after a blast."""
        chunks = f.sentence.chunks
        lemma = _lemma(c)
        if lemma in _CLOSING:
            around = c.patients
            if any(self.a.types.get(x) in OUTLAWS for i in c.agent for x in self.named(f.sentence, i)):
                return False  # "a van was encircled by gunmen"
            return not any(
                self.named(f.sentence, i)
                or chunks[i].head in self.a.triggers.positions
                or any(m.kind == "place" for m in chunks[i].mentions)
                for i in around
            )
        v = chunks.index(c)
        before = next((x for x in reversed(chunks[max(0, v - 4) : v]) if x.kind == "VG"), None)
        prompted = c.voice == "inf" and before is not None and before.verb is not None
        return prompted and before is not None and before.head in _PROMPTING

    def _searched(self, f: Frame, v: int, c: Chunk) -> bool:
        """Whether forces only searched a place for somebody: "police raided the area to arrest those responsible"."""
        chunks = f.sentence.chunks
        if c.cls != "attack" or _lemma(c) not in _COMBING or c.voice != "active" or f.sentence.losses:
            return False
        doers = [self.a.types.get(x) for i in c.subject for x in self.named(f.sentence, i)]
        if (
            not doers
            or any(kind not in REGULAR for kind in doers)
            or any(chunks[i].mentions for i in c.object)
        ):
            return False
        return any(
            x.voice == "inf" and (x.cls == "capture" or x.head in _SEEKING) for x in chunks[v + 1 : v + 6]
        )

    def _outlaws(self, f: Frame, c: Chunk) -> bool:
        """Whether a verb without an object tells of those who fight a state or whom nobody knows: no quake "struck"."""
        chunks = f.sentence.chunks
        doers = [x for i in c.subject for x in self.named(f.sentence, self.one_of(chunks, i))]
        return c.voice == "active" and not c.neg and any(self.a.types.get(x) in OUTLAWS for x in doers)

    def _has_parties(self, f: Frame, c: Chunk) -> bool:
        """Whether a verb that is not always violent ("targeted", "surrounded") has armed parties to it."""
        chunks = f.sentence.chunks
        aimed = self.phrase(chunks, chunks.index(c), ("on", "at", "upon", "against"))
        actors = [
            x
            for i in (*c.subject, *c.object, *c.agent, *aimed)
            for x in (self.named(f.sentence, i) or self._by_demonym(f, chunks[i]))
        ]
        if c.voice == "passive" and not c.agent and _lemma(c) in ("surround", "encircle"):
            return False  # "one of the drug lords is surrounded"
        armed = any(self.a.types.get(x) not in UNARMED for x in actors)
        sited = any(
            chunks[i].head in self.a.triggers.positions or chunks[i].head in self.a.triggers.things
            for i in c.object
        )
        shot = (
            bool(actors) and _lemma(c) == "shoot" and c.voice == "passive"
        )  # "a student was shot in the back"
        if surely_struck(chunks, c, self.a.triggers):
            return True
        return armed or shot or self.by_arms(chunks, c) or (sited and (c.voice != "ing" or f.strong))

    def _cue_of(self, f: Frame, c: Chunk) -> str:
        """How a verb of attack says that it was made: bombs may fall from the air or be a charge in a building."""
        cue = "abduct" if c.cls in ("seize", "take", "capture") else c.cls
        if cue == "bomb" and c.verb is not None and c.verb.lemma == "bomb" and self._flown(f, c):
            cue = "airstrike"
        if cue == "bomb" and c.voice == "active" and self._demolished(f, c):
            cue = "demolish"
        return cue

    def _demolished(self, f: Frame, c: Chunk) -> bool:
        """Whether somebody blew up a building or the like: done with a charge, though perhaps after an attack."""
        chunks = f.sentence.chunks
        plain = [
            i
            for i in c.object
            if all(m.kind == "place" or m.type == "government" for m in chunks[i].mentions)
        ]
        things = [i for i in plain if chunks[i].head not in self.a.triggers.convoys and not chunks[i].pron]
        return bool(things) and any(self.named(f.sentence, i) for i in c.subject)

    def _flown(self, f: Frame, c: Chunk) -> bool:
        """Whether forces of a state bombed something: they do so from the air."""
        doers = c.doers
        kinds = {self.a.types.get(x) for i in doers for x in self.named(f.sentence, i)}
        return bool(kinds) and kinds <= {"state_forces", "international"}


def came_of_clash(chunks: list[Chunk], v: int) -> bool:
    """Whether a loss is what two that fought each other came to: "Rebels and soldiers clashed, killing nine"."""
    c = chunks[v]
    if c.cls not in ("kill", "wound", "destroy") or c.voice != "ing" or len(c.subject) < 2:
        return False
    before = (x for x in reversed(chunks[:v]) if x.kind == "VG")
    deed = next((x for x in before if x.voice != "ing" or x.cls not in ("kill", "wound", "destroy")), None)
    return deed is not None and deed.cls == "clash" and deed.subject == c.subject


def _shot_first(chunks: list[Chunk], v: int) -> bool:
    """Whether those who fire are told to have begun: "fired first", "began shooting when they saw the patrol"."""
    first = [x.head for x in chunks[v + 1 : v + 2]] == ["first"]
    before = chunks[v - 1].verb if v else None
    return first or (chunks[v].voice == "ing" and before is not None and before.lemma in ("begin", "start"))


def shot_at(chunks: list[Chunk], v: int) -> bool:
    """Whether the subject of a verb in the passive is what was fired at: "the car was fired on by gunmen"."""
    if chunks[v].voice != "passive" or v + 2 >= len(chunks) or chunks[v + 1].head not in ("on", "at", "upon"):
        return False
    return chunks[v + 2].kind not in ("NG", "D")


def _beside(chunks: list[Chunk], v: int) -> list[Chunk]:
    """The place by or in which shots were fired: "opened fire outside a mosque", "in front of a school"."""
    k = v + 1
    if [x.head for x in chunks[k : k + 3]] == ["in", "front", "of"]:
        k += 2
    elif k < len(chunks) and chunks[k].head in _BY_SITES:
        k += [x.head for x in chunks[k + 1 : k + 2]] == ["of"]
    else:
        return []
    return [x for x in chunks[k + 1 : k + 2] if x.kind == "NG"]


_BY_SITES: Final = frozenset(("outside", "inside", "near", "in", "within", "by"))
_FIRING: Final = frozenset(("open fire", "fire", "shoot"))
_SHOTS: Final = listed("shots") | {"shot", "shots", "gunshots", "volley", "volleys"}


def _lemma(c: Chunk) -> str:
    """The base form of a verb group; "" where no list has its verb."""
    return c.verb.lemma if c.verb is not None else ""


def _one_of_them(c: Chunk) -> bool:
    """Whether a noun group is the last of several men told before: "… and the last was gunned down by guards"."""
    return c.det == "the" and not c.mentions and c.head in _LAST


_LAST: Final = frozenset(("second", "third", "fourth", "fifth", "last", "latter"))


def _only_stones(chunks: list[Chunk], c: Chunk) -> bool:
    """Whether all that is thrown are stones: a crowd that pelts troops fights no battle."""
    heads = {chunks[i].head for i in c.object}
    return bool(heads) and heads <= _STONES


_STONES: Final = frozenset(("stones", "rocks", "bottles", "bricks", "eggs", "shoes"))


def _only_tried(chunks: list[Chunk], v: int) -> bool:
    """Whether men only tried to engage somebody, as releases say of those who were shot before they could."""
    c, before = chunks[v], chunks[v - 1] if v else None
    tried = before is not None and before.verb is not None and before.verb.lemma in ("attempt", "try")
    return tried and c.voice == "inf" and c.verb is not None and c.verb.lemma == "engage"


def _meant_for(chunks: list[Chunk], v: int) -> bool:
    """Whether arms are only said to serve for attacks: "supplied rockets used to target patrols"."""
    c, before = chunks[v], chunks[v - 1] if v else None
    used = before is not None and before.verb is not None and before.verb.lemma == "use" and not before.aux
    return used and c.voice == "inf"
