"""Which breaks between paragraphs tell that the text turns to something else.

An encyclopaedia makes a paragraph of what belongs together. An agency or a newspaper begins one with nearly each
sentence: there the words alone tell what goes on with what.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.layout.segments import Segment


def join_short(masked: str, sentences: Sequence[Sentence], segments: Sequence[Segment]) -> None:
    """Makes one block of the body of a text that begins a paragraph with nearly each sentence."""
    body = [s for s in sentences if segments[s.segment].kind == "body"]
    told = [s for s in body if s.end - s.start > _HEADING or masked[s.end - 1] in _STOPS]
    held = Counter(s.paragraph for s in told)
    if len(held) < _FEW or _SHARE * sum(n > 1 for n in held.values()) > len(held):
        return
    first: dict[int, int] = {}
    for s in body:
        s.block = first.setdefault(s.segment, s.paragraph)


_HEADING: Final = 40
"""More characters than most headings have."""
_STOPS: Final = ".!?”\"’'"
_FEW: Final = 3
_SHARE: Final = 4
"""Of so many paragraphs one may hold more than one sentence."""


def goes_on(items: Sequence[str]) -> bool:
    """Whether the items of a list go on with one another, as a story does whose paragraphs have marks before them."""
    told = [x for x in items if len(x) > _HEADING]
    back = sum(_BACK.match(x) is not None for x in told[1:])
    return back > 0 and _OFTEN * back >= len(told) - 1


_OFTEN: Final = 6
"""Of so many items one at least points back to those before it, where they tell one story."""
_BACK: Final = lazy(
    r"[\"“‘'](?=\w)|(?:He|She|They|It|His|Her|Their|Its|But|However|This|These|Those|Both|Nevertheless|So far) "
    r"|(?:That|The|These|Those) (?:[a-z-]+ ){0,2}(?:attacks?|assaults?|incidents?|raids?|ambush|bombings?|blasts?"
    r"|explosions?|clash(?:es)?|skirmish|firefight|fighting|strikes?|killings?|massacre|shooting|victims|attackers|assailants|gunmen"
    r"|bombers?|wounded|injured|dead|deceased|spokes(?:man|person)|statement|communique|officials?|sources?)\b"
)
"""How a paragraph opens that goes on with the one before it."""
