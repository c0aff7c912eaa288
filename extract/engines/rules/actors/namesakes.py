"""Actors that a record would call by one name: it has no two of them, by the codebook's section 2."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.vocabulary.demonyms import demonyms_of
from extract.engines.rules.vocabulary.lexicon import simplify

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_FIGHTERS: Final = frozenset(("armed_group", "unidentified", "militia"))
"""Types whose actors are often called by a common noun, of one ("a rebel fighter") or of many."""


def namesakes(
    lexicon: Lexicon,
    items: dict[str, dict[str, Any]],
    keep: Sequence[str],
    foes: Sequence[tuple[Sequence[str], Sequence[str]]],
    *,
    itemized: bool = False,
) -> dict[str, str]:
    """Maps the id of each actor that is kept to that of the first one of its name and type, which takes its mentions.

    "A rebel fighter" is one of the "rebel fighters". `foes` are the two sides of each engagement: who fights his
    namesake there is another; so are the civilians of a country that the text names beside others. The gunman of one
    item of a list is none of the gunmen of another (`itemized`).
    """
    nations = demonyms_of(lexicon)
    first: dict[tuple[str, str], str] = {}
    one: dict[str, str] = {}
    opposed = {pair for mine, theirs in foes for a in mine for b in theirs for pair in ((a, b), (b, a))}
    for old in keep:
        item = items[old]
        name, kind = simplify(item["name"]), item["type"]
        if kind in _FIGHTERS:
            name, kind = name if itemized else name.removesuffix("s"), "fighters"
        elif kind == "civilians" and (name, kind) in first and (fuller := _of_nation(item, nations)):
            item["name"], name = fuller, simplify(fuller)
        known = first.setdefault((name, kind), old)
        if known != old and (known, old) in opposed:
            known = old
        one[old] = known
        if known != old:
            _take(items[known], item)
    return one


def _of_nation(item: dict[str, Any], nations: Collection[str]) -> str | None:
    """The one surface form that says of which nation they are: "Azerbaijani civilians"; None: none or several do."""
    ends = " " + item["name"].lower()
    forms = {x.lower(): x for x in item["mentions"] if x.lower().endswith(ends)}
    told = [x for low, x in forms.items() if low.removesuffix(ends) in nations]
    return told[0] if len(told) == 1 else None


def _take(mine: dict[str, Any], other: dict[str, Any]) -> None:
    """Adds to an actor what the text says of its namesake; of two numbers of its name the plural stands."""
    if len(other["name"]) > len(mine["name"]):
        mine["name"] = other["name"]
    mine["mentions"] = list(dict.fromkeys((*mine["mentions"], *other["mentions"])))
    mine["affiliations"] = [
        *mine["affiliations"],
        *(x for x in other["affiliations"] if x not in mine["affiliations"]),
    ]
