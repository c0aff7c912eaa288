"""Reads from one sentence who attacked whom, how, and how it ended: a `Frame`.

Roles come from verbs and voice, from nouns with their phrases, and from who is blamed. Each role has a weight, so that
what a sentence says outright outweighs what it only lets one guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.accusing import accused, accused_lands
from extract.engines.rules.aims import IRREGULAR
from extract.engines.rules.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.event_nouns import MINERALS, PITS
from extract.engines.rules.event_verbs import EventVerbs
from extract.engines.rules.frames import Frame, aggregate, earlier, elsewhere, one_of_several, told_until
from extract.engines.rules.words import listed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_REGULAR: Final = ("state_forces", "international")
_ARMED: Final = (*_REGULAR, "armed_group", "militia", "unidentified")
_STRIKERS: Final = ATTACKER_NOUNS - {"gunman", "gunmen"}
"""Who dies as an attacker, whoever kills them."""


_MAKERS: Final = listed("makers")


_MISSIONS: Final = frozenset(("operation", "operations", "ibo", "ibos"))
_SURE: Final = 2.5
_HEAD: Final = 1500
_THINKING: Final = frozenset(("believe", "think", "suspect", "presume", "suppose", "allege"))
_SHOOTINGS: Final = frozenset(("shooting", "shootings", "gunfight", "firefight", "shootout"))
_THEN: Final = frozenset(("then", "afterwards", "before", "survivors"))
_BURST: Final = lazy(
    r"\bfollowed by (?:[\w-]+ ){0,4}(?:gunfire|gunshots|shots|shooting|firing|fire|volley)\b"
)
_CARED_FOR: Final = frozenset(("in-hospital", "to-clinic", "received-treatment"))
"""Rules of losses that tell what became of people hurt in what was told before."""
_STRIKING: Final = frozenset(("slam", "land", "fall", "crash", "explode", "come", "drop", "intercept"))
_SENT: Final = frozenset(("open fire", "fire", "throw", "hurl", "lob", "shoot", "target"))
"""Verbs whose object may be what is sent, and no target."""
_SHOOTING: Final = frozenset(("open fire", "fire", "machinegun", "shoot", "spray", "rake", "machine-gun"))
_SEEKING: Final = hinted("martyrdom", r"\bmartyrdom[ -](?:seek|operation|attack|bomb)")
"""Words in which martyrdom is a way to attack and not how one's own fell."""
_GUNS: Final = frozenset(
    (
        "gunmen",
        "gunman",
        "gunfire",
        "stormed",
        "machetes",
        "rifles",
        "firearms",
        "shot",
        "bullets",
        "gunned",
        "submachine",
    )
)


