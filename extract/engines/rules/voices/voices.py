"""The speakers of a sentence as worded, with their apposition, and who stands behind a pronoun or "the statement"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.papers import PRINTED, paper_of
from extract.engines.rules.grammar.said_how import head_of_report, issued_by, only_place, put_in_between
from extract.engines.rules.grammar.speech import PAPERS, claims_deed, of_two_kinds
from extract.engines.rules.vocabulary.triggers import Triggers
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.antecedents import antecedent, told_of
from extract.engines.rules.voices.callers import capital, spoken_for
from extract.engines.rules.voices.handles import account_start, name_behind, pro_or_anti, sayable
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.mentions.mentions import Mention

_ORG: Final = ("force", "media", "place", "generic", "office", "person")
_PP: Final = frozenset(["of", "for", "from", "in", "at", "with", "on", "to"])
_ANAPHOR: Final = listed("anaphor")
_AGAIN: Final = listed("speaking_again")
"""Nouns that with "the" mean who spoke last, whatever he was called: "the official added"."""
_FINDING: Final = frozenset(("be", "conclude", "find", "show", "determine", "suggest"))
FINDINGS: Final = listed("findings")
"""What somebody has found, who may go unnamed."""
_ACCOUNTS: Final = frozenset(("reports", "accounts", "account", "statements", "testimonies", "testimony"))
_SHARES: Final = frozenset(("majority", "most", "many", "some", "several", "both", "all"))
"""How many of the sources speak: "the majority of local outlets said"."""
_NOBODY: Final = frozenset(
    ("nobody", "none", "nothing", "what", "everything", "all", "search", "searches", "sweep", "sweeps")
)
_TELLING_CENTRES: Final = frozenset(("press", "information", "media", "news", "monitoring", "documentation"))
"""What a centre is of that tells what happened: "the rebel press centre said"."""
_DESKS: Final = frozenset(("press", "information", "media", "relations", "rights"))
"""Offices that speak for those whose they are."""
_HOUSES: Final = listed("houses")
"""Sites that speak, too."""


def heads_note(chunks: list[Chunk]) -> bool:
    """Whether a sentence opens on the day of what it tells, before a colon: "Nov. 7: Police reported that …"."""
    return len(chunks) > 2 and chunks[0].kind == "D" and chunks[1].head == ":"


@dataclass(slots=True, unsafe_hash=True)
class Voice:
    """One claimant as worded; `mentions` lie in its words, `head` is its last noun."""

    text: str
    start: int
    end: int
    head: str
    mentions: tuple[Mention, ...]
    anonymous: bool
    relayed: str | None = None
    when: Any = None
    own: tuple[int, int] = (0, 0)
    """Where its words stand; differs from start and end where a pronoun stands for it."""
    back: int = 0
    """Position whose earlier voice this one stands for (a pronoun, "the statement"); 0: it stands for itself."""


def voice_of_mention(text: str, m: Mention) -> Voice:
    """The voice of one who is called by the words of a mention."""
    return Voice(text[m.start : m.end], m.start, m.end, m.head.lower(), (m,), False, own=(m.start, m.end))


def voice_of_chunk(text: str, c: Chunk) -> Voice:
    """The voice of one who has a name and is called by the words of a noun group."""
    return Voice(
        text[c.start : c.end], c.start, c.end, c.head, tuple(c.mentions), False, own=(c.start, c.end)
    )


@dataclass(slots=True, unsafe_hash=True)
class Scope:
    """A stretch whose word is the voices'; `stance` as in the codebook, `verb` the lemma that opened it."""

    start: int
    end: int
    voices: tuple[Voice, ...]
    verb: str
    stance: str = "asserts"
    at: int = 0
    of: tuple[int, int] = (0, 0)
    """Where the words of another one stand that are answered; (0, 0): they are told before."""


@dataclass(slots=True)
class State:
    """What carries over from sentence to sentence."""

    last: tuple[Voice, ...] = ()
    said: list[Voice] = field(default_factory=list)
    doer: Voice | None = None
    """The party of which the narrator told right before what it did: "The X raided a post. It said …"."""


