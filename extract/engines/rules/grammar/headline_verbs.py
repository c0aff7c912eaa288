"""Tells the present forms of headlines, which stand between nouns without articles: "Drone hits market in X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.items import Item
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.triggers import Verb

if TYPE_CHECKING:
    from extract.engines.rules.grammar.verb_forms import VerbForms

_STRIKING: Final = frozenset(
    ("attack", "kill", "wound", "shell", "bomb", "destroy", "ambush", "abduct", "storm")
)
_EARLY: Final = 8
"""Words behind the beginning of a sentence where the verb of a headline stands no more."""
_NAMED_SO: Final = frozenset(
    ("air strikes", "missile strikes", "drone strikes", "rocket strikes", "night raids")
)
"""What may as well be several strikes."""


def in_headline(forms: VerbForms, its: list[Item], i: int, verb: Verb) -> bool:
    """Whether a present form tells what the first noun of a line does to a noun without article: "Drone hits
    market in X", "Suicide bomber targets mosque".
    """
    if "s" not in verb.forms or verb.cls not in _STRIKING or not 0 < i < _EARLY or i + 2 >= len(its):
        return False
    before, after = its[i - 1], its[i + 1]
    if not (before.kind == "men" or forms.plain_noun(before)) or before.low.endswith("s"):
        return False
    if not (after.kind == "w" and forms.plain_noun(after)) or f"{before.low} {its[i].low}" in _NAMED_SO:
        return False
    if any(x.kind != "men" and not (x.kind == "w" and forms.plain_noun(x)) for x in its[_led(its) : i]):
        return False
    for x in its[i + 2 : i + 14]:
        if x.kind == "x" and x.low in (",", ".", ";", ":"):
            return True
        if x.kind == "w" and (x.low in w.AUX or (forms.verbish(x) and not x.low.endswith("ing"))):
            return False
    return True


def goes_on(its: list[Item], i: int) -> bool:
    """Whether what follows a claim or a report is what somebody says: "claim to have taken", "claim they took"."""
    low = its[i].low if i < len(its) else ""
    have = low == "to" and i + 1 < len(its) and its[i + 1].low in ("have", "be", "control")
    return have or low in ("they", "that")


def _led(its: list[Item]) -> int:
    """Where a sentence begins behind a label: "BREAKING: Drone hits …"."""
    for k, x in enumerate(its[:_EARLY]):
        if x.low == ":":
            return k + 1
    return 0
