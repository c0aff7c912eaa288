"""Roles from verbs by their class, and from set phrases: "X repelled an attack", "X blamed Y", "took TOWN"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.habits import no_deed, since_then
from extract.engines.rules.grammar.inflicting import inflicted_on
from extract.engines.rules.grammar.link_candidates import then_finite
from extract.engines.rules.grammar.sought import only_sought
from extract.engines.rules.grammar.unreal import on_condition
from extract.engines.rules.losses.series import by_habit, had_done, many_times
from extract.engines.rules.roles.event_attacks import DROP, THROWN, EventAttacks, came_of_clash
from extract.engines.rules.roles.event_blame import CLAIMING, behind_it, blaming, reproached
from extract.engines.rules.roles.event_bombs import (
    AIMING,
    ATTACKER_NOUNS,
    DRIVING,
    LANDING,
    SET_OFF,
    TEARING,
    USING,
)
from extract.engines.rules.roles.event_fire import GOING
from extract.engines.rules.roles.event_losers import COMING, FORCING, GIVING_UP, LEAVING
from extract.engines.rules.roles.event_takes import BUNDLING, unarmed
from extract.engines.rules.roles.event_untold import HYPOTHETICAL
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.made_safe import made_safe
from extract.engines.rules.roles.outlets_struck import house_seized
from extract.engines.rules.roles.rescues import by_force, holders, of_the_freed
from extract.engines.rules.roles.warning_shots import aimed_at_nobody
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import SUPPORT

_HARMING: Final = frozenset(("kill", "wound", "destroy"))
ATTACK: Final = frozenset(("attack", "storm", "ambush", "bomb", "shell", "airstrike", "abduct"))
_COME: Final = listed("coming_under")
_MEMBER: Final = listed("members_of")
_DRAWING: Final = frozenset(("receive", "take", "draw", "face", "meet", "engage", "greet"))
_ESTABLISHING: Final = frozenset(
    ("establish", "reestablish", "re-establish", "assert", "assume", "seize", "extend")
)
_ENDING: Final = ("end", "stop", "halt", "cease")
_COMING_IN: Final = frozenset(("enter", "move", "push", "sweep", "advance"))
_ENTERING: Final = frozenset(("enter", "infiltrate", "breach", "penetrate"))
_MINED: Final = frozenset(("other", "attack", "bomb", "launch"))
"""Classes of the verbs that may tell of a mine that was hit."""
_MEETING: Final = listed("meeting_verbs")
_ANSWERING: Final = frozenset(("return", "answer", "answered"))
_BEING: Final = frozenset(("be", "become"))
_OFF_WITH: Final = frozenset(("make", "go", "run", "drive", "ride", "walk", "get"))
_ROCKING: Final = frozenset(("rock", "shake", "jolt", "rip"))
_SURVIVING: Final = frozenset(("survive", "escape"))
_PHRASED: Final = frozenset(
    ("claim", "do", "control", *_MEETING, *GOING, *_BEING, *_ANSWERING, "fall", "lose", *_OFF_WITH, "meet",
     *CLAIMING, *DROP, *_ESTABLISHING, *_COME, *_DRAWING, *_ENTERING, *AIMING, *USING, *SET_OFF, *DRIVING, *LANDING,
     *TEARING, *_ROCKING, *_SURVIVING, *GIVING_UP, *LEAVING, *FORCING, *COMING)
)  # fmt: skip
"""Verbs with which a set phrase may be made."""
_SEIZING: Final = frozenset(("seize", "take", "capture"))
_INFLICTED: Final = frozenset(("losses", "casualties", "deaths", "defeat"))


class EventVerbs(EventAttacks):
    """Reads the verbs of a sentence into its frame."""

    def verb(self, f: Frame, v: int, c: Chunk) -> None:
        """Reads one verb group of a sentence into its frame."""
        if since_then(f.sentence, v):
            return
        self.fired_from(f, v, c)
        if made_safe(f.sentence, v) or self._set_phrase(f, v, c):
            return
        chunks = f.sentence.chunks
        if (c.aux or c.cls in ATTACK or c.cls in _HARMING) and (by_habit(chunks, v) or many_times(chunks, v)):
            return  # "an army that has fought pitched battles"
        if _of_member(chunks, v):
            return  # "he had been a member of a militia that fought the X"
        if c.cls == "attack" and c.voice == "passive" and not c.aux and then_finite(chunks, v):
            return  # "The clerks attacked belong to X" tells of what was told before
        if had_done(chunks, v) or (c.voice == "ing" and _by_what_may_be(chunks, v)):
            return
        if of_the_freed(f.sentence, v):
            return
        if (c.cls == "other" or (c.verb is not None and c.verb.lemma == "leave")) and not c.neg:
            self.planted(f, c)
            if by_force(f.sentence, v):
                f.event = True
                self.add(f, f.attackers, c.subject, 2.0)
                self.add(f, f.defenders, holders(chunks, v), 1.5)
            if c.verb is not None and c.verb.lemma == "mistake":
                self._took_for(f, c)
            if c.head in BUNDLING:
                self.bundled(f, v, c)
            if c.voice == "active" and c.verb is not None and c.verb.lemma in _COMING_IN:
                self._came_upon(f, v, c)
            if c.verb is not None and c.verb.lemma == "use" and self._wields(chunks, c):
                f.event = True  # "the attackers used rockets and dynamite"
                self.add(f, f.attackers, c.subject, 0.8)
        if c.cls == "inflict" and c.voice == "passive":
            self.blast_of(f, c)
        if c.cls in ("say", "other", "vanish") or (c.cls == "inflict" and c.voice != "active"):
            return
        before = chunks[v - 1].verb if v else None
        if c.voice == "ing" and before is not None and before.lemma in ("deny", "disavow", "disclaim"):
            return  # "denied shelling the village"
        if no_deed(f.sentence, v) or aimed_at_nobody(chunks, v) or only_sought(f.sentence, v):
            return
        if before is not None and before.lemma in _ENDING and chunks[v - 1].voice == "inf":
            return  # "called on the army to end attacks on villages"
        if (
            c.voice == "ing"
            and (at := blaming(chunks, v)) >= 0
            and reproached(chunks, at, self.a.triggers.events)
        ):
            return
        if (
            (c.neg and c.cls != "inflict")
            or (any(x in HYPOTHETICAL for x in c.aux) and not self._guessed(chunks, c))
            or (not f.sentence.losses and on_condition(chunks, v))
            or self.intended(chunks, v)
        ):
            return
        if c.cls in _SEIZING:
            self.robbed(f, v, c)
        self._by_class(f, v, c)
        if not SUPPORT.isdisjoint(f.sentence.lows):
            self.helped(f, v, c)

    def _took_for(self, f: Frame, c: Chunk) -> None:
        """Adds who hurt people whom he mistook: "six were killed when soldiers mistook them for rebels"."""
        hurt = any(x.people and x.value.low for x in f.sentence.losses)
        if hurt or any(x.cls in ("kill", "wound", "attack") for x in f.sentence.chunks):
            self.add(f, f.attackers, c.agent if c.voice == "passive" else c.subject, 2.0)

    def _guessed(self, chunks: list[Chunk], c: Chunk) -> bool:
        """Whether a verb tells who is thought to have done what was told: "might have carried out the killings"."""
        if c.cls != "launch" or "have" not in c.aux or c.aux[0] not in _GUESSING:
            return False
        deeds = c.subject if c.voice == "passive" else c.object
        return any(chunks[i].head in self.a.triggers.events and chunks[i].det in _TOLD for i in deeds)

    def _set_phrase(self, f: Frame, v: int, c: Chunk) -> bool:
        """Reads "claimed responsibility", "dropped bombs on", "has controlled TOWN"; False: none of these."""
        chunks = f.sentence.chunks
        cls = c.cls
        lemma = c.verb.lemma if c.verb is not None else ""
        if lemma == "hold" and not c.neg and self.held_to_blame(f, c):
            return True
        if cls == "say" and self.announced(f, v, c):
            return True
        if lemma not in _PHRASED and not (cls == "other" and behind_it(chunks, v)):
            return cls in _MINED and self.mined(f, v, c)  # what most verbs come to
        deeds = (*self.a.triggers.events, "responsibility") if lemma == "claim" and c.agent else ()
        claimed = bool(deeds) and any(
            chunks[i].head in deeds for i in c.subject
        )  # "the attack was claimed by the X"
        claims = claimed or (lemma in CLAIMING and self.claims_it(chunks, c))
        if not c.neg and (claims or (cls == "other" and behind_it(chunks, v))):
            doers = c.agent if claimed else self.in_whose_name(chunks, v) or c.subject
            before = set(f.attackers)
            self.add(f, f.attackers, self.spoken_for(chunks, doers), 2.5)
            f.blamed |= f.attackers.keys() - before
            f.event = f.event or bool(f.attackers)
            return True
        return self._set_phrase_of_deeds(f, v, c, lemma)

    def _set_phrase_of_deeds(self, f: Frame, v: int, c: Chunk, lemma: str) -> bool:
        """Reads set phrases that tell what was done, not who says so: "dropped bombs on", "came under fire"."""
        chunks, cls = f.sentence.chunks, c.cls
        if (
            lemma in DROP
            and any(
                x.head in self.a.triggers.means or x.head in THROWN or self.is_bomb(x)
                for x in self.thrown(chunks, c)
            )
            and not c.neg
        ):
            self.attack(f, v, c)
            return True
        if (
            cls == "other"
            and c.verb is not None
            and c.verb.lemma == "control"
            and ("part" in c.verb.forms or c.aux)
            and c.voice != "ing"
        ):
            self.take(f, v, c)
            return True
        if (lemma == "fall" and not c.neg and self.fell(f, v, c)) or (
            lemma in GIVING_UP and self.lost_to(f, v, c)
        ):
            return True
        if lemma in LEAVING and self.left_after(f, v, c):
            return True
        if (lemma in FORCING and self.forced(f, v, c)) or (lemma in COMING and self.came_into(f, v, c)):
            return True
        if lemma in _OFF_WITH and self.made_off(f, v, c):
            return True
        over = lemma in _ESTABLISHING and any(chunks[i].head == "control" for i in c.object)
        if cls == "other" and over and not c.neg and c.voice == "active":
            self.take(f, v, c)
            return True
        if lemma in _MEETING and cls == "other" and self.met(f, v, c):
            return True
        if not c.neg and (lemma in _COME or (lemma == "meet" and c.voice == "passive")):
            self.under(f, v, c)
        if lemma in GOING and self.went_against(f, v, c):
            return True
        if lemma in _BEING and (self.target_of(f, v) or self.told_doers(f, v, c) or self.did_it(f, v, c)):
            return True
        if lemma == "do" and self.did_it(f, v, c):
            return True
        if lemma in _ANSWERING and self.returned_fire(f, v, c):
            return True
        if lemma in _DRAWING and not c.neg and (self.resisted(f, c) or self.drew_fire(f, v, c)):
            return True
        if lemma in _ENTERING and c.voice == "inf" and self.tried_to_enter(f, v, c):
            return True
        if lemma in _ROCKING:
            self.rocked(f, v, c)  # the blast is read as any other
        if lemma in _SURVIVING and self.survived(f, v, c):
            return True
        if lemma in SET_OFF and (self.mined(f, v, c) or self.set_off(f, v, c)):
            return True
        if lemma in AIMING and self.aimed(f, v, c):
            return True
        if (
            self.torn(f, v, c)
            or self.driven(f, v, c)
            or self.landed(f, v, c)
            or (lemma in USING and self.used(f, c))
        ):
            return True
        return cls in _MINED and self.mined(f, v, c)

    def _came_upon(self, f: Frame, v: int, c: Chunk) -> None:
        """ "Two boys were wounded when troops moved into the camp": by the troops, where nobody else is told of."""
        chunks = f.sentence.chunks
        first = min(c.subject, default=0)
        when = chunks[first - 1].head if first else ""
        hurt = next((x for x in reversed(chunks[:first]) if x.kind == "VG"), None)
        if (
            when not in ("when", "after", "as")
            or hurt is None
            or hurt.cls not in ("kill", "wound")
            or hurt.agent
        ):
            return
        into = c.verb is not None and (
            c.verb.lemma == "enter" or [x.head for x in chunks[v + 1 : v + 2]] == ["into"]
        )
        who = {x for i in c.subject for x in self.named(f.sentence, i)}
        fallen = {x for i in hurt.patients for x in self.named(f.sentence, i)}
        plain = bool(fallen) and all(self.a.types.get(x) == "civilians" for x in fallen)
        if into and plain and hurt.voice == "passive" and who and not f.attackers:
            self.add(f, f.attackers, c.subject, 1.0)

    def _by_class(self, f: Frame, v: int, c: Chunk) -> None:
        """Reads a verb of violence by its class."""
        cls = c.cls
        chunks = f.sentence.chunks
        if cls in ("take", "capture", "seize") and self.held_there(f, v, c):
            return
        people = any(x.kind == "person" for i in c.subject for x in chunks[i].mentions)
        people = people or any(unarmed(chunks[i]) for i in c.subject)
        through = c.verb is not None and c.verb.lemma.endswith(" through")
        if through and (not c.object or people):
            return  # "the crowd broke through": no lines of others
        if cls == "seize" and ((c.voice == "passive" and people) or self.seizes_people(f, c)):
            cls = "abduct"
        if cls == "take" and c.verb is not None and c.verb.lemma == "take" and self._led_off(f, c):
            cls = "abduct"
        if cls == "capture" and c.voice == "passive" and c.agent and self.made_off_with(f, c):
            cls = "abduct"
        if cls in ("seize", "capture") and self._carried_off(f, v, c):
            cls = "abduct"
        if cls == "abduct" and self._goods_alone(f, c):
            cls = "seize"  # "raided the post and carried off nine rifles"
        if cls in ("seize", "capture") and self.hijacked(f, c):
            cls = "abduct"
        if cls in ATTACK and self.one_another(f, v, c):
            return
        if cls in ATTACK or (cls == "kill" and (c.object or c.agent or c.subject)):
            self.attack(f, v, c)
        elif cls == "clash":
            self.clash(f, v, c)
        elif cls == "repel":
            if not self.driven_by_attack(f, c):
                self.repel(f, v, c)
                self.bids_of_land(f, c)
            if f.attackers and c.voice == "passive" and f.outcome == "defenders" and not f.defenders:
                self.beaten_off_by_speakers(f, c)
        elif cls in ("take", "capture", "seize") and (houses := house_seized(self.a, chunks, v, c)):
            f.event = f.strong = f.civilian_site = True  # "guerrillas seized a radio station"
            f.point(v)
            f.cue("attack_on_civilians")
            self.add(f, f.attackers, c.doers, 3.0)
            self.target(f, houses, 2.0)
        elif cls in ("take", "capture", "seize"):
            if cls == "seize" and c.verb is not None and c.verb.lemma in _ROBBING:
                self.add(f, f.attackers, c.agent, 1.2)  # "a herder was hurt and his cattle stolen by gunmen"
            self.take(f, v, c)
        elif cls == "expel":
            self.expel(f, v, c)
        elif cls == "launch":
            if not self.took_up(f, c):
                self._launch(f, v, c)
        elif cls == "blame":
            before = set(f.attackers)
            self.blame(f, v, c)
            f.blamed |= f.attackers.keys() - before
        elif cls == "inflict":
            self.inflicted(f, v, c)
            # "inflicted heavy losses on a camp of the X"
            own = c.verb is not None and c.verb.lemma == "inflict"
            at = inflicted_on(chunks, v)
            losses = any(chunks[i].head in _INFLICTED for i in c.object)
            if own and c.subject and (losses or (at > 0 and any(v < x.noun < at for x in f.sentence.losses))):
                self.add(f, f.attackers, c.subject, 0.8 if losses else 2.0)
                self.target(f, [at] if at > 0 else self.phrase(chunks, v, ("on", "upon")), 1.5)
                f.strong = f.event = f.strong or not losses
        elif cls in ("wound", "die", "destroy"):
            if cls == "destroy" and (self.downed(f, c) or self.set_alight(f, v, c)):
                return
            if cls == "destroy":
                self.razed(f, v, c)
                self.sabotaged(f, v, c)
                self.blew_apart(f, v, c)
                self.brought_down(f, v, c)
            f.cue("loss")
            if c.voice == "ing" and v and self.kept_off(chunks, c):
                return  # "air defences downed nine drones, wounding nobody"
            if c.voice != "passive" and cls != "die" and not came_of_clash(chunks, v):
                self.add(f, f.attackers, c.subject, 0.8)
            elif cls != "die":
                self.add(f, f.attackers, c.agent, 2.0 if cls == "destroy" else 1.2)
            if cls == "destroy":
                lost = c.patients
                self.add(f, f.defenders, lost, 1.0)
                self.goods(f, lost)

    def _goods_alone(self, f: Frame, c: Chunk) -> bool:
        """Whether all that a verb of carrying off takes is things."""
        taken = [f.sentence.chunks[i] for i in c.patients]
        things = [x for x in taken if x.head in self.a.triggers.things and not x.mentions]
        return bool(things) and len(things) == len(taken)

    def _wields(self, chunks: list[Chunk], c: Chunk) -> bool:
        """Whether those who attacked are said to use arms."""
        strikers = any(chunks[i].head in ATTACKER_NOUNS for i in c.subject)
        return strikers and any(chunks[i].head in self.a.triggers.means for i in c.object)


_ROBBING: Final = frozenset(("steal", "loot", "rustle", "plunder", "pillage"))


def _of_member(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb group at `v` only tells what the group of somebody does: "a leader of the X, which fights Y"."""
    r = v - 1
    if r < 3 or chunks[r].kind != "R" or chunks[r].head == "who":
        return False
    k = r - 2 if chunks[r - 1].head == "," else r - 1
    return chunks[k].kind == "NG" and chunks[k - 1].head == "of" and chunks[k - 2].head in _MEMBER


def _by_what_may_be(chunks: list[Chunk], v: int) -> bool:
    """Whether a participle only tells how something may come about: "might widen their war by attacking judges"."""
    if not v or chunks[v - 1].head != "by":
        return False
    verb = next((c for c in reversed(chunks[: v - 1]) if c.kind == "VG"), None)
    return verb is not None and any(x in HYPOTHETICAL for x in verb.aux)


_GUESSING: Final = frozenset(("may", "might", "could"))
_TOLD: Final = frozenset(("the", "this", "these", "that", "those"))
