"""What somebody said by mistake and takes back: "corrected an earlier statement that there had been a second blast"."""

from __future__ import annotations

from typing import Final

from extract.text.patterns import lazy

_TAKEN_BACK: Final = lazy(
    r"\b(?:correct(?:s|ed|ing)|with(?:drew|draws|drawn|drawing)|retract(?:s|ed|ing)|row(?:s|ed) back on|took back"
    r"|backtracked on|recant(?:s|ed|ing)) (?:an?|the|its|his|her|their) (?:[\w-]+ ){0,2}"
    r"(?:statement|report|claim|announcement|assertion|account)s? (?:that|of) "
)


def taken_back(low: str) -> int:
    """Where in a sentence (lower case) stands what is taken back; -1: nothing is."""
    match = _TAKEN_BACK.search(low) if " that " in low or " of " in low else None
    return -1 if match is None else match.end()
