"""Parties that stand for elections, by what is said around names that armed groups may have as well."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.unions import is_civic
from extract.engines.rules.vocabulary.scan import Scan
from extract.text.patterns import lazy

_HEADS: Final = frozenset(("movement", "front", "union", "alliance", "coalition", "organization", "league"))
_OFFICES: Final = (
    r"(?:deput(?:y|ies)|senators?|congress(?:man|men|woman)|council(?:man|men|woman|l?ors?)|mayors?|legislators?"
    r"|lawmakers?|politicians?|(?:presidential )?candidates?|president of the|bench)"
)
_BEFORE: Final = lazy(
    rf"(?i)(?:\b(?:party|ruling|governing|electoral|{_OFFICES} (?:of|from|for|,)(?: the)?)"
    rf"|\b{_OFFICES}\b[^.;]{{0,40}}, (?:of|from|who belong\w* to) the) [\"“]?\Z"
)
_BEHIND: Final = lazy(
    rf"(?i)[\"”]?(?: [(\[][\w-]{{2,8}}[)\]])?,? (?:party\b|{_OFFICES}\b"
    r"|(?:won|lost|boycott\w*) the [\w ]{0,20}elections?)"
)
_NEAR: Final = 80


def kind_of(scan: Scan, i: int, j: int, head: int) -> str:
    """The type of a group [i, j) that is no armed one: of peaceful people, or one that stands for elections: "deputy
    of the X Union", "the ruling X Front"; "": it may be.
    """
    if is_civic(scan.words[i:j]):
        return "civilians"
    if scan.words[head] not in _HEADS:
        return ""
    start, end = scan.starts[i], scan.starts[j - 1] + len(scan.words[j - 1])
    near = _BEFORE.search(scan.text, max(0, start - _NEAR), start) or _BEHIND.match(scan.text, end)
    return "government" if near is not None else ""
