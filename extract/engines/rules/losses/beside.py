"""Reads who was lost beside those that a verb counts: along with somebody, named among the dead, listed in dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import CLAUSE_END, next_member
from extract.engines.rules.losses.arrests import later_on
from extract.engines.rules.losses.loss_values import Counted, Loss, Value
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Claim

_BEFALLING: Final = ("killed", "wounded", "captured", "missing")
_OPENING: Final = (":", ";")
_DASHES: Final = frozenset(("-", "–", "—", "--"))
_AT: Final = ("in", "at", "near")
_LINKS: Final = _DASHES | {
    ":",
    ";",
    "along",
    "alongside",
    "together",
    "among",
    "amongst",
    "as",
    "and",
    "with",
    "so",
    "plus",
}
"""Few sentences have one of them."""
_NAMING: Final = frozenset(("name", "named", "identify", "identified", "list", "listed", "count"))
_DEAD: Final = listed("the_dead")
_HURT: Final = listed("the_hurt")
_ADDING: Final = ("as well as", "in addition to")
_FAR: Final = 16
"""Chunks between a verb and "along with" at most."""


def beside(reader: Counted, chunks: list[Chunk], heads: frozenset[str], found: list[Loss]) -> None:
    """Adds to the losses found in one sentence those told beside them."""
    if _LINKS.isdisjoint(heads):
        return
    for k in range(1, len(chunks) - 1):
        c = chunks[k]
        if (
            c.head == "alongside"
            or (c.head == "with" and chunks[k - 1].head in ("along", "together"))
            or (c.kind == "C" and (c.head == "plus" or reader.text.startswith(_ADDING, c.start)))
        ):
            _along(reader, chunks, k, found)
        elif c.head in ("among", "amongst") and (chunks[k + 1].head in _DEAD or chunks[k + 1].head in _HURT):
            _named(reader, chunks, k, found)
        elif (c.head in _DASHES or c.head in _OPENING) and c.kind == "X":
            _listed(reader, chunks, k, found)
        elif c.head == "with" and _with_others(chunks, k):
            _along(reader, chunks, k, found)
        elif c.head == "with" and (verb := _taken_on_board(reader, chunks, k, found)) > 0:
            reader.add(chunks, k + 1, verb, "captured", "on-board", found)
        elif chunks[k + 1].head in _DID and _as_or_so(chunks, k):
            _likewise(reader, chunks, k + 2, found)
        elif c.head == "and" and k > 1 and chunks[k - 1].head == "," and _too(chunks, k + 1):
            _likewise(reader, chunks, k + 1, found)


def _taken_on_board(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> int:
    """The verb that seized what people were on board of: "hijacked a freighter with 24 seafarers aboard"; 0: none."""
    c = chunks[k + 1]
    taken = next((x for x in reversed(found) if x.noun < k), None)
    if taken is None or taken.kind != "materiel_captured" or c.figure is None or not reader.people(c):
        return 0
    last = max(taken.noun, taken.verb)
    if last < 1 or any(x.kind in ("VG", "R", "X") for x in chunks[last + 1 : k]):
        return 0
    aboard = any(x.head in _ABOARD for x in chunks[k + 2 : k + 4])
    return taken.verb if aboard or not _CREWS.isdisjoint((c.head, *c.words)) else 0


_ABOARD: Final = frozenset(("aboard", "onboard", "board", "inside"))
_CREWS: Final = frozenset(
    ("crew", "crewmen", "passengers", "sailors", "seafarers", "seamen", "mariners", "fishermen")
)
_DID: Final = frozenset(("was", "were", "did"))
_BEFORE_SO: Final = frozenset(("and", ";", ","))


def _as_or_so(chunks: list[Chunk], k: int) -> bool:
    """Whether "as" or "so" before "were" and "did" adds some who shared the lot: ", as were two drivers"."""
    if chunks[k].head == "so":
        return chunks[k - 1].head in _BEFORE_SO
    return chunks[k].head == "as" and (chunks[k + 1].head == "did" or chunks[k - 1].head == ",")


def _with_others(chunks: list[Chunk], k: int) -> bool:
    """Whether those behind "with" shared the lot of those before: "was felled with four other guards", "two
    boys were killed with their father", "and with them three drivers".
    """
    c = chunks[k + 1]
    if c.pron and chunks[k - 1].head == "and":
        return c.head in ("them", "him", "her") and k + 2 < len(chunks) and chunks[k + 2].kind == "NG"
    verb = chunks[k - 1]
    if c.kind != "NG":
        return False
    if verb.kind != "VG":
        return _own_men(chunks, k + 1) and (_lost_before(chunks, k) or _lost_behind(chunks, k))
    if not (verb.voice == "passive" or verb.cls == "die"):
        return False
    kin = c.det == "their" and c.head in _KIN
    own = verb.cls in ("kill", "die") and (kin or c.det in ("his", "her") or _own_men(chunks, k + 1))
    return (c.figure is not None and not _OTHERS.isdisjoint(c.words)) or own


def _own_men(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun group at `i` is of some who belong to one told before, or with others behind it: "his two
    guards", "three of his men", "a boy and two other people".
    """
    c = chunks[i]
    if c.figure is not None and (c.det in _HIS or not _OTHERS.isdisjoint(c.words)):
        return True
    if i + 2 >= len(chunks):
        return False
    behind = chunks[i + 2]
    if chunks[i + 1].head == "of":
        return c.figure is not None and behind.det in _HIS
    return chunks[i + 1].head == "and" and behind.figure is not None and not _OTHERS.isdisjoint(behind.words)


