"""Roles from nouns: "a raid by X", "the attack took place in TOWN", "a victory over Y", "in control of TOWN"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.actors.backed import LINKED
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.deed_names import (
    breaks_out,
    is_place,
    of_a_day,
    of_new_bomb,
    one_of_best,
    ranked_anew,
    ranked_of_old,
)
from extract.engines.rules.grammar.habits import at_large
from extract.engines.rules.grammar.inflicting import deed_before
from extract.engines.rules.grammar.joining_in import joined
from extract.engines.rules.losses.series import by_habit
from extract.engines.rules.roles.aims import CAPTURES
from extract.engines.rules.roles.event_phrases import OCCUR, SITE
from extract.engines.rules.roles.event_untold import HYPOTHETICAL, EventUntold
from extract.engines.rules.roles.frames import Frame, scope_at
from extract.engines.rules.vocabulary.actor_types import FIGHTING, REGULAR
from extract.engines.rules.vocabulary.finding import Mention

_TELLING: Final[dict[str, frozenset[str]]] = {}
"""The words of `telling` by the digest of the trigger lists, made once."""
_OF_BOTH: Final = frozenset(("engagement", "engagements", "confrontation", "confrontations"))
"""What is "military" because both sides are."""
_TAKING: Final = frozenset(("seize", "capture", "loot", "steal", "snatch", "confiscate"))
_FOUGHT: Final = ("battle", "clash")
_IN_FIGHT: Final = frozenset(("in", "during", "after", "following", "amid"))
_FINDING: Final = frozenset(("find", "recover", "discover", "uncover", "locate"))
_ARRESTING: Final = frozenset(("arrest", "detain", "capture"))
_TOOK: Final = _ARRESTING | _TAKING | {"lose", "destroy", "burn", "suffer", "sustain"}
_BEFORE: Final = frozenset(("previous", "earlier", "prior"))
_BEING: Final = frozenset(
    ("was", "were", "is", "are", "be", "been", "being", "became", "become", "has", "have", "had")
)
_TARGETS: Final = frozenset(("target", "targets"))
_OTHER: Final = _BEFORE | {"separate", "different", "similar", "another", "subsequent", "second", "third"}


def _told_anew(chunks: list[Chunk], i: int) -> bool:
    """Whether what is called by its day is told with its target and place: "the May 12 attack on a post in Lomba"."""
    if i + 4 >= len(chunks) or chunks[i + 1].head not in ("on", "against") or chunks[i + 2].kind != "NG":
        return False
    if chunks[i - 1].kind != "D" or not any(x.isdigit() for word in chunks[i - 1].words for x in word):
        return False  # "yesterday's attack on a base in Lomba" is that of the news
    placed = chunks[i + 3].head in ("in", "at", "near") and any(is_place(x) for x in chunks[i + 4 : i + 5])
    return placed and (chunks[i + 2].det in ("a", "an") or bool(chunks[i + 2].mentions))


def _going_on(chunks: list[Chunk], i: int) -> list[int]:
    """Who goes on with an attack of theirs: "The rebels push on with their drive on the town"."""
    v = next((k for k in range(i - 2, max(-1, i - 5), -1) if chunks[k].kind == "VG"), -1)
    verb = chunks[v].verb if v > 0 else None
    if verb is None or chunks[v].neg or verb.lemma.removesuffix("ed") not in _ONWARDS:
        return []
    return list(chunks[v].subject) or ([v - 1] if chunks[v - 1].kind == "NG" else [])


_ONWARDS: Final = frozenset(("press", "push", "go", "carry", "continue", "proceed", "forge", "persist"))
"""Verbs of those who go on; a form on -ed that no list has is its own lemma, so it is asked for without its ending."""


def _in_name(mentions: list[Mention], end: int) -> bool:
    """Whether a noun group ends within a name: "the Front for Preaching and Combat" tells of no combat."""
    return any(m.kind == "force" and m.start < end <= m.end for m in mentions)


def _called_off(chunks: list[Chunk], i: int) -> bool:
    """Whether somebody no longer does what a noun tells: "suspended their attacks on pipelines"."""
    verb = chunks[i - 1].verb if i else None
    many = (
        chunks[i].head.endswith("s")
        and chunks[i].det in ("its", "their", "all", "")
        and chunks[i].figure is None
    )
    return many and verb is not None and verb.lemma in _CEASING and chunks[i - 1].voice != "passive"


_CEASING: Final = frozenset(("suspend", "cease", "renounce", "discontinue", "halt", "stop"))


class EventNouns(EventUntold):
    """Reads the event nouns of a sentence into its frame."""

    def by_arms(self, chunks: list[Chunk], c: Chunk) -> bool:
        """Whether an attack or a weapon is what strikes: "a patrol was struck by a bomb", "a rocket hit a house"."""
        means = self.a.triggers.means
        for x in (chunks[i] for i in (*c.agent, *(() if c.voice == "passive" else c.subject))):
            if x.head in means or (x.head == "fire" and any(word in means for word in x.words)):
                return True
        return any(self.event_of(chunks[i]) is not None for i in (*c.subject, *c.agent))

    def paired(self, chunks: list[Chunk], i: int) -> bool:
        """Whether a weapon and an event noun behind "and" make one event ("a missile and drone attack")."""
        t = self.a.triggers
        if (
            i + 2 >= len(chunks)
            or chunks[i + 1].kind != "C"
            or chunks[i + 2].kind != "NG"
            or chunks[i + 2].det
        ):
            return False
        return (
            chunks[i].head in t.means or chunks[i].head in ("air", "ground", "land", "sea", "gun", "tank")
        ) and self.event_of(chunks[i + 2]) is not None

    def _doer_before(self, f: Frame, c: Chunk, m: Mention) -> None:
        """Adds the party before the noun as who did it: "a Seleka raid"."""
        military = c.head in _OF_BOTH and m.text.lower() == "military"
        if m.kind not in ("force", "generic") or military or LINKED.match(self.a.masked, m.end):
            return
        actor = self.a.index.of(m)
        if actor is not None and (land := self.a.countries.get(actor)) is not None and m.type == "government":
            actor = self.a.army(land, m.start)  # "a junta airstrike", "a regime raid": its forces flew it
        if actor is not None and self.a.types.get(actor) not in ("media", "person"):
            f.attackers[actor] = f.attackers.get(actor, 0) + 1.5
            f.sides.append(actor)

    def _of_new_one(self, chunks: list[Chunk], i: int) -> bool:
        """Whether somebody tells of the deed at `i`, done to a person whom the text has not named before: "reported the
        kidnapping of Juan Mota".
        """
        if i < 1 or i + 2 >= len(chunks) or chunks[i - 1].cls != "say" or chunks[i + 1].head != "of":
            return False
        person = next((m for m in chunks[i + 2].mentions if m.kind == "person"), None)
        key = person.key if person is not None else ""
        return person is not None and not any(
            m.key == key and m.start < person.start for m in self.a.mentions if m.kind == "person"
        )

    def _told_before(self, f: Frame, i: int, c: Chunk) -> bool:
        """Whether a noun is of something told before: "the raid", "Monday's raid", "a counterattack"."""
        chunks = f.sentence.chunks
        of_day = of_a_day(chunks, i)
        f.dated = f.dated or of_day
        told = c.det in ("the", "this", "that", "these", "both") and not one_of_best(chunks, i)
        told = told and not (of_new_bomb(chunks, i) or ranked_anew(chunks, i) or ranked_of_old(f.sentence, i))
        told = told and not self._of_new_one(chunks, i)
        told = (told or of_day or c.head.startswith("counter")) and not (of_day and _told_anew(chunks, i))
        heels = i > 1 and chunks[i - 2].head == "heels"
        if told and not (heels or (0 < i < 4 and chunks[i - 1].head in ("before", "after"))):
            # no "hours before the raid, guerrillas …", "came on the heels of the killing of X"
            f.definite = True
            f.that = f.that or c.det == "that"
        return told

    @property
    def telling(self) -> frozenset[str]:
        """The words with which a noun group that tells of an attack may end."""
        t = self.a.triggers
        known = _TELLING.get(t.digest)
        if known is None:
            known = frozenset(
                (*t.events, *t.event_ends, *SITE, *CAPTURES, "control", "victory", "defeat", *_TARGETS)
            )
            _TELLING.clear()
            _TELLING[t.digest] = known
        return known

    def noun(self, f: Frame, i: int, c: Chunk) -> None:
        if _in_name(f.sentence.mentions, c.end) or _called_off(f.sentence.chunks, i):
            return
        kind = self.event_of(c) if c.end > f.preceding else None
        if kind is None:
            if c.head == "control":
                self._in_control(f, i)
            elif c.head in ("victory", "defeat"):
                self._victory(f, i, c)
            elif c.head in _TARGETS and not self.untold(f, c.start):
                self._aim(f, i)
            elif c.head in CAPTURES and c.det in ("the", "") and not self.untold(f, c.start):
                self.capture(f, i)
            return
        chunks = f.sentence.chunks
        if self.unreal(f, i, c) or at_large(f.sentence, i) or self.drew(f, i):
            return
        if not c.det and any(i in x.object and x.aux and by_habit(chunks, k) for k, x in enumerate(chunks)):
            return  # "who have fought pitched battles"
        plural = c.head.endswith("s") and c.head not in ("clashes",)
        loose = plural and not c.det and c.figure is None and not f.sentence.dates
        if kind:
            f.cue(kind)
        told = self._told_before(f, i, c)
        self._told_apart(f, i, c, kind)
        f.words.append(c.head)
        if not loose:
            f.event = True
        paired = i > 1 and self.paired(chunks, i - 2)
        head_start = c.start if paired else c.end - len(c.head)
        if (c.mentions or paired) and not self._position_before(c):
            for m in (*(chunks[i - 2].mentions if paired else ()), *c.mentions):
                if m.start < head_start:
                    self._doer_before(f, c, m)
        if c.det in ("their", "its") and i > 1 and chunks[i - 1].head == "with":
            self.add(f, f.attackers, _going_on(chunks, i), 2.0)
        self.of_land(f, c, chunks[i - 2] if paired else None)
        self.of_first(f, i)
        self.of_state(f, i, c)
        self.roles_behind(f, i, c, kind)
        if kind == "bombing" and self._bombed_by_state(f, c):
            f.cues["bombing"] -= 1
            f.cue("air_strike")
        told_by_verb = self._tells(chunks, i) or self._struck_by(f, i)
        if (v := joined(chunks, i)) >= 0 and kind not in _FOUGHT:
            self.add(f, f.attackers, chunks[v].subject, 2.0)
            f.strong = f.strong or bool(f.attackers)
        if breaks_out(chunks, i, told=told_by_verb) or self._with_booty(f, i):
            f.event = f.strong = True
        if kind in _FOUGHT:
            self._fought_by(f, i)
        if not loose and told_by_verb:
            f.strong = True
            f.refines = f.refines or (
                told and c.det not in ("that", "these", "both") and self._occurs(chunks, i)
            )
        if f.trigger < 0:
            f.trigger = i

    def _bombed_by_state(self, f: Frame, c: Chunk) -> bool:
        """Whether a bombing is that of forces of a state: from the air, where no car or belt is its bomb."""
        plain = c.head in ("bombing", "bombings") and " ".join(c.words[-2:]) not in self.a.triggers.events
        return plain and bool(f.attackers) and all(self.a.types.get(x) in REGULAR for x in f.attackers)

    def _told_apart(self, f: Frame, i: int, c: Chunk, kind: str) -> None:
        """Marks the frame of an attack that is another one than the text told of before: "a separate raid on X"."""
        chunks = f.sentence.chunks
        # "died in a subsequent shootout": of the same fight
        ensuing = "subsequent" in c.words and kind in _FOUGHT
        if c.det in ("a", "an", "another") and not ensuing and not _OTHER.isdisjoint(c.words):
            f.apart = f.elsewhere = True
            f.earlier = f.earlier or not _BEFORE.isdisjoint(c.words)
            f.strong = f.strong or any(is_place(x) for x in chunks[i + 2 : i + 3])  # "a subsequent raid on X"
        elif _another(chunks, i) and self._occurs(chunks, i):
            f.apart = f.elsewhere = True  # "he said that another attack had taken place in X"

    def _with_booty(self, f: Frame, i: int) -> bool:
        """Marks fighters who took things in an attack of theirs: "rebels seized nine rifles in a raid on a post"."""
        chunks = f.sentence.chunks
        if i < 4 or chunks[i - 1].head not in ("in", "during") or chunks[i].det not in ("a", "an", "another"):
            return False
        taking = [c for c in chunks[max(0, i - 9) : i] if c.verb is not None and c.verb.lemma in _TAKING]
        after = chunks[i + 1].head if i + 1 < len(chunks) else ""
        if len(taking) != 1 or taking[0].voice != "active" or after not in ("on", "against"):
            return False
        fighters = [
            k
            for k in taking[0].subject
            if any(m.type in ("armed_group", "militia") for m in chunks[k].mentions)
        ]
        self.add(f, f.attackers, fighters, 2.0)
        return bool(fighters)

    def _fought_by(self, f: Frame, i: int) -> None:
        """Adds who took or lost something in a fight as a side of it: "troops seized rifles after a clash with rebels",
        "the army lost two tanks in the battle".
        """
        chunks = f.sentence.chunks
        if i < 3 or chunks[i - 1].head not in _IN_FIGHT or chunks[i + 1 : i + 2] == []:
            return
        v = deed_before(chunks, i)
        c = chunks[v]
        if v < 1 or c.verb is None or c.neg or c.voice == "passive" or chunks[i + 1].head == "between":
            return
        found = c.verb.lemma in _FINDING and chunks[i + 1].head in ("with", "against")
        if not (found or c.verb.lemma in _TOOK):
            return
        named = [(k, self.named(f.sentence, k)) for k in c.subject]
        sides = [k for k, who in named if any(self.a.types.get(x) in FIGHTING for x in who)]
        self.add(f, f.attackers, [] if f.attackers else sides, 1.0)
        if sides and c.verb.lemma in _ARRESTING and chunks[i].det in ("a", "an"):
            f.event = f.strong = True  # "police arrested three men after a shootout"
            self.add(f, f.defenders, c.object, 1.0)

    def _aim(self, f: Frame, i: int) -> None:
        """ "The target of the rebels was a post in Lomba", "its target being a convoy": whom they attacked."""
        chunks = f.sentence.chunks
        if chunks[i].det not in ("the", "their", "its") or chunks[i].figure is not None:
            return
        v = next((k for k in range(i + 1, min(i + 8, len(chunks) - 1)) if chunks[k].kind == "VG"), -1)
        verb = chunks[v].verb if v > 0 else None
        if verb is None or verb.lemma != "be" or chunks[v].neg or chunks[v + 1].kind != "NG":
            return
        if not {"was", "were", "been", "being"}.intersection((chunks[v].head, *chunks[v].aux)):
            return
        doers = [k for k in self.phrase(chunks, i, ("of", "for")) if self.event_of(chunks[k]) is None]
        if not doers and scope_at(f.sentence, chunks[i].start) is not None:
            return  # "the X said that the target was …" is their word
        aim, t = chunks[v + 1], self.a.triggers
        sited = aim.head in t.positions or aim.head in t.convoys or aim.head in t.civilian_sites
        if not (sited or self.actors(f.sentence, aim)) or any(x in HYPOTHETICAL for x in chunks[v].aux):
            return
        f.event = True
        f.strong = f.strong or bool(doers and any(self.named(f.sentence, k) for k in doers))
        f.point(v)
        f.cue("attack")
        self.add(f, f.attackers, doers, 2.5)
        self.target(f, [v + 1], 2.5)

    def _in_control(self, f: Frame, i: int) -> None:
        """ "is in control of TOWN": the town was taken."""
        chunks = f.sentence.chunks
        if (
            i < 2
            or i + 2 >= len(chunks)
            or chunks[i - 1].head not in ("in", "under")
            or chunks[i + 1].head != "of"
        ):
            return
        mention = chunks[i + 2].head_mention
        verb = next((c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "VG"), None)
        if (
            verb is not None
            and not verb.neg
            and mention is not None
            and mention.kind == "place"
            and mention.head != "country"
        ):
            f.event = f.strong = f.position = True
            f.cue("take")
            f.outcome = f.outcome or "attackers"
            self.add(f, f.attackers, verb.subject, 2.0)

    def _victory(self, f: Frame, i: int, c: Chunk) -> None:
        """ "X claimed a victory over Y", "the defeat of Y at the hands of X"."""
        chunks = f.sentence.chunks
        loser = self.phrase(chunks, i, ("over", "against") if c.head == "victory" else ("of",))
        winner = self.phrase(chunks, i, ("by", "for", "of") if c.head == "victory" else ("by",))
        for k in range(i + 1, min(i + 10, len(chunks) - 3)):
            if chunks[k].head == "hands" and chunks[k + 1].head == "of":
                winner = [k + 2]
        verb = chunks[i - 1] if i and chunks[i - 1].kind == "VG" else None
        if not winner and verb is not None and c.head == "victory":
            winner = verb.subject
        if (
            loser
            and loser[0] + 2 < len(chunks)
            and chunks[loser[0] + 1].kind == "C"
            and chunks[loser[0] + 2].kind == "NG"
        ):
            loser = [loser[0], loser[0] + 2]
        if not loser or not any(self.actors(f.sentence, chunks[k]) for k in loser):
            return
        f.event = f.strong = f.unknown_starter = True
        f.outcome = f.outcome or "attackers"
        self.add(f, f.attackers, winner, 1.2)
        self.add(f, f.defenders, loser, 1.2)

    def _position_before(self, c: Chunk) -> bool:
        return len(c.words) > 1 and c.words[-2] in self.a.triggers.positions

    def _occurs(self, chunks: list[Chunk], i: int) -> bool:
        """Whether "the attack" is only said to have taken place somewhere."""
        for k in range(i + 1, min(i + 9, len(chunks))):
            verb = chunks[k].verb
            if verb is not None:
                defines = k + 1 < len(chunks) and self.event_of(chunks[k + 1]) is not None
                return verb.lemma in OCCUR and (verb.lemma != "be" or defines)
        return False

    def _struck_by(self, f: Frame, i: int) -> bool:
        """Marks who was the target of an attack, or subjected to one: "the camp was the target of air raids"."""
        chunks = f.sentence.chunks
        of = i > 2 and chunks[i - 1].head == "of" and chunks[i - 2].head in ("target", "targets", "scene")
        to = i > 1 and chunks[i - 1].head == "to" and chunks[i - 2].head in ("subjected", "exposed")
        if not (of or to):
            return False
        also = i > 3 and of and chunks[i - 3].kind == "A"  # "were also targets"
        verb = chunks[i - 3 - also] if of else chunks[i - 2]
        if verb.kind != "VG" or verb.neg or (of and not _BEING.issuperset((verb.head, *verb.aux))):
            return False
        battle = chunks[i - 2].head == "scene" and self.event_of(chunks[i]) == "battle"
        if not any(x in HYPOTHETICAL for x in verb.aux) and not battle:
            self.target(f, verb.subject, 2.0)  # not of a town that was the scene of clashes
        return True

    def _tells(self, chunks: list[Chunk], i: int) -> bool:
        """Whether an event noun is the subject of a verb that says that it happened, or what it did."""
        for k in range(i + 1, min(i + 9, len(chunks))):
            c = chunks[k]
            if c.kind == "VG":
                if c.neg or any(x in HYPOTHETICAL for x in c.aux) or i not in c.subject or c.verb is None:
                    return False
                told = (
                    c.cls in ("kill", "wound", "destroy", "inflict", "say", "attack") or c.voice == "passive"
                )
                return told or c.verb.lemma in OCCUR or c.verb.lemma in ("suppress", "degrade")
            if c.kind == "C" and [x.kind for x in chunks[k + 2 : k + 3]] == ["VG"]:
                continue  # "blasts and gunfire shook the town"
            if c.kind == "R" or (c.kind == "C" and chunks[i + 1].head != "between"):
                return False
        return False


def _another(chunks: list[Chunk], i: int) -> bool:
    """Whether an attack is brought in as one more: "another raid", "another, smaller raid"."""
    aside = i > 1 and chunks[i - 1].head == "," and chunks[i - 2].words == ["another"]
    return chunks[i].det == "another" or aside
