"""Full stops: whether one ends its sentence, or belongs to an abbreviation, an initial or a figure."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy

_TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "incl",
        "lt",
        "col",
        "pol",
        "ltcol",
        "maj",
        "brgy",
        "capt",
        "cpt",
        "sgt",
        "cpl",
        "pvt",
        "pfc",
        "brig",
        "adm",
        "cmdr",
        "cdr",
        "gov",
        "sen",
        "rep",
        "hon",
        "rev",
        "fr",
        "st",
        "supt",
        "insp",
        "det",
        "msgt",
        "ssgt",
        "spc",
        "ambassador",
        "mt",
        "ft",
        "vs",
        "messrs",
        "mme",
        "mlle",
        "sheik",
        "ing",
        "lic",
        "atty",
        "barr",
        "engr",
        "alh",
        "pst",
        "comr",
        "amb",
        "supt",
        "asst",
        "dep",
        "deputy",
        *(
            "sta",
            "sto",
            "bgy",
            "bgry",
            "pob",
            "kag",
            "tech",
            "adj",
            "ptl",
            "ptlmn",
            "pat",
            "pte",
            "lcpl",
            "const",
        ),
        *(
            "comdt",
            "cdre",
            "commo",
            "lieut",
            "ens",
            "msgr",
            "usec",
            "asec",
            "pres",
            "dir",
            "gral",
            "cnel",
            "sgto",
            "tte",
        ),
        *(
            "gens",
            "cols",
            "majs",
            "capts",
            "lts",
            "sgts",
            "cpls",
            "pvts",
            "mohd",
            "muhd",
            "md",
            "gh",
            "ab",
            "smt",
            "adv",
            "hav",
            "nk",
            "insps",
            "supts",
            "drs",
            "profs",
            "govs",
        ),
    ]
) - {"ambassador", "deputy"}
"""Abbreviations that stand before a name, or for its first part, and so never end a sentence."""

_BEFORE_DIGIT: Final = frozenset(
    [
        "no",
        "nos",
        "art",
        "arts",
        "sec",
        "fig",
        "vol",
        "pp",
        "p",
        "para",
        "approx",
        "est",
        "ca",
        "cf",
        "rte",
        "hwy",
        "bn",
        "km",
        "kms",
        "brgys",
        "ch",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
"""Abbreviations that a figure follows; before anything else their full stop ends the sentence."""

_MAY_END: Final = frozenset(
    [
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "jr",
        "sr",
        "etc",
        "al",
        "dept",
        "est",
        "prov",
        "dist",
        "mun",
        "regt",
        "ret",
        "retd",
    ]
)
"""Abbreviations that end a sentence only where a word follows that opens one."""

_OPENERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "in",
        "on",
        "at",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "there",
        "but",
        "and",
        "as",
        "when",
        "while",
        "after",
        "before",
        "according",
        "since",
        "for",
        "from",
        "one",
        "two",
        "three",
        "some",
        "many",
        "several",
        "no",
        "if",
        "however",
        "meanwhile",
        "also",
    ]
)
"""Words that open a sentence after an abbreviation that may or may not end one."""

_INITIALS: Final = lazy(r"(?:[A-Za-z]\.){1,5}[A-Za-z]")


def ends_sentence(text: str, low: int, stop: int, after: int, *, lower_only: bool) -> bool:
    """Says whether the stop before white space ends its sentence."""
    following = text[after]
    if following.islower() and not lower_only:
        return False
    if text[stop] != "." or text.startswith("..", stop):
        return not following.islower() or text[stop] in "!?"
    word = _word_before(text, low, stop)
    folded = word.lower()
    if folded in _TITLES:
        return False
    if folded in _BEFORE_DIGIT and following.isdigit():
        return False
    if _INITIALS.fullmatch(word) or folded in _MAY_END:
        return _next_word(text, after) in _OPENERS or not (following.isalnum() or following in "(\"“'‘")
    # An initial ("Joseph R. Smith") ends nothing; the end of a name ("Ye-U") does.
    return not (len(word) == 1 and word.isalpha()) or text[stop - 2 : stop - 1] == "-"


def ends_glued(text: str, low: int, stop: re.Match[str], high: int) -> bool:
    """Says whether a stop with no space after it ends its sentence ("died.The army")."""
    at, end = stop.start(), stop.end()
    word = _word_before(text, low, at)
    following = text[end]
    if following in "“‘" and end - at == 1:
        return len(word) > 2
    if not following.isupper() or "." in word or word.lower() in _TITLES:
        return False
    if end + 1 < high and not text[end + 1].isalpha():
        # "said.A man" goes on after one letter and a space; "U.S.-led" and "3.A" do not.
        return text[end + 1] == " " and following in "AI" and len(word) > 2
    if word.isdigit():
        return len(word) == 4 and end + 1 < high and text[end + 1].islower()
    closed = end - at > 1
    return closed or len(word) > 2


def _word_before(text: str, low: int, at: int) -> str:
    start = at
    floor = max(low, at - 14)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    return text[start:at].lstrip(".")


def _next_word(text: str, at: int) -> str:
    end = at
    while end < len(text) and end - at < 14 and text[end].isalpha():
        end += 1
    return text[at:end].lower()
