"""Roles from verbs of bombs: "set off his vest", "drove a truck into a checkpoint", "their vehicle hit a mine"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.attack_turns import stem
from extract.engines.rules.grammar.befallen import MINED, some_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_premises import BENEATH, MARCHING, EventPremises
from extract.engines.rules.roles.event_untold import HYPOTHETICAL
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.measured import weighed
from extract.engines.rules.roles.on_self import itself_laden
from extract.engines.rules.vocabulary.actor_types import FIGHTING, UNARMED
from extract.engines.rules.vocabulary.words import listed, phrases

ARMED: Final = ("armed_group", "unidentified")
ATTACKER_NOUNS: Final = listed("attacker_nouns")
LANDING: Final = listed("landing_on")
_TUBES: Final = frozenset(("mortar", "tank", "artillery", "howitzer"))
_CRASHING: Final = ("crashed", "crashes", "crash", "fell", "falls")
_UNMANNED: Final = frozenset(("drone", "drones", "missile", "missiles", "uav", "uavs"))
AIMING: Final = phrases("aiming")
USING: Final = listed("using")
_SMALL: Final = listed("small_arms")
_FIRED_OFF: Final = listed("fired_off")
_TOWARDS: Final = ("at", "on", "upon", "against", "into", "onto", "over", "towards", "toward")
_TREAD: Final = listed("treading")
_COMING_INTO: Final = listed("coming_into")
_TREADING_ON: Final = ("on", "over", "onto", "upon", "into")
DRIVING: Final = listed("driving_into")
SET_OFF: Final = frozenset(("set off", "detonate", "trigger", "activate", "blow up"))
_AMBUSH: Final = frozenset(("ambush", "ambushes"))
_SPRUNG: Final = frozenset(("lay", "set", "spring", "execute", "commit"))
_STRUCK_BY: Final = ("on", "onto", "upon", "in", "into", "near", "at", "around", "inside", "outside", "beside",
                    "behind", "by", "to")  # fmt: skip
"""What stands before that on or by which shells came down; "to" of "close to", "next to"."""
PLANTING: Final = listed("planting")
_LAID: Final = PLANTING | _SPRUNG
_CHARGES: Final = listed("charges_worn")
_EXPLOSIVES: Final = listed("explosives_aboard")

_HANDLING: Final = frozenset(
    ("carry", "transport", "assemble", "prepare", "make", "handle", "build", "move", "wear")
)
"""What those do who have a bomb with them when it goes off."""


class EventBombs(EventPremises):
    """Reads the verbs of bombs, mines and bombers of a sentence into its frame."""

    def set_off(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "The attacker set off his explosive vest": who does so attacks."""
        chunks = f.sentence.chunks
        heads = {chunks[i].head for i in c.patients}
        if c.neg or not (heads & _CHARGES):
            return False
        f.event = f.strong = True
        things = c.patients
        f.definite = f.definite or any(chunks[i].det == "the" and self.is_bomb(chunks[i]) for i in things)
        f.point(v)
        cue = "suicide_bombing" if heads & {"vest", "vests", "belt", "belts"} else "bombing"
        f.cue(cue)
        self.add(f, f.attackers, c.doers, 2.0)
        last = max((*c.doers, *c.patients, v))
        self.target(f, self.phrase(chunks, last, BENEATH), 2.0)  # "was set off by rebels under a convoy"
        return True

    def planted(self, f: Frame, c: Chunk) -> None:
        """ "A bomb planted by X went off", "in an ambush laid by X": the X attacked, if anything did happen."""
        lemma = c.verb.lemma if c.verb is not None else ""
        chunks = f.sentence.chunks
        if lemma in _SPRUNG and c.voice == "active" and any(chunks[i].head in _AMBUSH for i in c.object):
            new = not any(chunks[i].det in ("the", "this", "that") for i in c.object)
            f.event, f.strong = True, f.strong or new
            f.cue("ambush")
            self.add(f, f.attackers, c.subject, 2.5)
            self.target(f, self.phrase(chunks, c.object[-1], ("for", "against", "on")), 2.5)
        if lemma in PLANTING and c.voice == "active" and not c.neg and self._lay(f, c):
            if any(chunks[i].det in ("the", "this") for i in c.object):
                f.event = True  # "militants planted the device": one that was told of before
            elif self._goes_off(f):
                f.event = f.strong = True
                f.point(chunks.index(c))
                f.cue("bombing")
                self.target(f, _in_front(chunks, self.phrase(chunks, c.object[-1], _SITED)), 2.0)
            self.add(f, f.attackers, c.subject, 2.5)
        if lemma in PLANTING and c.voice == "passive" and not c.neg:
            self._sited(f, c)
        if c.voice != "passive" or not c.agent or lemma not in _LAID:
            return
        v = chunks.index(c)
        near = [v - 1] if v and not c.aux and chunks[v - 1].kind == "NG" else c.subject
        if c.aux[-1:] == ("being",) and v > 1 and chunks[v - 1].head == "of" and chunks[v - 2].kind == "NG":
            near = [v - 2]  # "a device thought to have been hidden by the X"
        sprung = lemma in _SPRUNG and any(self.event_of(chunks[i]) is not None for i in near)
        if sprung or any(self.is_bomb(chunks[i]) for i in near):
            self.add(f, f.attackers, c.agent, 2.5)

    def _sited(self, f: Frame, c: Chunk) -> None:
        """ "A bomb was placed at the back of the X Company … The explosion": that was the target."""
        chunks = f.sentence.chunks
        bombs = [chunks[i] for i in c.subject if self.is_bomb(chunks[i])]
        if not bombs or not (bombs[0].det in ("the", "this") or self._goes_off(f)):
            return
        site = _in_front(chunks, self.phrase(chunks, chunks.index(c), _SITED))
        if any(self.house(chunks[i]) or any(m.kind == "force" for m in chunks[i].mentions) for i in site):
            f.event = True
            f.cue("bombing")
            self.target(f, site, 2.0)

    def _goes_off(self, f: Frame) -> bool:
        """Whether the bomb that a sentence tells to be planted went off: "the bomb, which exploded …", "the blast"."""
        at = f.sentence.index
        for s in self.a.sentences[at : at + 3]:
            if s.block != f.sentence.block and s.index > at + 1:
                break
            if any(s.chunks[v].cls == "bomb" and s.chunks[v].voice != "inf" for v in s.verbs):
                return all(_did_go_off(s.chunks, v) for v in s.verbs)
            if any(c.head in _BLASTS and c.det in ("the", "this") for c in s.chunks):
                return True
        return False

    def _lay(self, f: Frame, c: Chunk) -> bool:
        """Whether it is fighters who lay a bomb: "rebels left a bomb at a post", "militants planted the device"."""
        chunks = f.sentence.chunks
        who = [self.a.types.get(x) for i in c.subject for x in self.named(f.sentence, i)]
        if not who or who[0] not in (*ARMED, "militia"):
            return False
        return any(self.is_bomb(chunks[weighed(chunks, i)]) for i in c.object)

    def is_bomb(self, c: Chunk) -> bool:
        """Whether a noun group is a bomb, a mine or a charge."""
        means = self.a.triggers.means.get(" ".join(c.words[-2:])) if len(c.words) > 1 else None
        return means not in ("shelling", "air_strike") and (  # "mortar bombs", "barrel bombs"
            self.a.triggers.means.get(c.head) == "bombing"
            or self.event_of(c) == "bombing"
            or (c.head in _CHARGES and not c.mentions)
        )

    def used(self, f: Frame, c: Chunk) -> bool:
        """ "Rebels used a mine to derail a train": who uses it attacks; where nothing came of it, nobody did. Drones
        and guns are used on a place or on somebody.
        """
        chunks = f.sentence.chunks
        if c.voice == "active" and not c.neg and self._fired(f, c):
            return True
        v = chunks.index(c)
        to = v + 2 < len(chunks) and any(x.kind == "VG" and x.voice == "inf" for x in chunks[v + 1 : v + 5])
        if c.voice == "passive" or c.neg or not to or not any(self.is_bomb(chunks[i]) for i in c.object):
            return False
        f.event = True
        f.cue("bombing")
        self.add(f, f.attackers, c.subject, 2.5)
        return True

    def aimed(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Poured fire into the post", "a salvo was loosed at the town", "turned their guns on a bus"."""
        if c.neg or stem(c.verb.lemma if c.verb is not None else "") not in AIMING:
            return False
        chunks = f.sentence.chunks
        shot = [i for i in c.patients if not _FIRED_OFF.isdisjoint(chunks[i].words)]
        shot += [
            i
            for i in c.patients
            if i + 2 < len(chunks)
            and chunks[i + 1].head == "of"
            and not _FIRED_OFF.isdisjoint(chunks[i + 2].words)
        ]  # "a hail of bullets"
        on = self.phrase(chunks, v if c.voice == "passive" else (c.patients or [v])[-1], _TOWARDS)
        means = self.a.triggers.means
        armed = any(
            means.get(chunks[i].head) == "air_strike"
            or any(self.a.types.get(x) not in UNARMED for x in self.named(f.sentence, i))
            for i in c.doers
        )
        if not shot or not on or not (armed or (c.voice == "passive" and not c.agent)):
            return False
        f.event = f.strong = True
        f.point(v)
        f.cue("attack")
        self.add(f, f.attackers, c.doers, 3.0)
        self.target(f, on, 3.0)
        return True

    def landed(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Shells fell on the market", "rockets landed near a school": what they fell on was their target."""
        chunks = f.sentence.chunks
        lemma = c.verb.lemma if c.verb is not None else ""
        if (
            lemma not in (*LANDING, "hit", "strike")
            or (c.voice == "passive" and c.aux)
            or c.object
            or not any(self._shot(chunks[i]) for i in c.subject)
        ):
            return False
        on = self.phrase(chunks, v, _STRUCK_BY)
        if not on or self._fell_by_itself(f, v, c):
            return False
        f.event = f.strong = True
        f.definite = f.definite or any(chunks[i].det in ("the", "that", "those") for i in c.subject)
        f.point(v)
        f.cue("shelling")
        self.target(f, on, 2.0)
        return True

    def _fell_by_itself(self, f: Frame, v: int, c: Chunk) -> bool:
        """Whether a drone only came down somewhere and hit nobody: "a drone of the army crashed near Lomba"."""
        chunks = f.sentence.chunks
        flown = c.head in _CRASHING and any(
            self.a.triggers.means.get(chunks[i].head) == "air_strike" for i in c.subject
        )
        return flown and chunks[v + 1].head in ("in", "near", "at", "outside") and not f.losses

    def _shot(self, c: Chunk) -> bool:
        """Whether a noun group is what guns and launchers fire: "mortar shells", "three rockets"."""
        means = self.a.triggers.means
        if c.head in ("round", "rounds") and not _TUBES.isdisjoint(c.words):
            return True  # "a mortar round"
        return "shelling" in (means.get(c.head), means.get(" ".join(c.words[-2:]))) or c.head in _UNMANNED

    def _fired(self, f: Frame, c: Chunk) -> bool:
        """Whether an armed party "used drones and artillery" on somebody, or in a place on which the text opens."""
        chunks, means = f.sentence.chunks, self.a.triggers.means
        arms = any(means.get(chunks[i].head) in ("air_strike", "shelling") for i in c.object)
        blows = arms or any(
            self.is_bomb(chunks[i]) or chunks[i].head in _FIRED_OFF or not _SMALL.isdisjoint(chunks[i].words)
            for i in c.object
        )
        if not blows or c.aux[:1] == ("will",):  # "will deploy more aircraft on missions in the south"
            return False
        against = self.phrase(chunks, c.object[-1], ("against", "on"))
        armed = any(
            self.a.types.get(x) in FIGHTING for i in c.subject for x in self.actors(f.sentence, chunks[i])
        )
        first = chunks[1].mentions if len(chunks) > 2 and chunks[0].kind == "P" else []
        placed = any(m.kind == "place" and m.head != "country" for m in first)
        if not armed or not (against or (arms and placed)):
            return False
        f.event = f.strong = True
        f.point(chunks.index(c))
        f.cue("attack")
        self.add(f, f.attackers, c.subject, 2.5)
        self.target(f, against, 2.0)
        return True

    def at_work(self, f: Frame) -> None:
        """ "A mine went off while the militia was combing the area", "troops were clearing a house when it blew up":
        those who were about something there were hit.
        """
        chunks = f.sentence.chunks
        blasts = [v for v in f.sentence.verbs if chunks[v].cls == "bomb" and self._exploded(chunks, v)]
        for v in f.sentence.verbs if blasts and not (f.defenders or f.victims) else ():
            c = chunks[v]
            going_on = c.aux[-1:] in (("were",), ("was",)) and c.head.endswith("ing")
            lemma = c.verb.lemma if c.verb is not None else ""
            by = lemma in _PASSING and not c.aux and "past" in (c.verb.forms if c.verb is not None else ())
            if not (going_on and c.voice == "active") and not by:
                continue
            if c.cls != "other" or lemma in _LAID | _HANDLING or not c.subject:
                continue  # who was laying the mine is no target of it
            if any(chunks[i].pron for i in c.subject):
                continue
            before = chunks[min(c.subject) - 1].head if min(c.subject) else ""
            behind = any(x.kind == "C" and x.head == "when" for x in chunks[v:])
            passing = lemma in _PASSING and before in ("when", "as", "while")
            if passing or before in ("while", "as") or (behind and blasts[-1] > v):
                self.target(f, c.subject, 2.0)

    def _exploded(self, chunks: list[Chunk], v: int) -> bool:
        """Whether a bomb or a mine went off by itself, or by a hand that nobody names."""
        return not chunks[v].agent and any(self.is_bomb(chunks[i]) for i in chunks[v].subject)

    def driven(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "A suicide bomber drove a truck into a checkpoint": who does so attacks what he drives into."""
        if c.verb is None or c.verb.lemma not in DRIVING or c.neg or (c.voice == "passive" and c.aux):
            return False
        chunks = f.sentence.chunks
        laden = self._laden(chunks, c) if c.voice != "passive" else 0
        itself = itself_laden(chunks, v, c)
        into = self.phrase(chunks, laden or (c.object[-1] if c.object else v), ("into", "at", "through"))
        bomber = [
            i
            for i in c.subject
            if laden or itself or chunks[i].head in ATTACKER_NOUNS or "suicide" in chunks[i].words
        ]
        if not into or not bomber:
            return False
        f.event = f.strong = True
        f.point(v)
        suicide = laden or itself or any("suicide" in chunks[i].words for i in bomber)
        cue = "suicide_bombing" if suicide else "attack"
        f.cue(cue)
        self.add(f, f.attackers, bomber, 3.0)
        manned = chunks[into[-1] + 1] if into[-1] + 1 < len(chunks) else None
        self.target(f, manned.agent if manned is not None and manned.agent else into, 3.0)
        return True

    def _laden(self, chunks: list[Chunk], c: Chunk) -> int:
        """The chunk that says that what is driven is full of explosives ("a car packed with explosives"), 0: none."""
        if not c.object:
            return 0
        k = c.object[-1]
        if not _EXPLOSIVES.isdisjoint(chunks[k].words):
            return k
        loaded = len(chunks) > k + 3 and chunks[k + 1].kind == "VG" and chunks[k + 2].head == "with"
        return k + 3 if loaded and not _EXPLOSIVES.isdisjoint(chunks[k + 3].words) else 0

    def torn(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "An explosion tore through an army bus": those in it were the target."""
        chunks = f.sentence.chunks
        lemma = c.verb.lemma if c.verb is not None else ""
        blast = any(self.is_bomb(chunks[i]) for i in c.subject)
        through = self.phrase(chunks, v, _THROUGH) if lemma in TEARING and blast else []
        if not through or not self.moving(chunks[through[0]]):
            return False
        f.event = f.strong = True
        f.point(v)
        f.cue("bombing")
        self.target(f, through, 2.0)
        return True

    def mined(self, f: Frame, v: int, c: Chunk) -> bool:
        """ "Their vehicle hit a landmine", "she stepped on a mine": who does so is the victim, not the attacker."""
        chunks = f.sentence.chunks
        lemma = c.verb.lemma if c.verb is not None else ""
        if lemma in SET_OFF and (driven := self._driven_over(f, v, c)):
            f.event = f.strong = True
            f.point(v)
            f.cue("bombing")
            self.target(f, driven, 2.0)
            return True
        into = lemma in _COMING_INTO and lemma not in _TREAD
        if not (into or lemma in _TREAD) or (c.voice == "passive" and c.aux):
            return False
        if lemma == "trigger" and any(
            self.a.types.get(x) in ARMED for i in c.subject for x in self.named(f.sentence, i)
        ):
            return False
        things = [some_of(chunks, i) for i in c.object or self.phrase(chunks, v, _TREADING_ON)]
        if not any(chunks[i].head in MINED if into else self.is_bomb(chunks[i]) for i in things):
            return False  # "fell into one of our minefields"
        f.event = f.strong = True
        f.point(v)
        f.cue("bombing")
        self.target(f, c.subject, 2.0)
        self.add(f, f.attackers, things, 1.5)  # "a Taliban mine"
        return True

    def _driven_over(self, f: Frame, v: int, c: Chunk) -> list[int]:
        """What set off a mine by passing over it: "a mine triggered by an army bus", "their truck set off a bomb".

        Only what drives or marches, or a civilian: whoever else sets off a mine fires it, or clears it away.
        """
        chunks = f.sentence.chunks
        doers, things = (c.agent, c.subject) if c.voice == "passive" else (c.subject, c.object)
        if c.voice == "passive" and not c.aux and v and chunks[v - 1].kind == "NG":
            things = [v - 1]
        if not any(chunks[i].head in _BURIED or _BURIED & set(chunks[i].words) for i in things):
            return []
        passing = [
            i
            for i in doers
            if chunks[i].head in MARCHING
            or chunks[i].head in self.a.triggers.convoys
            or any(m.type == "civilians" for m in chunks[i].mentions)
        ]
        armed = any(self.a.types.get(x) in ARMED for i in doers for x in self.named(f.sentence, i))
        return doers if passing and not armed else []


def _in_front(chunks: list[Chunk], at: list[int]) -> list[int]:
    """What a bomb lies in front of: "in front of a church" is no place called front."""
    if at and chunks[at[0]].head in _SIDES and at[0] + 2 < len(chunks) and chunks[at[0] + 1].head == "of":
        return [at[0] + 2]
    return at


def _did_go_off(chunks: list[Chunk], v: int) -> bool:
    """Whether nothing beside a verb takes it back: no "did not explode", "before it exploded", "would explode"."""
    c = chunks[v]
    first = min(c.subject, default=v)
    prevented = "before" in (chunks[first - 1].head if first else "", chunks[v - 2].head if v > 1 else "")
    return c.cls != "bomb" or not (c.neg or prevented or any(x in HYPOTHETICAL for x in c.aux))


_SITED: Final = (*BENEATH, "in", "at", "outside", "inside", "on", "aboard", "underneath", "behind")
_SIDES: Final = listed("sides_of_houses")
_BLASTS: Final = listed("blast_nouns")
_PASSING: Final = listed("passing_by")
_THROUGH: Final = ("through", "into")
TEARING: Final = listed("tearing")
_BURIED: Final = listed("buried_bombs")
