"""Gathers mentions into actors: one for one real-world entity, with its fullest name, type, country and ties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from extract.engines.rules.actors import naming
from extract.engines.rules.actors.alike import join_alike
from extract.engines.rules.actors.gathering import MERGED, Gathering
from extract.engines.rules.actors.named_groups import CIVIL_DEFENSE, RESCUERS, VOLUNTEERS, WHITE_HELMETS
from extract.engines.rules.actors.ties import read_ties, tie_commands, tie_units
from extract.engines.rules.mentions.beside_names import belongs, describes, named_after
from extract.engines.rules.mentions.missions import (
    mission_of,
    sole_missions,
    wings_of,
    without_officers,
)
from extract.engines.rules.places.context import CountryContext
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import Lexicon
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
    military: int = 0
    """How many of its mentions say "military"; counted, as a long text has thousands of them."""
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
        self._keys: dict[str, str] = {}
        """The other way round: the key of each id."""

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
        cluster = self._named(actor)
        return cluster.type if cluster is not None else None

    def country_of(self, actor: str) -> str | None:
        """Gives the country of an actor by its id, None where it has none."""
        cluster = self._named(actor)
        return cluster.country if cluster is not None else None

    def _named(self, actor: str) -> _Cluster | None:
        """The mentions of an actor by its id, None where there is none."""
        return self._clusters.get(self._keys.get(actor, ""))

    def is_army(self, actor: str, country: str) -> bool:
        """Says whether an actor is the army of a country, and no unit or other force of it."""
        return self._ids.get(f"army:{country}") == actor

    def governs(self, actor: str) -> bool:
        """Says whether an actor is the government of a state or a ministry, and none of a region or a town."""
        key = self._keys.get(actor, "")
        return key.startswith("gov:") or "ministry" in key

    def loyal(self, actor: str) -> bool:
        """Says whether an actor is a group that is known to fight beside the army of its land."""
        return self._keys.get(actor, "").removeprefix("known:") in self.lexicon.lists["loyal"]

    def branch_of(self, actor: str) -> str | None:
        """Gives the branch of a state's forces that an actor is ("police"), None where it is none.

        Police that the text calls military are of no branch: they may be of the army or the gendarmerie as well.
        """
        cluster = self._named(actor)
        if cluster is None or cluster.type != "state_forces":
            return None
        if cluster.military:
            return None
        return cluster.key.partition(":")[0]

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
            cluster.military += int("military" in mention.text.lower())
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
            old.military -= int("military" in mention.text.lower())
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
            self._ids.pop(key, None)

    def enlist(self, unit: Mention, body: Mention) -> None:
        """Makes a unit part of a body and of its type and country; a unit without a key of its own is that body."""
        key = self.key_of(body) or ""
        own, whole = self._clusters.get(self.key_of(unit) or ""), self._clusters.get(key)
        if own is None or whole is None or own is whole:
            return
        if own.key.startswith(("unit:", "group:")):
            own.type, own.country = whole.type, whole.country
            self.tie(own.key, "part_of", key)
        elif whole.type != "state_forces":
            self.move(unit, key, whole.type)

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

    def nameless(self) -> frozenset[str]:
        """Gives the ids of those whom the text has no name for: "leftist rebels", "Militiamen"."""
        return frozenset(
            id_
            for key, id_ in self._ids.items()
            if key.startswith("perp:") or self._item(key, id_)["name"].islower()
        )

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
        known = self._ids.get(key)
        if known is None:
            known = self._ids[key] = f"a{len(self._keys) + 1}"
            self._keys[known] = key
        return known

    def _number(self) -> None:
        for key, _ in sorted(self._clusters.items(), key=lambda kv: kv[1].mentions[0].start):
            self._id(key)


def build_actors(
    text: str,
    mentions: list[Mention],
    lexicon: Lexicon,
    *,
    title: str = "",
    ruled: dict[str, str] | None = None,
) -> ActorIndex:
    """Gathers mentions into actors by the codebook's section 2; `title` helps to tell the country spoken of, `ruled`
    tells the lands that belonged to another one then.
    """
    context = CountryContext(text, mentions, lexicon, title)
    context.ruled_by = ruled or {}
    index = ActorIndex(text, lexicon, context)
    fighting = without_officers(mentions, text)
    gather = Gathering(text, fighting, context, wings_of(fighting, lexicon, text), lexicon.lists)
    _gather(index, mentions, gather)
    for m in mentions:
        if m.kind == "office" and m.key:
            _office(index, m, context)
    tie_units(index, mentions, text)
    tie_commands(index, mentions, text)
    join_alike(index, mentions, text)
    for a, relation, b in read_ties(text, mentions):
        first, second = index.key_of(a), index.key_of(b)
        if first and second:
            index.tie(first, relation, second)
    index._number()
    return index


def _gather(index: ActorIndex, mentions: list[Mention], gather: Gathering) -> None:
    """Puts each mention to its actor, in the order of the text."""
    text, context, lexicon = index.text, index.context, index.lexicon
    last: Mention | None = None
    rescuers: str | None = None
    missions = sole_missions(mentions, lexicon)
    for k, m in enumerate(mentions):
        if m.kind in ("force", "media", "person"):
            if (mission := mission_of(m, missions, last)) is not None:
                m = mission
                index.put(m.key, m.type or "international", None, mentions[k])
                last = m
                continue
            if m.key == CIVIL_DEFENSE and (context.main or "SV").lower() not in lexicon.lists["patrolled"]:
                rescuers = RESCUERS.get(context.main or "", "civ:rescuers")
                index.put(rescuers, "civilians", None, m)
                continue
            if m.key == WHITE_HELMETS:
                rescuers = m.key
            country = m.country or (context.at(m.start) if m.type == "state_forces" else None)
            index.put(m.key, m.type or "unidentified", country, m)
            last = m
        elif m.kind == "generic":
            if rescuers is not None and m.text.lower() in VOLUNTEERS:
                index.put(rescuers, "civilians", None, m)
                continue
            if last is not None and (belongs(m, last, text) or describes(m, last, text)):
                index.put(last.key, last.type or "unidentified", last.country, m)
                continue
            group = named_after(m, mentions[k + 1 : k + 3], text)
            if group is not None:
                index.put(group.key, group.type or "unidentified", group.country, m)
                gather.calls(m, group)
                continue
            key, type_, country = gather.place(m)
            index.put(key, type_, country, m)
            if key.startswith("perp:") and not m.head.lower().endswith(("group", "groups")):
                gather.unnamed[m.key] = m
                gather.first = gather.first or (m if m.key in MERGED else None)


_ARMY: Final = lazy(r"\b(?:army|military|armed forces)$", re.I)


def _office(index: ActorIndex, m: Mention, context: CountryContext) -> None:
    key = m.key
    if key.endswith(":"):
        stem = {"government": "gov", "command": "army"}.get(key[:-1], key[:-1])
        key = f"{stem}:{context.at(m.start) or '?'}"
    if key in index._clusters:
        index._of[m.start, m.end] = key
