"""Gathers mentions into actors: one for one real-world entity, with its fullest name, type, country and ties."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from extract.engines.rules.context import CountryContext
from extract.engines.rules.lexicon import Lexicon, simplify, tokens_of
from extract.engines.rules.finding import Mention

_REBELS: Final = frozenset({"perp:rebels"})
_JIHADISTS: Final = frozenset({"perp:jihadists"})


@dataclass(slots=True)
class _Cluster:
    key: str
    type: str
    country: str | None
    mentions: list[Mention] = field(default_factory=list)
    ties: list[tuple[str, str]] = field(default_factory=list)


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
        """Gives the id of the actor a mention names, None for places and unnamed offices of no body."""
        key = self._of.get((mention.start, mention.end))
        return self._id(key) if key else None

    def key_of(self, mention: Mention) -> str | None:
        """Gives the key of the actor a mention names ("army:ML", "person:…"), None where it names none."""
        return self._of.get((mention.start, mention.end))

    def as_forces(self, mention: Mention) -> str | None:
        """Gives the armed forces of the country that a place mention names ("Turkey shelled …"), added on demand."""
        return self._country_actor(mention, "army", "state_forces")

    def as_government(self, mention: Mention) -> str | None:
        """Gives the government of the country that a place mention names ("Ankara said …"), added on demand."""
        return self._country_actor(mention, "gov", "government")

    def _country_actor(self, mention: Mention, stem: str, type_: str) -> str | None:
        if mention.country is None:
            return None
        key = f"{stem}:{mention.country}"
        self.put(key, type_, mention.country, mention)
        return self._id(key)

    def type_of(self, actor: str) -> str | None:
        """Gives the type of an actor by its id, None where there is none."""
        for key, known in self._ids.items():
            if known == actor:
                return self._clusters[key].type
        return None

    def put(self, key: str, type_: str, country: str | None, mention: Mention) -> None:
        """Adds a mention to the actor with this key, making the actor where it is new."""
        cluster = self._clusters.get(key)
        if cluster is None:
            cluster = self._clusters[key] = _Cluster(key, type_, country)
        cluster.mentions.append(mention)
        self._of[mention.start, mention.end] = key

    def tie(self, key: str, relation: str, target: str) -> None:
        """Adds an affiliation between two actors by their keys; unknown keys and repeats are passed over."""
        if key == target or key not in self._clusters or target not in self._clusters:
            return
        ties = self._clusters[key].ties
        if (relation, target) not in ties:
            ties.append((relation, target))

    def _id(self, key: str) -> str:
        return self._ids.setdefault(key, f"a{len(self._ids) + 1}")

    def number(self) -> None:
        """Gives ids in order of first mention."""
        for key, _ in sorted(self._clusters.items(), key=lambda kv: kv[1].mentions[0].start):
            self._id(key)

    def items(self) -> list[dict[str, Any]]:
        """Gives the actors in record form, in the order of their ids; `core` is False until the claims say more."""
        rows = []
        for key, id_ in self._ids.items():
            cluster = self._clusters[key]
            forms = _forms(cluster)
            rows.append(
                {
                    "id": id_,
                    "name": _name(cluster, forms, self.lexicon),
                    "type": cluster.type,
                    "mentions": forms,
                    "country": cluster.country if cluster.type in ("state_forces", "government") else None,
                    "affiliations": [
                        {"relation": relation, "target": self._id(target)}
                        for relation, target in cluster.ties
                    ],
                    "core": False,
                }
            )
        return rows


def build_actors(text: str, mentions: list[Mention], lexicon: Lexicon, *, title: str = "") -> ActorIndex:
    """Gathers mentions into actors by the codebook's section 2; `title` helps to tell the country spoken of."""
    context = CountryContext(text, mentions, lexicon, title)
    index = ActorIndex(text, lexicon, context)
    named = _named_groups(mentions, lexicon)
    for m in mentions:
        if m.kind in ("force", "media", "person"):
            index.put(m.key, m.type or "unidentified", m.country, m)
        elif m.kind == "generic":
            key, type_, country = _generic(m, context, named, text)
            index.put(key, type_, country, m)
    index.number()
    return index


def _named_groups(mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    return [m for m in mentions if m.kind == "force" and m.type in ("armed_group", "militia")]


def _generic(
    m: Mention, context: CountryContext, named: list[Mention], text: str
) -> tuple[str, str, str | None]:
    type_ = m.type or "unidentified"
    if type_ in ("state_forces", "government"):
        stem = m.key.split(":")[0] if m.key.endswith(":") else m.key
        branch = {"government": "gov", "command": "army"}.get(stem, m.key.rstrip(":"))
        code = m.country or context.at(m.start)
        return f"{branch}:{code or '?'}", type_, code
    if type_ == "civilians":
        return "civ", type_, None
    group = _antecedent(m, named, text)
    if group is not None:
        return group.key, group.type or type_, None
    return m.key, type_, None


def _antecedent(m: Mention, named: list[Mention], text: str) -> Mention | None:
    """Finds the named group that "the rebels" means: the only rebel group, or the one just named in the paragraph."""
    if m.country:
        return None
    if m.key == "perp:rebels":
        rebels = {g.key: g for g in named if not _jihadist(g)}
        if len(rebels) == 1:
            return next(iter(rebels.values()))
    before = text[max(0, m.start - 4) : m.start].lower()
    if not before.endswith("the "):
        return None
    for group in reversed(named):
        if group.end <= m.start:
            return group if "\n" not in text[group.end : m.start] else None
    return None


_JIHAD: Final = ("qaeda", "islamic state", "jama", "haram", "shabaab", "katib", "ansar", "islam")


def _jihadist(m: Mention) -> bool:
    return any(stem in simplify(m.name) for stem in _JIHAD)


def _forms(cluster: _Cluster) -> list[str]:
    """Gives the distinct surface forms, bare nouns ("soldiers") only where nothing fuller is there."""
    full = [m for m in cluster.mentions if m.kind != "generic"] or cluster.mentions
    if cluster.type in ("unidentified", "civilians", "militia", "armed_group"):
        full = cluster.mentions
    forms: dict[str, None] = {}
    for m in full:
        forms[" ".join(m.text.split())] = None
        if m.kind == "force" and m.head != m.text and len(m.head) > 3 and m.head[0].isupper():
            forms[" ".join(m.head.split())] = None
    return list(forms)


def _name(cluster: _Cluster, forms: list[str], lexicon: Lexicon) -> str:
    if cluster.type == "civilians":
        return _civilian_name(cluster, forms)
    if cluster.key.startswith("army:") and cluster.country:
        army = [f for f in forms if tokens_of(f)[-1] in ("army", "military") and len(tokens_of(f)) > 1]
        if army:
            return min(army, key=len)
        if all(m.kind == "generic" for m in cluster.mentions):
            return f"{lexicon.demonym(cluster.country)} army"
    if (
        cluster.key.startswith("gov:")
        and cluster.country
        and all(m.kind == "generic" for m in cluster.mentions)
    ):
        return f"{lexicon.demonym(cluster.country)} government"
    bare = [m.head for m in cluster.mentions if m.kind == "force" and len(m.head) > 2] or forms
    if cluster.type == "person":
        return max(forms, key=len)
    words = [f for f in bare if not f.isupper()] or bare
    return max(words, key=len)


def _civilian_name(cluster: _Cluster, forms: list[str]) -> str:
    lower = {simplify(f) for f in forms}
    if "civilians" in lower or "civilian" in lower:
        return "civilians"
    plain = Counter(" ".join(m.text.split()) for m in cluster.mentions)
    return plain.most_common(1)[0][0]
