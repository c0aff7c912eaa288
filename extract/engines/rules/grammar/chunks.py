"""Cuts a sentence into noun groups, verb groups and the small words between them.

A cascaded shallow reading in the manner of the finite-state systems of the MUC conferences: no statistics, linear in
the length of the sentence. All offsets are code points into the document's text.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.glosses import unglossed
from extract.engines.rules.grammar.items import Chunk, Item, nominal
from extract.engines.rules.grammar.noun_groups import CLOSED, OWING, NounGroups, adverb, owing
from extract.engines.rules.grammar.particles import with_particles
from extract.engines.rules.grammar.regroup import regrouped
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.triggers import Verb

__all__ = ["Chunk", "Chunker", "Item"]

_SMALL: Final = {
    **dict.fromkeys(w.REL, "R"),
    **dict.fromkeys(w.CONJ, "C"),
    **dict.fromkeys(w.PREP, "P"),
}
"""The kinds of chunks that little words make."""
_CLAUSAL: Final = frozenset(("as", "after", "before", "until"))
"""Prepositions that clauses follow as well: a verb may come behind them again."""
_HOURS: Final = frozenset(
    ("midnight", "dawn", "noon", "dusk", "nightfall", "daybreak", "sunrise", "sunset", "midday")
)
_FOCUS: Final = frozenset(("exactly", "precisely", "merely", "just", "only", "barely"))
"""Adverbs that only bring out a count behind them."""
_TOTALLED: Final = frozenset(("all", "total"))
_DETERMINERS: Final = frozenset(
    ("the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our")
)


class Chunker(NounGroups):
    """Makes the chunks of one sentence from its items."""

    def chunk(self, its: list[Item]) -> list[Chunk]:
        """Groups the items of a sentence."""
        its = unglossed(its, self.triggers)
        out: list[Chunk] = []
        i, n, finite, depth = 0, len(its), False, 0
        while i < n:
            item = its[i]
            kind, low = item.kind, item.low
            if kind == "w":
                if (
                    low in _CLAUSAL
                    and out
                    and out[-1].kind == "VG"
                    and i + 1 < n
                    and its[i + 1].low in _HOURS
                ):
                    out.append(Chunk("D", item.start, its[i + 1].end, its[i + 1].low))
                    i += 2  # "shelled after midnight areas in X"
                    continue
                if (low in _FOCUS or low == "in") and (at := _to_count(its, i)) > i:
                    i = at
                    continue
                if low == "not" and i + 1 < n and its[i + 1].low == "to" and (out or finite):
                    verbal = self._verb_group(its, i + 1, finite)
                    if verbal is not None:  # "claimed not to have lost a man"
                        chunk, i = verbal
                        chunk.neg, chunk.start = True, item.start
                        out.append(chunk)
                        continue
                if low in OWING and (at := self._cause(its, i, out)) > i:
                    i, finite = at, False
                    continue
                if low in _SMALL and low != "that":
                    small = _SMALL[low]
                    chunk, i = Chunk(small, item.start, item.end, low), i + 1
                    if small != "P" or low in _CLAUSAL:
                        finite = False
                elif low in _DETERMINERS:
                    chunk, i = self._noun_group(its, i, finite)
                elif (
                    self.may_be_verb(low)
                    and not _whose_word(its, i)
                    and not (low == "lives" and _owned(its, i))
                    and (verbal := self._verb_group(its, i, finite)) is not None
                ):
                    chunk, i = verbal
                    # What is said has a verb of its own: "the ministry says six jets hit a depot".
                    finite = (finite or chunk.voice in ("active", "passive")) and not _opens_clause(chunk)
                elif small := _small(its, i):
                    chunk, i = Chunk(small, item.start, item.end, low), i + 1
                    if small in "CR":
                        finite = False
                else:
                    chunk, i = self._noun_group(its, i, finite)
            elif kind == "x":
                if low in "([" and not (not out and _around_all(its, i)):
                    depth += 1
                if low == "&":
                    out.append(Chunk("C", item.start, item.end, "and"))
                    i += 1
                    continue
                chunk, i = Chunk("X", item.start, item.end, low, closes=item.thing is not None), i + 1
                if low in ";:":
                    finite = False
            elif kind == "date":
                chunk, i = Chunk("D", item.start, item.end, low), i + 1
            elif kind == "poss" and out and out[-1].kind == "D":
                chunk, i = Chunk("A", item.start, item.end, low), i + 1  # "in Friday's blast" names no owner
            else:
                chunk, i = self._noun_group(its, i, finite)
            if depth:
                chunk.paren = True
                if kind == "x" and low in ")]":
                    depth -= 1
            out.append(chunk)
        return with_particles(regrouped(out), self.triggers)

    def _cause(self, its: list[Item], i: int, out: list[Chunk]) -> int:
        """Adds "due to" and the noun that only a word such as "rocket" describes; where it goes on, `i` for others."""
        if not owing(its, i):
            return i
        noun = _of_noun(its, i + 2)
        if not noun and (i + 2 >= len(its) or self.may_be_verb(its[i + 2].low)):
            return i
        out.append(Chunk("P", its[i].start, its[i + 1].end, its[i].low))
        if not noun:
            return i + 2
        chunk, at = self._noun_group(its, i + 2, False)
        out.append(chunk)
        return at

    def _verb_group(self, its: list[Item], i: int, finite: bool) -> tuple[Chunk, int] | None:
        aux: list[str] = []
        neg = False
        j, n = i, len(its)
        infinitive = its[i].low == "to"
        if infinitive and i and its[i - 1].low == "according":
            return None  # "according to witnesses" is no "to witness"
        if infinitive:
            j += 1
            if self._unknown_infinitive(its, j):
                verb = Verb(its[j].low, "other", frozenset(("base",)))
                return self._finish(its, i, j, verb, aux, neg, infinitive), j + 1
        main: Verb | None = None
        last = i
        while j < n and its[j].kind == "w":
            low = its[j].low
            if low in w.NEG:
                neg = True
            elif low.endswith("n't"):
                neg = True
                aux.append(low[:-3])
                last = j
            elif low in w.AUX:
                aux.append(low)
                last = j
            elif low in w.ADV or (low == "since" and aux) or (low.endswith("ly") and len(low) > 4):
                if not aux and not infinitive and not neg:
                    return None
            else:
                if (
                    infinitive and low in self.triggers.verbs and "base" in self.triggers.verbs[low].forms
                ) or (aux and self._after_auxiliary(its, j)):
                    main = self.triggers.verbs[low]
                elif not (infinitive and self._plural(low)):
                    main = self.verb_at(its, j, finite)
                if main is not None:
                    last = j
                break
            j += 1
        if main is None:
            if not aux:
                return None
            main = self.triggers.verbs.get(aux[-1]) or Verb("do", "other", frozenset(("base",)))
        return self._finish(its, i, last, main, aux, neg, infinitive), last + 1

    def _unknown_infinitive(self, its: list[Item], j: int) -> bool:
        """Whether "to" and an unknown word are an infinitive: an object or a preposition follows ("to
        inflate its …").
        """
        if (
            j + 1 >= len(its)
            or its[j].kind != "w"
            or its[j].low in self.triggers.verbs
            or its[j].low in ("death", "hell")
            or not nominal(its[j])
            or (j > 1 and its[j - 2].low == "according")
            or its[j].low in ("death", "hell")  # "hacked to death the mayor"
        ):
            return False
        low, after = its[j].low, its[j + 1]
        if (
            low in w.DET
            or low in w.PRON
            or (low.endswith(("s", "ly")) and not low.endswith("ss"))
            or not low.isalpha()
        ):
            return False
        return after.kind == "w" and (after.low in w.DET or after.low in w.PRON)

    def _finish(
        self, its: list[Item], i: int, last: int, main: Verb, aux: list[str], neg: bool, infinitive: bool
    ) -> Chunk:
        chunk = Chunk("VG", its[i].start, its[last].end, its[last].low, neg=neg, aux=tuple(aux))
        fatal = main.cls in ("attack", "wound") and any(x.low in _FATAL for x in its[max(0, i - 1) : last])
        cls = "kill" if fatal else main.cls
        if cls in _UNDONE and last and its[last - 1].low in _ALMOST:
            cls = "other"  # "was almost killed", "nearly overran the post": it did not come to it
        chunk.act(main if cls == main.cls else Verb(main.lemma, cls, main.forms))
        be = next((a for a in reversed(aux) if a in w.BE and a != its[last].low), "") if aux else ""
        if be and "part" in main.forms:
            chunk.voice = "passive"
        elif infinitive:
            chunk.voice = "inf"
        elif aux:
            chunk.voice = "active"
        elif main.forms == {"ing"}:
            chunk.voice = "ing"
        elif main.forms == {"part"}:
            chunk.voice = "passive"
        elif "past" in main.forms and "part" in main.forms:
            chunk.voice = "bare"
        else:
            chunk.voice = "active"
        if its[i].low == "having" and chunk.voice != "passive":
            chunk.voice = "ing"
        return chunk

    def _plural(self, low: str) -> bool:
        """Whether a word behind "to" is a noun, as no verb stands there with an -s: "set fire to houses"."""
        verb = self.triggers.verbs.get(low)
        return verb is not None and verb.forms == _S

    def _after_auxiliary(self, its: list[Item], j: int) -> bool:
        """Whether a verb may stand behind an auxiliary: no form on -s, which is a noun there ("were targets")."""
        verb = self.triggers.verbs.get(its[j].low)
        return verb is not None and verb.forms != _S and self.auxiliary(its[j - 1])


def _opens_clause(c: Chunk) -> bool:
    """Whether what somebody says follows with a verb of its own: no "was corroborated in a May report"."""
    return c.cls == "say" and c.voice != "passive"


_GOING: Final = frozenset(("went", "goes", "going", "go", "gone"))
_S: Final = frozenset(("s",))
_FATAL: Final = w.listed("fatal")
_ALMOST: Final = frozenset(("almost", "nearly", "narrowly"))
_UNDONE: Final = frozenset(("kill", "die", "wound", "abduct", "capture", "take"))


def _to_count(its: list[Item], i: int) -> int:
    """Where a count begins behind a word that only brings it out; `i` where none does."""
    if its[i].low in _FOCUS:
        return i + 1 if i + 1 < len(its) and its[i + 1].kind == "fig" else i  # "exactly 12 soldiers"
    opens = (not i or its[i - 1].kind == "x") and i + 2 < len(its)
    # "in all four monks and 3 nuns drowned"
    return i + 2 if opens and its[i + 1].low in _TOTALLED and its[i + 2].kind == "fig" else i


def _of_noun(its: list[Item], i: int) -> bool:
    """Whether a word only describes the noun behind it, whatever verb it may be: "due to rocket fire"."""
    two = [x for x in its[i : i + 2] if x.kind == "w" and x.low not in CLOSED and x.low not in _DETERMINERS]
    return len(two) == 2 and not two[0].low.endswith("ing")


def _whose_word(its: list[Item], i: int) -> bool:
    """Whether "according to" stands before a word, which is a noun then: "according to witnesses"."""
    return i > 1 and its[i - 1].low == "to" and its[i - 2].low == "according"


def _owned(its: list[Item], i: int) -> bool:
    """Whether the word before has the mark of an owner: "three soldiers' lives", "the soldier's lives"."""
    before = its[i - 1] if i else its[i]
    mark = its[i].start - before.end > 1
    return (
        i > 0
        and before.kind != "x"
        and ((mark and before.low.endswith("s")) or before.low.endswith(("'s", "’s")))
    )


def _around_all(its: list[Item], i: int) -> bool:
    """Whether the bracket at `i` is closed by nothing but the end of the sentence: "[New: Nine men died.]"."""
    end = next((k for k in range(i + 1, len(its)) if its[k].kind == "x" and its[k].low in ")]"), len(its))
    return all(x.kind == "x" for x in its[end:])


def _small(its: list[Item], i: int) -> str:
    low = its[i].low
    if low in w.PREP or low == "to":
        return "P"
    if low == "that" and i > 1 and its[i - 1].low == "on" and its[i - 2].low in _GOING:
        return "R"  # "he went on that six were hurt"
    if low == "that" or low in w.REL:
        after = its[i + 1] if i + 1 < len(its) else None
        if (
            low == "that"
            and after is not None
            and after.kind == "w"
            and nominal(after)
            and (not i or its[i - 1].low in w.PREP)
        ):
            return ""  # "that attack", "in that attack"
        return "R"
    if low in w.CONJ:
        return "C"
    known = low in ("better", "best") and [x.low for x in its[i + 1 : i + 2]] == ["known"]
    return "A" if known or low in w.ADV or adverb(low) else ""


def and_group(chunks: list[Chunk], first: int) -> list[int]:
    """Gives the places of the noun groups that "and" joins to the one at `first`, itself first."""
    group = [first]
    k = past_brackets(chunks, first + 1)
    while (
        k + 1 < len(chunks)
        and chunks[k].kind == "C"
        and chunks[k].head == "and"
        and chunks[k + 1].kind == "NG"
    ):
        group.append(k + 1)
        k = past_brackets(chunks, k + 2)
    return group


def in_a_row(chunks: list[Chunk], first: int) -> list[int]:
    """The noun groups that "and" joins to the one at `first`, over commas between parties told without a count: "of
    soldiers, policemen and vigilantes".
    """
    row, k = [first], first + 1
    while k + 1 < len(chunks) and chunks[k].head == "," and not chunks[k].closes and _party(chunks[k + 1]):
        row.append(k + 1)
        k += 2
    k += k < len(chunks) and chunks[k].head == ","
    ends = k + 1 < len(chunks) and chunks[k].head == "and" and _party(chunks[k + 1])
    return [*row, k + 1] if len(row) > 1 and ends and _party(chunks[first]) else and_group(chunks, first)


def _party(c: Chunk) -> bool:
    """Whether a noun group is of forces or people of whom no count is told."""
    m = c.head_mention if c.kind == "NG" and c.figure is None else None
    return m is not None and m.kind in ("force", "generic")


def past_brackets(chunks: list[Chunk], k: int) -> int:
    """Gives the place behind an acronym in brackets at `k`: "the Lorwa Front (LF) and …"; `k` where there is none."""
    if k + 2 < len(chunks) and chunks[k].head == "(" and chunks[k + 2].head == ")":
        return k + 3
    return k
