"""What speaks for it that an actor whom no rule puts on a side of an engagement stood on one.

How the text speaks of it (as who does something, to whom it is done, behind which preposition, with which figure), how
near to the sentences of the engagement, who stands on the sides already, and where it stands in the others of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.untold_doers import NOT_THEY
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
    """Names the cues of all actors of a text for all its engagements."""

    __slots__ = ("_a", "_cleared", "_names", "_of_type", "_spoken", "_title")

    def __init__(self, a: Analysis) -> None:
        self._a = a
        self._spoken: dict[str, list[Spoken]] = {}
        self._cleared: set[str] = set()
        self._title = f" {' '.join(_WORD.findall((a.document.title or '').lower()))} "
        self._names: dict[str, set[str]] = {}
        for s in a.sentences:
            if s.mentions:
                self._hear(s)
        self._of_type: dict[str | None, list[str]] = {}
        for x in self._spoken:
            self._of_type.setdefault(a.types.get(x), []).append(x)

    def candidates(self, sides: Sides) -> list[str]:
        """The actors of a type that fights or suffers who are on no side of an engagement, and of whom the text does
        not say or leave open that they were not there.
        """
        return [
            x
            for x in self._spoken
            if self._a.types.get(x) not in _NO_SIDE
            and x not in sides.attackers
            and x not in sides.defenders
            and x not in self._cleared
        ]

    def cues(self, e: Event, sides: Sides, others: Iterable[Sides], actor: str) -> list[str]:
        """Names what speaks for or against a side for an actor that has none."""
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
        out.add(f"top={all(len(self._spoken[actor]) >= len(self._spoken[x]) for x in own)}")
        attacks = any(actor in x.attackers for x in others if x is not sides)
        suffers = any(actor in x.defenders for x in others if x is not sides)
        out.add(f"else={attacks}{suffers},{kind}")
        kin = a.kin.get(actor, ())
        out.add(f"kin={any(x in sides.attackers for x in kin)}{any(x in sides.defenders for x in kin)}")
        out.add(f"of={any(actor in a.kin.get(x, ()) for x in sides.attackers)}A")
        out.add(f"of={any(actor in a.kin.get(x, ()) for x in sides.defenders)}D")
        land, place = a.index.country_of(actor), e.place.get("country") if e.place else None
        out.add(f"land={'-' if land is None else '?' if place is None else land == place}")
        out.update(self._told(e, actor))
        out.update(self._entitled(actor))
        return sorted(out)

    def _entitled(self, actor: str) -> Iterable[str]:
        """Names where the title of a text speaks of an actor, and between which words."""
        common = common_words(self._a.lexicon)
        for name in sorted(self._names.get(actor, ()), key=len, reverse=True):
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

    def _told(self, e: Event, actor: str) -> Iterable[str]:
        """Names how the sentences of a text speak of an actor, and how far from those of an engagement."""
        told = self._spoken[actor]
        frames = sorted({f.sentence.index for f in e.frames})
        yield f"n={_many(len(told))}"
        yield f"in={_many(sum(x.sentence in frames for x in told))}"
        yield f"lead={any(x.sentence == e.frames[0].sentence.index for x in told)}" if frames else "lead=-"
        far = min((abs(x.sentence - i) for x in told for i in frames), default=9)
        yield f"far={min(far, 4)}"
        yield f"first={min(told[0].sentence, 3)}"
        for x in told:
            away = min((abs(x.sentence - i) for i in frames), default=9)
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
        roles: dict[int, list[tuple[str, str, str]]] = {}
        for v in s.verbs:
            c = s.chunks[v]
            if c.verb is None:
                continue
            does = "P" if c.voice == "passive" else "S"
            for letter, group in ((does, c.subject), ("O", c.object), ("G", c.agent)):
                for i in group:
                    roles.setdefault(i, []).append((letter, c.verb.lemma, c.cls))
        signs, common = s.lows & _SIGNS, common_words(self._a.lexicon)
        cleared = bool(s.hints & NOT_THEY.bit and NOT_THEY.pattern.search(s.low))
        for k, c in enumerate(s.chunks):
            if c.kind != "NG" or not c.mentions:
                continue
            ahead = s.chunks[k - 1] if k and s.chunks[k - 1].kind == "P" else None
            for m in c.mentions:
                x = self._a.index.of(m)
                if x is not None and cleared:
                    self._cleared.add(x)
                if x is not None:
                    self._names.setdefault(x, set()).add(" ".join(_WORD.findall(m.text.lower())))
                    self._spoken.setdefault(x, []).append(
                        Spoken(
                            s.index,
                            m is not c.head_mention,
                            no_name(c.head, common),
                            no_name(ahead.head, common) if ahead is not None else "",
                            no_name(s.chunks[k - 2].head, common) if ahead is not None and k > 1 else "",
                            roles.get(k, []),
                            c.figure is not None,
                            m.kind,
                            no_name(m.head.lower().rpartition(" ")[2], common),
                            signs,
                        )
                    )


def _size(weights: dict[str, float], actor: str) -> str:
    """How much the sentences of an engagement speak for an actor, in four steps."""
    x = weights.get(actor, 0.0)
    return "0" if x <= 0 else "s" if x < 0.8 else "m" if x < 2 else "l"


def _many(n: int) -> str:
    return str(n) if n < 3 else "3" if n < 6 else "6"
