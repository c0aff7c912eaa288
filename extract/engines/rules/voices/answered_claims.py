"""What another one claimed and somebody answers in one breath: "denied the rebels' claim that nine had died"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.voices import Scope, Voice, Voices

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_CLAIMS: Final = listed("denied_words")
_SAYINGS: Final = listed("sayings") | {"assertion", "assertions"}
_ANSWERS: Final = frozenset(("denies", "doubts", "confirms"))
_BETWEEN: Final = frozenset(("NG", "P", "A", "D"))
"""What may stand between a verb and the claim that it answers: "could not confirm today the X claim"."""


def taken_up(chunks: list[Chunk], v: int) -> int:
    """Where the clause begins that says of what was told before it that somebody answered it: "…, but this report was
    denied by the army"; 0: the verb at `v` is of no such clause.
    """
    first = chunks[v].subject[0] if len(chunks[v].subject) == 1 else v
    c = chunks[first]
    points = c.words[-1:] in _POINTING or c.pron or (c.det in _THESE and c.head in _CLAIMS)
    if first >= v or not points or not any(x.kind == "VG" for x in chunks[:first]):
        return 0
    led = chunks[first - 1] if first else c
    return c.start if led.kind == "C" or led.head in (",", ";", "-", "--") else 0


_POINTING: Final = (["this"], ["that"], ["it"], ["these"])
_THESE: Final = ("this", "that", "the", "these", "those", "such")


def part_off(reader: Voices, sentence: Sentence, scopes: list[Scope]) -> list[Scope]:
    """Gives what stands behind "the rebels' claim that" to the rebels, and to who answers it only his answer."""
    scopes = [replace(x, end=x.start) if _mute(reader, x) else x for x in scopes]
    if sentence.heads.isdisjoint(_CLAIMS):
        return scopes
    chunks = sentence.chunks
    for i, c in enumerate(chunks[:-2]):
        if c.kind != "NG" or c.head not in _CLAIMS or (at := _behind(chunks, i)) < 0:
            continue
        told = [x for x in scopes if x.start >= c.end]
        read = bool(told) and all(x.start == at for x in told)  # "a claim by X that"
        voice = None if read else _whose(reader, c)
        if not read and (told or voice is None):
            continue  # who speaks behind it is read for himself
        around = [k for k, x in enumerate(scopes) if x.start <= c.start < x.end]
        last = max(around, key=lambda k: scopes[k].start, default=-1)
        end = scopes[last].end if last >= 0 else sentence.end
        if last >= 0 and scopes[last].stance in _ANSWERS and _object(chunks, i, scopes[last]):
            scopes[last] = replace(scopes[last], end=scopes[last].start, of=(at, end))
        return scopes if read or voice is None else [*scopes, Scope(at, end, (voice,), "claim", at=at)]
    return scopes


def _mute(reader: Voices, scope: Scope) -> bool:
    """Whether somebody only comments on a deed, or does not: "has not commented on the raid, in which nine died"."""
    if scope.verb != "comment" or scope.start != scope.at:
        return False
    return reader.text[scope.start : scope.start + 12].lstrip().startswith(_ON)


_ON: Final = ("on ", "about ", ",", ".", ";", "when ", "immediately", "further", "publicly")


def _behind(chunks: list[Chunk], i: int) -> int:
    """Where what is claimed begins behind the noun at `i`: "that …", "to have …", "of having …"; -1: nothing does."""
    if chunks[i + 1].head in _MADE and i + 5 < len(chunks):
        i += 1  # "the claim made by X that"
    c, after = chunks[i + 1], chunks[i + 2]
    if c.head in ("by", "from") and after.kind == "NG" and i + 4 < len(chunks):
        c, after = chunks[i + 3], chunks[i + 4]
    if c.kind == "R" and c.head == "that":
        return c.end
    if c.kind == "VG" and c.voice == "inf" and "have" in c.aux:
        return c.start
    # "the rebels' claim of nine dead", but "the rebels' figure of nine dead" is told before
    counted = after.figure is not None and chunks[i].head in _SAYINGS
    return c.end if c.head == "of" and (counted or after.voice == "ing") else -1


_MADE: Final = frozenset(("made", "issued", "spread", "broadcast", "published"))


def _object(chunks: list[Chunk], i: int, scope: Scope) -> bool:
    """Whether the noun at `i` is what the verb of a scope answers, and stands in no clause behind it."""
    return all(c.kind in _BETWEEN for c in chunks[:i] if c.start >= scope.at)


def _whose(reader: Voices, c: Chunk) -> Voice | None:
    """Who makes a claim by the words before it: "the army's claim", "a rebel claim"; None: it is not told."""
    owner = next((m for m in reversed(c.mentions) if m.end < c.end - len(c.head)), None)
    if owner is not None and owner.kind not in ("person", "force", "generic", "media", "office", "place"):
        return None
    if owner is not None:
        if owner.kind == "place" and owner.head != "country":
            return None
        text = reader.text[owner.start : owner.end]
        own = (owner.start, owner.end)
        return Voice(text, *own, text.rpartition(" ")[2].lower(), (owner,), False, own=own)
    word = c.words[-2] if len(c.words) > 1 else ""
    if word in ("'s", "’s", "") or f"{word}s" not in reader.triggers.sources | _BANDS:
        return None
    start = reader.text.rfind(word, c.start, c.end)
    return Voice(word, start, start + len(word), word, (), True, own=(start, start + len(word)))


_BANDS: Final = frozenset(("rebels", "insurgents", "guerrillas", "militants", "separatists", "jihadists"))