def _lost_before(chunks: list[Chunk], k: int) -> bool:
    """Whether the verb before "with" tells of a death, and only when and where it was stands in between."""
    j = k - 1
    if chunks[j].head in _FIGHTS:
        return False  # "in a clash with three of his men"
    while j > 0 and k - j < _FAR and (chunks[j].kind in ("D", "A", "P", "NG") or chunks[j].head == ","):
        j -= 1
    c = chunks[j]
    return c.kind == "VG" and ((c.cls == "kill" and c.voice == "passive") or c.cls == "die")


def _lost_behind(chunks: list[Chunk], k: int) -> bool:
    """Whether who stands before "with" is he who was killed: "the governor with his four men was killed"."""
    before = chunks[k - 2] if chunks[k - 1].head == "," and k > 1 else chunks[k - 1]
    verb = next((c for c in chunks[k + 1 : k + 7] if c.kind == "VG"), None)
    return before.kind == "NG" and verb is not None and verb.cls in ("kill", "die") and verb.voice != "active"


_HIS: Final = frozenset(("his", "her"))
_FIGHTS: Final = frozenset(
    ("clash", "clashes", "battle", "fight", "fighting", "encounter", "firefight", "gunfight", "gunbattle", "skirmish",
     "shootout", "exchange", "quarrel", "dispute", "argument", "meeting", "talks", "duel", "collision", "car",
     "vehicle")
)  # fmt: skip
"""Behind these "with" names whom it was with."""


_OTHERS: Final = frozenset(("other", "others", "more"))
_KIN: Final = listed("family_members")


