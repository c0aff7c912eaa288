"""Finds what notes and posts write in short ("acc. to", "incl.", "b/w", "4 soldiers KIA") and gives it in full.

Only words of grammar, nouns of place behind a name and the soldiers' letters for the dead are written out: names stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.text.number_words import SMALL
from extract.text.patterns import lazy

_SHORT: Final = lazy(
    r"(?<![\w/])(?:(?i:acc(?:dg)?|a/c)\.? ?(?i:to)(?= )|(?i:incl)\.?(?= [\w(])|(?i:b/w|btw|betw\.?)(?= [A-Z\d#])"
    r"|(?i:y'?day\b|civs\b|ppl\b|w/(?:o\b|(?= ))))"
    r"|(?<=[\w)] )(?i:distt?|prov|tsp|twp|vill?)\b(?:\.(?= [a-z(]|[,;:)]))?"
)
_FULL: Final = {
    "acc": "according to", "accdg": "according to", "a/c": "according to", "incl": "including", "b/w": "between",
    "btw": "between", "betw": "between", "yday": "yesterday", "y'day": "yesterday", "civs": "civilians",
    "ppl": "people", "w/": "with", "w/o": "without", "dist": "district", "distt": "district", "prov": "province",
    "tsp": "township", "twp": "township", "vil": "village", "vill": "village",
}  # fmt: skip
_HINTS: Final = (
    "acc to", "acc.", "accdg", "a/c", "incl", "b/w", "btw ", "betw", "yday", "y'day", "civs", "ppl", "w/", "dist",
    "prov", "tsp", "twp", "vil",
)  # fmt: skip
_INITIALS: Final = lazy(
    r"\b(?:(?<=\d )(AS|BH|TB)(?= (?:killed|dead|wounded|injured|fighters|militants|captured|were|and|fatalities)"
    r"|[,.;)])"
    r"|(AS|BH|TB)(?= (?:fighters|militants|attacked|ambushed|raided|killed|claimed|insurgents|gunmen|members)\b))"
)
_GROUPS: Final = {
    "AS": ("Shabaab", "Al-Shabaab"),
    "BH": ("Boko Haram", "Boko Haram"),
    "TB": ("Taliban", "Taliban"),
}
"""Groups that a note which names them writes with two letters."""
_FATES: Final = lazy(r"\d\+? (?:[A-Za-z-]{1,15} ){0,3}([KWM]IA)(?=[,.;:)/]| ?\n| ?$| and \d)")
LOSS_LETTERS: Final = {"kia": "killed", "wia": "wounded", "mia": "missing"}
"""Letters that soldiers count their losses by, lower case, and the kind of claim each is."""
_KACHIN: Final = ("Kachin", "KACHIN", "Myanmar", "MYANMAR", "Burm", "Tatmadaw")
"""Where one of these stands, "KIA" is an army."""

_CALIBRE: Final = lazy(r"(?<=[\s(,])\.(?=(?:22|25|30|32|357|38|40|44|45|50)(?:[ -]?cal|mm\b))", re.I)
_NICKNAMED: Final = lazy(
    r"\b(?:infantry|cavalry|armou?r|artillery|mechani[sz]ed|ranger|marine|forces|army|engineer) "
    r"((?:\([A-Z][\w' -]{2,24}\)|[\"“‘'][A-Z][\w -]{2,24}[\"”’']) )"
    r"(?=(?:battalion|division|brigade|company|regiment)\b)",
    re.I,
)
"""The by-name of a unit between its kind and its size: "9th Infantry (Lion) Battalion"."""


_CLOCK: Final = lazy(r"\b(\d{1,2})(?: ([0-5]\d))? ([ap])(?: m|(?<= \d\d [ap])m)\b", re.I)
"""An hour that lost its marks: "2 30 a m", "2 30 am"."""


_AND: Final = lazy(r"(?<![\w'’-])[a-z\d][\w'’-]{0,24}[,)]? (&)(?= [a-z\d])")
"""Between words in small letters; names and firms keep their sign."""


def written_out(text: str) -> Iterator[tuple[int, int, str]]:
    """Yields each stretch that is short for something, with the words it stands for."""
    low = text.lower()
    if any(x in low for x in _HINTS):
        for found in _SHORT.finditer(text):
            short = found[0].lower().split(" ")[0].rstrip(".").removesuffix("to")
            full = _FULL.get(short.rstrip("."))
            if full is not None:
                yield found.start(), found.end(), full.upper() if found[0].isupper() else full
    if any(x in text for x in _GROUPS) and any(name in text for name, _ in _GROUPS.values()):
        for found in _INITIALS.finditer(text):
            name, full = _GROUPS[found[0]]
            if name in text:
                yield found.start(), found.end(), full
    if "IA" in text and not any(x in text for x in _KACHIN):
        for found in _FATES.finditer(text):
            yield found.start(1), found.end(1), LOSS_LETTERS[found[1].lower()]
    if " a m" in low or " p m" in low or "0 am" in low or "0 pm" in low:
        for found in _CLOCK.finditer(text):
            minutes = f":{found[2]}" if found[2] else ""
            yield found.start(), found.end(), f"{found[1]}{minutes} {found[3].lower()}m"
    if " & " in text:
        for found in _AND.finditer(text):
            yield found.start(1), found.end(1), "and"
    if "(" in text:
        for found in _IN_DIGITS.finditer(text):
            if SMALL[found[1].lower()] == int(found[3]):
                yield found.start(2), found.end(2), ""
    yield from _within_names(text, low)


_IN_DIGITS: Final = lazy(rf"(?<![\w-])({'|'.join(SMALL)})( ?\(0?(\d{{1,2}})\))(?=[ ,.;])", re.I)
"""A small number in words that official reports say again in digits: "two (2) rifles"."""


def _within_names(text: str, low: str) -> Iterator[tuple[int, int, str]]:
    """Finds what parts the name of a weapon or a unit: ".45-caliber", "Infantry (Lion) Battalion"."""
    if " ." in text and ("cal" in low or "mm" in low):
        for found in _CALIBRE.finditer(text):
            yield found.start(), found.end(), ""
    if any(x in low for x in _SIZES):
        for found in _NICKNAMED.finditer(text):
            yield found.start(1), found.end(1), ""


_SIZES: Final = tuple(
    mark + size for mark in (") ", "” ", '" ', "’ ", "' ") for size in ("bat", "div", "bri", "reg", "com")
)
