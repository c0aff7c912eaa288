"""Whom a verb or noun is aimed at: targets with whose they are, and those known before who are meant by a bare noun."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk, in_a_row
from extract.engines.rules.grammar.items import word_at
from extract.engines.rules.grammar.riders import inside
from extract.engines.rules.places.governing_towns import for_government
from extract.engines.rules.places.nations_places import nation_of_place
from extract.engines.rules.roles.frames import Frame, scope_at
from extract.engines.rules.roles.holders_of import holder_before
from extract.engines.rules.roles.named_posts import site_of_forces
from extract.engines.rules.roles.nation_forces import by_letters
from extract.engines.rules.roles.onto_sides import OntoSides
from extract.engines.rules.roles.outlets_struck import outlet_struck
from extract.engines.rules.roles.parties import BORDERS
from extract.engines.rules.vocabulary.actor_types import FIGHTING
from extract.engines.rules.vocabulary.at_war import foes_of
from extract.engines.rules.vocabulary.demonyms import adjective_among
from extract.engines.rules.vocabulary.lexicon import capital_of, wordset
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import SUPPORT
from extract.text.patterns import lazy

_LAIRS: Final = listed("lairs")
_GOODS: Final = listed("goods")
"""What civilians own or use: who burns it attacks them."""
IRREGULAR: Final = listed("irregular")
BARE_FORCE: Final = frozenset(("force", "patrol", "team", "unit", "party", "contingent"))
_HOLDING: Final = listed("holding_places")
"""What those do to a base whose it is: "a post manned by gendarmes"."""
_TIED: Final = frozenset(("affiliated", "linked", "subordinate"))
_TIES: Final = (["with"], ["to"])
_UPROOTED: Final = wordset("displaced refugee refugees idp idps persons")
"""Those who live in a camp that is nobody's post."""
_THEIR_CAMP: Final = lazy(
    r"\b(?:refugees?|IDPs?|displaced (?:people|persons|families)(?:[’']s?)?)[’']? camps?\b"
    r"|\bcamps? for (?:the )?(?:internally )?(?:displaced|refugees|IDPs)\b"
)
_HAD: Final = listed("had_places")
_CARRYING: Final = frozenset(("carry", "transport", "ferry"))
_HOLDERS: Final = ("armed_group", "militia", "state_forces")
_VEHICLES: Final = listed("vehicles")
VEHICLES: Final = wordset("vehicle vehicles van truck trucks jeep jeeps pickup car cars")
"""Targets on the move, if armed men are in them."""
CAPTURES: Final = wordset("capture recapture fall seizure liberation conquest takeover loss retaking")
_BLASTS: Final = wordset("blast blasts explosion explosions crater fire destruction damage")
"""What may come of a weapon, as a verb tells: "the blast was caused by a missile"."""
_ABROAD: Final = listed("abroad_attacks")
"""What is named after those who do it only where it is done in another country: an "Afghan attack" is one in it."""
_ON: Final = ("on", "upon", "among", "to", "against")
_SCHOOLS: Final = frozenset(("college", "academy", "school", "hospital", "building", "university", "depot"))
_OF_FORCES: Final = wordset("police army military naval training paramilitary gendarmerie")
_GUARDED: Final = frozenset(("prison", "prisons", "jail", "jails", "penitentiary"))

_NO_TARGETS: Final = frozenset(
    ("side", "behest", "bidding", "instigation", "request", "orders", "behalf", "instructions")
)