class FrameReader(EventVerbs):
    """Makes frames from sentences of one document; keeps the last acting party for pronouns."""

    def read(self, s: Sentence) -> Frame | None:
        """Returns the frame of a sentence; None where it tells of no violence that happened."""
        f = Frame(s)
        f.aggregate = aggregate(s)
        f.elsewhere = s.parted or elsewhere(s.low)
        f.apart = one_of_several(s.low)
        f.earlier = earlier(s.low) or any(d.text.lower().startswith("earlier this") for d in s.dates)
        told = told_until(s)
        for i, c in enumerate(s.chunks):
            if c.start > told:
                break
            if c.kind == "VG":
                self.verb(f, i, c)
            elif c.kind == "NG":
                self.noun(f, i, c)
        for m in accused(self.a, s):
            if (actor := self.a.index.of(m)) is not None:
                f.attackers[actor] = f.attackers.get(actor, 0) + 2.5
                f.event = True
        for actor in accused_lands(self.a, s):
            f.attackers[actor] = f.attackers.get(actor, 0) + 2.5
        f.losses = s.losses
        if s.losses:
            f.strong = f.event = True
            f.definite = f.definite or all(x.rule in _CARED_FOR for x in s.losses)
            self._victims(f)
        if not f.event:
            self._remember(s)
            return None
        f.definite = f.definite and not (f.elsewhere or f.apart)
        self._two_attacks(f)
        self._means(f)
        self._strikers(f)
        self._remember(s)
        return f

    def _strikers(self, f: Frame) -> None:
        """ "The coalition conducted six strikes: near A, a strike hit a bunker": all of them are the coalition's."""
        strikes = any(word in ("strike", "strikes", "airstrike", "airstrikes") for word in f.words)
        if not f.attackers:
            self._operation(f)
            if strikes and self.striker and not (f.cues.get("shelling") or f.cues.get("bombing")):
                f.attackers.update(dict.fromkeys(self.striker, 1.5))
                f.sides.extend(self.striker)
                f.cues["air_strike"] = f.cues.get("air_strike", 0) + 1
            return
        doers = [
            x for x, weight in f.attackers.items() if weight >= _SURE and self.a.types.get(x) in _REGULAR
        ]
        if doers and (strikes or (f.cues.get("attack") and " strikes" in self.a.text[:_HEAD])):
            self.striker = doers

    def _operation(self, f: Frame) -> None:
        """ "Four rebels were killed in an operation": by the forces spoken of, though none is named there."""
        if not _MISSIONS.intersection(f.words) or f.unknown_starter or f.defenders or f.cues.get("attack"):
            return
        types = {self.a.types.get(x) for x in f.victims}
        if not types & {"unidentified", "armed_group"} or not types <= {
            "unidentified",
            "armed_group",
            "state_forces",
        }:
            return
        code = self.a.index.context.at(f.sentence.start)
        own = [x for x in f.victims if self.a.types.get(x) == "state_forces"]
        body = own[0] if own else self.last_force(f.sentence.start)
        if body is None and code is not None:
            body = self.a.army(code, f.sentence.start)
        if body is not None and self.a.types.get(body) in _REGULAR:
            f.attackers[body] = 1.2
            f.sides.insert(0, body)

    def _two_attacks(self, f: Frame) -> None:
        """ "a regime air strike and rebel rocket fire": two attacks summed up; the frame is that of the first."""
        chunks = f.sentence.chunks
        for i in [k for k, c in enumerate(chunks[:-1]) if k and c.kind == "C"]:
            a, b = chunks[i - 1], chunks[i + 1]
            if not (a.mentions and b.mentions) or self.event_of(a) is None or self.event_of(b) is None:
                continue
            first, second = (
                [x for x in self.actors(f.sentence, c) if self.a.types.get(x) in _ARMED] for c in (a, b)
            )
            if len({self.a.types[x] in _REGULAR for x in (*first, *second)}) > 1:
                for x in second:
                    f.attackers.pop(x, None)

    def _remember(self, s: Sentence) -> None:
        for c in s.chunks:
            if c.kind == "VG" and c.subject and c.voice in ("active", "bare"):
                actors = [
                    x
                    for i in c.subject
                    for x in self.actors(s, s.chunks[i])
                    if self.a.types.get(x) not in ("media", "person")
                ]
                if actors:
                    self.last = actors

    def _victims(self, f: Frame) -> None:
        for loss in f.losses:
            if not loss.people or loss.value.low == 0:
                continue
            nouns = loss.owner or [loss.noun]
            if loss.rule in ("took", "holding"):
                f.cues["abduct"] = f.cues.get("abduct", 0) + 1
                verb = f.sentence.chunks[loss.verb]
                self.add(f, f.attackers, verb.subject if verb.voice != "passive" else [], 2.0)
            self._named_dead(f, loss.kind, nouns)
            for i in nouns:
                for actor in self.named(f.sentence, i):
                    if self.a.types.get(actor) in ("media", "person"):
                        continue
                    if f.sentence.chunks[i].head in _STRIKERS and self.a.types.get(actor) == "unidentified":
                        f.attackers[actor] = f.attackers.get(actor, 0) + 1.0
                        continue
                    f.victims[actor] = f.victims.get(actor, 0) + 1.0

    def _named_dead(self, f: Frame, kind: str, nouns: list[int]) -> None:
        """A named victim: of the body that the text puts him in, else a person murdered."""
        for i in nouns:
            for m in f.sentence.chunks[i].mentions if i >= 0 else ():
                person = self.a.index.of(m) if m.kind == "person" else None
                if person is None:
                    continue
                bodies = sorted(x for x in self.a.kin.get(person, ()) if self.a.types.get(x) != "person")
                for body in bodies:
                    f.victims[body] = f.victims.get(body, 0) + 0.7
                if not bodies and kind in ("killed", "captured", "wounded"):
                    f.cues["person"] = f.cues.get("person", 0) + 1
                if not bodies and kind == "killed":
                    f.cues["murdered"] = f.cues.get("murdered", 0) + 1

    def _means(self, f: Frame) -> None:
        # Those of mentions ("two suicide bombers", "gunmen") are no words of the sentence by themselves.
        t = self.a.triggers
        chunks = f.sentence.chunks
        quiet = {x.noun for x in f.losses}
        acting: set[int] = set()
        doing: set[int] = set()
        """Those who attack: a patrol that does is not attacked on its way."""
        named: list[str] = []
        for c in chunks:
            if c.kind == "NG":
                if c.mentions:
                    named += c.words
            elif c.kind == "VG":
                held = c.verb is not None and c.verb.lemma in _THINKING  # "jets believed to be …"
                if c.cls in ("destroy", "seize", "other", "say") and not held:
                    quiet.update(c.object if c.voice != "passive" else c.subject)
                    if (
                        c.verb is not None
                        and c.verb.lemma in _STRIKING
                        and (not c.aux or c.verb.lemma == "intercept")
                    ):
                        quiet.difference_update(c.subject)  # "a missile slammed into"
                elif (
                    c.cls in ("attack", "ambush", "storm")
                    and c.verb is not None
                    and c.verb.lemma not in _SHOOTING
                ):
                    # A helicopter that is attacked is no means.
                    quiet.update(c.subject if c.voice == "passive" else c.object)
                if c.cls in ("attack", "clash", "kill") and c.voice != "passive":
                    doing.update(c.subject)
                elif c.cls in ("kill", "wound"):
                    acting.update(c.agent if c.voice == "passive" else (*c.agent, *c.subject))
        lows = f.sentence.lows.union(named)
        for i, c in enumerate(chunks):
            if c.kind != "NG":
                continue
            if i in quiet or c.head in _MAKERS:
                continue
            for k, word in enumerate(c.words):
                if word in PITS and k and c.words[k - 1] in MINERALS:
                    continue
                kind = t.means.get(word)
                if not kind and word in t.mean_starts and k + 1 < len(c.words):
                    kind = t.means.get(f"{word} {c.words[k + 1]}")
                if kind and not self.untold(f, c.start):
                    f.cues[kind] = f.cues.get(kind, 0) + (2 if i in acting else 1)
            if c.head in t.convoys and i not in doing and IRREGULAR.isdisjoint(c.words):
                f.convoy = True
            if c.head in _STRIKERS and not c.head.startswith("attacker"):
                # "an Al-Shabaab suicide bomber": whose bomber it is attacks.
                for m in c.mentions:
                    actor = self.a.index.of(m) if m.kind == "force" and m.end < c.end else None
                    if actor is not None and self.a.types.get(actor) in ("armed_group", "militia"):
                        f.attackers[actor] = f.attackers.get(actor, 0) + 1.5
        himself = bool(lows & {"himself", "herself", "themselves"}) and bool(
            lows & {"blew", "bomb", "explosives", "detonated", "detonates", "vest", "device"}
        )
        suicide = "suicide" in lows or "kamikaze" in lows
        if not suicide and f.sentence.hints & _SEEKING.bit:
            suicide = _SEEKING.pattern.search(f.sentence.low) is not None
        if suicide and not himself:
            at = f.sentence.start + max(f.sentence.low.find(x) for x in ("suicide", "kamikaze", "martyrdom"))
            suicide = not self.untold(f, at)
        if suicide or himself:
            f.cues["suicide_bombing"] = f.cues.get("suicide_bombing", 0) + 1
            f.strong = f.strong or (f.event and himself)
        if lows & _GUNS:
            f.cues["guns"] = f.cues.get("guns", 0) + 1
        self._mixed(f)

    def _mixed(self, f: Frame) -> None:
        """Marks a bomb that was not the whole of an attack: "went off, after which gunmen fired on the vehicles"."""
        chunks = f.sentence.chunks
        bombs = any(f.cues.get(x) for x in ("bombing", "bomb", "suicide_bombing"))
        if bombs and (f.cues.get("storm") or _SHOOTINGS.intersection(f.words)):
            f.cues["mixed"] = f.cues.get("mixed", 0) + 1
            return
        if (
            bombs
            and f.cues.get("guns")
            and any(f.cues.get(x) for x in ("attack", "storm", "assault", "ambush"))
        ):
            f.cues["mixed"] = f.cues.get("mixed", 0) + 1
            return
        then = f.sentence.lows & _THEN
        for c in chunks if bombs or then else ():
            shot = c.kind == "VG" and c.verb is not None and c.verb.lemma in _SHOOTING and not c.neg
            if not shot or c.voice == "passive":
                continue
            doers = [x for i in c.subject for x in self.named(f.sentence, i)]
            if doers and not any(self.a.types.get(x) in _REGULAR for x in doers):
                f.cues["mixed"] = f.cues.get("mixed", 0) + 1
                return
        if bombs and _BURST.search(f.sentence.low):
            f.cues["mixed"] = f.cues.get("mixed", 0) + 1
