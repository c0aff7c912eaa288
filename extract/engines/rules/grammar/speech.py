"""What a stretch of speech is: a whole quote or a phrase, a claim, a doubt or a denial."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed, phrases

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.voices.voices import Scope, Voice


PAPERS: Final = listed("papers")
"""What a party publishes."""
_UNABLE: Final = frozenset(
    ("unable", "impossible", "able", "failed", "declined", "refused", "difficult", "yet", "position")
)


def full(quote: str) -> bool:
    """Whether a quote is a sentence or more and not a phrase."""
    return quote[-2:-1] in ".,!?" or quote.count(" ") >= 6


def alone(s: Sentence, start: int, end: int) -> bool:
    """Whether a quote is a sentence to itself."""
    return s.start in (start, start + 1) and s.end in (end, end - 1)


def stance_of(lemma: str, verb: Chunk, before: str) -> str:
    if lemma in _DENYING:
        return "asserts" if verb.neg else "denies"
    if lemma in _CONFIRMING:
        return "doubts" if verb.neg or (verb.voice == "inf" and before in _UNABLE) else "confirms"
    return "asserts"


_DENYING: Final = phrases("denying")
_CONFIRMING: Final = phrases("confirming")


def declines(chunks: list[Chunk]) -> bool:
    """Whether somebody is only told to say nothing: "Oro's ministry declined to comment", "the army had no comment"."""
    if sum(c.cls == "say" for c in chunks) > 1:
        return False  # "declined to comment, but said"
    for c, after in pairwise(chunks):
        mute = c.head in _MUTE and after.kind == "VG" and after.cls == "say"
        if mute or (c.head in ("had", "has", "made", "offered") and after.words == ["no", "comment"]):
            return True
    return False


_MUTE: Final = frozenset(("declined", "declines", "refused", "refuses", "declining", "refusing"))


def beside_speech(chunks: list[Chunk], k: int) -> bool:
    """Whether the verb at `k` tells nothing that is said: "When contacted, X said", "X, who heads Y, said"."""
    c = chunks[k]
    paper = 0 < k < 5 and chunks[k - 1].head in PAPERS
    opening = (k < 2 or paper) and c.voice == "passive" and not c.aux and not c.subject
    return opening or (k > 0 and chunks[k - 1].kind == "R" and chunks[k - 1].head == "who")


def of_two_offices(chunks: list[Chunk], group: list[int]) -> list[int]:
    """The one who speaks by two offices before his name: "justice minister and government spokesman X Y said"."""
    if len(group) != 2 or group[1] != group[0] + 2 or chunks[group[0] + 1].head != "and":
        return group
    first, named = chunks[group[0]], chunks[group[1]]
    office = bool(first.mentions) and all(m.kind == "office" for m in first.mentions)
    bare = not (first.det or named.det or first.figure or first.head.endswith("s"))
    one = any(m.kind == "person" for m in named.mentions)
    return group[1:] if office and bare and one else group


def of_two_kinds(chunks: list[Chunk], i: int) -> int:
    """The first word of sources of two kinds that are one voice: "military and police sources"; `i`: none.

    The noun group at `i` is what the sources are called last.
    """
    last = chunks[i]
    if i < 2 or chunks[i - 1].head not in ("and", "or") or last.det or len(last.words) != 2:
        return i
    first = chunks[i - 2]
    plain = first.kind == "NG" and len(first.words) == 1 and not first.det and first.figure is None
    kinds = plain and first.head in _KINDS - _BODIES and last.words[0] in _KINDS
    return i - 2 if kinds and last.head in _OF_KINDS else i


def speaking(chunks: list[Chunk], group: list[int]) -> list[int]:
    """Those of several noun groups that speak, each once."""
    group = of_two_offices(chunks, group)
    one = {i - 2 for i in group if of_two_kinds(chunks, i) != i}
    return [i for i in group if i not in one] if one else group


_KINDS: Final = listed("source_kinds")
_BODIES: Final = frozenset(("police", "army", "government"))
"""Kinds that speak by themselves, too: "police and hospital officials" are two."""
_OF_KINDS: Final = frozenset(
    ("sources", "officials", "authorities", "spokesmen", "reports", "circles", "witnesses")
)


def reported_in(chunks: list[Chunk], v: int, lemma: str) -> list[int]:
    """ "was confirmed in a June report of the mission"."""
    if lemma not in ("corroborate", "confirm", "verify", "report", "quote", "cite"):
        return []
    for k in range(v + 1, min(v + 6, len(chunks) - 1)):
        if chunks[k].kind == "P" and chunks[k].head in ("in", "by"):
            for m in range(k + 1, min(k + 4, len(chunks))):
                if (
                    chunks[m].kind == "NG"
                    and chunks[m].head in ("report", "statement")
                    and chunks[m].mentions
                ):
                    return [m]
    return []


def quoted_as_saying(chunks: list[Chunk], v: int) -> list[int]:
    """Who is told to have been quoted behind what he said: "…, the mayor was quoted as saying (by the agency)"."""
    verb = chunks[v].verb
    lemma = verb.lemma if verb is not None else ""
    heads = [c.head for c in chunks[v + 1 : v + 4] if c.head != "saying"]
    said = lemma in ("quote", "cite") and bool(chunks[v].aux) and heads[:1] == ["as"]
    return chunks[v].subject if said and (len(heads) < 2 or heads[1] in (".", ";", ",", "by", "in")) else []


def claims_deed(chunks: list[Chunk], v: int) -> bool:
    """Whether a party claims a deed of its own at `v`: "On 3 May, the army claimed to have killed nine"."""
    return v + 1 < len(chunks) and chunks[v + 1].voice == "inf" and "have" in chunks[v + 1].aux


def own_paper(scope: Scope, last: Scope) -> bool:
    """Whether one is only told by what paper it was said: "they claimed that they hit a base, according to a tweet"."""
    papers = scope.verb == "according" and all(v.head in _SENT_OUT and not v.mentions for v in scope.voices)
    return papers and last.verb != "according" and any(v.mentions for v in last.voices)


_SENT_OUT: Final = listed("written_words") | listed("bears_words")


def own_spokesman(voice: str) -> bool:
    """Whether a voice is that of the body that has spoken before it: "the group's spokesman"."""
    return voice.lower().startswith(
        ("the group", "its ", "the movement", "the organisation", "the organization")
    )


_GOING_ON: Final = frozenset(
    ("until", "before", "after", "when", "while", "as", "and", "but", "with", "without", "which", "where", "along",
     "alongside", "together")
)  # fmt: skip


def _to_whom(c: Chunk) -> bool:
    """Whether a chunk says when or to whom something was said."""
    return c.kind in ("P", "D") or (c.kind == "NG" and c.figure is None)


def inserted(chunks: list[Chunk], v: int, voices: tuple[Voice, ...]) -> bool:
    """Whether who speaks at `v` stands between commas in what he says: "they held out, he said, until dusk"."""
    start, end = min(chunks[v].start, voices[0].start), max(chunks[v].end, voices[-1].end)
    before = next((c for c in reversed(chunks) if c.end <= start), None)
    behind = next((k for k, c in enumerate(chunks) if c.start >= end), len(chunks))
    while behind < len(chunks) and _to_whom(chunks[behind]):
        behind += 1  # "told reporters on Monday"
    if before is None or before.head != "," or behind + 1 >= len(chunks) or chunks[behind].head != ",":
        return False
    c = chunks[behind + 1]
    k = chunks.index(before)
    if k and chunks[k - 1].kind == "C":
        return True  # "nine died and, he added, six were hurt"
    if c.kind == "VG" and c.subject and chunks[c.subject[0]].end <= before.start and c.voice != "ing":
        return True  # "12 guards, he said, were killed"
    if c.kind == "VG":
        return c.voice == "ing" and c.cls not in ("say", "blame", "other")
    return c.head in _GOING_ON and c.kind in ("P", "C", "R")


def before_speaker(chunks: list[Chunk], comma: int) -> int:
    """What stands before a speaker put in between commas: "12 guards, the mayor said, were killed"; -1: none."""
    m = comma - 1
    while m > 1 and chunks[m].kind in ("NG", "P", "D", "A") and chunks[m].figure is None:
        m -= 1
    verb = chunks[m]
    if verb.kind != "VG" or verb.cls != "say" or verb.voice != "active" or not verb.subject:
        return -1
    first = verb.subject[0]
    if not 1 < first < m or chunks[first - 1].head != ",":
        return -1
    return first - 2 if chunks[first - 2].kind in ("NG", "D") else -1


def before_which(chunks: list[Chunk], v: int) -> int | None:
    """The noun group that "which" before the verb at `v` stands for: "blamed the militia, which denied it"."""
    k = v - 1
    if k < 2 or chunks[k].kind != "R" or chunks[k].head != "which" or chunks[v].voice != "active":
        return None
    k -= 1 + (chunks[k - 1].head == ",")
    return k if chunks[k].kind == "NG" and not chunks[k].pron else None


_GIVEN: Final = frozenset(
    (
        "toll",
        "tolls",
        "number",
        "report",
        "statement",
        "video",
        "figure",
        "figures",
        "tally",
        "losses",
        "casualties",
        "deaths",
        "dead",
    )
)


def tells(chunks: list[Chunk], v: int) -> bool:
    """Whether "gave", "put" and the like have a toll or a statement as object."""
    return any(
        c.kind == "NG" and (c.head in _GIVEN or "toll" in c.words or c.figure is not None)
        for c in chunks[v + 1 : v + 5]
    )
