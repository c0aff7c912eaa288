"""Turns losses, strengths and statements into claims: who says it, of whom, with which bounds and stance.

Built after the engagements are settled, so that subjects get their side. Claims here are not yet in record form;
`assemble.py` gives them their ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.camps import (
    again_of_both,
    counted_before,
    in_a_fight,
    of_which_sides,
    parts_of,
)
from extract.engines.rules.claims.one_town import by_place, in_another_town
from extract.engines.rules.claims.repeats import Repeats
from extract.engines.rules.claims.same_man import one_man
from extract.engines.rules.claims.strength import sights, strengths
from extract.engines.rules.claims.struck_by_them import across_from_army, of_their_own
from extract.engines.rules.claims.subjects import DEAD
from extract.engines.rules.claims.weighed_figures import weighed
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.layout.headings import over_deed
from extract.engines.rules.losses.beside import held_in_fight, told_anew
from extract.engines.rules.losses.losses import Loss, Value
from extract.engines.rules.roles.aggregates import aggregate
from extract.engines.rules.roles.frames import NARRATED, scope_at
from extract.engines.rules.voices.answers import NEAR
from extract.engines.rules.voices.attribution import Scope, Voice
from extract.engines.rules.voices.lead_voices import name_lead_voice
from extract.engines.rules.voices.said import said_dates
from extract.engines.rules.voices.speakers import Claim, Sides, same_value, trimmed
from extract.engines.rules.voices.whose import inflicting, item_of, plain
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

__all__ = ["Claim", "ClaimReader", "Sides"]

_PROVISIONAL: Final = hinted(
    "provisional|preliminary|so far|initial|tentative",
    r"\b(?:provisional|preliminary|so far|initial(?:ly)? (?:toll|report|figure|count|assessment)s?|tentative)\b",
)


_FIELD: Final = lazy(r"\W{0,3}[\"“][a-z][\w -]{2,20}[\"”]\s?:\s?[\"“]?(\d+)[\"”]?")
_BOTH_COUNTED: Final = lazy(r"(?i)\bperpetrators? (?:fatalities|deaths|killed)\b")
_PERPETRATORS: Final = frozenset(("perpetrator", "perpetrators", "attacker", "attackers"))
_TOLD_OF: Final = frozenset(
    ("claim", "blame", "accuse", "condemn", "denounce", "declare", "attribute", "ascribe")
)
"""Verbs with what was done as object."""
_UPDATE: Final = hinted(
    "updat|revis|rises|risen|rising|rose|raised|climb|increas|up from|brought the |new toll",
    r"\b(?:updat|revis|ris(?:es|en|ing)|rose|raised|climb|increas|up from|brought the (?:death )?toll|new toll)\w*",
)


Whom = tuple[str | None, str | None, str | None]
"""Of whom something is told: the actor, the words for him, his side."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of an event, whoever says it; `where` is the stretch of the words that carry it."""

    event: Event
    sentence: Sentence
    kind: str
    value: Value | None
    where: tuple[int, int]
    rule: str
    position: int
    item: str | None = None
    joint: bool = False
    provisional: bool = False
    update: bool = False


def _undated(a: Analysis, s: Sentence) -> bool:
    """Whether no day of a deed stands in a sentence, but at most one on which somebody spoke."""
    return not s.dates or said_dates(a, s).issuperset(d.start for d in s.dates)


