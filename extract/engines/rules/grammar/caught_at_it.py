"""Those who are killed or taken at what they were about to do: "troops shot two men who were laying a mine"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_AT_IT: Final = listed("about_to")
_TRIED: Final = frozenset(("tried", "attempted"))
_TRYING: Final = frozenset(("try", "attempt", "prepare", "plan", "intend", "seek"))
_STOPPING: Final = frozenset(("kill", "capture"))


def caught_at_it(chunks: list[Chunk]) -> None:
    """Makes no deed of what those were doing, or tried to do, whom others killed or took at it."""
    for k, c in enumerate(chunks):
        stopped = c.kind == "VG" and c.cls in _STOPPING and not c.neg
        hit = c.object if c.voice != "passive" else c.subject
        if not stopped or not hit or not c.doers:
            continue
        v = next((n for n in range(hit[-1] + 1, min(hit[-1] + 4, len(chunks))) if chunks[n].kind == "VG"), -1)
        between = chunks[hit[-1] + 1 : v] if v > k else []
        if v <= k or any(x.kind != "A" and x.head not in ("who", "as", "while", "that") for x in between):
            continue
        doing = chunks[v]
        then = chunks[v + 1] if v + 1 < len(chunks) and chunks[v + 1].voice == "inf" else None
        busy = doing.voice == "ing" or not {"was", "were"}.isdisjoint(doing.aux) or doing.head in _TRIED
        if doing.verb is None or not busy or (doing.voice == "passive" and doing.aux):
            continue
        trying = doing.verb.lemma in _TRYING and then is not None and then.verb is not None
        deed = then.verb if trying and then is not None else doing.verb
        if deed is None or deed.lemma not in _AT_IT:
            continue  # who is shot as he attacks began it: "shot a man who tried to run over guards"
        _undone(doing)
        if then is not None:
            _undone(then)


def _undone(c: Chunk) -> None:
    if c.verb is not None:
        c.act(Verb("try", "other", c.verb.forms))
