"""Roles from verbs of those who are the target: "came under fire", "drew fire", "repelled an attack"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.aims import BARE_FORCE
from extract.engines.rules.roles.event_blame import EventBlame
from extract.engines.rules.roles.event_phrases import MISSIONS
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.actor_types import GROUPS, IRREGULAR, STATE
from extract.engines.rules.vocabulary.at_war import foes_of, struck_from
from extract.engines.rules.vocabulary.words import listed

PLANS: Final = listed("plans_of")
_ATTEMPTS: Final = listed("attempts_on")
_ATTACKING: Final = ("attack", "kill")


_HELD: Final = listed("had_places")
_STRINGS: Final = listed("strings_of")
_ANNOUNCING: Final = frozenset(("announce", "claim", "declare", "proclaim"))
_TAKINGS: Final = frozenset(("control", "capture", "seizure", "liberation", "takeover", "recapture"))


_KNOWN_MEN: Final = listed("known_men")


def _left(c: Chunk) -> bool:
    """Whether a verb without an object only says that somebody went away: "drove off"."""
    return c.verb is not None and c.verb.lemma.endswith(" off")


def _fire_of(chunks: list[Chunk], i: int) -> int:
    """The noun of fire that ends a row of arms from `i` on: "small arms and mortar fire"; `i` where there is none."""
    k = i
    while k + 2 < len(chunks) and chunks[k].kind == chunks[k + 2].kind == "NG" and k < i + 6:
        if chunks[k].det or chunks[k].mentions or chunks[k + 1].head not in (",", "and", "or", "/"):
            break
        k += 2
        if chunks[k].head in _SHOTS:
            return k
    return i


_MANAGED: Final = frozenset(("managed", "able", "succeeded", "manage"))
"""Behind which the infinitive tells of what came about."""
_LOST: Final = frozenset(("loss", "kill"))
_SHOTS: Final = frozenset(("fire", "gunfire", "shellfire", "shell-fire"))
_MET: Final = frozenset(("meet", "engage", "greet"))
_DRAWN: Final = _SHOTS | {"contact", "volleys", "rounds", "shots", "gunshots", "bullets"}
"""What those receive who are shot at: "took contact from rebels"."""
_CRITICS: Final = {"government", "media", "person"}
_CAUGHT: Final = frozenset(("catch", "trap"))
_HELD_BY_FOES: Final = frozenset(("state_forces", "civilians", "international"))
_HELD_BY_LAW: Final = frozenset(("arrest", "detain", "apprehend", "imprison"))


_CHECKING: Final = frozenset(
    (
        "stop",
        "approach",
        "search",
        "surround",
        "block",
        "flag",
        "halt",
        "intercept",
        "encircle",
        "raid",
        "challenge",
    )
)
"""What forces do to people who then open fire at them."""


_UNTIL: Final = ("before", "until")


class EventTargets(EventBlame):
    """Reads the verbs of those attacked into a frame."""

    def under(self, f: Frame, v: int, c: Chunk) -> None:
        """ "came under fire from X", "fell into an ambush": who comes under it is the target."""
        chunks = f.sentence.chunks
        if v + 2 >= len(chunks) or chunks[v + 1].head not in ("under", "into", "with", "in"):
            return
        at = _fire_of(chunks, v + 2)
        noun, prep = chunks[at], chunks[v + 1].head
        if noun.kind != "NG" or (prep == "with" and noun.head not in ("fire", "gunfire")):
            return
        if (prep == "in") != (c.verb is not None and c.verb.lemma in _CAUGHT):
            return
        kind = self.event_of(noun)
        if (kind is None and noun.head not in _SHOTS) or (prep == "in" and kind != "ambush"):
            return
        of = ("from", "by", "of") if noun.head in _SHOTS else ("from", "by")
        doers = [i for i in self.phrase(chunks, at, of) if not self._over_the_border(f, chunks[i], c)]
        kinds = {self.a.types.get(x) for i in doers for x in self.named(f.sentence, i)}
        if kinds and kinds <= _CRITICS and not f.sentence.losses:
            return  # "the general came under fire from lawmakers"
        f.event = f.strong = True
        f.point(v)
        f.cue("attack")
        f.definite = f.definite or any(self.known_party(chunks[i], f) for i in c.subject)
        f.cue("under")
        self.target(f, c.subject, 3.0)
        self.add(f, f.attackers, doers, 3.0)
        if kind is None and noun.mentions:
            self.add(f, f.attackers, [at], 2.0)  # "came under rebel fire"

    def tried_to_enter(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Eight terrorists attempted to enter the base at X": an attack, whether it was foiled or not."""
        chunks = f.sentence.chunks
        before = chunks[v - 1] if v else None
        if before is None or before.verb is None or before.verb.lemma not in ("attempt", "try") or before.neg:
            return False
        doers = before.subject or ([v - 2] if v > 1 and chunks[v - 2].kind == "NG" else [])
        kinds = {self.a.types.get(x) for i in doers for x in self.named(f.sentence, i)}
        if not c.object or not kinds & {"unidentified", "armed_group", "militia"}:
            return False
        f.event = f.strong = f.position = True
        f.point(v)
        f.cue("assault")
        self.add(f, f.attackers, doers, 2.0)
        self.target(f, c.object, 2.0)
        return True

    def _over_the_border(self, f: Frame, c: Chunk, verb: Chunk) -> bool:
        """Whether a land only tells whence shots came: "came under fire from Yemen", where no army of it fights."""
        m = c.head_mention
        if m is None or m.kind != "place" or m.head != "country" or not m.country:
            return False
        hit = {self.a.index.country_of(x) for i in verb.subject for x in self.named(f.sentence, i)}
        return not (foes_of(m.country) | struck_from(m.country)) & {x for x in hit if x}

    def drew_fire(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "A patrol received small-arms fire from X": who does so is the target."""
        chunks = f.sentence.chunks
        met = c.voice == "passive" and c.verb is not None and c.verb.lemma in _MET
        if met and c.verb is not None and c.verb.lemma == "engage":
            met = any(self.a.types.get(x) in STATE for i in c.subject for x in self.named(f.sentence, i))
        shots = self.phrase(chunks, v, ("with", "by")) if met else c.object
        shots = list(dict.fromkeys(_fire_of(chunks, i) for i in shots))
        shots = [i for i in shots if chunks[i].head in _DRAWN]
        if not shots or (c.voice == "passive" and not met):
            return False
        f.cues["answer"] = 1.0
        f.event = f.strong = True
        f.point(v)
        f.cue("attack")
        f.cue("under")
        self.target(f, c.subject, 3.0)
        self.add(f, f.attackers, self.phrase(chunks, shots[0], ("from", "by")), 3.0)
        return True

    def repel(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        managed = c.voice == "inf" and v > 0 and _MANAGED.isdisjoint((chunks[v - 1].head, *chunks[v - 1].aux))
        if managed or (c.voice == "active" and not c.object and _left(c)):
            return  # "put her into a car and drove off"
        if any(chunks[i].head in PLANS for i in c.patients):
            return
        if c.voice == "passive" and c.aux[-1:] == ("being",) and v and chunks[v - 1].head in _UNTIL:
            f.event = True  # "burned huts before being repelled by troops"
            f.outcome = "defenders"
            self.add(f, f.defenders, c.agent, 3.0)
            return
        behind = [] if c.object or c.aux[:1] else self.phrase(chunks, v, ("against",))
        repelled = behind or c.patients  # "held out against a raid"
        tried = [i for i in repelled if chunks[i].head in _ATTEMPTS]
        if any([x.head for x in chunks[i + 1 : i + 2]] == ["for"] for i in tried):
            return  # "a rebel bid for power-sharing was frustrated"
        by = [k for i in tried for k in self.phrase(chunks, i, ("by", "of"))]
        aimed = [k for i in tried for k in self.phrase(chunks, i, ("on", "against", "at"))]
        self.target(f, aimed, 2.0)
        eventful = [
            i
            for i in (*c.object, *c.subject, *by, *repelled)
            if self.event_of(chunks[i]) is not None or self.actors(f.sentence, chunks[i])
        ]
        if not eventful:
            return
        if self._holding_off(f, v, c):
            self.add(f, f.defenders, [i for i in c.object if self.event_of(chunks[i]) is None], 2.0)
            return
        f.event = f.strong = True
        f.outcome = "defenders"
        aims = {i: next((x for x in chunks[i + 1 : i + 5] if x.kind == "VG"), chunks[v]) for i in tried}
        meant = {i: x if x.voice == "inf" else chunks[v] for i, x in aims.items()}
        posted = f.position or any(chunks[i].head in self.a.triggers.positions for i in c.subject)
        own = (
            tried
            and c.voice != "passive"
            and not (aimed or posted or any(x.voice == "inf" for x in meant.values()))
        )
        # "Troops repelled an attack by rebels near Lomba": those who did so were attacked, and no post of theirs.
        f.cue(
            "attack" if own else "assault",
            1.0 if any(x.cls not in _ATTACKING for x in meant.values()) else 0.5,
        )
        for i in dict.fromkeys((*repelled, *c.object, *c.subject)):
            if self.event_of(chunks[i]) is not None:
                self.beaten_off(f, i)
        if c.voice == "passive" and not behind:
            self.add(f, f.defenders, c.agent, 3.0)
            self.add(f, f.attackers, [i for i in c.subject if self.event_of(chunks[i]) is None], 2.0)
        else:
            who = self._who_repels(f, v, c)
            self.add(f, f.defenders, who, 3.0)
            for actor in (
                x for i in who for x in self._by_country_name(chunks[i])
            ):  # "Lombia repelled the raid"
                f.defenders.setdefault(actor, 3.0)
                f.sides.append(actor)
            foes = [i for i in behind or c.object if self.event_of(chunks[i]) is None]
            self.add(f, f.attackers, foes, 2.0)
        bids = [i for i in tried if self.event_of(chunks[i]) is None]
        self.add(f, f.attackers, [*by, *bids], 2.0)  # "foiled a rebel attempt to cross"
        for i in tried:
            self.target(f, self.phrase(chunks, i, ("on", "against", "at", "upon", "towards")), 2.0)
            if meant[i].voice != "inf":
                continue
            if meant[i].cls in ("take", "seize", "capture", "storm"):
                self.of_post(f, meant[i].object)  # "a bid by rebels to seize the army post"
            elif meant[i].cls in _ATTACKING:
                self.target(f, meant[i].object, 1.5)  # "a rebel attempt to attack villagers"

    def of_post(self, f: Frame, patients: list[int]) -> None:
        """ "Tried to seize the police station": those whose post it is are the target."""
        chunks, posts = f.sentence.chunks, self.a.triggers.positions
        self.target(f, [i for i in patients if chunks[i].head in posts and chunks[i].mentions], 1.5)

    def _holding_off(self, f: Frame, v: int, c: Chunk) -> bool:
        """Whether those who attacked before held those off who came to stop them: "gunmen stormed a school, killing
        six and holding off troops for hours".
        """
        chunks = f.sentence.chunks
        if c.voice not in ("ing", "active") or any(self.event_of(chunks[i]) is not None for i in c.object):
            return False
        before = (x for x in chunks[:v] if x.kind == "VG" and x.voice == "active")
        return any(x.cls in ("attack", "storm", "ambush", "take") and x.subject == c.subject for x in before)

    def _who_repels(self, f: Frame, v: int, c: Chunk) -> list[int]:
        """The subject of a verb of repelling; of "killed four rebels as they foiled an attack" those who killed."""
        chunks = f.sentence.chunks
        pronoun = len(c.subject) == 1 and chunks[c.subject[0]].head == "they"
        if not pronoun or self.actors(f.sentence, chunks[c.subject[0]]):
            return c.subject
        main = next((x for x in reversed(chunks[:v]) if x.kind == "VG" and x.cls in ("kill", "wound")), None)
        return main.subject if main is not None and main.voice == "active" else c.subject

    def on_their_way(self, f: Frame, v: int) -> list[int]:
        """ "The party was returning to its camp when rebels attacked": the party is the target, and known."""
        chunks = f.sentence.chunks
        when = next((k for k in range(v - 1, max(0, v - 8), -1) if chunks[k].head == "when"), -1)
        told = (k for k in range(when - 1, 0, -1) if chunks[k].kind == "VG" and chunks[k].voice != "ing")
        verb = next(told, -1) if when > 0 and chunks[v].cls == "attack" else -1
        group = [i for i in chunks[verb].subject if i < verb] if verb > 0 else []
        bare = [i for i in group if chunks[i].head in BARE_FORCE]
        f.definite = f.definite or any(chunks[i].det == "the" for i in bare)
        kinds = {self.a.types.get(x) for i in group for x in self.named(f.sentence, i)}
        on_way = bare or kinds & {"state_forces", "international", "militia"}
        return group if on_way else self._who_stopped(f, v)

    def _who_stopped(self, f: Frame, v: int) -> list[int]:
        """ "Police halted a van and its passengers opened fire": at the police."""
        chunks = f.sentence.chunks
        main = next((c for c in reversed(chunks[:v]) if c.kind == "VG" and c.cls != "say"), None)
        if main is None or main.verb is None or main.voice != "active" or main.verb.lemma not in _CHECKING:
            return []
        if chunks[v].subject == main.subject or any(chunks[i].pron for i in main.subject):
            return []
        kinds = {self.a.types.get(x) for i in main.subject for x in self.named(f.sentence, i)}
        return main.subject if kinds & {"state_forces", "international", "militia"} else []

    def lost_by(self, f: Frame, v: int) -> list[int]:
        """Those from whom a place was taken: "took the hill and the village of X from the rebels"."""
        chunks = f.sentence.chunks
        for k in range(v + 1, min(v + 16, len(chunks) - 1)):
            if chunks[k].paren:
                continue
            verb = chunks[k].verb
            if verb is not None and verb.lemma in _HELD:
                if chunks[k].agent and not chunks[k].aux:
                    return list(chunks[k].agent)  # "took the town, held by the X"
                return [k - 1] if chunks[k - 2].kind == "R" and chunks[k - 1].kind == "NG" else []
            if chunks[k].kind == "VG" or (chunks[k].kind == "X" and chunks[k].head not in ","):
                break
            if chunks[k].head == "from" and chunks[k + 1].kind == "NG" and self.named(f.sentence, k + 1):
                return [k + 1]
        return []

    def of_series(self, chunks: list[Chunk], i: int) -> int:
        """The noun group that "a series of", "a number of" string together."""
        strung = chunks[i].head in _STRINGS and i + 2 < len(chunks) and chunks[i + 1].head == "of"
        return i + 2 if strung and self.event_of(chunks[i + 2]) is not None else i

    @staticmethod
    def one_of(chunks: list[Chunk], i: int) -> int:
        """The noun group that "one of", "two of" count some of."""
        counted = chunks[i].figure is not None and not chunks[i].mentions
        part = counted and i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].kind == "NG"
        return i + 2 if part else i

    def _carried_off(self, f: Frame, v: int, c: Chunk) -> bool:
        """Whether foes took people: "gunmen seized five drivers", "troops captured two men of another army"."""
        doers = c.doers
        lemma = c.verb.lemma if c.verb is not None else ""
        taken = [x for x in f.sentence.losses if x.kind == "captured" and x.verb == v and x.value.low]
        if not taken or (c.cls == "capture" and f.cues.keys() - _LOST):
            return False  # "raided the town and captured two policemen": more than that was done
        kinds = {
            self.a.types.get(x) for i in doers or [x.noun for x in taken] for x in self.named(f.sentence, i)
        }
        if lemma in _HELD_BY_LAW:
            return bool(doers) and not kinds.isdisjoint(GROUPS)  # a band knows no law
        if not doers:  # "two policemen were seized in Lomba": by whom else than by foes?
            return c.voice == "passive" and lemma != "round up" and not kinds.isdisjoint(_HELD_BY_FOES)
        if not kinds.isdisjoint(IRREGULAR):
            return True
        foes = {x for loss in taken for x in self.named(f.sentence, loss.noun)}
        foes -= {x for i in doers for x in self.named(f.sentence, i)}
        return "state_forces" in kinds and any(self.a.types.get(x) == "state_forces" for x in foes)

    def announced(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The X announced the capture of TOWN", "declared control over the base": the X took it."""
        if c.verb is None or c.verb.lemma not in _ANNOUNCING or c.voice == "passive" or c.neg:
            return False
        chunks = f.sentence.chunks
        said = [i for i in c.object if chunks[i].head in _TAKINGS]
        place = self.phrase(chunks, said[-1], ("of", "over")) if said else []
        held = [i for i in place if (m := chunks[i].head_mention) is not None and m.kind == "place"]
        if not held and not any(chunks[i].head in self.a.triggers.positions for i in place):
            return False
        f.event = f.strong = f.position = True
        f.point(v)
        f.cue("take")
        f.outcome = f.outcome or "attackers"
        self.add(f, f.attackers, c.subject, 2.0)
        return True

    def _led_off(self, f: Frame, c: Chunk) -> bool:
        """Whether somebody was "taken by" armed men of no state."""
        chunks = f.sentence.chunks
        kinds = {self.a.types.get(x) for i in c.agent for x in self.named(f.sentence, i)}
        people = any(m.kind in ("generic", "person", "office") for i in c.subject for m in chunks[i].mentions)
        return c.voice == "passive" and people and bool(kinds & {"armed_group", "unidentified", "militia"})

    def _launch(self, f: Frame, v: int, c: Chunk) -> None:
        chunks = f.sentence.chunks
        nouns = c.patients
        nouns = [self.of_series(chunks, i) for i in nouns]
        hit = next((i for i in nouns if self.event_of(chunks[i]) is not None or self.paired(chunks, i)), None)
        if hit is None or self._habit(f, v, hit):
            return
        f.event = True
        # A search or a sweep that cost nobody anything is no engagement of its own.
        search = not f.sentence.losses and chunks[hit].head in MISSIONS and chunks[hit].det != "the"
        search = search and not ("offensive" in chunks[hit].words and self.phrase(chunks, hit, ("against",)))
        f.strong = f.strong or not search
        if f.trigger < 0:
            f.trigger = v
        if chunks[hit].head in ("attack", "assault") and not f.cues.get("attack"):
            f.cues["attack"] = 1.0
        doers = c.doers
        if chunks[hit].head.startswith("counter") and (
            f.attackers or self.last or "after" in f.sentence.lows
        ):
            self.add(f, f.defenders, doers, 1.0)  # who counterattacks had been attacked
            return
        if c.voice == "passive":
            self.target(f, self.phrase(chunks, v, ("on", "against", "at", "upon")), 2.5)
        if c.voice == "ing" and chunks[hit].head in MISSIONS and _hit_then(f, v, doers):
            self.add(f, f.defenders, doers, 1.0)  # "two marines were killed while conducting operations"
            return
        self.add(f, f.attackers, doers, 0.5 if search else 3.0)

    def _habit(self, f: Frame, v: int, hit: int) -> bool:
        """ "He commanded men who carry out attacks", "the leader conducted bomb attacks": what one is known for."""
        chunks = f.sentence.chunks
        noun, c = chunks[hit], chunks[v]
        if not noun.head.endswith("s") or noun.det or noun.figure is not None:
            return False
        if v and chunks[v - 1].kind == "R":
            return present(c)
        one = bool(c.subject) and chunks[c.subject[0]].head in _KNOWN_MEN
        return one and not (f.sentence.losses or f.sentence.dates)


def present(c: Chunk) -> bool:
    """Whether a verb group stands in the simple present: what somebody does again and again."""
    return c.verb is not None and not c.aux and c.voice == "active" and "past" not in c.verb.forms


def _hit_then(f: Frame, v: int, doers: list[int]) -> bool:
    """Whether those who do something at the verb `v` are told to have been killed or hurt at it."""
    before = (f.sentence.chunks[k] for k in f.sentence.verbs if k < v)
    return any(x.cls in ("kill", "wound") and x.voice == "passive" and x.subject == doers for x in before)
