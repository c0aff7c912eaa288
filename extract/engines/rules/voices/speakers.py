"""Who a voice is: the actor behind the words of a claimant, and when it spoke."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.losses.bare_tolls import Fallen
from extract.engines.rules.losses.loss_values import Value
from extract.engines.rules.mentions.introduced import holder_named, holders
from extract.engines.rules.vocabulary.lexicon import capital_of
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.engines.rules.voices.attribution import Voice
from extract.engines.rules.voices.bodies_again import body_again, civic_group, of_the_group
from extract.engines.rules.voices.handles import named_after, outlet_meant
from extract.engines.rules.voices.offices import by_office, office_alone, speaking_himself
from extract.engines.rules.voices.whose import with_rank
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.roles.sides import FrameReader
    from extract.engines.rules.scenes.events import Event

_PERSON: Final = lazy(
    r"[A-Z][\w'’.-]{0,30}(?: (?:[A-Z][\w'’.-]{0,30}|ag|al|bin|ben|ibn|de|el|ould|von|van)){1,4}(?=[ ,]|$)"
)
_ASIDE: Final = lazy(rf", (?:which|who|whose|that) |\b(?:{alternation('named_fighters')}) (?:in|from) \S+$")
"""What opens an aside within a voice, or says where fighters are: a country named in it does not speak."""
_OF_OUTLETS: Final = listed("of_outlets")
"""Unnamed people whose word is that of the monitor or outlet they are of."""
_NO_PERSON: Final = listed("no_person")
_WATCHING: Final = frozenset(("watchdog", "observatory", "monitor", "monitors"))
_OUTLETS: Final = frozenset(("radio", "agency", "television", "newspaper", "daily", "station", "news agency"))
_MONITOR: Final = lazy(r"\b(?:[Mm]onitor|[Oo]bservatory|[Rr]ights|[Ww]atch|[Nn]etwork)")
_WATCHES: Final = lazy(
    r" (?:that |which )?(?:monitor|track|document|chronicl)(?:s|es|ing)(?: \w+){0,2}"
    r" (?:conflict|war|violence|violations|abuses|fighting|unrest|attacks|casualties|deaths)\b"
)  # behind a body: "an organisation tracking the war"


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


_ITS: Final = ("its", "their")
_SPEAKING_FOR: Final = listed("speaking_for_bodies")
_MEN: Final = listed("fighters") | listed("comrades") | {"soldiers", "troops"}
_PARTIES: Final = (
    "state_forces",
    "government",
    "armed_group",
    "militia",
    "international",
    "private_military",
)
_HURTING: Final = frozenset(("kill", "wound", "attack"))


@dataclass(slots=True)
class Speakers:
    """Resolves the voices of one document."""

    a: Analysis
    frames: FrameReader
    of: dict[int, Event]
    sides: dict[int, Sides]
    """Order of an event to its sides."""
    claims: list[Claim] = field(default_factory=list)
    persons: list[Mention] = field(default_factory=list)
    ruling: dict[str, list[Mention]] | None = None
    """Ruling office to the persons beside whose names it stands; None: not asked for yet."""
    person_starts: list[int] = field(default_factory=list)
    holders: dict[str, list[Mention]] | None = None
    """Noun of an office to the persons brought in as its holders; None: not asked for yet."""
    starts: list[int] = field(default_factory=list)
    """Where the sentences begin."""
    last_subject: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    parts: dict[tuple[int, int], Event] = field(default_factory=dict)
    """Sentence and noun group to the event of a toll with a place of its own."""
    also: dict[int, Event] = field(default_factory=dict)
    """Sentence index to the other event that it speaks of ("claimed both attacks")."""
    media: dict[str, str] = field(default_factory=dict)
    """Media and monitors by the words that name them first; empty: not asked for yet."""
    fallen: dict[int, str | None] = field(default_factory=dict)
    """Sentence index to the one armed party whose dead, wounded or captured it counts; None: several."""
    felled: dict[int, set[str]] = field(default_factory=dict)
    hurt: dict[int, tuple[int, str, int]] = field(default_factory=dict)
    """Whose people an engagement counts as wounded last: the sentence, who, and how many."""
    """Engagement to the armed parties whose dead, wounded or captured were counted so far."""
    by_last: dict[str, set[str | None]] | None = None
    """The last words of names of several words to whom they name; made when first asked for."""
    together: list[str] = field(default_factory=list)
    """The parties that the loss read last counts together."""
    whole: list[str] = field(default_factory=list)
    """The parties of whose loss the loss read last is a part."""
    such: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Noun to those of whom the text has told men of it: "fighters" after "XFA fighters"."""
    dead: dict[int, list[Fallen]] = field(default_factory=dict)
    """Engagement to the parties whose dead were counted so far."""
    officers: set[str] | None = None
    """Persons named with a rank of the forces; None: not asked for yet."""
    told: dict[int, dict[int, Frame]] = field(default_factory=dict)
    """Engagement to its frames by the index of their sentence, worked out when asked for."""

    def frame_of(self, event: Event, s: Sentence) -> Frame | None:
        """Gives what a sentence told of an engagement; None where it is none of its sentences."""
        known = self.told.get(event.order)
        if known is None:
            # The first of a sentence stays: a dictionary keeps the last.
            known = self.told[event.order] = {f.sentence.index: f for f in reversed(event.frames)}
        return known.get(s.index)

    def claimant(self, voice: Voice | None) -> tuple[str | None, str | None]:
        """Returns the actor and the words of a voice; (None, None) for the narrator."""
        if voice is None:
            return None, None
        text = voice.text.strip(" ,")
        person = speaking_himself([m for m in voice.mentions if m.kind == "person"], self.a.masked)
        if person is not None:
            return self.a.index.of(person), text
        if (named := self._named_person(voice)) is not None:
            return named, text
        body = civic_group(self.a, self._monitors(), voice)
        body = body or self._its_body(voice) or of_the_group(self.frames, voice)
        if (body := body or body_again(self.a, self.starts, voice)) is not None:
            return body, text
        monitor = next((m for m in voice.mentions if m.kind == "media"), None)
        if voice.anonymous and monitor is not None and voice.head in _OF_OUTLETS:
            return self.a.index.of(monitor), text
        if (officials := next((m for m in voice.mentions if _officials(m)), None)) is not None:
            return self.a.index.of(officials), text
        if voice.anonymous and not any(
            m.kind == "force" and m.type == "civilians" and m.end == voice.own[1] for m in voice.mentions
        ):
            return self._later(voice), text  # but "the Union of Oro Teachers" is no teachers
        last = voice.mentions[-1] if voice.mentions else None
        if (
            last is not None
            and last.kind == "generic"
            and last.key.startswith("ministry:")
            and len(voice.mentions) > 1
            and self.a.masked[last.start - 3 : last.start] in ("'s ", "’s ")
        ):
            return self.a.index.of(last), text  # "the Army Council's health ministry"
        if (outlet := outlet_meant(voice, self.a.masked)) is not None:
            return self.a.index.of(outlet) if outlet.text[:1].isupper() else None, text
        if (
            last is not None
            and last.kind == "place"
            and last.head == "country"
            and last.end >= voice.own[1]
            and _head_body(voice) is None
            and not _ASIDE.search(text)
            and not named_after(self.a.text, voice.own[0], last.start)
            and (actor := self._state(last, text)) is not None
        ):
            return actor, text
        if last is not None and last.kind == "place" and last.text == text and (code := capital_of(text)):
            return self.a.government(replace(last, country=code, head="country")), text  # "Kyiv said"
        bodies = [m for m in voice.mentions if m.kind in ("force", "media")]
        if len(bodies) > 1 and bodies[-1].kind == "media" and not bodies[-1].text[:1].isupper():
            bodies = bodies[:1]  # "SANA, the state news agency", is SANA; the "military media" of X are X
        if (first := _head_body(voice)) is not None:
            bodies = [first]
        for m in (*bodies[-1:], *bodies, *voice.mentions):  # "an opposition monitor" is not the opposition
            if m.kind == "media" or (m.kind not in ("place", "person") and voice.head not in _WATCHING):
                actor = self.a.index.of(m)
                if actor is not None and (m.kind == "force" or self.a.types.get(actor) != "civilians"):
                    return (self._sole_monitor(actor) if m.kind == "media" else actor), text
        watches = voice.head in _WATCHING or _WATCHES.match(self.a.text, voice.end) is not None
        if watches and (monitors := self._monitors()):
            return monitors[0] if len(monitors) == 1 else None, text
        if voice.head in ("group", "movement", "organization", "organisation") and not voice.mentions:
            group, monitors = self.frames.last_group(voice.start), self._monitors()
            return (monitors[0] if group is None and len(monitors) == 1 else group), text
        by_land = voice.head in ("center", "centre") or (
            last is not None and named_after(self.a.text, voice.own[0], last.start)
        )
        for m in () if by_land else voice.mentions:
            if m.kind == "place" and m.head == "country" and (actor := self.a.government(m)) is not None:
                return actor, text
        return self._later(voice), text

    def _its_body(self, voice: Voice) -> str | None:
        """The party of which "its spokesman" is: the subject of what is told before him, or in the sentence before."""
        words = voice.text.lower().split()
        if not words or words[0] not in _ITS or _SPEAKING_FOR.isdisjoint(words) or not self.starts:
            return None
        if any(m.kind in ("force", "media") for m in voice.mentions):
            return None
        at = bisect_right(self.starts, voice.own[0]) - 1
        for s in reversed(self.a.sentences[max(0, at - 1) : at + 1]):
            for v in sorted(s.verbs, key=lambda v: s.chunks[v].cls != "say"):
                for i in s.chunks[v].subject:
                    c = s.chunks[i]
                    m = next((m for m in reversed(c.mentions) if m.end <= voice.own[0]), None)
                    if m is None or m.kind not in ("force", "generic") or m.type not in _PARTIES:
                        continue
                    if m.end < c.end and c.head in self.a.triggers.things:
                        continue  # "A military truck"
                    if words[0] == "its" and (c.figure is not None or c.head in _MEN):
                        continue  # "Several soldiers were wounded, its statement said": not that of the soldiers
                    return self.a.index.of(m)
        return None

    def _later(self, voice: Voice) -> str | None:
        """The person who holds the office of a voice, where the text names him only behind it."""
        if self.holders is None:
            self.holders = holders(self.a.masked, self.persons)
        person = holder_named(self.holders, voice.text, voice.head, voice.end)
        if person is None:
            if self.ruling is None:
                self.ruling = by_office(self.a, self.persons)
            return office_alone(self.a, voice, self.ruling)
        return self.a.index.of(person)

    def _state(self, land: Mention, text: str) -> str | None:
        """Who speaks for a country: its forces where it is named alone and they fight here ("Turkey said"), else its
        government.
        """
        alone = text.removeprefix("the ").lower() == land.text.lower()
        fighting = (x for s in self.sides.values() for x in (*s.attackers, *s.defenders)) if alone else ()
        fights = any(self.a.index.is_army(x, land.country or "") for x in fighting)
        return self.a.forces(land) if fights else self.a.government(land)

    def _sole_monitor(self, actor: str) -> str:
        """The one monitor that the text names, for "a monitoring group" and "the war monitor"."""
        named = self._monitors()
        media = self.media
        noun = media.get(actor, "").lower().removeprefix("the ")
        if noun in _OUTLETS and media[actor].islower():  # "Oro radio reported … The radio added"
            so = [x for x, name in media.items() if x != actor and name.lower().endswith(f" {noun}")]
            return so[-1] if so else actor
        if not media.get(actor, "X")[:1].islower() or not _MONITOR.search(media[actor]):
            return actor
        return named[0] if len(named) == 1 else actor

    def _monitors(self) -> list[str]:
        """The monitors that the text names, by actor id."""
        media = self.media
        if not media:
            for m in self.a.mentions:
                if m.kind == "media" and (key := self.a.index.of(m)) is not None:
                    media.setdefault(key, m.text)
        return [x for x, name in media.items() if name[:1].isupper() and _MONITOR.search(name)]

    def _named_person(self, voice: Voice) -> str | None:
        """A speaker that no lexicon knows, by two or more capitalised words at the start of the phrase."""
        start, end = voice.own
        match = _PERSON.match(self.a.text, start, end)
        if match is None and (comma := self.a.text.find(", ", start, end)) > 0:
            match = _PERSON.match(self.a.text, comma + 2, end)
        if (
            match is None
            or any(m.start < match.end() and m.end > match.start() for m in voice.mentions)
            or match.group().isupper()
            or match.group().startswith("The ")  # "The Lorwans said"
            or match.group().rpartition(" ")[2].lower() in _NO_PERSON
        ):
            return None
        tail = self.a.text[match.end() : end]
        if tail and not tail.startswith((",", " ,")):
            return None
        from extract.engines.rules.mentions.mentions import Mention
        from extract.text.folding import name_key

        key = f"person:{name_key(match.group())}"
        mention = Mention(
            match.start(),
            match.end(),
            match.group(),
            "person",
            "person",
            None,
            key,
            match.group(),
            match.group(),
        )
        self.a.index.put(key, "person", None, mention)
        actor = self.a.index.of(mention)
        if actor is not None:
            self.a.types[actor] = "person"
            for m in voice.mentions:
                if m.kind == "force" and (group := self.a.index.key_of(m)) is not None:
                    self.a.index.tie(key, "speaks_for" if "spokes" in tail.lower() else "part_of", group)
                    break
        return actor

    def made_on(self, s: Sentence, voice: Voice | None) -> Any:
        if voice is not None and isinstance(voice.when, int):
            for d in s.dates:
                if d.start == voice.when and d.when is not None and d.when.start == d.when.end:
                    return d.when.start
        if voice is not None and self.a.segments[s.segment].kind == "item":
            return self.a.published
        return None

    def ranked(self) -> set[str]:
        """The persons whom the text names with a rank of the forces."""
        if self.officers is None:
            named = [m for m in self.persons if with_rank(self.a.masked, m)]
            self.officers = {x for m in named if (x := self.a.index.of(m)) is not None}
        return self.officers

    def last_person(self, before: int) -> list[str]:
        """The person named last before a pronoun, or whom the sentence right before it told of without a name."""
        if (one := self._nameless(before)) is not None:
            return [one]
        k = bisect_left(self.person_starts, before) - 1
        actor = self.a.index.of(self.persons[k]) if k >= 0 else None
        return [actor] if actor is not None else []

    def _nameless(self, before: int) -> str | None:
        """The one victim that the sentence before is about: "The sixth victim was caught near X. He was beheaded"."""
        at = bisect_right(self.starts, before) - 1
        if at < 1 or before - self.a.sentences[at].start > _OPENS:
            return None
        chunks = self.a.sentences[at - 1].chunks
        v = next((k for k in self.a.sentences[at - 1].verbs), 0)
        group = chunks[v].subject if v and chunks[v].voice == "passive" else []
        one = chunks[group[0]] if len(group) == 1 and group[0] < v else None
        m = one.head_mention if one is not None else None
        if one is None or m is None or m.kind != "generic" or one.det not in ("the", "a", "an", "another"):
            return None
        if m.type != "civilians" and not (m.type == "state_forces" and chunks[v].cls in _HURTING):
            return None
        named = any(x.kind == "person" for c in chunks for x in c.mentions)
        return None if named or one.head.endswith(("s", "men", "troops", "police")) else self.a.index.of(m)


_OPENS: Final = 12
"""Characters from the beginning of a sentence within which its pronoun stands."""


def _officials(m: Mention) -> bool:
    """Whether a mention is of those who speak for a government: "Kenyan officials", "government officials"."""
    return m.type == "government" and m.text.lower().endswith("officials")


def _head_body(voice: Voice) -> Mention | None:
    """The body that a voice names by its head, whatever is told of it behind: "the ministry in a letter to the UN"."""
    first = voice.mentions[0] if voice.mentions else None
    if first is None or not first.text.lower().endswith(voice.head):
        return None
    behind = voice.text[first.end - voice.own[0] :][:4]
    named = first.kind == "force" or first.type == "government"
    of = behind == " of " and first.key.startswith("ministry:")  # "the ministry of the X administration"
    return first if named and (of or behind in (" in ", " on ", " to ", " wit")) else None


def same_value(a: Value | None, b: Value | None) -> bool:
    if a is None or b is None:
        return a is b
    return (a.low, a.high) == (b.low, b.high)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n\t,;":
        start += 1
    while end > start and text[end - 1] in " \n\t,;":
        end -= 1
    return start, end
