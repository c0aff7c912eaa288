"""The lot of people and things told by no verb of loss: those who have yet to be found, of whom there is no trace; what
an attack cost a party.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.losses.noun_fates import members_from
from extract.engines.rules.vocabulary.words import listed

_SEEKING: Final = listed("seeking_people")
_NEWS: Final = listed("news_of_people")
_NOBODY: Final = frozenset(("no", "without", "any"))
_HURTS: Final = frozenset(("wound", "wounds", "injury", "injuries", "burns", "shrapnel"))
_BEARING: Final = frozenset(("suffer", "sustain", "receive", "incur", "inflict"))
_PARTIES: Final = frozenset(("force", "generic"))
_ARMED: Final = frozenset(("armed_group", "unidentified", "militia", "state_forces"))
_HARM: Final = frozenset(("harm", "hurt", "grief"))
_LOSING: Final = frozenset(("lose", "suffer", "cost"))
_NONE: Final = frozenset(("nobody", "none", "no one", "no-one"))


def lots(
    reader: Counted, chunks: list[Chunk], verbs: list[int], heads: frozenset[str], found: list[Loss]
) -> None:
    """Adds what one sentence tells in such ways."""
    for v in verbs:
        c = chunks[v]
        lemma = c.verb.lemma if c.verb is not None else ""
        unseen = lemma in ("see", "hear") and any(x.head in ("since", "again") for x in chunks[v + 1 : v + 4])
        if lemma in _SEEKING or unseen:
            _unfound(reader, chunks, v, found)
        elif lemma == "cost" and c.voice != "passive":
            _cost(reader, chunks, v, found)
        elif lemma == "account" and not c.aux and not c.neg:
            _accounted(reader, chunks, v, found)
        elif lemma == "take" and v + 1 < len(chunks) and chunks[v + 1].head == "out":
            _taken_out(reader, chunks, v, found)
        elif lemma in _BEARING and c.voice == "passive":
            _borne(reader, chunks, v, found)
        elif lemma == "come" and not c.neg:
            _to_no_harm(reader, chunks, v, found)
        elif lemma == "be" and not c.neg:
            _sole(reader, chunks, v, found)
        elif lemma in ("have", "hold") and not c.neg and c.voice == "active":
            _kept(reader, chunks, v, found)
    if not heads.isdisjoint(_NEWS):
        for i, c in enumerate(chunks[:-2]):
            if c.kind == "NG" and c.head in _NEWS:
                _no_news(reader, chunks, i, found)


def _counted(reader: Counted, chunks: list[Chunk], k: int) -> bool:
    """Whether a noun group counts people."""
    noun = reader.counted(chunks, k)
    figure = noun.figure or chunks[k].figure
    return (
        figure is not None
        and bool(figure.low)
        and reader.people(noun)
        and noun.head not in reader.triggers.losses
    )


def _add(
    reader: Counted, chunks: list[Chunk], k: int, v: int, kind: str, rule: str, found: list[Loss]
) -> None:
    if not any(x.noun == k and x.kind == kind for x in found):
        reader.add(chunks, k, v, kind, rule, found, people=not kind.startswith("materiel"))


def _unfound(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Nine men have not been found", "could not be traced", "have yet to be found", "are still being looked for"."""
    c, before = chunks[v], chunks[v - 1] if v else None
    if c.voice != "passive" and not (c.voice == "inf" and "be" in c.aux):
        return
    yet = before is not None and before.head in ("yet", "still")
    sought = c.verb is not None and c.verb.lemma in ("search", "look", "seek") and "being" in c.aux
    if not (c.neg or yet or sought):
        return
    who = c.subject
    if yet and v > 1 and chunks[v - 2].kind == "VG":
        who = chunks[v - 2].subject
    for k in who:
        if _counted(reader, chunks, k):
            _add(reader, chunks, k, v, "missing", "unfound", found)


