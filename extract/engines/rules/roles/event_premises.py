"""Whose house a bomb goes off at: "in front of the offices of the X", "outside the labor ministry"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_nouns import EventNouns
from extract.engines.rules.roles.event_phrases import OCCUR
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.words import listed

BENEATH: Final = ("under", "beneath", "beside", "against", "near", "alongside", "amongst", "among", "amid")
"""Where a bomb goes off for those whom it is meant for."""
MARCHING: Final = listed("passing_over_mines")
_BY: Final = (*BENEATH, "underneath", "below", "behind", "inside", "aboard", "in", "on", "to", "by")
_OUTSIDE: Final = frozenset(("outside", "at", "near", "inside", "behind", "beside", "opposite"))
_WHOSE: Final = ("force", "generic")
_OWNERS: Final = ("government", "civilians", "international")
_PREMISES: Final = listed("premises")
_SEATS: Final = frozenset(("house", "palace", "tower", "chambers"))
"""Houses of those who govern: "government house"."""
_BLOWS: Final = ("bombing", "attack")
_SIDES: Final = listed("sides_of_houses")
_LINKS: Final = ("of", "to")
_FAR: Final = 10
"""Chunks behind a verb within which a house is told of."""


class EventPremises(EventNouns):
    """Reads the houses at which a sentence says that a bomb went off into its frame."""

    def premises(self, f: Frame, v: int) -> None:
        """ "A bomb exploded in front of the offices of the X": the X was its target."""
        chunks = f.sentence.chunks
        near = self.phrase(chunks, v, _BY)
        if near and self.moving(chunks[near[0]]):
            self.target(f, near, 1.5)  # "a bomb went off under a police van"
            return
        for k in range(v + 1, min(v + _FAR, len(chunks) - 1)):
            c = chunks[k]
            if c.kind == "VG" or (c.kind == "X" and c.head not in (",", "(", ")")):
                break
            if c.kind == "P" and c.head in _OUTSIDE and self.house(chunks[k + 1]):
                self.add(f, f.defenders, [k + 1], 1.5)
                break
            if c.kind == "P" and c.head == "outside" and chunks[k + 1].head in self.a.triggers.civilian_sites:
                self.target(f, [k + 1], 1.5)
                break
            if k + 2 >= len(chunks):
                break
            front = c.head == "front" and any(m.kind in _WHOSE for m in chunks[k + 2].mentions)
            own = front or (c.head in _PREMISES | _SIDES and bool(chunks[k + 2].mentions))
            if c.kind == "NG" and own and chunks[k + 1].head in _LINKS:
                self.add(f, f.defenders, [k + 2], 1.5)
                break
            if c.kind == "NG" and c.head in _SIDES and chunks[k + 1].head in _LINKS:
                at = k + 2
                if k + 4 < len(chunks) and chunks[at].head in _PREMISES and chunks[at + 1].head == "of":
                    at += 2  # "in front of the offices of the X"
                self.target(f, [at], 1.5)  # "at the gate of a bank"
                break

    def house(self, c: Chunk) -> bool:
        """Whether a noun group is the house of somebody who has no arms: "the labor ministry", "an X bank branch"."""
        m = c.mentions[0] if len(c.mentions) == 1 else None
        if m is None or c.kind != "NG" or m.kind not in _WHOSE or m.type not in _OWNERS:
            return False
        body = m.type == "government" or m.key.startswith("body:")
        return body and (m.end == c.end or c.head in _PREMISES | _SEATS)

    def site_of_blast(self, f: Frame) -> None:
        """ "The explosion occurred at nine in front of the X": the X was its target."""
        chunks = f.sentence.chunks
        for v in f.sentence.verbs if not f.defenders else ():
            c = chunks[v]
            happens = c.verb is not None and c.verb.lemma in OCCUR and c.verb.lemma != "be" and not c.neg
            if happens and any(self.event_of(chunks[i]) in _BLOWS for i in c.subject):
                self.premises(f, v)
                f.strong = f.strong or bool(f.defenders)

    def moving(self, c: Chunk) -> bool:
        """Whether a noun group is what carries people, or is on its way: "a police van", "an army patrol"."""
        return bool({c.head, c.head.removesuffix("s")} & MARCHING) or c.head in self.a.triggers.convoys
