"""Reads a short name between commas as one in brackets: "the Front for Bread, FFB, attacked" is "… (FFB) attacked".

Agencies and monitors of broadcasts write so. The two marks change, so that no offset moves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.common_words import bodies, common_words, is_known
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_BETWEEN: Final = lazy(r"(?<=\w), ([A-Z][A-Z\d-]{2,11})(,)(?= )")
_WORD: Final = lazy(r"[\w'’.-]+$")
_LITTLE: Final = wordset("of for the and de del la las los y in e do da dos das des du")
_NONE: Final = wordset("gmt utc est edt pst usa uae drc phd viii iii")
"""What stands in capitals between commas and is no short name of what stands before it."""
_BACK: Final = 120
"""Characters before a comma within which a name begins."""


def in_brackets(text: str, case: str, lexicon: Lexicon) -> str:
    """Gives a text with short names in brackets that stood between commas; `case` is "upper" for one in capitals."""
    if ", " not in text or case == "lower":
        return text
    pieces: list[str] = []
    at = 0
    for found in _BETWEEN.finditer(text):
        short = found.group(1)
        if short.lower() in _NONE or _in_list(text, found.end()):
            continue
        words = _before(text, found.start())
        if _defines(words, short, lexicon) if case == "upper" else _named(words):
            pieces += (text[at : found.start()], " (", short, ")")
            at = found.end()
    return "".join((*pieces, text[at:])) if pieces else text


def _before(text: str, end: int) -> list[str]:
    """The words right before a comma, the last first, back to the mark before them."""
    stretch = text[max(0, end - _BACK) : end]
    return re.split(r"[,;:()\[\]\"“”\n]|\. ", stretch)[-1].split()[::-1]


def _in_list(text: str, end: int) -> bool:
    """Whether "and XFB" follows: a list of short names."""
    after = text[end : end + 24].split()
    return (
        len(after) > 1
        and after[0].lower() in ("and", "or")
        and after[1].strip(",.;").isupper()
        and len(after[1]) < 8
        and after[1].lower() not in ("the",)
    )


def _named(words: list[str]) -> bool:
    """Whether the words before a comma end with a name of two words or more in print's case."""
    if not words or not words[0][:1].isupper() or words[0].isupper():
        return False
    return any(x[:1].isupper() for x in words[1:2]) or (
        len(words) > 2 and words[1].lower() in _LITTLE and any(x[:1].isupper() for x in words[2:4])
    )


def _defines(words: list[str], short: str, lexicon: Lexicon) -> bool:
    """Whether words all in capitals name a body that a word behind them, which is no common one, is short for."""
    low = short.lower()
    if len(words) < 2 or is_known(low, common_words(lexicon)):
        return False
    entry = lexicon.names.get((low,))
    if entry is not None and (entry.country or entry.demonym):
        return False
    if entry is not None and entry.actors:
        return True
    if Gazetteer.load(tuple(lexicon.place_files)).find(low):
        return False
    name = [x.lower() for x in words[:9]]
    begins = next((k for k, x in enumerate(name) if x in ("the", "a")), len(name))
    letters = {x[0] for x in name[:begins]}
    known = bodies()
    body = next((k for k, x in enumerate(name[: begins + 1]) if x in known), -1)
    spelled = sum(c in letters for c in low if c.isalpha()) >= len(low) - 1
    return spelled or (body == 0 or (body > 0 and name[body - 1] in _LITTLE))
