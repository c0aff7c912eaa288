"""What befalls the same person twice: "Two men were abducted. They were later shot dead.", "He suffered three wounds",
of one who was shot dead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.unreal import unreal
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_ALL: Final = frozenset(("they", "both", "all"))
_ONE: Final = frozenset(("he", "she"))
_BODIES: Final = listed("remains") - {"dead"}
_OWN: Final = frozenset(("his", "her", "their"))
_FINDING: Final = frozenset(("find", "recover", "discover", "dump", "dumped", "retrieve", "leave"))
_FEW: Final = 5
"""More chunks than stand before the pronoun with which a sentence opens."""


def killed_later(sentences: Sequence[Sentence]) -> None:
    """Counts as killed those of whom the sentence before says that they were taken, where the next one says so.

    Their figure stands in the sentence before, and so does what is counted.
    """
    _lived(sentences)
    for s in sentences:
        if s.losses and not s.heads.isdisjoint(_BODIES):
            _found_behind(s)
    for before, s in pairwise(sentences):
        if s.index != before.index + 1 or s.segment != before.segment or not before.losses:
            continue
        if any(x.value.start >= 0 or not x.people for x in s.losses):
            continue
        head = _pronoun(s)
        if not head or not (_killed(s) or _found_dead(s)):
            continue
        taken = [x for x in before.losses if x.kind == "captured" and x.people and x.value.low]
        dead = any(x.kind == "killed" for x in before.losses)
        one = len(taken) == 1 and taken[0].value.low == 1
        if len(taken) == 1 and not dead and one == (head in _ONE) and (not s.losses or not one):
            before.losses.append(replace(taken[0], kind="killed", rule="killed-later"))


def _found_behind(s: Sentence) -> None:
    """Counts as killed who was taken and of whose body the same sentence tells: "; his body was found"."""
    taken = [x for x in s.losses if x.kind == "captured" and x.people and x.value.low]
    if len(taken) != 1 or any(x.kind == "killed" for x in s.losses):
        return
    own = ("his", "her") if taken[0].value.low == 1 else ("their",)
    for k, c in enumerate(s.chunks):
        if k > taken[0].noun and c.head in _BODIES and c.det in own and c.figure is None:
            verb = next((x for x in s.chunks[k + 1 : k + 3] if x.kind == "VG"), c)
            if (
                verb.verb is not None
                and verb.verb.lemma in _FINDING
                and verb.voice == "passive"
                and not verb.neg
            ):
                s.losses.append(replace(taken[0], kind="killed", rule="killed-later"))
                return


def _lived(sentences: Sequence[Sentence]) -> None:
    """Counts as wounded who was blown up and is in hospital: "A farmer was blown up by a mine. He was hospitalised"."""
    for k, s in enumerate(sentences):
        blown = [x for x in s.losses if x.rule == "people-blown-up"]
        if not blown or any(x.people and x.noun != blown[0].noun for x in s.losses):
            continue
        after = sentences[k + 1] if k + 1 < len(sentences) else s
        told = s.low[blown[0].end - s.start :]
        if after.segment == s.segment and _of_the_same(after):
            told += after.low
            after.losses[:] = [
                x for x in after.losses if x.kind != "wounded" or x.value.low != blown[0].value.low
            ]
        if _TREATED.search(told) and not _FELL.search(told):
            blown[0].kind = "wounded"


def _of_the_same(s: Sentence) -> bool:
    """Whether a sentence goes on with who was hurt in the one before: "He …", "The 60-year-old …", "Hospitalised …"."""
    first = s.chunks[0] if s.chunks else None
    if first is None:
        return False
    return first.kind == "VG" or first.head in _SAME_ONE or (first.det == "the" and "year-old" in first.head)


_SAME_ONE: Final = frozenset(
    ("he", "she", "they", "both", "victim", "victims", "man", "woman", "men", "injured")
)
_TREATED: Final = lazy(
    r"\b(?:hospitali[sz]ed|(?:to|in) (?:an? |the )?(?:\w+ )?hospital|injur(?:y|ies|ed)|wound(?:s|ed)?|survived|treated"
    r"|doctors|medics|medical (?:aid|care|help|assistance))\b"
)
_FELL: Final = lazy(r"\b(?:died|dead|deaths?|killed|fatal(?:ly)?|succumbed|body|bodies|corpses?|remains)\b")


def without_wounds_of_dead(sentences: Sequence[Sentence]) -> None:
    """Drops the wounds of the one who was killed: "A clerk was shot dead. He received two bullets in the chest."."""
    for k, s in enumerate(sentences):
        hurt = [x for x in s.losses if x.kind == "wounded" and s.chunks[x.noun].head in _SAME]
        if len(hurt) != 1 or len(s.losses) != 1 or s.chunks[hurt[0].noun].figure is not None:
            continue
        told = [
            x
            for b in sentences[max(0, k - _NEAR) : k]
            if b.segment == s.segment
            for x in b.losses
            if x.people
        ]
        if told and all(x.kind == "killed" and x.value.low == x.value.high == 1 for x in told):
            s.losses.clear()


def fates_of_casualties(sentences: Sequence[Sentence]) -> None:
    """Counts parts of "the casualties" as what befell those told of before: "Nine were killed. Among the casualties
    are two nurses."
    """
    for k, s in enumerate(sentences):
        parts = [x for x in s.losses if x.kind == "killed_or_wounded" and x.rule in _PARTS]
        if not parts or "casualties" not in s.low:
            continue
        near = (b for b in sentences[max(0, k - _NEAR) : k] if b.segment == s.segment)
        told = {x.kind for b in near for x in b.losses if x.people and x.value.low}
        if told in ({"killed"}, {"wounded"}):
            for x in parts:
                x.kind = min(told)


_PARTS: Final = ("part", "losses-listed")
_SAME: Final = frozenset(("he", "she", "victim", "deceased"))
_NEAR: Final = 4
"""Sentences back to which a pronoun or "the victim" may look."""


def _pronoun(s: Sentence) -> str:
    """The pronoun with which a sentence opens, "" for none."""
    for c in s.chunks[:_FEW]:
        if c.kind == "NG":
            if c.head in _BODIES and c.det in _OWN and c.figure is None:
                return "he" if c.det != "their" else "they"
            return c.head if c.head in _ALL | _ONE and c.figure is None else ""
        if c.kind == "VG":
            break
    return ""


def _found_dead(s: Sentence) -> bool:
    """Whether a sentence that opens on bodies says that these were found."""
    first = next((c for c in s.chunks[:_FEW] if c.kind == "NG"), None)
    if first is None or first.head not in _BODIES or not s.verbs:
        return False
    verb = s.chunks[s.verbs[0]]
    return verb.verb is not None and verb.verb.lemma in _FINDING and verb.voice == "passive" and not verb.neg


def _killed(s: Sentence) -> bool:
    """Whether the first verbs of a sentence, joined by "and", tell that its subject was killed."""
    chunks = s.chunks
    for v in s.verbs:
        c = chunks[v]
        if c.kind == "VG" and c.cls == "kill" and c.voice == "passive":
            return not (c.neg or unreal(chunks, v) or (c.agent and chunks[c.agent[0]].head in _ALL))
        if c.voice not in ("passive", "bare") or any(
            x.kind in ("R", "C") and x.head != "and" for x in chunks[:v]
        ):
            return False
    return False


def put_to_death(first: Chunk, then: Chunk) -> bool:
    """Whether those taken were put to death after it."""
    executed = then.verb is not None and then.verb.lemma in _EXECUTING
    return first.cls == "abduct" or (first.cls == "capture" and executed)


_EXECUTING: Final = frozenset(("execute", "behead", "hang", "shoot dead", "slaughter", "massacre", "murder"))