class Voices:
    """Tells speakers in the chunks of one document."""

    def __init__(self, text: str, triggers: Triggers) -> None:
        self.text = text
        self.triggers = triggers
        head = text[:600]
        self.shouting = sum(map(str.isupper, head)) > 0.5 * sum(map(str.isalpha, head))

    def source(self, chunks: list[Chunk], i: int) -> bool:
        c = chunks[i]
        if c.pron:
            return c.head in ("he", "she", "it", "they", "i", "we")
        if any(m.type == "government" and m.kind == "generic" and m.end == c.end for m in c.mentions):
            return True  # "the ministry of defence", whose head is no defence
        if self._of_author(chunks, i):
            return True
        if c.head == "those" and i + 1 < len(chunks) and chunks[i + 1].head == "who":
            return True  # "those who lived through it said"
        if (c.head == "one" or c.head in _SHARES) and not c.mentions and i + 2 < len(chunks):
            return chunks[i + 1].head == "of" and chunks[i + 2].kind == "NG" and self.source(chunks, i + 2)
        if c.head == "close" and c.words[-2:-1] and c.words[-2] in self.triggers.sources:
            return i + 1 < len(chunks) and chunks[i + 1].head == "to"
        word = self.text[c.end - len(c.head) : c.end]
        if c.head == "mission" and word[:1].isupper() and c.det == "the":
            return True  # that of the United Nations, and no mission flown
        if c.head in self.triggers.events or (c.words[:1] == ["no"] or (c.figure and c.figure.high == 0)):
            return False  # "no group has claimed the attack": nobody speaks
        desk = c.words[-2] in _DESKS or c.words[-2].endswith(("'s", "’s")) if len(c.words) > 1 else False
        if c.head == "office" and len(c.words) > 1 and (c.mentions or desk):
            return c.figure is None and not (i and chunks[i - 1].kind == "P")
        centre = c.head in ("center", "centre") and c.words[-2:-1] and c.words[-2] in _TELLING_CENTRES
        if centre or (c.head == "side" and c.det == "the" and len(c.words) > 2):  # "the rebel side"
            return c.figure is None and not (i and chunks[i - 1].head in ("at", "in", "near", "on"))
        if c.head in PRINTED and (c.det or any(m.kind == "media" and m.start > c.start for m in c.mentions)):
            return True  # "the state-owned Lorwa Post newspaper", "the junta's newspaper"
        if c.head in self.triggers.civilian_sites:  # "the hospital said", not "left the hospital, said X"
            return c.head in _HOUSES and c.figure is None and not (i and chunks[i - 1].kind == "P")
        if (
            any(m.kind in ("person", "media", "force", "office") for m in c.mentions)
            or c.head in self.triggers.sources
        ):
            return c.figure is None or not c.head.startswith(
                ("soldier", "farmer", "villager", "civilian", "trader", "people")
            )
        if (
            (c.figure is not None and not c.mentions)
            or c.head in self.triggers.positions
            or c.head in self.triggers.losses
        ):
            return False
        mention = c.head_mention
        if mention is not None:
            return mention.kind in _ORG and (
                mention.kind != "place" or mention.head == "country" or capital(c)
            )
        return (
            word[:1].isupper()
            and not word.isupper()
            and c.head not in self.triggers.civilian_sites
            and c.start > 0
        ) or (word.isupper() and 2 <= len(word) <= 8 and not self.shouting)

    def may_speak(self, c: Chunk) -> bool:
        """Whether a noun that no list has as a source may be a speaker: no deed, loss, thing or site."""
        t, head = self.triggers, c.head
        counted = c.figure is not None and (not c.words or not head.endswith("s") or c.figure.high == 0)
        if c.pron or counted or not sayable(head) or head in _NOBODY:
            return False
        return not any(
            head in x for x in (t.events, t.losses, t.positions, t.things, t.convoys, t.civilian_sites)
        )

    def _of_author(self, chunks: list[Chunk], i: int) -> bool:
        """Whether a noun group is what another one behind it has written or told: "accounts from survivors"."""
        if (
            chunks[i].head not in _ACCOUNTS
            or i + 2 >= len(chunks)
            or chunks[i + 1].head not in ("by", "from")
        ):
            return False
        return chunks[i + 2].kind == "NG" and self.source(chunks, i + 2)

    def voice(self, chunks: list[Chunk], i: int, v: int, state: State) -> Voice | None:
        c = chunks[i]
        if c.pron:
            doer = state.doer if c.head in ("it", "they") and not state.last else None
            himself = told_of(chunks, i) if c.head in ("he", "she") else -1
            if himself >= 0 and (own := self.voice(chunks, himself, himself + 1, state)) is not None:
                return replace(own, start=c.start, end=c.end, back=c.start, when=None)
            if c.head in ("i", "we") or not (state.last or doer):
                return None
            return replace(
                doer or antecedent(c.head, state, self.triggers.anonymous),
                start=c.start,
                end=c.end,
                back=c.start,
                when=None,
            )
        if (issuer := issued_by(chunks, i)) >= 0:
            i, c = issuer, chunks[issuer]
        elif head_of_report(c) and (paper := paper_of(chunks, i)) >= 0:
            i, c = paper, chunks[paper]
        elif self._of_author(chunks, i) or (
            (head_of_report(c) or c.head in FINDINGS)
            and i + 2 < len(chunks)
            and chunks[i + 1].head in ("by", "from", "of")
            and chunks[i + 2].kind == "NG"
            and (head_of_report(c) or chunks[i + 1].head == "by" or self.source(chunks, i + 2))
            and not (chunks[i + 1].head == "from" and only_place(chunks[i + 2]))
        ):
            i += 2
            c = chunks[i]
        first, last = self._reach(chunks, i, v)
        start, end = chunks[first].start, chunks[last].end
        start = account_start(self.text, self._behind_quote(start, end))
        start += 5 * (self.text[start : start + 5].lower() == "what ")  # "in what officers said was a raid"
        mentions = tuple(
            m
            for k in range(first, last + 1)
            for m in chunks[k].mentions
            if m.start >= start and not pro_or_anti(self.text, m.start)
        )
        person = next((m for m in mentions if m.kind == "person"), None)
        head = c.words[-2] if c.head == "close" and len(c.words) > 1 else c.head  # "a source close to the X"
        if c.det in ("the", "this", "that") and head in _ANAPHOR and last == i:
            earlier = self._earlier(c, state)
            if earlier is not None:
                return replace(earlier, start=c.start, end=c.end, back=c.start, when=None)
        if c.det == "the" and not mentions and last == i and (known := self._by_initials(c, state)):
            return replace(known, start=c.start, end=c.end, back=c.start, when=None)
        if (group := spoken_for(chunks, i, mentions)) is not None:
            return Voice(self.text[start:end], start, end, head, (group,), False, own=(start, end))
        spokes = any(x in self.triggers.spokes for x in c.words)
        anonymous = person is None and not spokes and head in self.triggers.anonymous
        return Voice(self.text[start:end], start, end, head, mentions, anonymous, own=(start, end))

    def _behind_quote(self, start: int, end: int) -> int:
        """Where a speaker begins in a text without commas: behind the mark that closes the quote, and bare numbers."""
        mark = max(self.text.rfind(x, start, end) for x in '"”»')
        if mark > 0 and (self.text.count('"', start, end) > 1 or not _SAID.isdisjoint(self.text[start:mark])):
            mark = -1  # the "people's militia" of X
        led = _NUMBERS.match(self.text, max(start, mark + 1), end)
        return led.end() if led is not None and led.end() < end else start

    def _by_initials(self, c: Chunk, state: State) -> Voice | None:
        """The person who spoke last, where initials stand for his office: "the SP said"."""
        word = self.text[c.end - len(c.head) : c.end]
        if self.shouting or not word.isupper() or not 1 < len(word) < 5 or len(c.words) > 1:
            return None
        persons = (v for v in reversed(state.said) if any(m.kind in ("person", "office") for m in v.mentions))
        return next(persons, None)

    def assessed(self, chunks: list[Chunk], v: int, end: int, state: State) -> Scope | None:
        """ "X's initial assessment is that …", "the inquiry found that …": the finding is a word of whose it is."""
        verb = chunks[v]
        lemma = verb.verb.lemma if verb.verb is not None else ""
        if (
            lemma not in _FINDING
            or verb.voice != "active"
            or verb.neg
            or not verb.subject
            or v + 1 >= len(chunks)
        ):
            return None
        first = verb.subject[0]
        that = chunks[v + 1].head in ("that", ":") and chunks[v + 1].kind in ("R", "X")
        if first > v or chunks[first].head not in FINDINGS or not (that or lemma == "conclude"):
            return None
        voice = self.voice(chunks, first, v, state)
        return Scope(verb.end, end, (voice,), "assess", at=verb.end) if voice is not None else None

    def _earlier(self, c: Chunk, state: State) -> Voice | None:
        head, words = c.head, set(c.words) - {c.det}
        for voice in reversed(state.said):
            if words <= set(voice.text.lower().split()):
                return voice
        if c.mentions:
            return None
        if head in PAPERS:
            return state.said[-1] if state.said else None
        for voice in reversed(state.said):
            if head in voice.text.lower().split() or head == voice.head:
                return voice
        return state.said[-1] if state.said and head in _AGAIN else None

    def _reach(self, chunks: list[Chunk], i: int, v: int) -> tuple[int, int]:
        """The chunks of a speaker with its apposition and phrases: "X, a spokesman for Y"."""
        first, last = of_two_kinds(chunks, i), i
        named = any(m.kind == "person" for m in chunks[i].mentions)
        k = i
        while k > max(0, i - _POST) and not named and _of_post(chunks[k - 1]):
            k -= 1  # "X, Armed Forces (AF) Task Force (TF) Lomba commander, said": the post in several noun groups
        closed = (
            i > v or k == 2 or any(c.head == "," for c in chunks[i + 1 : v])
        )  # not "killed X, police said"
        apposed = k >= 2 and chunks[k - 1].head == "," and chunks[k - 2].kind == "NG"
        if apposed and closed and not named and any(m.kind == "person" for m in chunks[k - 2].mentions):
            first = k - 2
        while last + 2 < len(chunks) and not (last < v <= last + 2):
            if (
                chunks[last + 1].kind == "P"
                and chunks[last + 1].head in _PP
                and chunks[last + 2].kind == "NG"
                and chunks[last + 2].figure is None
                and not (i > v and chunks[v].cls == "blame" and chunks[last + 1].head in ("on", "to"))
            ):
                last += 2
            elif (
                chunks[last + 1].kind == "X"
                and chunks[last + 1].head == ","
                and chunks[last + 2].kind == "NG"
                and last + 3 < len(chunks)
            ):
                other = chunks[last + 2]
                if other.figure is not None:
                    break  # "according to X, ten members of the army died"
                named = (
                    self.text[chunks[last].end - len(chunks[last].head) :][:1].isupper() and not self.shouting
                )
                if chunks[i].head in _UNNAMED and any(m.kind == "force" for m in other.mentions):
                    break  # "according to a source in X, the Y attacked"
                if not named and _several(chunks[last]) and other.det in ("the", "a", "an"):
                    break  # "according to residents, the soldiers of X killed two"
                closes = chunks[last + 3].kind == "X" or chunks[last + 3].kind == "P" or last + 3 == v
                name = (
                    len(other.words) > 1
                    and self.text[other.end - len(other.head) : other.end][:1].isupper()
                    and not self.shouting
                )
                if not closes or not (
                    name
                    or any(m.kind in ("person", "office") for m in other.mentions)
                    or other.head in self.triggers.sources
                ):
                    break
                if i < v < last + 2:
                    break
                last += 2
            elif (behind := name_behind(chunks, last, v)) > 0:
                last = behind
            else:
                break
        return first, last

    @staticmethod
    def when(chunks: list[Chunk], v: int, speaker: int) -> object:
        aside = claims_deed(chunks, v) or put_in_between(chunks, v)
        if not aside and not any(c.kind == "VG" for c in chunks[:v]):
            early = next((c.start for c in chunks[:v] if c.kind == "D"), None)
            if early is not None and not heads_note(chunks):
                return early
        before = v - 1 if speaker < v else -1  # "killed in Oro today said the mayor": the day of the deed
        for k in (v + 1, v + 2, v + 3, before):
            if 0 <= k < len(chunks) and chunks[k].kind == "D":
                between = chunks[v + 1 : k] if k > v else []
                if all(
                    c.kind in ("P", "A") or (c.kind == "NG" and any(m.kind == "media" for m in c.mentions))
                    for c in between
                ):
                    return chunks[k].start
        return None


