"""What makes two names the same: the folded forms that all comparisons use."""

from __future__ import annotations

from functools import lru_cache

from extract.records import Actor
from extract.text.folding import name_key

_WORDS = """
a an the of in on at by to for from with and or as its his her their our this that these those said says
who which some other one two several many all any no not was were is are has have had be been
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
"""Words that two descriptions may share without naming the same source."""


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Folds case, accents, punctuation and articles of a name; two names with one key are one name."""
    return name_key(name)


def actor_keys(actor: Actor) -> frozenset[str]:
    """Gives the keys of an actor's name and mentions, without those that fold to nothing."""
    return frozenset(k for k in map(key, (actor.name, *actor.mentions)) if k)


@lru_cache(maxsize=65536)
def content_words(text: str) -> frozenset[str]:
    """Gives the folded words of a description that carry meaning; a plural is the same word as its singular."""
    words = (w for w in key(text).split() if w not in FUNCTION_WORDS)
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words)
