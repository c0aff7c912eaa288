"""Cuts a text into words and marks the phrases of the lexicon in it: the ground on which mentions are built."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from extract.engines.rules.lexicon import Known, Lexicon, Word, simplify

_WORD: Final = re.compile(r"[^\W_]+")
LOWER, CAPITAL, UPPER = 0, 1, 2
JOINTS: Final = frozenset(
    {" ", "-", "'", "’", "‘", ".", "\n", "–", "‑", "\u00a0", "", "ʼ", "`", "´", "/", "  ", "—"}
)
"""What may stand between two words of one name."""
APOSTROPHES: Final = frozenset("'’‘ʼ`´")
_SHORT_CODES: Final = frozenset(
    {"us", "car", "it", "is", "as", "who", "aa", "ka", "sl", "rp", "mit", "fan", "fl"}
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A phrase of the lexicon at words [at, end)."""

    at: int
    end: int
    word: Word


class Scan:
    """A text as words with their offsets, their case, and the lexicon's phrases in it.

    `mode` is "mixed", "upper" (a text in capitals) or "lower" (one without any). `votes` counts how much the text
    speaks of each country.
    """

    __slots__ = ("caps", "ends", "lexicon", "mode", "starts", "tag_at", "tags", "text", "votes", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        spans = [m.span() for m in _WORD.finditer(text)]
        self.starts = [s for s, _ in spans]
        self.ends = [e for _, e in spans]
        raw = [text[s:e] for s, e in spans]
        if text.isascii():
            self.words = [w.lower() for w in raw]
        else:
            self.words = [w.lower() if w.isascii() else simplify(w) for w in raw]
        self.caps = [
            LOWER
            if w[0].islower()
            else UPPER
            if len(w) > 1 and w.isupper()
            else CAPITAL
            if w[0].isupper()
            else LOWER
            for w in raw
        ]
        self.mode = self._mode()
        self.tags: list[Tag] = []
        self.tag_at: dict[int, Tag] = {}
        self._mark()
        self.votes = self._vote()

    def _mode(self) -> str:
        caps = self.caps
        if not caps:
            return "mixed"
        total = len(caps)
        if sum(c == UPPER for c in caps) > 0.6 * total:
            return "upper"
        return "lower" if total > 12 and sum(c != LOWER for c in caps) < 0.008 * total else "mixed"

    def gap(self, i: int) -> str:
        """Gives the characters between word i and the next one."""
        return self.text[self.ends[i] : self.starts[i + 1]] if i + 1 < len(self.words) else "\0"

    def joined(self, i: int, j: int) -> bool:
        """Says whether words [i, j) stand together as one name could."""
        return all(self.gap(k) in JOINTS for k in range(i, j - 1))

    def slice(self, i: int, j: int) -> str:
        """Gives the text of words [i, j)."""
        return self.text[self.starts[i] : self.ends[j - 1]]

    def possessive(self, i: int) -> bool:
        """Says whether word i is the "s" of "Mali's"."""
        return i > 0 and self.words[i] == "s" and self.text[self.starts[i] - 1] in APOSTROPHES

    def after(self, i: int) -> int:
        """Gives the index of the word after i, past a possessive "s"."""
        return i + 1 if i < len(self.words) and self.possessive(i) else i

    def _mark(self) -> None:
        by_first = self.lexicon.by_first
        words = self.words
        i, total = 0, len(words)
        while i < total:
            step = 1
            for word in by_first.get(words[i], ()):
                n = len(word.tokens)
                if n > 1 and (
                    i + n > total or words[i + 1] != word.tokens[1] or tuple(words[i : i + n]) != word.tokens
                ):
                    continue
                if n > 1 and not self.joined(i, i + n):
                    continue
                if self._fits(word, i):
                    tag = Tag(i, i + n, word)
                    self.tags.append(tag)
                    self.tag_at[i] = tag
                    step = n
                    break
            i += step

    def _fits(self, word: Word, i: int) -> bool:
        if word.classes:
            return True
        if (word.country or word.demonym) and self._named(word, i):
            return True
        return any(self.case_fits(case, word, i) for _, case, _ in word.actors)

    def _named(self, word: Word, i: int) -> bool:
        short = len(word.tokens) == 1 and len(word.tokens[0]) <= 3
        if self.mode == "upper":
            return not (short and word.tokens[0] in _SHORT_CODES)
        if self.mode == "lower":
            return not short
        return self.caps[i] == UPPER if short else self.caps[i] != LOWER

    def is_country(self, tag: Tag) -> str:
        """Gives the code of the country that a tag names, or ""."""
        return tag.word.country if tag.word.country and self._named(tag.word, tag.at) else ""

    def is_demonym(self, tag: Tag) -> str:
        """Gives the code of the country whose adjective a tag is, or ""; a country's name serves too ("Mali army")."""
        code = tag.word.demonym or tag.word.country
        return code if code and self._named(tag.word, tag.at) else ""

    def case_fits(self, case: str, word: Word, i: int) -> bool:
        """Says whether the case of the text allows this name here: acronyms in capitals, names with a capital."""
        first = word.tokens[0]
        if self.mode == "upper":
            return case != "exact" or len(word.tokens) > 1 or (len(first) > 2 and first not in _SHORT_CODES)
        if self.mode == "lower":
            return case != "exact" and (len(word.tokens) > 1 or len(first) > 2) and first not in _SHORT_CODES
        if not case:
            return True
        at = i + 1 if first in ("al", "el", "the", "so", "ex") and len(word.tokens) > 1 else i
        if case == "exact" and len(word.tokens) == 1:
            return self.caps[at] == UPPER or (
                (self.caps[at] == CAPITAL
                and not first.isalpha())
                or any(
                    f[0].isupper() and not f.isupper() and self.slice(i, i + 1) == f
                    for a, _, _ in word.actors
                    for f in a.names
                )
            )
        return self.caps[at] != LOWER

    def actor(self, tag: Tag, votes: dict[str, float]) -> Known | None:
        """Chooses the known actor a tag names, by the countries spoken of; None: it names none here."""
        best: Known | None = None
        weight = -1.0
        for actor, case, local in tag.word.actors:
            if not self.case_fits(case, tag.word, tag.at):
                continue
            vote = votes.get(actor.country, 0.0) if actor.country else 0.5
            if local and vote <= 0:
                continue
            if vote > weight:
                best, weight = actor, vote
        return best

    def _vote(self) -> dict[str, float]:
        votes: dict[str, float] = defaultdict(float)
        for tag in self.tags:
            code = self.is_demonym(tag)
            if code:
                votes[code] += 2.0
            elif len(tag.word.actors) == 1:
                actor, case, local = tag.word.actors[0]
                if actor.country and not local and self.case_fits(case, tag.word, tag.at):
                    votes[actor.country] += 1.0
        return dict(votes)
