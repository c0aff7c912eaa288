"""Those who fell to the fire of the ones they had attacked: "two Lombians died in the return fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_RETURNED: Final = lazy(
    r"\b(?:in|by|during|from|under) (?:the |their )?(?:ensuing )?(?:return(?:ed)?|retaliatory|answering) fire\b"
    r"|\bin (?:the )?(?:ensuing )?retaliation\b(?! (?:for|to))"
    r"|\b(?:when|as|after) [^,;.]{3,60} (?:returned (?:their |the )?fire|answered (?:their |the )?fire|fired back"
    r"|shot back|hit back|retaliated)\b"
)
_ANYBODY: Final = wordset("people persons men others attackers assailants")


def fell_to_return_fire(s: Sentence, noun: Chunk, verb: int) -> bool:
    """Whether people counted before a verb of loss at `verb` fell as others shot back; no bystanders by their noun."""
    if verb < 0 or noun.start > s.chunks[verb].start or not any(x in s.low for x in _HINTS):
        return False
    nation = any(m.key.startswith("civ:") and len(m.key) == _LAND for m in noun.mentions)
    plain = not noun.words or noun.head in _ANYBODY or nation
    return plain and _RETURNED.search(s.low, s.chunks[verb].end - s.start) is not None


_HINTS: Final = ("fire", "back", "retaliat")
_LAND: Final = len("civ:XX")
