"""Parties in the labels of coded notes: "OAG/ISWAP elements", where the first part only says of what make."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex

LABELS: Final = frozenset(f"known:{word}" for word in listed("party_labels"))
"""The keys of labels."""


def joined_labels(mentions: list[Mention], text: str) -> list[Mention]:
    """Makes one mention of a label and the party behind its slash, which it is: "OAG/JAS"."""
    if not any(m.key in LABELS for m in mentions):
        return mentions
    out: list[Mention] = []
    for m in mentions:
        label = out[-1] if out else None
        if (
            label is not None
            and label.key in LABELS
            and m.type in OUTLAWS
            and text[label.end : m.start] == "/"
        ):
            named = m.kind == "force"
            out[-1] = replace(
                m,
                start=label.start,
                text=text[label.start : m.end],
                name=m.name if named else m.text,
                key=m.key if named else f"perp:{_noun(m)}",  # the same throughout the notes
            )
        else:
            out.append(m)
    return out


def _noun(m: Mention) -> str:
    return m.head.lower().removesuffix("s") + "s"


def name_labels(index: ActorIndex, mentions: list[Mention]) -> None:
    """Gives a bare label, or a bare noun, to the one party that the same note labels: "an OAG hideout"."""
    named: dict[int, dict[str, str]] = {}
    for m in mentions:
        first, slash, _ = m.text.lower().partition("/")
        if slash and f"known:{first}" in LABELS and (key := index.key_of(m)) is not None:
            named.setdefault(index.context.item(m.start), {})[key] = _noun(m)
    for m in mentions if named else ():
        here = named.get(index.context.item(m.start), {})
        if len(here) == 1:
            key, noun = next(iter(here.items()))
            if m.key in LABELS or (m.type == "unidentified" and _noun(m) == noun):
                index.hand(m, key)
