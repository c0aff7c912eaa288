"""Capitals that stand for who governs in them: "after Oro agreed to send troops", and nothing was done in the town."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import capital_of

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_BEFALLING: Final = frozenset(
    ("be", "become", "come", "experience", "endure", "face", "fall", "get", "have", "lie", "live", "look", "remain",
     "see", "shake", "suffer", "wake", "witness", "stay", "burn", "mourn", "rock", "reel", "host", "tremble")
)  # fmt: skip
"""What is told of a town as of one: "Lomba saw its worst attack"."""


def governments(s: Sentence) -> list[tuple[int, int]]:
    """Where capitals stand that do something, as only governments do."""
    out: list[tuple[int, int]] = []
    for v in s.verbs:
        verb = s.chunks[v]
        if verb.voice not in ("active", "bare") or verb.verb is None or verb.cls in ("be", "die"):
            continue
        if verb.verb.lemma.split(" ")[0] in _BEFALLING:
            continue
        for i in verb.subject:
            c = s.chunks[i]
            if i > v or len(c.mentions) != 1 or (i and s.chunks[i - 1].kind == "P"):
                continue
            m = c.mentions[0]
            whole = m.kind == "place" and m.end == c.end and (m.start == c.start or c.words[0] == "what")
            if whole and capital_of(m.text) is not None:
                out.append((m.start, m.end))
    return out
