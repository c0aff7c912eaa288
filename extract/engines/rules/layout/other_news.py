"""Releases and wire reports that add what else happened: the paragraphs behind "In other developments:"."""

from __future__ import annotations

from typing import Final

from extract.text import sentences
from extract.text.patterns import lazy

_LEAD: Final = lazy(
    r"[^\n]{0,3}(?:In|Among|Here are|Following are) (?:the )?(?:other|additional|separate|further) [^\n.]{3,110}"
    r":[ \t]*$"
    r"|[^\n]{0,3}(?:Elsewhere|Also)(?: [\w,'’-]+){0,9}:[ \t]*$"
)
_OPENS: Final = lazy(
    r"(?:--|[-–—•*]) ?|(?:Also|Meanwhile|Elsewhere|Separately),? |"
    r"(?:(?:Earlier|Later|Yesterday|Today|On \w+day),? )?(?:In|Near|At|Outside|East|West|North|South|On) "
    r"|(?:An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|\d{1,3}) "
)
"""What opens a paragraph on something else; one that begins with "The" or "During" goes on with what was told."""
_PLACE: Final = lazy(
    r"\b(?:district|province|governorate|region|county|department|village|city|town|municipality|state)s?\b"
    r"|\b(?:[Ii]n|[Nn]ear) [A-Z]"
)
_HEAD: Final = 40
"""More characters than a heading such as "Regional Command East" has."""
_FEW: Final = 2


def other_news(masked: str) -> tuple[str, list[tuple[int, int]]]:
    """Returns the line and the stretches told for themselves, what stands before it and each item behind it; empty:
    there is no such line.
    """
    if ":\n" not in masked:
        return "", []
    parts = sentences.paragraphs(masked)
    lead = next((k for k, (x, y) in enumerate(parts) if y - x < 140 and _LEAD.match(masked, x, y)), -1)
    if lead < 1 or len(parts) - lead <= _FEW:
        return "", []
    found: list[list[int]] = []
    for start, end in parts[lead + 1 :]:
        if end - start < _HEAD and masked[end - 1] not in '.!?"”':
            continue
        opens = _OPENS.match(masked, start, end) and _PLACE.search(masked, start, min(end, start + 260))
        if opens or not found:
            found.append([start, end])
        else:
            found[-1][1] = end
    if len(found) < _FEW:
        return "", []
    line = masked[parts[lead][0] : parts[lead][1]].strip()
    return line, [(parts[0][0], parts[lead - 1][1]), *((x, y) for x, y in found)]
