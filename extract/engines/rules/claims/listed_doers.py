"""Who attacked in the entries of a page that lists the attacks of one group: "List of attacks by X", "X bombings"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_DEEDS: Final = (
    r"(?:attacks?|bombings?|assassinations?|killings|massacres|murders|kidnappings|abductions|raids|ambush(?:es)?"
    r"|shootings)"
)
_LISTS: Final = lazy(
    r"\b(?:lists?|timeline|time line|chronology|catalogue|overview|summary|register|chronological"
    r"|(?:the )?following (?:is|are))\b",
    re.I,
)
_BEHIND: Final = lazy(rf"(?:['’]s?)? (?:(?:[a-z-]+|terror|terrorist) )?{_DEEDS}\b", re.I)
_BEFORE: Final = lazy(
    rf"\b{_DEEDS}(?: [\w-]+){{0,4}} (?:by|of|to) (?:the )?(?:(?:militant|rebel|armed) )?(?:group )?[(“\"]?$",
    re.I,
)
_LEAST: Final = 3
"""Main engagements from which on a page lists them."""
_FOUGHT: Final = ("battle", "clash")


def name_listed(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Gives those entries that name no attackers the group whose attacks the page says it lists."""
    main = [e for e in events if e.focus == "main"]
    if len(main) < _LEAST or len({e.when.start for e in main if e.when is not None}) < _LEAST:
        return
    group = _listed(a)
    if group is None:
        return
    for e in main:
        s = sides[e.order]
        fought = any(e.cues.get(x) for x in _FOUGHT)
        if s.attackers or not s.known or fought or group in s.defenders or _others(a, e, group):
            continue
        if s.defenders or any(f.losses for f in e.frames):
            s.attackers.append(group)


def _listed(a: Analysis) -> str | None:
    """The one group whose attacks title or lead say the page lists; None: they say of none, or of several."""
    from extract.engines.rules.mentions.mentions import find_mentions

    title = a.document.title or ""
    lead = next((s for s in a.sentences if _LISTS.search(s.low)), None)
    found = {
        x
        for m in (find_mentions(title, a.lexicon) if title and _LISTS.search(title) else ())
        if _is_listed(title, m)
        for y in a.mentions
        if y.key == m.key and (x := a.index.of(y))
    }
    if not found and lead is not None and lead.index < _LEAST:
        found = {x for m in lead.mentions if _is_listed(a.masked, m) and (x := a.index.of(m))}
    return found.pop() if len(found) == 1 else None


def _is_listed(text: str, m: Mention) -> bool:
    group = m.kind in ("force", "generic") and m.type in ("armed_group", "militia")
    return group and bool(_BEHIND.match(text, m.end) or _BEFORE.search(text, 0, m.start))


def _others(a: Analysis, e: Event, group: str) -> bool:
    """Whether an entry names another group, which may be the one that attacked."""
    here = {a.index.of(m) for f in e.frames for m in f.sentence.mentions if m.kind == "force"}
    return any(a.types.get(x or "") in ("armed_group", "militia") and x != group for x in here)
