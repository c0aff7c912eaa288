"""Those to whom nothing happened: "without losing a man", "nobody was hit", "no harm came to the troops"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss, Value
from extract.text.numbers import Figure

_HARM: Final = frozenset(("harm", "hurt"))
_HURT: Final = frozenset(("suffer", "come", "do", "cause", "take", "sustain"))
WORDS: Final = _HARM | {"nobody", "none", "one", "neither", "without", "no-one"}
"""Words without which a sentence tells of nobody so."""


def unharmed(reader: Counted, chunks: list[Chunk], verbs: list[int], found: list[Loss]) -> None:
    """Adds to the losses of one sentence that nothing befell somebody."""
    for i, c in enumerate(chunks[:-1]):
        if c.kind == "NG" and c.head in _HARM and c.figure is not None and c.figure.low == 0:
            _no_harm(reader, chunks, i, c.figure, found)
    for v in verbs:
        c = chunks[v]
        lemma = c.verb.lemma if c.verb is not None else ""
        if lemma == "lose" and c.voice in ("ing", "active"):
            _lost_nobody(reader, chunks, v, found)
        elif lemma in ("hit", "strike") and not c.neg:
            for k in c.patients:
                figure = chunks[k].figure
                if (
                    figure is not None
                    and figure.low == 0
                    and (chunks[k].pron or not chunks[k].words or _who(chunks[k]))
                ):
                    _none(reader, found, "killed_or_wounded", k, v, figure.start, figure.end)


def unhurt(text: str, chunks: list[Chunk], found: list[Loss]) -> None:
    """Makes "nobody was hurt", of whom none is told to have died either, none killed or wounded."""
    zeros = [x for x in found if x.people and x.value.low == 0 and x.value.high == 0]
    for loss in zeros if len(zeros) == 1 else ():
        verb = chunks[loss.verb].verb if loss.verb >= 0 else None
        told = text[chunks[loss.verb].start : chunks[loss.verb].end].lower()
        everybody = (loss.value.text or "").lower() in _ALL and "seriously" not in told
        if everybody and loss.kind == "wounded" and verb is not None and verb.lemma in _HURTING:
            loss.kind = "killed_or_wounded"


_HURTING: Final = frozenset(("hurt", "harm"))
_ALL: Final = frozenset(("no one", "nobody", "no-one", "none"))


def _who(c: Chunk) -> bool:
    return c.head in ("nobody", "none", "one", "no-one")


def _none(reader: Counted, found: list[Loss], kind: str, i: int, v: int, start: int, end: int) -> None:
    if not any(x.noun == i and x.value.low == 0 for x in found):
        found.append(
            Loss(kind, Value(0, 0, False, reader.text[start:end], start, end), i, v, "nobody", inherit=True)
        )


def _lost_nobody(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "without losing a man", "lost nobody"."""
    c = chunks[v]
    for k in c.object[:1]:
        noun = chunks[k]
        if v and chunks[v - 1].head == "without" and noun.det in ("a", "an", "any") and reader.people(noun):
            before = chunks[v - 1]
            _none(reader, found, "killed", k, v, before.start, before.end)
        elif _who(noun) and (noun.head != "one" or (noun.figure is not None and noun.figure.low == 0)):
            _none(reader, found, "killed", k, v, noun.start, noun.end)


def _no_harm(reader: Counted, chunks: list[Chunk], i: int, figure: Figure, found: list[Loss]) -> None:
    """ "The troops suffered no harm", "no harm came to the troops", "did no harm to anyone"."""
    around = (chunks[k].verb for k in (i - 1, i + 1) if 0 <= k < len(chunks))
    if any(verb is not None and verb.lemma in _HURT for verb in around):
        _none(reader, found, "killed_or_wounded", i, -1, figure.start, figure.end)
