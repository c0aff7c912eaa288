"""Tells sentences that say what goes on in a land all the time, and of no engagement: "the province, where the X
fight the army, borders Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_LINKS: Final = frozenset(("where", "which", "who", "that", "when"))
_LASTING: Final = frozenset(
    ("is", "are", "borders", "remains", "remain", "has", "have", "lies", "lie", "includes")
)
_FIGHTS: Final = frozenset(("attack", "kill", "fight", "strike", "bomb", "shell"))


def lasting(s: Sentence, text: str) -> bool:
    """Whether a sentence counts nobody, names no day, and tells of violence but in a clause of the present on a land
    or a group that it describes.
    """
    if s.dates or s.counted or any(x.people for x in s.losses):
        return False
    verbs = [(i, s.chunks[i]) for i in s.verbs]
    if verbs and _OFTEN.search(s.low) and all(_again_and_again(c) for _, c in verbs if c.cls != "say"):
        return True
    if not verbs or verbs[0][0] == 0 or not _present(verbs[0][1], text, _LASTING):
        return False
    linked = False
    for i, c in verbs[1:]:
        linked = linked or any(x.head in _LINKS for x in s.chunks[max(0, i - 3) : i])
        if c.cls not in _FIGHTS:
            continue
        if not linked or c.aux or c.voice != "active" or c.verb is None:
            return False
        word = text[c.start : c.end].lower().split()[-1]
        if word not in (c.verb.lemma, c.verb.lemma + "s", c.verb.lemma + "es"):
            return False
    return linked and any(c.cls in _FIGHTS for _, c in verbs[1:])


_OFTEN: Final = lazy(
    r"\b(?:near-daily|near daily|almost daily|regularly|routinely|frequently|constantly|almost every (?:day|night)"
    r"|on a (?:near-)?daily basis|for (?:years|decades|months))\b"
)
"""What tells that something was done again and again."""


def _again_and_again(c: Chunk) -> bool:
    """Whether a verb group is in the perfect or the simple present: "have traded fire", "attack"."""
    if c.aux:
        return c.aux[0] in ("has", "have", "been") or c.voice == "ing"
    return c.voice in ("ing", "inf") or (c.verb is not None and "past" not in c.verb.forms)


def _present(c: Chunk, text: str, words: frozenset[str]) -> bool:
    """Whether a verb group is one of these words, alone."""
    return text[c.start : c.end].lower() in words
