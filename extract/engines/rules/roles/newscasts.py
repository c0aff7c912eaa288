"""Newscasts and round-ups as monitors wrote them down: where they turn from one item to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.voices.carried import monitored
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence

_TURN: Final = lazy(
    r"\W{0,3}(?:finally,|lastly,|to conclude,|elsewhere|separately"
    r"|in (?:other|another|regional|domestic|national|local|police) (?:[\w-]+ )?"
    r"(?:news|developments?|reports?|items?|events?|incidents?|matters?)\b"
    r"|on another (?:subject|matter|topic|front)\b)",
)
"""What opens a further item, whoever is then named to tell of it."""
_PLACED: Final = lazy(r"\W{0,3}(?:(?:and|also|meanwhile),? )?(?:in|from|at|near) ")
_AT_ONCE: Final = lazy(r"\W{0,3}(?:meanwhile|(?:almost )?simultaneously|at (?:\w+ ){1,2}(?:same )?time)\b")
_FRONT: Final = 70
"""Characters within which the place stands on which an item opens."""


def opens_paragraph(a: Analysis, s: Sentence) -> bool:
    """Whether a sentence stands first in its paragraph, and not first in the text."""
    return s.index > 0 and s.opens


def turns(a: Analysis, s: Sentence) -> bool:
    """Whether a monitored broadcast goes over to another item: "Finally, a patrol was ambushed, police said"."""
    return _TURN.match(s.low) is not None and opens_paragraph(a, s) and monitored(a.text)


def new_item(a: Analysis, s: Sentence) -> bool:
    """Whether a sentence is of an item of a broadcast that says nothing of the day told before: its paragraph opens on
    a place of its own, or turns to something else.
    """
    first = s
    while first.index and not first.opens:
        first = a.sentences[first.index - 1]
    if not opens_paragraph(a, first) or _AT_ONCE.match(first.low) or not monitored(a.text):
        return False
    placed = _PLACED.match(first.low) is not None and any(
        m.kind == "place" and m.start - first.start < _FRONT for m in first.mentions
    )
    return placed or _TURN.match(first.low) is not None
