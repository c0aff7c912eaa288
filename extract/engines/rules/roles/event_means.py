"""What a sentence was done with: weapons and means, and whether one bomb was the whole of it; who was on the move."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.aims import IRREGULAR
from extract.engines.rules.roles.by_drone import by_drone
from extract.engines.rules.roles.craft_shot_at import coming_with, first_of_row, shot_at
from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.roles.event_phrases import MINERALS, PITS, worked_at
from extract.engines.rules.roles.event_verbs import EventVerbs
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.on_self import FLOWN, dies_by_it
from extract.engines.rules.roles.whose_craft import crews, struck
from extract.engines.rules.vocabulary.actor_types import REGULAR
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.text.hints import hinted
from extract.text.patterns import lazy

STRIKERS: Final = ATTACKER_NOUNS - {"gunman", "gunmen"}
"""Who dies as an attacker, whoever kills them."""
_MAKERS: Final = listed("makers")
_THINKING: Final = frozenset(("believe", "think", "suspect", "presume", "suppose", "allege"))
_SHOOTINGS: Final = frozenset(("shooting", "shootings", "gunfight", "firefight", "shootout"))
_THEN: Final = frozenset(("then", "afterwards", "before", "survivors"))
_BURST: Final = lazy(
    r"\bfollowed by (?:[\w-]+ ){0,4}(?:gunfire|gunshots|shots|shooting|firing|fire|volley)\b"
)
_STRIKING: Final = listed("coming_down")
_SHOOTING: Final = phrases("shooting_verbs")
_SEEKING: Final = hinted("martyrdom", r"\bmartyrdom[ -](?:seek|operation|attack|bomb)")
"""Words in which martyrdom is a way to attack and not how one's own fell."""
_COMING: Final = listed("coming_under")
_GUNS: Final = listed("signs_of_guns")


_UNDER_FIRE: Final = lazy(r"\band (?:then )?c[oa]me under (?:[\w-]+ ){0,2}(?:fire|attack|gunfire)\b")
_RIFLES: Final = listed("small_arms")
_OF_SELF: Final = lazy(
    r"\b(?:bl[eo]w\w*|detonat\w+|explod\w+|bomb(?:ed|ing)|set(?:ting)? off|strapped|tied|wrapped)\b[^.;]{0,60}"
    r"\b(?:him|her|them)sel(?:f|ves)\b|(?<!before )(?<!then )\bkilling [^.;]{0,50}\b(?:him|her)self\b"
)
"""Who blows himself up; "a bomb killed his wife, he himself was unharmed" tells of none."""
_FROM_ABOVE: Final = frozenset(("attack", "bomb", "shell", "launch", "destroy"))
_FLYING: Final = lazy(r"\b(?:suicide|kamikaze)[ -](?:\w+ ){0,2}?(?:drone|uav|quadcopter|aircraft|plane)s?\b")
"""Drones that are lost with their charge: nobody dies who steers them."""
_LADEN: Final = (
    r"(?:(?:explosives?|bomb|dynamite|tnt)s?[ -](?:laden|packed|filled|rigged|loaded)"
    r"|(?:laden|packed|filled|rigged|loaded) with (?:[\w-]+ ){0,3}(?:explosives?|dynamite|bombs|tnt))"
)
_ON_SELF: Final = hinted(
    "vest|belt|waistcoat|strapped|bomber|svbied|laden|packed|rigged|filled|loaded",
    r"\bsvbieds?\b"
    r"|\bstrapped with (?:[\w-]+ ){0,3}(?:explosives|bombs?)\b[^.;]{0,60}\b(?:kill|blew|bl[eo]w|explo|deton)"
    r"|\bexplosives? strapped to (?:his|her|their)\b"
    r"|\b(?:vest|belt|waistcoat)s?\b[^.;]{0,60}\b(?:deton\w+|explod\w+|went off|blew up)"
    r"|\b(?:deton\w+|explod\w+|set(?:ting)? off|trigger\w*|blew up)\b[^.;]{0,40}\b(?:vest|belt|waistcoat)s?\b"
    r"|\bbombers? (?:\w+ ){0,3}?(?:set off|detonat\w+|exploded|triggered|blew up) (?:his|her|their|an?|the) "
    r"|\b(?:drove|driv(?:e|en|ing)|ram\w*|crash\w*|plou?gh\w*|plow\w*|slamm\w*|steer\w*) (?:[\w-]+ ){0,3}?(?:\w+ )?"
    + _LADEN
    + r"\b[^.;]{0,40}\b(?:into|at|through|against|inside|outside|near)\b"
    + r"|"
    + _LADEN
    + r"\b[^.;]{0,30}\b(?:into|through|against)\b",
)
"""Who carries the bomb that he sets off, or sits in the car that is full of explosives."""
_AIR_AND: Final = lazy(r"\bair and (?:[\w-]+ ){0,3}(?:strikes?|bombardments?|attacks?|raids?)\b")
_FROM_THE_AIR: Final = lazy(
    r"\b(?:bomb\w*|hit|str[iu]ck|strikes?|strafed|attack(?:ed|s)?|raked|pounded|blasted|fired|rocketed|targeted|killed"
    r"|shelled|machine-gunned)\b[^.;]{0,60}\bfrom the air\b"
)
"""What is done from aircraft that nobody names; who is supported or sought from the air is not struck."""
_ITEM: Final = lazy(
    r"\W{0,6}(?:(?:in|near|around|outside) [^,;.]{2,40}, )?(?:\w+|twenty-\w+) (?:other |separate |more )?"
    r"(?:coalition |military )?strikes? (?:(?:(?:south|north|east|west)(?:-?(?:east|west))? of|near|in|around|outside) "
    r"[^,;.]{2,40}? )?(?:successfully )?"
    r"(?:engaged|destroyed|struck|damaged|suppressed|disabled|hit|killed|targeted|cratered|degraded)\b"
)
"""An item of a list of strikes: "Near Lomba, two strikes engaged a unit", "One strike south of Lomba hit a truck"."""
_POSTS: Final = listed("post_nouns")
_ON_DUTY: Final = hinted(
    "escorting|patrol|returning|travelling|traveling|driving|heading|en route|on their way",
    r"\b(?:escorting|(?:were|was|while|when) (?:on patrol|patrolling|returning|travell?ing|driving|heading|en route)"
    r"|on (?:a )?(?:foot |routine |night )?patrol|on their way (?:back )?(?:to|from|home))\b",
)
_FORCES: Final = (*REGULAR, "militia")


