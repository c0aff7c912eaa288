"""Takes figures for claims for which much speaks taken together, where no single rule reads them.

The weights of `data/figures.tsv`, one name a kind of claim, are fitted on labelled articles by
`python -m evals.fitting figures`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.figure_cues import FigureCues
from extract.engines.rules.losses.loss_values import Loss, Value
from extract.engines.rules.vocabulary.common_words import common_words
from extract.engines.rules.vocabulary.weights import seen, table

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.scenes.events import Event

TABLE: Final = "figures.tsv"
_LEAST: Final = 2
"""Tenths of a logit from which a figure is taken for a claim: more often right than wrong."""


def weighed(r: ClaimReader, event: Event, s: Sentence, far: int) -> Iterator[Loss]:
    """Yields what the figures of a sentence count that stand in no claim yet; `far`: sentences behind the event."""
    if not s.chunks:
        return
    weights = table(TABLE)
    used = {c.value.start for c in r.claims[-_LAST:] if c.value is not None}
    reader = FigureCues(s, r.a.triggers.things, common_words(r.a.lexicon))
    for k in reader.candidates():
        c = s.chunks[k]
        figure = c.figure
        if (figure.start if figure is not None else c.start) in used:
            continue
        cues = [*reader.cues(k), f"far={far}", f"focus={event.focus}"]
        if figure is not None and (figure.low or 0) > 1:
            cues += sorted(
                {
                    f"again={x.kind}"
                    for x in r.claims[-_KNOWN:]
                    if x.value is not None and x.value.low == figure.low
                }
            )
        low, high = (figure.low, figure.high) if figure is not None else (1, 1)
        if not seen(TABLE, (event.order, c.start, c.end, low, high), cues):
            continue
        totals = weights.totals(cues)
        if not totals or max(totals) < _LEAST:
            continue
        kind = weights.names[totals.index(max(totals))]
        if figure is None:
            value = _one(r.a.text, c)
        else:
            text = r.a.text[figure.start : figure.end]
            value = Value(low, high, figure.approximate, text, figure.start, figure.end)
        loss = Loss(kind, value, k, -1, "weighed-figure", not kind.startswith("materiel"))
        loss.start, loss.end = s.start, s.end
        yield loss


def _one(text: str, c: Chunk) -> Value:
    """One man or thing, by his name or by the little word before the noun."""
    start, end = c.start, c.end if not c.det else c.start + len(c.det)
    return Value(1, 1, False, text[start:end], start, end)


_KNOWN: Final = 120
"""Claims made last among which one of the same figure may be."""
_LAST: Final = 40
"""Claims made last among which are all of a sentence."""
