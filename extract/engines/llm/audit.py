"""The figure audit: which figures of losses, captures, materiel and strength does no claim account for?

The figures come from the grammar that the rules use; what a model leaves out is thus noticed by something that is not
a model.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract import prompting, resources
from extract.engines.llm.spans import Spans
from extract.errors import ConfigError

MOST = 40
"""Figures put to the model at once; a text with more that are unclaimed is a table of something else."""


@dataclass(frozen=True, slots=True)
class Open:
    """A figure without a claim: its words, where they stand, and the sentence around them."""

    text: str
    start: int
    end: int
    sentence: str


def open_figures(answer: prompting.Answer, spans: Spans) -> list[Open]:
    """Lists figures of the text of `spans` in sentences about losses or forces that are in no claim of `answer`."""
    from extract.text import numbers, prose, sentences

    text = spans.text
    masked = prose.mask(text)
    figures = [f for f in numbers.find(masked) if f.kind in ("count", "vague")]
    if not figures:
        return []
    claimed = _claimed(answer.claims, spans)
    found: list[Open] = []
    for start, end in sentences.split(masked):
        inside = [f for f in figures if start <= f.start < end]
        if not inside or not _speaks_of_losses(masked[start:end]):
            continue
        for figure in inside:
            counts_sources = _sources().match(masked, figure.end) is not None
            if not counts_sources and not any(s < figure.end and figure.start < e for s, e in claimed):
                found.append(Open(text[figure.start : figure.end], figure.start, figure.end, text[start:end]))
    return found[:MOST]


def listed(figures: Iterable[Open]) -> str:
    """Words the open figures for the model, numbered f1, f2, …, each with its sentence."""
    return "\n".join(f'f{n}. "{f.text}" in: {" ".join(f.sentence.split())}' for n, f in enumerate(figures, 1))


def _claimed(claims: Iterable[prompting.WireClaim], spans: Spans) -> list[tuple[int, int]]:
    """Finds where the figures of the claims stand: each in every place where one of its quotes does."""
    found: list[tuple[int, int]] = []
    for claim in claims:
        if claim.figure is None:
            continue
        places = [place for quote in claim.quotes for place in spans.every(quote)]
        # A quote that stands nowhere is told as a fault; its figure need not be told as well.
        for start, end in places or [(0, len(spans.text))]:
            found.extend(spans.within(claim.figure, start, end))
    return found


def _speaks_of_losses(sentence: str) -> bool:
    return _words().search(sentence.lower()) is not None


@cache
def _words() -> re.Pattern[str]:
    """What makes a sentence one about losses or forces."""
    lists = _lists()
    stems = sorted({re.escape(stem) for name in lists if name != "sources" for stem in lists[name]})
    return re.compile(r"\b(?:" + "|".join(stems) + ")")


@cache
def _sources() -> re.Pattern[str]:
    """What follows a figure that counts those who speak: at most two words, then such a noun."""
    nouns = "|".join(re.escape(word) for word in _lists()["sources"])
    return re.compile(rf"(?: [\w-]+){{0,2}} (?:{nouns})\b", re.IGNORECASE)


@cache
def _lists() -> dict[str, list[str]]:
    path = resources.packaged("engines", "llm", "audit.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as e:
        raise ConfigError(f"{path}: not readable as TOML ({e}).") from None
