"""Turns losses, strengths and statements into claims: who says it, of whom, with which bounds and stance.

Built after the engagements are settled, so that subjects get their side. Claims here are plain data in record form, but
for the ids, which `assemble.py` gives in the end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.attribution import Scope, Voice
from extract.engines.rules.losses import Loss, Value
from extract.engines.rules.sides import NOBODY, OWN, scope_at

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.chunks import Chunk
    from extract.engines.rules.engagements import Event
    from extract.engines.rules.mentions import Mention
    from extract.engines.rules.sides import FrameReader

_PROVISIONAL: Final = re.compile(r"\b(?:provisional|preliminary|so far|initial(?:ly)? (?:toll|report|figure|count|assessment)s?|tentative)\b")
_UPDATE: Final = re.compile(r"\b(?:updat|revis|ris(?:es|en|ing)|rose|raised|climb|increas|up from|brought the (?:death )?toll|new toll)\w*")
_PERSON: Final = re.compile(r"[A-Z][\w'’.-]{0,30}(?: (?:[A-Z][\w'’.-]{0,30}|ag|al|bin|ben|ibn|de|el|ould|von|van)){1,4}(?=[ ,]|$)")
_VAGUE: Final = frozenset(("some", "many", "a number of", "others", "other", "several", "a few"))
_HUMAN_ONLY: Final = ("killed", "wounded", "missing", "captured", "killed_or_wounded", "strength")
_ATTACKERS: Final = re.compile(r"\b(?:attackers?|assailants?|aggressors?|raiders?|bombers?|perpetrators?)\b")


@dataclass(slots=True)
class Claim:
    """A claim in the making; `actor` ids are those of the actor index."""

    event: Event
    kind: str
    claimant: str | None
    claimant_text: str | None
    relayed: str | None
    subject: str | None
    subject_text: str | None
    side: str | None
    value: Value | None
    item: str | None
    stance: str
    provisional: bool
    made_on: Any
    evidence: list[tuple[int, int]]
    rule: str
    position: int
    update: bool = False
    supersedes: Claim | None = None
    joint: bool = False


@dataclass(slots=True)
class Sides:
    """The settled sides of an event."""

    attackers: list[str]
    defenders: list[str]
    known: bool


@dataclass(slots=True)
class ClaimReader:
    """Makes the claims of one document."""

    a: Analysis
    frames: FrameReader
    of: dict[int, Event]
    sides: dict[int, Sides]
    """Order of an event to its sides."""
    claims: list[Claim] = field(default_factory=list)
    persons: list[Mention] = field(default_factory=list)
    person_starts: list[int] = field(default_factory=list)
    last_subject: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)

    def run(self) -> list[Claim]:
        """Returns the claims in the order of the text, repeated ones joined."""
        self.persons = [m for m in self.a.mentions if m.kind == "person"]
        self.person_starts = [m.start for m in self.persons]
        for s in self.a.sentences:
            event = self.of.get(s.index)
            if event is None:
                self._answers(s, None)
                continue
            frame = next((f for f in event.frames if f.sentence is s), None)
            if frame is not None and not frame.aggregate:
                for loss in s.losses:
                    self._loss(event, s, loss)
                self._strength(event, s)
            self._statements(event, s)
            self._answers(s, event)
        return self._joined()

    # losses

    def _loss(self, event: Event, s: Sentence, loss: Loss) -> None:
        noun = s.chunks[loss.noun]
        actor, text, joint = self._subject(event, s, loss, noun)
        item = None
        if loss.kind.startswith("materiel"):
            item = _item(self.a.text, noun)
            text = self._plain(s, loss.owner[0]) if loss.owner else None
        position = loss.value.start if loss.value.start >= 0 else noun.start
        side = self._side(event, actor, text, loss)
        scope = scope_at(s, position)
        stance = scope.stance if scope is not None else "asserts"
        low = self.a.masked[s.start : s.end].lower()
        for voice in scope.voices if scope is not None else (None,):
            self._push(event, s, loss.kind, voice, actor, text, side, loss.value, item, stance, low, (loss.start, loss.end), loss.rule, position, joint)

    def _push(
        self, event: Event, s: Sentence, kind: str, voice: Voice | None, actor: str | None, text: str | None, side: str | None,
        value: Value | None, item: str | None, stance: str, low: str, where: tuple[int, int], rule: str, position: int, joint: bool = False,
    ) -> None:
        claimant, words = self.claimant(voice)
        made = self._made_on(s, voice)
        relay = voice.relayed if voice is not None and voice.relayed else self.a.segments[s.segment].relay
        if stance == "confirms" and not any(c.kind == kind and c.event is event and c.claimant_text != words and _same_value(c.value, value) for c in self.claims):
            stance = "asserts"
        self.claims.append(
            Claim(event, kind, claimant, words, relay, actor, text, side, value, item, stance, bool(_PROVISIONAL.search(low)), made,
                  [_trim(self.a.text, *where)], rule, position, bool(_UPDATE.search(low)), joint=joint)
        )

    def _subject(self, event: Event, s: Sentence, loss: Loss, noun: Chunk) -> tuple[str | None, str | None, bool]:
        nouns = loss.owner or [loss.noun, *loss.also]
        text = self._plain(s, nouns[0])
        if loss.also:
            text = self.a.text[s.chunks[nouns[0]].figure.end if s.chunks[nouns[0]].figure else s.chunks[nouns[0]].start : s.chunks[nouns[-1]].end].strip()
        found: list[str] = []
        for i in nouns:
            for actor in self._who(s, i, loss):
                if actor not in found:
                    found.append(actor)
        if not (s.chunks[nouns[0]].pron or s.chunks[nouns[0]].det in ("its", "their", "our")):
            found = self._known_here(event, found, s, nouns)
        if len(found) == 1:
            self.last_subject[event.order] = (found[0], text)
            return found[0], text, False
        if len(found) > 1:
            return None, text, True
        if loss.inherit and event.order in self.last_subject:
            actor, _ = self.last_subject[event.order]
            return actor, text, False
        if loss.kind.startswith("materiel") or loss.owner:
            return self._loser(event, s, loss), text, False
        return self._by_noun(event, noun), text, False

    def _last_person(self, before: int) -> list[str]:
        """The person named last before a pronoun."""
        k = bisect_left(self.person_starts, before) - 1
        actor = self.a.index.of(self.persons[k]) if k >= 0 else None
        return [actor] if actor is not None else []

    def _known_here(self, event: Event, found: list[str], s: Sentence, nouns: list[int]) -> list[str]:
        """A bare common noun ("soldiers", "militants") is the one party of that make on the sides, if it is none itself."""
        sides = self.sides[event.order]
        present = [*sides.attackers, *sides.defenders]
        if len(found) != 1 or found[0] in present:
            return found
        mention = s.chunks[nouns[0]].head_mention
        if mention is None or mention.kind != "generic" or mention.country is not None and mention.text[:1].isupper():
            return found
        kind = self.a.types.get(found[0])
        like = ("state_forces", "international") if kind == "state_forces" else ("armed_group", "militia", "unidentified", "private_military")
        if kind not in ("state_forces", "unidentified", "armed_group"):
            return found
        match = [x for x in present if self.a.types.get(x) in like]
        if _ATTACKERS.search(mention.text.lower()):
            match = [x for x in sides.attackers if x in match]
        return match if len(match) == 1 else found

    def _who(self, s: Sentence, i: int, loss: Loss) -> list[str]:
        c = s.chunks[i]
        if c.head in ("himself", "herself", "themselves", "itself") and loss.verb >= 0:
            return [x for i in s.chunks[loss.verb].subject for x in self.frames.actors(s, s.chunks[i])]
        if c.head in ("he", "she", "him", "her") and c.pron:
            return self._last_person(c.start)
        if c.pron or c.det in ("its", "their", "our") and c.head in OWN:
            return self.frames.actors(s, c)
        person = [m for m in c.mentions if m.kind == "person"]
        groups = self.frames.actors(s, c)
        groups = [x for x in groups if self.a.types.get(x) not in ("media", "person")]
        head = c.head_mention
        if head is not None and head.kind == "person":
            actor = self.a.index.of(head)
            return [actor] if actor is not None else []
        if head is not None and head.kind in ("force", "generic") and not (head.kind == "generic" and head.head.lower() in NOBODY):
            if head.kind == "generic" and (named := self.frames.named(s, i)):
                return named
            actor = self.a.index.of(head)
            if actor is not None and not loss.kind.startswith("materiel"):
                return [actor]
        if person and not groups:
            actor = self.a.index.of(person[-1])
            return [actor] if actor is not None else []
        return groups[:1] if len(groups) == 1 or loss.kind.startswith("materiel") else groups

    def _loser(self, event: Event, s: Sentence, loss: Loss) -> str | None:
        """Who lost things that nobody is named to have lost: the other side of the one that took or destroyed them."""
        sides = self.sides[event.order]
        takers: list[str] = []
        if loss.verb >= 0:
            verb = s.chunks[loss.verb]
            group = verb.agent if verb.voice == "passive" else verb.subject
            takers = [x for i in group for x in self.frames.actors(s, s.chunks[i])]
        if any(x in sides.defenders for x in takers) and len(sides.attackers) == 1:
            return sides.attackers[0]
        if len(sides.defenders) == 1 and not any(x in sides.defenders for x in takers):
            return sides.defenders[0]
        return None

    def _by_noun(self, event: Event, noun: Chunk) -> str | None:
        """An uncounted noun ("soldiers", "people", "dead") goes to the one actor of the sides it can mean."""
        sides = self.sides[event.order]
        words = set(noun.words) | {noun.head}
        if _ATTACKERS.search(" ".join(sorted(words))):
            return sides.attackers[0] if len(sides.attackers) == 1 else None
        if words & {"child", "children", "woman", "women", "girl", "boy", "baby", "civilian", "civilians", "people", "person", "persons", "passengers", "man"}:
            civilians = [x for x, kind in self.a.types.items() if kind == "civilians"]
            mine = [x for x in sides.defenders if x in civilians]
            return mine[0] if mine else (civilians[0] if len(civilians) == 1 else None)
        if len(sides.defenders) == 1:
            return sides.defenders[0]
        return None

    def _side(self, event: Event, actor: str | None, text: str | None, loss: Loss) -> str | None:
        sides = self.sides[event.order]
        if actor in sides.attackers:
            return "attacker"
        if actor in sides.defenders:
            return "defender"
        if text and _ATTACKERS.search(text.lower()):
            return "attacker"
        if actor is not None and self.a.types.get(actor) == "civilians":
            return "defender" if sides.known else None
        if actor is not None:
            kin = self._kin(actor)
            if kin & set(sides.attackers):
                return "attacker"
            if kin & set(sides.defenders):
                return "defender"
            return "defender" if sides.known and not sides.defenders else None
        return "defender"

    def _kin(self, actor: str) -> set[str]:
        out: set[str] = set()
        return self.a.kin.get(actor, out)

    def _plain(self, s: Sentence, i: int) -> str | None:
        """The words of a noun group without its figure."""
        c = s.chunks[i]
        start = c.figure.end if c.figure is not None else c.start
        text = self.a.text[start : c.end].strip(" ,“”\"'‘’")
        if i + 2 < len(s.chunks) and s.chunks[i + 1].head in ("of", "from") and s.chunks[i + 2].mentions and not c.mentions:
            text = self.a.text[start : s.chunks[i + 2].end].strip(" ,“”\"'‘’")
        return text or None

    # speakers

    def claimant(self, voice: Voice | None) -> tuple[str | None, str | None]:
        """Returns the actor and the words of a voice; (None, None) for the narrator."""
        if voice is None:
            return None, None
        text = voice.text.strip(" ,")
        person = next((m for m in voice.mentions if m.kind == "person"), None)
        if person is not None:
            return self.a.index.of(person), text
        if (named := self._named_person(voice)) is not None:
            return named, text
        monitor = next((m for m in voice.mentions if m.kind == "media"), None)
        if voice.anonymous and monitor is not None and voice.head in ("activists", "activist", "monitors", "monitor"):
            return self.a.index.of(monitor), text
        if voice.anonymous:
            return None, text
        last = voice.mentions[-1] if voice.mentions else None
        if last is not None and last.kind == "place" and last.head == "country" and last.end >= voice.own[1] and (actor := self.a.government(last)) is not None:
            return actor, text
        named = [m for m in voice.mentions if m.kind in ("force", "media")]
        for m in (*named[-1:], *named, *voice.mentions):
            if m.kind in ("force", "media", "generic", "office"):
                actor = self.a.index.of(m)
                if actor is not None and self.a.types.get(actor) != "civilians":
                    return actor, text
        if voice.head in ("group", "movement", "organization", "organisation") and not voice.mentions:
            return self.frames.last_group(voice.start), text
        for m in voice.mentions:
            if m.kind == "place" and m.head == "country" and (actor := self.a.government(m)) is not None:
                return actor, text
        return None, text

    def _named_person(self, voice: Voice) -> str | None:
        """A speaker that no lexicon knows, by two or more capitalised words at the start of the phrase."""
        start, end = voice.own
        match = _PERSON.match(self.a.text, start, end)
        if match is None and (comma := self.a.text.find(", ", start, end)) > 0:
            match = _PERSON.match(self.a.text, comma + 2, end)
        if match is None or any(m.start < match.end() and m.end > match.start() for m in voice.mentions) or match.group().isupper():
            return None
        tail = self.a.text[match.end() : end]
        if tail and not tail.startswith((",", " ,")):
            return None
        from extract.engines.rules.mentions import Mention
        from extract.text.folding import name_key

        key = f"person:{name_key(match.group())}"
        mention = Mention(match.start(), match.end(), match.group(), "person", "person", None, key, match.group(), match.group())
        self.a.index.put(key, "person", None, mention)
        actor = self.a.index.of(mention)
        if actor is not None:
            self.a.types[actor] = "person"
            for m in voice.mentions:
                if m.kind == "force" and (group := self.a.index.key_of(m)) is not None:
                    self.a.index.tie(key, "speaks_for" if "spokes" in tail.lower() else "part_of", group)
                    break
        return actor

    def _made_on(self, s: Sentence, voice: Voice | None) -> Any:
        if voice is not None and isinstance(voice.when, int):
            for d in s.dates:
                if d.start == voice.when and d.when is not None and d.when.start == d.when.end:
                    return d.when.start
        if voice is not None and self.a.segments[s.segment].kind == "item":
            return self.a.published
        return None

    # strength, responsibility, control

    def _strength(self, event: Event, s: Sentence) -> None:
        used = {x.value.start for x in s.losses}
        sides = self.sides[event.order]
        for v, c in enumerate(s.chunks):
            if c.kind != "VG" or c.neg:
                continue
            acting = c.cls in ("attack", "storm", "ambush", "bomb", "shell", "launch", "abduct", "kill", "take") or c.head in ("arrived", "came", "riding", "involved", "deployed")
            group = c.agent if c.voice == "passive" else c.subject
            if not acting:
                continue
            for i in group:
                n = s.chunks[i]
                if n.figure is None or n.figure.start in used or n.figure.low == 0 or n.figure.text.lower() in _VAGUE or not n.mentions and n.head not in ("men", "attackers", "assailants"):
                    continue
                actors = [x for x in self.frames.actors(s, n) if self.a.types.get(x) not in ("media", "person", "civilians")]
                if not actors and n.head not in ("men", "attackers", "assailants"):
                    continue
                used.add(n.figure.start)
                value = Value(n.figure.low, n.figure.high, n.figure.approximate, self.a.text[n.figure.start : n.figure.end], n.figure.start, n.figure.end)
                actor = actors[0] if len(actors) == 1 else None
                side = "defender" if actor is not None and actor in sides.defenders else "attacker"
                self._voiced(event, s, "strength", actor, self._plain(s, i), side, value, (n.start, max(n.end, c.end)), "strength", n.start)

    def _voiced(
        self, event: Event, s: Sentence, kind: str, actor: str | None, text: str | None, side: str | None, value: Value | None, where: tuple[int, int], rule: str, position: int
    ) -> None:
        scope = scope_at(s, position)
        if scope is None and value is None:
            return
        for voice in scope.voices if scope is not None else (None,):
            stance = scope.stance if scope is not None else "asserts"
            self._push(event, s, kind, voice, actor, text, side, value, None, stance, "", where, rule, position)

    def _statements(self, event: Event, s: Sentence) -> None:
        from extract.engines.rules.statements import statements

        for st in statements(self, event, s):
            self._push(event, s, st.kind, st.voice, st.actor, st.text, st.side, None, None, st.stance, "", st.where, st.rule, st.position)

    # answers to earlier claims

    def _answers(self, s: Sentence, event: Event | None) -> None:
        """Doubts and denials of what stands in the same sentence, or of the accusation before."""
        for scope in s.scopes:
            if scope.stance == "doubts":
                self._doubt(s, scope)
            elif scope.stance == "denies" and not any(scope.start <= max(x.value.start, 0) < scope.end for x in s.losses):
                self._deny(s, scope)
            elif scope.stance == "confirms" and scope.at:
                self._confirm(s, scope)

    def _own(self, s: Sentence, scope: Scope) -> list[Claim]:
        return [c for c in self.claims if s.start <= c.position < s.end and c.value is not None and not (scope.start <= c.position < scope.end) and c.stance == "asserts"]

    def _doubt(self, s: Sentence, scope: Scope) -> None:
        for c in self._own(s, scope):
            self._copy(c, s, scope.voices[0], "doubts")

    def _deny(self, s: Sentence, scope: Scope) -> None:
        own = self._own(s, scope)
        tail = self.a.masked[scope.at : scope.at + 40].strip(" ,")
        if own and (len(tail) < 8 or tail[0] in ".;" or not tail[0].isalpha()):
            for c in own[-1:]:
                self._copy(c, s, scope.voices[0], "denies")
            return
        accused = next((c for c in reversed(self.claims) if c.kind == "responsibility" and c.stance == "asserts"), None)
        if accused is not None and accused.position > s.start - 900 and re.search(r"\b(?:involvement|responsib|allegation|accusation|blame|claim|charge|role|attack|it)\w*", self.a.masked[scope.at : s.end].lower()):
            self._copy(accused, s, scope.voices[0], "denies")
            made = self.claims[-1]
            if made.claimant is None and scope.voices[0].head in ("group", "movement", "organization", "organisation", "it", "they"):
                made.claimant = accused.subject

    def _confirm(self, s: Sentence, scope: Scope) -> None:
        if any(scope.start <= max(x.value.start, 0) < scope.end for x in s.losses):
            return
        low = self.a.masked[s.start : s.end].lower()
        if not re.match(r"\W*(?:this|that|these|the (?:toll|figure|claim|statement|number)s?)\b", low):
            return
        before = [c for c in self.claims if c.position < s.start and c.stance == "asserts"]
        earlier = max(before, key=lambda c: c.position, default=None)
        if earlier is not None and earlier.position > s.start - 500:
            self._copy(earlier, s, scope.voices[0], "confirms")

    def _copy(self, c: Claim, s: Sentence, voice: Voice, stance: str) -> None:
        claimant, words = self.claimant(voice)
        if claimant is not None and claimant == c.claimant and stance != "denies":
            return
        start = min(c.evidence[0][0], s.start) if c.value is not None else s.start
        self.claims.append(
            Claim(c.event, c.kind, claimant, words, None, c.subject, c.subject_text, c.side, c.value, c.item, stance, False, self._made_on(s, voice),
                  [_trim(self.a.text, start, s.end)], f"{stance}-{c.rule}", s.end - 1)
        )

    # one claim, more evidence

    def _joined(self) -> list[Claim]:
        out: list[Claim] = []
        for c in self.claims:
            same = next((x for x in out if self._repeats(x, c)), None)
            if same is not None:
                same.evidence.extend(x for x in c.evidence if x not in same.evidence)
                same.provisional = same.provisional or c.provisional
                same.relayed = same.relayed or c.relayed
                same.made_on = same.made_on or c.made_on
                if same.subject is None and c.subject is not None and not same.joint:
                    same.subject, same.side = c.subject, c.side
                continue
            if c.update and c.claimant_text is not None:
                c.supersedes = next((x for x in reversed(out) if self._updates(c, x)), None)
            out.append(c)
        return out

    @staticmethod
    def _repeats(x: Claim, c: Claim) -> bool:
        if x.event is not c.event or x.kind != c.kind or x.stance != c.stance or x.item != c.item or not _same_value(x.value, c.value):
            return False
        who = x.claimant == c.claimant if x.claimant is not None or c.claimant is not None else (x.claimant_text or "").lower() == (c.claimant_text or "").lower()
        same = x.subject == c.subject or x.subject is None and not x.joint and x.side == c.side or c.subject is None and not c.joint and x.side == c.side
        if c.value is None:
            same = x.subject == c.subject
        return who and same

    @staticmethod
    def _updates(c: Claim, x: Claim) -> bool:
        return x.event is c.event and x.kind == c.kind and x.claimant is not None and x.claimant == c.claimant and x.side == c.side and not _same_value(x.value, c.value)


def _same_value(a: Value | None, b: Value | None) -> bool:
    if a is None or b is None:
        return a is b
    return (a.low, a.high) == (b.low, b.high)


def _item(text: str, noun: Chunk) -> str | None:
    start = noun.figure.end if noun.figure is not None else noun.start + (len(noun.det) + 1 if noun.det and noun.det in ("a", "an", "the", "another") else 0)
    return text[start : noun.end].strip(" ,“”\"'") or None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n\t,;":
        start += 1
    while end > start and text[end - 1] in " \n\t,;":
        end -= 1
    return start, end


def iter_positions(claims: list[Claim]) -> Iterator[int]:
    """Yields where each claim stands."""
    for c in claims:
        yield c.position
