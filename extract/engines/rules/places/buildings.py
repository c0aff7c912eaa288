"""Buildings of a government that are places where something happened at them: "outside the Iranian embassy"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.text.hints import signed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention

_HOUSES: Final = frozenset(("embassy", "consulate", "parliament", "ministry", "palace", "assembly"))
_AT: Final = signed(
    "at|outside|near|in front of|inside|into|on|against|attacked|stormed|bombed|hit|struck|targeted|targeting",
    r"\b(?:at|outside|near|in front of|inside|into|on|against|attacked|stormed|bombed|hit|struck|target(?:ed|ing))"
    r"(?: the| a)? \Z",
)


def attacked_houses(a: Analysis, s: Sentence) -> list[Mention]:
    """Gives the buildings of governments at which a sentence says that something happened, as sites."""
    out = []
    for m in s.mentions:
        if m.kind != "force" or m.type != "government" or _HOUSES.isdisjoint(m.text.lower().split()):
            continue
        words = m.text.split()
        alone = words[-1] in _OF_STATES and len(words) > 1 and not _told_place(s, m)
        before = a.masked[max(s.start, m.start - 24) : m.start].lower()
        alone = alone and not before.endswith(_BESIDE)
        if (words[-1][:1].isupper() or alone) and _AT.within(before):
            out.append(replace(m, kind="place", head="site", country=None))
    return out


_BESIDE: Final = ("near the ", "outside the ", "in front of the ", "near ", "outside ")
_OF_STATES: Final = frozenset(("parliament", "assembly"))
"""Houses of which a state has one: where no town is told, "the raid on the Lombian parliament" says where it was."""


def _told_place(s: Sentence, house: Mention) -> bool:
    return any(m.kind == "place" and not house.start <= m.start < house.end for m in s.mentions)
