"""Single attackers whom a pronoun tells of: "A man stabbed two guards. Police shot him dead", "She was shot"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_ONE: Final = frozenset(("he", "him", "she", "her"))
_STOPPING: Final = frozenset(
    ("shoot dead", "shoot", "kill", "wound", "injure", "neutralize", "neutralise", "gun down")
)
_BY_HAND: Final = lazy(r"\b(?:stabb|ramm|kni(?:fe|ve)|(?:ran|run) (?:over|down)\b)")


def stopped(s: Sentence, noun: Chunk, verb: int) -> bool:
    """Whether "he" or "her" is somebody who was shot or killed outright, and not in the deed that the text tells of:
    "opening fire on a notary, killing him".
    """
    if noun.head not in _ONE or verb < 0:
        return False
    c = s.chunks[verb]
    return c.verb is not None and c.voice != "ing" and c.verb.lemma in _STOPPING


def by_hand(text: str) -> bool:
    """Whether a text tells of a deed done with a knife or a car, whose doer falls to the shots of others."""
    return _BY_HAND.search(text) is not None


def one_alone(words: str) -> bool:
    """Whether a description is of one person: "a Lombian man", "the driver"."""
    return not words.lower().endswith(("s", "men", "women", "people"))
