"""Chooses the name and the surface forms of an actor from its mentions, by the codebook's section 2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from extract.engines.rules.vocabulary.demonyms import demonyms_of
from extract.engines.rules.vocabulary.entries import Known
from extract.engines.rules.vocabulary.finding import Mention, plain
from extract.engines.rules.vocabulary.lexicon import Lexicon, simplify, tokens_of, wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_VAGUE: Final = ("suspected", "unidentified", "unknown", "armed", "presumed", "alleged", "masked")
_DESCRIBING: Final = listed("party_adjectives")
_PLAIN: Final = ("army", "military")
_SMALL: Final = wordset("of the and for in")
_BRANCHES: Final = {
    "navy": "navy",
    "air": "air force",
    "security": "security forces",
    "gendarmerie": "gendarmerie",
    "guard": "national guard",
}
"""What a country's forces are called for which the text has common nouns only ("sailors")."""
_HARDLY: Final = listed("hardly_told_apart")
"""Nouns that name a group of victims only where the text has no better one."""
_ANYBODY: Final = listed("vague_people")
"""Nouns that say nothing of who the victims are."""
_GENERAL: Final = listed("general_victims")
_OFFICIALS: Final = lazy(r"(?<=government) officials?$", re.I)
_BODIES: Final = listed("armed_bodies")
"""Words for a whole force, behind which its people and things may stand: "army vehicle", "police officers"."""


@lru_cache(maxsize=4096)
def _body(text: str) -> str:
    """Cuts "Kenyan army vehicle" to the force that has it; a name without such a word stays as it is."""
    words = text.split(" ")
    last = max((k for k, word in enumerate(words) if word.lower() in _BODIES), default=-1)
    if last < 0 or any(word[:1].isupper() for word in words[last + 1 :]):
        return text
    return " ".join(words[: last + 1])


def forms(
    key: str, type_: str, mentions: Sequence[Mention], fuller: Sequence[str] = (), known: Known | None = None
) -> list[str]:
    """Gives the distinct surface forms; bare nouns ("soldiers") of a force only where nothing fuller is there.

    `fuller` are noun groups with more words than a mention has; a `known` source has its name behind what it is, too.
    """
    chosen: Sequence[Mention] = mentions
    if type_ in ("state_forces", "government"):
        chosen = [m for m in mentions if m.kind != "generic"] or mentions
    else:
        chosen = [m for m in mentions if m.kind != "generic" or m.type != "state_forces"] or mentions
    found: dict[str, None] = {}
    short = known.names if known is not None and type_ == "media" else ()
    for m in chosen:
        found[plain(m.text)] = None
        for name_ in short:  # "state news agency SANA"
            if m.text.endswith(f" {name_}"):
                found[name_] = None
        if m.kind == "force" and type_ == "state_forces":
            found[_body(plain(m.text))] = None
            if m.head == m.text != m.name and m.key.startswith("army:") and m.text.count(" ") == 1:
                found[m.text.split(" ")[0]] = None  # "Turkish drones"
        if m.kind == "force" and "/" in m.text and m.head in m.text:
            found[plain(m.head)] = None
            found[plain(m.text[: m.text.index(m.head) + len(m.head)])] = None  # "OAG/ISWAP elements"
        if m.kind == "generic" and type_ == "state_forces" and m.key == "air:":
            found[_body(plain(m.text))] = None  # "Air Force planes"
        if type_ == "government" and (body := _OFFICIALS.sub("", m.text)) != m.text and " " in body:
            found[plain(body)] = None  # "Kenyan government officials"
        if m.kind == "generic" and m.name != m.text:
            found[plain(m.name)] = None
        if m.type == "civilians" and m.key.startswith("civ:") and m.head != m.text:
            found[plain(m.head)] = None  # "Bambara farmers" are "farmers", too
        if (
            m.kind in ("force", "media")
            and m.head != m.text
            and len(m.head) > 2
            and m.head in m.text
            and tokens_of(m.head)[0] == tokens_of(m.text)[0]
        ):
            found[plain(m.head)] = None
    for text in fuller:
        found[plain(text)] = None
    return list(found)


def fullest(name: str, fuller: Sequence[str]) -> str:
    """Gives the one fuller form of a name ("foreign workers" for "workers"), the name itself where there are others."""
    longer = {plain(text) for text in fuller}
    if len(longer) == 1 and (text := longer.pop()).endswith(f" {name}"):
        return text
    return name


