"""Common nouns that stand beside the name of a group and mean it: "XFA troops", "the X, a rebel group", "men of X"."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_FROM: Final = lazy(
    r"^(?: (?:on|with|riding|aboard) (?:an? |\w+ )?[\w-]+)?,?(?: (?:who|that)(?: (?:are|were))?)?"
    r"(?: (?:most |very |highly )?(?:probably|likely|reportedly|allegedly|apparently|presumably))?"
    r"(?: (?:from|of|belong(?:ing|ed)? to|assimilated to|likened to|loyal to|with|working for|under|members of)|"
    r" (?:most |very |highly )?(?:believed|suspected|thought|alleged|presumed|said|identified|likely)"
    r"(?: to (?:be|come)(?: from| members of| part of| of)?| to belong to"
    r"| to be (?:linked|connected|tied|affiliated|aligned|allied|loyal)(?: (?:to|with))"
    r"| to have (?:links|ties|connections) (?:to|with)| of (?:having )?(?:links|ties|connections) (?:to|with)|"
    r" of being| of belonging to| as(?: members of)?)"
    r"| with (?:suspected|alleged|possible|reported|presumed) (?:links|ties|connections) (?:to|with))"
    r"(?: the)?(?: [\w-]+){0,2} $"
)
_COLLECTIVE: Final = tuple(sorted(listed("collectives")))
_WHICH_IS: Final = lazy(
    r",? (?:\([^()\n]{1,24}\),? )?(?:which is |who are |also known as [\w -]{1,30}, )?(?:an?|the|one of the|another) "
    r"(?:[\w-]+ ){0,4}",
    re.I,
)
_KNOWN_AS: Final = lazy(r",? (?:who are )?(?:known|referred to) as (?:the )?[\"“]?", re.I)
_NAMELY: Final = lazy(r",? (?:(?:called|named|known as|calling itself|dubbed) )?(?:the )?[\"“]?", re.I)


def belongs(m: Mention, group: Mention, text: str) -> bool:
    """Says whether "troops" are those of the group named right before: "Kachin Independence Army (KIA) troops"."""
    fighters = m.key.startswith("perp:") and group.type in ("armed_group", "militia") and m.name == m.text
    if fighters and group.kind == "force":
        return text[group.end : m.start] in (") ", "] ", "/")
    if m.type != "state_forces" or group.kind != "force" or not m.key.endswith(":"):
        return False
    between = text[group.end : m.start]
    if group.type == "state_forces":
        return between in (" ", ") ") and m.key == "army:"
    return len(between) < 4 and between.strip(")]'’s ") == "" and between != ""


def describes(m: Mention, group: Mention, text: str) -> bool:
    """Says whether a noun tells what the group before it is: "the X (XF), a small armed band close to Y"."""
    if not m.key.startswith("perp:") or group.kind != "force" or m.start - group.end > 90:
        return False
    if group.type not in ("armed_group", "militia", "private_military"):
        return False
    return m.head.lower().endswith(_COLLECTIVE) and _WHICH_IS.fullmatch(text[group.end : m.start]) is not None


def named_after(m: Mention, following: list[Mention], text: str) -> Mention | None:
    """Finds the group whose fighters a common noun stands for: "militants from the X", "gunmen believed to be X"."""
    if not m.key.startswith("perp:") or m.name != m.text:
        return None
    linked: Mention | None = None
    for group in following:
        if group.kind == "force" and group.type in ("armed_group", "militia"):
            if linked is None and _TIED.match(text, group.end):
                linked = group  # "militants from the Lorwa Front-linked group, the X", are the X
                continue
            between = text[m.end : (linked or group).start]
            if group.text.islower():
                return None  # "hitmen from a cartel": which one is not said
            body = m.head.lower().endswith(_COLLECTIVE) and _NAMELY.fullmatch(between)
            return group if body or _KNOWN_AS.fullmatch(between) or _FROM.match(between) else None
    return None


_TIED: Final = lazy(
    r"[ –-](?:linked|affiliated|aligned|allied|inspired) (?:[\w-]+ ){0,3}"
    r"(?:group|movement|organi[sz]ation|outfit|network),? "
)
"""Behind a group's name, where another group stands that is linked to it."""
_PLURALS: Final = listed("named_fighters")
"""Nouns that in a text with one armed group mean its people, with or without an article."""
_MAKES: Final = listed("makes_of_fighters")
_OTHERWISE: Final = (
    "in another ", "in a separate ", "in a second ", "in a different ", "separately", "elsewhere", "in other ",
    "in an unrelated ", "another attack ", "a separate ",
)  # fmt: skip

_ANOTHER_WORD: Final = (
    "in another report", "in another statement", "in another communique", "in another message",
    "in a separate statement", "in a separate report", "in a second statement", "in a second communique",
)  # fmt: skip
"""Who speaks again may well speak of the same."""


def plural(text: str) -> bool:
    """Says whether words mean the people of a group: "militants", "jihadist fighters"."""
    *before, noun = simplify(text).split(" ")
    return noun in _PLURALS and _MAKES.issuperset(before)


def elsewhere(text: str, at: int) -> bool:
    """Says whether the sentence at a position goes over to another incident: "In another attack, militants …"."""
    start = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at) + 1) + 1
    low = text[start : start + 40].lower()
    return low.startswith(_OTHERWISE) and not low.startswith(_ANOTHER_WORD)
