"""Cuts a text into words and marks the phrases of the lexicon in it: the ground on which mentions are built."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from extract.engines.rules.vocabulary.entries import Known, Word
from extract.engines.rules.vocabulary.lexicon import Lexicon, simplify, wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.tokens import Spots, tokenise

LOWER, CAPITAL, UPPER = 0, 1, 2
_PAPER: Final = ("the", "national")
"""A paper whose name begins many others."""
_NAMESAKES: Final = listed("namesakes")
_OFFICES: Final = listed("posted_in_towns")
_SLIGHTED: Final = frozenset(("russia", "russian", "russians"))
"""Names that papers of a country at war write small."""
JOINTS: Final = frozenset(
    {
        " ",
        "-",
        "'",
        "’",
        "‘",
        ".",
        "\n",
        "–",
        "‑",
        "\u00a0",
        "",
        "ʼ",
        "`",
        "´",
        "/",
        "  ",
        "—",
        " – ",
        " - ",
        "’ ",
        "' ",
        "&",
    }
)
"""What may stand between two words of one name, a plural's apostrophe as in "Farmers’ Front" included."""
NEAR: Final = frozenset({" ", "-", "\u00a0", "‑", "\n", "  "})
"""What may stand between a country's adjective and the noun it belongs to."""
APOSTROPHES: Final = frozenset("'’‘ʼ`´")
_SHORT_RANKS: Final = wordset(
    "sgt tech adj pol lt maj brig col capt cpl corp staff insp supt sr snr comr gen"
)
"""Words of ranks behind which a full stop is none: "Tech. Sgt.", "Sgt. 1st Class"."""
_AMERICAN: Final = frozenset(("american", "americans", "america"))
_OTHER_AMERICA: Final = frozenset(("central", "latin", "south", "inter"))
_SHORT_CODES: Final = wordset(
    "us car it is as who aa ka sl rp mit fan fl so am sad aim pip site arm pa sana in"
)
_OPENING: Final = frozenset('.!?:\n"“”•;')
"""Marks behind which a sentence, a line or a quotation begins."""
EVERYDAY: Final = listed("group_everyday_words")
"""Words of names that groups of many countries have: "National Liberation Front"."""
_ARTICLES: Final = frozenset({"al", "el", "the", "so", "ex", "an", "ad", "as", "ash"})


@dataclass(slots=True, unsafe_hash=True)
class Tag:
    """A phrase of the lexicon at words [at, end)."""

    at: int
    end: int
    word: Word


SHORT_NAMES: Final = frozenset(("mohd", "muhd", "md", "gh", "ab"))
"""First names that texts write short, with a stop: "Mohd. Ashraf"."""