def _no_news(reader: Counted, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """ "There was no trace of two men", "lost contact with a patrol of nine", "contact with nine men was lost"."""
    noun, behind = chunks[i], chunks[i + 1]
    none = noun.det == "no" or "no" in noun.words[:1] or (noun.figure is not None and noun.figure.low == 0)
    if noun.head in ("contact", "touch"):
        lost = (c for c in (*chunks[max(0, i - 1) : i], *chunks[i + 3 : i + 5]) if c.verb is not None)
        if behind.head != "with" or not any(c.verb is not None and c.verb.lemma == "lose" for c in lost):
            return
    elif not none or behind.head not in ("of", "from", "about"):
        return
    if _counted(reader, chunks, i + 2):
        _add(reader, chunks, i + 2, -1, "missing", "no-news", found)


def _cost(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "The raid cost the army nine men and two tanks", "… and the rebels at least 50"."""
    side = v + 1
    while side > 0 and side + 1 < len(chunks) and any(m.kind in _PARTIES for m in chunks[side].mentions):
        k = _cost_of(reader, chunks, v, side, found)
        while k < len(chunks) and (chunks[k].kind == "C" or chunks[k].head == ","):
            k += 1
        side = k if k > side + 1 and chunks[k - 1].head in ("and", ",", "while") else 0


def _cost_of(reader: Counted, chunks: list[Chunk], v: int, side: int, found: list[Loss]) -> int:
    """Adds what a battle cost the side at `side`; gives where it ends."""
    k = side + 1
    last = k
    while k < len(chunks) and chunks[k].kind == "NG" and chunks[k].figure is not None:
        after = chunks[k + 1] if k + 1 < len(chunks) else chunks[k]
        if after.kind == "VG" and after.cls in ("kill", "wound", "die"):
            return k  # "cost the army nine dead"
        if reader.thing(chunks[k]) and not reader.people(chunks[k]):
            reader.add(chunks, k, v, "materiel_destroyed", "cost", found, people=False, owner=[side])
        elif _counted(reader, chunks, k) or (side > v + 1 and not chunks[k].words):
            reader.add(chunks, k, v, "killed", "cost", found, owner=[side])
        last = k + 1
        k = next_member(chunks, k + 1)
    return last


_CRAFT: Final = listed("vehicles")


def _accounted(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "The garrison accounted for nine rebels": it killed them."""
    if v + 2 >= len(chunks) or chunks[v + 1].head != "for" or not v or chunks[v - 1].kind not in ("NG", "C"):
        return
    noun = chunks[v + 2]
    party = any(m.kind in _PARTIES and m.type in _ARMED for m in noun.mentions)
    if party and noun.figure is not None and noun.figure.low:
        _add(reader, chunks, v + 2, v, "killed", "accounted-for", found)
    for k in members_from(chunks, v + 2):
        craft = noun.figure is not None and chunks[k].head in _CRAFT and not reader.people(chunks[k])
        if craft and (chunks[k].figure is not None or chunks[k].det in ("a", "an")):
            _add(reader, chunks, k, v, "materiel_destroyed", "accounted-for", found)


def _taken_out(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "took out two tanks", "nine rebels were taken out": not "were taken out of the house", "took out a loan"."""
    c = chunks[v]
    if v + 2 < len(chunks) and chunks[v + 2].head == "of":
        return
    group = list(c.subject) if c.voice == "passive" and c.aux else members_from(chunks, v + 2)
    for k in group:
        noun = chunks[k]
        if noun.kind != "NG" or noun.figure is None or not noun.figure.low:
            continue
        if reader.thing(noun) and not reader.people(noun):
            _add(reader, chunks, k, v, "materiel_destroyed", "taken-out", found)
        elif any(m.kind in _PARTIES and m.type in ("armed_group", "unidentified") for m in noun.mentions):
            _add(reader, chunks, k, v, "killed", "taken-out", found)


def _borne(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Injuries were suffered by nine men", "wounds were inflicted on two guards"."""
    c = chunks[v]
    if not any(chunks[k].head in _HURTS for k in c.subject) or v + 2 >= len(chunks):
        return
    inflicted = c.verb is not None and c.verb.lemma == "inflict"
    k = v + 2 if chunks[v + 1].head in (("on", "upon") if inflicted else ("by",)) else len(chunks)
    while k < len(chunks) and chunks[k].kind == "NG":
        if reader.people(reader.counted(chunks, k)) or chunks[k].figure is not None:
            _add(reader, chunks, k, v, "wounded", "borne", found)
        k = next_member(chunks, k + 1)


def _sole(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "The sole victim was a clerk", "a clerk was the only fatality", "the dead man was a clerk"."""
    if v + 1 >= len(chunks) or not v or chunks[v - 1].kind != "NG" or chunks[v + 1].kind != "NG":
        return
    for lone, who in ((v - 1, v + 1), (v + 1, v - 1)):
        words = chunks[lone].words
        dead = chunks[lone].head in _DEAD_ONE and not _SOLE.isdisjoint(words)
        dead = dead or (words[-2:-1] == ["dead"] and chunks[lone].head in ("man", "woman", "person"))
        one = chunks[who].det in ("a", "an") or any(m.kind == "person" for m in chunks[who].mentions)
        if dead and one and chunks[lone].figure is None and reader.people(chunks[who]):
            _add(reader, chunks, who, -1, "killed", "sole-victim", found)
            return


_DEAD_ONE: Final = frozenset(("victim", "fatality", "death"))
_SOLE: Final = frozenset(("sole", "only", "single", "lone"))


def _kept(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "They have three rebels in custody"."""
    behind = [c.head for c in chunks[v + 2 : v + 4]]
    held = behind[:1] == ["in"] and behind[1:2] in (["custody"], ["captivity"], ["detention"])
    if held and _counted(reader, chunks, v + 1):
        _add(reader, chunks, v + 1, v, "captured", "kept", found)


def _to_no_harm(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Nobody came to any harm"."""
    harm = v + 2 < len(chunks) and chunks[v + 1].head == "to" and chunks[v + 2].head in _HARM
    for k in chunks[v].subject if harm else ():
        value = reader.value(reader.counted(chunks, k)) or reader.value(chunks[k])
        if value is not None and value.low == 0:
            _add(reader, chunks, k, v, "killed_or_wounded", "came-to-no-harm", found)
        elif value is not None and reader.people(chunks[k]):
            _add(reader, chunks, k, v, "wounded", "came-to-harm", found)
