"""The words of violence, loss and speech that the event rules read, loaded from data files and checked.

The files are `data/verbs.toml` (classes of verbs, one word for all its forms) and `data/nouns.toml` (events, losses,
things, positions, sources). Both are general English; no entry stands for one document.
"""

from __future__ import annotations

import hashlib
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from extract.engines.rules.vocabulary.trigger_words import Triggers, Verb
from extract.engines.rules.vocabulary.words import PREP, listed, phrases
from extract.errors import ConfigError
from extract.records import ClaimKind, EngagementType

__all__ = ["DATA", "Triggers", "Verb", "load"]

DATA = Path(__file__).parent.parent / "data"

Form = Literal["base", "s", "past", "part", "ing"]


class _Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    words: tuple[str, ...]


class _Nouns(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    events: dict[str, EngagementType | Literal[""]]
    means: dict[str, EngagementType]
    losses: dict[str, ClaimKind]
    things: _Words
    positions: _Words
    convoys: _Words
    civilian_sites: _Words
    sources: _Words
    anonymous: _Words
    spokes: _Words


def plural(noun: str) -> str:
    """Returns the plural of a regular English noun (its last word)."""
    irregular = {"life": "lives", "body": "bodies", "loss": "losses", "dead": "dead", "wounded": "wounded"}
    head, _, last = noun.rpartition(" ")
    if last in irregular:
        last = irregular[last]
    elif last.endswith(("s", "sh", "ch", "x")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith("man"):
        last = last[:-3] + "men"
    else:
        last += "s"
    return f"{head} {last}".strip()


def _regular(base: str) -> tuple[str, str, str]:
    if base.endswith("e"):
        return base + "d", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    return base + "ed", base + "ed", base + "ing"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def inflect(entry: str) -> tuple[str, str, dict[str, set[str]]]:
    """Returns the base form, the particle ("" for none) and every form of an entry of `verbs.toml`,
    with what it can be.
    """
    words, _, particle = entry.partition(" ")
    parts = words.split(":")
    base = parts[0]
    past, participle, ing = _regular(base)
    if len(parts) > 1:
        past = parts[1]
        participle = parts[2] if len(parts) > 2 else past
        ing = parts[3] if len(parts) > 3 else ing
    forms: dict[str, set[str]] = {}
    if base == "be":
        table = {"base": "be am are", "s": "is", "past": "was were", "part": "been", "ing": "being"}
        for form, written in table.items():
            for word in written.split():
                forms.setdefault(word, set()).add(form)
        return base, particle, forms
    for form, word in (
        ("base", base),
        ("s", _third(base)),
        ("past", past),
        ("part", participle),
        ("ing", ing),
    ):
        forms.setdefault(word, set()).add(form)
    if base == "have":
        forms.setdefault("has", set()).add("s")
    return base, particle, forms


def _load_verbs(raw: dict[str, object]) -> tuple[dict[str, Verb], dict[tuple[str, str], Verb]]:
    verbs: dict[str, Verb] = {}
    particles: dict[tuple[str, str], Verb] = {}
    for cls, body in raw.items():
        for entry in _Words.model_validate(body).words:
            base, particle, forms = inflect(entry)
            if particle:
                particles[(base, particle)] = Verb(f"{base} {particle}", cls, frozenset())
                cls_here = "other"
            else:
                cls_here = cls
            for word, kinds in forms.items():
                known = verbs.get(word)
                if known is None or (known.cls == "other" and cls_here != "other"):
                    verbs[word] = Verb(base, cls_here, frozenset(kinds))
                elif known.lemma == base:
                    verbs[word] = Verb(base, known.cls, known.forms | kinds)
    return verbs, particles


def _both(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) | {plural(word) for word in words}


def _both_keys(table: dict[str, str]) -> dict[str, str]:
    return {**{plural(word): value for word, value in table.items()}, **table}


_OF_SOMEBODY = listed("spoken_for")
"""Persons whose word is that of those for whom they speak or whom they lead, and not nobody's."""
_DEADLY_WITH_PARTICLE = frozenset(["deny", "control", "blow", "gun", "mow", "hack", "whisk", "cart"])
"""Verbs of no violent class by themselves that still tell of it: "blew himself up", "was gunned down"."""


_TELLING = frozenset(
    ("dead", "missing", "control", "victory", "defeat", "dropped", "dropping", "drops", "flames", "bundled",
     "dragged", "hustled", "shoved", "ashes", "ablaze", "afire", "torch", "bullet",
     "bullets", "custody", "captivity", "graves", "harm", "disarmed", "whereabouts", "unaccounted",
     "fell", "haul", "booty", "survive", "martyrdom", "martyr", "throat", "throats", "surrendered", "hospital",
     "alive", "pieces", "deceased", "fallen", "attackers", "assailants", "perpetrator", "perpetrators", "culprit",
     "culprits",
     "killers", "kidnappers", "raiders", "responsibility", "responsible", "accountable", "liable", "suspected",
     "suspicion", "hallmark", "hallmarks")
)  # fmt: skip
"""Words that tell of losses, doers and blame and belong to no class of verbs or nouns."""


def _telling(verbs: dict[str, Verb], nouns: _Nouns) -> frozenset[str]:
    """Single words of violence and loss: a sentence with none of them and no figure is not read closely."""
    words = {
        x
        for x, verb in verbs.items()
        if verb.cls not in ("other", "say") or verb.lemma in _DEADLY_WITH_PARTICLE
    }
    for noun in (*_both_keys(dict(nouns.events)), *_both_keys(dict(nouns.losses))):
        words.update(noun.split())
    return frozenset(words | _TELLING | listed("telling_turns"))


_MILD: Final = frozenset(("other", "say", "repel"))
_FACED: Final = frozenset((("clash", "off"),))
"""Verbs with a little word that tell of a fight only beside other words of it: "squared off", "drove them off"."""


IDIOM_CLASSES: Final = ("kill", "die", "vanish", "wound", "abduct", "capture", "destroy", "seize")
"""The classes of verbs for which idioms stand."""


def _turns(verbs: dict[str, Verb], particles: dict[tuple[str, str], Verb]) -> dict[str, frozenset[str]]:
    """Verb forms that tell of violence only with a little word beside them, and these words."""
    pairs = {
        (x, y) for (x, y), verb in particles.items() if verb.cls not in _MILD and (verb.cls, y) not in _FACED
    }
    for turn in sorted(phrases("coming_upon_turns") | phrases("opening_fire")):
        lemma, _, little = turn.partition(" ")
        pairs.add((lemma, little.rpartition(" ")[2]))
    for entry in (x for cls in IDIOM_CLASSES for x in listed(f"idioms_{cls}")):
        lemmas, *steps = entry.split("+")
        told_by = [x for x in steps if x != "_" and not (PREP | {"to"}).issuperset(x.split("/"))]
        last = (told_by or [x for x in steps if x != "_"])[-1]  # "be fatal to": no "were … to"
        told = {(x, y) for x in lemmas.split("/") for y in last.split("/")}
        pairs |= {pair for pair in told if pair not in particles or particles[pair].cls not in _MILD}
    by_lemma: dict[str, set[str]] = {}
    for lemma, little in pairs:
        by_lemma.setdefault(lemma, set()).add(little)
    found = {word: frozenset(by_lemma[verb.lemma]) for word, verb in verbs.items() if verb.lemma in by_lemma}
    guns, aiming = listed("fired_off"), listed("aiming")
    for word in aiming | {word for word, verb in verbs.items() if verb.lemma in aiming}:
        found[word] = found.get(word, frozenset()) | guns  # "trained their weapons on a post"
    return found


@lru_cache(maxsize=1)
def load() -> Triggers:
    """Reads and checks the trigger files once; raises ConfigError that names the file and the entry."""
    blobs = {name: (DATA / name).read_bytes() for name in ("verbs.toml", "nouns.toml")}
    name = "verbs.toml"
    try:
        verbs, particles = _load_verbs(tomllib.loads(blobs[name].decode()))
        name = "nouns.toml"
        nouns = _Nouns.model_validate(tomllib.loads(blobs[name].decode()))
    except ValueError as error:
        raise ConfigError(f"{DATA / name} is not a valid trigger file: {error}.") from error
    aircraft, missiles = listed("aircraft_models"), listed("missile_models")
    crafts = (*aircraft, *listed("transport_models"), *missiles, *listed("vehicle_models"))
    crafts = (*crafts, *listed("warships"), *listed("merchant_ships"))
    things = _both((*nouns.things.words, *crafts))
    events = _both_keys(dict(nouns.events))
    persons = _both(tuple(x for x in listed("roles_of_persons") if "+" not in x and x not in _OF_SOMEBODY))
    means = _both_keys(
        {**dict.fromkeys(aircraft, "air_strike"), **dict.fromkeys(missiles, "shelling"), **nouns.means}
    )
    return Triggers(
        verbs=verbs,
        particles=particles,
        phrasal=frozenset(lemma for lemma, _ in particles),
        events=events,
        event_ends=frozenset(x.rpartition(" ")[2] for x in events if " " in x),
        means=means,
        mean_starts=frozenset(x.partition(" ")[0] for x in means if " " in x),
        losses=_both_keys(dict(nouns.losses)),
        things=things,
        thing_ends=frozenset(x.rpartition(" ")[2] for x in things if " " in x),
        positions=_both(nouns.positions.words),
        convoys=_both(nouns.convoys.words),
        civilian_sites=_both(nouns.civilian_sites.words),
        sources=_both(nouns.sources.words) | persons,
        anonymous=_both(nouns.anonymous.words) | persons,
        spokes=_both(nouns.spokes.words),
        saying=frozenset(("according", *(x for x, verb in verbs.items() if verb.cls == "say"))),
        telling=_telling(verbs, nouns),
        turns=_turns(verbs, particles),
        digest=hashlib.sha256(b"".join(blobs[key] for key in sorted(blobs))).hexdigest(),
    )
