"""What was in a store that a search of its own brought to light, told behind a fight in another place: "Troops killed
two men in Lomba. In Oro, a patrol found an arms cache. The cache held nine mines".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.haul_lists import STORES
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame


def lies_elsewhere(a: Analysis, f: Frame, s: Sentence, told: bool) -> bool:
    """Whether a sentence only goes on with a find or an arrest right before it that is of no engagement; `told`:
    whether the sentence before is of one.
    """
    if told or not s.index or not f.losses or f.attackers or f.when is not None or f.place is not None:
        return False
    if not all(x.kind in ("materiel_captured", "materiel_destroyed") for x in f.losses):
        return False
    before = a.sentences[s.index - 1]
    if before.segment != s.segment or before.block != s.block:
        return False
    first = next((c for c in s.chunks if c.kind == "NG"), None)
    if first is None or not (first.head in STORES or first.head in _IT):
        return False
    placed = any(m.kind == "place" and m.head != "country" for m in before.mentions)
    return placed and _FIND.search(before.low) is not None


_IT: Final = frozenset(
    ("it", "they", "items", "find", "weapons", "arms", "materials", "contents", "munitions")
)
_FIND: Final = lazy(
    r"\b(?:found|discovered|uncovered|recovered|unearthed|located|seized|detained|arrested|cache|stockpile|arsenal)\b"
)
