"""What `triggers.py` loads: verbs by their forms, and the nouns of events, losses, things, places and speakers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, unsafe_hash=True)
class Verb:
    """One form of a verb: its lemma, its class in `verbs.toml`, and the forms that the word can be."""

    lemma: str
    cls: str
    forms: frozenset[str]


@dataclass(slots=True)
class Triggers:
    """All trigger words, by their written (lower-case) form; nouns also in the plural."""

    verbs: dict[str, Verb]
    particles: dict[tuple[str, str], Verb]
    """(lemma, particle) to the verb they make together."""
    phrasal: frozenset[str]
    """Lemmas that may take a particle."""
    events: dict[str, str]
    means: dict[str, str]
    losses: dict[str, str]
    things: frozenset[str]
    thing_ends: frozenset[str]
    """Last words of things of several words."""
    event_ends: frozenset[str]
    mean_starts: frozenset[str]
    """First words of means of several words."""
    positions: frozenset[str]
    convoys: frozenset[str]
    civilian_sites: frozenset[str]
    sources: frozenset[str]
    anonymous: frozenset[str]
    spokes: frozenset[str]
    telling: frozenset[str]
    """Single words of violence and loss."""
    turns: dict[str, frozenset[str]]
    """Verb forms that tell of violence with a little word beside them, and these words: "tore" with "into"."""
    saying: frozenset[str]
    """Single words of speech."""
    digest: str
