"""Roles from the phrases behind an event noun: "an attack on Y by X", "clashes between A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.actors.backed import BACKING
from extract.engines.rules.grammar.blaming import laid_on
from extract.engines.rules.grammar.chunks import Chunk, and_group, past_brackets
from extract.engines.rules.grammar.deed_names import in_a_time, is_place
from extract.engines.rules.roles.after_clashes import fought_before
from extract.engines.rules.roles.aims import Aims
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.parties import BORDERS
from extract.engines.rules.roles.second_camps import behind_aside
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_FAR: Final = frozenset(("km", "kilometers", "kilometres", "miles", "meters", "metres"))
OCCUR: Final = listed("occur")
_OWNED: Final = frozenset(("of", "from"))
_BLAMED: Final = listed("blamed")
_TARGET_PREP: Final = frozenset(["on", "against", "at", "upon", "targeting", "into"])
_OF_TARGET: Final = listed("of_target")
_OF_DOER: Final = listed("doers_attacks")
"""Event nouns whose "of" may name who did it, where the target stands behind."""
_AT_NOBODY: Final = frozenset(("bombing", "suicide_bombing"))
"""Types of attack that no two sides have between them."""
_ROADS: Final = frozenset(("road", "highway", "route", "motorway", "railway", "track", "stretch"))
_FIGHTING: Final = ("state_forces", "armed_group", "militia", "international", "unidentified")
SITE: Final = listed("site")
_BY_OUTLAWS: Final = frozenset(("attack", "attacks", "assault", "onslaught", "offensive", "raids"))
_SET_OFF_SAFELY: Final = frozenset(
    ("explosion", "explosions", "detonation", "detonations", "blast", "blasts")
)
_PLAIN_BEFORE: Final = frozenset(["bomb", "mine"])
PITS: Final = frozenset(("mine", "mines"))
_WORKED_AT: Final = ("at", "inside", "outside")
"""What stands before a pit, and before no weapon."""
_RUN_UPON: Final = frozenset(("hit", "strike", "trigger", "run", "step"))
MINERALS: Final = listed("minerals")
MISSIONS: Final = frozenset(("operation", "operations"))
_ON_TOWNS: Final = frozenset(("attack", "raid", "assault", "offensive", "onslaught"))
_RANKED: Final = frozenset(("deadliest", "worst", "biggest", "bloodiest", "largest", "heaviest", "major"))


def _laid_to(chunks: list[Chunk], c: Chunk, i: int) -> bool:
    """Whether a deed is laid to those at `i` or to their men: "put the murder down to men of the X"."""
    at = chunks.index(c)
    laid = any(x.cls == "blame" and at in x.object for x in chunks)
    return laid and any(x.head == "to" for x in chunks[at + 1 : i])


def worked_at(chunks: list[Chunk], i: int) -> bool:
    """Whether a mine is where people work and what is attacked: "guards at a mine", "a raid on a mine"."""
    if not i:
        return False
    at = chunks[i - 1].head
    raid = at in ("on", "against") and i > 1 and chunks[i - 2].head in (*_BY_OUTLAWS, "raid")
    verbs = [c for c in chunks[max(0, i - 6) : i] if c.kind == "VG" and i in c.object and c.verb is not None]
    stormed = any(c.cls in ("attack", "storm") and c.verb.lemma not in _RUN_UPON for c in verbs if c.verb)
    return at in _WORKED_AT or raid or stormed


def _blamed_on(chunks: list[Chunk], i: int, who: int) -> bool:
    """Whether the deed at `i` is laid to the one at `who`, whom it did not hit: "blamed the raid on the X"."""
    for v, x in enumerate(chunks):
        if x.cls == "blame" and i in x.object:
            laid = laid_on(chunks, v, ("on",))
            return not laid or who in laid
    return False


def _on_to_sides(chunks: list[Chunk], j: int) -> int:
    """Where the sides of a fight are told behind an aside, or behind who noted it and where: "battles in X, the worst
    in weeks, between A and B", "clashes were reported on Monday in X between A and B"; 0: nowhere.
    """
    for k in range(j, min(j + _FAR_ON, len(chunks))):
        c = chunks[k]
        if c.head == "between" and c.kind != "NG":
            return k if _noted(chunks[j]) or chunks[k - 1].head == "," else 0
        aside = c.kind in ("NG", "P", "A", "D") or c.head in (",", "and")
        if not aside and not (k == j and _noted(c)):
            return 0
    return 0


_FAR_ON: Final = 14
"""Chunks over which such an aside may go."""


def _noted(c: Chunk) -> bool:
    """Whether a verb only says that a fight was heard of: "were reported"."""
    return c.kind == "VG" and c.voice == "passive" and c.verb is not None and c.verb.lemma in _NOTING


_NOTING: Final = frozenset(("report", "record", "register", "document", "observe", "note"))


def _called_so(chunks: list[Chunk], i: int) -> bool:
    """Whether the deed at `i` is what those behind "by" call it: "described at first as an electricity blast by X"."""
    if not i or chunks[i - 1].head != "as":
        return False
    verb = next((c for c in reversed(chunks[max(0, i - 5) : i]) if c.kind == "VG"), None)
    called = verb is not None and verb.verb is not None and verb.verb.lemma in _CALLING
    return called and verb is not None and (verb.voice == "passive" or not verb.subject)


_CALLING: Final = frozenset(
    (
        "describe",
        "identify",
        "dismiss",
        "denounce",
        "condemn",
        "brand",
        "label",
        "characterize",
        "characterise",
        "portray",
    )
)

_STRIFE: Final = frozenset(
    ("violence", "gunfire", "shooting", "incident", "incidents", "unrest", "bloodshed")
)


class EventPhrases(Aims):
    """Finds the event nouns of a sentence, and reads the phrases behind them into its frame."""

    def event_of(self, c: Chunk) -> str | None:
        """The type that an event noun in a noun group points to ("": none); None where it holds no such noun."""
        if c.kind != "NG" or c.pron or not c.words:
            return None
        table = self.a.triggers.events
        best: str | None = None
        words = c.words
        if words[-1] in SITE and len(words) > 1:
            words = words[:-1]
        elif words[-1] not in table and words[-1] not in self.a.triggers.event_ends:
            return None
        last = len(words) - 1
        if "controlled" in words and words[last] in _SET_OFF_SAFELY:
            return None  # by a bomb squad
        if last and words[last] in PITS and words[last - 1] in MINERALS:
            return None
        if last and words[last] in self.a.triggers.event_ends:
            best = table.get(f"{words[last - 1]} {words[last]}")
        if best is None:
            best = table.get(words[last])
            if best == "" and last:
                best = table.get(words[last - 1], "") if words[last - 1] not in _PLAIN_BEFORE else ""
        return best

    def roles_behind(self, f: Frame, i: int, c: Chunk, kind: str) -> None:
        """Adds those who stand behind an event noun, each in the role that its preposition tells."""
        chunks = f.sentence.chunks
        j, doer = i + 1, -1
        while j < len(chunks) and j < i + 20:
            x = chunks[j]
            after = chunks[j + 1] if j + 1 < len(chunks) else None
            if x.head == "according":
                break  # "in an explosion, according to a release by the army"
            if x.kind == "P" and after is not None and after.kind == "NG":
                group = and_group(chunks, j + 1)
                group = _parties_listed(chunks, j + 1) or group if x.head == "by" else group
                if x.head == "of" and j == doer:
                    pass  # "a raid by a unit of the X on Y": whose the unit is
                elif chunks[j - 1].head not in (*BORDERS, "behalf") and not (
                    (
                        x.head == "by"
                        and j - 1 > i
                        and (chunks[j - 1].head in _LOOKED_INTO or in_a_time(chunks, j - 1))
                    )
                    or (x.head == "by" and j == i + 1 and _called_so(chunks, i))
                ):
                    self._phrase_role(f, x.head, group, c, kind)
                doer = group[-1] + 1 if x.head == "by" else doer
                j = past_brackets(chunks, group[-1] + 1)
            elif x.kind == "P":
                j += 1
            elif (
                x.kind == "VG"
                and x.voice == "passive"
                and not x.aux
                and x.verb is not None
                and x.verb.lemma.split(" ")[0] in _BLAMED
            ):
                led = x.verb.lemma == "lead"  # "the blast led to the death of a soldier"
                group = x.agent or ([] if led else self.phrase(chunks, j, ("on", "to")))
                self.add(f, f.attackers, group, 2.5)
                f.event = f.strong = True
                if group:
                    break
                j += 1
            elif x.kind == "VG" and not x.aux and x.agent and x.verb is not None and x.verb.lemma in BACKING:
                j = x.agent[-1] + 1
            elif x.kind in ("D", "A") or x.paren or (x.kind == "X" and x.head == ","):
                j += 1
            elif x.kind == "R" and after is not None and after.verb is not None and after.verb.lemma in OCCUR:
                j += 1  # "a firefight that broke out between …"
            elif (
                x.kind == "NG" and chunks[j - 1].head == "," and (is_place(x) or not _FAR.isdisjoint(x.words))
            ):
                j += 1  # "in Lere, Mali, between A and B"
            elif x.kind == "C" and after is not None and is_place(after) and is_place(chunks[j - 1]):
                j += 2  # "in Lomba, Tiri and Oro between A and B"
            elif x.kind == "VG" and x.verb is not None and (x.verb.lemma in OCCUR or self._fought(chunks, x)):
                # "took place", "was an engagement fought …"
                same = after is not None and (after.head == "place" or self.event_of(after) is not None)
                j += 2 if same else 1
            elif kind == "battle" and (k := _on_to_sides(chunks, j)) > 0:
                j = k
            else:
                break
        if kind == "battle" and not f.attackers:
            fought_before(self, f, i)

    def _fought(self, chunks: list[Chunk], c: Chunk) -> bool:
        """ "the battle was fought between …", "an engagement fought on …"."""
        if c.verb is None or c.verb.lemma != "fight":
            return False
        return c.voice == "passive" or any(self.event_of(chunks[k]) is not None for k in c.subject)

    def _phrase_role(self, f: Frame, prep: str, group: list[int], c: Chunk, kind: str) -> None:
        if prep == "by":
            self.add(f, f.attackers, group, 3.0)
            f.strong = True
        elif (
            prep == "on"
            and (
                f.sentence.chunks[group[0]].head == "behalf"
                or _blamed_on(f.sentence.chunks, f.sentence.chunks.index(c), group[0])
            )
        ) or (prep in ("to", "of") and _laid_to(f.sentence.chunks, c, group[0])):
            return
        elif c.head in MISSIONS and prep == "at":
            return  # "an operation at X" was there, not against it
        elif prep == "of" and (self._of_doer(f.sentence.chunks, c, group) or self._lain(f, c, group)):
            self.add(f, f.attackers, group, 2.5)
            f.strong = True
        elif (
            prep == "of"
            and c.head in _BY_OUTLAWS
            and f.sentence.chunks[group[0] - 2] is c
            and self._only_outlaws(f, group)
        ):
            self.add(f, f.attackers, group, 1.5)  # "the worst attack of guerrillas in weeks"
        elif prep == "of" and c.head in MISSIONS:
            if f.sentence.chunks[group[0] - 2] is not c:
                return  # "air operations in the Oro region of northern Lomba"
            self.add(
                f, f.attackers, group, 0.5
            )  # "a joint operation of police and soldiers": if outlaws fell
        elif prep in _TARGET_PREP or (prep == "of" and c.head in _OF_TARGET):
            ranked = not _RANKED.isdisjoint(c.words) and " since " in f.sentence.low
            self.target(f, group, 0.2 if ranked else 2.5)  # "the worst raid on the troops since …"
            if (
                prep in ("on", "against", "at")
                and c.head in _ON_TOWNS
                and self.town(f.sentence.chunks, group)
            ):
                f.cue("town")  # "an attack on Lomba"
            f.strong = True
        elif prep == "between" and (
            kind in _AT_NOBODY
            or (f.sentence.chunks[group[0] - 2].head in _ROADS and not self.named(f.sentence, group[0]))
        ):
            return  # "a mine on a road between X and Y, Mali"
        elif prep == "between":
            if not kind and c.head in _STRIFE:
                f.cue("battle")  # "violence between A and B"
            f.unknown_starter = True
            f.strong = True
            group = self._camps(f.sentence, group)
            if len(group) == 1 and len(both := self.named(f.sentence, group[0])) == 2:
                # "between rebels of the X and the Y": what is of the first noun is both.
                f.attackers[both[0]] = f.attackers.get(both[0], 0) + 1.5
                f.defenders[both[1]] = f.defenders.get(both[1], 0) + 1.5
                f.sides.extend(x for x in dict.fromkeys(both) if x not in f.sides)
                return
            third = (
                group[-1] + 2 < len(f.sentence.chunks) and f.sentence.chunks[group[-1] + 1].head == "against"
            )
            cut = len(group) if third else 1
            self.add(f, f.attackers, group[:cut], 1.5)
            self.add(f, f.defenders, group[cut:], 1.5, land=True)
        elif prep == "with" and c.head == "ambush":
            self.add(f, f.attackers, group, 1.0)
        elif prep in ("with", "against") and kind == "battle":
            f.unknown_starter = True
            f.strong = True
            self.add(f, f.defenders, group, 1.0)
        elif prep == "from":
            self.add(f, f.attackers, group, 0.8)

    def _only_outlaws(self, f: Frame, group: list[int]) -> bool:
        """Whether a noun group is of rebels or gunmen, and of nobody whom the sentence counts as hurt."""
        kinds = {self.a.types.get(x) for i in group for x in self.named(f.sentence, i)}
        hurt = {self.a.types.get(x) for y in f.sentence.losses for x in self.named(f.sentence, y.noun)}
        return bool(kinds) and kinds <= set(OUTLAWS) and hurt.isdisjoint(kinds)

    def _camps(self, s: Sentence, group: list[int]) -> list[int]:
        """The sides behind "between", where the first is told by what it is of: "soldiers of the X and the Y"."""
        chunks, k = s.chunks, group[0]
        if (
            len(group) == 1
            and self.named(s, k)
            and (other := behind_aside(chunks, k)) > 0
            and self.named(s, other)
        ):
            return [k, *and_group(chunks, other)]  # "between the army, backed by the X, and the Y"
        led = chunks[k + 1].head == "under" if k + 4 < len(chunks) else False
        if len(group) > 1 or k + 4 >= len(chunks) or not (led or chunks[k + 1].head in _OWNED):
            return group
        rest = and_group(chunks, k + 2)
        if chunks[k + 2].kind != "NG" or len(rest) < 2:
            return group
        if led and self.named(s, k):
            return [
                k,
                *rest[1:],
            ]  # "between militiamen under the X Battalion and troops under the Y Regiment"
        return rest if self.named(s, rest[0]) else [k, *rest[1:]]

    def _lain(self, f: Frame, c: Chunk, group: list[int]) -> bool:
        """Whether an ambush is of those who lay in it: "walked into an ambush of X", "soldiers died in one"."""
        chunks = f.sentence.chunks
        i = chunks.index(c)
        if c.head not in ("ambush", "ambushes", "trap") or not i or chunks[i - 1].head not in ("in", "into"):
            return False
        kinds = {self.a.types.get(x) for k in group for x in self.named(f.sentence, k)}
        if not kinds or not kinds <= set(OUTLAWS):
            return False
        hurt = {self.a.types.get(x) for y in f.sentence.losses for x in self.named(f.sentence, y.noun)}
        return chunks[i - 1].head == "into" or (bool(hurt) and hurt.isdisjoint(OUTLAWS))

    def _of_doer(self, chunks: list[Chunk], c: Chunk, group: list[int]) -> bool:
        """Whether an event is that of those who did it: "the shelling of the X forces on TOWN", "an attack of X cells
        against a post".
        """
        k = group[-1] + 1
        if c.head not in _OF_DOER or k + 1 >= len(chunks):
            return False
        verb = chunks[k + (chunks[k].kind == "R")]
        on = list(verb.object) if verb.kind == "VG" and verb.voice in ("active", "ing") else []
        if not on and chunks[k].head not in _TARGET_PREP:
            return False
        aim = chunks[on[0] if on else k + 1]  # "shelling of the X forces that targeted TOWN"
        if aim.kind != "NG" or not (aim.mentions or aim.head in self.a.triggers.positions):
            return False
        armed = [m for i in group for m in chunks[i].mentions if m.type in _FIGHTING]
        return bool(armed) and not any(chunks[i].head in self.a.triggers.positions for i in group)


_LOOKED_INTO: Final = frozenset(
    ("investigation", "inquiry", "enquiry", "probe", "review", "scrutiny", "examination", "consideration", "discussion",
     "study", "assessment", "surveillance", "supervision", "protection", "watch", "verification")
)  # fmt: skip
"""What others do about an attack, or beside it: "the raid is under investigation by the army"."""


def _parties_listed(chunks: list[Chunk], first: int) -> list[int]:
    """Three parties or more in a row: "an assault by the army, the X and the Y"; empty: there are not so many."""
    group, k = [first], past_brackets(chunks, first + 1)
    while k + 1 < len(chunks) and chunks[k].head in (",", "and"):
        last = "and" in (chunks[k].head, chunks[k + 1].head)
        k += 1 + (chunks[k + 1].head == "and")
        if k >= len(chunks) or not _a_party(chunks[k]):
            break
        group.append(k)
        if last:
            return group if len(group) > 2 and _a_party(chunks[first]) else []
        k = past_brackets(chunks, k + 1)
    return []


def _a_party(c: Chunk) -> bool:
    """Whether a noun group is of a party, or a country for its forces."""
    return (
        c.kind == "NG"
        and c.figure is None
        and any(
            m.kind in ("force", "generic") or (m.kind == "place" and m.head == "country") for m in c.mentions
        )
    )
