"""The few among many dead: two policemen among the 17 people whom a bomb killed are not whom it was aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.losses.loss_values import Loss

_PLAIN: Final = listed("plain_victims") | {"others", "lives", "civilians", "dead", "worshippers", "shoppers"}
_SHARE: Final = 3
"""How many times as many a whole has at least than the few of it that are told apart."""
_BACK: Final = 4
"""Sentences over which "among the dead" reaches back."""
_AMONG: Final = lazy(
    r"\b(?:among|of) (?:the|those|these) (?:\w+ )?(?:dead|killed|slain|victims|deceased|fatalities|casualties)\b"
    r"|\b(?:dead|killed|victims|deceased|fatalities|slain) (?:also )?(?:included?|were|was|are)\b"
    r"|\b(?:was|were) (?:also )?among\b"
)


def few_of_them(sentences: list[Sentence], s: Sentence, loss: Loss) -> bool:
    """Whether those of a loss are told to be a few of more plain people who died: "a policeman was among the dead"."""
    if not loss.people or loss.kind != "killed" or not loss.value.low:
        return False
    if loss.whole >= 0:
        return any(_whole(s, x, loss) for x in s.losses if x.noun == loss.whole)
    if _AMONG.search(s.low) is None:
        return False
    before = (x for x in sentences[max(0, s.index - _BACK) : s.index + 1] if x.segment == s.segment)
    return any(_whole(x, y, loss) for x in before for y in x.losses if y is not loss)


def _whole(s: Sentence, whole: Loss, loss: Loss) -> bool:
    """Whether a loss counts plain people, several times as many as those told apart."""
    if not whole.people or whole.kind != "killed" or s.chunks[whole.noun].head not in _PLAIN:
        return False
    return (whole.value.low or 0) >= _SHARE * (loss.value.low or 0)
