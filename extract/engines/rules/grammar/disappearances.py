"""Arrests that are abductions: in reports on those who disappeared, "was detained by soldiers" says who took them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.triggers import Verb
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_DISAPPEARED: Final = lazy(
    r"\b(?:disappearances? of|(?:forced|enforced|his|her|their) disappearances?"
    r"|(?:was|were|been|have|has|since) disappeared"
    r"|(?:not|never) (?:been )?(?:seen|heard of) (?:again|since))\b",
)
_ARMED: Final = frozenset(("state_forces", "militia", "armed_group", "unidentified", "private_military"))


def on_the_disappeared(low: str) -> bool:
    """Whether a text, in small letters, is on people who disappeared."""
    return ("disappear" in low or "seen again" in low or "seen since" in low) and bool(
        _DISAPPEARED.search(low)
    )


def taken_away(chunks: list[Chunk]) -> None:
    """Makes abductions of the arrests that armed men make; links have to be known."""
    for c in chunks:
        if c.kind != "VG" or c.cls != "capture" or c.verb is None or c.neg:
            continue
        if any(m.type in _ARMED for i in c.doers for m in chunks[i].mentions):
            c.act(Verb(c.verb.lemma, "abduct", c.verb.forms))
