"""Words that are a name or an everyday word, as the words beside them say: "IN MAY", "THEY MAY", "THE US", "US"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed

_US: Final = listed("us_of")
_BEFORE_YEAR: Final = wordset("in last early late since of until this mid next from during")


def in_calendar(scan: Scan, i: int) -> bool:
    """Whether word i, short for a day or a month or an everyday word as well, stands for one here."""
    words = scan.words
    near = [words[k] for k in (i - 1, i + 1) if 0 <= k < len(words)]
    if any(x[0].isdigit() for x in near):
        return True
    if i and words[i - 1] == "on":
        return True
    return words[i] in ("march", "may") and i > 0 and words[i - 1] in _BEFORE_YEAR


def is_country(scan: Scan, i: int) -> bool:
    """Whether "us" is the land."""
    after = scan.words[i + 1] if i + 1 < len(scan.words) else ""
    before = scan.words[i - 1] if i else ""
    return after in _US or (before in ("the", "a") and after not in ("and", "all"))