class Aims(OntoSides):
    """Reads the targets of one sentence into its frame."""

    @staticmethod
    def town(chunks: list[Chunk], aimed: list[int]) -> bool:
        """Whether a settlement itself is attacked: "attacked the village of Lomba", "raided Kunduz" (a region, too)."""
        if not aimed:
            return False
        k = aimed[0]
        if k + 2 < len(chunks) and chunks[k + 1].head == "of":
            k += 2
        place = chunks[k].head_mention if k < len(chunks) else None
        return place is not None and place.kind == "place" and place.head in ("town", "region", "district")

    def of_civilians(self, c: Chunk) -> bool:
        """Whether a noun group is a site of civilians, by its last word or two: "a mosque", "a community center"."""
        return c.head in self.a.triggers.civilian_sites or self._in_two_words(c)

    def _in_two_words(self, c: Chunk) -> bool:
        return c.words[1:] != [] and " ".join(c.words[-2:]) in self.a.triggers.civilian_sites

    @staticmethod
    def _together(chunks: list[Chunk], j: int) -> list[int]:
        """Those whom a band or convoy is of, up to where another clause begins: "of police and army troops"."""
        row = in_a_row(chunks, j)
        if any(c.kind == "VG" and c.voice == "active" for c in chunks[row[-1] + 1 : row[-1] + 2]):
            return [j]
        return [i for i in row if i == j or any(m.type in FIGHTING for m in chunks[i].mentions)]

    def goods(self, f: Frame, group: list[int]) -> None:
        """Marks that houses, buses, pylons and the like were hit."""
        chunks = f.sentence.chunks
        if any(chunks[i].head in _GOODS and not chunks[i].mentions for i in group):
            f.cue("thing")

    def _of_refugees(self, c: Chunk) -> bool:
        """Whether people live in a camp: "a camp for the displaced", and "the camp" in a text on one."""
        return c.head in ("camp", "camps") and (
            not _UPROOTED.isdisjoint(c.words)
            or (not c.mentions and _THEIR_CAMP.search(self.a.masked) is not None)
        )

    def target(self, f: Frame, group: list[int], weight: float) -> None:
        chunks = f.sentence.chunks
        t = self.a.triggers
        self.goods(f, group)
        for i in group:
            c = chunks[i]
            if c.head in _NO_TARGETS and [x.head for x in chunks[i + 1 : i + 2]] == ["of"]:
                continue  # "a raid on this side of a frontier", "staged at the behest of the X"
            of_forces = (c.head in _SCHOOLS and not _OF_FORCES.isdisjoint(c.words)) or _base_by_name(c)
            if (c.head in t.positions and not (self._of_refugees(c) or self._in_two_words(c))) or of_forces:
                f.position = True
                if of_forces or c.head in _GUARDED:
                    f.cues["forces_site"] = 1
            if (c.head in t.convoys and IRREGULAR.isdisjoint(c.words)) or c.head in VEHICLES:
                f.convoy = True
            home = self.of_civilians(c) or self._of_refugees(c)
            if home and "forces_site" not in f.cues:
                f.civilian_site = True
            j = i
            while (
                j + 2 < len(chunks)
                and chunks[j + 1].kind == "P"
                and (
                    chunks[j + 1].head in ("of", "belonging", "from")
                    or (chunks[j + 1].head == "for" and c.head in _LAIRS)  # "a den for terrorists"
                )
                and chunks[j + 2].kind == "NG"
            ):
                j += 2
                self.add(f, f.defenders, self._together(chunks, j), weight)
            k = j + 1 + (j + 1 < len(chunks) and chunks[j + 1].head == ",")
            held = chunks[k] if k < len(chunks) and chunks[k].verb is not None else None
            if held is not None and held.verb is not None and held.verb.lemma in _HOLDING and not held.aux:
                self.add(f, f.defenders, held.agent, weight)
            elif held is not None and held.head in _TIED and [x.head for x in chunks[k + 1 : k + 2]] in _TIES:
                # "a checkpoint affiliated with the X", where the text does not break off
                self.add(f, f.defenders, [i for i in (k + 2,) if i < len(chunks)], weight)
            elif chunks[k : k + 1] and chunks[k].kind == "R" and chunks[k + 2 : k + 3]:
                had = chunks[k + 2].verb  # "the town, which the X had taken"
                if chunks[k + 1].kind == "NG" and had is not None and had.lemma in _HAD:
                    self.add(f, f.defenders, [k + 1], weight)
            self.add(f, f.defenders, carried(chunks, j), weight)
            self.holders(f, c)
            self._own_post(f, c, weight)
            held_by = site_of_forces(self.a, c)
            if held_by is not None and held_by not in f.attackers:
                f.defenders[held_by] = f.defenders.get(held_by, 0) + weight
                f.sides.append(held_by)
            if (army := self._army_there(f, i)) is not None:
                f.defenders[army] = f.defenders.get(army, 0) + weight
                f.sides.append(army)
            else:
                self.add(f, f.defenders, [i], weight)
            if (outlet := outlet_struck(self.a, chunks, i)) is not None:
                f.defenders[outlet] = f.defenders.get(outlet, 0) + weight
                f.civilian_site = True
                f.sides.append(outlet)
            m = c.head_mention
            if m is not None and m.kind == "person" and not self.a.kin.get(self.a.index.of(m) or ""):
                f.cue("person")
            if (
                c.det == "the"
                and c.head in BARE_FORCE
                and not c.mentions
                and (body := self.last_force(c.start))
            ):
                f.defenders[body] = f.defenders.get(body, 0) + weight
                f.sides.append(body)

    def _army_there(self, f: Frame, i: int) -> str | None:
        """The army of the land in which another one hits "military targets", which are none of its own."""
        chunks = f.sentence.chunks
        own = [m for m in chunks[i].mentions if m.kind == "generic" and m.type == "state_forces"]
        actor = self.a.index.of(own[0]) if len(own) == 1 else None
        home = self.a.index.country_of(actor) if actor is not None else None
        striking = [k for v in chunks if v.kind == "VG" and i in v.object for k in v.subject]
        doers = {x for k in striking for x in self.named(f.sentence, k)}
        if home is None or actor not in doers or any(c.kind == "VG" for c in chunks[i + 1 : i + 3]):
            return None
        places = [m for c in chunks[i + 1 : i + 5] for m in c.mentions if m.kind == "place" and m.country]
        abroad = bool(places) and places[0].country not in (None, home)
        return self.a.army(places[0].country or "", chunks[i].start) if abroad else None

    def _own_post(self, f: Frame, c: Chunk, weight: float) -> None:
        """ "Troops attacked our positions", "The X said that troops attacked its camp": those of who speaks."""
        t = self.a.triggers
        if c.det not in ("our", "its") or c.mentions or not (c.head in t.positions or c.head in t.convoys):
            return
        scope = scope_at(f.sentence, c.start)
        if scope is None or (c.det == "its" and any(v.start > c.start for v in scope.voices)):
            return
        for actor in self.speaking_for(c, scope):
            if self.a.types.get(actor) in FIGHTING and actor not in f.attackers:
                f.defenders[actor] = f.defenders.get(actor, 0) + weight
                f.sides.append(actor)

    def holders(self, f: Frame, c: Chunk) -> None:
        """ "The rebel-held town", "a Lombian-controlled village": of those who hold it, unless others are the dead."""
        actor = holder_before(self.a, c)
        if actor is not None and self.a.types.get(actor) in _HOLDERS:
            f.defenders[actor] = f.defenders.get(actor, 0) + 0.6
            f.sides.append(actor)

    def phrase(self, chunks: list[Chunk], v: int, heads: tuple[str, ...]) -> list[int]:
        for k in range(v + 1, min(v + 7, len(chunks) - 1)):
            if chunks[k].kind == "P" and chunks[k].head in heads and chunks[k + 1].kind == "NG":
                if chunks[k - 1].head in BORDERS or "behalf" in (chunks[k - 1].head, chunks[k + 1].head):
                    continue
                if chunks[k - 1].head in SUPPORT and k > v + 1:
                    continue  # "with help from the X"
                return [k + 1]
            if chunks[k].kind in ("VG", "R") or (chunks[k].kind == "X" and chunks[k].head != ","):
                break  # not "beat off the attack and that four of its men died"
        return []

    def in_whose_name(self, chunks: list[Chunk], v: int) -> list[int]:
        """ "claimed the attack on behalf of X", "in the name of X": the X, for which somebody else speaks."""
        for k in range(v + 1, min(v + 10, len(chunks) - 2)):
            if chunks[k].kind in ("C", "R"):
                return []  # "nobody claimed the raid, but a spokesman for the X praised it"
            if chunks[k].head in ("behalf", "name") and chunks[k + 1].head == "of":
                return [k + 2]
            m = chunks[k + 1].head_mention if chunks[k].head == "for" else None  # "claimed it for the X"
            if m is not None and m.kind == "force" and m.type == "armed_group":
                return [k + 1]
        return []

    def own_troops(self, f: Frame, c: Chunk) -> None:
        """ "A patrol clashed with …": a patrol of no one named is the army of the country spoken of."""
        code = self.a.index.context.at(c.start)
        army = self.a.army(code, c.start) if code is not None else None
        if army is not None and army not in f.defenders:
            f.attackers[army] = f.attackers.get(army, 0) + 1.0
            f.sides.insert(0, army)

    def struck_back(self, f: Frame, c: Chunk) -> bool:
        """ "A strike on fighters who were attacking troops": why it was made, and no second attack."""
        doers = [x for i in c.subject for x in self.named(f.sentence, i)] if c.voice == "active" else []
        return bool(doers) and f.strong and all(f.defenders.get(x, 0) > f.attackers.get(x, 0) for x in doers)

    def known_party(self, c: Chunk, f: Frame | None = None) -> bool:
        """Whether "the convoy", "the soldiers" stand for those spoken of before, and not, as "their convoy" may, for
        people counted in the same sentence.
        """
        t = self.a.triggers
        if c.det == "their" and f is not None and any(x.start < c.start for x in f.sentence.losses):
            return False
        return c.det in ("the", "their") and (
            c.head in t.convoys or c.head in ("soldiers", "troops", "vehicle", "vehicles", "victims")
        )

    def one_more(self, c: Chunk) -> bool:
        """Whether "another convoy", "a second outpost" was the target: of another attack."""
        t = self.a.triggers
        other = c.det == "another" or bool({"another", "second", "third"}.intersection(c.words))
        return other and (c.head in t.convoys or c.head in t.positions)

    def capture(self, f: Frame, i: int) -> None:
        """ "the capture of TOWN by X", "the fall of TOWN to X": X took it; "the capture of nine men by X": them."""
        chunks = f.sentence.chunks
        place = self.phrase(chunks, i, ("of",))
        takers = [k for k in self.phrase(chunks, i, ("by", "to")) if self.named(f.sentence, k)]
        spots = [m for k in place for x in chunks[k : k + 3] for m in x.mentions if m.kind == "place"]
        men = any(x.kind == "captured" and x.noun in place for x in f.sentence.losses)
        if not takers or not (men or any(m.head != "country" for m in spots)):
            return
        f.event = f.strong = True
        f.cue("abduct" if men else "take")
        f.point(i)
        self.add(f, f.attackers, takers, 3.0 if men else 2.0)
        if men:
            self.add(f, f.defenders, place, 3.0)
        else:
            f.position, f.outcome = True, f.outcome or "attackers"
            self.add(f, f.defenders, self.phrase(chunks, i, ("from",)), 2.0)

    def of_land(self, f: Frame, c: Chunk, arms: Chunk | None, *, sure: bool = False) -> None:
        """ "A Lombian attack on a school in Targa", "Lombian tank and missile fire": by the forces of that country,
        where it struck abroad or with its arms; `sure`: it was beaten off, and is nobody else's.
        """
        if c.mentions and any(m.kind != "place" for m in c.mentions):
            return
        if arms is None and (c.head not in _ABROAD or nation_of_place(c.words, self.demonyms) is not None):
            return  # "a Lombian village raid": there, and not by the Lombians
        first = c if arms is None else arms
        code: str | None = adjective_among(first.words[:2], self.demonyms)[0] or None
        letters = by_letters(first)
        code = code or (letters.country if letters is not None else None)
        if code is None or (arms is None and not sure and not self._abroad(f, c, code)):
            return
        start = word_at(self.a.masked, first, " ".join(first.words[:2])[:4])
        actor = self.a.army(code, max(start, first.start)) if letters is None else self.a.forces(letters)
        if actor is not None and actor not in f.attackers:
            f.attackers[actor] = 1.5
            f.sides.append(actor)

    def of_state(self, f: Frame, i: int, c: Chunk) -> None:
        """ "Lombia's bombing of Oro", "Lombia's attack on the town": by the forces of that country; so is its
        capital's where another place is named that was struck.
        """
        m = c.mentions[0] if len(c.mentions) == 1 else None
        if m is None or m.kind != "place" or m.start != c.start or c.figure is not None:
            return
        if self.a.masked[m.end : m.end + 2] not in ("'s", "’s"):
            return
        if m.head == "town" and for_government(self.a, f.sentence, m):
            code = capital_of(m.text)
            actor = self.a.army(code, m.start) if code is not None else None
        else:
            aimed = [x.head for x in f.sentence.chunks[i + 1 : i + 2]]
            after = f.sentence.chunks[i + 2] if i + 2 < len(f.sentence.chunks) else c
            told = m.head == "country" and aimed in (["of"], ["on"], ["against"]) and after.kind == "NG"
            actor = self.a.forces(m) if told else None
        if actor is not None and actor not in f.attackers:
            f.attackers[actor] = 1.5
            f.sides.append(actor)

    def beaten_off(self, f: Frame, i: int) -> None:
        """ "Repelled a Lombian attack", "repelled five attacks of the Lombian army": it was the one that attacked."""
        chunks = f.sentence.chunks
        self.of_land(f, chunks[i], None, sure=True)
        for k in self.phrase(chunks, i, ("of",)):
            for actor in self.named(f.sentence, k):
                if self.a.types.get(actor) in FIGHTING:
                    f.defenders.pop(actor, None)
                    f.attackers[actor] = f.attackers.get(actor, 0) + 4.0

    def inflicted(self, f: Frame, v: int, c: Chunk) -> None:
        """ "Lombian forces inflicted 40 casualties": on the army of the one country that they are at war with."""
        chunks = f.sentence.chunks
        last = c.object[-1] if c.object else 0
        if chunks[last].head not in ("casualties", "losses") or self.phrase(chunks, last, _ON):
            return
        for actor in (x for i in c.subject for x in self.named(f.sentence, i)):
            across = self._enemies(self.a.index.country_of(actor)) if self._army(actor) else []
            if len(across) == 1 and actor not in f.defenders and across[0] not in f.attackers:
                f.defenders.setdefault(across[0], 1.0)
                f.sides.append(across[0])

    def blast_of(self, f: Frame, c: Chunk) -> None:
        """ "The blast was caused by a Lombian missile": its forces fired it."""
        chunks = f.sentence.chunks
        if not c.agent or not any(chunks[i].head in _BLASTS for i in c.subject):
            return
        fired = [i for i in c.agent if chunks[i].head in self.a.triggers.means and not c.neg]
        before = set(f.attackers)
        self.add(f, f.attackers, fired, 2.0)
        if before == f.attackers.keys():
            for land in (
                x for i in fired for w in chunks[i].words if (x := self.demonyms.get(w)) is not None
            ):
                army = self.a.army(land, chunks[fired[0]].start)  # "a Lombian air defense missile"
                if army is not None:
                    f.attackers[army] = 2.0
                    f.sides.append(army)
        f.event = f.event or before != f.attackers.keys()

    def _abroad(self, f: Frame, c: Chunk, code: str) -> bool:
        """Whether an attack called after a country is by its forces: it was in another land, or at war with one."""
        places = [m for m in f.sentence.mentions if m.kind == "place" and m.country is not None]
        own = by_letters(c) is not None
        lands = {m.country for m in places if not (own and c.start <= m.start < c.end)}
        if c.mentions or (lands and code not in lands):
            return bool(lands) and code not in lands  # "the Lomba offensive": named by the land where it is
        ministry = any(y in foes_of(code) for y in self.a.countries.values())
        return ministry or bool(self._enemies(code))

    def _army(self, actor: str) -> bool:
        return self.a.types.get(actor) == "state_forces"

    def _enemies(self, code: str | None) -> list[str]:
        """The forces that the text names of countries that have been at war with one."""
        foes = foes_of(code)
        return (
            [x for x in self.a.types if self._army(x) and self.a.index.country_of(x) in foes] if foes else []
        )


def carried(chunks: list[Chunk], j: int) -> list[int]:
    """Those on board of what stands at `j`: "a convoy of buses carrying sailors", "a lorry with nine guards"."""
    if riders := inside(chunks, j):
        return riders
    if j + 2 < len(chunks) and chunks[j].head in _VEHICLES and chunks[j + 1].head == "with":
        return [j + 2] if chunks[j + 2].kind == "NG" and chunks[j + 2].mentions else []
    if j + 2 >= len(chunks) or chunks[j + 1].kind != "VG" or chunks[j + 1].voice != "ing":
        return []
    verb = chunks[j + 1].verb
    return list(chunks[j + 1].object) if verb is not None and verb.lemma in _CARRYING else []


def _base_by_name(c: Chunk) -> bool:
    """Whether a noun group is a base that has its noun before its name: "Combat Outpost Lomba", "FOB Oro"."""
    m = c.head_mention
    return m is not None and m.kind == "place" and _BASE.match(m.text.lower()) is not None


_BASE: Final = lazy(
    r"(?:(?:forward operating|patrol|fire|air|military|naval) base|combat outpost|fob|cop|firebase|fort|base) (?=\w)"
)
