"""Who attacked where no sentence on the attack says it: the title does, or the text names one armed group alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_DOES: Final = lazy(
    r"(?: (?:militants?|rebels?|fighters?|gunmen|terrorists?|forces|troops|guerrillas?|insurgents?|suspects?)){0,2}"
    r" (?:attacks?\b|kills?|burns?|bombs?|raids?|storms?|ambush(?:es)?|abducts?|kidnaps?"
    r"|massacres?|slaughters?|murders?|shells?|strikes?|seizes?|executes?|shoots?|hits?|targets?|beheads?)\b",
    re.I,
)
_BY: Final = lazy(r"\b(?:by|to|on) (?:suspected |alleged )?$", re.I)
_NOT_THEY: Final = hinted(
    "no group|nobody|denied|denies|ruled out|not involved|no claim|often|frequently|regularly|unlike|ceasefire|peace",
    r"\b(?:no group|nobody|denie[ds]|ruled out|not involved|often|frequently|regularly|unlike|ceasefire|peace)\b",
)
_STRUCK: Final = (
    "attack",
    "kill",
    "bombing",
    "suicide_bombing",
    "assault",
    "ambush",
    "abduct",
    "storm",
    "bomb",
    "loss",
)


def name_untold(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Gives the one engagement of a story that has no attackers those of the title, or the only group named."""
    main = [e for e in events if e.focus == "main"]
    if not main or sides[main[0].order].attackers or not sides[main[0].order].known:
        return
    first = main[0]
    camp = sides[first.order]
    found = _of_title(a) or (_only_group(a, events) if len(main) == 1 else None)
    if found is not None and found not in camp.defenders and not _kin(a, found, camp.defenders):
        camp.attackers.append(found)


def _of_title(a: Analysis) -> str | None:
    from extract.engines.rules.mentions.mentions import find_mentions

    title = a.document.title or ""
    for m in find_mentions(title, a.lexicon) if title else ():
        if m.kind != "force" or m.type != "armed_group":
            continue
        if (not title[: m.start].strip() and _DOES.match(title, m.end)) or _BY.search(title, 0, m.start):
            return next((x for y in a.mentions if y.key == m.key and (x := a.index.of(y))), None)
    return None


def _only_group(a: Analysis, events: list[Event]) -> str | None:
    """The one named group of a text, where it does not tell that it had no part in it."""
    named = [m for m in a.mentions if m.kind == "force" and m.type in ("armed_group", "militia")]
    groups = {a.index.of(m) for m in named}
    if len(groups) != 1:
        return None
    if events[0].cues.get("air_strike") and not any("drone" in f.sentence.low for f in events[0].frames):
        return None  # no armed group has aircraft
    hurt = any(x.people for f in events[0].frames for x in f.losses)
    cues = any(events[0].cues.get(x) for x in _STRUCK)
    for s in a.sentences:
        here = any(m.kind == "force" and m.type in ("armed_group", "militia") for m in s.mentions)
        if here and s.hints & _NOT_THEY.bit and _NOT_THEY.pattern.search(s.low):
            return None
    return groups.pop() if hurt and cues else None


def _kin(a: Analysis, actor: str, others: list[str]) -> bool:
    return any(x in a.kin.get(actor, ()) for x in others)
