"""Losses told in set phrases: "paid the supreme price", "fell in combat", "made off with two rifles".

The words are in the lists of `data/`; what they are counted by and whose they are is read as for every other loss.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.grammar.unreal import unreal
from extract.engines.rules.losses.loss_values import Loss, Value, of_noun
from extract.engines.rules.losses.noun_fates import HURT, IMMOVABLE, NounFates, members_from
from extract.engines.rules.losses.patients import to_clinic
from extract.engines.rules.vocabulary.words import listed, phrases

_DEATHS: Final = frozenset(tuple(x.split("+")) for x in listed("death_idioms"))
_FELL_IN: Final = listed("fell_in")
_TAKERS: Final = listed("takers")
_MADE_OFF: Final = phrases("made_off")
_AWAY: Final = frozenset(("away", "off", "out"))
_RELIEVING: Final = frozenset(("relieve", "rob", "strip", "disarm"))
"""Verbs that take something of somebody: "relieved the guards of two rifles"."""
_WALKING: Final = frozenset(("come", "get", "walk", "slip"))
_DEAD: Final = listed("the_dead")
_FIGHTERS: Final = listed("fighters")
LOST: Final = _FIGHTERS | listed("comrades") | listed("ranks_lost")
_HIT: Final = frozenset(("hit", "strike"))
_SHOT: Final = listed("fragments")
_BROUGHT: Final = listed("bringing_hurt")
_WOUNDS: Final = frozenset(("wounds", "wound", "injuries", "burns"))
_CLAIMING: Final = listed("claiming_lives")


HERDS: Final = listed("herds")
_FINDING: Final = frozenset(("find", "discover"))
_FLOWN: Final = frozenset(("helicopter", "aircraft", "plane", "jet", "warplane"))
_VEHICLES: Final = listed("vehicles")
_CARRIED: Final = phrases("carrying_off")


_DYING: Final = frozenset(x[0] for x in _DEATHS)
_BLOWING: Final = phrases("blowing_up")
_TOLD_BY: Final = frozenset(
    (*_HIT, *_BROUGHT, *_DYING, *_TAKERS, *_FINDING, *_CARRIED, *_BLOWING, *_MADE_OFF)
) | _RELIEVING | {"send", "fall", "drive", "drive off", "herd", "raid", "rustle", "slit", "cut", "hold",
                  "treat"}  # fmt: skip
"""Verbs that may tell of a fate, whatever `verb_fate` looks for; most verbs of a text are none of them."""
_LEFT: Final = frozenset(("dead", "wounded", "injured"))
_SICK: Final = frozenset(("sick", "ill", "pregnant", "wounded", "injured"))
"""Who is brought to hospital for something else, or is counted otherwise."""


_RUSTLING: Final = frozenset(("drive", "drive off", "herd", "raid", "rustle"))


class Fates(NounFates):
    """Finds the losses of set phrases in one sentence."""

    def verb_fate(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        """Adds what the verb group at `v` says of the dead, the treated, or things taken or blown up."""
        c = chunks[v]
        if c.neg or c.verb is None:
            return
        lemma = c.verb.lemma
        told = lemma in _TOLD_BY or c.head in _LEFT or c.cls == "take" or c.cls == "wound"
        if not told or unreal(chunks, v):
            return
        if c.head in _LEFT and not c.aux:
            self._put_at(chunks, v, found)
        if lemma == "send" and any(x.head == "hell" for x in chunks[v + 1 : v + 6]):
            self._each(chunks, v, c.patients, "killed", "sent-to-hell", found)
        if lemma in _RUSTLING and c.voice == "passive":
            self._things(
                chunks, v, [i for i in c.subject if self._herd(chunks, i)], "materiel_captured", found
            )
        if lemma in _HIT and c.voice == "passive" and _by_shot(chunks, v):
            counted = [i for i in c.subject if chunks[i].figure is not None]
            self._each(chunks, v, counted, "killed" if _and_died(chunks, v) else "wounded", "hit-by", found)
        if lemma in _BROUGHT and to_clinic(chunks, v):
            self._brought(chunks, v, c, found)
        if c.voice == "passive" and (c.aux or not self._idiom(chunks, v, lemma)):
            self._done_to(chunks, v, c, lemma, found)
        else:
            self._done_by(chunks, v, c, lemma, found)
        if lemma in _BLOWING or lemma in _HIT:
            self._blown(chunks, v, c, found)
        if lemma in _RELIEVING and c.voice != "passive":
            for i in c.object:
                of = of_noun(chunks, i)
                if of >= 0 and (chunks[i].pron or self.people(chunks[i])):
                    self._things(chunks, v, members_from(chunks, of), "materiel_captured", found)
        away = (
            lemma in _MADE_OFF
            and (lemma not in _WALKING or (v + 1 < len(chunks) and chunks[v + 1].head in _AWAY))
        ) or (lemma == "take" and _took_off(chunks, v))
        if away and v + 2 < len(chunks) and not c.object:
            self._made_off(chunks, v, found)
        if c.cls == "wound" and not c.aux and not c.object:
            self._as_many(chunks, v, found)
        if c.cls == "wound" and (at := _as_many_at(chunks, v)) >= 0:
            self._as_many(chunks, at - 1, found)

    def _herd(self, chunks: list[Chunk], i: int) -> bool:
        return chunks[i].head in HERDS or self.counted(chunks, i).head in HERDS

    def _done_by(self, chunks: list[Chunk], v: int, c: Chunk, lemma: str, found: list[Loss]) -> None:
        """Adds what those who act do or suffer: "lost his life", "took 30 goats", "are holding two drivers"."""
        if self._idiom(chunks, v, lemma):
            who = [i for i in c.subject if chunks[i].pron or not _of_men(chunks[i])]
            self._each(chunks, v, who, "killed", f"idiom-{lemma}", found)
        elif lemma in _TAKERS or (c.cls == "take" and lemma not in ("occupy", "liberate")):
            self._taking(chunks, v, c, found)
        elif lemma in _FINDING:
            arms = [i for i in c.object if self.counted(chunks, i).head not in _VEHICLES]
            self._things(chunks, v, arms, "materiel_captured", found)
        if lemma in _RUSTLING and any(chunks[i].head in HERDS for i in c.object):
            self._things(chunks, v, c.object, "materiel_captured", found)
        if lemma in ("slit", "cut"):
            self._throats(chunks, v, c, found)
        if lemma == "hold" and (c.voice == "ing" or "being" in c.aux or c.head == "holding"):
            self._held(chunks, v, c.object, found)
        if lemma == "treat":
            self._each(chunks, v, c.object, "wounded", "treated", found)

    def _done_to(self, chunks: list[Chunk], v: int, c: Chunk, lemma: str, found: list[Loss]) -> None:
        """Adds what is done to those whom a verb is about: "was treated", "are being held", "were taken"."""
        if lemma == "treat":
            self._each(chunks, v, c.subject, "wounded", "treated", found)
        elif lemma in _CARRIED and (lemma != "hold" or "being" in c.aux):
            self._held(chunks, v, c.subject, found)
        elif lemma in _TAKERS or c.cls == "take":
            self._things(chunks, v, c.subject, "materiel_captured", found)

    def lives_lost(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        """ "the lives of at least nine guards were lost", "17 lives were lost"."""
        verb = chunks[v].verb
        for ng in chunks[v].subject:
            if chunks[ng].head in ("lives", "life"):
                of = of_noun(chunks, ng)
                self.add(chunks, of if of >= 0 else ng, v, "killed", "lives-lost", found)
            elif verb is not None and verb.lemma == "lose" and chunks[ng].head in LOST:
                self.add(chunks, ng, v, "killed", "men-lost", found)
            elif verb is not None and verb.lemma == "lose" and chunks[ng].figure and self.thing(chunks[ng]):
                self.add(chunks, ng, v, "materiel_destroyed", "things-lost", found, people=False)

    def _brought(self, chunks: list[Chunk], v: int, c: Chunk, found: list[Loss]) -> None:
        """ "five of them were taken to hospital": the wounded, unless the sentence calls them dead."""
        if any(
            x.head in ("bodies", "body", "corpses", "morgue") or (x.head in _DEAD and not _of_others(x, c))
            for x in chunks
        ):
            return
        for i in c.patients:
            noun = self.counted(chunks, i)
            if noun.head == "patients":
                continue  # "was taking 20 patients to hospital"
            counted = noun.figure or chunks[i].figure or (noun.head == "another" and _died_beside(chunks, v))
            beside = _others_died(chunks, v, i)
            single = noun.det in ("a", "an") or (beside and noun.det in _HIS and not noun.head.endswith("s"))
            one = single and _SICK.isdisjoint(noun.words)
            counted = counted or (one and (beside or not any(x.cls in ("kill", "die") for x in chunks)))
            if counted and self.people(noun) and noun.head not in HURT:
                self.add(chunks, i, v, "wounded", "to-clinic", found)

    def _put_at(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        """ "put the rebel dead at 40": those of the party named before the word."""
        if v < 2 or v + 2 >= len(chunks) or chunks[v + 1].head != "at" or chunks[v - 2].cls != "say":
            return
        party, figure = chunks[v - 1], chunks[v + 2].figure
        if party.kind == "NG" and party.figure is None and figure is not None and figure.low != 0:
            kind = "killed" if chunks[v].head == "dead" else "wounded"
            self.add(chunks, v + 2, -1, kind, "put-at", found, owner=[v - 1])

    @staticmethod
    def _idiom(chunks: list[Chunk], v: int, lemma: str) -> bool:
        c = chunks[v]
        if lemma == "fall":
            return (
                v + 2 < len(chunks)
                and (chunks[v + 1].head in ("in", "during") or chunks[v + 1].head == "as")
                and (chunks[v + 2].head in _FELL_IN or chunks[v + 2].head in ("martyr", "martyrs"))
            ) or (bool(c.object) and chunks[c.object[0]].head in ("martyr", "martyrs"))
        if lemma not in _DYING:
            return False
        nouns = list(c.object)
        if v + 2 < len(chunks) and chunks[v + 1].kind in ("P", "A"):
            nouns.append(v + 2)
        return any((lemma, chunks[k].head) in _DEATHS for k in nouns)

    def _each(
        self, chunks: list[Chunk], v: int, group: list[int], kind: str, rule: str, found: list[Loss]
    ) -> None:
        for i in group:
            noun = self.counted(chunks, i)
            one = noun.det in ("a", "an") and not any(x.cls in ("kill", "die") for x in chunks)
            counted = noun.figure or chunks[i].figure or one
            if noun.pron or self.thing(noun) or (kind == "wounded" and not counted):
                continue
            self.add(chunks, i, v, kind, rule, found)

    def _taking(self, chunks: list[Chunk], v: int, c: Chunk, found: list[Loss]) -> None:
        """ "took their guns", "took with them 11 rifles", "took eight villagers"; not "took two to hospital"."""
        group = list(c.object)
        if not group and v + 3 < len(chunks) and chunks[v + 1].head == "with" and chunks[v + 2].pron:
            group = members_from(chunks, v + 3)
        self._things(chunks, v, group, "materiel_captured", found)
        if c.verb is None or c.verb.lemma != "take" or to_clinic(chunks, v):
            return
        for i in group:
            noun = self.counted(chunks, i)
            if (noun.figure or chunks[i].figure) and self.people(noun) and (noun.words or noun.mentions):
                # "the raid took three guards", "blew himself up, taking nine people with him"
                dead = (
                    any(chunks[k].head in _CLAIMING for k in c.subject)
                    or _with_himself(chunks, v)
                    or _into_death(chunks, v, i)
                )
                self.add(chunks, i, v, "killed" if dead else "captured", "took", found)

    def _throats(self, chunks: list[Chunk], v: int, c: Chunk, found: list[Loss]) -> None:
        """ "slit the throats of three herders"."""
        for i in c.object:
            if chunks[i].head in ("throat", "throats") and (of := of_noun(chunks, i)) >= 0:
                self.add(chunks, of, v, "killed", "throats", found)

    def _held(self, chunks: list[Chunk], v: int, group: list[int], found: list[Loss]) -> None:
        """ "is holding three soldiers", "18 women were carried off"."""
        for i in group:
            noun = self.counted(chunks, i)
            if (
                (noun.figure or chunks[i].figure)
                and self.people(noun)
                and noun.head not in self.triggers.losses
            ):
                if i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].head == "one":
                    return  # "one of 36 reporters being held in the country"
                self.add(chunks, i, v, "captured", "holding", found)

    def _made_off(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        """ "decamped with 4 rifles", "made off with a truck"."""
        k = v + 1
        while k < len(chunks) - 1 and k < v + 4 and chunks[k].kind in ("P", "A") and chunks[k].head != "with":
            k += 1
        if k < len(chunks) - 1 and chunks[k].head == "with":
            group = members_from(chunks, k + 1)
            self._things(chunks, v, group, "materiel_captured", found)
            bare = len(group) == 1 and (not chunks[group[0]].words or chunks[group[0]].head == "others")
            if bare and chunks[group[0]].figure is not None and found and not found[-1].people:
                # "one lorry was burnt, and they made off with four others"
                self.add(chunks, group[0], v, "materiel_captured", "others-taken", found, people=False)
            elif k + 2 >= len(chunks) or chunks[k + 2].cls not in LOSSY:
                self._held(chunks, v, group, found)

    def _blown(self, chunks: list[Chunk], v: int, c: Chunk, found: list[Loss]) -> None:
        """Things that were blown up, and vehicles and aircraft that were hit, where they are counted."""
        lemma = c.verb.lemma if c.verb is not None else "blow up"
        hit, struck = lemma not in ("blow up", "dynamite", "blast"), lemma in _HIT
        for i in c.patients:
            noun = self.counted(chunks, i)
            if lemma == "blast" and (noun.figure is None or c.voice == "ing"):
                continue  # "blasted the hills", "blasting agents"
            built = (
                noun.head in IMMOVABLE or noun.head in self.triggers.positions
            )  # "a police post" is no policeman
            if not hit and _up(c) and self.people(noun) and not noun.pron and not built:
                self.add(chunks, i, v, "killed", "people-blown-up", found)
                continue
            if (
                noun.head in self.triggers.means
                and noun.head
                not in ("aircraft", "helicopter", "helicopters", "plane", "planes", "drone", "drones")
            ) or noun.head in self.triggers.events:
                continue
            if not hit and c.voice != "passive" and noun.det in ("his", "her"):
                continue  # "a bomber blew up his car": it is the bomb
            if hit and (
                noun.head in IMMOVABLE
                or noun.head in self.triggers.positions
                or noun.head in self.triggers.civilian_sites
            ):
                continue
            flown = noun.head in _FLOWN and noun.det in ("a", "an") and c.voice == "passive"
            if (
                struck
                and not flown
                and (noun.figure is None or (c.voice != "passive" and noun.head not in _VEHICLES))
            ):
                continue
            if (built and noun.figure is not None) or (self.thing(noun) and not self.people(noun)):
                self.add(chunks, i, v, "materiel_destroyed", "blown-up", found, people=False)

    def _as_many(self, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
        """ "killing six men and injuring as many": the figure before, again."""
        if v + 2 >= len(chunks) or chunks[v + 1].head != "as" or not found:
            return
        if len(found) > 1 and found[-1].noun == v + 3 and chunks[v + 3].head == "others":
            found.pop()  # "as many others"
        # "nine men, among them three monks, were hanged and as many hurt": as many as the nine
        last, many = (
            next((x for x in reversed(found) if x.noun < v and x.rule != "part"), found[-1]),
            chunks[v + 2],
        )
        if not (many.head == "many" or many.words[:1] == ["many"]) or last.value.start < 0:
            return
        value = Value(
            last.value.low, last.value.high, last.value.approximate,
            self.text[chunks[v + 1].start : many.end], chunks[v + 1].start, many.end,
        )  # fmt: skip
        found.append(Loss("wounded", value, last.noun, v, "as-many", also=list(last.also)))


def _into_death(chunks: list[Chunk], v: int, i: int) -> bool:
    """Whether those at `i` were taken along by one who died: "taking six guards to their deaths", "blew himself up and
    took six guards with him".
    """
    behind = [c.head for c in chunks[i + 1 : i + 4]]
    if behind[:1] == ["lives"]:
        return True  # "took three soldiers' lives"
    if len(behind) > 1 and behind[0] in ("to", "into") and behind[1] in ("death", "deaths", "grave"):
        return True
    along = behind[:2] in (["with", "him"], ["with", "her"], ["with", "them"])
    along = along or (chunks[v + 1].head == "with" and v + 2 < i and chunks[v + 2].pron)
    own = any(c.head in _SELVES or c.cls == "die" for c in chunks[max(0, v - _BEFORE) : v])
    return along and own


_SELVES: Final = frozenset(("himself", "herself", "themselves", "bomber", "bombers"))
_BEFORE: Final = 10
"""Chunks before "took" within which somebody is told to have killed himself."""


def _up(c: Chunk) -> bool:
    """Whether people are told to have been blown up: those whom a mine or a bomb was set for die of it."""
    return c.verb is not None and c.verb.lemma == "blow up" and bool(c.voice == "passive" or c.subject)


def _and_died(chunks: list[Chunk], v: int) -> bool:
    """Whether those hit by what the verb at `v` tells died of it: "was struck by a splinter and died"."""
    k = next((k for k in range(v + 1, min(v + 8, len(chunks))) if chunks[k].kind == "VG"), -1)
    return k > 0 and chunks[k].cls == "die" and chunks[k - 1].kind == "C" and not chunks[k].neg


def _by_shot(chunks: list[Chunk], v: int) -> bool:
    """Whether "by bullets", "by shrapnel" follows: people hit by them are wounded."""
    return v + 2 < len(chunks) and chunks[v + 1].head == "by" and chunks[v + 2].head in _SHOT


def _as_many_at(chunks: list[Chunk], v: int) -> int:
    """Where "as many" stands before a verb: "with as many more said to be hurt"; -1: nowhere."""
    k = v - 1
    while k > 0 and (chunks[k].cls == "say" or chunks[k].head == "others"):
        k -= 1
    return k - 1 if k > 0 and chunks[k].words == ["many"] and chunks[k - 1].head == "as" else -1


def _with_himself(chunks: list[Chunk], v: int) -> bool:
    """Whether "with him" stands behind a verb of taking where somebody blew himself up."""
    him = any(
        c.head == "with" and chunks[k + 1].head in ("him", "her", "them")
        for k, c in enumerate(chunks[v + 1 : v + 6], start=v + 1)
        if k + 1 < len(chunks)
    )
    return him and any(c.head in ("himself", "herself", "themselves") for c in chunks)


def _took_off(chunks: list[Chunk], v: int) -> bool:
    """Whether men, and no plane, took off with what follows."""
    men = [i for i in chunks[v].subject if chunks[i].pron or chunks[i].mentions]
    return bool(men) and v + 1 < len(chunks) and chunks[v + 1].head == "off"


def _of_others(dead: Chunk, brought: Chunk) -> bool:
    """Whether it is others that a verb calls dead: "one guard died, and two more were brought to hospital"."""
    told = dead.kind == "VG" and bool(dead.subject) and dead.cls in ("kill", "die")
    who = dead.object if dead.voice == "active" and dead.cls == "kill" else dead.subject
    return told and bool(who) and set(who).isdisjoint(brought.patients)


_HIS: Final = frozenset(("the", "his", "her", "their", "its"))


def _others_died(chunks: list[Chunk], v: int, i: int) -> bool:
    """Whether others died than the one told of: "two guards died and the driver was taken to hospital"."""
    fatal = [k for k, x in enumerate(chunks) if x.kind == "VG" and x.cls in ("kill", "die")]
    befell = [chunks[k].patients or chunks[k].subject for k in fatal]
    return bool(fatal) and fatal[-1] < v and all(who and i not in who for who in befell)


def _died_beside(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody is counted as dead before a verb: "one agent died and another was taken to hospital"."""
    return any(c.kind == "VG" and c.cls in ("kill", "die") for c in chunks[:v])


def _of_men(c: Chunk) -> bool:
    """Whether a noun group is only of something that men have: "the history of our armed forces"."""
    return bool(c.mentions) and all(m.end < c.end for m in c.mentions) and c.figure is None