@dataclass(slots=True)
class ClaimReader(Repeats):
    """Makes the claims of one document."""

    def run(self) -> list[Claim]:
        """Returns the claims in the order of the text, repeated ones joined."""
        self.persons = [m for m in self.a.mentions if m.kind == "person"]
        self.person_starts = [m.start for m in self.persons]
        self.starts = [s.start for s in self.a.sentences]
        events = {e.order: e for e in self.of.values()}
        frames = {f.sentence.index: f for e in events.values() for f in e.frames}
        last: tuple[int, int, Event] | None = None
        headings, told = self._headings()
        for s in self.a.sentences:
            event = self.of.get(s.index)
            if event is None and 0 in events and events[0].focus == "main" and over_deed(self.a, s):
                last = (s.segment, s.index, events[0])  # "The attack", behind what led to it
            if event is None:
                near = (
                    last is not None
                    and s.segment == last[0]
                    and s.index - last[1] <= 2
                    and _undated(self.a, s)
                )
                around = (by_place(s, events.values()) or last[2]) if near and last is not None else None
                if around is not None and last is not None:
                    if not aggregate(s):
                        self._in_fight(around, s, far=in_another_town(s, around))
                        self._weighed(around, s, s.index - last[1])
                    for other in (around, *self.all_meant(s, around)):
                        self._statements(other, s)
                elif (ahead := self._ahead(s)) is not None and sights(s):
                    self._strength(ahead, s)
                self.answers(s, around)
                continue
            last = (s.segment, s.index, event)
            if (frame := frames.get(s.index)) is not None and not frame.aggregate:
                for loss in told_anew(self.claims, event, s):
                    if s.index in headings and (loss.kind, loss.value.low) in told:
                        continue  # a heading that repeats a figure is no further claim
                    of = self.parts.get((s.index, loss.noun)) or self.where_taken(s, loss, event)
                    self._loss(of, s, loss)
                for loss in held_in_fight(self.claims, event, s) if not s.losses else ():
                    self._loss(event, s, loss)
                self._strength(event, s)
                self._weighed(event, s, 0)
            for other in (event, *self.all_meant(s, event)):
                self._statements(other, s)
            self.answers(s, event)
        name_lead_voice(self)
        one_man(self.a, self.claims)
        return self._joined()

    def _in_fight(self, event: Event, s: Sentence, *, far: bool) -> None:
        """Reads who was held and how many took part where a sentence goes on with a fight; `far`: in another town."""
        if far:
            return
        for loss in held_in_fight(self.claims, event, s):
            self._loss(event, s, loss)
        self._strength(event, s)

    def _ahead(self, s: Sentence) -> Event | None:
        """The fight that begins in one of the next two sentences of a story or an item."""
        event = self.of.get(s.index + 1) or self.of.get(s.index + 2)
        begins = event is not None and event.frames[0].sentence.index > s.index
        return event if begins and event is not None and event.segment == s.segment else None

    def _headings(self) -> tuple[set[int], set[tuple[str, int | None]]]:
        """The lines over an article without a full stop, and the losses that its other sentences tell of."""
        found: set[int] = set()
        told: set[tuple[str, int | None]] = set()
        if self.a.digest:
            return found, told
        for s in self.a.sentences:
            body = self.a.segments[s.segment].kind == "body"
            line = s.end == len(self.a.text) or self.a.text[s.end : s.end + 3].lstrip(" \t\r")[:1] == "\n"
            if body and line and len(found) == s.index and self.a.text[s.end - 1].isalnum():
                found.add(s.index)
            else:
                told.update((x.kind, x.value.low) for x in s.losses)
        return found if 2 * len(found) < len(self.a.sentences) else set(), told

    def _loss(self, event: Event, s: Sentence, loss: Loss) -> None:
        if loss.people and loss.value.low is None and loss.value.high is None:
            return  # "wiped out a column of militants": only things go uncounted
        noun = s.chunks[loss.noun]
        actor, text, joint = self.subject(event, s, loss, noun)
        hit = of_their_own(self, event, s, loss, noun, actor)
        actor = across_from_army(self, event, actor) if hit and actor is not None else actor
        item = None
        if loss.kind.startswith("materiel"):
            item = item_of(self.a.text, noun)
            text = plain(self.a.text, s.chunks, loss.owner[0]) if loss.owner else None
        position = loss.value.start if loss.value.start >= 0 else noun.start
        whose = [(actor, self.side(event, actor, text, loss) or self.across_from(event, s, loss))]
        if self._of_the_fight(event, s, noun, loss) or (
            (in_a_fight(s, loss) or again_of_both(self.claims, event, noun, loss))
            and self._two_armed(event, actor)
        ):
            joint, whose = True, [(None, None)]
        whose = [(actor, "defender")] if hit else whose
        if (mixed := self._mixed(event, s, loss, actor)) is not None:
            joint, whose = True, [(None, mixed or None)]
        whose = self._by_label(event, s, loss) or whose
        if camps := of_which_sides(s, loss):
            joint = camps == "both"
            whose = [(None, None)] if joint else self._each_side(event) or whose
        scope = scope_at(s, position)
        if scope is not None and (scope.verb == NARRATED or _narrated(s, loss, scope)):
            scope = None
        scope = None if loss.rule == "label-total" else scope
        stance = scope.stance if scope is not None else "asserts"
        if stance == "denies" and loss.value.text in ("any", "ANY"):
            if scope is not None and not loss.people and self.denied_any(event, s, loss, scope):
                return
            stance = "asserts"  # "denied that any guards were hurt" says that none was
        voices = scope.voices if scope is not None else (None,)
        told = Told(
            event,
            s,
            loss.kind,
            loss.value,
            (loss.start, loss.end),
            "label-field" if _of_field(s, loss) else loss.rule,
            position,
            item,
            joint=joint or loss.rule == "label-total",
            provisional=bool(s.hints & _PROVISIONAL.bit and _PROVISIONAL.pattern.search(s.low)),
            update=bool(s.hints & _UPDATE.bit and _UPDATE.pattern.search(s.low)),
        )
        for voice, (actor, side) in product(voices, whose):
            self._push(told, (actor, text, side), voice, stance)

    def _by_label(self, event: Event, s: Sentence, loss: Loss) -> list[tuple[str | None, str | None]]:
        """Whose dead a label counts: for a total those told of before, the attackers' for "perpetrators"; empty: it
        does not tell.
        """
        if _of_field(s, loss):
            return [(None, None)]  # "Dead": "4" in a record counts all of them
        if loss.rule == "label-total":
            dead = [
                x
                for x in self.claims
                if x.event is event and x.kind == loss.kind and x.value and x.value.low != 0
            ]
            if any(x.side != "defender" for x in dead) or _BOTH_COUNTED.search(self.a.masked):
                return [(None, None)]
            whose = {x.subject for x in dead}
            return [(whose.pop() if len(whose) == 1 else None, "defender")]
        if loss.rule != "label" or not loss.owner or _PERPETRATORS.isdisjoint(s.chunks[loss.owner[0]].words):
            return []
        doers = self._tops(self.sides[event.order].attackers)
        return [(doers[0], "attacker")] if len(doers) == 1 else []

    def _of_the_fight(self, event: Event, s: Sentence, noun: Chunk, loss: Loss) -> bool:
        """Whether a toll is that of all who fought: "clashes between A and B left 12 dead"."""
        sides = self.sides[event.order]
        bare = noun.head in DEAD or (noun.figure is not None and noun.figure.end >= noun.end)
        if noun.words == ["combatants"] and loss.kind == "killed" and not loss.owner:
            return True  # whoever fought there
        if sides.known or not loss.people or loss.owner or noun.mentions or noun.pron or not bare:
            return False
        if any(self._armed(self.frames.actors(s, s.chunks[i])) for i in inflicting(s.chunks, loss)):
            return False  # "rebels clashed with the battalion, inflicting nine casualties"
        both = all(any(self._armed([x]) for x in side) for side in (sides.attackers, sides.defenders))
        again = loss.rule == "toll" and self.dead.get(event.order, [(-1,)])[-1][0] == s.index
        told = again or (loss.inherit and event.order in self.last_subject)
        # "The army claims it had no losses" is of who says so, "no casualties were reported" of all who fought.
        return both and not told and (loss.value.low != 0 or not s.scopes)

    def _mixed(self, event: Event, s: Sentence, loss: Loss, actor: str | None) -> str | None:
        """The side of a toll that counts several parties, empty for both sides; None: it is no such toll."""
        sides = self.sides[event.order]
        if parts := parts_of(s, loss):
            if actor is not None and self.a.types.get(actor) != "civilians":
                return None
            armed = {x for part in parts for x in self.who(event, s, part) if self._armed([x])}
            if armed & set(sides.attackers):
                return ""
            return "defender" if armed & set(sides.defenders) else None
        before = {x for one in counted_before(s, loss) for x in self.who(event, s, one)}
        if before & set(sides.attackers) and before & set(sides.defenders):
            return ""
        return "defender" if len(before) > 1 and before <= set(sides.defenders) else None

    def _each_side(self, event: Event) -> list[tuple[str | None, str | None]]:
        """The two parties that fight each other, each with its side; empty: they are not two."""
        sides = self.sides[event.order]
        one, other = self._tops(sides.attackers), self._tops(sides.defenders)
        if len(one) != 1 or len(other) != 1:
            return []
        return [(one[0], "attacker"), (other[0], "defender")]

    def _push(self, told: Told, whom: Whom, voice: Voice | None, stance: str) -> None:
        """Adds what is told of somebody as the claim of who says it."""
        claimant, words = self.claimant(voice)
        s = told.sentence
        made = self.made_on(s, voice)
        relay = voice.relayed if voice is not None and voice.relayed else self.a.segments[s.segment].relay
        if stance == "confirms" and not any(
            c.kind == told.kind
            and c.event is told.event
            and c.claimant_text != words
            and same_value(c.value, told.value)
            for c in self.claims[-NEAR:]
        ):
            stance = "asserts"
        actor, text, side = whom
        where = trimmed(self.a.text, *told.where)
        if told.value is not None:
            where = _hedged(self.a.text, where, told.value)
        self.claims.append(
            Claim(
                told.event,
                told.kind,
                claimant,
                words,
                relay,
                actor,
                text,
                side,
                told.value,
                told.item,
                stance,
                told.provisional,
                made,
                [where],
                told.rule,
                told.position,
                told.update,
                joint=told.joint,
            )
        )

    def _strength(self, event: Event, s: Sentence) -> None:
        """Adds how many a sentence says that a party had there."""
        for x in strengths(self, event, s) if s.counted else ():
            scope = scope_at(s, x.position)
            scope = None if scope is not None and scope.verb == NARRATED else scope
            # A count told behind its noun is in the words, too: "a column of rebels, some 80 in number".
            where = (min(x.where[0], x.value.start), max(x.where[1], x.value.end))
            told = Told(event, s, "strength", x.value, where, "strength", x.position, x.item)
            for voice in scope.voices if scope is not None else (None,):
                stance = scope.stance if scope is not None else "asserts"
                self._push(told, (x.actor, x.text, x.side), voice, stance)

    def _weighed(self, event: Event, s: Sentence, far: int) -> None:
        """Adds what the figures count that no rule has read, where enough speaks for it."""
        for loss in weighed(self, event, s, far) if s.counted or s.mentions else ():
            self._loss(event, s, loss)

    def _statements(self, event: Event, s: Sentence) -> None:
        from extract.engines.rules.claims.statements import statements

        narrator = {v.own for x in s.scopes if x.verb == NARRATED for v in x.voices}
        for st in statements(self, event, s):
            if st.voice.own in narrator:
                continue
            told = Told(event, s, st.kind, None, st.where, st.rule, st.position)
            self._push(told, (st.actor, st.text, st.side), st.voice, st.stance)


def _narrated(s: Sentence, loss: Loss, scope: Scope) -> bool:
    """Whether the narrator says what an attack did that somebody claims or is blamed for: "the attack that killed"."""
    if scope.verb not in _TOLD_OF or loss.verb < 1:
        return False
    before = s.chunks[: loss.verb]
    claimed = any(c.head in ("responsibility", "credit") for c in before if c.start >= scope.start)
    if scope.verb == "claim" and claimed:
        return True
    if scope.verb == "claim":
        return False
    # "blamed X for the raid that killed nine", "… in which nine died"
    opens = next((c for c in reversed(before[-_OPENED:]) if c.kind in ("R", "VG", "X")), before[-1])
    return opens.kind == "R" and (opens.head == "which" or (opens.head == "that" and opens is before[-1]))


_OPENED: Final = 3


def _hedged(text: str, where: tuple[int, int], value: Value) -> tuple[int, int]:
    """The words of a claim with the hedge behind them that makes its bound: "killed nine people at least"."""
    start, end = where
    behind = value.low is not None and value.high is None and text.startswith(_LEAST, end)
    return (start, end + len(_LEAST)) if behind and _LEAST not in text[start:end] else where


_LEAST: Final = " at least"


def _of_field(s: Sentence, loss: Loss) -> bool:
    """Whether a figure is all that a field of a record holds: "Injured": "12"."""
    field = _FIELD.match(s.low)
    return field is not None and s.start + field.start(1) <= loss.value.start < s.start + field.end()
