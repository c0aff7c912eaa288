"""Doers of whom a text speaks only behind the deed, as known from it: "Two died in a shooting. The suspect fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_DOERS: Final = listed("who_did_it") | listed("doers_known")
_AMONG: Final = frozenset(("including", "among"))
_BEHIND: Final = 3
"""Sentences behind the last on a deed within which those who did it are spoken of."""


def known_doers(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Gives an engagement that nobody is told to have begun "the gunman" or "the suspects" of whom its text goes on."""
    told = {f.sentence.index: e.order for e in events for f in e.frames}
    for e in events:
        camp = sides[e.order]
        if camp.attackers or not camp.known or not e.cues.keys() - {"clash", "battle"}:
            continue
        found = next(_of_it(a, e, told), None)
        if found is None:
            continue
        camp.attackers.append(found)
        if found in camp.defenders:
            camp.defenders.remove(found)
            people = next((x for x in e.victims if x != found), None) or a.civilians(
                e.frames[0].sentence.start
            )
            if not camp.defenders and people is not None:
                camp.defenders.append(people)


def _of_it(a: Analysis, e: Event, told: dict[int, int]) -> Iterator[str]:
    """Those who are spoken of as its doers, in the order of the text."""
    first, last = e.frames[0].sentence, max(f.sentence.index for f in e.frames)
    for s in a.sentences[first.index : last + _BEHIND]:
        if s.segment != first.segment or told.get(s.index, e.order) != e.order:
            return
        for k, c in enumerate(s.chunks):
            if c.kind != "NG" or c.det not in ("the", "both") or c.head not in _DOERS or _of_others(s, k):
                continue
            if s is first and not _among(s, k):
                continue  # "after the gunman was freed"
            actor = next((x for m in c.mentions if m.type == "unidentified" and (x := a.index.of(m))), None)
            if actor is not None and a.types.get(actor) == "unidentified":
                yield actor


def _among(s: Sentence, k: int) -> bool:
    """Whether those at `k` are counted with those whom they killed: "seven people, including the gunman"."""
    return k > 0 and s.chunks[k - 1].head in _AMONG


def _of_others(s: Sentence, k: int) -> bool:
    """Whether it is told whose or of what they are: "the suspects in another case", "the gunmen of the X"."""
    return k + 1 < len(s.chunks) and s.chunks[k + 1].head in ("of", "from", "in")
