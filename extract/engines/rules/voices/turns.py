"""Whose turn it is in an interview written down: "[Gen Ruiz] Ten of our men fell", up to the next name in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.voices.voices import Scope, Voice, voice_of_mention
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.mentions.mentions import Mention

_SPEAK: Final = ("person", "office", "force")
_LONG: Final = 60
"""Characters that a name in brackets has at most."""
_ASK: Final = frozenset(
    ("reporter", "question", "correspondent", "interviewer", "moderator", "announcer", "journalist", "host")
)
"""Those in brackets whose words are a question, or the station's own."""
_NOTES: Final = frozenset(
    ("begin", "end", "passage", "words", "word", "text", "excerpts", "excerpt", "video")
)
"""First words in brackets that are the editor's, and no turn."""


def take_turns(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], nameless: Collection[str]
) -> None:
    """Gives what nobody else is named to say in a turn of an interview to the one whose turn it is."""
    if "[" not in text:
        return
    turn, begins = _announced(text, mentions)
    for s in sentences:
        if s.start < begins:
            continue
        at, inside = _in_brackets(text, s)
        words = inside.lower().split()
        if words and words[0] not in _NOTES:
            told = words[-1] if words[0] == "unidentified" else words[0]
            turn = None if told in _ASK else _speaker(text, s, at, inside, nameless) or turn
        elif words[:1] == ["end"]:
            turn = None
        if turn is not None and not s.scopes and s.chunks:
            s.scopes = [Scope(s.start, s.end, (turn,), "say", at=s.start)]


def _announced(text: str, mentions: Sequence[Mention]) -> tuple[Voice | None, int]:
    """Who is told at the head to speak in all that follows, and where it does: "[Statement by Gen Ruiz in Lomba]"."""
    head = _HEAD.search(text, 0, _NEAR)
    end = text.find("]", head.end(), head.end() + _NEAR) if head is not None else -1
    if head is None or end < 0:
        return None, 0
    found = [m for m in mentions if head.end() <= m.start and m.end <= end]
    m = next((m for m in found if m.kind == "person"), None)
    m = m or next((m for m in found if m.kind in _SPEAK), None)
    if m is not None:
        return voice_of_mention(text, m), end
    named = _WHO.match(text, head.end(), end)  # a heading, in which no names are looked for
    if named is None:
        return None, 0
    start, last = named.span(1)
    words = text[start:last]
    return Voice(words, start, last, words.split(" ")[-1].lower(), (), False, own=(start, last)), end


_WHO: Final = lazy(
    r" (?:the )?([A-Z][^;,\]\n]{3,70}?)(?= (?:to|in|at|on|over|during|with|by|before|from)\b|[;,\]]| --)"
)


_HEAD: Final = lazy(
    r"\[(?:[\w-]{1,20} ){0,3}(?:speech|statements?|remarks|address|interview|conference|message|communiqu[eé])\b"
    r"[^\]\n]{0,60}?\b(?:by|with|from|of)\b",
    re.I,
)
_NEAR: Final = 300
"""Characters from the beginning within which such a head stands, and that it has at most."""


def _in_brackets(text: str, s: Sentence) -> tuple[int, str]:
    """What stands in the brackets that a sentence begins with, or right before it, and where; "" for none."""
    at = s.start
    if not text.startswith("[", at):
        before = text[max(0, at - _LONG) : at].rstrip()
        if not before.endswith("]") or "[" not in before:
            return at, ""
        at = text.rfind("[", 0, at)  # "[Reporter] When was that?", whose mark is no prose
    end = text.find("]", at, at + _LONG)
    return at + 1, text[at + 1 : end] if end > 0 else ""


def _speaker(text: str, s: Sentence, at: int, inside: str, nameless: Collection[str]) -> Voice | None:
    """The one named in the brackets that a sentence begins with, or of whom they tell without a name."""
    named = [m for m in s.mentions if m.kind in _SPEAK and at <= m.start and m.end <= at + len(inside)]
    m: Mention | None = next((m for m in named if m.kind == "person"), named[0] if named else None)
    if m is not None:
        return voice_of_mention(text, m)
    head = inside.split(" ")[-1].lower()
    if head not in nameless:
        return None
    end = at + len(inside)
    return Voice(inside, at, end, head, (), True, own=(at, end))
