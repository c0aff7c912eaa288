"""Speakers told without a verb of saying: "Ministry of X: …", "X via Y: …", "… (X)", "claims by X that …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.voices import FINDINGS, Scope, State, Voice, Voices
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention

SAYINGS: Final = listed("sayings")
DOERS: Final = frozenset(
    (
        "perpetrators",
        "responsible",
        "attackers",
        "assailants",
        "responsibility",
        "authors",
        "blame",
        "gunman",
        "assailant",
        "attacker",
        "the finger",
        "point to",
        "points to",
        "pointed to",
        "pointing to",
        "suspicion",
        "insignia",
        "involvement of",
        "accusation",
        "allegation",
        "disown",
        "repudiat",
        "hands of it",
        "laid it to",
        "laid this to",
        "killer",
        "no doubt",
        "behind it",
        "called it",
        "owned",
        "its hands of",
        "their hands of",
        "the door of",
        "hand of",
    )
)
"""A sentence with one of these, right behind one of violence, may tell who did it."""
_UNSURE: Final = frozenset(
    ("aware", "into", "amid", "despite", "received", "were", "are", "with", "on", "of")
)


def speaker_led(text: str, mentions: list[Mention]) -> bool:
    """Whether a text begins with who says it and a colon ("SANA: …"), which is no dateline."""
    m = mentions[0] if mentions and text.startswith(": ", mentions[0].end) else None
    return m is not None and m.kind in ("force", "media", "generic", "office") and not text[: m.start].strip()


def label(reader: Voices, chunks: list[Chunk], sentence: Sentence, state: State) -> Scope | None:
    """Gives the scope behind "X:" at the head of a sentence, where X can speak and does not only head a list."""
    colon = next((k for k, c in enumerate(chunks[:8]) if c.kind == "X" and c.head == ":"), 0)
    if not colon or chunks[0].kind != "NG" or colon + 2 >= len(chunks):
        return None
    first, via = chunks[0], colon > 2 and chunks[1].kind == "P" and chunks[1].head == "via"
    plain = all(c.kind in ("NG", "X", "P") for c in chunks[:colon]) and (colon < 4 or via)
    if not plain or first.figure is not None or not first.mentions or not reader.source(chunks, 0):
        return None
    mention = first.mentions[-1]
    if mention.end != first.end or mention.kind not in ("force", "generic", "media", "person", "office"):
        return None
    rest = [c for c in chunks[colon + 1 :] if not c.paren]
    deed = any(c.kind == "VG" and c.voice in ("active", "ing") and c.subject for c in rest)
    if mention.type in ARMED and not via and not deed:
        return None  # "Rebels: 12 killed" counts their dead
    if mention.type in ("civilians", "unidentified") or not any(c.kind == "VG" for c in rest):
        return None
    voice = reader.voice(chunks, 0, colon, state)
    if voice is None:
        return None
    own = replace(
        voice, text=reader.text[first.start : first.end], end=first.end, own=(first.start, first.end)
    )
    if via:
        own = replace(own, relayed=reader.text[chunks[2].start : chunks[colon - 1].end])
    return Scope(chunks[colon].end, sentence.end, (own,), "say", at=chunks[colon].end)


def bracketed(reader: Voices, chunks: list[Chunk], sentence: Sentence, state: State) -> Scope | None:
    """Gives the scope of a sentence that ends in the name of a body in brackets: "three were killed (ISPR)"."""
    k = len(chunks) - 1
    while k > 2 and chunks[k].kind == "X" and chunks[k].head in ".,;":
        k -= 1
    if k > 4 and chunks[k].head == ")" and (noted := _noted(reader, chunks, sentence, state, k)) is not None:
        return noted
    if k < 3 or chunks[k].head != ")" or chunks[k - 2].head != "(" or chunks[k - 1].kind != "NG":
        return None
    name = chunks[k - 1]
    mention = name.head_mention
    if mention is None or (mention.start, mention.end) != (name.start, name.end):
        return None
    if mention.kind not in ("force", "generic", "office") or mention.type in (
        "armed_group",
        "civilians",
        None,
    ):
        return None
    before = chunks[k - 3]
    if before.kind == "NG" and any(x.key == mention.key for x in before.mentions):
        return None  # "the Sudanese Armed Forces (SAF)"
    if before.kind == "NG" and before.mentions and before.mentions[-1].kind in ("force", "generic", "place"):
        return None
    own = (name.start, name.end)
    voice = Voice(
        reader.text[name.start : name.end],
        name.start,
        name.end,
        name.head,
        tuple(name.mentions),
        False,
        own=own,
    )
    return Scope(sentence.start, chunks[k - 2].start, (voice,), "according", at=name.end)


def _noted(reader: Voices, chunks: list[Chunk], sentence: Sentence, state: State, k: int) -> Scope | None:
    """Gives the scope of a sentence that ends in "(source: AFP)"."""
    at = next((m for m in range(max(1, k - 8), k - 2) if chunks[m].head in ("source", "sources")), -1)
    if at < 0 or chunks[at - 1].head != "(" or chunks[at + 1].head != ":" or chunks[at + 2].kind != "NG":
        return None
    voice = reader.voice(chunks, at + 2, at, state) if reader.source(chunks, at + 2) else None
    return Scope(sentence.start, chunks[at - 1].start, (voice,), "according", at=voice.end) if voice else None


def claimed(reader: Voices, chunks: list[Chunk], i: int, sentence: Sentence, state: State) -> Scope | None:
    """Gives the scope of "claims by X that …", "reports that …" where nobody answers them."""
    noun = chunks[i]
    if noun.kind != "NG" or noun.head not in SAYINGS or noun.figure is not None:
        return None
    if (told := _reports_of(reader, chunks, i, sentence)) is not None:
        return told
    that = i + 1
    who = i
    if i + 2 < len(chunks) and chunks[i + 1].head in ("by", "from") and chunks[i + 2].kind == "NG":
        who, that = i + 2, i + 3
        while that + 1 < len(chunks) and chunks[that].kind == "P" and chunks[that + 1].kind == "NG":
            that += 2
    if that >= len(chunks) or chunks[that].kind != "R" or chunks[that].head != "that":
        return None
    if who == i:
        local = bool(noun.mentions) or "local" in noun.words or "media" in noun.words
        before = chunks[i - 1].head if i else ""
        if noun.head != "reports" or not (local or before in _UNSURE):
            return None
        own = (noun.start, noun.end)
        voice: Voice | None = Voice(
            reader.text[noun.start : noun.end],
            noun.start,
            noun.end,
            noun.head,
            tuple(noun.mentions),
            True,
            own=own,
        )
    else:
        voice = reader.voice(chunks, who, that, state) if reader.source(chunks, who) else None
    return Scope(chunks[that].end, sentence.end, (voice,), "report", at=chunks[that].end) if voice else None


def _reports_of(reader: Voices, chunks: list[Chunk], i: int, sentence: Sentence) -> Scope | None:
    """Gives the scope of "reports of two dead": what stands behind it is the word of reports."""
    if chunks[i].head != "reports" or i + 2 >= len(chunks) or chunks[i + 1].head != "of":
        return None
    if chunks[i + 2].figure is None or "no" in chunks[i].words or (i and "no" in chunks[i - 1].words):
        return None
    voice = _of_reports(reader, chunks[i], sentence)
    until = next((c.start for c in chunks[i + 3 :] if c.kind == "X" and c.head in (",", ";")), sentence.end)
    return Scope(chunks[i + 1].end, until, (voice,), "report", at=chunks[i + 1].end)


RECORDED: Final = frozenset(("record", "document", "establish", "suggest", "indicate"))


def recorded(reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State) -> Scope | None:
    """Gives the scope of "activists recorded that …", "unconfirmed reports suggested that …"."""
    verb = chunks[v]
    if verb.aux or verb.neg or verb.subject != [v - 1]:
        return None
    who = chunks[v - 1]
    if who.head == "reports" and not who.mentions:
        voice: Voice | None = _of_reports(reader, who, sentence)
    else:
        voice = reader.voice(chunks, v - 1, v, state) if reader.source(chunks, v - 1) else None
    return Scope(verb.end, sentence.end, (voice,), "report", at=verb.end) if voice is not None else None


def _of_reports(reader: Voices, noun: Chunk, sentence: Sentence) -> Voice:
    """The voice of reports of which nobody says whose they are, with what tells how sure they are."""
    led = _LED.search(reader.text, max(sentence.start, noun.start - 24), noun.start)
    own = (led.start() if led is not None else noun.start, noun.end)
    return Voice(reader.text[own[0] : own[1]], *own, "reports", tuple(noun.mentions), True, own=own)


_LED: Final = lazy(r"\b(?:un|non-?)?(?:confirmed|verified|official) \Z", re.I)


def issuers(chunks: list[Chunk], v: int) -> list[int]:
    """Who put out what says something: "the army issued a statement saying that"; empty where the verb is none such."""
    if (
        chunks[v].voice != "ing"
        or v < 3
        or chunks[v].subject != [v - 1]
        or chunks[v - 1].head not in _WRITTEN
    ):
        return []
    verb = chunks[v - 2]
    issued = verb.verb is not None and verb.verb.lemma in _PUTTING_OUT and verb.voice == "active"
    return list(verb.subject) if issued else []


_WRITTEN: Final = listed("written_words")
_PUTTING_OUT: Final = listed("putting_out")


def found_by(reader: Voices, chunks: list[Chunk], k: int) -> bool:
    """Whether it is told whose findings the noun group at `k` is of: "preliminary findings by the army"."""
    if chunks[k].head not in FINDINGS or k + 2 >= len(chunks) or chunks[k + 1].head not in ("by", "from"):
        return False
    return chunks[k + 2].kind == "NG" and reader.source(chunks, k + 2)


def by_reports(
    reader: Voices, chunks: list[Chunk], i: int, boundary: int, sentence: Sentence, state: State
) -> Scope:
    """Gives the scope of "according to reports by local media"."""
    c, voice = chunks[i + 2], None
    if i + 4 < len(chunks) and chunks[i + 3].head in ("by", "from", "in") and chunks[i + 4].kind == "NG":
        voice = reader.voice(chunks, i + 4, i, state) if reader.source(chunks, i + 4) else None
    if voice is None:
        start = c.end - len("reports")
        voice = Voice(reader.text[start : c.end], start, c.end, "reports", (), True, own=(start, c.end))
    if i == 0 or not any(x.kind == "VG" and x.start >= boundary for x in chunks[:i]):
        return Scope(voice.end, sentence.end, (voice,), "according", at=voice.end)
    return Scope(boundary, chunks[i].start, (voice,), "according", at=voice.end)


def in_brackets(reader: Voices, chunks: list[Chunk], i: int, boundary: int, state: State) -> Scope | None:
    """Gives the scope of "nine were killed (per X and Y) and six hurt (according to Z)": each source has what stands
    before its bracket, up to the one before; None: no bracket opens there on whose word it is.
    """
    if chunks[i].kind == "VG":
        return _told_in_brackets(reader, chunks, i, boundary, state)
    full = chunks[i].head == "according"
    if chunks[i].kind != "P" or not (full or chunks[i].head == "per") or i < 2 or chunks[i - 1].head != "(":
        return None
    first = i + 1 + full
    if full and (first > len(chunks) - 1 or chunks[i + 1].head != "to"):
        return None
    end = next((k for k in range(first, min(first + _BRACKET, len(chunks))) if chunks[k].head == ")"), -1)
    if end < 0 or chunks[i - 1].start <= boundary:
        return None
    inside = [k for k in range(first, end) if chunks[k].kind == "NG" and chunks[k].figure is None]
    named = [k for k in inside if chunks[k - 1].head in ("per", "to", ",", "and", "&", "(")]
    named = [k for k in named if reader.source(chunks, k) or _capital(reader.text, chunks[k])]
    voices = tuple(x for k in named if (x := reader.voice(chunks, k, i, state)) is not None)
    if not voices:
        return None
    return Scope(boundary, chunks[i - 1].start, voices, "according", at=chunks[end].end)


def _told_in_brackets(
    reader: Voices, chunks: list[Chunk], i: int, boundary: int, state: State
) -> Scope | None:
    """Gives the scope of a source that has another figure: "nine were killed (the clinic reported 12)"."""
    if i < 2 or i + 1 >= len(chunks) or chunks[i - 2].head != "(" or chunks[i - 1].start < boundary:
        return None
    verb, figure = chunks[i], chunks[i + 1]
    if verb.cls != "say" or verb.voice != "active" or verb.verb is None or figure.figure is None:
        return None
    end = next((k for k in range(i + 2, min(i + _BRACKET, len(chunks))) if chunks[k].head == ")"), -1)
    voice = reader.voice(chunks, i - 1, i, state) if end > 0 else None
    if voice is None:
        return None
    return Scope(chunks[i - 2].end, chunks[end].start, (voice,), verb.verb.lemma, at=chunks[end].end)


_BRACKET: Final = 14
"""Chunks that such a bracket has at most."""


def _capital(text: str, c: Chunk) -> bool:
    """Whether a noun group begins with a capital, as names do."""
    return text[c.start].isupper() or text[c.start] == "@"
