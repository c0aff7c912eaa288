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
_TITLE: Final = lazy(
    r"\W*(?:an? |the )?(?:lists?|timelines?|chronolog(?:y|ies)|histor(?:y|ies)|records?) of ", re.I
)
"""How a title begins that is the name of a list: "Timeline of XF bombings" tells of nothing else."""
_BEHIND: Final = lazy(rf"(?:['’]s?)? (?:(?:[a-z-]+|terror|terrorist) )?{_DEEDS}\b", re.I)
_BEFORE: Final = lazy(
    rf"\b{_DEEDS}(?: [\w-]+){{0,4}} (?:by|of|to) (?:the )?(?:(?:militant|rebel|armed) )?(?:group )?[(“\"]?$",
    re.I,
)
_LEAST: Final = 3
"""Main engagements from which on a page lists them, where its title is not the name of the list."""
_FOUGHT: Final = ("battle", "clash")
_GROUPS: Final = ("armed_group", "militia", "unidentified")


def name_listed(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Gives those entries that name no attackers the group whose attacks the page says it lists."""
    main = [e for e in events if e.focus == "main"]
    several = len({e.when.start for e in main if e.when is not None}) >= _LEAST
    titled = _TITLE.match(a.document.title or "") is not None
    if len(main) < 2 or not (titled or several):
        return
    group, alone = _listed(a)
    if group is None or not (alone or several):
        return
    for e in main:
        s = sides[e.order]
        if not s.attackers and s.known and group not in s.defenders and (alone or _may_be(a, e, s, group)):
            s.attackers.append(group)


def _listed(a: Analysis) -> tuple[str | None, bool]:
    """The one group whose attacks title or lead say the page lists (None: they say of none, or of several), and
    whether the title names the list so, which then has no other entries.
    """
    from extract.engines.rules.mentions.mentions import find_mentions

    title = a.document.title or ""
    titled = _TITLE.match(title) is not None
    told = find_mentions(title, a.lexicon) if titled or _LISTS.search(title) else ()
    named = {m.key: _BEHIND.match(title, m.end) for m in told if _is_listed(title, m)}
    found = {x for m in a.mentions if m.key in named and (x := a.index.of(m))}
    lead = next((s for s in a.sentences if _LISTS.search(s.low)), None)
    alone = (
        bool(found) and titled and all(x is not None and x[0].lower().endswith("s") for x in named.values())
    )
    if not found and lead is not None and lead.index < _LEAST:
        found = {x for m in lead.mentions if _is_listed(a.masked, m) and (x := a.index.of(m))}
    return (found.pop() if len(found) == 1 else None), alone


def _may_be(a: Analysis, e: Event, s: Sides, group: str) -> bool:
    """Says whether an entry among others may be an attack of the group whose attacks a page tells."""
    fought = any(e.cues.get(x) for x in _FOUGHT)
    return not fought and not _others(a, e, group) and bool(s.defenders or any(f.losses for f in e.frames))


def _is_listed(text: str, m: Mention) -> bool:
    group = m.kind in ("force", "generic") and m.type in _GROUPS
    return group and bool(_BEHIND.match(text, m.end) or _BEFORE.search(text, 0, m.start))


def _others(a: Analysis, e: Event, group: str) -> bool:
    """Whether an entry names another group, which may be the one that attacked."""
    here = {a.index.of(m) for f in e.frames for m in f.sentence.mentions if m.kind == "force"}
    return any(a.types.get(x or "") in ("armed_group", "militia") and x != group for x in here)
