"""Nouns of fighters, soldiers and plain people that no list has, told by what the text says of those whom they name.

A text may call men by any noun: "suspected gorkers", "gorkers stormed the post", "clashes with gorkers", "army
gorkers", "killed three gorkers". Where it says of them once what is said of such people alone, the noun means them
throughout, one of them or several.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.entries import Word
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan, Tag
from extract.engines.rules.vocabulary.triggers import load
from extract.engines.rules.vocabulary.words import listed

_PLURALS: Final = ("ers", "ors", "ists", "ees", "eers", "iers", "men", "ians", "ites", "ards")
_SINGULARS: Final = ("er", "or", "ist", "ee", "eer", "ier", "man", "ian", "ite", "ard")
"""Endings of nouns of people."""
_NO_PLURALS: Final = ("ss", "us", "is", "ics", "ings")
_SHORTEST: Final = 5
_OTHERS: Final = (
    listed("anybodys_men")
    | listed("leading_offices")
    | listed("further_people")
    | listed("protesters")
    | listed("general_victims")
    | listed("roles_of_persons")
    | listed("no_doers")
    | listed("vehicles")
    | listed("herds")
    | listed("projectiles")
    | listed("checked_by_police")
    | listed("union_members")
)
"""Nouns that end like those of people and are of things, or of people who are not known by what they do there."""
_ARMED: Final = listed("armed_as")
_LET_IN: Final = wordset("the a an some several other more many few dozens scores hundreds of these those")
_BEFORE: Final = wordset("have has had also later then reportedly allegedly again first who that")
"""What may stand between those who attack and the verb."""
_DEEDS: Final = listed("only_fighters_do")
_SHOTS: Final = listed("fired_or_shot")
_DONE_BY: Final = listed("done_by_fighters")
_LOOKS: Final = wordset("armed wearing disguised masked dressed riding brandishing wielding toting")
"""What is told behind their noun of how armed men come: "six gorkers riding motorcycles"."""
_FIGHTS: Final = listed("fights_with")
_WITH: Final = frozenset(("with", "against", "between"))
_BEHIND: Final = wordset(
    "by in at on near during when while after before and or as from with outside inside to last yesterday"
)
"""What stands behind a participle: "those attacked in the raid"."""
_BODIES: Final = {
    "army": "army", "military": "army", "junta": "army", "regime": "army", "government": "army",
    "infantry": "army", "police": "police",
}  # fmt: skip
_BANDS: Final = ("armed_group", "militia")
_HURT: Final = listed("hurting_people")
_DIED: Final = frozenset(("died", "perished"))
_ABOUT: Final = wordset("at least more than about around nearly over up to some almost")
_NUMBERS: Final = wordset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty dozen"
)
_NO_NOUNS: Final = ("ly", "ing", "ed", "ous", "ful", "ish", "ese", "ics")
_FAR: Final = 8
_MOST: Final = 3
"""Words between a cue and the noun, at most."""


def mark_own_nouns(scan: Scan) -> None:
    """Marks the nouns that a text has of its own for fighters and soldiers, as the lexicon marks others."""
    reader = _Reader(scan)
    found: dict[str, tuple[str, str]] = {}
    for noun in reader.fighters():
        found[_one(noun)] = ("perp", "insurgents")
    for noun, branch in reader.soldiers():
        found[_one(noun)] = ("force", branch)
    for noun in reader.victims():
        found.setdefault(_one(noun), ("civ", "people"))
    if not found:
        return
    forms = {form: kind for one, kind in found.items() for form in _forms(one)}
    tags = [
        Tag(i, i + 1, Word((scan.words[i],), {label: attribute}))
        for i in scan.where(forms.keys())
        if scan.cover[i] is None and reader.small(i)
        for label, attribute in (forms[scan.words[i]],)
    ]
    for tag in tags:
        scan.tag_at[tag.at] = tag
        scan.cover[tag.at] = tag
    scan.tags.extend(tags)
    scan.tags.sort(key=_at)


def _at(tag: Tag) -> int:
    return tag.at


def _one(noun: str) -> str:
    """Gives the singular of a noun."""
    return noun[:-3] + "man" if noun.endswith("men") else noun.removesuffix("s")


def _forms(one: str) -> tuple[str, str]:
    return (one, one[:-3] + "men") if one.endswith("man") else (one, one + "s")


class _Reader:
    """Looks for what tells a noun of fighters or soldiers."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.common = common_words(scan.lexicon)
        triggers = load()
        self.things = triggers.things
        self.means = triggers.means
        self.events = triggers.events
        self.verbs = triggers.verbs

    def fighters(self) -> list[str]:
        """The nouns of those who are called armed or suspected, who attack, and with whom others fight."""
        scan = self.scan
        found: list[str] = []
        for i in scan.where(_ARMED):
            self._behind(i + 1, found)
        for i in scan.where(_DEEDS):
            if self._outright(i):
                self._before(i, found)
        for i in scan.where(_SHOTS):
            if self._at_somebody(i):
                self._before(i, found)
        for i in scan.where(_LOOKS):
            if scan.near(i) and self._noun(i - 1, shaped=True, unheard=True):
                found.append(scan.words[i - 1])
        for i in scan.where({"by"}):
            if scan.near(i) and scan.words[i - 1] in _DONE_BY:
                told = scan.words[i - 1].endswith(
                    "ed"
                )  # no "ambush by smugglers", of which one may be but warned
                self._behind(i + 1, found, shaped=True, unheard=not told)
        for i in scan.where(_FIGHTS):
            for k in range(i + 1, min(i + 1 + _MOST, len(scan.words))):
                if scan.words[k] in _WITH and scan.near(k):
                    self._behind(k + 1, found, shaped=True)
                    break
        for tag in scan.tags:
            if tag.word.actors and any(actor.type in _BANDS for actor, _, _ in tag.word.actors):
                self._of_body(tag.end, found)
        return found

    def soldiers(self) -> list[tuple[str, str]]:
        """The nouns of those who are told to be an army's or the police's."""
        found: list[tuple[str, str]] = []
        for i in self.scan.where(_BODIES.keys()):
            told: list[str] = []
            self._of_body(i + 1, told)
            found.extend([(noun, _BODIES[self.scan.words[i]]) for noun in told])
        return found

    def victims(self) -> list[str]:
        """The nouns of those who are counted as killed, hurt or taken, where no force is told to have done it."""
        scan = self.scan
        found: list[str] = []
        for i in scan.where(_HURT):
            told = scan.near(i) and scan.words[i - 1] in w.BE
            if told or scan.words[i] in _DIED:
                k = i - 1
                while k > 0 and scan.near(k + 1) and (scan.words[k] in w.AUX or scan.words[k] in w.ADV):
                    k -= 1
                if k > 0 and scan.near(k + 1) and self._one_of(k) and self._told_of(k - 1):
                    found.append(scan.words[k])
            elif not self._by_force(i):
                self._hurt_behind(i + 1, found)
        for i in scan.where({"old"}):
            if scan.words[i - 1 : i] == ["year"] and self._one_of(i + 1) and self._ends(i + 1):
                found.append(scan.words[i + 1])
        return found

    def _hurt_behind(self, i: int, found: list[str]) -> None:
        """Takes the noun of those who are counted behind a verb: "killing at least three elderly gorkers"."""
        scan = self.scan
        counted = False
        for k in range(i, min(i + 2 + _MOST, len(scan.words))):
            if not scan.near(k):
                return
            if counted and self._one_of(k):
                if self._ends(k):
                    found.append(scan.words[k])
                return
            word = scan.words[k]
            counted = counted or self._counts(k)
            if not (counted or word in _ABOUT) or word in w.PREP or word in w.CONJ:
                return

    def _told_of(self, k: int) -> bool:
        """Whether people are counted, or one is told of, at word k or before a word on them there."""
        return self._counts(k) or (k > 0 and self.scan.near(k) and self._counts(k - 1))

    def _counts(self, k: int) -> bool:
        word = self.scan.words[k]
        return word[0].isdigit() or word in _NUMBERS or word in _LET_IN

    def _one_of(self, i: int) -> bool:
        """Whether word i is a noun, of one or several, that is in no list of English words."""
        scan = self.scan
        if i >= len(scan.words):
            return False
        word = scan.words[i]
        known = len(word) < _SHORTEST or not word.isalpha() or scan.cover[i] is not None
        if known or scan.mode != "mixed" or scan.caps[i] != LOWER or word.endswith(_NO_NOUNS):
            return False
        return not self._of_deeds(word) and word not in _OTHERS and not is_known(word, self.common)

    def _of_deeds(self, word: str) -> bool:
        """Whether a word is one of weapons, deeds or things, and so of no people."""
        return word in self.means or word in self.events or word in self.things or word in self.verbs

    def _ends(self, i: int) -> bool:
        """Whether a noun group ends with word i."""
        scan = self.scan
        if not scan.near(i + 1):
            return True
        word = scan.words[i + 1]
        small = word in w.PREP or word in w.CONJ or word in w.AUX or word in w.REL or word in w.ADV
        return small or word in self.verbs or scan.caps[i + 1] != LOWER

    def _by_force(self, i: int) -> bool:
        """Whether a force is named shortly before: those whom troops killed may be anybody."""
        cover = self.scan.cover[max(0, i - _FAR) : i]
        return any(tag is not None and "force" in tag.word.classes for tag in cover)

    def small(self, i: int) -> bool:
        """Whether word i is no name by its case."""
        scan = self.scan
        return scan.mode != "mixed" or scan.caps[i] == LOWER or scan.initial(i)

    def _of_body(self, i: int, found: list[str]) -> None:
        scan = self.scan
        if i < len(scan.words) and scan.gap(i - 1) == " " and self._noun(i, shaped=True, unheard=True):
            found.append(scan.words[i])

    def _behind(self, i: int, found: list[str], *, shaped: bool = False, unheard: bool = False) -> None:
        """Takes the noun behind a cue, past what may stand before it."""
        scan = self.scan
        for k in range(i, min(i + 1 + _MOST, len(scan.words))):
            if not scan.near(k):
                return
            if self._noun(k, shaped=shaped, unheard=unheard):
                found.append(scan.words[k])
                return
            word = scan.words[k]
            described = word.endswith(("ist", "ic", "ing", "ern", "an")) or word in _ARMED or word in _LET_IN
            if not (described or word[0].isdigit() or (word in self.common and k == i)):
                return

    def _before(self, i: int, found: list[str]) -> None:
        """Takes the noun before a verb, past adverbs."""
        scan = self.scan
        k = i - 1
        while k > max(0, i - _MOST) and scan.near(k + 1) and scan.words[k] in _BEFORE:
            k -= 1
        if k >= 0 and scan.near(k + 1) and self._noun(k):
            found.append(scan.words[k])

    def _outright(self, i: int) -> bool:
        """Whether a verb has an object behind it: "stormed the post", and not "those ambushed in the raid"."""
        scan = self.scan
        return (
            scan.near(i + 1) and scan.words[i + 1] not in _BEHIND and scan.words[i - 1] not in ("was", "were")
        )

    def _at_somebody(self, i: int) -> bool:
        """Whether somebody opens fire, or kills or wounds those who follow."""
        scan = self.scan
        if not scan.near(i + 1):
            return False
        word = scan.words[i + 1]
        if scan.words[i] == "opened":
            return word == "fire"
        if scan.words[i] == "fired":
            return word in ("on", "at", "into", "upon", "several", "two", "three", "rockets", "mortars")
        return word in _LET_IN or word in ("two", "three", "four", "five", "six") or word[0].isdigit()

    def _noun(self, i: int, *, shaped: bool = False, unheard: bool = False) -> bool:
        """Whether word i is a noun of people that nothing else is known of.

        `shaped`: it must end like one, `unheard`: and be in no list of English words.
        """
        scan = self.scan
        word = scan.words[i]
        if len(word) < _SHORTEST or not word.isalpha() or scan.cover[i] is not None or not self.small(i):
            return False
        ends = word.endswith(_PLURALS) or (word.endswith(_SINGULARS) and not self._describes(i))
        several = ends or (word.endswith("s") and not word.endswith(_NO_PLURALS))
        if not several or self._of_deeds(word):
            return False
        if word in _OTHERS or _one(word) in _OTHERS:
            return False
        if not is_known(word, self.common):
            return ends or not (shaped or scan.mode != "mixed")
        return ends and not unheard

    def _describes(self, i: int) -> bool:
        """Whether a noun stands behind that a word only describes: "a suspected lombist hideout"."""
        scan = self.scan
        if not scan.near(i + 1) or not is_known(scan.words[i + 1], self.common):
            return False
        return scan.words[i + 1] not in self.verbs and len(scan.words[i + 1]) >= _SHORTEST
