"""Says which marks a text has lost, and puts its stops and then its commas back, so that its clauses are read one by
one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.commas import with_commas
from extract.engines.rules.restoration.small_signs import signed
from extract.engines.rules.restoration.stops import with_stops
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_STOP: Final = lazy(r"[.!?;](?=\s|[\"”’')]|$)|(?<=[a-z]{3})\.(?=[A-Z][a-z])")
_END: Final = lazy(
    r"(?:(?<=[a-z]{3})|(?<=[\d)\"”’])|(?<=[A-Z]{3}))[.!?](?=\s|[\"”’')]|$)|;(?=\s)|(?<=[a-z]{2})[.!?](?=[A-Z])"
)
"""A stop that is none of a short form: "Gen. Roa", "5 p.m.", "U.S."."""
_COMMA: Final = lazy(r"(?<!\d),(?=\s)")
_WORDS_PER_STOP: Final = 70
_WORDS_PER_COMMA: Final = 120
_LEAST: Final = 18
_LEAST_WITH_STOPS: Final = 40
"""Words that a text needs before the want of commas says anything: a note of two sentences may do without."""
_LEAST_WITH_COMMAS: Final = 40
"""Words that a line needs before the want of stops alone says anything: a caption may be one long sentence."""


def lost(text: str) -> bool:
    """Says whether a text has lost its stops and commas: hardly any in lines that are longer than headings."""
    words = text.count(" ") + text.count("\n") + 1
    if words < _LEAST or (text.count(". ") + text.count(".\n")) * _WORDS_PER_STOP >= words:
        return False
    if sum(1 for _ in _STOP.finditer(text)) * _WORDS_PER_STOP >= words:
        return False
    if max(line.count(" ") for line in text.split("\n")) < _LEAST:
        return False
    return _few_commas(text, words)


def stops_lost(text: str) -> bool:
    """Says whether a text has lost its stops alone: hardly any in lines that are longer than one sentence."""
    words = text.count(" ") + text.count("\n") + 1
    if max(line.count(" ") for line in text.split("\n")) < _LEAST_WITH_COMMAS:
        return False
    return sum(1 for _ in _END.finditer(text)) * _WORDS_PER_STOP < words


def _few_commas(text: str, words: int) -> bool:
    return sum(1 for _ in _COMMA.finditer(text)) * _WORDS_PER_COMMA < words


def commas_lost(text: str) -> bool:
    """Says whether a text has lost its commas alone: hardly any between its stops."""
    words = text.count(" ") + text.count("\n") + 1
    return words >= _LEAST_WITH_STOPS and _few_commas(text, words)


def areas_run_on(text: str) -> bool:
    """Says whether a text too short to have lost its commas has none: its places may run on into their areas."""
    words = text.count(" ") + text.count("\n") + 1
    return _SHORTEST <= words < _LEAST_WITH_STOPS and "," not in text


_SHORTEST: Final = 8
"""Words that a sentence with a place and its area has."""


def remarked(text: str, lexicon: Lexicon, *, cased: bool) -> tuple[str, list[int]]:
    """Gives a text in the case of print its stops and commas back.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    text, index = with_stops(signed(text), lexicon, cased=cased)
    text, found = with_commas(text, lexicon, cased=cased)
    return text, [index[i] for i in found]
