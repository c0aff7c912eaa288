"""Losses told by verbs: "killed nine men", "was wounded", "lost two tanks", "an ambush that claimed 71 men"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.crafts import munitions
from extract.engines.rules.grammar.unreal import unreal, without_number
from extract.engines.rules.losses import harming_verbs as harm
from extract.engines.rules.losses.arrests import held_for_deed, none_held, suspect
from extract.engines.rules.losses.booty import held_ground
from extract.engines.rules.losses.deed_claims import by_deed
from extract.engines.rules.losses.fates import HERDS, LOST
from extract.engines.rules.losses.later_killed import put_to_death
from extract.engines.rules.losses.loss_values import CROWD, Loss, Value, of_many, of_noun, rest
from extract.engines.rules.losses.noun_fates import HURT, IMMOVABLE
from extract.engines.rules.losses.parts import Parts
from extract.engines.rules.losses.patients import (
    apposed,
    as_many_as,
    before_names,
    died_of_them,
    meant_by_them,
    neither,
    nobody_named,
    office,
    only_counted,
    part_of,
    row_of_fates,
    takes,
    three_fates,
    told_again,
)
from extract.engines.rules.losses.plights import LIMBS, of_body
from extract.engines.rules.losses.series import by_habit, had_done
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import AREAS, listed, phrases
from extract.text.patterns import lazy

BY_CLASS: Final = {
    "kill": "killed",
    "die": "killed",
    "wound": "wounded",
    "vanish": "missing",
    "abduct": "captured",
}
LOSS: Final = wordset("kill wound abduct capture destroy seize die vanish inflict")
_KIN: Final = listed("kin")
_KINSFOLK: Final = listed("family_members") | {"kin", "kinsfolk", "kinsmen", "kinswomen"}
_HIS: Final = ("his", "her", "their")
_CHOKING: Final = frozenset(("suffocate", "asphyxiate"))
_GASSED: Final = lazy(r"(?i)\btear[- ]?gas|gas (?:inhalation|canisters|bombs|grenades)\b")
"""What people choke on without dying of it."""
_RANKS: Final = listed("ranks_lost")
_LIVES: Final = frozenset(("life", "lives"))
_COST: Final = frozenset(("claim", "take", "cost"))
_COST_OR_BEAR: Final = _COST | {"receive", "get"}
COSTING: Final = _COST_OR_BEAR | {"lose"}
_WOUNDS: Final = frozenset(
    ("wounds", "injuries", "wound", "injury", "burns", "shrapnel", "shock", "concussion", "concussions", "contusion",
     "contusions", "trauma", "reaction", "reactions", "cuts", "bruises", "scratches", "lacerations", "fractures")
)  # fmt: skip
_OF_BODIES: Final = frozenset(("gunshot", "bullet", "shrapnel", "stab", "knife", "head", "multiple"))
"""What stands before the wounds of one person, counted or not: "received two gunshot wounds"."""
_OFF: Final = phrases("off_with_things")
_DEAD: Final = frozenset(("dead", "slain", "killed", "fallen"))
_RAZED: Final = listed("razed_whole")
"""What houses stand in: by number, things that are burned."""
_BODIES_OF_MEN: Final = listed("groups_of_men")
_TAKEN: Final = listed("taken_people")
"""Whom one word calls taken, who may be killed or hurt as well."""
_HIJACKING: Final = frozenset(("hijack", "commandeer", "carjack"))
_CONDITION: Final = listed("condition")
_NOBODY: Final = listed("no_victims")
_STRINGS: Final = listed("strings_of")
_ANYBODY: Final = LOST | listed("bare_people") | {"member"}
_OF_PEOPLE: Final = phrases("done_to_people")
_DEVICES: Final = listed("explosive_things")
_ARMS: Final = listed("arms")
_WAYS: Final = AREAS | listed("ways")
SINGLE_THINGS: Final = IMMOVABLE | listed("vehicles")


class LossVerbs(Parts):
    """Finds the losses that verbs tell of in one sentence."""

    def verb(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        """Adds the losses that the verb group at `v` tells of."""
        chunk = chunks[v]
        cls = chunk.cls
        if cls in LOSS and (unreal(chunks, v) or without_number(chunks, v) or by_habit(chunks, v)):
            return
        if nobody_named(chunks, v) or neither(chunks, v) or had_done(chunks, v) or held_for_deed(chunks, v):
            return
        if harm.driven_into(chunks, v):
            return
        many = as_many_as(chunks, v) if cls in BY_CLASS else -1
        if many >= 0:
            self._as_many_more(chunks, v, many, BY_CLASS[cls], found)
        if cls in ("kill", "wound", "abduct", "capture", "destroy", "seize"):
            patients = chunk.subject if chunk.voice == "passive" else chunk.object
            if (
                chunk.voice != "passive"
                and not patients
                and v
                and cls in ("kill", "wound")
                and chunk.voice == "bare"
            ):
                patients = chunk.subject
            counting = cls in ("kill", "wound", "abduct") and chunk.voice != "passive"
            them, kind = meant_by_them(chunks, v) if counting else -1, BY_CLASS.get(cls, "")
            if them >= 0 and not any(x.noun == them and x.kind == kind for x in found):
                self.add(chunks, them, v, kind, "took-them" if cls == "abduct" else "kill-them", found)
            patients = [ng for ng in patients if ng not in (many, many - 3)]
            patients = [ng for ng in before_names(chunks, v, patients) if not part_of(chunks, ng, patients)]
            self._each_patient(chunks, v, patients, found)
        elif (
            chunk.voice == "passive"
            and chunk.verb is not None
            and chunk.verb.lemma in ("lose", "claim", "take")
        ):
            self.lives_lost(chunks, v, found)
        elif (
            chunk.verb is not None
            and chunk.verb.lemma == "claim"
            and by_deed(chunks, v, self.triggers.events)
        ):
            for ng in chunk.object:
                if chunks[ng].figure is not None and self.people(chunks[ng]):
                    self.add(chunks, ng, v, "killed", "claimed", found)
        elif (
            cls == "die"
            and chunk.verb is not None
            and chunk.verb.lemma in _CHOKING
            and _GASSED.search(self.text)
        ):
            for ng in chunk.subject:
                if self.people(chunks[ng]):
                    self.add(chunks, ng, v, "wounded", "choked", found)
        elif cls in ("die", "vanish"):
            self._each_patient(chunks, v, before_names(chunks, v, chunk.subject) if many < 0 else [], found)
        elif (
            cls == "inflict" or (chunk.verb is not None and chunk.verb.lemma in _COST_OR_BEAR)
        ) and chunk.voice != "passive":
            self._inflict(chunks, v, found)

    def _each_patient(self, chunks: list[Chunk], v: int, patients: list[int], found: list[Loss]) -> None:
        """Adds those whom a verb befell, one by one: "killed two guards, a driver and his son"."""
        cls = chunks[v].cls
        for k, ng in enumerate(apposed(chunks, v, patients)):
            before = len(found)
            self._patient(chunks, ng, v, cls, found)
            if len(found) == before and k and cls in BY_CLASS and self._one_more(chunks, patients[k - 1], ng):
                found.append(Loss(BY_CLASS[cls], Value(1, 1, False, None), ng, v, f"{cls}-{chunks[v].voice}"))
            if len(found) > before and chunks[ng].figure is not None and not found[-1].also:
                found[-1].also = [
                    x for x in rest(chunks, patients[k + 1 :]) if not self._telegram(chunks[x], True)
                ]

    def _as_many_more(self, chunks: list[Chunk], v: int, many: int, kind: str, found: list[Loss]) -> None:
        """ "two guards and as many drivers were killed": the figure before, again."""
        self.add(chunks, many - 3, v, kind, "as-many-first", found)
        if not found or found[-1].rule != "as-many-first" or found[-1].value.start < 0:
            return
        value, start = found[-1].value, chunks[many - 1].start
        end = chunks[many].start + len("many")
        same = Value(value.low, value.high, value.approximate, self.text[start:end], start, end)
        found.append(Loss(kind, same, many, v, "as-many-more", owner=[]))

    def _inflict(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        chunk = chunks[v]
        lemma = chunk.verb.lemma if chunk.verb else ""
        for ng in chunk.object if lemma == "cost" else ():
            # "cost nine guards their lives", "cost two of the guards their lives"
            behind = max(of_noun(chunks, ng), ng, chunk.object[-1]) + 1
            theirs = chunks[behind] if behind < len(chunks) else chunk
            if theirs.head in _LIVES and theirs.det in ("his", "her", "their"):
                self.add(chunks, ng, v, "killed", "cost-lives", found)
        lives = [ng for ng in chunk.object if chunks[ng].head in _LIVES]
        for ng in lives if lives and lemma == "lose" else chunk.object:
            noun = chunks[ng]
            of = of_noun(chunks, ng) if noun.head in ("degree", "degrees") else -1
            hurt = (chunks[of] if of >= 0 else noun).head in _WOUNDS
            if noun.head == "damage" and lemma in ("sustain", "suffer", "receive"):
                for who in chunk.subject:
                    if self.thing(chunks[who]):
                        self.add(chunks, who, v, "materiel_destroyed", "damage-to", found, people=False)
            one = noun.figure is None or not _OF_BODIES.isdisjoint(noun.words)
            if lemma in ("sustain", "suffer", "receive", "incur", "get", "take") and one and hurt:
                for n, who in enumerate(chunk.subject):
                    before = len(found)
                    self._patient(chunks, who, v, "wound", found)
                    if n and len(found) == before and self._one_more(chunks, chunk.subject[n - 1], who):
                        found.append(Loss("wounded", Value(1, 1, False, None), who, v, "wound-shared"))
            if lemma == "lose":
                if noun.head in (_KINSFOLK if noun.figure else _KIN) and (noun.figure or noun.det in _HIS):
                    self.add(chunks, ng, v, "killed", "lost-kin", found)
                elif noun.head in _LIVES:
                    for who in chunk.subject:
                        self._patient(chunks, who, v, "die", found)
                elif (self._some_lost(noun) or self._one_lost(noun)) and not (
                    held_ground(self, noun) or of_body(noun)
                ):
                    of = of_noun(chunks, ng) if not noun.words else -1  # "lost one of its helicopters"
                    thing = self.thing(noun if of < 0 else chunks[of])
                    kind = "materiel_destroyed" if thing else harm.lost_how(chunks, ng)
                    self.add(chunks, ng, v, kind, "lost", found, people=not thing, owner=list(chunk.subject))
            elif lemma in _COST and noun.head in _LIVES:
                of = of_noun(chunks, ng)
                if of < 0 and noun.head == "life" and noun.det in ("a", "an") and noun.mentions:
                    found.append(Loss("killed", Value(1, 1, False, None), ng, v, "life-taken"))
                    continue  # "took a guard's life"
                self.add(chunks, of if of >= 0 else ng, v, "killed", "claimed-lives", found)
                for other in chunk.object[chunk.object.index(ng) + 1 :] if of >= 0 else ():
                    if self.people(chunks[other]):
                        self.add(chunks, other, v, "killed", "claimed-lives", found)

    def _some_lost(self, noun: Chunk) -> bool:
        """Whether "lost nine men", "lost 17" is a loss; not "lost two seats", "lost one leg"."""
        lost = self.people(noun) or self.thing(noun) or noun.head in w.OWN or noun.head in LOST
        return noun.figure is not None and (lost or not noun.words)

    def _one_lost(self, noun: Chunk) -> bool:
        """Whether "lost a tank", "lost a captain" is a loss; not "lost a battle"."""
        mention = noun.head_mention
        person = noun.head in _RANKS or (mention is not None and mention.kind in ("generic", "office"))
        return noun.det in ("a", "an") and (self.thing(noun) or person)

    def _kind_lost(self, noun: Chunk, verb: Chunk, cls: str) -> str:
        """Gives the kind of loss that a verb of a class means for what stands behind it, "" for none."""
        thing = self.thing(noun) or (cls == "destroy" and noun.figure is not None and noun.head in _RAZED)
        kind = BY_CLASS.get(cls, "")
        if cls == "destroy":
            people = self.people(noun) and (noun.figure is not None or noun.head.endswith("s"))
            people = people and noun.head not in _BODIES_OF_MEN and not harm.lamed(verb)
            kind = "materiel_destroyed" if thing else ("killed" if people else "")
            if not thing and self.people(noun) and harm.burned(self.text, verb):
                kind = "wounded"
        elif cls in ("capture", "seize"):
            people = self.people(noun) or noun.head == "more"
            kind = "materiel_captured" if thing else ("captured" if people and takes(verb) else "")
            if thing and (noun.head in self.triggers.positions or noun.head in IMMOVABLE):
                kind = ""
        elif thing and not self.people(noun):
            off = verb.verb is not None and verb.verb.lemma in _OFF
            counted = noun.figure is not None and not noun.figure.approximate
            gone = cls == "vanish" and counted and noun.head in _ARMS  # "six rifles are missing"
            kind = "materiel_captured" if off or gone else ""
            counted = noun.figure is not None or (noun.det in ("a", "an") and noun.head in SINGLE_THINGS)
            herd = cls == "kill" and noun.figure is not None and noun.head in HERDS
            if herd or (counted and harm.wrecks(verb) and noun.head not in self.triggers.positions):
                kind = "materiel_destroyed"
        return kind

    def _none_lost(self, told: Chunk, noun: Chunk, cls: str, verb: Chunk) -> bool:
        """Whether the object of a verb of loss is nobody who is lost: "suffered deaths", "hurt his ankle"."""
        if verb.verb is not None and verb.verb.lemma in _OF_PEOPLE and noun.words:
            known = bool(noun.mentions) or self.people(noun) or self.thing(noun) or noun.head in _ANYBODY
            if not known:
                return True  # "struck down two laws", "grabbed nine seats"
        if cls in BY_CLASS:
            taken = noun.head in _TAKEN
            hurt = cls == "die" and noun.head in HURT and told.figure is not None
            if noun.head in self.triggers.losses and not (taken or hurt):
                return True
            if noun.head in _WAYS and noun.det in ("a", "an") and not noun.mentions:
                return True  # "… killing eight, and a street in the north"
            # "killed three men, a day before the vote", "… in Lomba, a community in the north"
            if noun.head in _NOBODY and noun.det in ("a", "an"):
                return True
            if noun.head in _STRINGS and noun.figure is None:
                return True  # "killed nine, a new wave of bombings shook the town"
        if noun.head in LIMBS or (cls in ("kill", "die", "wound") and noun.head in _DEVICES):
            return True
        if cls != "wound":
            return False
        if noun.head in _CONDITION and noun.figure is not None and noun.figure.high is None:
            return True  # "wounded six men, some seriously"
        if not _DEAD.isdisjoint(noun.words):
            return True  # "four of the dead were mutilated"
        return noun.det in ("his", "her") and not self.people(noun)

    def _of_things(self, noun: Chunk, cls: str, kind: str, found: list[Loss]) -> str:
        """Corrects what kind a loss is where it is of things, "" where it counts nothing."""
        bare = (noun.figure is not None and not noun.words) or noun.head in (
            "others",
            "another",
            "more",
            "other",
        )
        if cls in ("destroy", "seize", "capture") and bare and found and not found[-1].people:
            kind = "materiel_destroyed" if cls == "destroy" else "materiel_captured"
        vague = noun.figure.approximate if noun.figure is not None else noun.det not in ("a", "an")
        if cls == "abduct" and vague and noun.words and not (self.people(noun) or office(noun)):
            return ""  # "some provisions were taken away"
        if cls == "destroy" and kind == "killed" and noun.figure is not None and not noun.words:
            return ""  # "shot down 17" counts no people
        return kind

    def _patient(self, chunks: list[Chunk], ng: int, v: int, cls: str, found: list[Loss]) -> None:
        if cls in ("capture", "seize", "destroy"):
            ng = of_many(chunks, ng)  # "captured a patrol of nine soldiers"
        noun = self.counted(chunks, ng)
        verb = chunks[v]
        single = noun.head in w.PERSON_PRON or noun.head in ("he", "she")
        if (
            noun.head in ("toll", "tolls")
            or (noun.pron and not single)
            or only_counted(chunks, ng, v)
            or self._none_lost(chunks[ng], noun, cls, verb)
        ):
            return
        if cls == "wound" and ng > v and (died := died_of_them(chunks, ng)) > 0:
            self.add(chunks, ng, died, "killed", "one-of-whom", found)
            return
        driven = verb.verb is not None and verb.verb.lemma in _HIJACKING  # vehicles, and nobody's people
        cls = "seize" if driven else cls
        kind = self._of_things(noun, cls, self._kind_lost(noun, verb, cls), found) or munitions(chunks, v, ng)
        if not kind or (verb.neg and kind not in ("killed", "wounded")):
            return
        if verb.neg and not (noun.figure is not None and noun.figure.low == 0):
            return
        if kind == "wounded" and noun.figure is not None and noun.figure.low == 0 and verb.verb is not None:
            kind = "killed_or_wounded" if verb.verb.lemma == "harm" else kind
            if harm.gravely(self.text, verb):
                return  # "nobody was badly hurt": some may have been hurt
        if ng > v and row_of_fates(chunks, v) > 1:
            return
        kind = self._either(chunks, v, kind)
        lemma = verb.verb.lemma if verb.verb is not None and kind == "captured" else ""
        if lemma and none_held(noun, lemma):
            return
        if lemma and suspect(noun, lemma):
            cls = "suspect"  # neither prisoner nor hostage, but where others of them were hit
        people = not kind.startswith("materiel")
        the = people and noun.det == "the" and self.value(noun) is None
        if the and cls in ("abduct", "die", "kill", "wound") and office(noun):
            found.append(Loss(kind, Value(1, 1, False, None), ng, v, f"{cls}-the", people=True))
            return
        if people and told_again(chunks, v, noun):
            return
        named = people and harm.name_behind(chunks, ng) and self._singular_person(noun)
        if named or (harm.in_headlines(verb, noun, cls) and self._telegram(noun, people)):
            found.append(Loss(kind, Value(1, 1, False, None), ng, v, f"{cls}-telegram", people=people))
            return
        self.add(chunks, ng, v, kind, f"{cls}-{verb.voice}", found, people=people)

    def _one_more(self, chunks: list[Chunk], last: int, ng: int) -> bool:
        """Whether a person without article is one more: "his wife and son"."""
        noun, mention = chunks[ng], chunks[ng].head_mention
        return (
            chunks[last].det in ("his", "her", "their", "a", "an", "the")
            and not (noun.det or noun.pron or noun.figure is not None)
            and mention is not None
            and mention.kind in ("generic", "office")
            and noun.head not in CROWD
            and self._singular_person(noun)
            and self._singular_person(chunks[last])
        )

    def _telegram(self, noun: Chunk, people: bool) -> bool:
        """Whether a noun without article is one: "committee member killed", "monastery destroyed"."""
        mention = noun.head_mention
        known = mention is not None and mention.kind in ("generic", "office")
        if noun.det or noun.figure is not None or noun.pron or self.value(noun) is not None:
            return False
        one = known if people else noun.head in SINGLE_THINGS
        return one and noun.head not in CROWD and self._singular_person(noun)

    def _either(self, chunks: list[Chunk], v: int, kind: str) -> str:
        """ "killed or wounded", "dead or injured", "killed and injured" over one figure: the kinds
        are not separated.
        """
        if three_fates(chunks, v) or row_of_fates(chunks, v) == 1:
            return "killed_or_wounded"
        after = v + 3 if v + 3 < len(chunks) and chunks[v + 2].kind == "A" else v + 2
        ahead = v - 3 if v > 2 and chunks[v - 1].kind == "A" else v - 2
        for a, b in ((v, after), (ahead, v)):
            if (
                a >= 0
                and b < len(chunks)
                and chunks[a].kind == chunks[b].kind == "VG"
                and chunks[a + 1].kind == "C"
            ):
                pair = {chunks[a].cls, chunks[b].cls}
                if chunks[a + 1].head not in ("or", "and", "and/or") or chunks[b].aux:
                    continue
                if "kill" in pair and pair & {"wound", "capture", "abduct"} and len(pair) == 2:
                    if chunks[a + 1].head == "and" and put_to_death(chunks[a], chunks[b]):
                        return kind  # "was kidnapped and murdered", "rounded up and executed"
                    own = chunks[b].object if chunks[b].voice != "passive" else []
                    if own and any(k < b for k in chunks[a].object):
                        continue  # "killed ten and wounded some"; not "killed and wounded some"
                    return "killed_or_wounded"
        return kind
