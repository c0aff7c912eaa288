"""Where a quote stands in a text: exactly, after folding typography, or approximately and marked so."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from extract.text import numbers
from extract.text.folding import Folded, fold
from extract.text.tokens import Tokens, tokenise, words

Status = Literal["exact", "folded", "approximate"]

MIN_APPROXIMATE: Final = 40
"""Characters that a quote needs at least to be found approximately."""
_MAX_TOKENS: Final = 160
_MAX_TEXT_TOKENS: Final = 60_000
_LIKENESS: Final = 0.85
_TRIES: Final = 64

_NEGATIONS: Final = words("not no never none nor neither without denied denies deny cannot t refused failed")


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote was found, `[start, end)`, and how."""

    start: int
    end: int
    status: Status


def locate(text: str, quote: str, near: Sequence[int] = ()) -> Located | None:
    """Finds a quote in a text, at the occurrence nearest to one of the offsets `near` (else the first).

    Exactly; else with quotation marks, dashes, white space, compatibility forms and case folded; else, if it is long
    and holds no figure, at the stretch that differs in no more than a few words that are no names, figures or
    negations. Never a part of the quote, never inside a number. None where it is not there.
    """
    wanted = quote.strip()
    if not wanted:
        return None
    start = _nearest(text, wanted, near)
    if start is not None:
        return Located(start, start + len(wanted), "exact")
    return _locate_folded(text, wanted, near) or _locate_approximately(text, wanted, near)


def at_edges(text: str, start: int, end: int) -> int:
    """Rates where a span is cut: 2 at the edges of words, 1 inside a word, 0 inside a number."""
    rate = 2
    for inner, outer in ((start, start - 1), (end - 1, end)):
        if not 0 <= outer < len(text) or not text[inner].isalnum():
            continue
        if text[inner].isdigit():
            further = 2 * outer - inner
            if text[outer].isdigit():
                return 0
            if text[outer] in ".," and 0 <= further < len(text) and text[further].isdigit():
                return 0
        if text[outer].isalnum():
            rate = 1
    return rate


def _nearest(text: str, wanted: str, near: Sequence[int]) -> int | None:
    """Gives the occurrence nearest to one of the offsets, one at the edges of words if there is any."""
    best: tuple[int, int, int] | None = None
    for target in near[:16] or (0,):
        for start in _around(text, wanted, max(0, min(target, len(text)))):
            rate = at_edges(text, start, start + len(wanted))
            if rate:
                choice = (-rate, abs(start - target), start)
                best = choice if best is None or choice < best else best
    return None if best is None else best[2]


def _around(text: str, wanted: str, target: int) -> list[int]:
    """Gives the occurrences around an offset, in both directions, up to the first at the edges of words each way."""
    found: list[int] = []
    at = text.find(wanted, target)
    for _ in range(_TRIES):
        if at < 0:
            break
        found.append(at)
        if at_edges(text, at, at + len(wanted)) == 2:
            break
        at = text.find(wanted, at + 1)
    at = text.rfind(wanted, 0, target + len(wanted) - 1) if target else -1
    for _ in range(_TRIES):
        if at < 0:
            break
        found.append(at)
        if at_edges(text, at, at + len(wanted)) == 2:
            break
        at = text.rfind(wanted, 0, at + len(wanted) - 1)
    return found


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[Folded, str]:
    folded = fold(text)
    lowered = folded.text.lower()
    return folded, lowered if len(lowered) == len(folded.text) else folded.text


def _locate_folded(text: str, quote: str, near: Sequence[int]) -> Located | None:
    folded, lowered = _folded(text)
    wanted = fold(quote).text.strip()
    targets = [folded.folded(offset) for offset in near[:16]]
    variants = [(folded.text, wanted)]
    trimmed = wanted.strip("\"' .,;:").strip()
    if len(wanted.lower()) == len(wanted):
        variants.append((lowered, wanted.lower()))
        variants.append((lowered, trimmed.lower()))
    for haystack, needle in variants:
        if not needle:
            continue
        start = _nearest(haystack, needle, targets)
        if start is not None:
            low, high = folded.original(start, start + len(needle))
            return _trimmed(text, low, high, "folded")
    return None


def _trimmed(text: str, low: int, high: int, status: Status) -> Located | None:
    while low < high and text[low].isspace():
        low += 1
    while high > low and (text[high - 1].isspace() or text[high - 1] in "\u00ad\u200b\u200c\u200d\ufeff"):
        high -= 1
    return Located(low, high, status) if low < high else None


def _locate_approximately(text: str, quote: str, near: Sequence[int]) -> Located | None:
    if len(quote) < MIN_APPROXIMATE or any(c.isdigit() for c in quote) or numbers.find(quote):
        return None
    asked, whole = tokenise(quote), tokenise(text)
    size = len(asked)
    if not 6 <= size <= _MAX_TOKENS or len(whole) > _MAX_TEXT_TOKENS:
        return None
    for at in _windows(whole.lows, asked.lows, [bisect_left(whole.starts, offset) for offset in near[:16]]):
        span = _aligned(asked, whole, max(0, at - 4), min(len(whole), at + size + 4))
        if span is not None:
            return Located(*span, "approximate")
    return None


def _windows(lows: Sequence[str], asked: Sequence[str], near: Sequence[int]) -> list[int]:
    """Gives where the stretches begin that share most words with the quote: best first, at most three, in one pass."""
    size = len(asked)
    lack = Counter(asked)
    shared, best = 0, []
    for at in range(len(lows) + size - 1):
        if at < len(lows):
            shared += lack[lows[at]] > 0
            lack[lows[at]] -= 1
        gone = at - size
        if gone >= 0:
            lack[lows[gone]] += 1
            shared -= lack[lows[gone]] > 0
        if shared >= size * 0.8 and at >= size - 1:
            begin = at - size + 1
            distance = min((abs(begin - target) for target in near), default=begin)
            best.append((-shared, distance, begin))
    chosen: list[int] = []
    for _, _, begin in sorted(best)[:200]:
        if all(abs(begin - other) > size // 2 for other in chosen):
            chosen.append(begin)
        if len(chosen) == 3:
            break
    return chosen


def _aligned(asked: Tokens, whole: Tokens, low: int, high: int) -> tuple[int, int] | None:
    """Aligns the quote's words with a stretch: the span that they cover, or None if they differ too much."""
    from difflib import SequenceMatcher  # few quotes are no words of the text

    matcher = SequenceMatcher(None, asked.lows, whole.lows[low:high], autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    if not blocks or blocks[0].a > 1 or blocks[-1].a + blocks[-1].size < len(asked) - 1:
        return None
    first, last = low + blocks[0].b, low + blocks[-1].b + blocks[-1].size
    same = sum(b.size for b in blocks)
    if same < _LIKENESS * max(len(asked), last - first):
        return None
    theirs = {k for b in blocks for k in range(low + b.b, low + b.b + b.size)}
    ours = {k for b in blocks for k in range(b.a, b.a + b.size)}
    differing = [asked.text[asked.starts[k] : asked.ends[k]] for k in range(len(asked)) if k not in ours]
    differing += [whole.text[whole.starts[k] : whole.ends[k]] for k in range(first, last) if k not in theirs]
    if any(w[0].isupper() or any(c.isdigit() for c in w) or w.lower() in _NEGATIONS for w in differing):
        return None
    start, end = whole.starts[first], whole.ends[last - 1]
    if numbers.find(whole.text[start:end]):
        return None
    return start, end
