"""Settles the type of an engagement by all that speaks for each, where that is clearly another than the rules say.

The weights of `data/kinds.tsv`, one name a type, are fitted on labelled articles by `python -m evals.fitting kinds`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.kind_cues import kind_cues
from extract.engines.rules.vocabulary.common_words import common_words
from extract.engines.rules.vocabulary.weights import seen, table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.vocabulary.lexicon import Lexicon
    from extract.engines.rules.voices.speakers import Sides

TABLE: Final = "kinds.tsv"
_AHEAD: Final = 6
"""Tenths of a logit by which another type must be ahead of the one that the rules say."""


def weighed_kind(
    e: Event, sides: Sides, types: Mapping[str, str], ruled: str, title: str, lexicon: Lexicon
) -> str:
    """Gives the type of an engagement that the rules say is of the type `ruled`."""
    cues = kind_cues(e, sides, types, ruled, title, common_words(lexicon))
    weights = table(TABLE)
    if not seen(TABLE, e.order, cues) or ruled not in weights.names:
        return ruled
    totals = weights.totals(cues)
    best = totals.index(max(totals))
    return weights.names[best] if totals[best] >= totals[weights.names.index(ruled)] + _AHEAD else ruled
