"""Gathers mentions into actors: one for one real-world entity, with its fullest name, type, country and ties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from extract.engines.rules import naming
from extract.engines.rules.alike import join_alike
from extract.engines.rules.beside_names import belongs, describes, elsewhere, named_after, plural
from extract.engines.rules.coded import LABELS
from extract.engines.rules.context import CountryContext
from extract.engines.rules.finding import Mention
from extract.engines.rules.foes import Foes
from extract.engines.rules.lexicon import Lexicon, simplify, wordset
from extract.engines.rules.missions import (
    mission_of,
    only_from_above,
    sole_missions,
    wings_of,
    without_officers,
)
from extract.engines.rules.ties import read_ties, tie_units
from extract.text.patterns import lazy


@dataclass(slots=True)
class _Cluster:
    """What the mentions of one actor add up to."""

    key: str
    type: str
    country: str | None
    mentions: list[Mention] = field(default_factory=list)
    ties: list[tuple[str, str]] = field(default_factory=list)
    starts: dict[int, list[Mention]] = field(default_factory=dict)
    fuller: list[str] = field(default_factory=list)
    shown: tuple[str, list[str]] | None = None
    """Its name and its surface forms, by its mentions; None: to be chosen anew."""


class ActorIndex:
    """The actors of a document and which mention belongs to which; ids are a1, a2, … in order of first mention."""

    def __init__(self, text: str, lexicon: Lexicon, context: CountryContext) -> None:
        self.text = text
        self.lexicon = lexicon
        self.context = context
        self._clusters: dict[str, _Cluster] = {}
        self._of: dict[tuple[int, int], str] = {}
        self._ids: dict[str, str] = {}

    def of(self, mention: Mention) -> str | None:
        """Gives the id of the actor a mention names; None for places and for offices of no body.

        An unnamed office ("an army spokesman") gives its body.
        """
        key = self._of.get((mention.start, mention.end))
        return (self._ids.get(key) or self._id(key)) if key else None

    def key_of(self, mention: Mention) -> str | None:
        """Gives the key of the actor a mention names ("army:ML", "person:…"), None where it names none."""
        return self._of.get((mention.start, mention.end))

    def as_forces(self, mention: Mention) -> str | None:
        """Gives the armed forces of the country that a place mention names ("Turkey shelled …"), added on demand."""
        return self._country_actor(mention, "army", "state_forces")

    def as_government(self, mention: Mention) -> str | None:
        """Gives the government of the country that a place mention names ("Ankara said …"), added on demand."""
        return self._country_actor(mention, "gov", "government")

    def type_of(self, actor: str) -> str | None:
        """Gives the type of an actor by its id, None where there is none."""
        return next((self._clusters[key].type for key, known in self._ids.items() if known == actor), None)

    def country_of(self, actor: str) -> str | None:
        """Gives the country of an actor by its id, None where it has none."""
        return next((self._clusters[key].country for key, known in self._ids.items() if known == actor), None)

    def is_army(self, actor: str, country: str) -> bool:
        """Says whether an actor is the army of a country, and no unit or other force of it."""
        return self._ids.get(f"army:{country}") == actor

    def branch_of(self, actor: str) -> str | None:
        """Gives the branch of a state's forces that an actor is ("police"), None where it is none.

        Police that the text calls military are of no branch: they may be of the army or the gendarmerie as well.
        """
        key = next((key for key, known in self._ids.items() if known == actor), "")
        cluster = self._clusters[key]
        if cluster.type != "state_forces" or any("military" in m.text.lower() for m in cluster.mentions):
            return None
        return key.partition(":")[0]

    def put(self, key: str, type_: str, country: str | None, mention: Mention) -> None:
        """Adds a mention to the actor with this key, making the actor where it is new."""
        cluster = self._clusters.get(key)
        if cluster is None:
            cluster = self._clusters[key] = _Cluster(key, type_, country)
        # By where they begin: a long text names one party thousands of times.
        here = cluster.starts.setdefault(mention.start, [])
        if mention not in here:
            here.append(mention)
            cluster.mentions.append(mention)
            cluster.shown = None
        self._of[mention.start, mention.end] = key

    def move(self, mention: Mention, key: str, type_: str) -> None:
        """Takes a mention from its actor to another one, made where it is new; the old one stays if others name it."""
        old = self._clusters.get(self.key_of(mention) or "")
        here = old.starts.get(mention.start, []) if old is not None else []
        if old is not None and mention in here and len(old.mentions) > 1:
            # By where they begin first: equal mentions are told apart field by field.
            at = next(k for k, m in enumerate(old.mentions) if m.start == mention.start and m == mention)
            del old.mentions[at]
            here.remove(mention)
            old.shown = None
        self.put(key, type_, None, mention)

    def hand(self, mention: Mention, key: str) -> None:
        """Gives a mention to another actor of the text; the one it was of is gone if nothing else names it."""
        old, new = self._clusters.get(self.key_of(mention) or ""), self._clusters.get(key)
        if old is None or new is None or old is new:
            return
        if len(old.mentions) == 1:
            self.merge(old.key, key)
        else:
            self.move(mention, key, new.type)

    def merge(self, key: str, into: str) -> None:
        """Gives all mentions of an actor to another one, in whose place it was."""
        old, new = self._clusters.get(key), self._clusters.get(into)
        if old is not None and new is not None and old is not new:
            for m in old.mentions:
                self.put(into, new.type, new.country, m)
            del self._clusters[key]

    def also(self, mention: Mention, form: str) -> None:
        """Adds fuller words of the text for those whom a mention names: "foreign workers" for "workers"."""
        cluster = self._clusters.get(self.key_of(mention) or "")
        if cluster is not None and form not in cluster.fuller:
            cluster.fuller.append(form)
            cluster.shown = None

    def named(self, key: str) -> bool:
        """Says whether a text has more than nouns of people ("soldiers") for the forces with this key."""
        cluster = self._clusters.get(key)
        return cluster is not None and any(
            m.kind == "force" or _ARMY.search(m.text) for m in cluster.mentions
        )

    def tie(self, key: str, relation: str, target: str) -> None:
        """Adds an affiliation between two actors by their keys; unknown keys and repeats are passed over."""
        if key == target or key not in self._clusters or target not in self._clusters:
            return
        ties = self._clusters[key].ties
        if (relation, target) not in ties:
            ties.append((relation, target))

    def items(self) -> list[dict[str, Any]]:
        """Gives the actors in record form, in the order of their ids; `core` is False until the claims say more."""
        return [self._item(key, id_) for key, id_ in self._ids.items()]

    def rows(self) -> list[tuple[str, str, str | None, list[tuple[str, str]]]]:
        """Gives (id, type, country, ties as (relation, id)) of each actor, in the order of the ids."""
        of = self._ids
        known = [(x, self._clusters[key]) for key, x in of.items()]
        return [(x, c.type, c.country, [(r, of[t]) for r, t in c.ties if t in of]) for x, c in known]

    def lands(self) -> dict[str, str | None]:
        """Gives the countries of the state forces by their ids."""
        return {id_: country for id_, type_, country, _ in self.rows() if type_ == "state_forces"}

    def _item(self, key: str, id_: str) -> dict[str, Any]:
        c = self._clusters[key]
        if c.shown is None:
            known = self.lexicon.known.get(key)
            name = naming.name(key, c.type, c.country, c.mentions, self.lexicon)
            full = name if c.type == "person" else naming.fullest(name, c.fuller)
            c.shown = full, naming.forms(key, c.type, c.mentions, c.fuller, known)
        return {
            "id": id_,
            "name": c.shown[0],
            "type": c.type,
            "mentions": list(c.shown[1]),
            "country": c.country if c.type in ("state_forces", "government") else None,
            "affiliations": [{"relation": r, "target": self._ids[t]} for r, t in c.ties if t in self._ids],
            "core": False,
        }

    def _country_actor(self, mention: Mention, stem: str, type_: str) -> str | None:
        if mention.country is None:
            return None
        key = f"{stem}:{mention.country}"
        self.put(key, type_, mention.country, mention)
        return self._id(key)

    def _id(self, key: str) -> str:
        return self._ids.setdefault(key, f"a{len(self._ids) + 1}")

    def _number(self) -> None:
        for key, _ in sorted(self._clusters.items(), key=lambda kv: kv[1].mentions[0].start):
            self._id(key)


def build_actors(text: str, mentions: list[Mention], lexicon: Lexicon, *, title: str = "") -> ActorIndex:
    """Gathers mentions into actors by the codebook's section 2; `title` helps to tell the country spoken of."""
    context = CountryContext(text, mentions, lexicon, title)
    index = ActorIndex(text, lexicon, context)
    fighting = without_officers(mentions, text)
    gather = _Gatherer(text, fighting, context, wings_of(fighting, lexicon, text), lexicon.lists["occupied"])
    last: Mention | None = None
    missions = sole_missions(mentions, lexicon)
    for k, m in enumerate(mentions):
        if m.kind in ("force", "media", "person"):
            if (mission := mission_of(m, missions, last)) is not None:
                m = mission
                index.put(m.key, m.type or "international", None, mentions[k])
                last = m
                continue
            country = m.country or (context.at(m.start) if m.type == "state_forces" else None)
            index.put(m.key, m.type or "unidentified", country, m)
            last = m
        elif m.kind == "generic":
            if last is not None and (belongs(m, last, text) or describes(m, last, text)):
                index.put(last.key, last.type or "unidentified", last.country, m)
                continue
            group = named_after(m, mentions[k + 1 : k + 3], text)
            if group is not None:
                index.put(group.key, group.type or "unidentified", group.country, m)
                continue
            key, type_, country = gather.place(m)
            index.put(key, type_, country, m)
            if key.startswith("perp:") and not m.head.lower().endswith(("group", "groups")):
                gather.unnamed = m
    for m in mentions:
        if m.kind == "office" and m.key:
            _office(index, m, context)
    tie_units(index, mentions, text)
    join_alike(index, mentions, text)
    for a, relation, b in read_ties(text, mentions):
        first, second = index.key_of(a), index.key_of(b)
        if first and second:
            index.tie(first, relation, second)
    index._number()
    return index


