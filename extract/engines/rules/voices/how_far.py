"""How far the word of a speaker goes: up to "the mayor said", or behind it, as far as the next one who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.blaming import DEEDS
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.deed_names import ANY_ATTACK
from extract.engines.rules.grammar.said_how import clause_behind, told_that
from extract.engines.rules.grammar.speech import beside_speech, tells
from extract.engines.rules.vocabulary.words import listed, phrases

if TYPE_CHECKING:
    from extract.engines.rules.voices.voices import Voices

_SUMMED: Final = frozenset(
    (
        "claim",
        "claims",
        "allegation",
        "allegations",
        "accusation",
        "charge",
        "assertion",
        "figure",
        "toll",
        "version",
    )
)
"""Nouns that take up what somebody has just been heard to say."""


def _opens_on_speaker(chunks: list[Chunk], first: int, boundary: int) -> bool:
    """Whether nothing but how one comes to speak stands before the speaker at `first`: "Asking not to be named, X"."""
    led = [c for c in chunks[:first] if c.start >= boundary]
    word = led[0].verb.lemma if led and led[0].verb is not None and led[0].voice == "ing" else ""
    if led and led[0].kind == "NG" and not led[0].det:
        word = led[0].words[0] if led[0].words else ""  # "Requesting", which no list has as a verb
    return word in _COMING_TO_SPEAK and not any(c.figure is not None for c in led)


_COMING_TO_SPEAK: Final = listed("coming_to_speak")
_OCCASIONS: Final = frozenset(("after", "when", "as", "following", "hours", "days"))


def trailing(chunks: list[Chunk], v: int, first: int, boundary: int) -> bool:
    """Whether what was said stands before "X said"."""
    before = chunks[first - 1] if first else None
    if before is not None and chunks[_over_times(chunks, first - 1)].head in ("but", "while", "although"):
        before = chunks[_over_times(chunks, first - 1)]  # "but Monday, the mayor said"
    if before is not None and before.head == "," and _opens_on_speaker(chunks, first, boundary):
        return False  # "Speaking by telephone, where he hid, an official said that …"
    if told_that(chunks, v):
        return False  # "…, and reporters were told by the mayor that six died"
    if chunks[v].cls == "blame" or (first < v and chunks[v - 1].kind == "R" and tells(chunks, v)):
        return False  # "contradicting the mayor, who put it at nine"
    if before is None or (before.kind == "C" and before.head not in ("plus",)):
        return False
    if before.kind == "R" or before.head in _SUMMED:
        return False  # "…, which the rebels denied", "…, a claim the army rejected"
    if before.kind == "NG" and before.det in ("a", "an") and before.head in DEEDS and _comes_after(chunks, v):
        return False  # "…, an attack the army said was the work of rebels"
    content = any(
        c.kind == "VG"
        and not c.paren
        and c.start >= boundary
        and c.cls != "say"
        and (c.subject or c.cls != "other")
        and not beside_speech(chunks, k)
        and not (
            k < 2 and c.cls == "blame" and c.voice == "ing"
        )  # "Blaming the X, the governor said six died"
        for k, c in enumerate(chunks[:first])
    )
    if not content and not any(
        c.kind == "NG" and c.figure is not None and c.start >= boundary for c in chunks[:first]
    ):
        return False
    after = chunks[v + 1] if v + 1 < len(chunks) else None
    if after is not None and after.kind == "R":
        return False
    if after is not None and _counts(after) and _another_spoke(chunks, first):
        return False  # "The army admitted 12 dead, the rebels claimed 40"
    if (
        after is not None
        and after.kind == "NG"
        and not ((m := after.head_mention) is not None and m.kind == "media")
        and any(c.kind == "VG" for c in chunks[v + 1 : v + 8])
    ):
        # With a clause on both sides, a comma before the speaker decides, unless it only closes what was said aside.
        return before.kind == "X" and before.head == "," and not _aside_first(chunks, first - 1)
    return True


def _counts(c: Chunk) -> bool:
    """Whether a noun group gives a bare count, or one of dead: "claimed 40", "claimed 40 dead"."""
    return c.kind == "NG" and c.figure is not None and not c.mentions


def _another_spoke(chunks: list[Chunk], first: int) -> bool:
    """Whether somebody else gives his own count before the speaker at `first`."""
    told = [k for k in range(first - 1) if chunks[k].cls == "say" and chunks[k].voice == "active"]
    return any(chunks[k].subject and any(_counts(c) for c in chunks[k + 1 : k + 5]) for k in told)


def _comes_after(chunks: list[Chunk], v: int) -> bool:
    """Whether what is said stands behind the verb at `v`."""
    c = chunks[v + 1] if v + 1 < len(chunks) else None
    return c is not None and (c.kind == "VG" or (c.kind == "NG" and clause_behind(chunks, v)))


def _aside_first(chunks: list[Chunk], comma: int) -> bool:
    """Whether what stands before the comma at `comma` is a clause that depends on what follows: "While reports spoke of
    nine dead, the mayor said six were killed".
    """
    for k in range(comma - 1, -1, -1):
        c = chunks[k]
        if c.kind == "X" and not c.paren:
            return False
        if c.head in _ASIDE:
            return not k or chunks[k - 1].kind in ("X", "C")
    return False


def _and_that(chunks: list[Chunk], k: int) -> bool:
    """Whether "and that" stands behind the chunk at `k`."""
    return any(c.kind == "C" and chunks[m + 1].head == "that" for m, c in enumerate(chunks[:-1]) if m > k)


def _within(chunks: list[Chunk], v: int) -> bool:
    """Whether the one who speaks at `v` is told of behind "said that" by another one."""
    first = chunks[v].subject[0] if chunks[v].subject else v
    that = next((k for k in range(min(first, v) - 1, 0, -1) if chunks[k].kind == "R"), 0)
    return (
        that > 0
        and chunks[that].head == "that"
        and any(c.cls == "say" for c in chunks[max(0, that - 3) : that])
    )


def until(reader: Voices, chunks: list[Chunk], v: int, end: int) -> int:
    """Where indirect speech after the verb ends: before the next speaker who is brought in by
    "and", "but", "while".
    """
    verb = chunks[v].verb
    owned = _owned_up(chunks, v)
    if owned > 0:
        return chunks[owned].start
    if (closed := aside_closed(chunks, v)) > 0:
        return chunks[closed].start
    warned = verb is not None and verb.lemma == "warn" and any(c.head == "of" for c in chunks[v + 1 : v + 2])
    told_that_too = v + 1 < len(chunks) and chunks[v + 1].head != "that"
    for k in range(v + 2, len(chunks)):
        c = chunks[k]
        if (
            told_that_too
            and c.kind == "C"
            and [x.head for x in chunks[k + 1 : k + 2]] == ["that"]
            and _within(chunks, v)
        ):
            return (
                c.start
            )  # "told AFP that a nurse had confirmed it and that two died": goes on with who told AFP
        if warned and c.head in _OCCASIONS and any(x.kind == "VG" for x in chunks[k:]):
            return c.start  # "warned of a wider war after nine men were killed": on what occasion
        if (
            c.kind == "VG"
            and c.cls in ("say", "blame")
            and c.voice == "active"
            and c.subject
            and c.subject[0] > v
        ):
            first = c.subject[0]
            if chunks[first - 1].head == "that" and _and_that(chunks, k):
                continue  # "told AFP that a nurse had confirmed it and that two died"
            led = _over_times(chunks, first - 1)
            if first - 1 > v and chunks[first - 1].head == "," and _aside_first(chunks, first - 1):
                return chunks[first - 1].start
            if chunks[led].kind in ("C", "R") and led > v and reader.source(chunks, first):
                return chunks[led].start
        if c.kind == "X" and c.head == ";" and any(x.cls in ("say", "blame") for x in chunks[k:]):
            return c.start
    return end


def aside_closed(chunks: list[Chunk], v: int) -> int:
    """The comma behind a participle of saying between commas, from where the narrator goes on: "The toll, first given
    by the mayor as six, is now nine"; 0: it is none.
    """
    k = v - 1
    while k > 0 and chunks[k].kind in ("A", "D"):
        k -= 1
    if chunks[v].voice != "passive" or chunks[v].aux or k < 1 or chunks[k].head != ",":
        return 0
    for i in range(v + 2, min(v + _ATTACK, len(chunks) - 1)):
        if chunks[i].head == ",":
            return i if chunks[i + 1].kind == "VG" and chunks[i + 1].voice in ("active", "passive") else 0
        if chunks[i].kind in ("VG", "R", "X") and chunks[i].voice != "inf":
            return 0
    return 0


def _over_times(chunks: list[Chunk], k: int) -> int:
    """What stands before the times and little words that end at `k`: the "but" of "but later", "but Monday,"."""
    while k > 1:
        c, before = chunks[k], chunks[k - 1]
        timed = c.kind in ("A", "D") or (c.head == "," and before.kind in ("A", "D"))
        if not timed and not (c.kind == "P" and chunks[k + 1].kind == "D"):
            break
        k -= 1
    return k


def _owned_up(chunks: list[Chunk], v: int) -> int:
    """Where the narrator goes on behind an attack that somebody owns up to: "said it was behind the blast, which left
    nine dead"; 0: nobody does.

    Whoever says that he did it says nothing of how many it killed; that stands in a clause on the attack.
    """
    if (deed := _claimed_deed(chunks, v)) > 0:
        return deed
    to = v + 1 < len(chunks) and chunks[v + 1].head in _AUDIENCES  # "told a news conference it was behind"
    owner = v + 1 + to
    owner += owner < len(chunks) and chunks[owner].kind == "R"
    if owner + 1 < len(chunks) and chunks[owner].voice == "ing" and chunks[owner].cls == "launch":
        of = next((i for i in range(owner, min(owner + _ATTACK, len(chunks))) if chunks[i].kind == "R"), 0)
        return (
            of if chunks[of].head in ("that", "which") else 0
        )  # "admitted carrying out the blast that killed nine"
    if owner >= len(chunks):
        return 0
    for k in range(owner + 1, min(owner + 4, len(chunks) - 2)):
        if chunks[owner].head in _ITSELF and chunks[k].head in ("behind", "responsible"):
            of = next((i for i in range(k, min(k + _ATTACK, len(chunks))) if chunks[i].kind == "R"), 0)
            return of - (chunks[of - 1].kind == "P") if of else 0
    return 0


def _claimed_deed(chunks: list[Chunk], v: int) -> int:
    """Where the narrator goes on behind an attack that somebody claims: "claimed the raid, which left nine dead"; 0:
    nobody claims one.
    """
    verb = chunks[v].verb
    if verb is None or verb.lemma != "claim" or not any(chunks[k].head in _DEEDS for k in chunks[v].object):
        return 0
    for k in range(v + 2, min(v + _ATTACK, len(chunks))):
        if chunks[k].kind == "R":
            return k - (chunks[k - 1].kind == "P") if chunks[k].head in ("that", "which") else 0
        if chunks[k].kind in ("VG", "C"):
            return 0
    return 0


_DEEDS: Final = ANY_ATTACK | phrases("claimed_deeds")
_AUDIENCES: Final = listed("audiences")
_ITSELF: Final = frozenset(("it", "they", "he", "we"))
_ATTACK: Final = 14
"""Chunks within which an attack is told that somebody owns up to: "behind Monday's blast at a hotel in Lomba"."""


def around(chunks: list[Chunk], i: int, boundary: int, end: int, stop: int) -> tuple[int, int]:
    """The stretch that "according to X" and the like, from the chunk `i` to the offset `end`, stand for.

    It is what stands behind them where they open a clause, or else what stands before them.
    """
    before = chunks[i - 1] if i else None
    if before is not None and before.head == "," and i > 1 and chunks[i - 2].kind in "RCP":
        before = chunks[i - 2]  # "in which, by the mayor's account, nine died"
    opens = before is None or before.kind in "RC" or before.head in (";", ":")
    if before is not None and before.head in ("who", "which"):
        opens = chunks[max(0, chunks.index(before) - 1)].kind == "P"  # not "rebels who, according to X, fled"
    behind = [c for c in chunks if c.start >= end and not c.paren]
    counts = any(c.kind == "VG" for c in behind) and any(c.figure is not None for c in behind)
    led = any(c.kind == "VG" and c.start >= boundary for c in chunks[:i])
    first = next((c for c in chunks if c.start >= boundary), None)
    if opens and counts:
        return end, stop
    if first is not None and first.head in _ASIDE and first is not before and counts and led:
        return boundary, stop  # "When gunmen raided Oro, according to the mayor, nine died"
    if not led and not any(c.figure for c in chunks[:i]):
        return end, stop
    return boundary, chunks[i].start


_ASIDE: Final = frozenset(
    (
        "when",
        "as",
        "while",
        "where",
        "after",
        "although",
        "though",
        "once",
        "before",
        "whereas",
        "because",
        "since",
    )
)
"""What opens a clause that another one follows."""
