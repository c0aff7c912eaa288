"""Words in brackets that only gloss the word before them: "two rocket launcher (RPG) tubes", "neutralised (killed)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Item
    from extract.engines.rules.vocabulary.triggers import Triggers

_LONGEST: Final = 3
"""Words that such a gloss has at most."""
_KILLING: Final = ("kill", "wound", "capture", "abduct")


def unglossed(its: list[Item], triggers: Triggers) -> list[Item]:
    """Gives the items of a sentence without the glosses that part a noun from its thing or a verb from its object."""
    if all(x.low != "(" for x in its):
        return its
    out: list[Item] = []
    i = 0
    while i < len(its):
        if its[i].low == "(" and i:
            end = _closed(its, i)
            end = end if end and _glosses(its, i, end, triggers) else 0
            end = end or _breaks_down(its, i) or _says_who(its, i) or _of_coder(its, i)
            if end:
                i = end + 1
                continue
        out.append(its[i])
        i += 1
    return out


def _closed(its: list[Item], i: int) -> int:
    """Where the bracket that opens at `i` closes behind a word or two; 0: it holds more, a count or a date."""
    for k in range(i + 1, min(i + _LONGEST + 2, len(its))):
        if its[k].low == ")":
            return k if k > i + 1 else 0
        if its[k].kind not in ("w", "men"):
            return 0
    return 0


def _breaks_down(its: list[Item], i: int) -> int:
    """Where a bracket closes that only parts a count from those counted, with no group of people in it: "two French
    (one man and one woman) nurses"; 0: it does not.
    """
    counts = its[i - 1].kind == "fig" or (i > 1 and its[i - 1].kind == "w" and its[i - 2].kind == "fig")
    if not counts:
        return 0
    for k in range(i + 1, min(i + _BREAKDOWN + 2, len(its) - 1)):
        if its[k].low == ")":
            return k if its[k + 1].kind == "men" and any(x.kind == "fig" for x in its[i + 1 : k]) else 0
        if its[k].kind not in ("w", "fig") and its[k].low not in (",", "/") and its[k].low not in _SEXES:
            return 0
    return 0


_BREAKDOWN: Final = 9
"""Words that such a bracket has at most."""
_SEXES: Final = frozenset(
    ("man", "men", "woman", "women", "male", "males", "female", "females", "boy", "boys", "girl", "girls")
)


def _of_coder(its: list[Item], i: int) -> int:
    """Where a bracket closes in which only the coder of a note speaks, of no day: "(coded as X)", "(assumed military)",
    "(coded separately)"; 0: it does not.
    """
    if i + 1 >= len(its) or its[i + 1].low not in _CODING:
        return 0
    for k in range(i + 2, min(i + _LONGEST_NOTE, len(its))):
        if its[k].low == ")":
            return k
        if its[k].kind not in ("w", "men") and its[k].low not in ("-", "/", ","):
            return 0
    return 0


_CODING: Final = frozenset(("coded", "assumed", "presumed"))
_LONGEST_NOTE: Final = 14


def _says_who(its: list[Item], i: int) -> int:
    """Where a bracket closes that says what the group before it is, whose men stand behind it: "Oro Front (a branch of
    the Lodu Party) fighters"; 0: it does not.
    """
    if its[i - 1].kind != "men" or its[i - 1].low in _FIGHTERS:
        return 0
    for k in range(i + 1, min(i + _BREAKDOWN + 2, len(its) - 1)):
        if its[k].low == ")":
            return k if k > i + 2 and its[k + 1].low in _FIGHTERS else 0
        if its[k].kind not in ("w", "men"):
            return 0
    return 0


_FIGHTERS: Final = frozenset(
    (
        "terrorists",
        "militants",
        "fighters",
        "rebels",
        "insurgents",
        "jihadists",
        "extremists",
        "gunmen",
        "guerrillas",
    )
)


def _glosses(its: list[Item], i: int, end: int, triggers: Triggers) -> bool:
    """Whether the word in brackets [i, end] stands inside a noun group of things, or says what a verb means."""
    if end + 1 >= len(its):
        return False
    before, after = its[i - 1], its[end + 1]
    if before.kind == "men" and after.kind == "w" and end == i + 2:
        # "two Lombian Navy (LN) boats": the letters part the owner from the thing.
        return (
            after.low in triggers.things or after.low in triggers.convoys or after.low in triggers.positions
        )
    if before.kind == "w" and after.kind == "w" and after.low in triggers.things:
        return before.low in triggers.things or before.low not in triggers.verbs
    said, meant = triggers.verbs.get(before.low), triggers.verbs.get(its[i + 1].low)
    if said is None or meant is None or end != i + 2 or said.cls != meant.cls:
        return False
    return meant.cls in _KILLING and after.kind in ("fig", "men", "w")
