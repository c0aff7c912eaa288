"""Parts of a toll by the body they were of: "three of the dead guards were from the X while two belonged to the Y"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss, Value, of_noun

_FATES: Final = {
    **dict.fromkeys(("dead", "deceased", "slain", "killed", "martyred", "fallen", "fatalities", "victims"), "killed"),
    **dict.fromkeys(("wounded", "injured", "hurt"), "wounded"),
    **dict.fromkeys(("abducted", "kidnapped", "taken", "captives", "hostages", "abductees", "captured"), "captured"),
}  # fmt: skip
_TIES: Final = frozenset(("from", "of", "with", "in"))
_JOINING: Final = frozenset(("and", "while", ",", "whereas", ";"))
_BE: Final = frozenset(("were", "was", "are", "is"))
_BELONGING: Final = frozenset(("belong", "belonged", "belongs", "belonging"))
_MEMBERS: Final = frozenset(("members", "member", "personnel", "men", "soldiers"))
_REACH: Final = 8
"""Chunks between one part and the next."""


def of_bodies(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Adds the parts of a toll, or puts right whose they are where another rule has counted them."""
    _one_and_other(reader, chunks, found)
    _on_a_side(chunks, found)
    _among_them(chunks, found)
    _fates_in_a_row(chunks, found)
    _beaten_off(chunks, found)
    _and_others(reader, chunks, found)
    kind, at = _whole(chunks)
    while kind and at < len(chunks):
        body = _body(chunks, at)
        if body < 0:
            return
        _put(reader, chunks, at, body, kind, found)
        at = _next(chunks, body)


def _whole(chunks: list[Chunk]) -> tuple[str, int]:
    """What befell those of whom parts are told, and the first part: "three of the dead", "of the 14 wounded, 12"."""
    for k, c in enumerate(chunks[:-3]):
        if c.head not in ("of", "among") or chunks[k + 1].kind != "NG":
            continue
        kind = _fate(chunks, k + 1)
        if kind and k and c.head == "of" and _bare(chunks[k - 1]):
            return kind, k - 1
        first = next((m for m in range(k + 2, min(k + 5, len(chunks))) if _bare(chunks[m])), -1)
        if kind and first > 0 and chunks[first - 1].head == "," and (not k or chunks[k - 1].kind != "NG"):
            return kind, first
    return "", 0


def _fate(chunks: list[Chunk], i: int) -> str:
    """What befell those whom a noun group names as known: "the deceased soldiers", "those killed", "the 14 wounded"."""
    c = chunks[i]
    if c.det not in ("the", "those", "these") and c.words[:1] not in (["the"], ["those"]):
        return ""
    told = next((_FATES[x] for x in c.words if x in _FATES), "")
    after = chunks[i + 1] if i + 1 < len(chunks) else c
    return told or (_FATES.get(after.head, "") if after.kind == "VG" and not after.aux else "")


def _bare(c: Chunk) -> bool:
    figure = c.figure
    return c.kind == "NG" and figure is not None and bool(figure.low) and not c.words and not c.mentions


def _body(chunks: list[Chunk], at: int) -> int:
    """The force or group that the part counted at `at` is said to be of; -1: none."""
    k = at + 1
    if k + 2 < len(chunks) and chunks[k].head == "of" and _fate(chunks, k + 1):
        k += 2  # "three of the dead were"
        k += chunks[k].kind == "VG" and chunks[k].head in _FATES
    tied = k < len(chunks) and not chunks[k].neg and chunks[k].head in _BE | _BELONGING
    k += tied
    if k + 1 < len(chunks) and chunks[k].head in _MEMBERS and chunks[k + 1].head in _TIES:
        k += 1
    k += k < len(chunks) and (chunks[k].head in _TIES or (chunks[k].head == "to" and k > at))
    if not at + 1 < k < len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return -1
    party = chunks[k].head_mention
    return k if party is not None and party.kind in ("force", "generic") else -1


def _next(chunks: list[Chunk], body: int) -> int:
    """The next part behind a body; the number of chunks: there is none."""
    joined = False
    for k in range(body + 1, min(body + _REACH, len(chunks))):
        c = chunks[k]
        if joined and _bare(c):
            return k
        if not (c.paren or c.head in _JOINING or (joined and c.head == "the")):
            return len(chunks)
        joined = joined or c.head in _JOINING
    return len(chunks)


