"""Doubts, denials and confirmations of what was claimed before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.habits import habitual
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.voices.attribution import Scope, Voice
from extract.engines.rules.voices.own_side import own_side
from extract.engines.rules.voices.rebutting import rebuts
from extract.engines.rules.voices.same_toll import same_toll
from extract.engines.rules.voices.speakers import Claim, Speakers, trimmed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.scenes.events import Event

_OWN_PART: Final = lazy(
    r"\b(?:involvement|responsibility|participation|connection|authorship|(?:any|its|their|a) (?:role|part|hand|link)s?"
    r"|responsible|behind|involved|presence|having (?:been|had|taken|any)|any knowledge"
    r"|(?:carried|carry|carrying) out|(?:shelling|bombing|attacking|targeting|striking"
    r"|hitting|killing|abducting|kidnapping|ambushing|firing)"
    r"|(?:used|using|the use of) (?:(?:any|such|banned|internationally) ){0,3}(?:chemicals?|toxic|poison\w*|nerve|gas"
    r"|chlorine|sarin|cluster|barrel|incendiary|phosphorus)"
    r"|(?:its|his|their|our) (?:own )?(?:armed )?(?:planes|aircraft|warplanes|jets|drones|helicopters|forces|troops"
    r"|soldiers|men|fighters|units|army|military|air force|artillery|gunmen|militants|members|guns|gunners|mortars"
    r"|rockets|missiles|tanks|bombers|gunboats|warships|police|guards|snipers|agents|activists|supporters)"
    r"|(?:the )?(?:army|military|air force|police|coalition|group|movement) (?:had|was|were|has))\b"
)
_FOREWARNED: Final = lazy(
    r"\b(?:had|has|was|were|been) (?:\w+ly )?(?:warned|alerted|informed|tipped|told|aware|slow|late|absent|unprepared"
    r"|negligent|complacent|asleep|outgunned|overrun|routed|defeated|withdrawn|retreated|fled|abandoned)\b"
)
"""What somebody denies of himself who is not held to have attacked: that he was warned, was slow, or has fled."""
_ACCUSED: Final = lazy(
    r"\b(?:involvement|responsib|allegation|accusation|blame|claim|charge|role|attack|it|participation|connection"
    r"|its|his|their|shelling|bombing|killing)\w*"
)
_THE_CLAIM: Final = lazy(
    r"(?i)(?:the|that|this|those|these|its|his|their) (?:claim|report|statement|figure|version)s?\b"
    r"|(?i:an?) (?:claim|report|charge|accusation|allegation|assertion|figure|version|count|toll|tally|number"
    r"|estimate)\b"
)
_DENYING: Final = lazy(
    r"\W{0,3}(?:(?:While|Although|Though|But|However), ?|(?:While|Although|Though|But) )?(?:[Dd]eny|[Rr]eject|[Rr]efut"
    r"|[Dd]ismiss)ing ([^.;,]{4,90}),"
)
"""How a sentence opens whose speaker denies it: "Denying any role in the murder, X said"."""
_EACH: Final = hinted(
    "all these|all of |all the|both|these|all three|all four|all five|all six|the two|the three",
    r"\b(?:all (?:of )?(?:these|the|three|four|five|six)|both(?: of the)?|these|the (?:two|three)) (?:[a-z]+ )?"
    r"(?:acts|attacks|actions|crimes|murders|killings|bombings|explosions|blasts|kidnappings|incidents|operations"
    r"|assassinations|raids|ambushes|strikes|assaults|shootings|abductions)\b",
)
_AS_A_RULE: Final = lazy(
    r"\bha(?:s|ve) (?:in the past|always|repeatedly|often|consistently|previously|long|regularly)\b[^.;]{0,20} denied\b"
    r"|\bden(?:y|ies|ied) (?:all )?such (?:charges|accusations|allegations|claims|reports)\b"
)
"""A denial of what somebody is accused of at all times."""
_OF_THIS: Final = lazy(
    r"\W{0,3}(?:but |yet |however, )?(?:this|that|th(?:e|ese|ose) (?:figures?|tolls?|claims?|counts?|numbers?))"
    r" (?:was|were|is|are|has|have)\b",
    re.I,
)
_ITS_FIGURE: Final = lazy(
    r"(?i)(?:th(?:e|at|is|ese|ose)|its|their|his) (?:(?:rebel|death|army|official|casualty|government|militant) )?"
    r"(?:figures?|tolls?|counts?|numbers?)\b(?! of)"
)
_THEIR_CLAIM: Final = lazy(
    r"(?i)(?:the|that|this|those|these|its|their|such|any such) (?:(?:rebel|group|militant|insurgent)s?['’]?s? )?"
    r"(?:claim|report|assertion|version|statement)s?\b(?! (?:of|that|by|about|he|she|they|it|made|put)\b)"
)
_JUST_THIS: Final = lazy(r"(?:(?:it|this|that)(?=,|\.|;|$| (?:and|but|saying)\b))")
_THE_GROUP: Final = frozenset(("group", "movement", "organization", "organisation", "it", "they"))
_CLOSES: Final = 8
_AGO: Final = 400
_ONE_SENTENCE: Final = 200
_BACK: Final = 12
"""Sentences back in which the attacks stand that "all these attacks" means."""
_REACH: Final = 90
"""Characters behind a verb of denial within which stands what is denied."""
NEAR: Final = 60
"""How many claims back an answer may reach; keeps the work linear in the length of a text."""


def _takes_up(tail: str) -> bool:
    """Whether what is denied is what another one has just been heard to say: "denied the claim", "denied it,"."""
    return any(x.match(tail) is not None for x in (_ITS_FIGURE, _THEIR_CLAIM, _JUST_THIS))


@dataclass(slots=True)
class Answers(Speakers):
    """Adds the claims that answer others."""

    def answers(self, s: Sentence, event: Event | None) -> None:
        """Doubts and denials of what stands in the same sentence, or of the accusation before."""
        for scope in s.scopes:
            if scope.of[1]:
                self._answer_claim(s, scope)
            elif scope.stance == "doubts":
                self._doubt(s, scope)
            elif scope.stance == "denies" and (
                _takes_up(self._tail(scope))
                or not any(scope.start <= max(x.value.start, 0) < scope.end for x in s.losses)
            ):  # "denied the claim, saying that two fell", but not "denied that two fell"
                self._deny(s, scope, event)
            elif scope.stance == "asserts" and rebuts(self.a.masked, s, scope):
                self._rebut(s, scope)
            elif scope.stance == "confirms" and scope.at:
                self._confirm(s, scope)
            elif scope.stance == "asserts" and (same := same_toll(self.a.masked, s)):
                for c in self._meant(s, one=same == "one"):
                    self._copy(c, s, scope.voices[0], "asserts")
        denying = _DENYING.match(self.a.masked, s.start, s.end)
        by = next((x for x in s.scopes if x.stance == "asserts"), None) if denying is not None else None
        if denying is not None and by is not None:
            at = denying.start(1)
            self._deny(s, Scope(s.start, denying.end(), by.voices, "deny", "denies", at), event)

    def _answer_claim(self, s: Sentence, scope: Scope) -> None:
        """ "The army denied the rebels' claim that nine had died": what they claim is answered, figure and deed."""
        for c in [x for x in self.claims[-NEAR:] if scope.of[0] <= x.position < scope.of[1]]:
            if c.stance == "asserts" and s.start <= c.position < s.end:
                self._copy(c, s, scope.voices[0], scope.stance)

    def _tail(self, scope: Scope) -> str:
        """The words right behind the verb of an answer."""
        tail = self.a.masked[scope.at : scope.at + 40].strip(" ,")
        denied = self.a.masked[max(0, scope.at - 6) : scope.at].lower() in ("denied", "denies")
        return f"it{tail}" if denied and tail[:1] == "." else tail  # "The army denied."

    def _figure_before(self, s: Sentence, scope: Scope) -> bool:
        """Whether what was said right before, in the sentence before, is a figure."""
        if sum(s.chunks[v].start < scope.at for v in s.verbs) > 1:
            return False  # "He said the town was theirs; the army denied this"
        before = [c for c in self.claims[-NEAR:] if c.position < s.start and c.stance == "asserts"]
        last = max(before, key=lambda c: c.position, default=None)
        told = self.a.sentences[s.index - 1].start if s.index else 0
        return last is not None and last.value is not None and last.position >= told

    def _blame_before(self, s: Sentence, at: int) -> Claim | None:
        """Who somebody said did it or holds the place, if the clause or sentence before `at` ended with that."""
        told = self.a.sentences[s.index - 1].start if s.index else s.start
        before = [c for c in self.claims[-NEAR:] if told <= c.position < at]
        last = max(before, key=lambda c: c.position, default=None)
        known = last is not None and last.kind in ("responsibility", "control") and last.stance == "asserts"
        return last if known else None

    def _rebut(self, s: Sentence, scope: Scope) -> None:
        """ "The army said the figures were false": what another one told last is denied."""
        mine = self.claimant(scope.voices[0])
        for c in self._told_last(s):
            if (c.claimant, c.claimant_text) != mine and (
                c.claimant is None or not own_side(self, c, mine[0])
            ):
                self._copy(c, s, scope.voices[0], "denies")

    def all_meant(self, s: Sentence, event: Event) -> list[Event]:
        """The other engagements told before of which a sentence says who did them: "all these acts were ordered by"."""
        before = {x.order: x for x in (self.also.get(s.index),) if x is not None}
        told = s.hints & _EACH.bit and _EACH.pattern.search(s.low)
        if not told or self.a.digest or (before and told[0].startswith("both")):
            return list(before.values())
        for k in range(max(0, s.index - _BACK), s.index):
            if (e := self.of.get(k)) is not None and e is not event and e.segment == s.segment:
                before[e.order] = e
        return list(before.values())

    def where_taken(self, s: Sentence, loss: Loss, event: Event) -> Event:
        """The engagement in which those were taken who are told to be still in somebody's hands, or whose dead a coder
        adds up behind another one.
        """
        if loss.rule == "label-total":
            own = [c.event for c in self.claims if c.kind == loss.kind and c.event.segment == s.segment]
            return own[0] if own and event not in own else event
        if loss.rule not in ("in-their-hands", "holding"):
            return event
        told = (
            c for c in reversed(self.claims[-NEAR:]) if c.kind == "captured" and c.event.segment == s.segment
        )
        return next((c.event for c in told), event)

    def denied_any(self, event: Event, s: Sentence, loss: Loss, scope: Scope) -> bool:
        """ "denied that any helicopter was hit": what another one has said before is denied; says whether one has."""
        head = s.chunks[loss.noun].head
        for c in reversed(self.claims[-NEAR:]):
            alike = c.kind == loss.kind and c.event is event and c.stance == "asserts"
            named = c.item or c.subject_text or ""
            if alike and c.value is not None and c.value.low != 0 and head[:5] in named.lower():
                self._copy(c, s, scope.voices[0], "denies")
                return True
        return False

    def _own(self, s: Sentence, scope: Scope) -> list[Claim]:
        """The claims of a sentence that an answer in it is to: those before it, if there are any."""
        own = [
            c
            for c in self.claims[-NEAR:]
            if s.start <= c.position < s.end
            and c.value is not None
            and not (scope.start <= c.position < scope.end)
            and c.stance == "asserts"
        ]
        return [c for c in own if c.position < scope.at] or own

    def _doubt(self, s: Sentence, scope: Scope) -> None:
        for c in self._own(s, scope):
            self._copy(c, s, scope.voices[0], "doubts")

    def _deny(self, s: Sentence, scope: Scope, event: Event | None) -> None:
        own = self._own(s, scope)
        tail = self._tail(scope)
        passive = tail.startswith("by ")
        it = _takes_up(tail)
        if not own and ((passive and _OF_THIS.match(self.a.masked, s.start)) or it):
            mine = self.claimant(scope.voices[0])[0]
            if it and _JUST_THIS.match(tail) is not None and not self._figure_before(s, scope):
                if (c := self._blame_before(s, scope.at)) is not None and (
                    c.claimant is None or c.claimant != mine
                ):
                    self._copy(c, s, scope.voices[0], "denies")
                return  # "The X said it had taken the town. The army denied this": nobody's dead
            for c in self._told_last(s):
                if c.claimant is None or not own_side(self, c, mine):
                    self._copy(c, s, scope.voices[0], "denies")
            return
        whole = passive or len(tail) < 8 or not tail[0].isalpha() or _THE_CLAIM.match(tail)
        if own and whole:
            for c in own:
                if c.claimant_text == own[-1].claimant_text:
                    self._copy(c, s, scope.voices[0], "denies")
            return
        if any(habitual(s, v) for v in s.verbs if s.chunks[v].start >= scope.at):
            return  # "denies that its troops target farmers" is of no attack
        if _AS_A_RULE.search(s.low):
            return
        mine = self.claimant(scope.voices[0])[0]
        accused = next(
            (
                c
                for c in reversed(self.claims[-NEAR:])
                if c.kind == "responsibility"
                and c.stance == "asserts"
                # "denied any role and accused the rebels of it": whom he blames himself he does not clear.
                and (c.claimant is None or c.claimant != mine or c.position < s.start)
            ),
            None,
        )
        if accused is not None and (
            accused.position <= s.start - 900 or not self._answered(s, scope, accused)
        ):
            accused = None
        if accused is None:
            if event is not None:
                self._deny_own(s, scope, event)
            return
        closing = tail[:1] in ("", ".", ";") and accused.position >= s.start  # "…, which the rebels deny."
        if closing or _ACCUSED.search(self.a.masked[s.start if passive else scope.at : s.end].lower()):
            self._copy(accused, s, scope.voices[0], "denies")
            made = self.claims[-1]
            if made.claimant is None and scope.voices[0].head in _THE_GROUP:
                made.claimant = accused.subject

    def _answered(self, s: Sentence, scope: Scope, accused: Claim) -> bool:
        """Whether a denial may be that of the one accused: an armed party denies its own part alone."""
        claimant = self.claimant(scope.voices[0])[0]
        if claimant is None or claimant == accused.subject or self.a.types.get(claimant) not in ARMED:
            return True
        return not _OWN_PART.search(self.a.masked[scope.at : s.end].lower())

    def _party(self, claimant: str | None, attackers: list[str]) -> str | None:
        """The attacker for whom a claimant speaks: itself, its own, those of its country, or the only one."""
        if claimant in attackers:
            return claimant
        kin = self.a.kin.get(claimant or "", set())
        own = [x for x in attackers if x in kin]
        if own:
            return own[0]
        kind = self.a.types.get(claimant or "")
        land = self.a.index.country_of(claimant) if claimant is not None and kind == "government" else None
        if land is not None and not any(self.a.index.country_of(x) == land for x in attackers):
            return self.a.army(land, 0)  # a government clears its own forces, and not the rebels it blames
        if kind in ("person", None, "government"):
            return attackers[0] if len(attackers) == 1 else None
        return claimant

    def _deny_own(self, s: Sentence, scope: Scope, event: Event) -> None:
        """ "X denied any involvement", where the narrator alone has named X."""
        told = self.a.masked[scope.at : min(s.end, scope.at + _REACH)].lower().partition(" said ")[0]
        if (
            not _OWN_PART.search(told)
            or _FOREWARNED.search(told) is not None
            or any(habitual(s, v) for v in s.verbs if s.chunks[v].start >= scope.at)
        ):
            return  # "denies that its troops target farmers" is of no attack
        claimant, words = self.claimant(scope.voices[0])
        actor = self._party(claimant, self.sides[event.order].attackers)
        if claimant is not None and actor != claimant and self._blames(claimant, actor, s):
            actor = claimant  # who blames the rebels in the same breath clears himself
        if actor is None or self.a.types.get(actor) in ("media", "civilians", "person"):
            return
        self.claims.append(
            Claim(
                event, "responsibility", claimant, words, None, actor, words, "attacker", None, None, "denies",
                False, self.made_on(s, scope.voices[0]), [trimmed(self.a.text, s.start, s.end)], "denies-own",
                s.end - 1,
            )
        )  # fmt: skip

    def _blames(self, claimant: str, actor: str | None, s: Sentence) -> bool:
        """Whether a claimant says in the same sentence that an actor did it."""
        return any(
            c.kind == "responsibility"
            and (c.claimant, c.subject, c.stance) == (claimant, actor, "asserts")
            and s.start <= c.position < s.end
            for c in self.claims[-NEAR:]
        )

    def _confirm(self, s: Sentence, scope: Scope) -> None:
        if any(scope.start <= max(x.value.start, 0) < scope.end for x in s.losses):
            return
        tail = self.a.masked[scope.at : scope.at + 40].strip(" ,")
        whole = len(tail) < _CLOSES or tail.startswith("by ") or _THE_CLAIM.match(tail)
        if own := self._own(s, scope) if whole else []:
            for c in own:
                if c.claimant_text == own[-1].claimant_text:
                    self._copy(c, s, scope.voices[0], "confirms")
            return
        if (figure := _ITS_FIGURE.match(tail)) is not None:
            for c in self._meant(s, one=not figure[0].endswith("s")):
                self._copy(c, s, scope.voices[0], "confirms")
            return
        low = self.a.masked[s.start : s.end].lower()
        if not re.match(r"\W*(?:this|that|these|the (?:toll|figure|claim|statement|number)s?)\b", low):
            return
        before = [c for c in self.claims[-NEAR:] if c.position < s.start and c.stance == "asserts"]
        earlier = max(before, key=lambda c: c.position, default=None)
        if earlier is not None and earlier.position > s.start - 500:
            self._copy(earlier, s, scope.voices[0], "confirms")

    def _meant(self, s: Sentence, *, one: bool) -> list[Claim]:
        """The claims that "the figures" means, or the one that "the figure" does: that of most dead."""
        told = self._told_last(s)
        if one:
            told.sort(key=lambda c: (c.kind == "killed", c.value.low or 0 if c.value else 0), reverse=True)
        return told[:1] if one else told

    def _told_last(self, s: Sentence) -> list[Claim]:
        """The claims with a figure that somebody has made in the last sentence with such, before this one."""
        before = [
            c for c in self.claims[-NEAR:] if s.start - _AGO < c.position < s.start and c.value is not None
        ]
        last = max(before, key=lambda c: c.position, default=None)
        if last is None or last.claimant_text is None or last.stance != "asserts":
            return []  # "The X denied that nine fell. It is a lie": that is said of the nine
        mine = [c for c in before if c.claimant_text == last.claimant_text and c.stance == "asserts"]
        return [c for c in mine if last.position - c.position < _ONE_SENTENCE]

    def _copy(self, c: Claim, s: Sentence, voice: Voice, stance: str) -> None:
        claimant, words = self.claimant(voice)
        if claimant is not None and claimant == c.claimant and stance != "denies":
            return
        start = min(c.evidence[0][0], s.start) if c.value is not None else s.start
        self.claims.append(
            Claim(
                c.event, c.kind, claimant, words, None, c.subject, c.subject_text, c.side, c.value, c.item, stance,
                False, self.made_on(s, voice), [trimmed(self.a.text, start, s.end)], f"{stance}-{c.rule}", s.end - 1,
            )
        )  # fmt: skip
