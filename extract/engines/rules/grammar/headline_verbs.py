"""Tells the present forms of headlines, which stand between nouns without articles: "Drone hits market in X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.items import Item, nominal
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


def strikes_there(forms: VerbForms, its: list[Item], i: int, verb: Verb, *, finite_seen: bool) -> bool:
    """Whether a present form tells what one does to another, in a headline or anywhere."""
    return one_strikes(forms, its, i) or (not finite_seen and in_headline(forms, its, i, verb))


def escapes_harm(its: list[Item], i: int, verb: Verb) -> bool:
    """Whether somebody "escapes injury"; "his escape unhurt" is a noun."""
    if verb.lemma != "escape" or not 0 < i < len(its) - 1 or its[i + 1].low not in _HARM:
        return False
    return its[i - 1].kind != "poss" and its[i - 1].low not in w.DET and its[i - 1].low not in w.PREP


_HARM: Final = w.listed("harm_escaped")


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


def one_strikes(forms: VerbForms, its: list[Item], i: int) -> bool:
    """Whether a word that is as often a noun of many tells what one thing does to another: "a drone strikes a depot",
    "the president orders police to shoot".
    """
    if its[i].low in ("gun", "guns") and 0 < i < len(its) - 1 and its[i + 1].low == "down":
        return its[i - 1].low not in w.DET  # "Rebels gun down three policemen"
    if its[i].low in _TRADING and 0 < i < len(its) - 1:
        fire = not _FIRE.isdisjoint(x.low for x in its[i + 1 : i + 3])
        return fire and its[i + 1].low not in w.PREP and nominal(its[i - 1])  # no "exchange of fire"
    if its[i].low in _FIGHTING:
        return _they_fight(forms, its, i)
    if its[i].low == "orders":
        return i > 0 and nominal(its[i - 1]) and any(x.low == "to" for x in its[i + 2 : i + 8])
    if its[i].low not in _BLOWS or i + 1 >= len(its):
        return False
    struck = its[i + 1]
    if struck.kind not in ("fig", "men", "poss") and struck.low not in w.DET:
        return False
    k = i - 1
    while k >= 0 and (
        its[k].kind == "men"
        or (its[k].kind == "w" and (forms.plain_noun(its[k]) or its[k].low.endswith(_LIKE_ADJECTIVES)))
    ):
        k -= 1
    return 0 <= k < i - 1 and its[k].low in _ONE and not its[i - 1].low.endswith("s")


_BLOWS: Final = frozenset(("strikes", "attacks", "raids", "assaults", "bombs", "shells"))


def _before_group(forms: VerbForms, its: list[Item], i: int) -> int:
    """What stands before the noun group that ends before `i`, and before its "the"; -1: nothing."""
    k = i - 1
    while k >= 0 and (its[k].kind in ("men", "fig") or (its[k].kind == "w" and forms.plain_noun(its[k]))):
        k -= 1
    return k - 1 if k >= 0 and its[k].low == "the" and k < i - 1 else k


def _they_fight(forms: VerbForms, its: list[Item], i: int) -> bool:
    """Whether "clash" is what several do: "police and protesters clash in X"; "a rebel clash with police" is none."""
    if i < 1 or i + 1 >= len(its) or its[i + 1].low not in _WHERE or its[i - 1].low in w.DET:
        return False  # "in its fight with rebels"
    k = _before_group(forms, its, i)
    joined = k > 0 and its[k].low == "and"
    if not joined and not its[i - 1].low.endswith(_MANY):
        return False
    if joined:
        k = _before_group(forms, its, k)
    led = its[k].low if k >= 0 else ""
    if led in _SINGLE or (led in w.PREP and led not in _WHEN):
        return False
    for x in its[i + 1 : i + 14]:
        if x.low in _THEN or (x.kind == "x" and x.low in (",", ".", ";", ":")):
            return True
        if x.kind == "w" and (x.low in w.AUX or (x.low.endswith("s") and forms.verbish(x))):
            return False
    return True


_FIGHTING: Final = frozenset(("clash", "fight", "battle", "skirmish"))
_WHERE: Final = frozenset(
    (
        "in",
        "near",
        "with",
        "at",
        "on",
        "along",
        "outside",
        "over",
        "for",
        "across",
        "around",
        "inside",
        "against",
        "again",
        "after",
    )
)
_MANY: Final = ("s", "men", "people", "police")
_SINGLE: Final = frozenset(("a", "an", "another", "this", "that", "each", "every", "no", "one"))
_WHEN: Final = frozenset(("after", "as", "before", "while", "since", "until"))
_THEN: Final = _WHEN | {"and", "when", "leaving", "which", "who", "where", "but"}
_TRADING: Final = frozenset(("exchange", "exchanges", "trade", "trades"))
_FIRE: Final = frozenset(
    ("fire", "gunfire", "shots", "shelling", "rockets", "missiles", "blows", "attacks", "strikes")
)
_ONE: Final = frozenset(("a", "an", "another"))
_LIKE_ADJECTIVES: Final = ("ed", "ing", "en", "made", "range", "fired")


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


def held_in(its: list[Item], i: int) -> bool:
    """Whether a word stands with its doer between two prepositions: "killed in guerrilla attack on post"."""
    between = 1 < i < len(its) - 1
    return between and its[i - 2].low in _DURING and its[i + 1].low in w.PREP


def hurting_there(its: list[Item], i: int) -> bool:
    """Whether a word of wounding is a verb by its neighbours: "another hurt", "kill guard, wound two others"."""
    before, after = its[i - 1].low, its[i + 1] if i + 1 < len(its) else None
    many = after is not None and after.kind == "fig"
    return before in ("another", "others") or (before == "," and many and its[i].low in ("wound", "wounds"))


_DURING: Final = frozenset(("in", "during", "by", "following", "from"))
