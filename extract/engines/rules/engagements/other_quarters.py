"""Two quarters of one town or region: "a man was shot in the north of Lomba, while a mine killed a boy in the east"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.triggered import triggered
from extract.engines.rules.scenes.events import Event, by_other_means
from extract.text.hints import signed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame

_QUARTERS: Final = signed(
    "north|south|east|west",
    r"\b(?:in|near|on|at|of) (?:the )?(?:(?:rural|outer|far|extreme) )?"
    r"(?P<part>(?:north|south)(?:-?(?:east|west))?|east|west)(?:ern)?(?: of\b"
    r"| (?:countryside|suburbs?|outskirts|parts?|sides?|quarters?|edge|sector|districts?|neighbou?rhoods?|areas?)\b"
    r"|[,.;]|\Z| (?=[a-z][\w’'-]+(?:[,.; ]|\Z)))",
)


def quarters(low: str) -> set[str]:
    """The directions in which a clause (lower case) says that something happened: "in the north of", "in western"."""
    if not _QUARTERS.may_stand(low):
        return set()
    return {m["part"].replace("-", "") for m in _QUARTERS.pattern.finditer(low) if m["part"]}


def in_other_quarter(before: str, low: str) -> bool:
    """Whether two clauses (lower case) tell of other quarters each."""
    mine, theirs = quarters(before), quarters(low)
    return bool(mine and theirs) and not mine & theirs


def place_beside(a: Analysis, s: Sentence, f: Frame, e: Event) -> None:
    """Gives a clause the place of the engagement of the one before it, where it tells of another attack there."""
    if f.losses and in_other_quarter(a.sentences[s.index - 1].low, s.low):
        f.place, f.apart, f.other_quarter = f.place or e.place, True, True
    elif f.place is None and (
        by_other_means(e, f) or triggered(s.low) or _led_by_town(a.sentences[s.index - 1])
    ):
        f.place, f.apart = e.place, True  # "…, while air raids on the city left 14 dead"


def _led_by_town(s: Sentence) -> bool:
    """Whether a sentence opens on where all of it happened: "In Lomba, a bomb killed six and gunmen …"."""
    if not s.low.startswith(("in ", "at ", "near ")) or "," not in s.low:
        return False
    end = s.start + s.low.index(",")
    return any(m.kind == "place" and m.head != "country" and m.end == end for m in s.mentions)