def name(key: str, type_: str, country: str | None, mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    """Gives the fullest name that the document has for an actor."""
    if type_ == "civilians":
        return _civilians(mentions, apart=key != "civ")
    if type_ == "person":
        named = [m for m in mentions if m.kind == "person"] or mentions
        return max((plain(m.text) for m in named), key=len)
    if key.startswith("perp:"):
        return _perpetrators(mentions)
    if country and key.startswith(("army:", "gov:")):
        return _of_state(key, country, mentions, lexicon)
    branch, _, code = key.partition(":")
    if country and code == country and branch in _BRANCHES and all(m.kind == "generic" for m in mentions):
        titled = [t for m in mentions if " " in (t := plain(m.text)) and t.istitle()]
        titled = [
            t for t in titled if t.lower() != _BRANCHES[branch]
        ]  # "the Air Force" is that of the country
        return titled[0] if titled else f"{lexicon.demonym(country)} {_BRANCHES[branch]}"
    if branch == "police" and all(m.kind == "generic" for m in mentions):
        plain_ = [t for m in mentions if simplify(t := plain(m.text)) == "police"]
        return plain_[0] if plain_ else f"{lexicon.demonym(country)} police" if country else "police"
    own = _proper(mentions, lexicon.known.get(key))
    full = [f for f in own if not f.isupper() or " " in f] or own
    longest = max(full, key=len)
    if longest.endswith("-led"):  # "a Lombian-led raid": only who leads them is told
        return mentions[0].name
    return _body(longest) if type_ == "state_forces" else longest


def _proper(mentions: Sequence[Mention], known: Known | None) -> list[str]:
    """Gives the forms that are names; "Russian mercenary group Wagner" only describes where there is "Wagner"."""
    forces = [m for m in mentions if m.kind in ("force", "media")] or list(mentions)
    cut = [
        m.head if len(m.head) > 1 and (m.text.startswith(m.head) or "/" in m.text) else m.text for m in forces
    ]
    bare = [plain(text) for text in cut]
    if known is None:
        # "resistance fighters" only says who the men of the "Lorwa PDF" are.
        return [f for f in bare if f[1:] != f[1:].lower()] or bare
    first = tokens_of(known.name)[0]
    named = [
        f for f in bare if f[0].isupper() and (tokens_of(f)[0] == first or tokens_of(f)[0] not in _DESCRIBING)
    ]
    return named or bare


def _of_state(key: str, country: str, mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    own = [_body(plain(m.text)) for m in mentions if m.kind == "force" and len(m.text) > 3]
    own = [f.removesuffix(" officials").removesuffix(" official") if "government" in f else f for f in own]
    if key.startswith("army:"):
        army = [f for f in own if tokens_of(f)[-1] in _PLAIN and len(tokens_of(f)) > 1]
        if army:
            return min(army, key=len)
        # "Malian soldiers" are the Malian army; only a name of its own ("Malian Armed Forces") says it better.
        named = [f for f in own if " " in f and all(w[0].isupper() for w in f.split() if w not in _SMALL)]
        named = [f for f in named if not f.lower().endswith(("council", "government", "regime"))]
        nations = demonyms_of(lexicon)  # "a South Lombian gunboat" gives them no name of their own
        named = [f for f in named if f.lower() not in nations]
        return max(named, key=len) if named else f"{lexicon.demonym(country)} army"
    for f in own:
        if tokens_of(f)[-1] == "government":
            return f
    return own[0] if own else f"{lexicon.demonym(country)} government"


def _perpetrators(mentions: Sequence[Mention]) -> str:
    texts = [plain(m.name) for m in mentions]
    marked = [t for t in texts if simplify(t).startswith(_VAGUE)]
    plural = [t for t in texts if t.endswith(("s", "men"))]
    return max(marked or plural or texts, key=lambda t: (len(t) if marked else 0, -texts.index(t)))


def _civilians(mentions: Sequence[Mention], *, apart: bool) -> str:
    texts = [plain(m.text) for m in mentions]
    if any("civilian" in simplify(t) for t in texts):
        return "civilians"
    apt = [t for t in texts if simplify(t) not in _HARDLY]
    better = [t for t in apt if simplify(t) not in ("victim", "victims")]
    told = [t for t in better if simplify(t) not in _GENERAL]
    if apart and told:
        better = told  # "people" in a van of pilgrims are pilgrims
    counts: dict[str, int] = {}
    for text in better or texts:
        counts[text] = counts.get(text, 0) + 1
    most = max(counts, key=counts.__getitem__)
    nobody = simplify(most) in ("others", "other")  # of whom the text says nothing else
    return "civilians" if nobody or (len({*apt, most}) > 1 and simplify(most) in _ANYBODY) else most
