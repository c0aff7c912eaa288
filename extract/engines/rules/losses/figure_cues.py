"""What speaks for it that a figure which no rule has read counts dead, captives, things lost or men who took part.

The noun it counts and who that may be, what the noun does or what is done to it, the words on both sides, and what the
other figures of the sentence count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.verb_parties import verb_parties
from extract.engines.rules.vocabulary.common_words import no_name
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_SIGNS: Final = listed("signs_of_counts")
"""Words anywhere in a sentence that tell what its figures may count."""
_MEN: Final = frozenset(
    ("civilians", "state_forces", "armed_group", "unidentified", "person", "militia", "international")
)
_ONE: Final = frozenset(("a", "an", "another", "the", "its", "his", "their"))
_STEPS: Final = ((1, "1"), (5, "5"), (30, "30"), (300, "300"))


class FigureCues:
    """Names the cues of all figures of a sentence that stand for nothing yet."""

    __slots__ = ("_common", "_roles", "_s", "_things")

    def __init__(self, s: Sentence, things: frozenset[str], common: frozenset[str]) -> None:
        self._s, self._things, self._common = s, things, common
        self._roles = verb_parties(s.chunks, s.verbs)

    def candidates(self) -> list[int]:
        """The noun groups with a figure, or of one man or thing ("a guard", "the car", a name), that no loss of the
        sentence is about.
        """
        if any(x.rule.startswith("label") for x in self._s.losses):
            return []  # "Best: 9 High: 17": what a coder gives beside his count is none
        # Suspects who were only held are no captives, and were read as such.
        counted = {k for x in (*self._s.losses, *self._s.held) for k in (x.noun, *x.also)}
        return [
            k
            for k, c in enumerate(self._s.chunks)
            if c.kind == "NG" and k not in counted and (c.figure is not None or self._one(k, c))
        ]

    def _one(self, k: int, c: Chunk) -> bool:
        """Whether a noun group tells of one man or thing with which something happens."""
        if c.pron or not c.words or c.head.endswith("s"):
            return False
        named = c.head_mention is not None and c.head_mention.kind == "person"
        if c.det in ("a", "an") and any(m.type in _MEN for m in c.mentions):
            return True
        told = bool(self._roles.get(k))
        return told and (named or (c.det in _ONE and c.head in self._things))

    def cues(self, k: int) -> list[str]:
        """Names what speaks for what the noun group at `k` counts."""
        s, c = self._s, self._s.chunks[k]
        head = self._word(c)
        out = {"b", f"h={head}", f"det={c.det}", f"paren={c.paren}", f"size={_size(c)}"}
        out.update(f"w={no_name(x, self._common)}" for x in c.words[:-1])
        kind = str(c.mentions[-1].type) if c.mentions else "-"
        out.update(f"type={m.type}{m is c.head_mention}" for m in c.mentions)
        out.add(f"type={kind}")
        out.update(self._done(k, head, kind))
        out.update(self._around(k))
        kinds = sorted({x.kind for x in s.losses})
        out.add(f"all={','.join(kinds)}")
        out.update(f"told={x}" for x in kinds)
        before = [x for x in s.losses if x.noun < k]
        if before:
            ahead = self._word(s.chunks[k - 1]) if k else ""
            out.update((f"after={before[-1].kind}", f"after={before[-1].kind},{ahead}"))
            out.add(f"gap={min(4, k - before[-1].noun)}")
        behind = [x for x in s.losses if x.noun > k]
        if behind:
            out.add(f"before={behind[0].kind}")
        out.update(f"has={x}" for x in s.lows & _SIGNS)
        return sorted(out)

    def _word(self, c: Chunk) -> str:
        return no_name(c.head, self._common)

    def _done(self, k: int, head: str, kind: str) -> Iterable[str]:
        """Names what the noun does, and what is done to it."""
        roles = self._roles.get(k, [])
        if not roles:
            yield "r=-"
        for letter, v in roles:
            verb = self._s.chunks[v].verb
            if verb is not None:
                yield f"r={letter}{verb.lemma}"
                yield f"rc={letter}{verb.cls}"
                yield f"rt={letter}{verb.cls},{kind}"
                yield f"rh={letter}{verb.cls},{head}"
                yield f"l={verb.lemma}"

    def _around(self, k: int) -> Iterable[str]:
        """Names what stands on both sides of the noun, and the nearest verbs."""
        chunks = self._s.chunks
        last = len(chunks) - 1
        before = chunks[k - 1] if k else None
        yield f"p={before.kind}:{self._word(before)}" if before is not None else "p=^"
        if before is not None and before.verb is not None:
            yield f"pv={before.verb.lemma},{before.voice}"
        if k > 1 and before is not None:
            far = chunks[k - 2]
            yield f"pp={self._word(far)} {self._word(before)}"
            if before.kind == "P" and far.verb is not None:
                yield f"ppv={far.verb.lemma} {self._word(before)}"
        behind = chunks[k + 1] if k < last else None
        yield f"n={behind.kind}:{self._word(behind)}" if behind is not None else "n=$"
        if behind is not None and behind.verb is not None:
            yield f"nv={behind.verb.lemma},{behind.voice}"
        if behind is not None and k + 1 < last:
            far = chunks[k + 2]
            yield f"nn={self._word(behind)} {self._word(far)}"
            if far.verb is not None:
                yield f"nnv={self._word(behind)} {far.verb.lemma}"
        for side, verbs in (
            ("l", [v for v in self._s.verbs if v < k][-1:]),
            ("r", [v for v in self._s.verbs if v > k][:1]),
        ):
            for v in verbs:
                verb = chunks[v].verb
                if verb is not None:
                    yield f"{side}v={verb.lemma}"
                    yield f"{side}vc={verb.cls},{chunks[v].voice}"


def _size(c: Chunk) -> str:
    """How large a figure is, in steps, and whether it is a bound."""
    figure = c.figure
    if figure is None:
        return "name" if c.head_mention is not None and c.head_mention.kind == "person" else "one"
    n = figure.low if figure.low is not None else figure.high
    step = next((name for most, name in _STEPS if n is not None and n <= most), "more")
    return step if figure.low == figure.high else f"{step}~"