_ARMY: Final = lazy(r"\b(?:army|military|armed forces)$", re.I)


def _office(index: ActorIndex, m: Mention, context: CountryContext) -> None:
    key = m.key
    if key.endswith(":"):
        stem = {"government": "gov", "command": "army"}.get(key[:-1], key[:-1])
        key = f"{stem}:{context.at(m.start) or '?'}"
    if key in index._clusters:
        index._of[m.start, m.end] = key


_JIHAD: Final = (
    "qaeda", "qaida", "islamic state", "jama", "haram", "shabaab", "katib", "ansar", "islam", "jihad", "taliban",
    "isis",
)  # fmt: skip
_EVERYBODY: Final = wordset(
    "civilians civilian people persons person others residents resident inhabitants locals citizens men "
    "women woman child children boys girls villagers villager man youths victims victim local families "
    "family guests hostages hostage captives official officials staff relatives crowd wife husband son daughter "
    "mother father brother sister"
)
_GUARDING: Final = {
    "bodyguard": "bodyguards", "bodyguards": "bodyguards", "security contractor": "contractors",
    "security contractors": "contractors",
}  # fmt: skip
"""Those who are hurt in the course of their duty, who are told apart from passers-by."""
_FIGHTING: Final = frozenset({"perp:jihadists", "perp:insurgents", "perp:rebels", "perp:fighters"})
_SENT_ABROAD: Final = frozenset({"army", "air", "navy", "special"})
"""Branches that a country sends to others, whose bare nouns are then those of the one country named."""
_JAWANS: Final = ("jawan", "trooper")
_RANKERS: Final = ("constable", "head constable", "sub-inspector", "assistant sub-inspector", "inspector")
_MILITIAMEN: Final = frozenset({"militiaman", "militiamen", "volunteer", "volunteers", "militia fighters"})
_MERGED: Final = frozenset({"perp:gunmen", "perp:jihadists", "perp:insurgents"})


