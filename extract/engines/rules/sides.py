"""Reads from one sentence who attacked whom, how, and how it ended: a `Frame`.

Roles come from verbs and voice ("X attacked Y", "Y was ambushed by X"), from nouns with their phrases ("an attack on Y
by X", "clashes between A and B") and from who is blamed. Each role has a weight, so that what a sentence says outright
outweighs what it only lets one guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.chunks import Chunk
from extract.engines.rules.losses import Loss

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.attribution import Scope
    from extract.engines.rules.lexicon import Lexicon
    from extract.engines.rules.mentions import Mention

ATTACK: Final = frozenset(("attack", "storm", "ambush", "bomb", "shell", "airstrike", "abduct"))
HYPOTHETICAL: Final = frozenset("would could may might should will shall must can".split())
_INTENT: Final = frozenset("plan threaten vow aim want seek urge call ask pledge allow prevent hope expect train order warn".split())
_AGGREGATE: Final = re.compile(
    r"\b(?:over|in|during|for) the (?:past|last) (?:\w+ )?(?:years?|months?|decades?|weeks)\b|\bin recent (?:years|months|weeks)\b"
    r"|\bso far this (?:year|month)\b|\blast year\b|\bfor (?:years|decades|months|over a decade|almost a decade|more than a decade)\b"
    r"|\bsince (?:the (?:start|beginning|outbreak|conflict|war|coup|insurgency)\b|(?:\w+ ){0,3}(?:19|20)\d\d|then|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|taking|coming|mid-|late |early )|\b(?:regularly|frequently|routinely|often|almost daily|every (?:day|week|month))\b"
    r"|\bdecades? of\b|\b(?:has|have) (?:repeatedly|regularly|also been|long)\b|\bbeen (?:plagued|ravaged|rocked|plunged|roiled|battling|fighting)\b"
)
_SUPERLATIVE: Final = re.compile(r"\b(?:first|worst|deadliest|bloodiest|biggest|largest|heaviest|most|highest|last)\b[^.;]{0,90}\bsince\b")
_ELSEWHERE: Final = re.compile(
    r"^\W{0,3}(?:elsewhere|separately|meanwhile|on the other hand|in the meantime|in (?:a|another) (?:separate|different|related|similar)|in (?:a|another) (?:\w+ )?(?:incident|attack|clash|operation)|also (?:on|in)|on the same day)\b"
)
_WHICH: Final = re.compile(r",? (?:which|who|whose|where) ")
_LINKED: Final = re.compile(r"[- –](?:linked|affiliated|aligned|backed|allied|led|dominated|inspired|held|controlled|occupied|run|trained|supported)\b", re.I)
_BLAMED: Final = frozenset("blame attribute claim carry conduct launch stage mount perpetrate lead suspect accuse spearhead".split())
_TARGET_PREP: Final = frozenset("on against at upon targeting into".split())
_OF_TARGET: Final = frozenset(
    """killing massacre murder assassination execution shelling bombing bombardment kidnapping abduction slaughter raid siege ambush storming elimination destruction
    beheading lynching shooting capture""".split()
)
_SOFT: Final = frozenset(
    "target engage surround encircle harass strike hit pound fire throw hurl lob torture infiltrate rob blast hijack shoot ram invade burn".split()
)
_OCCUR: Final = frozenset("take occur happen break erupt begin continue start rage resume be ensue follow".split())
_TOWNS: Final = frozenset("town city village capital district".split())
OWN: Final = frozenset(
    "forces fighters fighter troops soldiers soldier men units unit members member militants militant combatants personnel officers side ranks guerrillas warriors army".split()
)
"""Nouns that with "its" or "their" are the party that speaks or acts."""
ATTACKER_NOUNS: Final = frozenset("attacker attackers assailant assailants gunman gunmen bomber bombers raiders raider assassin assassins hijackers".split())
_SITE: Final = frozenset("site scene victims victim toll series wave campaign spree death deaths incident".split())
_PLAIN_BEFORE: Final = frozenset("bomb mine".split())
_GROUP: Final = frozenset("group movement organization organisation outfit".split())
NOBODY: Final = frozenset(
    """other others prisoner prisoners hostage hostages captive captives detainee detainees official officials victim victims village villages
    community communities politician politicians source sources witness witnesses casualty casualties""".split()
)
"""Heads of common nouns that name no party by themselves."""


@dataclass(slots=True)
class Frame:
    """What one sentence says of one engagement; weights by actor id."""

    sentence: Sentence
    attackers: dict[str, float] = field(default_factory=dict)
    defenders: dict[str, float] = field(default_factory=dict)
    victims: dict[str, float] = field(default_factory=dict)
    cues: dict[str, float] = field(default_factory=dict)
    strong: bool = False
    definite: bool = False
    event: bool = False
    unknown_starter: bool = False
    outcome: str | None = None
    aggregate: bool = False
    elsewhere: bool = False
    position: bool = False
    convoy: bool = False
    civilian_site: bool = False
    losses: list[Loss] = field(default_factory=list)
    place: Any = None
    broad: bool = False
    """The place is a region or an area."""
    when: Any = None
    words: list[str] = field(default_factory=list)
    trigger: int = -1
    sides: list[str] = field(default_factory=list)


class FrameReader:
    """Makes frames from sentences of one document; keeps the last acting party for pronouns."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.last: list[str] = []
        self.demonyms = _demonyms(a.lexicon)
        named = [(m.start, x) for m in a.mentions if m.kind == "force" and (x := a.index.of(m)) and a.types.get(x) == "armed_group"]
        self.group_starts = [start for start, _ in named]
        self.groups = [x for _, x in named]

    def read(self, s: Sentence) -> Frame | None:
        """Returns the frame of a sentence; None where it tells of no violence that happened."""
        f = Frame(s)
        low = self.a.masked[s.start : s.end].lower()
        f.aggregate = _aggregate(low, s)
        f.elsewhere = bool(_ELSEWHERE.match(low))
        for i, c in enumerate(s.chunks):
            if c.kind == "VG":
                self._verb(f, i, c)
            elif c.kind == "NG":
                self._noun(f, i, c)
        f.losses = s.losses
        if s.losses:
            f.strong = f.event = True
            self._victims(f)
        if not f.event:
            self._remember(s)
            return None
        self._means(f)
        self._remember(s)
        return f

    def _remember(self, s: Sentence) -> None:
        for c in s.chunks:
            if c.kind == "VG" and c.subject and c.voice in ("active", "bare"):
                actors = [x for i in c.subject for x in self.actors(s, s.chunks[i]) if self.a.types.get(x) not in ("media", "person")]
                if actors:
                    self.last = actors

    # actors of a noun group

    def actors(self, s: Sentence, c: Chunk, *, before: int | None = None) -> list[str]:
        """Ids of the collective actors that a noun group names, in order; a pronoun stands for who spoke or acted last."""
        if c.pron or c.det in ("its", "their", "our") and c.head in OWN:
            return self._pronoun(s, c)
        if c.head in _GROUP and c.det in ("the", "this", "that") and not any(m.kind == "force" for m in c.mentions):
            group = self.last_group(c.start)
            return [group] if group is not None else []
        out: list[str] = []
        for m in c.mentions:
            if m.kind not in ("force", "generic") or before is not None and m.start >= before:
                continue
            if m.kind == "generic" and m.head.lower() in NOBODY:
                continue
            if _LINKED.match(self.a.masked, m.end):
                continue
            actor = self.a.index.of(m)
            if actor is not None and actor not in out:
                out.append(actor)
        if len(out) > 1:
            out = self._head_only(c, out)
        return out or self._by_country(c)

    def _head_only(self, c: Chunk, out: list[str]) -> list[str]:
        """Of several parties in one noun group the last names it ("FARC splinter group X"), or the first before a common noun."""
        head = c.head_mention
        if head is None:
            return out
        actor = self.a.index.of(head)
        if head.kind == "generic":
            forces = [x for m in c.mentions if m.kind == "force" and (x := self.a.index.of(m)) in out]
            return forces[-1:] or out[-1:]
        return [actor] if actor in out and actor is not None else out

    def last_group(self, before: int) -> str | None:
        """The armed group named last before a position."""
        k = bisect_left(self.group_starts, before) - 1
        return self.groups[k] if k >= 0 else None

    def _by_country(self, c: Chunk) -> list[str]:
        """The forces whose country an adjective names before a position or convoy ("Malian bases", "a Turkish convoy")."""
        t = self.a.triggers
        if c.mentions or c.head not in t.positions and c.head not in t.convoys or c.head in _TOWNS:
            return []
        for word in c.words[:-1]:
            code = self.demonyms.get(word)
            if code is not None:
                start = self.a.masked.lower().find(word, c.start, c.end)
                actor = self.a.forces(_country_mention(self.a.masked, start, start + len(word), code))
                return [actor] if actor is not None else []
        return []

    def named(self, s: Sentence, i: int) -> list[str]:
        """The actors of the noun group at `i`; "rebels from the X" and "fighters of the X" are the X."""
        chunks = s.chunks
        own = self.actors(s, chunks[i])
        head = chunks[i].head_mention
        if not own and len(chunks[i].words) == 1 and (code := self.demonyms.get(chunks[i].head)) is not None:
            nxt = chunks[i + 2] if i + 2 < len(chunks) and chunks[i + 1].head == "and" else None
            if nxt is not None and nxt.head in ("forces", "troops", "soldiers", "personnel", "army", "military", "police"):
                army = self.a.army(code, chunks[i].start)
                return [army] if army is not None else []
        if head is not None and head.kind != "generic" or chunks[i].pron:
            return own
        out: list[str] = []
        j = i
        while j + 2 < len(chunks) and chunks[j + 1].kind == "P" and chunks[j + 1].head in ("from", "of", "belonging", "with") and chunks[j + 2].kind == "NG":
            j += 2
            group = [j]
            k = j + 1
            while k + 1 < len(chunks) and chunks[k].kind == "C" and chunks[k].head == "and" and chunks[k + 1].kind == "NG":
                group.append(k + 1)
                k += 2
            for g in group:
                if chunks[g].head in _GROUP and not chunks[g].mentions:
                    out.extend(self.actors(s, chunks[g]))
                for m in chunks[g].mentions:
                    if m.kind == "force" and not _LINKED.match(self.a.masked, m.end):
                        actor = self.a.index.of(m)
                        if actor is not None and self.a.types.get(actor) not in ("media", "person"):
                            out.append(actor)
            j = group[-1]
        return list(dict.fromkeys(out)) or own

    def _pronoun(self, s: Sentence, c: Chunk) -> list[str]:
        own = c.det in ("its", "their", "our")
        if not own and c.head not in ("they", "it", "we", "he", "them", "us"):
            return []
        scope = scope_at(s, c.start)
        if scope is not None and (c.head in ("we", "us") or c.det == "our" or scope.voices and scope.voices[0].start >= s.start):
            mine = [x for v in scope.voices for m in v.mentions if m.kind in ("force", "generic") and (x := self.a.index.of(m)) is not None]
            if not mine and (c.head in ("we", "us") or c.det == "our"):
                people = [x for v in scope.voices for m in v.mentions if m.kind == "person" and (x := self.a.index.of(m)) is not None]
                mine = [x for p in people for x in sorted(self.a.kin.get(p, ()))]
            return mine
        return list(self.last) if own or c.head in ("they", "them", "it") else []

    # verbs

    def _verb(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        cls = c.cls
        if cls == "other" and c.verb is not None and c.verb.lemma == "control" and ("part" in c.verb.forms or c.aux) and c.voice != "ing":
            self._take(f, v, c)
            return
        if cls in ("say", "other", "vanish") or cls == "inflict" and c.voice != "active":
            return
        if c.neg and cls != "inflict" or any(x in HYPOTHETICAL for x in c.aux) or self._intended(chunks, v):
            return
        if cls in ATTACK or cls == "kill" and (c.object or c.agent or c.subject):
            self._attack(f, v, c)
        elif cls == "clash":
            self._clash(f, v, c)
        elif cls == "repel":
            self._repel(f, v, c)
        elif cls in ("take", "capture", "seize"):
            self._take(f, v, c)
        elif cls == "launch":
            self._launch(f, v, c)
        elif cls == "blame":
            self._blame(f, v, c)
        elif cls in ("wound", "die", "destroy"):
            f.cues["loss"] = f.cues.get("loss", 0) + 1
            if c.voice != "passive" and cls != "die":
                self._add(f, f.attackers, c.subject, 0.8)
            if cls == "destroy":
                self._add(f, f.defenders, c.subject if c.voice == "passive" else c.object, 1.0)

    def _intended(self, chunks: list[Chunk], v: int) -> bool:
        if chunks[v].voice != "inf":
            return False
        for k in range(v - 1, max(-1, v - 5), -1):
            if chunks[k].kind == "VG":
                verb = chunks[k].verb
                return verb is not None and (verb.lemma in _INTENT or chunks[k].voice == "inf" and self._intended(chunks, k))
        return True

    def _add(self, f: Frame, side: dict[str, float], group: list[int], weight: float) -> None:
        chunks = f.sentence.chunks
        for i in group:
            actors = self.named(f.sentence, i)
            mention = chunks[i].head_mention
            if not actors and weight >= 1.0 and mention is not None and mention.kind == "place" and mention.head == "country":
                if side is f.attackers and (forces := self.a.forces(mention)) is not None:
                    actors = [forces]
            for actor in actors:
                if self.a.types.get(actor) in ("media", "person"):
                    continue
                if self.a.types.get(actor) == "government":
                    actor = self._as_army(f, actor, chunks[i], side)
                side[actor] = side.get(actor, 0) + weight
                if actor not in f.sides:
                    f.sides.append(actor)

    def _as_army(self, f: Frame, actor: str, c: Chunk, side: dict[str, float]) -> str:
        """A government that fights, or whose positions are attacked, is its army; one that is the target stays itself."""
        country = self.a.countries.get(actor)
        t = self.a.triggers
        sited = c.head in t.positions or c.head in t.convoys or f.unknown_starter
        if country is None or side is not f.attackers and not sited:
            return actor
        return self.a.army(country, c.start) or actor

    def _attack(self, f: Frame, v: int, c: Chunk) -> None:
        weight = 1.2 if c.cls == "kill" else 3.0
        chunks = f.sentence.chunks
        if c.cls == "attack" and c.verb is not None and c.verb.lemma in ("hit", "strike", "target", "engage", "fire", "open fire", "throw", "pound") and not (
            c.object or c.agent or self._phrase(chunks, v, ("on", "at", "upon"))
        ):
            weight = 1.0
            if c.verb.lemma in ("engage", "strike", "hit") and c.voice != "passive":
                return
        if c.verb is not None and c.verb.lemma in _SOFT and not self._has_parties(f, c):
            return
        f.event = True
        if c.voice != "ing" or c.cls == "kill" or c.object and c.subject:
            f.strong = True
        if f.trigger < 0:
            f.trigger = v
        f.cues[c.cls] = f.cues.get(c.cls, 0) + 1
        if c.voice == "passive":
            self._add(f, f.attackers, c.agent, 3.0)
            if c.cls != "kill":
                self._target(f, c.subject, weight)
        else:
            if c.cls == "kill" and any(chunks[i].head in ATTACKER_NOUNS for i in c.object):
                self._add(f, f.attackers, c.object, 1.0)
                self._add(f, f.defenders, c.subject, 0.5)
                return
            self._add(f, f.attackers, c.subject, weight)
            if c.cls == "kill":
                self._add(f, f.victims, c.object, 1.0)
            else:
                self._target(f, c.object or self._phrase(chunks, v, ("on", "at", "upon", "against")), weight)

    def _has_parties(self, f: Frame, c: Chunk) -> bool:
        """Whether a verb that is not always violent ("targeted", "surrounded") has armed parties to it."""
        chunks = f.sentence.chunks
        actors = [x for i in (*c.subject, *c.object, *c.agent) for x in self.actors(f.sentence, chunks[i])]
        armed = [x for x in actors if self.a.types.get(x) not in ("media", "person", "civilians", "government", None)]
        eventful = any(self.event_of(chunks[i]) is not None for i in c.subject)
        sited = any(chunks[i].head in self.a.triggers.positions or chunks[i].head in self.a.triggers.things for i in c.object)
        return bool(armed) or eventful or sited and c.voice != "ing"

    def _phrase(self, chunks: list[Chunk], v: int, heads: tuple[str, ...]) -> list[int]:
        for k in range(v + 1, min(v + 7, len(chunks) - 1)):
            if chunks[k].kind == "P" and chunks[k].head in heads and chunks[k + 1].kind == "NG":
                return [k + 1]
            if chunks[k].kind == "VG" or chunks[k].kind == "X" and chunks[k].head != ",":
                break
        return []

    def _target(self, f: Frame, group: list[int], weight: float) -> None:
        chunks = f.sentence.chunks
        t = self.a.triggers
        for i in group:
            c = chunks[i]
            if c.head in t.positions:
                f.position = True
            if c.head in t.convoys:
                f.convoy = True
            if c.head in t.civilian_sites:
                f.civilian_site = True
            j = i
            while j + 2 < len(chunks) and chunks[j + 1].kind == "P" and chunks[j + 1].head in ("of", "belonging", "from") and chunks[j + 2].kind == "NG":
                j += 2
                self._add(f, f.defenders, [j], weight)
            self._add(f, f.defenders, [i], weight)

    def _clash(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        others = c.object or self._phrase(chunks, v, ("with", "against"))
        first = [x for i in c.subject for x in self.actors(f.sentence, chunks[i])]
        second = [x for i in others for x in self.actors(f.sentence, chunks[i])]
        if not first and not second:
            return
        f.event = f.strong = True
        f.unknown_starter = True
        f.cues["clash"] = f.cues.get("clash", 0) + 1
        self._add(f, f.attackers, c.subject, 1.0)
        self._add(f, f.defenders, others, 1.0)

    def _repel(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        eventful = [i for i in (*c.object, *c.subject) if self.event_of(chunks[i]) is not None or self.actors(f.sentence, chunks[i])]
        if not eventful:
            return
        f.event = f.strong = True
        f.outcome = "defenders"
        f.cues["assault"] = f.cues.get("assault", 0) + 0.5
        if c.voice == "passive":
            self._add(f, f.defenders, c.agent, 3.0)
        else:
            self._add(f, f.defenders, c.subject, 3.0)
            self._add(f, f.attackers, [i for i in c.object if self.event_of(chunks[i]) is None], 2.0)

    def _take(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        patients = c.subject if c.voice == "passive" else c.object
        t = self.a.triggers
        held = False
        for i in patients:
            n = chunks[i]
            nexts = [chunks[i + 2]] if i + 2 < len(chunks) and chunks[i + 1].head == "of" else []
            for x in (n, *nexts):
                mention = x.head_mention
                if mention is not None and mention.kind == "place" or x.head in t.positions or x.head in ("control", "villages", "area", "territory"):
                    held = held or n.head != "place"
        if not held or c.verb is not None and c.verb.lemma in ("gain", "take") and not any(chunks[i].head in ("control", "possession") or chunks[i].head in t.positions or chunks[i].head_mention for i in patients):
            return
        f.event = f.strong = True
        f.position = True
        f.cues["take"] = f.cues.get("take", 0) + 1
        f.outcome = f.outcome or "attackers"
        takers = c.agent if c.voice == "passive" else c.subject
        weight = 0.0 if c.verb is not None and c.verb.lemma in ("regain", "retake", "recapture", "reclaim") and f.attackers else 2.0
        if weight:
            self._add(f, f.attackers, takers, weight)
            self._add(f, f.defenders, self._phrase(chunks, v, ("from",)), 2.0)
        else:
            f.outcome = "defenders"

    def _launch(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        nouns = c.subject if c.voice == "passive" else c.object
        hit = next((i for i in nouns if self.event_of(chunks[i]) is not None or self._paired(chunks, i)), None)
        if hit is None:
            return
        f.event = f.strong = True
        if f.trigger < 0:
            f.trigger = v
        self._add(f, f.attackers, c.agent if c.voice == "passive" else c.subject, 3.0)

    def _blame(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        if c.voice == "passive":
            self._add(f, f.attackers, self._phrase(chunks, v, ("on", "to")), 2.5)
        elif c.verb is not None and c.verb.lemma == "attribute":
            self._add(f, f.attackers, self._phrase(chunks, v, ("to",)), 2.5)
        else:
            blame = c.verb is not None and c.verb.lemma == "blame"
            on = blame and (not c.object or self.event_of(chunks[c.object[0]]) is not None)
            blamed = self._phrase(chunks, v, ("on",)) if on else []
            self._add(f, f.attackers, blamed or c.object, 2.5)
        if any(self.event_of(x) is not None for x in chunks if x.kind == "NG"):
            f.event = True

    # nouns

    def _paired(self, chunks: list[Chunk], i: int) -> bool:
        """Whether a weapon and an event noun behind "and" make one event ("a missile and drone attack")."""
        t = self.a.triggers
        if i + 2 >= len(chunks) or chunks[i + 1].kind != "C" or chunks[i + 2].kind != "NG" or chunks[i + 2].det:
            return False
        return (chunks[i].head in t.means or chunks[i].head in ("air", "ground", "land", "sea", "gun")) and self.event_of(chunks[i + 2]) is not None

    def event_of(self, c: Chunk) -> str | None:
        """The type that an event noun in a noun group points to ("": none); None where it holds no such noun."""
        if c.kind != "NG" or c.pron or not c.words:
            return None
        table = self.a.triggers.events
        best: str | None = None
        words = c.words
        if words[-1] in _SITE and len(words) > 1:
            words = words[:-1]
        last = len(words) - 1
        if last:
            best = table.get(f"{words[last - 1]} {words[last]}")
        if best is None:
            best = table.get(words[last])
            if best == "" and last:
                best = table.get(words[last - 1], "") if words[last - 1] not in _PLAIN_BEFORE else ""
        return best

    def _noun(self, f: Frame, i: int, c: Chunk) -> None:
        kind = self.event_of(c)
        if kind is None:
            if c.head == "control":
                self._in_control(f, i)
            elif c.head in ("victory", "defeat"):
                self._victory(f, i, c)
            return
        chunks = f.sentence.chunks
        if i and chunks[i - 1].kind == "VG" and (chunks[i - 1].neg or any(x in HYPOTHETICAL for x in chunks[i - 1].aux)):
            return
        plural = c.head.endswith("s") and c.head not in ("clashes",)
        loose = plural and not c.det and c.figure is None and not f.sentence.dates
        if kind:
            f.cues[kind] = f.cues.get(kind, 0) + 1
        if c.det in ("the", "this", "that", "these"):
            f.definite = True
        f.words.append(c.head)
        if not loose:
            f.event = True
        head_start = c.end - len(c.head)
        paired = i > 1 and self._paired(chunks, i - 2)
        if paired:
            head_start = c.start
        if (c.mentions or paired) and not self._position_before(c):
            for m in (*(chunks[i - 2].mentions if paired else ()), *c.mentions):
                if m.kind in ("force", "generic") and m.start < head_start and not _LINKED.match(self.a.masked, m.end):
                    actor = self.a.index.of(m)
                    if actor is not None and self.a.types.get(actor) not in ("media", "person"):
                        f.attackers[actor] = f.attackers.get(actor, 0) + 1.5
                        f.sides.append(actor)
        self._phrases(f, i, c, kind)
        if not loose and self._tells(chunks, i):
            f.strong = True
        if f.trigger < 0:
            f.trigger = i

    def _in_control(self, f: Frame, i: int) -> None:
        """"is in control of TOWN": the town was taken."""
        chunks = f.sentence.chunks
        if i < 2 or i + 2 >= len(chunks) or chunks[i - 1].head not in ("in", "under") or chunks[i + 1].head != "of":
            return
        mention = chunks[i + 2].head_mention
        verb = next((c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "VG"), None)
        if verb is not None and not verb.neg and mention is not None and mention.kind == "place" and mention.head != "country":
            f.event = f.strong = f.position = True
            f.cues["take"] = f.cues.get("take", 0) + 1
            f.outcome = f.outcome or "attackers"
            self._add(f, f.attackers, verb.subject, 2.0)

    def _victory(self, f: Frame, i: int, c: Chunk) -> None:
        """"X claimed a victory over Y", "the defeat of Y at the hands of X"."""
        chunks = f.sentence.chunks
        loser = self._phrase(chunks, i, ("over", "against") if c.head == "victory" else ("of",))
        winner = self._phrase(chunks, i, ("by",))
        for k in range(i + 1, min(i + 10, len(chunks) - 3)):
            if chunks[k].head == "hands" and chunks[k + 1].head == "of":
                winner = [k + 2]
        verb = chunks[i - 1] if i and chunks[i - 1].kind == "VG" else None
        if not winner and verb is not None and c.head == "victory":
            winner = verb.subject
        if loser and loser[0] + 2 < len(chunks) and chunks[loser[0] + 1].kind == "C" and chunks[loser[0] + 2].kind == "NG":
            loser = [loser[0], loser[0] + 2]
        if not loser or not any(self.actors(f.sentence, chunks[k]) for k in loser):
            return
        f.event = f.strong = f.unknown_starter = True
        f.outcome = f.outcome or "attackers"
        self._add(f, f.attackers, winner, 1.2)
        self._add(f, f.defenders, loser, 1.2)

    def _position_before(self, c: Chunk) -> bool:
        return len(c.words) > 1 and c.words[-2] in self.a.triggers.positions

    def _tells(self, chunks: list[Chunk], i: int) -> bool:
        """Whether an event noun is the subject of a verb that says that it happened, or what it did."""
        for k in range(i + 1, min(i + 9, len(chunks))):
            c = chunks[k]
            if c.kind == "VG":
                if c.neg or any(x in HYPOTHETICAL for x in c.aux) or c.subject[:1] != [i] or c.verb is None:
                    return False
                return c.verb.lemma in _OCCUR or c.cls in ("kill", "wound", "destroy", "inflict", "say", "attack") or c.voice == "passive"
            if c.kind in ("R", "C"):
                return False
        return False

    def _phrases(self, f: Frame, i: int, c: Chunk, kind: str) -> None:
        chunks = f.sentence.chunks
        j = i + 1
        while j < len(chunks) and j < i + 16:
            x = chunks[j]
            after = chunks[j + 1] if j + 1 < len(chunks) else None
            if x.kind == "P" and after is not None and after.kind == "NG":
                group = [j + 1]
                k = j + 2
                while k + 1 < len(chunks) and chunks[k].kind == "C" and chunks[k].head == "and" and chunks[k + 1].kind == "NG":
                    group.append(k + 1)
                    k += 2
                self._phrase_role(f, x.head, group, c, kind)
                j = group[-1] + 1
            elif x.kind == "P":
                j += 1
            elif x.kind == "VG" and x.voice == "passive" and not x.aux and x.verb is not None and x.verb.lemma.split(" ")[0] in _BLAMED:
                group = x.agent or self._phrase(chunks, j, ("on", "to"))
                self._add(f, f.attackers, group, 2.5)
                f.event = f.strong = True
                if group:
                    break
                j += 1
            elif x.kind in ("D", "A") or x.paren or x.kind == "X" and x.head == ",":
                j += 1
            elif x.kind == "VG" and x.verb is not None and x.verb.lemma in _OCCUR:
                j += 2 if after is not None and after.head == "place" else 1
            else:
                break

    def _phrase_role(self, f: Frame, prep: str, group: list[int], c: Chunk, kind: str) -> None:
        if prep == "by":
            self._add(f, f.attackers, group, 3.0)
            f.strong = True
        elif prep == "on" and any(x.cls == "blame" and f.sentence.chunks.index(c) in x.object for x in f.sentence.chunks if x.kind == "VG"):
            return
        elif prep in _TARGET_PREP or prep == "of" and c.head in _OF_TARGET:
            self._target(f, group, 2.5)
            f.strong = True
        elif prep == "between":
            f.unknown_starter = True
            f.strong = True
            third = group[-1] + 2 < len(f.sentence.chunks) and f.sentence.chunks[group[-1] + 1].head == "against"
            cut = len(group) if third else 1
            self._add(f, f.attackers, group[:cut], 1.5)
            self._add(f, f.defenders, group[cut:], 1.5)
        elif prep in ("with", "against") and kind == "battle":
            f.unknown_starter = True
            f.strong = True
            self._add(f, f.defenders, group, 1.0)
        elif prep == "from":
            self._add(f, f.attackers, group, 0.8)

    # what else a sentence shows

    def _victims(self, f: Frame) -> None:
        for loss in f.losses:
            if not loss.people or loss.value.low == 0:
                continue
            nouns = loss.owner or [loss.noun]
            for i in nouns:
                for actor in self.actors(f.sentence, f.sentence.chunks[i]):
                    if self.a.types.get(actor) in ("media", "person"):
                        continue
                    f.victims[actor] = f.victims.get(actor, 0) + 1.0

    def _means(self, f: Frame) -> None:
        lows = f.sentence.lows
        t = self.a.triggers
        chunks = f.sentence.chunks
        quiet = {x.noun for x in f.losses}
        for c in chunks:
            if c.kind == "VG" and c.cls in ("destroy", "seize", "other", "say"):
                quiet.update(c.object if c.voice != "passive" else c.subject)
        for i, c in enumerate(chunks):
            if c.kind != "NG":
                continue
            if i in quiet:
                continue
            for k, word in enumerate(c.words):
                kind = t.means.get(word) or (t.means.get(f"{word} {c.words[k + 1]}") if k + 1 < len(c.words) else None)
                if kind:
                    f.cues[kind] = f.cues.get(kind, 0) + 1
            if c.head in t.convoys:
                f.convoy = True
        himself = bool(lows & {"himself", "herself", "themselves"}) and bool(lows & {"blew", "bomb", "explosives", "detonated", "detonates", "vest", "device"})
        if "suicide" in lows or "kamikaze" in lows or himself:
            f.cues["suicide_bombing"] = f.cues.get("suicide_bombing", 0) + 1
        if lows & {"gunmen", "gunman", "gunfire", "stormed", "machetes", "rifles", "firearms"}:
            f.cues["guns"] = f.cues.get("guns", 0) + 1


@lru_cache(maxsize=4)
def _demonyms(lexicon: Lexicon) -> dict[str, str]:
    out: dict[str, str] = {}
    for code in sorted(lexicon.countries):
        country = lexicon.countries[code]
        for word in (*country.demonyms, country.name):
            out.setdefault(word.lower(), code)
    return out


def _country_mention(text: str, start: int, end: int, code: str) -> Mention:
    from extract.engines.rules.mentions import Mention

    return Mention(start, end, text[start:end], "place", None, code, f"country:{code}", text[start:end], "country")


def _aggregate(low: str, s: Sentence) -> bool:
    """Whether a sentence sums up many events; what follows its figure after a comma does not make it one."""
    figures = [x.value for x in s.losses if x.value.start >= 0]
    if figures and all(x.low is not None and x.low >= 1000 for x in figures) and not s.dates:
        return True
    low = _WHICH.split(low, maxsplit=1)[0]
    match = _AGGREGATE.search(low)
    if match is None or _SUPERLATIVE.search(low):
        return False
    if not figures:
        return True
    first = min(x.end for x in figures) - s.start
    return match.start() < first or "," not in low[first : match.start()]


def scope_at(s: Sentence, position: int) -> Scope | None:
    """Returns the innermost scope of speech over a position; None: the narrator speaks."""
    best: Scope | None = None
    for scope in s.scopes:
        if scope.start <= position < scope.end and (best is None or scope.start >= best.start):
            if best is not None and all(v.head in _PAPERS for v in scope.voices):
                continue
            best = scope
    return best


_PAPERS: Final = frozenset("reports report figures information estimates data indications images".split())
"""Sources that speak for whoever cites them."""


def mentions_between(s: Sentence, start: int, end: int) -> list[Mention]:
    """Mentions of a sentence that lie in a stretch."""
    return [m for m in s.mentions if m.start >= start and m.end <= end]
