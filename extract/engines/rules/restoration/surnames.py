"""Surnames that are everyday words, in a text of one case: "MAJ. ANNA FORD SAID", "THE MAYOR, CAPT. PAUL GREEN,"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed

_TITLES: Final = listed("before_full_names")
_SAYS: Final = wordset("said says told reported announced added stated warned confirmed denied acknowledged")
_SMALL: Final = w.DET | w.PREP | w.CONJ | w.REL | w.PRON | w.AUX | w.NEG | w.ADV
_GIVEN: Final = frozenset(
    ("peter", "mark", "frank", "rose", "grace", "mary", "will", "bill", "jack", "grant", "guy")
)
"""Given names that are words as well, or stand in a list of words."""


def everyday_surnames(scan: Scan, named: list[bool]) -> list[int]:
    """The words that a title and a given name before them, and a comma or a verb of speech behind them, make names."""
    words = scan.words
    found: list[int] = []
    for i in range(len(words) - 2):
        if words[i] not in _TITLES or scan.gap(i).strip(" ") not in ("", "."):
            continue
        given = named[i + 1] or words[i + 1] in _GIVEN
        if not given or scan.cover[i + 1] is not None or scan.gap(i + 1) != " ":
            continue
        k = i + 2
        initial = len(words[k]) == 1 and words[k] != "s" and k + 1 < len(words)
        if initial:
            k += 1  # "MAJ. ANNA P. FORD"
        tag = scan.cover[k]
        other = tag is not None and (tag.word.actors or tag.word.country or tag.word.demonym)
        if named[k] or other or not _may_be_name(words[k]):
            continue
        after = words[k + 1] if k + 1 < len(words) else ""
        said = scan.gap(k)[:1] in ("", ".", "\x00") and not _SAYS.isdisjoint(words[max(0, i - 3) : i])
        if initial or said or scan.gap(k).startswith(",") or after in _SAYS or after in ("s", "who"):
            found += range(i + 1, k + 1)
    return found


def _may_be_name(word: str) -> bool:
    return (
        len(word) > 2
        and word.isalpha()
        and word not in _SMALL | _SAYS
        and not word.endswith(("ed", "ing", "ly"))
    )