def _acts(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun group is the subject of the verb behind it: "says missiles have hit X"."""
    after = chunks[i + 1] if i + 1 < len(chunks) else None
    return after is not None and after.kind == "VG" and after.voice == "active" and i in after.subject


def _hauled(chunks: list[Chunk], v: int) -> list[int]:
    """The noun groups of the list behind a verb of seizing: "recovered four arms, including a gun, and fuses"."""
    out = []
    for k in range(v + 1, len(chunks)):
        c = chunks[k]
        if c.kind in ("VG", "R") or (c.kind == "X" and c.head in ".;"):
            break
        if c.kind == "P" and c.head not in ("of", "including", "with"):
            break
        if c.kind == "NG":
            out.append(k)
    return out


_MANNING: Final = frozenset(("manning", "guarding", "staffing", "defending", "garrisoning"))
"""What those do who are hit at a post of theirs: "soldiers manning a checkpoint came under fire"."""


class EventMeans(EventVerbs):
    """Reads the weapons of a sentence into its frame."""

    def means(self, f: Frame) -> None:
        """Adds the weapons, the convoys and the bombers of a sentence to the cues of its frame."""
        chunks = f.sentence.chunks
        quiet, acting, doing, named = self._roles(f)
        self.add(f, f.attackers, list(crews(chunks, self.a.triggers.means)), 2.0)
        for i, c in enumerate(chunks):
            if c.kind != "NG" or i in quiet or c.head in _MAKERS or _carried(chunks, i):
                continue
            if 0 < f.drawn <= c.start:
                break
            if c.head in PITS and worked_at(chunks, i):
                continue  # "attacked guards at a mine", "a raid on a mine"
            self._weapons(f, c, 2 if i in acting or i in doing else 1)
            if (
                c.head in _BOMBERS
                and _planes(c, self.a.lexicon.lists["plane"])
                and not self.untold(f, c.start)
            ):
                f.cue("air_strike", 2)
            if c.head in self.a.triggers.convoys and i not in doing and IRREGULAR.isdisjoint(c.words):
                f.convoy = True
            if c.head in STRIKERS and not c.head.startswith("attacker"):
                # "an Al-Shabaab suicide bomber": whose bomber it is attacks.
                for m in c.mentions:
                    actor = self.a.index.of(m) if m.kind == "force" and m.end < c.end else None
                    if actor is not None and self.a.types.get(actor) in ("armed_group", "militia"):
                        f.attackers[actor] = f.attackers.get(actor, 0) + 1.5
        lows = f.sentence.lows.union(named)
        self._suicide(f, lows)
        if guns := lows & _GUNS:
            downed = guns == {"shot"} and f.sentence.low.count("shot") == f.sentence.low.count("shot down")
            f.cue("guns", 0 if downed else 1)  # "33 drones were shot down": by no guns of those who attacked
        if "air and" in f.sentence.low and _AIR_AND.search(f.sentence.low):
            f.cue("air_strike", 2)
        strikes = "strike" in f.sentence.low and _ITEM.match(f.sentence.low) is not None
        if strikes:
            f.cue("air_strike", 2)
        if "the air" in f.sentence.low and f.cues and _FROM_THE_AIR.search(f.sentence.low):
            f.cue("air_strike", 2)
        if any(self._flew(f, c) for c in chunks if c.kind == "VG" and c.cls in _FROM_ABOVE):
            f.cue("air_strike")
        if by_drone(f.sentence) and f.cues.keys() & _ATTACKED:
            f.cue("air_strike", 3)
        elif not strikes:
            self._mixed(f)
        self._where_found(f)

    def _roles(self, f: Frame) -> tuple[set[int], set[int], set[int], list[str]]:
        """The noun groups that are no means, those that kill, those that attack, and the words of mentions."""
        chunks = f.sentence.chunks
        quiet = {x.noun for x in f.losses}
        acting: set[int] = set()
        doing: set[int] = set()  # A patrol that attacks is not attacked on its way.
        # Those of mentions ("two suicide bombers", "gunmen") are no words of the sentence by themselves.
        named: list[str] = []
        for i, c in enumerate(chunks):
            if c.kind == "NG":
                if c.mentions:
                    named += c.words
            elif c.kind == "VG":
                held = c.verb is not None and c.verb.lemma in _THINKING  # "jets believed to be …"
                if c.verb is not None and c.verb.lemma.split()[0] in _COSTING and c.cls != "inflict":
                    near = range(i + 1, min(i + 6, len(chunks)))  # "left nine dead and a rocket launcher"
                    quiet.update(k for k in near if k in c.object or chunks[k - 1].kind == "C")
                if c.cls in ("destroy", "seize", "other", "say") and not held:
                    told = c.cls == "say" and c.object and _acts(chunks, c.object[-1])
                    quiet.update(() if told else c.object if c.voice != "passive" else c.subject)
                    if c.cls == "seize" and c.voice != "passive":
                        quiet.update(_hauled(chunks, i))
                    if (
                        c.verb is not None
                        and c.verb.lemma in _STRIKING
                        and (not c.aux or c.verb.lemma == "intercept")
                    ):
                        quiet.difference_update(c.subject)  # "a missile slammed into"
                    if c.verb is not None and c.verb.lemma in _COMING and chunks[i + 1 : i + 2]:
                        quiet.update(
                            c.subject if chunks[i + 1].head == "under" else ()
                        )  # "a jet came under fire"
                elif (
                    c.cls in ("attack", "ambush", "storm")
                    and c.verb is not None
                    and c.verb.lemma not in _SHOOTING
                ):
                    # A helicopter that is attacked is no means.
                    quiet.update(c.patients)
                elif c.cls == "attack":
                    quiet.update(shot_at(chunks, i, self.a.triggers.means))
                if c.cls in ("attack", "clash", "kill") and c.voice != "passive":
                    doing.update(c.subject)
                elif c.cls in ("kill", "wound"):
                    acting.update(c.agent if c.voice == "passive" else (*c.agent, *c.subject))
        # "A jet, said to be a bomber, strikes a post": what strikes is a means, whatever is said of it.
        struck_with = {i for i in doing if chunks[i].head in self.a.triggers.means}
        struck_with |= struck(chunks, self.a.triggers.means)
        return quiet - acting - struck_with, acting, doing, named

    def _weapons(self, f: Frame, c: Chunk, weight: int) -> None:
        """Adds the weapons that a noun group names."""
        t = self.a.triggers
        if t.mean_starts.isdisjoint(c.words) and t.means.keys().isdisjoint(c.words):
            return
        done = 0
        names = self._names(f, c) if c.mentions else ()
        for k, word in enumerate(c.words):
            if k < done or word in names or (word in PITS and k and c.words[k - 1] in MINERALS):
                continue
            kind = None
            if word in t.mean_starts and k + 1 < len(c.words):
                kind = t.means.get(f"{word} {c.words[k + 1]}")
                done = k + 2 if kind else done  # "mortar bombs" are no bombs
            kind = kind or t.means.get(word)
            if kind and not self.untold(f, c.start):
                f.cue(kind, weight)

    def _names(self, f: Frame, c: Chunk) -> set[str]:
        """The words of names in a noun group: "the Coalition of Patriots", "the 5th Missile Brigade" are no weapons."""
        opens = f.sentence.start
        return {
            word.lower()
            for m in c.mentions
            for word in self.a.masked[m.start : m.end].split()
            if word[0].isupper() and (m.start > opens or " " in self.a.masked[m.start : m.end])
        }

    def _suicide(self, f: Frame, lows: frozenset[str]) -> None:
        """Marks attacks in which the bomber blew himself up."""
        himself = (
            bool(lows & {"himself", "herself", "themselves"}) and _OF_SELF.search(f.sentence.low) is not None
        )
        own = [x for x in f.sentence.losses if x.rule == "own-hand"]
        if own:
            self.add(f, f.attackers, [x.noun for x in own], 2.0)  # "wounded two before he committed suicide"
        suicide = "suicide" in lows and (not own or "suicide bomb" in f.sentence.low)
        suicide = (suicide or "kamikaze" in lows) and not _FLYING.search(f.sentence.low)
        if not suicide and f.sentence.hints & _ON_SELF.bit:
            flown = f.sentence.hints & FLOWN.bit and FLOWN.pattern.search(f.sentence.low)
            suicide = not flown and _ON_SELF.pattern.search(f.sentence.low) is not None
        suicide = suicide or dies_by_it(f.sentence)
        if not suicide and f.sentence.hints & _SEEKING.bit:
            suicide = _SEEKING.pattern.search(f.sentence.low) is not None
        if suicide and not himself:
            at = max(f.sentence.low.find(x) for x in ("suicide", "kamikaze", "martyrdom"))
            suicide = at < 0 or not (self.untold(f, f.sentence.start + at) or _only_taken(f, at))
        if suicide or himself:
            f.cue("suicide_bombing")
            f.strong = f.strong or (f.event and himself)

    def _flew(self, f: Frame, c: Chunk) -> bool:
        """Whether an air force did it: "the air force carried out two raids"."""
        doers = c.doers
        chunks = f.sentence.chunks
        if c.voice == "ing" and any(self.a.triggers.means.get(chunks[i].head) == "air_strike" for i in doers):
            return not c.neg  # "jets struck back, firing missiles"
        return not c.neg and any(m.key.startswith("air:") for i in doers for m in chunks[i].mentions)

    def _where_found(self, f: Frame) -> None:
        """Marks men of a force who were hit at a post of theirs, or on their way."""
        chunks = f.sentence.chunks
        hit = [x for x in (*f.victims, *f.defenders) if self.a.types.get(x) in _FORCES]
        if not hit or not (f.cues.get("kill") or f.cues.get("loss") or f.cues.get("attack")):
            return
        if any(self.a.types.get(x) in REGULAR for x in f.attackers):
            return
        for k, c in enumerate(chunks[:-1]):
            manned = (c.kind == "P" and c.head == "at" and k > 1) or (c.head in _MANNING and k > 0)
            manned = manned and chunks[k + 1].kind == "NG"
            if manned and chunks[k + 1].head in _POSTS:
                f.position = True
                return
        if f.sentence.hints & _ON_DUTY.bit and _ON_DUTY.pattern.search(f.sentence.low):
            f.cue("moving")

    def _mixed(self, f: Frame) -> None:
        """Marks a bomb that was not the whole of an attack: "went off, after which gunmen fired on the vehicles"."""
        chunks = f.sentence.chunks
        bombs = any(map(f.cues.get, ("bombing", "bomb", "suicide_bombing")))
        attacked = any(map(f.cues.get, ("attack", "storm", "assault", "ambush")))
        means = [x for x in ("bombing", "shelling", "air_strike") if f.cues.get(x)]
        lost = {
            x.noun for x in f.losses
        }  # "an airstrike destroyed a machine gun": no arms of those who struck
        armed = bool(f.sentence.lows & _RIFLES) and any(
            _small_arms(c.words) for i, c in enumerate(chunks) if i not in lost
        )
        posted = attacked and (f.position or f.convoy) and means and ((means[1:] and bombs) or armed)
        if posted and not any(self.a.types.get(x) in REGULAR for x in f.attackers):
            f.cue("mixed")
            return  # "attacked the base with mortars and rifles", "a column with mines and drones"
        if bombs and (f.cues.get("storm") or _SHOOTINGS.intersection(f.words)):
            f.cue("mixed")
            return
        if bombs and attacked and f.cues.get("guns"):
            f.cue("mixed")
            return
        then = not f.cues.get("shelling") and f.sentence.lows & _THEN  # "before dawn rebels fired rockets"
        for c in chunks if bombs or then else ():
            shot = c.kind == "VG" and c.verb is not None and c.verb.lemma in _SHOOTING and not c.neg
            if not shot or c.voice == "passive":
                continue
            doers = [x for i in c.subject for x in self.named(f.sentence, i)]
            if doers and not any(self.a.types.get(x) in REGULAR for x in doers):
                f.cue("mixed")
                return
        if bombs and (_BURST.search(f.sentence.low) or _UNDER_FIRE.search(f.sentence.low)):
            f.cue("mixed")


def _small_arms(words: list[str]) -> bool:
    """Whether words name arms of one man: "small arms", and not "a small unit"."""
    return any(
        x in _RIFLES and (x not in _ONLY_BEFORE or (k + 1 < len(words) and words[k + 1] in _ARMS))
        for k, x in enumerate(words)
    )


_ONLY_BEFORE: Final = frozenset(("assault", "machine", "small"))
_ARMS: Final = frozenset(("arms", "arm", "gun", "guns", "rifle", "rifles", "weapon", "weapons"))
_ATTACKED: Final = frozenset(("attack", "bomb", "bombing", "storm", "assault", "kill"))


def _carried(chunks: list[Chunk], i: int) -> bool:
    """Whether an aircraft only brought people or help: "sent by plane", "troops backed by gunships"."""
    if chunks[i].head in _CRAFT and _blown_up_there(chunks, i):
        return True
    if coming_with(chunks, first := first_of_row(chunks, i)):
        return True
    verb = chunks[first - 2] if first > 1 and chunks[first - 1].head == "by" else None
    if verb is not None and verb.verb is not None:
        return verb.verb.lemma in _HELPING or (verb.verb.lemma in _BRINGING and not chunks[i].det)
    after = [c for c in chunks[i + 1 :] if c.kind == "VG" and c.cls != "say"]
    if not after or i not in after[0].subject or any(c.cls in _FROM_ABOVE for c in after):
        return False
    return after[0].voice == "active" and after[0].verb is not None and after[0].verb.lemma in _COMING_TO_HELP


def _blown_up_there(chunks: list[Chunk], i: int) -> bool:
    """Whether an aircraft is where a bomb was: "an explosion aboard a plane", "the plane exploded when a bomb did"."""
    before = chunks[i - 1].head if i else ""
    if before in ("aboard", "onboard", "inside", "board"):
        return True
    bombs = any(c.head in _BOMBS for c in chunks)
    blown = any(c.kind == "VG" and c.head in _BLOWN and i in c.subject for c in chunks)
    return bombs and (blown or (before in ("in", "on") and bool(chunks[i].det)))


def _planes(c: Chunk, makes: Container[str]) -> bool:
    """Whether bombers or fighters are planes: "Russian bombers", "strategic bombers", "two Mirage fighters"."""
    before = c.words[-2] if len(c.words) > 1 else ""
    if "suicide" in c.words or before in _PLANES:
        return before in _PLANES
    flown = c.head.startswith("bomber") and any(
        m.end == c.end and m.type == "state_forces" for m in c.mentions
    )
    return flown or before in makes or before in _MODELS


_BOMBERS: Final = frozenset(("bomber", "bombers", "fighter", "fighters"))
_PLANES: Final = listed("kinds_of_planes")
_MODELS: Final = listed("aircraft_models")
_CRAFT: Final = listed("passenger_aircraft")
_BLOWN: Final = frozenset(("exploded", "crashed", "blew", "disintegrated"))
_BOMBS: Final = frozenset(
    ("bomb", "bombs", "explosion", "blast", "device", "explosives", "charge", "dynamite", "grenade")
)
_HELPING: Final = frozenset(("back", "support", "assist", "aid", "help", "accompany", "escort", "reinforce"))
_COSTING: Final = frozenset(("leave", "cost", "lose"))
_COMING_TO_HELP: Final = frozenset(
    ("arrive", "fly", "land", "evacuate", "ferry", "airlift", "rescue", "help", "support", "assist", "search")
)
_BRINGING: Final = frozenset(
    ("send", "fly", "evacuate", "transport", "bring", "airlift", "take", "rush", "deliver")
)


def _only_taken(f: Frame, at: int) -> bool:
    """Whether who or what is called so, at an offset of a sentence, was only caught or found: "arrested a suicide
    bomber", "seized nine suicide vests".
    """
    chunks, at = f.sentence.chunks, f.sentence.start + at
    taken = (i for c in chunks if c.kind == "VG" and c.cls in ("capture", "seize") for i in c.patients)
    return any(chunks[i].start <= at < chunks[i].end for i in taken)
