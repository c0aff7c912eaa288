"""Speakers whose word goes on where no verb of saying stands: through a quote, between two sentences of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.speech import alone, full
from extract.engines.rules.voices import Scope, Voice

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_FAR: Final = 3
"""Sentences that one speaker may tell on between two that name him."""
_TELLING: Final = ("media", "force", "office", "person")


def spread_quotes(text: str, quotes: Sequence[tuple[int, int]], sentences: Sequence[Sentence]) -> None:
    """Gives the sentences inside a quote the speaker of that quote, who may stand before or after it."""
    last: tuple[Voice, ...] = ()
    k = 0
    for start, end in quotes:
        while k < len(sentences) and sentences[k].end <= start:
            for scope in sentences[k].scopes:
                last = scope.voices
            k += 1
        inside = [s for s in sentences[k : k + 12] if s.start < end]
        if not inside or (end - start < 40 and not alone(inside[0], start, end)):
            continue
        speaker = _speaker(inside) or last
        if not speaker or not (full(text[start:end]) or alone(inside[0], start, end)):
            continue
        for s in inside:
            if not s.scopes:
                s.scopes = [Scope(max(s.start, start), min(s.end, end), speaker, "quote", at=end)]
        last = speaker


def _speaker(inside: list[Sentence]) -> tuple[Voice, ...]:
    for s in (inside[-1], inside[0]):
        for scope in s.scopes:
            if scope.voices:
                return scope.voices
    return ()


def carry(text: str, sentences: Sequence[Sentence]) -> None:
    """Gives sentences of a paragraph to the speaker who speaks in the one before and the one behind them."""
    k, n = 0, len(sentences)
    while k < n:
        said = sentences[k]
        if not said.scopes:
            k += 1
            continue
        m = k + 1
        while m < n and m - k <= _FAR and not sentences[m].scopes and _together(said, sentences[m]):
            m += 1
        behind = sentences[m] if m < n and 1 < m - k <= _FAR + 1 else None
        told = behind is not None and "\n" not in text[said.end : behind.start]
        if behind is not None and told and _together(said, behind) and _goes_on(said, behind):
            scope = said.scopes[-1]
            for s in sentences[k + 1 : m]:
                s.scopes = [replace(scope, start=s.start, end=s.end, stance="asserts", at=s.start)]
        k = m


def _together(one: Sentence, other: Sentence) -> bool:
    return one.segment == other.segment and one.paragraph == other.paragraph


def _goes_on(one: Sentence, other: Sentence) -> bool:
    """Whether the last who spoke in a sentence is the first to speak in another one."""
    if not other.scopes or not one.scopes:
        return False
    last, first = one.scopes[-1].voices, other.scopes[0].voices
    return len(last) == len(first) and all(_same(x, y) for x, y in zip(last, first, strict=True))


def _same(one: Voice, other: Voice) -> bool:
    """Whether two wordings are of one speaker: the same words, or the name of the same body or person."""
    if one.text.lower() == other.text.lower():
        return True
    keys = {m.key for m in one.mentions if m.kind in _TELLING}
    return bool(keys) and any(m.key in keys for m in other.mentions if m.kind in _TELLING)
