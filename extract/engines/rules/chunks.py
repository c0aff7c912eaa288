"""Cuts a sentence into noun groups, verb groups and the small words between them, and links verbs to subjects and objects.

A cascaded shallow reading in the manner of the finite-state systems of the MUC conferences: no statistics, linear in
the length of the sentence. All offsets are code points into the document's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules import words as w
from extract.engines.rules.triggers import Triggers, Verb

if TYPE_CHECKING:
    from extract.engines.rules.mentions import Mention
    from extract.text.numbers import Figure

TOKEN: Final = re.compile(
    r"(?:[A-Za-z]\.){2,5}|\d[\d.,]{0,12}\d|['’]s\b|n['’]t\b|\w+(?:[-–]\w+){0,6}(?:['’](?!s\b)\w+){0,2}|[^\w\s]"
)
QUOTES: Final = frozenset("\"“”„«»‘’'`")


@dataclass(slots=True)
class Item:
    """A word, or a figure, mention or date taken as one word. `kind`: w, fig, men, date, x (punctuation), poss."""

    kind: str
    start: int
    end: int
    low: str
    thing: Any = None


@dataclass(slots=True)
class Chunk:
    """A group of words. `kind`: NG noun group, VG verb group, P preposition, C conjunction, R relative, D date, X mark, A adverb."""

    kind: str
    start: int
    end: int
    head: str = ""
    words: list[str] = field(default_factory=list)
    det: str = ""
    figure: Figure | None = None
    mentions: list[Mention] = field(default_factory=list)
    pron: bool = False
    paren: bool = False
    verb: Verb | None = None
    voice: str = ""
    """Of a verb group: active, passive, bare (a past form that may be either), ing, inf."""
    neg: bool = False
    aux: tuple[str, ...] = ()
    subject: list[int] = field(default_factory=list)
    object: list[int] = field(default_factory=list)
    agent: list[int] = field(default_factory=list)
    particle: str = ""

    @property
    def cls(self) -> str:
        """The class of the verb; "" for what is no verb group."""
        return self.verb.cls if self.verb is not None else ""

    @property
    def head_mention(self) -> Mention | None:
        """The mention that ends the group, which is its head; None where the group ends with another word."""
        if self.mentions and self.mentions[-1].end >= self.end:
            return self.mentions[-1]
        return None


def items(text: str, start: int, end: int, spans: list[tuple[int, int, str, Any]]) -> list[Item]:
    """Cuts `text[start:end]` into items; `spans` are (start, end, kind, object), sorted and apart, taken whole."""
    found: list[Item] = []
    k = 0
    at = start
    for s, e, kind, thing in spans:
        if s >= end:
            break
        if e <= at:
            continue
        _plain(text, at, s, found)
        found.append(Item(kind, s, e, text[s:e].lower(), thing))
        at = max(at, e)
        k += 1
    _plain(text, at, end, found)
    return found


def _plain(text: str, start: int, end: int, found: list[Item]) -> None:
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        low = word.lower().replace("’", "'")
        if low == "'s":
            found.append(Item("poss", match.start(), match.end(), low))
        elif word[0].isalnum() or low == "n't":
            found.append(Item("w", match.start(), match.end(), low))
        elif word not in QUOTES:
            found.append(Item("x", match.start(), match.end(), word))


def nominal(item: Item) -> bool:
    """Whether an item may stand in a noun group as noun or modifier."""
    if item.kind in ("men", "fig"):
        return True
    return item.kind == "w" and not (
        item.low in w.PREP or item.low in w.CONJ or item.low in w.REL or item.low in w.AUX or item.low in w.NEG or item.low == "to"
    )


class Chunker:
    """Makes the chunks of one sentence from its items."""

    def __init__(self, triggers: Triggers) -> None:
        self.triggers = triggers

    def verb_at(self, its: list[Item], i: int, finite_seen: bool) -> Verb | None:
        """Returns the verb that item `i` is, by its form and its neighbours, or None."""
        item = its[i]
        if item.kind != "w":
            return None
        low = item.low
        verb = self.triggers.verbs.get(low)
        if verb is None:
            if low == "dead" or low == "missing":
                return self._adjective(its, i)
            if len(low) > 4 and low.endswith("ed") and low not in w.NOT_ED and "-" not in low and item.low.isalpha():
                verb = Verb(low, "other", frozenset(("past", "part")))
            else:
                return None
        before = _previous(its, i)
        after = its[i + 1] if i + 1 < len(its) else None
        if verb.forms <= {"past", "part"}:
            return verb if not self._modifies(before, after, its, i) else None
        if verb.forms == {"ing"}:
            return verb if self._gerund(low, before, after) else None
        if verb.forms & {"past", "part"} and self._auxiliary(before):
            return verb
        return verb if self._finite(low, verb, before, after, finite_seen) else None

    def _adjective(self, its: list[Item], i: int) -> Verb | None:
        """"12 dead", "five missing": read as a participle; not "the dead" or "dead bodies"."""
        before = its[i - 1] if i else None
        after = its[i + 1] if i + 1 < len(its) else None
        if before is None or (before.kind == "w" and (before.low in w.DET or before.low == "of")):
            return None
        if after is not None and after.kind == "w" and nominal(after) and after.low not in w.ADV and not self._verbish(after):
            return None
        cls = "kill" if its[i].low == "dead" else "vanish"
        return Verb(its[i].low, cls, frozenset(("part",)))

    def _verbish(self, item: Item) -> bool:
        verb = self.triggers.verbs.get(item.low)
        return verb is not None and item.low not in w.NOUNS_LIKE_VERBS

    @staticmethod
    def _auxiliary(before: Item | None) -> bool:
        return before is not None and before.kind == "w" and (before.low in w.AUX or before.low in w.NEG)

    def _modifies(self, before: Item | None, after: Item | None, its: list[Item], i: int) -> bool:
        """Whether a participle stands before its noun ("the wounded men", "20 blindfolded prisoners", "the wounded")."""
        if before is None:
            return False
        determined = before.kind == "poss" or (before.kind == "w" and before.low in w.DET and before.low not in w.REL)
        if before.kind == "fig":
            return after is not None and self._plain_noun(after)
        if before.kind == "w" and before.low in ("of", "with", "by", "between", "in", "for", "from") and after is not None:
            return self._plain_noun(after) and after.kind == "w"
        if before.kind == "w" and before.low.endswith("ly") and i > 1:
            two = its[i - 2]
            return (two.kind == "w" and two.low in w.DET or two.kind == "fig") and after is not None and self._plain_noun(after)
        return determined

    def _plain_noun(self, item: Item) -> bool:
        if item.kind == "men":
            return True
        return item.kind == "w" and nominal(item) and item.low not in w.DET and item.low not in w.PRON and item.low not in w.ADV and (
            not self._verbish(item) and not item.low.endswith("ly") and item.low not in ("dead", "missing")
        )

    def _gerund(self, low: str, before: Item | None, after: Item | None) -> bool:
        if before is not None and (before.kind == "poss" or (before.kind == "w" and before.low in w.DET and before.low not in w.REL)):
            return False
        if low in self.triggers.events or low in self.triggers.losses:
            if after is None or after.kind in ("x", "date", "poss"):
                return False
            if after.kind == "w" and (after.low in w.PREP or after.low in w.AUX or after.low in w.CONJ):
                return before is not None and self._auxiliary(before) and before.low in w.BE
            if after.kind == "w" and after.low not in w.DET and after.low not in w.PRON:
                # "bombing attack", "fighting season": a noun before a noun, unless people follow.
                return after.low in ("people", "civilians", "men", "women", "children", "dozens", "soldiers", "villagers")
        if (low in self.triggers.things or low in self.triggers.civilian_sites or low in w.NOT_ING) and before is not None and nominal(before):
            return after is not None and after.kind == "w" and after.low in w.DET
        if low == "following" or low == "including" or low == "according":
            return False
        return True

    def _finite(self, low: str, verb: Verb, before: Item | None, after: Item | None, finite_seen: bool) -> bool:
        if before is None:
            return False
        if before.kind == "w" and (before.low in w.MODAL or before.low == "to" or before.low in w.NEG or before.low in w.SUBJECT_PRON):
            return after is not None or before.low != "to"
        if before.kind == "w" and (before.low in w.DET or before.low in w.PREP):
            return bool(verb.forms & {"past"}) and before.low in w.PREP and before.low in ("up", "down", "out", "off")
        if before.kind in ("poss", "fig"):
            return bool(verb.forms & {"past", "part"}) and before.kind == "fig" and not (after is not None and self._plain_noun(after))
        if low not in w.NOUNS_LIKE_VERBS:
            return True
        if low in ("claim", "claims", "report", "reports") and after is not None and after.low in ("to", "that", "it", "its", "they", "responsibility", "there"):
            return True
        if not finite_seen and before.kind == "men" and before.thing.kind in ("force", "generic") and after is not None:
            group = before.low.endswith("s") or before.thing.kind == "force" and verb.forms & {"base"}
            named = after.kind == "men" or after.kind == "w" and self._plain_noun(after)
            if group and named and low not in ("base", "bases", "post", "posts", "house", "forces", "force", "command", "claims", "patrol", "patrols"):
                return True
        if finite_seen and before.low not in ("and", "or", "but") or after is None:
            return False
        if before.kind == "w" and before.low in w.CONJ:
            return after.kind in ("fig", "men") or after.low in w.DET
        if after.kind == "w" and not (after.low in w.DET or after.low in w.PRON or after.low in ("at", "on", "that", "people", "civilians")):
            return after.low in ("a", "an") or (after.low.endswith("ly"))
        if after.kind in ("x", "poss", "date"):
            return low in ("report", "reports", "say", "says") and (before.kind == "men" or before.low in ("media", "witnesses", "officials", "activists"))
        plural = before.low.endswith("s") or before.kind == "men" or before.low in ("men", "people", "police", "military")
        return plural or "s" in verb.forms

    def chunk(self, its: list[Item]) -> list[Chunk]:
        """Groups the items of a sentence."""
        out: list[Chunk] = []
        i, n, finite, depth = 0, len(its), False, 0
        while i < n:
            item = its[i]
            if item.kind == "x":
                if item.low in "([":
                    depth += 1
                chunk, i = Chunk("X", item.start, item.end, item.low), i + 1
                if item.low in ";:":
                    finite = False
            elif item.kind == "date":
                chunk, i = Chunk("D", item.start, item.end, item.low), i + 1
            elif item.kind == "w" and (verbal := self._verb_group(its, i, finite)) is not None:
                chunk, i = verbal
                finite = finite or chunk.voice in ("active", "passive")
            elif item.kind == "w" and (small := _small(its, i)):
                chunk, i = Chunk(small, item.start, item.end, item.low), i + 1
                if small in "CR":
                    finite = False
            else:
                chunk, i = self._noun_group(its, i, finite)
            chunk.paren = depth > 0
            if chunk.kind == "X" and chunk.head in ")]":
                depth = max(0, depth - 1)
            out.append(chunk)
        return self._with_particles(out)

    def _with_particles(self, chunks: list[Chunk]) -> list[Chunk]:
        """Joins a verb with its particle, at once ("shot dead five") or after the object ("shot five men dead")."""
        drop: set[int] = set()
        for v, chunk in enumerate(chunks):
            if chunk.kind != "VG" or chunk.verb is None or chunk.verb.lemma not in self.triggers.phrasal:
                continue
            for k in range(v + 1, min(v + 9, len(chunks))):
                c = chunks[k]
                head = c.head if c.kind in ("P", "A", "VG", "NG") and " " not in c.head else ""
                if c.kind == "VG" and c.aux or c.kind == "NG" and (c.figure is not None or len(c.words) > 1):
                    head = ""
                joined = self.triggers.particles.get((chunk.verb.lemma, head)) if head else None
                if joined is not None and not (c.kind == "P" and k > v + 1):
                    chunk.verb = Verb(joined.lemma, joined.cls, chunk.verb.forms)
                    drop.add(k)
                    if k == v + 1:
                        chunk.end = c.end
                    break
                if c.kind == "NG" and len(c.words) > 1 and (chunk.verb.lemma, c.head) in self.triggers.particles:
                    joined = self.triggers.particles[(chunk.verb.lemma, c.head)]
                    chunk.verb = Verb(joined.lemma, joined.cls, chunk.verb.forms)
                    c.end -= len(c.head) + 1
                    c.words = c.words[:-1]
                    c.head = c.words[-1]
                    break
                if c.kind not in ("NG", "A", "C") and not (chunk.verb.lemma == "set" and c.kind in ("X", "P")):
                    break
        return [c for k, c in enumerate(chunks) if k not in drop] if drop else chunks

    def _verb_group(self, its: list[Item], i: int, finite: bool) -> tuple[Chunk, int] | None:
        aux: list[str] = []
        neg = False
        j, n = i, len(its)
        infinitive = its[i].low == "to"
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
            elif low in w.AUX:
                aux.append(low)
                last = j
            elif low in w.ADV or (low.endswith("ly") and len(low) > 4):
                if not aux and not infinitive and not neg:
                    return None
            else:
                if infinitive and low in self.triggers.verbs and "base" in self.triggers.verbs[low].forms:
                    main = self.triggers.verbs[low]
                elif aux and low in self.triggers.verbs and self._auxiliary(its[j - 1]):
                    main = self.triggers.verbs[low]
                else:
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
        """Whether "to" and an unknown word are an infinitive: an object or a preposition follows ("to inflate its …")."""
        if j + 1 >= len(its) or its[j].kind != "w" or its[j].low in self.triggers.verbs or not nominal(its[j]):
            return False
        low, after = its[j].low, its[j + 1]
        if low in w.DET or low in w.PRON or low.endswith(("s", "ly")) and not low.endswith("ss") or not low.isalpha():
            return False
        return after.kind == "w" and (after.low in w.DET or after.low in w.PRON)

    def _finish(self, its: list[Item], i: int, last: int, main: Verb, aux: list[str], neg: bool, infinitive: bool) -> Chunk:
        chunk = Chunk("VG", its[i].start, its[last].end, its[last].low, verb=main, neg=neg, aux=tuple(aux))
        be = next((a for a in reversed(aux) if a in w.BE and a != its[last].low), "")
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
        if its[i].low == "having":
            chunk.voice = "ing"
        return chunk

    def _after_place(self, its: list[Item], i: int, j: int) -> bool:
        """Whether item `j` stands behind a place ("in Aleppo city | SANA reporter said") and begins a speaker."""
        k = j - 1
        while k > i and its[k].low in w.AREAS:
            k -= 1
        before = its[k]
        return before.kind == "men" and before.thing.kind == "place" and self._speaker_follows(its, i, j)

    def _speaker_follows(self, its: list[Item], i: int, j: int) -> bool:
        """Whether a place after a preposition runs on into a speaker, no comma between ("in Borno state senator X said")."""
        if i == 0 or its[i - 1].low not in ("in", "at", "near", "from", "to", "of", "on", "around"):
            return False
        for k in range(j, min(j + 6, len(its))):
            item = its[k]
            if item.kind in ("x", "date") or item.kind == "w" and item.low in w.PREP:
                return False
            verb = self.triggers.verbs.get(item.low) if item.kind == "w" else None
            if verb is not None and verb.cls == "say" and "past" in verb.forms:
                return k > j
        return False

    def _noun_group(self, its: list[Item], i: int, finite: bool) -> tuple[Chunk, int]:
        first = its[i]
        chunk = Chunk("NG", first.start, first.end, first.low)
        n, j, nouns = len(its), i, 0
        while j < n:
            item = its[j]
            if item.kind == "fig":
                if nouns or chunk.figure is not None:
                    break
                chunk.figure = item.thing
                chunk.end = item.end
                chunk.head = item.low.rsplit(" ", 1)[-1]
                j += 1
                continue
            elif item.kind == "men":
                if nouns and self._after_place(its, i, j):
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
            elif j > i and item.low in w.ADV and chunk.det and not nouns and j + 1 < n and self._plain_noun(its[j + 1]):
                pass
            elif j > i and (self.verb_at(its, j, finite) is not None or item.low in w.ADV or nouns and _adverb(item.low)):
                break
            elif item.low in w.DET:
                pass
            elif nouns and item.low not in w.AREAS and self._after_place(its, i, j):
                break
            else:
                nouns += 1
            chunk.end = item.end
            chunk.head = item.low.rsplit(" ", 1)[-1] if item.kind == "men" else item.low
            chunk.words.append(item.low)
            j += 1
        if j == i:
            j += 1
        return chunk, j


def _previous(its: list[Item], i: int) -> Item | None:
    """The item before `i`, over a bracket ("the Front (RUF) launch")."""
    j = i - 1
    if j >= 0 and its[j].low == ")":
        for k in range(j - 1, max(-1, j - 6), -1):
            if its[k].low == "(":
                return its[k - 1] if k else None
    return its[j] if j >= 0 else None


def _small(its: list[Item], i: int) -> str:
    low = its[i].low
    if low in w.PREP or low == "to":
        return "P"
    if low == "that" or low in w.REL:
        after = its[i + 1] if i + 1 < len(its) else None
        if low == "that" and after is not None and after.kind == "w" and nominal(after) and i and its[i - 1].low in w.PREP:
            return ""
        return "R"
    if low in w.CONJ:
        return "C"
    return "A" if low in w.ADV or _adverb(low) else ""


def _adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > 4 and low not in w.NOT_LY
