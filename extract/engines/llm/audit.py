"""The figure audit: which figures of losses, captures, materiel and strength does no claim account for?

The figures come from the grammar that the rules use; what a model leaves out is thus noticed by something that is not
a model.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from extract import prompting, resources
from extract.engines.llm.spans import Spans
from extract.errors import ConfigError

if TYPE_CHECKING:
    from extract.text.numbers import Figure

NEAR = 110
"""Characters on either side of a figure in which a word of losses or forces has to stand."""

LARGE = 100
"""From here on, a figure in a sentence about a period is a total of that period."""

MOST = 40
"""Figures put to the model at once; a text with more that are unclaimed is a table of something else."""


_OF_A_WHOLE = re.compile(r" of (?:the|his|her|its|their|these|those|them)\b ?(\w*)")


@dataclass(frozen=True, slots=True)
class Open:
    """A figure without a claim: its words, where they stand, and the sentence around them."""

    text: str
    start: int
    end: int
    sentence: str


def open_figures(answer: prompting.Answer, spans: Spans) -> list[Open]:
    """Lists figures of the text of `spans` near words of losses or forces that are in no claim of `answer`."""
    from extract.text import numbers, prose, sentences

    text = spans.text
    masked = prose.mask(text)
    claimed = _Claimed(answer.claims, spans)
    near = _patterns()["losses"]
    waiting = [
        figure
        for start, end in sentences.paragraphs(masked)
        if near.search(masked[start:end].lower())  # most of a text is ruled out here
        for figure in _moved(numbers.find(masked[start:end]), start)
        if figure not in claimed
        and near.search(masked[max(0, figure.start - NEAR) : figure.end + NEAR].lower())
    ]
    found: list[Open] = []
    for start, end in sentences.split(masked) if waiting else ():
        inside = [figure for figure in waiting if start <= figure.start < end]
        if not inside or _is_heading(masked[start:end]):
            continue
        for figure in inside:
            if _is_wanted(figure, masked, start, end):
                found.append(Open(text[figure.start : figure.end], figure.start, figure.end, text[start:end]))
    return found[:MOST]


def _moved(figures: Iterable[Figure], by: int) -> Iterator[Figure]:
    """Gives figures found in a part of a text their places in the whole."""
    for f in figures:
        yield replace(
            f, start=f.start + by, end=f.end + by, core_start=f.core_start + by, core_end=f.core_end + by
        )


class _Claimed:
    """The figures that claims account for: by their words, or by their bounds inside a claim's quote."""

    def __init__(self, claims: Iterable[prompting.WireClaim], spans: Spans) -> None:
        self._words: list[tuple[int, int]] = []
        self._bounds: list[tuple[int, int, int | None, int | None]] = []
        for claim in claims:
            if claim.figure is None:
                continue
            places = [place for quote in claim.quotes for place in spans.every(quote)]
            # A quote that stands nowhere is told as a fault; its figure need not be told as well.
            for start, end in places or [(0, len(spans.text))]:
                self._words.extend(spans.within(claim.figure, start, end))
                self._bounds.append((start, end, claim.low, claim.high))

    def __contains__(self, figure: Figure) -> bool:
        return any(s < figure.end and figure.start < e for s, e in self._words) or any(
            s <= figure.start and figure.end <= e and (low, high) == (figure.low, figure.high)
            for s, e, low, high in self._bounds
        )


def _is_heading(sentence: str) -> bool:
    """A short line in title case without a stop repeats what the text says; a line of a table or list does not."""
    words = [w for w in sentence.split() if len(w) > 3]
    capitals = sum(w.lstrip("‘’“”'\"")[:1].isupper() for w in words)
    short = len(sentence.split()) <= 10 and sentence.rstrip()[-1:].isalpha()
    return short and 3 * capitals >= 2 * len(words) > 0 and not set(":|•*") & set(sentence)


def _is_wanted(figure: Figure, text: str, start: int, end: int) -> bool:
    """Says whether a figure, by the words near it in its sentence, counts losses, captures, materiel or forces."""
    patterns = _patterns()
    near = text[max(start, figure.start - NEAR) : min(end, figure.end + NEAR)].lower()
    if not patterns["losses"].search(near):
        return False
    after = text[figure.end : end]
    if figure.core.lower() in ("one", "some", "others", "many") and not after[:1].isspace():
        return False  # a pronoun at the end of its clause
    whole = _OF_A_WHOLE.match(after.lower())
    if patterns["others"].match(after) or (whole and not patterns["people"].match(whole[1])):
        return False
    if figure.kind in ("zero", "uncounted"):
        return patterns["losses"].search(after[:60].lower()) is not None
    large = (figure.low or figure.high or 0) >= LARGE
    return not (large and patterns["periods"].search(text[start:end].lower()))


def listed(figures: Iterable[Open]) -> str:
    """Words the open figures for the model, numbered f1, f2, …, each with its sentence."""
    return "\n".join(f'f{n}. "{f.text}" in: {" ".join(f.sentence.split())}' for n, f in enumerate(figures, 1))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """`losses`: beginnings of words near a figure; `others`: what follows a figure of no interest; `periods`."""
    lists = _lists()

    def either(*names: str) -> str:
        return "|".join(sorted({re.escape(word) for name in names for word in lists[name]}))

    stems = [w for n in ("losses", "captures", "materiel", "strength", "other_languages") for w in lists[n]]
    return {
        "losses": re.compile(rf"\b{_branching(stems)}"),
        "others": re.compile(
            rf"(?:[ -][\w-]+){{0,2}}[ ](?:{either('sources', 'not_counted')})\b", re.IGNORECASE
        ),
        "people": re.compile(rf"(?:{either('losses', 'captures', 'materiel', 'strength', 'people')})"),
        "periods": re.compile(rf"\b(?:{either('periods')}|since (?:19|20)\d\d)\b"),
    }


def _branching(words: Iterable[str]) -> str:
    """Writes a pattern of words' beginnings that branches letter by letter: three times as fast as one of whole words.

    A word that begins with another adds nothing, and is left out.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[0], []).append(word[1:])
    branches = [
        re.escape(letter) + ("" if "" in rest else _branching(rest)) for letter, rest in by_letter.items()
    ]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@cache
def _lists() -> dict[str, list[str]]:
    path = resources.packaged("engines", "llm", "audit.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as e:
        raise ConfigError(f"{path}: not readable as TOML ({e}).") from None
