"""Whose men are counted on in the next town: "Nine rebels were killed near Lomba. Four others died in Oro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.losses.loss_values import Loss
    from extract.engines.rules.vocabulary.finding import Mention

_ON: Final = frozenset(("others", "more", "another"))
_OTHERWISE: Final = hinted(
    "bomb|mine|blast|explo|attack|civilian|villager|gunm|assail|wounds|injur|hospital",
    r"\b(?:bomb|mine|blast|explo|attack|civilian|villager|gunm|assail|wounds|injur|hospital)",
)
"""What tells that those who fell in the next town were no fighters of the same camp, or were of the first toll."""


def counted_on(a: Analysis) -> None:
    """Gives "four others" killed in the next town the party of those counted right before."""
    last: Sentence | None = None
    for s in a.sentences:
        before, last = last, s
        told = sorted((x for x in s.losses if x.people), key=lambda x: x.noun)
        for k, x in enumerate(told):
            if x.known or not counts_on(s, x) or not _in_town(s, x) or _otherwise(s):
                continue
            who = None
            if k:
                who = _last(s, told[:k], x.kind) if s.chunks[x.noun - 1].head in _JOINING else None
            elif before is not None and before.segment == s.segment and x.noun < _OPENS:
                who = _last(before, before.losses, x.kind)
            if who is not None:
                x.known = [who]


def _otherwise(s: Sentence) -> bool:
    return bool(s.hints & _OTHERWISE.bit) and _OTHERWISE.pattern.search(s.low) is not None


def _in_town(s: Sentence, x: Loss) -> bool:
    """Whether a place that is no country stands behind a count."""
    end = s.chunks[x.noun].end
    return any(m.kind == "place" and m.head != "country" and m.start > end for m in s.mentions)


def counts_on(s: Sentence, x: Loss) -> bool:
    """Whether a loss is counted by "four others", "two more" or "another"."""
    c = s.chunks[x.noun]
    bare = x.noun >= 0 and not x.owner and x.kind == "killed" and c.kind == "NG"
    return bare and bool(c.words) and c.words[-1] in _ON and (c.figure is not None or c.words == ["another"])


_OPENS: Final = 4
"""Chunks before such a count that opens its sentence."""
_JOINING: Final = (";", ",", "and", "while")


def _last(s: Sentence, losses: list[Loss], kind: str) -> Mention | None:
    """The one party of fighters whose dead are counted."""
    told = [x for x in losses if x.people and x.kind == kind and x.value.low and x.noun >= 0]
    heads = {m.key: m for x in told for m in (s.chunks[x.noun].head_mention, *x.known) if m is not None}
    plain = any(s.chunks[x.noun].head_mention is None and not x.known for x in told)
    one = next(iter(heads.values())) if len(heads) == 1 and not plain else None
    return one if one is not None and one.kind in ("force", "generic") and one.type in OUTLAWS else None