class _Gatherer:
    """Decides which actor a common noun such as "soldiers", "the militants" or "villagers" stands for."""

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        context: CountryContext,
        wings: set[str],
        occupying: dict[str, str],
    ) -> None:
        self.text = text
        self.context = context
        self.groups = [m for m in mentions if m.kind == "force" and m.type in ("armed_group", "militia")]
        self.groups = [m for m in self.groups if m.key not in wings] or self.groups
        self.by_line: dict[int, set[str]] = {}
        for g in self.groups:
            self.by_line.setdefault(context.item(g.start), set()).add(g.key)
        holy = {x for x in {g.name for g in self.groups} if any(map(simplify(x).__contains__, _JIHAD))}
        kinds = {g.key: g for g in self.groups if g.name not in holy}
        armed = {key: g for key, g in kinds.items() if g.type == "armed_group"}
        kinds = armed or kinds  # paramilitaries and militias are no rebels
        self.rebels = next(iter(kinds.values())) if len(kinds) == 1 else None
        self.fighters = {g.key for g in self.groups if g.type == "armed_group"}
        """The armed groups that the text names."""
        self.armies = {
            m.country for m in mentions if m.kind == "force" and m.type == "state_forces" and m.country
        }
        """Countries whose forces the text names."""
        self.sent = next(iter(self.armies)) if len(self.armies) == 1 and not context.itemized else None
        if self.sent is not None and only_from_above(mentions, self.sent):
            self.sent = None  # "an army base", and later "French jets": the soldiers are those of the country
        forces = {m.key: m for m in mentions if m.kind == "force" and m.type == "state_forces"}
        self.jawans = next(iter(forces.values())) if len(forces) == 1 and not context.itemized else None
        """The one force named, whose men are called so."""
        ranked = [x for x in forces.values() if x.name.endswith(("Force", "Police", "Corps", "Guard"))]
        sole = len(ranked) == 1 and not context.itemized and "Police" in ranked[0].name
        self.police = ranked[0] if sole else None
        self.foes = Foes(text, mentions, context)
        self.occupying = occupying
        """Countries, in small letters, in which "the army" is another country's, with that one."""
        named = {g.key: g for g in self.groups if g.type == "militia"}
        self.militia = next(iter(named.values())) if len(named) == 1 else None
        self.unnamed: Mention | None = None
        """The last perpetrators that no name was found for."""

    def place(self, m: Mention) -> tuple[str, str, str | None]:
        """Gives key, type and country of the actor that a generic mention belongs to."""
        type_ = m.type or "unidentified"
        if (party := self.foes.party(m)) is not None:
            return party
        if type_ in ("state_forces", "government"):
            return self._of_state(m, type_)
        if type_ == "civilians":
            return self._civilians(m), type_, None
        linked = m.name != m.text and m.country is None and not self.context.itemized
        group = None if m.country or m.name != m.text else self._antecedent(m)
        if linked and len(self.fighters) == 1 and type_ == "unidentified":
            group = next(
                g for g in self.groups if g.key in self.fighters
            )  # "IS-linked jihadists", later named
        if group is not None:
            return group.key, group.type or type_, None
        key = m.key
        if key in _MERGED:
            apart = self.context.itemized and key == "perp:gunmen"
            # Gunmen of each item are others; "the insurgents" of a bulletin are the same throughout.
            key = (
                f"perp:@{self.context.item(m.start)}" if apart else key if self.context.itemized else "perp:"
            )
        return key, type_, None

    def _of_state(self, m: Mention, type_: str) -> tuple[str, str, str | None]:
        branch = {"government": "gov", "command": "army"}.get(m.key[:-1], m.key[:-1])
        told = m.text.lower().removesuffix("s")
        force = self.jawans if told in _JAWANS else self.police if told in _RANKERS else None
        if force is not None:
            return force.key, "state_forces", force.country
        code = m.country or self.context.at(m.start)
        if branch in _SENT_ABROAD:
            code = self.occupying.get((code or "").lower(), code)
        abroad = branch in _SENT_ABROAD or m.text.lower().startswith(("defence min", "defense min"))
        if abroad and self.sent is not None and code not in self.armies:
            code = self.sent  # "the military" in a text on Kenyan soldiers in Somalia
        return f"{branch}:{code or '?'}", type_, code

    def _civilians(self, m: Mention) -> str:
        """One group of victims in an article; in a digest, what is no plain "people" is a group of its item."""
        if m.head.lower() in _GUARDING:
            return f"civ:{_GUARDING[m.head.lower()]}"
        if not self.context.digest:
            return "civ"
        if m.key == "civ" and simplify(m.head) in _EVERYBODY:
            return "civ"
        return f"civ:{simplify(m.text)}@{self.context.line(m.start)}"

    def _antecedent(self, m: Mention) -> Mention | None:
        """Finds the named group that "the rebels" means: the only rebel group, or the one named just before."""
        line = self.context.item(m.start)
        vague = simplify(m.text).startswith(("suspected", "unidentified", "unknown", "alleged", "presumed"))
        if vague and (m.key != "perp:rebels" or self.context.itemized or "nidentified" in m.text):
            return None
        if self.context.itemized:
            return (
                self._of_line(line)
                if m.key in ("perp:rebels", "perp:jihadists", "perp:insurgents", "perp:fighters")
                else None
            )
        if m.key == "perp:rebels" and self.rebels is not None:
            return self.rebels
        if m.text.lower() in _MILITIAMEN and self.militia is not None:
            return self.militia
        if vague:
            return None
        before = self.text[max(0, m.start - 6) : m.start].lower()
        sole = len(self.fighters) == 1 and m.key in _FIGHTING and plural(m.text)
        sole = sole and not elsewhere(self.text, m.start)
        if not sole and not before.endswith(("the ", "these ", "those ")):
            return None
        for group in reversed(self.groups):
            if group.end <= m.start and (
                group.key in self.fighters or (not sole and m.key != "perp:jihadists")
            ):
                other = self.unnamed
                if other is not None and other.start > group.start and other.key == m.key:
                    return None  # "gunmen … the attackers": they, and not the group named before them
                near = "\n" not in self.text[group.end : m.start]
                return group if near or self.fighters == {group.key} else None
        return None

    def _of_line(self, line: int) -> Mention | None:
        keys = self.by_line.get(line, set())
        keys = (keys & self.fighters or keys) - LABELS or keys  # beside a militia, the rebels
        if len(keys) != 1:
            return None
        (key,) = keys
        return next(g for g in self.groups if g.key == key)
