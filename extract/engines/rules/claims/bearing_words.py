"""Words around those whom a loss counts that tell whose they are: "ours", "the army said it", "his driver"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.roles.frames import scope_at

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

OF_SPEAKER: Final = frozenset(("ours", "us"))
"""What who speaks calls his own men."""


def died_of_wounds(s: Sentence, verb: Chunk | None) -> bool:
    """Whether a verb tells that some of those who were hurt died of it: "one of them succumbed", "died in hospital"."""
    if verb is None or verb.cls != "die":
        return False
    return (verb.verb is not None and verb.verb.lemma == "succumb") or any(x in s.low for x in _LATER)


_LATER: Final = (
    " later",
    "wounds",
    "injur",
    "hospital",
    "airlifted",
    "evacuated",
    "flown",
    "on the way",
    "overnight",
    "subsequently",
    "clinic",
    "treatment",
)


def said_right_before(s: Sentence, i: int) -> bool:
    """Whether a verb of speech stands right before what it says of somebody: "said they", "admitted that it"."""
    k = i - 2 if i > 1 and s.chunks[i - 1].head == "that" else i - 1
    if k == i - 2 and s.chunks[k].head == "and" and scope_at(s, s.chunks[i].start) is not None:
        return True  # "said that six rebels fell and that they lost two men"
    return k >= 0 and s.chunks[k].kind == "VG" and s.chunks[k].cls == "say" and s.chunks[k].voice == "active"


def the_hurt(s: Sentence, i: int) -> bool:
    """Whether "them" are those told as hurt before: "The injured were flown out, but one of them died"."""
    for k in range(i - 1, -1, -1):
        c = s.chunks[k]
        if c.kind == "NG" and c.head in ("injured", "wounded", "casualties", "victims") and not c.mentions:
            return c.det == "the"
        if any(m.kind in ("force", "generic") and m.type not in ("government", "media") for m in c.mentions):
            return False
    return False


def of_no_force(c: Chunk) -> bool:
    """Whether a noun group names people that belong to no force, whoever theirs is: "his driver", "her two sons"."""
    head = c.head_mention
    return head is not None and head.kind == "generic" and head.type == "civilians"