def _along(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "was shot dead along with his driver", "killed X, the head of the union, together with two guards"."""
    before = [
        x for x in found if x.people and x.verb >= 0 and max(x.verb, x.noun) < k and x.kind in _BEFALLING
    ]
    if not before:
        before = _whose_verb_follows(found, k)
    verb, kind = _of_those(chunks, k) if not before else (-1, "")
    if not before and not kind:
        return
    if before:
        first = max(before, key=lambda x: max(x.verb, x.noun))
        last = first.noun if first.verb > k else max(first.verb, first.noun)
        verb, kind = first.verb, first.kind
    else:
        last = verb
    between = chunks[last + 1 : k - (chunks[k].head == "with")]
    told = bool(between) and between[-1].head == ","  # "were killed, police said, along with two gunmen"
    if len(between) > _FAR or any(
        (x.kind in ("VG", "R") and not (told and x.cls == "say")) or x.head in CLAUSE_END for x in between
    ):
        return
    m = k + 1 + (chunks[k + 1].pron and chunks[k].head == "with")
    while m < len(chunks) and chunks[m].kind == "NG" and not _speaks(chunks, m):
        person = reader.people(chunks[m]) or any(x.kind in ("person", "office") for x in chunks[m].mentions)
        person = person or (chunks[m].figure is not None and "other" in chunks[m].words)
        if person and not any(x.noun == m for x in found):
            reader.add(chunks, m, verb, kind, "along-with", found)
        m = next_member(chunks, m + 1)


def _of_those(chunks: list[Chunk], k: int) -> tuple[int, str]:
    """The verb before "along with" by which those told before were lost, and how: "They were killed along with six
    guards"; "": there is none.
    """
    v = next((j for j in range(k - 1, 0, -1) if chunks[j].kind == "VG"), 0)
    c = chunks[v]
    lost = c.kind == "VG" and not c.neg and (c.voice == "passive" or c.cls == "die")
    known = lost and any(chunks[i].pron or chunks[i].det == "the" for i in c.subject)
    return (v, _LOST.get(c.cls, "")) if known else (-1, "")


_LOST: Final = {
    "kill": "killed",
    "die": "killed",
    "wound": "wounded",
    "abduct": "captured",
    "capture": "captured",
}


def _speaks(chunks: list[Chunk], m: int) -> bool:
    """Whether the noun group at `m` is who tells of it: "along with two guards in Oro, a police officer said"."""
    return any(c.cls == "say" and m in c.subject for c in chunks[m + 1 : m + 6])


def _whose_verb_follows(found: list[Loss], k: int) -> list[Loss]:
    """ "Two guards, together with their captain, were killed": the loss whose verb stands behind both."""
    return [x for x in found if x.people and x.noun < k < x.verb and x.kind in _BEFALLING]


def _likewise(reader: Counted, chunks: list[Chunk], m: int, found: list[Loss]) -> None:
    """ "17 soldiers were killed, as was an adviser", "17 soldiers were killed, and an adviser as well"; from `m` on."""
    k = m - 2
    before = [
        x for x in found if x.people and 0 <= x.verb < k and max(x.verb, x.noun) > k - 8 and x.value.low
    ]
    while before and m < len(chunks) and chunks[m].kind == "NG":
        person = reader.people(chunks[m]) or any(x.kind in ("person", "office") for x in chunks[m].mentions)
        if person and not any(x.noun == m for x in found):
            reader.add(chunks, m, before[-1].verb, before[-1].kind, "likewise", found)
        m = next_member(chunks, m + 1)


def _too(chunks: list[Chunk], m: int) -> bool:
    """Whether a count closes a sentence with "too" or "as well": "…, and seven rebels as well"."""
    if m + 1 >= len(chunks) or chunks[m].kind != "NG" or not (chunks[m].figure is not None or chunks[m].det):
        return False
    words = [c.head for c in chunks[m + 1 : m + 4]]
    return words[:1] == ["too"] or words[:2] == ["as", "well"] or words[:1] == ["also"]


def _named(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "named a trader and his two sons among the dead"."""
    v = next((v for v in range(k - 1, max(-1, k - 12), -1) if chunks[v].kind == "VG"), -1)
    verb = chunks[v].verb if v >= 0 else None
    if verb is None or verb.lemma not in _NAMING or chunks[v].voice == "passive" or chunks[v].neg:
        return
    kind = "wounded" if chunks[k + 1].head in _HURT else "killed"
    for m in chunks[v].object:
        if m < k and reader.people(chunks[m]) and not any(x.noun == m for x in found):
            reader.add(chunks, m, v, kind, "named-among", found)


def _listed(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "killed three civilians -- a baker, a student and a priest --": a list that comes to the whole has its parts;
    so has one behind a colon or a semicolon ("Nine died in the raid, the doctor said: six guards and three cooks").
    """
    told = (x for x in found if x.people and x.kind in _BEFALLING)
    if chunks[k].head in _OPENING:
        whole = next((x for x in told if max(x.noun, x.verb) < k - (chunks[k].head == ":")), None)
    else:
        whole = next((x for x in told if k - 1 in (x.noun, x.verb)), None)
    if whole is None or not whole.value.low or whole.value.approximate:
        return
    parts: list[tuple[int, Value]] = []
    m = k + 1
    while m < len(chunks) and chunks[m].head in _DASHES:
        m += 1
    while m < len(chunks) and chunks[m].kind == "NG":
        value = reader.value(chunks[m])
        if value is None or not value.low or value.low != value.high or reader.thing(chunks[m]):
            return
        if chunks[k].head in _OPENING and any(c.head in _AT for c in chunks[m + 1 : m + 2]):
            return  # "five: three in Oro and two in Lomba": shares of places
        parts.append((m, value))
        if m + 1 >= len(chunks) or chunks[m + 1].head in (*_DASHES, ".", ";", ")"):
            break
        m = next_member(chunks, m + 1)
    if len(parts) < 2 or sum(value.low or 0 for _, value in parts) != whole.value.low:
        return
    if all(any(x.kind == "person" for x in chunks[m].mentions) for m, _ in parts):
        return  # "three soldiers: Sgt. X, Cpl. Y and Z": who they were
    for m, value in parts:
        found[:] = [x for x in found if x.noun != m or x is whole]
        found.append(Loss(whole.kind, value, m, whole.verb, "part", whole=whole.noun))


def told_anew(claims: list[Claim], event: Event, s: Sentence) -> list[Loss]:
    """Gives the losses of a sentence, but names alone of those whom a figure of the engagement counted before, nor one
    who was told dead before and is only spoken of again ("he was on his way home when he was killed").
    """
    losses = [x for x in s.losses if not (_scene_of(s, x) and _one_dead(claims, event))]
    losses += held_in_fight(claims, event, s)
    named = [
        x
        for x in losses
        if x.value.start < 0 and any(m.kind == "person" for m in s.chunks[x.noun].mentions) and x.people
    ]
    if len(named) < 2 or any(x.value.start >= 0 and x.kind == named[0].kind for x in losses):
        return losses
    told = any(
        c.event is event and c.kind == named[0].kind and c.value is not None and c.value.low == len(named)
        for c in claims
    )
    return [x for x in losses if x not in named] if told else losses


def held_in_fight(claims: list[Claim], event: Event, s: Sentence) -> list[Loss]:
    """Gives the suspects that a sentence says were detained, where the engagement has cost lives or wounds."""
    if not s.held or s.block != event.frames[-1].sentence.block:
        return []
    fought = any(
        c.event is event and c.kind in ("killed", "wounded") and c.value is not None and c.value.low
        for c in claims[-_BACK:]
    )
    return [x for x in s.held if x.verb < 0 or not later_on(s.chunks, x.verb)] if fought else []


_TIMES: Final = frozenset(("when", "before", "after", "as", "until"))


def _scene_of(s: Sentence, loss: Loss) -> bool:
    """Whether a death is but the time of something else: "when he was killed"."""
    noun = s.chunks[loss.noun]
    pronoun = loss.kind == "killed" and noun.head in ("he", "she")
    return pronoun and loss.noun > 0 and s.chunks[loss.noun - 1].head in _TIMES


def _one_dead(claims: list[Claim], event: Event) -> bool:
    """Whether the last claims of an engagement tell of one who was killed."""
    told = (c for c in claims[-_BACK:] if c.event is event and c.kind == "killed" and c.value is not None)
    return any(c.value is not None and c.value.low == 1 for c in told)


_BACK: Final = 60
"""How many claims back one told dead is looked for; keeps the work linear in the length of a text."""
