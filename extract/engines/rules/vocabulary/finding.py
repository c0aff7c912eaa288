"""A mention, and the state that the finders of mentions share while they go over one text."""

from __future__ import annotations

from dataclasses import dataclass

from extract.engines.rules.vocabulary.scan import Scan


@dataclass(slots=True, unsafe_hash=True)
class Mention:
    """Words at [start, end) of a text that name something.

    `kind` is force, generic, person, media, office or place. `type` is the actor type (None for places and offices).
    `country` is an ISO code or None. `key` is the same for all mentions of one entity. `name` is the usual name, for
    a generic the fuller words around it ("ISIL-linked militants"). `head` is, for a group, the part of the text that
    is its bare name; for a generic, its noun; for a place, its level (site, town, district, region, area or country);
    for an office, its noun.
    """

    start: int
    end: int
    text: str
    kind: str
    type: str | None
    country: str | None
    key: str
    name: str
    head: str


def plain(text: str) -> str:
    """Puts a surface form on one line."""
    return " ".join(text.split())


class Finding:
    """The mentions found so far in a scan, which words they take, and the countries the text speaks of."""

    __slots__ = ("found", "scan", "taken", "votes")

    def __init__(self, scan: Scan, votes: dict[str, float]) -> None:
        self.scan = scan
        self.votes = votes
        self.taken: list[bool] = [False] * len(scan.words)
        self.found: list[Mention] = []

    def free(self, i: int, j: int) -> bool:
        """Says whether no mention has words [i, j) yet."""
        return True not in self.taken[i:j]

    def add(
        self,
        i: int,
        j: int,
        kind: str,
        type_: str | None,
        country: str | None,
        key: str,
        *,
        name: str = "",
        head: str = "",
        cut: int = 0,
    ) -> int:
        """Adds a mention of words [i, j), less `cut` characters at its end; returns j, or 0 where they are taken."""
        if not self.free(i, j):
            return 0
        scan = self.scan
        if j - i == 2 and scan.words[i] == "old" and scan.gap(i - 1) == "-":
            i += 1  # "a 70-year-old man": the age is no part of who he is
        start, end = scan.starts[i], scan.ends[j - 1] - cut
        text = scan.text[start:end]
        self.found.append(
            Mention(start, end, text, kind, type_, country or None, key, name or text, head or text)
        )
        self.taken[i:j] = [True] * (j - i)
        return j
