"""Reads from one sentence who attacked whom, how, and how it ended: a `Frame`.

Roles come from verbs and voice, from nouns with their phrases, and from who is blamed. Each role has a weight, so that
what a sentence says outright outweighs what it only lets one guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.fronted import is_front
from extract.engines.rules.grammar.return_fire import fell_to_return_fire
from extract.engines.rules.grammar.unreal import asked_from, supposed
from extract.engines.rules.losses.few_of_them import few_of_them
from extract.engines.rules.places.unplaced import told_after
from extract.engines.rules.roles.accusing import accused, accused_lands
from extract.engines.rules.roles.adding import VIOLENT, adds, another_band, reports_deed
from extract.engines.rules.roles.aggregates import aggregate, further_ones
from extract.engines.rules.roles.at_large import charged_at_large
from extract.engines.rules.roles.event_means import STRIKERS, EventMeans
from extract.engines.rules.roles.frames import (
    Frame,
    earlier,
    elsewhere,
    hurt_in_another,
    of_cause,
    one_of_several,
)
from extract.engines.rules.roles.lasting import lasting
from extract.engines.rules.roles.listing import listed_deed
from extract.engines.rules.roles.nation_forces import army_speaking
from extract.engines.rules.roles.new_bombs import new_bomb
from extract.engines.rules.roles.newscasts import turns
from extract.engines.rules.roles.next_door import next_door
from extract.engines.rules.roles.one_meant import once_served
from extract.engines.rules.roles.past_deeds import told_until
from extract.engines.rules.roles.preceding import long_after, until
from extract.engines.rules.roles.protesting import protested
from extract.engines.rules.roles.running import running_total, without_asides, without_total
from extract.engines.rules.roles.summed import counts_times, of_a_month, of_the_sum
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, REGULAR
from extract.engines.rules.vocabulary.demonyms import adjective_among
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.engines.rules.voices.said import said_dates
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.loss_values import Loss
    from extract.records import When

_ONE_OF_THEM: Final = frozenset(("him", "her", "he", "she"))
_ARMED: Final = (*REGULAR, "armed_group", "militia", "unidentified")
_STRIKES: Final = frozenset(("strike", "strikes", "airstrike", "airstrikes"))
_MISSIONS: Final = frozenset(("operation", "operations", "ibo", "ibos"))
_GONE_ON: Final = listed("gone_on")
"""Verbs by which forces go on an operation."""
_SURE: Final = 2.5
_HEAD: Final = 1500
_CARED_FOR: Final = frozenset(("in-hospital", "to-clinic", "received-treatment"))
"""Rules of losses that tell what became of people hurt in what was told before."""
_OFFICERS: Final = (
    listed("officers")
    | listed("officers_in_short")
    | (
        {word for rank in phrases("common_ranks") for word in rank.split()}
        - {"constable", "sub-inspector", "head"}
    )
)
_COMMISSIONED: Final = (
    (listed("officers") - {"captain", "general"})
    | listed("soldiers_in_short")
    | listed("ranks_of_armies_alone")
)
"""Ranks that no ship and no band of rebels has."""
_NO_SOLDIER: Final = wordset(
    "retired former ex ex- late police guard guards gendarmerie prison fire salvation governor mayor"
)
_BLASTS: Final = frozenset(("blast", "explosion", "device", "charge", "bombing", "explosives"))
_RAIDS: Final = frozenset(("raid", "attack", "assault", "ambush", "incursion"))
_LONG: Final = ("month", "year")
_RECENTLY: Final = 15
"""Days for which a report may be of what a text is about."""
_ABLE: Final = (("can",), ("could",), ("would",), ("may",), ("might",))
_LATER: Final = lazy(r"\W{0,3}(?:[\w-]+ ){0,4}(?:hours?|days?|weeks?|minutes?) after ")


def _later_that_day(s: Sentence) -> bool:
    """Whether people were lost in a fight of another hour: "nine rebels died later on Sunday in a gunfight"."""
    return any(x.people for x in s.losses) and _LATER_FIGHT.search(s.low) is not None


_LATER_FIGHT: Final = lazy(
    r"\b(?:later (?:on \w+day|that (?:day|night|evening)|in the (?:day|evening|night|afternoon))"
    r"|(?:the|that) same (?:day|night|evening)|hours (?:later|earlier)),? (?:in|during|by) an? (?:[\w-]+ ){0,3}"
    r"(?:gun ?fight|gun ?battle|firefight|clash|skirmish|shoot-?out|ambush|attack|raid|bombing|blast"
    r"|explosion|encounter)\b"
)


def _behind_aside(s: Sentence) -> int:
    """Where begins what a sentence tells that opens on what it came after, in another town: "Two days after rebels took
    Lomba, a mine killed six in Oro"; 0: it does not.
    """
    start, comma = told_after(s)
    told = comma > start and any(s.chunks[v].start > comma and s.chunks[v].cls in VIOLENT for v in s.verbs)
    return comma if told else 0


class FrameReader(EventMeans):
    """Makes frames from sentences of one document; keeps the last acting party for pronouns."""

    def read(self, s: Sentence) -> Frame | None:
        """Returns the frame of a sentence; None where it tells of no violence that happened."""
        f = Frame(s)
        years = without_asides(s)
        if (running := running_total(s)) >= 0:
            s.losses = without_total(s, running)
        f.aggregate = (
            aggregate(s, running)
            or lasting(s, self.a.text)
            or charged_at_large(s, self.a.triggers)
            or further_ones(s)
            or of_a_month(s)
            or of_the_sum(self.a, s, self.summed)
        )
        self.summed = s.index if f.aggregate or counts_times(s) else self.summed
        following = self._next_item(s) or turns(self.a, s)
        front = is_front(self.a.masked, s.start, s.end)
        f.elsewhere = s.parted or front or elsewhere(s.low) or following or next_door(s.low)
        f.apart = one_of_several(s.low) or following or another_band(s) or _later_that_day(s)
        f.apart = f.apart or new_bomb(s)
        if reports_deed(s):
            f.elsewhere = f.apart = True
        f.added = adds(s) is not None
        f.earlier = (earlier(s) and not self._then(s)) or (
            "earlier this" in s.low and any(d.text.lower().startswith("earlier this") for d in s.dates)
        )
        f.preceding = until(s)
        f.reported = self._said_long_ago(s)
        f.earlier = f.earlier or f.reported is not None or f.preceding > 0 or front or s.recalled
        if long_after(s):
            placed = any(m.kind == "place" and m.head != "country" for m in s.mentions)
            f.elsewhere, f.apart, f.aggregate = placed, placed, f.aggregate or not placed
        told, telling = -1 if supposed(s.low) and not s.losses else told_until(s), self.telling
        if (asked := asked_from(s.low)) >= 0:
            told = min(told, s.start + asked)
        f.told, before, over = told, _behind_aside(s), protested(s)
        f.over = over[1] > over[0]
        for i, c in enumerate(s.chunks):
            if c.start < before or any(x <= c.start < y for x, y in (over, years)):
                continue
            if c.kind == "VG":
                if c.start >= told:
                    break
                self.verb(f, i, c)
            elif c.words and (c.words[-1] in telling or c.head in telling):
                if c.start >= told:
                    break
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
            if hurt_in_another(s):
                f.elsewhere = f.apart = True
        if not f.event:
            self._remember(s)
            return None
        f.definite = f.definite and not (f.elsewhere or f.apart or of_cause(s))
        if listed_deed(s):
            f.strong = f.apart = True
            f.definite = False
        self.under_fire(f)
        self.at_a_cost(f)
        self.at_work(f)
        self.site_of_blast(f)
        self._two_attacks(f)
        if f.elsewhere and f.attackers and not _RAIDS.isdisjoint(f.words):
            f.strong = f.strong or any(
                m.kind == "place" for m in s.mentions
            )  # "in another raid, rebels burned Lomba"
        self.means(f)
        self._strikers(f)
        self.without_press(f)
        if not f.aggregate or not s.losses:
            self._remember(s)
        return f

    def _said_long_ago(self, s: Sentence) -> When | None:
        """The month in which somebody said all that a sentence tells: "…, the agency reported last April"; None: it is
        no such word of long ago.
        """
        published = self.a.published
        if published is None or not s.dates or not s.scopes or "responsibility" in s.heads:
            return None  # "In May 2018 the army accepted responsibility for this raid, saying …": of a deed told before
        said = said_dates(self.a, s)
        months = [
            d.when for d in s.dates if d.start in said and d.when is not None and d.when.precision in _LONG
        ]
        return next((x for x in months if (published - x.end).days > _RECENTLY), None)

    def _next_item(self, s: Sentence) -> bool:
        """Whether a paragraph opens on a further deed with a place or a day of its own: "Moreover, a bomb … in X"."""
        if adds(s) is None:
            return False
        if not s.opens:
            return False
        return bool(s.dates)

    def _then(self, s: Sentence) -> bool:
        """Whether a whole sentence opens on what it came after: "Hours after the raid, gunmen attacked …"."""
        comma = s.low.find(", ", 0, 90)
        after = s.low.find(" after ", 0, 40)
        if after < 0 or comma < after or _LATER.match(s.low) is None:
            return False
        before = self.a.masked[max(0, s.start - 3) : s.start].rstrip(" ")
        return not before or before[-1] in "\n.!?”\"’'"

    def _strikers(self, f: Frame) -> None:
        """ "The coalition conducted six strikes: near A, a strike hit a bunker": all of them are the coalition's."""
        strikes = not _STRIKES.isdisjoint(f.words)
        if not f.attackers:
            self._operation(f)
            if strikes and self.striker and not (f.cues.get("shelling") or f.cues.get("bombing")):
                f.attackers.update(dict.fromkeys(self.striker, 1.5))
                f.sides.extend(self.striker)
                f.cue("air_strike")
            return
        doers = [x for x, weight in f.attackers.items() if weight >= _SURE and self.a.types.get(x) in REGULAR]
        if doers and (strikes or (f.cues.get("attack") and " strikes" in self.a.text[:_HEAD])):
            self.striker = doers

    def _operation(self, f: Frame) -> None:
        """ "Four rebels were killed in an operation": by the forces spoken of, though none is named there."""
        sent = self.on_mission(f.sentence.index) if f.losses else []
        told = sent or not _MISSIONS.isdisjoint(f.words)
        if not told or f.unknown_starter or f.defenders or f.cues.get("attack"):
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
        at = f.sentence.chunks[f.losses[0].noun].start if f.losses else f.sentence.start
        speaking = army_speaking(self.a, f.sentence, at)
        last = self.last_force(f.sentence.start)
        if last is not None and self.a.index.country_of(last) == self.a.index.country_of(speaking or last):
            speaking = None  # another force of that land was spoken of last
        body = own[0] if own else sent[0] if sent else speaking or last
        if body is None and code is not None:
            body = self.a.army(code, f.sentence.start)
        if body is not None and self.a.types.get(body) in REGULAR:
            f.attackers[body] = 1.2
            f.sides.insert(0, body)

    def _two_attacks(self, f: Frame) -> None:
        """ "a regime air strike and rebel rocket fire": two attacks summed up; the frame is that of the first."""
        chunks = f.sentence.chunks
        for i in range(1, len(chunks) - 1):
            if chunks[i].kind != "C":
                continue
            a, b = chunks[i - 1], chunks[i + 1]
            if not (a.mentions and b.mentions) or self.event_of(a) is None or self.event_of(b) is None:
                continue
            first, second = (
                [x for x in self.actors(f.sentence, c) if self.a.types.get(x) in _ARMED] for c in (a, b)
            )
            if len({self.a.types[x] in REGULAR for x in (*first, *second)}) > 1:
                for x in second:
                    f.attackers.pop(x, None)

    def _remember(self, s: Sentence) -> None:
        """Keeps who acted last for pronouns; who is only named behind what was said ("…, police said") acted not."""
        first = True
        for v in s.verbs:
            c = s.chunks[v]
            if not c.subject:
                continue
            if c.cls != "say" or first:
                self.thing = all(self._weapon(s.chunks[i]) for i in c.subject)
            spoken, first = c.cls == "say" and not first, False
            if spoken or c.voice not in ("active", "bare") or (c.neg and c.aux[:1] in _ABLE):
                continue  # "zones where police could not operate"
            actors = [
                x
                for i in c.subject
                for x in self.actors(s, s.chunks[i]) or self.named(s, i)
                if self.a.types.get(x) not in ("media", "person")
            ]
            if actors and not (c.cls == "die" and self.last and s.losses):
                self.last = actors  # "They shot at a post and two guards died. They fled": not those two
                gone = c.verb is not None and c.verb.lemma.split(" ")[0] in _GONE_ON
                if gone and any(x.head in _MISSIONS for x in s.chunks[v + 1 : v + 5]):
                    self.mission = ([x for x in actors if self.a.types.get(x) in REGULAR], s.index)

    def _weapon(self, c: Chunk) -> bool:
        """Whether a noun group is a bomb, a missile or the blast of one: what "it" may stand for."""
        return (c.head in self.a.triggers.means or c.head in _BLASTS) and not c.mentions

    def _victims(self, f: Frame) -> None:
        for loss in f.losses:
            if not loss.people or loss.value.low == 0:
                continue
            nouns = loss.owner or [loss.noun]
            if loss.rule in ("took", "holding"):
                f.cue("abduct")
                verb = f.sentence.chunks[loss.verb]
                self.add(f, f.attackers, verb.subject if verb.voice != "passive" else [], 2.0)
            self._named_dead(f, loss.kind, nouns)
            if fell_to_return_fire(f.sentence, f.sentence.chunks[loss.noun], loss.verb):
                continue  # of those who had attacked, by whatever noun of nation
            killers = self._killers(f, loss)
            for actor in (x for m in loss.known if (x := self.a.index.of(m)) is not None):
                f.victims[actor] = f.victims.get(actor, 0) + 1.0
            for i in nouns if not loss.known else ():
                for actor in self.named(f.sentence, i):
                    if self.a.types.get(actor) in ("media", "person") or actor in killers:
                        continue
                    if f.sentence.chunks[i].head in STRIKERS and self.a.types.get(actor) == "unidentified":
                        f.attackers[actor] = f.attackers.get(actor, 0) + 1.0
                        continue
                    few = few_of_them(self.a.sentences, f.sentence, loss)
                    f.victims[actor] = f.victims.get(actor, 0) + (0.5 if few else 1.0)

    def _killers(self, f: Frame, loss: Loss) -> set[str]:
        """Who kills in a clause: "the troops killed two of its men", which were a foe's."""
        verb = f.sentence.chunks[loss.verb] if loss.verb >= 0 and loss.kind == "killed" else None
        if (
            verb is None
            or verb.voice == "passive"
            or verb.verb is None
            or verb.cls not in ("kill", "destroy")
        ):
            return set()
        return {x for i in verb.subject for x in self.actors(f.sentence, f.sentence.chunks[i])}

    def _named_dead(self, f: Frame, kind: str, nouns: list[int]) -> None:
        """A named victim: of the body that the text puts him in, else a person murdered."""
        for i in nouns:
            for person in self._persons(f.sentence, i) if i >= 0 else ():
                bodies = sorted(x for x in self.a.kin.get(person, ()) if self.a.types.get(x) != "person")
                bodies = bodies or self._by_rank(f, f.sentence.chunks[i])
                for body in bodies:
                    f.victims[body] = f.victims.get(body, 0) + 0.7
                if not bodies and kind in ("killed", "captured", "wounded"):
                    f.cue("person")
                if not bodies and kind == "killed":
                    f.cue("murdered")

    def _persons(self, s: Sentence, i: int) -> list[str]:
        """The persons whom a noun group names, or a pronoun means: "killing him"."""
        c = s.chunks[i]
        if c.pron and c.head in _ONE_OF_THEM:
            before = [*self.a.sentences[s.index - 1].mentions, *s.mentions] if s.index else s.mentions
            last = next((m for m in reversed(before) if m.kind == "person" and m.end <= c.start), None)
            return [x for m in [last] if m is not None and (x := self.a.index.of(m)) is not None]
        return [x for m in c.mentions if m.kind == "person" and (x := self.a.index.of(m)) is not None]

    def _by_rank(self, f: Frame, c: Chunk) -> list[str]:
        """The army of "Lombian Major General X", of "Captain X" that of the country spoken of where it fights here, or
        where outlaws killed him.
        """
        words = {x.rstrip(".").removesuffix("s") for x in c.words}
        if _OFFICERS.isdisjoint(words) or not _NO_SOLDIER.isdisjoint(words):
            return []  # nor is a lieutenant governor a soldier
        if any(m.kind == "person" and once_served(self.a, m) for m in c.mentions):
            return []
        code = adjective_among(c.words, self.demonyms)[0]
        if code:
            return [x for x in [self.a.army(code, c.start)] if x is not None]
        body = self.last_force(c.start)
        land = self.a.index.context.at(c.start)
        body = (
            None if self.a.types.get(body or "") == "armed_group" else body
        )  # who speak of him, or killed him
        by_outlaws = any(self.a.types.get(x) in OUTLAWS for x in f.attackers)
        if body is None and land is not None and (by_outlaws or not _COMMISSIONED.isdisjoint(words)):
            body = self.a.army(land, c.start)  # "Rebels executed Colonel X": of no force that is named
        return [body] if body is not None and self.a.index.country_of(body) in (land, None) else []
