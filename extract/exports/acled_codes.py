"""ACLED's closed lists, and how the codebook's types and actors map onto them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from extract.exports.geo import nation
from extract.records import Actor

COLUMNS: Final = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3"),
    *("location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes"),
    *("fatalities", "tags", "timestamp"),
)
"""The 31 published columns, in order."""

EXTRA: Final = ("collapse_reason", "document_id", "engagement_id")
"""What the toolkit adds behind them: how `fatalities` came about, and where the row comes from."""

BATTLES: Final = "Battles"
REMOTE: Final = "Explosions/Remote violence"
VAC: Final = "Violence against civilians"
STRATEGIC: Final = "Strategic developments"

SUB_EVENTS: Final[dict[str, tuple[str, ...]]] = {
    BATTLES: ("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
    "Protests": (
        "Excessive force against protesters",
        "Protest with intervention",
        "Peaceful protest",
    ),
    "Riots": ("Violent demonstration", "Mob violence"),
    REMOTE: (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    VAC: ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    STRATEGIC: (
        *("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use"),
        *("Headquarters or base established", "Looting/property destruction"),
        *("Non-violent transfer of territory", "Other"),
    ),
}

TYPES: Final[dict[str, tuple[str, str]]] = {
    "suicide_bombing": (REMOTE, "Suicide bomb"),
    "air_strike": (REMOTE, "Air/drone strike"),
    "shelling": (REMOTE, "Shelling/artillery/missile attack"),
    "bombing": (REMOTE, "Remote explosive/landmine/IED"),
    "abduction": (VAC, "Abduction/forced disappearance"),
    "attack_on_civilians": (VAC, "Attack"),
    "ambush": (BATTLES, "Armed clash"),
    "assault": (BATTLES, "Armed clash"),
    "battle": (BATTLES, "Armed clash"),
}
"""Engagement type -> (event type, sub-event type), by the codebook."""

INTER: Final = {
    1: "State forces",
    2: "Rebel group",
    3: "Political militia",
    4: "Identity militia",
    5: "Rioters",
    6: "Protesters",
    7: "Civilians",
    8: "External/Other forces",
}
INTERACTIONS: Final = frozenset(
    (*range(10, 19), 20, *range(22, 29), 30, *range(33, 39), 40, *range(44, 49), 50)
) | frozenset((*range(55, 59), 60, *range(66, 69), 70, 77, 78, 80, 88))
"""Pairs that ACLED lists, the smaller code first; a lone actor has 0 in second place."""

DISORDER: Final = {
    BATTLES: "Political violence",
    REMOTE: "Political violence",
    VAC: "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    STRATEGIC: "Strategic developments",
}
TARGETED: Final = "Civilians targeted"

_POLICE: Final = re.compile(r"\b(police|gendarmer\w*|constabulary|carabinieri)\b", re.IGNORECASE)
_COMMUNAL: Final = re.compile(
    r"\b(communal|ethnic|clans?|tribal|tribesmen|villages?|herders?|pastoralists?|farmers?|vigilan\w+|"
    r"self-defen[cs]e|cattle|hunters?|peasants?)\b",
    re.IGNORECASE,
)


def disorder(event_type: str, sub_event: str) -> str:
    """Gives the disorder type that follows from an event type and sub-event type; "" for an unknown one."""
    if sub_event == "Excessive force against protesters":
        return "Political violence; Demonstrations"
    if sub_event == "Mob violence":
        return "Political violence"
    return DISORDER.get(event_type, "")


def is_civil(actor: Actor) -> bool:
    """Says whether ACLED takes an actor as civilians."""
    return actor.type in ("civilians", "media", "person")


def actor_name(actor: Actor, country: str | None) -> str:
    """Names an actor as ACLED does; the years in ACLED's names ("(2021-)") cannot be known and are left out."""
    here = nation(country)
    where = f" ({here.acled_name})" if here else ""
    if is_civil(actor):
        return f"Civilians{where}"
    if actor.type == "unidentified":
        return f"Unidentified Armed Group{where}"
    own = nation(actor.country)
    if own and actor.type == "state_forces":
        return f"{'Police' if _POLICE.search(actor.name) else 'Military'} Forces of {own.acled_name}"
    if own and actor.type == "government":
        return f"Government of {own.acled_name}"
    return actor.name


def inter(actor: Actor, country: str | None) -> int:
    """Gives an actor's code, 1 to 8; state forces outside their own country are 8."""
    if actor.type in ("state_forces", "government"):
        return 8 if actor.country and country and actor.country != country else 1
    if actor.type == "militia":
        return 4 if _COMMUNAL.search(actor.name) else 3
    if is_civil(actor):
        return 7
    return {"armed_group": 2, "unidentified": 3}.get(actor.type, 8)


def interaction(codes: Iterable[int]) -> int:
    """Gives the code of a pair of actors, or of a lone one; 0 for none."""
    pair = sorted(c for c in codes if c)
    if not pair:
        return 0
    return pair[0] * 10 + (pair[1] if len(pair) > 1 else 0)


def interaction_text(code: int) -> str:
    """Gives a pair's code in words: 12 is "State forces-Rebel group", 10 is "State forces only"."""
    if not code:
        return ""
    first, second = divmod(code, 10)
    return f"{INTER[first]}-{INTER[second]}" if second else f"{INTER[first]} only"
