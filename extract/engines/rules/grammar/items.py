"""Words, figures, mentions and dates of a sentence as items, and the chunks that are made of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.triggers import Verb
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.mentions.mentions import Mention
    from extract.text.numbers import Figure

_TITLE: Final = (
    r"(?:Lt|Col|Gen|Maj|Capt|Sgt|Brig|Cpl|Pvt|Pfc|Adm|Cmdr|Comdr|Cdr|Insp|Supt|Hav|Nk|Cpt|Lieut|Lcpl|Spc|Pte|Const|Msgt|Ssgt|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Rev|Fr|Msgr"
    r"|LT|COL|GEN|MAJ|CAPT|SGT|BRIG|DR|MR)\.(?= [A-Z])"
)
"""Ranks and titles with the stop that shortens them, which ends nothing before a name."""
_CLOCK: Final = (
    r"\d{1,2}(?::\d\d(?: ?(?:[AaPp]\.?[Mm]\b\.?|hrs\b|hours\b))?|(?:\.\d\d)? ?[AaPp]\.?[Mm]\b\.?)(?!\w)"
)
"""An hour: "10:40", "9.15 pm", "5am", "8 a.m."."""
_SHAPE: Final = (
    _TITLE
    + r"|\b(?:L|Lt|Nb|Hav|Sub)/(?:Nk|Naik|NK|Hav|Cpl|Col|Sub|Sgt|Maj)\b(?:\.(?= [A-Z]))?"
    + rf"|{_CLOCK}"
    + r"|(?:[A-Za-z]\.){2,5}|[Ii]ncl\.|\d[\d.,]{0,12}\d(?![-–]?[^\W\d_])|['’]s\b|n['’]t\b"
    r"|\w+(?:[-–]\w+){0,6}(?:['’](?!s\b)\w+){0,2}|-{2,3}|[^\w\s]"
)
_TOKEN: Final = lazy(_SHAPE)
_CUT: Final = lazy(rf"([A-Za-z]{{3,}}(?=[ ,\n])|{_SHAPE})")
"""The same; most tokens are plain words with a space behind, and these are told first."""
_STRONG: Final = lazy(
    r"-(?:strong|man|men|woman|member|person|fighter|soldier"
    r"|(?:vehicle|truck|car|lorry|jeep|bus)(?= (?:army |military |police )?convoy))\b",
    re.I,
)
"""What a hyphen ties to a count of people before the noun of their band."""
QUOTES: Final = frozenset("\"“”„«»‘’'`")


@dataclass(slots=True)
class Item:
    """A word, or a figure, mention or date taken as one word. `kind`: w, fig, men, date, x (punctuation), poss.

    `thing` is the figure, mention or date; of a comma, True where a quotation ends at it.
    """

    kind: str
    start: int
    end: int
    low: str
    thing: Any = None


_NONE: Final[list[Any]] = []
"""What most chunks have of words, mentions and parties; never changed in place."""


class Chunk:
    """A group of words. `kind`: NG noun group, VG verb group, P preposition, C conjunction, R
    relative, D date, X mark, A adverb.

    `cls` is the class of the verb, "" for what is no verb group; `act` sets it with the verb. `voice` of a verb group:
    active, passive, bare (a past form that may be either), ing, inf. A comma that `closes` ends a quotation, so that
    what follows is no more of the same list.
    """

    __slots__ = (
        "agent", "aux", "closes", "cls", "det", "end", "figure", "head", "kind", "mentions", "neg", "object", "paren",
        "pron", "start", "subject", "verb", "voice", "words",
    )  # fmt: skip

    words: list[str]
    mentions: list[Mention]
    figure: Figure | None
    verb: Verb | None
    subject: list[int]
    object: list[int]
    agent: list[int]

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        head: str,
        *,
        neg: bool = False,
        aux: tuple[str, ...] = (),
        closes: bool = False,
    ) -> None:
        # Written out and in chains, as it is made by the hundred for each text.
        self.kind = kind
        self.start = start
        self.end = end
        self.head = head
        if kind == "NG":
            self.words = []
            self.mentions = []
        else:
            self.words = self.mentions = _NONE
        self.det = self.voice = self.cls = ""
        self.figure = self.verb = None
        self.pron = self.paren = False
        self.neg = neg
        self.aux = aux
        self.closes = closes
        self.subject = self.object = self.agent = _NONE

    def act(self, verb: Verb) -> None:
        """Gives the group its verb."""
        self.verb, self.cls = verb, verb.cls

    def twin(self) -> Chunk:
        """Gives another group of the same words, which shares its lists."""
        other = Chunk(
            self.kind, self.start, self.end, self.head, neg=self.neg, aux=self.aux, closes=self.closes
        )
        other.words, other.mentions, other.det, other.voice = self.words, self.mentions, self.det, self.voice
        other.cls, other.figure, other.verb = self.cls, self.figure, self.verb
        other.pron, other.paren, other.subject = self.pron, self.paren, self.subject
        other.object, other.agent = self.object, self.agent
        return other

    @property
    def doers(self) -> list[int]:
        """The noun groups that do what a verb group tells, in either voice."""
        return self.agent if self.voice == "passive" else self.subject

    @property
    def patients(self) -> list[int]:
        """The noun groups to which it is done."""
        return self.subject if self.voice == "passive" else self.object

    @property
    def head_mention(self) -> Mention | None:
        """The mention that ends the group, which is its head; None where the group ends with another word."""
        if self.mentions and self.mentions[-1].end >= self.end:
            return self.mentions[-1]
        return None


def word_at(text: str, c: Chunk, word: str) -> int:
    """Says where a word, in lower case, begins in the text of a group; -1: nowhere."""
    at = text[c.start : c.end].lower().find(word)
    return c.start + at if at >= 0 else -1


_DOTTED: Final = frozenset(("U.S", "U.N", "U.K"))
_PARTICIPLES: Final = ("ed", "run", "held", "led", "made", "built")
_SHORT: Final = 5
"""Letters that a title in short has at most ("Mr", "Engr")."""


def _dotted(text: str, start: int, end: int, thing: Any) -> bool:
    """Whether the stop behind a mention within a sentence belongs to it, as it does to a title before a name."""
    if text[start:end] in _DOTTED:
        return True
    return thing.kind == "office" and end - start <= _SHORT and text[end + 2].isupper()


class Words:
    """All tokens of a text, cut once; `items` gives those of a sentence with what is taken whole among them."""

    __slots__ = ("ends", "forms", "quoted", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        # Cut and measured in C: asking each match where it stands takes twice as long.
        pieces = _CUT.split(text)
        edges = list(accumulate(map(len, pieces), initial=0))
        self.starts, self.ends = edges[1:-1:2], edges[2::2]
        self.forms = list(map(_FORMS.__getitem__, pieces[1::2]))
        self.quoted = any(f"{mark}," in text or f",{mark}" in text for mark in _CLOSING)
        """Whether a quotation closes beside a comma."""

    def items(self, start: int, end: int, spans: list[tuple[int, int, str, Any]]) -> list[Item]:
        """Gives the items of `text[start:end]`; `spans` are (start, end, kind, object), sorted and apart."""
        text = self.text
        found: list[Item] = []
        at = start
        for s, e, kind, thing in spans:
            if s >= end:
                break
            if e <= at:
                continue
            if s - at != 1 or text[at] != " ":
                self._plain(at, s, found)
            if kind == "fig" and text[e : e + 1] == "-" and (of := _STRONG.match(text, e, end)) is not None:
                e = of.end()  # "the 200-man column": a count of those in the column
            elif kind == "men" and text[e : e + 1] == "-" and text[e + 1 : e + 2].islower():
                e = self._compound(e, end)
            elif kind == "men" and text[e : e + 2] == ".-" and text[s:e].upper() in _DOTTED:
                e = max(e, self._compound(e + 1, end))  # "U.S.-backed rebels"
            elif kind == "men" and text[e : e + 2] == ". " and e + 2 < end and _dotted(text, s, e, thing):
                e += 1  # "two U.S. missionaries", "Mrs. Ruth Adu": no stop in between
            low = text[s:e].lower()
            if kind == "w" and low.startswith("operation "):
                low = "operation"  # its name says nothing of what it was
            elif kind == "w" and isinstance(thing, str):
                low, thing = thing, None  # "the tanker Lomba Star" is a tanker
            found.append(Item(kind, s, e, low, thing))
            at = e
        self._plain(at, end, found)
        return found

    def _compound(self, at: int, end: int) -> int:
        """The end of what a hyphen makes of a name and the participle behind it: "FARC-held", "army-used"."""
        match = _TOKEN.match(self.text, at + 1, end)
        return match.end() if match is not None and match[0].endswith(_PARTICIPLES) else at

    def _plain(self, start: int, end: int, found: list[Item]) -> None:
        """Adds the tokens of a stretch; cut anew where what stands beside it had a part in its tokens."""
        text, ends = self.text, self.ends
        i, before = bisect_left(self.starts, start), len(found)
        alone = text[end - 1 : end].isspace() or end >= len(text) or text[end].isspace()
        if alone and (not i or ends[i - 1] <= start):
            j = bisect_left(self.starts, end, i)
            found += [
                Item(kind, begin, close, low)
                for (kind, low), begin, close in zip(
                    self.forms[i:j], self.starts[i:j], ends[i:j], strict=True
                )
                if kind
            ]
        else:
            for match in _TOKEN.finditer(text, start, end):
                kind, low = _FORMS[match[0]]
                if kind:
                    found.append(Item(kind, match.start(), match.end(), low))
        if self.quoted and "," in text[start:end]:
            for item in found[before:]:
                if item.low == ",":
                    at = item.start
                    after = at + 1 < end and text[at + 1] in _CLOSING
                    item.thing = after or (at > start and text[at - 1] in _CLOSING) or None


class _Forms(dict[str, tuple[str, str]]):
    """Of each token its kind ("" for quotation marks) and its form: few words make up most of any text."""

    def __missing__(self, word: str) -> tuple[str, str]:
        form = _sort(word)
        if len(word) < 40 and len(self) < 50_000:
            self[word] = form
        return form


_FORMS: Final = _Forms()


_HALVES: Final = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "am.", "pm.")
"""How the hours of the two halves of a day end."""


def _sort(word: str) -> tuple[str, str]:
    low = word.lower().replace("’", "'")
    if low == "'s":
        return "poss", low
    if word[0].isdigit() and (":" in word or low.endswith(_HALVES)):
        return "date", low
    if word[0].isalnum() or low == "n't":
        return "w", low
    if word.startswith("--"):
        return "x", "–"  # the dash of typewriters and wires
    return ("x", word) if word not in QUOTES else ("", word)


_CLOSING: Final = frozenset('"”')
_NOT_NOMINAL: Final = w.PREP | w.CONJ | w.REL | w.AUX | w.NEG | {"to"}


def nominal(item: Item) -> bool:
    """Whether an item may stand in a noun group as noun or modifier."""
    if item.kind == "w":
        return item.low not in _NOT_NOMINAL and not item.low.endswith("n't")
    return item.kind == "men" or item.kind == "fig"


def of_one_party(its: list[Item], i: int) -> bool:
    """Whether the party before the word at `i` has the article of one deed: "a rebel attack", "an alleged X strike"."""
    if i < 2 or its[i - 1].kind != "men":
        return False
    if its[i - 2].low in ONE:
        return True
    told = i > 2 and its[i - 2].kind == "w" and its[i - 3].low in ONE
    return told and its[i - 2].low not in _SEVERAL and not its[i - 1].low.endswith(("s", "men"))


ONE: Final = frozenset(("a", "an", "another"))
_SEVERAL: Final = frozenset(("few", "dozen", "couple", "hundred", "number"))


def previous(its: list[Item], i: int) -> Item | None:
    """The item before `i`, over a bracket ("the Front (RUF) launch")."""
    j = i - 1
    if j >= 0 and its[j].low == ")":
        for k in range(j - 1, max(-1, j - 6), -1):
            if its[k].low == "(":
                return its[k - 1] if k else None
    return its[j] if j >= 0 else None
