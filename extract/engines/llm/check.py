"""What does not hold in an answer: ids, quotes, figures, bounds, and names that only the worked examples know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from extract import prompting
from extract.engines.llm.spans import Spans
from extract.records import FIGURELESS, Document

if TYPE_CHECKING:
    from extract.text.numbers import Figure

TOLD = 30
"""Faults told at once; more would fill the next answer with repairs of the same mistake."""


def faults_of(document: Document, answer: prompting.Answer, leaks: frozenset[str], spans: Spans) -> list[str]:
    """Lists, in the model's terms, what does not hold in `answer`; empty where all does."""
    found = [
        f"{where}: {fault}." for where, fault in prompting.faults(answer) if "none of its quotes" not in fault
    ]
    found += _quotes(answer, spans)
    found += _leaked(document, answer, leaks)
    return found[:TOLD]


def _quotes(answer: prompting.Answer, spans: Spans) -> Iterator[str]:
    for engagement in answer.engagements:
        yield from _missing(engagement.id, engagement.quotes, spans)
    for claim in answer.claims:
        yield from _missing(claim.id, claim.quotes, spans)
        yield from _figure(claim)


def _missing(where: str, quotes: list[str], spans: Spans) -> Iterator[str]:
    for quote in quotes:
        if quote.strip() and quote not in spans:
            yield f'{where}: the quote "{_short(quote)}" does not stand in the article; copy it exactly.'


def _figure(claim: prompting.WireClaim) -> Iterator[str]:
    if claim.figure is None or claim.kind in FIGURELESS:
        return
    if not any(Spans(q).within(claim.figure, 0, len(q)) for q in claim.quotes if q.strip()):
        yield f'{claim.id}: the figure "{claim.figure}" is in none of its quotes; quote the clause that carries it.'
        return
    read = _read(claim.figure)
    if read is not None and (read.low, read.high) != (claim.low, claim.high):
        yield (
            f'{claim.id}: "{claim.figure}" reads as {_bounds(read.low, read.high)} by the table of bounds, not as '
            f"{_bounds(claim.low, claim.high)}; correct the bounds, or give the figure's words in full."
        )


@lru_cache(maxsize=4096)
def _read(figure: str) -> Figure | None:
    from extract.text import numbers

    return numbers.parse(figure)


def _bounds(low: int | None, high: int | None) -> str:
    return f"low {'null' if low is None else low}, high {'null' if high is None else high}"


def _leaked(document: Document, answer: prompting.Answer, leaks: frozenset[str]) -> Iterator[str]:
    for where, name in leaked_names(document, answer, leaks):
        yield f'{where}: "{name}" belongs to a worked example and is nowhere in this article; withdraw or correct it.'


def leaked_names(
    document: Document, answer: prompting.Answer, leaks: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yields (id, name) for names of the worked examples that stand in the answer but not in the article."""
    known = f"{document.title or ''}\n{document.text}"
    for actor in answer.actors:
        for name in dict.fromkeys((actor.name, *actor.mentions)):
            if name in leaks and name not in known:
                yield actor.id, name
    for engagement in answer.engagements:
        place = engagement.place
        for name in (engagement.name, place.name if place else None, *(place.within if place else ())):
            if name in leaks and name is not None and name not in known:
                yield engagement.id, name


def _short(quote: str) -> str:
    return quote if len(quote) <= 160 else f"{quote[:120]} […] {quote[-30:]}"