_POST: Final = 6
"""Chunks in which a post may be told."""


def _of_post(c: Chunk) -> bool:
    """Whether a chunk may stand within the words for a post: a noun group, what is in brackets, "of"."""
    return c.kind == "NG" or c.paren or c.head == "of"


_SAID: Final = frozenset("“«")
_NUMBERS: Final = lazy(r"\s{0,3}(?:\d{4,9}\s{1,3})?(?=[A-Z])")


def give_back(sentences: Sequence[Sentence], k: int) -> None:
    """Gives what stands right before "X said this", sentence `k`, to X: the paragraph that ends there."""
    last = sentences[k - 1] if k else None
    for s in reversed(sentences[max(0, k - 3) : k]):
        if last is None or s.scopes or (s.segment, s.block) != (sentences[k].segment, last.block):
            return
        s.scopes = [replace(sentences[k].scopes[0], start=s.start, end=s.end, stance="asserts", at=s.end)]


_UNNAMED: Final = frozenset(("source", "sources", "witness", "witnesses", "resident", "residents"))


def _several(c: Chunk) -> bool:
    """Whether a noun group is of several speakers, whom no noun behind a comma names again: "residents", "police"."""
    one = any(m.kind in ("person", "media") for m in c.mentions)
    return not one and (c.head == "police" or (c.head.endswith("s") and not c.head.endswith("ss")))
