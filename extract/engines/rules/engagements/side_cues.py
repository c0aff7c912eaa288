"""What speaks for it that an actor whom no rule puts on a side of an engagement stood on one.

How the text speaks of it (as who does something, to whom it is done, behind which preposition, with which figure), how
near to the sentences of the engagement, who stands on the sides already, and where it stands in the others of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.untold_doers import NOT_THEY
from extract.engines.rules.grammar.verb_parties import verb_parties
from extract.engines.rules.vocabulary.common_words import common_words, no_name
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_NO_SIDE: Final = ("person", "media", None)
"""Types of actors that stand on no side of an engagement."""
_SIGNS: Final = listed("signs_of_doers")
_WORD: Final = lazy(r"[^\W_]+(?:['’.-][^\W_]+)*")
_AROUND: Final = 30
"""Sentences before and behind those of an engagement in which a text may speak of who took part."""
_NEAR: Final = 2
"""Sentences from those of an engagement within which a word on an actor is near."""


@dataclass(slots=True)
class Spoken:
    """How one mention of an actor stands in its sentence."""

    sentence: int
    owns: bool
    """It only describes the head of its noun group: "an army post"."""
    head: str
    preposition: str
    before: str
    """What the preposition depends on."""
    roles: list[tuple[str, str, str]]
    """S does, P undergoes (passive), O undergoes, G does (passive), with the lemma and class of the verb."""
    counted: bool
    kind: str
    word: str
    signs: frozenset[str]
    """Words of its sentence that leave open, deny or lay to somebody what was done."""


class SideCues:
    """Names the cues of the actors of a text for its engagements; linear in its length."""

    __slots__ = (
        "_a",
        "_attacking",
        "_cleared",
        "_common",
        "_first",
        "_names",
        "_of_type",
        "_said",
        "_suffering",
        "_times",
        "_title",
    )

    def __init__(self, a: Analysis, sides: Iterable[Sides]) -> None:
        self._a, self._common = a, common_words(a.lexicon)
        self._said: list[list[tuple[str, Spoken]]] = []
        """Sentence by sentence, of whom it speaks and how."""
        self._times: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._cleared: set[str] = set()
        self._title = f" {' '.join(_WORD.findall((a.document.title or '').lower()))} "
        self._names: dict[str, set[str]] = {}
        for s in a.sentences:
            self._said.append([])
            if s.mentions:
                self._hear(s)
        self._of_type: dict[str | None, list[int]] = {}
        for x, times in self._times.items():
            self._of_type.setdefault(a.types.get(x), []).append(times)
        for own in self._of_type.values():
            own.sort()
        told = list(sides)
        self._attacking = {x for s in told for x in s.attackers}
        self._suffering = {x for s in told for x in s.defenders}

    def candidates(self, e: Event, sides: Sides) -> dict[str, list[Spoken]]:
        """The actors of a type that fights or suffers who are on no side of an engagement, of whom the text speaks in
        its sentences or around them, and does not say or leave open that they were not there; with how it does.
        """
        types = self._a.types
        around: set[int] = set()
        for f in e.frames:
            at = f.sentence.index
            around.update(range(max(at - _AROUND, 0), min(at + _AROUND + 1, len(self._said))))
        out: dict[str, list[Spoken]] = {}
        for k in sorted(around):
            for x, spoken in self._said[k]:
                if types.get(x) not in _NO_SIDE and x not in self._cleared:
                    out.setdefault(x, []).append(spoken)
        return {x: y for x, y in out.items() if x not in sides.attackers and x not in sides.defenders}

    def cues(self, e: Event, sides: Sides, actor: str, told: list[Spoken]) -> list[str]:
        """Names what speaks for or against a side for an actor that has none, by how the text speaks of him."""
        a = self._a
        kind = str(a.types.get(actor))
        out = {"b", f"t={kind}", f"known={sides.known}", f"focus={e.focus}"}
        out.update(self._beside(sides, kind))
        out.update(f"cue={cue},{kind}" for cue in e.cues)
        out.add(f"w={_size(e.attackers, actor)}{_size(e.defenders, actor)}{_size(e.victims, actor)}")
        out.add(f"blamed={any(actor in f.blamed for f in e.frames)}")
        out.add(f"bare={actor in a.bare}")
        own = self._of_type.get(a.types.get(actor), [])
        out.add(f"alike={kind}{min(4, len(own))}")
        out.add(f"top={self._times[actor] >= own[-1]}")
        out.add(f"else={actor in self._attacking}{actor in self._suffering},{kind}")
        kin = a.kin.get(actor, ())
        out.add(f"kin={any(x in sides.attackers for x in kin)}{any(x in sides.defenders for x in kin)}")
        out.add(f"of={any(actor in a.kin.get(x, ()) for x in sides.attackers)}A")
        out.add(f"of={any(actor in a.kin.get(x, ()) for x in sides.defenders)}D")
        land, place = a.index.country_of(actor), e.place.get("country") if e.place else None
        out.add(f"land={'-' if land is None else '?' if place is None else land == place}")
        out.update(self._told(e, actor, told))
        out.update(self._entitled(actor))
        return sorted(out)

    def _entitled(self, actor: str) -> Iterable[str]:
        """Names where the title of a text speaks of an actor, and between which words."""
        common = self._common
        for name in sorted(self._names.get(actor, ()), key=lambda x: (-len(x), x)):
            at = self._title.find(f" {name} ")
            if at >= 0:
                before, behind = self._title[:at].split(), self._title[at + len(name) + 1 :].split()
                yield f"title={'first' if not before else 'last' if not behind else 'within'}"
                yield f"title<{no_name(before[-1], common) if before else '^'}"
                yield f"title>{no_name(behind[0], common) if behind else '$'}"
                return
        yield f"title={'-' if self._title.strip() else ''}"

    def _beside(self, sides: Sides, kind: str) -> Iterable[str]:
        for letter, side in (("A", sides.attackers), ("D", sides.defenders)):
            for other in {str(self._a.types.get(x)) for x in side} or {"-"}:
                yield f"{letter}={other}"
                yield f"t{letter}={kind},{other}"

    def _told(self, e: Event, actor: str, told: list[Spoken]) -> Iterable[str]:
        """Names how the sentences of a text speak of an actor, and how far from those of an engagement."""
        frames = sorted({f.sentence.index for f in e.frames})
        inside = set(frames)
        yield f"n={_many(self._times[actor])}"
        yield f"in={_many(sum(x.sentence in inside for x in told))}"
        yield f"lead={any(x.sentence == e.frames[0].sentence.index for x in told)}"
        yield f"far={min(min(_away(frames, x.sentence) for x in told), 4)}"
        yield f"first={min(self._first[actor], 3)}"
        for x in told:
            away = _away(frames, x.sentence)
            zone = "in" if away == 0 else "near" if away <= _NEAR else "far"
            as_ = "o" if x.owns else "h"
            for role, lemma, cls in x.roles:
                yield f"{zone}:{as_}{role}:{cls}"
                yield f"{'far' if zone == 'far' else 'by'}:{as_}{role}:{lemma}"
            if x.preposition:
                yield f"{zone}:{x.preposition}"
                yield f"p={x.before} {x.preposition}"
            if x.owns:
                yield f"{zone}:own={x.head}"
            yield f"{zone}:figure={x.counted}"
            yield from (f"{zone}:with={sign}" for sign in x.signs)
            yield f"kind={x.kind}"
            yield f"word={x.word}"

    def _hear(self, s: Sentence) -> None:
        parties = verb_parties(s.chunks, s.verbs)
        signs, common = s.lows & _SIGNS, self._common
        cleared = bool(s.hints & NOT_THEY.bit and NOT_THEY.pattern.search(s.low))
        for k, c in enumerate(s.chunks):
            if c.kind != "NG" or not c.mentions:
                continue
            roles = [
                (letter, verb.lemma, s.chunks[v].cls)
                for letter, v in parties.get(k, ())
                if (verb := s.chunks[v].verb) is not None
            ]
            ahead = s.chunks[k - 1] if k and s.chunks[k - 1].kind == "P" else None
            for m in c.mentions:
                x = self._a.index.of(m)
                if x is not None and cleared:
                    self._cleared.add(x)
                if x is not None:
                    self._names.setdefault(x, set()).add(" ".join(_WORD.findall(m.text.lower())))
                    self._times[x] += 1
                    self._first.setdefault(x, s.index)
                    spoken = Spoken(
                        s.index,
                        m is not c.head_mention,
                        no_name(c.head, common),
                        no_name(ahead.head, common) if ahead is not None else "",
                        no_name(s.chunks[k - 2].head, common) if ahead is not None and k > 1 else "",
                        roles,
                        c.figure is not None,
                        m.kind,
                        no_name(m.head.lower().rpartition(" ")[2], common),
                        signs,
                    )
                    self._said[-1].append((x, spoken))


def _away(frames: list[int], sentence: int) -> int:
    """Sentences between one and the nearest of an engagement."""
    k = bisect_left(frames, sentence)
    return min(abs(i - sentence) for i in frames[max(k - 1, 0) : k + 1])


def _size(weights: dict[str, float], actor: str) -> str:
    """How much the sentences of an engagement speak for an actor, in four steps."""
    x = weights.get(actor, 0.0)
    return "0" if x <= 0 else "s" if x < 0.8 else "m" if x < 2 else "l"


def _many(n: int) -> str:
    return str(n) if n < 3 else "3" if n < 6 else "6"
