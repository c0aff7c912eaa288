"""Sentences that open on a further deed: "Moreover, a bomb went off in X", "The police also reported that in X …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.link_groups import armed
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.vocabulary.finding import Mention

_ADDING: Final = (
    "moreover", "in addition", "furthermore", "likewise", "additionally", "meanwhile", "on the other hand",
    "in another",
)  # fmt: skip
_NEW: Final = r"(?!(?:the|this|these|those|he|she|they|it|his|her|their|its)\b)"
_TOLD: Final = (
    r"(?:reported|announced|disclosed|revealed|learned|learnt|informed|stated|said|noted|known)"
    r" (?:here )?(?:today |yesterday )?that "
)
_ADDED: Final = lazy(
    r"(?:moreover|in addition|furthermore|likewise|additionally|meanwhile|on the other hand|in another (?:development"
    r"|incident|action|event)), (?!(?:the|this|these|those|he|she|they|it)\b)"
    rf"|(?!(?:he|she|they|it)\b)[^,;.\n]{{3,60}} also {_TOLD}{_NEW}"
    rf"|it (?:was|has been|is) also {_TOLD}{_NEW}"
)


_REPORTED: Final = lazy(
    rf"(?:(?!(?:he|she|they|it)\b)[^,;.\n]{{3,60}}|it (?:was|has been|is)) also (?:reported|announced|disclosed"
    rf"|learned|learnt|informed) (?:here )?(?:today |yesterday )?that {_NEW}"
)
_STRIKING: Final = frozenset(("attack", "ambush", "storm", "shell", "bomb", "destroy", "abduct", "airstrike"))
_KNOWN: Final = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its"))


def reports_deed(s: Sentence) -> bool:
    """Whether somebody reports besides that men whom nothing says to be known struck something, wherever that was: "The
    army also reported that guerrillas blew up three pylons".
    """
    if "also" not in s.lows or (told := _REPORTED.match(s.low)) is None:
        return False
    c = next((s.chunks[v] for v in s.verbs if s.chunks[v].start - s.start >= told.end()), None)
    if c is None or c.neg or c.cls not in _STRIKING or c.voice != "active" or not (c.subject and c.object):
        return False
    return all(s.chunks[i].det not in _KNOWN and not s.chunks[i].pron for i in (*c.subject, *c.object))


def adds(s: Sentence) -> Mention | None:
    """The place of a sentence that opens on a further deed: "Moreover, a bomb went off in X"."""
    if not (s.low.startswith(_ADDING) or "also" in s.lows) or _ADDED.match(s.low) is None:
        return None
    return next((m for m in s.mentions if m.kind == "place" and m.head != "country"), None)


_BANDS: Final = listed("bands") | {"platoon", "unit", "commando", "cell", "wing"}
VIOLENT: Final = wordset("attack ambush storm kill shell bomb abduct destroy")


def another_band(s: Sentence) -> bool:
    """Whether others than those told of attack at a place or time of their own: "another platoon ambushed X"."""
    if s.lows.isdisjoint(("another", "other")) or not (
        s.dates or any(m.kind == "place" for m in s.mentions) or _SAME_TOWN.search(s.low)
    ):
        return False
    for v in s.verbs:
        c = s.chunks[v]
        if c.cls in VIOLENT and c.voice == "active" and not c.neg and c.subject:
            doer = s.chunks[c.subject[0]]
            if doer.det == "another" and doer.head in _BANDS:
                return True
            if doer.words[:1] == ["other"] and armed(doer):
                return True  # "other rebels blew up a bank in the capital"
    return False


_SAME_TOWN: Final = lazy(r"\b(?:in|of) the same (?:city|town|village|place|area|district)\b")
