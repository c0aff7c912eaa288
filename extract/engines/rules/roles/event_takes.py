"""Roles from what is taken: "X captured the base", "the town fell to X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.unreal import aimed_at, felled_on_coming, in_a_bid, joined_to, launched_for
from extract.engines.rules.roles.averted import averting
from extract.engines.rules.roles.event_targets import PLANS, EventTargets
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.held_places import (
    LAIRS,
    PARTS,
    bastion_of,
    can_be_held,
    held_of,
    of_fighters,
    of_town,
)
from extract.engines.rules.roles.surely_struck import set_ablaze, settled
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, UNARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed, phrases

BUNDLING: Final = listed("bundling")
_HOMES: Final = frozenset(("home", "homes", "house", "houses", "hut", "huts", "beds"))
_BEATING: Final = frozenset(("defeat", "rout"))
_HURT: Final = frozenset(("wounded", "injured", "dead", "body", "bodies", "survivors"))
_ABOARD: Final = listed("put_aboard")
_INTENT: Final = listed("intent")
_BURNING: Final = phrases("burning")
_BURNT: Final = (
    listed("goods")
    | listed("peoples_goods")
    | wordset("village villages town settlement settlements hamlet hamlets")
)
_SETTLEMENTS: Final = wordset("village villages town towns settlement settlements hamlet hamlets")
_FIRING: Final = ("fire", "shoot", "open fire")
_WILDLY: Final = (["indiscriminately"], ["randomly"], ["sporadically"], ["wildly"])
_ANYBODY: Final = (["random"], ["anyone"], ["anybody"], ["everyone"], ["everybody"], ["anything"], ["will"])
_READY: Final = wordset(
    "ready able unable prepared willing unwilling determined eager keen likely unlikely poised bound set about due"
    " prepare prepares preparing gear gears gearing geared readying massing mustering bracing waiting scheduled"
) | listed("called_for")
_RAIDS: Final = wordset("raid attack ambush assault massacre storming offensive onslaught strike bombing")
_TRYING: Final = wordset(
    "attempt attempts attempted attempting try tries tried trying bid effort efforts sought seeking"
)


def _held_there(chunks: list[Chunk], v: int, c: Chunk) -> bool:
    """Whether a participle only says who held what another verb strikes: "shelled a post seized by rebels"."""
    if c.aux or c.voice not in ("passive", "bare") or not c.agent or v < 2 or chunks[v - 1].kind != "NG":
        return False
    struck = next((x for x in reversed(chunks[: v - 1]) if x.kind == "VG"), None)
    return (
        struck is not None and struck.cls in _STRIKING and struck.voice == "active" and v - 1 in struck.object
    )


GOING_OFF: Final = frozenset(
    ("flee", "withdraw", "retreat", "abandon", "pull", "fall", "surrender", "desert", "run", "escape")
)
"""What those do who leave a place to others, with "back", "out", "away" where that must stand behind."""
_FORCING: Final = frozenset(
    (
        "forcing",
        "forced",
        "sending",
        "sent",
        "compelling",
        "compelled",
        "causing",
        "making",
        "made",
        "leaving",
    )
)
_STRIKING: Final = frozenset(("attack", "storm", "shell", "airstrike", "bomb", "raid"))


_WINNING_BACK: Final = frozenset(("regain", "retake", "recapture", "reclaim"))


class EventTakes(EventTargets):
    """Reads the verbs that tell of a place taken into the frame of a sentence."""

    def set_alight(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The raiders set fire to the village", "torched homes": who does so attacks, counted or not."""
        chunks = f.sentence.chunks
        if c.verb is None or c.verb.lemma not in _BURNING or c.voice not in ("active", "passive"):
            return False
        doers, lost = c.doers, c.patients
        if not doers and c.verb.lemma != "burn" and set_ablaze(chunks, c, self.a.triggers):
            f.event = f.strong = True
            f.point(v)
            f.cue("thing")
            return not any(chunks[i].head in self.a.triggers.things for i in lost)
        if not any(self._armed(f, i) for i in doers):
            return False
        for i in lost:
            mention = chunks[i].head_mention
            site = mention is not None and mention.kind == "place"
            counted = chunks[i].figure is not None
            if counted and chunks[i].head in _BURNT and f.trigger < 0 and c.voice == "active":
                f.point(v)  # "burned six trucks"
            if not site and (chunks[i].head not in _BURNT or chunks[i].mentions or counted):
                continue
            f.event = f.strong = True
            f.point(v)
            f.cue("thing")
            self.add(f, f.attackers, doers, 2.0)
            return True
        return False

    def razed(self, f: Frame, v: int, c: Chunk) -> None:
        """ "The air force destroyed positions of the X": who leaves nothing of where fighters lie attacks them."""
        chunks, lost = f.sentence.chunks, c.patients
        means = self.a.triggers.means
        if c.voice not in ("active", "passive") or not any(
            self._armed(f, i) or chunks[i].head in means for i in c.doers
        ):
            return
        lairs = [i for i in lost if chunks[i].head in LAIRS and of_fighters(chunks, i)]
        lairs = [i for i in lairs if chunks[i].head not in self.a.triggers.convoys]
        # "The militia levelled the village of X"
        homes = [i for i in lost if chunks[i].head in _SETTLEMENTS or settled(chunks[i])]
        if lairs or homes:
            f.event = f.strong = True
            f.point(v)
            self.add(f, f.attackers, c.doers, 2.0)
            self.target(f, lairs or homes, 2.0)

    def at_random(self, chunks: list[Chunk], v: int) -> bool:
        """ "Firing indiscriminately", "shot at anyone they saw": whoever is there is the target."""
        verb = chunks[v].verb
        if verb is None or verb.lemma not in _FIRING:
            return False
        near = [c.head for c in chunks[v + 1 : v + 3]]
        return near[:1] in _WILDLY or (near[:1] == ["at"] and near[1:] in _ANYBODY)

    def held_there(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Shelled a post seized by rebels": who holds what is struck is its target, and not whose it was."""
        chunks = f.sentence.chunks
        if not _held_there(chunks, v, c):
            return False
        for x in self.named(f.sentence, v - 1):
            f.defenders.pop(x, None)
        self.add(f, f.defenders, c.agent, 2.0)
        return True

    def take(self, f: Frame, v: int, c: Chunk) -> None:
        """ "X captured the base", "the base was captured by X": X attacked it."""
        chunks = f.sentence.chunks
        patients = c.patients
        if [x.head for x in chunks[v + 1 : v + 3]] == ["part", "in"]:
            self._took_part(f, v, c)
            return
        over = v + 1 < len(chunks) and chunks[v + 1].head == "over"
        if not patients and over and c.verb is not None and c.verb.lemma == "take":
            patients = self.phrase(chunks, v, ("over",))
        t = self.a.triggers
        held = any(chunks[i].head != "place" and can_be_held(self.a.triggers, chunks, i, c) for i in patients)
        if [chunks[i].head for i in patients] == ["it"] and self.lost_by(f, v):
            held = True  # "… as rebels captured it from the army"
        elif not held or (
            c.verb is not None
            and c.verb.lemma in ("gain", "take")
            and not any(
                chunks[i].head in ("control", "possession")
                or chunks[i].head in t.positions
                or chunks[i].head_mention
                or chunks[i].head in PARTS
                or (over and chunks[i].head in t.civilian_sites)
                or of_town(chunks, i)
                for i in patients
            )
        ):
            return
        f.event = f.strong = True
        f.point(v)
        f.position = True
        f.cue("take")
        takers = c.doers
        posts = [i + 2 if held_of(chunks, i) else i for i in patients]
        mine = {x for i in takers for x in self.named(f.sentence, i)}
        if c.voice == "inf" and mine and mine <= f.attackers.keys():
            self.add(
                f, f.defenders, self.lost_by(f, v), 2.0
            )  # "launched a drive to retake the town from the X"
            self.of_post(f, posts)
            return
        before = chunks[v - 1] if v else c
        only_tried = c.voice == "inf" and not _TRYING.isdisjoint((*before.words, before.head))
        only_tried = only_tried or launched_for(chunks, v)
        if (kept := averting(chunks, v)) >= 0:
            f.outcome = f.outcome or "defenders"
            active = c.voice == "ing" and chunks[v - 2].kind == "NG"
            self.add(f, f.attackers, [v - 2] if active else takers, 3.0)
            self.add(f, f.defenders, chunks[kept].subject if active else [], 4.0)
            return
        if not only_tried and self._won_back(f, c, patients, mine):
            f.outcome = "defenders"
            self.add(f, f.defenders, takers, 2.0)
            return
        f.outcome = f.outcome or (None if only_tried else "attackers")  # "attempted to retake the town"
        weight = (
            0.0
            if c.verb is not None
            and c.verb.lemma in ("regain", "retake", "recapture", "reclaim")
            and f.attackers
            and not (mine and mine <= f.attackers.keys())  # "X shot down a jet and retook the town"
            else 2.0
        )
        if weight:
            self.add(f, f.attackers, takers, weight)
            whose = self.lost_by(f, v) or [k for i in patients for k in bastion_of(chunks, i)]
            whose = whose or self.gone(f, v, mine)
            self.add(f, f.defenders, whose, 2.0)
            self.of_post(f, posts)
            for i in patients if not whose else ():
                self.holders(f, chunks[i])  # "captured the X-held town"
        else:
            f.outcome = "defenders"

    def _took_part(self, f: Frame, v: int, c: Chunk) -> None:
        """ "Some 50 gunmen took part in the raid on Lomba": they raided it; not "who took part", which is of old."""
        chunks = f.sentence.chunks
        what = chunks[v + 3] if v + 3 < len(chunks) else c
        if c.voice != "active" or c.neg or chunks[v - 1].kind == "R" or what.head not in _RAIDS:
            return
        f.event = True
        f.definite = f.definite or what.det in ("the", "this", "that")
        self.add(f, f.attackers, c.subject, 2.5)

    def _won_back(self, f: Frame, c: Chunk, patients: list[int], mine: set[str]) -> bool:
        """Whether forces took back the post that outlaws told of before had attacked: "the AU says its men regained
        control of the base after the attack".
        """
        if c.verb is None or c.verb.lemma not in _WINNING_BACK or f.attackers or not mine:
            return False
        chunks = f.sentence.chunks
        known = any(
            chunks[i + 2 * (chunks[i].head == "control")].det == "the"
            for i in patients
            if i + 2 < len(chunks)
        )
        outlaws = bool(self.last) and all(self.a.types.get(x) in OUTLAWS for x in self.last)
        return known and outlaws and not any(m.kind == "place" for i in patients for m in chunks[i].mentions)

    def carried_off(self, f: Frame, v: int, takers: list[int], taken: list[int]) -> None:
        """ "Four drivers fell into the hands of rebels", "the raiders made off with two girls": they were taken."""
        f.event = f.strong = True
        f.point(v)
        f.cue("abduct")
        self.add(f, f.attackers, takers, 3.0)
        self.target(f, taken, 3.0)

    def made_off(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Made off with four drivers", "ran away with two girls": took them along."""
        chunks = f.sentence.chunks
        away = [x.head for x in chunks[v + 1 : v + 3]] in (["off", "with"], ["away", "with"])
        with_them = away and v + 3 < len(chunks)
        if (
            not with_them
            or c.neg
            or not unarmed(chunks[v + 3])
            or not any(self._armed(f, i) for i in c.subject)
        ):
            return False
        c.voice = "active"
        self.carried_off(f, v, c.subject, [v + 3])
        return True

    def expel(self, f: Frame, v: int, c: Chunk) -> None:
        """ "X drove Y out of the town", "cleared the town of Y", "Y was routed in the town": X took it from Y."""
        chunks = f.sentence.chunks
        patients = c.patients
        foes = [i for i in patients if self._armed(f, i)]
        if not foes and any(can_be_held(self.a.triggers, chunks, i, c) for i in patients):
            foes = [i for i in self.phrase(chunks, max((v, *patients)), ("of",)) if self._armed(f, i)]
        aim = c.voice == "inf" and any(x.cls == "launch" for x in chunks[max(0, v - 3) : v])
        sited = any(
            x.head in self.a.triggers.positions
            or any(m.kind == "place" and not (aim and m.head in ("country", "area")) for m in x.mentions)
            for x in chunks[v + 1 : v + 9]
        )  # "began an operation to clear rebels from the north of Lombia" tells of no place that was attacked
        field = not sited and c.verb is not None and c.verb.lemma in _BEATING and c.voice != "inf"
        if field:
            placed = (m for x in chunks[:v] for m in x.mentions)  # "At Lomba the army defeated the rebels"
            sited = any(m.kind == "place" and m.head not in ("country", "area") for m in placed)
        if not foes or not sited or c.neg:
            return
        f.event = f.strong = True
        f.position = f.position or not field
        f.point(v)
        f.cue("clash" if field else "take")
        f.outcome = f.outcome or (None if aim else "attackers")
        self.add(f, f.attackers, c.doers, 2.0)
        self.add(f, f.defenders, foes, 2.0)

    def gone(self, f: Frame, v: int, mine: set[str]) -> list[int]:
        """Who left a place as others took it: "seized the town, forcing troops to flee", "after soldiers had fled"."""
        chunks = f.sentence.chunks
        for k in range(v + 1, len(chunks)):
            c = chunks[k]
            back = [x.head for x in chunks[k + 1 : k + 3] if x.kind != "NG"][:1] in (["back"], ["out"])
            if (
                c.kind == "VG"
                and c.head in _FORCING
                and back
                and (foes := [i for i in c.object if self._armed(f, i)])
            ):
                return foes  # "took the village, forcing the rebels back"
            if c.kind != "VG" or c.neg or c.verb is None or c.verb.lemma not in GOING_OFF:
                continue
            forced = chunks[k - 1].kind == "NG" and chunks[k - 2].verb is not None
            who = [k - 1] if forced and chunks[k - 2].head in _FORCING else c.subject
            foes = [i for i in who if i > v and self._armed(f, i)]
            if foes and not any(x in mine for i in foes for x in self.named(f.sentence, i)):
                return foes
        return []

    def _armed(self, f: Frame, i: int) -> bool:
        return any(self.a.types.get(x) not in UNARMED for x in self.named(f.sentence, i))

    def bundled(self, f: Frame, v: int, c: Chunk) -> None:
        """ "They dragged a teacher into a van": who is put into a vehicle or out of the house is taken."""
        chunks = f.sentence.chunks
        taken = c.patients
        last = taken[-1] if taken and c.voice != "passive" else v
        into = self.phrase(chunks, last, ("into", "onto"))
        out = self.phrase(chunks, last, ("from",))
        along = any(chunks[i].head in _ABOARD for i in into) or any(chunks[i].head in _HOMES for i in out)
        hurt = any(chunks[i].head in _HURT for i in taken)  # "dragged the wounded from the house"
        if not taken or hurt or not along or self.intended(chunks, v):
            return
        f.event = f.strong = True
        f.point(v)
        f.cue("abduct")
        self.add(f, f.attackers, c.doers, 3.0)
        self.target(f, taken, 3.0)

    def intended(self, chunks: list[Chunk], v: int) -> bool:
        """Whether a verb only tells what somebody meant to do ("planned to seize the base")."""
        if chunks[v].voice == "ing" and v > 1 and chunks[v - 1].head in ("on", "to"):
            return chunks[v - 2].head in _BENT  # "remains focused on weakening the army"
        if chunks[v].voice == "ing":
            return aimed_at(chunks, v)
        if chunks[v].voice != "inf":  # "threatened to invade X and take Y"
            return (k := joined_to(chunks, v)) > 0 and self.intended(chunks, k)
        able = chunks[v - 1].head == "able" and v > 1 and chunks[v - 2].kind == "VG" and not chunks[v - 2].neg
        if able and chunks[v - 2].head in ("was", "were"):
            return False  # "were able to win back the town"
        k = v - 2 if v > 1 and chunks[v - 1].head == "up" else v - 1  # "are gearing up to storm"
        if v and (chunks[k].head in PLANS or chunks[k].head in _READY or in_a_bid(chunks, v)):
            return True
        for k in range(v - 1, max(-1, v - 8), -1):
            if chunks[k].kind == "VG":
                verb = chunks[k].verb
                return verb is not None and (
                    verb.lemma in _INTENT
                    or any(
                        chunks[i].head in PLANS for i in chunks[k].patients
                    )  # "foiled a plot by X to bomb Y"
                    or (chunks[k].voice == "inf" and self.intended(chunks, k))
                    or felled_on_coming(chunks, k)
                )
        return True


def unarmed(c: Chunk) -> bool:
    """Whether a noun group is civilians by a common noun."""
    mention = c.head_mention
    return mention is not None and mention.kind == "generic" and mention.type == "civilians"


_BENT: Final = frozenset(
    (
        "focused",
        "focussed",
        "bent",
        "intent",
        "keen",
        "committed",
        "dedicated",
        "devoted",
        "set",
        "insistent",
        "resolved",
    )
)
"""What somebody is whose aim is told: "bent on toppling the government"."""
