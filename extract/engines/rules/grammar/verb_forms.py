"""Tells a verb from a noun or a modifier by its form and its neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.engines.rules.grammar import headline_verbs as headlines
from extract.engines.rules.grammar.arms_named import arms_named
from extract.engines.rules.grammar.claim_nouns import claim_noun
from extract.engines.rules.grammar.items import ONE, Item, nominal, of_one_party, previous
from extract.engines.rules.grammar.participles import (
    HURTING,
    Participles,
    counted_doing,
    of_it_came,
    shot_down,
)
from extract.engines.rules.grammar.seen_doing import seen_doing
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

_CLAIMS: Final = frozenset(("claim", "claims", "report", "reports"))
_CLAIMED: Final = frozenset(
    ("to", "that", "it", "its", "they", "responsibility", "there", "victory", "credit")
)
_PLURAL: Final = ("s", "men", "women", "people", "police")
"""How words for several people end."""
_SITES: Final = frozenset(
    ["base", "bases", "post", "posts", "house", "forces", "force", "command", "claims", "patrol", "patrols"]
)
_CREWS: Final = listed("crew_served")
_KINDS_OF_WOUND: Final = frozenset(
    ("bullet", "gunshot", "shrapnel", "stab", "knife", "fatal", "serious", "head")
)
_BASE: Final = frozenset(("base",))
_PAST: Final = frozenset(("past", "part"))
_BLOWS: Final = frozenset(("attacks", "strikes", "raids", "assaults"))
_BLOW: Final = _BLOWS | {"attack", "strike", "raid", "assault", "ambush"}
_S: Final = frozenset(("s",))
_ACTS: Final = Verb("act", "other", frozenset(("ing",)))
_ING: Final = frozenset(("ing",))


@lru_cache(maxsize=20_000)
def _past(low: str) -> Verb | None:
    """Reads an unknown word on -ed as a past form or participle; None where it is known to be none."""
    if len(low) > 4 and low.isalpha() and low not in w.NOT_ED:
        return Verb(low, "other", _PAST)
    return None


_ARTICLES: Final = frozenset(("a", "an", "the"))
_LONE_SHOTS: Final = frozenset(
    (("single", "a"), ("single", "one"), ("lone", "a"), ("fatal", "the"), ("first", "the"))
)
"""Words before a shot that is a noun, each with the one before it."""


_SUFFERED: Final = frozenset(("suffered", "suffering", "suffer", "sustained", "sustaining", "received"))
_NOTHING: Final[frozenset[str]] = frozenset()
_BORNE: Final = _SUFFERED | {"with", "from", "for", "degree", "severe", "serious", "minor", "and", "of"}
"""Words before wounds that look like verbs."""


_WEATHER: Final = frozenset(
    ("wind", "snow", "rain", "sand", "dust", "ice", "hail", "winter", "tropical", "severe")
)
_POUNDING: Final = frozenset(("shelling", "bombing", "bombarding", "mining"))
_STEERED: Final = frozenset(("guided", "unguided"))
_STEERED_THINGS: Final = frozenset(("bomb", "bombs", "missile", "missiles", "munitions", "rockets", "shells"))
_TAKING_LIVES: Final = frozenset(
    ("lose", "loses", "lost", "losing", "claim", "claims", "claimed", "claiming", "cost", "costs", "costing")
)

_FATES: Final = frozenset(("dead", "injured", "wounded", "hurt", "missing"))
"""What people were left, behind whom an attack goes on to what it did."""


class VerbForms(Participles):
    """Judges single items of a sentence."""

    def may_be_verb(self, low: str) -> bool:
        """Whether a verb group may begin with a word, by its form alone: what is told soonest of most words."""
        return low in self.verbal or low.endswith(("ed", "n't", "ing"))

    def verb_at(self, its: list[Item], i: int, finite_seen: bool) -> Verb | None:
        """Returns the verb that item `i` is, by its form and its neighbours, or None."""
        item = its[i]
        if item.kind != "w":
            return None
        low = item.low
        verb = self.verbs.get(low)
        if verb is None:
            if low == "dead" or low == "missing":
                return self._adjective(its, i)
            if low.endswith("ing"):
                return _ACTS if self._acting(its, i) else None
            if not low.endswith("ed"):
                return None
            verb = _past(low) if len(low) < 40 else _past.__wrapped__(low)
            if verb is None or self._of_make(its, i):
                return None
        before = previous(its, i)
        after = its[i + 1] if i + 1 < len(its) else None
        left = low == "hit" and before is not None and before.low in _FATES
        if headlines.escapes_harm(its, i, verb):
            return verb
        if left and after is not None and (after.kind == "men" or after.low in w.DET):
            return verb  # "a blast that left nine dead and 20 injured hit the town"
        if "base" in verb.forms and seen_doing(its, i):
            return verb  # "saw them fire missiles at a post"
        if self._noun_there(its, i, verb, before, after) or claim_noun(its, i, self.verbs):
            return None
        if low in ("die", "perish") and before is not None and before.kind == "fig":
            return verb  # "Four die and 19 hurt as shells hit the market"
        if verb.cls == "wound" and before is not None and headlines.hurting_there(its, i):
            return verb  # "one guard was slain and another hurt", "Gunmen kill guard, wound two others"
        if low in ("report", "claim") and i > 1 and its[i - 2].low in ("a", "an", "the", "to"):
            told = after is not None and (after.kind == "fig" or after.low in w.DET)
            told |= not finite_seen and its[i - 2].low == "the" and headlines.goes_on(its, i + 1)
            many = before is not None and (before.low.endswith("s") or (before.kind == "men" and told))
            return verb if many else None  # "the rebels report", "the XLF report the loss of"
        if verb.forms <= _PAST:
            return verb if not self._modifies(before, after, its, i) else None
        if verb.forms == _ING:
            return verb if self._tells_deed(its, i, verb, before, after) else None
        if self._surely(its, i, verb, before):
            return verb
        if self._noun_behind(its, i, verb, before, after):
            return None
        held = i > 1 and its[i - 2].kind == "w" and its[i - 2].low in w.PREP
        if headlines.strikes_there(self, its, i, verb, finite_seen=finite_seen):
            return verb
        if before is not None and before.low.endswith("ly") and i > 1 and its[i - 2].kind == "men":
            before = its[i - 2]  # "rebels allegedly attack posts", "soldiers mistakenly open fire"
        return verb if self._finite(low, verb, before, after, finite_seen, held=held) else None

    def _noun_there(
        self, its: list[Item], i: int, verb: Verb, before: Item | None, after: Item | None
    ) -> bool:
        """Whether a word that may be a verb is part of a noun by the words right around it."""
        low = its[i].low
        if verb.forms == _S and verb.cls != "say" and _many_before(its, i):
            return True  # "two radio sets"
        if (
            before is not None
            and (low in _BLOW or low in _CLAIMS)
            and before.low.endswith("s")
            and its[i].start - before.end == 2
        ):
            return True  # "after the rebels' attack on": an apostrophe stands between
        counted = i > 1 and (its[i - 2].kind == "fig" or its[i - 2].low in ONE)
        counted = counted and before is not None and before.kind == "men"
        counted = counted and not _opens_fire(low, after)
        if counted and verb.forms == _BASE and after is not None:
            supply = i + 2 < len(its) and f"{after.low} {its[i + 2].low}" in self.triggers.things
            if supply or self.plain_noun(after):
                return (
                    True  # "destroyed two Taliban guard posts", "an XLF mortar tube", "… mortar supply point"
                )
        if self._of_a_thing(low, before, after) or self._held_thing(its, i, before, after):
            return True
        if low == "total" and after is not None and after.low == "of":
            return True  # "a combined total of nine people"
        if low == "armed" and not self.auxiliary(before) and after is not None and self.plain_noun(after):
            return True  # "one navy armed guard was hurt"
        if low in _POUNDING and after is not None and after.kind in ("fig", "men") and of_it_came(its, i):
            return True  # "as a result of shelling two people were hurt"
        if before is not None and arms_named(low, before.low):
            return True  # "dropped guided bombs on X"
        if low in _STEERED and any(x.low in _STEERED_THINGS for x in its[i + 1 : i + 3]):
            return True  # "Ruritanian guided aerial bombs hit X"
        borne = _SUFFERED if low == "wounds" else _BORNE if low in ("burns", "cuts", "bruises") else _NOTHING
        if before is not None and before.low in borne:
            return True  # "suffered burns", "treated for cuts"
        if low in ("murders", "murder") and after is not None and after.low == "of":
            return True  # "the cowardly murders of mayors"
        if low == "lives" and before is not None and before.low in _TAKING_LIVES:
            return True  # "Nine clerks lose lives in raid"
        if low == "storm" and before is not None and before.low in _WEATHER:
            return True  # "a wind storm"
        if low == "stress" and after is not None and after.low in ("reaction", "reactions", "disorder"):
            return True
        if low == "shot" and before is not None and i > 1:
            return (before.low, its[i - 2].low) in _LONE_SHOTS  # "died of a single shot"
        return False

    def _tells_deed(
        self, its: list[Item], i: int, verb: Verb, before: Item | None, after: Item | None
    ) -> bool:
        """Whether a form on -ing tells what somebody did, and not what a noun is."""
        low = its[i].low
        if shot_down(its, i):
            return True  # "responsible for shooting down a jet"
        if verb.cls == "other" and self._doing(its, i):
            return False  # "…, hiding gunmen opened fire"
        if (verb.cls == "other" or low == "attacking") and counted_doing(before, low, after):
            return False  # "killed 12 retreating rebels"
        if (
            after is not None
            and after.low in ("or", "and")
            and i + 2 < len(its)
            and its[i + 2].low in HURTING
            and not (before is not None and (before.kind == "poss" or before.low in w.DET))
        ):
            return True  # "killing or injuring 25 of them", but not "damaging the building and injuring 25"
        if _to_death(its, i) and not (before is not None and (before.kind == "poss" or before.low in w.DET)):
            return True  # "…, shooting dead seven guards", "stabbing to death a clerk"
        aside = i > 1 and its[i - 1].low == "," and its[i - 2].kind == "men"
        aside = aside and its[i - 2].thing.kind in ("force", "generic")
        return self._gerund(low, before, after, aside=aside)

    def _surely(self, its: list[Item], i: int, verb: Verb, before: Item | None) -> bool:
        """Whether what stands before a word makes it a verb, whatever else it may be."""
        if not verb.forms.isdisjoint(_PAST) and (self.auxiliary(before) or _also(its, i)):
            return True
        if before is None or i < 2:
            return False
        if before.low == "also" and its[i].low == "hit" and self.auxiliary(its[i - 2]):
            return True  # "a guard was also hit"
        if before.low == "also" and its[i - 2].kind == "men":
            return True  # "coalition aircraft also hit bases"
        all_of_them = before.low in ("both", "each", "all") and nominal(its[i - 2])
        return (
            all_of_them and verb.cls == "say" and "past" in verb.forms
        )  # "a mayor and a priest both confirmed"

    def _noun_behind(
        self, its: list[Item], i: int, verb: Verb, before: Item | None, after: Item | None
    ) -> bool:
        """Whether "that", a party with an article or "to" before a word show that it is a noun."""
        low = its[i].low
        if before is not None and before.low == "that" and (i == 1 or its[i - 2].low in w.PREP):
            return True  # "that attack", "in that attack"
        behind = its[i + 2] if after is not None and after.low.endswith("ly") and i + 2 < len(its) else None
        told = before is not None and before.low == "that" and after is not None and self.verbish(after)
        if low.endswith("s") and low in w.NOUNS_LIKE_VERBS and (told or (behind and self.verbish(behind))):
            return True  # "said that clashes broke out", "armed clashes reportedly erupted"
        party = of_one_party(its, i) or (i > 0 and its[i - 1].kind == "men" and headlines.held_in(its, i))
        if party and low in self.triggers.events and "base" in verb.forms:
            return True  # "hurt in a rebel attack on a post", "four killed in guerrilla attack on post"
        # "used planes to drop bombs": what is dropped
        return i > 1 and its[i - 2].low == "to" and verb.forms == _S and verb.cls != "say"

    def _finite(
        self,
        low: str,
        verb: Verb,
        before: Item | None,
        after: Item | None,
        finite_seen: bool,
        *,
        held: bool = False,
    ) -> bool:
        if before is None:
            return False
        if before.kind == "w" and (
            before.low in w.MODAL or before.low == "to" or before.low in w.NEG or before.low in w.SUBJECT_PRON
        ):
            return after is not None or before.low != "to"
        if before.kind == "w" and (before.low in w.DET or before.low in w.PREP):
            return (
                bool(verb.forms & {"past"})
                and before.low in w.PREP
                and before.low in ("up", "down", "out", "off")
            )
        if low in ("wound", "wounds") and before.low in _KINDS_OF_WOUND:
            return False
        if before.kind == "fig" and low == "remain":
            return True
        if before.kind in ("poss", "fig"):
            return (
                bool(verb.forms & {"past", "part"})
                and before.kind == "fig"
                and not (after is not None and self.plain_noun(after))
            )
        if _opens_fire(low, after):
            return True  # "masked men on motorcycles open fire at a wedding"
        if low in ("base", "bases"):
            return False  # "a Russian military base at"
        if low in ("post", "posts") and before.low.rpartition(" ")[2] in _OF_POSTS:
            return False  # "fired at army posts on Monday"
        if low == "fire" and before.low in _ARMS:
            return False  # "small-arms fire at a post"
        if low in ("charge", "charges") and before.low in _EXPLOSIVE:
            return False  # "hurled two dynamite charges"
        if low not in w.NOUNS_LIKE_VERBS:
            return verb.cls != "capture" or after is None or after.low != "of"
        if after is not None and low in _CLAIMS and after.low in _CLAIMED:
            return True
        if before.low == "," and after is not None and after.low in _ARTICLES and not finite_seen:
            return "base" in verb.forms  # "gunmen, wearing fatigues, attack a parade"
        if low == "reports" and before.low == "," and after is not None and after.kind == "men":
            return bool(after.thing.kind == "media")  # "Two guards were shot, reports The Star."
        if low in ("claims", "reports") and (after is None or after.low in (".", "!", ";")):
            # ", the ministry claims." at the end of what it claims.
            return before.kind == "men" and before.thing.kind != "place"
        if low == "hit" and not held and after is not None and after.low in _HIT_BY:
            return self._strikes(before)  # "a missile hit near a school"
        if not finite_seen and self._party_acts(low, verb, before, after):
            return not (held and low in self.triggers.events)  # "killed in Taliban attacks on posts"
        return self._by_context(low, verb, before, after, finite_seen)

    def _party_acts(self, low: str, verb: Verb, before: Item, after: Item | None) -> bool:
        """ "Taliban fighters attack army posts": a party, a present form, and a noun; no "Taliban rocket rails"."""
        if low in self.triggers.means:
            return False
        if before.kind != "men" or before.thing.kind not in ("force", "generic") or after is None:
            return False
        group = before.low.endswith(_PLURAL) or (before.thing.kind == "force" and bool(verb.forms & {"base"}))
        named = after.kind == "men" or (after.kind == "w" and self.plain_noun(after))
        if low in self.triggers.means and (after.low in self.triggers.positions or after.low in _CREWS):
            return False  # "an X mortar position", "a Y rocket system"
        return group and named and low not in _SITES

    def _strikes(self, before: Item) -> bool:
        """Whether the word before a verb is a weapon or a blow."""
        return before.low in self.triggers.events or before.low in self.triggers.means

    def _by_context(self, low: str, verb: Verb, before: Item, after: Item | None, finite_seen: bool) -> bool:
        """Judges a form that is as often a noun by what stands around it."""
        if (finite_seen and before.low not in ("and", "or", "but")) or after is None:
            return False
        if f"{before.low} {low}" in self.triggers.events:
            return False  # "launched air strikes on"
        if low in _BLOWS and after.low in ("on", "against"):
            return False  # "Ruritanian raids on the town": nobody raids on a town
        if after.low == "said":
            return False  # "officials and witnesses said", though "the said witnesses" has it, too
        if before.kind == "w" and before.low in w.CONJ:
            if finite_seen and verb.cls == "say" and verb.forms == _BASE and after.kind == "men":
                return False  # "attacked a patrol and state employees"
            return after.kind in ("fig", "men") or after.low in w.DET
        plural = (
            before.low.endswith("s")
            or before.kind == "men"
            or before.low in ("men", "people", "police", "military")
        )
        striking = "past" in verb.forms and self._strikes(before)
        if (
            low == "hit"
            and after.kind == "w"
            and (after.low in w.DET or after.low == "back" or (striking and self.plain_noun(after)))
        ):
            return True  # "a lorry hit a mine", "the rockets hit houses", "the army hit back"
        if after.kind == "w" and not (
            after.low in w.DET
            or after.low in w.PRON
            or after.low in ("at", "on", "upon", "into", "that", "people", "civilians")
        ):
            # "The brutal massacre only ended at dusk": one does not massacre, as several do.
            return after.low in ("a", "an") or (after.low.endswith("ly") and (plural or verb.forms != _BASE))
        if after.kind in ("x", "poss", "date"):
            return low in ("report", "reports", "say", "says") and (
                before.kind == "men" or before.low in ("media", "witnesses", "officials", "activists")
            )
        return plural or striking or "s" in verb.forms


_HIT_BY: Final = frozenset(
    ("near", "close", "next", "outside", "inside", "beside", "around", "between", "behind")
)
_ARMS: Final = frozenset(("small-arms", "smallarms", "arms", "machine-gun", "semi-automatic", "automatic"))
_OF_POSTS: Final = listed("kinds_of_posts")
_EXPLOSIVE: Final = frozenset(
    ("dynamite", "explosive", "explosives", "demolition", "powder", "plastic", "tnt", "kg", "high-explosive")
)


def _opens_fire(low: str, after: Item | None) -> bool:
    """Whether "open" goes on "fire": "six gunmen open fire on a bus"."""
    return low == "open" and after is not None and after.low == "fire"


def _to_death(its: list[Item], i: int) -> bool:
    """Whether a form on -ing goes on "dead" or "to death"."""
    if i + 1 < len(its) and its[i + 1].low == "dead":
        return True
    return i + 2 < len(its) and its[i + 1].low == "to" and its[i + 2].low == "death"


def _also(its: list[Item], i: int) -> bool:
    """Whether an adverb parts the word at `i` from its auxiliary: "was also hit", "were badly hurt"."""
    before = its[i - 1] if i > 1 else None
    adverb = before is not None and before.kind == "w" and (before.low == "also" or before.low.endswith("ly"))
    return adverb and its[i - 2].kind == "w" and its[i - 2].low in w.BE


def _many_before(its: list[Item], i: int) -> bool:
    """Whether a count over one leads the words before `i`, so that a form on -s is no verb of theirs."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if its[k].kind == "fig":
            return bool(its[k].thing.low != 1)
        if its[k].kind != "w" or not nominal(its[k]) or its[k].low in w.DET:
            break
    return False
