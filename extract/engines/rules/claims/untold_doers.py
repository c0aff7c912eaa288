"""Who attacked where no sentence on the attack says it: the title does, or the text names one armed group alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.naming_doers import ORDERING
from extract.engines.rules.mentions.missions import without_officers
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.actor_types import GROUPS, STATE
from extract.engines.rules.vocabulary.words import alternation
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_DOES: Final = lazy(
    r"(?: (?:militants?|rebels?|fighters?|gunmen|terrorists?|forces|troops|guerrillas?|insurgents?|suspects?)){0,2}"
    r" (?:attacks?\b|kills?|burns?|bombs?|raids?|storms?|ambush(?:es)?|abducts?|kidnaps?"
    r"|massacres?|slaughters?|murders?|shells?|strikes?|seizes?|executes?|shoots?|hits?|targets?|beheads?)\b",
    re.I,
)
_IN: Final = lazy(r"\b(?:in|after|during|from|following) (?:an? )?(?:suspected |alleged )?$", re.I)
_DEED: Final = lazy(
    r"(?: (?:suicide|bomb|car|roadside|missile|rocket|mortar|drone|gun|night|dawn))?"
    r" (?:attack|ambush|raid|assault|bombing|strike|shelling|onslaught|massacre|blast|shooting|fire)s?\b",
    re.I,
)
"""A deed in a title behind those who did it: "six die in X ambush"."""
_BY: Final = lazy(r"\b(?:by|to|on) (?:suspected |alleged )?$", re.I)
NOT_THEY: Final = hinted(
    "no group|nobody|denied|denies|ruled out|not involved|no claim|often|frequently|regularly|unlike|ceasefire|peace"
    "|clear|known|suspend|not say|not tell",
    r"\b(?:no group|nobody|denie[ds]|ruled out|not involved|often|frequently|regularly|unlike|ceasefire|peace"
    r"|suspend(?:ed|s) (?:its|his|their|all) |(?:could|would|did) not (?:say|tell) (?:whether|if|who)"
    r"|(?:unclear|not (?:\w+ )?(?:clear|known)) (?:whether|if))\b",
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
    if found is not None and any(found in x.attackers for k, x in sides.items() if k != first.order):
        found = None  # what the group did is told: another attack
    if found is not None and found not in camp.defenders and not _kin(a, found, camp.defenders):
        camp.attackers.append(found)


def flown_by_states(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Takes armed groups from those who attacked from planes: these are the army's of whom the text tells."""
    for e in events:
        camp = sides[e.order]
        groups = [x for x in camp.attackers if a.types.get(x) in GROUPS]
        if not groups or not e.cues.get("air_strike") or not _of_planes(e):
            continue
        if any(e.cues.get(x) for x in _ON_GROUND):
            continue  # those on the ground may well have been a group's
        armies = [x for x in camp.attackers if a.types.get(x) in STATE]
        named = [x for x, kind in a.types.items() if kind == "state_forces"]
        if not armies and (len(named) != 1 or named[0] in camp.defenders):
            continue
        camp.attackers[:] = [x for x in camp.attackers if x not in groups] if armies else named


_ON_GROUND: Final = ("storm", "assault", "battle", "clash", "shell", "shelling")


def _of_planes(e: Event) -> bool:
    """Whether jets struck where an engagement is first told, and no drones or planes that are said to be a group's."""
    low = " ".join(f.sentence.low for f in e.frames[:3])
    return _PLANES.search(low) is not None and _OF_GROUPS.search(low) is None


_PLANES: Final = lazy(
    r"\b(?:fighter jets?|jets?|war ?planes?|(?:military |fighter )?aircraft|helicopters?|bombers)\b"
)
_OF_GROUPS: Final = lazy(
    r"\b(?:drones?|uavs?|paramotors?|gliders?)\b|\b(?:" + alternation("who_may_fly") + r")[’']? "
    r"(?:\w+ )?(?:planes?|aircraft|helicopters?|jets?|air)\b"
)


def _of_title(a: Analysis) -> str | None:
    from extract.engines.rules.mentions.mentions import find_mentions

    title = a.document.title or ""
    for m in find_mentions(title, a.lexicon) if title else ():
        if m.kind != "force" or m.type != "armed_group":
            continue
        begins = not title[: m.start].strip() and _DOES.match(title, m.end) is not None
        by = _BY.search(title, 0, m.start)
        if begins or by or (_IN.search(title, 0, m.start) and _DEED.match(title, m.end)):
            told = next((x for y in a.mentions if y.key == m.key and (x := a.index.of(y))), None)
            # "the war on X" is told of those who may be named below, and tells of no deed of theirs
            return told or (None if by is not None and not begins else _added(a, m))
    return None


def _added(a: Analysis, m: Mention) -> str | None:
    """Adds a group that the title alone names."""
    a.index.put(m.key, m.type or "armed_group", m.country, m)
    actor = a.index.of(m)
    if actor is not None:
        a.types[actor] = m.type or "armed_group"
    return actor


def _only_group(a: Analysis, events: list[Event]) -> str | None:
    """The one named group of a text, where it does not tell that it had no part in it."""
    fighting = without_officers(a.mentions, a.text)
    named = [m for m in fighting if m.kind == "force" and m.type in ("armed_group", "militia")]
    if a.digest:  # each item tells of its own, beside what stands over it
        item = a.segments[events[0].segment]
        named = [m for m in named if item.start <= m.start < item.end or m.text in " ".join(item.path)]
    groups = {a.index.of(m) for m in named}
    if len(groups) != 1:
        return None
    if events[0].cues.get("air_strike") and not any("drone" in f.sentence.low for f in events[0].frames):
        return None  # no armed group has aircraft
    if _only_told(events[0].frames[0].sentence, named) or _only_voices(a, named):
        return None
    hurt = any(x.people for f in events[0].frames for x in f.losses)
    cues = any(events[0].cues.get(x) for x in _STRUCK)
    for s in a.sentences:
        here = any(m.kind == "force" and m.type in ("armed_group", "militia") for m in s.mentions)
        if here and s.hints & NOT_THEY.bit and NOT_THEY.pattern.search(s.low):
            return None
        if here and any(_of_another(s, v) for v in s.verbs):
            return None
    return groups.pop() if hurt and cues else None


def _only_told(s: Sentence, named: list[Mention]) -> bool:
    """Whether a group is nowhere named but where it first tells of the deed, and of nothing of its own: "The X said
    nine people died when a rocket hit Oro".
    """
    told = {m.start for x in s.scopes for v in x.voices for m in v.mentions}
    return all(m.start in told for m in named) and not any(c.det in _OWN for c in s.chunks)


_OWN: Final = ("its", "their", "our")


def _only_voices(a: Analysis, named: list[Mention]) -> bool:
    """Whether militiamen do nothing but speak: "Ana Ruiz of the X militia put the dead at nine"."""
    told = {m.start for s in a.sentences for x in s.scopes for v in x.voices for m in v.mentions}
    return all(m.type == "militia" and m.start in told for m in named)


def _of_another(s: Sentence, v: int) -> bool:
    """Whether somebody says that a deed was some man's: "the X said that the attack was carried out by Colonel Y"."""
    c = s.chunks[v]
    if c.voice != "passive" or c.neg or not c.agent or scope_at(s, c.start) is None:
        return False
    man = any(m.kind == "person" for i in c.agent for m in s.chunks[i].mentions)
    told = c.cls == "launch" or (c.verb is not None and c.verb.lemma in ORDERING)
    return man and told


def _kin(a: Analysis, actor: str, others: list[str]) -> bool:
    return any(x in a.kin.get(actor, ()) for x in others)
