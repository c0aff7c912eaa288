"""Statements that stand without quotation marks behind who makes them: "The minister, X Y, said:" and paragraphs that
say "I" and "we".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.voices.voices import Scope, Voice

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_OWN: Final = frozenset(("i", "we", "our", "my", "us", "me"))
"""Words of who speaks for himself."""
_NAMED: Final = ("person", "office", "force")
_OPENING: Final = frozenset("\"“”«„'‘")


def spread_statements(text: str, sentences: Sequence[Sentence]) -> None:
    """Gives the paragraphs behind "X said:" to X, up to the next one who speaks, where they speak of "I" or "we"."""
    for k, said in enumerate(sentences):
        voices = _announced(text, sentences, k)
        if not voices:
            continue
        m = k + 1
        while (
            m < len(sentences) and not sentences[m].scopes and not text.startswith(":", sentences[m].end - 1)
        ):
            m += 1
        own = sentences[k + 1 : m]
        if all(_OWN.isdisjoint(s.lows) for s in own):
            continue
        for s in own:
            if s.segment == said.segment:
                s.scopes = [Scope(s.start, s.end, voices, "say", at=s.start)]


def _announced(text: str, sentences: Sequence[Sentence], k: int) -> tuple[Voice, ...]:
    """Who is said to speak at the end of a paragraph, with nothing said but what the next one, unquoted, begins."""
    said = sentences[k]
    if k + 1 >= len(sentences) or not text.startswith(":", said.end - 1) or not said.scopes:
        return ()
    scope, behind = said.scopes[-1], sentences[k + 1]
    between = text[said.end : behind.start]
    if "\n" not in between or text[behind.start] in _OPENING or not _OPENING.isdisjoint(between):
        return ()
    told = any(x.isalnum() for x in text[scope.start : scope.end])
    named = any(m.kind in _NAMED for v in scope.voices for m in v.mentions)
    return scope.voices if named and not told and scope.stance == "asserts" else ()
