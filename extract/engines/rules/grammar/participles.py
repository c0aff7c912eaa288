"""What forms on -ed and -ing are beside nouns: "the wounded men", "20 sustained injuries", "rebels residing in X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Item, nominal
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.triggers import Triggers, Verb
from extract.engines.rules.vocabulary.words import listed

_HELD: Final = frozenset(("captive", "hostage", "prisoner"))
_BORE: Final = frozenset(("sustained", "suffered", "received", "had"))
_HARM: Final = listed("wounds")
"""What follows a count in "20 sustained injuries"."""
_BEFORE_DOERS: Final = frozenset(("when", "as", "after", "before", "while", "where", "that", "said", "says"))
_SENT: Final = frozenset(("dropped", "launched", "planted", "hurled", "detonated", "lobbed"))
_TIED: Final = frozenset(("affiliated", "allied", "associated", "linked", "related", "aligned"))
_OF_WHAT: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "these", "those"))
"""With what the object of an unknown verb begins: "rebels fleeing the town"."""
_USING: Final = frozenset(("using", "used", "with", "wielding", "carrying", "firing", "and", "or"))
_ARMING: Final = frozenset(
    ("silenced", "improvised", "muffled", "armoured", "armored", "mounted", "sawn-off")
)
"""Participles that tell what sort of weapon or vehicle it is."""
_SPREES: Final = frozenset(
    ("spree", "sprees", "field", "fields", "squad", "squads", "zone", "ground", "grounds")
)
_AROUND: Final = 8
"""Words before "and" among which the other thing done stands."""
_LYING: Final = listed("ing_adjectives")
"""Words on -ing that tell of what kind something is: "and surrounding villages"."""
_FOUGHT_FOR: Final = frozenset(("to", "for", "against"))
HURTING: Final = frozenset(("injuring", "wounding", "killing", "maiming", "hurting"))
_KNOWN: Final[dict[str, frozenset[str]]] = {}


def _verbal(triggers: Triggers) -> frozenset[str]:
    """Gives the words with which a verb group may begin, but for the forms on -ed that no list has."""
    known = _KNOWN.get(triggers.digest)
    if known is None:
        known = frozenset(triggers.verbs) | w.NEG | w.AUX | {"to", "dead", "missing"}
        _KNOWN.clear()
        _KNOWN[triggers.digest] = known
    return known


def _bears_harm(its: list[Item], i: int) -> bool:
    """Whether a word says who was hurt by what follows: "suffered serious injuries"."""
    if its[i].low not in _BORE:
        return False
    k = i + 1
    while k < len(its) and k < i + 3 and its[k].kind == "w" and nominal(its[k]) and its[k].low not in _HARM:
        k += 1
    return k < len(its) and its[k].low in _HARM


_SHOOTING: Final = frozenset(("shot", "shoot", "shoots", "shooting", "hacked", "stabbed", "clubbed"))
_OF_NOBODY: Final = frozenset(("remained", "stayed", "became", "survived", "perished", "vanished"))
"""Forms of the past that stand before no noun as participles."""


def _of_one_known(before: str) -> bool:
    """Whether a word makes "dead" or "missing" behind it a noun: "the dead"; not "one was hurt, another missing"."""
    return (before in w.DET and before != "another") or before in ("of", "own")


_WEAPONS: Final = listed("arms") | {
    "gun",
    "pistol",
    "rifle",
    "weapon",
    "rounds",
    "cartridges",
    "bullets",
    "shells",
}
_OF_WEAPONS: Final = frozenset(("bore", "live", "made", "muzzle", "barrel"))
"""What says of which kind a weapon is: "two single bore rifles", "live ammunition", "country made guns"."""
_BEHIND_DOING: Final = w.DET | w.PRON | {"to"}
"""With what the object of an unknown verb begins behind "were" and its form on -ing."""
_HOLDING: Final = frozenset(("occupied", "held", "controlled", "owned", "operated", "used", "run", "manned"))
"""Participles that say of things whose they are."""
_AT_WORK: Final = listed("work_of_sites")
_SITES: Final = listed("sites_of_work")
_MAKES: Final = listed("missile_models")
_FIRED: Final = frozenset(
    ("rocket", "rockets", "shell", "shells", "strike", "strikes", "attack", "attacks", "fire")
)
_MAKERS: Final = frozenset(("country", "home", "hand", "factory", "locally"))


_SAID_OF: Final = frozenset(("alleged", "wanted", "convicted", "exiled", "disgraced", "renowned"))
"""What is said of somebody right behind the verb that tells what befell him: "killed wanted rebels"."""


class Participles:
    """Tells participles that modify a noun from those that act."""

    def __init__(self, triggers: Triggers) -> None:
        self.triggers = triggers
        self.verbs = triggers.verbs
        self.verbal = _verbal(triggers)

    def _of_make(self, its: list[Item], i: int) -> bool:
        """Whether an unknown word on -ed tells of what make a thing is that a verb before it has for its object:
        "dropped improvised charges", "fired upgraded rockets".
        """
        if not i or i + 1 >= len(its) or its[i - 1].kind != "w":
            return False
        if its[i].low in _TIED and its[i - 1].low in w.CONJ:
            return self.plain_noun(its[i + 1])  # "the army and allied militias said"
        verb = self.verbs.get(its[i - 1].low)
        past = (verb is not None and "past" in verb.forms) or its[i - 1].low in _SENT
        return past and its[i + 1].kind == "w" and self.plain_noun(its[i + 1])

    def _of_a_thing(self, low: str, before: Item | None, after: Item | None) -> bool:
        """Whether a word is part of what a thing is called: "two staging areas", "a supply point"."""
        if after is not None and low in _OF_WEAPONS and after.low in _WEAPONS:
            return low != "made" or (before is not None and before.low in _MAKERS)
        if before is not None and low in _FIRED and before.low in _MAKES:
            return True  # "hit a post with HIMARS rockets"
        if low == "improvised" and after is not None and after.low == "explosive":
            return True
        if before is not None and before.kind == "w" and f"{before.low} {low}" in self.triggers.things:
            return True
        if after is None or not low.endswith("ing"):
            return False
        noun = before is not None and before.low not in w.AUX and (before.kind == "men" or nominal(before))
        if (
            noun
            and before is not None
            and before.kind in ("men", "w")
            and low in _AT_WORK
            and after.low in _SITES
        ):
            return True
        return f"{low} {after.low}" in self.triggers.things

    def _held_thing(self, its: list[Item], i: int, before: Item | None, after: Item | None) -> bool:
        """Whether a word says by whom things are held that a name stands before: "16 XLF occupied buildings"."""
        if its[i].low not in _HOLDING or i < 2 or before is None or before.kind != "men" or after is None:
            return False
        counted = its[i - 2].kind == "fig" or its[i - 2].low in ("a", "an", "another", "several", "multiple")
        name = before.thing.kind == "force" and before.thing.text.isupper()
        return counted and name and (after.low in self.triggers.things or self.plain_noun(after))

    def _doing(self, its: list[Item], i: int) -> bool:
        """Whether a word on -ing stands before those who do what a verb behind them tells: "retreating rebels shot"."""
        if i + 2 >= len(its) or its[i + 1].kind != "men" or its[i + 2].kind != "w":
            return False
        who, verb = its[i + 1], self.verbs.get(its[i + 2].low)
        opens = not i or its[i - 1].kind == "x"
        return (
            opens
            and who.low.endswith("s")
            and verb is not None
            and "past" in verb.forms
            and who.thing.kind != "place"
        )

    def _acting(self, its: list[Item], i: int) -> bool:
        """Whether an unknown word on -ing says what those named before it do ("rebels residing in the town")."""
        if not i or i + 1 >= len(its) or its[i].low in w.NOT_ING or len(its[i].low) < 6:
            return False
        before, after = its[i - 1], its[i + 1]
        if before.low == "and" and self._beside_another(its, i):
            return True
        if before.low in w.BE and after.kind == "w" and after.low in _BEHIND_DOING:
            return True  # "were preparing an attack", "was plotting to kill him"
        people = (
            before.kind == "men" and before.thing.kind in ("force", "generic") and before.low.endswith("s")
        )
        people = people or (
            before.kind == "w" and before.low.endswith("s") and i > 1 and its[i - 2].kind == "fig"
        )
        if after.kind == "w" and after.low in _OF_WHAT:
            return people or (before.kind == "w" and before.low.endswith("s") and len(before.low) > 4)
        return people and after.kind == "w" and after.low in w.PREP and after.low != "of"

    def _beside_another(self, its: list[Item], i: int) -> bool:
        """Whether a word on -ing stands behind "and" beside what else was done: "killing nine and jailing others"."""
        if its[i].low in _LYING or not (self.plain_noun(its[i + 1]) or its[i + 1].low in _OF_WHAT):
            return False
        for x in reversed(its[max(0, i - _AROUND) : i - 1]):
            if x.kind == "x":
                return False
            if x.kind == "w" and x.low.endswith("ing") and x.low in self.verbs:
                return True
        return False

    def _adjective(self, its: list[Item], i: int) -> Verb | None:
        """ "12 dead", "five missing": read as a participle; not "the dead" or "dead bodies"."""
        before = its[i - 1] if i else None
        after = its[i + 1] if i + 1 < len(its) else None
        if before is None or (before.kind == "w" and _of_one_known(before.low)):
            return None
        if (
            not (its[i].low == "dead" and before.low in _SHOOTING)  # "shot dead Captain X"
            and after is not None
            and after.kind == "w"
            and nominal(after)
            and after.low not in w.ADV
            and not self.verbish(after)
        ):
            return None
        told = i + 2 < len(its) and self.verbish(its[i + 2]) and its[i + 2].low in ("said", "say", "says")
        if (
            its[i].low == "missing"
            and before.kind == "fig"
            and after is not None
            and after.kind == "men"
            and not told
        ):
            return None  # "22 missing police officers"
        cls = "kill" if its[i].low == "dead" else "vanish"
        return Verb(its[i].low, cls, frozenset(("part",)))

    def verbish(self, item: Item) -> bool:
        verb = self.triggers.verbs.get(item.low)
        return verb is not None and item.low not in w.NOUNS_LIKE_VERBS

    @staticmethod
    def auxiliary(before: Item | None) -> bool:
        return (
            before is not None
            and before.kind == "w"
            and (before.low in w.AUX or before.low in w.NEG or before.low.endswith("n't"))
        )

    def _modifies(self, before: Item | None, after: Item | None, its: list[Item], i: int) -> bool:
        """Whether a participle stands before its noun ("the wounded men", "20 blindfolded prisoners",
        "the wounded").
        """
        if before is None:
            return False
        if its[i].low in _TIED and before.kind == "men" and after is not None and self.plain_noun(after):
            return True  # "killed an al-Qaeda associated rebel leader"
        if after is not None and after.kind == "men" and _of_a_town(its, i):
            return True
        if its[i].low in _SAID_OF and after is not None and self.plain_noun(after):
            known = before.low in self.verbs and before.low not in w.AUX
            if before.kind == "w" and (known or before.low in _BEFORE_DOERS):
                return True  # "battled alleged members of the X", "when alleged rebels attacked"
        determined = before.kind == "poss" or (
            before.kind == "w" and before.low in w.DET and before.low not in w.REL
        )
        if before.low == "said" and (i < 2 or its[i - 2].low not in w.DET):
            determined = False  # "a raid that officers said killed nine"
        held = after is not None and its[i].low == "taken" and after.low in _HELD
        if before.low in ("another", "others") and (after is None or held or not self.plain_noun(after)):
            return False  # "one lorry was destroyed and another captured"
        if (before.kind == "fig" or before.low == "another") and _bears_harm(its, i):
            return False  # "two sustained injuries", "another received a wound"
        if before.kind == "fig":
            if its[i].low == "opened" and after is not None and after.low == "fire":
                return False
            if its[i].low in _OF_NOBODY:
                return False  # "nine died and another 14 stayed unaccounted for"
            return after is not None and self.plain_noun(after)
        if (
            before.kind == "w"
            and before.low in ("of", "with", "by", "between", "in", "for", "from")
            and after is not None
        ):
            if before.low == "of" and i > 1 and its[i - 2].low in ("number", "numbers", "toll", "count"):
                return True
            return self.plain_noun(after) and after.kind == "w"
        if before.low in _USING and after is not None and its[i].low in _ARMING:
            return True  # "using silenced weapons"
        if before.kind == "w" and before.low.endswith("ly") and i > 1:
            two = its[i - 2]
            return (
                ((two.kind == "w" and two.low in w.DET) or two.kind == "fig")
                and after is not None
                and self.plain_noun(after)
            )
        return determined

    def plain_noun(self, item: Item) -> bool:
        if item.kind == "men":
            return True
        return (
            item.kind == "w"
            and nominal(item)
            and item.low not in w.DET
            and item.low not in w.PRON
            and item.low not in w.ADV
            and (
                not self.verbish(item) and not item.low.endswith("ly") and item.low not in ("dead", "missing")
            )
        )

    def _gerund(self, low: str, before: Item | None, after: Item | None, *, aside: bool = False) -> bool:
        if before is not None and (
            before.kind == "poss" or (before.kind == "w" and before.low in w.DET and before.low not in w.REL)
        ):
            return False
        if low in self.triggers.events or low in self.triggers.losses:
            if low == "fighting" and aside and after is not None and after.low in _FOUGHT_FOR:
                return True  # "The X, fighting to end the rule of Y, said …"
            if after is None or after.kind in ("x", "date", "poss"):
                return False
            if after.kind == "w" and (after.low in w.PREP or after.low in w.AUX or after.low in w.CONJ):
                return before is not None and self.auxiliary(before) and before.low in w.BE
            apart = before is None or before.low in (",", "and", "or", "but")
            if low in HURTING and apart and after.low not in _SPREES:
                return True  # ", killing corporal X"
            if after.kind == "w" and after.low not in w.DET and after.low not in w.PRON:
                # "bombing attack", "fighting season": a noun before a noun, unless people follow.
                return after.low in (
                    "people",
                    "civilians",
                    "men",
                    "women",
                    "children",
                    "dozens",
                    "soldiers",
                    "villagers",
                )
        if (
            (low in self.triggers.things or low in self.triggers.civilian_sites or low in w.NOT_ING)
            and before is not None
            and nominal(before)
        ):
            return after is not None and after.kind == "w" and after.low in w.DET
        return not (low == "following" or low == "including" or low == "according")


def shot_down(its: list[Item], i: int) -> bool:
    """Whether "shooting down" stands at `i` behind a preposition or a comma, with what was shot down behind it."""
    if its[i].low != "shooting" or i + 2 >= len(its) or its[i + 1].low != "down" or not i:
        return False
    return (its[i - 1].low in w.PREP or its[i - 1].low == ",") and (
        its[i + 2].low in w.DET or its[i + 2].kind in ("men", "fig")
    )


def of_it_came(its: list[Item], i: int) -> bool:
    """Whether "due to", "as a result of" leads to a word, and what came of it is told behind it without a comma."""
    k = i - 1
    while k > 0 and i - k < _LEADING and its[k].low not in _CAUSING:
        k -= 1
    if its[k].low not in _CAUSING or its[k - 1].low not in (
        "result",
        "due",
        "because",
        "resulting",
        "consequence",
    ):
        return False
    for item in its[i + 1 : i + 9]:
        if item.low in (",", ";", "."):
            return False
        if item.low in ("was", "were", "died", "is", "are", "has", "have", "had"):
            return True
    return False


_LEADING: Final = 6
"""Words at most from "result of" to what it is the result of."""
_CAUSING: Final = frozenset(("of", "to", "from"))


def _of_a_town(its: list[Item], i: int) -> bool:
    """Whether a participle behind a preposition tells what befell a town before: "a post in occupied Lomba"."""
    lately = i > 1 and (its[i - 1].low.endswith("ly") or its[i - 1].low in _ONCE)
    before = its[i - 2] if lately else its[i - 1]
    town = its[i + 1].thing.kind == "place" and its[i].low.endswith(("ed", "taken", "held"))
    return town and before.kind == "w" and before.low in w.PREP and before.low not in _CLAUSAL


_ONCE: Final = frozenset(("once", "now", "long", "still"))
_CLAUSAL: Final = frozenset(("after", "before", "as", "since", "until", "till", "than", "like"))
"""Prepositions that stand before clauses as well."""


def counted_doing(before: Item | None, low: str, after: Item | None) -> bool:
    """Whether a word on -ing stands between a count and those counted, whom it describes: "12 retreating rebels"."""
    if before is None or before.kind != "fig" or after is None or after.kind != "men" or low in _DONE_TO:
        return False
    return after.thing.kind in ("force", "generic") and after.low.endswith(_MANY)


_MANY: Final = ("s", "men", "women", "people", "children", "police")
_DONE_TO: Final = listed("done_to_others")
"""What several do to those named behind it: "nine guarding officials"."""
