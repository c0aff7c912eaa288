"""Whose people bare nouns mean: peacekeepers of the one mission named, soldiers of who is there, men of wings."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import Lexicon, tokens_of
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.text.patterns import lazy

_PEACEKEEPERS: Final = tuple(sorted(phrases("peacekeepers")))
_GROUND: Final = tuple(sorted(listed("ground_troops")))
_FLYING: Final = (
    "jets",
    "jet",
    "warplanes",
    "warplane",
    "aircraft",
    "planes",
    "plane",
    "drones",
    "drone",
    "helicopters",
    "missiles",
    "air force",
    "fighter-bombers",
    "bombers",
    "helicopter",
)
_LINKED: Final = (
    "-linked",
    "-affiliated",
    "-aligned",
    "-allied",
    "-inspired",
    " affiliated",
    " linked",
    " affiliate",
)
_BARE: Final = ("peacekeeper", "peacekeepers", "blue helmets")


def sole_missions(mentions: list[Mention], lexicon: Lexicon) -> dict[str, Mention]:
    """The one mission that a text names of each international body: "UN peacekeepers" are then its people."""
    found: dict[str, dict[str, Mention]] = {}
    for m in mentions:
        known = lexicon.known.get(m.key) if m.type == "international" else None
        if known is not None and known.parent and not known.name.endswith("Command"):
            key = "known:" + " ".join(tokens_of(known.parent))
            found.setdefault(key, {}).setdefault(m.key, m)
    return {key: next(iter(own.values())) for key, own in found.items() if len(own) == 1}


def mission_of(m: Mention, missions: dict[str, Mention], last: Mention | None) -> Mention | None:
    """The mission whose people a mention means; bare "peacekeepers" are of the only one, or of the body named last."""
    if m.type != "international" or not m.text.lower().endswith(_PEACEKEEPERS):
        return None
    if m.text.lower() in _BARE:
        if len(missions) == 1:
            return next(iter(missions.values()))
        if not missions and last is not None and last.type == "international":
            return last
    return missions.get(m.key)


_UNMANNED: Final = (
    "drone", "drones", "drone strike", "drone strikes", "drone attack", "drone attacks", "uav", "uavs",
    "missile strike", "missile strikes", "missile attack", "missile attacks", "missile", "missiles",
)  # fmt: skip


def only_from_above(mentions: list[Mention], country: str) -> bool:
    """Says whether a text names none of a country's forces on the ground, and tells of soldiers before it names them,
    or only of what no soldier flies in.
    """
    named = [m for m in mentions if m.kind == "force" and m.type == "state_forces" and m.country == country]
    if not named or any(m.text.lower().endswith(_GROUND) for m in named):
        return False
    if all(m.text.lower().endswith(_UNMANNED) for m in named):
        return True  # "US drones fired two missiles": the soldiers hurt elsewhere are those of the land
    bare = (m.start for m in mentions if m.kind == "generic" and m.key == "army:" and m.country is None)
    return next(bare, named[0].start) < named[0].start


_BLOWS: Final = lazy(
    r" (?:enemy'?s? )?(?:(?:air|aerial|missile|rocket|drone|artillery|overnight|fresh|new) ){0,3}(?:air ?strikes?"
    r"|strikes?|raids?|shelling|bombardments?|bombing|missiles?|rockets?|drones?|aggressions?|shells?|fire)\b"
)


def only_struck(text: str, mentions: list[Mention], country: str) -> bool:
    """Says whether all that a text tells of the forces of a country is what they struck with from afar: "Lombian
    strikes on Oro killed three soldiers", who were others'.
    """
    named = [m for m in mentions if m.kind == "force" and m.type == "state_forces" and m.country == country]
    return bool(named) and all(" " not in m.text and _BLOWS.match(text, m.end) for m in named)


def from_the_air(mentions: list[Mention], country: str) -> bool:
    """Says whether all that a text names of the forces of a country flies: "Ruritanian warplanes"."""
    named = [m for m in mentions if m.kind == "force" and m.type == "state_forces" and m.country == country]
    return bool(named) and all(m.text.lower().endswith(_FLYING) for m in named)


def wings_of(mentions: list[Mention], lexicon: Lexicon, text: str) -> set[str]:
    """Gives the groups that "the fighters" are not of: wings of one named, and networks behind a branch of theirs."""
    keys = {m.key for m in mentions}
    out = {m.key for m in mentions if m.key.startswith("unit:") and m.type in ("armed_group", "militia")}
    for key in keys:
        known = lexicon.known.get(key)
        parent = "known:" + " ".join(tokens_of(known.parent)) if known is not None and known.parent else ""
        if parent in keys:
            whole = lexicon.known.get(parent)
            out.add(key if whole is not None and whole.country else parent)
    told = {m.key for m in mentions if not text[m.end : m.end + 12].lower().startswith(_LINKED)}
    return out | (keys - told)


_OF_ISAF: Final = ("joint:forces", "known:us led coalition", "known:international security assistance force")
_OFFICER: Final = lazy(
    r"(?:[ -](?:network|senior|weapons|ied|explosives?|attack|cell|insurgent|district|sub|shadow|key|suicide|bombing"
    r"|bomb|making|mid|level|improvised|device|associated|related|and)){0,5}"
    r"[ -](?:leaders?|sub-?leaders?|commanders?|sub-?commanders?"
    r"|facilitators?|emplacers?|financiers?|recruiters?|operatives?|experts?|specialists?|suppliers?|traffickers?"
    r"|governors?|couriers?|members?|associates?|makers?|liaisons?|liasons?|planners?|coordinators?|trainers?|instructors?"
    r"|officials?|deputies|deputy|chiefs?|smugglers?|leadership|cells?|operations|activity|activities|paraphernalia"
    r"|propaganda|affiliates?|supporters?|safe havens?)\b",
    re.I,
)


def without_officers(mentions: list[Mention], text: str) -> list[Mention]:
    """Leaves out the groups that a report of a coalition names by officers alone whom it only seeks ("a Haqqani
    facilitator"): the insurgents told of beside them are nobody's in particular.
    """
    if not any(m.key in _OF_ISAF for m in mentions):
        return mentions
    groups = [m for m in mentions if m.kind == "force" and m.type == "armed_group"]
    acting = {m.key for m in groups if not _OFFICER.match(text, m.end) or _hit(text, m)}
    quiet = {m.key for m in groups} - acting
    return [m for m in mentions if m.key not in quiet] if quiet else mentions


def _hit(text: str, m: Mention) -> bool:
    """Whether the officer of a group is said to have been struck or killed: "killed a Taliban sub-commander"."""
    return _STRUCK.search(text, max(0, m.start - _BEFORE), m.start) is not None or bool(
        _FELL.match(text, m.end)
    )


_BEFORE: Final = 70
_STRUCK: Final = lazy(
    r"(?:\b(?:forces?|troops|patrols?|soldiers) targeted|\bkill(?:ed|ing)|\bdeath of|\bdead,?|militants, including"
    r"|insurgents, including|fighters, including) (?:(?:an?|the|one|two|three|four|five|six|several|key|senior|local"
    r"|top|armed|known|wanted|suspected|most|another) )*$"
)
_FELL: Final = lazy(
    r"[^,.;:]{0,40}\b(?:was|were|been) (?:also )?killed\b|[^,.;:]{0,30}(?<!in )\bkilled (?:and|in|during)\b"
)
