"""Deeds done before that a sentence names only to say of whom or why it tells: "killed two men wanted over Friday's
bombing that left nine dead", "a blast at the funeral of a judge shot dead on Monday", "after the murder of a guard".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.clause_deeds import tells
from extract.engines.rules.grammar.links import link
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.losses import LossReader

_FIRST: Final = 3
"""Chunks before which no sentence has told a deed."""
_SUM: Final = 1000
"""Dead of whom no single deed is told."""


def recalled(a: Analysis, s: Sentence) -> tuple[int, int, int] | None:
    """Where what leads to the deed begins that was done before, where that deed begins and where it ends; None: the
    sentence names none.
    """
    chunks = s.chunks
    if (aside := _inserted(s)) is not None:
        return aside
    for k in range(1, len(chunks) - 1):
        if chunks[k].paren:
            continue
        j = _of_the_guilty(a, s, k) or _of_the_dead(s, k) or _answered(s, k) or _ranked(a, s, k)
        j = j or _they_had(s, k)
        if not j or not _set_apart(s, j):
            continue
        told = k - 2 if chunks[k - 1].head == "part" else k  # nobody is taken who "took part"
        if k >= _FIRST and tells(a, s, 0, told) and not _goes_on(a, s, j):
            return k, j, len(chunks)
        back = _comes_back(a, s, j) if k >= _FIRST else 0
        if back and any(x.people and j <= x.noun < back for x in s.losses) and tells(a, s, 0, told):
            return _leading(chunks, k), j, back
        end = _befell(s, j)
        if (
            end
            and _of_its_own(s, j, end)
            and not any(c.kind == "VG" and c.cls in _DONE and c.voice == "active" for c in chunks[: k - 1])
        ):
            return _leading(chunks, k), j, end
    return None


def without(s: Sentence, i: int, k: int, reader: LossReader) -> Sentence:
    """A sentence without its chunks from one to another, and its verbs bound anew to those that are left."""
    chunks = [*s.chunks[:i], *s.chunks[k:]]
    for c in chunks:
        c.subject, c.object, c.agent = [], [], []
    link(chunks)
    begin, end = s.chunks[i].start, s.chunks[k].start
    piece = replace(
        s,
        mentions=[m for m in s.mentions if not begin <= m.start < end],
        dates=[d for d in s.dates if not begin <= d.start < end],
        low=s.low[: begin - s.start] + " " * (end - begin) + s.low[end - s.start :],
    )
    piece.take(chunks)
    piece.losses = reader.read(chunks, piece.verbs, piece.heads)
    return piece


def _leading(chunks: list[Chunk], k: int) -> int:
    """Where what is said of somebody begins behind his name: ", wanted for", "who took part in"."""
    while k > 1 and (chunks[k - 1].kind != "NG" or chunks[k - 1].head == "part"):
        k -= 1
    return k


def _inserted(s: Sentence) -> tuple[int, int, int] | None:
    """A clause between commas on what those of whom a sentence tells have done, or what befell a place in another month
    or year: "the X, which has killed hundreds since 2009, attacked a base"; None: there is none. A deed that is only
    said to have been done again and again begins at -1.
    """
    chunks = s.chunks
    for k in range(2, len(chunks) - 3):
        if chunks[k].kind not in ("R", "C") or chunks[k].head not in _WHO or chunks[k - 1].head != ",":
            continue
        v = next((i for i in range(k + 1, min(k + 4, len(chunks))) if chunks[i].kind == "VG"), 0)
        verb = chunks[v]
        if not v or verb.neg or verb.cls not in _DEEDS or chunks[k - 2].kind != "NG":
            continue
        end = next((i for i in range(v + 1, len(chunks) - 1) if _closes(chunks, i)), 0)
        if not end:
            continue
        low = s.low[chunks[k].start - s.start : chunks[end].start - s.start]
        again = verb.aux[:1] in _PERFECT
        if again or _of_old(s, k, end) or (verb.aux[:1] == ("had",) and _EARLIER.search(low) is not None):
            return k - 1, -1 if again else k + 1, end + 1
    return None


def _closes(chunks: list[Chunk], i: int) -> bool:
    """Whether the comma at `i` ends a clause, as the verb of the sentence stands behind it."""
    if chunks[i].head != "," or i + 1 >= len(chunks):
        return False
    j = _behind_day(chunks, i + 1)
    return j < len(chunks) and chunks[j].kind == "VG" and chunks[j].voice not in ("ing", "inf")


def _of_old(s: Sentence, k: int, end: int) -> bool:
    """Whether a clause has a month or year of its own and the sentence another day."""
    begin, until = s.chunks[k].start, s.chunks[end].start
    inside = [d for d in s.dates if begin <= d.start < until and d.when is not None]
    return any(d.when is not None and d.when.precision in _LONG for d in inside) and len(s.dates) > len(
        inside
    )


_WHO: Final = frozenset(("who", "which", "where"))
_PERFECT: Final = (("have",), ("has",))
_EARLIER: Final = lazy(
    r"\b(?:(?:day|night|week|month|year)s? (?:before|earlier)|previous|last (?:week|month|year|night)|yesterday)\b"
)
_DEEDS: Final = frozenset(
    ("attack", "kill", "clash", "take", "ambush", "storm", "shell", "bomb", "wound", "capture", "abduct", "blame",
     "launch", "inflict", "airstrike", "repel")
)  # fmt: skip


def _befell(s: Sentence, j: int) -> int:
    """The verb behind a deed that tells what befell those of it: "the men behind the raid on Oro were shot"."""
    inner = False
    for v in range(j, len(s.chunks)):
        c = s.chunks[v]
        inner = inner or c.kind == "R"
        if c.kind != "VG" or c.voice in ("ing", "inf") or not (c.aux or c.voice == "active"):
            continue
        if inner:
            inner = False  # "in which six died"
            continue
        return v if c.voice == "passive" and c.aux[:1] and c.aux[0] in _BE and c.cls in _DONE else 0
    return 0


def _of_the_guilty(a: Analysis, s: Sentence, k: int) -> int:
    """The deed of which those are guilty who are killed or caught: "suspects in X", "who took part in X", "behind X",
    "accused of planning X", "accused of killing nine".
    """
    chunks = s.chunks
    before, link = chunks[k - 1], chunks[k].head
    if before.kind == "R" and chunks[k].cls == "launch" and chunks[k].voice == "active":
        deed = _behind_day(chunks, k + 1)
        known = deed < len(chunks) and (chunks[deed].det == "the" or deed > k + 1)
        return k + 1 if known and chunks[deed].head not in _VAGUE and _deed(a, chunks, deed) else 0
    guilty = link in _IN and (before.head in _GUILTY or not _GUILTY.isdisjoint(before.words))
    if (
        guilty
        and link == "in"
        and chunks[k + 1].det in ("a", "an")
        and not chunks[k + 1].head.endswith("ing")
    ):
        # "killed six suspected rebels in an ambush", "six suspects in a raid on a house": what was done to them
        guilty = before.head in _GUILTY and chunks[k + 1].head not in _DONE_TO_THEM
    guilty = guilty or (link in _IN and _last_word(a, before, chunks[k]) in _GUILTY)
    guilty = guilty or (link == "behind" and before.kind == "NG" and bool(before.mentions))
    if not guilty or (before.head == "part" and chunks[k - 2].head not in _HAD):
        return 0  # "as part of an offensive", "now taking part in an offensive"
    doing = chunks[k + 1].kind == "VG" and chunks[k + 1].voice == "ing"
    if doing and any(x.people and x.noun in chunks[k + 1].object for x in s.losses):
        return k + 1
    return k + 1 + doing if _deed(a, chunks, k + 1 + doing) else 0


def _deed(a: Analysis, chunks: list[Chunk], j: int) -> bool:
    """Whether a deed stands at a chunk or behind its day."""
    j = _behind_day(chunks, j)
    if j >= len(chunks) or chunks[j].kind != "NG":
        return False
    return chunks[j].head in a.triggers.events or chunks[j].head in _KILLINGS


def _last_word(a: Analysis, before: Chunk, link: Chunk) -> str:
    """The word before a preposition that is in no chunk: "a man suspected of"."""
    words = a.masked[before.end : link.start].lower().split()
    return words[-1] if words else ""


def _of_the_dead(s: Sentence, k: int) -> int:
    """Those killed before at whose home or grave it happened: "at the funeral of nine men killed on Sunday"."""
    chunks = s.chunks
    if chunks[k].head not in ("of", "for") or chunks[k - 1].head not in _THEIRS:
        return 0
    lost = next((x for x in s.losses if x.kind == "killed" and k < x.noun <= k + 3), None)
    again = any(x.people and lost is not None and x.noun > lost.noun for x in s.losses)
    return k + 1 if lost is not None and lost.value.low and not again else 0


def _answered(s: Sentence, k: int) -> int:
    """The killing behind which something else was done: "after the murder of a guard", "to protest the murder of X"."""
    chunks = s.chunks
    if chunks[k + 1].head not in _KILLINGS or chunks[k + 1].kind != "NG":
        return 0
    protest = chunks[k].words[:1] or (chunks[k].head,)
    if chunks[k].head in ("against", "over", "at"):
        protest = chunks[k - 1].words[-1:] or (chunks[k - 1].head,)
    if chunks[k].head not in ("after", "following") and _PROTESTS.isdisjoint((*protest, chunks[k].head)):
        return 0
    j = _behind_day(chunks, k + 2)
    of = j < len(chunks) and chunks[j].head == "of"
    return k + 1 if of else 0


def _they_had(s: Sentence, k: int) -> int:
    """What those of whom a sentence tells had done before: "rebels who had killed six in Lomba on Sunday"."""
    chunks = s.chunks
    if (
        chunks[k].kind != "R"
        or chunks[k - 1].kind != "NG"
        or not any(d.start > chunks[k].start for d in s.dates)
    ):
        return 0
    verb = next((c for c in chunks[k + 1 : k + 4] if c.kind not in ("P", "D", "A")), None)
    had = verb is not None and verb.aux[:1] == ("had",) and verb.voice == "active" and verb.cls in _DONE
    return k if had and verb is not None and verb.object and not verb.neg else 0


def _ranked(a: Analysis, s: Sentence, k: int) -> int:
    """The attack before the one told: "the second attack this week, the first being a raid in Lomba on Monday"."""
    chunks = s.chunks
    if chunks[k].head != "being" or chunks[k - 1].head not in _BEFORE:
        return 0
    deeds = chunks[_behind_day(chunks, k + 1) :][:3]
    return k + 1 if any(c.head in a.triggers.events for c in deeds) else 0


def _of_its_own(s: Sentence, j: int, end: int) -> bool:
    """Whether what befell those of a deed has a day or a place of its own, or the deed was of another month or year."""
    until = s.chunks[end].start
    if any(
        d.when is not None and d.when.precision in _LONG
        for d in s.dates
        if s.chunks[j].start <= d.start < until
    ):
        return True
    return any(d.start > until for d in s.dates) or any(
        m.kind == "place" and m.start > until for m in s.mentions
    )


def _behind_day(chunks: list[Chunk], j: int) -> int:
    """The chunk behind a day: "Monday's raid", "last night's"."""
    while j < len(chunks) and chunks[j].kind in ("D", "A"):
        j += 1
    return j


def _set_apart(s: Sentence, j: int) -> bool:
    """Whether a deed has a day, a place or a toll of its own."""
    at = s.chunks[j].start
    dated = any(d.start >= at for d in s.dates)
    placed = any(m.kind == "place" and m.head != "country" and m.start >= at for m in s.mentions)
    return dated or placed or any(x.people and x.value.low and x.noun >= j for x in s.losses)


def _goes_on(a: Analysis, s: Sentence, j: int) -> bool:
    """Whether the sentence comes back behind the deed to what it tells ("in a raid near Lomba", ", in Oro on Monday"),
    or counts the dead of a war: "responsible for the death of 12,000".
    """
    if any(x.value.low and x.value.low >= _SUM and x.noun >= j for x in s.losses):
        return True
    first = _behind_day(s.chunks, j) + 1
    behind = s.chunks[first:]
    if any(c.kind == "NG" and c.det in ("a", "an") and c.head in a.triggers.events for c in behind):
        return True
    return any(
        mark.head == ","
        and link.kind == "P"
        and (c.kind == "D" or any(m.kind == "place" for m in c.mentions))
        for mark, link, c in zip(behind, behind[1:], behind[2:], strict=False)
    )


def _comes_back(a: Analysis, s: Sentence, j: int) -> int:
    """The comma behind a deed of another month or year where the sentence comes back to what it tells: "killed X, who
    was wanted for a bombing in 2013 that left six dead, in a raid in Oro on Monday"; 0: there is none.
    """
    chunks = s.chunks
    for k in range(len(chunks) - 3, _behind_day(chunks, j), -1):
        mark, link, c = chunks[k : k + 3]
        if mark.head != "," or link.head not in _AT:
            continue
        told = c.kind == "NG" and c.det in ("a", "an") and c.head in a.triggers.events
        placed = any(m.kind == "place" for m in c.mentions)
        if not (told or placed or c.kind == "D"):
            continue
        began, until = chunks[j].start, mark.start
        old = any(
            d.when is not None and d.when.precision in _LONG for d in s.dates if began <= d.start < until
        )
        return k if old and any(d.start > until for d in s.dates) else 0
    return 0


_AT: Final = frozenset(("in", "on", "near", "at", "during", "outside"))
_IN: Final = frozenset(("in", "of", "for", "over", "with", "to"))
_BEFORE: Final = frozenset(("first", "previous", "other", "last", "latest"))
_PROTESTS: Final = frozenset(("protest", "protesting", "protested", "protests", "avenge", "avenging"))
_LONG: Final = frozenset(("month", "year"))
_VAGUE: Final = frozenset(("operation", "operations", "violence", "fight", "war", "conflict"))
_BE: Final = frozenset(("was", "were", "is", "are", "has", "have", "had"))
_DONE: Final = frozenset(("kill", "wound", "abduct", "attack", "ambush", "die"))
_HAD: Final = frozenset(("took", "taken", "had"))
_DONE_TO_THEM: Final = frozenset(
    ("raid", "operation", "gunfight", "shootout", "gunbattle", "firefight", "encounter", "clash", "airstrike", "strike",
     "search", "swoop", "shoot-out")
)  # fmt: skip
"""What those who are sought die in, and are not sought for."""
_GUILTY: Final = listed("guilty")
_KILLINGS: Final = listed("killings")
_THEIRS: Final = listed("of_the_dead")
