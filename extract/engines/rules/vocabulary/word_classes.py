"""Sorts the words of a text into the classes by which lost marks are put back: little words, verbs, names, nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.triggers import load
from extract.text.date_words import WEEKDAYS

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.entries import Word
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_OWN: Final = wordset(
    "the a an in on at of to by with for from near after before during since and but or that which who whom "
    "whose where when while as if he she it they we i his her its their our this these those there was were is "
    "are has have had been be being not no also however meanwhile according about some all both one two more "
    "than then so other another including into against over under between because although though s earlier later"
)
"""Words that are a class of their own."""
_NUMBERS: Final = wordset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen dozens "
    "scores several many hundreds thousands few"
)
_MONTHS: Final = wordset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)
_DAYS: Final = frozenset(WEEKDAYS)
_TIMES: Final = wordset(
    "today yesterday tomorrow tonight overnight morning afternoon evening night midday dawn week weekend month ago "
    "early late last"
)
_LINKS: Final = wordset(
    "however meanwhile separately elsewhere moreover furthermore additionally nevertheless afterwards"
)
_LISTED: Final = (
    ("NUMW", _NUMBERS),
    ("DAY", _DAYS),
    ("TIME", _TIMES),
    ("LINK", _LINKS),
    ("AUX", w.AUX),
    ("PREP", w.PREP),
    ("CONJ", w.CONJ),
    ("PRON", w.PRON),
    ("DET", w.DET - {"said"}),
)
_CLASSES: Final = (
    ("RANK", frozenset({"rank", "office"})),
    ("CIV", frozenset({"civ"})),
    ("PERP", frozenset({"perp"})),
    ("FORCE", frozenset({"force", "gov"})),
    ("PLACE", frozenset({"place"})),
    ("MEDIA", frozenset({"media"})),
)


def classes(scan: Scan, lexicon: Lexicon) -> list[str]:
    """Gives the class of each word."""
    common = common_words(lexicon)
    return [_class(scan, i, word, common) for i, word in enumerate(scan.words)]


def _class(scan: Scan, i: int, word: str, common: frozenset[str]) -> str:
    if word in _OWN:
        return word
    if word[0].isdigit():
        return "YEAR" if len(word) == 4 and word[:2] in ("19", "20") else "DIG"
    capital = scan.caps[i] != LOWER
    if word in _MONTHS and capital:
        return "MONTH"
    for label, listed in _LISTED:
        if word in listed:
            return label
    verbal = _verb(word)
    if verbal:
        return verbal
    tag = scan.cover[i]
    meaning = _tagged(tag.word) if tag is not None else ""
    if meaning:
        return meaning
    name = capital and not is_known(word, common)
    if word.endswith("ed") and len(word) > 4 and word not in w.NOT_ED and not name:
        return "VED"
    if word.endswith("ing") and len(word) > 5 and word not in w.NOT_ING and not capital:
        return "VING"
    if name:
        return "NAME"
    if word in load().events:
        return "EVENT"
    return "NNS" if word.endswith("s") and not word.endswith("ss") else "NN"


def _verb(word: str) -> str:
    """Gives the class of a verb or an adverb; "" for other words."""
    verb = load().verbs.get(word)
    if verb is None:
        if word in w.ADV:
            return "ADV"
        return "LY" if word.endswith("ly") and len(word) > 4 and word not in w.NOT_LY else ""
    noun = word in w.NOUNS_LIKE_VERBS
    if verb.cls == "say" and "past" in verb.forms and not noun:
        return "SAY"
    if verb.forms == {"ing"}:
        return "VING"
    if verb.forms <= {"past", "part"}:
        return "VED"
    return "VN" if noun else "VPAST" if "past" in verb.forms else "VB"


def _tagged(word: Word) -> str:
    found = word.classes.keys()
    if found & {"rank", "office"}:
        return "RANK"
    if word.country:
        return "COUNTRY"
    if word.demonym:
        return "DEM"
    if word.actors:
        return "MEDIA" if word.actors[0][0].type == "media" else "KNOWN"
    return next((name for name, labels in _CLASSES if found & labels), "")
