"""Buildings of a government that are places where something happened at them: "outside the Iranian embassy"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.finding import Mention, plain
from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence

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
    if not out and not any(m.kind == "place" and m.head != "country" for m in s.mentions):
        out = _headquarters(a, s)
    return out


def _headquarters(a: Analysis, s: Sentence) -> list[Mention]:
    """The headquarters with a name at which something happened: "the attack on the Coast Guard headquarters",
    "stormed the headquarters of the Third Division".
    """
    if "headquarters" not in s.heads:
        return []
    for i, c in enumerate(s.chunks):
        if c.head != "headquarters" or not _AT.within(a.masked[max(s.start, c.start - 24) : c.start].lower()):
            continue
        end = c.end
        if len(c.words) <= _BARE and [x.kind for x in s.chunks[i + 1 : i + 3]] == ["P", "NG"]:
            end = s.chunks[i + 2].end if s.chunks[i + 1].head == "of" else end
        short = _LETTERS.match(a.text, end)
        if end > c.end and short is not None and (again := _again(a, short[1])):
            return [again]
        name = plain(a.text[c.start : end])
        name = name[len(c.det) + 1 :] if c.det and name.lower().startswith(c.det + " ") else name
        of_state = name.lower().startswith("national ")  # forces that texts of one case write small
        if of_state or any(x[:1].isupper() and x.lower() != "headquarters" for x in name.split()):
            at = end - len(name)
            return [Mention(at, end, name, "place", None, None, name, name, "site")]
    return []


def _again(a: Analysis, letters: str) -> Mention | None:
    """The headquarters as a text calls them elsewhere by the letters of the body: "the XYF headquarters"."""
    low = a.text.lower().replace("\n", " ")
    at = low.find(f"{letters.lower()} headquarters")
    if at < 0:
        return None
    end = at + len(letters) + len(" headquarters")
    name = plain(a.text[at:end])
    return Mention(at, end, name, "place", None, None, name, name, "site")


_LETTERS: Final = lazy(r"\s?[(\[]([A-Z]{3,12})[)\]]")
_BARE: Final = 2
"""Words of a house told by itself, with its article: "the headquarters"."""


_BESIDE: Final = ("near the ", "outside the ", "in front of the ", "near ", "outside ")
_OF_STATES: Final = frozenset(("parliament", "assembly"))
"""Houses of which a state has one: where no town is told, "the raid on the Lombian parliament" says where it was."""


def _told_place(s: Sentence, house: Mention) -> bool:
    return any(m.kind == "place" and not house.start <= m.start < house.end for m in s.mentions)