def _and_others(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Shot dead a leader of the X, identified as Y, and four other rebels": those behind the aside fell, too."""
    for loss in list(found):
        if not loss.people or loss.verb < 0 or chunks[loss.verb].voice == "passive" or loss.noun < loss.verb:
            continue
        named = next(
            (k for k in range(loss.noun + 1, min(loss.noun + 6, len(chunks))) if chunks[k].head in _NAMED), -1
        )
        for k in range(named + 1, min(named + 12, len(chunks) - 1)) if named > 0 else ():
            c, after = chunks[k], chunks[k + 1]
            if c.head == "." or (c.kind == "VG" and c.head not in _NAMED):
                break
            counted = after.kind == "NG" and after.figure is not None and not _OTHERS.isdisjoint(after.words)
            if c.head == "and" and counted and all(x.noun != k + 1 for x in found):
                reader.add(chunks, k + 1, loss.verb, loss.kind, "and-others", found)
                break


_NAMED: Final = frozenset(("identified", "named", "known", "called"))
_OTHERS: Final = frozenset(("other", "others", "more"))


def _on_a_side(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "On the rebel side, six died", "on the part of the X, one soldier was killed": what follows is that party's."""
    for k, c in enumerate(chunks[:-3] if found else ()):
        if c.head != "on" or chunks[k + 1].head not in _PARTS or not _NOWHERE.isdisjoint(chunks[k + 1].words):
            continue
        if k and (chunks[k - 1].head not in _OPENING or chunks[k + 1].head == "part"):
            continue
        side = k + 1
        if chunks[k + 2].head == "of":
            if len(chunks[side].words) > 2:
                continue  # "on the Lombian side of the border"
            side = k + 3
        elif chunks[side].head == "part":
            continue
        whose = chunks[side].head_mention
        if side > k + 1 and (whose is None or whose.kind == "place"):
            continue
        if whose is not None and whose.type == "government":
            continue  # "on the part of the government, two soldiers": those of its army
        if k and chunks[side + 2 : side + 3] and chunks[side + 2].cls == "say":
            continue  # "the ministry, on the rebel side, said nine died": whose side he is on who speaks
        end = next((m for m in range(side + 2, len(chunks)) if chunks[m].head in _TURNING), len(chunks))
        for loss in found:
            m = chunks[loss.noun].head_mention
            if side < loss.noun < end and loss.people and not loss.owner and (m is None or m.kind != "force"):
                loss.owner, loss.inherit = [side], False


def _among_them(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Nine dead among members of the X and six among the foe": whose bare counts are."""
    for loss in found:
        k = loss.noun + 1
        if not loss.people or loss.owner or not loss.inherit or k + 2 >= len(chunks):
            continue
        k += chunks[k].kind == "VG" and not chunks[k].aux
        if k + 4 < len(chunks) and chunks[k].head == "and" and _bare_fate(chunks, k + 1):
            k += 3  # "26 dead and 65 wounded among the guards"
        if chunks[k].head not in ("among", "amongst") or k + 1 >= len(chunks) or chunks[k + 1].pron:
            continue
        party = k + 1 if chunks[k + 1].mentions else of_noun(chunks, k + 1)
        if party >= 0 and _a_party(chunks[party]):
            loss.owner, loss.inherit = [party], False
    for k, c in enumerate(chunks[:-4] if found else ()):
        fronted = c.head in ("among", "amongst") and (not k or chunks[k - 1].head in _OPENING)
        if not fronted or not _a_party(chunks[k + 1]) or chunks[k + 2].head != ",":
            continue
        end = next((m for m in range(k + 3, len(chunks)) if chunks[m].head in _TURNING), len(chunks))
        for loss in found:  # "among the guards, five fallen and four wounded"
            if k + 2 < loss.noun < end and loss.people and loss.inherit and not loss.owner:
                loss.owner, loss.inherit = [k + 1], False


def _bare_fate(chunks: list[Chunk], k: int) -> bool:
    """Whether a bare count and what befell those counted stand at `k`: "65 wounded"."""
    count, fate = chunks[k], chunks[k + 1]
    return count.figure is not None and not count.words and fate.kind == "VG" and not fate.aux


def _fates_in_a_row(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Two of the raiders blew themselves up, two were shot and one was taken": all of them were raiders."""
    party = -1
    for k, c in enumerate(chunks[:-2] if found else ()):
        if c.head in _TURNING:
            party = -1
        if c.kind == "NG" and c.mentions and k != party and _a_party(c):
            party = k if _counted_off(chunks, k) else -1
        if party < 0 or c.kind != "NG" or c.mentions or c.figure is None:
            continue
        for loss in found:
            if loss.noun == k and loss.people and not loss.owner and loss.rule != "whole":
                loss.owner, loss.inherit = [party], False


def _beaten_off(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Attacked the base but were driven off with the loss of six men": these were of those driven off."""
    for loss in found:
        noun = chunks[loss.noun]
        if not loss.people or loss.owner or ((noun.mentions or noun.words) and noun.head not in _ANYBODY):
            continue
        v = loss.noun - 1
        while v > 0 and (chunks[v].kind in ("P", "A", "X") or chunks[v].head in _LOSING):
            v -= 1
        c = chunks[v]
        if c.kind == "VG" and c.cls == "repel" and c.voice == "passive" and c.subject and not c.neg:
            loss.owner, loss.inherit = [c.subject[0]], False


_ANYBODY: Final = frozenset(
    ("men", "people", "dead", "fatalities", "casualties", "wounded", "members", "fighters")
)
_LOSING: Final = frozenset(("loss", "losses", "death", "deaths", "leaving", "losing", "suffering"))


def _counted_off(chunks: list[Chunk], k: int) -> bool:
    """Whether a party is one whose members are told of one after another: "two of the raiders fled", "of the raiders,",
    "one raider blew himself up".
    """
    c = chunks[k]
    if k and chunks[k - 1].head == "of":
        if k == 1 or chunks[k - 2].head in _OPENING:
            return chunks[k + 1].head == ","
        counted = chunks[k - 2].kind == "NG" and chunks[k - 2].figure is not None and not chunks[k - 2].words
        verb = chunks[k + 1]
        suffers = verb.voice == "passive" or verb.cls not in _ON_OTHERS
        return counted and verb.kind == "VG" and (k - 2) in verb.subject and suffers
    on = k + 2 < len(chunks) and chunks[k + 1].kind == "VG" and chunks[k + 2].head in _SELF
    return c.figure is not None and on


_ON_OTHERS: Final = ("kill", "wound", "attack", "storm", "ambush", "abduct", "capture")
_SELF: Final = frozenset(("himself", "herself", "themselves"))


def _a_party(c: Chunk) -> bool:
    return any(m.kind in ("force", "generic") for m in c.mentions)


_NOWHERE: Final = frozenset(("other", "far", "opposite", "same", "either", "one", "each"))
"""Words before a side of a road or a hill."""
_PARTS: Final = frozenset(("side", "part"))
_OPENING: Final = frozenset((",", "while", "and", ";", "that", "whereas", "but", "where"))
_TURNING: Final = frozenset(("while", "whereas", ";", "but"))


def _put(reader: Counted, chunks: list[Chunk], at: int, body: int, kind: str, found: list[Loss]) -> None:
    known = next((x for x in found if x.noun == at or x.value.start == chunks[at].start), None)
    if known is not None:
        known.noun, known.owner, known.inherit = at, [body], False
    elif (value := reader.value(chunks[at])) is not None:
        found.append(Loss(kind, value, at, -1, "part-of-body", owner=[body]))


def _one_and_other(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "Two guards, one from the X and the other of the Y, were killed": two, and one of each."""
    for loss in list(found):
        k = loss.noun
        if k < 2 or chunks[k].head != "one" or chunks[k - 1].head != "," or loss.verb < k:
            continue
        both = chunks[k - 2]
        other = next((m for m in range(k + 1, loss.verb) if chunks[m].words == ["the", "other"]), -1)
        if both.figure is None or both.figure.low != 2 or other < 0 or (whole := reader.value(both)) is None:
            continue
        loss.value, loss.noun, loss.inherit = whole, k - 2, False
        for part in (k, other):
            body, value = _body(chunks, part), reader.value(chunks[part]) or Value(1, 1, False, None)
            if body > 0:
                found.append(Loss(loss.kind, value, part, loss.verb, "part-of-body", owner=[body]))
