"""What speaks for each type that an engagement may be of: what the rules say, its cues, who fights whom, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.common_words import no_name
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_WORD: Final = lazy(r"[^\W\d_]{3,}")
_TOLD_BY: Final = 3
"""Sentences of an engagement whose words are looked at."""


def kind_cues(
    e: Event, sides: Sides, types: Mapping[str, str], ruled: str, title: str, common: frozenset[str]
) -> list[str]:
    """Names what speaks for the type of an engagement that the rules say is of the type `ruled`."""
    out = {"b", f"rule={ruled}", f"known={sides.known}", f"known={sides.known},{ruled}", f"focus={e.focus}"}
    for letter, side in (("A", sides.attackers), ("D", sides.defenders)):
        for kind in {str(types.get(x)) for x in side} or {"-"}:
            out.update((f"{letter}={kind}", f"{letter}={kind},{ruled}"))
    out.update(f"first={cue}" for cue in list(e.cues)[:1])
    for cue, weight in e.cues.items():
        size = "s" if weight < 0.8 else "m" if weight < 2 else "l"
        out.update((f"cue={cue}", f"cue={cue},{ruled}", f"cue={cue},{size}"))
    out.update(f"word={word}" for word in e.words)
    out.update(f"loss={x.kind}" for f in e.frames for x in f.losses)
    if e.focus == "main":
        out.update(f"title={no_name(x, common)},{e.order == 0}" for x in _WORD.findall(title.lower()))
    for n, f in enumerate(e.frames[:_TOLD_BY]):
        out.update(_worded(f, "1" if n else "0", ruled, common))
    return sorted(out)


def _worded(f: Frame, which: str, ruled: str, common: frozenset[str]) -> Iterable[str]:
    """Names the words of a sentence; `which`: 0 for the first of its engagement."""
    if which == "0":
        for cue in f.cues:
            yield f"f0={cue}"
            yield f"f0={cue},{ruled}"
        yield from (f"word0={word}" for word in f.words)
    told = (
        ("position", f.position),
        ("convoy", f.convoy),
        ("civilian_site", f.civilian_site),
        ("road", f.road),
    )
    yield from (f"at{which}={name}" for name, there in told if there)
    for c in f.sentence.chunks:
        if c.verb is not None:
            yield f"v{which}={c.verb.lemma}"
            yield f"v={c.verb.lemma}"
        elif c.kind == "NG" and not c.pron:
            head = no_name(c.head, common)
            yield f"n{which}={head}"
            yield f"n={head}"
            yield from (f"m{which}={no_name(x, common)}" for x in c.words[:-1])
