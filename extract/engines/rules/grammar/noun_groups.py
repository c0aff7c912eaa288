"""Noun groups of a sentence: an article, a count, what describes a noun, and the noun."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk, Item, nominal
from extract.engines.rules.grammar.run_on_doers import doers_behind
from extract.engines.rules.grammar.run_on_speakers import speaker_behind
from extract.engines.rules.grammar.verb_forms import VerbForms
from extract.engines.rules.vocabulary import words as w

_OF_THEM: Final = frozenset(("both", "each", "all"))
_NUMBERED: Final = w.listed("numbered_makes")
OWING: Final = frozenset(("due", "owing", "thanks"))
_HEDGING: Final = frozenset(
    ("mere", "staggering", "record", "further", "possible", "probable", "combined", "grim")
)
_EXTRA: Final = frozenset(("additional", "further", "extra"))
"""What may stand between an article and a count: "an additional 40"."""
CLOSED: Final = w.DET | w.PRON | w.ADV | w.PREP | w.CONJ | w.REL | w.AUX | w.NEG | _EXTRA | {"to", "said"}
"""Words that may be something else than a noun by themselves."""


class NounGroups(VerbForms):
    """Finds how far a noun group goes."""

    def _noun_group(self, its: list[Item], i: int, finite: bool) -> tuple[Chunk, int]:
        """The noun group that begins at `i`, and where what follows it begins."""
        first = its[i]
        if first.low in _OF_THEM and self._says(its, i + 1):
            return Chunk("A", first.start, first.end, first.low), i + 1
        chunk = Chunk("NG", first.start, first.end, first.low)
        n, j, nouns = len(its), i, 0
        while j < n:
            item = its[j]
            if item.kind == "w" and item.low not in CLOSED and not item.low.endswith("n't"):
                # What most words are: a noun, or what ends the group.
                if j > i and self._ends_group(its, i, j, finite, nouns):
                    break
                nouns += 1
                chunk.end, chunk.head = item.end, item.low
                chunk.words.append(item.low)
                j += 1
                continue
            if item.kind == "fig":
                if not _counted(chunk, item, nouns):
                    break
                nouns = 0
                j += 1
                continue
            if item.kind == "men":
                if nouns and (speaker_behind(its, i, j, self.triggers) or self._acts(its, i, j, finite)):
                    break
                nouns += 1
                chunk.mentions.append(item.thing)
            elif item.kind == "poss":
                if j == i:
                    chunk.end = item.end
                    return chunk, j + 1
                nouns = 0 if j + 1 < n and its[j + 1].kind != "x" else nouns
            elif item.kind != "w" or (j > i and item.low != "said" and not nominal(item)):
                break
            elif item.low in w.DET and item.low != "other":
                if nouns or chunk.figure is not None:
                    break
                if not chunk.det:
                    chunk.det = item.low
            elif item.low in w.PRON:
                if j == i:
                    chunk.pron = True
                    j += 1
                break
            elif not (chunk.det and item.low in w.ADV and self._later(its, j, chunk, nouns)):
                if j > i and self._ends_group(its, i, j, finite, nouns):
                    break
                if item.low in _EXTRA and j + 1 < n and its[j + 1].kind == "fig" and not nouns:
                    # "an additional 40": the count alone.
                    chunk.words, chunk.det = [], ""
                    j += 1
                    continue
                nouns += item.low not in w.DET
            _grow(chunk, item)
            j += 1
        if j == i:
            j += 1
        if "alias" in chunk.words:
            _without_alias(chunk)
        return chunk, j

    def _later(self, its: list[Item], j: int, chunk: Chunk, nouns: int) -> bool:
        """Whether an adverb stands before the noun ("a later statement")."""
        early = bool(chunk.det) and not nouns and its[j].low in w.ADV and j + 1 < len(its)
        return early and self.plain_noun(its[j + 1])

    def _ends_group(self, its: list[Item], i: int, j: int, finite: bool, nouns: int) -> bool:
        """Whether a word is no more part of the noun group: a verb, an adverb, a speaker behind a place."""
        low = its[j].low
        if low == "back" and j == i + 1 and its[i].low in _WHOSE:
            return False  # "shot in the back", "the back of a house"
        if (self.may_be_verb(low) and self.verb_at(its, j, finite) is not None) or low in w.ADV:
            return True
        if owing(its, j) or (adverb(low) and (nouns or self._before_verb(its, j, finite))):
            return True
        if nouns and low[:1].isdigit() and j + 1 < len(its) and its[j + 1].low in w.LENGTHS:
            return True  # "hit a mine | 12 km north of …"
        return (
            bool(nouns)
            and low not in w.DET
            and low not in w.AREAS
            and speaker_behind(its, i, j, self.triggers)
        )

    def _before_verb(self, its: list[Item], j: int, finite: bool) -> bool:
        """Whether a verb stands behind an adverb that follows a bare figure: "two quickly killed by guards"."""
        if its[j - 1].kind != "fig" or j + 1 >= len(its) or its[j + 1].kind != "w":
            return False
        return self.may_be_verb(its[j + 1].low) and self.verb_at(its, j + 1, finite) is not None

    def _acts(self, its: list[Item], i: int, j: int, finite: bool) -> bool:
        """Whether those at `j` only stand behind a place, and a verb tells what they do."""
        n = j + 1
        if n >= len(its) or its[n].kind != "w" or not doers_behind(its, i, j):
            return False
        return self.may_be_verb(its[n].low) and self.verb_at(its, n, finite) is not None

    def _says(self, its: list[Item], j: int) -> bool:
        """Whether a verb of saying stands at `j`, behind those who speak: "a mayor and a priest both confirmed"."""
        verb = self.triggers.verbs.get(its[j].low) if 1 < j < len(its) and its[j].kind == "w" else None
        return verb is not None and verb.cls == "say" and "past" in verb.forms and nominal(its[j - 2])


def _counted(chunk: Chunk, item: Item, nouns: int) -> bool:
    """Gives a noun group the figure behind its article, unless the figure begins another group."""
    if chunk.det in ("a", "an") and nouns == 1 and _hedges(chunk.head):
        nouns, chunk.words = 0, []  # "a reported 20 rebels"
    if nouns and chunk.head in _NUMBERED and item.low.isdigit():
        chunk.end = item.end  # "a Boeing 727": how many is not told
        return True
    if nouns or chunk.figure is not None:
        return False
    if chunk.words == ["another"]:
        chunk.words = []  # "another eight" counts like "eight"
    chunk.figure = item.thing
    chunk.end = item.end
    chunk.head = item.low.rsplit(" ", 1)[-1]
    return True


def _grow(chunk: Chunk, item: Item) -> None:
    """Adds a word or a name to the end of a noun group."""
    chunk.end = item.end
    named = item.kind == "men"
    chunk.head = item.low.rsplit(" ", 1)[-1] if named else item.low
    chunk.words += item.low.split() if named else [item.low]


def _without_alias(chunk: Chunk) -> None:
    """Ends a noun group on the name of a person, before another name of his ("X alias Y")."""
    at, person = chunk.words.index("alias"), [m for m in chunk.mentions if m.kind == "person"]
    if at and person:
        chunk.words, chunk.end = chunk.words[:at], person[0].end
        chunk.head = chunk.words[-1]
        chunk.mentions = [m for m in chunk.mentions if m.end <= chunk.end]


def _hedges(word: str) -> bool:
    """Whether a word between an article and a count says how sure or how great it is: "a confirmed 12"."""
    return word in _HEDGING or (word.endswith("ed") and len(word) > 4)


_WHOSE: Final = frozenset(("the", "his", "her", "their", "its", "my"))


def owing(its: list[Item], i: int) -> bool:
    """Whether a preposition of two words stands there that tells the cause: "due to shelling"."""
    return its[i].low in OWING and its[i + 1 : i + 2] != [] and its[i + 1].low == "to"


def adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > 4 and low not in w.NOT_LY
