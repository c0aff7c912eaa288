"""Which groups and forces a document has named up to a position, and who acted last: what a bare noun stands for."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from extract.engines.rules.actors.backed import LINKED
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention

_TIE: Final = 40
"""Characters before a group within which a word of its ties to another stands."""
_TIES: Final = listed("ties_to_another")
_SOON: Final = 3
"""Sentences within which those killed behind an operation were killed in it."""
_SENTENCE: Final = 300
"""Characters of a sentence at most in which a militia is named and then called "the group"."""
_SPEAKING: Final = (
    "said",
    "says",
    "told",
    "report",
    "confirm",
    "added",
    "spokes",
    "offic",
    "sources",
    "source",
)
"""What follows a force that only speaks."""


def _tied_to(text: str, start: int, end: int) -> bool:
    """Whether a group is only whom another one is tied to: "linked to the X", "an X-affiliated group"."""
    words = text[max(0, start - _TIE) : start].lower().split()
    if words[-1:] == ["the"]:
        words.pop()
    return (len(words) > 1 and words[-1] in ("to", "with", "of") and words[-2] in _TIES) or bool(
        LINKED.match(text, end)
    )


class Standing:
    """Keeps the groups and forces of one document in the order of the text."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.last: list[str] = []
        self.thing = False
        """Whether the sentence before told last of a bomb or the like."""
        self.summed = -1
        """The sentence that summed up many events last."""
        self.striker: list[str] = []
        """Whose strikes the text tells of."""
        self.mission: tuple[list[str], int] = ([], -_SOON)
        """The forces that a sentence said to have gone on an operation, and its number."""
        self.demonyms = a.demonyms
        named = [
            (m.start, x)
            for m in a.mentions
            if m.kind == "force"
            and (x := a.index.of(m))
            and a.types.get(x) in ("armed_group", "militia")
            and not _tied_to(a.masked, m.start, m.end)
        ]
        self.group_starts = [start for start, _ in named]
        self.groups = [x for _, x in named]
        self.armed_last: list[str | None] = []
        """For each of them the armed group named last by then."""
        for x in self.groups:
            before = self.armed_last[-1] if self.armed_last else None
            self.armed_last.append(x if a.types.get(x) == "armed_group" else before)
        bodies = [
            (m.start, x, m.kind)
            for m in a.mentions
            if m.type in ("state_forces", "international")
            and (x := a.index.of(m))
            and m.kind != "person"
            and x not in a.press
            and not a.masked[m.end : m.end + 12].lstrip(" ,").startswith(_SPEAKING)
        ]
        named_ones = [body for body in bodies if body[2] == "force"] or bodies
        self.force_starts = [start for start, _, _ in named_ones]
        self.forces = [x for _, x, _ in named_ones]
        self.tellers = [
            x
            for m in a.mentions
            if m.type == "international" and m.kind == "force" and m.start >= a.head and (x := a.index.of(m))
        ]
        """Missions that the story of a release names, if only as those who announce it."""

    def on_mission(self, sentence: int) -> list[str]:
        """The forces that went on an operation told shortly before a sentence."""
        forces, at = self.mission
        return forces if 0 < sentence - at <= _SOON else []

    def last_group(self, before: int) -> str | None:
        """The armed group named last before a position, else the militia: those who fight it beside an army are told
        between its deeds.
        """
        k = bisect_left(self.group_starts, before) - 1
        if k < 0:
            return None
        here = (
            before - self.group_starts[k] < _SENTENCE
            and ". " not in self.a.masked[self.group_starts[k] : before]
        )
        return self.groups[k] if here else self.armed_last[k] or self.groups[k]

    def last_force(self, before: int) -> str | None:
        """The state or foreign force named last before a position; where that is only the letterhead of a release, the
        first one that its story names.
        """
        k = bisect_left(self.force_starts, before) - 1
        if k >= 0 and self.force_starts[k] < self.a.head:
            told = self.forces[bisect_left(self.force_starts, self.a.head) :][:1] or self.tellers[:1]
            return told[0] if told else self.forces[k]
        return self.forces[k] if k >= 0 else None


def country_mention(text: str, start: int, end: int, code: str) -> Mention:
    from extract.engines.rules.mentions.mentions import Mention

    return Mention(
        start, end, text[start:end], "place", None, code, f"country:{code}", text[start:end], "country"
    )
