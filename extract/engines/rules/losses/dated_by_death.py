"""Deaths that only say when something else happened: "Three days after President X died, gunmen attacked Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.loss_values import Loss

DATING: Final = frozenset(("after", "before", "since", "following", "until"))
_TIMES: Final = frozenset(("hours", "day", "days", "week", "weeks", "month", "months", "year", "years"))


def without_dates(chunks: list[Chunk], found: list[Loss]) -> list[Loss]:
    """The losses but the death of one with a name by which a sentence counts the days to what it tells."""
    return [x for x in found if not _only_dates(chunks, x)]


def _only_dates(chunks: list[Chunk], loss: Loss) -> bool:
    who = chunks[loss.noun]
    named = who.head_mention is not None and who.head_mention.kind == "person" and who.figure is None
    if loss.kind != "killed" or not named or loss.noun < 2 or chunks[loss.noun - 1].head not in DATING:
        return False
    if chunks[loss.noun - 2].head not in _TIMES:
        return False
    at = loss.verb if loss.verb >= 0 else loss.noun
    died = loss.verb < 0 or (chunks[at].cls == "die" and chunks[at].voice == "active")
    behind = chunks[at + 1] if at + 1 < len(chunks) else None
    return died and behind is not None and behind.head == ","
