"""Names of ships, each read as one word with the noun before it: "the tanker Lomba Star", "the MV Lomba"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.mentions.mentions import Mention

_AFLOAT: Final = listed("warships") | listed("merchant_ships") | {"carrier", "ship", "vessel"}
_SINGULAR: Final = "|".join(sorted(x for x in _AFLOAT if not x.endswith("s")))
_LETTERS: Final = {
    **dict.fromkeys(
        ("USS", "HMS", "HMAS", "HMCS", "INS", "PNS", "BRP", "SLNS", "KRI", "ROKS", "TCG"), "warship"
    ),
    **dict.fromkeys(("MV", "M/V", "MT", "M/T", "FV", "F/V"), "vessel"),
}
"""What stands before the names of ships, and what they are."""
_ABBREVIATED: Final = "|".join(sorted(_LETTERS))
_PLAIN_LETTERS: Final = "MS|SS"
"""What stands for other things, too, where no noun before it tells that it is a ship."""
_DAYS: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
_DAY: Final = rf"(?!(?:{_DAYS}|September|October|November|December)\b)"
_WORD: Final = rf"{_DAY}[A-Z][\w-]*"
_NAME: Final = rf"{_WORD}(?: (?:(?:de|del|of|al|el) )?{_WORD}| \d{{1,3}}\b){{0,3}}"
_SHIP: Final = lazy(
    rf"\b(?:(?P<noun>{_SINGULAR})(?: the)? [“\"‘']?(?:(?:{_ABBREVIATED}|{_PLAIN_LETTERS}) )?"
    rf"|(?P<letters>{_ABBREVIATED}) [“\"‘']?){_NAME}"
)


def named_ships(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int, str, str]]:
    """Gives the names of ships with the noun for which each stands, but for those that are known as a party."""
    found = [
        (m.start(), m.end(), "w", m["noun"] or _LETTERS[m["letters"]])
        for m in _SHIP.finditer(text)
        if m["noun"] != "carrier" or not text[: m.start()].endswith(("personnel ", "troop "))
    ]
    parties = [m for m in mentions if m.kind not in ("place", "person")] if found else []
    return [x for x in found if not any(m.start < x[1] and m.end > x[0] for m in parties)]