class Scan:
    """A text as words with their offsets, their case, and the lexicon's phrases in it.

    `mode` is "mixed", "upper" (a text in capitals) or "lower" (one without any). `votes` counts how much the text
    speaks of each country. `cover` has for each word the phrase it belongs to.
    """

    __slots__ = (
        "caps",
        "common",
        "cover",
        "ends",
        "gaps",
        "lexicon",
        "mode",
        "spots",
        "starts",
        "tag_at",
        "tags",
        "text",
        "votes",
        "words",
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.common = lexicon.common
        tokens = tokenise(text)
        self.starts, self.ends = tokens.starts, tokens.ends
        self.gaps = [*tokens.gaps, "\0"]
        raw, lows = tokens.raws, tokens.lows
        plain = text.isascii() or "".join(lows).isascii()
        self.words = lows if plain else [w if w.isascii() else simplify(w) for w in lows]
        self.spots = tokens.spots if plain else Spots(self.words)
        """Of each word where it stands."""
        self.caps = [LOWER if w == low else _case(w) for w, low in zip(raw, lows, strict=True)]
        self.mode = self._mode()
        self.tags: list[Tag] = []
        self.tag_at: dict[int, Tag] = {}
        self.cover: list[Tag | None] = [None] * len(raw)
        self._mark()
        self.votes = self._vote()

    def _mode(self) -> str:
        caps = self.caps
        total = len(caps)
        if not total:
            return "mixed"
        if caps.count(UPPER) > 0.6 * total:
            return "upper"
        return "lower" if total > 12 and total - caps.count(LOWER) < 0.008 * total else "mixed"

    def gap(self, i: int) -> str:
        """Gives the characters between word i and the next one; a NUL after the last word."""
        return self.gaps[i] if i >= 0 else ""

    def where(self, known: AbstractSet[str], *, figures: bool = False) -> list[int]:
        """Gives where one of the known words stands, in order; numbers, too, if asked for."""
        return self.spots.where(known, figures=figures)

    def before(self, mark: str) -> Iterator[int]:
        """Yields the words right behind which a mark stands."""
        at = self.text.find(mark)
        while at >= 0:
            k = bisect_left(self.ends, at)
            if k < len(self.ends) and self.ends[k] == at:
                yield k
            at = self.text.find(mark, at + 1)

    def joined(self, i: int, j: int) -> bool:
        """Says whether words [i, j) stand together as one name could."""
        for k in range(i, j - 1):
            gap = self.gaps[k]
            if gap in JOINTS or (gap == ". " and self.ends[k] - self.starts[k] == 1):
                continue
            if gap != ". " or self.words[k] not in _SHORT_RANKS or self.caps[k] == LOWER:
                return False
        return True

    def slice(self, i: int, j: int) -> str:
        """Gives the text of words [i, j)."""
        return self.text[self.starts[i] : self.ends[j - 1]]

    def possessive(self, i: int) -> bool:
        """Says whether word i is the "s" of "Mali's"."""
        return (
            0 < i < len(self.words) and self.words[i] == "s" and self.text[self.starts[i] - 1] in APOSTROPHES
        )

    def after(self, i: int) -> int:
        """Gives i, or the word after it where word i is a possessive "s"."""
        return i + 1 if i < len(self.words) and self.possessive(i) else i

    def near(self, i: int) -> bool:
        """Says whether word i follows the one before it closely, past a possessive "s" or an abbreviating stop."""
        if not 0 < i < len(self.words):
            return False
        gap = self.gaps[i - 1]
        if gap == " ":
            return True
        if gap == "\n" and self.caps[i] != LOWER and self.mode == "mixed":
            return False  # a new line with a capital is a new item, not a wrapped line
        shortened = self.ends[i - 1] - self.starts[i - 1] == 1 or self.words[i - 1] in SHORT_NAMES
        return gap in NEAR or (gap == ". " and shortened)

    def named(self, i: int) -> bool:
        """Says whether word i could be part of a proper name: a capital, or in a text of one case no common word."""
        if i >= len(self.words):
            return False
        if self.mode == "mixed":
            if self.caps[i] == LOWER:
                return False
            return self.words[i] not in self.common or not self.initial(i)
        word = self.words[i]
        if word in self.common or len(word) < 2 or not word[0].isalpha():
            return False
        return not (len(word) > 6 and word.endswith(("ing", "tion", "ted", "ded", "ment", "sion")))

    def initial(self, i: int) -> bool:
        """Says whether word i begins a sentence, a line or a quotation."""
        if i == 0:
            return True
        gap = self.gaps[i - 1]
        return (len(gap) > 1 and not _OPENING.isdisjoint(gap)) or gap == "\n"

    def _mark(self) -> None:
        starts, words, caps = self.lexicon.names.starts, self.words, self.caps
        total, done = len(words), 0
        for i in self.where(self.lexicon.names.rows.keys()):
            if i < done:
                continue
            single, pairs = starts[words[i]]
            if pairs and i + 1 < total and (longer := pairs.get(words[i + 1])):
                for word in longer:
                    n = len(word.tokens)
                    if (
                        (n == 2 or tuple(words[i : i + n]) == word.tokens)
                        and self.joined(i, i + n)
                        and self._fits(word, i)
                    ):
                        done = self._tag(i, i + n, word)
                        break
            if (
                i >= done
                and single is not None
                and not (single.quiet and caps[i] == LOWER)
                and (single.classes or self._fits(single, i))
            ):
                done = self._tag(i, i + 1, single)

    def _tag(self, i: int, j: int, word: Word) -> int:
        tag = Tag(i, j, word)
        self.tags.append(tag)
        self.tag_at[i] = tag
        self.cover[i:j] = [tag] * (j - i)
        return j

    def _fits(self, word: Word, i: int) -> bool:
        if word.classes:
            return True
        if (word.country or word.demonym) and self._proper(word, i):
            return True
        if word.tokens == _PAPER and self._runs_on(i + 2):
            return False
        return any(self.case_fits(case, word, i) for _, case, _ in word.actors)

    def _runs_on(self, i: int) -> bool:
        """Says whether a name goes on at word i: "the National Defence" is not the paper "The National"."""
        mixed = self.mode == "mixed" and i < len(self.words)
        return mixed and self.caps[i] == CAPITAL and self.gap(i - 1) == " "

    def _proper(self, word: Word, i: int) -> bool:
        if i + 1 < len(self.words) and f"{word.tokens[0]}-{self.words[i + 1]}" in _NAMESAKES:
            return False
        if i and word.tokens[0] in _AMERICAN and self.words[i - 1] in _OTHER_AMERICA:
            return False  # "the Central American University" is none of the United States
        short = len(word.tokens) == 1 and len(word.tokens[0]) <= 3
        if self.mode == "upper":
            return not (short and word.tokens[0] in _SHORT_CODES)
        if self.mode == "lower":
            return not short and word.tokens[0] not in ("turkey", "polish")
        return self.caps[i] == UPPER if short else self.caps[i] != LOWER or word.tokens[0] in _SLIGHTED

    def is_country(self, tag: Tag) -> str:
        """Gives the code of the country that a tag names, or ""."""
        return tag.word.country if tag.word.country and self._proper(tag.word, tag.at) else ""

    def is_demonym(self, tag: Tag) -> str:
        """Gives the code of the country whose adjective a tag is, or ""; a country's name serves, too."""
        code = tag.word.demonym or tag.word.country
        return code if code and self._proper(tag.word, tag.at) else ""

    def case_fits(self, case: str, word: Word, i: int) -> bool:
        """Says whether the case of the text allows this name here: acronyms in capitals, names with a capital."""
        first = word.tokens[0]
        if i and first == "ana" and len(word.tokens) == 1 and self.words[i - 1] == "santa":
            return False  # a town of that name, and not the Afghan National Army
        if case == "exact" and self.gap(i - 1) == "-" == self.gap(i) and len(word.tokens) == 1:
            return False  # "PORT-AU-PRINCE"
        if self.mode == "upper":
            return case != "exact" or len(word.tokens) > 1 or (len(first) > 1 and first not in _SHORT_CODES)
        if self.mode == "lower":
            return case != "exact" and (len(word.tokens) > 1 or len(first) > 2) and first not in _SHORT_CODES
        if not case:
            return True
        if case == "exact" and len(word.tokens) == 1:
            if first in _OFFICES and self._runs_on(i + 1):
                return False  # "SSP Imran Malik" is a policeman, and none of Sipah-e-Sahaba
            return self.slice(i, i + 1) in word.exact
        at = i + 1 if first in _ARTICLES and len(word.tokens) > 1 else i
        return self.caps[at] != LOWER

    def actor(self, tag: Tag, votes: dict[str, float]) -> Known | None:
        """Chooses the known actor a tag names, by the countries spoken of; None: it names none here."""
        best: Known | None = None
        weight = -1.0
        for actor, case, local in tag.word.actors:
            vote = votes.get(actor.country, 0.0) if actor.country else 0.5
            elsewhere = vote <= 0 and (local or (bool(votes) and EVERYDAY.issuperset(tag.word.tokens)))
            if vote <= weight or elsewhere or not self.case_fits(case, tag.word, tag.at):
                continue
            best, weight = actor, vote
        return best

    def _bounds(self, tag: Tag) -> bool:
        """Says whether a country is spoken of by its border or its aid alone: "the Malian border", "U.S.-backed"."""
        k = tag.at - 2 if self.words[tag.at - 1 : tag.at] == ["the"] else tag.at - 1
        before = self.words[max(0, k - 1) : k + 1]
        behind = tag.end < len(self.words) and (
            self.words[tag.end] in _BORDERS
            or (self.words[tag.end] in _AIDED and self.gap(tag.end - 1) == "-")
        )
        return behind or (before[-1:] == ["with"] and before[0] in _BORDERS)

    def _vote(self) -> dict[str, float]:
        votes: dict[str, float] = defaultdict(float)
        for tag in self.tags:
            word = tag.word
            if (word.country or word.demonym) and (code := self.is_demonym(tag)):
                votes[code] += 0.0 if self._bounds(tag) else 2.0
            elif len(word.actors) == 1:
                actor, case, local = tag.word.actors[0]
                told = actor.country and not local and not EVERYDAY.issuperset(word.tokens)
                if told and self.case_fits(case, tag.word, tag.at):
                    votes[actor.country] += 1.0
        return {code: weight for code, weight in votes.items() if weight}


_AIDED: Final = wordset(
    "backed supported trained supplied made built designed armed equipped financed funded"
)
_BORDERS: Final = frozenset(("border", "borders", "frontier", "bordering"))


def _case(word: str) -> int:
    """Tells a word's case; a word that begins with a figure and has capitals ("3R") counts as one of capitals."""
    if not word[0].isupper():
        return UPPER if word.isupper() and not word[0].isalpha() else LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITAL
